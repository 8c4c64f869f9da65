//! An office that would be vacant is held *ad interim*.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mandates, Office, Refusal, can_hold};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::membership::Span;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Has a seat hold an office *ad interim*, to a stated day or until the holder elect takes over.
#[derive(Clone, Debug)]
pub struct HoldAdInterim {
    /// Which office.
    pub office: Office,
    /// The holder.
    pub seat: Seat,
    /// From when to when; the last day is stated.
    pub span: Span,
    /// Why, in a sentence.
    pub reason: Text,
}

impl Command for HoldAdInterim {
    const ACTION: Action =
        Action { name: "mandate.hold_ad_interim", basis: Ground::Offices, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        if self.span.to.is_none() {
            return Err(Refusal::NoLastDay.into());
        }
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        can_hold(coalition, cx, self.office, &self.seat, &self.span)?;
        // Whoever is elect and has not taken over leaves the office vacant; it is for that that this act exists.
        let holders = coalition.mandates.of(self.office).filter(|it| it.taken_up.is_some());
        Mandates::free(holders, &self.span)?;
        let event = Event::HeldAdInterim {
            office: self.office,
            seat: self.seat.clone(),
            span: self.span,
            reason: self.reason.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use jiff::civil::{Date, date};

    use super::*;
    use crate::mandate;
    use crate::testing::given;

    fn hold(from: Date, to: Option<Date>) -> HoldAdInterim {
        HoldAdInterim {
            office: Office::Presidency,
            seat: "ALB".into(),
            span: Span { from, to },
            reason: Text::es("No hubo elección."),
        }
    }

    #[test]
    fn the_outgoing_holder_goes_on_to_a_stated_day() {
        let given = given([]).when(hold(date(2031, 1, 1), Some(date(2031, 3, 31)))).done();
        let holder = given.known().mandates.holder(Office::Presidency, date(2031, 2, 1));
        assert!(holder.is_some_and(|it| it.ad_interim));
    }

    #[test]
    fn never_without_a_last_day() {
        given([]).when(hold(date(2031, 1, 1), None)).refused(Refusal::NoLastDay);
    }

    #[test]
    fn never_beside_a_holder() {
        let span = Span { from: date(2030, 1, 1), to: Some(date(2030, 12, 31)) };
        let held = Refusal::AlreadyHeld { by: "ALB".into(), span };
        given([]).when(hold(date(2030, 12, 1), Some(date(2031, 3, 31)))).refused(held);
    }

    #[test]
    fn an_elect_that_does_not_come_does_not_leave_the_office_vacant() {
        let span = Span { from: date(2031, 1, 1), to: Some(date(2031, 12, 31)) };
        let (office, seat) = (Office::Presidency, Seat::from("CAL"));
        let elected = mandate::Event::Designated { office, seat, span, election: "E-2031".into() };
        let given = given([elected.into()]).when(hold(date(2031, 1, 1), Some(date(2031, 3, 31)))).done();
        let mandates = &given.known().mandates;
        let seat = |mandate: Option<&mandate::Mandate>| mandate.map(|it| it.seat.to_string());
        assert_eq!(seat(mandates.holder(office, date(2031, 1, 10))), Some("ALB".into()));
        assert_eq!(seat(mandates.next(office, date(2031, 1, 10))), Some("CAL".into()));
    }
}
