//! Those who hold the Presidency or the Technical Secretariat, or held it at the plenary, sign.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Signature, known};
use crate::command::{Action, Command, Context};
use crate::mandate::Office;
use crate::right::{Capacity, Power};
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any};

/// Signs approved minutes.
///
/// Who holds the office today acts in that capacity; who held it at the plenary acts for its own seat.
#[derive(Clone, Debug)]
pub struct Sign {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// As what.
    pub office: Office,
}

impl Command for Sign {
    const ACTION: Action = Action { name: "minutes.sign", basis: Ground::Minutes, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        if !minutes.is_approved() {
            return Err(Refusal::NotNow { stage: minutes.stage.clone() }.into());
        }
        let (seat, office) = (cx.actor.seat.clone(), self.office);
        if !self.entitled(coalition, cx) {
            return Err(Refusal::HoldsNoSuchOffice { seat, office }.into());
        }
        let capacity = capacity(office);
        if minutes.signatures.iter().any(|it| it.seat == seat && it.capacity == capacity) {
            return Err(Refusal::AlreadySigned { seat, office }.into());
        }
        let signature = Signature { seat, capacity };
        Ok(vec![Event::Signed { plenary: self.plenary.clone(), signature }.into()])
    }
}

impl Sign {
    fn entitled(&self, coalition: &Coalition, cx: &Context) -> bool {
        match cx.actor.capacity {
            Capacity::Delegation => coalition
                .plenaries
                .get(&self.plenary)
                .and_then(|plenary| coalition.mandates.holder(self.office, plenary.opens_on))
                .is_some_and(|mandate| mandate.seat == cx.actor.seat),
            acting => acting == capacity(self.office),
        }
    }
}

fn capacity(office: Office) -> Capacity {
    match office {
        Office::Presidency => Capacity::Presidency,
        Office::Secretariat => Capacity::Secretariat,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::mandate;
    use crate::membership::Span;
    use crate::minutes::Stage;
    use crate::symbol::Seat;
    use crate::testing::minutes::{CODE, LATER, approved, submitted};

    fn sign(office: Office) -> Sign {
        Sign { plenary: CODE.into(), office }
    }

    #[test]
    fn both_offices_sign_each_once() {
        let signed = |seat: &str, capacity| Event::Signed {
            plenary: CODE.into(),
            signature: Signature { seat: Seat::from(seat), capacity },
        };
        approved()
            .when(sign(Office::Secretariat))
            .then([signed("BRU", Capacity::Secretariat)])
            .presidency()
            .when(sign(Office::Presidency))
            .then([signed("ALB", Capacity::Presidency)])
            .when(sign(Office::Presidency))
            .refused(Refusal::AlreadySigned { seat: "ALB".into(), office: Office::Presidency });
    }

    #[test]
    fn who_presided_then_may_sign_after_handing_over() {
        let span = Span { from: date(2031, 1, 1), to: Some(date(2031, 12, 31)) };
        let next = mandate::Event::Begun {
            office: Office::Presidency,
            seat: Seat::from("CAL"),
            institution: None,
            span,
        };
        approved()
            .and([next.into()])
            .on(date(2031, 2, 1))
            .delegation("ALB")
            .when(sign(Office::Presidency))
            .done()
            .actor("CAL", Capacity::Presidency)
            .when(sign(Office::Presidency))
            .done();
    }

    #[test]
    fn nobody_signs_for_an_office_it_does_not_hold() {
        approved()
            .when(sign(Office::Presidency))
            .refused(Refusal::HoldsNoSuchOffice { seat: "BRU".into(), office: Office::Presidency })
            .delegation("DOR")
            .when(sign(Office::Secretariat))
            .refused(Refusal::HoldsNoSuchOffice { seat: "DOR".into(), office: Office::Secretariat });
    }

    #[test]
    fn what_is_not_approved_is_not_signed() {
        submitted()
            .when(sign(Office::Secretariat))
            .refused(Refusal::NotNow { stage: Stage::Submitted { to: LATER.into() } });
    }
}
