//! The doors of the demonstration: anybody comes in as anybody, in a minute, and nowhere else.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use maud::{Markup, html};

use super::frame::Page;
use crate::demo::doors::Door;
use crate::forms::posted::Posted;
use crate::links;
use crate::session::{self, Means};
use crate::site::Site;

/// The address of the doors; there is none where they are not open.
pub fn routes(site: &Site) -> Router<Site> {
    match site.setup.has_open_doors() {
        true => Router::new().route("/doors", post(enter)),
        false => Router::new(),
    }
}

/// `POST /doors`: in through a door, or out to the public again.
async fn enter(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, .. } = posted;
    if let Some(signed_in) = &visitor.signed_in
        && let Err(problem) = site.app.end_session(&signed_in.session.id).await
    {
        tracing::warn!(%problem, "a session of the demonstration was not forgotten");
    }
    let Some((door, person)) = given.get("door").and_then(Door::named) else {
        let home = Redirect::to(&links::home(visitor.lang));
        return ([(SET_COOKIE, session::no_cookie())], home).into_response();
    };
    match site.app.begin_session(person, Means::Demonstration, "").await {
        Ok((token, _)) => {
            let desk = Redirect::to(&links::desk(door.lang));
            ([(SET_COOKIE, session::cookie(&token))], desk).into_response()
        }
        Err(problem) => {
            tracing::error!(%problem, "a door of the demonstration did not open");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// The bar above every page of the demonstration.
pub fn bar(page: &Page) -> Markup {
    let inside = page.signed_in.map(|it| it.profile.number);
    let doors = page.setup.doors().iter().map(|door| door.key).chain(["public"]);
    html! {
        @if page.setup.has_open_doors() {
            form.doors method="post" action="/doors" aria-label=(page.say("doors-title")) {
                span { (page.say("doors-title")) }
                @for key in doors {
                    @let here = Door::named(key).map(|(_, person)| person) == inside;
                    button type="submit" name="door" value=(key) aria-pressed=[here.then_some("true")] {
                        (page.say(&format!("door-{key}")))
                    }
                }
            }
        }
    }
}
