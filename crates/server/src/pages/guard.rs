//! Nothing is changed at the wish of another site: a request that may change something comes from a page of ours.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::site::Site;

/// Lets questions pass, and of everything else what a page of ours sent (Fetch Metadata, `Origin`).
pub async fn same_origin(State(site): State<Site>, request: Request, next: Next) -> Response {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if asks || is_ours(request.headers(), &site.setup.address) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "403: this came from another site\n").into_response()
}

/// A browser says where a form comes from, in one header at least.
fn is_ours(headers: &HeaderMap, address: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text("origin") else { return false };
    let host = text(header::HOST.as_str()).unwrap_or_default();
    origin == address || origin.split_once("://").is_some_and(|(_, it)| it == host && !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        let pair = |(name, value): &(&str, &str)| {
            let name: header::HeaderName = name.parse().expect("a name");
            (name, value.parse().expect("a value"))
        };
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn what_another_site_sends_is_not_acted_upon() {
        let table: &[(&[(&str, &str)], bool)] = &[
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", "https://c.example")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("origin", "https://c.example")], true),
            (&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")], true),
            (&[("origin", "https://evil.example"), ("host", "c.example")], false),
            (&[("origin", "null"), ("host", "c.example")], false),
            (&[], false),
        ];
        for (given, expected) in table {
            assert_eq!(is_ours(&headers(given), "https://c.example"), *expected, "{given:?}");
        }
    }
}
