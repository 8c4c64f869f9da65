//! Beginning the discussion of an item.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Plenary, Refusal, in_session};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};

/// Begins the discussion of an item. One is discussed at a time; of an open item, one part at a time.
#[derive(Clone, Debug)]
pub struct OpenItem {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The item.
    pub item: ItemId,
}

impl Command for OpenItem {
    const ACTION: Action =
        Action { name: "plenary.open_item", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = in_session(coalition, &self.plenary)?;
        plenary.pending_item(self.item)?;
        match plenary.open_item().map(|open| open.draft.id) {
            Some(open) if !is_part_of(plenary, self.item, open) => Err(Refusal::ItemStillOpen(open).into()),
            _ => Ok(vec![Event::ItemOpened { plenary: self.plenary.clone(), item: self.item }.into()]),
        }
    }
}

/// Whether `item` stands under `above`, at any depth.
fn is_part_of(plenary: &Plenary, item: ItemId, above: ItemId) -> bool {
    // Parts come after their item, so the way up is never longer than the agenda.
    let mut at = item;
    for _ in &plenary.agenda {
        match plenary.item(at).and_then(|it| it.draft.parent) {
            Some(parent) if parent == above => return true,
            Some(parent) => at = parent,
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::Standing;
    use crate::testing::given;
    use crate::testing::room::{called, open_plenary};

    fn open(item: u16) -> OpenItem {
        OpenItem { plenary: "I-2030".into(), item: ItemId(item) }
    }

    fn close(item: u16) -> crate::Event {
        Event::ItemClosed { plenary: "I-2030".into(), item: ItemId(item) }.into()
    }

    #[test]
    fn one_item_is_discussed_at_a_time() {
        let known = given(open_plenary("I-2030")).when(open(4)).refused(Refusal::ItemStillOpen(ItemId(1)));
        let known = known.and([close(1)]).presidency().when(open(4)).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert_eq!(plenary.open_item().map(|it| it.draft.id), Some(ItemId(4)));
    }

    #[test]
    fn a_part_is_discussed_within_its_item() {
        let known = given(open_plenary("I-2030")).and([close(1)]).when(open(2)).done().when(open(3)).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert_eq!(plenary.open_item().map(|it| it.draft.id), Some(ItemId(3)));
        known.when(open(4)).refused(Refusal::ItemStillOpen(ItemId(3)));
    }

    #[test]
    fn an_item_is_opened_once_and_in_session() {
        let known = given(open_plenary("I-2030")).and([close(1)]);
        known.when(open(1)).refused(Refusal::ItemNotPending(ItemId(1)));
        given([called("I-2030")]).when(open(1)).refused(Refusal::StandsAt(Standing::Convened));
    }
}
