//! What the record proposes for an agenda and is not on it yet, each with its reason.

use domain::Coalition;
use domain::draft_agenda::{Proposed, draft_agenda};
use domain::plenary::add_item::AddItem;
use domain::plenary::{ItemDraft, Plenary, Purpose};
use domain::symbol::{ItemId, PlenaryCode};
use proofs::sha256;

use super::order::Arrangement;
use crate::app::Order;

/// A proposal that is not on the agenda, under a key that stays the same while others come and go.
pub struct Waiting {
    /// The key.
    pub key: String,
    /// The proposal.
    pub proposed: Proposed,
    /// The item of the agenda that it follows, if any does.
    after: Option<ItemId>,
}

/// What is proposed and not on the agenda, in the order proposed.
pub fn waiting(coalition: &Coalition, plenary: &Plenary) -> Vec<Waiting> {
    let draft = draft_agenda(coalition, plenary.year, plenary.ordinal, plenary.opens_on);
    let mut left: Vec<&ItemDraft> = plenary.agenda.iter().map(|it| &it.draft).collect();
    let mut take = |proposed: &ItemDraft, same: fn(&ItemDraft, &ItemDraft) -> bool| {
        let at = left.iter().position(|it| same(it, proposed))?;
        Some(left.remove(at).id)
    };
    // First what stands there word for word; what was reworded since is known by why it is there.
    let found: Vec<Option<ItemId>> = draft.iter().map(|it| take(&it.item, |a, b| key(a) == key(b))).collect();
    let found: Vec<Option<ItemId>> = draft
        .iter()
        .zip(found)
        .map(|(it, found)| found.or_else(|| take(&it.item, has_same_reason)))
        .collect();
    let mut after = None;
    let mut waiting = Vec::new();
    for (proposed, found) in draft.into_iter().zip(found) {
        match found {
            Some(id) => after = Some(id),
            None => waiting.push(Waiting { key: key(&proposed.item), proposed, after }),
        }
    }
    waiting
}

/// Whether two items are on the agenda for the same reason; quorum and agenda need none.
fn has_same_reason(one: &ItemDraft, other: &ItemDraft) -> bool {
    let usual = matches!(one.purpose, Purpose::Quorum | Purpose::Agenda);
    one.purpose == other.purpose && one.reason == other.reason && (usual || one.reason.is_some())
}

/// A key of what is proposed.
pub fn key(item: &ItemDraft) -> String {
    let title = &item.title;
    let words = format!("{:?} {:?} {:?}", item.purpose, title.es, title.en);
    sha256(words.as_bytes()).to_hex()[..12].to_owned()
}

/// Puts the proposal with this key on the agenda, where it belongs when the turn comes.
pub fn take(plenary: PlenaryCode, key: String) -> Order {
    let still = (plenary.clone(), key.clone());
    let order = Order::made(move |known| {
        let plenary = known.plenaries.get(&plenary).expect("asked before this");
        let found = waiting(known, plenary).into_iter().find(|it| it.key == key).expect("asked before this");
        let item = ItemDraft { id: next_id(plenary), parent: None, ..found.proposed.item };
        add(plenary, item, found.after)
    });
    order.provided(move |known| {
        let plenary = known.plenaries.get(&still.0);
        plenary.is_some_and(|plenary| waiting(known, plenary).iter().any(|it| it.key == still.1))
    })
}

/// The act that puts an item after another and its parts, or first.
pub fn add(plenary: &Plenary, item: ItemDraft, after: Option<ItemId>) -> AddItem {
    let arranged = Arrangement::of(plenary);
    let after = after.map(|id| arranged.end_of(id));
    AddItem { plenary: plenary.code.clone(), item, after, admitted_by: None }
}

/// An id that no item of the plenary had before.
pub fn next_id(plenary: &Plenary) -> ItemId {
    let items = plenary.agenda.iter().chain(&plenary.withdrawn_items);
    ItemId(items.map(|it| it.draft.id.0).max().unwrap_or(0) + 1)
}
