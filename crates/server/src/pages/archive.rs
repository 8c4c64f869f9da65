//! The archive: documents that were admitted, and the meetings of whatever body they tell of.
//!
//! Everything here was transcribed and nothing of it witnessed, and every page says so.

use axum::extract::{Query, State};
use axum::response::Response;
use documents::{Voice, archived};
use domain::archive::{ArchivedMeeting, Claim, Document, Field};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{Page, frame};
use super::listing::asked;
use super::{parts, reply};
use crate::app::Known;
use crate::fold::{fold, has_all};
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

mod claims;
pub mod compared;
pub mod document;
pub mod meeting;
mod note;
mod offers;

/// What the address may ask for.
#[derive(Default, Deserialize)]
pub struct Asked {
    q: Option<String>,
    /// Which page of the meetings; what is no number counts as not asked.
    page: Option<String>,
    /// Which page of the documents.
    documents: Option<String>,
}

/// How many meetings, and how many documents, a page shows.
const SHOWN: usize = 20;

/// A list of which a page shows a part.
struct Part<'a, T> {
    all: Vec<&'a T>,
    /// From 1; never beyond the last.
    number: usize,
}

impl<'a, T> Part<'a, T> {
    fn of(all: Vec<&'a T>, asked: Option<&String>) -> Self {
        let number = asked.and_then(|it| it.parse().ok()).unwrap_or(1);
        Self { number: number.clamp(1, all.len().div_ceil(SHOWN).max(1)), all }
    }

    fn shown(&self) -> &[&'a T] {
        self.all.chunks(SHOWN).nth(self.number - 1).unwrap_or_default()
    }

    fn has_more(&self) -> bool {
        self.number * SHOWN < self.all.len()
    }
}

/// `GET /archive`
pub async fn list(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page, &asked)))
}

fn render(known: &Known, page: &Page, wanted: &Asked) -> Markup {
    let archive = &page.coalition.archive;
    let query = asked(wanted.q.as_ref()).map(fold);
    let fits =
        |words: &dyn Fn() -> String| query.as_ref().is_none_or(|query| has_all(&fold(&words()), query));
    let mut meetings: Vec<&ArchivedMeeting> =
        archive.meetings.values().filter(|it| fits(&|| words_of(page, it))).collect();
    // The latest meeting stands first; those without a date come last.
    meetings.sort_by_key(|it| std::cmp::Reverse(domain::archive::offer::agreed_on(it)));
    let documents: Vec<&Document> =
        archive.documents.iter().rev().filter(|it| fits(&|| cited(page, it))).collect();
    let meetings = Part::of(meetings, wanted.page.as_ref());
    let documents = Part::of(documents, wanted.documents.as_ref());
    // One goes on in either list, and the other stays where it is.
    let to = |meetings: usize, documents: usize| {
        links::archive_page(page.lang, asked(wanted.q.as_ref()), meetings, documents)
    };
    frame(
        page,
        &page.say("nav-archive"),
        "nav-archive",
        html! {
            div.head { div {
                h1 { (page.say("nav-archive")) }
                p { (page.say("archive-lede")) }
            } }
            div.column {
                (mark(page))
                form.filter method="get" action=(links::archive(page.lang)) role="search" {
                    label.words { (page.say("list-search"))
                        input #search type="search" name="q" value=(wanted.q.as_deref().unwrap_or_default());
                    }
                    button.btn.main type="submit" { (page.say("list-show")) }
                    a href=(links::archive(page.lang)) { (page.say("list-clear")) }
                }
                p.found role="status" {
                    (page.fill("archive-found", &[
                        ("meetings", &meetings.all.len().to_string()),
                        ("documents", &documents.all.len().to_string()),
                    ]))
                }
                h2 #meetings { (page.say("archive-meetings")) }
                @if meetings.all.is_empty() { p.soft { (page.say("archive-no-meetings")) } }
                ul.list.register.archived { @for it in meetings.shown() { li { (meeting_line(page, it)) } } }
                (onward(page, "meetings", &meetings, |number| to(number, documents.number)))
                h2 #documents { (page.say("archive-documents")) }
                @if documents.all.is_empty() { p.soft { (page.say("archive-no-documents")) } }
                ul.list.register { @for it in documents.shown() { li { (document_line(page, it)) } } }
                (onward(page, "documents", &documents, |number| to(meetings.number, number)))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                (acts(page))
            }
        },
    )
}

/// The ways to the parts before and after, where there are any.
fn onward<T>(page: &Page, list: &str, part: &Part<T>, to: impl Fn(usize) -> String) -> Markup {
    let number = part.number;
    let address = |number: usize| format!("{}#{list}", to(number));
    html! {
        @if number > 1 || part.has_more() {
            nav.pages aria-label=(page.say(&format!("archive-pages-{list}"))) {
                @if number > 1 { a rel="prev" href=(address(number - 1)) { (page.say(&format!("archive-{list}-previous"))) } }
                @if part.has_more() { a rel="next" href=(address(number + 1)) { (page.say(&format!("archive-{list}-next"))) } }
            }
        }
    }
}

/// What stands on every page of the archive: that it was transcribed and not witnessed.
pub fn mark(page: &Page) -> Markup {
    html! { p.band.transcribed { b { (page.say("archive-mark")) } " " (page.say("archive-mark-says")) } }
}

/// What whoever keeps the archive can begin from here.
fn acts(page: &Page) -> Markup {
    let keeper = offers::keeper(page);
    html! {
        @if let Some(actor) = keeper {
            @let fields = [("as", links::actor(actor)), ("next", links::archive(page.lang))];
            @let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
            section {
                h2 { (page.say("archive-acts")) }
                p { (page.say("archive-to-review-says")) }
                p.row { a.btn.main href=(links::readings(page.lang)) { (page.say("archive-to-review")) } }
                p.row {
                    a.btn href=(links::act_with(page.lang, "archive.admit", &fields)) { (page.say("do-archive-admit")) }
                    a.btn href=(links::act_with(page.lang, "archive.transcribe", &fields)) {
                        (page.say("do-archive-transcribe"))
                    }
                }
            }
        }
    }
}

fn voice<'a>(page: &Page<'a>) -> Voice<'a> {
    Voice::new(page.coalition, page.lang, page.today)
}

/// «Reunión IV-2023 de CORETT», or its id where neither body nor code is known.
pub fn title(page: &Page, it: &ArchivedMeeting) -> String {
    let said = |field: &Field| it.standing(field).map(|it| archived::value(voice(page), it.value().claim()));
    let body = said(&Field::Acronym).or_else(|| said(&Field::Body));
    match (said(&Field::Code), body) {
        (Some(code), Some(body)) => {
            let values = [("code", code.as_str()), ("body", body.as_str())];
            page.fill("archive-meeting-title", &values)
        }
        _ => page.fill("archive-meeting-of-id", &[("id", it.id.as_str())]),
    }
}

/// When and where, as far as it is said.
fn when_and_where(page: &Page, it: &ArchivedMeeting) -> String {
    let said = [Field::Days, Field::Place].map(|field| {
        it.standing(&field).map(|standing| archived::value(voice(page), standing.value().claim()))
    });
    let said: Vec<String> = said.into_iter().flatten().collect();
    if said.is_empty() { page.say("archive-when-unknown") } else { said.join(" · ") }
}

fn meeting_line(page: &Page, it: &ArchivedMeeting) -> Markup {
    let contradicted = it.contradicted();
    let agreements = it.standings().iter().filter(|(field, _)| field.is_agreement()).count().to_string();
    html! {
        a.sym href=(links::archived_meeting(page.lang, &it.id)) { (it.id) }
        span.says {
            (title(page, it)) " "
            @if contradicted > 0 {
                span.chip.wait {
                    (page.fill("archive-contradictions", &[("count", &contradicted.to_string())]))
                }
            }
        }
        span.meta {
            (when_and_where(page, it)) " · "
            (page.fill("archive-agreements-count", &[("count", &agreements)])) " · "
            @for id in it.documents() { a href=(links::archived_document(page.lang, id)) { (id) } " " }
        }
    }
}

fn document_line(page: &Page, it: &Document) -> Markup {
    html! {
        a.sym href=(links::archived_document(page.lang, &it.id)) { (it.id) }
        span.says { (page.text(&it.citation)) }
        span.meta { (document::in_short(page, it)) }
    }
}

/// Everything by which a meeting can be found: its id, and the words of what was transcribed.
fn words_of(page: &Page, it: &ArchivedMeeting) -> String {
    let mut words = format!("{} {}", it.id, title(page, it));
    for kept in it.claims.values().filter(|it| it.withdrawn.is_none()) {
        words.push(' ');
        words.push_str(&archived::value(voice(page), &kept.claim));
        if let Claim::Agreement(agreement) = &kept.claim {
            words.push(' ');
            words.push_str(&agreement.words);
        }
    }
    words
}

fn cited(page: &Page, it: &Document) -> String {
    let issuer = it.issuer.as_ref().map(|who| archived::who(voice(page), who)).unwrap_or_default();
    let versions = [&it.citation.es, &it.citation.en].map(|it| it.as_deref().unwrap_or_default());
    format!("{} {} {issuer}", it.id, versions.join(" "))
}
