//! Answering a roll-call.

use alloc::vec;
use alloc::vec::Vec;

use super::{Choice, Event, Mode, Refusal, known, turn};
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_vote_of};
use crate::rules::Ground;
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, plenary};

/// A seat answers the roll-call, itself or as the secretariat writes down when it is called. Once in each round.
#[derive(Clone, Debug)]
pub struct Cast {
    /// Which decision.
    pub decision: DecisionId,
    /// Who.
    pub seat: Seat,
    /// What.
    pub choice: Choice,
}

impl Command for Cast {
    const ACTION: Action = Action { name: "decision.cast", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_vote_of(coalition, cx, &self.seat)?;
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        decision.must_be_in(Mode::RollCall)?;
        decision.must_be_on_the_roll(&self.seat)?;
        plenary.must_be_present(&self.seat)?;
        turn::must_have_come(plenary, decision)?;
        if decision.votes.contains_key(&self.seat) {
            return Err(Refusal::AlreadyVoted(self.seat.clone()).into());
        }
        let Self { decision, seat, choice } = self.clone();
        Ok(vec![Event::VoteCast { decision, seat, choice }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use crate::testing::room::{first_decision, open_plenary, opened_decision, roll_call};

    fn cast(seat: &str, choice: Choice) -> Cast {
        Cast { decision: first_decision(), seat: seat.into(), choice }
    }

    #[test]
    fn each_seat_answers_once() {
        let known = roll_call().delegation("CAL").when(cast("CAL", Choice::Yes)).done();
        known.when(cast("CAL", Choice::No)).refused(Refusal::AlreadyVoted("CAL".into()));
    }

    #[test]
    fn the_secretariat_writes_down_the_answers_as_seats_are_called() {
        let known = roll_call().secretariat().when(cast("CAL", Choice::Yes)).done();
        known.presidency().when(cast("DOR", Choice::Yes)).not_entitled();
        roll_call().delegation("DOR").when(cast("CAL", Choice::Yes)).not_entitled();
    }

    #[test]
    fn who_came_late_or_left_does_not_vote() {
        roll_call().when(cast("IRI", Choice::Yes)).refused(Refusal::NotOnTheRoll("IRI".into()));
        let left = plenary::Event::DepartureRecorded { plenary: "I-2030".into(), seat: "CAL".into() };
        let refusal = plenary::Refusal::NotPresent("CAL".into());
        roll_call().and([left.into()]).when(cast("CAL", Choice::Yes)).refused(refusal);
    }

    #[test]
    fn only_a_roll_call_is_answered() {
        let known = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        known.when(cast("CAL", Choice::Yes)).refused(Refusal::InAnotherMode { mode: Mode::Consensus });
    }
}
