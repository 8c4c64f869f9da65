//! Answers: pages with their version and language, refusals to answer, and the headers that keep browsers safe.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::words::Lang;
use maud::{Markup, html};

use super::frame::{Page, frame};
use crate::app::Known;
use crate::cache::Served;
use crate::site::Site;
use crate::visitor::Visitor;

/// No script, no style and no form but our own files, and none inside a page; nobody may frame us.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
                      script-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; \
                      form-action 'self'; frame-ancestors 'none'";

/// Answers with the page at the visitor's address: unchanged, from the shelf, or rendered now.
///
/// `render` is only asked when nobody has seen this page at the record's present length; `None` is «not found».
pub fn page(
    site: &Site,
    visitor: &Visitor,
    render: impl FnOnce(&Known, &Page) -> Option<Markup>,
) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    if visitor.signed_in.is_some() {
        // Whoever is signed in sees a page of its own; it is not shared, and not kept anywhere.
        return match render(&known, &page) {
            Some(markup) => private(&page, StatusCode::OK, markup),
            None => missing(&page),
        };
    }
    // What a page says depends on what is known, in which record, and on the day: who presides, what is overdue.
    let root = known.tree.root().to_hex();
    let ended = crate::consultations::ended(&known.coalition, page.now);
    let version = format!("{}-{}-{}-{ended}", known.coalition.length, &root[..16], page.today);
    let tag = tag(&version, &visitor.address, visitor.lang);
    if visitor.has.as_deref() == Some(tag.as_str()) {
        let vary = [(VARY, HeaderValue::from_static("Accept-Language, Accept-Encoding"))];
        return (StatusCode::NOT_MODIFIED, headers(visitor.lang, &tag), vary).into_response();
    }
    let shelf = format!("{}{}", crate::links::prefix(visitor.lang), visitor.address);
    // Addresses with a question are endless; only the others are kept.
    let kept = !visitor.address.contains('?');
    let served = match site.cache.get(&version, &shelf).filter(|_| kept) {
        Some(served) => served,
        None => {
            let Some(markup) = render(&known, &page) else {
                return missing(&page);
            };
            let served = Arc::new(Served::new(markup.into_string()));
            if kept {
                site.cache.put(&version, &shelf, Arc::clone(&served));
            }
            served
        }
    };
    // Packing takes longer than rendering, and is nobody else's business.
    drop(known);
    (headers(visitor.lang, &tag), fitting(&served, visitor.unpacks)).into_response()
}

/// What is served to many, packed for whoever unpacks it.
pub fn fitting(served: &Served, unpacks: bool) -> Response {
    let vary = (VARY, HeaderValue::from_static("Accept-Language, Accept-Encoding"));
    match unpacks {
        true => {
            ([vary, (CONTENT_ENCODING, HeaderValue::from_static("gzip"))], served.packed()).into_response()
        }
        false => ([vary], served.plain()).into_response(),
    }
}

/// A page for one reader alone, which nobody keeps.
pub fn private(page: &Page, status: StatusCode, markup: Markup) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (CONTENT_LANGUAGE, HeaderValue::from_static(super::frame::tag(page.lang))),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (status, headers, markup.into_string()).into_response()
}

/// The version of a page: the record's length and root, the day, and this program's.
fn tag(version: &str, address: &str, lang: Lang) -> String {
    let lang = crate::links::prefix(lang);
    let ascii: String = address.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("W/\"{}{lang}/{ascii}/{version}\"", env!("CARGO_PKG_VERSION"))
}

fn headers(lang: Lang, tag: &str) -> [(HeaderName, HeaderValue); 4] {
    let language = match lang {
        Lang::Es => "es",
        Lang::En => "en",
    };
    [
        (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (CONTENT_LANGUAGE, HeaderValue::from_static(language)),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (ETAG, HeaderValue::from_str(tag).expect("letters, digits and slashes")),
    ]
}

/// Nothing stands at this address.
pub async fn not_found(State(site): State<Site>, visitor: Visitor) -> Response {
    let known = site.app.known();
    missing(&Page::new(&site, &known, &visitor))
}

/// Nothing stands at the address of this page.
pub fn missing(page: &Page) -> Response {
    let body = frame(
        page,
        &page.say("page-not-found-title"),
        "",
        html! {
            div.column {
                h1 { (page.say("page-not-found-title")) }
                p { (page.say("page-not-found-text")) }
                p.row { a.btn.main href=(crate::links::home(page.lang)) { (page.say("page-not-found-home")) } }
            }
        },
    );
    let kind = (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    (StatusCode::NOT_FOUND, [kind], body.into_string()).into_response()
}

/// Puts the headers on every answer that keep browsers from doing what no page of ours asks for.
pub async fn secure(State(site): State<Site>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    if site.setup.address.starts_with("https://") {
        // Half a year, for this very host: what stands beside it under the same domain is not ours to decide.
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=15552000"));
    }
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    // What is open to pages of other origins has said so itself.
    headers
        .entry(HeaderName::from_static("cross-origin-resource-policy"))
        .or_insert(HeaderValue::from_static("same-origin"));
    response
}
