//! Changing the wording, the place in the tree or the papers of an item.

use alloc::vec;
use alloc::vec::Vec;

use super::presence::must_have_right;
use super::{Event, ItemDraft, ItemStatus, Refusal, agenda, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::PlenaryCode;

/// Puts an item as it should stand in the place of the one with its id.
///
/// Once the plenary has adopted its agenda, papers, minutes planned and visibility may still change;
/// what the item is about may not.
#[derive(Clone, Debug)]
pub struct AmendItem {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The item as it should stand.
    pub item: ItemDraft,
}

impl Command for AmendItem {
    const ACTION: Action =
        Action { name: "plenary.amend_item", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        let item = plenary.known_item(self.item.id)?;
        if matches!(item.status, ItemStatus::Done | ItemStatus::CarriedOver(_)) {
            return Err(Refusal::ItemNotPending(self.item.id).into());
        }
        let before = &item.draft;
        let about = |draft: &ItemDraft| {
            (
                draft.title.clone(),
                draft.purpose,
                draft.parent,
                draft.proposed_by.clone(),
                draft.reason.clone(),
            )
        };
        if plenary.agenda_adopted.is_some() && about(before) != about(&self.item) {
            return Err(Refusal::AgendaAdopted.into());
        }
        if let Some(seat) =
            self.item.proposed_by.as_ref().filter(|seat| before.proposed_by.as_ref() != Some(seat))
        {
            must_have_right(coalition, seat, Right::Propose, cx.today)?;
        }
        let drafts = plenary.agenda.iter().map(|it| &it.draft);
        agenda::check(drafts.map(|draft| if draft.id == self.item.id { &self.item } else { draft }))?;
        Ok(vec![Event::ItemAmended { plenary: self.plenary.clone(), item: self.item.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::symbol::ItemId;
    use crate::testing::given;
    use crate::testing::room::{called, item, part};
    use crate::words::Text;

    fn amend(item: ItemDraft) -> AmendItem {
        AmendItem { plenary: "I-2030".into(), item }
    }

    #[test]
    fn an_item_gets_another_title_and_papers() {
        let item = ItemDraft { title: Text::es("Elección"), papers: vec!["I-2030/DOC/1".into()], ..item(4) };
        let known = given([called("I-2030")]).when(amend(item.clone())).done();
        assert_eq!(
            known.known().plenaries[&"I-2030".into()].item(ItemId(4)).map(|it| &it.draft),
            Some(&item)
        );
    }

    #[test]
    fn an_item_becomes_part_of_the_one_above_it() {
        let known = given([called("I-2030")]).when(amend(part(4, 2))).done();
        assert_eq!(known.known().plenaries[&"I-2030".into()].numbers()[&ItemId(4)], "2.2");
        known.when(amend(part(4, 1))).refused(Refusal::OutOfPlace(ItemId(4)));
    }

    #[test]
    fn an_adopted_agenda_takes_papers_but_no_other_title() {
        let plenary = PlenaryCode::from("I-2030");
        let adopted = Event::AgendaAdopted { plenary, order: Vec::new(), decision: None };
        let known = || given([called("I-2030"), adopted.clone().into()]);
        known().when(amend(ItemDraft { papers: vec!["I-2030/DOC/1".into()], ..item(4) })).done();
        let other = ItemDraft { title: Text::es("Otro"), ..item(4) };
        known().when(amend(other)).refused(Refusal::AgendaAdopted);
    }

    #[test]
    fn what_was_dealt_with_stays() {
        let done = Event::ItemClosed { plenary: "I-2030".into(), item: ItemId(4) };
        given([called("I-2030"), done.into()])
            .when(amend(item(4)))
            .refused(Refusal::ItemNotPending(ItemId(4)));
        given([called("I-2030")]).when(amend(item(9))).refused(Refusal::NoSuchItem(ItemId(9)));
    }
}
