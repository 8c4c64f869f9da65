//! The desk of whoever is signed in: what waits for it in each capacity, and every act that is open to it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use domain::command::Actor;
use domain::right::Capacity;
use maud::{Markup, html};

use super::act::{named, title_key};
use super::frame::{Page, frame};
use super::reply;
use super::room::entrance;
use crate::forms::ActForm;
use crate::forms::acts;
use crate::links;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use seen::Seen;
use task::Desk;

pub mod agenda;
pub mod care;
pub mod commitments;
mod consultations;
mod delegation;
mod last_time;
pub mod minutes;
pub mod note;
mod offices;
mod presidency;
mod secretariat;
pub mod seen;
mod task;
mod wishes;

/// `GET /desk`: in the first capacity, offices first.
pub async fn show(State(site): State<Site>, visitor: Visitor) -> Response {
    let Some(signed_in) = &visitor.signed_in else { return sign_in(&visitor) };
    let first = signed_in.actors.first();
    let seen = first.map(|actor| Seen::of(&site.app, &actor.seat)).unwrap_or_default();
    reply::page(&site, &visitor, |_, page| {
        Some(match first {
            Some(actor) => render(page, signed_in, actor, &seen),
            None => nobody(page, signed_in),
        })
    })
}

/// `GET /desk/{capacity}`: in this capacity; whoever does not have it is taken to the own desk.
pub async fn show_as(State(site): State<Site>, Path(capacity): Path<String>, visitor: Visitor) -> Response {
    let Some(signed_in) = &visitor.signed_in else { return sign_in(&visitor) };
    match signed_in.actors.iter().find(|it| links::actor(it) == capacity) {
        Some(actor) => {
            let seen = Seen::of(&site.app, &actor.seat);
            reply::page(&site, &visitor, |_, page| Some(render(page, signed_in, actor, &seen)))
        }
        None => Redirect::to(&links::desk(visitor.lang)).into_response(),
    }
}

/// Whoever is not signed in is taken to the door, and from there back here.
pub(super) fn sign_in(visitor: &Visitor) -> Response {
    Redirect::to(&links::sign_in(visitor.lang, &visitor.address)).into_response()
}

/// The head of a page that belongs to a desk: its title, as whom one is there, and the way back.
fn head(page: &Page, actor: &Actor, title: &str) -> Markup {
    html! {
        div.head {
            div { h1 { (title) } p { (named(page, actor)) } }
            p { a href=(links::desk_of(page.lang, actor)) { (page.say("workshop-back")) } }
        }
    }
}

fn render(page: &Page, signed_in: &SignedIn, actor: &Actor, seen: &Seen) -> Markup {
    let desk = Desk { page, actor };
    let (title, sections) = match actor.capacity {
        Capacity::Delegation => ("desk-delegation", delegation::sections(&desk)),
        Capacity::Presidency => ("desk-presidency", presidency::sections(&desk)),
        Capacity::Secretariat => ("desk-secretariat", secretariat::sections(&desk)),
        Capacity::Registrar => ("desk-registrar", secretariat::sections(&desk)),
    };
    let title = page.say(title);
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            div.head { div { h1 { (title) } p { (named(page, actor)) } } }
            div.column {
                (tabs(page, signed_in, actor))
                @if signed_in.withheld { (second_factor(page, signed_in)) }
                (entrance::of_desk(page, actor))
                (tools(page, actor))
                @for section in &sections { (desk.draw(section)) }
                @if actor.capacity == Capacity::Delegation {
                    (seen::section(&desk, signed_in, &seen.unread(page.coalition, &actor.seat, page.today)))
                    @if desk.is_member() { (last_time::section(&desk)) }
                }
                @if matches!(actor.capacity, Capacity::Secretariat | Capacity::Registrar) { (people(page)) }
                (other_acts(&desk))
            }
        },
    )
}

/// The way to those who have an account, for whoever keeps the accounts.
fn people(page: &Page) -> Markup {
    html! {
        section {
            h2 { (page.say("people-title")) }
            p.row.first { a.btn href=(links::people(page.lang)) { (page.say("people-see")) } }
        }
    }
}

/// One link per capacity, where there are several.
fn tabs(page: &Page, signed_in: &SignedIn, here: &Actor) -> Markup {
    html! {
        @if signed_in.actors.len() > 1 {
            nav aria-label=(page.say("desk-capacities")) { ul.tabs {
                @for actor in &signed_in.actors {
                    li { a href=(links::desk_of(page.lang, actor)) aria-current=[(actor == here).then_some("page")] {
                        (named(page, actor))
                    } }
                }
            } }
        }
    }
}

/// Pages of this desk that are no acts.
fn tools(page: &Page, actor: &Actor) -> Markup {
    let keeps = matches!(actor.capacity, Capacity::Secretariat | Capacity::Registrar);
    html! {
        nav aria-label=(page.say("desk-tools")) { ul.tools {
            li { a href=(links::board(page.lang)) { (page.say("board-title")) } }
            @if keeps {
                li { a href=(links::readings(page.lang)) { (page.say("reading-title")) } }
                li { a href=(links::letters(page.lang, None, 1)) { (page.say("letters-title")) } }
                li { a href=(links::care(page.lang)) { (page.say("care-title")) } }
            }
        } }
    }
}

/// Every act that may be done from this desk, by topic, in the order of the catalog.
fn other_acts(desk: &Desk) -> Markup {
    let mut topics: Vec<(&str, Vec<&ActForm>)> = Vec::new();
    for form in acts::all().filter(|it| desk.may(it.action.name)) {
        let topic = form.action.name.split('.').next().unwrap_or_default();
        match topics.iter_mut().find(|(it, _)| *it == topic) {
            Some((_, forms)) => forms.push(form),
            None => topics.push((topic, vec![form])),
        }
    }
    html! {
        @if !topics.is_empty() { h2 { (desk.page.say("desk-other-acts")) } }
        @for (topic, forms) in topics {
            details.other-acts {
                summary { (desk.page.say(&format!("desk-topic-{topic}"))) }
                ul { @for form in forms {
                    li { a href=(desk.act(form.action.name, &[])) { (desk.page.say(&title_key(form.action))) } }
                } }
            }
        }
    }
}

/// What an office wants beyond a link that was sent by mail, and the way there.
pub fn second_factor(page: &Page, signed_in: &SignedIn) -> Markup {
    let (does, href) = match signed_in.may_set_up_a_factor() {
        true => ("factor-set-up", links::second_factor(page.lang, "/desk")),
        false => ("desk-sign-in-again", links::sign_in(page.lang, "/desk")),
    };
    html! {
        div.alert role="status" {
            p { (page.say("desk-second-factor")) }
            p { a href=(href) { (page.say(does)) } }
        }
    }
}

/// The desk of somebody who may act for nobody today: why, and what to do.
fn nobody(page: &Page, signed_in: &SignedIn) -> Markup {
    let title = page.say("nav-desk");
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            div.head { div { h1 { (title) } } }
            div.column {
                @if signed_in.withheld {
                    (second_factor(page, signed_in))
                } @else {
                    p { (page.fill("desk-nobody", &[("day", &page.date(page.today))])) }
                    p { (page.say("desk-nobody-what-to-do")) }
                }
                p.row { a.btn href=(links::home(page.lang)) { (page.say("desk-to-coalition")) } }
            }
        },
    )
}
