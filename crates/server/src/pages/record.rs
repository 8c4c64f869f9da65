//! The record: every act in order, newest first, and how to check it without trusting us.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::Fact;
use maud::{Markup, html};
use serde::Deserialize;
use tokio::task::spawn_blocking;

use super::frame::{Page, frame};
use super::{failure, parts, reply};
use crate::app::Known;
use crate::site::Site;
use crate::visitor::Visitor;
use crate::{links, outside};

/// How many entries a page shows.
const SHOWN: u64 = 50;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct Asked {
    /// A position; what is no number counts as not asked.
    from: Option<String>,
}

/// `GET /record?from=N`: the entries up to position N, newest first.
pub async fn list(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    let length = site.app.known().coalition.length;
    let newest = length.saturating_sub(1);
    let from = asked.from.and_then(|from| from.parse::<u64>().ok()).unwrap_or(newest).min(newest);
    let app = Arc::clone(&site.app);
    // The file is read where nobody waits for it, and before what is known is held.
    let read = spawn_blocking(move || {
        outside::facts(&app, (from + 1).saturating_sub(SHOWN), (from + 1).min(length))
    });
    match read.await.map_err(anyhow::Error::from).flatten() {
        Ok(facts) => reply::page(&site, &visitor, |known, page| Some(render(known, page, from, &facts))),
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

fn render(known: &Known, page: &Page, from: u64, facts: &[Fact]) -> Markup {
    let first = facts.first().map_or(0, |fact| fact.position);
    let newest = known.coalition.length.saturating_sub(1);
    frame(
        page,
        &page.say("nav-record"),
        "nav-acts",
        html! {
            div.head { div {
                h1 { (page.say("record-title")) }
                p { (page.say("record-lede")) }
            } }
            div.column {
                ol.timeline reversed { @for fact in facts.iter().rev() { (line(page, fact)) } }
                nav.pages aria-label=(page.say("record-pages")) {
                    @if from < newest {
                        a href=(links::record(page.lang, Some((from + SHOWN).min(newest)))) { (page.say("record-newer")) }
                    }
                    @if first > 0 {
                        a href=(links::record(page.lang, Some(first - 1))) { (page.say("record-older")) }
                    }
                }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("record-check-title")) }
                    p { (page.say("record-check-text")) }
                    p { code { (page.say("record-check-command")) } }
                    ul {
                        li { a href="/record/checkpoint" { (page.say("record-checkpoint")) } }
                        li { a href="/record/record.vkey" { (page.say("record-key")) } }
                    }
                }
            }
        },
    )
}

fn line(page: &Page, fact: &Fact) -> Markup {
    html! {
        li {
            a.n href=(links::entry(page.lang, fact.position)) { (fact.position) }
            span { (documents::sentence::line(page.coalition, fact, page.lang)) }
            span.meta {
                time datetime=(fact.at) { (page.date(fact.on)) } " · " (fact.actor.seat) " · " code { (fact.act) }
                @if let Some(source) = &fact.source { " · " (parts::source_line(page, source)) }
            }
        }
    }
}
