//! The draft goes out to the delegations and the clock for observations starts.

use alloc::vec;
use alloc::vec::Vec;

use jiff::ToSpan;

use super::{Event, Refusal, Stage, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any};

/// Sends the draft to the delegations.
#[derive(Clone, Debug)]
pub struct Circulate {
    /// Of which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Circulate {
    const ACTION: Action =
        Action { name: "minutes.circulate", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        if minutes.stage != Stage::Drafted {
            return Err(Refusal::NotNow { stage: minutes.stage.clone() }.into());
        }
        let days = coalition.rules_on(cx.today)?.rules.observation_days.value;
        let until = cx.today.saturating_add(i32::from(days).days());
        Ok(vec![Event::Circulated { plenary: self.plenary.clone(), until }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::minutes::{CODE, circulated, drafted};

    #[test]
    fn the_clock_is_the_one_of_the_rules() {
        let plenary = PlenaryCode::from(CODE);
        drafted()
            .on(date(2030, 4, 1))
            .when(Circulate { plenary: plenary.clone() })
            .then([Event::Circulated { plenary, until: date(2030, 4, 16) }]);
    }

    #[test]
    fn minutes_are_circulated_once() {
        let given = circulated();
        let stage = given.known().minutes[&PlenaryCode::from(CODE)].stage.clone();
        given.when(Circulate { plenary: PlenaryCode::from(CODE) }).refused(Refusal::NotNow { stage });
    }
}
