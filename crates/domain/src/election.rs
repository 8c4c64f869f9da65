//! Elections: called, nominated with consent, conducted by a returning officer, decided, announced.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::command::{Actor, Context};
use crate::mandate::Office;
use crate::membership::Span;
use crate::plenary::{self, Plenary};
use crate::symbol::{ElectionId, ItemId, PlenaryCode, Seat};
use crate::{Coalition, right};

pub mod announce;
pub mod call;
pub mod cast;
pub mod close_round;
pub mod consent;
mod count;
pub mod disclose;
pub mod draw_lot;
mod eligible;
mod event;
pub mod nominate;
pub mod object;
pub mod open;
pub mod withdraw_candidacy;

pub use eligible::term_ends;
pub use event::Event;
pub(crate) use event::apply;

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
    /// Still a tie for the first place; a lot is drawn between them.
    ToLot {
        /// Between whom.
        seats: Vec<Seat>,
    },
    /// Still a tie for the second place; a lot says who goes on against the leader.
    LotForSecondPlace {
        /// Who leads.
        leader: Seat,
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
    /// Who conducts it, and as what; neither the incumbent nor a candidate.
    pub officer: Option<Actor>,
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

/// Where an election stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Called; candidates come forward.
    Called,
    /// Under way, in this mode.
    Open(Mode),
    /// A member objected to electing without a vote.
    Contested,
    /// A lot is to be drawn between these.
    LotPending(Vec<Seat>),
    /// Somebody has won; it is still to be announced.
    Decided(Seat),
    /// Announced.
    Announced,
    /// Ended without a result.
    CarriedOver,
}

impl Election {
    /// Where it stands.
    pub fn stage(&self) -> Stage {
        if self.announced.is_some() {
            return Stage::Announced;
        }
        if let Some(seat) = &self.elected {
            return Stage::Decided(seat.clone());
        }
        match (self.mode, self.results.last()) {
            (None, _) => Stage::Called,
            (Some(Mode::RollCall), Some(RoundResult::CarriedOver {})) => Stage::CarriedOver,
            // Once the lot for second place is drawn there is a round more than there are results.
            (
                Some(Mode::RollCall),
                Some(RoundResult::ToLot { seats } | RoundResult::LotForSecondPlace { seats, .. }),
            ) if self.rounds.len() == self.results.len() => Stage::LotPending(seats.clone()),
            (Some(Mode::Acclamation | Mode::Consensus), _) if !self.objections.is_empty() => Stage::Contested,
            (Some(mode), _) => Stage::Open(mode),
        }
    }

    /// The candidate of this seat.
    pub fn candidate(&self, seat: &Seat) -> Option<&Candidate> {
        self.candidates.iter().find(|it| it.seat == *seat)
    }

    /// The round under way in a roll-call.
    pub fn round(&self) -> Option<&Round> {
        self.rounds.get(self.results.len())
    }

    /// The office and the time, if it ended or can only end without filling them.
    fn fills(&self, coalition: &Coalition) -> bool {
        let over =
            coalition.plenaries.get(&self.plenary).is_none_or(|it| it.standing == plenary::Standing::Closed);
        match self.stage() {
            Stage::Announced => true,
            Stage::CarriedOver => false,
            _ => !over,
        }
    }
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another election has this id.
    IdTaken(ElectionId),
    /// The record knows no such election.
    Unknown(ElectionId),
    /// This is not what follows on the stage it is at.
    NotNow {
        /// Where it stands.
        stage: Stage,
    },
    /// The term is not as long as the rules say.
    TermNotOfRule {
        /// Months by the rules.
        months: u16,
        /// The last day that follows.
        to: Date,
    },
    /// Somebody holds the office in that time already, or is being elected for it.
    TermTaken {
        /// Which office.
        office: Office,
        /// The time that is taken.
        term: Span,
    },
    /// This state is a candidate already.
    AlreadyNominated(Seat),
    /// This state is no candidate, or did not agree to stand.
    NotACandidate(Seat),
    /// This state agreed before.
    AlreadyConsented(Seat),
    /// The rules exclude a second term in a row.
    ReelectionExcluded(Seat),
    /// The rules exclude holding both offices at once.
    HoldsOtherOffice {
        /// Who.
        seat: Seat,
        /// The office it holds or is to hold.
        office: Office,
    },
    /// Whoever conducts it is neither the incumbent nor a candidate.
    OfficerNotNeutral(Seat),
    /// The Technical Secretariat conducts it as long as it is neutral.
    SecretariatConducts(Seat),
    /// Only the returning officer does this.
    NotTheOfficer(Seat),
    /// Without a vote only a single candidate can be elected.
    CandidatesForOneVote(usize),
    /// Nobody stands for it.
    NoCandidates,
    /// This seat was not among those entitled when the election was opened.
    NotOnTheRoll(Seat),
    /// Each seat votes once a round, and objects once.
    AlreadyVoted(Seat),
    /// A lot is drawn before at least two delegations that are there and are not part of it.
    WitnessesUnfit,
    /// This seat said before how it voted.
    AlreadyDisclosed(Seat),
}

/// Elections that were called and are not over.
pub fn to_come(coalition: &Coalition) -> impl Iterator<Item = &Election> {
    let is_over =
        |code| coalition.plenaries.get(code).is_none_or(|it| it.standing == plenary::Standing::Closed);
    coalition.elections.values().filter(move |it| {
        !matches!(it.stage(), Stage::Announced | Stage::CarriedOver) && !is_over(&it.plenary)
    })
}

/// The election with this id.
pub fn known<'a>(coalition: &'a Coalition, id: &ElectionId) -> Result<&'a Election, Refusal> {
    coalition.elections.get(id).ok_or_else(|| Refusal::Unknown(id.clone()))
}

/// The election with this id, and its plenary, if that is in session with enough members to decide.
fn under_way<'a>(
    coalition: &'a Coalition,
    id: &ElectionId,
    cx: &Context,
) -> Result<(&'a Election, &'a Plenary), crate::Refusal> {
    let election = known(coalition, id)?;
    let plenary = plenary::in_session(coalition, &election.plenary)?;
    plenary.must_have_quorum(coalition, cx.today)?;
    Ok((election, plenary))
}

/// Refuses whoever does not conduct the election.
fn by_officer(election: &Election, cx: &Context) -> Result<(), Refusal> {
    match &election.officer {
        Some(officer) if *officer == cx.actor => Ok(()),
        _ => Err(Refusal::NotTheOfficer(cx.actor.seat.clone())),
    }
}

/// Refuses unless `seat` itself acts, or the officer who records its word.
fn word_in_the_room(election: &Election, seat: &Seat, cx: &Context) -> Result<(), crate::Refusal> {
    if by_officer(election, cx).is_ok() {
        return Ok(());
    }
    let own = cx.actor.capacity == right::Capacity::Delegation && cx.actor.seat == *seat;
    if own { Ok(()) } else { Err(Refusal::NotTheOfficer(cx.actor.seat.clone()).into()) }
}
