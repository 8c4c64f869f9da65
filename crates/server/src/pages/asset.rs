//! Style, scripts and fonts, compiled into the program.

use std::sync::LazyLock;

use axum::extract::{Path, RawQuery};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use proofs::leaf_hash;

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
    asset!("console.js", "text/javascript; charset=utf-8"),
    asset!("keys.js", "text/javascript; charset=utf-8"),
    asset!("review.js", "text/javascript; charset=utf-8"),
    asset!("room.js", "text/javascript; charset=utf-8"),
    asset!("gestures.js", "text/javascript; charset=utf-8"),
    asset!("words.js", "text/javascript; charset=utf-8"),
    asset!("room.css", "text/css; charset=utf-8"),
    asset!("screens.css", "text/css; charset=utf-8"),
    asset!("passkey.js", "text/javascript; charset=utf-8"),
    asset!("mark.svg", "image/svg+xml"),
    asset!("source-sans-3.woff2", "font/woff2"),
    asset!("source-serif-4.woff2", "font/woff2"),
];

/// Ready to be served, in the order of the table; text is packed once, fonts are packed already.
static READY: LazyLock<Vec<Served>> = LazyLock::new(|| ALL.iter().map(|it| Served::new(it.2)).collect());

/// The addresses, in the order of the table: each names its bytes, so that a browser may keep them for a year
/// and still never shows a page in the style of another build.
static ADDRESSES: LazyLock<Vec<String>> = LazyLock::new(|| {
    ALL.iter()
        .map(|(name, _, bytes)| format!("/assets/{name}?v={}", &leaf_hash(bytes).to_string()[..12]))
        .collect()
});

/// Where the asset of this name is fetched.
///
/// # Panics
///
/// If there is none: names are written in this program alone, and the first look at a page would tell.
pub fn address(name: &str) -> &'static str {
    let place = ALL.iter().position(|it| it.0 == name).expect("the name of an asset is written in the table");
    &ADDRESSES[place]
}

/// Answers with an asset by its name.
pub async fn serve(Path(file): Path<String>, RawQuery(version): RawQuery, headers: HeaderMap) -> Response {
    let Some(place) = ALL.iter().position(|it| it.0 == file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = ALL[place].1;
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or("");
    let unpacks = !kind.starts_with("font/") && visitor::unpacks(accepted);
    // The address of style and scripts names their bytes, save of those that another script imports; the fonts never
    // change.
    let is_for_ever = version.is_some() || !kind.starts_with("text/javascript");
    let keep = if is_for_ever { "public, max-age=31536000, immutable" } else { "no-cache" };
    let keep = (CACHE_CONTROL, keep);
    ([(CONTENT_TYPE, kind), keep], reply::fitting(&READY[place], unpacks)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_the_bytes_behind_it() {
        let style = address("plenaria.css");
        assert!(style.starts_with("/assets/plenaria.css?v="), "{style}");
        assert_ne!(style.rsplit_once('='), address("keys.js").rsplit_once('='));
    }
}
