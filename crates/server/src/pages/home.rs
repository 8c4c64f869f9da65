//! The coalition now: who presides, the next plenary, the latest agreements, what falls due, the state of the record.

use axum::extract::State;
use axum::response::Response;
use documents::lang::Catalog;
use domain::mandate::{Mandate, Office};
use domain::membership::Class;
use domain::plenary::{Plenary, Standing};
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{falling_due, parts, plenary, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// How many agreements stand here; the others are one step away.
const LATEST: usize = 6;

/// How much of what falls due stands here.
const SOONEST: usize = 12;

/// `GET /`
pub async fn show(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page)))
}

fn render(known: &Known, page: &Page) -> Markup {
    let founding = page.coalition.membership.founding.as_ref();
    let acronym = founding.map_or("plenaria", |founding| founding.acronym.as_str());
    frame(
        page,
        &page.say("nav-coalition"),
        "nav-home",
        html! {
            div.head {
                p.code { (acronym) }
                div {
                    h1 { @if let Some(founding) = founding { (page.text(&founding.name)) } @else { (acronym) } }
                    @if let Some(founding) = founding {
                        p { (page.fill("home-founded", &[("year", &founding.founded_in.to_string())])) }
                    }
                }
            }
            div.column {
                div.glance {
                    (plenary_card(page))
                    (office(page, Office::Presidency))
                    (office(page, Office::Secretariat))
                }
                (due(page))
                (agreements(page))
                (members(page))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("part-margin")) }
                    p { (page.say("plenary-margin")) }
                }
            }
        },
    )
}

/// The plenary in session, or the next, or that there is none and which was the last.
fn plenary_card(page: &Page) -> Markup {
    let coalition = page.coalition;
    let to_come = coalition.plenaries.values().filter(|it| it.standing != Standing::Closed);
    let last = coalition.plenary_order.last().and_then(|code| coalition.plenaries.get(code));
    html! {
        section.card {
            @match to_come.min_by_key(|it| it.opens_at) {
                Some(next) => {
                    h2 { (page.say(if next.standing == Standing::Convened { "home-next-plenary" } else { "home-plenary-now" })) }
                    (plenary_lines(page, next))
                    @if next.standing == Standing::Convened { p.left { (plenary::stage::days_left(page, next)) } }
                    @else {
                        p { (plenary::standing_chip(page, next)) }
                        p.row { a.btn.main href=(links::room(page.lang, "")) { (page.say("room-follow-now")) } }
                    }
                }
                None => {
                    h2 { (page.say("home-next-plenary")) }
                    p { (page.say("home-none-convened")) }
                    @if let Some(last) = last {
                        p.soft { (page.say("home-last-plenary")) " "
                            a href=(links::plenary(page.lang, &last.code)) { (last.code) } ", "
                            (page.date(plenary::day_of(last))) }
                    }
                }
            }
        }
    }
}

fn plenary_lines(page: &Page, it: &Plenary) -> Markup {
    html! {
        p.big { a href=(links::plenary(page.lang, &it.code)) { (it.code) } }
        p { (page.date(plenary::day_of(it))) " · " (page.text(&it.place)) }
    }
}

/// Who holds an office today, through which institution and until when, and who comes next.
fn office(page: &Page, office: Office) -> Markup {
    let holder = page.coalition.mandates.holder(office, page.today);
    let next = page.coalition.mandates.next(office, page.today);
    html! {
        section.card {
            h2 { (page.say(parts::office_key(office))) }
            @match holder {
                Some(it) => (holds(page, it)),
                None => p { (page.say("home-vacant")) },
            }
            @if let Some(it) = next {
                p.soft {
                    @let name = parts::name_of(page, &it.seat);
                    (page.fill("home-next-holder", &[("name", &name), ("day", &page.date(it.span.from))]))
                }
            } @else if let Some(it) = page.coalition.mandates.previous(office, page.today) {
                p.soft { (page.fill("home-previous-holder", &[("name", &parts::name_of(page, &it.seat))])) }
            }
        }
    }
}

fn holds(page: &Page, it: &Mandate) -> Markup {
    html! {
        p.big { (parts::seat_link(page, &it.seat)) }
        @if let Some(institution) = &it.institution { p { (page.text(institution)) } }
        p.soft {
            @match it.span.to {
                Some(day) => (page.fill("home-until", &[("day", &page.date(day))])),
                None => (page.say("home-open-ended")),
            }
            @if it.ad_interim { " · " (page.say("home-ad-interim")) }
        }
    }
}

/// What falls due, the soonest first.
fn due(page: &Page) -> Markup {
    let due = falling_due::all(page);
    let left = due.len().saturating_sub(SOONEST);
    html! {
        h2 { (page.say("home-pending")) }
        @if due.is_empty() { p { (page.say("home-nothing-pending")) } }
        ul.list.due-list { @for it in due.into_iter().take(SOONEST) { li { (it.chip) span { (it.what) } } } }
        @if left > 0 {
            p.more {
                (page.fill("home-more-due", &[("count", &left.to_string())])) " "
                a href=(links::commitments(page.lang)) { (page.say("home-all-commitments")) }
            }
        }
    }
}

fn agreements(page: &Page) -> Markup {
    let plenaries =
        page.coalition.plenary_order.iter().rev().filter_map(|code| page.coalition.plenaries.get(code));
    let latest: Vec<_> = plenaries.flat_map(|it| it.agreements.iter().rev()).take(LATEST).collect();
    html! {
        h2 { (page.say("home-agreements")) }
        @if latest.is_empty() { p { (page.say("home-no-agreements")) } }
        ul.list.register {
            @for agreement in &latest {
                li {
                    a.sym href=(links::agreement(page.lang, &agreement.id)) { (agreement.id) }
                    span.says { (page.text(&agreement.text)) }
                }
            }
        }
        @if !latest.is_empty() { p.more { a href=(links::agreements(page.lang)) { (page.say("home-all-agreements")) } } }
    }
}

/// Who sits at the table, in a sentence for each class.
fn members(page: &Page) -> Markup {
    let roll = page.coalition.membership.roll(page.today);
    let names = |wanted: &[Class]| {
        let of_class = roll.iter().filter(|(class, _)| wanted.contains(class));
        let names: Vec<String> =
            of_class.map(|(_, it)| it.name(page.today).get(page.lang).to_owned()).collect();
        (!names.is_empty()).then(|| (names.len().to_string(), Catalog::papers(page.lang).list(&names)))
    };
    let members = names(&[Class::Member]);
    let others = names(&[Class::ObserverState, Class::ObserverOrganization, Class::Partner]);
    html! {
        h2 { (page.say("home-members")) }
        @match members {
            Some((count, names)) => p { (page.fill("home-members-are", &[("count", &count), ("names", &names)])) },
            None => p { (page.say("home-no-members")) },
        }
        @if let Some((_, names)) = others { p { (page.fill("home-others-are", &[("names", &names)])) } }
        p.more { a href=(links::members(page.lang)) { (page.say("home-all-members")) } }
    }
}
