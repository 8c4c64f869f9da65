//! What happens to a decision, and how that is taken in.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Choice, Count, Decision, Mode, Outcome, Stated, Statement};
use crate::majority::DecisionRule;
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
}

impl Event {
    /// Which decision it happened to.
    pub fn decision(&self) -> &DecisionId {
        match self {
            Self::Opened { decision, .. }
            | Self::Stated { decision, .. }
            | Self::VoteCast { decision, .. }
            | Self::HandsCounted { decision, .. }
            | Self::FellBackToVote { decision, .. }
            | Self::VotedAgain { decision, .. }
            | Self::TieSettled { decision, .. }
            | Self::Closed { decision, .. }
            | Self::Withdrawn { decision } => decision,
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
        plenary.decisions.push(opened);
    } else if let Some(decision) = plenary.decisions.iter_mut().find(|decision| decision.id == *id) {
        decision.take_in(fact, event);
    }
}

/// The decision that an opening brings into being.
fn opened(fact: &Fact, event: &Event) -> Option<Decision> {
    let Event::Opened { decision, item, matter, text, rule, rules_version, mode, entitled, members } = event
    else {
        return None;
    };
    Some(Decision {
        id: decision.clone(),
        item: *item,
        matter: *matter,
        text: text.clone(),
        rule: rule.clone(),
        rules_version: *rules_version,
        mode: *mode,
        opened_at: fact.at,
        position: fact.position,
        entitled: entitled.clone(),
        members: *members,
        statements: Vec::new(),
        votes: BTreeMap::new(),
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
            }
            Event::VotedAgain { .. } => {
                self.round += 1;
                self.votes.clear();
                self.count = None;
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
        }
    }
}
