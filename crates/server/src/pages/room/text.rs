//! The text twin: everything that happens, in sentences, for whoever reads with the ear or over a thin line.

use domain::plenary::Plenary;
use domain::words::Lang;
use maud::{Markup, html};

use super::{decision, floor, item, motions, outcomes, polite, roll, silent};
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;
use crate::pages::plenary::day_of;
use crate::room::reach::hidden;
use crate::room::tale::{Level, Teller, when};
use crate::room::{Region, View};

/// How many things that happened stand on the page, the newest first.
const HAPPENINGS: usize = 40;

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, view: &View) -> Vec<Region> {
    vec![
        polite("item", item::under_discussion(page, plenary, view.sees)),
        polite("speakers", for_those(plenary, view, || floor::for_all(page, plenary))),
        polite(
            "decision",
            for_those(
                plenary,
                view,
                || html! { (decision::for_all(page, plenary)) (decision::progress(page, plenary)) },
            ),
        ),
        polite("motions", motions::shown(page, plenary, view.sees)),
        polite("outcomes", outcomes::for_all(page, plenary, view.sees)),
        Region { name: "levels", voice: crate::room::Voice::Silent, markup: levels(page, view) },
        polite("happenings", happenings(page, plenary, view)),
        silent("presence", roll::for_all(page, plenary)),
    ]
}

/// What belongs to the item under discussion, for whoever sees that.
fn for_those(plenary: &Plenary, view: &View, draw: impl Fn() -> Markup) -> Markup {
    match hidden(plenary, view.sees) {
        Some(_) => html! {},
        None => draw(),
    }
}

/// How much is told, and where the same is as plain text.
fn levels(page: &Page, view: &View) -> Markup {
    let all = [Level::Decisions, Level::Floor, Level::Everything];
    let plain = |lang: &str, level: Level| {
        format!("{}?lang={lang}&level={}", links::room(page.lang, "text.txt"), level.number())
    };
    html! {
        nav aria-label=(page.say("room-levels")) { ul.tabs { @for level in all {
            @let key = format!("room-level-{}", level.number());
            li { a href={ (links::room(page.lang, "text")) "?level=" (level.number()) }
                aria-current=[(level == view.level).then_some("true")] { (page.say(&key)) } }
        } } }
        p.soft { (page.say("room-plain-text")) " "
            @for lang in [Lang::Es, Lang::En] {
                @let tag = crate::pages::frame::tag(lang);
                a href=(plain(tag, view.level)) hreflang=(tag) { (page.say(&format!("room-plain-{tag}"))) } " "
            }
        }
    }
}

/// What happened last, each with its hour and its number in the record.
fn happenings(page: &Page, plenary: &Plenary, view: &View) -> Markup {
    let mut teller = Teller::new(view.lang, view.sees);
    let lines = teller.latest(page.coalition, plenary, HAPPENINGS, view.level);
    html! {
        h2 { (page.say("room-happenings")) }
        @if lines.is_empty() { p.soft { (page.say("room-nothing-happened")) } }
        ol.happenings reversed { @for line in lines.iter().rev() {
            li id={ "h-" (line.position) } {
                time datetime=(line.at) { (when(view.lang, line.at, &plenary.zone, day_of(plenary))) } " " (line.text) " "
                small { (parts::record_link(page, line.position)) }
            }
        } }
    }
}
