//! A decision of a plenary: opened under a rule, objected to or voted, closed with an outcome.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::majority::DecisionRule;
use crate::rules::Matter;
use crate::symbol::{DecisionId, ItemId, Seat};
use crate::words::Text;

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

/// A decision.
#[derive(Clone, Debug)]
pub struct Decision {
    /// `IV-2023/D2`.
    pub id: DecisionId,
    /// Under which item.
    pub item: Option<ItemId>,
    /// What it is about.
    pub matter: Matter,
    /// What is decided.
    pub text: Text,
    /// What it takes.
    pub rule: DecisionRule,
    /// The version of the rules it is taken under.
    pub rules_version: u32,
    /// How members express themselves.
    pub mode: Mode,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// Position of its opening.
    pub position: u64,
    /// Seats entitled to vote, frozen at the opening.
    pub entitled: BTreeSet<Seat>,
    /// Active members at the opening.
    pub members: u32,
    /// Statements so far.
    pub statements: Vec<Stated>,
    /// Votes by seat, in a roll-call.
    pub votes: BTreeMap<Seat, Choice>,
    /// Totals, once counted.
    pub count: Option<Count>,
    /// The outcome, once closed.
    pub outcome: Option<Outcome>,
    /// Whether the fallback of a consensus rule was used.
    pub fell_back: bool,
    /// Which vote this is: 1, or 2 after a tie.
    pub round: u8,
    /// The chair's casting vote, if it settled a tie.
    pub casting_vote: Option<Choice>,
    /// Position of the closing.
    pub closed: Option<u64>,
}

/// What happened to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A text was put to the plenary.
    Opened {
        /// Its id.
        decision: DecisionId,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// What it is about.
        matter: Matter,
        /// What is decided.
        text: Text,
        /// What it takes.
        rule: DecisionRule,
        /// The version of the rules.
        rules_version: u32,
        /// How members express themselves.
        mode: Mode,
        /// Who may vote.
        entitled: BTreeSet<Seat>,
        /// Active members.
        members: u32,
    },
    /// A seat said something about it.
    Stated {
        /// Which decision.
        decision: DecisionId,
        /// Who.
        seat: Seat,
        /// What.
        statement: Statement,
        /// The earlier statement it takes the place of, by position in the record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        supersedes: Option<u64>,
    },
    /// A seat answered the roll-call.
    VoteCast {
        /// Which decision.
        decision: DecisionId,
        /// Who.
        seat: Seat,
        /// What.
        choice: Choice,
    },
    /// Tellers counted hands.
    HandsCounted {
        /// Which decision.
        decision: DecisionId,
        /// Totals.
        count: Count,
        /// Who counted.
        tellers: Vec<Seat>,
    },
    /// Consensus was not found in time and the matter goes to a vote.
    FellBackToVote {
        /// Which decision.
        decision: DecisionId,
        /// The rule of the vote.
        rule: DecisionRule,
        /// How members express themselves now.
        mode: Mode,
    },
    /// A tie is voted once more.
    VotedAgain {
        /// Which decision.
        decision: DecisionId,
    },
    /// The chair settled a tie.
    TieSettled {
        /// Which decision.
        decision: DecisionId,
        /// The chair's choice.
        choice: Choice,
        /// The outcome.
        outcome: Outcome,
    },
    /// The chair announced the outcome.
    Closed {
        /// Which decision.
        decision: DecisionId,
        /// Totals, where there was a vote.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        count: Option<Count>,
        /// Objections standing.
        objections: u32,
        /// The outcome.
        outcome: Outcome,
    },
    /// Its proposer withdrew it before it was decided.
    Withdrawn {
        /// Which decision.
        decision: DecisionId,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
