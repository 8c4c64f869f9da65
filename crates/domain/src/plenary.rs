//! A plenary from its convocation to its closing: agenda, presence, quorum, items.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Fact;
use crate::agreement::Agreement;
use crate::decision::Decision;
use crate::symbol::{ItemId, PaperSymbol, PlenaryCode, Seat};
use crate::words::Text;

/// What sort of meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of the year's regular meetings.
    Ordinary,
    /// Called for a reason that cannot wait.
    Extraordinary,
    /// Prepares another.
    Preparatory,
    /// For technical work.
    Technical,
}

/// Where delegations may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everybody in the room.
    InPerson,
    /// Some in the room, some remote.
    Hybrid,
    /// Everybody remote.
    Remote,
}

/// How one delegation takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    /// In the room.
    InRoom,
    /// By call.
    Remote,
    /// Present; the record does not say how.
    NotRecorded,
}

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

/// Where a plenary stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Called, not opened.
    Convened,
    /// In session.
    Open,
    /// Interrupted; will go on.
    Suspended,
    /// Over.
    Closed,
}

/// The opening of a plenary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// When, as recorded.
    pub at: Timestamp,
    /// Who chairs.
    pub chair: Seat,
    /// Position in the record.
    pub position: u64,
}

/// A plenary.
#[derive(Clone, Debug)]
pub struct Plenary {
    /// `IV-2023`.
    pub code: PlenaryCode,
    /// What sort.
    pub kind: Kind,
    /// Its ordinal within the year or the running count.
    pub ordinal: u16,
    /// The year.
    pub year: i16,
    /// Where it sits.
    pub place: Text,
    /// The state that hosts it; need not preside.
    pub host: Option<Seat>,
    /// IANA time zone of the place.
    pub zone: String,
    /// Where delegations may be.
    pub mode: Mode,
    /// When it is to open.
    pub opens_at: Timestamp,
    /// When it was called; position of the convocation.
    pub convened_at: Timestamp,
    /// Position of the convocation in the record.
    pub position: u64,
    /// Who called it: seat.
    pub convened_by: Seat,
    /// Why the notice was shorter than the rules say, if it was.
    pub waiver: Option<Text>,
    /// The agenda, in the order of business.
    pub agenda: Vec<Item>,
    /// Position of the agenda's adoption.
    pub agenda_adopted: Option<u64>,
    /// Set once opened.
    pub opening: Option<Opening>,
    /// Where it stands.
    pub standing: Standing,
    /// Whether quorum to decide was lost and not regained.
    pub quorum_lost: bool,
    /// Who is present, and how.
    pub present: BTreeMap<Seat, Attendance>,
    /// Everyone who was present at any time.
    pub ever_present: BTreeSet<Seat>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Decisions, number 1 first.
    pub decisions: Vec<Decision>,
    /// Agreements, number 1 first.
    pub agreements: Vec<Agreement>,
    /// Everything that happened in or about this plenary, in order.
    pub proceedings: Vec<Arc<Fact>>,
}

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

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
