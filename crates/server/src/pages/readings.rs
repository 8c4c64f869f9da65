//! Files of old documents on their way into the archive: left here, read one after another, and reviewed.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::archive::admit::Admit;
use domain::command::{Actor, Command};
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{asset, desk, failure, reply};
use crate::forms::acts::is_for;
use crate::forms::posted::{Posted, TOKEN};
use crate::links;
use crate::readings::{Left, Reading, Refused, State as Stage};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

mod claims;
mod draw;
pub mod review;
mod source;
mod write;

/// `GET /archive/review`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    match keeper(&site, &visitor) {
        Ok((signed_in, _)) => answer(&site, &visitor, signed_in, StatusCode::OK, None),
        Err(response) => *response,
    }
}

/// `POST /archive/review`: files are left to be read.
pub async fn leave(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, mut given, is_ours, .. } = posted;
    let signed_in = match keeper(&site, &visitor) {
        Ok((signed_in, _)) => signed_in,
        Err(response) => return *response,
    };
    let again = |key| answer(&site, &visitor, signed_in, StatusCode::UNPROCESSABLE_ENTITY, Some(key));
    if !is_ours {
        return again("form-not-ours");
    }
    let files = given.take_files();
    if files.is_empty() {
        return again("reading-no-files");
    }
    let files = files.into_iter().map(|it| Left { name: it.name, bytes: it.bytes }).collect();
    match site.app.leave_to_read(signed_in.profile.number, files).await {
        Ok(_) => Redirect::to(&links::readings(visitor.lang)).into_response(),
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

/// `POST /archive/review/queue`: reading is paused, or goes on.
pub async fn pause(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    if let Err(response) = keeper(&site, &visitor) {
        return *response;
    }
    if is_ours && let Err(problem) = site.app.pause_reading(given.get("do") == Some("pause")).await {
        return failure::unread(&site, &visitor, &problem);
    }
    Redirect::to(&links::readings(visitor.lang)).into_response()
}

/// `GET /archive/review/{reading}/file`: the file as it came, to be kept and never shown in place.
pub async fn file(State(site): State<Site>, Path(reading): Path<u64>, visitor: Visitor) -> Response {
    if let Err(response) = keeper(&site, &visitor) {
        return *response;
    }
    let Some(left) = site.app.readings.get(reading) else {
        return reply::not_found(State(site), visitor).await;
    };
    match site.app.file_of_reading(reading).await {
        Ok(Some(bytes)) => {
            let plain: String = left
                .name
                .chars()
                .map(|it| if it.is_ascii_graphic() && it != '"' { it } else { '_' })
                .collect();
            let headers = [
                (CONTENT_TYPE, "application/octet-stream".to_owned()),
                (CONTENT_DISPOSITION, format!("attachment; filename=\"{plain}\"")),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Ok(None) => reply::not_found(State(site), visitor).await,
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

/// Whoever may admit documents to the archive as of now, and as what.
fn keeper<'a>(site: &Site, visitor: &'a Visitor) -> Result<(&'a SignedIn, &'a Actor), Box<Response>> {
    let Some(signed_in) = &visitor.signed_in else {
        return Err(Box::new(desk::sign_in(visitor)));
    };
    if let Some(actor) = signed_in.actors.iter().find(|it| is_for(&Admit::ACTION, it.capacity)) {
        return Ok((signed_in, actor));
    }
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("reading-title");
    let body = html! {
        div.column {
            h1 { (title) }
            div.alert role="alert" { p { (page.say("reading-not-yours")) } }
            p.row { a.btn href=(links::desk(page.lang)) { (page.say("letters-to-desk")) } }
        }
    };
    Err(Box::new(reply::private(&page, StatusCode::FORBIDDEN, frame(&page, &title, "nav-desk", body))))
}

fn answer(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    status: StatusCode,
    wrong: Option<&str>,
) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    reply::private(&page, status, drawn(site, &page, signed_in, wrong))
}

fn drawn(site: &Site, page: &Page, signed_in: &SignedIn, wrong: Option<&str>) -> Markup {
    let title = page.say("reading-title");
    let all = site.app.readings.all();
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            div.head { div { h1 { (title) } p { (page.say("reading-lede")) } } }
            div.column {
                (upload(page, signed_in, wrong))
                div #queue data-queued[all.iter().any(|it| it.state.is_queued())] { (queue(site, page, signed_in, &all)) }
            }
            aside aria-label=(page.say("part-margin")) {
                section { h2 { (page.say("reading-kinds-title")) } p { (page.say("reading-kinds")) } }
                section { h2 { (page.say("reading-how-title")) } p { (page.say("reading-how")) } }
                @if let Some(model) = &site.app.readings.model {
                    section {
                        h2 { (page.say("reading-model-title")) }
                        p { (page.fill("reading-model", &[("name", &*model.name), ("host", model.host())])) }
                    }
                }
            }
            script type="module" src=(asset::address("review.js")) {}
        },
    )
}

fn upload(page: &Page, signed_in: &SignedIn, wrong: Option<&str>) -> Markup {
    let megabytes = (page.setup.largest_upload / (1024 * 1024)).to_string();
    html! {
        form.act-form.leave method="post" enctype="multipart/form-data" action=(links::readings(page.lang)) {
            input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
            div.field {
                label for="f-files" { (page.say("reading-files")) }
                p.hint #h-files { (page.fill("reading-files-hint", &[("megabytes", &megabytes)])) }
                @if let Some(key) = wrong { p.fault #e-files role="alert" { (page.say(key)) } }
                input #f-files type="file" name="files" multiple required
                    accept=".docx,.odt,.pdf,.html,.htm,.md,.txt" aria-invalid=[wrong.map(|_| "true")]
                    aria-describedby=(if wrong.is_some() { "h-files e-files" } else { "h-files" });
            }
            p.row { button.btn.main type="submit" { (page.say("reading-leave")) } }
        }
    }
}

/// What waits, is read or was read, batch by batch, the newest first.
fn queue(site: &Site, page: &Page, signed_in: &SignedIn, all: &[Reading]) -> Markup {
    let waiting = all.iter().filter(|it| it.state.is_queued()).count();
    let mut batches: BTreeMap<u64, Vec<&Reading>> = BTreeMap::new();
    for reading in all {
        batches.entry(reading.batch).or_default().push(reading);
    }
    html! {
        @if all.is_empty() { p.found { (page.say("reading-none")) } }
        @if waiting > 0 || site.app.readings.is_paused() { (progress(site, page, signed_in, waiting)) }
        @for batch in batches.values().rev() { (one_batch(site, page, batch)) }
    }
}

fn progress(site: &Site, page: &Page, signed_in: &SignedIn, waiting: usize) -> Markup {
    let paused = site.app.readings.is_paused();
    let (word, says) = match paused {
        true => ("resume", "reading-paused"),
        false => ("pause", "reading-going"),
    };
    html! {
        div.band.queue-state {
            p role="status" { (page.fill(says, &[("count", &waiting.to_string())])) }
            form.inline method="post" action=(links::readings_queue(page.lang)) {
                input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
                button.btn type="submit" name="do" value=(word) { (page.say(&format!("reading-{word}"))) }
                a href=(links::readings(page.lang)) { (page.say("reading-refresh")) }
            }
        }
    }
}

fn one_batch(site: &Site, page: &Page, batch: &[&Reading]) -> Markup {
    let Some(first) = batch.first() else { return html! {} };
    let by = site.app.people.get(first.by).map_or_else(|| first.by.0.to_string(), |it| it.name);
    let words = documents::lang::Catalog::papers(page.lang);
    let zone = &site.app.identity.zone_name;
    let at =
        format!("{}, {}", page.date(documents::lang::day_in(first.at, zone)), words.hour(first.at, zone));
    html! {
        div.batch {
            h2 { (page.fill("reading-batch", &[("at", &at)])) " " small { (by) } }
            p.soft { (report(page, batch)) }
            ul.list.readings { @for reading in batch { (row(page, reading)) } }
        }
    }
}

/// What came of a batch in a sentence: so many read, refused, waiting; so many meetings and agreements.
fn report(page: &Page, batch: &[&Reading]) -> String {
    let count = |fits: fn(&Stage) -> bool| batch.iter().filter(|it| fits(&it.state)).count().to_string();
    let found = |number: fn(&crate::readings::Counts) -> usize| {
        batch.iter().filter_map(|it| it.found.as_ref()).map(number).sum::<usize>().to_string()
    };
    let (refused, waiting) = (count(|it| matches!(it, Stage::Refused(_))), count(Stage::is_queued));
    let mut said = page.fill(
        "reading-report",
        &[
            ("files", &batch.len().to_string()),
            ("read", &batch.iter().filter(|it| it.found.is_some()).count().to_string()),
            ("meetings", &found(|it| it.meetings)),
            ("agreements", &found(|it| it.agreements)),
            ("accepted", &count(|it| *it == Stage::Accepted)),
        ],
    );
    for (key, number) in [("reading-report-refused", refused), ("reading-report-waiting", waiting)] {
        if number != "0" {
            said.push(' ');
            said.push_str(&page.fill(key, &[("count", &number)]));
        }
    }
    said
}

fn row(page: &Page, reading: &Reading) -> Markup {
    html! {
        li {
            @match reading.state {
                Stage::Waiting | Stage::Reading => b { (reading.name) },
                _ => a href=(links::reading(page.lang, reading.id)) { (reading.name) },
            }
            " " (stage_chip(page, &reading.state))
            @if let Stage::Refused(why) = &reading.state { p.soft { (refused(page, why)) } }
            @if let Some(found) = &reading.found {
                @let decided = reading.review.decisions.len();
                p.soft {
                    (page.fill("reading-found", &[
                        ("meetings", &found.meetings.to_string()), ("agreements", &found.agreements.to_string()),
                    ]))
                    @if reading.state == Stage::InReview {
                        " · " (page.fill("reading-decided", &[("decided", &decided.to_string()), ("facts", &found.facts.to_string())]))
                    }
                }
            }
        }
    }
}

fn stage_chip(page: &Page, stage: &Stage) -> Markup {
    let class = match stage {
        Stage::Waiting | Stage::Reading | Stage::Aside => "chip",
        Stage::Read | Stage::InReview => "chip wait",
        Stage::Accepted => "chip ok",
        Stage::Refused(_) => "chip no",
    };
    html! { span.(class) { (page.say(&format!("reading-is-{}", stage.name()))) } }
}

/// Why a file goes no further, and what can be done.
fn refused(page: &Page, why: &Refused) -> String {
    match why {
        Refused::Fault(fault) => {
            let said = fault.told(crate::lang::Words::of(page.lang));
            page.fill("reading-refused", &[("why", &said)])
        }
        Refused::Known(id) => page.fill("reading-known", &[("number", &id.to_string())]),
    }
}
