//! Closing the voting: from then on no ballot is taken, and none was opened yet.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mode, Refusal, known, turn};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// Closes the voting of a recorded vote. Who has not voted by now stays on record as not voting.
#[derive(Clone, Debug)]
pub struct CloseVoting {
    /// Which decision.
    pub decision: DecisionId,
}

impl Command for CloseVoting {
    const ACTION: Action =
        Action { name: "decision.close_voting", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        decision.must_be_in(Mode::Recorded)?;
        turn::must_have_come(plenary, decision)?;
        if decision.voting_closed.is_some() {
            return Err(Refusal::VotingClosed(self.decision.clone()).into());
        }
        Ok(vec![Event::VotingClosed { decision: self.decision.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::Stage;
    use crate::testing::room::{ballots, first_decision, recorded, roll_call};

    fn close() -> CloseVoting {
        CloseVoting { decision: first_decision() }
    }

    #[test]
    fn the_chair_closes_the_voting_once() {
        let known = recorded().and(ballots("YYN")).presidency().when(close());
        let known = known.then([Event::VotingClosed { decision: first_decision() }]);
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert_eq!((decision.stage(), decision.counted()), (Stage::VotingClosed, None));
        known.when(close()).refused(Refusal::VotingClosed(first_decision()));
    }

    #[test]
    fn a_delegation_does_not_close_it() {
        recorded().delegation("CAL").when(close()).not_entitled();
    }

    #[test]
    fn a_roll_call_ends_with_its_last_answer() {
        roll_call().when(close()).refused(Refusal::InAnotherMode { mode: Mode::RollCall });
    }
}
