//! What it takes to decide: the catalogue of decision rules, in exact integers.
//!
//! Y, N, A are yes, no and abstention; P is who is present with a right to vote; M is the active members.
//! No share is ever a floating-point number.

use alloc::boxed::Box;

use serde::{Deserialize, Serialize};

/// How a matter is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionRule {
    /// Y > N; abstentions do not count; at least one yes.
    SimplePresentAndVoting {},
    /// Y > P/2; an abstention works as a no.
    SimplePresent {},
    /// Y > M/2; an absence works as a no.
    AbsoluteMembers {},
    /// 3Y ≥ 2(Y+N), at least one yes.
    TwoThirdsPresentAndVoting {},
    /// 3Y ≥ 2M.
    TwoThirdsMembers {},
    /// 4Y ≥ 3M.
    ThreeQuartersMembers {},
    /// Nobody present votes no; `strict` also wants nobody to abstain.
    UnanimityPresent {
        /// Whether an abstention breaks it.
        strict: bool,
    },
    /// Every active member votes yes.
    UnanimityAll {},
    /// The chair announces the text and no member objects before the gavel.
    Consensus {},
    /// The same, with every active member present.
    ConsensusAllPresent {},
    /// At most `objections` members object.
    ConsensusMinus {
        /// How many objections it survives.
        objections: u8,
    },
    /// Consensus is sought first; after `delay_minutes` without it, `fallback` applies.
    ConsensusThenVote {
        /// The rule of the vote.
        fallback: Box<DecisionRule>,
        /// How long consensus is sought.
        delay_minutes: u32,
    },
    /// Circulated to all who may vote; nobody objects within `hours`.
    Silence {
        /// The length of the silence.
        hours: u16,
    },
    /// Nobody calls for a vote.
    Acclamation {},
    /// Taken by delegates without powers; final when each of them confirms in time.
    AdReferendum {
        /// Days to confirm.
        days: u16,
        /// Whether a member that says nothing has confirmed.
        lapse_confirms: bool,
    },
    /// At least `replies` answers, and `rule` over the answers.
    WrittenConsultation {
        /// The rule over the replies.
        rule: Box<DecisionRule>,
        /// How many replies are needed.
        replies: u16,
    },
    /// The chair's ruling stands unless a majority carries an appeal.
    ChairRuling {},
}
