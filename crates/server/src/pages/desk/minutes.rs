//! The minutes of a plenary on the desk: the secretariat's workshop, the delegations' observations, or a text to read.

use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::minutes::passages::passages;
use domain::command::Actor;
use domain::minutes::{Minutes, Stage};
use domain::plenary::{Plenary, Standing};
use domain::right::{Capacity, Right};
use domain::symbol::PlenaryCode;
use domain::words::Lang;
use maud::{Markup, html};

use super::super::act::verb_key;
use super::super::frame::{Page, frame};
use super::secretariat::next_step;
use super::task::Desk;
use super::wishes::{self, AS, Outcome, REQUEST, Who, Wish};
use super::{head, sign_in};
use crate::forms::acts;
use crate::forms::given::Given;
use crate::forms::posted::{Posted, TOKEN};
use crate::lang::Words;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use crate::{links, session};

mod saving;
mod typed;
mod workshop;

/// What somebody may do with minutes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Write over them.
    Writes,
    /// Observe them.
    Observes,
    /// Read them.
    Reads,
    /// Nothing yet: they are with the secretariat.
    Waits,
}

/// `GET /desk/minutes/{plenary}`
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
    let code = PlenaryCode::new(code);
    answer(&site, &visitor, signed_in, &code, &given, StatusCode::OK, &Outcome::default())
}

/// `POST /desk/minutes/{plenary}`
pub async fn save(State(site): State<Site>, Path(code): Path<String>, posted: Posted) -> Response {
    let Posted { visitor, mut given, is_ours, .. } = posted;
    let code = PlenaryCode::new(code);
    let Some(signed_in) = &visitor.signed_in else {
        let next = wishes::sign_in_again(&site, &visitor, &links::minutes_path(&code), given);
        return Redirect::to(&next).into_response();
    };
    let again = |given: &Given, status, outcome: &Outcome| {
        answer(&site, &visitor, signed_in, &code, given, status, outcome)
    };
    if !is_ours {
        let says = Words::of(visitor.lang).say("form-not-ours", &[]);
        return again(&given, StatusCode::UNPROCESSABLE_ENTITY, &Outcome::refused(says));
    }
    if let Some(dropped) = given.get("drop").and_then(|it| it.parse::<u16>().ok()) {
        let before = typed::Typed::of(&given, dropped).map(|it| it.before).unwrap_or_default();
        given.set(&format!("p{dropped}.es"), before.es);
        given.set(&format!("p{dropped}.en"), before.en);
        return again(&given, StatusCode::OK, &Outcome::default());
    }
    let Some((actor, wished)) = wished(&site, signed_in, &code, &given) else {
        return again(&given, StatusCode::UNPROCESSABLE_ENTITY, &Outcome::default());
    };
    let who = Who { signed_in, actor: &actor, form: given.get(REQUEST).unwrap_or_default().to_owned() };
    let outcome = wishes::carry_out(&site, &visitor, &who, wished, &mut given).await;
    if !outcome.is_clean() {
        return again(&given, StatusCode::CONFLICT, &outcome);
    }
    let (paragraph, position) = outcome.done.first().copied().unwrap_or_default();
    let next = format!("{}?{AS}={}#p{paragraph}", links::minutes(visitor.lang, &code), links::actor(&actor));
    Redirect::to(&links::done(&next, position)).into_response()
}

/// Who acts, and what it wishes; nothing where it may not act here.
fn wished(
    site: &Site,
    signed_in: &SignedIn,
    code: &PlenaryCode,
    given: &Given,
) -> Option<(Actor, Vec<Wish>)> {
    let known = site.app.known();
    let minutes = known.coalition.minutes.get(code)?;
    let actor = wishes::actor(signed_in, given)?;
    let part = part(&known.coalition, site.app.today(), actor, minutes);
    let wished = match part {
        Part::Writes => saving::revisions(minutes, given),
        Part::Observes => saving::observations(minutes, given),
        Part::Reads | Part::Waits => return None,
    };
    Some((actor.clone(), wished))
}

/// What `actor` may do with these minutes today.
fn part(coalition: &domain::Coalition, today: jiff::civil::Date, actor: &Actor, minutes: &Minutes) -> Part {
    let writes = matches!(actor.capacity, Capacity::Secretariat | Capacity::Registrar);
    match &minutes.stage {
        _ if minutes.carried_in.is_some() => Part::Reads,
        Stage::Drafted | Stage::Circulated { .. } if writes => Part::Writes,
        Stage::Drafted => Part::Waits,
        Stage::Circulated { until } => {
            let delegation = actor.capacity == Capacity::Delegation;
            let may = delegation && *until >= today && coalition.has_right(&actor.seat, Right::Vote, today);
            if may { Part::Observes } else { Part::Reads }
        }
        Stage::Submitted { .. } | Stage::Approved { .. } => Part::Reads,
    }
}

fn answer(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    code: &PlenaryCode,
    given: &Given,
    status: StatusCode,
    outcome: &Outcome,
) -> Response {
    wishes::answer(site, visitor, signed_in, given, code, status, |desk, plenary| {
        render(desk, signed_in, plenary, given, outcome)
    })
}

fn render(desk: &Desk, signed_in: &SignedIn, plenary: &Plenary, given: &Given, outcome: &Outcome) -> Markup {
    let page = desk.page;
    let title = page.fill("desk-minutes-of", &[("plenary", plenary.code.as_str())]);
    let minutes = page.coalition.minutes.get(&plenary.code);
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            (head(page, desk.actor, &title))
            div.workshop {
                (notices(page, outcome, minutes, given))
                @match minutes {
                    None => (to_draft(desk, signed_in, plenary)),
                    Some(minutes) => {
                        (standing(desk, minutes))
                        (body(desk, signed_in, minutes, given))
                    }
                }
            }
        },
    )
}

/// What went wrong, each leading to its paragraph; and what was saved all the same.
fn notices(page: &Page, outcome: &Outcome, minutes: Option<&Minutes>, given: &Given) -> Markup {
    let opened = given.get("revision").unwrap_or_default();
    let now = minutes.map_or_else(String::new, |it| it.revision.to_string());
    html! {
        @if !outcome.is_clean() {
            div.alert role="alert" tabindex="-1" #faults {
                h2 { (page.say("workshop-not-all")) }
                @if !outcome.overtaken.is_empty() {
                    p { (page.fill("workshop-since", &[("opened", opened), ("now", &now)])) }
                }
                ul {
                    @for number in &outcome.overtaken {
                        li { a href={ "#p" (number) } { (page.fill("workshop-overtaken-in", &[("number", &number.to_string())])) } }
                    }
                    @for (number, why) in &outcome.refused {
                        li {
                            @if *number > 0 {
                                a href={ "#p" (number) } { (page.fill("workshop-paragraph", &[("number", &number.to_string())])) } ": "
                            }
                            (why)
                        }
                    }
                }
                @if !outcome.done.is_empty() {
                    p { (page.fill("workshop-saved", &[("count", &outcome.done.len().to_string())])) }
                }
            }
        }
    }
}

/// A plenary without minutes: whoever may draft them does, by one button.
fn to_draft(desk: &Desk, signed_in: &SignedIn, plenary: &Plenary) -> Markup {
    let page = desk.page;
    let paragraphs = domain::outline::outline(plenary).len().to_string();
    html! {
        @if plenary.standing != Standing::Closed {
            p { (page.say("workshop-not-over")) }
        } @else if desk.may("minutes.draft") {
            p.lede { (page.fill("workshop-to-draft", &[("count", &paragraphs)])) }
            form method="post" action=(links::act(page.lang, "minutes.draft")) {
                input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
                input type="hidden" name=(REQUEST) value=(session::random());
                input type="hidden" name=(AS) value=(links::actor(desk.actor));
                input type="hidden" name="next" value=(links::minutes(page.lang, &plenary.code));
                input type="hidden" name="plenary" value=(plenary.code);
                p.row { button.btn.main type="submit" { (page.say("do-minutes-draft")) } }
            }
        } @else {
            p { (page.say("workshop-none-yet")) }
        }
    }
}

/// Where the minutes stand, and the acts that take them further.
fn standing(desk: &Desk, minutes: &Minutes) -> Markup {
    let page = desk.page;
    let next = next_step(desk, minutes);
    let values =
        [("revision", &*minutes.revision.to_string()), ("count", &minutes.paragraphs.len().to_string())];
    let back = links::minutes(page.lang, &minutes.plenary);
    let who = links::actor(desk.actor);
    let mut known = vec![("as", who.as_str()), ("next", &back), ("plenary", minutes.plenary.as_str())];
    if let Stage::Submitted { to } = &minutes.stage {
        known.push(("by", to.as_str()));
    }
    html! {
        p {
            (page.fill("workshop-revision", &values)) " "
            @match &next {
                Some((detail, _)) => strong { (detail) },
                None => strong { (page.say("workshop-published")) },
            }
        }
        // What is written and settled on this very page needs no other.
        @let here = ["minutes.revise", "minutes.settle"];
        @let acts: Vec<&str> = next.into_iter().flat_map(|(_, acts)| acts).filter(|it| !here.contains(it) && desk.may(it)).collect();
        @if !acts.is_empty() {
            p.row { @for act in acts {
                @if let Some(form) = acts::of(act) {
                    a.btn.main href=(links::act_with(page.lang, act, &known)) { (page.say(&verb_key(form.action))) }
                }
            } }
        }
        @if let Some(description) = &minutes.carried_in { p.lede { (page.text(description)) } }
    }
}

/// The paragraphs, as whoever looks may deal with them.
fn body(desk: &Desk, signed_in: &SignedIn, minutes: &Minutes, given: &Given) -> Markup {
    let page = desk.page;
    let part = part(page.coalition, page.today, desk.actor, minutes);
    let other = match page.lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    let here = passages(page.coalition, &minutes.plenary, page.lang);
    let there = passages(page.coalition, &minutes.plenary, other);
    let rows = workshop::rows(minutes, &here, &there, page.lang);
    let settles = matches!(minutes.stage, Stage::Circulated { .. });
    html! {
        @match part {
            Part::Waits => p { (page.say("workshop-waits")) },
            Part::Reads => @for row in &rows { (workshop::readable(page, row, &html! {})) },
            Part::Observes => form method="post" action=(links::minutes(page.lang, &minutes.plenary)) {
                (form_frame(desk, signed_in, minutes))
                p.hint { (page.say("workshop-observe-hint")) }
                @for row in &rows { (workshop::readable(page, row, &workshop::observe(page, row, given))) }
                (wishes::bar(page, "workshop-send-observations"))
            },
            Part::Writes => form method="post" action=(links::minutes(page.lang, &minutes.plenary)) {
                (form_frame(desk, signed_in, minutes))
                p.hint { (page.say("workshop-hint")) }
                @for row in &rows { (workshop::editable(page, row, given, settles)) }
                (workshop::addition(page, given))
                (wishes::bar(page, "workshop-save"))
            },
        }
    }
}

/// What the form carries beside its paragraphs: the revision it was opened at.
fn form_frame(desk: &Desk, signed_in: &SignedIn, minutes: &Minutes) -> Markup {
    html! {
        (wishes::form_frame(signed_in, desk.actor))
        input type="hidden" name="revision" value=(minutes.revision);
    }
}
