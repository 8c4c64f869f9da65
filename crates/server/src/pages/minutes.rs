//! The minutes of every plenary with where they stand, and the members' own notes, each with its papers.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use domain::minutes::Minutes;
use domain::paper::{Kind, Paper};
use domain::symbol::PlenaryCode;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, plenary, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /minutes`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page)))
}

fn render(known: &Known, page: &Page) -> Markup {
    let coalition = page.coalition;
    // Minutes that are older than the record have no plenary in it and stand last.
    let on_paper = coalition.minutes.keys().rev().filter(|code| !coalition.plenaries.contains_key(*code));
    let codes: Vec<&PlenaryCode> = coalition.plenary_order.iter().rev().chain(on_paper).collect();
    let papers = newest(page);
    frame(
        page,
        &page.say("nav-minutes"),
        "nav-minutes",
        html! {
            div.head { div {
                h1 { (page.say("nav-minutes")) }
                p { (page.say("minutes-lede")) }
            } }
            div.column {
                @if codes.is_empty() { p { (page.say("minutes-no-plenary")) } }
                ul.list.register { @for code in codes {
                    li #(code) {
                        @if coalition.plenaries.contains_key(code) {
                            a.sym href=(links::plenary(page.lang, code)) { (code) }
                        } @else { span.sym { (code) } }
                        span.says { (plenary::stage::minutes_stage(page, code)) }
                        div.meta {
                            @if let Some(minutes) = coalition.minutes.get(code) { (life(page, minutes)) }
                            @for papers in papers.get(code).map_or(&[][..], Vec::as_slice).chunk_by(|one, next| alike(one, next)) {
                                (line(page, papers))
                            }
                        }
                    }
                } }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section { h2 { (page.say("minutes-how-title")) } p { (page.say("minutes-how")) } }
            }
        },
    )
}

/// What the record knows of them besides their stage.
fn life(page: &Page, minutes: &Minutes) -> Markup {
    html! {
        p {
            @if let Some(paper) = &minutes.carried_in { (page.text(paper)) " · " }
            @if !minutes.observations.is_empty() {
                (page.fill("minutes-observations", &[("count", &minutes.observations.len().to_string())])) " · "
            }
            @if !minutes.signatures.is_empty() {
                @let names: Vec<String> = minutes.signatures.iter().map(|it| parts::name_of(page, &it.seat)).collect();
                (page.fill("minutes-signed", &[("names", &documents::lang::Catalog::papers(page.lang).list(&names))])) " · "
            }
            (parts::record_link(page, minutes.position))
        }
        @for (position, text) in &minutes.corrigenda {
            p { span.chip.wait { (page.say("part-corrected")) } " " (page.text(text)) " · " (parts::record_link(page, *position)) }
        }
    }
}

/// Whether two papers are the same in two languages.
fn alike(one: &Paper, next: &Paper) -> bool {
    (one.kind, &one.seat) == (next.kind, &next.seat)
}

fn line(page: &Page, papers: &[&Paper]) -> Markup {
    html! {
        p.papers {
            @if let Some(first) = papers.first() { (parts::paper_title(page, first)) }
            @for paper in papers { " " (parts::paper_button(page, paper)) }
        }
    }
}

/// The newest paper of each plenary, kind, seat and language; no draft where there are minutes.
fn newest<'a>(page: &Page<'a>) -> BTreeMap<&'a PlenaryCode, Vec<&'a Paper>> {
    let mut papers: BTreeMap<&PlenaryCode, Vec<&Paper>> = BTreeMap::new();
    let told = |it: &&Paper| matches!(it.kind, Kind::Minutes | Kind::DraftMinutes | Kind::Note);
    for paper in page.coalition.papers.iter().rev().filter(told) {
        let same =
            |it: &&Paper| (it.kind, &it.seat, it.language) == (paper.kind, &paper.seat, paper.language);
        let Some(plenary) = &paper.plenary else { continue };
        let known = papers.entry(plenary).or_default();
        if !known.iter().any(same) {
            known.push(paper);
        }
    }
    for known in papers.values_mut() {
        let final_minutes = known.iter().any(|it| it.kind == Kind::Minutes);
        known.retain(|it| !(final_minutes && it.kind == Kind::DraftMinutes));
        known.sort_by_key(|it| (it.kind, it.seat.clone(), it.language != page.lang));
    }
    papers
}
