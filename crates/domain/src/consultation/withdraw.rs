//! Taking a text back that is out among the capitals.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::ConsultationId;
use crate::words::Text;

/// Takes it back, with a reason, by the office that circulated it. Only while nothing has settled it: what broke a
/// silence stays on record. What a plenary took *ad referendum* is not taken back; capitals answer it.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// Which consultation.
    pub consultation: ConsultationId,
    /// Why.
    pub reason: Text,
}

impl Command for Withdraw {
    const ACTION: Action =
        Action { name: "consultation.withdraw", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let consultation = known(coalition, &self.consultation)?;
        consultation.must_run(cx)?;
        consultation.must_be_circulated_by(coalition, cx)?;
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let Self { consultation, reason } = self.clone();
        Ok(vec![Event::Withdrawn { consultation, reason }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::{End, Kind, object::Object};
    use crate::testing::consultations::{in_silence, referral, silence, taken_ad_referendum};
    use crate::testing::noon;

    fn withdraw() -> Withdraw {
        Withdraw { consultation: silence(), reason: Text::es("se circulará un texto mejor") }
    }

    #[test]
    fn who_circulated_it_takes_it_back_while_it_runs() {
        let known = in_silence().when(withdraw()).done();
        known.when(withdraw()).refused(Refusal::Over(silence()));
        let known = in_silence();
        let by = known.known().consultations[&silence()].by.clone();
        known.presidency().when(withdraw()).refused(Refusal::NotTheCirculator { by });
        in_silence().delegation("CAL").when(withdraw()).not_entitled();
        in_silence().when(Withdraw { reason: Text::es(""), ..withdraw() }).refused(Refusal::TextMissing);
    }

    #[test]
    fn what_is_settled_is_certified_instead() {
        let ended = End::At(noon(date(2030, 3, 4)));
        in_silence().on(date(2030, 3, 4)).when(withdraw()).refused(Refusal::TooLate { ended });
        let reason = Text::es("no");
        let object = Object { consultation: silence(), seat: "CAL".into(), reason, paragraph: None };
        let by = ["CAL".into()].into();
        in_silence().when(object).done().when(withdraw()).refused(Refusal::Broken { by });
        let other = Withdraw { consultation: referral(), ..withdraw() };
        taken_ad_referendum().when(other).refused(Refusal::OfAnotherKind(Kind::Confirmation));
    }
}
