//! Signing in with a link sent by mail: asked for, opened, and used up by a button.
//!
//! Opening the link changes nothing, because programs that look through mail for dangers open links too.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::RETRY_AFTER;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::SignedDuration;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{passkeys, reply};
use crate::app::App;
use crate::forms::given::Given;
use crate::forms::posted::Posted;
use crate::lang::Words;
use crate::letters::{self, Letter, Purpose};
use crate::limits::Client;
use crate::people::Profile;
use crate::problem::Problem;
use crate::site::Site;
use crate::visitor::Visitor;
use crate::{links, one_time};

pub mod link;
pub mod provider;

/// A link sent by mail opens for this long.
const OPENS_FOR: SignedDuration = SignedDuration::from_mins(15);
const EMAIL: &str = "email";
const NEXT: &str = "next";

/// What the page says above its form.
enum Said {
    Nothing,
    /// A link is on its way, if there is such an account; the demonstration shows it.
    Sent(Option<String>),
    NotAnAddress,
    TooOften(u64),
    /// The link was used, or too old, or never was.
    Spent,
    Failed,
    /// The provider did not vouch for anybody.
    NotThere,
    /// It vouches for an address that has no account here.
    NoAccount,
}

impl Said {
    fn status(&self) -> StatusCode {
        match self {
            Self::Nothing | Self::Sent(_) => StatusCode::OK,
            Self::NotAnAddress => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Spent => StatusCode::GONE,
            Self::NoAccount => StatusCode::FORBIDDEN,
            Self::Failed | Self::NotThere => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

/// `GET /sign-in`
pub async fn show(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    // Whoever could do more than this session lets it signs in once more, over it.
    if visitor.signed_in.as_ref().is_some_and(|it| !it.withheld) {
        return Redirect::to(&onward(&visitor, &given)).into_response();
    }
    answer(&site, &visitor, &given, &Said::Nothing)
}

/// `POST /sign-in`: sends a link. The answer is the same whether or not anybody has that address,
/// and does not wait for the letter, so that its time tells nothing either.
pub async fn send_link(State(site): State<Site>, client: Client, posted: Posted) -> Response {
    let Posted { visitor, given, .. } = posted;
    let email = given.get(EMAIL).unwrap_or_default().to_lowercase();
    if !email.contains('@') || email.len() > 254 {
        return answer(&site, &visitor, &given, &Said::NotAnAddress);
    }
    if let Err(wait) = knock(&site, &client).and_then(|()| site.limits.links.count(&email)) {
        return answer(&site, &visitor, &given, &Said::TooOften(wait));
    }
    let next = next(&given);
    if site.setup.has_open_doors() {
        // Whoever is in the demonstration may come in as anybody; there is nothing to keep from them.
        let shown = match site.app.people.with_email(&email) {
            Some(person) => issue(&site.app, &site.setup.address, &person, &next).await.ok(),
            None => None,
        };
        return answer(&site, &visitor, &given, &Said::Sent(shown));
    }
    let house = site.clone();
    tokio::spawn(async move {
        let site = house;
        let Some(person) = site.app.people.with_email(&email) else { return };
        if let Err(problem) = send(&site.app, &site.setup.address, &person, &next).await {
            tracing::error!(person = person.number.0, %problem, "a link to sign in with was not sent");
        }
    });
    answer(&site, &visitor, &given, &Said::Sent(None))
}

fn failed(site: &Site, visitor: &Visitor, given: &Given, problem: &Problem) -> Response {
    tracing::error!(%problem, "somebody could not sign in");
    answer(site, visitor, given, &Said::Failed)
}

pub fn knock(site: &Site, client: &Client) -> Result<(), u64> {
    client.0.as_deref().map_or(Ok(()), |client| site.limits.knocks.count(client))
}

/// Issues a link and returns its whole address.
async fn issue(app: &App, address: &str, person: &Profile, next: &str) -> Result<String, Problem> {
    let token = one_time::issue_for(app, person.number, OPENS_FOR).await?;
    Ok(format!("{address}{}", links::one_time(person.lang, &token, next)))
}

async fn send(app: &Arc<App>, address: &str, person: &Profile, next: &str) -> Result<(), Problem> {
    let link = issue(app, address, person, next).await?;
    let words = Words::of(person.lang);
    let founding = app.known().coalition.membership.founding.as_ref().map(|it| it.acronym.clone());
    let coalition = founding.unwrap_or_else(|| "plenaria".to_owned());
    let letter = Letter {
        subject: words.say("sign-in-letter-subject", &[("coalition", &coalition)]),
        text: words.say("sign-in-letter-text", &[("name", &person.name), ("link", &link)]),
        ..Letter::to(person, Purpose::SignIn)
    };
    letters::post(app, letter).await.map(drop)
}

/// Where one goes on, without its language: within this house, and never back to signing in.
fn next(given: &Given) -> String {
    let next = given.get(NEXT).and_then(links::local).filter(|it| !it.starts_with("/sign-in"));
    next.filter(|it| it != "/").unwrap_or_else(|| "/desk".to_owned())
}

fn onward(visitor: &Visitor, given: &Given) -> String {
    format!("{}{}", links::prefix(visitor.lang), next(given))
}

fn answer(site: &Site, visitor: &Visitor, given: &Given, said: &Said) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let mut answer = reply::private(&page, said.status(), render(&page, site, given, said));
    if let Said::TooOften(wait) = said {
        answer.headers_mut().insert(RETRY_AFTER, (*wait).into());
    }
    answer
}

fn render(page: &Page, site: &Site, given: &Given, said: &Said) -> Markup {
    let title = page.say("sign-in-title");
    let fault = matches!(said, Said::NotAnAddress);
    let body = html! {
        div.column.sign-in {
            h1 { (title) }
            (above(page, said))
            (passkeys::door(page, site, &next(given)))
            (provider::door(page, site, given))
            @if site.passkeys.is_some() || site.provider.is_some() { h2 { (page.say("sign-in-by-mail")) } }
            p { (page.say("sign-in-text")) }
            form.act-form method="post" action={ (links::prefix(page.lang)) "/sign-in" } novalidate {
                input type="hidden" name=(NEXT) value=(next(given));
                div.field {
                    label for="f-email" { (page.say("sign-in-email")) }
                    @if fault { p.fault #e-email { (page.say("sign-in-not-an-address")) } }
                    input #f-email type="email" name=(EMAIL) autocomplete="email" required
                        value=[given.get(EMAIL)] aria-invalid=[fault.then_some("true")]
                        aria-describedby=[fault.then_some("e-email")];
                }
                p.row { button.btn.main type="submit" { (page.say("sign-in-send")) } }
            }
            p.soft { (page.say("sign-in-no-account")) }
        }
    };
    frame(page, &title, "", body)
}

fn above(page: &Page, said: &Said) -> Markup {
    let alert = |text: String| html! { div.alert role="alert" { p { (text) } } };
    match said {
        Said::Nothing | Said::NotAnAddress => html! {},
        Said::Sent(shown) => html! {
            div.done role="status" {
                p { (page.say("sign-in-sent")) }
                @if page.setup.has_open_doors() {
                    @match shown {
                        Some(link) => p { (page.say("sign-in-shown")) " " a href=(link) { (page.say("sign-in-open")) } },
                        None => p { (page.say("sign-in-shown-nobody")) },
                    }
                }
            }
        },
        Said::TooOften(wait) => {
            let minutes = wait.div_ceil(60).to_string();
            alert(page.fill("sign-in-too-often", &[("minutes", &minutes)]))
        }
        Said::Spent => alert(page.say("sign-in-spent")),
        Said::Failed => alert(page.say("sign-in-failed")),
        Said::NotThere => alert(page.say("provider-not-there")),
        Said::NoAccount => alert(page.say("provider-no-account")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_on_within_this_house_and_never_in_a_circle() {
        let next = |encoded: &str| next(&Given::parse(encoded));
        assert_eq!(next("next=%2FIV-2023%3Fa%3Db"), "/IV-2023?a=b");
        for astray in ["", "next=//x.example", "next=https://x.example", "next=/sign-in?next=/", "next=/"] {
            assert_eq!(next(astray), "/desk", "{astray}");
        }
    }
}
