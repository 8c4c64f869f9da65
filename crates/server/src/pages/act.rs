//! An act and its form: shown, sent, refused with its rule, or done.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use domain::Fact;
use domain::command::{Action, Actor};
use domain::right::Capacity;
use tokio::task::spawn_blocking;

use super::desk;
use super::frame::Page;
use super::{files, reply};
use crate::app::Asker;
use crate::forms::acts::is_for;
use crate::forms::filled::{Fault, Filled};
use crate::forms::given::Given;
use crate::forms::posted::Posted;
use crate::forms::{ActForm, Order, acts};
use crate::lang::Words;
use crate::problem::Problem;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use crate::{links, papers, refusal, session};
use form::render;

mod form;
pub mod script;

/// Names that belong to the frame of a form and not to the act.
const REQUEST: &str = "request";
const AS: &str = "as";
const NEXT: &str = "next";

/// What is said above a form that comes back.
#[derive(Default)]
pub struct Trouble {
    /// Faults in the answers.
    pub faults: Vec<Fault>,
    /// Why it was not done, in a sentence.
    pub refused: Option<String>,
}

/// `GET /acts/{act}`
pub async fn show(State(site): State<Site>, Path(act): Path<String>, uri: Uri, visitor: Visitor) -> Response {
    let Some(form) = acts::of(&act) else { return reply::not_found(State(site), visitor).await };
    let Some(signed_in) = &visitor.signed_in else {
        return desk::sign_in(&visitor);
    };
    let mut given = Given::parse(uri.query().unwrap_or_default());
    if let Some(kept) = given.get("kept").and_then(|key| site.forms.get(key, site.app.clock.now())) {
        given = kept;
    }
    let known = site.app.known();
    let page = Page::new(&site, &known, &visitor);
    reply::private(
        &page,
        StatusCode::OK,
        render(&page, &site.app.people, form, signed_in, &given, &Trouble::default()),
    )
}

/// `POST /acts/{act}`
pub async fn carry_out(State(site): State<Site>, Path(act): Path<String>, posted: Posted) -> Response {
    let Posted { visitor, mut given, is_ours, by_script } = posted;
    let Some(form) = acts::of(&act) else { return reply::not_found(State(site), visitor).await };
    let Some(signed_in) = &visitor.signed_in else {
        let door = sign_in_again(&site, &visitor, &act, given);
        return if by_script { script::sign_in(&door) } else { Redirect::to(&door).into_response() };
    };
    let again = |given: &Given, trouble: Trouble| match by_script {
        true => script::not_done(&trouble),
        false => again(&site, &visitor, form, signed_in, given, &trouble),
    };
    if !is_ours {
        let refused = Some(Words::of(visitor.lang).say("form-not-ours", &[]));
        return again(&given, Trouble { refused, ..Trouble::default() });
    }
    if let Err(trouble) = files::take(&site, &visitor, &mut given).await {
        return again(&given, trouble);
    }
    let (asker, order) = match read(&site, &visitor, form, signed_in, &given) {
        Ok(read) => read,
        Err(trouble) => return again(&given, trouble),
    };
    match perform(&site, asker, order).await {
        Ok(done) if by_script => script::done(&site, visitor.lang, &done),
        Ok(done) => {
            let next = given.get(NEXT).and_then(links::local).unwrap_or_else(|| links::desk(visitor.lang));
            Redirect::to(&links::done(&next, done.position)).into_response()
        }
        Err(problem) => again(&given, Trouble::of(&site, &visitor, form.action, &problem)),
    }
}

/// What was carried out.
struct Done {
    /// The position of the first of the facts that followed.
    position: Option<u64>,
    /// What followed; of a paper, its position alone is told.
    facts: Vec<Arc<Fact>>,
}

/// Does what was asked for.
async fn perform(site: &Site, asker: Asker, order: Order) -> Result<Done, Problem> {
    match order {
        Order::Act(order) => {
            let facts = site.app.submit(asker, order).await?;
            Ok(Done { position: facts.first().map(|fact| fact.position), facts })
        }
        Order::Paper(what, lang) => {
            let app = Arc::clone(&site.app);
            let issued = spawn_blocking(move || papers::issue_blocking(&app, &what, lang, asker)).await;
            match issued.map_err(|_| Problem::Interrupted)? {
                Ok(position) => Ok(Done { position: Some(position), facts: Vec::new() }),
                Err(error) => Err(error
                    .downcast::<Problem>()
                    .unwrap_or_else(|error| Problem::NotRecorded(format!("{error:#}")))),
            }
        }
    }
}

/// Reads the answers into a command, and who asks for it.
fn read(
    site: &Site,
    visitor: &Visitor,
    form: &ActForm,
    signed_in: &SignedIn,
    given: &Given,
) -> Result<(Asker, Order), Trouble> {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let Some(actor) = actor(form.action, signed_in, given) else {
        return Err(Trouble {
            refused: Some(not_yours(&page, form.action, signed_in)),
            ..Trouble::default()
        });
    };
    let mut filled = Filled::new(given, &page, &site.app.people);
    match (form.order)(&mut filled) {
        Some(order) if filled.faults.is_empty() => {
            let request = given.get(REQUEST).map(|it| format!("{}-{it}", signed_in.profile.number.0));
            let person = Some(signed_in.profile.number);
            Ok((Asker { actor: actor.clone(), source: None, person, request }, order))
        }
        _ => Err(Trouble { faults: filled.faults, refused: None }),
    }
}

impl Trouble {
    /// What stood in the way of an act.
    pub fn of(site: &Site, visitor: &Visitor, action: &Action, problem: &Problem) -> Self {
        let words = Words::of(visitor.lang);
        let says = match problem {
            Problem::Refused(it) => {
                let known = site.app.known();
                refusal::say(it, action.basis, &known.coalition, site.app.today(), visitor.lang)
            }
            Problem::TooLong { size, limit } => {
                words.say("form-too-long", &[("size", &size.to_string()), ("limit", &limit.to_string())])
            }
            Problem::Overtaken => words.say("form-overtaken", &[]),
            Problem::ClockBehind { .. } | Problem::NotRecorded(_) | Problem::Interrupted => {
                let reference = &session::random()[..8];
                tracing::error!(reference, act = action.name, %problem, "an act was not carried out");
                words.say("form-failed", &[("reference", reference)])
            }
        };
        Self { faults: Vec::new(), refused: Some(says) }
    }

    fn status(&self) -> StatusCode {
        // A form that only grew has nothing wrong with it.
        match self.faults.is_empty() && self.refused.is_none() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

/// The session ended while the person wrote: the form waits until it has signed in at this address.
fn sign_in_again(site: &Site, visitor: &Visitor, act: &str, given: Given) -> String {
    let back = match site.forms.keep(given, site.app.clock.now()) {
        Some(key) => format!("{}?kept={key}", links::act_path(act)),
        None => links::act_path(act),
    };
    links::sign_in(visitor.lang, &back)
}

/// The same form, filled in as it came, with what is wrong above it.
fn again(
    site: &Site,
    visitor: &Visitor,
    form: &ActForm,
    signed_in: &SignedIn,
    given: &Given,
    trouble: &Trouble,
) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    reply::private(&page, trouble.status(), render(&page, &site.app.people, form, signed_in, given, trouble))
}

/// As whom the person acts: as it says, or else in the first capacity that the act is for.
fn actor<'a>(action: &Action, signed_in: &'a SignedIn, given: &Given) -> Option<&'a Actor> {
    let mut fit = signed_in.actors.iter().filter(|it| is_for(action, it.capacity));
    match given.get(AS) {
        Some(chosen) => fit.find(|it| links::actor(it) == chosen),
        None => fit.next(),
    }
}

/// Why somebody who is signed in finds no form here.
fn not_yours(page: &Page, action: &Action, signed_in: &SignedIn) -> String {
    let actor = signed_in.actors.first().cloned();
    let actor = actor.unwrap_or_else(|| Actor { seat: "?".into(), capacity: Capacity::Delegation });
    let refusal = match signed_in.actors.is_empty() {
        true => domain::Refusal::NotAccredited { person: signed_in.profile.number, actor },
        false => domain::Refusal::NotEntitled { actor, power: action.power },
    };
    refusal::say(&refusal, action.basis, page.coalition, page.today, page.lang)
}

/// «Panamá, Secretaría Técnica».
pub fn named(page: &Page, actor: &Actor) -> String {
    let seat = page.coalition.membership.participants.get(&actor.seat);
    let seat =
        seat.map_or_else(|| actor.seat.to_string(), |it| it.name(page.today).get(page.lang).to_owned());
    let capacity = documents::name_of(&actor.capacity);
    page.fill("form-actor", &[("seat", &seat), ("capacity", &capacity)])
}

/// The message that names an act: `act-plenary-add-item`.
pub fn title_key(action: &Action) -> String {
    format!("act-{}", action.name.replace(['.', '_'], "-"))
}

/// The message on its button: the verb.
pub fn verb_key(action: &Action) -> String {
    format!("do-{}", action.name.replace(['.', '_'], "-"))
}
