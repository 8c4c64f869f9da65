//! A projector in the room: read from afar, touched by nobody. It shows what the secretariat chose for it, large and
//! without scrolling, in one language or in both side by side.

use documents::explain;
use domain::decision::{Decision, Outcome, Stage};
use domain::plenary::{Item, ItemStatus, Plenary, Standing, Visibility};
use domain::words::Lang;
use maud::{Markup, PreEscaped, html};

use super::{decision, floor, item, motions, outcomes, roll};
use crate::app::Known;
use crate::links;
use crate::pages::frame::{Page, tag};
use crate::room::reach::{covers, effective, hidden};
use crate::room::screens::{Choice, Shows, Tongue};
use crate::room::{Region, Voice};
use crate::site::Site;

/// How many of the items to come are named.
const TO_COME: usize = 3;

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
    let decision = plenary.decision_in_hand();
    match shows {
        Shows::Automatic | Shows::Item => the_item(page, plenary, sees),
        Shows::Text => match decision {
            Some(decision) => text(page, plenary, decision),
            None => the_item(page, plenary, sees),
        },
        Shows::Vote => match decision {
            Some(decision) => deciding(page, plenary, decision),
            None => the_item(page, plenary, sees),
        },
        Shows::Result => match last_result(plenary) {
            Some(decision) => result(page, plenary, decision),
            None => the_item(page, plenary, sees),
        },
        Shows::Speakers => html! { h2 { (page.say("screen-speakers")) } (floor::for_all(page, plenary)) },
        Shows::Presence => roll::for_screen(page, plenary),
        Shows::Message => html! { p.large.(size(&choice.message)) { (choice.message) } },
        Shows::Join => join(page, plenary),
        Shows::Pause => html! {
            p.large { (page.say("screen-pause")) }
            p.small { (plenary.code) }
        },
    }
}

/// The text, what it takes, how far it is without a direction; while consensus is sought the debate goes on beside it.
fn deciding(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    html! {
        (text(page, plenary, decision))
        div.how-far {
            (decision::progress(page, plenary))
            (decision::tiles(page, plenary))
            @if !decision.mode.is_vote() {
                (decision::statements_on(page, plenary, decision))
                (floor::for_all(page, plenary))
            }
            (motions::for_all(page, plenary))
        }
    }
}

/// What the moment asks for: a vote before everything, a result until something else happens, else the item.
fn automatic(plenary: &Plenary) -> Shows {
    match plenary.standing {
        Standing::Convened => Shows::Join,
        Standing::Suspended => Shows::Pause,
        Standing::Closed => Shows::Item,
        Standing::Open if plenary.decision_in_hand().is_some() => Shows::Vote,
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
    ["plenary.", "floor.", "decision.", "motion.", "committee.", "election."]
        .iter()
        .any(|topic| fact.act.starts_with(topic))
}

fn last_result(plenary: &Plenary) -> Option<&Decision> {
    plenary
        .decisions
        .iter()
        .filter(|it| it.outcome.is_some() && it.stage() == Stage::Announced)
        .max_by_key(|it| it.closed)
}

fn the_item(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let is_between = plenary.standing == Standing::Open && plenary.open_item().is_none();
    html! {
        @if is_between {
            h2.unseen { (page.say("room-under-discussion")) }
            p.between { (page.say("room-nothing-open")) }
        } @else { (item::under_discussion(page, plenary, sees)) }
        (floor::for_all(page, plenary))
        (outcomes::for_all(page, plenary, sees))
        (motions::for_all(page, plenary))
        (to_come(page, plenary, sees))
    }
}

/// The items that come next, for whoever sees items of this visibility.
fn to_come(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let numbers = plenary.numbers();
    let seen = |it: &&Item| it.status == ItemStatus::Pending && covers(sees, effective(plenary, it));
    let next: Vec<&Item> = plenary.agenda.iter().filter(seen).take(TO_COME).collect();
    html! {
        @if !next.is_empty() && plenary.standing != Standing::Closed {
            div.next {
                h3 { (page.say("screen-next")) }
                ol { @for item in next {
                    li { span.n { (numbers.get(&item.draft.id).map_or("", String::as_str)) } " " (page.text(&item.draft.title)) }
                } }
            }
        }
    }
}

/// The text that is to be decided on, as large as it fits.
fn text(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    html! {
        h2 { (motions::about(page, plenary, decision).unwrap_or_else(|| page.say("screen-text"))) }
        p.text.(size(decision.text.get(page.lang))) { (page.text(&decision.text)) }
        p.small { (explain::decision_before(page.coalition, decision, page.lang)) }
    }
}

/// The result that was announced, with how it came about and the roll where the vote was open.
fn result(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    let (class, key) = match (decision.outcome, decision::is_appeal(plenary, decision)) {
        (Some(Outcome::Adopted), false) => ("adopted", "screen-adopted"),
        (Some(Outcome::Adopted), true) => ("adopted", "screen-upheld"),
        (Some(Outcome::Tied), _) => ("tied", "screen-tied"),
        (_, false) => ("rejected", "screen-rejected"),
        (_, true) => ("rejected", "screen-overturned"),
    };
    html! {
        h2.outcome.(class) { (page.say(key)) }
        p.text.(size(decision.text.get(page.lang))) { (decision::named(page, plenary, decision)) }
        @if let Some(how) = explain::decision_after(page.coalition, decision, page.lang) { p.small { (how) } }
        @if decision.mode.names_votes() { (decision::roll_of(page, plenary, decision)) }
        (decision::statements_on(page, plenary, decision))
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
