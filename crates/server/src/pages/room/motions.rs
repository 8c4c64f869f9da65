//! Motions in the room: what is moved and in which order it is put, amendments and parts of a text, the petit comité
//! and who volunteers for it.

use domain::command::Actor;
use domain::committee::{Admission, Committee};
use domain::decision::{Decision, Subject};
use domain::motion::{Kind, Motion};
use domain::plenary::{Plenary, Standing, Visibility};
use domain::words::Lang;
use maud::{Markup, html};

use super::super::frame::Page;
use super::super::parts;
use crate::room::reach::hidden;

mod amending;
mod chair;
mod committee;
mod seat;

pub use amending::modes_for;

/// For the chair and the secretariat: motions in the order in which they are put, rulings, amendments, parts.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    html! {
        (chair::draw(page, plenary, actor, next))
        @for decision in texts(plenary) { (amending::for_chair(page, plenary, decision, (actor, next))) }
        (committee::for_chair(page, plenary, actor, next))
    }
}

/// [`for_chair`], as long as the session is not over.
pub fn in_session(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    match plenary.standing {
        Standing::Open | Standing::Suspended => for_chair(page, plenary, actor, next),
        Standing::Convened | Standing::Closed => html! {},
    }
}

/// [`for_seat`], unless the item under discussion is not for this seat.
pub fn for_those(page: &Page, plenary: &Plenary, (actor, sees): (&Actor, Visibility), next: &str) -> Markup {
    match hidden(plenary, sees) {
        Some(_) => html! {},
        None => for_seat(page, plenary, actor, next),
    }
}

/// For the telephone of a seat: what it may move, amend and volunteer for.
pub fn for_seat(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    html! {
        @for decision in texts(plenary) { (amending::for_all(page, plenary, decision)) }
        (committee::for_seat(page, plenary, actor, next))
        (seat::draw(page, plenary, actor, next))
    }
}

/// For everybody to see: the motion, amendment or part that is being decided, what waits, who volunteered.
pub fn for_all(page: &Page, plenary: &Plenary) -> Markup {
    let deciding = plenary.decisions.iter().rev().find(|it| !it.is_over() && it.on.is_some());
    let motions = plenary.pending_motions();
    html! {
        @if let Some(on) = deciding.and_then(|it| it.on.as_ref()) { p.motion-now { (now(page, plenary, on)) } }
        @if let Some(motion) = plenary.session_to_rest() {
            p.motion-now { (page.fill("motion-to-rest", &[("kind", &kind_of(page, &motion.kind))])) }
        }
        @if !motions.is_empty() {
            div.motions-waiting {
                h3 { (page.say("motions")) }
                ol { @for motion in motions { li { (named(page, motion)) } } }
            }
        }
        @for decision in texts(plenary) { (amending::for_all(page, plenary, decision)) }
        (committee::for_all(page, plenary))
    }
}

/// [`for_all`], unless the item under discussion is not for whoever looks.
pub fn shown(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    match hidden(plenary, sees) {
        Some(_) => html! {},
        None => for_all(page, plenary),
    }
}

/// «Se decide la moción de México: suspender la sesión.»
fn now(page: &Page, plenary: &Plenary, on: &Subject) -> String {
    let amends = |of| plenary.decision(of);
    match on {
        Subject::Motion { number } => {
            let Some(motion) = plenary.motion(*number) else { return String::new() };
            let seat = parts::name_of(page, &motion.seat);
            match &motion.kind {
                Kind::Appeal { ruling } => {
                    let ruling = plenary.ruling(*ruling).map_or("", |it| it.text.get(page.lang));
                    page.fill("motion-now-appeal", &[("seat", &seat), ("ruling", ruling)])
                }
                kind => page.fill("motion-now", &[("seat", &seat), ("kind", &kind_of(page, kind))]),
            }
        }
        Subject::Amendment { of, number } => {
            let amendment = amends(of).and_then(|it| it.amendment(*number));
            let seat = amendment.map_or_else(String::new, |it| parts::name_of(page, &it.seat));
            let values = [("number", &*number.to_string()), ("seat", &*seat), ("decision", &*of.to_string())];
            page.fill("motion-now-amendment", &values)
        }
        Subject::Part { of, number } => {
            let parts = amends(of).map_or(0, |it| it.parts.len());
            let values = [
                ("number", &*number.to_string()),
                ("parts", &*parts.to_string()),
                ("decision", &*of.to_string()),
            ];
            page.fill("motion-now-part", &values)
        }
    }
}

/// What a decision is about, where it is not a text of its own: «Enmienda 1 de México al texto de II-2024/D4».
pub fn about(page: &Page, plenary: &Plenary, decision: &Decision) -> Option<String> {
    match decision.on.as_ref()? {
        Subject::Motion { number } => {
            let motion = plenary.motion(*number)?;
            let (kind, seat) = (kind_of(page, &motion.kind), parts::name_of(page, &motion.seat));
            Some(page.fill("motion-about", &[("kind", &kind), ("seat", &seat)]))
        }
        Subject::Amendment { of, number } => {
            let seat = &plenary.decision(of)?.amendment(*number)?.seat;
            let values = [
                ("number", &*number.to_string()),
                ("seat", &*parts::name_of(page, seat)),
                ("decision", &*of.to_string()),
            ];
            Some(page.fill("motion-about-amendment", &values))
        }
        Subject::Part { of, number } => Some(
            page.fill("motion-about-part", &[("number", &number.to_string()), ("decision", &of.to_string())]),
        ),
    }
}

/// «2 · Suspender la sesión · México».
pub fn named(page: &Page, motion: &Motion) -> String {
    let number = motion.number.to_string();
    let (kind, seat) = (kind_of(page, &motion.kind), parts::name_of(page, &motion.seat));
    page.fill("motion-line", &[("number", &number), ("kind", &kind), ("seat", &seat)])
}

/// What a kind is called.
pub fn kind_of(page: &Page, kind: &Kind) -> String {
    page.say(&format!("motion-kind-{}", documents::name_of(kind).replace('_', "-")))
}

/// The rule that a motion follows, in a sentence.
fn rule_of(page: &Page, kind: &Kind) -> String {
    page.say(&format!("motion-rule-{}", documents::name_of(kind).replace('_', "-")))
}

/// The open decisions that have a text to amend, the oldest first.
fn texts(plenary: &Plenary) -> impl Iterator<Item = &Decision> {
    let amendable = |on: &Option<Subject>| matches!(on, None | Some(Subject::Amendment { .. }));
    plenary.decisions.iter().filter(move |it| !it.is_over() && it.closed.is_none() && amendable(&it.on))
}

/// The committees that `plenary` set up and that still stand.
fn committees<'a>(page: &'a Page, plenary: &'a Plenary) -> impl Iterator<Item = &'a Committee> {
    let here = page.coalition.committees.values().filter(|it| it.agreement.plenary == plenary.code);
    here.filter(|it| it.dissolved.is_none() && it.admission == Admission::Open)
}

/// The field of a text in the language of the page.
fn text_field(page: &Page) -> &'static str {
    match page.lang {
        Lang::Es => "text.es",
        Lang::En => "text.en",
    }
}
