//! Ending the discussion of an item.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Plenary, Refusal, in_session};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};

/// Ends the discussion of an item, once its decisions are taken and its open part is closed.
#[derive(Clone, Debug)]
pub struct CloseItem {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The item.
    pub item: ItemId,
}

impl Command for CloseItem {
    const ACTION: Action =
        Action { name: "plenary.close_item", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = in_session(coalition, &self.plenary)?;
        plenary.item_under_discussion(self.item)?;
        must_be_free(plenary, self.item)?;
        Ok(vec![Event::ItemClosed { plenary: self.plenary.clone(), item: self.item }.into()])
    }
}

/// Refuses an open item while something under it is not settled.
pub(super) fn must_be_free(plenary: &Plenary, item: ItemId) -> Result<(), Refusal> {
    let undecided = plenary.decisions.iter().find(|it| it.item == Some(item) && !it.is_over());
    if let Some(decision) = undecided {
        return Err(Refusal::DecisionPending(decision.id.clone()));
    }
    match plenary.open_item().map(|open| open.draft.id) {
        Some(open) if open != item => Err(Refusal::ItemStillOpen(open)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Matter;
    use crate::testing::room::{open_plenary, opened_decision};
    use crate::testing::{given, sessions};

    fn close(item: u16) -> CloseItem {
        CloseItem { plenary: "I-2030".into(), item: ItemId(item) }
    }

    fn open(item: u16) -> crate::Event {
        Event::ItemOpened { plenary: "I-2030".into(), item: ItemId(item) }.into()
    }

    #[test]
    fn an_item_is_closed_when_it_was_open() {
        let closed = Event::ItemClosed { plenary: "I-2030".into(), item: ItemId(1) };
        let known = given(open_plenary("I-2030")).presidency().when(close(1)).then([closed]);
        known.when(close(1)).refused(Refusal::ItemNotOpen(ItemId(1)));
    }

    #[test]
    fn an_item_is_closed_after_its_parts() {
        let known = given(open_plenary("I-2030")).when(close(1)).done().and([open(2), open(3)]);
        let known = known.when(close(2)).refused(Refusal::ItemStillOpen(ItemId(3)));
        known.when(close(3)).done().when(close(2)).done();
    }

    #[test]
    fn an_item_stays_open_while_something_is_being_decided_under_it() {
        let id = crate::symbol::DecisionId { plenary: "I-2030".into(), number: 1 };
        let known = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        known.when(close(1)).refused(Refusal::DecisionPending(id));
        let decided = sessions::adopted("I-2030", 1, Matter::Substantive);
        given(open_plenary("I-2030")).and(decided).when(close(1)).done();
    }
}
