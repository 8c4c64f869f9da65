//! What happens to a decision, and how that is taken in.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Amendment, Ballot, Choice, Count, Decision, Mode, Outcome, Part, Received, Seed, Stated, Statement,
    Subject,
};
use crate::majority::DecisionRule;
use crate::minutes::Digest;
use crate::right::Capacity;
use crate::rules::Matter;
use crate::symbol::{DecisionId, ItemId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

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
        /// What it decides, where that is no text of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<Subject>,
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
    /// A seat proposed to change its text.
    AmendmentProposed {
        /// Which decision.
        decision: DecisionId,
        /// The number of the amendment, from 1.
        amendment: u16,
        /// Who.
        seat: Seat,
        /// What it would read.
        text: Text,
        /// The paragraph it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<u16>,
    },
    /// The amendments that waited were put in the order of their distance from the text.
    AmendmentsRanked {
        /// Which decision.
        decision: DecisionId,
        /// All that waited, the furthest first.
        order: Vec<u16>,
    },
    /// Its proposer took an amendment back.
    AmendmentWithdrawn {
        /// Which decision.
        decision: DecisionId,
        /// Which amendment.
        amendment: u16,
    },
    /// Its text was divided, to be decided part by part.
    Divided {
        /// Which decision.
        decision: DecisionId,
        /// The parts, in their order.
        parts: Vec<Text>,
        /// How many of the first are preambular.
        #[serde(default, skip_serializing_if = "is_zero")]
        preamble: u16,
    },
    /// The text as the plenary changed it was stated: it takes the place of the one before.
    TextAmended {
        /// Which decision.
        decision: DecisionId,
        /// What it now reads.
        text: Text,
        /// The amendment that it takes in; none where parts were rejected.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amendment: Option<u16>,
        /// Amendments that it leaves without an object.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fallen: Vec<u16>,
        /// Who may take part in deciding it, settled anew.
        entitled: BTreeSet<Seat>,
        /// Active members now.
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
        /// Who may vote, frozen now.
        entitled: BTreeSet<Seat>,
        /// Active members now.
        members: u32,
    },
    /// A tie is voted once more.
    VotedAgain {
        /// Which decision.
        decision: DecisionId,
        /// Totals of the tied vote.
        count: Count,
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
    /// The chair asked whether anybody objects, and the room waits.
    ObjectionsAsked {
        /// Which decision.
        decision: DecisionId,
        /// How long.
        until: Timestamp,
    },
    /// It was settled in what order seats are called.
    RollDrawn {
        /// Which decision.
        decision: DecisionId,
        /// Every seat entitled to vote, the one called first before all others.
        order: Vec<Seat>,
        /// What the lot was drawn from; where there was none, the order is that of protocol.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seed: Option<Seed>,
    },
    /// A seat handed in a sealed ballot, in place of the one before it, if there was one.
    BallotReceived {
        /// Which decision.
        decision: DecisionId,
        /// Who.
        seat: Seat,
        /// The SHA-256 that the ballot is known by until it is opened.
        seal: Digest,
    },
    /// The chair said until when ballots are taken.
    VotingExtended {
        /// Which decision.
        decision: DecisionId,
        /// Until when.
        until: Timestamp,
    },
    /// The chair closed the voting.
    VotingClosed {
        /// Which decision.
        decision: DecisionId,
    },
    /// The ballots were opened.
    BallotsDisclosed {
        /// Which decision.
        decision: DecisionId,
        /// The last one of each seat that handed one in, in the order of their symbols.
        ballots: Vec<Ballot>,
    },
}

impl Event {
    /// Which decision it happened to.
    pub fn decision(&self) -> &DecisionId {
        match self {
            Self::Opened { decision, .. }
            | Self::AmendmentProposed { decision, .. }
            | Self::AmendmentsRanked { decision, .. }
            | Self::AmendmentWithdrawn { decision, .. }
            | Self::Divided { decision, .. }
            | Self::TextAmended { decision, .. }
            | Self::Stated { decision, .. }
            | Self::VoteCast { decision, .. }
            | Self::HandsCounted { decision, .. }
            | Self::FellBackToVote { decision, .. }
            | Self::VotedAgain { decision, .. }
            | Self::TieSettled { decision, .. }
            | Self::Closed { decision, .. }
            | Self::Withdrawn { decision }
            | Self::ObjectionsAsked { decision, .. }
            | Self::RollDrawn { decision, .. }
            | Self::BallotReceived { decision, .. }
            | Self::VotingExtended { decision, .. }
            | Self::VotingClosed { decision }
            | Self::BallotsDisclosed { decision, .. } => decision,
        }
    }

    /// Which plenary it happened in.
    pub fn plenary(&self) -> &PlenaryCode {
        &self.decision().plenary
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let id = event.decision();
    let Some(plenary) = coalition.plenaries.get_mut(&id.plenary) else { return };
    if let Some(opened) = opened(fact, event) {
        if let Some(on) = &opened.on {
            on.is_put_as(plenary, id);
        }
        plenary.decisions.push(opened);
    } else if let Some(decision) = plenary.decisions.iter_mut().find(|decision| decision.id == *id) {
        decision.take_in(fact, event);
    }
}

/// The decision that an opening brings into being.
fn opened(fact: &Fact, event: &Event) -> Option<Decision> {
    let Event::Opened { decision, item, matter, on, text, rule, rules_version, mode, entitled, members } =
        event
    else {
        return None;
    };
    Some(Decision {
        id: decision.clone(),
        item: *item,
        matter: *matter,
        on: on.clone(),
        text: text.clone(),
        former_texts: Vec::new(),
        amendments: Vec::new(),
        parts: Vec::new(),
        divided: None,
        rule: rule.clone(),
        rules_version: *rules_version,
        mode: *mode,
        opened_at: fact.at,
        position: fact.position,
        entitled: entitled.clone(),
        members: *members,
        statements: Vec::new(),
        votes: BTreeMap::new(),
        ballots: BTreeMap::new(),
        closes_at: None,
        voting_closed: None,
        disclosed: None,
        waits_until: None,
        call_order: Vec::new(),
        count: None,
        outcome: None,
        fell_back: false,
        round: 1,
        casting_vote: None,
        closed: None,
        withdrawn: None,
    })
}

impl Decision {
    fn take_in(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::Opened { .. } => {}
            Event::AmendmentProposed { .. }
            | Event::AmendmentsRanked { .. }
            | Event::AmendmentWithdrawn { .. }
            | Event::Divided { .. }
            | Event::TextAmended { .. } => self.changes(fact, event),
            Event::Stated { seat, statement, supersedes, .. } => self.statements.push(Stated {
                seat: seat.clone(),
                statement: statement.clone(),
                position: fact.position,
                supersedes: *supersedes,
            }),
            Event::VoteCast { seat, choice, .. } => {
                self.votes.insert(seat.clone(), *choice);
            }
            Event::HandsCounted { count, .. } => self.count = Some(*count),
            Event::FellBackToVote { rule, mode, entitled, members, .. } => {
                self.rule = rule.clone();
                self.mode = *mode;
                self.entitled = entitled.clone();
                self.members = *members;
                self.fell_back = true;
                self.call_order.clear();
            }
            Event::VotedAgain { .. } => {
                self.round += 1;
                self.votes.clear();
                self.count = None;
                self.ballots.clear();
                self.closes_at = None;
                self.voting_closed = None;
                self.disclosed = None;
            }
            Event::TieSettled { choice, outcome, .. } => {
                self.casting_vote = Some(*choice);
                self.outcome = Some(*outcome);
            }
            Event::Closed { count, outcome, .. } => {
                self.count = *count;
                self.outcome = Some(*outcome);
                self.closed = Some(fact.position);
            }
            Event::Withdrawn { .. } => self.withdrawn = Some(fact.position),
            Event::ObjectionsAsked { until, .. } => self.waits_until = Some(*until),
            Event::RollDrawn { order, .. } => self.call_order = order.clone(),
            Event::BallotReceived { seat, seal, .. } => {
                let own = fact.actor.capacity == Capacity::Delegation;
                let received = Received { seal: seal.clone(), at: fact.at, position: fact.position, own };
                self.ballots.insert(seat.clone(), received);
            }
            Event::VotingExtended { until, .. } => self.closes_at = Some(*until),
            Event::VotingClosed { .. } => self.voting_closed = Some(fact.position),
            Event::BallotsDisclosed { ballots, .. } => {
                self.votes = ballots.iter().map(|it| (it.seat.clone(), it.choice)).collect();
                self.disclosed = Some(fact.position);
            }
        }
    }
}

impl Decision {
    /// Takes in what happened to its text.
    fn changes(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::AmendmentProposed { amendment, seat, text, paragraph, .. } => {
                self.amendments.push(Amendment {
                    number: *amendment,
                    seat: seat.clone(),
                    text: text.clone(),
                    paragraph: *paragraph,
                    position: fact.position,
                    put: None,
                    taken_in: None,
                    fallen: None,
                    withdrawn: None,
                });
            }
            Event::AmendmentsRanked { order, .. } => {
                // What was decided stays before what waits.
                self.amendments.sort_by_key(|it| order.iter().position(|number| *number == it.number));
            }
            Event::AmendmentWithdrawn { amendment, .. } => {
                for it in self.amendments.iter_mut().filter(|it| it.number == *amendment) {
                    it.withdrawn = Some(fact.position);
                }
            }
            Event::Divided { parts, preamble, .. } => {
                self.divided = Some(fact.position);
                let numbered = parts.iter().zip(1..);
                self.parts = numbered
                    .map(|(text, number)| Part {
                        number,
                        text: text.clone(),
                        operative: number > *preamble,
                        put: None,
                    })
                    .collect();
            }
            Event::TextAmended { text, amendment, fallen, entitled, members, .. } => {
                let former = core::mem::replace(&mut self.text, text.clone());
                self.former_texts.push((former, fact.position));
                for it in &mut self.amendments {
                    if Some(it.number) == *amendment {
                        it.taken_in = Some(fact.position);
                    }
                    if fallen.contains(&it.number) {
                        it.fallen = Some(fact.position);
                    }
                }
                self.entitled = entitled.clone();
                self.members = *members;
                // What was asked and in which order seats are called was about another text and another roll.
                self.call_order.clear();
                if !self.mode.is_vote() {
                    self.waits_until = None;
                }
            }
            _ => {}
        }
    }
}

fn is_zero(number: &u16) -> bool {
    *number == 0
}
