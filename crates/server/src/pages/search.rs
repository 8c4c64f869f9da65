//! Search: one box for everything the record says, what was found by kind, and where to read it.

use axum::extract::{Query, State};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use tokio::task::spawn_blocking;

use super::frame::{Page, frame, tag};
use super::listing::asked;
use super::{failure, parts, reply};
use crate::links;
use crate::search::{Found, Hit, Kind, Question};
use crate::site::Site;
use crate::visitor::Visitor;

/// How many a page shows.
const SHOWN: usize = 20;
/// The longest question.
const LONGEST: usize = 200;
/// Beyond this page nobody reads on.
const LAST_PAGE: usize = 500;

/// What the address may ask for; what makes no sense there counts as not asked.
#[derive(Default, Deserialize)]
pub struct Asked {
    q: Option<String>,
    kind: Option<String>,
    page: Option<String>,
}

/// What is looked for, as the page goes by it.
struct Wanted {
    query: String,
    kind: Option<Kind>,
    page: usize,
}

/// `GET /search?q=…&kind=…&page=…`
pub async fn show(State(site): State<Site>, Query(given): Query<Asked>, visitor: Visitor) -> Response {
    let wanted = Wanted {
        query: asked(given.q.as_ref()).unwrap_or_default().chars().take(LONGEST).collect(),
        kind: Kind::ALL.into_iter().find(|kind| asked(given.kind.as_ref()) == Some(kind.name())),
        page: given.page.and_then(|it| it.parse().ok()).unwrap_or(1).clamp(1, LAST_PAGE),
    };
    let question = Question {
        query: wanted.query.clone(),
        kind: wanted.kind,
        lang: visitor.lang,
        offset: (wanted.page - 1) * SHOWN,
        limit: SHOWN,
    };
    let at_work = site.clone();
    // What is new in the record is read first, where nobody waits for the file.
    let found = spawn_blocking(move || at_work.search.ask(&at_work.app, |index, _| index.find(&question)));
    match found.await.map_err(anyhow::Error::from).flatten() {
        Ok(found) => {
            reply::page(&site, &visitor, |known, page| Some(render(page, &known.checkpoint, &wanted, &found)))
        }
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

fn render(page: &Page, checkpoint: &str, wanted: &Wanted, found: &Found) -> Markup {
    let title = match wanted.query.as_str() {
        "" => page.say("search-title"),
        query => page.fill("search-title-of", &[("query", query)]),
    };
    frame(
        page,
        &title,
        "",
        html! {
            div.head { div {
                h1 { (page.say("search-title")) }
                p { (page.say("search-lede")) }
            } }
            div.column {
                (form(page, wanted))
                @if wanted.query.is_empty() {
                    p.found { (page.say("search-how")) }
                } @else {
                    (kinds(page, wanted, found))
                    p.found role="status" {
                        (page.fill("search-found", &[("count", &found.total.to_string()), ("query", &wanted.query)]))
                    }
                    @if found.hits.is_empty() { p.soft { (page.say("search-none")) } }
                    ol.hits { @for hit in &found.hits { (line(page, hit)) } }
                    (onward(page, wanted, found))
                }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, checkpoint)) }
        },
    )
}

fn form(page: &Page, wanted: &Wanted) -> Markup {
    html! {
        form.filter method="get" action=(links::search(page.lang)) role="search" aria-label=(page.say("search-title")) {
            label.words { (page.say("list-search"))
                input type="search" name="q" value=(wanted.query) maxlength=(LONGEST);
            }
            @if let Some(kind) = wanted.kind { input type="hidden" name="kind" value=(kind.name()); }
            button.btn.main type="submit" { (page.say("find-go")) }
        }
    }
}

/// The same question of one kind alone, or of all.
fn address(page: &Page, wanted: &Wanted, kind: Option<Kind>, number: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", &wanted.query);
    if let Some(kind) = kind {
        query.append_pair("kind", kind.name());
    }
    if number > 1 {
        query.append_pair("page", &number.to_string());
    }
    format!("{}?{}", links::search(page.lang), query.finish())
}

fn kinds(page: &Page, wanted: &Wanted, found: &Found) -> Markup {
    let all: usize = found.kinds.iter().map(|(_, count)| count).sum();
    let chip = |kind: Option<Kind>, word: String, count: usize| {
        let here = (wanted.kind == kind).then_some("true");
        html! {
            li { a.chip href=(address(page, wanted, kind, 1)) aria-current=[here] { (word) " " b { (count) } } }
        }
    };
    html! {
        @if all > 0 {
            nav.kinds aria-label=(page.say("search-kinds")) { ul.chips {
                (chip(None, page.say("search-kind-all"), all))
                @for (kind, count) in &found.kinds {
                    (chip(Some(*kind), page.say(&format!("search-kind-{}", kind.name())), *count))
                }
            } }
        }
    }
}

fn line(page: &Page, hit: &Hit) -> Markup {
    let it = &hit.it;
    let prefix = if it.is_file { "" } else { links::prefix(page.lang) };
    html! {
        li {
            p.meta { (page.say(&format!("search-one-{}", it.kind.name()))) }
            h2 { a href={ (prefix) (it.address) } { (page.text(&it.title)) } }
            p.says lang=[(hit.lang != page.lang).then(|| tag(hit.lang))] {
                @for piece in &hit.excerpt {
                    @if piece.found { mark { (piece.text) } } @else { (piece.text) }
                }
            }
            p.meta {
                @if !it.symbol.is_empty() { (it.symbol) " · " }
                a href=(links::entry(page.lang, it.position)) {
                    (page.fill("part-record-number", &[("number", &it.position.to_string())]))
                }
            }
        }
    }
}

fn onward(page: &Page, wanted: &Wanted, found: &Found) -> Markup {
    let more = wanted.page * SHOWN < found.total && wanted.page < LAST_PAGE;
    html! {
        @if wanted.page > 1 || more {
            nav.pages aria-label=(page.say("search-pages")) {
                @if wanted.page > 1 {
                    a rel="prev" href=(address(page, wanted, wanted.kind, wanted.page - 1)) { (page.say("search-previous")) }
                }
                @if more {
                    a rel="next" href=(address(page, wanted, wanted.kind, wanted.page + 1)) { (page.say("search-next")) }
                }
            }
        }
    }
}
