//! Somebody who is not a member offers to help a committee.

use alloc::vec;
use alloc::vec::Vec;

use super::set_up::is_member;
use super::{Event, Refusal, standing};
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{CommitteeId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Refusal as Any, plenary};

/// Offers support; the seat itself offers, or the secretariat records its word.
#[derive(Clone, Debug)]
pub struct OfferSupport {
    /// Which committee.
    pub committee: CommitteeId,
    /// Who offers.
    pub seat: Seat,
    /// With what.
    pub offer: Text,
    /// In which plenary it said so, if in one.
    pub plenary: Option<PlenaryCode>,
}

impl Command for OfferSupport {
    const ACTION: Action =
        Action { name: "committee.offer_support", basis: Ground::Committees, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word_of(cx, &self.seat)?;
        let committee = standing(coalition, &self.committee)?;
        if is_member(coalition, &self.seat, cx) {
            return Err(Refusal::MembersJoin(self.seat.clone()).into());
        }
        if !coalition.has_right(&self.seat, Right::Speak, cx.today) {
            let (seat, right) = (self.seat.clone(), Right::Speak);
            return Err(plenary::Refusal::LacksRight { seat, right }.into());
        }
        if committee.support.contains_key(&self.seat) {
            return Err(Refusal::AlreadyOffered(self.seat.clone()).into());
        }
        if !self.offer.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if let Some(code) = &self.plenary {
            plenary::in_session(coalition, code)?;
        }
        let event = Event::SupportOffered {
            committee: self.committee.clone(),
            seat: self.seat.clone(),
            offer: self.offer.clone(),
            plenary: self.plenary.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::committees;

    fn offer(seat: &str) -> OfferSupport {
        OfferSupport {
            committee: "PC-1-2030".into(),
            seat: seat.into(),
            offer: Text::es("colaboración técnica"),
            plenary: Some("IV-2030".into()),
        }
    }

    #[test]
    fn a_partner_or_an_observer_offers_once() {
        committees::open().delegation("JAS").when(offer("JAS")).done();
        committees::open()
            .delegation("AYU")
            .when(offer("AYU"))
            .done()
            .when(offer("AYU"))
            .refused(Refusal::AlreadyOffered("AYU".into()));
    }

    #[test]
    fn a_member_joins_instead() {
        committees::open().delegation("CAL").when(offer("CAL")).refused(Refusal::MembersJoin("CAL".into()));
    }

    #[test]
    fn a_stranger_has_no_voice() {
        committees::open()
            .when(offer("ZZZ"))
            .refused(plenary::Refusal::LacksRight { seat: "ZZZ".into(), right: Right::Speak });
    }

    #[test]
    fn an_offer_says_what_it_is() {
        committees::open()
            .when(OfferSupport { offer: Text::es(""), ..offer("AYU") })
            .refused(Refusal::TextMissing);
    }
}
