//! The record: every act in order, newest first, and how to check it without trusting us.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::Fact;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{Page, frame};
use super::{parts, reply};
use crate::app::Known;
use crate::site::Site;
use crate::visitor::Visitor;
use crate::{events, links};

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
    reply::page(&site, &visitor, |known, page| {
        let newest = known.coalition.length.checked_sub(1);
        let from = asked
            .from
            .and_then(|from| from.parse::<u64>().ok())
            .or(newest)
            .unwrap_or(0)
            .min(newest.unwrap_or(0));
        let facts = facts(&site, (from + 1).saturating_sub(SHOWN), (from + 1).min(known.coalition.length))?;
        Some(render(known, page, from, &facts))
    })
}

/// The facts from `first` to before `end`, read from the file.
fn facts(site: &Site, first: u64, end: u64) -> Option<Vec<Fact>> {
    let reader = site.app.reader().ok()?;
    let entries = reader.entries(first, end - first).ok()?;
    let zone = &site.app.identity.zone;
    (first..).zip(&entries).map(|(position, bytes)| events::decode(position, bytes, zone).ok()).collect()
}

fn render(known: &Known, page: &Page, from: u64, facts: &[Fact]) -> Markup {
    let first = facts.first().map_or(0, |fact| fact.position);
    let newest = known.coalition.length.saturating_sub(1);
    frame(
        page,
        &page.say("nav-record"),
        "nav-record",
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
