//! A member objects to electing without a vote.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mode, Refusal, Stage, under_way, word_in_the_room};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Objects to acclamation or consensus; the seat itself objects, or the returning officer records its word.
#[derive(Clone, Debug)]
pub struct Object {
    /// In which election.
    pub election: ElectionId,
    /// Who.
    pub seat: Seat,
}

impl Command for Object {
    const ACTION: Action =
        Action { name: "election.object", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let (election, plenary) = under_way(coalition, &self.election, cx)?;
        word_in_the_room(election, &self.seat, cx)?;
        let stage = election.stage();
        if !matches!(stage, Stage::Open(Mode::Acclamation | Mode::Consensus) | Stage::Contested) {
            return Err(Refusal::NotNow { stage }.into());
        }
        if !election.entitled.contains(&self.seat) {
            return Err(Refusal::NotOnTheRoll(self.seat.clone()).into());
        }
        plenary.must_be_present(&self.seat)?;
        if election.objections.contains(&self.seat) {
            return Err(Refusal::AlreadyVoted(self.seat.clone()).into());
        }
        Ok(vec![Event::Objected { election: self.election.clone(), seat: self.seat.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::elections;

    fn object(seat: &str) -> Object {
        Object { election: elections::id(), seat: seat.into() }
    }

    #[test]
    fn each_member_may_object_once_and_in_its_own_name() {
        elections::opened(Mode::Acclamation, &["CAL"])
            .delegation("ESM")
            .when(object("FLO"))
            .refused(Refusal::NotTheOfficer("ESM".into()))
            .when(object("ESM"))
            .then([Event::Objected { election: elections::id(), seat: "ESM".into() }])
            .when(object("ESM"))
            .refused(Refusal::AlreadyVoted("ESM".into()))
            .secretariat()
            .when(object("FLO"))
            .done();
    }

    #[test]
    fn a_roll_call_is_answered_and_not_objected_to() {
        elections::opened(Mode::RollCall, &["CAL"])
            .delegation("ESM")
            .when(object("ESM"))
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::RollCall) });
    }

    #[test]
    fn who_has_no_vote_does_not_object() {
        elections::opened(Mode::Consensus, &["CAL"])
            .delegation("JAS")
            .when(object("JAS"))
            .refused(Refusal::NotOnTheRoll("JAS".into()));
    }
}
