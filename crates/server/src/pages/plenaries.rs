//! All plenaries, newest first.

use axum::extract::State;
use axum::response::Response;
use domain::plenary::Plenary;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::plenary::{day_of, standing_chip};
use super::{parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /plenaries`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page)))
}

fn render(known: &Known, page: &Page) -> Markup {
    let coalition = page.coalition;
    let plenaries = coalition.plenary_order.iter().rev().filter_map(|code| coalition.plenaries.get(code));
    frame(
        page,
        &page.say("nav-plenary"),
        "nav-plenary",
        html! {
            div.head { div {
                h1 { (page.say("nav-plenary")) }
                p { (page.say("plenaries-lede")) }
            } }
            div.column {
                @if coalition.plenary_order.is_empty() { p { (page.say("home-no-plenaries")) } }
                ul.list.register { @for plenary in plenaries { (line(page, plenary)) } }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

fn line(page: &Page, plenary: &Plenary) -> Markup {
    let (items, agreed) = (plenary.agenda.len().to_string(), plenary.agreements.len().to_string());
    html! {
        li {
            a.sym href=(links::plenary(page.lang, &plenary.code)) { (plenary.code) }
            span.says { (page.date(day_of(plenary))) " · " (page.text(&plenary.place)) " " (standing_chip(page, plenary)) }
            span.meta { (page.fill("plenaries-line", &[("items", &items), ("agreements", &agreed)])) }
        }
    }
}
