//! What came back from the agenda, as acts: rows that changed, an item added, proposals taken, a new order.

use domain::plenary::amend_item::AmendItem;
use domain::plenary::reorder_agenda::ReorderAgenda;
use domain::plenary::{Item, ItemDraft, Plenary, Purpose, Visibility};
use domain::symbol::{ItemId, PlenaryCode};
use domain::words::{Lang, Text};

use super::super::super::frame::Page;
use super::super::wishes::Wish;
use super::details::{Details, Typed};
use super::order::Arrangement;
use super::{DO, ORDER, WAS, asked, proposals};
use crate::app::Order;
use crate::forms::filled::Fault;
use crate::forms::given::Given;

/// The boxes of an item that is to be added.
pub const NEW: &str = "new";
/// The boxes that are ticked of what the record proposes.
pub const PROPOSED: &str = "proposed";

/// What is wished, one act after the other; or what cannot be read, before anything is written.
pub fn wished(page: &Page, plenary: &Plenary, given: &Given) -> Result<Vec<Wish>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut wishes = rows(page, plenary, given, &mut faults);
    wishes.extend(addition(plenary, given));
    match given.get(DO) {
        Some("propose") => wishes.extend(taken(&plenary.code, given)),
        Some("renumber") => wishes.extend(renumbered(plenary, given)),
        Some(button) => match asked(button) {
            Some(("nest", id)) => wishes.extend(nested(plenary, id, given)),
            Some(("out", id)) => wishes.extend(drawn_out(plenary, id, given)),
            _ => {}
        },
        None => {}
    }
    if faults.is_empty() { Ok(wishes) } else { Err(faults) }
}

/// The rows that say something else than they did.
fn rows(page: &Page, plenary: &Plenary, given: &Given, faults: &mut Vec<Fault>) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for item in &plenary.agenda {
        let id = item.draft.id;
        let Some(typed) = Typed::of(given, id) else { continue };
        if !typed.is_new(&Details::of(&item.draft)) {
            continue;
        }
        match typed.now.over(&item.draft) {
            Ok(_) => wishes.push(row(plenary.code.clone(), id, typed)),
            Err((part, key)) => {
                faults.push(Fault { field: format!("i{}-{part}", id.0), says: page.say(key) });
            }
        }
    }
    wishes
}

/// One row, written over the item as it is when the turn comes, unless somebody changed it since it was shown.
fn row(plenary: PlenaryCode, id: ItemId, typed: Typed) -> Wish {
    let Typed { before, now } = typed;
    let words = now.written();
    let still = (plenary.clone(), before);
    let order = Order::made(move |known| {
        let item = known.plenaries.get(&plenary).and_then(|it| it.item(id)).expect("asked before this");
        let item = now.over(&item.draft).unwrap_or_else(|_| item.draft.clone());
        AmendItem { plenary, item }
    });
    let order = order.provided(move |known| {
        let item = known.plenaries.get(&still.0).and_then(|it| it.item(id));
        item.is_some_and(|it| Details::of(&it.draft) == still.1)
    });
    Wish { about: id.0, words, order, from: None }
}

/// An item that somebody wrote under the list.
fn addition(plenary: &Plenary, given: &Given) -> Option<Wish> {
    let version = |tag: &str| given.get(&format!("{NEW}.{tag}")).map(str::to_owned);
    let (es, en) = (version("es"), version("en"));
    let authentic = match (&es, &en) {
        (None, None) => return None,
        (None, Some(_)) => Lang::En,
        (Some(_), _) => Lang::Es,
    };
    let title = Text { authentic, en, es };
    let words = format!("{:?} {:?}", title.es, title.en);
    let after = match given.get("new.after") {
        Some(written) => written.parse().ok().map(ItemId),
        None => plenary.agenda.last().map(|it| it.draft.id),
    };
    let code = plenary.code.clone();
    let order = Order::made(move |known| {
        let plenary = &known.plenaries[&code];
        let item = ItemDraft {
            id: proposals::next_id(plenary),
            parent: None,
            title,
            purpose: Purpose::Substance,
            proposed_by: None,
            visibility: Visibility::Public,
            planned_minutes: None,
            papers: Vec::new(),
            reason: None,
        };
        // What it was to follow may have been taken off; then it goes to the end, where it is seen.
        let after = after.filter(|id| plenary.item(*id).is_some());
        let top = after.map(|id| topmost(plenary, id));
        proposals::add(plenary, item, top.or_else(|| last(plenary)))
    });
    Some(Wish { about: 0, words, order, from: Some(NEW.to_owned()) })
}

fn last(plenary: &Plenary) -> Option<ItemId> {
    plenary.agenda.iter().rev().find(|it| it.draft.parent.is_none()).map(|it| it.draft.id)
}

/// The item that begins the branch this one lies in: what is no part stands beside whole branches.
fn topmost(plenary: &Plenary, id: ItemId) -> ItemId {
    let arranged = Arrangement::of(plenary);
    let mut top = id;
    while let Some(parent) = arranged.parent(top) {
        top = parent;
    }
    top
}

fn taken(plenary: &PlenaryCode, given: &Given) -> Vec<Wish> {
    let keys = given.all(PROPOSED);
    let wish = |key: &str| {
        let order = proposals::take(plenary.clone(), key.to_owned());
        Wish { about: 0, words: key.to_owned(), order, from: None }
    };
    keys.map(wish).collect()
}

/// The order that the page shows, if it is not the record's.
fn renumbered(plenary: &Plenary, given: &Given) -> Option<Wish> {
    let recorded = Arrangement::of(plenary);
    let shown = Arrangement::wished(&recorded, given.get(ORDER)?);
    reordered(plenary, &shown, given.get(WAS).unwrap_or_default().to_owned())
}

/// The act that puts the agenda into `order`, as long as it is the one with the signature `was`.
fn reordered(plenary: &Plenary, order: &Arrangement, was: String) -> Option<Wish> {
    if *order == Arrangement::of(plenary) {
        return None;
    }
    let (code, words) = (plenary.code.clone(), order.written());
    let act = Order::of(ReorderAgenda { plenary: code.clone(), order: order.ids(), decision: None });
    Some(Wish { about: 0, words, order: provided(act, code, was), from: None })
}

fn provided(order: Order, plenary: PlenaryCode, was: String) -> Order {
    order.provided(move |known| {
        known.plenaries.get(&plenary).is_some_and(|it| Arrangement::of(it).signature() == was)
    })
}

/// An item becomes a part of the one before it.
fn nested(plenary: &Plenary, id: ItemId, given: &Given) -> Vec<Wish> {
    let shown = shown(plenary, given);
    let Some(parent) = shown.neighbor(id, super::Way::Up) else { return Vec::new() };
    placed(plenary, &shown, id, Some(parent), given)
}

/// An item leaves the one it is a part of and stands after it.
fn drawn_out(plenary: &Plenary, id: ItemId, given: &Given) -> Vec<Wish> {
    let shown = shown(plenary, given).last_among_parts(id);
    let Some(parent) = shown.parent(id) else { return Vec::new() };
    placed(plenary, &shown, id, shown.parent(parent), given)
}

fn shown(plenary: &Plenary, given: &Given) -> Arrangement {
    Arrangement::wished(&Arrangement::of(plenary), given.get(ORDER).unwrap_or_default())
}

/// The order first, where it is another, then the item under its new parent.
fn placed(
    plenary: &Plenary,
    order: &Arrangement,
    id: ItemId,
    parent: Option<ItemId>,
    given: &Given,
) -> Vec<Wish> {
    let was = given.get(WAS).unwrap_or_default().to_owned();
    let first = reordered(plenary, order, was.clone());
    let was = if first.is_some() { order.signature() } else { was };
    let code = plenary.code.clone();
    let words = format!("under {:?}", parent.map(|it| it.0));
    let act = Order::made(move |known| {
        let item: Option<&Item> = known.plenaries.get(&code).and_then(|it| it.item(id));
        let draft = item.map(|it| it.draft.clone()).expect("asked before this");
        AmendItem { plenary: code, item: ItemDraft { parent, ..draft } }
    });
    let act = provided(act, plenary.code.clone(), was);
    first.into_iter().chain([Wish { about: id.0, words, order: act, from: None }]).collect()
}
