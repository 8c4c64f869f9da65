//! Leaving out letters that nobody has a duty to read, by the link in one of them: it asks first, so that a program
//! that merely opens links changes nothing.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::super::frame::{Page, frame};
use super::super::{failure, reply};
use crate::forms::posted::Posted;
use crate::letters::off::{self, DIGEST, Secret};
use crate::links;
use crate::people::Profile;
use crate::problem::Problem;
use crate::site::Site;
use crate::visitor::Visitor;

const WANTED: &str = "wanted";

/// `GET /letters/off/{token}`
pub async fn show(State(site): State<Site>, Path(token): Path<String>, visitor: Visitor) -> Response {
    answer(&site, visitor, &token, false).await
}

/// `POST /letters/off/{token}`
pub async fn choose(State(site): State<Site>, Path(token): Path<String>, posted: Posted) -> Response {
    let Posted { visitor, given, .. } = posted;
    let wanted = given.get(WANTED) == Some("yes");
    let chosen = match reader(&site, &token).await {
        Ok(Some(reader)) => off::choose(&site.app, reader.number, DIGEST, wanted).await,
        Ok(None) => Ok(()),
        Err(problem) => Err(problem),
    };
    match chosen {
        Ok(()) => answer(&site, visitor, &token, true).await,
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

async fn reader(site: &Site, token: &str) -> Result<Option<Profile>, Problem> {
    let person = Secret::of(&site.app).await?.person(token);
    Ok(person.and_then(|person| site.app.people.get(person)).filter(|it| !it.closed))
}

async fn answer(site: &Site, visitor: Visitor, token: &str, chosen: bool) -> Response {
    match reader(site, token).await {
        Ok(Some(reader)) => {
            let known = site.app.known();
            let page = Page::new(site, &known, &visitor);
            reply::private(&page, StatusCode::OK, render(&page, &reader, token, chosen))
        }
        Ok(None) => reply::not_found(State(site.clone()), visitor).await,
        Err(problem) => failure::unread(site, &visitor, &problem),
    }
}

/// What is said names nobody: a letter may have been passed on.
fn render(page: &Page, reader: &Profile, token: &str, chosen: bool) -> Markup {
    let title = page.say("letters-off-title");
    let wanted = off::is_wanted(reader, DIGEST);
    let (says, verb) = match wanted {
        true => ("letters-off-on", "letters-off-go"),
        false => ("letters-off-off", "letters-off-back"),
    };
    let body = html! {
        div.column {
            h1 { (title) }
            @if chosen { p.done role="status" { (page.say("letters-off-chosen")) } }
            p { (page.say(says)) }
            p.soft { (page.say("letters-off-duty")) }
            form.row method="post" action=(links::letters_off(page.lang, token)) {
                input type="hidden" name=(WANTED) value=(if wanted { "no" } else { "yes" });
                button.btn.main type="submit" { (page.say(verb)) }
            }
        }
    };
    frame(page, &title, "", body)
}
