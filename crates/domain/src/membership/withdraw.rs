//! A participant leaves.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::mandate::Office;
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::Seat;

/// Records that a participant leaves after a last day; it says so itself or the secretariat records its word.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// Its seat.
    pub seat: Seat,
    /// Its last day.
    pub last_day: Date,
}

impl Command for Withdraw {
    const ACTION: Action =
        Action { name: "membership.withdraw", basis: Ground::Membership, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_of(cx, &self.seat)?;
        let known = coalition.membership.taking_part(&self.seat, self.last_day)?;
        // It leaves the class it has last; what is to come undone first is another act.
        if let Some((_, span)) = known.classes.last().filter(|(_, span)| self.last_day < span.from) {
            return Err(Refusal::BeginsBefore { current: span.from }.into());
        }
        let next_day = self.last_day.tomorrow().unwrap_or(self.last_day);
        holds_no_office(coalition, &self.seat, next_day)?;
        Ok(vec![Event::Withdrew { seat: self.seat.clone(), last_day: self.last_day }.into()])
    }
}

/// Refuses if `seat` holds, or is to hold, an office on `day` or later.
pub(super) fn holds_no_office(coalition: &Coalition, seat: &Seat, day: Date) -> Result<(), Refusal> {
    let held = |office: &Office| {
        coalition
            .mandates
            .all
            .iter()
            .any(|it| it.office == *office && it.seat == *seat && it.span.to.is_none_or(|to| to >= day))
    };
    match [Office::Presidency, Office::Secretariat].into_iter().find(held) {
        Some(office) => Err(Refusal::HoldsOffice { seat: seat.clone(), office }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{TODAY, given};

    #[test]
    fn a_member_leaves_and_its_past_stays() {
        let withdraw = Withdraw { seat: "CAL".into(), last_day: TODAY };
        let given = given([]).delegation("CAL").when(withdraw).done();
        let membership = &given.known().membership;
        assert!(membership.class(&"CAL".into(), TODAY).is_some());
        assert!(membership.class(&"CAL".into(), date(2030, 3, 2)).is_none());
    }

    #[test]
    fn nobody_leaves_for_another() {
        let withdraw = Withdraw { seat: "CAL".into(), last_day: TODAY };
        given([]).delegation("DOR").when(withdraw).not_entitled();
    }

    #[test]
    fn who_holds_an_office_hands_it_over_first() {
        let withdraw = Withdraw { seat: "BRU".into(), last_day: TODAY };
        let held = Refusal::HoldsOffice { seat: "BRU".into(), office: Office::Secretariat };
        given([]).when(withdraw).refused(held);
    }
}
