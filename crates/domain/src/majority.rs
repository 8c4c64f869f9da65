//! What it takes to decide: the catalogue of decision rules, in exact integers.
//!
//! Y, N, A are yes, no and abstention; P is who is present with a right to vote; M is the active members.
//! No share is ever a floating-point number.

use alloc::boxed::Box;

use serde::{Deserialize, Serialize};

use crate::quorum::Share;

mod requirement;
#[cfg(test)]
mod tests;

pub use requirement::{Explanation, Requirement};

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

/// What a share of the votes is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Y + N: who took a side.
    PresentAndVoting,
    /// P: who is present; an abstention works as a no.
    Present,
    /// M: the active members; an absence works as a no.
    Members,
}

/// What a rule asks for, in the few shapes that all of them come down to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// At least one yes, and yes makes up `share` of `base`.
    Votes {
        /// What the share is taken of.
        base: Base,
        /// How much of it.
        share: Share,
    },
    /// Not more than so many members object.
    Consensus {
        /// How many objections it survives.
        objections: u32,
        /// Whether every active member has to be present.
        all_present: bool,
    },
    /// Consensus; where it is not found in time, a vote.
    ConsensusFirst {
        /// How long consensus is sought.
        delay_minutes: u32,
        /// What the vote asks for.
        then: Box<Needed>,
    },
    /// Nobody who may vote objects for so many hours.
    Silence {
        /// The length of the silence.
        hours: u16,
    },
    /// Each member that reserved its answer confirms.
    Confirmation {
        /// Days to confirm.
        days: u16,
        /// Whether silence confirms.
        lapse_confirms: bool,
    },
    /// Enough replies, and enough among them.
    Replies {
        /// How many replies.
        replies: u32,
        /// What is asked of them; who replied takes the place of who is present.
        then: Box<Needed>,
    },
    /// An appeal against the chair does not get more yes than no.
    NoAppeal {},
}

/// What is known when a rule is asked. Counts of seats, nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In favor. In an appeal: for the appeal. *Ad referendum*: confirmed.
    pub yes: u32,
    /// Against. In an appeal: against it. *Ad referendum*: refused.
    pub no: u32,
    /// Neither.
    pub abstain: u32,
    /// Present with a right to vote.
    pub present: u32,
    /// Active members.
    pub members: u32,
    /// Objections standing.
    pub objections: u32,
    /// Members that took it *ad referendum* and still have to answer or have answered.
    pub reserved: u32,
    /// Whether the time that the rule gives has passed.
    pub time_is_over: bool,
}

/// What a rule says of a tally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is met.
    Adopted,
    /// It is not met.
    Rejected,
    /// As many yes as no, and one vote more would settle it.
    Tied,
    /// Nothing yet: time runs, or consensus was not found and a vote has to follow.
    Undecided,
}

const HALF: Share = Share::MoreThan { numerator: 1, denominator: 2 };
const TWO_THIRDS: Share = Share::AtLeast { numerator: 2, denominator: 3 };
const THREE_QUARTERS: Share = Share::AtLeast { numerator: 3, denominator: 4 };
const ALL: Share = Share::AtLeast { numerator: 1, denominator: 1 };

impl DecisionRule {
    /// What it asks for.
    pub fn needed(&self) -> Needed {
        use Base::{Members, Present, PresentAndVoting};
        let votes = |base, share| Needed::Votes { base, share };
        let consensus = |objections, all_present| Needed::Consensus { objections, all_present };
        match self {
            Self::SimplePresentAndVoting {} => votes(PresentAndVoting, HALF),
            Self::SimplePresent {} => votes(Present, HALF),
            Self::AbsoluteMembers {} => votes(Members, HALF),
            Self::TwoThirdsPresentAndVoting {} => votes(PresentAndVoting, TWO_THIRDS),
            Self::TwoThirdsMembers {} => votes(Members, TWO_THIRDS),
            Self::ThreeQuartersMembers {} => votes(Members, THREE_QUARTERS),
            Self::UnanimityPresent { strict: true } => votes(Present, ALL),
            Self::UnanimityPresent { strict: false } => votes(PresentAndVoting, ALL),
            Self::UnanimityAll {} => votes(Members, ALL),
            // To call for a vote is to object to acclamation.
            Self::Consensus {} | Self::Acclamation {} => consensus(0, false),
            Self::ConsensusAllPresent {} => consensus(0, true),
            Self::ConsensusMinus { objections } => consensus(u32::from(*objections), false),
            Self::ConsensusThenVote { fallback, delay_minutes } => {
                Needed::ConsensusFirst { delay_minutes: *delay_minutes, then: fallback.needed().into() }
            }
            Self::Silence { hours } => Needed::Silence { hours: *hours },
            Self::AdReferendum { days, lapse_confirms } => {
                Needed::Confirmation { days: *days, lapse_confirms: *lapse_confirms }
            }
            Self::WrittenConsultation { rule, replies } => {
                Needed::Replies { replies: u32::from(*replies), then: rule.needed().into() }
            }
            Self::ChairRuling {} => Needed::NoAppeal {},
        }
    }

    /// Whether it is for consulting the capitals, without a meeting.
    pub fn is_consultation(&self) -> bool {
        matches!(self, Self::Silence { .. } | Self::WrittenConsultation { .. })
    }

    /// What it says of `tally`.
    pub fn verdict(&self, tally: &Tally) -> Verdict {
        self.needed().verdict(tally)
    }
}

impl Needed {
    /// What follows from `tally`.
    pub fn verdict(&self, tally: &Tally) -> Verdict {
        let unopposed = tally.objections == 0;
        match self {
            Self::Votes { base, share } => counted(*base, *share, tally),
            Self::Consensus { objections, all_present } => {
                let enough = !all_present || tally.present >= tally.members;
                adopted_if(tally.objections <= *objections && enough)
            }
            Self::ConsensusFirst { .. } if unopposed => Verdict::Adopted,
            Self::ConsensusFirst { .. } => Verdict::Undecided,
            Self::Silence { .. } | Self::Confirmation { .. } if !unopposed => Verdict::Rejected,
            Self::Silence { .. } if tally.time_is_over => Verdict::Adopted,
            Self::Silence { .. } => Verdict::Undecided,
            Self::Confirmation { lapse_confirms, .. } => confirmed(*lapse_confirms, tally),
            Self::Replies { replies, then } => replied(*replies, then, tally),
            Self::NoAppeal {} => adopted_if(tally.yes <= tally.no),
        }
    }
}

impl Base {
    /// How many seats it is, by `tally`.
    pub fn size(self, tally: &Tally) -> u32 {
        match self {
            Self::PresentAndVoting => tally.yes + tally.no,
            Self::Present => tally.present,
            Self::Members => tally.members,
        }
    }
}

fn adopted_if(met: bool) -> Verdict {
    if met { Verdict::Adopted } else { Verdict::Rejected }
}

fn counted(base: Base, share: Share, tally: &Tally) -> Verdict {
    let size = base.size(tally);
    // A tie exists only under a simple majority: under any other share, half is plainly too little.
    // Who abstains or stays away where that works as a no has already tipped the scales.
    let tied = share == HALF && tally.yes > 0 && tally.yes == tally.no && tally.yes * 2 == size;
    if tied {
        return Verdict::Tied;
    }
    adopted_if(tally.yes > 0 && share.is_reached(tally.yes, size))
}

fn confirmed(lapse_confirms: bool, tally: &Tally) -> Verdict {
    if tally.no > 0 {
        Verdict::Rejected
    } else if tally.yes >= tally.reserved {
        Verdict::Adopted
    } else if tally.time_is_over {
        adopted_if(lapse_confirms)
    } else {
        Verdict::Undecided
    }
}

fn replied(needed: u32, then: &Needed, tally: &Tally) -> Verdict {
    let replies = tally.yes + tally.no + tally.abstain;
    if !tally.time_is_over && replies < tally.members {
        Verdict::Undecided
    } else if replies < needed {
        Verdict::Rejected
    } else {
        then.verdict(&Tally { present: replies, ..*tally })
    }
}
