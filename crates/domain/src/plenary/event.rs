//! What happens to a plenary, and how that is taken in.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Attendance, Item, ItemDraft, ItemStatus, Kind, Mode, Opening, Plenary, Standing};
use crate::symbol::{DecisionId, ItemId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

/// What happened to a plenary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The members were called.
    Convened {
        /// Its code.
        plenary: PlenaryCode,
        /// What sort.
        kind: Kind,
        /// Its ordinal.
        ordinal: u16,
        /// The year.
        year: i16,
        /// Where.
        place: Text,
        /// The host.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host: Option<Seat>,
        /// IANA time zone of the place.
        zone: String,
        /// Where delegations may be.
        mode: Mode,
        /// When it opens.
        opens_at: Timestamp,
        /// That instant's day in the coalition's time zone.
        opens_on: Date,
        /// Why the notice is shorter than the rules say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        waiver: Option<Text>,
        /// The provisional agenda.
        agenda: Vec<ItemDraft>,
    },
    /// An item was added before the plenary adopted its agenda, or by the late-item rule.
    ItemAdded {
        /// Which plenary.
        plenary: PlenaryCode,
        /// The item.
        item: ItemDraft,
        /// Whether it was late.
        late: bool,
        /// Where in the order: after this item, or first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<ItemId>,
        /// The decision that admitted a late item, where the rules want one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        admitted_by: Option<DecisionId>,
    },
    /// An item's wording, place or papers changed.
    ItemAmended {
        /// Which plenary.
        plenary: PlenaryCode,
        /// The item as it now stands.
        item: ItemDraft,
    },
    /// Items were put in another order.
    AgendaReordered {
        /// Which plenary.
        plenary: PlenaryCode,
        /// All items in their new order.
        order: Vec<ItemId>,
    },
    /// An item was taken off the agenda.
    ItemWithdrawn {
        /// Which plenary.
        plenary: PlenaryCode,
        /// The item.
        item: ItemId,
    },
    /// The plenary adopted its agenda.
    AgendaAdopted {
        /// Which plenary.
        plenary: PlenaryCode,
        /// The items in order.
        order: Vec<ItemId>,
        /// The decision by which it did, if there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<DecisionId>,
    },
    /// A delegation is present, or takes part in another way than before.
    PresenceRecorded {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Whose.
        seat: Seat,
        /// How.
        attendance: Attendance,
    },
    /// A delegation left.
    DepartureRecorded {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Whose.
        seat: Seat,
    },
    /// The chair opened the plenary.
    Opened {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Who chairs.
        chair: Seat,
        /// Members present.
        present: u32,
        /// Members needed.
        needed: u32,
        /// Active members.
        members: u32,
    },
    /// Debate on an item began.
    ItemOpened {
        /// Which plenary.
        plenary: PlenaryCode,
        /// The item.
        item: ItemId,
    },
    /// Something said or shown under an item that belongs in the minutes.
    Noted {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Under which item.
        item: ItemId,
        /// Who spoke; the plenary as a whole where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
        /// What, in the third person.
        text: Text,
    },
    /// An item was dealt with.
    ItemClosed {
        /// Which plenary.
        plenary: PlenaryCode,
        /// The item.
        item: ItemId,
    },
    /// An item was left for a later plenary.
    ItemCarriedOver {
        /// Which plenary.
        plenary: PlenaryCode,
        /// The item.
        item: ItemId,
        /// Why.
        reason: Text,
    },
    /// The session was interrupted.
    Suspended {
        /// Which plenary.
        plenary: PlenaryCode,
    },
    /// The session went on.
    Resumed {
        /// Which plenary.
        plenary: PlenaryCode,
    },
    /// Too few delegations remain to decide.
    QuorumLost {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Members present.
        present: u32,
        /// Members needed.
        needed: u32,
    },
    /// Enough delegations are back.
    QuorumRegained {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Members present.
        present: u32,
        /// Members needed.
        needed: u32,
    },
    /// The chair closed the plenary.
    Closed {
        /// Which plenary.
        plenary: PlenaryCode,
    },
}

impl Event {
    /// Which plenary it happened to.
    pub fn plenary(&self) -> &PlenaryCode {
        match self {
            Self::Convened { plenary, .. }
            | Self::ItemAdded { plenary, .. }
            | Self::ItemAmended { plenary, .. }
            | Self::AgendaReordered { plenary, .. }
            | Self::ItemWithdrawn { plenary, .. }
            | Self::AgendaAdopted { plenary, .. }
            | Self::PresenceRecorded { plenary, .. }
            | Self::DepartureRecorded { plenary, .. }
            | Self::Opened { plenary, .. }
            | Self::ItemOpened { plenary, .. }
            | Self::Noted { plenary, .. }
            | Self::ItemClosed { plenary, .. }
            | Self::ItemCarriedOver { plenary, .. }
            | Self::Suspended { plenary }
            | Self::Resumed { plenary }
            | Self::QuorumLost { plenary, .. }
            | Self::QuorumRegained { plenary, .. }
            | Self::Closed { plenary } => plenary,
        }
    }
}

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
        ever_present: BTreeSet::new(),
        closed_at: None,
        decisions: Vec::new(),
        agreements: Vec::new(),
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
            }
            Event::AgendaAdopted { .. } => self.agenda_adopted = Some(fact.position),
            Event::PresenceRecorded { seat, attendance, .. } => {
                self.present.insert(seat.clone(), *attendance);
                self.ever_present.insert(seat.clone());
            }
            Event::DepartureRecorded { seat, .. } => {
                self.present.remove(seat);
            }
            Event::Opened { chair, .. } => {
                self.opening = Some(Opening { at: fact.at, chair: chair.clone(), position: fact.position });
                self.standing = Standing::Open;
            }
            Event::ItemOpened { item, .. } => self.becomes(*item, ItemStatus::Open(fact.position)),
            // Read from the proceedings, where it stands in its place.
            Event::Noted { .. } => {}
            Event::ItemClosed { item, .. } => self.becomes(*item, ItemStatus::Done),
            Event::ItemCarriedOver { item, reason, .. } => {
                self.becomes(*item, ItemStatus::CarriedOver(reason.clone()));
            }
            Event::Suspended { .. } => self.standing = Standing::Suspended,
            Event::Resumed { .. } => self.standing = Standing::Open,
            Event::QuorumLost { .. } => self.quorum_lost = true,
            Event::QuorumRegained { .. } => self.quorum_lost = false,
            Event::Closed { .. } => {
                self.standing = Standing::Closed;
                self.closed_at = Some(fact.at);
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
