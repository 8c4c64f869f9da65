//! Who holds, held and is to hold the offices of the coalition, each with where it comes from.

use axum::extract::State;
use axum::response::Response;
use domain::mandate::{Mandate, Office};
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /mandates`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page)))
}

fn render(known: &Known, page: &Page) -> Markup {
    frame(
        page,
        &page.say("nav-mandates"),
        "nav-mandates",
        html! {
            div.head { div {
                h1 { (page.say("nav-mandates")) }
                p { (page.say("mandates-lede")) }
            } }
            div.column {
                @for office in [Office::Presidency, Office::Secretariat] { (of_office(page, office)) }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

/// The mandates of one office, the latest first.
fn of_office(page: &Page, office: Office) -> Markup {
    let title = page.say(parts::office_key(office));
    let mut all: Vec<&Mandate> =
        page.coalition.mandates.all.iter().filter(|it| it.office == office).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.span.from));
    html! {
        h2 { (title) }
        @if all.is_empty() { p { (page.say("mandates-none")) } } @else {
            div.scroll tabindex="0" role="region" aria-label=(title) { table {
                thead { tr {
                    th scope="col" { (page.say("home-holder")) }
                    th scope="col" { (page.say("home-term")) }
                    th scope="col" { (page.say("rules-status")) }
                    th scope="col" { (page.say("agreement-how-we-know")) }
                } }
                tbody { @for it in all { (row(page, it)) } }
            } }
        }
    }
}

fn row(page: &Page, it: &Mandate) -> Markup {
    let (class, key) = standing(page, it);
    let election = it.election.as_ref().and_then(|id| page.coalition.elections.get(id));
    html! {
        tr {
            th.name scope="row" {
                (parts::seat_link(page, &it.seat))
                @if let Some(institution) = &it.institution { br; span.soft { (page.text(institution)) } }
            }
            td { (term(page, it)) @if it.ad_interim { br; span.soft { (page.say("home-ad-interim")) } } }
            td { span.(class) { (page.say(key)) } }
            td {
                (parts::record_link(page, it.position))
                @if let Some(election) = election {
                    " · " (page.say("mandate-elected-at")) " "
                    a href=(links::plenary(page.lang, &election.plenary)) { (election.plenary) }
                }
            }
        }
    }
}

/// From when to when, in words.
pub fn term(page: &Page, it: &Mandate) -> String {
    let to = it.span.to.map_or_else(|| page.say("home-open-ended"), |day| page.date(day));
    page.fill("home-from-to", &[("from", &page.date(it.span.from)), ("to", &to)])
}

/// Whether it is over, runs or is to come: a class and a word.
pub fn standing(page: &Page, it: &Mandate) -> (&'static str, &'static str) {
    match it.taken_up {
        None => ("chip wait", "mandate-elect"),
        Some(_) if it.span.contains(page.today) => ("chip ok", "mandate-now"),
        Some(_) if it.span.from > page.today => ("chip wait", "mandate-to-come"),
        Some(_) => ("chip", "mandate-past"),
    }
}
