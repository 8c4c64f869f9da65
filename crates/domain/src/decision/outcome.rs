//! What a decision comes to: how far it is, who stands where, what it takes, and what the rule makes of it.

use alloc::collections::BTreeSet;

use super::{Count, Decision, Mode, Outcome, Refusal, Stage, Stated, Statement};
use crate::majority::{DecisionRule, Explanation, Needed, Requirement, Tally, Verdict};
use crate::symbol::Seat;

impl Mode {
    /// Whether members express themselves one by one, by a show of hands or in ballots.
    pub fn is_vote(self) -> bool {
        matches!(self, Self::RollCall | Self::ShowOfHands | Self::Recorded)
    }

    /// Whether the record knows, in the end, who voted how.
    pub fn names_votes(self) -> bool {
        matches!(self, Self::RollCall | Self::Recorded)
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
            (Needed::Votes { .. } | Needed::NoAppeal {}, mode) => mode.is_vote(),
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
            (Self::Rectification { .. }, Self::Rectification { .. }) => true,
            (new, old) => takes_a_stand(new) && takes_a_stand(old),
        }
    }
}

impl Decision {
    /// How far it has come.
    pub fn stage(&self) -> Stage {
        if self.withdrawn.is_some() {
            Stage::Withdrawn
        } else if self.outcome.is_some() {
            Stage::Announced
        } else if self.voting_closed.is_some() {
            Stage::VotingClosed
        } else {
            Stage::Open
        }
    }

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
        super::standing(&self.statements)
    }

    /// Seats whose objection stands.
    pub fn objectors(&self) -> BTreeSet<Seat> {
        self.standing_statements()
            .filter(|it| matches!(it.statement, Statement::Objection { .. }))
            .map(|it| it.seat.clone())
            .collect()
    }

    /// Entitled seats that gave no answer so far, where each answers for itself; once closed, those that did not vote.
    pub fn unanswered(&self) -> impl Iterator<Item = &Seat> {
        self.entitled.iter().filter(|seat| self.mode.names_votes() && !self.has_voted(seat))
    }

    /// Whether this seat has answered or handed in a ballot; nothing of what it says.
    pub fn has_voted(&self, seat: &Seat) -> bool {
        self.votes.contains_key(seat) || self.ballots.contains_key(seat)
    }

    /// Who is called next, where it was settled in what order.
    pub fn next_to_call(&self) -> Option<&Seat> {
        self.call_order.iter().find(|seat| self.mode == Mode::RollCall && !self.has_voted(seat))
    }

    /// The votes so far; `None` where there is no vote, or hands were not counted or ballots not opened yet.
    pub fn counted(&self) -> Option<Count> {
        match self.mode {
            Mode::Recorded if self.disclosed.is_none() => None,
            Mode::RollCall | Mode::Recorded => Some(self.votes.values().copied().collect()),
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
