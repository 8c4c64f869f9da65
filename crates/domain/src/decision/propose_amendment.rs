//! Proposing to change a text before it is decided.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::plenary::{self, must_have_right};
use crate::right::{Power, Right, permit_word_in_session};
use crate::rules::Ground;
use crate::symbol::{DecisionId, Seat};
use crate::words::Text;

/// Proposes to change a text; the seat itself, or the bureau records its word. Until the voting on it begins.
///
/// An amendment that is being decided may itself be amended.
#[derive(Clone, Debug)]
pub struct ProposeAmendment {
    /// Which decision.
    pub decision: DecisionId,
    /// Who proposes.
    pub seat: Seat,
    /// What the text, or its paragraph, would read.
    pub text: Text,
    /// The paragraph it is about, if it is about one.
    pub paragraph: Option<u16>,
}

impl Command for ProposeAmendment {
    const ACTION: Action =
        Action { name: "decision.propose_amendment", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_in_session(cx, &self.seat)?;
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_divisible()?;
        plenary.must_be_present(&self.seat)?;
        must_have_right(coalition, &self.seat, Right::Propose, cx.today)?;
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let amendment = decision.amendments.len() as u16 + 1;
        let Self { decision, seat, text, paragraph } = self.clone();
        Ok(vec![Event::AmendmentProposed { decision, amendment, seat, text, paragraph }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::close::Close;
    use crate::testing::amendments::{amended, proposed, sought};
    use crate::testing::room::{first_decision, roll_call, votes};

    fn propose(seat: &str) -> ProposeAmendment {
        let text = Text::es("se aprueba con cambios");
        ProposeAmendment { decision: first_decision(), seat: seat.into(), text, paragraph: None }
    }

    #[test]
    fn a_seat_proposes_or_the_bureau_records_its_word() {
        sought().delegation("CAL").when(propose("CAL")).then([proposed(1, "CAL")]);
        sought().presidency().when(propose("CAL")).done();
        sought().delegation("DOR").when(propose("CAL")).not_entitled();
        sought().when(propose("IRI")).refused(plenary::Refusal::NotPresent("IRI".into()));
    }

    #[test]
    fn observers_do_not_amend() {
        let arrives = plenary::Event::PresenceRecorded {
            plenary: "I-2030".into(),
            seat: "JAS".into(),
            attendance: plenary::Attendance::InRoom,
        };
        let refusal = plenary::Refusal::LacksRight { seat: "JAS".into(), right: Right::Propose };
        sought().and([arrives.into()]).delegation("JAS").when(propose("JAS")).refused(refusal);
    }

    #[test]
    fn the_text_is_not_adopted_while_amendments_wait() {
        let close = || Close { decision: first_decision(), absent: Vec::new() };
        amended(&["CAL"]).when(close()).refused(Refusal::AmendmentsPending(1));
    }

    #[test]
    fn a_vote_that_has_begun_is_not_amended_and_one_that_has_not_waits() {
        let known = roll_call().and(votes("Y"));
        known.when(propose("CAL")).refused(Refusal::VoteUnderWay(first_decision()));
        let known = roll_call().when(propose("CAL")).done();
        let cast = crate::decision::cast::Cast {
            decision: first_decision(),
            seat: "CAL".into(),
            choice: crate::decision::Choice::Yes,
        };
        known.when(cast).refused(Refusal::AmendmentsPending(1));
    }

    #[test]
    fn an_amendment_says_something_about_a_text_that_is_open() {
        let empty = ProposeAmendment { text: Text::es(" "), ..propose("CAL") };
        sought().when(empty).refused(Refusal::TextMissing);
        let known = sought().and([crate::testing::room::decided_by(0)]);
        known.when(propose("CAL")).refused(Refusal::NotOpen(first_decision()));
    }
}
