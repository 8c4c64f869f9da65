//! Closing a plenary.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, ItemStatus, Refusal, in_session};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};

/// Closes a plenary, once nothing is left open: each item was dealt with or carried over, each decision taken.
#[derive(Clone, Debug)]
pub struct Close {
    /// Which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Close {
    const ACTION: Action = Action { name: "plenary.close", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = in_session(coalition, &self.plenary)?;
        if let Some(decision) = plenary.open_decision() {
            return Err(Refusal::DecisionPending(decision.id.clone()).into());
        }
        if let Some(item) = plenary.open_item() {
            return Err(Refusal::ItemStillOpen(item.draft.id).into());
        }
        let pending = plenary.agenda.iter().filter(|it| it.status == ItemStatus::Pending);
        let pending: Vec<ItemId> = pending.map(|it| it.draft.id).collect();
        if !pending.is_empty() {
            return Err(Refusal::ItemsPending(pending).into());
        }
        Ok(vec![Event::Closed { plenary: self.plenary.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::Standing;
    use crate::symbol::DecisionId;
    use crate::testing::given;
    use crate::testing::room::{open_plenary, opened_decision};
    use crate::words::Text;

    fn close() -> Close {
        Close { plenary: "I-2030".into() }
    }

    fn closed_item(item: u16) -> crate::Event {
        Event::ItemClosed { plenary: "I-2030".into(), item: ItemId(item) }.into()
    }

    #[test]
    fn a_plenary_ends_when_every_item_was_dealt_with_or_left_for_later() {
        let known = given(open_plenary("I-2030")).when(close()).refused(Refusal::ItemStillOpen(ItemId(1)));
        let pending = Refusal::ItemsPending([2, 3, 4].map(ItemId).to_vec());
        let known = known.and([closed_item(1)]).when(close()).refused(pending);
        let reason = Text::es("faltó tiempo");
        let left = Event::ItemCarriedOver { plenary: "I-2030".into(), item: ItemId(4), reason };
        let known = known.and([closed_item(3), closed_item(2), left.into()]).presidency();
        let known = known.when(close()).then([Event::Closed { plenary: "I-2030".into() }]);
        known.when(close()).refused(Refusal::StandsAt(Standing::Closed));
    }

    #[test]
    fn a_plenary_does_not_end_in_the_middle_of_a_decision() {
        let id = DecisionId { plenary: "I-2030".into(), number: 1 };
        let known = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        known.when(close()).refused(Refusal::DecisionPending(id));
    }
}
