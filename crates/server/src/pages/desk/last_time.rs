//! What comes up at the next plenary, and what the own seat said about it the last time.

use std::sync::Arc;

use domain::draft_agenda::draft_agenda;
use domain::plenary::{ItemDraft, Plenary, Purpose, Standing};
use domain::symbol::{PlenaryCode, Seat};
use domain::{Coalition, Event, Fact};
use maud::{Markup, html};

use super::task::Desk;
use crate::links;

/// The agenda of the next plenary, or the one the record proposes, with what the seat said on each item.
pub fn section(desk: &Desk) -> Markup {
    let page = desk.page;
    let next = desk.next_plenary();
    let items: Vec<ItemDraft> = match next {
        Some(plenary) => plenary.agenda.iter().map(|it| it.draft.clone()).collect(),
        None => proposed(desk),
    };
    let said = items
        .iter()
        .filter(|it| !is_usual(it.purpose))
        .map(|item| (item, last_time(page.coalition, &desk.actor.seat, item, next.map(|it| &it.code))));
    let said: Vec<_> = said.collect();
    html! {
        section {
            h2 { (page.say("last-time-title")) }
            p.soft { (page.say(if next.is_some() { "last-time-hint" } else { "last-time-proposed" })) }
            @if said.is_empty() { p.soft { (page.say("last-time-none")) } } @else {
                ul.list { @for (item, said) in &said { li {
                    p { strong { (page.text(&item.title)) } }
                    @if let Some(reason) = &item.reason { p.soft { (page.text(reason)) } }
                    @match said {
                        None => p.soft { (page.say("last-time-silent")) },
                        Some((code, facts)) => {
                            p { (page.fill("last-time-in", &[("plenary", code.as_str())])) }
                            ul.happened { @for fact in facts { li {
                                (documents::sentence::line(page.coalition, fact, page.lang)) " "
                                a.soft href=(links::entry(page.lang, fact.position)) {
                                    (page.fill("part-record-number", &[("number", &fact.position.to_string())]))
                                }
                            } } }
                        }
                    }
                } } }
            }
        }
    }
}

/// What the record proposes for a plenary that nobody has called.
fn proposed(desk: &Desk) -> Vec<ItemDraft> {
    let (coalition, today) = (desk.page.coalition, desk.page.today);
    let year = today.year();
    let held = coalition.plenaries.values().filter(|it| it.year == year).map(|it| it.ordinal).max();
    let draft = draft_agenda(coalition, year, held.unwrap_or(0) + 1, today);
    draft.into_iter().map(|it| it.item).collect()
}

/// What every plenary has and nobody speaks about.
fn is_usual(purpose: Purpose) -> bool {
    matches!(purpose, Purpose::Quorum | Purpose::Agenda | Purpose::Other | Purpose::Minutes)
}

/// The newest plenary in which `seat` said something about this, and what.
fn last_time<'a>(
    coalition: &'a Coalition,
    seat: &Seat,
    item: &ItemDraft,
    next: Option<&PlenaryCode>,
) -> Option<(&'a PlenaryCode, Vec<&'a Arc<Fact>>)> {
    let earlier = coalition.plenary_order.iter().rev().filter_map(|code| coalition.plenaries.get(code));
    let earlier = earlier.filter(|it| Some(&it.code) != next && it.standing == Standing::Closed);
    let said = earlier.map(|plenary| {
        let facts = plenary.proceedings.iter().filter(|fact| says(coalition, plenary, fact, seat, item));
        (&plenary.code, facts.collect::<Vec<_>>())
    });
    said.into_iter().find(|(_, facts)| !facts.is_empty())
}

/// Whether `fact` is a word of `seat` about what this item is about: the same title, or the same purpose.
fn says(coalition: &Coalition, plenary: &Plenary, fact: &Fact, seat: &Seat, item: &ItemDraft) -> bool {
    use domain::{committee, decision, declaration, election, plenary as room};
    let alike = |id| {
        let there = plenary.item(id).map(|it| &it.draft);
        there.is_some_and(|it| {
            it.title == item.title || (it.purpose == item.purpose && item.purpose != Purpose::Substance)
        })
    };
    match &fact.event {
        Event::Plenary(room::Event::Noted { item, seat: Some(speaker), .. }) => {
            speaker == seat && alike(*item)
        }
        Event::Decision(
            decision::Event::Stated { decision, seat: speaker, .. }
            | decision::Event::VoteCast { decision, seat: speaker, .. },
        ) => speaker == seat && coalition.decision(decision).and_then(|it| it.item).is_some_and(alike),
        Event::Declaration(declaration::Event::StanceTaken { seat: speaker, .. }) => {
            speaker == seat && item.purpose == Purpose::Declaration
        }
        Event::Committee(
            committee::Event::Volunteered { seat: speaker, .. }
            | committee::Event::SupportOffered { seat: speaker, .. },
        ) => speaker == seat && item.purpose == Purpose::Committee,
        Event::Election(
            election::Event::Nominated { by: speaker, .. }
            | election::Event::VoteDisclosed { seat: speaker, .. },
        ) => speaker == seat && item.purpose == Purpose::Election,
        Event::Matrix(domain::matrix::Event::Proposed { seat: Some(speaker), .. }) => {
            speaker == seat && item.purpose == Purpose::Data
        }
        Event::Commitment(domain::commitment::Event::ProgressReported { seat: speaker, .. }) => {
            speaker == seat && item.purpose == Purpose::Commitments
        }
        _ => false,
    }
}
