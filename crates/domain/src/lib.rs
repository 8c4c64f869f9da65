//! The rules of a coalition: who may do what, when, and what follows.
//!
//! Pure: it is told the time and who asks, and answers with events or with a refusal.
//! It knows no clock, no disk, no network and no language on screen.

#![no_std]

extern crate alloc;

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::command::Actor;
use crate::right::{Power, Right};
use crate::source::Source;
use crate::symbol::{
    AgreementId, CommitmentId, CommitteeId, ConsultationId, DecisionId, DeclarationId, ElectionId, MatrixId,
    PlenaryCode, ReportId, Seat,
};

pub mod agreement;
pub mod archive;
pub mod catalogue;
pub mod command;
pub mod commitment;
pub mod committee;
pub mod consultation;
pub mod deadline;
pub mod decision;
pub mod declaration;
pub mod draft_agenda;
pub mod election;
pub mod falling_due;
mod file;
pub mod floor;
pub mod majority;
pub mod mandate;
pub mod matrix;
pub mod membership;
pub mod minutes;
pub mod motion;
pub mod outline;
pub mod paper;
pub mod plenary;
mod proceedings;
pub mod quorum;
pub mod report;
pub mod right;
pub mod rules;
pub mod script;
pub mod source;
pub mod symbol;
#[cfg(test)]
mod testing;
pub mod words;

/// Something that happened, in the coalition's words. Shapes are for ever: see `docs/formats/events.md`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// To the rules.
    Rules(rules::Event),
    /// To the membership.
    Membership(membership::Event),
    /// To offices.
    Mandate(mandate::Event),
    /// To a plenary.
    Plenary(plenary::Event),
    /// To the floor.
    Floor(floor::Event),
    /// To a decision.
    Decision(decision::Event),
    /// To procedural motions.
    Motion(motion::Event),
    /// To agreements.
    Agreement(agreement::Event),
    /// To minutes.
    Minutes(minutes::Event),
    /// To a declaration.
    Declaration(declaration::Event),
    /// To a report.
    Report(report::Event),
    /// To a matrix.
    Matrix(matrix::Event),
    /// To a committee.
    Committee(committee::Event),
    /// To an election.
    Election(election::Event),
    /// To a commitment.
    Commitment(commitment::Event),
    /// To papers.
    Paper(paper::Event),
    /// To a consultation of the capitals.
    Consultation(consultation::Event),
    /// To the archive.
    Archive(archive::Event),
}

/// An event as it stands in the record: where, when, by whom, on what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Leaf index in the log, from 0.
    pub position: u64,
    /// The instant it was recorded.
    pub at: Timestamp,
    /// That instant's day in the coalition's time zone.
    pub on: Date,
    /// Who acted, as what.
    pub actor: Actor,
    /// The act it came from: `plenary.convene`.
    pub act: &'static str,
    /// The version of the rules it was done under; 0 before there were any.
    pub rules_version: u32,
    /// Where it comes from, if it was carried in from elsewhere.
    pub source: Option<Source>,
    /// What happened.
    pub event: Event,
}

/// Everything that is known: the record, added up.
#[derive(Clone, Debug, Default)]
pub struct Coalition {
    /// How many facts were taken in; the position of the next.
    pub length: u64,
    /// When the last fact was recorded.
    pub last_at: Option<Timestamp>,
    /// The rules, in versions.
    pub rules: rules::Book,
    /// Who sits at the table.
    pub membership: membership::Membership,
    /// Who holds offices.
    pub mandates: mandate::Mandates,
    /// By code.
    pub plenaries: BTreeMap<PlenaryCode, plenary::Plenary>,
    /// Codes in the order the plenaries were convened.
    pub plenary_order: alloc::vec::Vec<PlenaryCode>,
    /// By the plenary they are of.
    pub minutes: BTreeMap<PlenaryCode, minutes::Minutes>,
    /// By id.
    pub declarations: BTreeMap<DeclarationId, declaration::Declaration>,
    /// By id.
    pub reports: BTreeMap<ReportId, report::Report>,
    /// By id.
    pub matrices: BTreeMap<MatrixId, matrix::Matrix>,
    /// By id.
    pub committees: BTreeMap<CommitteeId, committee::Committee>,
    /// By id.
    pub elections: BTreeMap<ElectionId, election::Election>,
    /// By id.
    pub commitments: BTreeMap<CommitmentId, commitment::Commitment>,
    /// By id.
    pub consultations: BTreeMap<ConsultationId, consultation::Consultation>,
    /// The consultation that a decision taken *ad referendum* waits for, or waited for.
    pub referrals: BTreeMap<DecisionId, ConsultationId>,
    /// What old documents tell, transcribed.
    pub archive: archive::Archive,
    /// In the order of issue.
    pub papers: alloc::vec::Vec<paper::Paper>,
    /// The SHA-256 of every file that an entry names: what is published beside the record, and nothing else.
    pub files: BTreeSet<minutes::Digest>,
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The actor does not hold the power this act needs.
    NotEntitled {
        /// Who asked.
        actor: Actor,
        /// What it takes.
        power: Power,
    },
    /// The person who asked may not act for this seat in this capacity today.
    NotAccredited {
        /// Who asked, by number.
        person: symbol::Person,
        /// As whom.
        actor: Actor,
    },
    /// By the rules about rules.
    Rules(rules::Refusal),
    /// By the rules about membership.
    Membership(membership::Refusal),
    /// By the rules about offices.
    Mandate(mandate::Refusal),
    /// By the rules about plenaries.
    Plenary(plenary::Refusal),
    /// By the rules about the floor.
    Floor(floor::Refusal),
    /// By the rules about decisions.
    Decision(decision::Refusal),
    /// By the rules about procedural motions.
    Motion(motion::Refusal),
    /// By the rules about agreements.
    Agreement(agreement::Refusal),
    /// By the rules about minutes.
    Minutes(minutes::Refusal),
    /// By the rules about declarations.
    Declaration(declaration::Refusal),
    /// By the rules about reports.
    Report(report::Refusal),
    /// By the rules about matrices.
    Matrix(matrix::Refusal),
    /// By the rules about committees.
    Committee(committee::Refusal),
    /// By the rules about elections.
    Election(election::Refusal),
    /// By the rules about commitments.
    Commitment(commitment::Refusal),
    /// By the rules about papers.
    Paper(paper::Refusal),
    /// By the rules about consultations.
    Consultation(consultation::Refusal),
    /// By the rules about the archive.
    Archive(archive::Refusal),
}

/// Makes `?` and `.into()` lift a topic's events and refusals to the whole.
macro_rules! lift {
    ($($topic:ident => $variant:ident),+ $(,)?) => {
        $(
            impl From<$topic::Event> for Event {
                fn from(event: $topic::Event) -> Self {
                    Self::$variant(event)
                }
            }
            impl From<$topic::Refusal> for Refusal {
                fn from(refusal: $topic::Refusal) -> Self {
                    Self::$variant(refusal)
                }
            }
        )+
    };
}

lift! {
    rules => Rules, membership => Membership, mandate => Mandate, plenary => Plenary, floor => Floor,
    decision => Decision, motion => Motion,
    agreement => Agreement, minutes => Minutes, declaration => Declaration, report => Report, matrix => Matrix,
    committee => Committee, election => Election, commitment => Commitment, paper => Paper,
    consultation => Consultation, archive => Archive,
}

impl Coalition {
    /// Takes in a fact. Believes it: whether it may happen was decided before it was written.
    pub fn apply(&mut self, fact: &Arc<Fact>) {
        match &fact.event {
            Event::Rules(event) => self.rules.apply(fact, event),
            Event::Membership(event) => self.membership.apply(fact, event),
            Event::Mandate(event) => self.mandates.apply(fact, event),
            Event::Plenary(event) => plenary::apply(self, fact, event),
            Event::Floor(event) => floor::apply(self, fact, event),
            Event::Decision(event) => decision::apply(self, fact, event),
            Event::Motion(event) => motion::apply(self, fact, event),
            Event::Agreement(event) => agreement::apply(self, fact, event),
            Event::Minutes(event) => minutes::apply(self, fact, event),
            Event::Declaration(event) => declaration::apply(self, fact, event),
            Event::Report(event) => report::apply(self, fact, event),
            Event::Matrix(event) => matrix::apply(self, fact, event),
            Event::Committee(event) => committee::apply(self, fact, event),
            Event::Election(event) => election::apply(self, fact, event),
            Event::Commitment(event) => commitment::apply(self, fact, event),
            Event::Paper(event) => paper::apply(self, fact, event),
            Event::Consultation(event) => consultation::apply(self, fact, event),
            Event::Archive(event) => archive::apply(self, fact, event),
        }
        if let Some(plenary) = self.proceedings_of(&fact.event).and_then(|code| self.plenaries.get_mut(&code))
        {
            plenary.proceedings.push(Arc::clone(fact));
        }
        self.files.extend(fact.event.file().cloned());
        self.length = fact.position + 1;
        self.last_at = Some(fact.at);
    }

    /// The rules that hold on `day`, with their version number.
    pub fn rules_on(&self, day: Date) -> Result<&rules::Version, rules::Refusal> {
        self.rules.on(day).ok_or(rules::Refusal::NoRulesYet)
    }

    /// Whether `seat` has `right` on `day`: by its class under the rules in force, unless suspended or gone.
    pub fn has_right(&self, seat: &Seat, right: Right, day: Date) -> bool {
        self.membership.in_good_standing(seat, day)
            && self
                .membership
                .class(seat, day)
                .zip(self.rules.on(day))
                .and_then(|(class, version)| version.rules.rights.value.get(&class))
                .is_some_and(|rights| rights.contains(&right))
    }

    /// The permanent id of something, with the coalition's acronym: `CORETT/IV-2023/A5`.
    pub fn permanent(&self, symbol: impl core::fmt::Display) -> alloc::string::String {
        let acronym = self.membership.founding.as_ref().map_or("", |founding| founding.acronym.as_str());
        alloc::format!("{acronym}/{symbol}")
    }

    /// A decision by its id.
    pub fn decision(&self, id: &DecisionId) -> Option<&decision::Decision> {
        self.plenaries.get(&id.plenary)?.decisions.get(usize::from(id.number).checked_sub(1)?)
    }

    /// An agreement by its id.
    pub fn agreement(&self, id: &AgreementId) -> Option<&agreement::Agreement> {
        self.plenaries.get(&id.plenary)?.agreements.get(usize::from(id.number).checked_sub(1)?)
    }
}
