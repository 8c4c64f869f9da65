//! Care of the record from the page: looking the whole of it over, and taking a copy of it home.
//!
//! Both read what is on disk and write nothing into the record. That a check was made, and what it found, is kept
//! beside the record, so that whoever comes next sees when somebody last looked.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::command::Actor;
use domain::right::Capacity;
use jiff::Timestamp;
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

use super::super::frame::{Page, frame};
use super::super::reply;
use super::head;
use super::wishes;
use crate::app::App;
use crate::command::check;
use crate::forms::posted::Posted;
use crate::lang::Words;
use crate::links;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

mod download;

const KIND: &str = "care";
const CHECK: &str = "check";

/// A check that was made: when, over how much, and what was wrong.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Checked {
    at: Timestamp,
    entries: u64,
    checkpoints: usize,
    files: usize,
    /// What was wrong, as the check says it; `None` where all was well.
    #[serde(default)]
    faults: Option<String>,
}

/// `GET /desk/care`
pub async fn show(State(site): State<Site>, visitor: Visitor) -> Response {
    let Some(signed_in) = &visitor.signed_in else {
        return Redirect::to(&links::sign_in(visitor.lang, "/desk/care")).into_response();
    };
    match keeper(signed_in) {
        Some(actor) => answer(&site, &visitor, signed_in, actor, StatusCode::OK, None),
        None => Redirect::to(&links::desk(visitor.lang)).into_response(),
    }
}

/// `POST /desk/care/check`: looks the whole record over, as `plenaria check` does.
pub async fn check(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, is_ours, .. } = posted;
    let Some((signed_in, actor)) = allowed(&visitor, is_ours) else { return back(&visitor) };
    let (app, lang) = (Arc::clone(&site.app), visitor.lang);
    let checked = spawn_blocking(move || look_over(&app, lang)).await;
    let kept = match checked {
        Ok(Ok(checked)) => {
            site.app.keep(KIND, CHECK.to_owned(), written(&checked)).await.map_err(|it| it.to_string())
        }
        Ok(Err(error)) => Err(format!("{error:#}")),
        Err(error) => Err(error.to_string()),
    };
    match kept {
        Ok(()) => Redirect::to(&format!("{}#check", links::care(visitor.lang))).into_response(),
        Err(error) => failed(&site, &visitor, signed_in, actor, &error),
    }
}

/// `POST /desk/care/backup`: a copy of the record as it is at this moment, as a file to keep.
pub async fn backup(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, is_ours, .. } = posted;
    let Some((signed_in, actor)) = allowed(&visitor, is_ours) else { return back(&visitor) };
    let app = Arc::clone(&site.app);
    match spawn_blocking(move || download::copy(&app)).await {
        Ok(Ok((file, entries))) => {
            let name = format!("plenaria-{}-{entries}.db", site.app.today());
            let headers = [
                (CONTENT_TYPE, "application/vnd.sqlite3".to_owned()),
                (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, download::streamed(file)).into_response()
        }
        Ok(Err(error)) => failed(&site, &visitor, signed_in, actor, &format!("{error:#}")),
        Err(error) => failed(&site, &visitor, signed_in, actor, &error.to_string()),
    }
}

/// Whoever keeps the record today, if the form is one of ours.
fn allowed(visitor: &Visitor, is_ours: bool) -> Option<(&SignedIn, &Actor)> {
    let signed_in = visitor.signed_in.as_ref().filter(|_| is_ours)?;
    Some((signed_in, keeper(signed_in)?))
}

fn keeper(signed_in: &SignedIn) -> Option<&Actor> {
    signed_in.acts_as(Capacity::Secretariat).or_else(|| signed_in.acts_as(Capacity::Registrar))
}

fn back(visitor: &Visitor) -> Response {
    Redirect::to(&links::care(visitor.lang)).into_response()
}

fn look_over(app: &App, lang: domain::words::Lang) -> anyhow::Result<Checked> {
    let at = app.clock.now();
    let reader = app.reader()?;
    Ok(match check::check(&reader, lang) {
        Ok(check::Checked { entries, checkpoints, files, .. }) => {
            Checked { at, entries, checkpoints, files, faults: None }
        }
        Err(found) => {
            let faults = Some(format!("{found:#}"));
            Checked { at, entries: reader.len()?, checkpoints: 0, files: 0, faults }
        }
    })
}

fn written(checked: &Checked) -> Vec<u8> {
    serde_json::to_vec(checked).expect("numbers and a text")
}

/// The last check, if one was made from a page.
fn last(app: &App) -> Option<Checked> {
    let kept = app.reader().ok()?.kept(KIND, CHECK).ok()??;
    serde_json::from_slice(&kept).ok()
}

fn failed(site: &Site, visitor: &Visitor, signed_in: &SignedIn, actor: &Actor, error: &str) -> Response {
    let reference = &crate::session::random()[..8];
    tracing::error!(reference, error, "the record was not looked after");
    let says = Words::of(visitor.lang).say("form-failed", &[("reference", reference)]);
    answer(site, visitor, signed_in, actor, StatusCode::INTERNAL_SERVER_ERROR, Some(says))
}

fn answer(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    actor: &Actor,
    status: StatusCode,
    failed: Option<String>,
) -> Response {
    let checked = last(&site.app);
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let at = checked.as_ref().map(|it| {
        let there = site.app.identity.zone.to_datetime(it.at);
        page.fill(
            "care-at",
            &[("day", &page.date(there.date())), ("hour", &there.strftime("%H:%M").to_string())],
        )
    });
    let markup = render(&page, signed_in, actor, checked.zip(at), failed);
    reply::private(&page, status, markup)
}

fn render(
    page: &Page,
    signed_in: &SignedIn,
    actor: &Actor,
    checked: Option<(Checked, String)>,
    failed: Option<String>,
) -> Markup {
    let title = page.say("care-title");
    let care = links::care(page.lang);
    let entries = page.coalition.length.to_string();
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            (head(page, actor, &title))
            div.column {
                @if let Some(failed) = failed { div.alert role="alert" { p { (failed) } } }
                section #check {
                    h2 { (page.say("care-check")) }
                    @match &checked {
                        None => p.soft { (page.say("care-never")) },
                        Some((checked, at)) => (found(page, checked, at)),
                    }
                    form method="post" action={ (care) "/check" } {
                        (wishes::form_frame(signed_in, actor))
                        p.row { button.btn.main type="submit" { (page.say("care-do-check")) } }
                    }
                }
                section {
                    h2 { (page.say("care-backup")) }
                    p { (page.fill("care-backup-text", &[("entries", &entries)])) }
                    p.soft { (page.say("care-backup-secret")) }
                    form method="post" action={ (care) "/backup" } {
                        (wishes::form_frame(signed_in, actor))
                        p.row { button.btn.main type="submit" { (page.say("care-do-backup")) } }
                    }
                }
            }
            aside aria-label=(page.say("part-margin")) {
                section { h2 { (page.say("care-restore")) } p { (page.say("care-restore-text")) } }
            }
        },
    )
}

fn found(page: &Page, checked: &Checked, at: &str) -> Markup {
    let Checked { entries, checkpoints, files, .. } = checked;
    let values = [
        ("entries", entries.to_string()),
        ("checkpoints", checkpoints.to_string()),
        ("files", files.to_string()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        p.soft { (at) }
        @match &checked.faults {
            None => p { span.chip.ok { "✓ " (page.say("care-sound")) } " " (page.fill("care-looked-at", &values)) },
            Some(faults) => div.alert role="alert" {
                p { strong { (page.say("care-damaged")) } }
                ul { @for line in faults.lines() { li { (line.trim()) } } }
            },
        }
    }
}
