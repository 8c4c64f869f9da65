//! How what happened to a plenary adds up to what is known of it.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::{Announced, Event, Item, ItemDraft, ItemStatus, Opening, Plenary, Standing};
use crate::floor::Floor;
use crate::symbol::ItemId;
use crate::{Coalition, Fact, motion};

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    if let Some(called) = convened(fact, event) {
        coalition.plenary_order.push(called.code.clone());
        coalition.plenaries.insert(called.code.clone(), called);
    } else if let Some(plenary) = coalition.plenaries.get_mut(event.plenary()) {
        plenary.take_in(fact, event);
    }
}

/// The plenary that a convocation brings into being.
fn convened(fact: &Fact, event: &Event) -> Option<Plenary> {
    let Event::Convened {
        plenary,
        kind,
        ordinal,
        year,
        place,
        host,
        zone,
        mode,
        opens_at,
        opens_on,
        waiver,
        agenda,
    } = event
    else {
        return None;
    };
    Some(Plenary {
        code: plenary.clone(),
        kind: *kind,
        ordinal: *ordinal,
        year: *year,
        place: place.clone(),
        host: host.clone(),
        zone: zone.clone(),
        mode: *mode,
        opens_at: *opens_at,
        opens_on: *opens_on,
        convened_at: fact.at,
        position: fact.position,
        convened_by: fact.actor.seat.clone(),
        waiver: waiver.clone(),
        agenda: agenda.iter().map(|draft| item(draft, false, fact.position)).collect(),
        withdrawn_items: Vec::new(),
        agenda_adopted: None,
        opening: None,
        standing: Standing::Convened,
        quorum_lost: false,
        present: BTreeMap::new(),
        announced: BTreeMap::new(),
        represented: BTreeMap::new(),
        ever_present: BTreeSet::new(),
        closed_at: None,
        decisions: Vec::new(),
        motions: Vec::new(),
        rulings: Vec::new(),
        agreements: Vec::new(),
        floor: Floor::default(),
        proceedings: Vec::new(),
    })
}

fn item(draft: &ItemDraft, late: bool, position: u64) -> Item {
    Item { draft: draft.clone(), status: ItemStatus::Pending, late, position }
}

impl Plenary {
    fn take_in(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::Convened { .. } => {}
            Event::ItemAdded { item: draft, late, after, .. } => {
                let at = after.map_or(0, |after| self.place(after).map_or(self.agenda.len(), |it| it + 1));
                self.agenda.insert(at, item(draft, *late, fact.position));
            }
            Event::ItemAmended { item: draft, .. } => {
                if let Some(at) = self.place(draft.id) {
                    self.agenda[at].draft = draft.clone();
                }
            }
            Event::AgendaReordered { order, .. } => {
                self.agenda.sort_by_key(|item| order.iter().position(|id| *id == item.draft.id));
            }
            Event::ItemWithdrawn { item, .. } => {
                if let Some(at) = self.place(*item) {
                    self.withdrawn_items.push(self.agenda.remove(at));
                }
                self.floor.leave_item(*item, fact.at);
            }
            Event::AgendaAdopted { .. } => self.agenda_adopted = Some(fact.position),
            Event::PresenceRecorded { seat, attendance, .. } => {
                self.present.insert(seat.clone(), *attendance);
                self.ever_present.insert(seat.clone());
                self.announced.remove(seat);
            }
            Event::DepartureRecorded { seat, .. } => {
                self.present.remove(seat);
                self.announced.remove(seat);
                self.represented.remove(seat);
                self.floor.leave(seat, fact.at);
            }
            Event::RepresentativeRecorded { seat, person, .. } => {
                self.represented.insert(seat.clone(), *person);
            }
            Event::PresenceAnnounced { seat, attendance, .. } => {
                self.announced.insert(seat.clone(), Announced::Here(*attendance));
            }
            Event::DepartureAnnounced { seat, .. } => {
                self.announced.insert(seat.clone(), Announced::Leaving);
            }
            Event::Opened { chair, .. } => {
                self.opening = Some(Opening { at: fact.at, chair: chair.clone(), position: fact.position });
                self.standing = Standing::Open;
            }
            Event::ItemOpened { item, .. } => self.becomes(*item, ItemStatus::Open(fact.position)),
            // Read from the proceedings, where it stands in its place.
            Event::Noted { .. } => {}
            Event::ItemClosed { item, .. } => {
                self.becomes(*item, ItemStatus::Done);
                self.floor.leave_item(*item, fact.at);
            }
            Event::ItemCarriedOver { item, reason, .. } => {
                self.becomes(*item, ItemStatus::CarriedOver(reason.clone()));
                self.floor.leave_item(*item, fact.at);
            }
            Event::Suspended { .. } => {
                self.standing = Standing::Suspended;
                self.floor.rest(fact.at);
                motion::rest(self, fact.position);
            }
            Event::Resumed { .. } => self.standing = Standing::Open,
            Event::QuorumLost { .. } => self.quorum_lost = true,
            Event::QuorumRegained { .. } => self.quorum_lost = false,
            Event::Closed { .. } => {
                self.standing = Standing::Closed;
                motion::rest(self, fact.position);
                self.closed_at = Some(fact.at);
                self.floor.end_all(fact.at);
                self.floor.pending.clear();
            }
        }
    }

    fn becomes(&mut self, id: ItemId, status: ItemStatus) {
        if let Some(at) = self.place(id) {
            self.agenda[at].status = status;
        }
    }

    /// Where an item stands in the order of business.
    fn place(&self, id: ItemId) -> Option<usize> {
        self.agenda.iter().position(|item| item.draft.id == id)
    }
}
