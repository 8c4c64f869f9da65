//! An archived meeting: every fact with its sources, contradictions side by side, and what can be done about them.

use axum::extract::{Path, State};
use axum::response::Response;
use documents::{archived, capitalized};
use domain::archive::claim::{Agreement, Claim, Kind};
use domain::archive::offer::{Offer, offers as offered};
use domain::archive::{ArchivedMeeting, Field, Kept, Standing};
use domain::commitment::Commitment;
use domain::symbol::MeetingId;
use maud::{Markup, html};

use super::{claims, compared, mark, note, offers, title, voice, when_and_where};
use crate::app::Known;
use crate::links;
use crate::pages::frame::{Page, frame};
use crate::pages::{commitments, parts, reply};
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /archive/meetings/{meeting}`; the same with `.pdf` or `.txt` is its note.
pub async fn show(State(site): State<Site>, Path(id): Path<String>, visitor: Visitor) -> Response {
    if let Some((id, shape)) = note::asked(&site, &id) {
        return note::answer(site, visitor, id, shape).await;
    }
    let id = MeetingId::new(id);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, page.coalition.archive.meetings.get(&id)?))
    })
}

fn render(known: &Known, page: &Page, it: &ArchivedMeeting) -> Markup {
    let standings = it.standings();
    let open = it.contradicted();
    frame(
        page,
        it.id.as_str(),
        "nav-archive",
        html! {
            div.head {
                p.code { (it.id) }
                div {
                    h1 { (title(page, it)) }
                    p { (when_and_where(page, it)) }
                }
            }
            div.column {
                (mark(page))
                @if open > 0 {
                    p.band { b { (page.fill("archive-contradictions", &[("count", &open.to_string())])) } " "
                        (page.say("archive-contradictions-say")) }
                }
                (note::links(page, it))
                h2 { (page.say("archive-facts")) }
                (facts(page, it))
                (participants(page, it, &standings))
                (agreements(page, it, &standings))
                (others(page, it, &standings))
                (claims::withdrawn(page, it))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("archive-documents")) }
                    ul.list { @for id in it.documents() { li {
                        a.sym href=(links::archived_document(page.lang, id)) { (id) }
                        @if let Some(document) = page.coalition.archive.document(id) { (page.text(&document.citation)) }
                    } } }
                    p { a href=(links::archive(page.lang)) { (page.say("archive-all")) } }
                }
            }
            section.wide { (compared::table(page, it)) }
        },
    )
}

/// Every single field, also where no document says anything.
fn facts(page: &Page, it: &ArchivedMeeting) -> Markup {
    html! {
        dl.transcribed-facts { @for field in &Field::SINGLE {
            dt { (archived::single_field(voice(page), field)) }
            dd { @match it.standing(field) {
                Some(standing) => (claims::standing(page, it, &standing, |kept| value(page, kept))),
                None => span.soft { (page.say("part-unknown")) },
            } }
        } }
    }
}

fn value(page: &Page, kept: &Kept) -> Markup {
    html! { span.value { (capitalized(&archived::value(voice(page), &kept.claim))) } }
}

type Standings<'a> = [(&'a Field, Standing<'a>)];

fn participants(page: &Page, it: &ArchivedMeeting, standings: &Standings) -> Markup {
    let took_part: Vec<&Standing> = of(standings, |it| matches!(it, Field::Participant(_)));
    html! {
        @if !took_part.is_empty() {
            h2 { (page.say("archive-participants")) }
            ul.list { @for standing in took_part { li {
                (claims::standing(page, it, standing, |kept| html! {
                    @if let Claim::Participant(one) = &kept.claim {
                        b { (capitalized(&archived::who(voice(page), &one.who))) } " "
                        span.soft { (archived::value(voice(page), &kept.claim)) }
                    }
                }))
            } } }
        }
    }
}

fn agreements(page: &Page, it: &ArchivedMeeting, standings: &Standings) -> Markup {
    let agreed: Vec<&Standing> = of(standings, Field::is_agreement);
    let offered = offered(page.coalition, it, page.today);
    html! {
        h2 { (page.say("archive-agreed")) }
        @if agreed.is_empty() { p.soft { (page.say("archive-no-agreements")) } }
        ol.list.agreements { @for standing in agreed { li {
            (claims::standing(page, it, standing, |kept| html! {
                @if let Claim::Agreement(agreement) = &kept.claim { (drawn(page, agreement)) }
            }))
            (followed_up(page, it, standing, &offered))
        } } }
    }
}

/// Its number, its words, and what was read in them.
fn drawn(page: &Page, it: &Agreement) -> Markup {
    let v = voice(page);
    html! {
        p.words { @if let Some(number) = &it.number { b { (number) } " " } (it.words) }
        @if it.summary != it.words && it.kind != Kind::Other { p.soft { (it.summary) } }
        p.soft {
            span.chip { (archived::kind(v, it.kind)) } " "
            @for (role, names) in archived::actors(v, it) { (archived::role(v, role)) ": " (names) ". " }
            @if let Some(deadline) = &it.deadline {
                (page.say("field-deadline")) ": " (archived::deadline(v, deadline)) ". "
            }
            @if !it.documents.is_empty() {
                (page.say("field-agreement-documents")) ": " (it.documents.join("; ")) ". "
            }
            @for amount in &it.amounts { (archived::amount(amount)) " " }
        }
    }
}

/// The commitments that were taken up from an agreement, and those that still may be.
fn followed_up(page: &Page, it: &ArchivedMeeting, standing: &Standing, offered: &[Offer]) -> Markup {
    let is_of =
        |claim: u64| standing.values.iter().any(|value| value.claims.iter().any(|it| it.position == claim));
    let rests = |one: &&Commitment| one.archived().is_some_and(|on| on.meeting == it.id && is_of(on.claim));
    let taken_up: Vec<&Commitment> = page.coalition.commitments.values().filter(rests).collect();
    let open: Vec<&Offer> = offered.iter().filter(|offer| is_of(offer.claim)).collect();
    html! {
        @for one in taken_up { div { (commitments::line(page, one)) } }
        @if let Some(actor) = offers::bureau(page) {
            @if !open.is_empty() {
                p.row { @for offer in open {
                    a.btn href=(offers::take_up(page, actor, &it.id, offer)) {
                        (page.fill("archive-take-up-for", &[("owner", &parts::owner(page, &offer.owner))]))
                    }
                } }
            }
        }
    }
}

/// Elections and endorsements.
fn others(page: &Page, it: &ArchivedMeeting, standings: &Standings) -> Markup {
    let elected = of(standings, |it| matches!(it, Field::Election(_)));
    let backed = of(standings, |it| matches!(it, Field::Endorsement(..)));
    let list = |key: &str, all: Vec<&Standing>| {
        html! {
            @if !all.is_empty() {
                h2 { (page.say(key)) }
                ul.list { @for standing in all { li {
                    (claims::standing(page, it, standing, |kept| html! {
                        b { (capitalized(&archived::field(voice(page), &kept.claim))) } ": " (value(page, kept))
                    }))
                } } }
            }
        }
    };
    html! { (list("archive-elections", elected)) (list("archive-endorsements", backed)) }
}

fn of<'a>(standings: &'a Standings<'a>, which: impl Fn(&Field) -> bool) -> Vec<&'a Standing<'a>> {
    standings.iter().filter(|(field, _)| which(field)).map(|(_, standing)| standing).collect()
}
