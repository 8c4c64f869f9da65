//! What stands of one thing: the value, who says so in which words, and what contradicts it, side by side.

use documents::archived;
use domain::archive::{ArchivedMeeting, Claim, Kept, Standing, State, Value};
use maud::{Markup, html};

use super::{offers, voice};
use crate::fold::fold;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The values with their sources. `drawn` says a value; buttons stand there for whoever keeps the archive.
pub fn standing(
    page: &Page,
    meeting: &ArchivedMeeting,
    standing: &Standing,
    drawn: impl Fn(&Kept) -> Markup,
) -> Markup {
    let several = standing.values.len() > 1;
    html! {
        @if several {
            p { (chip(page, standing)) @if let Some(at) = standing.settled { " " (parts::record_link(page, at)) } }
            div.sides { @for (at, value) in standing.values.iter().enumerate() {
                section.side.set-aside[standing.state == State::Settled && at > 0] {
                    (drawn(value.kept()))
                    (sources(page, meeting, value))
                    @if at > 0 || standing.is_open() { (settle(page, meeting, value)) }
                }
            } }
        } @else {
            (drawn(standing.value().kept())) " " (chip(page, standing))
            (sources(page, meeting, standing.value()))
        }
    }
}

/// How sure one can be, in a word; a single source needs none.
pub fn chip(page: &Page, standing: &Standing) -> Markup {
    let class = match standing.state {
        State::Single => return html! {},
        State::Corroborated => "chip ok",
        State::Contradicted => "chip wait",
        State::Settled => "chip",
    };
    html! { span.(class) { (page.say(&format!("archive-state-{}", standing.state.name()))) } }
}

/// Each claim of a value: the document, its words, the entry, and that a person changed what a reader proposed.
fn sources(page: &Page, meeting: &ArchivedMeeting, value: &Value) -> Markup {
    html! {
        ul.sources { @for kept in &value.claims { li id={ "c" (kept.position) } {
            (source(page, kept))
            @if let Some(actor) = offers::keeper(page) {
                " " a href=(offers::about(page, actor, "archive.withdraw", &meeting.id, kept.position)) {
                    (page.say("do-archive-withdraw"))
                }
            }
        } } }
    }
}

/// «D1: «el 30 de noviembre de 2023» · acto n.º 41 · corregido»
pub fn source(page: &Page, kept: &Kept) -> Markup {
    html! {
        a href=(links::archived_document(page.lang, &kept.document)) { (kept.document) }
        @if !kept.words.is_empty() && !repeats(kept) { " " q { (kept.words) } }
        " · " (parts::record_link(page, kept.position))
        @if kept.corrected { " · " (page.say("archive-corrected")) }
        @if kept.found_by.is_none() { " · " (page.say("archive-by-hand")) }
        @if kept.found_by.as_deref() == Some(archive::model::RULE) { " · " (page.say("archive-by-model-accepted")) }
    }
}

/// Whether the words of the document stand above already, as those of its agreement.
fn repeats(kept: &Kept) -> bool {
    matches!(&kept.claim, Claim::Agreement(it) if fold(&it.words) == fold(&kept.words))
}

fn settle(page: &Page, meeting: &ArchivedMeeting, value: &Value) -> Markup {
    html! {
        @if let Some(actor) = offers::keeper(page) {
            p.row { a.btn href=(offers::about(page, actor, "archive.settle", &meeting.id, value.kept().position)) {
                (page.say("archive-prefer"))
            } }
        }
    }
}

/// What was withdrawn, struck out, with the reason.
pub fn withdrawn(page: &Page, meeting: &ArchivedMeeting) -> Markup {
    let struck: Vec<&Kept> = meeting.claims.values().filter(|it| it.withdrawn.is_some()).collect();
    html! {
        @if !struck.is_empty() {
            h2 { (page.say("archive-withdrawn")) }
            ul.list { @for kept in struck { li id={ "c" (kept.position) } {
                del { (archived::field(voice(page), &kept.claim)) ": " (archived::value(voice(page), &kept.claim)) }
                p.soft { (source(page, kept)) }
                @if let Some((reason, at)) = &kept.withdrawn {
                    p.soft { (page.say("archive-withdrawn-because")) " " (page.text(reason)) " · " (parts::record_link(page, *at)) }
                }
            } } }
        }
    }
}
