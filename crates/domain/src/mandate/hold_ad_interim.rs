//! An office that would be vacant is held *ad interim*.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Office, Refusal, can_hold};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::membership::Span;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Has a seat hold an office *ad interim*, to a stated day.
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
        let _ = cx;
        if self.span.to.is_none() {
            return Err(Refusal::NoLastDay.into());
        }
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        can_hold(coalition, self.office, &self.seat, &self.span)?;
        coalition.mandates.free(self.office, &self.span, None)?;
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
    use jiff::civil::date;

    use super::*;
    use crate::testing::given;

    fn hold(from: Date, to: Option<Date>) -> HoldAdInterim {
        HoldAdInterim {
            office: Office::Presidency,
            seat: "ALB".into(),
            span: Span { from, to },
            reason: Text::es("No hubo elección."),
        }
    }
    use jiff::civil::Date;

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
}
