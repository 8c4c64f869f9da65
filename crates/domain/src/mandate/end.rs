//! A mandate ends before its time.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Event, Office, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::words::Text;

/// Ends the mandate that runs on a last day, with the reason.
///
/// Where nobody has taken the office up by then, the holder elect will not: its mandate comes to nothing.
#[derive(Clone, Debug)]
pub struct End {
    /// Which office.
    pub office: Office,
    /// The last day.
    pub last_day: Date,
    /// Why, in a sentence.
    pub reason: Text,
}

impl Command for End {
    const ACTION: Action = Action { name: "mandate.end", basis: Ground::Offices, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let mandates = &coalition.mandates;
        let elect = || mandates.of(self.office).find(|it| it.span.contains(self.last_day));
        let Some(holder) = mandates.holder(self.office, self.last_day).or_else(elect) else {
            return Err(self.nobody(coalition, cx).into());
        };
        let event = Event::Ended {
            office: self.office,
            seat: holder.seat.clone(),
            last_day: self.last_day,
            reason: self.reason.clone(),
        };
        Ok(vec![event.into()])
    }
}

impl End {
    /// Nobody holds the office on the last day: the mandate that runs today is over by then, or none runs.
    fn nobody(&self, coalition: &Coalition, cx: &Context) -> Refusal {
        let mandates = &coalition.mandates;
        match mandates.holder(self.office, cx.today).and_then(|it| it.span.to) {
            Some(last_day) if last_day < self.last_day => Refusal::Over { last_day },
            _ => {
                let last = mandates.previous(self.office, self.last_day);
                Refusal::NotHeld(last.map_or_else(|| cx.actor.seat.clone(), |it| it.seat.clone()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::mandate;
    use crate::mandate::begin::Begin;
    use crate::membership::Span;
    use crate::testing::{TODAY, given};

    fn end(last_day: Date) -> End {
        End { office: Office::Presidency, last_day, reason: Text::es("Renuncia.") }
    }

    #[test]
    fn the_office_is_vacant_the_day_after() {
        let given = given([]).presidency().when(end(TODAY)).done();
        let mandates = &given.known().mandates;
        assert!(mandates.holder(Office::Presidency, TODAY).is_some());
        assert!(mandates.holder(Office::Presidency, date(2030, 3, 2)).is_none());
    }

    #[test]
    fn a_mandate_is_not_prolonged_by_ending_it_later() {
        given([])
            .presidency()
            .when(end(date(2031, 1, 1)))
            .refused(Refusal::Over { last_day: date(2030, 12, 31) });
    }

    #[test]
    fn an_elect_that_will_not_come_leaves_the_term_free() {
        let span = Span { from: date(2031, 1, 1), to: Some(date(2031, 12, 31)) };
        let (office, seat) = (Office::Presidency, "CAL".into());
        let elected = mandate::Event::Designated { office, seat, span, election: "E-2031".into() };
        let begin = Begin { office, seat: "DOR".into(), institution: None, span };
        given([elected.into()])
            .when(begin.clone())
            .refused(Refusal::AlreadyHeld { by: "CAL".into(), span })
            .when(end(date(2031, 1, 1)))
            .done()
            .when(begin)
            .done();
    }

    #[test]
    fn what_nobody_holds_does_not_end() {
        given([])
            .on(date(2031, 2, 1))
            .actor("ALB", crate::right::Capacity::Registrar)
            .when(end(date(2031, 2, 1)))
            .refused(Refusal::NotHeld("ALB".into()));
        given([]).when(End { reason: Text::es(""), ..end(TODAY) }).refused(Refusal::TextMissing);
    }
}
