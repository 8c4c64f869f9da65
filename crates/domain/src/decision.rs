//! A decision of a plenary: opened under a rule, objected to or voted, closed with an outcome.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Coalition;
use crate::majority::DecisionRule;
use crate::rules::Matter;
use crate::symbol::{DecisionId, ItemId, PlenaryCode, Seat};
use crate::words::Text;

pub mod amend_text;
mod amendment;
pub mod ask_objections;
pub mod ballot;
pub mod cast;
pub mod cast_sealed;
pub mod close;
pub mod close_voting;
pub mod count_hands;
pub mod divide;
pub mod draw_roll;
mod event;
pub mod extend_voting;
pub mod fall_back;
pub mod open;
mod outcome;
pub mod propose_amendment;
pub mod put_amendment;
pub mod put_part;
pub mod rank_amendments;
pub(crate) mod roll;
pub mod settle_tie;
pub mod state;
mod turn;
pub mod withdraw;
pub mod withdraw_amendment;

pub use amendment::{Amendment, Part, Passage, Subject};
pub use ballot::{Ballot, Received};
pub use draw_roll::Seed;
pub use event::Event;
pub(crate) use event::apply;

/// How members express themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The chair asks whether anybody objects.
    Consensus,
    /// By acclamation.
    Acclamation,
    /// Each seat is called and answers by name.
    RollCall,
    /// Hands are counted by tellers; the record has totals alone.
    ShowOfHands,
    /// Each seat hands in a sealed ballot; all are opened when the outcome is announced.
    Recorded,
}

/// What a seat answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// In favor.
    Yes,
    /// Against.
    No,
    /// Neither.
    Abstain,
}

impl Choice {
    /// All of them, in the order they are asked for and read out.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Abstain];
}

/// What a seat attaches to a decision. Dated, never edited, only superseded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Statement {
    /// Blocks consensus.
    Objection {
        /// Why.
        text: Text,
    },
    /// Has doubts and does not block.
    DoesNotBlock {
        /// What.
        text: Text,
    },
    /// Joins, but not in everything.
    Reservation {
        /// To what, and why.
        text: Text,
        /// The paragraph it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<u16>,
    },
    /// Says how it reads the text.
    InterpretativeDeclaration {
        /// The reading.
        text: Text,
    },
    /// Stands apart from a paragraph.
    Dissociation {
        /// Which.
        paragraph: u16,
    },
    /// Puts its weight behind it.
    Endorsement {},
    /// Will join on a later day.
    WillJoin {
        /// The day.
        on: Date,
    },
    /// Says why it voted as it did.
    Explanation {
        /// Why.
        text: Text,
    },
    /// Says, once the outcome is announced, that it meant to vote otherwise. It stands beside the outcome and
    /// changes nothing in it.
    Rectification {
        /// How it meant to vote.
        choice: Choice,
        /// What it says of it.
        text: Text,
    },
}

/// A statement with its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Who.
    pub seat: Seat,
    /// What.
    pub statement: Statement,
    /// Position in the record.
    pub position: u64,
    /// The earlier statement of the same seat that this one takes the place of.
    pub supersedes: Option<u64>,
}

/// Those of `statements` that no later one took the place of, oldest first.
pub(crate) fn standing(statements: &[Stated]) -> impl Iterator<Item = &Stated> {
    let superseded: BTreeSet<u64> = statements.iter().filter_map(|it| it.supersedes).collect();
    statements.iter().filter(move |it| !superseded.contains(&it.position))
}

/// Yes, no and abstentions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// In favor.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Neither.
    pub abstain: u32,
}

impl FromIterator<Choice> for Count {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        let mut count = Self::default();
        for choice in choices {
            match choice {
                Choice::Yes => count.yes += 1,
                Choice::No => count.no += 1,
                Choice::Abstain => count.abstain += 1,
            }
        }
        count
    }
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The rule was met.
    Adopted,
    /// It was not.
    Rejected,
    /// Yes and no were equal and the rules say more has to happen.
    Tied,
}

/// How far a decision has come: what screens show of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Objections are asked for, votes are taken.
    Open,
    /// No more ballots are taken, and none was opened yet.
    VotingClosed,
    /// The outcome was announced; a tie may still wait for the chair.
    Announced,
    /// The text was taken back.
    Withdrawn,
}

/// A decision.
#[derive(Clone, Debug)]
pub struct Decision {
    /// `IV-2023/D2`.
    pub id: DecisionId,
    /// Under which item.
    pub item: Option<ItemId>,
    /// What it is about.
    pub matter: Matter,
    /// What it decides, where that is no text of its own: a motion, an amendment, a part of a text.
    pub on: Option<Subject>,
    /// What is decided, as last amended.
    pub text: Text,
    /// The texts it had before, oldest first, each with the position at which another took its place.
    pub former_texts: Vec<(Text, u64)>,
    /// Amendments to it, in the order in which they are put.
    pub amendments: Vec<Amendment>,
    /// The parts it is decided in, in their order; none where it was not divided.
    pub parts: Vec<Part>,
    /// Position of its division.
    pub divided: Option<u64>,
    /// What it takes now; after a fallback, the rule of the vote.
    pub rule: DecisionRule,
    /// The version of the rules it is taken under.
    pub rules_version: u32,
    /// How members express themselves.
    pub mode: Mode,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// Position of its opening.
    pub position: u64,
    /// Seats entitled to vote, frozen at the opening or at the fallback to a vote.
    pub entitled: BTreeSet<Seat>,
    /// Active members at that moment.
    pub members: u32,
    /// Statements so far.
    pub statements: Vec<Stated>,
    /// Votes by seat, of the last round: as they are answered in a roll-call, once disclosed in a recorded vote.
    pub votes: BTreeMap<Seat, Choice>,
    /// Sealed ballots by seat, of the last round: the last one that each handed in.
    pub ballots: BTreeMap<Seat, Received>,
    /// Until when ballots are taken, where the chair said so.
    pub closes_at: Option<Timestamp>,
    /// Position of the closing of the voting, in a recorded vote; of the last round.
    pub voting_closed: Option<u64>,
    /// Position of the opening of the ballots, in a recorded vote; of the last round.
    pub disclosed: Option<u64>,
    /// Until when the room waits for objections, where the chair asked for them.
    pub waits_until: Option<Timestamp>,
    /// In what order seats are called, where that was settled.
    pub call_order: Vec<Seat>,
    /// Totals, once counted.
    pub count: Option<Count>,
    /// The outcome, once closed.
    pub outcome: Option<Outcome>,
    /// Whether it went to a vote because it was not adopted without one.
    pub fell_back: bool,
    /// Which vote this is: 1, or 2 after a tie.
    pub round: u8,
    /// The chair's casting vote, if it settled a tie.
    pub casting_vote: Option<Choice>,
    /// Position of the closing.
    pub closed: Option<u64>,
    /// Position of its withdrawal.
    pub withdrawn: Option<u64>,
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A decision on a motion or on a part has no amendments and no parts.
    NoTextOfItsOwn(DecisionId),
    /// It is decided in parts already.
    Divided(DecisionId),
    /// The plenary decided not to divide it.
    NotToBeDivided(DecisionId),
    /// To divide a text is to make two or more parts of it, one of them at least operative.
    TooFewParts,
    /// It has no part of this number.
    NoSuchPart(u16),
    /// The part was decided, or is being decided.
    PartNotPending(u16),
    /// Parts are put in their order.
    PartFirst(u16),
    /// Parts of the text wait to be decided.
    PartsPending(u16),
    /// It has no amendment of this number.
    NoSuchAmendment(u16),
    /// The amendment was decided or withdrawn, has fallen, or is being decided.
    AmendmentNotPending(u16),
    /// Another amendment is put first.
    AmendmentFirst(u16),
    /// Amendments wait to be decided.
    AmendmentsPending(u16),
    /// The new order does not name each amendment that waits exactly once.
    AmendmentOrderIncomplete,
    /// The text as the plenary changed it was not stated yet.
    TextNotStated(DecisionId),
    /// Nothing that was decided changes this text.
    NothingToState(DecisionId),
    /// The record knows no such decision.
    NoSuchDecision(DecisionId),
    /// It was closed or withdrawn.
    NotOpen(DecisionId),
    /// It was not adopted.
    NotAdopted(DecisionId),
    /// It was taken by another plenary.
    OfAnotherPlenary(DecisionId),
    /// A text that has to say something is empty.
    TextMissing,
    /// What the rules ask for cannot be found out in this way.
    ModeDoesNotSuit {
        /// The rule of this matter.
        rule: DecisionRule,
        /// The mode that was asked for.
        mode: Mode,
    },
    /// Nothing interrupts a vote that has begun.
    VoteUnderWay(DecisionId),
    /// The seat was not among those entitled when the decision was opened.
    NotOnTheRoll(Seat),
    /// Each seat votes once.
    AlreadyVoted(Seat),
    /// This is for decisions in another mode.
    InAnotherMode {
        /// The mode it is taken in.
        mode: Mode,
    },
    /// Hands are counted by two or more delegations that are there, the chair not among them.
    TellersUnfit,
    /// More hands than seats entitled to vote.
    CountTooHigh {
        /// Hands counted.
        counted: u32,
        /// Seats entitled.
        entitled: u32,
    },
    /// Hands were not counted yet.
    NotCounted,
    /// Seats were not called yet.
    NotCalled {
        /// Which.
        seats: Vec<Seat>,
    },
    /// Somebody objects, so it is for a vote to decide.
    ObjectionStands {
        /// How many.
        objections: u32,
    },
    /// Nobody objects, so there is nothing to vote on.
    NobodyObjects,
    /// The rule of this matter knows no vote after consensus.
    NoFallback,
    /// Consensus is to be sought longer before it goes to a vote.
    FallbackTooEarly {
        /// From when it may.
        from: Timestamp,
    },
    /// There is no tie to settle.
    NoTie,
    /// The outcome is announced once the voting is closed.
    VotingOpen(DecisionId),
    /// The voting was closed.
    VotingClosed(DecisionId),
    /// The time for ballots is over.
    TooLate {
        /// Since when.
        closed_at: Timestamp,
    },
    /// Ballots were received and cannot be opened.
    BallotsMissing {
        /// Whose.
        seats: Vec<Seat>,
    },
    /// The delegation handed in its ballot itself, and nobody replaces it but the delegation.
    BallotIsItsOwn(Seat),
    /// A ballot is not the one that was received under this seal.
    SealBroken(Seat),
    /// The room still waits for objections.
    StillWaiting {
        /// How long.
        until: Timestamp,
    },
    /// So many seconds are no time to wait for objections.
    WaitUnfit {
        /// The fewest there may be.
        least: u16,
        /// The most.
        most: u16,
    },
    /// So many minutes are no time to vote.
    ExtensionUnfit {
        /// The most there may be.
        most: u16,
    },
    /// There is no announced vote to rectify.
    NothingToRectify(DecisionId),
    /// Seats are being called already.
    RollCallBegun(DecisionId),
}

/// The decision with this id.
pub fn known<'a>(coalition: &'a Coalition, id: &DecisionId) -> Result<&'a Decision, Refusal> {
    coalition.decision(id).ok_or_else(|| Refusal::NoSuchDecision(id.clone()))
}

/// The decision with this id, if `plenary` adopted it.
pub fn adopted_by<'a>(
    plenary: &PlenaryCode,
    coalition: &'a Coalition,
    id: &DecisionId,
) -> Result<&'a Decision, Refusal> {
    let decision = known(coalition, id)?;
    if id.plenary != *plenary {
        Err(Refusal::OfAnotherPlenary(id.clone()))
    } else if !decision.is_adopted() {
        Err(Refusal::NotAdopted(id.clone()))
    } else {
        Ok(decision)
    }
}
