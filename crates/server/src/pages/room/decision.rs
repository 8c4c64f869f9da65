//! What is being decided: for whoever conducts it, for the telephone of a seat, and for everybody to see.
//!
//! Nothing here tells a direction before the outcome is announced. What a seat fills in stands in a region of its own,
//! which changes only when the decision does or when this seat has answered: how far the others are is [`progress`].

use documents::lang::Catalog;
use domain::command::Actor;
use domain::decision::{Decision, Mode, Outcome, Stage, Subject};
use domain::motion;
use domain::plenary::Plenary;
use domain::source::Status;
use jiff::Timestamp;
use maud::{Markup, html};

use super::super::frame::Page;
use super::super::parts;
use super::motions;

mod all;
mod chair;
mod roll;
mod seat;
#[cfg(test)]
mod tests;

/// For the chair and the secretariat: a text is put, voting conducted, the outcome announced.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    chair::draw(page, plenary, actor, next)
}

/// For the telephone of a seat: its ballot, its statements, and after the announcement the outcome.
pub fn for_seat(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    seat::draw(page, plenary, actor, next)
}

/// For everybody: the text under decision, what it takes, and the outcome once announced; how far it is stands beside
/// it in a region of its own ([`progress`], [`tiles`]), so that a ballot handed in is not called out.
pub fn for_all(page: &Page, plenary: &Plenary) -> Markup {
    all::draw(page, plenary)
}

/// What seats said of a decision.
pub fn statements_on(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    all::statements(page, plenary, decision)
}

/// How far the decision in hand is, without a direction: for a region beside the ballot.
pub fn progress(page: &Page, plenary: &Plenary) -> Markup {
    html! { @if let Some(decision) = plenary.decision_in_hand() { (all::progress_of(page, plenary, decision)) } }
}

/// The same without the clock, for a telephone that has it in its banner.
pub fn how_far(page: &Page, plenary: &Plenary) -> Markup {
    html! { @if let Some(decision) = plenary.decision_in_hand() { (all::how_far(page, decision)) } }
}

/// Until when the decision in hand runs, where that was said.
pub fn deadline(page: &Page, plenary: &Plenary) -> Markup {
    html! { @if let Some(decision) = plenary.decision_in_hand() { (all::deadline(page, plenary, decision)) } }
}

/// Who has voted on it and who has not, as tiles.
pub fn tiles(page: &Page, plenary: &Plenary) -> Markup {
    html! {
        @if let Some(decision) = plenary.decision_in_hand().filter(|it| it.mode.names_votes()) {
            (roll::tiles(page, plenary, decision))
        }
    }
}

/// The roll of one decision: how each voted, once that may be told.
pub fn roll_of(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    roll::tiles(page, plenary, decision)
}

/// Decisions that are not over, the one in hand first: what was put about a text goes before the text.
fn running(plenary: &Plenary) -> Vec<&Decision> {
    plenary.decisions.iter().rev().filter(|it| !it.is_over()).collect()
}

/// The outcome that was announced last, as long as its item is open; nothing while something is being decided.
pub fn announced(plenary: &Plenary) -> Option<&Decision> {
    let last = plenary.decisions.last().filter(|it| it.stage() == Stage::Announced && it.is_over())?;
    let open = plenary.open_item().map(|it| it.draft.id);
    (running(plenary).is_empty() && (last.item.is_none() || last.item == open)).then_some(last)
}

/// What is decided with where it stands: «votación nominal abierta».
fn head(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    html! {
        @if let Some(about) = motions::about(page, plenary, decision) { p.about-text { (about) } }
        header {
            h2 { (page.text(&decision.text)) }
            (chip(page, plenary, decision))
        }
    }
}

/// Its text, said of what it is where it is an amendment, a part or a motion.
pub fn named(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    html! {
        @if let Some(about) = motions::about(page, plenary, decision) { (about) ": " }
        (page.text(&decision.text))
    }
}

/// Where it stands, in a word with its colour.
pub fn chip(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    let class = match (decision.stage(), decision.outcome) {
        (_, Some(Outcome::Adopted)) => "ok",
        (_, Some(Outcome::Rejected)) => "no",
        _ => "wait",
    };
    html! { span.chip.(class) { (page.say(state_key(plenary, decision))) } }
}

/// Whether it decides if a ruling of the chair stands.
pub fn is_appeal(plenary: &Plenary, decision: &Decision) -> bool {
    let Some(Subject::Motion { number }) = decision.on else { return false };
    plenary.motion(number).is_some_and(|it| matches!(it.kind, motion::Kind::Appeal { .. }))
}

fn state_key(plenary: &Plenary, decision: &Decision) -> &'static str {
    match (decision.outcome, decision.stage(), decision.mode) {
        (Some(Outcome::Adopted), ..) if is_appeal(plenary, decision) => "room-decision-upheld",
        (Some(Outcome::Rejected), ..) if is_appeal(plenary, decision) => "room-decision-overturned",
        (Some(Outcome::Adopted), ..) => "room-decision-adopted",
        (Some(Outcome::Rejected), ..) => "room-decision-rejected",
        (Some(Outcome::Tied), ..) => "room-decision-tied",
        (None, Stage::VotingClosed, _) => "room-decision-closed",
        (None, _, Mode::Consensus) => "room-decision-consensus",
        (None, _, Mode::Acclamation) => "room-decision-acclamation",
        (None, _, Mode::RollCall) => "room-decision-roll-call",
        (None, _, Mode::ShowOfHands) => "room-decision-show-of-hands",
        (None, _, Mode::Recorded) => "room-decision-recorded",
    }
}

/// What it takes, with the clause it rests on.
fn requirement(page: &Page, decision: &Decision) -> Markup {
    let rules = page.coalition.rules.version(decision.rules_version);
    html! {
        p.rule {
            (documents::explain::decision_before(page.coalition, decision, page.lang))
            @if let Some(clause) = rules.map(|it| &it.rules.decisions.clause) {
                " " span.clause {
                    (page.text(&clause.citation))
                    @if clause.status == Status::Assumed { " · " (parts::assumed(page)) }
                }
            }
        }
    }
}

/// The hour on the clock of the plenary: «10:42».
fn hour(page: &Page, plenary: &Plenary, at: Timestamp) -> String {
    Catalog::papers(page.lang).hour(at, &plenary.zone)
}

/// The sentence of the entry at `position`, if it is part of the plenary.
fn told(page: &Page, plenary: &Plenary, position: u64) -> Option<String> {
    let at = plenary.proceedings.binary_search_by_key(&position, |fact| fact.position).ok()?;
    documents::sentence::sentence(page.coalition, &plenary.proceedings[at], page.lang)
}
