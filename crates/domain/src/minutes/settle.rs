//! An observation is accepted, rejected, or noted beside the text.

use alloc::vec;
use alloc::vec::Vec;

use super::{Disposition, Event, Paragraph, Refusal, Stage, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Says what becomes of an observation.
#[derive(Clone, Debug)]
pub struct Settle {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// Which observation.
    pub observation: u16,
    /// What becomes of it.
    pub disposition: Disposition,
    /// The observed paragraph as it shall read; needed when the observation is accepted, and only then.
    pub text: Option<Text>,
}

impl Command for Settle {
    const ACTION: Action =
        Action { name: "minutes.settle", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        if !matches!(minutes.stage, Stage::Circulated { .. }) {
            return Err(Refusal::NotNow { stage: minutes.stage.clone() }.into());
        }
        let observation = minutes
            .observations
            .iter()
            .find(|it| it.number == self.observation)
            .ok_or(Refusal::NoSuchObservation(self.observation))?;
        if observation.disposition.is_some() {
            return Err(Refusal::AlreadySettled(self.observation).into());
        }
        if (self.disposition == Disposition::Accepted) != self.text.is_some() {
            return Err(Refusal::TextDoesNotFollow(self.disposition).into());
        }
        if self.text.as_ref().is_some_and(|text| !text.is_written()) {
            return Err(Refusal::TextMissing.into());
        }
        let event = minutes.paragraph(observation.paragraph).and_then(|it| it.event);
        let number = observation.paragraph;
        let settled = Event::ObservationSettled {
            plenary: self.plenary.clone(),
            observation: self.observation,
            disposition: self.disposition,
            paragraph: self.text.clone().map(|text| Paragraph { number, text: Some(text), event }),
        };
        Ok(vec![settled.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::minutes::{CODE, observed, prose};

    fn settle(disposition: Disposition, text: Option<&str>) -> Settle {
        let plenary = PlenaryCode::from(CODE);
        Settle { plenary, observation: 1, disposition, text: text.map(Text::es) }
    }

    #[test]
    fn an_accepted_observation_changes_the_text() {
        let given = observed().when(settle(Disposition::Accepted, Some("ocho"))).done();
        let minutes = &given.known().minutes[&PlenaryCode::from(CODE)];
        assert_eq!(minutes.paragraph(2), Some(&prose(2, "ocho")));
        assert_eq!(minutes.revision, 2);
        assert_eq!(minutes.unsettled(), Vec::<u16>::new());
    }

    #[test]
    fn a_rejected_or_noted_one_leaves_it() {
        for disposition in [Disposition::Rejected, Disposition::Noted] {
            let given = observed().when(settle(disposition, None)).done();
            let minutes = &given.known().minutes[&PlenaryCode::from(CODE)];
            assert_eq!(minutes.paragraph(2), Some(&prose(2, "dos")));
            assert_eq!(minutes.observations[0].disposition, Some(disposition));
        }
    }

    #[test]
    fn acceptance_and_new_text_go_together() {
        observed()
            .when(settle(Disposition::Accepted, None))
            .refused(Refusal::TextDoesNotFollow(Disposition::Accepted));
        observed()
            .when(settle(Disposition::Noted, Some("ocho")))
            .refused(Refusal::TextDoesNotFollow(Disposition::Noted));
    }

    #[test]
    fn what_is_settled_stays_settled() {
        observed()
            .when(settle(Disposition::Noted, None))
            .done()
            .when(settle(Disposition::Rejected, None))
            .refused(Refusal::AlreadySettled(1));
    }

    #[test]
    fn an_observation_that_was_not_made_cannot_be_settled() {
        let other = Settle { observation: 7, ..settle(Disposition::Noted, None) };
        observed().when(other).refused(Refusal::NoSuchObservation(7));
    }
}
