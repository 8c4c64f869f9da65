//! Taking an amendment back.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Passage, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_in_session};
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// Takes an amendment back before it is put; who proposed it, or the bureau records its word (rule 80).
#[derive(Clone, Debug)]
pub struct WithdrawAmendment {
    /// To which decision.
    pub decision: DecisionId,
    /// Which amendment.
    pub amendment: u16,
}

impl Command for WithdrawAmendment {
    const ACTION: Action =
        Action { name: "decision.withdraw_amendment", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        let known = decision.amendment(self.amendment);
        let amendment = known.ok_or(Refusal::NoSuchAmendment(self.amendment))?;
        permit_word_in_session(cx, &amendment.seat)?;
        if plenary.passage_of_amendment(amendment) != Passage::Pending {
            return Err(Refusal::AmendmentNotPending(self.amendment).into());
        }
        let Self { decision, amendment } = self.clone();
        Ok(vec![Event::AmendmentWithdrawn { decision, amendment }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::close::Close;
    use crate::testing::amendments::amended;
    use crate::testing::room::first_decision;

    fn withdraw(amendment: u16) -> WithdrawAmendment {
        WithdrawAmendment { decision: first_decision(), amendment }
    }

    #[test]
    fn who_proposed_it_takes_it_back_and_the_text_is_free_again() {
        amended(&["CAL"]).delegation("DOR").when(withdraw(1)).not_entitled();
        let known = amended(&["CAL"]).delegation("CAL").when(withdraw(1)).done();
        let known = known.when(withdraw(1)).refused(Refusal::AmendmentNotPending(1));
        let known = known.when(withdraw(2)).refused(Refusal::NoSuchAmendment(2));
        known.secretariat().when(Close { decision: first_decision(), absent: Vec::new() }).done();
    }
}
