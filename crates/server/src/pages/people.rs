//! The people of the house, for whoever keeps the accounts: who has one, what each may act as today, and who is invited.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::words::Lang;
use maud::{Markup, html};

use super::desk;
use super::frame::{Page, frame};
use super::{act, reply};
use crate::accounts::{self, Asker, Denied, Draft};
use crate::forms::draw;
use crate::forms::field::Field;
use crate::forms::filled::{Fault, Filled};
use crate::forms::given::Given;
use crate::forms::posted::{Posted, TOKEN};
use crate::people::{self, Profile};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use crate::{links, session};

mod invitation;
pub mod person;

/// `GET /people`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    let signed_in = match keeper(&site, &visitor) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let mut all = site.app.people.all();
    // Closed accounts after the others, each by its name.
    all.sort_by_cached_key(|it| (it.closed, it.name.to_lowercase(), it.number));
    let known = site.app.known();
    let page = Page::new(&site, &known, &visitor);
    let title = page.say("people-title");
    let open = all.iter().filter(|it| !it.closed).count().to_string();
    let body = html! {
        div.head { div { h1 { (title) } p { (page.fill("people-count", &[("count", &open)])) } } }
        div.column {
            p.row.first { a.btn.main href=(links::invite(page.lang)) { (page.say("people-invite")) } }
            ul.list { @for profile in &all { li { (one(&page, profile, signed_in)) } } }
        }
        aside aria-label=(page.say("part-margin")) { (margin(&page)) }
    };
    reply::private(&page, StatusCode::OK, frame(&page, &title, "nav-desk", body))
}

fn one(page: &Page, profile: &Profile, signed_in: &SignedIn) -> Markup {
    html! {
        a href=(links::person(page.lang, profile.number)) { strong { (profile.name) } }
        @if !profile.function.is_empty() { ", " (profile.function) }
        " " (chips(page, profile))
        @if profile.number == signed_in.profile.number { " " span.soft { "(" (page.say("people-you")) ")" } }
        p.soft.email { (profile.email) }
        (acts_as(page, profile))
    }
}

/// Where an account stands, by shape and word.
fn chips(page: &Page, profile: &Profile) -> Markup {
    html! {
        @if profile.closed { span.chip.no { (page.say("people-closed")) } }
        @else if profile.has_second_factor() { span.chip.ok { (page.say("people-has-factor")) } }
        @else { span.chip { (page.say("people-no-factor")) } }
    }
}

/// What a person may act as today, as of the record.
fn acts_as(page: &Page, profile: &Profile) -> Markup {
    let actors = match profile.closed {
        true => Vec::new(),
        false => people::actors_of(page.coalition, profile, page.today),
    };
    let named: Vec<String> = actors.iter().map(|actor| act::named(page, actor)).collect();
    html! {
        p {
            @if named.is_empty() { span.soft { (page.say("people-acts-as-nobody")) } }
            @else { (named.join(" · ")) }
        }
    }
}

/// What keeping accounts means, beside the list.
fn margin(page: &Page) -> Markup {
    html! {
        section { h2 { (page.say("people-margin-title")) } p { (page.say("people-margin")) } }
    }
}

/// `GET /people/invite`
pub async fn invite(State(site): State<Site>, visitor: Visitor) -> Response {
    match keeper(&site, &visitor) {
        Ok(signed_in) => inviting(&site, &visitor, signed_in, &Given::default(), &[], None),
        Err(answer) => *answer,
    }
}

/// `POST /people/invite`: opens an account and sends its link, which is also shown this once.
pub async fn open(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    let signed_in = match keeper(&site, &visitor) {
        Ok(signed_in) => signed_in,
        Err(answer) => return *answer,
    };
    let again = |faults: &[Fault], key| inviting(&site, &visitor, signed_in, &given, faults, key);
    if !is_ours {
        return again(&[], Some("form-not-ours"));
    }
    let draft = match drafted(&site, &visitor, &given) {
        Ok(draft) => draft,
        Err(faults) => return again(&faults, None),
    };
    let asker = Asker::from(signed_in);
    let opened = match site.app.open_account(asker, draft).await {
        Ok(opened) => opened,
        Err(Denied::Taken) => return again(&[taken(&site, &visitor)], None),
        Err(denied) => return again(&[], Some(why(&denied))),
    };
    person::with_link(&site, &visitor, signed_in, opened.number, "people-invited").await
}

fn inviting(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    given: &Given,
    faults: &[Fault],
    refused: Option<&'static str>,
) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("people-invite-title");
    let fields = fields(&page, None);
    let body = html! {
        div.head { div { h1 { (title) } } }
        div.column {
            @if let Some(key) = refused { div.alert role="alert" { p { (page.say(key)) } } }
            (draw::summary(&page, &fields, faults))
            p { (page.say("people-invite-text")) }
            form.act-form method="post" action=(links::invite(page.lang)) novalidate {
                input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
                (draw::fields(&page, &fields, given, faults))
                p.row { button.btn.main type="submit" { (page.say("people-do-invite")) } }
            }
        }
        aside aria-label=(page.say("part-margin")) { (margin(&page)) }
    };
    let wrong = refused.is_some() || !faults.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    reply::private(&page, status, frame(&page, &title, "nav-desk", body))
}

/// What is asked about a person; filled in with what is known of it.
fn fields(page: &Page, known: Option<&Profile>) -> Vec<Field> {
    let languages = [("es", "language-es"), ("en", "language-en")];
    let languages = languages.map(|(tag, key)| (tag.to_owned(), page.say(key)));
    let lang = known.map_or(page.lang, |it| it.lang);
    vec![
        Field::line("name", "account-name")
            .hint(page.say("people-name-hint"))
            .known(known.map(|it| &it.name)),
        Field::line("function", "account-function")
            .optional()
            .known(known.map(|it| &it.function).filter(|it| !it.is_empty())),
        Field::line("email", "sign-in-email").known(known.map(|it| &it.email)),
        Field::choice("lang", "people-lang", languages.to_vec()).value(super::frame::tag(lang)),
    ]
}

/// What was written about a person, or what is wrong with it.
fn drafted(site: &Site, visitor: &Visitor, given: &Given) -> Result<Draft, Vec<Fault>> {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let mut filled = Filled::new(given, &page, &site.app.people);
    let (name, function) = (filled.line("name"), filled.opt_line("function").unwrap_or_default());
    let email = filled.line("email");
    let lang: Option<Lang> = filled.variant("lang");
    if email.as_ref().is_some_and(|it| it.len() > 254 || it.parse::<lettre::Address>().is_err()) {
        filled.fault("email", "sign-in-not-an-address");
    }
    let too_long = |text: &str| text.chars().count() > 200;
    for (field, text) in [("name", name.as_deref()), ("function", Some(&*function))] {
        if text.is_some_and(too_long) {
            filled.fault(field, "people-too-long");
        }
    }
    let draft = || Some(Draft { name: name?, function, email: email?, lang: lang? });
    match filled.faults.is_empty() {
        true => draft().ok_or_else(Vec::new),
        false => Err(filled.faults),
    }
}

fn taken(site: &Site, visitor: &Visitor) -> Fault {
    let known = site.app.known();
    Fault { field: "email".to_owned(), says: Page::new(site, &known, visitor).say("people-taken") }
}

/// The message that says why something was not done; a failure of ours goes to the log.
fn why(denied: &Denied) -> &'static str {
    match denied {
        Denied::NotYours => "people-not-yours",
        Denied::Taken => "people-taken",
        Denied::Unknown => "people-unknown",
        Denied::Own => "people-own",
        Denied::Failed(problem) => {
            tracing::error!(reference = &session::random()[..8], %problem, "an account was not changed");
            "factor-failed"
        }
    }
}

/// Whoever is signed in, if it keeps the accounts; the answer for everybody else.
fn keeper<'a>(site: &Site, visitor: &'a Visitor) -> Result<&'a SignedIn, Box<Response>> {
    let Some(signed_in) = &visitor.signed_in else {
        return Err(Box::new(desk::sign_in(visitor)));
    };
    if accounts::keeper(&site.app, Asker::from(signed_in)).is_some() {
        return Ok(signed_in);
    }
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("people-title");
    let body = html! {
        div.head { div { h1 { (title) } } }
        div.column { div.alert role="alert" { p { (page.say("people-not-yours")) } } }
    };
    Err(Box::new(reply::private(&page, StatusCode::FORBIDDEN, frame(&page, &title, "nav-desk", body))))
}
