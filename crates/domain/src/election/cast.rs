//! A seat answers the roll-call with the name of its candidate.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mode, Refusal, Stage, under_way, word_in_the_room};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Names a candidate, or nobody; the seat itself answers, or the returning officer records its word.
#[derive(Clone, Debug)]
pub struct Cast {
    /// In which election.
    pub election: ElectionId,
    /// Who votes.
    pub seat: Seat,
    /// For whom; an abstention where missing.
    pub candidate: Option<Seat>,
}

impl Command for Cast {
    const ACTION: Action = Action { name: "election.cast", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let (election, plenary) = under_way(coalition, &self.election, cx)?;
        word_in_the_room(election, &self.seat, cx)?;
        let stage = election.stage();
        let (Some(round), Stage::Open(Mode::RollCall)) = (election.round(), &stage) else {
            return Err(Refusal::NotNow { stage }.into());
        };
        if !election.entitled.contains(&self.seat) {
            return Err(Refusal::NotOnTheRoll(self.seat.clone()).into());
        }
        plenary.must_be_present(&self.seat)?;
        if round.votes.contains_key(&self.seat) {
            return Err(Refusal::AlreadyVoted(self.seat.clone()).into());
        }
        if let Some(stranger) = self.candidate.as_ref().filter(|it| !round.candidates.contains(it)) {
            return Err(Refusal::NotACandidate(stranger.clone()).into());
        }
        let event = Event::VoteCast {
            election: self.election.clone(),
            round: election.rounds.len() as u8,
            seat: self.seat.clone(),
            candidate: self.candidate.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary;
    use crate::testing::elections;

    fn cast(seat: &str, candidate: Option<&str>) -> Cast {
        Cast { election: elections::id(), seat: seat.into(), candidate: candidate.map(Into::into) }
    }

    #[test]
    fn each_seat_names_a_candidate_or_nobody_and_once() {
        let vote = |candidate: Option<&str>| Event::VoteCast {
            election: elections::id(),
            round: 1,
            seat: "ESM".into(),
            candidate: candidate.map(Into::into),
        };
        elections::opened(Mode::RollCall, &["CAL", "DOR"])
            .delegation("ESM")
            .when(cast("ESM", Some("CAL")))
            .then([vote(Some("CAL"))])
            .when(cast("ESM", Some("DOR")))
            .refused(Refusal::AlreadyVoted("ESM".into()));
        elections::opened(Mode::RollCall, &["CAL", "DOR"])
            .delegation("ESM")
            .when(cast("ESM", None))
            .then([vote(None)]);
    }

    #[test]
    fn the_officer_records_answers_and_other_delegations_do_not() {
        elections::opened(Mode::RollCall, &["CAL"]).when(cast("ESM", Some("CAL"))).done();
        elections::opened(Mode::RollCall, &["CAL"])
            .delegation("FLO")
            .when(cast("ESM", Some("CAL")))
            .refused(Refusal::NotTheOfficer("FLO".into()));
    }

    #[test]
    fn the_officers_own_delegation_answers_for_itself_alone() {
        elections::opened(Mode::RollCall, &["CAL"])
            .delegation("BRU")
            .when(cast("ESM", Some("CAL")))
            .refused(Refusal::NotTheOfficer("BRU".into()))
            .when(cast("BRU", Some("CAL")))
            .done();
    }

    #[test]
    fn only_candidates_of_the_round_get_votes_and_only_from_the_roll() {
        elections::opened(Mode::RollCall, &["CAL"])
            .when(cast("ESM", Some("DOR")))
            .refused(Refusal::NotACandidate("DOR".into()))
            .when(cast("JAS", Some("CAL")))
            .refused(Refusal::NotOnTheRoll("JAS".into()));
    }

    #[test]
    fn who_left_the_room_does_not_vote() {
        let left = plenary::Event::DepartureRecorded { plenary: "IV-2030".into(), seat: "ESM".into() };
        elections::opened(Mode::RollCall, &["CAL"])
            .and([left.into()])
            .when(cast("ESM", Some("CAL")))
            .refused(plenary::Refusal::NotPresent("ESM".into()));
    }

    #[test]
    fn an_acclamation_is_not_voted_on() {
        elections::opened(Mode::Acclamation, &["CAL"])
            .when(cast("ESM", Some("CAL")))
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::Acclamation) });
    }
}
