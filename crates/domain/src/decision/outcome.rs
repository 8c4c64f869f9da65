//! What a decision comes to: who stands where, what it takes, and what the rule makes of it.

use alloc::collections::BTreeSet;

use super::{Choice, Count, Decision, Mode, Outcome, Refusal, Stated, Statement};
use crate::majority::{DecisionRule, Explanation, Needed, Requirement, Tally, Verdict};
use crate::symbol::Seat;

impl Mode {
    /// Whether members express themselves one by one or by a show of hands.
    pub fn is_vote(self) -> bool {
        matches!(self, Self::RollCall | Self::ShowOfHands)
    }

    /// Whether this mode can find out what `rule` asks for.
    ///
    /// Rules that run between plenaries (silence, replies, confirmations) suit none of the modes of the room.
    pub fn suits(self, rule: &DecisionRule) -> bool {
        match (rule.needed(), self) {
            (Needed::Consensus { .. }, Self::Consensus) => !matches!(rule, DecisionRule::Acclamation {}),
            (Needed::ConsensusFirst { .. }, Self::Consensus) => true,
            (Needed::Consensus { .. } | Needed::ConsensusFirst { .. }, Self::Acclamation) => true,
            // Where all have to say yes, each has to say it.
            (Needed::Votes { .. }, Self::Acclamation) => {
                !matches!(rule, DecisionRule::UnanimityPresent { .. } | DecisionRule::UnanimityAll {})
            }
            (Needed::NoAppeal {}, Self::Acclamation) => true,
            (Needed::Votes { .. } | Needed::NoAppeal {}, Self::RollCall | Self::ShowOfHands) => true,
            _ => false,
        }
    }
}

impl Statement {
    /// Whether it takes the place of what the same seat said `earlier`.
    ///
    /// Objecting, not blocking, endorsing and promising to join are one question with one answer at a time:
    /// an objection is withdrawn by saying one of the others.
    pub fn supersedes(&self, earlier: &Self) -> bool {
        let takes_a_stand = |it: &Self| {
            matches!(
                it,
                Self::Objection { .. }
                    | Self::DoesNotBlock { .. }
                    | Self::Endorsement {}
                    | Self::WillJoin { .. }
            )
        };
        match (self, earlier) {
            (Self::Reservation { paragraph: new, .. }, Self::Reservation { paragraph: old, .. }) => {
                new == old
            }
            (Self::Dissociation { paragraph: new }, Self::Dissociation { paragraph: old }) => new == old,
            (Self::InterpretativeDeclaration { .. }, Self::InterpretativeDeclaration { .. }) => true,
            (Self::Explanation { .. }, Self::Explanation { .. }) => true,
            (new, old) => takes_a_stand(new) && takes_a_stand(old),
        }
    }
}

impl Decision {
    /// Whether nothing can change its outcome any more: it was decided or withdrawn.
    pub fn is_over(&self) -> bool {
        self.withdrawn.is_some() || matches!(self.outcome, Some(Outcome::Adopted | Outcome::Rejected))
    }

    /// Whether it was adopted.
    pub fn is_adopted(&self) -> bool {
        self.withdrawn.is_none() && self.outcome == Some(Outcome::Adopted)
    }

    /// Statements that no later one took the place of, oldest first.
    pub fn standing_statements(&self) -> impl Iterator<Item = &Stated> {
        self.statements
            .iter()
            .filter(|it| !self.statements.iter().any(|later| later.supersedes == Some(it.position)))
    }

    /// Seats whose objection stands.
    pub fn objectors(&self) -> BTreeSet<Seat> {
        self.standing_statements()
            .filter(|it| matches!(it.statement, Statement::Objection { .. }))
            .map(|it| it.seat.clone())
            .collect()
    }

    /// Entitled seats that gave no answer in the roll-call so far; once closed, the absent.
    pub fn unanswered(&self) -> impl Iterator<Item = &Seat> {
        self.entitled.iter().filter(|seat| self.mode == Mode::RollCall && !self.votes.contains_key(*seat))
    }

    /// The votes so far; `None` where there is no vote, or hands were not counted yet.
    pub fn counted(&self) -> Option<Count> {
        match self.mode {
            Mode::RollCall => {
                let of = |choice| self.votes.values().filter(|it| **it == choice).count() as u32;
                Some(Count { yes: of(Choice::Yes), no: of(Choice::No), abstain: of(Choice::Abstain) })
            }
            Mode::ShowOfHands => self.count,
            Mode::Consensus | Mode::Acclamation => None,
        }
    }

    /// The figures that its rule is asked with.
    ///
    /// Acclaimed without an objection, all who are entitled count as in favor (and none as appealing).
    pub fn tally(&self) -> Tally {
        let objections = self.objectors().len() as u32;
        let present = self.entitled.len() as u32;
        let count = match self.counted() {
            Some(count) => count,
            None if self.is_acclaimed() && self.rule != (DecisionRule::ChairRuling {}) => {
                Count { yes: present, ..Count::default() }
            }
            None => Count::default(),
        };
        let Count { yes, no, abstain } = count;
        Tally { yes, no, abstain, present, members: self.members, objections, ..Tally::default() }
    }

    /// What it takes.
    pub fn requirement(&self) -> Requirement {
        self.rule.requirement(self.entitled.len() as u32, self.members)
    }

    /// What it took and what it came to, once closed. The chair's casting vote, if there was one, is beside it.
    pub fn explanation(&self) -> Option<Explanation> {
        self.closed.map(|_| self.rule.explanation(&self.tally()))
    }

    /// What the rule says of it now.
    pub(super) fn verdict(&self) -> Verdict {
        let asks_for_a_vote = matches!(self.rule.needed(), Needed::Votes { .. } | Needed::NoAppeal {});
        if self.mode == Mode::Acclamation && asks_for_a_vote && !self.is_acclaimed() {
            return Verdict::Undecided;
        }
        self.rule.verdict(&self.tally())
    }

    pub(super) fn must_be_open(&self) -> Result<(), Refusal> {
        if self.closed.is_none() && self.withdrawn.is_none() {
            Ok(())
        } else {
            Err(Refusal::NotOpen(self.id.clone()))
        }
    }

    pub(super) fn must_be_on_the_roll(&self, seat: &Seat) -> Result<(), Refusal> {
        if self.entitled.contains(seat) { Ok(()) } else { Err(Refusal::NotOnTheRoll(seat.clone())) }
    }

    pub(super) fn must_be_in(&self, mode: Mode) -> Result<(), Refusal> {
        if self.mode == mode { Ok(()) } else { Err(Refusal::InAnotherMode { mode: self.mode }) }
    }

    fn is_acclaimed(&self) -> bool {
        self.mode == Mode::Acclamation && self.objectors().is_empty()
    }
}
