//! A delegation says that it leaves.

use alloc::vec;
use alloc::vec::Vec;

use super::{Announced, Event, Refusal, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::PlenaryCode;

/// Says that the actor's delegation leaves. It counts until chair or secretary have recorded that it left.
#[derive(Clone, Debug)]
pub struct AnnounceDeparture {
    /// Which plenary.
    pub plenary: PlenaryCode,
}

impl Command for AnnounceDeparture {
    const ACTION: Action = Action {
        name: "plenary.announce_departure",
        basis: Ground::Sessions,
        power: Power::Delegation(Right::Attend),
    };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let seat = cx.actor.seat.clone();
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        // Who announced that it came and was not recorded yet takes that back.
        if !plenary.announced.contains_key(&seat) {
            plenary.must_be_present(&seat)?;
        }
        if plenary.announced.get(&seat) == Some(&Announced::Leaving) {
            return Err(Refusal::AlreadyAnnounced(seat).into());
        }
        Ok(vec![Event::DepartureAnnounced { plenary: self.plenary.clone(), seat }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    #[test]
    fn who_leaves_counts_until_that_is_recorded() {
        let leaves = || AnnounceDeparture { plenary: "I-2030".into() };
        let known = given(open_plenary("I-2030")).delegation("CAL").when(leaves()).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert!(plenary.present.contains_key(&"CAL".into()));
        let known = known.when(leaves()).refused(Refusal::AlreadyAnnounced("CAL".into()));
        known.delegation("IRI").when(leaves()).refused(Refusal::NotPresent("IRI".into()));
    }
}
