//! Minutes that exist on paper become known, so that a later plenary can approve them.

use alloc::vec;
use alloc::vec::Vec;

use super::draft::is_over;
use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Takes note of minutes that were written outside the record.
#[derive(Clone, Debug)]
pub struct CarryIn {
    /// Of which plenary; the record need not know it.
    pub plenary: PlenaryCode,
    /// What the paper is, in a sentence.
    pub description: Text,
}

impl Command for CarryIn {
    const ACTION: Action =
        Action { name: "minutes.carry_in", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        if coalition.minutes.contains_key(&self.plenary) {
            return Err(Refusal::AlreadyKnown(self.plenary.clone()).into());
        }
        if let Some(plenary) = coalition.plenaries.get(&self.plenary) {
            is_over(plenary)?;
        }
        if !self.description.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let event = Event::CarriedIn { plenary: self.plenary.clone(), description: self.description.clone() };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plenary;
    use crate::testing::{given, sessions::opened};

    fn on_paper(code: &str) -> CarryIn {
        CarryIn { plenary: PlenaryCode::from(code), description: Text::es("Acta administrativa") }
    }

    #[test]
    fn minutes_of_a_plenary_before_the_record_are_carried_in_once() {
        let known = Event::CarriedIn {
            plenary: PlenaryCode::from("III-2029"),
            description: Text::es("Acta administrativa"),
        };
        given([])
            .when(on_paper("III-2029"))
            .then([known])
            .when(on_paper("III-2029"))
            .refused(Refusal::AlreadyKnown(PlenaryCode::from("III-2029")));
    }

    #[test]
    fn a_plenary_in_session_has_no_minutes_yet() {
        given(opened("I-2030", date(2030, 3, 1)))
            .when(on_paper("I-2030"))
            .refused(plenary::Refusal::StandsAt(plenary::Standing::Open));
    }

    #[test]
    fn delegations_do_not_carry_minutes_in() {
        given([]).delegation("CAL").when(on_paper("III-2029")).not_entitled();
    }
}
