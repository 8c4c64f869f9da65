//! Putting the items of an agenda in another order.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::{Event, ItemDraft, ItemStatus, Plenary, Refusal, agenda, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::{Ground, Matter};
use crate::symbol::{DecisionId, ItemId, PlenaryCode};
use crate::{Coalition, decision};

/// Puts the items in another order; once the plenary adopted its agenda, by a procedural decision of the plenary.
///
/// What was reached then keeps its place and its number.
#[derive(Clone, Debug)]
pub struct ReorderAgenda {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// All items in their new order, parts right under their item.
    pub order: Vec<ItemId>,
    /// The procedural decision by which the plenary takes its agenda in another order, once it adopted it.
    pub decision: Option<DecisionId>,
}

impl Command for ReorderAgenda {
    const ACTION: Action =
        Action { name: "plenary.reorder_agenda", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        let once: BTreeSet<ItemId> = self.order.iter().copied().collect();
        if self.order.len() != once.len() || once != plenary.order().into_iter().collect() {
            return Err(Refusal::OrderIncomplete.into());
        }
        let drafts: Vec<&ItemDraft> =
            self.order.iter().filter_map(|id| plenary.item(*id)).map(|it| &it.draft).collect();
        agenda::check(drafts.into_iter())?;
        let decision = match plenary.agenda_adopted {
            None => None,
            Some(_) => Some(self.decided(coalition, plenary)?),
        };
        let Self { plenary, order, .. } = self.clone();
        Ok(vec![Event::AgendaReordered { plenary, order, decision }.into()])
    }
}

impl ReorderAgenda {
    /// The decision that lets an adopted agenda be taken in another order.
    fn decided(&self, coalition: &Coalition, plenary: &Plenary) -> Result<DecisionId, crate::Refusal> {
        let id = self.decision.as_ref().ok_or(Refusal::AgendaAdopted)?;
        if decision::adopted_by(&self.plenary, coalition, id)?.matter != Matter::Procedural {
            return Err(Refusal::NotProcedural(id.clone()).into());
        }
        let used = |event: &crate::Event| matches!(event, crate::Event::Plenary(Event::AgendaReordered { decision, .. }) if decision.as_ref() == Some(id));
        if plenary.proceedings.iter().any(|fact| used(&fact.event)) {
            return Err(Refusal::ReorderedAlready(id.clone()).into());
        }
        let moved = plenary
            .agenda
            .iter()
            .zip(&self.order)
            .find(|(item, new)| item.draft.id != **new && item.status != ItemStatus::Pending);
        match moved {
            Some((item, _)) => Err(Refusal::ItemNotPending(item.draft.id).into()),
            None => Ok(id.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::room::{called, open_plenary};
    use crate::testing::{given, sessions};

    fn reorder(order: &[u16]) -> ReorderAgenda {
        ReorderAgenda {
            plenary: "I-2030".into(),
            order: order.iter().copied().map(ItemId).collect(),
            decision: None,
        }
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

    #[test]
    fn an_adopted_order_changes_by_a_procedural_decision_once() {
        let plenary = PlenaryCode::from("I-2030");
        let by = |number| Some(DecisionId { plenary: PlenaryCode::from("I-2030"), number });
        let adopted = Event::AgendaAdopted { plenary, order: Vec::new(), decision: None };
        let known = given(open_plenary("I-2030"))
            .and([adopted.into()])
            .and(sessions::adopted("I-2030", 1, Matter::Procedural))
            .and(sessions::adopted("I-2030", 2, Matter::Substantive));
        let known = known.when(ReorderAgenda { decision: by(2), ..reorder(&[1, 4, 2, 3]) });
        let known = known.refused(Refusal::NotProcedural(by(2).expect("an id")));
        // Item 1 is under discussion.
        let known = known.when(ReorderAgenda { decision: by(1), ..reorder(&[4, 1, 2, 3]) });
        let known = known.refused(Refusal::ItemNotPending(ItemId(1)));
        let known = known.when(ReorderAgenda { decision: by(1), ..reorder(&[1, 4, 2, 3]) }).done();
        assert_eq!(known.known().plenaries[&"I-2030".into()].order(), [1, 4, 2, 3].map(ItemId));
        let again = ReorderAgenda { decision: by(1), ..reorder(&[1, 2, 3, 4]) };
        known.when(again).refused(Refusal::ReorderedAlready(by(1).expect("an id")));
    }
}
