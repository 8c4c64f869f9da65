//! What happens to a plenary.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Attendance, ItemDraft, Kind, Mode};
use crate::membership::Role;
use crate::symbol::{DecisionId, ItemId, Person, PlenaryCode, Seat};
use crate::words::Text;

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
        /// The decision by which the plenary reordered an agenda that it had adopted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<DecisionId>,
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
    /// Another person speaks for a delegation from then on.
    RepresentativeRecorded {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Whose.
        seat: Seat,
        /// Who, by number; the name lives beside the record.
        person: Person,
        /// As what the person was accredited at that moment.
        role: Role,
    },
    /// A delegation said that it is there, or that it takes part in another way; it is not recorded yet.
    PresenceAnnounced {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Whose.
        seat: Seat,
        /// How.
        attendance: Attendance,
    },
    /// A delegation said that it leaves; it is not recorded yet.
    DepartureAnnounced {
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
            | Self::RepresentativeRecorded { plenary, .. }
            | Self::PresenceAnnounced { plenary, .. }
            | Self::DepartureAnnounced { plenary, .. }
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
