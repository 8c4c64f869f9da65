//! Parts that several pages share: how we know, who sits where, what is left to do.

use domain::Fact;
use domain::agreement::Agreement;
use domain::committee::Committee;
use domain::decision::Decision;
use domain::plenary::{Attendance, Plenary, Standing};
use domain::source::{Source, Status};
use domain::symbol::Seat;
use maud::{Markup, html};

use super::frame::Page;
use crate::links;

/// The mark of what is assumed: a word and a dotted line, never color alone.
pub fn assumed(page: &Page) -> Markup {
    html! { span.assumed { (page.say("part-assumed")) } }
}

/// Where a fact stands in the record and where it comes from.
pub fn how_we_know(page: &Page, fact: &Fact) -> Markup {
    html! {
        a href=(links::entry(page.lang, fact.position)) {
            (page.fill("part-record-number", &[("number", &fact.position.to_string())]))
        }
        @if let Some(source) = &fact.source { " · " (source_line(page, source)) }
    }
}

/// The source of a fact; an assumed one is marked.
pub fn source_line(page: &Page, source: &Source) -> Markup {
    html! {
        @if source.status == Status::Assumed { (assumed(page)) ": " }
        (page.text(&source.citation))
    }
}

/// The name of a seat today, or its symbol where the record has none.
pub fn seat_name(page: &Page, seat: &Seat) -> Markup {
    match page.coalition.membership.participants.get(seat) {
        Some(participant) => page.text(participant.name(page.today)),
        None => html! { (seat) },
    }
}

/// One card per member, with how it took part: shape and word, never color alone.
pub fn seats(page: &Page, plenary: &Plenary) -> Markup {
    let day = super::plenary::day_of(plenary);
    html! {
        ul.seats {
            @for member in page.coalition.membership.active_members(day) {
                @let (class, word) = attendance(plenary, &member.seat);
                li.(format!("seat {class}")) {
                    b { (page.text(member.name(day))) }
                    (dot(class))
                    span { (page.say(word)) }
                }
            }
        }
    }
}

/// How a member took part: a class for the shape and a message for the word.
fn attendance(plenary: &Plenary, seat: &Seat) -> (&'static str, &'static str) {
    match plenary.present.get(seat) {
        Some(Attendance::InRoom) => ("in-room", "seat-in-room"),
        Some(Attendance::Remote) => ("remote", "seat-remote"),
        Some(Attendance::NotRecorded) => ("not-recorded", "seat-not-recorded"),
        None if plenary.ever_present.contains(seat) => ("unknown", "seat-left"),
        None if plenary.standing == Standing::Convened => ("unknown", "seat-expected"),
        None => ("unknown", "seat-unknown"),
    }
}

fn dot(class: &str) -> Markup {
    html! {
        svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" {
            @match class {
                "in-room" => { circle cx="7" cy="7" r="4.5" fill="currentColor" {} }
                "remote" => { path d="M2 9c2-5 3.5-5 5-2s3 3 5-2" fill="none" stroke="currentColor" stroke-width="1.8" {} }
                "not-recorded" => { circle cx="7" cy="7" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" {} }
                _ => { circle cx="7" cy="7" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 2" {} }
            }
        }
    }
}

/// An agreement in its box, with how it was taken and how we know.
pub fn agreement_box(page: &Page, plenary: &Plenary, agreement: &Agreement) -> Markup {
    let fact = plenary.proceedings.iter().find(|fact| fact.position == agreement.position);
    let decision = agreement.decision.as_ref().and_then(|id| page.coalition.decision(id));
    html! {
        article.act #{ "A" (agreement.id.number) } {
            h3 { a href=(links::agreement(page.lang, &agreement.id)) {
                (page.fill("part-agreement", &[("id", &agreement.id.to_string())]))
            } }
            p { (page.text(&agreement.text)) }
            @for committee in page.coalition.committees.values().filter(|it| it.agreement == agreement.id) {
                p.how { (members_of(page, committee)) }
            }
            p.how {
                @if let Some(after) = decision.and_then(|it| explained(page, it)) { (after) " " }
                @if let Some(fact) = fact { (how_we_know(page, fact)) }
            }
        }
    }
}

/// Who joined a committee by its own will, and who offered help.
fn members_of(page: &Page, committee: &Committee) -> String {
    let list = |seats: Vec<&Seat>| {
        let name = |seat: &Seat| {
            let known = page.coalition.membership.participants.get(seat);
            known.map_or_else(|| seat.to_string(), |it| it.name(page.today).get(page.lang).to_owned())
        };
        let names: Vec<String> = seats.into_iter().map(name).collect();
        documents::lang::Catalog::papers(page.lang).list(&names)
    };
    let count = committee.members.len().to_string();
    let members = list(committee.members.iter().map(|(seat, _)| seat).collect());
    let helpers = list(committee.support.keys().collect());
    let helped = if committee.support.is_empty() { "no" } else { "yes" };
    let values = [("count", &*count), ("members", &members), ("helpers", &helpers), ("helped", helped)];
    page.fill("part-committee", &values)
}

/// The one sentence that explains how a decision came out, once it has.
pub fn explained(page: &Page, decision: &Decision) -> Option<String> {
    documents::explain::decision_after(page.coalition, decision, page.lang)
}

/// The state of the record, for the margin.
pub fn record_card(page: &Page, checkpoint: &str) -> Markup {
    let mut lines = checkpoint.lines();
    let origin = lines.next().unwrap_or_default();
    let (size, root) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    html! {
        section.proof {
            h2 { span aria-hidden="true" { "✓ " } (page.say("part-record-signed")) }
            dl.facts {
                dt { (page.say("part-record-origin")) } dd { (origin) }
                dt { (page.say("part-record-entries")) } dd { (size) }
                dt { (page.say("part-record-root")) } dd { code { (root) } }
                dt { (page.say("part-record-witnesses")) } dd { (page.say("part-record-no-witnesses")) }
            }
            p { a href=(links::record(page.lang, None)) { (page.say("part-record-verify")) } }
        }
    }
}
