//! Approved minutes are made public.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any};

/// Makes approved minutes public.
#[derive(Clone, Debug)]
pub struct Publish {
    /// Of which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Publish {
    const ACTION: Action =
        Action { name: "minutes.publish", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        if !minutes.is_approved() {
            return Err(Refusal::NotNow { stage: minutes.stage.clone() }.into());
        }
        if minutes.published_at.is_some() {
            return Err(Refusal::AlreadyPublished.into());
        }
        Ok(vec![Event::Published { plenary: self.plenary.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::Stage;
    use crate::testing::minutes::{CODE, LATER, approved, submitted};

    #[test]
    fn only_approved_minutes_are_published_and_only_once() {
        let publish = || Publish { plenary: CODE.into() };
        submitted().when(publish()).refused(Refusal::NotNow { stage: Stage::Submitted { to: LATER.into() } });
        approved()
            .when(publish())
            .then([Event::Published { plenary: CODE.into() }])
            .when(publish())
            .refused(Refusal::AlreadyPublished);
    }

    #[test]
    fn minutes_that_nobody_knows_are_not_published() {
        approved().when(Publish { plenary: "IX-2029".into() }).refused(Refusal::Unknown("IX-2029".into()));
    }
}
