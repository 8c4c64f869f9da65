//! The coalition now: who presides, the latest plenary and agreements, what falls due, the state of the record.

use axum::extract::State;
use axum::response::Response;
use domain::mandate::{Mandate, Office};
use domain::membership::Class;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, plenary, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

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
        "nav-coalition",
        html! {
            div.head {
                p.code { (acronym) }
                div {
                    h1 { @if let Some(founding) = founding { (page.text(&founding.name)) } }
                    @if let Some(founding) = founding {
                        p { (page.fill("home-founded", &[("year", &founding.founded_in.to_string())])) }
                    }
                }
            }
            div.column {
                (offices(page))
                (plenaries(page))
                (agreements(page))
                (members(page))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                (pending(page))
            }
        },
    )
}

fn offices(page: &Page) -> Markup {
    html! {
        h2 { (page.say("home-offices")) }
        div.scroll tabindex="0" role="region" aria-label=(page.say("home-offices")) { table {
            thead { tr {
                th scope="col" { (page.say("home-office")) }
                th scope="col" { (page.say("home-holder")) }
                th scope="col" { (page.say("home-term")) }
            } }
            tbody {
                @for mandate in page.coalition.mandates.all.iter().rev() { (office_row(page, mandate)) }
            }
        } }
    }
}

fn office_row(page: &Page, mandate: &Mandate) -> Markup {
    let office = match mandate.office {
        Office::Presidency => "office-presidency",
        Office::Secretariat => "office-secretariat",
    };
    let (class, standing) = match mandate.taken_up {
        None => ("chip wait", "mandate-elect"),
        Some(_) if mandate.span.contains(page.today) => ("chip ok", "mandate-now"),
        Some(_) if mandate.span.from > page.today => ("chip wait", "mandate-to-come"),
        Some(_) => ("chip", "mandate-past"),
    };
    let to = mandate.span.to.map_or_else(|| page.say("home-open-ended"), |day| page.date(day));
    html! {
        tr {
            td { (page.say(office)) }
            td {
                (parts::seat_name(page, &mandate.seat))
                @if let Some(institution) = &mandate.institution { span.soft { " · " (page.text(institution)) } }
            }
            td {
                (page.fill("home-from-to", &[("from", &page.date(mandate.span.from)), ("to", &to)])) " "
                span.(class) { (page.say(standing)) }
            }
        }
    }
}

fn plenaries(page: &Page) -> Markup {
    html! {
        h2 { (page.say("home-plenaries")) }
        @if page.coalition.plenary_order.is_empty() { p { (page.say("home-no-plenaries")) } }
        ul.list {
            @for code in page.coalition.plenary_order.iter().rev() {
                @if let Some(plenary) = page.coalition.plenaries.get(code) {
                    li {
                        a.sym href=(links::plenary(page.lang, code)) { (code) }
                        (page.date(plenary::day_of(plenary))) " · " (page.text(&plenary.place)) " "
                        (plenary::standing_chip(page, plenary))
                    }
                }
            }
        }
    }
}

fn agreements(page: &Page) -> Markup {
    let latest =
        page.coalition.plenary_order.iter().rev().filter_map(|code| page.coalition.plenaries.get(code));
    html! {
        h2 { (page.say("home-agreements")) }
        ul.list {
            @for agreement in latest.flat_map(|plenary| plenary.agreements.iter().rev()).take(8) {
                li {
                    a.sym href=(links::agreement(page.lang, &agreement.id)) { (agreement.id) }
                    (page.text(&agreement.text))
                }
            }
        }
    }
}

fn members(page: &Page) -> Markup {
    html! {
        h2 { (page.say("home-members")) }
        div.scroll tabindex="0" role="region" aria-label=(page.say("home-members")) { table {
            thead { tr {
                th scope="col" { (page.say("home-member")) }
                th scope="col" { (page.say("home-class")) }
                th scope="col" { (page.say("home-body")) }
            } }
            tbody {
                @for it in page.coalition.membership.participants.values() {
                    @if let Some(class) = page.coalition.membership.class(&it.seat, page.today) {
                        tr {
                            td { (page.text(it.name(page.today))) }
                            td { (page.say(class_key(class))) }
                            td { @match it.body(page.today) {
                                Some(body) => (page.text(body)),
                                None => span.soft { (page.say("part-unknown")) },
                            } }
                        }
                    }
                }
            }
        } }
    }
}

fn class_key(class: Class) -> &'static str {
    match class {
        Class::Member => "class-member",
        Class::ObserverState => "class-observer-state",
        Class::ObserverOrganization => "class-observer-organization",
        Class::Partner => "class-partner",
    }
}

/// What falls due: committees that have not delivered, elections that were not announced.
fn pending(page: &Page) -> Markup {
    let committees = page.coalition.committees.values();
    let open: Vec<_> = committees.filter(|it| it.delivered.is_empty() && it.dissolved.is_none()).collect();
    html! {
        section {
            h2 { (page.say("home-pending")) }
            @if open.is_empty() { p { (page.say("home-nothing-pending")) } }
            ul {
                @for committee in open {
                    li {
                        @if let Some(code) = &committee.due_at { span.chip.wait { (code) } " " }
                        (page.text(&committee.name)) ", "
                        a href=(links::agreement(page.lang, &committee.agreement)) { (committee.agreement) }
                    }
                }
            }
        }
    }
}
