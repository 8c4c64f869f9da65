//! Stating the text as the plenary changed it.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Passage, Refusal, known, roll};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::words::Text;
use crate::{Coalition, plenary};

/// States what a text reads after an amendment was adopted, or after parts of it were rejected.
///
/// Another text lies on the table, so who takes part in deciding it is settled anew: the members present now.
#[derive(Clone, Debug)]
pub struct AmendText {
    /// Which decision.
    pub decision: DecisionId,
    /// What it now reads.
    pub text: Text,
    /// Amendments that it leaves without an object; they are not put (rule 90).
    pub fallen: Vec<u16>,
}

impl Command for AmendText {
    const ACTION: Action =
        Action { name: "decision.amend_text", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        let amendment = plenary.amendment_to_take_in(decision).map(|it| it.number);
        if amendment.is_none() && !plenary.remainder_to_state(decision) {
            return Err(Refusal::NothingToState(self.decision.clone()).into());
        }
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        for number in &self.fallen {
            let fallen = decision.amendment(*number).ok_or(Refusal::NoSuchAmendment(*number))?;
            if plenary.passage_of_amendment(fallen) != Passage::Pending {
                return Err(Refusal::AmendmentNotPending(*number).into());
            }
        }
        let amended = Event::TextAmended {
            decision: self.decision.clone(),
            text: self.text.clone(),
            amendment,
            fallen: self.fallen.clone(),
            entitled: roll::entitled(coalition, plenary, &decision.rule, cx.today)?,
            members: coalition.membership.active_members(cx.today).count() as u32,
        };
        Ok(vec![amended.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::Mode;
    use crate::decision::close::Close;
    use crate::decision::put_amendment::PutAmendment;
    use crate::testing::Given;
    use crate::testing::amendments::{amended, decided};
    use crate::testing::room::first_decision;

    fn state(fallen: &[u16]) -> AmendText {
        let text = Text::es("se aprueba con cambios");
        AmendText { decision: first_decision(), text, fallen: fallen.to_vec() }
    }

    /// Two amendments, the first of them adopted.
    fn first_adopted() -> Given {
        let put = PutAmendment { decision: first_decision(), amendment: 1, mode: Mode::Consensus };
        amended(&["CAL", "DOR"]).when(put).done().and([decided(2, true)])
    }

    #[test]
    fn the_text_is_the_new_one_and_the_old_one_stays_on_record() {
        let known = first_adopted().when(state(&[])).done();
        let decision = known.known().decision(&first_decision()).expect("it is open");
        assert_eq!(decision.text, Text::es("se aprueba con cambios"));
        assert_eq!(decision.former_texts[0].0, Text::es("se aprueba"));
        assert!(decision.amendments[0].taken_in.is_some());
        known.when(state(&[])).refused(Refusal::NothingToState(first_decision()));
    }

    #[test]
    fn what_has_no_object_any_more_is_not_put() {
        let known = first_adopted().when(state(&[1])).refused(Refusal::AmendmentNotPending(1));
        let known = known.when(state(&[2])).done();
        known.when(Close { decision: first_decision(), absent: Vec::new() }).done();
    }

    #[test]
    fn who_is_there_now_decides_on_the_new_text() {
        let arrives = plenary::Event::PresenceRecorded {
            plenary: "I-2030".into(),
            seat: "IRI".into(),
            attendance: plenary::Attendance::Remote,
        };
        let known = first_adopted().and([arrives.into()]).when(state(&[2])).done();
        let decision = known.known().decision(&first_decision()).expect("it is open");
        assert!(decision.entitled.contains(&"IRI".into()));
    }

    #[test]
    fn nothing_is_stated_that_nobody_decided() {
        amended(&["CAL"]).when(state(&[])).refused(Refusal::NothingToState(first_decision()));
        let empty = AmendText { text: Text::es(""), ..state(&[]) };
        first_adopted().when(empty).refused(Refusal::TextMissing);
        first_adopted().delegation("CAL").when(state(&[])).not_entitled();
    }
}
