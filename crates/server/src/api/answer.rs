//! An answer with its version: whoever has it already is told so, as with pages.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Serialize;

use super::asked::Caller;
use super::fault::Fault;
use crate::app::Known;
use crate::outside::Outside;
use crate::rehearsal;
use crate::site::Site;

/// Says that nothing of an answer is on record.
const REHEARSAL: HeaderName = HeaderName::from_static("plenaria-rehearsal");

/// Answers with what `shape` makes of what is known; with nothing but its version, if the caller has it.
///
/// The shape is made in any case: an address that does not exist has no version that somebody could have.
pub fn answer<T: Serialize>(
    site: &Site,
    caller: &Caller,
    shape: impl FnOnce(&Outside, Date) -> Result<T, Fault>,
) -> Response {
    let (tag, shape) = {
        let known = site.app.known();
        let today = site.app.today();
        (version(&known, today), shape(&known.outside(), today))
    };
    let mut response = match shape {
        Ok(_) if caller.has.as_deref().is_some_and(|has| has.split(',').any(|it| it.trim() == tag)) => {
            (StatusCode::NOT_MODIFIED, headers(&tag)).into_response()
        }
        Ok(shape) => (headers(&tag), json(StatusCode::OK, "application/json", &shape)).into_response(),
        Err(fault) => fault.respond(caller.lang),
    };
    if rehearsal::is_of(&site.app.identity.origin) {
        response.headers_mut().insert(REHEARSAL, HeaderValue::from_static("yes"));
    }
    response
}

/// `shape` as JSON of the media type `kind`.
pub fn json<T: Serialize>(status: StatusCode, kind: &'static str, shape: &T) -> Response {
    match serde_json::to_vec(shape) {
        Ok(bytes) => (status, [(CONTENT_TYPE, HeaderValue::from_static(kind))], bytes).into_response(),
        Err(error) => {
            tracing::error!(?error, "an answer could not be written as JSON");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The version of every answer: the record's length and root, the day, and this program's.
fn version(known: &Known, today: Date) -> String {
    let root = known.tree.root().to_hex();
    format!("W/\"{}/api/{}-{}-{today}\"", env!("CARGO_PKG_VERSION"), known.coalition.length, &root[..16])
}

fn headers(tag: &str) -> [(HeaderName, HeaderValue); 2] {
    [
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (ETAG, HeaderValue::from_str(tag).expect("letters, digits and slashes")),
    ]
}

/// Lets pages of other origins read what is public anyway.
pub async fn open_to_all(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("ETag, Plenaria-Rehearsal"));
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    response
}
