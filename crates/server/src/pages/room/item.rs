//! The item under discussion, and the agenda with where it stands.

use domain::command::{Actor, Command as _};
use domain::plenary::close_item::CloseItem;
use domain::plenary::open_item::OpenItem;
use domain::plenary::{Item, ItemStatus, Plenary, Standing, Visibility};
use maud::{Markup, html};

use super::gesture::Gesture;
use crate::pages::frame::Page;
use crate::room::reach::{covers, effective, hidden};

/// The item under discussion, for whoever sees items of this visibility.
pub fn under_discussion(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let open = plenary.open_item();
    let numbers = plenary.numbers();
    html! {
        h2 { (page.say("room-under-discussion")) }
        @match open {
            _ if hidden(plenary, sees).is_some() => p.lede { (page.say("room-behind-closed-doors")) },
            Some(item) => p.lede {
                span.n { (numbers.get(&item.draft.id).map_or("", String::as_str)) } " " (page.text(&item.draft.title))
            },
            None => p.lede { (page.say(nothing_key(plenary))) },
        }
    }
}

fn nothing_key(plenary: &Plenary) -> &'static str {
    match plenary.standing {
        Standing::Convened => "room-not-opened",
        Standing::Open => "room-nothing-open",
        Standing::Suspended => "room-suspended",
        Standing::Closed => "room-closed",
    }
}

/// The agenda, each item with where it stands.
pub fn agenda(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let numbers = plenary.numbers();
    let open = plenary.open_item().map(|it| it.draft.id);
    html! {
        h2 { (page.say("plenary-agenda")) }
        ol.agenda-line {
            @for item in &plenary.agenda {
                li aria-current=[(Some(item.draft.id) == open).then_some("step")] {
                    span.n { (numbers.get(&item.draft.id).map_or("", String::as_str)) } " "
                    @if covers(sees, effective(plenary, item)) { (page.text(&item.draft.title)) }
                    @else { i { (page.say("room-reserved-item")) } }
                    " " (standing(page, item))
                }
            }
        }
    }
}

fn standing(page: &Page, item: &Item) -> Markup {
    html! {
        @match item.status {
            ItemStatus::Pending => {}
            ItemStatus::Open(_) => span.chip.ok { (page.say("room-item-open")) },
            ItemStatus::Done => span.chip { "✓ " (page.say("item-done")) },
            ItemStatus::CarriedOver(_) => span.chip.wait { (page.say("item-carried-over")) },
        }
    }
}

/// The item under discussion with its end, and those that may be opened.
pub fn controls(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let numbers = plenary.numbers();
    let pending = plenary.agenda.iter().filter(|it| it.status == ItemStatus::Pending);
    html! {
        (under_discussion(page, plenary, Visibility::InCamera))
        @if let Some(item) = plenary.open_item() {
            (Gesture::of(&CloseItem::ACTION, actor, next).with("plenary", &plenary.code).with("item", item.draft.id.0).draw(page))
        }
        @for item in pending {
            @let number = numbers.get(&item.draft.id).map_or("", String::as_str);
            (Gesture::of(&OpenItem::ACTION, actor, next)
                .with("plenary", &plenary.code)
                .with("item", item.draft.id.0)
                .labelled(format!("{number} {}", item.draft.title.get(page.lang)))
                .draw(page))
        }
    }
}
