//! Letters, for whoever keeps them: what waits, what left, what could not leave and why, each as text, and one more attempt.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::right::Capacity;
use maud::{Markup, html};
use serde::Deserialize;

use super::desk;
use super::frame::{Page, frame, tag};
use super::{failure, reply};
use crate::forms::posted::{Posted, TOKEN};
use crate::letters::book::Line;
use crate::letters::{self, Posted as Kept, Purpose, Stage};
use crate::links;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

pub mod off;

/// How many a page shows.
const SHOWN: usize = 50;

/// What the address may ask for; what makes no sense there counts as not asked.
#[derive(Default, Deserialize)]
pub struct Asked {
    stage: Option<String>,
    page: Option<String>,
}

/// `GET /desk/letters?stage=failed&page=2`
pub async fn list(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    let signed_in = match keeper(&site, &visitor) {
        Ok(signed_in) => signed_in,
        Err(response) => return *response,
    };
    let stage = Stage::NAMES.into_iter().find(|it| asked.stage.as_deref() == Some(it));
    let number = asked.page.and_then(|it| it.parse().ok()).unwrap_or(1_usize).clamp(1, 10_000);
    let book = &site.app.letters;
    let counts = book.counts();
    let fits = |it: &Line| stage.is_none_or(|stage| it.stage.name() == stage);
    let (total, lines) = book.part(fits, (number - 1) * SHOWN, SHOWN);
    let list = List { stage, number, counts, total, lines };
    let known = site.app.known();
    let page = Page::new(&site, &known, &visitor);
    reply::private(&page, StatusCode::OK, drawn(&site, &page, signed_in, &list))
}

/// `GET /desk/letters/{letter}`
pub async fn show(State(site): State<Site>, Path(letter): Path<String>, visitor: Visitor) -> Response {
    let signed_in = match keeper(&site, &visitor) {
        Ok(signed_in) => signed_in,
        Err(response) => return *response,
    };
    match letters::read(&site.app, &letter).await {
        Ok(Some(kept)) => {
            let known = site.app.known();
            let page = Page::new(&site, &known, &visitor);
            reply::private(&page, StatusCode::OK, one(&site, &page, signed_in, &kept))
        }
        Ok(None) => reply::not_found(State(site), visitor).await,
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

/// `POST /desk/letters/{letter}`: one more attempt, now.
pub async fn retry(State(site): State<Site>, Path(letter): Path<String>, posted: Posted) -> Response {
    let Posted { visitor, is_ours, .. } = posted;
    if let Err(response) = keeper(&site, &visitor) {
        return *response;
    }
    if !is_ours {
        return Redirect::to(&links::letter(visitor.lang, &letter)).into_response();
    }
    match letters::retry(&site.app, &letter).await {
        Ok(true) => Redirect::to(&links::letter(visitor.lang, &letter)).into_response(),
        Ok(false) => reply::not_found(State(site), visitor).await,
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

/// Whoever keeps the letters as of now: the Technical Secretariat, or who keeps the record while there is none.
fn keeper<'a>(site: &Site, visitor: &'a Visitor) -> Result<&'a SignedIn, Box<Response>> {
    let Some(signed_in) = &visitor.signed_in else {
        return Err(Box::new(desk::sign_in(visitor)));
    };
    let keeps = |capacity| signed_in.acts_as(capacity).is_some();
    if keeps(Capacity::Secretariat) || keeps(Capacity::Registrar) {
        return Ok(signed_in);
    }
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("letters-title");
    let body = html! {
        div.column {
            h1 { (title) }
            div.alert role="alert" { p { (page.say("letters-not-yours")) } }
            p.row { a.btn href=(links::desk(page.lang)) { (page.say("letters-to-desk")) } }
        }
    };
    Err(Box::new(reply::private(&page, StatusCode::FORBIDDEN, frame(&page, &title, "nav-desk", body))))
}

/// A part of the letters.
struct List {
    stage: Option<&'static str>,
    number: usize,
    counts: [(&'static str, usize); 3],
    total: usize,
    lines: Vec<Line>,
}

fn drawn(site: &Site, page: &Page, signed_in: &SignedIn, list: &List) -> Markup {
    let title = page.say("letters-title");
    let all: usize = list.counts.iter().map(|(_, count)| count).sum();
    let chip = |stage: Option<&'static str>, word: String, count: usize| {
        let here = (list.stage == stage).then_some("true");
        html! { li { a.chip href=(links::letters(page.lang, stage, 1)) aria-current=[here] { (word) " " b { (count) } } } }
    };
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            div.head { div {
                h1 { (title) }
                p { (page.say("letters-lede")) }
            } }
            div.column {
                nav.kinds aria-label=(page.say("letters-stages")) { ul.chips {
                    (chip(None, page.say("letters-all"), all))
                    @for (stage, count) in list.counts {
                        (chip(Some(stage), page.say(&format!("letters-stage-{stage}")), count))
                    }
                } }
                @if list.lines.is_empty() { p.found { (page.say("letters-none")) } }
                ul.list.letters { @for line in &list.lines { (row(site, page, signed_in, line)) } }
                (onward(page, list))
            }
            aside aria-label=(page.say("part-margin")) {
                section { h2 { (page.say("letters-how-title")) } p { (page.say("letters-how")) } }
            }
        },
    )
}

fn row(site: &Site, page: &Page, signed_in: &SignedIn, line: &Line) -> Markup {
    html! {
        li {
            a href=(links::letter(page.lang, &line.id)) { (line.subject) } " " (stage_chip(page, &line.stage))
            p.soft { (name_of(site, line)) " · " (moment(page, site, line.posted_at)) " · " (page.say(purpose_key(line.purpose))) }
            @if let Some(reason) = line.reason.as_ref().filter(|_| !matches!(line.stage, Stage::Sent { .. })) {
                p.soft { (page.fill("letters-reason", &[("reason", &reason_in(page, reason))])) }
            }
            @if matches!(line.stage, Stage::Failed { .. }) { (again(page, signed_in, &line.id)) }
        }
    }
}

fn onward(page: &Page, list: &List) -> Markup {
    let more = list.number * SHOWN < list.total;
    html! {
        @if list.number > 1 || more {
            nav.pages aria-label=(page.say("letters-pages")) {
                @if list.number > 1 {
                    a rel="prev" href=(links::letters(page.lang, list.stage, list.number - 1)) { (page.say("letters-newer")) }
                }
                @if more {
                    a rel="next" href=(links::letters(page.lang, list.stage, list.number + 1)) { (page.say("letters-older")) }
                }
            }
        }
    }
}

/// One letter, as its reader gets it. What lets somebody sign in is for its reader alone.
fn one(site: &Site, page: &Page, signed_in: &SignedIn, kept: &Kept) -> Markup {
    let line = Line::from(kept);
    let letter = &kept.letter;
    let is_secret = letter.purpose == Purpose::SignIn;
    frame(
        page,
        &letter.subject,
        "nav-desk",
        html! {
            div.head { div {
                h1 { (letter.subject) }
                p { (name_of(site, &line)) " " (stage_chip(page, &kept.stage)) }
            } }
            div.column {
                @if is_secret {
                    p.soft { (page.say("letters-secret")) }
                } @else {
                    pre.bytes.letter tabindex="0" lang=(tag(letter.lang)) { (letter.text) }
                }
                @if let Some(calendar) = &letter.calendar {
                    details.fold {
                        summary { (page.fill("letters-attached", &[("name", &calendar.name)])) }
                        pre.bytes tabindex="0" { (calendar.object) }
                    }
                }
                @if !matches!(kept.stage, Stage::Sent { .. }) { (again(page, signed_in, &kept.id)) }
                p.row { a href=(links::letters(page.lang, None, 1)) { (page.say("letters-back")) } }
            }
            aside aria-label=(page.say("part-margin")) { dl.facts {
                dt { (page.say("letters-purpose")) } dd { (page.say(purpose_key(letter.purpose))) }
                dt { (page.say("letters-posted")) } dd { (moment(page, site, kept.posted_at)) }
                dt { (page.say("letters-attempts")) } dd { (kept.attempts) }
                @if let Stage::Sent { at } = kept.stage { dt { (page.say("letters-left")) } dd { (moment(page, site, at)) } }
                @if let Stage::Waiting { due_at } = kept.stage {
                    dt { (page.say("letters-next")) } dd { (moment(page, site, due_at)) }
                }
                @if let Some(reason) = &kept.reason { dt { (page.say("letters-why")) } dd { (reason_in(page, reason)) } }
            } }
        },
    )
}

fn again(page: &Page, signed_in: &SignedIn, id: &str) -> Markup {
    html! {
        form.row method="post" action=(links::letter(page.lang, id)) {
            input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
            button.btn type="submit" { (page.say("letters-retry")) }
        }
    }
}

/// Whom a letter is for, by name alone: the address is on the page of accounts.
fn name_of(site: &Site, line: &Line) -> String {
    site.app.people.get(line.to).map_or_else(|| line.to.0.to_string(), |it| it.name)
}

/// A moment in the coalition's zone.
fn moment(page: &Page, site: &Site, at: jiff::Timestamp) -> String {
    let zone = &site.app.identity.zone_name;
    let words = documents::lang::Catalog::papers(page.lang);
    format!("{}, {}", page.date(documents::lang::day_in(at, zone)), words.hour(at, zone))
}

fn stage_chip(page: &Page, stage: &Stage) -> Markup {
    let class = match stage {
        Stage::Waiting { .. } | Stage::Leaving => "chip wait",
        Stage::Sent { .. } => "chip ok",
        Stage::Failed { .. } => "chip no",
    };
    html! { span.(class) { (page.say(&format!("letters-is-{}", stage.name()))) } }
}

/// Why a letter did not leave: our own reasons in the reader's language, a mail server's as it gave them.
fn reason_in(page: &Page, reason: &str) -> String {
    match reason {
        letters::CLOSED => page.say("letters-fault-closed"),
        letters::NO_ADDRESS => page.say("letters-fault-no-address"),
        letters::BROKEN_OFF => page.say("letters-fault-broken-off"),
        other => other.to_owned(),
    }
}

fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::SignIn => "letters-purpose-sign-in",
        Purpose::Access => "letters-purpose-access",
        Purpose::Convocation => "letters-purpose-convocation",
        Purpose::Minutes => "letters-purpose-minutes",
        Purpose::Commitment => "letters-purpose-commitment",
        Purpose::Election => "letters-purpose-election",
        Purpose::Digest => "letters-purpose-digest",
        Purpose::Consultation => "letters-purpose-consultation",
    }
}
