//! The item under discussion, and the agenda with where it stands.

use domain::plenary::{Plenary, Standing, Visibility};
use maud::{Markup, html};

use crate::pages::frame::Page;
use crate::room::reach::hidden;

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
