//! Limiting the time of each speech.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::known;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};
use crate::{Coalition, Refusal as Any};

/// Limits the time of the speeches to come, or lifts their limit; whoever speaks keeps the one it began with.
#[derive(Clone, Debug)]
pub struct Limit {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Under this item; in the whole plenary where missing.
    pub item: Option<ItemId>,
    /// To so many seconds; without a limit where missing.
    pub seconds: Option<u32>,
}

impl Command for Limit {
    const ACTION: Action = Action { name: "floor.limit", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let known = known(coalition, &self.plenary)?;
        known.must_not_be_over()?;
        if let Some(item) = self.item {
            known.known_item(item)?;
        }
        if self.seconds == Some(0) {
            return Err(Refusal::NoTime.into());
        }
        if known.speech_limit(coalition, self.item, cx.today) == self.seconds {
            return Err(Refusal::NothingChanges.into());
        }
        let Self { plenary, item, seconds } = self.clone();
        Ok(vec![Event::Limited { plenary, item, seconds }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::floor::{gives, left};
    use crate::testing::room::open_plenary;
    use crate::testing::{given, rule};

    fn limit(item: Option<u16>, seconds: Option<u32>) -> Limit {
        Limit { plenary: "I-2030".into(), item: item.map(ItemId), seconds }
    }

    #[test]
    fn the_item_goes_before_the_plenary_and_both_before_the_rules() {
        let known = given(open_plenary("I-2030")).when(gives("BRU")).done();
        assert_eq!(left(&known), None, "no rule, no limit");
        let known = known.under(|rules| rules.speaking_seconds = Some(rule(300)));
        let known = known.when(gives("CAL")).done();
        assert_eq!(left(&known), Some(300));
        let known = known.presidency().when(limit(None, Some(180))).done().when(gives("DOR")).done();
        assert_eq!(left(&known), Some(180));
        let known = known.when(limit(Some(1), Some(60))).done();
        assert_eq!(left(&known), Some(180), "who speaks keeps what it was told");
        let known = known.when(gives("ESM")).done();
        assert_eq!(left(&known), Some(60));
        let known = known.when(limit(Some(1), None)).done().when(gives("FLO")).done();
        assert_eq!(left(&known), None);
    }

    #[test]
    fn a_limit_is_some_time_and_changes_something() {
        let known = given(open_plenary("I-2030")).when(limit(None, Some(0))).refused(Refusal::NoTime);
        let known = known.when(limit(None, None)).refused(Refusal::NothingChanges);
        known.delegation("CAL").when(limit(None, Some(60))).not_entitled();
    }
}
