//! A state takes note of a declaration and no more.

use alloc::vec::Vec;

use super::{Stance, open_to, take};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DeclarationId, Seat};

/// Takes note of a declaration, in its plenary or later; the state itself, or the secretariat that records its word.
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
        let declaration = open_to(coalition, cx, &self.declaration, &self.seat)?;
        take(coalition, cx, declaration, &self.seat, Stance::TookNote {})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::Event;
    use crate::testing::declarations::{closing, id, presented};
    use crate::testing::{Given, TODAY};

    #[test]
    fn taking_note_backs_nothing() {
        let note = TakeNote { declaration: id(), seat: "CAL".into() };
        let given = presented().delegation("CAL").when(note).done();
        let declaration = &given.known().declarations[&id()];
        assert!(declaration.backing().is_empty() && declaration.standing(&"CAL".into()).is_some());
    }

    /// `CAL` takes note, and that belongs to this plenary, if to one.
    fn took_note(given: Given, plenary: Option<&str>) {
        let (declaration, seat) = (id(), Seat::from("CAL"));
        let note = TakeNote { declaration: declaration.clone(), seat: seat.clone() };
        let (plenary, stance) = (plenary.map(Into::into), Stance::TookNote {});
        let taken = Event::StanceTaken { declaration, plenary, seat, stance, on: TODAY };
        given.delegation("CAL").when(note).then([taken]);
    }

    #[test]
    fn what_is_said_after_the_plenary_is_no_part_of_it() {
        took_note(presented(), Some("I-2030"));
        took_note(presented().and([closing()]), None);
    }
}
