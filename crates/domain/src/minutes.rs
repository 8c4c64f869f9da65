//! Minutes: drafted from events, circulated, observed, approved by a later plenary, signed, published.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::mandate::Office;
use crate::plenary::Plenary;
use crate::symbol::{DecisionId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, plenary};

pub mod approve;
pub mod carry_in;
pub mod circulate;
pub mod correct;
pub mod draft;
mod event;
pub mod observe;
pub mod publish;
pub mod revise;
pub mod settle;
pub mod sign;
pub mod submit;

pub use event::Event;
pub(crate) use event::apply;

/// Where minutes stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Written, seen by the secretariat alone.
    Drafted,
    /// Sent to the delegations; open to observations until the day given.
    Circulated {
        /// The last day for observations.
        until: Date,
    },
    /// Put before a plenary.
    Submitted {
        /// Which one.
        to: PlenaryCode,
    },
    /// Approved by a later plenary.
    Approved {
        /// Which one.
        by: PlenaryCode,
        /// By which decision, if the record has it.
        decision: Option<DecisionId>,
    },
}

/// What became of an observation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    /// The text follows it.
    Accepted,
    /// The text stays.
    Rejected,
    /// The text stays and the observation is kept beside it.
    Noted,
}

/// A delegation's remark on a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// From 1.
    pub number: u16,
    /// Who.
    pub seat: Seat,
    /// Which paragraph.
    pub paragraph: u16,
    /// What should be changed.
    pub text: Text,
    /// What became of it.
    pub disposition: Option<Disposition>,
    /// Position in the record.
    pub position: u64,
}

/// A paragraph of prose that the secretariat wrote over or beside the events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// From 1.
    pub number: u16,
    /// What it says; where missing, the sentence the program makes of the event stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The event it tells of, by position in the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<u64>,
}

/// The minutes of one plenary.
#[derive(Clone, Debug)]
pub struct Minutes {
    /// Of which plenary; its code is also the number of the acta.
    pub plenary: PlenaryCode,
    /// The paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Which text this is; every revision raises it.
    pub revision: u16,
    /// Where they stand.
    pub stage: Stage,
    /// What delegations observed.
    pub observations: Vec<Observation>,
    /// Who signed, as what.
    pub signatures: Vec<Signature>,
    /// When they were published.
    pub published_at: Option<Timestamp>,
    /// Corrections made after approval.
    pub corrigenda: Vec<(u64, Text)>,
    /// What the paper is, for minutes that exist on paper while the record does not hold their text.
    pub carried_in: Option<Text>,
    /// Position of their first event.
    pub position: u64,
}

/// A signature under the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Whose.
    pub seat: Seat,
    /// As what.
    pub capacity: crate::right::Capacity,
}

/// SHA-256 of a file, in hexadecimal.
pub type Digest = String;

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are minutes of this plenary already.
    AlreadyKnown(PlenaryCode),
    /// The record knows no minutes of this plenary.
    Unknown(PlenaryCode),
    /// This is not what follows on the stage they are at.
    NotNow {
        /// Where they stand.
        stage: Stage,
    },
    /// A text that has to say something is empty.
    TextMissing,
    /// Paragraphs are numbered from 1 without gaps.
    OutOfSequence {
        /// The number given.
        number: u16,
        /// The number due.
        expected: u16,
    },
    /// A paragraph tells of an event that does not belong to the plenary.
    NotInProceedings {
        /// The event, by position in the record.
        event: u64,
    },
    /// There is no such paragraph.
    NoSuchParagraph(u16),
    /// There is no such observation.
    NoSuchObservation(u16),
    /// The observation was settled before.
    AlreadySettled(u16),
    /// An accepted observation comes with the paragraph as it now reads; any other leaves the text.
    TextDoesNotFollow(Disposition),
    /// The time for observations is over.
    ClockOver {
        /// Their last day.
        until: Date,
    },
    /// The time for observations is not over.
    ClockRunning {
        /// Their last day.
        until: Date,
    },
    /// Observations wait to be settled.
    ObservationsUnsettled(Vec<u16>),
    /// Minutes are approved by a plenary that comes after theirs.
    NotLater {
        /// The plenary that was to approve.
        by: PlenaryCode,
        /// The plenary they are of.
        of: PlenaryCode,
    },
    /// They were put before another plenary.
    SubmittedElsewhere {
        /// Which one.
        to: PlenaryCode,
    },
    /// A plenary approves by a decision; without one only what a source tells is taken in.
    DecisionMissing,
    /// That decision does not approve these minutes: other matter, other plenary, not adopted, or used before.
    DecisionDoesNotApprove(DecisionId),
    /// Only members that were present then approve, and these were not.
    WereNotPresentThen(Vec<Seat>),
    /// Minutes are signed by those who hold the office or held it at the plenary.
    HoldsNoSuchOffice {
        /// Who would sign.
        seat: Seat,
        /// As what.
        office: Office,
    },
    /// This seat signed before in this office.
    AlreadySigned {
        /// Who.
        seat: Seat,
        /// As what.
        office: Office,
    },
    /// They are public already.
    AlreadyPublished,
}

/// The minutes of `plenary`, if the record knows them.
pub(crate) fn known<'a>(coalition: &'a Coalition, plenary: &PlenaryCode) -> Result<&'a Minutes, Refusal> {
    coalition.minutes.get(plenary).ok_or_else(|| Refusal::Unknown(plenary.clone()))
}

/// The plenary `by`, provided it comes after `of`; a plenary the record does not know came before any it knows.
pub(crate) fn later<'a>(
    coalition: &'a Coalition,
    by: &PlenaryCode,
    of: &PlenaryCode,
) -> Result<&'a Plenary, crate::Refusal> {
    let later = plenary::known(coalition, by)?;
    let comes_after =
        by != of && coalition.plenaries.get(of).is_none_or(|earlier| earlier.opens_at < later.opens_at);
    if comes_after { Ok(later) } else { Err(Refusal::NotLater { by: by.clone(), of: of.clone() }.into()) }
}

impl Minutes {
    /// The paragraph with this number.
    pub fn paragraph(&self, number: u16) -> Option<&Paragraph> {
        self.paragraphs.get(usize::from(number).checked_sub(1)?)
    }

    /// Numbers of the observations that wait to be settled.
    pub fn unsettled(&self) -> Vec<u16> {
        self.observations.iter().filter(|it| it.disposition.is_none()).map(|it| it.number).collect()
    }

    /// Whether a later plenary approved them.
    pub fn is_approved(&self) -> bool {
        matches!(self.stage, Stage::Approved { .. })
    }
}
