//! A document of the archive: what it is, its digests, and the meetings it tells of.

use axum::extract::{Path, State};
use axum::response::Response;
use documents::archived;
use domain::archive::Document;
use domain::symbol::DocumentId;
use maud::{Markup, html};

use super::{mark, meeting_line, voice};
use crate::app::Known;
use crate::links;
use crate::pages::frame::{Page, frame};
use crate::pages::{parts, reply};
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /archive/documents/{document}`
pub async fn show(State(site): State<Site>, Path(id): Path<String>, visitor: Visitor) -> Response {
    let id = DocumentId::new(id);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, page.coalition.archive.document(&id)?))
    })
}

/// «español · de México · 3 de mayo de 2024»
pub fn in_short(page: &Page, it: &Document) -> String {
    let mut said = vec![page.say(&format!("document-language-{}", documents::name_of(&it.language)))];
    if let Some(who) = &it.issuer {
        said.push(page.fill("archive-issued-by", &[("who", &archived::who(voice(page), who))]));
    }
    said.push(page.fill("archive-admitted-on", &[("date", &page.date(it.on))]));
    said.join(" · ")
}

fn render(known: &Known, page: &Page, it: &Document) -> Markup {
    let meetings = it.meetings.iter().filter_map(|id| page.coalition.archive.meetings.get(id));
    frame(
        page,
        it.id.as_str(),
        "nav-archive",
        html! {
            div.head {
                p.code { (it.id) }
                div {
                    h1 { (page.text(&it.citation)) }
                    p { (in_short(page, it)) }
                }
            }
            div.column {
                (mark(page))
                h2 { (page.say("archive-meetings")) }
                @if it.meetings.is_empty() { p.soft { (page.say("archive-nothing-transcribed")) } }
                ul.list.register.archived { @for meeting in meetings { li { (meeting_line(page, meeting)) } } }
                h2 { (page.say("archive-digests")) }
                dl.digests {
                    dt { (page.say("field-original-digest")) } dd { code { (it.original) } }
                    dt { (page.say("field-text-digest")) } dd { code { (it.text) } }
                }
                p.soft { (page.say("archive-digests-say")) }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("agreement-how-we-know")) }
                    p {
                        (parts::record_link(page, it.position))
                        @if let Some(source) = &it.source { " · " (parts::source_line(page, source)) }
                    }
                    p { a href=(links::archive(page.lang)) { (page.say("archive-all")) } }
                }
            }
        },
    )
}
