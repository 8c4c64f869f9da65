//! What a member says without breaking the silence: that it agrees, has doubts, or joins with a reservation.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, open_to};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::decision::Statement;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ConsultationId, Seat};

/// Records what a member says of a text in silence: express agreement, doubts that do not block, a reservation, how it
/// reads the text. A later word of the same kind takes the place of the earlier.
#[derive(Clone, Debug)]
pub struct State {
    /// Which consultation.
    pub consultation: ConsultationId,
    /// Who.
    pub seat: Seat,
    /// What.
    pub statement: Statement,
}

impl Command for State {
    const ACTION: Action =
        Action { name: "consultation.state", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let consultation = open_to(coalition, cx, &self.consultation, &self.seat)?;
        consultation.must_be(Kind::Silence)?;
        match &self.statement {
            Statement::Endorsement {} => {}
            Statement::DoesNotBlock { text }
            | Statement::Reservation { text, .. }
            | Statement::InterpretativeDeclaration { text } => {
                if !text.is_written() {
                    return Err(Refusal::TextMissing.into());
                }
            }
            _ => return Err(Refusal::StatementDoesNotFit.into()),
        }
        if consultation.objections.iter().any(|it| it.seat == self.seat) {
            return Err(Refusal::AnsweredAlready(self.seat.clone()).into());
        }
        let earlier = consultation
            .standing_statements()
            .find(|it| it.seat == self.seat && self.statement.supersedes(&it.statement));
        let supersedes = earlier.map(|it| it.position);
        let Self { consultation, seat, statement } = self.clone();
        Ok(vec![Event::Stated { consultation, seat, statement, supersedes }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::{End, Standing};
    use crate::testing::consultations::{asked_to_reply, in_silence, replies, silence};
    use crate::testing::{TODAY, noon, room};
    use crate::words::Text;

    fn state(seat: &str, statement: Statement) -> State {
        State { consultation: silence(), seat: seat.into(), statement }
    }

    fn reservation() -> Statement {
        Statement::Reservation { text: Text::es("con reserva"), paragraph: Some(2) }
    }

    #[test]
    fn whatever_is_said_here_leaves_the_silence_unbroken() {
        let doubt = Statement::DoesNotBlock { text: Text::es("preferiría esperar") };
        let known = in_silence().when(state("CAL", Statement::Endorsement {})).done();
        let known = known.when(state("DOR", doubt)).done().when(state("ESM", reservation())).done();
        let consultation = &known.known().consultations[&silence()];
        assert_eq!(consultation.standing(noon(TODAY), TODAY), Standing::Runs);
        assert_eq!(consultation.silent().count(), 6);
    }

    #[test]
    fn a_later_word_of_its_kind_takes_the_place_of_the_earlier() {
        let known = in_silence().when(state("CAL", reservation())).done();
        let position = known.known().length - 1;
        known.when(state("CAL", reservation())).then([Event::Stated {
            consultation: silence(),
            seat: "CAL".into(),
            statement: reservation(),
            supersedes: Some(position),
        }]);
    }

    #[test]
    fn an_objection_is_made_as_one() {
        in_silence().when(state("CAL", room::objection())).refused(Refusal::StatementDoesNotFit);
        let silent = Statement::DoesNotBlock { text: Text::es("") };
        in_silence().when(state("CAL", silent)).refused(Refusal::TextMissing);
    }

    #[test]
    fn a_member_speaks_for_itself_in_time_of_a_silence() {
        in_silence().delegation("DOR").when(state("CAL", reservation())).not_entitled();
        let ended = End::At(noon(date(2030, 3, 4)));
        in_silence()
            .on(date(2030, 3, 5))
            .when(state("CAL", reservation()))
            .refused(Refusal::TooLate { ended });
        let other = State { consultation: replies(), ..state("CAL", reservation()) };
        asked_to_reply().when(other).refused(Refusal::OfAnotherKind(Kind::Replies));
    }
}
