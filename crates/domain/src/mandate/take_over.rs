//! The holder elect takes the office up.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mandates, Office, Refusal, can_hold};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::membership::Span;
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Takes an office up, on the first day or later; the seat itself, or the secretariat that records it.
#[derive(Clone, Debug)]
pub struct TakeOver {
    /// Which office.
    pub office: Office,
    /// The holder elect.
    pub seat: Seat,
    /// The institution that will exercise it.
    pub institution: Option<Text>,
}

impl Command for TakeOver {
    const ACTION: Action =
        Action { name: "mandate.take_over", basis: Ground::Offices, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_of(cx, &self.seat)?;
        let elect = coalition
            .mandates
            .waiting(self.office, &self.seat, cx.today)
            .ok_or_else(|| Refusal::NotDesignated(self.seat.clone()))?;
        if cx.today < elect.span.from {
            return Err(Refusal::NotYet { from: elect.span.from }.into());
        }
        if let Some(last_day) = elect.span.to.filter(|last_day| *last_day < cx.today) {
            return Err(Refusal::Over { last_day }.into());
        }
        // Its time begins today, be it late; who holds the office *ad interim* makes room.
        let span = Span { from: cx.today, ..elect.span };
        can_hold(coalition, cx, self.office, &self.seat, &span)?;
        let holders = coalition.mandates.of(self.office).filter(|it| it.taken_up.is_some() && !it.ad_interim);
        Mandates::free(holders, &span)?;
        let event = Event::TakenOver {
            office: self.office,
            seat: self.seat.clone(),
            institution: self.institution.clone(),
            on: cx.today,
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::mandate;
    use crate::testing::{Given, given};

    /// `CAL` is elected for 2031.
    fn elected() -> Given {
        let span = Span { from: date(2031, 1, 1), to: Some(date(2031, 12, 31)) };
        let election = "E-2031".into();
        given([mandate::Event::Designated { office: Office::Presidency, seat: "CAL".into(), span, election }
            .into()])
    }

    fn take_over() -> TakeOver {
        TakeOver { office: Office::Presidency, seat: "CAL".into(), institution: None }
    }

    #[test]
    fn president_and_president_elect_stand_side_by_side_until_the_day() {
        let given = elected().on(date(2030, 12, 31));
        let mandates = &given.known().mandates;
        let day = date(2030, 12, 31);
        let holder = mandates.holder(Office::Presidency, day).map(|it| it.seat.as_str());
        let elect = mandates.elect(Office::Presidency, day).map(|it| it.seat.as_str());
        assert_eq!((holder, elect), (Some("ALB"), Some("CAL")));
    }

    #[test]
    fn the_office_is_taken_up_on_the_first_day_and_not_before() {
        let early = Refusal::NotYet { from: date(2031, 1, 1) };
        let given = elected().on(date(2030, 12, 31)).delegation("CAL").when(take_over()).refused(early);
        let given = given.on(date(2031, 1, 1)).when(take_over()).done();
        let holder = given.known().mandates.holder(Office::Presidency, date(2031, 1, 1));
        assert_eq!(holder.map(|it| it.seat.as_str()), Some("CAL"));
    }

    #[test]
    fn who_was_not_elected_does_not_take_over() {
        let dor = TakeOver { seat: "DOR".into(), ..take_over() };
        elected().delegation("DOR").when(dor).refused(Refusal::NotDesignated("DOR".into()));
        elected().delegation("DOR").when(take_over()).not_entitled();
    }

    #[test]
    fn who_comes_late_held_nothing_before_and_who_stood_in_makes_room() {
        let stands_in = |seat: &str, from, to| mandate::Event::HeldAdInterim {
            office: Office::Presidency,
            seat: seat.into(),
            span: Span { from, to: Some(to) },
            reason: Text::es("la electa no ha asumido"),
        };
        let given = elected()
            .and([stands_in("ALB", date(2031, 1, 5), date(2031, 2, 28)).into()])
            .and([stands_in("DOR", date(2031, 3, 1), date(2031, 3, 31)).into()])
            .on(date(2031, 2, 1))
            .delegation("CAL")
            .when(take_over())
            .done();
        let holder = |day| {
            let holder = given.known().mandates.holder(Office::Presidency, day);
            holder.map(|it| it.seat.as_str())
        };
        assert_eq!(holder(date(2031, 1, 4)), None, "vacant");
        assert_eq!(holder(date(2031, 1, 31)), Some("ALB"));
        assert_eq!(holder(date(2031, 2, 1)), Some("CAL"));
        assert_eq!(holder(date(2031, 3, 15)), Some("CAL"));
        let previous = given.known().mandates.previous(Office::Presidency, date(2031, 2, 1));
        assert_eq!(previous.map(|it| it.ad_interim), Some(true));
    }

    #[test]
    fn an_office_that_another_holds_is_not_taken_over() {
        let span = Span { from: date(2031, 6, 1), to: Some(date(2031, 12, 31)) };
        let begun =
            mandate::Event::Begun { office: Office::Presidency, seat: "DOR".into(), institution: None, span };
        let held = Refusal::AlreadyHeld { by: "DOR".into(), span };
        let given = elected().and([begun.into()]).on(date(2031, 1, 1)).delegation("CAL");
        given.when(take_over()).refused(held);
    }

    #[test]
    fn when_the_term_is_over_it_is_too_late() {
        let given = elected().on(date(2032, 1, 1)).delegation("CAL");
        given.when(take_over()).refused(Refusal::Over { last_day: date(2031, 12, 31) });
    }

    #[test]
    fn who_holds_the_other_office_by_then_does_not_take_over() {
        let span = Span { from: date(2031, 1, 1), to: Some(date(2032, 12, 31)) };
        let office = Office::Secretariat;
        let begun = mandate::Event::Begun { office, seat: "CAL".into(), institution: None, span };
        let given = elected().and([begun.into()]).on(date(2031, 1, 1)).delegation("CAL");
        given.when(take_over()).refused(Refusal::HoldsTheOther("CAL".into()));
    }
}
