//! The own account: who one is here, what one may act as today, and where one is signed in.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{act, passkeys, reply};
use crate::forms::posted::{Posted, TOKEN};
use crate::links;
use crate::session::Session;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

pub mod second_factor;

/// `GET /account`
pub async fn show(State(site): State<Site>, visitor: Visitor) -> Response {
    let Some(signed_in) = &visitor.signed_in else {
        return Redirect::to(&links::sign_in(visitor.lang, "/account")).into_response();
    };
    let now = site.app.clock.now();
    let sessions = site.app.sessions.of(signed_in.profile.number, now);
    let known = site.app.known();
    let page = Page::new(&site, &known, &visitor);
    let day = |at| page.date(site.app.identity.zone.to_datetime(at).date());
    let rows: Vec<(Session, String)> =
        sessions.into_iter().map(|it| (it.clone(), day(it.begun_at))).collect();
    let keys = passkeys::own_list(&page, &site, signed_in, &day);
    reply::private(&page, StatusCode::OK, render(&page, signed_in, &rows, &keys))
}

/// `POST /account/sessions`: ends one of the own sessions, or all others.
pub async fn end(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    let account = Redirect::to(&links::account(visitor.lang));
    let Some(signed_in) = visitor.signed_in.filter(|_| is_ours) else { return account.into_response() };
    let own = site.app.sessions.of(signed_in.profile.number, site.app.clock.now());
    let chosen = given.get("session");
    // Among the own sessions alone: the name of somebody else's ends nothing.
    let ends = own.iter().filter(|it| match chosen {
        Some("others") => it.id != signed_in.session.id,
        chosen => chosen == Some(it.id.as_str()),
    });
    for session in ends {
        if let Err(problem) = site.app.end_session(&session.id).await {
            tracing::warn!(%problem, "a session was ended and not forgotten");
        }
    }
    account.into_response()
}

fn render(page: &Page, signed_in: &SignedIn, sessions: &[(Session, String)], keys: &Markup) -> Markup {
    let title = page.say("account-title");
    let profile = &signed_in.profile;
    let body = html! {
        div.column.account-page {
            h1 { (title) }
            dl.facts {
                dt { (page.say("account-name")) } dd { (profile.name) }
                @if !profile.function.is_empty() { dt { (page.say("account-function")) } dd { (profile.function) } }
                dt { (page.say("sign-in-email")) } dd { (profile.email) }
                dt { (page.say("account-number")) } dd { (profile.number.0) }
            }
            p.soft { (page.say("account-number-text")) }
            h2 { (page.say("account-acts-as")) }
            (acts_as(page, signed_in))
            (keys)
            h2 #second-factor { (page.say("factor-title")) }
            (factor(page, signed_in))
            h2 { (page.say("account-sessions")) }
            form method="post" action={ (links::account(page.lang)) "/sessions" } {
                input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
                ul.list {
                    @for (session, day) in sessions { li { (one(page, signed_in, session, day)) } }
                }
                @if sessions.len() > 1 {
                    p.row { button.btn type="submit" name="session" value="others" { (page.say("account-end-others")) } }
                }
            }
        }
    };
    frame(page, &title, "nav-account", body)
}

fn acts_as(page: &Page, signed_in: &SignedIn) -> Markup {
    html! {
        @if signed_in.actors.is_empty() { p { (page.say("account-acts-as-nobody")) } }
        @else { ul.list { @for actor in &signed_in.actors { li { (act::named(page, actor)) } } } }
        @if signed_in.withheld { p.soft { (page.say("account-weak")) } }
    }
}

/// Whether there is a second factor, and the way to one.
fn factor(page: &Page, signed_in: &SignedIn) -> Markup {
    let (says, does) = match signed_in.profile.totp.is_some() {
        true => ("factor-on", "factor-change"),
        false => ("factor-off", "factor-set-up"),
    };
    html! {
        p { (page.say(says)) }
        p.row { a.btn href=(links::second_factor(page.lang, "/account")) { (page.say(does)) } }
    }
}

fn one(page: &Page, signed_in: &SignedIn, session: &Session, day: &str) -> Markup {
    let unknown = || page.say("account-browser-unknown");
    let browser = if session.browser.is_empty() { unknown() } else { session.browser.clone() };
    let told = page.fill("account-session", &[("browser", &browser), ("day", day)]);
    html! {
        (told) " "
        @if session.id == signed_in.session.id { strong { (page.say("account-session-here")) } }
        @else {
            button.link type="submit" name="session" value=(session.id) aria-label={ (page.say("account-end")) ": " (told) } {
                (page.say("account-end"))
            }
        }
    }
}
