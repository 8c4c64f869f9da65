//! Going on after an interruption. Examples stand with [`super::suspend`].

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Standing, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;

/// Goes on with an interrupted session.
#[derive(Clone, Debug)]
pub struct Resume {
    /// Which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Resume {
    const ACTION: Action = Action { name: "plenary.resume", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        known(coalition, &self.plenary)?.must_stand_at(Standing::Suspended)?;
        Ok(vec![Event::Resumed { plenary: self.plenary.clone() }.into()])
    }
}
