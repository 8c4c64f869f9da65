//! One entry of the record: its exact bytes, its hash, and the proof that it is in the signed tree.

use std::sync::Arc;

use anyhow::Context;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Fact;
use maud::{Markup, html};
use proofs::leaf_hash;
use tokio::task::spawn_blocking;

use super::frame::{Page, frame};
use super::{failure, parts, reply};
use crate::app::Known;
use crate::site::Site;
use crate::visitor::Visitor;
use crate::{events, links};

/// `GET /record/{position}`
pub async fn show(State(site): State<Site>, Path(position): Path<String>, visitor: Visitor) -> Response {
    let number = position.parse::<u64>().ok().filter(|number| number.to_string() == position);
    let Some(number) = number.filter(|number| *number < site.app.known().coalition.length) else {
        return reply::page(&site, &visitor, |_, _| None);
    };
    let app = Arc::clone(&site.app);
    // The file is read where nobody waits for it, and before what is known is held.
    let read = spawn_blocking(move || -> anyhow::Result<(Fact, String)> {
        let bytes = app.reader()?.entry(number)?.context("the entry is not in the file")?;
        Ok((events::decode(number, &bytes, &app.identity.zone)?, String::from_utf8(bytes)?))
    });
    match read.await.map_err(anyhow::Error::from).flatten() {
        Ok((fact, bytes)) => {
            reply::page(&site, &visitor, |known, page| Some(render(known, page, &fact, &bytes)))
        }
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

fn render(known: &Known, page: &Page, fact: &Fact, bytes: &str) -> Markup {
    let number = fact.position.to_string();
    let proof = known.tree.inclusion(fact.position, known.tree.size()).unwrap_or_default();
    frame(
        page,
        &page.fill("part-record-number", &[("number", &number)]),
        "nav-acts",
        html! {
            div.head {
                p.code { "n.º " (number) }
                div {
                    h1 { (documents::sentence::line(page.coalition, fact, page.lang)) }
                    p {
                        time datetime=(fact.at) { (page.date(fact.on)) } " · " (parts::seat_name(page, &fact.actor.seat))
                        " · " code { (fact.act) }
                    }
                }
            }
            div.column {
                h2 { (page.say("entry-bytes")) }
                pre.bytes tabindex="0" { (bytes) }
                h2 { (page.say("entry-hash")) }
                p { code { (leaf_hash(bytes.as_bytes()).to_base64()) } }
                h2 { (page.say("entry-proof")) }
                p { (page.fill("entry-proof-text", &[("size", &known.tree.size().to_string())])) }
                ol { @for hash in &proof { li { code { (hash.to_base64()) } } } }
                nav.pages aria-label=(page.say("record-pages")) {
                    @if fact.position > 0 { a href=(links::entry(page.lang, fact.position - 1)) { (page.say("record-older")) } }
                    @if fact.position + 1 < known.coalition.length {
                        a href=(links::entry(page.lang, fact.position + 1)) { (page.say("record-newer")) }
                    }
                }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                @if let Some(source) = &fact.source {
                    section { h2 { (page.say("entry-source")) } p { (parts::source_line(page, source)) } }
                }
            }
        },
    )
}
