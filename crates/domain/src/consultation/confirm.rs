//! A capital confirms what its delegates took *ad referendum*.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, open_to};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ConsultationId, Seat};

/// Confirms it, on the member's own word or written down by the secretariat.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// Which consultation.
    pub consultation: ConsultationId,
    /// Who.
    pub seat: Seat,
}

impl Command for Confirm {
    const ACTION: Action =
        Action { name: "consultation.confirm", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        may_answer(coalition, cx, &self.consultation, &self.seat)?;
        let Self { consultation, seat } = self.clone();
        Ok(vec![Event::Confirmed { consultation, seat }.into()])
    }
}

/// Refuses unless the seat reserved its answer and has not given it yet.
pub(super) fn may_answer(
    coalition: &Coalition,
    cx: &Context,
    id: &ConsultationId,
    seat: &Seat,
) -> Result<(), crate::Refusal> {
    let consultation = open_to(coalition, cx, id, seat)?;
    consultation.must_be(Kind::Confirmation)?;
    match consultation.answers.contains_key(seat) {
        true => Err(Refusal::AnsweredAlready(seat.clone()).into()),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::{End, Standing};
    use crate::majority::Verdict;
    use crate::testing::consultations::{in_silence, referral, silence, taken_ad_referendum};
    use crate::testing::{TODAY, noon};

    fn confirm(seat: &str) -> Confirm {
        Confirm { consultation: referral(), seat: seat.into() }
    }

    #[test]
    fn when_the_last_capital_confirms_it_is_final() {
        let confirmed = |seat: &str| Event::Confirmed { consultation: referral(), seat: seat.into() };
        let known = taken_ad_referendum().delegation("CAL").when(confirm("CAL")).then([confirmed("CAL")]);
        let standing = |known: &crate::testing::Given| {
            known.known().consultations[&referral()].standing(noon(TODAY), TODAY)
        };
        assert_eq!(standing(&known), Standing::Runs);
        let known = known.delegation("DOR").when(confirm("DOR")).then([confirmed("DOR")]);
        assert_eq!(standing(&known), Standing::Ready(Verdict::Adopted));
    }

    #[test]
    fn a_capital_answers_once_in_time_and_for_itself() {
        let known = taken_ad_referendum().when(confirm("CAL")).done();
        known.when(confirm("CAL")).refused(Refusal::AnsweredAlready("CAL".into()));
        taken_ad_referendum().delegation("DOR").when(confirm("CAL")).not_entitled();
        taken_ad_referendum().on(date(2030, 4, 30)).when(confirm("CAL")).done();
        let ended = End::After(date(2030, 4, 30));
        taken_ad_referendum().on(date(2030, 5, 1)).when(confirm("CAL")).refused(Refusal::TooLate { ended });
    }

    #[test]
    fn who_reserved_nothing_has_nothing_to_confirm() {
        taken_ad_referendum().when(confirm("ESM")).refused(Refusal::NotAsked("ESM".into()));
        let other = Confirm { consultation: silence(), ..confirm("CAL") };
        in_silence().when(other).refused(Refusal::OfAnotherKind(Kind::Silence));
    }
}
