//! Opening the list of speakers again.

use alloc::vec;
use alloc::vec::Vec;

use super::allowed::place;
use super::{Event, Kind, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::known;
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
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        if let Some(item) = self.item {
            plenary.known_item(item)?;
        }
        let item = place(plenary, Kind::Statement, self.item);
        if !plenary.floor.closed_lists.contains(&item) {
            return Err(Refusal::ListOpen.into());
        }
        Ok(vec![Event::ListOpened { plenary: self.plenary.clone(), item }.into()])
    }
}
