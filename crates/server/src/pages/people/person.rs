//! One person, for whoever keeps the accounts: corrected, accredited, let in again, closed.

use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use domain::symbol::Person;
use maud::{Markup, html};

use super::super::frame::{Page, frame};
use super::super::reply;
use super::{acts_as, chips, drafted, fields, invitation, keeper, margin, taken, why};
use crate::accounts::{self, Asker, Denied};
use crate::forms::draw;
use crate::forms::filled::Fault;
use crate::forms::given::Given;
use crate::forms::posted::{Posted, TOKEN};
use crate::links;
use crate::people::Profile;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

/// What was just done, as the address says it, with the message that tells.
const DONE: [(&str, &str); 7] = [
    ("corrected", "people-corrected"),
    ("closed", "people-done-closed"),
    ("reopened", "people-done-reopened"),
    ("ended", "people-done-ended"),
    ("reset", "people-done-reset"),
    ("shared", "people-done-shared"),
    ("unshared", "people-done-unshared"),
];

/// What stands above the page of a person.
#[derive(Default)]
struct Above<'a> {
    faults: &'a [Fault],
    refused: Option<&'static str>,
    done: Option<&'static str>,
    /// A link to show this once.
    link: Option<&'a str>,
}

/// `GET /people/{person}`
pub async fn show(
    State(site): State<Site>,
    Path(person): Path<String>,
    uri: Uri,
    visitor: Visitor,
) -> Response {
    let signed_in = match keeper(&site, &visitor) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let query = Given::parse(uri.query().unwrap_or_default());
    let said = query.get("said").and_then(|said| DONE.iter().find(|(it, _)| *it == said));
    let above = Above { done: said.map(|(_, key)| *key), ..Above::default() };
    match known(&site, &person) {
        Some(profile) => page_of(&site, &visitor, signed_in, &profile, &Given::default(), &above),
        None => reply::not_found(State(site), visitor).await,
    }
}

/// `POST /people/{person}`: what its button says.
pub async fn change(State(site): State<Site>, Path(person): Path<String>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    let signed_in = match keeper(&site, &visitor) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let Some(profile) = known(&site, &person) else { return reply::not_found(State(site), visitor).await };
    let again = |above: &Above| page_of(&site, &visitor, signed_in, &profile, &given, above);
    if !is_ours {
        return again(&Above { refused: Some("form-not-ours"), ..Above::default() });
    }
    let (app, asker, number) = (&site.app, Asker::from(signed_in), profile.number);
    let (said, done) = match given.get("do") {
        Some("link") => return with_link(&site, &visitor, signed_in, number, "people-link-sent").await,
        Some("close") => ("closed", app.close_account(asker, number).await),
        Some("reopen") => ("reopened", app.reopen_account(asker, number).await),
        Some("end") => ("ended", app.sign_out_everywhere(asker, number).await),
        Some("reset") => ("reset", app.reset_factor(asker, number).await),
        Some("share") => ("shared", app.share_record(asker, number, true).await),
        Some("unshare") => ("unshared", app.share_record(asker, number, false).await),
        _ => {
            let draft = match drafted(&site, &visitor, &given) {
                Ok(draft) => draft,
                Err(faults) => return again(&Above { faults: &faults, ..Above::default() }),
            };
            match app.correct_account(asker, number, draft).await {
                Err(Denied::Taken) => {
                    return again(&Above { faults: &[taken(&site, &visitor)], ..Above::default() });
                }
                done => ("corrected", done),
            }
        }
    };
    match done {
        Ok(()) => {
            Redirect::to(&format!("{}?said={said}", links::person(visitor.lang, number))).into_response()
        }
        Err(denied) => again(&Above { refused: Some(why(&denied)), ..Above::default() }),
    }
}

/// Makes a link for a person, sends it, and shows it this once: where mail does not arrive, it is told otherwise.
pub async fn with_link(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    person: Person,
    says: &'static str,
) -> Response {
    let Some(profile) = site.app.people.get(person) else {
        return Redirect::to(&links::people(visitor.lang)).into_response();
    };
    let shown = |above: &Above| page_of(site, visitor, signed_in, &profile, &Given::default(), above);
    let token = match site.app.link_for(Asker::from(signed_in), person).await {
        Ok(token) => token,
        Err(denied) => return shown(&Above { refused: Some(why(&denied)), ..Above::default() }),
    };
    let link = format!("{}{}", site.setup.address, links::one_time(profile.lang, &token, "/desk"));
    match invitation::post(&site.app, &profile, &link).await {
        Ok(()) => shown(&Above { done: Some(says), link: Some(&link), ..Above::default() }),
        Err(problem) => {
            tracing::error!(person = person.0, %problem, "a link was not sent");
            shown(&Above { refused: Some("people-link-not-sent"), link: Some(&link), ..Above::default() })
        }
    }
}

fn known(site: &Site, person: &str) -> Option<Profile> {
    person.parse().ok().and_then(|number| site.app.people.get(Person(number)))
}

fn page_of(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    profile: &Profile,
    given: &Given,
    above: &Above,
) -> Response {
    let sessions = site.app.sessions.of(profile.number, site.app.clock.now()).len();
    let registers = site.app.registrar_seat(Asker::from(signed_in)).is_some();
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let own = signed_in.profile.number == profile.number;
    let fields = fields(&page, Some(profile));
    let body = html! {
        div.head { div {
            h1 { (profile.name) }
            p { (page.fill("people-number", &[("number", &profile.number.0.to_string())])) " " (chips(&page, profile)) }
        } }
        div.column {
            (said(&page, above))
            (draw::summary(&page, &fields, above.faults))
            h2 { (page.say("people-acts-as")) }
            (acts_as(&page, profile))
            @if !profile.closed { (accredit(site, &page, signed_in, profile)) }
            h2 { (page.say("people-access")) }
            p { (page.fill("people-sessions", &[("count", &sessions.to_string())])) }
            form.act-form method="post" action=(links::person(page.lang, profile.number)) {
                input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
                p.row { (buttons(&page, profile, own, registers, sessions > 0)) }
            }
            h2 { (page.say("people-correct")) }
            form.act-form method="post" action=(links::person(page.lang, profile.number)) novalidate {
                input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
                (draw::fields(&page, &fields, given, above.faults))
                p.row { button.btn.main type="submit" name="do" value="correct" { (page.say("people-do-correct")) } }
            }
            p.row { a href=(links::people(page.lang)) { (page.say("people-all")) } }
        }
        aside aria-label=(page.say("part-margin")) { (margin(&page)) }
    };
    let wrong = above.refused.is_some() || !above.faults.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    reply::private(&page, status, frame(&page, &profile.name, "nav-desk", body))
}

fn said(page: &Page, above: &Above) -> Markup {
    html! {
        @if let Some(key) = above.refused { div.alert role="alert" { p { (page.say(key)) } } }
        @if above.done.is_some() || above.link.is_some() {
            div.done role="status" {
                @if let Some(key) = above.done { p { (page.say(key)) } }
                @if let Some(link) = above.link {
                    p { (page.fill("people-link-shown", &[("hours", &accounts::OPENS_FOR_HOURS.to_string())])) }
                    p { code.one-time { (link) } }
                }
            }
        }
    }
}

/// The ways to the acts that say for whom a person speaks, with the person filled in.
fn accredit(site: &Site, page: &Page, signed_in: &SignedIn, profile: &Profile) -> Markup {
    let Some(actor) = accounts::keeper(&site.app, Asker::from(signed_in)) else { return html! {} };
    let (who, next) = (links::actor(&actor), links::person(page.lang, profile.number));
    let number = profile.number.0.to_string();
    let fields = [("as", who.as_str()), ("next", next.as_str()), ("person", number.as_str())];
    let participants = page.coalition.membership.participants.values();
    let accredited = participants.flat_map(|it| &it.delegates).any(|it| it.person == profile.number);
    html! {
        p.row {
            a.btn href=(links::act_with(page.lang, "membership.accredit", &fields)) { (page.say("people-accredit")) }
            @if accredited {
                a.btn href=(links::act_with(page.lang, "membership.end_accreditation", &fields)) {
                    (page.say("act-membership-end-accreditation"))
                }
            }
        }
    }
}

fn buttons(page: &Page, profile: &Profile, own: bool, registers: bool, has_sessions: bool) -> Markup {
    let button = |value: &str, key: &str| {
        html! {
            button.btn type="submit" name="do" value=(value) { (page.say(key)) }
        }
    };
    html! {
        @if profile.closed {
            (button("reopen", "people-do-reopen"))
        } @else {
            (button("link", "people-do-link"))
            @if has_sessions && !own { (button("end", "people-do-end")) }
            @if profile.has_second_factor() && !own { (button("reset", "people-do-reset")) }
            @if registers && !own {
                @if profile.keeper.is_none() { (button("share", "people-do-share")) }
                @else { (button("unshare", "people-do-unshare")) }
            }
            @if !own { (button("close", "people-do-close")) }
        }
    }
}
