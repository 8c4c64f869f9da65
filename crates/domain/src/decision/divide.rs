//! Dividing a text, so that its parts are decided one by one.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known, turn};
use crate::command::{Action, Command, Context};
use crate::motion::{self, Kind, State};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::words::Text;
use crate::{Coalition, plenary};

/// Divides a text into parts that are put one by one, and what remains of it as a whole after them (rule 89).
///
/// Where nobody objects the chair divides it; otherwise the plenary decides on a motion. Once every operative part
/// was rejected the text is rejected as a whole.
#[derive(Clone, Debug)]
pub struct Divide {
    /// Which decision.
    pub decision: DecisionId,
    /// The parts, in their order; together they are the text.
    pub parts: Vec<Text>,
    /// How many of the first only say why, not what is to be done.
    pub preamble: u16,
}

impl Command for Divide {
    const ACTION: Action = Action { name: "decision.divide", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_divisible()?;
        if let Some(first) = plenary.undecided_amendments(decision).next() {
            return Err(Refusal::AmendmentsPending(first.number).into());
        }
        turn::must_be_stated(plenary, decision)?;
        let asked = plenary
            .motions
            .iter()
            .filter(|it| matches!(&it.kind, Kind::Divide { decision } if *decision == self.decision));
        for motion in asked {
            match plenary.state_of(motion) {
                State::Lost => return Err(Refusal::NotToBeDivided(self.decision.clone()).into()),
                State::Put(_) => return Err(motion::Refusal::BeingDecided(motion.number).into()),
                _ => {}
            }
        }
        if !self.parts.iter().all(Text::is_written) {
            return Err(Refusal::TextMissing.into());
        }
        if self.parts.len() < 2 || usize::from(self.preamble) >= self.parts.len() {
            return Err(Refusal::TooFewParts.into());
        }
        let Self { decision, parts, preamble } = self.clone();
        Ok(vec![Event::Divided { decision, parts, preamble }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::amend_text::AmendText;
    use crate::decision::close::Close;
    use crate::decision::put_part::PutPart;
    use crate::decision::{Mode, Outcome};
    use crate::testing::Given;
    use crate::testing::amendments::{amended, decided, divided, sought};
    use crate::testing::motions::moved;
    use crate::testing::room::first_decision;

    fn divide(parts: &[&str], preamble: u16) -> Divide {
        let parts = parts.iter().copied().map(Text::es).collect();
        Divide { decision: first_decision(), parts, preamble }
    }

    fn close() -> Close {
        Close { decision: first_decision(), absent: Vec::new() }
    }

    /// Three parts, the first preambular, decided so.
    fn parts(outcomes: [bool; 3]) -> Given {
        let mut known = sought().and([divided().into()]);
        for (adopted, number) in outcomes.into_iter().zip(1..) {
            let put = PutPart { decision: first_decision(), part: number, mode: Mode::Consensus };
            known = known.when(put).done().and([decided(number + 1, adopted)]);
        }
        known
    }

    #[test]
    fn a_text_is_divided_once_into_two_parts_or_more() {
        sought().when(divide(&["considerando", "primero", "segundo"], 1)).then([divided()]);
        sought().when(divide(&["primero"], 0)).refused(Refusal::TooFewParts);
        sought().when(divide(&["visto", "considerando"], 2)).refused(Refusal::TooFewParts);
        sought().when(divide(&["primero", ""], 0)).refused(Refusal::TextMissing);
        let known = sought().and([divided().into()]);
        known.when(divide(&["primero", "segundo"], 0)).refused(Refusal::Divided(first_decision()));
        sought().delegation("CAL").when(divide(&["primero", "segundo"], 0)).not_entitled();
    }

    #[test]
    fn amendments_come_before_division() {
        let known = amended(&["CAL"]).when(divide(&["primero", "segundo"], 0));
        known.refused(Refusal::AmendmentsPending(1));
    }

    #[test]
    fn the_whole_waits_for_its_parts() {
        sought().and([divided().into()]).when(close()).refused(Refusal::PartsPending(1));
    }

    #[test]
    fn all_parts_adopted_leave_the_text_as_it_was() {
        parts([true, true, true]).when(close()).done();
    }

    #[test]
    fn what_remains_is_stated_and_then_put_as_a_whole() {
        let known = parts([true, false, true]).when(close());
        let known = known.refused(Refusal::TextNotStated(first_decision()));
        let text = Text::es("considerando; segundo");
        let known = known.when(AmendText { decision: first_decision(), text, fallen: Vec::new() }).done();
        let known = known.when(close()).done();
        assert!(known.known().decision(&first_decision()).is_some_and(|it| it.is_adopted()));
    }

    #[test]
    fn once_every_operative_part_is_rejected_so_is_the_whole() {
        let rejected = Event::Closed {
            decision: first_decision(),
            count: None,
            objections: 0,
            outcome: Outcome::Rejected,
        };
        parts([true, false, false]).when(close()).then([rejected]);
    }

    #[test]
    fn what_the_plenary_would_not_divide_stays_whole() {
        let kind = Kind::Divide { decision: first_decision() };
        let known = sought().and([moved(1, "CAL", kind).into()]);
        let mode = Mode::ShowOfHands;
        let known = known.when(motion::put::Put { plenary: "I-2030".into(), motion: 1, mode }).done();
        let parts = || divide(&["primero", "segundo"], 0);
        let known = known.when(parts()).refused(motion::Refusal::BeingDecided(1));
        let known = known.and([decided(2, false)]);
        known.when(parts()).refused(Refusal::NotToBeDivided(first_decision()));
    }
}
