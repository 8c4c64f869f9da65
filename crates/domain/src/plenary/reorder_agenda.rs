//! Putting the items of an agenda in another order.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::{Event, ItemDraft, Refusal, agenda, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode};

/// Puts the items in another order, until the plenary adopts its agenda.
#[derive(Clone, Debug)]
pub struct ReorderAgenda {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// All items in their new order, parts right under their item.
    pub order: Vec<ItemId>,
}

impl Command for ReorderAgenda {
    const ACTION: Action =
        Action { name: "plenary.reorder_agenda", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        if plenary.agenda_adopted.is_some() {
            return Err(Refusal::AgendaAdopted.into());
        }
        let once: BTreeSet<ItemId> = self.order.iter().copied().collect();
        if self.order.len() != once.len() || once != plenary.order().into_iter().collect() {
            return Err(Refusal::OrderIncomplete.into());
        }
        let drafts: Vec<&ItemDraft> =
            self.order.iter().filter_map(|id| plenary.item(*id)).map(|it| &it.draft).collect();
        agenda::check(drafts.into_iter())?;
        Ok(vec![Event::AgendaReordered { plenary: self.plenary.clone(), order: self.order.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use crate::testing::room::called;

    fn reorder(order: &[u16]) -> ReorderAgenda {
        ReorderAgenda { plenary: "I-2030".into(), order: order.iter().copied().map(ItemId).collect() }
    }

    #[test]
    fn items_change_places_and_numbers_and_keep_their_ids() {
        let known = given([called("I-2030")]).when(reorder(&[4, 2, 3, 1])).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert_eq!(plenary.order(), [4, 2, 3, 1].map(ItemId));
        assert_eq!(plenary.numbers()[&ItemId(3)], "2.1");
    }

    #[test]
    fn an_order_names_each_item_once() {
        let known = || given([called("I-2030")]);
        known().when(reorder(&[1, 2, 3])).refused(Refusal::OrderIncomplete);
        known().when(reorder(&[1, 2, 3, 4, 4])).refused(Refusal::OrderIncomplete);
        known().when(reorder(&[1, 2, 3, 9])).refused(Refusal::OrderIncomplete);
        known().when(reorder(&[1, 2, 4, 3])).refused(Refusal::OutOfPlace(ItemId(3)));
    }

    #[test]
    fn an_adopted_order_stays() {
        let plenary = PlenaryCode::from("I-2030");
        let adopted = Event::AgendaAdopted { plenary, order: Vec::new(), decision: None };
        given([called("I-2030"), adopted.into()])
            .when(reorder(&[4, 2, 3, 1]))
            .refused(Refusal::AgendaAdopted);
    }
}
