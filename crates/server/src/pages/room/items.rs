//! The agenda in the room: where the plenary is, what may be opened, closed, moved or left, and the papers of each item.

use domain::command::{Actor, Command as _};
use domain::declaration::Declaration;
use domain::plenary::adopt_agenda::AdoptAgenda;
use domain::plenary::carry_over_item::CarryOverItem;
use domain::plenary::close::Close;
use domain::plenary::close_item::CloseItem;
use domain::plenary::open_item::OpenItem;
use domain::plenary::resume::Resume;
use domain::plenary::suspend::Suspend;
use domain::plenary::{Item, ItemStatus, Plenary, Standing, Visibility};
use domain::symbol::ItemId;
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use super::reorder::Places;
use crate::links;
use crate::pages::frame::{Page, tag};
use crate::pages::parts;
use crate::room::reach::{covers, effective};

/// The keys of the agenda on the console: on to the next step, suspended and resumed, closed.
pub const ONWARD: char = 'j';
const REST: char = 's';
const CLOSE: char = 'z';
const ADOPT: char = 'g';
const LEAVE: char = 'w';

/// An agenda in the room, for whoever sees items as reserved as `sees`.
struct Agenda<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    sees: Visibility,
    numbers: std::collections::BTreeMap<ItemId, String>,
    open: Option<ItemId>,
}

impl<'a> Agenda<'a> {
    fn of(page: &'a Page<'a>, plenary: &'a Plenary, sees: Visibility) -> Self {
        let open = plenary.open_item().map(|it| it.draft.id);
        Self { page, plenary, sees, numbers: plenary.numbers(), open }
    }

    fn number(&self, item: &Item) -> &str {
        self.numbers.get(&item.draft.id).map_or("", String::as_str)
    }

    fn shows(&self, item: &Item) -> bool {
        covers(self.sees, effective(self.plenary, item))
    }

    /// The first item that was not reached yet.
    fn next(&self) -> Option<&'a Item> {
        self.plenary.agenda.iter().find(|it| it.status == ItemStatus::Pending)
    }

    /// Each item in its row, with what `under` says of it.
    fn rows(&self, under: impl Fn(&Item) -> Markup) -> Markup {
        html! {
            ol.items {
                @for item in &self.plenary.agenda {
                    @let (class, word) = standing(item);
                    @let depth = self.number(item).matches('.').count();
                    li.(class).deep[depth > 0] aria-current=[(self.open == Some(item.draft.id)).then_some("step")] {
                        span.n { (self.number(item)) }
                        div.what {
                            @if self.shows(item) { span.title { (self.page.text(&item.draft.title)) } }
                            @else { span.title { i { (self.page.say("room-item-reserved")) } } }
                            @if let Some(word) = word { " " span.state { (self.page.say(word)) } }
                            (under(item))
                        }
                    }
                }
            }
        }
    }

    /// What is known of an item beside its title: who proposed it, for how long, for whom, and its papers.
    fn about(&self, item: &Item) -> Markup {
        let (page, draft) = (self.page, &item.draft);
        html! {
            @if let Some(seat) = &draft.proposed_by { span { (parts::seat_name(page, seat)) } }
            @if let Some(minutes) = draft.planned_minutes {
                span { (page.fill("item-minutes", &[("minutes", &minutes.to_string())])) }
            }
            @match draft.visibility {
                Visibility::Public => {}
                Visibility::Members => span { (page.say("item-for-members")) },
                Visibility::InCamera => span { (page.say("item-in-camera")) },
            }
            @if item.late { span { (page.say("item-late")) } }
            @for symbol in &draft.papers { (paper(page, symbol.as_str())) }
        }
    }
}

/// How an item stands: a class, and a word where the number alone does not say it.
fn standing(item: &Item) -> (&'static str, Option<&'static str>) {
    match item.status {
        ItemStatus::Pending => ("is-to-come", None),
        ItemStatus::Open(_) => ("is-open", Some("item-open")),
        ItemStatus::Done => ("is-done", Some("room-item-done")),
        ItemStatus::CarriedOver(_) => ("is-left", Some("item-carried-over")),
    }
}

/// A paper by its symbol, which leads to it where the record has it.
fn paper(page: &Page, symbol: &str) -> Markup {
    let issued: Vec<_> = page.coalition.papers.iter().filter(|it| it.symbol == symbol).collect();
    let here = issued.iter().rev().find(|it| it.language == page.lang).or(issued.last());
    let declaration = |it: &&Declaration| it.id.as_str() == symbol;
    let href = here.map(|it| links::paper(it.position)).or_else(|| {
        let found = page.coalition.declarations.values().find(declaration);
        found.map(|it| links::declaration(page.lang, &it.id))
    });
    html! {
        @match href {
            Some(href) => a.paper href=(href) { (symbol) },
            None => span.paper { (symbol) },
        }
    }
}

/// The agenda with controls, for the chair and the technical secretariat.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let agenda = Agenda::of(page, plenary, Visibility::InCamera);
    let places = Places::of(page, plenary, &agenda.numbers, (actor, next));
    let desk = Controls { agenda: &agenda, actor, next, places };
    html! {
        h2 { (page.say("plenary-agenda")) }
        (agenda.rows(|item| html! {
            @let about = agenda.about(item);
            @if agenda.open == Some(item.draft.id) || !item.draft.papers.is_empty() {
                @if !about.0.is_empty() { p.about { (about) } }
            }
            (desk.of_item(item))
        }))
        @if plenary.agenda.is_empty() { p.soft { (page.say("room-agenda-empty")) } }
        div.session { (desk.of_session()) }
    }
}

/// The gestures on an agenda.
struct Controls<'a> {
    agenda: &'a Agenda<'a>,
    actor: &'a Actor,
    next: &'a str,
    places: Places<'a>,
}

impl Controls<'_> {
    fn gesture(&self, action: &'static domain::command::Action) -> Gesture<'_> {
        Gesture::of(action, self.actor, self.next).with("plenary", &self.agenda.plenary.code)
    }

    fn refused<C: domain::command::Command>(&self, command: &C) -> Option<String> {
        refused(self.agenda.page, self.actor, command)
    }

    /// What may be done with one item: the step that comes next in sight, everything else in a fold.
    fn of_item(&self, item: &Item) -> Markup {
        let (page, plenary, id) = (self.agenda.page, &self.agenda.plenary.code, item.draft.id);
        let in_session = self.agenda.plenary.standing == Standing::Open;
        let number = self.agenda.number(item);
        let is_next = self.agenda.open.is_none() && self.agenda.next().is_some_and(|it| it.draft.id == id);
        let open = || {
            let off = self.refused(&OpenItem { plenary: plenary.clone(), item: id });
            let label = page.fill("room-open-item", &[("number", number)]);
            self.gesture(&OpenItem::ACTION).with("item", id.0).labelled(label).unless(off)
        };
        html! {
            @match item.status {
                ItemStatus::Open(_) if in_session => {
                    @if self.agenda.open == Some(id) { (self.close(item)) }
                    (self.more(item, html! { (self.leave(item)) }))
                }
                ItemStatus::Pending if in_session => {
                    @if is_next { (open().on_key(ONWARD).leading().draw(page)) }
                    (self.more(item, html! { @if !is_next { (open().draw(page)) } (self.leave(item)) (self.places.gestures(item)) }))
                }
                ItemStatus::Pending if self.agenda.plenary.standing == Standing::Convened => {
                    (self.more(item, self.places.gestures(item)))
                }
                _ => {}
            }
        }
    }

    fn close(&self, item: &Item) -> Markup {
        let id = item.draft.id;
        let off = self.refused(&CloseItem { plenary: self.agenda.plenary.code.clone(), item: id });
        let label = self.agenda.page.fill("room-close-item", &[("number", self.agenda.number(item))]);
        let close = self.gesture(&CloseItem::ACTION).with("item", id.0).labelled(label);
        close.on_key(ONWARD).leading().unless(off).draw(self.agenda.page)
    }

    /// The rest of what may be done, folded away under words that name the item.
    fn more(&self, item: &Item, inside: Markup) -> Markup {
        let number = self.agenda.number(item);
        html! {
            details.more {
                summary { span aria-hidden="true" { "⋯" } span.unseen { (self.agenda.page.fill("room-item-more", &[("number", number)])) } }
                div.folded { (inside) }
            }
        }
    }

    /// Leaving an item for later, with the reason that is to stand in the minutes.
    fn leave(&self, item: &Item) -> Markup {
        let (page, id) = (self.agenda.page, item.draft.id);
        let reason = domain::words::Text::es("…");
        let off =
            self.refused(&CarryOverItem { plenary: self.agenda.plenary.code.clone(), item: id, reason });
        let field = format!("leave-{}", id.0);
        let lang = tag(page.lang);
        let reason = html! {
            @if off.is_none() {
                label for=(field) { (page.say("room-leave-reason")) }
                input id=(field) name={ "reason." (lang) } required maxlength="400" autocomplete="off";
            }
        };
        let mut leave = self.gesture(&CarryOverItem::ACTION).with("item", id.0).unless(off);
        // The key is for the item that one is at.
        if self.agenda.open.or(self.agenda.next().map(|it| it.draft.id)) == Some(id) {
            leave = leave.on_key(LEAVE);
        }
        leave.draw_with(page, reason)
    }

    /// What may be done with the session as a whole.
    fn of_session(&self) -> Markup {
        let (page, plenary) = (self.agenda.page, self.agenda.plenary);
        let code = || plenary.code.clone();
        html! {
            @match plenary.standing {
                Standing::Convened | Standing::Closed => {}
                Standing::Suspended => (self.gesture(&Resume::ACTION).on_key(REST).leading().draw(page)),
                Standing::Open => {
                    @if plenary.agenda_adopted.is_none() {
                        @let off = self.refused(&AdoptAgenda { plenary: code(), decision: None });
                        (self.gesture(&AdoptAgenda::ACTION).on_key(ADOPT).unless(off).draw(page))
                    }
                    (self.gesture(&Suspend::ACTION).on_key(REST).unless(self.refused(&Suspend { plenary: code() })).draw(page))
                    @let off = self.refused(&Close { plenary: code() });
                    @let over = off.is_none();
                    @let close = self.gesture(&Close::ACTION).on_key(CLOSE).asking(page.say("room-close-asks")).unless(off);
                    @if over { (close.leading().draw(page)) } @else { (close.draw(page)) }
                }
            }
        }
    }
}

/// Where we are, and the papers of it, for a delegation's or an observer's telephone.
pub fn for_seat(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let agenda = Agenda::of(page, plenary, sees);
    html! {
        (agenda.now())
        details.whole {
            summary { (page.say("room-whole-agenda")) }
            (agenda.rows(|item| {
                let about = agenda.about(item);
                html! { @if agenda.shows(item) && !about.0.is_empty() { p.about { (about) } } }
            }))
        }
    }
}

/// Where we are, on a projector or for whoever follows.
pub fn for_all(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let agenda = Agenda::of(page, plenary, sees);
    html! {
        h2 { (page.say("plenary-agenda")) }
        (agenda.rows(|item| {
            let about = agenda.about(item);
            let is_open = agenda.open == Some(item.draft.id);
            html! { @if is_open && agenda.shows(item) && !about.0.is_empty() { p.about { (about) } } }
        }))
    }
}

impl Agenda<'_> {
    /// The item under discussion with its papers; else what comes next.
    fn now(&self) -> Markup {
        let page = self.page;
        let count = self.plenary.agenda.iter().filter(|it| it.draft.parent.is_none()).count().to_string();
        let open = self.plenary.open_item();
        html! {
            @match open {
                Some(item) => {
                    p.where { (page.fill("room-item-of", &[("number", self.number(item)), ("count", &count)])) }
                    @if self.shows(item) {
                        p.item-title { (page.text(&item.draft.title)) }
                        @let about = self.about(item);
                        @if !about.0.is_empty() { p.about { (about) } }
                    } @else {
                        p.item-title { (page.say("room-item-reserved")) }
                    }
                }
                None => {
                    p.where { (page.say(match self.plenary.standing {
                        Standing::Convened => "room-not-open-yet",
                        Standing::Open => "room-between-items",
                        Standing::Suspended => "room-resting",
                        Standing::Closed => "room-over-now",
                    })) }
                    @if let Some(item) = self.next().filter(|it| self.shows(it) && self.plenary.standing != Standing::Closed) {
                        p.item-title { span.soft { (page.say("room-next-item")) " " } (self.number(item)) " · " (page.text(&item.draft.title)) }
                    }
                }
            }
        }
    }
}
