//! Items in another order: moved with a press until the agenda is adopted; from then on by a decision of the plenary,
//! which is put with a press and then carried out with another.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use domain::command::{Action, Actor, Command as _};
use domain::decision::open::Open;
use domain::decision::{Decision, Mode};
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

/// What one actor can do about the places of the items of an agenda.
pub struct Places<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    actor: &'a Actor,
    next: &'a str,
    /// As the record has them.
    now: Arrangement,
    numbers: &'a BTreeMap<ItemId, String>,
    waiting: BTreeSet<ItemId>,
    /// Whether the plenary may be asked for another order, and how: the same for every item.
    asking: OnceCell<Option<Asking>>,
}

/// How the plenary is asked, and why it cannot be asked now.
struct Asking {
    mode: Mode,
    off: Option<String>,
}

impl<'a> Places<'a> {
    /// The places of the items of `plenary`, which have these numbers.
    pub fn of(
        page: &'a Page<'a>,
        plenary: &'a Plenary,
        numbers: &'a BTreeMap<ItemId, String>,
        (actor, next): (&'a Actor, &'a str),
    ) -> Self {
        let waiting = plenary.agenda.iter().filter(|it| it.status == ItemStatus::Pending);
        let waiting = waiting.map(|it| it.draft.id).collect();
        let (now, asking) = (Arrangement::of(plenary), OnceCell::new());
        Self { page, plenary, actor, next, now, numbers, waiting, asking }
    }

    /// What can be done about the place of a pending item.
    pub fn gestures(&self, item: &Item) -> Markup {
        let id = item.draft.id;
        match self.plenary.agenda_adopted {
            None => {
                html! { (self.step(id, Way::Up, "room-move-up")) (self.step(id, Way::Down, "room-move-down")) }
            }
            Some(_) => self.by_decision(item),
        }
    }

    fn gesture(&self, action: &'static Action) -> Gesture<'_> {
        Gesture::of(action, self.actor, self.next).with("plenary", &self.plenary.code)
    }

    fn reorder(&self, order: &Arrangement, decision: Option<DecisionId>) -> ReorderAgenda {
        ReorderAgenda { plenary: self.plenary.code.clone(), order: order.ids(), decision }
    }

    /// Past the item beside it.
    fn step(&self, id: ItemId, way: Way, key: &str) -> Markup {
        let order = self.now.moved(id, way);
        let at_the_edge = self.now.neighbor(id, way).is_none().then(|| self.page.say("room-move-edge"));
        let off = at_the_edge.or_else(|| refused(self.page, self.actor, &self.reorder(&order, None)));
        let gesture = self.gesture(&ReorderAgenda::ACTION).with("order", order.written());
        gesture.labelled(self.page.say(key)).unless(off).draw(self.page)
    }

    /// Before everything that waits: first the plenary decides it, then it is done.
    fn by_decision(&self, item: &Item) -> Markup {
        let order = self.now.first_of(item.draft.id, |it| self.waiting.contains(&it));
        if self.plenary.standing != Standing::Open || order == self.now {
            return html! {};
        }
        let text = self.text(item);
        let decided = |it: &&Decision| it.is_adopted() && it.text == text && !self.is_carried_out(&it.id);
        match self.plenary.decisions.iter().rev().find(decided) {
            Some(decision) => {
                let off = refused(self.page, self.actor, &self.reorder(&order, Some(decision.id.clone())));
                self.gesture(&ReorderAgenda::ACTION)
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
        let Some(Asking { mode, off }) = self.asking.get_or_init(|| self.asking(&text)) else {
            return html! {};
        };
        let mut gesture = self
            .gesture(&Open::ACTION)
            .with("matter", "procedural")
            .with("mode", documents::name_of(mode))
            .with("text.es", text.get(Lang::Es))
            .with("text.en", text.get(Lang::En))
            .labelled(self.page.say("room-move-propose"))
            .unless(off.clone());
        if let Some(item) = self.plenary.open_item() {
            gesture = gesture.with("item", item.draft.id.0);
        }
        html! { (gesture.draw(self.page)) small.soft { (self.page.say("room-move-decides")) } }
    }

    /// What stands in the way of one such text stands in the way of all: none of it is about the item.
    fn asking(&self, text: &Text) -> Option<Asking> {
        let mode = motions::modes_for(self.page, Matter::Procedural).first().copied()?;
        let (plenary, item) = (self.plenary.code.clone(), self.plenary.open_item().map(|it| it.draft.id));
        let open = Open { plenary, item, matter: Matter::Procedural, text: text.clone(), mode };
        Some(Asking { mode, off: refused(self.page, self.actor, &open) })
    }

    /// «El pleno trata a continuación el punto 7, «Informes».»
    fn text(&self, item: &Item) -> Text {
        let number = self.numbers.get(&item.draft.id).map_or("", String::as_str);
        let says = |lang| {
            let values = [("number", number), ("title", item.draft.title.get(lang))];
            Words::of(lang).say("room-move-text", &values)
        };
        Text::both(&says(Lang::Es), &says(Lang::En))
    }

    fn is_carried_out(&self, id: &DecisionId) -> bool {
        let by = |event: &domain::Event| matches!(event, domain::Event::Plenary(Event::AgendaReordered { decision, .. }) if decision.as_ref() == Some(id));
        self.plenary.proceedings.iter().any(|fact| by(&fact.event))
    }
}
