//! Following a plenary that is public, from anywhere: where it stands, what is under discussion, how it goes on.

use domain::decision::{Decision, Stage};
use domain::plenary::{Plenary, Standing, Visibility};
use maud::{Markup, html};

use super::{decision, floor, item, items, motions, outcomes, polite, roll, silent};
use crate::links;
use crate::pages::frame::Page;
use crate::pages::plenary::{day_of, speaking};
use crate::room::reach::{covers, effective, hidden};
use crate::room::{Region, Voice};

/// How many results stand here; all of them are on the page of the plenary.
const RESULTS: usize = 8;

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, sees: Visibility) -> Vec<Region> {
    vec![
        polite("item", html! { (next_session(page, plenary)) (item::under_discussion(page, plenary, sees)) }),
        Region { name: "decision", voice: Voice::Assertive, markup: deciding(page, plenary, sees) },
        polite("speakers", speakers(page, plenary, sees)),
        polite("progress", how_far(page, plenary, sees)),
        polite("agenda", items::for_all(page, plenary, sees)),
        polite("motions", motions::shown(page, plenary, sees)),
        polite("outcomes", outcomes::for_all(page, plenary, sees)),
        polite("results", results(page, plenary, sees)),
        silent("presence", roll::for_all(page, plenary)),
    ]
}

/// That nothing is in session, and when something is.
fn next_session(page: &Page, plenary: &Plenary) -> Markup {
    let day = page.date(day_of(plenary));
    html! {
        @if plenary.standing == Standing::Convened {
            p.band { (page.fill("room-next-plenary", &[("plenary", plenary.code.as_str()), ("day", &day)])) }
        }
    }
}

/// What is being decided, and the outcome once it is announced.
fn deciding(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    match hidden(plenary, sees) {
        Some(_) => html! {},
        None => decision::for_all(page, plenary),
    }
}

/// Who has the floor, and who comes next.
fn speakers(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    match hidden(plenary, sees) {
        Some(_) => html! {},
        None => floor::for_all(page, plenary),
    }
}

/// How far a vote is, and who has voted, without a direction.
fn how_far(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    match hidden(plenary, sees) {
        Some(_) => html! {},
        None => html! { (decision::progress(page, plenary)) (decision::tiles(page, plenary)) },
    }
}

/// What was decided so far, the last first.
fn results(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let is_shown = |decision: &&Decision| {
        let item = decision.item.and_then(|id| plenary.item(id));
        decision.outcome.is_some()
            && decision.stage() == Stage::Announced
            && item.is_none_or(|item| covers(sees, effective(plenary, item)))
    };
    let decided: Vec<&Decision> = plenary.decisions.iter().rev().filter(is_shown).take(RESULTS).collect();
    html! {
        h2 { (page.say("room-results")) }
        @if decided.is_empty() { p.soft { (page.say("room-nothing-decided")) } }
        ul.results { @for decision in decided { li { (decision::chip(page, plenary, decision)) " " (decision::named(page, plenary, decision)) } } }
        p.row {
            a.btn href=(links::plenary(page.lang, &plenary.code)) { (page.say("room-whole-plenary")) }
            a.btn href=(links::room(page.lang, "text")) { (page.say("room-as-text")) }
            @if speaking::has_spoken(page, plenary) {
                a.btn href=(links::speaking(page.lang, &plenary.code)) { (page.say("room-floor-times")) }
            }
        }
    }
}
