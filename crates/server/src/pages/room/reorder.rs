//! Items in another order: moved with a press until the agenda is adopted; from then on by a decision of the plenary,
//! which is put with a press and then carried out with another.

use domain::command::{Action, Actor, Command as _};
use domain::decision::Decision;
use domain::decision::open::Open;
use domain::plenary::reorder_agenda::ReorderAgenda;
use domain::plenary::{Event, Item, ItemStatus, Plenary, Standing};
use domain::rules::Matter;
use domain::symbol::{DecisionId, ItemId};
use domain::words::{Lang, Text};
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use super::motions;
use crate::lang::Words;
use crate::pages::desk::agenda::order::{Arrangement, Way};
use crate::pages::frame::Page;

/// What can be done about the place of a pending item.
pub fn gestures(page: &Page, plenary: &Plenary, item: &Item, (actor, next): (&Actor, &str)) -> Markup {
    let place = Moving { page, plenary, id: item.draft.id, actor, next };
    match plenary.agenda_adopted {
        None => html! { (place.step(Way::Up, "room-move-up")) (place.step(Way::Down, "room-move-down")) },
        Some(_) => place.by_decision(item),
    }
}

/// An item that may change its place.
struct Moving<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    id: ItemId,
    actor: &'a Actor,
    next: &'a str,
}

impl Moving<'_> {
    fn of(&self, action: &'static Action) -> Gesture<'_> {
        Gesture::of(action, self.actor, self.next).with("plenary", &self.plenary.code)
    }

    fn reorder(&self, order: &Arrangement, decision: Option<DecisionId>) -> ReorderAgenda {
        ReorderAgenda { plenary: self.plenary.code.clone(), order: order.ids(), decision }
    }

    /// Past the item beside it.
    fn step(&self, way: Way, key: &str) -> Markup {
        let now = Arrangement::of(self.plenary);
        let order = now.moved(self.id, way);
        let at_the_edge = now.neighbor(self.id, way).is_none().then(|| self.page.say("room-move-edge"));
        let off = at_the_edge.or_else(|| refused(self.page, self.actor, &self.reorder(&order, None)));
        let gesture = self.of(&ReorderAgenda::ACTION).with("order", order.written());
        gesture.labelled(self.page.say(key)).unless(off).draw(self.page)
    }

    /// Before everything that waits: first the plenary decides it, then it is done.
    fn by_decision(&self, item: &Item) -> Markup {
        let order = self.first();
        if self.plenary.standing != Standing::Open || order == Arrangement::of(self.plenary) {
            return html! {};
        }
        let text = self.text(item);
        let decided = |it: &&Decision| it.is_adopted() && it.text == text && !self.is_carried_out(&it.id);
        match self.plenary.decisions.iter().rev().find(decided) {
            Some(decision) => {
                let off = refused(self.page, self.actor, &self.reorder(&order, Some(decision.id.clone())));
                self.of(&ReorderAgenda::ACTION)
                    .with("order", order.written())
                    .with("decision", &decision.id)
                    .labelled(self.page.say("room-move-first"))
                    .first()
                    .unless(off)
                    .draw(self.page)
            }
            None => self.put(text),
        }
    }

    /// The text is put to the plenary, without a vote where the rules allow that.
    fn put(&self, text: Text) -> Markup {
        let modes = motions::modes_for(self.page, Matter::Procedural);
        let Some(mode) = modes.first().copied() else { return html! {} };
        let (plenary, item) = (self.plenary.code.clone(), self.plenary.open_item().map(|it| it.draft.id));
        let (es, en) = (text.get(Lang::Es).to_owned(), text.get(Lang::En).to_owned());
        let open = Open { plenary, item, matter: Matter::Procedural, text, mode };
        let mut gesture = self
            .of(&Open::ACTION)
            .with("matter", "procedural")
            .with("mode", documents::name_of(&mode))
            .with("text.es", es)
            .with("text.en", en)
            .labelled(self.page.say("room-move-propose"))
            .unless(refused(self.page, self.actor, &open));
        if let Some(item) = item {
            gesture = gesture.with("item", item.0);
        }
        html! { (gesture.draw(self.page)) small.soft { (self.page.say("room-move-decides")) } }
    }

    /// «El pleno trata a continuación el punto 7, «Informes».»
    fn text(&self, item: &Item) -> Text {
        let numbers = self.plenary.numbers();
        let number = numbers.get(&self.id).map_or("", String::as_str);
        let says = |lang| {
            let values = [("number", number), ("title", item.draft.title.get(lang))];
            Words::of(lang).say("room-move-text", &values)
        };
        Text::both(&says(Lang::Es), &says(Lang::En))
    }

    /// The order in which it comes before everything that waits beside it.
    fn first(&self) -> Arrangement {
        let waits = |id| self.plenary.item(id).is_some_and(|it| it.status == ItemStatus::Pending);
        let mut order = Arrangement::of(self.plenary);
        while order.neighbor(self.id, Way::Up).is_some_and(waits) {
            order = order.moved(self.id, Way::Up);
        }
        order
    }

    fn is_carried_out(&self, id: &DecisionId) -> bool {
        let by = |event: &domain::Event| matches!(event, domain::Event::Plenary(Event::AgendaReordered { decision, .. }) if decision.as_ref() == Some(id));
        self.plenary.proceedings.iter().any(|fact| by(&fact.event))
    }
}
