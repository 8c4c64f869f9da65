//! Handing in a sealed ballot.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mode, Refusal, known, turn};
use crate::command::{Action, Command, Context};
use crate::minutes::Digest;
use crate::right::{Capacity, Power, permit_vote_of};
use crate::rules::Ground;
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, plenary};

/// A seat hands in its ballot, itself or as the secretariat writes down where a device fails.
///
/// Until the voting is closed another ballot may take its place, where the rules let it; one that the delegation
/// handed in itself, by the delegation alone. What stands on it is kept
/// beside the record by whoever asks for this act.
#[derive(Clone, Debug)]
pub struct CastSealed {
    /// Which decision.
    pub decision: DecisionId,
    /// Who.
    pub seat: Seat,
    /// The seal of the ballot, for the round that is being voted.
    pub seal: Digest,
}

impl Command for CastSealed {
    const ACTION: Action =
        Action { name: "decision.cast_sealed", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_vote_of(coalition, cx, &self.seat)?;
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        decision.must_be_in(Mode::Recorded)?;
        decision.must_take_ballots(cx.now)?;
        decision.must_be_on_the_roll(&self.seat)?;
        plenary.must_be_present(&self.seat)?;
        turn::must_have_come(plenary, decision)?;
        let rules = coalition.rules.version(decision.rules_version);
        let may_change = rules.is_none_or(|version| version.rules.ballot_may_change());
        if let Some(received) = decision.ballots.get(&self.seat) {
            if !may_change {
                return Err(Refusal::AlreadyVoted(self.seat.clone()).into());
            }
            if received.own && cx.actor.capacity != Capacity::Delegation {
                return Err(Refusal::BallotIsItsOwn(self.seat.clone()).into());
            }
        }
        let Self { decision, seat, seal } = self.clone();
        Ok(vec![Event::BallotReceived { decision, seat, seal }.into()])
    }
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned;

    use super::*;
    use crate::testing::room::{ballots, first_decision, recorded, roll_call};

    fn cast(seat: &str, seal: &str) -> CastSealed {
        CastSealed { decision: first_decision(), seat: seat.into(), seal: seal.to_owned() }
    }

    #[test]
    fn a_ballot_is_received_and_says_nothing() {
        let known = recorded().delegation("CAL").when(cast("CAL", "5ea1"));
        let received =
            Event::BallotReceived { decision: first_decision(), seat: "CAL".into(), seal: "5ea1".to_owned() };
        let known = known.then([received]);
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert!(decision.has_voted(&"CAL".into()) && decision.votes.is_empty());
        assert_eq!((decision.counted(), decision.unanswered().count()), (None, 6));
    }

    #[test]
    fn a_later_ballot_takes_the_place_of_the_earlier_one() {
        let known = recorded().delegation("CAL").when(cast("CAL", "1")).done().when(cast("CAL", "2")).done();
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert_eq!(decision.ballots.len(), 1);
        assert_eq!(decision.ballots[&"CAL".into()].seal, "2");
    }

    #[test]
    fn where_the_rules_want_it_each_seat_votes_once() {
        let once = recorded().under(|rules| {
            let clause = rules.tie.clause.clone();
            rules.ballot_change = Some(crate::rules::Rule { value: false, clause });
        });
        let known = once.delegation("CAL").when(cast("CAL", "1")).done();
        known.when(cast("CAL", "2")).refused(Refusal::AlreadyVoted("CAL".into()));
    }

    #[test]
    fn a_seat_votes_for_itself_or_the_secretariat_writes_it_down() {
        recorded().secretariat().when(cast("CAL", "1")).done();
        recorded().presidency().when(cast("CAL", "1")).not_entitled();
        recorded().delegation("DOR").when(cast("CAL", "1")).not_entitled();
    }

    #[test]
    fn nobody_replaces_the_ballot_that_a_delegation_handed_in_itself() {
        let known = recorded().delegation("CAL").when(cast("CAL", "1")).done().secretariat();
        known.when(cast("CAL", "2")).refused(Refusal::BallotIsItsOwn("CAL".into()));
        let known = recorded().secretariat().when(cast("CAL", "1")).done().when(cast("CAL", "2")).done();
        known.delegation("CAL").when(cast("CAL", "3")).done();
    }

    #[test]
    fn only_who_was_there_at_the_opening_and_still_is_votes() {
        recorded().when(cast("IRI", "1")).refused(Refusal::NotOnTheRoll("IRI".into()));
        let left = plenary::Event::DepartureRecorded { plenary: "I-2030".into(), seat: "CAL".into() };
        let refusal = plenary::Refusal::NotPresent("CAL".into());
        recorded().and([left.into()]).when(cast("CAL", "1")).refused(refusal);
    }

    #[test]
    fn a_roll_call_takes_no_ballots() {
        roll_call().when(cast("CAL", "1")).refused(Refusal::InAnotherMode { mode: Mode::RollCall });
    }

    #[test]
    fn once_the_voting_is_closed_no_ballot_is_taken() {
        let closed = Event::VotingClosed { decision: first_decision() };
        let known = recorded().and(ballots("YYY")).and([closed.into()]);
        known.when(cast("GAL", "1")).refused(Refusal::VotingClosed(first_decision()));
    }
}
