//! Style, scripts and fonts, compiled into the program.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::reply;
use crate::cache::Served;
use crate::visitor;

/// An asset: its name, what it is, and its bytes.
macro_rules! asset {
    ($name:literal, $kind:literal) => {
        ($name, $kind, include_bytes!(concat!("../../assets/", $name)).as_slice())
    };
}

const ALL: &[(&str, &str, &[u8])] = &[
    asset!("plenaria.css", "text/css; charset=utf-8"),
    asset!("agenda.js", "text/javascript; charset=utf-8"),
    asset!("keys.js", "text/javascript; charset=utf-8"),
    asset!("passkey.js", "text/javascript; charset=utf-8"),
    asset!("mark.svg", "image/svg+xml"),
    asset!("source-sans-3.woff2", "font/woff2"),
    asset!("source-serif-4.woff2", "font/woff2"),
];

/// Ready to be served, in the order of the table; text is packed once, fonts are packed already.
static READY: LazyLock<Vec<Served>> = LazyLock::new(|| ALL.iter().map(|it| Served::new(it.2)).collect());

/// Answers with an asset by its name.
pub async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(place) = ALL.iter().position(|it| it.0 == file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = ALL[place].1;
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or("");
    let unpacks = !kind.starts_with("font/") && visitor::unpacks(accepted);
    // Style and scripts carry the program's version in their address; the fonts never change.
    let keep = (CACHE_CONTROL, "public, max-age=31536000, immutable");
    ([(CONTENT_TYPE, kind), keep], reply::fitting(&READY[place], unpacks)).into_response()
}
