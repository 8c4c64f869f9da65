//! A state says how it voted, by its own will. The record keeps what it says and does not confirm it.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Discloses the vote of the actor's own seat, once the outcome is announced. Nobody does it for another.
#[derive(Clone, Debug)]
pub struct Disclose {
    /// In which election.
    pub election: ElectionId,
    /// For whom it says it voted.
    pub candidate: Seat,
}

impl Command for Disclose {
    const ACTION: Action =
        Action { name: "election.disclose", basis: Ground::Elections, power: Power::Delegation(Right::Vote) };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let election = known(coalition, &self.election)?;
        if election.announced.is_none() {
            return Err(Refusal::NotNow { stage: election.stage() }.into());
        }
        let seat = cx.actor.seat.clone();
        if !election.entitled.contains(&seat) {
            return Err(Refusal::NotOnTheRoll(seat).into());
        }
        if election.candidate(&self.candidate).is_none_or(|it| !it.consents) {
            return Err(Refusal::NotACandidate(self.candidate.clone()).into());
        }
        if election.disclosed.contains_key(&seat) {
            return Err(Refusal::AlreadyDisclosed(seat).into());
        }
        let (election, candidate) = (self.election.clone(), self.candidate.clone());
        Ok(vec![Event::VoteDisclosed { election, seat, candidate }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Mode, Stage};
    use crate::testing::{Given, elections};

    fn announced() -> Given {
        let announced =
            Event::Announced { election: elections::id(), elected: "CAL".into(), mode: Mode::Acclamation };
        elections::opened(Mode::Acclamation, &["CAL"]).and([announced.into()])
    }

    fn disclose(candidate: &str) -> Disclose {
        Disclose { election: elections::id(), candidate: candidate.into() }
    }

    #[test]
    fn a_state_says_how_it_voted_after_the_announcement_and_once() {
        let disclosed =
            Event::VoteDisclosed { election: elections::id(), seat: "FLO".into(), candidate: "CAL".into() };
        elections::opened(Mode::Acclamation, &["CAL"])
            .delegation("FLO")
            .when(disclose("CAL"))
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::Acclamation) });
        announced()
            .delegation("FLO")
            .when(disclose("CAL"))
            .then([disclosed])
            .when(disclose("CAL"))
            .refused(Refusal::AlreadyDisclosed("FLO".into()));
    }

    #[test]
    fn nobody_discloses_the_vote_of_another_not_even_the_secretariat() {
        announced().when(disclose("CAL")).not_entitled();
        announced().delegation("JAS").when(disclose("CAL")).not_entitled();
    }

    #[test]
    fn nobody_voted_for_who_did_not_stand() {
        announced().delegation("FLO").when(disclose("DOR")).refused(Refusal::NotACandidate("DOR".into()));
    }
}
