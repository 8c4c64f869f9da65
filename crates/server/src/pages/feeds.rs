//! What programs follow by themselves: the newest acts (Atom), plenaries and deadlines (iCalendar).

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, HeaderName, VARY,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::symbol::PlenaryCode;
use serde::Deserialize;
use tokio::task::spawn_blocking;

use super::frame::{Page, tag};
use super::{failure, plenary as plenary_page, reply};
use crate::app::Known;
use crate::calendar::Source;
use crate::feed::{self, Feed};
use crate::site::Site;
use crate::visitor::Visitor;

const ATOM: &str = "application/atom+xml; charset=utf-8";
const CALENDAR: &str = "text/calendar; charset=utf-8";

/// Which part of the feed.
#[derive(Deserialize)]
pub struct Asked {
    /// A position; what is no number counts as not asked.
    from: Option<String>,
}

/// `GET /feed.atom?from=N`: the acts up to position N, newest first.
pub async fn feed(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    let newest = site.app.known().coalition.length.saturating_sub(1);
    let from = asked.from.and_then(|it| it.parse::<u64>().ok()).unwrap_or(newest).min(newest);
    if let Some(unchanged) = unchanged(&site, &visitor, ATOM) {
        return unchanged;
    }
    let app = Arc::clone(&site.app);
    let read = spawn_blocking(move || feed::facts(&app, from));
    match read.await.map_err(anyhow::Error::from).flatten() {
        Ok(facts) => {
            let known = site.app.known();
            let title = Page::new(&site, &known, &visitor).say("feed-title");
            let (origin, address) = (&site.app.identity.origin, &site.setup.address);
            let feed = Feed { known: &known, origin, address, lang: visitor.lang, title: &title };
            whole(&known, &visitor, ATOM, feed.write(&facts))
        }
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

/// `GET /calendar.ics`
pub async fn calendar(State(site): State<Site>, visitor: Visitor) -> Response {
    if let Some(unchanged) = unchanged(&site, &visitor, CALENDAR) {
        return unchanged;
    }
    drawn(site, visitor, "calendar", |source| Some(source.whole())).await
}

/// `GET /IV-2023`, and `GET /IV-2023.ics` for a calendar.
pub async fn plenary(State(site): State<Site>, Path(code): Path<String>, visitor: Visitor) -> Response {
    let Some(code) = code.strip_suffix(".ics").map(PlenaryCode::from) else {
        return plenary_page::show(State(site), Path(code), visitor).await;
    };
    if !site.app.known().coalition.plenaries.contains_key(&code) {
        return reply::not_found(State(site), visitor).await;
    }
    if let Some(unchanged) = unchanged(&site, &visitor, CALENDAR) {
        return unchanged;
    }
    let name = code.to_string();
    drawn(site, visitor, &name, move |source| source.plenary(&code)).await
}

/// A calendar, drawn where nobody waits for the file, under the name it is kept by.
async fn drawn(
    site: Site,
    visitor: Visitor,
    name: &str,
    draw: impl FnOnce(&Source) -> Option<String> + Send + 'static,
) -> Response {
    let (at_work, lang) = (site.clone(), visitor.lang);
    let draw = move || {
        let site = at_work;
        site.changes.ask(&site.app, |changes, known| {
            let (identity, address) = (&site.app.identity, site.setup.address.as_str());
            draw(&Source { coalition: known.outside().coalition, changes, identity, address, lang })
        })
    };
    match spawn_blocking(draw).await.map_err(anyhow::Error::from).flatten() {
        Ok(Some(calendar)) => {
            let mut response = whole(&site.app.known(), &visitor, CALENDAR, calendar);
            if let Ok(named) = HeaderValue::from_str(&format!("inline; filename=\"{name}.ics\"")) {
                response.headers_mut().insert(CONTENT_DISPOSITION, named);
            }
            response
        }
        Ok(None) => reply::not_found(State(site), visitor).await,
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

/// That the reader has it already, if it has.
fn unchanged(site: &Site, visitor: &Visitor, kind: &'static str) -> Option<Response> {
    let headers = headers(&site.app.known(), visitor, kind);
    let tag = headers.iter().find(|(name, _)| *name == ETAG).and_then(|(_, tag)| tag.to_str().ok());
    let has = visitor.has.as_deref().is_some_and(|has| has.split(',').any(|it| Some(it.trim()) == tag));
    has.then(|| (StatusCode::NOT_MODIFIED, headers).into_response())
}

fn whole(known: &Known, visitor: &Visitor, kind: &'static str, body: String) -> Response {
    (headers(known, visitor, kind), body).into_response()
}

/// The version is that of the record: nothing here depends on the day.
fn headers(known: &Known, visitor: &Visitor, kind: &'static str) -> [(HeaderName, HeaderValue); 5] {
    let root = known.tree.root().to_hex();
    let lang = tag(visitor.lang);
    let version = format!("{}/{lang}/{}-{}", env!("CARGO_PKG_VERSION"), known.coalition.length, &root[..16]);
    [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CONTENT_LANGUAGE, HeaderValue::from_static(lang)),
        (VARY, HeaderValue::from_static("Accept-Language")),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (ETAG, HeaderValue::from_str(&format!("W/\"{version}\"")).expect("letters, digits and marks")),
    ]
}
