//! Taking a text back before it is decided.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// Announces that a text is withdrawn. Once the first vote on it is in, it is decided instead.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// Which decision.
    pub decision: DecisionId,
}

impl Command for Withdraw {
    const ACTION: Action =
        Action { name: "decision.withdraw", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        if decision.voting_has_begun() {
            return Err(Refusal::VoteUnderWay(self.decision.clone()).into());
        }
        Ok(vec![Event::Withdrawn { decision: self.decision.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use crate::testing::room::{
        ballots, first_decision, objects, open_plenary, opened_decision, recorded, roll_call, votes,
    };

    fn withdraw() -> Withdraw {
        Withdraw { decision: first_decision() }
    }

    #[test]
    fn a_text_that_meets_objections_is_taken_back() {
        let known = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1), objects("CAL")]);
        let known = known.when(withdraw()).then([Event::Withdrawn { decision: first_decision() }]);
        assert!(known.known().plenaries[&"I-2030".into()].open_decision().is_none());
        known.when(withdraw()).refused(Refusal::NotOpen(first_decision()));
    }

    #[test]
    fn a_text_is_not_taken_back_once_voting_has_begun() {
        roll_call().when(withdraw()).done();
        roll_call().and(votes("Y")).when(withdraw()).refused(Refusal::VoteUnderWay(first_decision()));
        let known = recorded().and(ballots("Y"));
        known.when(withdraw()).refused(Refusal::VoteUnderWay(first_decision()));
    }
}
