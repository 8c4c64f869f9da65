//! Putting a part of a divided text to the plenary. How the parts make up the whole stands with [`super::divide`].

use alloc::vec;
use alloc::vec::Vec;

use super::open::Opening;
use super::{Mode, Passage, Refusal, Subject, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// Puts the first part that waits to the plenary, by the rule that decides the text itself.
#[derive(Clone, Debug)]
pub struct PutPart {
    /// Of which decision.
    pub decision: DecisionId,
    /// Which part.
    pub part: u16,
    /// How members express themselves.
    pub mode: Mode,
}

impl Command for PutPart {
    const ACTION: Action =
        Action { name: "decision.put_part", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        let part = decision.part(self.part).ok_or(Refusal::NoSuchPart(self.part))?;
        if plenary.passage_of_part(part) != Passage::Pending {
            return Err(Refusal::PartNotPending(self.part).into());
        }
        let first = plenary.undecided_parts(decision).next().map_or(self.part, |it| it.number);
        if first != self.part {
            return Err(Refusal::PartFirst(first).into());
        }
        let opening = Opening {
            item: decision.item,
            matter: decision.matter,
            text: part.text.clone(),
            mode: self.mode,
            rule: coalition.rules_on(cx.today)?.rules.decision_rule(decision.matter),
            on: Some(Subject::Part { of: self.decision.clone(), number: self.part }),
        };
        Ok(vec![opening.of(coalition, plenary, cx)?.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::propose_amendment::ProposeAmendment;
    use crate::testing::amendments::{divided, sought};
    use crate::testing::room::first_decision;

    fn put(part: u16) -> PutPart {
        PutPart { decision: first_decision(), part, mode: Mode::Consensus }
    }

    #[test]
    fn parts_are_put_in_their_order_each_once() {
        let known = sought().and([divided().into()]).when(put(2)).refused(Refusal::PartFirst(1));
        let known = known.when(put(1)).done().when(put(1)).refused(Refusal::PartNotPending(1));
        known.when(put(4)).refused(Refusal::NoSuchPart(4));
        sought().and([divided().into()]).delegation("CAL").when(put(1)).not_entitled();
    }

    #[test]
    fn a_part_is_not_amended() {
        let known = sought().and([divided().into()]).when(put(1)).done();
        let second = DecisionId { plenary: "I-2030".into(), number: 2 };
        let propose = |decision: DecisionId| ProposeAmendment {
            decision,
            seat: "CAL".into(),
            text: "otro".into(),
            paragraph: None,
        };
        let known = known.when(propose(second.clone())).refused(Refusal::NoTextOfItsOwn(second));
        known.when(propose(first_decision())).refused(Refusal::Divided(first_decision()));
    }
}
