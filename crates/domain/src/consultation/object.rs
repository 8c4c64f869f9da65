//! Breaking a silence.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, open_to};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ConsultationId, Seat};
use crate::words::Text;

/// Breaks the silence, on the member's own word or written down by the secretariat. It says why, and to what.
///
/// One objection is enough, and it is not taken back: a text that the objector can live with is circulated anew.
/// Others may put theirs on record as long as the clock runs.
#[derive(Clone, Debug)]
pub struct Object {
    /// Which consultation.
    pub consultation: ConsultationId,
    /// Who.
    pub seat: Seat,
    /// Why.
    pub reason: Text,
    /// The paragraph it objects to; the whole text where it names none.
    pub paragraph: Option<u16>,
}

impl Command for Object {
    const ACTION: Action =
        Action { name: "consultation.object", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let consultation = open_to(coalition, cx, &self.consultation, &self.seat)?;
        consultation.must_be(Kind::Silence)?;
        if consultation.objections.iter().any(|it| it.seat == self.seat) {
            return Err(Refusal::AnsweredAlready(self.seat.clone()).into());
        }
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let Self { consultation, seat, reason, paragraph } = self.clone();
        Ok(vec![Event::Objected { consultation, seat, reason, paragraph }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::{End, Standing};
    use crate::majority::Verdict;
    use crate::right::Capacity;
    use crate::testing::consultations::{asked_to_reply, in_silence, replies, silence};
    use crate::testing::{TODAY, given, noon};

    fn object(seat: &str) -> Object {
        let reason = Text::es("falta el presupuesto");
        Object { consultation: silence(), seat: seat.into(), reason, paragraph: Some(3) }
    }

    #[test]
    fn one_objection_breaks_the_silence_at_once() {
        let known = in_silence().delegation("CAL").when(object("CAL")).then([Event::Objected {
            consultation: silence(),
            seat: "CAL".into(),
            reason: Text::es("falta el presupuesto"),
            paragraph: Some(3),
        }]);
        let standing = known.known().consultations[&silence()].standing(noon(TODAY), TODAY);
        assert_eq!(standing, Standing::Ready(Verdict::Rejected));
        known.delegation("DOR").when(object("DOR")).done();
    }

    #[test]
    fn a_late_objection_is_told_when_the_silence_ended() {
        let ended = End::At(noon(date(2030, 3, 4)));
        in_silence().on(date(2030, 3, 3)).delegation("CAL").when(object("CAL")).done();
        let late = in_silence().on(date(2030, 3, 4)).delegation("CAL");
        late.when(object("CAL")).refused(Refusal::TooLate { ended });
    }

    #[test]
    fn only_a_member_that_was_asked_objects_and_only_for_itself() {
        in_silence().secretariat().when(object("CAL")).done();
        in_silence().delegation("DOR").when(object("CAL")).not_entitled();
        in_silence().actor("ALB", Capacity::Presidency).when(object("CAL")).not_entitled();
        in_silence().delegation("JAS").when(object("JAS")).refused(Refusal::NotAsked("JAS".into()));
    }

    #[test]
    fn who_lost_its_vote_meanwhile_breaks_no_silence() {
        let suspended = crate::membership::Event::Suspended {
            seat: "CAL".into(),
            from: TODAY,
            reason: Text::es("cuotas"),
        };
        in_silence().and([suspended.into()]).when(object("CAL")).refused(Refusal::NotAsked("CAL".into()));
    }

    #[test]
    fn it_says_why_and_is_said_once() {
        let silent = Object { reason: Text::es(""), ..object("CAL") };
        in_silence().when(silent).refused(Refusal::TextMissing);
        let known = in_silence().when(object("CAL")).done();
        known.when(object("CAL")).refused(Refusal::AnsweredAlready("CAL".into()));
    }

    #[test]
    fn where_replies_are_asked_one_votes_no() {
        let other = Object { consultation: replies(), ..object("CAL") };
        asked_to_reply().when(other).refused(Refusal::OfAnotherKind(Kind::Replies));
        given([]).when(object("CAL")).refused(Refusal::Unknown(silence()));
    }
}
