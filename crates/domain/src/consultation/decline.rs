//! A capital does not confirm what its delegates took *ad referendum*.

use alloc::vec;
use alloc::vec::Vec;

use super::confirm::may_answer;
use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ConsultationId, Seat};
use crate::words::Text;

/// Declines to confirm it and says why. With that the decision falls.
#[derive(Clone, Debug)]
pub struct Decline {
    /// Which consultation.
    pub consultation: ConsultationId,
    /// Who.
    pub seat: Seat,
    /// Why.
    pub reason: Text,
}

impl Command for Decline {
    const ACTION: Action =
        Action { name: "consultation.decline", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        may_answer(coalition, cx, &self.consultation, &self.seat)?;
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let Self { consultation, seat, reason } = self.clone();
        Ok(vec![Event::Declined { consultation, seat, reason }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::Standing;
    use crate::majority::Verdict;
    use crate::testing::consultations::{referral, taken_ad_referendum};
    use crate::testing::{TODAY, noon};

    fn decline(seat: &str) -> Decline {
        Decline { consultation: referral(), seat: seat.into(), reason: Text::es("requiere ley") }
    }

    #[test]
    fn one_refusal_settles_it() {
        let known = taken_ad_referendum().delegation("CAL").when(decline("CAL")).done();
        let standing = known.known().consultations[&referral()].standing(noon(TODAY), TODAY);
        assert_eq!(standing, Standing::Ready(Verdict::Rejected));
    }

    #[test]
    fn it_says_why_and_only_who_reserved_may() {
        let silent = Decline { reason: Text::es(""), ..decline("CAL") };
        taken_ad_referendum().when(silent).refused(Refusal::TextMissing);
        taken_ad_referendum().when(decline("ESM")).refused(Refusal::NotAsked("ESM".into()));
        taken_ad_referendum().delegation("DOR").when(decline("CAL")).not_entitled();
    }
}
