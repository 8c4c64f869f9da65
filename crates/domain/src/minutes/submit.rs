//! The minutes are put before a later plenary, once every observation is settled and the clock is over.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Minutes, Refusal, Stage, known, later};
use crate::command::{Action, Command, Context};
use crate::plenary::Standing;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any, plenary};

/// Puts minutes before a plenary that comes after theirs and is not over.
#[derive(Clone, Debug)]
pub struct Submit {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// To which plenary.
    pub to: PlenaryCode,
}

impl Command for Submit {
    const ACTION: Action =
        Action { name: "minutes.submit", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        self.ready(coalition, minutes, cx)?;
        let plenary = later(coalition, &self.to, &self.plenary)?;
        if plenary.standing == Standing::Closed {
            return Err(plenary::Refusal::StandsAt(Standing::Closed).into());
        }
        Ok(vec![Event::Submitted { plenary: self.plenary.clone(), to: self.to.clone() }.into()])
    }
}

impl Submit {
    /// Refuses unless the minutes went through their clock, were carried in, or wait since a plenary that is over.
    fn ready(&self, coalition: &Coalition, minutes: &Minutes, cx: &Context) -> Result<(), Refusal> {
        match &minutes.stage {
            Stage::Drafted if minutes.carried_in.is_some() => Ok(()),
            Stage::Circulated { until } if cx.today <= *until => Err(Refusal::ClockRunning { until: *until }),
            Stage::Circulated { .. } => match minutes.unsettled() {
                none if none.is_empty() => Ok(()),
                unsettled => Err(Refusal::ObservationsUnsettled(unsettled)),
            },
            Stage::Submitted { to }
                if coalition.plenaries.get(to).is_some_and(|it| it.standing == Standing::Closed) =>
            {
                Ok(())
            }
            stage => Err(Refusal::NotNow { stage: stage.clone() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::minutes::{CODE, LATER, circulated, drafted, observed, submitted};
    use crate::testing::{given, sessions};
    use crate::words::Text;

    fn submit(of: &str, to: &str) -> Submit {
        Submit { plenary: PlenaryCode::from(of), to: PlenaryCode::from(to) }
    }

    #[test]
    fn minutes_are_submitted_the_day_after_the_clock_is_over() {
        let submitted = Event::Submitted { plenary: CODE.into(), to: LATER.into() };
        let later = sessions::convened(LATER, date(2030, 6, 1));
        circulated()
            .and(later.clone())
            .on(date(2030, 4, 16))
            .when(submit(CODE, LATER))
            .refused(Refusal::ClockRunning { until: date(2030, 4, 16) })
            .on(date(2030, 4, 17))
            .when(submit(CODE, LATER))
            .then([submitted]);
    }

    #[test]
    fn every_observation_is_settled_before() {
        observed()
            .and(sessions::convened(LATER, date(2030, 6, 1)))
            .on(date(2030, 5, 1))
            .when(submit(CODE, LATER))
            .refused(Refusal::ObservationsUnsettled(vec![1]));
    }

    #[test]
    fn a_draft_goes_to_the_delegations_first() {
        drafted()
            .and(sessions::convened(LATER, date(2030, 6, 1)))
            .when(submit(CODE, LATER))
            .refused(Refusal::NotNow { stage: Stage::Drafted });
    }

    #[test]
    fn minutes_carried_in_are_submitted_at_once() {
        let carried_in = Event::CarriedIn { plenary: "IV-2029".into(), description: Text::es("Acta") }.into();
        given(sessions::convened("I-2030", date(2030, 3, 1)))
            .and([carried_in])
            .when(submit("IV-2029", "I-2030"))
            .done();
    }

    #[test]
    fn they_go_to_a_plenary_that_comes_later() {
        let mut earlier = sessions::convened("I-2029", date(2030, 1, 5));
        earlier.extend(sessions::convened(LATER, date(2030, 6, 1)));
        let given = circulated().and(earlier).on(date(2030, 5, 1));
        given
            .when(submit(CODE, "I-2029"))
            .refused(Refusal::NotLater { by: "I-2029".into(), of: CODE.into() })
            .when(submit(CODE, CODE))
            .refused(Refusal::NotLater { by: CODE.into(), of: CODE.into() })
            .when(submit(CODE, "X-2030"))
            .refused(plenary::Refusal::NoSuchPlenary("X-2030".into()));
    }

    #[test]
    fn what_one_plenary_left_unapproved_goes_to_the_next() {
        let third = sessions::convened("III-2030", date(2030, 9, 1));
        submitted()
            .and(third)
            .when(submit(CODE, "III-2030"))
            .refused(Refusal::NotNow { stage: Stage::Submitted { to: LATER.into() } })
            .and([sessions::closed(LATER)])
            .when(submit(CODE, "III-2030"))
            .done();
    }
}
