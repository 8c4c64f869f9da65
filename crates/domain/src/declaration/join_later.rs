//! A state joins a declaration after the plenary it was presented to.

use alloc::vec::Vec;

use super::{Refusal, Stance, its_plenary, open_to, take};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DeclarationId, Seat};

/// Joins a declaration once its plenary is over; the state itself, or the secretariat that records its word.
#[derive(Clone, Debug)]
pub struct JoinLater {
    /// Which declaration.
    pub declaration: DeclarationId,
    /// Who.
    pub seat: Seat,
}

impl Command for JoinLater {
    const ACTION: Action =
        Action { name: "declaration.join_later", basis: Ground::Declarations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let declaration = open_to(coalition, cx, &self.declaration, &self.seat)?;
        if its_plenary(coalition, declaration).is_some() {
            return Err(Refusal::PlenaryNotOver(declaration.plenary.clone()).into());
        }
        take(coalition, cx, declaration, &self.seat, Stance::JoinedLater {})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::Event;
    use crate::testing::declarations::{closing, id, presented};

    fn join() -> JoinLater {
        JoinLater { declaration: id(), seat: "CAL".into() }
    }

    #[test]
    fn later_means_after_the_plenary() {
        presented().delegation("CAL").when(join()).refused(Refusal::PlenaryNotOver("I-2030".into()));
        presented().and([closing()]).delegation("CAL").when(join()).done();
    }

    #[test]
    fn who_backs_it_does_not_join_again() {
        let endorsed = Event::StanceTaken {
            declaration: id(),
            plenary: None,
            seat: "CAL".into(),
            stance: Stance::Endorsed {},
            on: crate::testing::TODAY,
        };
        let over = presented().and([endorsed.into(), closing()]);
        over.delegation("CAL").when(join()).refused(Refusal::AlreadySo("CAL".into()));
    }
}
