//! A state does not join a declaration.

use alloc::vec::Vec;

use super::{Stance, open_to, take};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DeclarationId, Seat};

/// Declines to join a declaration, in its plenary or later; the state itself, or the secretariat that records
/// its word.
#[derive(Clone, Debug)]
pub struct Decline {
    /// Which declaration.
    pub declaration: DeclarationId,
    /// Who.
    pub seat: Seat,
}

impl Command for Decline {
    const ACTION: Action =
        Action { name: "declaration.decline", basis: Ground::Declarations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let declaration = open_to(coalition, cx, &self.declaration, &self.seat)?;
        take(coalition, cx, declaration, &self.seat, Stance::Declined {})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::declarations::{closing, id, presented};

    #[test]
    fn a_state_may_decline_and_change_its_mind_later() {
        let decline = Decline { declaration: id(), seat: "CAL".into() };
        let given = presented().delegation("CAL").when(decline).done().and([closing()]);
        let join = crate::declaration::join_later::JoinLater { declaration: id(), seat: "CAL".into() };
        let given = given.delegation("CAL").when(join).done();
        assert_eq!(given.known().declarations[&id()].backing().len(), 1);
    }
}
