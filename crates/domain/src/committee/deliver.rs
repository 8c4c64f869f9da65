//! A committee delivers its text to a plenary.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, standing};
use crate::command::{Action, Command, Context};
use crate::minutes::Digest;
use crate::paper::is_digest;
use crate::plenary::Standing;
use crate::right::{Capacity, Power};
use crate::rules::Ground;
use crate::symbol::{CommitteeId, PlenaryCode};
use crate::{Coalition, Refusal as Any, plenary};

/// Delivers the committee's text to a plenary that is convened and not over; a better text may follow.
#[derive(Clone, Debug)]
pub struct Deliver {
    /// Which committee.
    pub committee: CommitteeId,
    /// To which plenary.
    pub plenary: PlenaryCode,
    /// The text, by SHA-256, where the record has it.
    pub sha256: Option<Digest>,
}

impl Command for Deliver {
    const ACTION: Action =
        Action { name: "committee.deliver", basis: Ground::Committees, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let committee = standing(coalition, &self.committee)?;
        let seat = &cx.actor.seat;
        let delivers = match cx.actor.capacity {
            Capacity::Secretariat => true,
            Capacity::Delegation => committee.has(seat),
            Capacity::Presidency | Capacity::Registrar => false,
        };
        if !delivers {
            return Err(Refusal::NotOfTheCommittee(seat.clone()).into());
        }
        if plenary::known(coalition, &self.plenary)?.standing == Standing::Closed {
            return Err(plenary::Refusal::StandsAt(Standing::Closed).into());
        }
        if self.sha256.as_ref().is_some_and(|sha256| !is_digest(sha256)) {
            return Err(Refusal::NotADigest.into());
        }
        let event = Event::Delivered {
            committee: self.committee.clone(),
            plenary: self.plenary.clone(),
            sha256: self.sha256.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{Given, committees, sessions};

    fn deliver(plenary: &str) -> Deliver {
        Deliver { committee: "PC-1-2030".into(), plenary: plenary.into(), sha256: None }
    }

    fn with_a_member() -> Given {
        let joined = Event::Volunteered { committee: "PC-1-2030".into(), seat: "CAL".into(), plenary: None };
        committees::open().and([joined.into()]).and(sessions::convened("I-2031", date(2031, 3, 1)))
    }

    #[test]
    fn a_text_is_named_by_its_sha256() {
        let hashless = Deliver { sha256: Some("ab12".into()), ..deliver("I-2031") };
        with_a_member().when(hashless).refused(Refusal::NotADigest);
    }

    #[test]
    fn a_member_of_it_delivers_or_the_secretariat_for_it() {
        with_a_member().delegation("CAL").when(deliver("I-2031")).done();
        let given = with_a_member().when(deliver("I-2031")).done();
        assert!(!given.known().committees[&"PC-1-2030".into()].waits());
    }

    #[test]
    fn others_do_not_deliver_for_it() {
        with_a_member()
            .delegation("DOR")
            .when(deliver("I-2031"))
            .refused(Refusal::NotOfTheCommittee("DOR".into()));
    }

    #[test]
    fn a_plenary_that_is_over_receives_nothing() {
        with_a_member()
            .and([sessions::closed("IV-2030")])
            .when(deliver("IV-2030"))
            .refused(plenary::Refusal::StandsAt(Standing::Closed))
            .when(deliver("II-2031"))
            .refused(plenary::Refusal::NoSuchPlenary("II-2031".into()));
    }
}
