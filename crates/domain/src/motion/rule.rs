//! What the chair rules.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, State};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::plenary;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{PlenaryCode, Seat};
use crate::words::Text;

/// Records a ruling of the chair: on a point of order, on a motion that is out of order, or on the course of things.
///
/// It holds at once; any delegation that may propose may appeal (rule 71).
#[derive(Clone, Debug)]
pub struct Rule {
    /// In which plenary.
    pub plenary: PlenaryCode,
    /// Who raised the point of order, if somebody did.
    pub seat: Option<Seat>,
    /// What is ruled.
    pub text: Text,
    /// The motion that it finds out of order, if it is about one.
    pub out_of_order: Option<u16>,
}

impl Command for Rule {
    const ACTION: Action = Action { name: "motion.rule", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if let Some(seat) = &self.seat {
            plenary.must_be_present(seat)?;
        }
        if let Some(number) = self.out_of_order {
            let motion = plenary.motion(number).ok_or(Refusal::NoSuchMotion(number))?;
            match plenary.state_of(motion) {
                _ if matches!(motion.kind, Kind::Appeal { .. }) => {
                    return Err(Refusal::AppealStands(number).into());
                }
                State::Pending => {}
                State::Put(_) => return Err(Refusal::BeingDecided(number).into()),
                _ => return Err(Refusal::NotPending(number).into()),
            }
        }
        let ruled = Event::Ruled {
            plenary: self.plenary.clone(),
            ruling: plenary.rulings.len() as u16 + 1,
            seat: self.seat.clone(),
            item: plenary.open_item().map(|it| it.draft.id),
            text: self.text.clone(),
            out_of_order: self.out_of_order,
        };
        Ok(vec![ruled.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision;
    use crate::testing::motions::{in_session, moved, ruled};
    use crate::testing::room::first_decision;

    fn rule(out_of_order: Option<u16>) -> Rule {
        let text = Text::es("se mantiene el orden de la lista");
        Rule { plenary: "I-2030".into(), seat: Some("CAL".into()), text, out_of_order }
    }

    #[test]
    fn a_ruling_is_recorded_under_the_open_item() {
        let known = in_session().presidency().when(rule(None)).then([ruled(1, None)]);
        assert!(known.known().plenaries[&"I-2030".into()].stands(1));
        in_session().delegation("CAL").when(rule(None)).not_entitled();
        in_session().when(Rule { text: Text::es(" "), ..rule(None) }).refused(Refusal::TextMissing);
        let absent = plenary::Refusal::NotPresent("IRI".into());
        in_session().when(Rule { seat: Some("IRI".into()), ..rule(None) }).refused(absent);
    }

    #[test]
    fn a_motion_out_of_order_is_no_longer_pending_unless_the_ruling_is_overturned() {
        let known = in_session().and([moved(1, "CAL", Kind::SuspendSession {}).into()]);
        let known = known.when(rule(Some(1))).done();
        let pending = |known: &crate::testing::Given| {
            known.known().plenaries[&"I-2030".into()]
                .pending_motions()
                .iter()
                .map(|it| it.number)
                .collect::<Vec<_>>()
        };
        assert_eq!(pending(&known), [0; 0]);
        let known = known.when(rule(Some(1))).refused(Refusal::NotPending(1));
        let known = known.and([moved(2, "DOR", Kind::Appeal { ruling: 1 }).into()]);
        let mode = decision::Mode::RollCall;
        let known = known.when(crate::motion::put::Put { plenary: "I-2030".into(), motion: 2, mode }).done();
        let closed = decision::Event::Closed {
            decision: first_decision(),
            count: None,
            objections: 0,
            outcome: decision::Outcome::Rejected,
        };
        assert_eq!(pending(&known.and([closed.into()])), [1]);
    }

    #[test]
    fn an_appeal_is_for_the_plenary() {
        let known = in_session().and([ruled(1, None).into()]);
        let known = known.and([moved(1, "CAL", Kind::Appeal { ruling: 1 }).into()]);
        known.when(rule(Some(1))).refused(Refusal::AppealStands(1));
        in_session().when(rule(Some(1))).refused(Refusal::NoSuchMotion(1));
    }
}
