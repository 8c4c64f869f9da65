//! Closing the list of speakers.

use alloc::vec;
use alloc::vec::Vec;

use super::allowed::list;
use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};
use crate::{Coalition, Refusal as Any};

/// Closes the list: it takes no more statements. Points of order, questions and replies are still taken.
#[derive(Clone, Debug)]
pub struct CloseList {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Of which item; where missing, of the one that is open.
    pub item: Option<ItemId>,
}

impl Command for CloseList {
    const ACTION: Action = Action { name: "floor.close_list", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let (item, is_closed) = list(coalition, &self.plenary, self.item)?;
        if is_closed {
            return Err(Refusal::ListClosed.into());
        }
        Ok(vec![Event::ListClosed { plenary: self.plenary.clone(), item }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::Kind;
    use crate::floor::open_list::OpenList;
    use crate::testing::floor::{asks, asks_for, gives, queue};
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    fn close() -> CloseList {
        CloseList { plenary: "I-2030".into(), item: None }
    }

    #[test]
    fn a_closed_list_takes_points_of_order_and_replies_and_nothing_else() {
        let known = given(open_plenary("I-2030")).when(asks("CAL")).done();
        let known = known.presidency().when(close()).done();
        let known = known.when(asks("DOR")).refused(Refusal::ListClosed);
        let known = known.when(gives("DOR")).refused(Refusal::ListClosed).when(gives("CAL")).done();
        let known = known.when(asks_for("DOR", Kind::RightOfReply)).done();
        let known = known.when(asks_for("DOR", Kind::PointOfOrder)).done();
        assert_eq!(queue(&known), "DOR DOR");
        let open = || OpenList { plenary: "I-2030".into(), item: None };
        let known = known.when(close()).refused(Refusal::ListClosed).when(open()).done();
        known.when(open()).refused(Refusal::ListOpen).when(asks("ESM")).done();
    }

    #[test]
    fn each_item_has_a_list_of_its_own() {
        let known = given(open_plenary("I-2030")).when(close()).done();
        let later = |seat: &str| crate::floor::request::Request { item: Some(ItemId(4)), ..asks(seat) };
        let known = known.when(later("CAL")).done();
        let known = known.when(CloseList { item: Some(ItemId(4)), ..close() }).done();
        known.when(later("DOR")).refused(Refusal::ListClosed);
    }

    #[test]
    fn a_delegation_does_not_close_it() {
        given(open_plenary("I-2030")).delegation("CAL").when(close()).not_entitled();
    }
}
