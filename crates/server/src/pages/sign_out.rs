//! Signing out: the session ends on our side at once.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};

use crate::forms::posted::Posted;
use crate::site::Site;
use crate::{links, session};

/// `POST /sign-out`
pub async fn sign_out(State(site): State<Site>, posted: Posted) -> Response {
    let home = Redirect::to(&links::home(posted.visitor.lang));
    if let Some(signed_in) = posted.visitor.signed_in.filter(|_| posted.is_ours) {
        if let Err(problem) = site.app.end_session(&signed_in.session.id).await {
            tracing::warn!(%problem, "a session was ended and not forgotten");
        }
        return ([(SET_COOKIE, session::no_cookie())], home).into_response();
    }
    home.into_response()
}
