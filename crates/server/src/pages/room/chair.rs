//! The chair's console: agenda, the next sentence and the decision, the floor; all of it also by key.
//!
//! Before the session it is the roll and the opening, afterwards what is left to do.

use domain::command::Actor;
use domain::plenary::open::Open;
use domain::plenary::{Plenary, Standing};
use maud::{Markup, html};

use super::allowed::refused;
use super::{decision, floor, items, motions, outcomes, polite, roll, script, silent};
use crate::links;
use crate::pages::frame::Page;
use crate::pages::plenary::{course::Course, stage};
use crate::room::Region;

/// Where the regions of a screen with panes stand, by their names; what is named nowhere stands in the middle.
const LEFT: [&str; 3] = ["item", "keys", "notes"];
const RIGHT: [&str; 4] = ["floor", "deciding", "presence", "screens"];

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, actor: &Actor) -> Vec<Region> {
    let next = links::room_of(page.lang, "chair", &plenary.code);
    // A region is always there, also where it has nothing to show: a screen whose parts change is loaded anew.
    let (now, deciding) = match plenary.standing {
        Standing::Convened => {
            let script = script::for_chair(page, plenary, actor, &next);
            (html! { (script) (opening(page, plenary, actor)) }, html! {})
        }
        Standing::Closed => (afterwards(page, plenary), html! {}),
        Standing::Open | Standing::Suspended => {
            (script::for_chair(page, plenary, actor, &next), decision::for_chair(page, plenary, actor, &next))
        }
    };
    vec![
        polite("now", now),
        silent("decision", deciding),
        silent("motions", motions::in_session(page, plenary, actor, &next)),
        silent("outcomes", outcomes::in_session(page, plenary, actor, &next)),
        silent("item", items::for_chair(page, plenary, actor, &next)),
        silent("keys", keys(page)),
        silent("floor", floor::for_chair(page, plenary, actor, &next)),
        silent("presence", roll::for_chair(page, plenary, actor, &next)),
    ]
}

/// Which of three panes a region stands in: 0 in the middle, 1 on the left, 2 on the right.
pub fn pane(region: &str) -> usize {
    match region {
        it if LEFT.contains(&it) => 1,
        it if RIGHT.contains(&it) => 2,
        _ => 0,
    }
}

/// Before the session: how long it is until then, and what stands in the way of opening it; the script opens it.
fn opening(page: &Page, plenary: &Plenary, actor: &Actor) -> Markup {
    html! {
        div.sheet-card.before {
            h2 { (page.say("room-before")) }
            p.say { (stage::days_left(page, plenary)) }
            @if let Some(reason) = refused(page, actor, &Open { plenary: plenary.code.clone() }) { p.why { (reason) } }
        }
    }
}

/// After the session: what it leaves to do.
fn afterwards(page: &Page, plenary: &Plenary) -> Markup {
    let course = Course::of(page.coalition, plenary);
    html! {
        div.sheet-card.afterwards {
            h2 { (page.say("room-after")) }
            p.say { (page.fill("room-after-agreements", &[("count", &plenary.agreements.len().to_string())])) }
            (stage::after(page, plenary, &course))
            p.row { a.btn.main href=(links::plenary(page.lang, &plenary.code)) { (page.say("room-after-page")) } }
        }
    }
}

/// Where the console writes its keys; without a script there are none, and nothing is shown.
pub fn keys(page: &Page) -> Markup {
    html! {
        div hidden data-title=(page.say("room-keys")) data-all=(page.say("room-keys-all"))
            data-on=(page.say("room-keys-on")) data-close=(page.say("room-keys-close"))
            data-unavailable=(page.say("room-keys-unavailable")) data-again=(page.say("room-asks-again"))
            data-again-key=(page.say("room-asks-again-key")) {}
    }
}
