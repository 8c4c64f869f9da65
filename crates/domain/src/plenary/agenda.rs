//! The agenda: items in the order of business, the parts of an item right under it.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Plenary, Refusal};
use crate::symbol::{ItemId, PaperSymbol, Seat};
use crate::words::Text;

/// Who may read an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Everybody.
    #[default]
    Public,
    /// Members and observers.
    Members,
    /// Members alone, behind closed doors.
    InCamera,
}

/// What an item is for; the draft agenda and the minutes phrase it accordingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Verification of quorum.
    Quorum,
    /// Adoption of the agenda.
    Agenda,
    /// Approval of earlier minutes.
    Minutes,
    /// A report.
    Report,
    /// A declaration.
    Declaration,
    /// Figures and matrices.
    Data,
    /// A committee.
    Committee,
    /// An election.
    Election,
    /// Follow-up of commitments.
    Commitments,
    /// Any other substance.
    Substance,
    /// Other business.
    Other,
}

/// An item as proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDraft {
    /// Kept for good.
    pub id: ItemId,
    /// The item it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ItemId>,
    /// What it is about.
    pub title: Text,
    /// What it is for.
    pub purpose: Purpose,
    /// Who proposed it; the secretariat where missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<Seat>,
    /// Who may read it.
    pub visibility: Visibility,
    /// Minutes planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_minutes: Option<u16>,
    /// Papers by symbol.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<PaperSymbol>,
    /// Why it is on the agenda, where the draft agenda proposed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// What became of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemStatus {
    /// Not reached yet.
    Pending,
    /// Under discussion since this position.
    Open(u64),
    /// Dealt with.
    Done,
    /// Left for a later plenary, with the reason.
    CarriedOver(Text),
}

/// An item of the agenda.
#[derive(Clone, Debug)]
pub struct Item {
    /// As proposed or last amended.
    pub draft: ItemDraft,
    /// What became of it.
    pub status: ItemStatus,
    /// Whether it came after the agenda had gone out.
    pub late: bool,
    /// Position of the event that put it on the agenda.
    pub position: u64,
}

impl Plenary {
    /// An item of the agenda by its id; items that were withdrawn are no longer on it.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.agenda.iter().find(|item| item.draft.id == id)
    }

    /// The item under discussion: of an item and its part, the part.
    pub fn open_item(&self) -> Option<&Item> {
        let since = |item: &Item| match item.status {
            ItemStatus::Open(position) => Some(position),
            _ => None,
        };
        self.agenda.iter().filter(|item| since(item).is_some()).max_by_key(|item| since(item))
    }

    /// The number of each item as of now: `5`, its first part `5.1`.
    pub fn numbers(&self) -> BTreeMap<ItemId, String> {
        let mut numbers: BTreeMap<ItemId, String> = BTreeMap::new();
        let mut counts: BTreeMap<Option<ItemId>, u16> = BTreeMap::new();
        for Item { draft, .. } in &self.agenda {
            let count = counts.entry(draft.parent).or_default();
            *count += 1;
            let above = draft.parent.and_then(|parent| numbers.get(&parent));
            let number = above.map_or_else(|| count.to_string(), |above| format!("{above}.{count}"));
            numbers.insert(draft.id, number);
        }
        numbers
    }

    /// The items in the order of business, without their standing.
    pub(crate) fn order(&self) -> Vec<ItemId> {
        self.agenda.iter().map(|item| item.draft.id).collect()
    }

    /// The item, if it is on the agenda.
    pub(crate) fn known_item(&self, id: ItemId) -> Result<&Item, Refusal> {
        self.item(id).ok_or(Refusal::NoSuchItem(id))
    }

    /// The item, if it was not reached yet.
    pub(crate) fn pending_item(&self, id: ItemId) -> Result<&Item, Refusal> {
        let item = self.known_item(id)?;
        if item.status == ItemStatus::Pending { Ok(item) } else { Err(Refusal::ItemNotPending(id)) }
    }

    /// The item, if it is under discussion.
    pub(crate) fn item_under_discussion(&self, id: ItemId) -> Result<&Item, Refusal> {
        let item = self.known_item(id)?;
        if matches!(item.status, ItemStatus::Open(_)) { Ok(item) } else { Err(Refusal::ItemNotOpen(id)) }
    }
}

/// Refuses an agenda that cannot be carried out: an id twice, an item without a title,
/// a part that does not stand under its item.
pub(super) fn check<'a>(items: impl Iterator<Item = &'a ItemDraft>) -> Result<(), Refusal> {
    let items: Vec<&ItemDraft> = items.collect();
    // The item that the current one may be a part of, the items that one is a part of, and so on.
    let mut above: Vec<ItemId> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        if items[..at].iter().any(|earlier| earlier.id == item.id) {
            return Err(Refusal::ItemTwice(item.id));
        }
        if !item.title.is_written() {
            return Err(Refusal::TitleMissing(item.id));
        }
        if let Some(parent) = item.parent.filter(|parent| !items.iter().any(|it| it.id == *parent)) {
            return Err(Refusal::NoSuchItem(parent));
        }
        while above.last().copied() != item.parent {
            if above.pop().is_none() {
                return Err(Refusal::OutOfPlace(item.id));
            }
        }
        above.push(item.id);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An agenda from rows of `id parent`, `-` where it is no part of another.
    fn agenda(table: &str) -> Vec<ItemDraft> {
        let rows = table.lines().map(str::trim).filter(|row| !row.is_empty());
        let number = |cell: Option<&str>| cell.and_then(|cell| cell.parse().ok()).map(ItemId);
        rows.map(|row| {
            let mut cells = row.split_whitespace();
            ItemDraft {
                id: number(cells.next()).expect("an id"),
                parent: number(cells.next()),
                ..crate::testing::room::item(1)
            }
        })
        .collect()
    }

    fn answer(table: &str) -> Result<(), Refusal> {
        check(agenda(table).iter())
    }

    #[test]
    fn parts_stand_right_under_their_item() {
        assert_eq!(answer("1 -\n 4 1\n 5 4\n 6 1\n 2 -"), Ok(()));
        assert_eq!(answer("4 1\n 1 -"), Err(Refusal::OutOfPlace(ItemId(4))));
        assert_eq!(answer("1 -\n 2 -\n 4 1"), Err(Refusal::OutOfPlace(ItemId(4))));
        assert_eq!(answer("1 1"), Err(Refusal::OutOfPlace(ItemId(1))));
        assert_eq!(answer("1 -\n 4 3"), Err(Refusal::NoSuchItem(ItemId(3))));
        assert_eq!(answer("1 -\n 1 -"), Err(Refusal::ItemTwice(ItemId(1))));
    }

    #[test]
    fn an_item_has_a_title() {
        let untitled = ItemDraft { title: Text::es(" "), ..crate::testing::room::item(1) };
        assert_eq!(check([untitled].iter()), Err(Refusal::TitleMissing(ItemId(1))));
    }
}
