//! The record for machines: checkpoint, tiles, entries and files, at the paths that C2SP tlog-tiles names.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use tokio::task::spawn_blocking;

use crate::site::Site;
use crate::{papers, publication};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `GET /record/checkpoint`
pub async fn checkpoint(State(site): State<Site>) -> Response {
    let note = site.app.known().checkpoint.to_string();
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-cache")], note).into_response()
}

/// `GET /record/record.vkey`: the key that checkpoints are checked with.
pub async fn vkey(State(site): State<Site>) -> Response {
    let key = format!("{}\n", site.app.identity.vkey);
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-cache")], key).into_response()
}

/// `GET /record/tile/…`: a tile of hashes or a bundle of entries.
pub async fn tile(State(site): State<Site>, Path(path): Path<String>) -> Response {
    let found = spawn_blocking(move || publication::tile(&site.app, &format!("tile/{path}"))).await;
    bytes(found, "application/octet-stream", None)
}

/// `GET /record/files/{sha256}`: a file by its hash, never shown inline.
pub async fn file(State(site): State<Site>, Path(hash): Path<String>) -> Response {
    let found = spawn_blocking(move || publication::file(&site.app, &hash)).await;
    bytes(found, "application/octet-stream", Some("attachment"))
}

/// `GET /papers/{position}.pdf`: a paper with its proof attached.
pub async fn paper(State(site): State<Site>, Path(file): Path<String>) -> Response {
    let Some(position) = file.strip_suffix(".pdf").and_then(|position| position.parse().ok()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let found = spawn_blocking(move || papers::sealed(&site.app, position)).await;
    let mut response = bytes(found, "application/pdf", Some("inline"));
    // Another record may stand at this address one day; its papers are other papers.
    response.headers_mut().insert(CACHE_CONTROL, axum::http::HeaderValue::from_static("no-cache"));
    response
}

type Found = Result<anyhow::Result<Option<Vec<u8>>>, tokio::task::JoinError>;

fn bytes(found: Found, kind: &'static str, disposition: Option<&'static str>) -> Response {
    match found.map_err(anyhow::Error::from).and_then(|found| found) {
        Ok(Some(bytes)) => {
            let mut response = ([(CONTENT_TYPE, kind), (CACHE_CONTROL, FOR_EVER)], bytes).into_response();
            if let Some(disposition) = disposition {
                response
                    .headers_mut()
                    .insert(CONTENT_DISPOSITION, axum::http::HeaderValue::from_static(disposition));
            }
            response
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(?error, "the record could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
