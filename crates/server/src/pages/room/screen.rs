//! A projector in the room: read from afar, touched by nobody. It shows what the secretariat chose for it, large and
//! without scrolling, in one language or in both side by side.

use documents::explain;
use domain::decision::{Decision, Outcome, Stage};
use domain::floor::Speech;
use domain::plenary::{ItemStatus, Plenary, Standing, Visibility};
use domain::words::Lang;
use maud::{Markup, PreEscaped, html};

use super::{decision, item, motions, outcomes};
use crate::app::Known;
use crate::links;
use crate::pages::frame::{Page, tag};
use crate::pages::parts;
use crate::room::reach::{covers, effective, hidden};
use crate::room::screens::{Choice, Shows, Tongue};
use crate::room::{Region, Voice};
use crate::site::Site;

/// How many of those who wait for the floor are named.
const NEXT: usize = 4;

/// The regions of the screen of this name.
pub fn regions(site: &Site, known: &Known, plenary: &Plenary, name: &str, sees: Visibility) -> Vec<Region> {
    let choice = site.app.screens.get(name).unwrap_or_default();
    vec![Region { name: "screen", voice: Voice::Polite, markup: draw(site, known, plenary, &choice, sees) }]
}

/// What a screen shows by this choice.
pub fn draw(site: &Site, known: &Known, plenary: &Plenary, choice: &Choice, sees: Visibility) -> Markup {
    let languages: &[Lang] = match choice.tongue {
        Tongue::Es => &[Lang::Es],
        Tongue::En => &[Lang::En],
        Tongue::Both => &[Lang::Es, Lang::En],
    };
    html! {
        div.projector.(if languages.len() > 1 { "both" } else { "one" }) {
            @for lang in languages {
                @let page = Page::shared(site, known, *lang, "/room");
                div.half lang=(tag(*lang)) { (shown(&page, plenary, choice, sees)) }
            }
        }
    }
}

fn shown(page: &Page, plenary: &Plenary, choice: &Choice, sees: Visibility) -> Markup {
    let shows = match choice.shows {
        Shows::Automatic => automatic(plenary),
        chosen => chosen,
    };
    let reserved = matches!(shows, Shows::Item | Shows::Text | Shows::Vote | Shows::Result | Shows::Speakers);
    if reserved && hidden(plenary, sees).is_some() {
        return html! { p.large { (page.say("room-behind-closed-doors")) } };
    }
    match shows {
        Shows::Automatic | Shows::Item => the_item(page, plenary, sees),
        Shows::Text => match plenary.open_decision() {
            Some(decision) => text(page, decision),
            None => the_item(page, plenary, sees),
        },
        Shows::Vote => match plenary.open_decision() {
            Some(decision) => html! {
                (text(page, decision)) (decision::progress(page, plenary)) (decision::tiles(page, plenary)) (motions::for_all(page, plenary))
            },
            None => the_item(page, plenary, sees),
        },
        Shows::Result => match last_result(plenary) {
            Some(decision) => result(page, decision),
            None => the_item(page, plenary, sees),
        },
        Shows::Speakers => html! { h2 { (page.say("screen-speakers")) } (speakers(page, plenary)) },
        Shows::Message => html! { p.large.(size(&choice.message)) { (choice.message) } },
        Shows::Join => join(page, plenary),
        Shows::Pause => html! {
            p.large { (page.say("screen-pause")) }
            p.small { (plenary.code) }
        },
    }
}

/// What the moment asks for: a vote before everything, a result until something else happens, else the item.
fn automatic(plenary: &Plenary) -> Shows {
    match plenary.standing {
        Standing::Convened => Shows::Join,
        Standing::Suspended => Shows::Pause,
        Standing::Closed => Shows::Item,
        Standing::Open if plenary.open_decision().is_some() => Shows::Vote,
        Standing::Open => {
            // An announced result stays until somebody speaks or another item is opened.
            let closed = last_result(plenary).and_then(|it| it.closed);
            let since = plenary.proceedings.iter().rev().take_while(|fact| Some(fact.position) > closed);
            let goes_on = since.into_iter().any(|fact| moves_on(fact));
            if closed.is_some() && !goes_on { Shows::Result } else { Shows::Item }
        }
    }
}

/// Whether a fact takes the eye off the last result.
fn moves_on(fact: &domain::Fact) -> bool {
    ["plenary.", "floor.", "decision.", "motion."].iter().any(|topic| fact.act.starts_with(topic))
}

fn last_result(plenary: &Plenary) -> Option<&Decision> {
    plenary
        .decisions
        .iter()
        .filter(|it| it.outcome.is_some() && it.stage() == Stage::Announced)
        .max_by_key(|it| it.closed)
}

fn the_item(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let next = plenary.agenda.iter().find(|it| it.status == ItemStatus::Pending);
    let numbers = plenary.numbers();
    html! {
        (item::under_discussion(page, plenary, sees))
        (speakers(page, plenary))
        (motions::for_all(page, plenary))
        (outcomes::for_all(page, plenary, sees))
        @if let Some(next) = next.filter(|it| covers(sees, effective(plenary, it))) {
            p.small.next {
                (page.say("screen-next")) " " (numbers.get(&next.draft.id).map_or("", String::as_str)) " "
                (page.text(&next.draft.title))
            }
        }
    }
}

/// Who speaks and for how long, and who comes next.
pub fn speakers(page: &Page, plenary: &Plenary) -> Markup {
    let next: Vec<String> =
        plenary.queue().iter().take(NEXT).map(|it| parts::name_of(page, &it.seat)).collect();
    html! {
        div.speakers {
            @match &plenary.floor.current {
                Some(speech) => p.speaker {
                    (page.say("screen-speaks")) " " b { (parts::name_of(page, &speech.seat)) } " " (timer(page, speech))
                },
                None if next.is_empty() => {}
                None => p.speaker { (page.say("screen-nobody-speaks")) },
            }
            @if !next.is_empty() {
                p { (page.say("screen-then")) " "
                    (next.join(" · "))
                    @let more = plenary.queue().len() - next.len();
                    @if more > 0 { " " (page.fill("screen-more", &[("count", &more.to_string())])) }
                }
            }
        }
    }
}

/// The time of a speech: counted by the script while it runs, and in a word while it does not.
fn timer(page: &Page, speech: &Speech) -> Markup {
    match speech.running_since {
        // As if it had never been paused.
        Some(since) => {
            let began = since.checked_sub(speech.used).unwrap_or(since);
            html! { time.timer data-since=(began) data-left-seconds=[speech.limit_seconds] datetime=(began) {} }
        }
        None => html! { span.soft { (page.say("screen-paused")) } },
    }
}

/// The text that is to be decided on, as large as it fits.
fn text(page: &Page, decision: &Decision) -> Markup {
    html! {
        h2 { (page.say("screen-text")) }
        p.text.(size(decision.text.get(page.lang))) { (page.text(&decision.text)) }
        p.small { (explain::decision_before(page.coalition, decision, page.lang)) }
    }
}

/// The result that was announced, with how it came about.
fn result(page: &Page, decision: &Decision) -> Markup {
    let (class, key) = match decision.outcome {
        Some(Outcome::Adopted) => ("adopted", "screen-adopted"),
        Some(Outcome::Tied) => ("tied", "screen-tied"),
        _ => ("rejected", "screen-rejected"),
    };
    html! {
        h2.outcome.(class) { (page.say(key)) }
        p.text.(size(decision.text.get(page.lang))) { (page.text(&decision.text)) }
        @if let Some(how) = explain::decision_after(page.coalition, decision, page.lang) { p.small { (how) } }
    }
}

/// How to join from an own device.
fn join(page: &Page, plenary: &Plenary) -> Markup {
    let address = format!("{}/room", page.setup.address);
    html! {
        p.large { (plenary.code) }
        @if let Ok(drawing) = documents::typeset::qr::svg(&address) {
            div.qr role="img" aria-label=(page.fill("agreement-qr", &[("address", &address)])) { (PreEscaped(drawing)) }
        }
        p { (page.say("screen-join")) " " a href=(links::room(page.lang, "")) { (address) } }
    }
}

/// A class for the length of a text: the longer, the smaller its letters.
fn size(text: &str) -> &'static str {
    match text.chars().count() {
        0..=120 => "len-s",
        121..=320 => "len-m",
        321..=700 => "len-l",
        _ => "len-xl",
    }
}
