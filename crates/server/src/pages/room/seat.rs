//! A delegation's or an observer's telephone: where we are, the ballot, the floor, and the one thing to do now in
//! reach of a thumb.

use domain::command::Actor;
use domain::decision::Stage;
use domain::plenary::{Plenary, Standing, Visibility};
use domain::right::Right;
use maud::{Markup, html};

use super::{decision, dock, floor, items, motions, outcomes, polite, reach_of, roll, silent};
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;
use crate::pages::plenary::{course::Course, stage};
use crate::room::reach::{covers, effective, hidden};
use crate::room::{Region, Voice};

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, actor: &Actor) -> Vec<Region> {
    let next = links::room_of(page.lang, "seat", &plenary.code);
    let sees = reach_of(page, actor);
    let kept = is_kept_from(plenary, sees);
    let deciding = match plenary.standing {
        Standing::Open | Standing::Suspended if !kept => decision::for_seat(page, plenary, actor, &next),
        _ => html! {},
    };
    vec![
        Region {
            name: "banner",
            voice: Voice::Assertive,
            markup: html! {
                @if !kept { (banner(page, plenary, actor)) (heard(page, plenary)) }
                @else if plenary.standing == Standing::Suspended { p.banner { (page.say("room-resting")) } }
            },
        },
        silent("decision", deciding),
        polite("progress", html! { @if !kept { (decision::how_far(page, plenary)) } }),
        polite("item", items::for_seat(page, plenary, sees)),
        silent("outcomes", outcomes::for_seat(page, plenary, actor, &next)),
        silent("motions", motions::for_those(page, plenary, (actor, sees), &next)),
        silent("floor", floor::for_seat(page, plenary, actor, &next)),
        silent("presence", roll::for_seat(page, plenary, actor, &next)),
        silent("after", after(page, plenary)),
        silent("rights", rights(page, plenary, actor)),
        polite("dock", dock::for_seat(page, plenary, actor, &next)),
    ]
}

/// Whether what is being decided belongs to an item that this seat does not read.
fn is_kept_from(plenary: &Plenary, sees: Visibility) -> bool {
    let item = plenary.decision_in_hand().and_then(|it| plenary.item(it.item?));
    hidden(plenary, sees).is_some() || item.is_some_and(|item| !covers(sees, effective(plenary, item)))
}

/// That something is being decided, where and until when; nothing otherwise.
fn banner(page: &Page, plenary: &Plenary, actor: &Actor) -> Markup {
    let open = plenary.decision_in_hand().filter(|_| plenary.standing == Standing::Open);
    html! {
        @if plenary.standing == Standing::Suspended { p.banner { (page.say("room-resting")) } }
        @if outcomes::awaits(page, plenary, actor) {
            div.banner { p { a href="#outcomes" { (page.say("room-banner-election")) } } }
        }
        @if let Some(decision) = open {
            @let answers = decision.entitled.contains(&actor.seat);
            // Amendments and parts go before the text; nobody is asked about it meanwhile.
            @let waits = plenary.undecided_amendments(decision).next().is_some() || plenary.undecided_parts(decision).next().is_some();
            @let is_open = decision.stage() == Stage::Open && !waits;
            @let key = match (decision.mode.names_votes(), decision.has_voted(&actor.seat)) {
                (true, true) if answers => "room-banner-voted",
                (true, false) if answers && is_open => "room-banner-yours",
                (false, _) if answers && is_open && decision.waits_until.is_some() => "room-banner-objections",
                _ => "room-banner",
            };
            div.banner { p { a href="#decision" { (page.say(key)) } } (decision::deadline(page, plenary)) }
        }
    }
}

/// What whoever hears the room is told at once: the text that is being decided, and what became of it.
fn heard(page: &Page, plenary: &Plenary) -> Markup {
    let open = plenary.decision_in_hand().filter(|_| plenary.standing == Standing::Open);
    html! {
        @if let Some(decision) = open { p.unseen { (page.fill("room-heard-text", &[("text", &beginning(decision.text.get(page.lang)))])) } }
        @if let Some(decision) = decision::announced(plenary) {
            @let verdict = if decision.is_adopted() { "room-verdict-adopted" } else { "room-verdict-rejected" };
            p.unseen { (page.fill("room-heard-result", &[("verdict", &page.say(verdict))])) " "
                @if let Some(how) = parts::explained(page, decision) { (how) } }
        }
    }
}

/// As much of a text as one listens to before one reads it.
fn beginning(text: &str) -> String {
    const LENGTH: usize = 200;
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => {
            format!("{}…", text[..end].rsplit_once(' ').map_or(&text[..end], |(words, _)| words))
        }
        None => text.to_owned(),
    }
}

/// What the session leaves, once it is over.
fn after(page: &Page, plenary: &Plenary) -> Markup {
    let is_over = plenary.standing == Standing::Closed;
    html! { @if is_over { (stage::after(page, plenary, &Course::of(page.coalition, plenary))) } }
}

/// Who sits here and what the seat may do; whoever has no vote reads that here.
fn rights(page: &Page, plenary: &Plenary, actor: &Actor) -> Markup {
    let may = |right| page.coalition.has_right(&actor.seat, right, page.today);
    let key = match (may(Right::Vote), may(Right::Speak)) {
        (true, _) => "room-seat-votes",
        (false, true) => "room-seat-speaks",
        (false, false) => "room-seat-attends",
    };
    html! {
        p.soft { (page.fill(key, &[("seat", &parts::name_of(page, &actor.seat)), ("plenary", plenary.code.as_str())])) }
    }
}
