//! A delegation asks for a change in a paragraph while the clock runs.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Stage, known};
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Observes a paragraph of circulated minutes, for the actor's own seat.
#[derive(Clone, Debug)]
pub struct Observe {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// Which paragraph.
    pub paragraph: u16,
    /// What should be changed.
    pub text: Text,
}

impl Command for Observe {
    const ACTION: Action =
        Action { name: "minutes.observe", basis: Ground::Minutes, power: Power::Delegation(Right::Vote) };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        let Stage::Circulated { until } = minutes.stage else {
            return Err(Refusal::NotNow { stage: minutes.stage.clone() }.into());
        };
        if cx.today > until {
            return Err(Refusal::ClockOver { until }.into());
        }
        if minutes.paragraph(self.paragraph).is_none() {
            return Err(Refusal::NoSuchParagraph(self.paragraph).into());
        }
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let event = Event::Observed {
            plenary: self.plenary.clone(),
            observation: minutes.observations.len() as u16 + 1,
            seat: cx.actor.seat.clone(),
            paragraph: self.paragraph,
            text: self.text.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::symbol::Seat;
    use crate::testing::minutes::{CODE, circulated, drafted};

    fn observe(paragraph: u16) -> Observe {
        let text = Text::es("Donde dice «siete» debe decir «ocho».");
        Observe { plenary: PlenaryCode::from(CODE), paragraph, text }
    }

    #[test]
    fn observations_are_numbered_in_the_order_they_come_in() {
        let observed = |observation, seat: &str| Event::Observed {
            plenary: PlenaryCode::from(CODE),
            observation,
            seat: Seat::from(seat),
            paragraph: 2,
            text: observe(2).text,
        };
        circulated()
            .delegation("CAL")
            .when(observe(2))
            .then([observed(1, "CAL")])
            .delegation("DOR")
            .when(observe(2))
            .then([observed(2, "DOR")]);
    }

    #[test]
    fn the_last_day_counts_and_the_next_is_too_late() {
        let until = date(2030, 4, 16);
        circulated().delegation("CAL").on(until).when(observe(1)).done();
        circulated()
            .delegation("CAL")
            .on(date(2030, 4, 17))
            .when(observe(1))
            .refused(Refusal::ClockOver { until });
    }

    #[test]
    fn only_what_was_circulated_and_is_there_can_be_observed() {
        circulated().delegation("CAL").when(observe(3)).refused(Refusal::NoSuchParagraph(3));
        drafted().delegation("CAL").when(observe(1)).refused(Refusal::NotNow { stage: Stage::Drafted });
    }

    #[test]
    fn observers_and_partners_do_not_observe_minutes() {
        circulated().delegation("JAS").when(observe(1)).not_entitled();
        circulated().delegation("AYU").when(observe(1)).not_entitled();
    }
}
