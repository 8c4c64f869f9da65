//! Sessions stay fresh while they are used: a new token from time to time, and the former one ends.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderValue, SET_COOKIE};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use crate::session::{self, Session};
use crate::site::Site;
use crate::visitor::cookie;

/// Attends to the session of a request, and gives the browser another token with a page that it asked for.
pub async fn freshen(State(site): State<Site>, request: Request, next: Next) -> Response {
    let is_page = *request.method() == Method::GET;
    let (parts, body) = request.into_parts();
    let token = cookie(&parts, session::COOKIE);
    let session = token.and_then(|token| site.app.sessions.open(&token, site.app.clock.now()));
    let request = Request::from_parts(parts, body);
    let Some(session) = session else { return next.run(request).await };
    if let Err(problem) = site.app.attend_session(&session).await {
        tracing::warn!(%problem, "a session was used and not written down");
    }
    let mut answer = next.run(request).await;
    if is_page && is_whole_page(&answer) {
        renew(&site, &session, &mut answer).await;
    }
    answer
}

/// A page that a person sees; pictures and tables that are fetched beside it come in parallel.
fn is_whole_page(answer: &Response) -> bool {
    let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    answer.status() == StatusCode::OK
        && kind.starts_with("text/html")
        && !answer.headers().contains_key(SET_COOKIE)
}

async fn renew(site: &Site, session: &Session, answer: &mut Response) {
    if !session.is_stale(site.app.clock.now()) {
        return;
    }
    match site.app.refresh_session(session).await {
        Ok(None) => {}
        Ok(Some(token)) => {
            let cookie = HeaderValue::from_str(&session::cookie(&token)).expect("letters, digits and signs");
            answer.headers_mut().append(SET_COOKIE, cookie);
        }
        Err(problem) => tracing::warn!(%problem, "a session kept its token"),
    }
}
