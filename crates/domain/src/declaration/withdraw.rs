//! A state withdraws its endorsement.

use alloc::vec::Vec;

use super::{Refusal, Stance, open_to, take};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DeclarationId, Seat};
use crate::words::Text;

/// Withdraws an endorsement given before; the state itself, or the secretariat that records its word.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// Which declaration.
    pub declaration: DeclarationId,
    /// Who.
    pub seat: Seat,
    /// Why, if it says.
    pub reason: Option<Text>,
}

impl Command for Withdraw {
    const ACTION: Action =
        Action { name: "declaration.withdraw", basis: Ground::Declarations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let declaration = open_to(coalition, cx, &self.declaration, &self.seat)?;
        if !declaration.standing(&self.seat).is_some_and(|it| it.stance.backs()) {
            return Err(Refusal::NotBacking(self.seat.clone()).into());
        }
        if self.reason.as_ref().is_some_and(|reason| !reason.is_written()) {
            return Err(Refusal::TextMissing.into());
        }
        take(coalition, cx, declaration, &self.seat, Stance::Withdrew { reason: self.reason.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::Event;
    use crate::testing::declarations::{id, presented};

    fn withdraw() -> Withdraw {
        Withdraw { declaration: id(), seat: "CAL".into(), reason: None }
    }

    #[test]
    fn what_was_given_can_be_withdrawn_and_both_stay_in_the_ledger() {
        let endorsed = Event::StanceTaken {
            declaration: id(),
            plenary: None,
            seat: "CAL".into(),
            stance: Stance::Endorsed {},
            on: crate::testing::TODAY,
        };
        let given = presented().and([endorsed.into()]).delegation("CAL").when(withdraw()).done();
        let declaration = &given.known().declarations[&id()];
        assert_eq!((declaration.backing().len(), declaration.ledger.len()), (0, 2));
    }

    #[test]
    fn what_was_not_given_cannot() {
        presented().delegation("JAS").when(withdraw()).not_entitled();
        presented().delegation("CAL").when(withdraw()).refused(Refusal::NotBacking("CAL".into()));
    }
}
