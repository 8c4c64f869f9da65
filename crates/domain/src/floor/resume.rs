//! Letting whoever speaks go on.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::in_session;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any};

/// Lets whoever speaks go on with the time that is left: after a pause, or after an interruption.
#[derive(Clone, Debug)]
pub struct Resume {
    /// Which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Resume {
    const ACTION: Action = Action { name: "floor.resume", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let plenary = in_session(coalition, &self.plenary)?;
        match &plenary.floor.current {
            None => Err(Refusal::NobodySpeaks.into()),
            Some(speech) if speech.running_since.is_some() => Err(Refusal::Running.into()),
            Some(speech) if speech.kind != Kind::PointOfOrder && plenary.is_voting(coalition) => {
                Err(Refusal::VotingUnderWay.into())
            }
            Some(_) => Ok(vec![Event::Resumed { plenary: self.plenary.clone() }.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::floor::pause::Pause;
    use crate::testing::floor::gives;
    use crate::testing::given;
    use crate::testing::room::{open_plenary, opened_as};

    #[test]
    fn nobody_goes_on_in_the_middle_of_a_vote() {
        let plenary = || PlenaryCode::from("I-2030");
        let known = given(open_plenary("I-2030")).when(gives("CAL")).done();
        let known = known.when(Pause { plenary: plenary() }).done();
        let rule = crate::majority::DecisionRule::SimplePresentAndVoting {};
        let vote = opened_as(crate::rules::Matter::Procedural, rule, crate::decision::Mode::RollCall);
        known.and([vote]).when(Resume { plenary: plenary() }).refused(Refusal::VotingUnderWay);
    }
}
