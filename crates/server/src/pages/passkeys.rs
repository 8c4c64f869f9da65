//! Passkeys on pages: made, named and removed on the own account, shown at the door.
//!
//! A browser makes and shows them by a script of ours; without it, the link sent by mail remains.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde_json::{Value, json};

use super::frame::Page;
use super::sign_in::{knock, link};
use crate::access::{self, Change};
use crate::forms::given::Given;
use crate::forms::posted::{Posted, TOKEN};
use crate::lang::Words;
use crate::limits::Client;
use crate::links;
use crate::passkeys::{self, MOST};
use crate::session::{self, Means};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

/// `POST /account/passkeys/begin`
pub async fn begin(State(site): State<Site>, visitor: Visitor, body: Bytes) -> Response {
    let sent = object(&body);
    let Some(signed_in) = own(&visitor, &sent) else {
        return says(&visitor, StatusCode::FORBIDDEN, "passkey-sign-in");
    };
    if !signed_in.may_set_up_a_factor() {
        return says(&visitor, StatusCode::FORBIDDEN, "passkey-show-one");
    }
    if signed_in.profile.passkeys.len() >= MOST {
        return says(&visitor, StatusCode::CONFLICT, "passkey-enough");
    }
    let begun = site.passkeys.as_ref().as_ref();
    match begun.and_then(|it| it.begin(&site.app, &signed_in.profile, &signed_in.session.id)) {
        Some(challenge) => answer(StatusCode::OK, &challenge),
        None => says(&visitor, StatusCode::NOT_FOUND, "passkey-not-here"),
    }
}

/// `POST /account/passkeys/finish`: the passkey is the person's, and the session goes on under another token.
pub async fn finish(State(site): State<Site>, visitor: Visitor, body: Bytes) -> Response {
    let mut sent = object(&body);
    let Some(signed_in) = own(&visitor, &sent) else {
        return says(&visitor, StatusCode::FORBIDDEN, "passkey-sign-in");
    };
    let name: String = sent["name"].as_str().unwrap_or_default().trim().chars().take(60).collect();
    let name = if name.is_empty() { Words::of(visitor.lang).say("passkey-unnamed", &[]) } else { name };
    let house = site.passkeys.as_ref().as_ref();
    let made =
        house.and_then(|it| it.finish(&site.app, &signed_in.session.id, &name, sent["credential"].take()));
    let Some(passkey) = made else {
        return says(&visitor, StatusCode::UNPROCESSABLE_ENTITY, "passkey-not-made");
    };
    let strong = signed_in.session.means.is_strong();
    let kept = site.app.change_person(signed_in.profile.number, move |profile| {
        // As of now: a link alone sets up the first factor and no other.
        let may = profile.passkeys.len() < MOST && (strong || !profile.has_second_factor());
        may.then(|| profile.passkeys.push(passkey))
    });
    let means = if signed_in.session.means == Means::Link { Means::Passkey } else { signed_in.session.means };
    let renewed = match kept.await {
        Ok(Some(())) => site.app.renew_session(&signed_in.session, means).await,
        Ok(None) => return says(&visitor, StatusCode::CONFLICT, "passkey-not-made"),
        Err(problem) => Err(problem),
    };
    match renewed {
        Ok((token, _)) => {
            access::tell(&site.app, signed_in.profile.number, Change::PasskeyAdded).await;
            entered(&token, &links::account(visitor.lang))
        }
        Err(problem) => {
            tracing::error!(%problem, "a passkey was not kept");
            says(&visitor, StatusCode::SERVICE_UNAVAILABLE, "factor-failed")
        }
    }
}

/// `POST /account/passkeys`: gives one another name, or takes it away; without a script too.
pub async fn change(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    let account = Redirect::to(&format!("{}#passkeys", links::account(visitor.lang))).into_response();
    let Some(signed_in) = visitor.signed_in.filter(|it| is_ours && it.session.means.is_strong()) else {
        return account;
    };
    let chosen = given.get("passkey").unwrap_or_default().to_owned();
    let removes = given.get("do") == Some("remove");
    let name: String = given.get("name").unwrap_or_default().chars().take(60).collect();
    let changed = site.app.change_person(signed_in.profile.number, move |profile| {
        let place = profile.passkeys.iter().position(|it| passkeys::id(it) == chosen)?;
        if removes {
            profile.passkeys.remove(place);
        } else if !name.is_empty() {
            profile.passkeys[place].name = name;
        }
        Some(())
    });
    match changed.await {
        Ok(Some(())) if removes => {
            access::tell(&site.app, signed_in.profile.number, Change::PasskeyRemoved).await;
        }
        Ok(_) => {}
        Err(problem) => tracing::error!(%problem, "a passkey was not changed"),
    }
    account
}

/// `POST /sign-in/passkey/begin`
pub async fn ask(State(site): State<Site>, client: Client, visitor: Visitor) -> Response {
    if knock(&site, &client).is_err() {
        return says(&visitor, StatusCode::TOO_MANY_REQUESTS, "passkey-too-often");
    }
    match site.passkeys.as_ref().as_ref().and_then(|it| it.ask(&site.app)) {
        Some(challenge) => answer(StatusCode::OK, &challenge),
        None => says(&visitor, StatusCode::NOT_FOUND, "passkey-not-here"),
    }
}

/// `POST /sign-in/passkey/finish`: begins a session for whoever the passkey names.
pub async fn enter(State(site): State<Site>, headers: HeaderMap, visitor: Visitor, body: Bytes) -> Response {
    let mut sent = object(&body);
    let key = sent["key"].as_str().unwrap_or_default().to_owned();
    let Some(house) = site.passkeys.as_ref() else {
        return says(&visitor, StatusCode::NOT_FOUND, "passkey-not-here");
    };
    let owner = match house.owner(&site.app, &key, sent["credential"].take()).await {
        Ok(owner) => owner,
        Err(problem) => {
            tracing::error!(%problem, "a passkey was not looked up");
            return says(&visitor, StatusCode::SERVICE_UNAVAILABLE, "sign-in-failed");
        }
    };
    let Some(owner) = owner else {
        return says(&visitor, StatusCode::UNPROCESSABLE_ENTITY, "passkey-unknown");
    };
    let given = Given::default().with("next", sent["next"].as_str().unwrap_or_default());
    let begun = link::begin(&site, &visitor, &given, &owner, Means::Passkey, &headers).await;
    let (Some(cookie), Some(onward)) =
        (begun.headers().get(SET_COOKIE).cloned(), begun.headers().get("location").cloned())
    else {
        return says(&visitor, StatusCode::SERVICE_UNAVAILABLE, "sign-in-failed");
    };
    let mut answer = answer(StatusCode::OK, &json!({ "location": onward.to_str().unwrap_or("/") }));
    answer.headers_mut().insert(SET_COOKIE, cookie);
    answer
}

/// The way in by passkey, for the page of the door; the script shows it where the browser can.
pub fn door(page: &Page, site: &Site, next: &str) -> Markup {
    html! {
        @if site.passkeys.is_some() {
            div.passkey hidden data-passkey="enter" data-address={ (links::prefix(page.lang)) "/sign-in/passkey" } data-next=(next) {
                h2 { (page.say("passkey-title")) }
                p.row { button.btn.main type="button" { (page.say("passkey-enter")) } }
                p.fault role="alert" hidden {}
                p hidden data-says="cancelled" { (page.say("passkey-cancelled")) }
            }
            script type="module" src=(super::asset::address("passkey.js")) {}
        }
    }
}

/// The own passkeys, and the way to one more.
pub fn own_list(
    page: &Page,
    site: &Site,
    signed_in: &SignedIn,
    day: &dyn Fn(jiff::Timestamp) -> String,
) -> Markup {
    let profile = &signed_in.profile;
    html! {
        h2 #passkeys { (page.say("passkey-own")) }
        @if profile.passkeys.is_empty() && site.passkeys.is_some() { p { (page.say("passkey-none")) } }
        @else if !profile.passkeys.is_empty() { ul.list { @for passkey in &profile.passkeys { li {
            p { strong { (passkey.name) } " " span.soft { (page.fill("passkey-since", &[("day", &day(passkey.added_at))])) } }
            @if signed_in.session.means.is_strong() { (changes(page, signed_in, passkey)) }
        } } } }
        @if site.passkeys.is_none() { p.soft { (page.say("passkey-not-here")) } }
        @else if signed_in.may_set_up_a_factor() {
            noscript { p.soft { (page.say("passkey-script")) } }
            div.passkey hidden data-passkey="make" data-address={ (links::account(page.lang)) "/passkeys" } data-token=(signed_in.session.form_token) {
                div.field {
                    label for="f-passkey" { (page.say("passkey-name")) }
                    p.hint #h-passkey { (page.say("passkey-name-hint")) }
                    input #f-passkey type="text" autocomplete="off" maxlength="60" aria-describedby="h-passkey";
                }
                p.row { button.btn type="button" { (page.say("passkey-add")) } }
                p.fault role="alert" hidden {}
                p hidden data-says="cancelled" { (page.say("passkey-cancelled")) }
            }
            script type="module" src=(super::asset::address("passkey.js")) {}
        } @else { p.soft { (page.say("passkey-show-one")) } }
    }
}

fn changes(page: &Page, signed_in: &SignedIn, passkey: &crate::people::Passkey) -> Markup {
    let id = passkeys::id(passkey);
    let field = format!("f-{id}");
    html! {
        form.inline method="post" action={ (links::account(page.lang)) "/passkeys" } {
            input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
            input type="hidden" name="passkey" value=(id);
            label for=(field) { (page.say("passkey-rename-label")) }
            input id=(field) type="text" name="name" value=(passkey.name) maxlength="60" autocomplete="off";
            button.btn type="submit" name="do" value="rename" { (page.say("passkey-rename")) }
            button.btn type="submit" name="do" value="remove" aria-label={ (page.say("passkey-remove")) ": " (passkey.name) } { (page.say("passkey-remove")) }
        }
    }
}

/// Whoever is signed in, where the object carries the token of its session.
fn own<'a>(visitor: &'a Visitor, sent: &Value) -> Option<&'a SignedIn> {
    visitor.signed_in.as_ref().filter(|it| sent[TOKEN].as_str() == Some(&it.session.form_token))
}

/// What was sent, where it is an object; nothing else is looked into.
fn object(body: &Bytes) -> Value {
    serde_json::from_slice(body).ok().filter(Value::is_object).unwrap_or_else(|| json!({}))
}

fn entered(token: &str, location: &str) -> Response {
    let mut answer = answer(StatusCode::OK, &json!({ "location": location }));
    let cookie = HeaderValue::from_str(&session::cookie(token)).expect("letters, digits and signs");
    answer.headers_mut().insert(SET_COOKIE, cookie);
    answer
}

fn says(visitor: &Visitor, status: StatusCode, key: &str) -> Response {
    answer(status, &json!({ "says": Words::of(visitor.lang).say(key, &[]) }))
}

fn answer(status: StatusCode, object: &Value) -> Response {
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "private, no-store")];
    (status, headers, object.to_string()).into_response()
}
