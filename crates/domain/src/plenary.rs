//! A plenary from its convocation to its closing: agenda, presence, quorum, items.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::agreement::Agreement;
use crate::decision::Decision;
use crate::floor::Floor;
use crate::motion::{Motion, Ruling};
use crate::quorum::Quorum;
use crate::right::Right;
use crate::rules::LateItem;
use crate::symbol::{DecisionId, ItemId, Person, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

pub mod add_item;
pub mod adopt_agenda;
mod agenda;
pub mod amend_item;
pub mod announce_departure;
pub mod announce_presence;
pub mod carry_over_item;
pub mod close;
pub mod close_item;
pub mod convene;
mod curve;
mod event;
mod fold;
pub mod note;
pub mod open;
pub mod open_item;
pub(crate) mod presence;
pub mod record_departure;
pub mod record_presence;
pub mod record_representative;
pub mod reorder_agenda;
pub mod resume;
pub mod suspend;
pub mod withdraw_item;

pub use agenda::{Item, ItemDraft, ItemStatus, Purpose, Visibility};
pub use curve::QuorumStep;
pub use event::Event;
pub(crate) use fold::apply;
pub(crate) use presence::must_have_right;

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

impl Mode {
    /// The ways in which a delegation may take part, the usual one first.
    pub fn ways(self) -> &'static [Attendance] {
        match self {
            Self::InPerson => &[Attendance::InRoom],
            Self::Hybrid => &[Attendance::InRoom, Attendance::Remote],
            Self::Remote => &[Attendance::Remote],
        }
    }
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

/// What a delegation said of its own presence, until chair or secretary record it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announced {
    /// It is there, in this way.
    Here(Attendance),
    /// It leaves.
    Leaving,
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
    /// That instant's day in the coalition's time zone.
    pub opens_on: Date,
    /// When it was called.
    pub convened_at: Timestamp,
    /// Position of the convocation in the record.
    pub position: u64,
    /// Whose seat called it.
    pub convened_by: Seat,
    /// Why the notice was shorter than the rules say, if it was.
    pub waiver: Option<Text>,
    /// The agenda, in the order of business.
    pub agenda: Vec<Item>,
    /// Items taken off the agenda; their ids are not given again.
    pub withdrawn_items: Vec<Item>,
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
    /// What delegations said of their presence that is not recorded yet.
    pub announced: BTreeMap<Seat, Announced>,
    /// Who was recorded to represent a delegation that is there; where nobody was, its head does.
    pub represented: BTreeMap<Seat, Person>,
    /// Everyone who was present at any time.
    pub ever_present: BTreeSet<Seat>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Decisions, number 1 first.
    pub decisions: Vec<Decision>,
    /// Procedural motions, number 1 first.
    pub motions: Vec<Motion>,
    /// Rulings of the chair, number 1 first.
    pub rulings: Vec<Ruling>,
    /// Agreements, number 1 first.
    pub agreements: Vec<Agreement>,
    /// Who asked for the floor, who has it, for how long.
    pub floor: Floor,
    /// Everything that happened in or about this plenary, in order.
    pub proceedings: Vec<Arc<Fact>>,
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The record knows no plenary of this code.
    NoSuchPlenary(PlenaryCode),
    /// A plenary is called once.
    AlreadyConvened(PlenaryCode),
    /// By the numbering rule and the year of its opening it has another code.
    CodeDoesNotFit {
        /// The code that fits.
        expected: PlenaryCode,
    },
    /// Plenaries are numbered in order and without gaps.
    OutOfOrder {
        /// The next ordinal.
        expected: u16,
    },
    /// It would have opened before it was called.
    OpensInThePast {
        /// The day it names.
        opens_on: Date,
    },
    /// The members get too little notice, and no reason for that is given.
    NoticeTooShort {
        /// Days the rules want.
        needed_days: u16,
        /// Days there are.
        given_days: i32,
    },
    /// Only a member hosts a plenary.
    HostNotMember(Seat),
    /// A text that has to say something is empty.
    TextMissing,
    /// This can be done only at another stage of the plenary.
    StandsAt(Standing),
    /// It does not open before its day.
    BeforeItsDay {
        /// The day it is called for.
        opens_on: Date,
    },
    /// Too few members are there.
    QuorumNotReached(Quorum),
    /// The class of this seat, or its suspension, does not let it.
    LacksRight {
        /// Whose seat.
        seat: Seat,
        /// What it lacks.
        right: Right,
    },
    /// This delegation is not there.
    NotPresent(Seat),
    /// This delegation is recorded in just this way already.
    AlreadyRecorded(Seat),
    /// This delegation announced just this already.
    AlreadyAnnounced(Seat),
    /// The plenary was not called for delegations to take part like this.
    ModeExcludes {
        /// How it was called.
        mode: Mode,
        /// How the delegation would take part.
        attendance: Attendance,
    },
    /// The agenda has no such item.
    NoSuchItem(ItemId),
    /// An item's id is given once.
    ItemTwice(ItemId),
    /// An item has no title.
    TitleMissing(ItemId),
    /// A part does not stand right under its item.
    OutOfPlace(ItemId),
    /// The new order does not name each item exactly once.
    OrderIncomplete,
    /// An item goes only together with its parts: those first.
    ItemHasParts(ItemId),
    /// The item was opened, dealt with or carried over.
    ItemNotPending(ItemId),
    /// The item is not under discussion.
    ItemNotOpen(ItemId),
    /// Another item, or a part of this one, is still under discussion.
    ItemStillOpen(ItemId),
    /// Items were neither dealt with nor carried over.
    ItemsPending(Vec<ItemId>),
    /// The plenary adopted its agenda: what it adopted stays.
    AgendaAdopted,
    /// The order of business is changed by a decision on procedure, and this one is on something else.
    NotProcedural(DecisionId),
    /// By this decision the agenda was reordered already.
    ReorderedAlready(DecisionId),
    /// The item comes late, and what the rules then want is missing.
    LateItem {
        /// What it takes.
        needed: LateItem,
        /// Days before the opening at which the agenda closes.
        closes_days: u16,
    },
    /// A decision is still open.
    DecisionPending(DecisionId),
}

/// The plenary of this code.
pub fn known<'a>(coalition: &'a Coalition, code: &PlenaryCode) -> Result<&'a Plenary, Refusal> {
    coalition.plenaries.get(code).ok_or_else(|| Refusal::NoSuchPlenary(code.clone()))
}

/// The plenary of this code, if it is in session.
pub fn in_session<'a>(coalition: &'a Coalition, code: &PlenaryCode) -> Result<&'a Plenary, Refusal> {
    let plenary = known(coalition, code)?;
    plenary.must_stand_at(Standing::Open)?;
    Ok(plenary)
}

impl Plenary {
    /// The first decision that is neither settled nor withdrawn.
    pub fn open_decision(&self) -> Option<&Decision> {
        self.decisions.iter().find(|decision| !decision.is_over())
    }

    /// The decision that the plenary is asked about now: what was put about a text goes before the text itself.
    pub fn decision_in_hand(&self) -> Option<&Decision> {
        self.decisions.iter().rev().find(|decision| !decision.is_over())
    }

    pub(crate) fn must_stand_at(&self, standing: Standing) -> Result<(), Refusal> {
        if self.standing == standing { Ok(()) } else { Err(Refusal::StandsAt(self.standing)) }
    }

    pub(crate) fn must_not_be_over(&self) -> Result<(), Refusal> {
        if self.standing == Standing::Closed { Err(Refusal::StandsAt(self.standing)) } else { Ok(()) }
    }
}
