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

/// Ends the mandate that runs, after a last day, with the reason.
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
        let holder = coalition.mandates.holder(self.office, cx.today);
        let Some(holder) = holder else {
            return Err(Refusal::NotHeld(cx.actor.seat.clone()).into());
        };
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if let Some(last_day) = holder.span.to.filter(|to| *to < self.last_day) {
            return Err(Refusal::Over { last_day }.into());
        }
        if self.last_day < holder.span.from {
            return Err(Refusal::EndsBeforeItBegins.into());
        }
        let event = Event::Ended {
            office: self.office,
            seat: holder.seat.clone(),
            last_day: self.last_day,
            reason: self.reason.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
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
}
