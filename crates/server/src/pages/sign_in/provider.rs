//! In through the identity provider of an institution, and back: whoever it vouches for and has an account here.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::{COOKIE, HeaderMap, SET_COOKIE};
use axum::http::{HeaderValue, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use tokio::task::spawn_blocking;

use super::{NEXT, Said, answer, knock, link, next};
use crate::forms::given::Given;
use crate::limits::Client;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::reply;
use crate::provider::{Failure, Provider};
use crate::session::Means;
use crate::site::Site;
use crate::visitor::Visitor;

/// Ties the way there to the browser that set out on it.
const STATE: &str = "__Host-provider";

/// The way to the provider, for the page of the door.
pub fn door(page: &Page, site: &Site, given: &Given) -> Markup {
    html! {
        @if let Some(provider) = site.provider.as_ref() {
            h2 { (page.say("provider-title")) }
            p.row { a.btn.main href=(links::provider(page.lang, &next(given))) rel="nofollow" {
                (page.fill("provider-enter", &[("name", &provider.client.name)]))
            } }
        }
    }
}

/// `GET /sign-in/provider`: sends the browser there.
pub async fn leave(State(site): State<Site>, uri: Uri, client: Client, visitor: Visitor) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    let Some(provider) = site.provider.as_ref().clone() else {
        return reply::not_found(State(site), visitor).await;
    };
    if let Err(wait) = knock(&site, &client) {
        return answer(&site, &visitor, &given, &Said::TooOften(wait));
    }
    let (redirect, onward, now) = (back(&site, &visitor), next(&given), site.app.clock.now());
    let errand = ask(provider, move |provider| provider.errand(&redirect, &onward, now)).await;
    match errand {
        Ok(errand) => {
            let cookie =
                format!("{STATE}={}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600", errand.state);
            let address = errand.address.clone();
            site.errands.keep(&errand.state.clone(), errand, now);
            ([(SET_COOKIE, cookie)], Redirect::to(&address)).into_response()
        }
        Err(failure) => failed(&site, &visitor, &given, &failure),
    }
}

/// `GET /sign-in/provider/back`: with a code that the provider gave, or with its refusal.
pub async fn come_back(
    State(site): State<Site>,
    uri: Uri,
    headers: HeaderMap,
    client: Client,
    visitor: Visitor,
) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    let Some(provider) = site.provider.as_ref().clone() else {
        return reply::not_found(State(site), visitor).await;
    };
    if let Err(wait) = knock(&site, &client) {
        return answer(&site, &visitor, &Given::default(), &Said::TooOften(wait));
    }
    let now = site.app.clock.now();
    // Only the browser that set out comes back, once, and from where it was sent (RFC 9207).
    let state = given.get("state").filter(|state| carries(&headers, state)).unwrap_or_default();
    let from_there = given.get("iss").is_none_or(|it| it.trim_end_matches('/') == provider.client.issuer);
    let errand = site.errands.take(state, now).filter(|_| from_there);
    let Some((errand, code)) = errand.zip(given.get("code").map(str::to_owned)) else {
        return answer(&site, &visitor, &Given::default(), &Said::NotThere);
    };
    let given = Given::default().with(NEXT, errand.next.clone());
    let email = ask(provider, move |provider| provider.email(&errand, &code, now)).await;
    let mut done = match email.map(|email| site.app.people.with_email(&email)) {
        Ok(Some(person)) => link::begin(&site, &visitor, &given, &person, Means::Provider, &headers).await,
        Ok(None) => answer(&site, &visitor, &given, &Said::NoAccount),
        Err(failure) => failed(&site, &visitor, &given, &failure),
    };
    let gone =
        HeaderValue::from_static("__Host-provider=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    done.headers_mut().append(SET_COOKIE, gone);
    done
}

/// The provider may keep one waiting; the runtime's own threads do not wait.
async fn ask<T: Send + 'static>(
    provider: Arc<Provider>,
    question: impl FnOnce(&Provider) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let asked = spawn_blocking(move || question(&provider)).await;
    asked.unwrap_or_else(|_| Err(Failure::Provider("the attempt did not run to its end".to_owned())))
}

fn back(site: &Site, visitor: &Visitor) -> String {
    format!("{}{}/sign-in/provider/back", site.setup.address, links::prefix(visitor.lang))
}

fn carries(headers: &HeaderMap, state: &str) -> bool {
    let sent = headers.get_all(COOKIE).iter().filter_map(|it| it.to_str().ok());
    let mut cookies = sent.flat_map(cookie::Cookie::split_parse).flatten();
    cookies.any(|it| it.name() == STATE && it.value() == state)
}

fn failed(site: &Site, visitor: &Visitor, given: &Given, failure: &Failure) -> Response {
    tracing::error!(%failure, "nobody came in through the provider");
    answer(site, visitor, given, &Said::NotThere)
}
