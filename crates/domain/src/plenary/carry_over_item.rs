//! Leaving an item for a later plenary.

use alloc::vec;
use alloc::vec::Vec;

use super::close_item::must_be_free;
use super::{Event, ItemStatus, Refusal, in_session};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};
use crate::words::Text;

/// Leaves an item that was not reached, or not finished, for a later plenary.
#[derive(Clone, Debug)]
pub struct CarryOverItem {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The item.
    pub item: ItemId,
    /// Why.
    pub reason: Text,
}

impl Command for CarryOverItem {
    const ACTION: Action =
        Action { name: "plenary.carry_over_item", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = in_session(coalition, &self.plenary)?;
        match plenary.known_item(self.item)?.status {
            ItemStatus::Pending => {}
            ItemStatus::Open(_) => must_be_free(plenary, self.item)?,
            ItemStatus::Done | ItemStatus::CarriedOver(_) => {
                return Err(Refusal::ItemNotPending(self.item).into());
            }
        }
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let Self { plenary, item, reason } = self.clone();
        Ok(vec![Event::ItemCarriedOver { plenary, item, reason }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::symbol::DecisionId;
    use crate::testing::given;
    use crate::testing::room::{open_plenary, opened_decision};

    fn carry_over(item: u16) -> CarryOverItem {
        CarryOverItem { plenary: "I-2030".into(), item: ItemId(item), reason: Text::es("faltó tiempo") }
    }

    #[test]
    fn what_was_not_reached_or_not_finished_is_left_for_later() {
        let known = given(open_plenary("I-2030")).when(carry_over(4)).done().when(carry_over(1)).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert_eq!(plenary.agenda[0].status, ItemStatus::CarriedOver(Text::es("faltó tiempo")));
        known.when(carry_over(4)).refused(Refusal::ItemNotPending(ItemId(4)));
    }

    #[test]
    fn an_item_with_an_open_decision_is_not_left() {
        let id = DecisionId { plenary: "I-2030".into(), number: 1 };
        let known = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        known.when(carry_over(1)).refused(Refusal::DecisionPending(id));
    }

    #[test]
    fn it_is_said_why() {
        let silent = CarryOverItem { reason: Text::es(""), ..carry_over(4) };
        given(open_plenary("I-2030")).when(silent).refused(Refusal::TextMissing);
    }
}
