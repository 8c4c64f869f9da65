//! Joint declarations: who backs them, state by state, as a ledger and as a map.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use domain::Fact;
use domain::declaration::{Declaration, Entry, Stance};
use domain::membership::Participant;
use domain::symbol::DeclarationId;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, region, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /declarations`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render_list(known, page)))
}

/// `GET /declarations/{declaration}`
pub async fn show(State(site): State<Site>, Path(id): Path<String>, visitor: Visitor) -> Response {
    let id = DeclarationId::new(id);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, page.coalition.declarations.get(&id)?))
    })
}

fn render_list(known: &Known, page: &Page) -> Markup {
    let mut all: Vec<&Declaration> = page.coalition.declarations.values().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.position));
    frame(
        page,
        &page.say("nav-declarations"),
        "nav-declarations",
        html! {
            div.head { div {
                h1 { (page.say("nav-declarations")) }
                p { (page.say("declarations-lede")) }
            } }
            div.column {
                @if all.is_empty() { p { (page.say("declarations-none")) } }
                ul.list.register { @for it in all {
                    li {
                        a.sym href=(links::declaration(page.lang, &it.id)) { (it.id) }
                        span.says { (page.text(&it.title)) }
                        span.meta { (backed(page, it)) " · " (it.plenary) }
                    }
                } }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

fn render(known: &Known, page: &Page, declaration: &Declaration) -> Markup {
    let members: Vec<&Participant> = page.coalition.membership.active_members(page.today).collect();
    let facts: BTreeMap<u64, &Fact> = page
        .coalition
        .plenaries
        .get(&declaration.plenary)
        .map(|plenary| plenary.proceedings.iter().map(|fact| (fact.position, &**fact)).collect())
        .unwrap_or_default();
    frame(
        page,
        declaration.id.as_str(),
        "nav-declarations",
        html! {
            div.head {
                p.code { (declaration.id) }
                div {
                    h1 { (page.text(&declaration.title)) }
                    p {
                        (page.say("declaration-presented")) " "
                        a href=(links::plenary(page.lang, &declaration.plenary)) { (declaration.plenary) }
                        " · " (page.coalition.permanent(&declaration.id))
                    }
                }
            }
            div.column {
                p.band { (backed(page, declaration)) }
                h2 { (page.say("declaration-where-each-stands")) }
                (region::map(page, declaration, &members))
                (standing(page, declaration, &members, &facts))
                (history(page, declaration, &facts))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("agreement-how-we-know")) }
                    p { (known_from(page, &facts, declaration.position)) }
                    @if declaration.file.is_none() { p { (page.say("declaration-no-text")) } }
                }
            }
        },
    )
}

/// How many members back it, in a sentence.
fn backed(page: &Page, declaration: &Declaration) -> String {
    page.fill("declaration-backed", &[("count", &declaration.backing().len().to_string())])
}

/// The members, each with the stance that holds.
fn standing(page: &Page, it: &Declaration, members: &[&Participant], facts: &BTreeMap<u64, &Fact>) -> Markup {
    let stances = it.stances();
    let title = page.say("declaration-where-each-stands");
    html! {
        div.scroll tabindex="0" role="region" aria-label=(title) { table {
            thead { tr {
                th scope="col" { (page.say("home-member")) }
                th scope="col" { (page.say("declaration-stance")) }
                th scope="col" { (page.say("agreements-day")) }
                th scope="col" { (page.say("agreement-how-we-know")) }
            } }
            tbody { @for member in members {
                @let entry = stances.get(&member.seat).copied();
                tr {
                    th scope="row" { (page.text(member.name(page.today))) }
                    td { (stance(page, entry)) }
                    td { @if let Some(entry) = entry { (page.date(entry.on)) } }
                    td { @if let Some(entry) = entry { (known_from(page, facts, entry.position)) } }
                }
            } }
        } }
    }
}

/// Every stance ever taken, in order: what was withdrawn or came later stays readable.
fn history(page: &Page, it: &Declaration, facts: &BTreeMap<u64, &Fact>) -> Markup {
    html! {
        h2 { (page.say("declaration-ledger")) }
        @if it.ledger.is_empty() { p { (page.say("declaration-ledger-empty")) } }
        ol.timeline { @for entry in &it.ledger {
            li {
                a.n href=(links::entry(page.lang, entry.position)) { (entry.position) }
                span { b { (parts::seat_name(page, &entry.seat)) } " · " (stance(page, Some(entry))) }
                span.meta { (page.date(entry.on)) " · " (known_from(page, facts, entry.position)) }
            }
        } }
    }
}

/// A stance in a word with its mark, and what the state said with it.
fn stance(page: &Page, entry: Option<&Entry>) -> Markup {
    let (mark, key) = region::mark(entry.map(|entry| &entry.stance));
    html! {
        span.stance { span aria-hidden="true" { (mark) } " " (page.say(key)) }
        @match entry.map(|entry| &entry.stance) {
            Some(Stance::EndorsedWithReservation { reservation, paragraph }) => {
                br;
                @if let Some(paragraph) = paragraph {
                    (page.fill("stance-paragraph", &[("number", &paragraph.to_string())])) ": "
                }
                (page.text(reservation))
            }
            Some(Stance::Withdrew { reason: Some(reason) }) => { br; (page.text(reason)) }
            _ => {}
        }
    }
}

/// The record number of a fact, and its source where the plenary's proceedings have it.
fn known_from(page: &Page, facts: &BTreeMap<u64, &Fact>, position: u64) -> Markup {
    match facts.get(&position) {
        Some(fact) => parts::how_we_know(page, fact),
        None => html! {
            a href=(links::entry(page.lang, position)) {
                (page.record_number(position))
            }
        },
    }
}
