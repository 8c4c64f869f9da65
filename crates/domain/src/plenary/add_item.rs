//! Putting an item on the agenda; once the agenda has closed, by the rule for late items.

use alloc::vec;
use alloc::vec::Vec;

use super::presence::must_have_right;
use super::{Event, ItemDraft, Plenary, Refusal, agenda, known};
use crate::command::{Action, Command, Context};
use crate::deadline::days_between;
use crate::decision::Decision;
use crate::right::{Capacity, Power, Right};
use crate::rules::{Ground, LateItem};
use crate::symbol::{DecisionId, ItemId, PlenaryCode};
use crate::{Coalition, decision};

/// Puts an item on the agenda.
#[derive(Clone, Debug)]
pub struct AddItem {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The item, with an id that no item of this plenary had before.
    pub item: ItemDraft,
    /// Where in the order: after this item, or first.
    pub after: Option<ItemId>,
    /// The decision that admits a late item, where the rules want one.
    pub admitted_by: Option<DecisionId>,
}

impl Command for AddItem {
    const ACTION: Action = Action { name: "plenary.add_item", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        if plenary.withdrawn_items.iter().any(|it| it.draft.id == self.item.id) {
            return Err(Refusal::ItemTwice(self.item.id).into());
        }
        if let Some(seat) = &self.item.proposed_by {
            must_have_right(coalition, seat, Right::Propose, cx.today)?;
        }
        agenda::check(self.order(plenary)?.into_iter())?;
        let closes_days = coalition.rules_on(cx.today)?.rules.agenda_closes_days.value;
        let late = plenary.agenda_adopted.is_some()
            || days_between(cx.today, plenary.opens_on) < i32::from(closes_days);
        if late {
            self.is_admitted(coalition, cx, closes_days)?;
        }
        let added = Event::ItemAdded {
            plenary: self.plenary.clone(),
            item: self.item.clone(),
            late,
            after: self.after,
            admitted_by: self.admitted_by.clone().filter(|_| late),
        };
        Ok(vec![added.into()])
    }
}

impl AddItem {
    /// The agenda as it would then be.
    fn order<'a>(&'a self, plenary: &'a Plenary) -> Result<Vec<&'a ItemDraft>, Refusal> {
        let mut order: Vec<&ItemDraft> = plenary.agenda.iter().map(|it| &it.draft).collect();
        let at = match self.after {
            None => 0,
            Some(after) => {
                let place = order.iter().position(|it| it.id == after);
                place.ok_or(Refusal::NoSuchItem(after))? + 1
            }
        };
        order.insert(at, &self.item);
        Ok(order)
    }

    fn is_admitted(
        &self,
        coalition: &Coalition,
        cx: &Context,
        closes_days: u16,
    ) -> Result<(), crate::Refusal> {
        let needed = coalition.rules_on(cx.today)?.rules.late_item.value;
        let admitted = match (needed, &self.admitted_by) {
            (LateItem::Chair, _) => cx.actor.capacity == Capacity::Presidency,
            (_, None) => false,
            (_, Some(id)) => agree(needed, decision::adopted_by(&self.plenary, coalition, id)?),
        };
        if admitted { Ok(()) } else { Err(Refusal::LateItem { needed, closes_days }.into()) }
    }
}

/// Whether those who took an adopted decision agree in the measure that a late item needs.
fn agree(needed: LateItem, decision: &Decision) -> bool {
    let tally = decision.tally();
    let unopposed = tally.objections == 0 && tally.no == 0;
    match (needed, decision.mode.is_vote()) {
        (LateItem::TwoThirds, true) => 3 * tally.yes >= 2 * tally.present,
        (LateItem::Unanimity | LateItem::TwoThirds, _) => unopposed,
        (LateItem::Chair, _) => true,
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::rules::Matter;
    use crate::symbol::ItemId;
    use crate::testing::room::{called, item, open_plenary, part};
    use crate::testing::{Given, TODAY, given, sessions};

    fn add(item: ItemDraft, after: u16) -> AddItem {
        AddItem { plenary: "I-2030".into(), item, after: Some(ItemId(after)), admitted_by: None }
    }

    fn numbers(given: &Given) -> Vec<(u16, alloc::string::String)> {
        let plenary = &given.known().plenaries[&"I-2030".into()];
        let numbers = plenary.numbers();
        plenary.order().into_iter().map(|id| (id.0, numbers[&id].clone())).collect()
    }

    /// Called, and seen so many days before it opens.
    fn days_before(days: i64) -> Given {
        given([called("I-2030")]).on(TODAY - days.days())
    }

    #[test]
    fn an_item_takes_its_place_and_the_others_their_new_numbers() {
        let known = days_before(7).when(add(item(5), 1)).done().when(add(part(6, 2), 3)).done();
        let expected = [(1, "1"), (5, "2"), (2, "3"), (3, "3.1"), (6, "3.2"), (4, "4")];
        assert_eq!(numbers(&known), expected.map(|(id, number)| (id, number.into())));
        let first = AddItem { after: None, ..add(item(7), 1) };
        assert_eq!(numbers(&known.when(first).done())[0], (7, "1".into()));
    }

    #[test]
    fn an_item_fits_into_the_agenda() {
        days_before(7).when(add(item(2), 1)).refused(Refusal::ItemTwice(ItemId(2)));
        days_before(7).when(add(item(5), 9)).refused(Refusal::NoSuchItem(ItemId(9)));
        days_before(7).when(add(item(5), 2)).refused(Refusal::OutOfPlace(ItemId(3)));
        let withdrawn = Event::ItemWithdrawn { plenary: "I-2030".into(), item: ItemId(4) };
        days_before(7).and([withdrawn.into()]).when(add(item(4), 1)).refused(Refusal::ItemTwice(ItemId(4)));
    }

    #[test]
    fn only_who_may_propose_proposes_items() {
        let by = |seat: &str| add(ItemDraft { proposed_by: Some(seat.into()), ..item(5) }, 1);
        days_before(7).when(by("CAL")).done();
        let refusal = Refusal::LacksRight { seat: "JAS".into(), right: Right::Propose };
        days_before(7).when(by("JAS")).refused(refusal);
    }

    #[test]
    fn late_items_are_admitted_by_the_chair_where_the_rules_say_so() {
        let late = Refusal::LateItem { needed: LateItem::Chair, closes_days: 7 };
        days_before(6).secretariat().when(add(item(5), 1)).refused(late);
        let known = days_before(6).presidency().when(add(item(5), 1)).done();
        assert!(known.known().plenaries[&"I-2030".into()].agenda[1].late);
    }

    #[test]
    fn late_items_are_admitted_by_decision_where_the_rules_say_so() {
        let id = DecisionId { plenary: "I-2030".into(), number: 1 };
        for needed in [LateItem::TwoThirds, LateItem::Unanimity] {
            let open = || {
                let open = given(open_plenary("I-2030")).under(|rules| rules.late_item.value = needed);
                open.and(sessions::adopted("I-2030", 1, Matter::Procedural)).presidency()
            };
            open().when(add(item(5), 1)).refused(Refusal::LateItem { needed, closes_days: 7 });
            open().when(AddItem { admitted_by: Some(id.clone()), ..add(item(5), 1) }).done();
        }
    }

    #[test]
    fn an_agenda_that_was_adopted_grows_by_late_items_alone() {
        let order = Vec::new();
        let adopted = Event::AgendaAdopted { plenary: "I-2030".into(), order, decision: None };
        let known = || days_before(20).and([adopted.clone().into()]);
        let late = Refusal::LateItem { needed: LateItem::Chair, closes_days: 7 };
        known().when(add(item(5), 1)).refused(late);
        known().presidency().when(add(item(5), 1)).done();
    }
}
