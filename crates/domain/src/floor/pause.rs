//! Stopping the time of whoever speaks.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::in_session;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any};

/// Stops the time of whoever speaks; what is left of it is kept.
#[derive(Clone, Debug)]
pub struct Pause {
    /// Which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Pause {
    const ACTION: Action = Action { name: "floor.pause", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let plenary = in_session(coalition, &self.plenary)?;
        match &plenary.floor.current {
            None => Err(Refusal::NobodySpeaks.into()),
            Some(speech) if speech.running_since.is_none() => Err(Refusal::Paused.into()),
            Some(_) => Ok(vec![Event::Paused { plenary: self.plenary.clone() }.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::floor::limit::Limit;
    use crate::floor::resume::Resume;
    use crate::plenary::suspend::Suspend;
    use crate::testing::floor::{gives, left};
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    #[test]
    fn a_pause_keeps_what_is_left() {
        let plenary = || PlenaryCode::from("I-2030");
        let limit = Limit { plenary: plenary(), item: None, seconds: Some(180) };
        let known = given(open_plenary("I-2030")).when(limit).done().when(gives("CAL")).done();
        let known = known.later(60.seconds()).when(Pause { plenary: plenary() }).done();
        let known = known.later(600.seconds()).when(Pause { plenary: plenary() }).refused(Refusal::Paused);
        assert_eq!(left(&known), Some(120));
        let known = known.when(Resume { plenary: plenary() }).done().later(130.seconds());
        assert_eq!(left(&known), Some(-10), "over time is shown, not cut off");
        known.when(Resume { plenary: plenary() }).refused(Refusal::Running);
    }

    #[test]
    fn nobody_speaks_while_the_session_rests() {
        let plenary = || PlenaryCode::from("I-2030");
        let known = given(open_plenary("I-2030")).when(gives("CAL")).done().later(60.seconds());
        let known = known.when(Suspend { plenary: plenary() }).done().later(600.seconds());
        let resumed = crate::plenary::resume::Resume { plenary: plenary() };
        let known = known.when(resumed).done().when(Resume { plenary: plenary() }).done();
        let speech = known.known().plenaries[&plenary()].floor.current.clone();
        assert_eq!(speech.map(|it| it.seconds()), Some(60));
    }

    #[test]
    fn where_nobody_speaks_there_is_no_time_to_stop() {
        let plenary = || PlenaryCode::from("I-2030");
        let known = given(open_plenary("I-2030"));
        let known = known.when(Pause { plenary: plenary() }).refused(Refusal::NobodySpeaks);
        let known = known.when(Resume { plenary: plenary() }).refused(Refusal::NobodySpeaks);
        known.delegation("CAL").when(Pause { plenary: plenary() }).not_entitled();
    }
}
