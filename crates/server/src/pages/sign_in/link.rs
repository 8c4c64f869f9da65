//! The link that was sent by mail: looked at, and used up by a button; with a code, where the person has a second factor.

use axum::extract::{Path, State};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{NEXT, Said, answer, failed, knock, next, onward};
use crate::forms::given::Given;
use crate::forms::posted::Posted;
use crate::limits::Client;
use crate::pages::frame::{Page, frame};
use crate::pages::reply;
use crate::people::Profile;
use crate::session::{self, Means};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use crate::{links, one_time};

/// The field of a code, on every page that asks for one.
pub const CODE: &str = "code";

/// `GET /sign-in/link/{token}`: changes nothing, so that programs that look through mail may open it.
pub async fn link(
    State(site): State<Site>,
    Path(token): Path<String>,
    uri: Uri,
    visitor: Visitor,
) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    match owner(&site, &token).await {
        Ok(owner) => asked(&site, &visitor, &given, owner.is_some_and(|it| it.totp.is_some()), false),
        Err(problem) => failed(&site, &visitor, &given, &problem),
    }
}

/// `POST /sign-in/link/{token}`: uses the link up and begins a session.
pub async fn redeem(
    State(site): State<Site>,
    Path(token): Path<String>,
    headers: HeaderMap,
    client: Client,
    posted: Posted,
) -> Response {
    let Posted { visitor, given, .. } = posted;
    if let Err(wait) = knock(&site, &client) {
        return answer(&site, &visitor, &given, &Said::TooOften(wait));
    }
    let owner = match owner(&site, &token).await {
        Ok(owner) => owner,
        Err(problem) => return failed(&site, &visitor, &given, &problem),
    };
    let Some(owner) = owner else { return answer(&site, &visitor, &given, &Said::Spent) };
    let means = if owner.totp.is_some() { Means::LinkAndCode } else { Means::Link };
    if means == Means::LinkAndCode {
        // A wrong code leaves the link as it is; the count of attempts is the person's, whatever link they come by.
        let Some(code) = given.get(CODE) else { return asked(&site, &visitor, &given, true, true) };
        if let Err(wait) = site.limits.codes.count(&owner.number.0.to_string()) {
            return answer(&site, &visitor, &given, &Said::TooOften(wait));
        }
        match site.app.use_code(owner.number, code).await {
            Ok(true) => {}
            Ok(false) => return asked(&site, &visitor, &given, true, true),
            Err(problem) => return failed(&site, &visitor, &given, &problem),
        }
    }
    match one_time::redeem(&site.app, &token).await {
        Ok(Some(person)) if person == owner.number => {
            begin(&site, &visitor, &given, &owner, means, &headers).await
        }
        // Somebody else was quicker.
        Ok(_) => answer(&site, &visitor, &given, &Said::Spent),
        Err(problem) => failed(&site, &visitor, &given, &problem),
    }
}

/// The open account that the link is for.
async fn owner(site: &Site, token: &str) -> Result<Option<Profile>, crate::problem::Problem> {
    let person = one_time::owner(&site.app, token).await?;
    Ok(person.and_then(|it| site.app.people.get(it)).filter(|it| !it.closed))
}

/// The page of the link: a button, and a field for the code where one is wanted.
fn asked(site: &Site, visitor: &Visitor, given: &Given, with_code: bool, wrong: bool) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("sign-in-link-title");
    let text = if with_code { "sign-in-link-text-code" } else { "sign-in-link-text" };
    let body = html! {
        div.column.sign-in {
            h1 { (title) }
            p { (page.say(text)) }
            // To the very address of this page, so that the token is not written out once more.
            form.act-form method="post" novalidate {
                input type="hidden" name=(NEXT) value=(next(given));
                @if with_code { (code_field(&page, "factor-code-hint", wrong)) }
                p.row { button.btn.main type="submit" { (page.say("sign-in-link-go")) } }
            }
            @if with_code { p.soft { (page.say("sign-in-link-lost")) } }
        }
    };
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    reply::private(&page, status, frame(&page, &title, "", body))
}

/// Where a code is typed; what was typed wrong is not repeated.
pub fn code_field(page: &Page, hint: &'static str, wrong: bool) -> Markup {
    html! {
        div.field {
            label for="f-code" { (page.say("factor-code")) }
            p.hint #h-code { (page.say(hint)) }
            @if wrong { p.fault #e-code { (page.say("factor-code-wrong")) } }
            input #f-code type="text" name=(CODE) autocomplete="one-time-code" required
                aria-invalid=[wrong.then_some("true")]
                aria-describedby=(if wrong { "h-code e-code" } else { "h-code" });
        }
    }
}

/// Begins a session under a token that nobody has seen, whatever session there was before.
pub async fn begin(
    site: &Site,
    visitor: &Visitor,
    given: &Given,
    person: &Profile,
    means: Means,
    headers: &HeaderMap,
) -> Response {
    if let Some(before) = &visitor.signed_in
        && let Err(problem) = site.app.end_session(&before.session.id).await
    {
        tracing::warn!(%problem, "a session was ended and not forgotten");
    }
    let browser = headers.get(USER_AGENT).and_then(|it| it.to_str().ok()).map_or("", browser);
    match site.app.begin_session(person.number, means, browser).await {
        Ok((token, session)) => {
            let lacks =
                SignedIn::of(&site.app, session).is_some_and(|it| it.withheld && it.may_set_up_a_factor());
            let onward = match lacks {
                // Whoever may act for an office needs a second factor first.
                true => links::second_factor(visitor.lang, &next(given)),
                false => onward(visitor, given),
            };
            ([(SET_COOKIE, session::cookie(&token))], Redirect::to(&onward)).into_response()
        }
        Err(problem) => failed(site, visitor, given, &problem),
    }
}

/// What a browser calls itself, short enough to be recognized in a list.
fn browser(agent: &str) -> &'static str {
    // The order matters: most browsers claim to be the ones further down as well.
    let names = [("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Chrome/", "Chrome")];
    let known = names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    known.unwrap_or(if agent.contains("Safari/") { "Safari" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_recognized_by_its_own_name() {
        assert_eq!(browser("Mozilla/5.0 (X11; rv:1) Gecko/20100101 Firefox/140.0"), "Firefox");
        assert_eq!(browser("Mozilla/5.0 AppleWebKit/537 Chrome/140 Safari/537 Edg/140"), "Edge");
        assert_eq!(browser("Mozilla/5.0 (iPhone) Version/18 Safari/604.1"), "Safari");
        assert_eq!(browser("curl/8"), "");
    }
}
