//! Taking a request for the floor back.

use alloc::vec;
use alloc::vec::Vec;

use super::allowed::{permit_word, place};
use super::{Event, Kind, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::known;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode, Seat};
use crate::{Coalition, Refusal as Any};

/// Takes a request back; the seat itself, or chair or secretary for it.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Whose.
    pub seat: Seat,
    /// For what.
    pub kind: Kind,
    /// Under which item; where missing, under the one that is open.
    pub item: Option<ItemId>,
}

impl Command for Withdraw {
    const ACTION: Action = Action { name: "floor.withdraw", basis: Ground::Sessions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word(cx, &self.seat)?;
        let plenary = known(coalition, &self.plenary)?;
        let item = place(plenary, self.kind, self.item);
        let Self { plenary: code, seat, kind, .. } = self.clone();
        let Some(asked) = plenary.floor.asked(&seat, kind, item) else {
            return Err(Refusal::NotAsked { seat, kind }.into());
        };
        Ok(vec![Event::Withdrawn { plenary: code, seat, kind, item: asked.item }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::floor::{asks, queue};
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    fn withdraws(seat: &str) -> Withdraw {
        Withdraw { plenary: "I-2030".into(), seat: seat.into(), kind: Kind::Statement, item: None }
    }

    #[test]
    fn who_asked_may_think_better_of_it() {
        let known = given(open_plenary("I-2030")).delegation("CAL").when(asks("CAL")).done();
        let known = known.when(withdraws("CAL")).done();
        assert_eq!(queue(&known), "");
        let refusal = Refusal::NotAsked { seat: "CAL".into(), kind: Kind::Statement };
        known.when(withdraws("CAL")).refused(refusal);
    }

    #[test]
    fn another_delegation_does_not_take_it_back_and_the_chair_may() {
        let known = given(open_plenary("I-2030")).when(asks("CAL")).done();
        let known = known.delegation("DOR").when(withdraws("CAL")).not_entitled();
        known.presidency().when(withdraws("CAL")).done();
    }
}
