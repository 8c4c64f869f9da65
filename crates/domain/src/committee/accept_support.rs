//! An offer of support is accepted; until then nobody owes anything.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Support, standing};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{CommitteeId, Seat};
use crate::{Coalition, Refusal as Any};

/// Accepts an offer of support.
#[derive(Clone, Debug)]
pub struct AcceptSupport {
    /// Which committee.
    pub committee: CommitteeId,
    /// Whose offer.
    pub seat: Seat,
}

impl Command for AcceptSupport {
    const ACTION: Action =
        Action { name: "committee.accept_support", basis: Ground::Committees, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let committee = standing(coalition, &self.committee)?;
        if committee.support.get(&self.seat) != Some(&Support::Offered) {
            return Err(Refusal::NothingOffered(self.seat.clone()).into());
        }
        let event = Event::SupportAccepted { committee: self.committee.clone(), seat: self.seat.clone() };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::committees;
    use crate::words::Text;

    #[test]
    fn an_offer_is_accepted_once_and_by_the_bureau() {
        let accept = || AcceptSupport { committee: "PC-1-2030".into(), seat: "AYU".into() };
        let offered = Event::SupportOffered {
            committee: "PC-1-2030".into(),
            seat: "AYU".into(),
            offer: Text::es("colaboración"),
            plenary: None,
        };
        committees::open()
            .when(accept())
            .refused(Refusal::NothingOffered("AYU".into()))
            .and([offered.into()])
            .delegation("CAL")
            .when(accept())
            .not_entitled()
            .presidency()
            .when(accept())
            .done()
            .when(accept())
            .refused(Refusal::NothingOffered("AYU".into()));
    }
}
