//! The own second factor: set up with a first code, changed with another, and its codes on paper, shown once.

use axum::extract::State;
use axum::http::header::{HeaderValue, RETRY_AFTER, SET_COOKIE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::super::desk;
use crate::access::{self, Change};
use crate::forms::given::Given;
use crate::forms::posted::{Posted, TOKEN};
use crate::links;
use crate::pages::frame::{Page, frame};
use crate::pages::reply;
use crate::pages::sign_in::link::{CODE, code_field};
use crate::problem::Problem;
use crate::second_factor::{self, address, grouped, kept_of, new_paper_codes, new_secret, qr};
use crate::session::{self, Means};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

const NEXT: &str = "next";

/// What is said above the form.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Nothing,
    Wrong,
    TooOften(u64),
    Failed,
}

/// `GET /account/second-factor`
pub async fn show(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    answer(&site, &visitor, &given, Said::Nothing)
}

/// `POST /account/second-factor`: sets it up, takes it away, or makes new codes on paper; a code is wanted for each.
pub async fn change(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    let Some(signed_in) = visitor.signed_in.clone().filter(|_| is_ours) else {
        return Redirect::to(&links::account(visitor.lang)).into_response();
    };
    let code = given.get(CODE).unwrap_or_default().to_owned();
    if let Err(wait) = site.limits.codes.count(&signed_in.profile.number.0.to_string()) {
        return answer(&site, &visitor, &given, Said::TooOften(wait));
    }
    let done = match given.get("do") {
        Some("remove") => removed(&site, &signed_in, &code).await.map(|done| done.then(Vec::new)),
        Some("paper") => on_paper(&site, &signed_in, &code).await,
        _ => set_up(&site, &signed_in, &code).await,
    };
    let set_up = !matches!(given.get("do"), Some("remove" | "paper"));
    if let Ok(Some(codes)) = &done
        && (set_up || codes.is_empty())
    {
        let change = if set_up { Change::FactorSetUp } else { Change::FactorRemoved };
        access::tell(&site.app, signed_in.profile.number, change).await;
    }
    match done {
        Ok(Some(codes)) if codes.is_empty() => Redirect::to(&links::account(visitor.lang)).into_response(),
        Ok(Some(codes)) => renewed(&site, visitor, &given, &signed_in, &codes).await,
        Ok(None) => answer(&site, &visitor, &given, Said::Wrong),
        Err(problem) => {
            tracing::error!(%problem, "a second factor was not changed");
            answer(&site, &visitor, &given, Said::Failed)
        }
    }
}

/// The secret that was shown becomes the person's, once the first code shows that its telephone has it.
async fn set_up(site: &Site, signed_in: &SignedIn, code: &str) -> Result<Option<Vec<String>>, Problem> {
    let (id, now) = (signed_in.session.id.as_str(), site.app.clock.now());
    let secret = site.enrolling.get(id, now).filter(|_| signed_in.may_set_up_a_factor());
    let Some(secret) = secret else { return Ok(None) };
    let Some(step) = second_factor::step(&secret, code, now) else { return Ok(None) };
    let codes = new_paper_codes();
    let kept: Vec<String> = codes.iter().map(|it| kept_of(it)).collect();
    let strong = signed_in.session.means.is_strong();
    let done = site.app.change_person(signed_in.profile.number, move |profile| {
        // As of now: somebody else may have set one up since this page was asked for.
        if profile.totp.is_some() || (!strong && profile.has_second_factor()) {
            return None;
        }
        profile.totp = Some(secret);
        profile.totp_step = step;
        profile.paper_codes = kept;
        Some(())
    });
    let done = done.await?;
    site.enrolling.take(id, now);
    Ok(done.map(|()| codes))
}

async fn removed(site: &Site, signed_in: &SignedIn, code: &str) -> Result<bool, Problem> {
    let (code, now) = (code.to_owned(), site.app.clock.now());
    let done = site.app.change_person(signed_in.profile.number, move |profile| {
        second_factor::use_up(profile, &code, now).then(|| {
            profile.totp = None;
            profile.paper_codes.clear();
        })
    });
    Ok(done.await?.is_some())
}

async fn on_paper(site: &Site, signed_in: &SignedIn, code: &str) -> Result<Option<Vec<String>>, Problem> {
    let (code, now) = (code.to_owned(), site.app.clock.now());
    let codes = new_paper_codes();
    let kept: Vec<String> = codes.iter().map(|it| kept_of(it)).collect();
    let done = site.app.change_person(signed_in.profile.number, move |profile| {
        second_factor::use_up(profile, &code, now).then(|| profile.paper_codes = kept)
    });
    Ok(done.await?.map(|()| codes))
}

/// More may be done from now on, so the session goes on under another token; the codes on paper are shown this once.
async fn renewed(
    site: &Site,
    mut visitor: Visitor,
    given: &Given,
    signed_in: &SignedIn,
    codes: &[String],
) -> Response {
    let means = match signed_in.session.means {
        Means::Link => Means::LinkAndCode,
        means => means,
    };
    let (token, session) = match site.app.renew_session(&signed_in.session, means).await {
        Ok(renewed) => renewed,
        Err(problem) => {
            tracing::error!(%problem, "a session was not renewed");
            return answer(site, &visitor, given, Said::Failed);
        }
    };
    visitor.signed_in = SignedIn::of(&site.app, session);
    let known = site.app.known();
    let page = Page::new(site, &known, &visitor);
    let title = page.say("factor-done-title");
    let body = html! {
        div.column.account-page {
            h1 { (title) }
            div.done role="status" { p { (page.say("factor-done")) } }
            h2 { (page.say("factor-paper-title")) }
            p { (page.say("factor-paper-text")) }
            ul.paper-codes { @for code in codes { li { code { (code) } } } }
            p.row { a.btn.main href={ (links::prefix(page.lang)) (next(given)) } { (page.say("factor-go-on")) } }
        }
    };
    let mut answer = reply::private(&page, StatusCode::OK, frame(&page, &title, "nav-account", body));
    let cookie = HeaderValue::from_str(&session::cookie(&token)).expect("letters, digits and signs");
    answer.headers_mut().append(SET_COOKIE, cookie);
    answer
}

fn next(given: &Given) -> String {
    given.get(NEXT).and_then(links::local).unwrap_or_else(|| "/desk".to_owned())
}

fn answer(site: &Site, visitor: &Visitor, given: &Given, said: Said) -> Response {
    let Some(signed_in) = &visitor.signed_in else {
        return desk::sign_in(visitor);
    };
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("factor-title");
    let body = html! {
        div.column.account-page {
            h1 { (title) }
            (above(&page, said))
            @if signed_in.profile.totp.is_some() { (changing(&page, signed_in, given, said)) }
            @else if signed_in.may_set_up_a_factor() { (setting_up(site, &page, signed_in, given, said)) }
            @else { p { (page.say("factor-with-passkey")) } p { a href=(links::sign_in(page.lang, "/account/second-factor")) { (page.say("desk-sign-in-again")) } } }
        }
    };
    let status = match said {
        Said::Nothing => StatusCode::OK,
        Said::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
        Said::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
        Said::Failed => StatusCode::SERVICE_UNAVAILABLE,
    };
    let mut answer = reply::private(&page, status, frame(&page, &title, "nav-account", body));
    if let Said::TooOften(wait) = said {
        answer.headers_mut().insert(RETRY_AFTER, wait.into());
    }
    answer
}

fn above(page: &Page, said: Said) -> Markup {
    let says = match said {
        Said::Nothing | Said::Wrong => return html! {},
        Said::TooOften(wait) => {
            page.fill("sign-in-too-often", &[("minutes", &wait.div_ceil(60).to_string())])
        }
        Said::Failed => page.say("factor-failed"),
    };
    html! { div.alert role="alert" { p { (says) } } }
}

/// The secret, to be read by a telephone or copied by hand, and the field of its first code.
fn setting_up(site: &Site, page: &Page, signed_in: &SignedIn, given: &Given, said: Said) -> Markup {
    let (id, now) = (signed_in.session.id.as_str(), site.app.clock.now());
    // The same one as before: whoever mistypes its code need not begin again.
    let secret = site.enrolling.get(id, now).unwrap_or_else(new_secret);
    site.enrolling.keep(id, secret.clone(), now);
    let house = page.coalition.membership.founding.as_ref().map_or("plenaria", |it| it.acronym.as_str());
    let address = address(&secret, house, &signed_in.profile.email);
    html! {
        p { (page.say("factor-why")) }
        ol.steps {
            li { p { (page.say("factor-step-app")) } }
            li {
                p { (page.say("factor-step-scan")) }
                (qr(&address, &page.say("factor-qr")))
                p { (page.say("factor-by-hand")) }
                p { code.secret { (grouped(&secret)) } }
            }
            li { p { (page.say("factor-step-code")) } }
        }
        form.act-form method="post" action={ (links::account(page.lang)) "/second-factor" } novalidate {
            (hidden(signed_in, given))
            (code_field(page, "factor-first-code-hint", said == Said::Wrong))
            p.row { button.btn.main type="submit" name="do" value="set-up" { (page.say("factor-confirm")) } }
        }
    }
}

fn changing(page: &Page, signed_in: &SignedIn, given: &Given, said: Said) -> Markup {
    let left = signed_in.profile.paper_codes.len().to_string();
    html! {
        p { (page.say("factor-on")) " " (page.fill("factor-paper-left", &[("count", &left)])) }
        p { (page.say("factor-change-text")) }
        form.act-form method="post" action={ (links::account(page.lang)) "/second-factor" } novalidate {
            (hidden(signed_in, given))
            (code_field(page, "factor-code-hint", said == Said::Wrong))
            p.row {
                button.btn type="submit" name="do" value="paper" { (page.say("factor-new-paper")) }
                button.btn type="submit" name="do" value="remove" { (page.say("factor-remove")) }
            }
        }
    }
}

fn hidden(signed_in: &SignedIn, given: &Given) -> Markup {
    html! {
        input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
        input type="hidden" name=(NEXT) value=(next(given));
    }
}
