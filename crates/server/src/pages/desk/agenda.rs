//! The agenda of a plenary on the desk: arranged, worded, added to, and begun from what the record proposes.
//!
//! Moving an item arranges the page alone; what goes on record, and gives the items their new numbers, is the
//! explicit act of renumbering. Everything else is written as soon as it is asked for.

use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use domain::plenary::{Plenary, Standing};
use domain::right::Capacity;
use domain::symbol::{ItemId, PlenaryCode};
use maud::{Markup, html};

use super::super::act::named;
use super::super::asset;
use super::super::frame::{Page, frame};
use super::super::plenary::standing_chip;
use super::sign_in;
use super::task::Desk;
use super::wishes::{self, AS, Outcome, REQUEST, Who};
use crate::forms::filled::Fault;
use crate::forms::given::Given;
use crate::forms::posted::Posted;
use crate::lang::Words;
use crate::links;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use order::{Arrangement, Way};

mod details;
pub(in crate::pages) mod order;
pub mod proposals;
mod rows;
mod saving;

/// What a button of the form asks for: `up.3`, `nest.4`, `renumber`.
const DO: &str = "do";
/// The order that the page shows, as ids between blanks.
const ORDER: &str = "order";
/// The agenda on record when the page was shown: its order and nesting.
const WAS: &str = "was";

/// What stood in the way, if anything did.
#[derive(Default)]
struct Trouble {
    outcome: Outcome,
    faults: Vec<Fault>,
}

/// `GET /desk/agenda/{plenary}`
pub async fn show(
    State(site): State<Site>,
    Path(code): Path<String>,
    uri: Uri,
    visitor: Visitor,
) -> Response {
    let Some(signed_in) = &visitor.signed_in else {
        return sign_in(&visitor);
    };
    let given = wishes::given(&site, uri.query());
    answer(&site, &visitor, signed_in, &PlenaryCode::new(code), &given, StatusCode::OK, &Trouble::default())
}

/// `POST /desk/agenda/{plenary}`
pub async fn save(State(site): State<Site>, Path(code): Path<String>, posted: Posted) -> Response {
    let Posted { visitor, mut given, is_ours, .. } = posted;
    let code = PlenaryCode::new(code);
    let Some(signed_in) = &visitor.signed_in else {
        let next = wishes::sign_in_again(&site, &visitor, &links::agenda_path(&code), given);
        return Redirect::to(&next).into_response();
    };
    let again = |given: &Given, status, trouble: &Trouble| {
        answer(&site, &visitor, signed_in, &code, given, status, trouble)
    };
    if !is_ours {
        let outcome = Outcome::refused(Words::of(visitor.lang).say("form-not-ours", &[]));
        return again(&given, StatusCode::UNPROCESSABLE_ENTITY, &Trouble { outcome, ..Trouble::default() });
    }
    if arrange(&site, &code, &mut given) {
        return again(&given, StatusCode::OK, &Trouble::default());
    }
    let wished = {
        let known = site.app.known();
        let actor = wishes::actor(signed_in, &given).filter(|it| writes(it.capacity)).cloned();
        let plenary = known.coalition.plenaries.get(&code);
        actor.zip(plenary).map(|(actor, plenary)| {
            let page = Page::new(&site, &known, &visitor);
            (actor, saving::wished(&page, plenary, &given))
        })
    };
    let Some((actor, wished)) = wished else {
        return again(&given, StatusCode::UNPROCESSABLE_ENTITY, &Trouble::default());
    };
    let wished = match wished {
        Ok(wished) => wished,
        Err(faults) => {
            let trouble = Trouble { faults, ..Trouble::default() };
            return again(&given, StatusCode::UNPROCESSABLE_ENTITY, &trouble);
        }
    };
    let who = Who { signed_in, actor: &actor, form: given.get(REQUEST).unwrap_or_default().to_owned() };
    let outcome = wishes::carry_out(&site, &visitor, &who, wished, &mut given).await;
    if !outcome.is_clean() {
        return again(&given, StatusCode::CONFLICT, &Trouble { outcome, ..Trouble::default() });
    }
    let position = outcome.done.last().and_then(|(_, position)| *position);
    Redirect::to(&links::done(&back(&site, &visitor, &code, &actor, &given), position)).into_response()
}

/// Where one goes on: at the item that the button was on, with the order that is not on record yet.
fn back(
    site: &Site,
    visitor: &Visitor,
    code: &PlenaryCode,
    actor: &domain::command::Actor,
    given: &Given,
) -> String {
    let known = site.app.known();
    let order = known.coalition.plenaries.get(code).and_then(|plenary| {
        let recorded = Arrangement::of(plenary);
        let wished = Arrangement::wished(&recorded, given.get(ORDER)?);
        // Whoever drew an item out has moved it on record; an older wish would move it back.
        let keeps = matches!(given.get(DO), None | Some("save" | "propose"));
        (keeps && wished != recorded).then(|| wished.written().replace(' ', "+"))
    });
    let order = order.map(|order| format!("&{ORDER}={order}")).unwrap_or_default();
    let item = given.get(DO).and_then(|it| it.split_once('.')).map(|(_, id)| format!("#i{id}"));
    let at = item.unwrap_or_default();
    format!("{}?{AS}={}{order}{at}", links::agenda(visitor.lang, code), links::actor(actor))
}

/// Carries out what only arranges the page; `false` where something is to be written.
fn arrange(site: &Site, code: &PlenaryCode, given: &mut Given) -> bool {
    let known = site.app.known();
    let Some(plenary) = known.coalition.plenaries.get(code) else { return false };
    let recorded = Arrangement::of(plenary);
    let shown = Arrangement::wished(&recorded, given.get(ORDER).unwrap_or_default());
    let arranged = match given.get(DO).and_then(asked) {
        Some(("up", id)) => shown.moved(id, Way::Up),
        Some(("down", id)) => shown.moved(id, Way::Down),
        _ if given.get(DO) == Some("restore") => recorded,
        _ if given.get(DO) == Some("arrange") => shown,
        _ => return false,
    };
    given.set(ORDER, arranged.written());
    true
}

/// `up.3` taken apart.
fn asked(button: &str) -> Option<(&str, ItemId)> {
    let (verb, id) = button.split_once('.')?;
    Some((verb, ItemId(id.parse().ok()?)))
}

/// Whether somebody in this capacity keeps agendas.
fn writes(capacity: Capacity) -> bool {
    capacity != Capacity::Delegation
}

fn answer(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    code: &PlenaryCode,
    given: &Given,
    status: StatusCode,
    trouble: &Trouble,
) -> Response {
    wishes::answer(site, visitor, signed_in, given, code, status, |desk, plenary| {
        render(desk, signed_in, plenary, given, trouble)
    })
}

fn render(desk: &Desk, signed_in: &SignedIn, plenary: &Plenary, given: &Given, trouble: &Trouble) -> Markup {
    let page = desk.page;
    let title = page.fill("agenda-title", &[("plenary", plenary.code.as_str())]);
    let edits = writes(desk.actor.capacity) && plenary.standing != Standing::Closed;
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            div.head {
                div { h1 { (title) } p { (named(page, desk.actor)) " · " (standing_chip(page, plenary)) } }
                p {
                    a href=(links::plenary(page.lang, &plenary.code)) { (page.say("agenda-public")) } " · "
                    a href=(links::desk_of(page.lang, desk.actor)) { (page.say("workshop-back")) }
                }
            }
            div.workshop {
                (notices(page, plenary, trouble))
                @if edits { (editor(desk, signed_in, plenary, given, trouble)) }
                @else { (rows::readable(page, plenary)) }
            }
        },
    )
}

fn editor(desk: &Desk, signed_in: &SignedIn, plenary: &Plenary, given: &Given, trouble: &Trouble) -> Markup {
    let page = desk.page;
    let recorded = Arrangement::of(plenary);
    let shown = Arrangement::wished(&recorded, given.get(ORDER).unwrap_or_default());
    let waiting = proposals::waiting(page.coalition, plenary);
    let adopted = plenary.agenda_adopted.is_some();
    html! {
        p.hint { (page.say(if adopted { "agenda-adopted-hint" } else { "agenda-hint" })) }
        form.agenda-form method="post" action=(links::agenda(page.lang, &plenary.code)) novalidate {
            (wishes::form_frame(signed_in, desk.actor))
            input type="hidden" name=(ORDER) value=(shown.written());
            input type="hidden" name=(WAS) value=(recorded.signature());
            p.row.commands {
                button.btn.main type="submit" name=(DO) value="save" { (page.say("workshop-save")) }
                @if !adopted {
                    button.btn type="submit" name=(DO) value="renumber" { (page.say("agenda-renumber")) }
                }
            }
            (rows::pending(page, &recorded, &shown))
            ol.arranged data-says=(page.say("agenda-moved-by-hand")) {
                @for id in shown.ids() {
                    @if let Some(item) = plenary.item(id) {
                        (rows::editable(desk, &rows::Row { plenary, item, recorded: &recorded, shown: &shown, given, faults: &trouble.faults }))
                    }
                }
            }
            @if plenary.agenda.is_empty() { p.soft { (page.say("agenda-empty")) } }
            (rows::addition(page, plenary, given))
            @if !waiting.is_empty() { (rows::proposed(page, &waiting, given)) }
        }
        script type="module" src=(asset::address("agenda.js")) {}
    }
}

/// What went wrong, each leading to its item; and what was done all the same.
fn notices(page: &Page, plenary: &Plenary, trouble: &Trouble) -> Markup {
    let Trouble { outcome, faults } = trouble;
    let title = |id: u16| {
        plenary.item(ItemId(id)).map_or_else(String::new, |it| it.draft.title.get(page.lang).to_owned())
    };
    html! {
        @if !outcome.is_clean() || !faults.is_empty() {
            div.alert role="alert" tabindex="-1" #faults {
                h2 { (page.say(if faults.is_empty() { "workshop-not-all" } else { "form-faults" })) }
                ul {
                    @for fault in faults { li { a href={ "#" (fault.field) } { (fault.says) } } }
                    @for id in &outcome.overtaken {
                        li { @if *id == 0 { (page.say("agenda-overtaken")) } @else {
                            a href={ "#i" (id) } { (page.fill("agenda-overtaken-item", &[("title", &title(*id))])) }
                        } }
                    }
                    @for (id, why) in &outcome.refused {
                        li { @if *id > 0 && !title(*id).is_empty() { a href={ "#i" (id) } { (title(*id)) } ": " } (why) }
                    }
                }
                @if !outcome.done.is_empty() {
                    p { (page.fill("agenda-saved", &[("count", &outcome.done.len().to_string())])) }
                }
            }
        }
    }
}
