//! What the coalition agreed about how it works: every parameter with its clause, source and status.
//!
//! Versions have a date from which they hold; a past decision is read under the rules of its day.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Fact;
use crate::majority::DecisionRule;
use crate::membership::Class;
use crate::quorum::Share;
use crate::right::Right;
use crate::source::{Clause, Status};
use crate::symbol::AgreementId;

pub mod adopt;
pub mod amend;
mod workable;

/// A parameter and how we know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule<T> {
    /// What holds.
    pub value: T,
    /// Where it is written, and whether that is confirmed.
    pub clause: Clause,
}

/// The parts of the rules that acts rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Adopting and amending the rules themselves.
    Rules,
    /// Members, observers, partners and their rights.
    Membership,
    /// Who represents a seat.
    Delegations,
    /// Presidency and Technical Secretariat.
    Offices,
    /// Plenaries: notice, agenda, quorum.
    Sessions,
    /// How decisions are taken.
    Decisions,
    /// Agreements of the plenary.
    Agreements,
    /// Minutes.
    Minutes,
    /// Joint declarations.
    Declarations,
    /// Management reports.
    Reports,
    /// Data matrices.
    Data,
    /// Committees.
    Committees,
    /// Elections.
    Elections,
    /// Commitments.
    Commitments,
    /// Papers issued from the record.
    Papers,
}

impl Ground {
    /// All of them, in the order of a statute.
    pub const ALL: [Self; 15] = [
        Self::Rules,
        Self::Membership,
        Self::Delegations,
        Self::Offices,
        Self::Sessions,
        Self::Decisions,
        Self::Agreements,
        Self::Minutes,
        Self::Declarations,
        Self::Reports,
        Self::Data,
        Self::Committees,
        Self::Elections,
        Self::Commitments,
        Self::Papers,
    ];
}

/// What a decision is about; each has a rule of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// The order of business.
    Procedural,
    /// The substance of the coalition's work.
    Substantive,
    /// Minutes of an earlier plenary.
    Minutes,
    /// A joint declaration.
    Declaration,
    /// The rules themselves.
    RulesChange,
    /// Who holds an office.
    Election,
    /// New members and observers.
    Admission,
    /// Something decided before, taken up again.
    Reconsideration,
}

impl Matter {
    /// All of them, in the order of a statute.
    pub const ALL: [Self; 8] = [
        Self::Procedural,
        Self::Substantive,
        Self::Minutes,
        Self::Declaration,
        Self::RulesChange,
        Self::Election,
        Self::Admission,
        Self::Reconsideration,
    ];
}

/// What it takes to add an item after the agenda went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateItem {
    /// No delegation present objects.
    Unanimity,
    /// Two thirds of the delegations present agree.
    TwoThirds,
    /// The chair admits it.
    Chair,
}

/// How plenaries are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// `IV-2023`: the count begins anew each year.
    RomanYear,
    /// `XVII`: one running count.
    Running,
}

/// What a tie on a proposal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// The proposal is rejected.
    Rejected,
    /// It is voted once more; a second tie rejects it.
    SecondVote,
    /// The chair decides.
    CastingVote,
}

/// How the chair's own seat votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChairVote {
    /// As any member.
    AsMember,
    /// On ties alone.
    OnTies,
    /// Never.
    Never,
}

/// How an election is carried on when two leading candidates tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElectionTie {
    /// The round is repeated this many times, then a lot is drawn before the plenary.
    RepeatThenLot(u8),
    /// The round is repeated this many times, then the election is carried over.
    RepeatThenCarryOver(u8),
}

/// Who may approve the minutes of an earlier plenary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Approvers {
    /// Whoever is present when they are approved.
    PresentNow,
    /// Only members that were present at the plenary the minutes are of.
    PresentThen,
}

/// Who may give a consultation that runs more time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extender {
    /// The office that circulated it.
    Circulator,
    /// The Presidency.
    Presidency,
    /// The Technical Secretariat.
    Secretariat,
    /// Either of them.
    Bureau,
}

/// How the coalition decides without meeting: by silence, by written replies, *ad referendum*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultations {
    /// How a matter may be decided between plenaries. One that is not named here waits for a plenary, unless its own
    /// rule is one of silence or of written replies.
    pub matters: BTreeMap<Matter, DecisionRule>,
    /// Who may extend.
    pub extended_by: Extender,
    /// Days that a capital has at least to confirm what its delegates took without full powers.
    pub confirm_days: u16,
    /// Whether a capital that says nothing in time has confirmed.
    pub lapse_confirms: bool,
}

impl Default for Consultations {
    /// What holds where the rules say nothing: nothing is taken as agreed because a capital was silent.
    fn default() -> Self {
        Self {
            matters: BTreeMap::new(),
            extended_by: Extender::Bureau,
            confirm_days: 30,
            lapse_confirms: false,
        }
    }
}

/// One version of the rules. Days are calendar days, months calendar months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The clause each kind of act rests on.
    pub grounds: BTreeMap<Ground, Clause>,
    /// What each class may do.
    pub rights: Rule<BTreeMap<Class, BTreeSet<Right>>>,
    /// Ordinary plenaries a year.
    pub ordinary_per_year: Rule<u8>,
    /// How plenaries are numbered.
    pub numbering: Rule<Numbering>,
    /// Days between the convocation and the opening.
    pub notice_days: Rule<u16>,
    /// Days before the opening after which an item is late.
    pub agenda_closes_days: Rule<u16>,
    /// What a late item needs.
    pub late_item: Rule<LateItem>,
    /// Presence needed to open.
    pub quorum_to_open: Rule<Share>,
    /// Presence needed to decide.
    pub quorum_to_decide: Rule<Share>,
    /// Whether a delegation that takes part remotely counts for quorum.
    pub remote_counts: Rule<bool>,
    /// How each matter is decided.
    pub decisions: Rule<BTreeMap<Matter, DecisionRule>>,
    /// What a tie means.
    pub tie: Rule<Tie>,
    /// How the chair's seat votes.
    pub chair_vote: Rule<ChairVote>,
    /// Months of a Presidency.
    pub presidency_months: Rule<u16>,
    /// Months of a Technical Secretariat.
    pub secretariat_months: Rule<u16>,
    /// Whether a holder may be elected again for the next term.
    pub reelection: Rule<bool>,
    /// Whether one seat may hold Presidency and Technical Secretariat at once.
    pub both_offices: Rule<bool>,
    /// What a tie between candidates means.
    pub election_tie: Rule<ElectionTie>,
    /// Days that circulated minutes stay open to observations.
    pub observation_days: Rule<u16>,
    /// Who approves minutes.
    pub minutes_approvers: Rule<Approvers>,
    /// Whether a ballot may be changed until the voting is closed. Rules that do not speak of it allow it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ballot_change: Option<Rule<bool>>,
    /// Seconds that a speech may last; where rules do not say, there is no limit until the chair sets one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaking_seconds: Option<Rule<u32>>,
    /// How the coalition decides without meeting. What rules do not name here is said by [`Consultations::default`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consultations: Option<Rule<Consultations>>,
}

impl Rules {
    /// The clause that acts on `ground` rest on, if the rules name one.
    pub fn clause(&self, ground: Ground) -> Option<&Clause> {
        self.grounds.get(&ground)
    }

    /// Each parameter that the rules name, by its name in the record, with its clause.
    pub fn clauses(&self) -> Vec<(&'static str, &Clause)> {
        let later = [
            ("ballot_change", self.ballot_change.as_ref().map(|it| &it.clause)),
            ("speaking_seconds", self.speaking_seconds.as_ref().map(|it| &it.clause)),
            ("consultations", self.consultations.as_ref().map(|it| &it.clause)),
        ];
        let later = later.into_iter().filter_map(|(name, clause)| Some((name, clause?)));
        let all = [
            ("rights", &self.rights.clause),
            ("ordinary_per_year", &self.ordinary_per_year.clause),
            ("numbering", &self.numbering.clause),
            ("notice_days", &self.notice_days.clause),
            ("agenda_closes_days", &self.agenda_closes_days.clause),
            ("late_item", &self.late_item.clause),
            ("quorum_to_open", &self.quorum_to_open.clause),
            ("quorum_to_decide", &self.quorum_to_decide.clause),
            ("remote_counts", &self.remote_counts.clause),
            ("decisions", &self.decisions.clause),
            ("tie", &self.tie.clause),
            ("chair_vote", &self.chair_vote.clause),
            ("presidency_months", &self.presidency_months.clause),
            ("secretariat_months", &self.secretariat_months.clause),
            ("reelection", &self.reelection.clause),
            ("both_offices", &self.both_offices.clause),
            ("election_tie", &self.election_tie.clause),
            ("observation_days", &self.observation_days.clause),
            ("minutes_approvers", &self.minutes_approvers.clause),
        ];
        all.into_iter().chain(later).collect()
    }

    /// How `matter` is decided; what the rules do not name is decided by consensus.
    pub fn decision_rule(&self, matter: Matter) -> DecisionRule {
        self.decisions.value.get(&matter).cloned().unwrap_or(DecisionRule::Consensus {})
    }

    /// How the coalition decides without meeting; what the rules leave open is the default.
    pub fn between_plenaries(&self) -> Consultations {
        self.consultations.as_ref().map(|it| it.value.clone()).unwrap_or_default()
    }

    /// The rule by which `matter` may be decided without meeting; `None` where it waits for a plenary.
    pub fn consultation_rule(&self, matter: Matter) -> Option<DecisionRule> {
        let named = self.consultations.as_ref().and_then(|it| it.value.matters.get(&matter).cloned());
        named.or_else(|| Some(self.decision_rule(matter)).filter(DecisionRule::is_consultation))
    }

    /// The rule by which `matter`, taken *ad referendum*, is confirmed.
    pub fn confirmation_rule(&self, matter: Matter) -> DecisionRule {
        let own =
            Some(self.decision_rule(matter)).filter(|it| matches!(it, DecisionRule::AdReferendum { .. }));
        let Consultations { confirm_days, lapse_confirms, .. } = self.between_plenaries();
        own.unwrap_or(DecisionRule::AdReferendum { days: confirm_days, lapse_confirms })
    }

    /// The clause that deciding without meeting rests on.
    pub fn consultation_clause(&self) -> &Clause {
        self.consultations.as_ref().map_or(&self.decisions.clause, |it| &it.clause)
    }
}

/// The rules as known: every version, and from when it holds.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// In the order of adoption; version 1 first.
    pub versions: Vec<Version>,
}

/// One version of the rules with its dates.
#[derive(Clone, Debug)]
pub struct Version {
    /// From 1.
    pub number: u32,
    /// The first day it holds.
    pub effective_on: Date,
    /// Why it was adopted, or what it changed.
    pub reason: String,
    /// The agreement that changed them, where there was one.
    pub agreement: Option<AgreementId>,
    /// The parameters.
    pub rules: Rules,
    /// Position of its adoption in the record.
    pub adopted_at: u64,
}

impl Book {
    /// The version that holds on `day`: the newest of those already in effect.
    pub fn on(&self, day: Date) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.effective_on <= day)
    }

    /// The version with this number.
    pub fn version(&self, number: u32) -> Option<&Version> {
        self.versions.iter().find(|version| version.number == number)
    }
}

/// What happened to the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The coalition's first rules.
    Adopted {
        /// The first day they hold.
        effective_on: Date,
        /// Where they come from, in a sentence.
        reason: String,
        /// The parameters.
        rules: alloc::boxed::Box<Rules>,
    },
    /// A new version took the place of the last.
    Amended {
        /// The first day it holds.
        effective_on: Date,
        /// What changed and why.
        reason: String,
        /// The agreement that changed them, where there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
        /// The parameters, all of them.
        rules: alloc::boxed::Box<Rules>,
    },
}

/// Why the rules say no to a change of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Rules are adopted once and amended from then on.
    AlreadyAdopted,
    /// There are no rules yet to amend or to act under.
    NoRulesYet,
    /// A version cannot take effect before the one it replaces.
    TakesEffectBefore {
        /// When the version in force took effect.
        current: Date,
    },
    /// A parameter cannot be carried out; the text names it.
    Unworkable {
        /// Which parameter.
        parameter: &'static str,
    },
    /// The amendment is the version in force to the letter.
    NothingChanges,
}

impl Book {
    /// Takes in what happened.
    pub fn apply(&mut self, fact: &Fact, event: &Event) {
        let (effective_on, reason, agreement, rules) = match event {
            Event::Adopted { effective_on, reason, rules } => (effective_on, reason, &None, rules),
            Event::Amended { effective_on, reason, agreement, rules } => {
                (effective_on, reason, agreement, rules)
            }
        };
        self.versions.push(Version {
            number: self.versions.len() as u32 + 1,
            effective_on: *effective_on,
            reason: reason.clone(),
            agreement: agreement.clone(),
            rules: (**rules).clone(),
            adopted_at: fact.position,
        });
    }
}

/// How many parameters of `rules` are assumed rather than confirmed, out of how many.
pub fn assumed(rules: &Rules) -> (usize, usize) {
    let clauses = rules.clauses();
    (clauses.iter().filter(|(_, clause)| clause.status == Status::Assumed).count(), clauses.len())
}
