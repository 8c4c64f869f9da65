//! The holder elect takes the office up.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Office, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Takes an office up; the seat itself, or the secretariat that records it.
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
            .all
            .iter()
            .find(|it| it.office == self.office && it.seat == self.seat && it.taken_up.is_none())
            .ok_or_else(|| Refusal::NotDesignated(self.seat.clone()))?;
        if cx.today < elect.span.from {
            return Err(Refusal::NotYet { from: elect.span.from }.into());
        }
        if let Some(last_day) = elect.span.to.filter(|last_day| *last_day < cx.today) {
            return Err(Refusal::Over { last_day }.into());
        }
        coalition.mandates.free(self.office, &elect.span, Some(elect.position))?;
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
    use crate::membership::Span;
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
}
