//! Minutes: drafted from events, circulated, observed, approved by a later plenary, signed, published.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::mandate::Office;
use crate::plenary::Plenary;
use crate::symbol::{DecisionId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact, plenary};

pub mod approve;
pub mod carry_in;
pub mod circulate;
pub mod correct;
pub mod draft;
pub mod observe;
pub mod publish;
pub mod revise;
pub mod settle;
pub mod sign;
pub mod submit;

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

impl Event {
    /// The plenary whose minutes it is about.
    pub fn plenary(&self) -> &PlenaryCode {
        match self {
            Self::CarriedIn { plenary, .. }
            | Self::Drafted { plenary, .. }
            | Self::Revised { plenary, .. }
            | Self::Circulated { plenary, .. }
            | Self::Observed { plenary, .. }
            | Self::ObservationSettled { plenary, .. }
            | Self::Submitted { plenary, .. }
            | Self::Approved { plenary, .. }
            | Self::Signed { plenary, .. }
            | Self::Published { plenary }
            | Self::Corrected { plenary, .. } => plenary,
        }
    }
}

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

    /// Puts `paragraph` in its place, or at the end.
    fn write(&mut self, paragraph: &Paragraph) {
        match self.paragraphs.iter_mut().find(|it| it.number == paragraph.number) {
            Some(place) => *place = paragraph.clone(),
            None => self.paragraphs.push(paragraph.clone()),
        }
        self.revision += 1;
    }

    fn take_in(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::CarriedIn { .. } | Event::Drafted { .. } => {}
            Event::Revised { paragraph, .. } => self.write(paragraph),
            Event::Circulated { until, .. } => self.stage = Stage::Circulated { until: *until },
            Event::Observed { observation, seat, paragraph, text, .. } => {
                self.observations.push(Observation {
                    number: *observation,
                    seat: seat.clone(),
                    paragraph: *paragraph,
                    text: text.clone(),
                    disposition: None,
                    position: fact.position,
                });
            }
            Event::ObservationSettled { observation, disposition, paragraph, .. } => {
                if let Some(it) = self.observations.iter_mut().find(|it| it.number == *observation) {
                    it.disposition = Some(*disposition);
                }
                if let Some(paragraph) = paragraph {
                    self.write(paragraph);
                }
            }
            Event::Submitted { to, .. } => self.stage = Stage::Submitted { to: to.clone() },
            Event::Approved { by, decision, .. } => {
                self.stage = Stage::Approved { by: by.clone(), decision: decision.clone() };
            }
            Event::Signed { signature, .. } => self.signatures.push(signature.clone()),
            Event::Published { .. } => self.published_at = Some(fact.at),
            Event::Corrected { corrigendum, .. } => {
                self.corrigenda.push((fact.position, corrigendum.clone()));
            }
        }
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Arc<Fact>, event: &Event) {
    let (paragraphs, carried_in) = match event {
        Event::CarriedIn { description, .. } => (Vec::new(), Some(description.clone())),
        Event::Drafted { paragraphs, .. } => (paragraphs.clone(), None),
        _ => {
            if let Some(minutes) = coalition.minutes.get_mut(event.plenary()) {
                minutes.take_in(fact, event);
            }
            return;
        }
    };
    let minutes = Minutes {
        plenary: event.plenary().clone(),
        paragraphs,
        revision: 1,
        stage: Stage::Drafted,
        observations: Vec::new(),
        signatures: Vec::new(),
        published_at: None,
        corrigenda: Vec::new(),
        carried_in,
        position: fact.position,
    };
    coalition.minutes.insert(minutes.plenary.clone(), minutes);
}
