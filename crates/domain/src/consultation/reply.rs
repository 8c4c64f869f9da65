//! Answering a written consultation.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, open_to};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::decision::Choice;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ConsultationId, Seat};

/// Records the written reply of a member. Each replies once.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Which consultation.
    pub consultation: ConsultationId,
    /// Who.
    pub seat: Seat,
    /// Yes, no or neither.
    pub choice: Choice,
}

impl Command for Reply {
    const ACTION: Action =
        Action { name: "consultation.reply", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let consultation = open_to(coalition, cx, &self.consultation, &self.seat)?;
        consultation.must_be(Kind::Replies)?;
        if consultation.answers.contains_key(&self.seat) {
            return Err(Refusal::AnsweredAlready(self.seat.clone()).into());
        }
        let Self { consultation, seat, choice } = self.clone();
        Ok(vec![Event::Replied { consultation, seat, choice }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::End;
    use crate::testing::consultations::{asked_to_reply, in_silence, replies, silence};
    use crate::testing::noon;

    fn reply(seat: &str) -> Reply {
        Reply { consultation: replies(), seat: seat.into(), choice: Choice::Yes }
    }

    #[test]
    fn each_member_replies_once_for_itself() {
        let replied = Event::Replied { consultation: replies(), seat: "CAL".into(), choice: Choice::Yes };
        let known = asked_to_reply().delegation("CAL").when(reply("CAL")).then([replied]);
        known.when(reply("CAL")).refused(Refusal::AnsweredAlready("CAL".into()));
        asked_to_reply().delegation("DOR").when(reply("CAL")).not_entitled();
        asked_to_reply().delegation("JAS").when(reply("JAS")).refused(Refusal::NotAsked("JAS".into()));
    }

    #[test]
    fn a_late_reply_does_not_count() {
        let ended = End::At(noon(date(2030, 3, 4)));
        asked_to_reply().on(date(2030, 3, 4)).when(reply("CAL")).refused(Refusal::TooLate { ended });
    }

    #[test]
    fn a_silence_wants_no_replies() {
        let other = Reply { consultation: silence(), ..reply("CAL") };
        in_silence().when(other).refused(Refusal::OfAnotherKind(Kind::Silence));
    }
}
