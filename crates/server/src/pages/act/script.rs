//! The same answers for the script of a page that stays where it is: done, refused, or signed out.

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use documents::sentence::{line, sentence};
use domain::words::Lang;
use serde_json::{Value, json};

use super::{Done, Trouble};
use crate::lang::Words;
use crate::site::Site;

/// It is on disk: where, and what the record now says.
pub(super) fn done(site: &Site, lang: Lang, done: &Done) -> Response {
    let known = site.app.known();
    let told =
        |fact| sentence(&known.coalition, fact, lang).unwrap_or_else(|| line(&known.coalition, fact, lang));
    let told: Vec<String> = done.facts.iter().map(|fact| told(fact)).collect();
    let said = match (told.is_empty(), done.position) {
        (false, _) => told.join(" "),
        (true, Some(_)) => Words::of(lang).say("form-done-somewhere", &[]),
        (true, None) => Words::of(lang).say("form-done-nothing", &[]),
    };
    answer(StatusCode::OK, json!({ "done": true, "position": done.position, "said": said }))
}

/// It was not done: why, and what is wrong in which field.
pub fn not_done(trouble: &Trouble) -> Response {
    let fault = |it: &crate::forms::filled::Fault| json!({ "field": it.field, "says": it.says });
    let faults: Vec<Value> = trouble.faults.iter().map(fault).collect();
    answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "refused": trouble.refused, "faults": faults }))
}

/// Something beside the record is on disk.
pub fn said(said: &str) -> Response {
    answer(StatusCode::OK, json!({ "done": true, "position": null, "said": said }))
}

/// It was not done, for this reason.
pub fn refused(why: &str) -> Response {
    answer(StatusCode::UNPROCESSABLE_ENTITY, json!({ "refused": why, "faults": [] }))
}

/// The session ended; what was sent waits behind this door.
pub fn sign_in(door: &str) -> Response {
    answer(StatusCode::UNAUTHORIZED, json!({ "sign_in": door }))
}

fn answer(status: StatusCode, body: Value) -> Response {
    let headers = [(CACHE_CONTROL, "private, no-store"), (CONTENT_TYPE, "application/json")];
    (status, headers, body.to_string()).into_response()
}
