//! A state takes note of a declaration and no more.

use alloc::vec::Vec;

use super::{Stance, take};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DeclarationId, Seat};

/// Takes note of a declaration.
#[derive(Clone, Debug)]
pub struct TakeNote {
    /// Which declaration.
    pub declaration: DeclarationId,
    /// Who.
    pub seat: Seat,
}

impl Command for TakeNote {
    const ACTION: Action =
        Action { name: "declaration.take_note", basis: Ground::Declarations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        take(coalition, cx, &self.declaration, &self.seat, Stance::TookNote {})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::declarations::presented;

    #[test]
    fn taking_note_backs_nothing() {
        let note = TakeNote { declaration: "DC-2030-1".into(), seat: "CAL".into() };
        let given = presented().delegation("CAL").when(note).done();
        let declaration = &given.known().declarations[&DeclarationId::from("DC-2030-1")];
        assert!(declaration.backing().is_empty() && declaration.standing(&"CAL".into()).is_some());
    }
}
