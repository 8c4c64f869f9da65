//! Putting an amendment to the plenary.

use alloc::vec;
use alloc::vec::Vec;

use super::open::Opening;
use super::{Mode, Passage, Refusal, Subject, known, turn};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// Puts the first amendment that waits to the plenary, by the rule that decides the text itself.
///
/// What the last one changed is stated before the next is put.
#[derive(Clone, Debug)]
pub struct PutAmendment {
    /// To which decision.
    pub decision: DecisionId,
    /// Which amendment.
    pub amendment: u16,
    /// How members express themselves.
    pub mode: Mode,
}

impl Command for PutAmendment {
    const ACTION: Action =
        Action { name: "decision.put_amendment", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        let known = decision.amendment(self.amendment);
        let amendment = known.ok_or(Refusal::NoSuchAmendment(self.amendment))?;
        if plenary.passage_of_amendment(amendment) != Passage::Pending {
            return Err(Refusal::AmendmentNotPending(self.amendment).into());
        }
        let first = plenary.undecided_amendments(decision).next().map_or(self.amendment, |it| it.number);
        if first != self.amendment {
            return Err(Refusal::AmendmentFirst(first).into());
        }
        turn::must_be_stated(plenary, decision)?;
        let opening = Opening {
            item: decision.item,
            matter: decision.matter,
            text: amendment.text.clone(),
            mode: self.mode,
            rule: coalition.rules_on(cx.today)?.rules.decision_rule(decision.matter),
            on: Some(Subject::Amendment { of: self.decision.clone(), number: self.amendment }),
        };
        Ok(vec![opening.of(coalition, plenary, cx)?.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::amendments::{amended, decided, sought};
    use crate::testing::room::{first_decision, roll_call};

    fn put(amendment: u16, mode: Mode) -> PutAmendment {
        PutAmendment { decision: first_decision(), amendment, mode }
    }

    #[test]
    fn it_is_a_decision_that_names_what_it_amends() {
        let known = amended(&["CAL"]).when(put(1, Mode::Consensus)).done();
        let decision = &known.known().plenaries[&"I-2030".into()].decisions[1];
        assert_eq!(decision.on, Some(Subject::Amendment { of: first_decision(), number: 1 }));
        assert_eq!(decision.text, "se aprueba con cambios".into());
        known.when(put(1, Mode::Consensus)).refused(Refusal::AmendmentNotPending(1));
    }

    #[test]
    fn a_rejected_one_leaves_the_text_and_an_adopted_one_is_stated_first() {
        let known = || amended(&["CAL", "DOR"]).when(put(1, Mode::Consensus)).done();
        let rejected = known().and([decided(2, false)]);
        rejected.when(put(2, Mode::Consensus)).done();
        let adopted = known().and([decided(2, true)]);
        adopted.when(put(2, Mode::Consensus)).refused(Refusal::TextNotStated(first_decision()));
    }

    #[test]
    fn one_whose_decision_was_withdrawn_waits_again() {
        let known = amended(&["CAL"]).when(put(1, Mode::Consensus)).done();
        let second = DecisionId { plenary: "I-2030".into(), number: 2 };
        let known = known.and([crate::decision::Event::Withdrawn { decision: second }.into()]);
        known.when(put(1, Mode::Consensus)).done();
    }

    #[test]
    fn amendments_to_a_text_that_is_called_to_a_vote_go_before_it() {
        let amendment = crate::testing::amendments::proposed(1, "CAL");
        let known = roll_call().and([amendment.into()]).when(put(1, Mode::ShowOfHands)).done();
        let second = DecisionId { plenary: "I-2030".into(), number: 2 };
        let open = known.known().decision(&second).expect("it is open");
        assert_eq!(open.mode, Mode::ShowOfHands);
    }

    #[test]
    fn only_what_was_proposed_is_put_and_by_the_bureau() {
        sought().when(put(1, Mode::Consensus)).refused(Refusal::NoSuchAmendment(1));
        amended(&["CAL"]).delegation("CAL").when(put(1, Mode::Consensus)).not_entitled();
    }
}
