//! Taking an item off the agenda.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};

/// Takes an item off the agenda, until the plenary adopts it; from then on an item is carried over instead.
#[derive(Clone, Debug)]
pub struct WithdrawItem {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The item.
    pub item: ItemId,
}

impl Command for WithdrawItem {
    const ACTION: Action =
        Action { name: "plenary.withdraw_item", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        plenary.pending_item(self.item)?;
        if plenary.agenda_adopted.is_some() {
            return Err(Refusal::AgendaAdopted.into());
        }
        if plenary.agenda.iter().any(|it| it.draft.parent == Some(self.item)) {
            return Err(Refusal::ItemHasParts(self.item).into());
        }
        Ok(vec![Event::ItemWithdrawn { plenary: self.plenary.clone(), item: self.item }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use crate::testing::room::{called, open_plenary};

    fn withdraw(item: u16) -> WithdrawItem {
        WithdrawItem { plenary: "I-2030".into(), item: ItemId(item) }
    }

    #[test]
    fn an_item_is_taken_off_after_its_parts() {
        let known = || given([called("I-2030")]);
        known().when(withdraw(2)).refused(Refusal::ItemHasParts(ItemId(2)));
        let known = known().when(withdraw(3)).done().when(withdraw(2)).done();
        assert_eq!(known.known().plenaries[&"I-2030".into()].order(), [1, 4].map(ItemId));
        known.when(withdraw(2)).refused(Refusal::NoSuchItem(ItemId(2)));
    }

    #[test]
    fn what_was_opened_or_adopted_stays() {
        given(open_plenary("I-2030")).when(withdraw(1)).refused(Refusal::ItemNotPending(ItemId(1)));
        let plenary = PlenaryCode::from("I-2030");
        let adopted = Event::AgendaAdopted { plenary, order: Vec::new(), decision: None };
        given([called("I-2030"), adopted.into()]).when(withdraw(4)).refused(Refusal::AgendaAdopted);
    }
}
