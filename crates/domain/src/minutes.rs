//! Minutes: drafted from events, circulated, observed, approved by a later plenary, signed, published.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::symbol::{DecisionId, PlenaryCode, Seat};
use crate::words::Text;

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
    /// Carried in as approved elsewhere, without the record knowing their text.
    pub carried_in: bool,
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

/// What happened to minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Minutes that exist on paper became known to the record.
    CarriedIn {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// What the paper is, in a sentence.
        description: Text,
    },
    /// The secretariat drew up the draft.
    Drafted {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Its paragraphs.
        paragraphs: Vec<Paragraph>,
    },
    /// The text was revised before submission.
    Revised {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// The paragraph as it now reads.
        paragraph: Paragraph,
    },
    /// The draft went out to the delegations.
    Circulated {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// The last day for observations.
        until: Date,
    },
    /// A delegation observed a paragraph.
    Observed {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Its number.
        observation: u16,
        /// Who.
        seat: Seat,
        /// Which paragraph.
        paragraph: u16,
        /// What should be changed.
        text: Text,
    },
    /// An observation was settled.
    ObservationSettled {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Which observation.
        observation: u16,
        /// How.
        disposition: Disposition,
        /// The paragraph as it now reads, when it was accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<Paragraph>,
    },
    /// They were put before a later plenary.
    Submitted {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// To which plenary.
        to: PlenaryCode,
    },
    /// A later plenary approved them.
    Approved {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// By which plenary.
        by: PlenaryCode,
        /// By which decision.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<DecisionId>,
    },
    /// Somebody signed.
    Signed {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Who, as what.
        signature: Signature,
    },
    /// They were made public.
    Published {
        /// Of which plenary.
        plenary: PlenaryCode,
    },
    /// A correction was put beside the approved text.
    Corrected {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// What to read instead of what.
        corrigendum: Text,
    },
}

/// SHA-256 of a file, in hexadecimal.
pub type Digest = String;

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
