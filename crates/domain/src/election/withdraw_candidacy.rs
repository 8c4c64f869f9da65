//! A candidate steps back before the vote.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Stage, known};
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Steps back; the candidate itself says so, or the secretariat records its word.
#[derive(Clone, Debug)]
pub struct WithdrawCandidacy {
    /// In which election.
    pub election: ElectionId,
    /// Who.
    pub candidate: Seat,
}

impl Command for WithdrawCandidacy {
    const ACTION: Action =
        Action { name: "election.withdraw_candidacy", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word_of(cx, &self.candidate)?;
        let election = known(coalition, &self.election)?;
        if election.stage() != Stage::Called {
            return Err(Refusal::NotNow { stage: election.stage() }.into());
        }
        if election.candidate(&self.candidate).is_none() {
            return Err(Refusal::NotACandidate(self.candidate.clone()).into());
        }
        let (election, candidate) = (self.election.clone(), self.candidate.clone());
        Ok(vec![Event::CandidacyWithdrawn { election, candidate }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::Mode;
    use crate::testing::elections;

    fn withdraw(candidate: &str) -> WithdrawCandidacy {
        WithdrawCandidacy { election: elections::id(), candidate: candidate.into() }
    }

    #[test]
    fn a_candidate_steps_back_and_may_be_nominated_again() {
        let given = elections::standing(&["CAL", "DOR"])
            .delegation("CAL")
            .when(withdraw("CAL"))
            .done()
            .when(withdraw("CAL"))
            .refused(Refusal::NotACandidate("CAL".into()));
        assert_eq!(given.known().elections[&elections::id()].candidates.len(), 1);
    }

    #[test]
    fn nobody_is_withdrawn_by_another_or_during_the_vote() {
        elections::standing(&["CAL"]).delegation("DOR").when(withdraw("CAL")).not_entitled();
        elections::opened(Mode::Consensus, &["CAL"])
            .delegation("CAL")
            .when(withdraw("CAL"))
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::Consensus) });
    }
}
