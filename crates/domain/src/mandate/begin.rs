//! A seat holds an office, and no election on record made it so.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mandates, Office, can_hold, not_too_long};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::membership::Span;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Begins a term of an office, by default of an election on record: not longer than the rules say,
/// unless a source tells of a longer one, or of one whose end it does not know.
#[derive(Clone, Debug)]
pub struct Begin {
    /// Which office.
    pub office: Office,
    /// The holder.
    pub seat: Seat,
    /// The institution that exercises it.
    pub institution: Option<Text>,
    /// From when to when.
    pub span: Span,
}

impl Command for Begin {
    const ACTION: Action =
        Action { name: "mandate.begin", basis: Ground::Offices, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        can_hold(coalition, cx, self.office, &self.seat, &self.span)?;
        // What a source tells is carried in as it was.
        if cx.source.is_none() {
            not_too_long(self.office, &self.span, &coalition.rules_on(cx.today)?.rules)?;
        }
        Mandates::free(coalition.mandates.of(self.office), &self.span)?;
        let event = Event::Begun {
            office: self.office,
            seat: self.seat.clone(),
            institution: self.institution.clone(),
            span: self.span,
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::mandate::Refusal;
    use crate::testing::given;

    fn begin(office: Office, seat: &str, from: i16, to: i16) -> Begin {
        let span = Span { from: date(from, 1, 1), to: Some(date(to, 12, 31)) };
        Begin { office, seat: seat.into(), institution: None, span }
    }

    #[test]
    fn a_free_year_is_filled() {
        given([]).when(begin(Office::Presidency, "CAL", 2031, 2031)).done();
    }

    #[test]
    fn no_two_hold_one_office_on_one_day() {
        let span = Span { from: date(2030, 1, 1), to: Some(date(2030, 12, 31)) };
        let held = Refusal::AlreadyHeld { by: "ALB".into(), span };
        given([]).when(begin(Office::Presidency, "CAL", 2030, 2030)).refused(held);
    }

    #[test]
    fn a_presidency_lasts_a_year() {
        let long = begin(Office::Presidency, "CAL", 2031, 2032);
        let span = Span { from: date(2031, 1, 1), to: None };
        let endless = Begin { span, ..long.clone() };
        let too_long = Refusal::TooLong { months: 12 };
        given([]).when(long.clone()).refused(too_long.clone()).when(endless.clone()).refused(too_long);
        given([]).when(begin(Office::Secretariat, "CAL", 2031, 2032)).done();
        given([]).told_by("acta XVII").when(long).done();
        given([]).told_by("acta XVII").when(endless).done();
    }

    #[test]
    fn one_seat_holds_one_office_unless_the_rules_say_otherwise() {
        let next = begin(Office::Presidency, "CAL", 2031, 2031);
        let both = begin(Office::Secretariat, "CAL", 2031, 2031);
        let refused = Refusal::HoldsTheOther("CAL".into());
        given([]).when(next.clone()).done().when(both.clone()).refused(refused);
        given([]).under(|rules| rules.both_offices.value = true).when(next).done().when(both).done();
    }

    #[test]
    fn observers_hold_no_office() {
        let observer = begin(Office::Presidency, "JAS", 2031, 2031);
        given([]).when(observer).refused(Refusal::NotAMember("JAS".into()));
    }
}
