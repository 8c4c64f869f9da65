//! Opening the list of speakers again.

use alloc::vec;
use alloc::vec::Vec;

use super::allowed::list;
use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};
use crate::{Coalition, Refusal as Any};

/// Opens the list again: it takes statements.
#[derive(Clone, Debug)]
pub struct OpenList {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Of which item; where missing, of the one that is open.
    pub item: Option<ItemId>,
}

impl Command for OpenList {
    const ACTION: Action = Action { name: "floor.open_list", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let (item, is_closed) = list(coalition, &self.plenary, self.item)?;
        if !is_closed {
            return Err(Refusal::ListOpen.into());
        }
        Ok(vec![Event::ListOpened { plenary: self.plenary.clone(), item }.into()])
    }
}
