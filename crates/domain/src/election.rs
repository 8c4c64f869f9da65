//! Elections: called, nominated with consent, conducted by a returning officer, decided, announced.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::mandate::Office;
use crate::membership::Span;
use crate::symbol::{ElectionId, ItemId, PlenaryCode, Seat};

/// How the plenary elects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Nobody calls for a vote.
    Acclamation,
    /// Nobody objects.
    Consensus,
    /// Each seat names its candidate aloud.
    RollCall,
}

/// A candidate state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub seat: Seat,
    /// Who nominated it.
    pub nominated_by: Seat,
    /// Whether it agreed to stand.
    pub consents: bool,
    /// Position of the nomination.
    pub position: u64,
}

/// One round of a roll-call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Whom seats may vote for.
    pub candidates: BTreeSet<Seat>,
    /// Votes: voter and candidate; `None` abstains.
    pub votes: BTreeMap<Seat, Option<Seat>>,
}

/// What a round came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundResult {
    /// A candidate has what it takes.
    Elected {
        /// Who.
        seat: Seat,
    },
    /// Nobody has; the leading two go on.
    RestrictedTo {
        /// Who goes on.
        seats: Vec<Seat>,
    },
    /// The leading two have as many votes; the round is repeated.
    Repeated {},
    /// Still a tie; a lot is drawn between them.
    ToLot {
        /// Between whom.
        seats: Vec<Seat>,
    },
    /// No result; the office goes on as the rules say.
    CarriedOver {},
}

/// An election.
#[derive(Clone, Debug)]
pub struct Election {
    /// `E-2024-presidency`.
    pub id: ElectionId,
    /// For which office.
    pub office: Office,
    /// For which time.
    pub term: Span,
    /// The plenary that elects.
    pub plenary: PlenaryCode,
    /// Under which item.
    pub item: Option<ItemId>,
    /// Who conducts it; neither the incumbent nor a candidate.
    pub officer: Option<Seat>,
    /// Candidates.
    pub candidates: Vec<Candidate>,
    /// How, once conducted.
    pub mode: Option<Mode>,
    /// Who may take part, frozen when it is opened.
    pub entitled: BTreeSet<Seat>,
    /// Active members at that time.
    pub members: u32,
    /// The version of the rules it is conducted under.
    pub rules_version: u32,
    /// Objections to consensus or acclamation.
    pub objections: BTreeSet<Seat>,
    /// Rounds of a roll-call; the last is under way until it has a result.
    pub rounds: Vec<Round>,
    /// Results of the rounds so far.
    pub results: Vec<RoundResult>,
    /// Who won, known to the record when closed.
    pub elected: Option<Seat>,
    /// Position of the announcement.
    pub announced: Option<u64>,
    /// What states said of their own vote: voter and candidate, and position.
    pub disclosed: BTreeMap<Seat, (Seat, u64)>,
    /// Position of the call.
    pub position: u64,
}

/// What happened to elections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// An election was called.
    Called {
        /// Its id.
        election: ElectionId,
        /// For which office.
        office: Office,
        /// For which time.
        term: Span,
        /// The plenary that elects.
        plenary: PlenaryCode,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// A state was nominated.
    Nominated {
        /// In which election.
        election: ElectionId,
        /// Who.
        candidate: Seat,
        /// By whom.
        by: Seat,
        /// Whether it has agreed: always so when it nominates itself.
        consents: bool,
    },
    /// A nominated state agreed to stand.
    Consented {
        /// In which election.
        election: ElectionId,
        /// Who.
        candidate: Seat,
    },
    /// A candidate stepped back.
    CandidacyWithdrawn {
        /// In which election.
        election: ElectionId,
        /// Who.
        candidate: Seat,
    },
    /// The returning officer opened it.
    Opened {
        /// Which election.
        election: ElectionId,
        /// The returning officer.
        officer: Seat,
        /// How the plenary elects.
        mode: Mode,
        /// Candidates.
        candidates: Vec<Seat>,
        /// Who takes part.
        entitled: BTreeSet<Seat>,
        /// Active members.
        members: u32,
        /// The version of the rules.
        rules_version: u32,
    },
    /// A member objected to electing without a vote.
    Objected {
        /// In which election.
        election: ElectionId,
        /// Who.
        seat: Seat,
    },
    /// A seat named its candidate.
    VoteCast {
        /// In which election.
        election: ElectionId,
        /// Which round, from 1.
        round: u8,
        /// Who votes.
        seat: Seat,
        /// For whom; an abstention where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        candidate: Option<Seat>,
    },
    /// A round was closed.
    RoundClosed {
        /// Which election.
        election: ElectionId,
        /// Which round, from 1.
        round: u8,
        /// Votes for each.
        tally: BTreeMap<Seat, u32>,
        /// Abstentions.
        abstentions: u32,
        /// What it came to.
        result: RoundResult,
    },
    /// A lot decided between two.
    LotDrawn {
        /// Which election.
        election: ElectionId,
        /// Who won.
        seat: Seat,
        /// Who watched.
        witnesses: Vec<Seat>,
    },
    /// The outcome was announced.
    Announced {
        /// Which election.
        election: ElectionId,
        /// Who is elected.
        elected: Seat,
        /// How.
        mode: Mode,
    },
    /// A state said how it voted, by its own will; the record does not confirm it.
    VoteDisclosed {
        /// In which election.
        election: ElectionId,
        /// Who speaks.
        seat: Seat,
        /// For whom.
        candidate: Seat,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
