//! A plenary before, during and after, on one page.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::mandate::Office;
use domain::paper::{Kind as PaperKind, Paper};
use domain::plenary::{Item, ItemStatus, Mode, Plenary, Purpose, Standing};
use domain::symbol::PlenaryCode;
use domain::{Event, Fact, plenary};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /{plenary}`
pub async fn show(State(site): State<Site>, Path(code): Path<String>, visitor: Visitor) -> Response {
    let code = PlenaryCode::new(code);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, known.coalition.plenaries.get(&code)?))
    })
}

fn render(known: &Known, page: &Page, plenary: &Plenary) -> Markup {
    let title = page.fill(
        "plenary-title",
        &[("ordinal", &plenary.ordinal.to_string()), ("year", &plenary.year.to_string())],
    );
    frame(
        page,
        plenary.code.as_str(),
        "nav-plenary",
        html! {
            div.head {
                p.code { (plenary.code) }
                div {
                    h1 { (title) }
                    p { (summary(page, plenary)) }
                }
            }
            div.column {
                h2 { (page.say("plenary-seats")) }
                (parts::seats(page, plenary))
                (quorum(page, plenary))
                h2 { (page.say("plenary-agenda")) " " (standing_chip(page, plenary)) }
                ol.agenda { @for item in &plenary.agenda { (agenda_item(page, plenary, item)) } }
                (papers(page, plenary))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                (in_the_margin(page, plenary))
            }
        },
    )
}

/// The day a plenary opens, in the zone of its place.
pub fn day_of(plenary: &Plenary) -> Date {
    let zone = TimeZone::get(&plenary.zone).unwrap_or(TimeZone::UTC);
    zone.to_datetime(plenary.opens_at).date()
}

/// Where a plenary stands, as a chip.
pub fn standing_chip(page: &Page, plenary: &Plenary) -> Markup {
    let (class, key) = match plenary.standing {
        Standing::Convened => ("chip wait", "standing-convened"),
        Standing::Open => ("chip ok", "standing-open"),
        Standing::Suspended => ("chip wait", "standing-suspended"),
        Standing::Closed => ("chip", "standing-closed"),
    };
    html! { span.(class) { (page.say(key)) } }
}

fn summary(page: &Page, plenary: &Plenary) -> Markup {
    let day = day_of(plenary);
    let mode = match plenary.mode {
        Mode::InPerson => "mode-in-person",
        Mode::Hybrid => "mode-hybrid",
        Mode::Remote => "mode-remote",
    };
    let holder = |office| page.coalition.mandates.holder(office, day);
    html! {
        (page.date(day)) " · " (page.text(&plenary.place)) " · " (page.say(mode))
        @if let Some(mandate) = holder(Office::Presidency) {
            " · " (page.say("plenary-chaired-by")) " " (parts::seat_name(page, &mandate.seat))
        }
        @if let Some(mandate) = holder(Office::Secretariat) {
            " · " (page.say("plenary-secretariat")) " " (parts::seat_name(page, &mandate.seat))
        }
        " · " a href=(links::plenary_calendar(page.lang, &plenary.code)) { (page.say("calendar-add")) }
    }
}

fn quorum(page: &Page, plenary: &Plenary) -> Markup {
    let opened = plenary.proceedings.iter().find_map(|fact| match &fact.event {
        Event::Plenary(plenary::Event::Opened { present, needed, members, .. }) => {
            Some((present, needed, members))
        }
        _ => None,
    });
    html! {
        @if let Some((present, needed, members)) = opened {
            p.band {
                b { (page.fill("plenary-quorum", &[("present", &present.to_string()), ("members", &members.to_string())])) }
                " " (page.fill("plenary-quorum-needed", &[("needed", &needed.to_string())])) " "
                a href=(links::rules(page.lang)) { (page.say("plenary-quorum-rule")) }
            }
        }
    }
}

fn agenda_item(page: &Page, plenary: &Plenary, item: &Item) -> Markup {
    let id = item.draft.id;
    let numbers = plenary.numbers();
    let agreements = plenary.agreements.iter().filter(|agreement| agreement.item == Some(id));
    let told = plenary.proceedings.iter().filter(|fact| tells(fact, item));
    let happened: Vec<(String, &Fact)> = told
        .filter_map(|fact| Some((documents::sentence::sentence(page.coalition, fact, page.lang)?, &**fact)))
        .collect();
    html! {
        li {
            span.n { (numbers.get(&id).map_or("", |number| number.as_str())) }
            h3 { (page.text(&item.draft.title)) }
            span.chips { (item_chip(page, item)) }
            @if let Some(seat) = &item.draft.proposed_by { p.by { (parts::seat_name(page, seat)) } }
            @if let Some(reason) = &item.draft.reason { p.by { (page.text(reason)) } }
            @if !happened.is_empty() {
                ul.happened { @for (sentence, fact) in happened {
                    li { (sentence) " " span.soft { (parts::how_we_know(page, fact)) } }
                } }
            }
            @for agreement in agreements { (parts::agreement_box(page, plenary, agreement)) }
        }
    }
}

/// Whether `fact` is worth a line under `item`: what was said, shown and declared, not the mechanics of the room.
fn tells(fact: &Fact, item: &Item) -> bool {
    let id = Some(item.draft.id);
    match &fact.event {
        Event::Plenary(plenary::Event::Noted { item, .. }) => Some(*item) == id,
        Event::Report(domain::report::Event::Presented { item, .. })
        | Event::Matrix(domain::matrix::Event::Proposed { item, .. })
        | Event::Declaration(domain::declaration::Event::Presented { item, .. }) => *item == id,
        Event::Declaration(_) => item.draft.purpose == Purpose::Declaration,
        Event::Election(event) => item.draft.purpose == Purpose::Election && worth_telling(event),
        _ => false,
    }
}

fn worth_telling(event: &domain::election::Event) -> bool {
    use domain::election::Event as E;
    matches!(
        event,
        E::Nominated { .. }
            | E::Opened { .. }
            | E::Announced { .. }
            | E::VoteDisclosed { .. }
            | E::LotDrawn { .. }
    )
}

fn item_chip(page: &Page, item: &Item) -> Markup {
    let (class, key) = match item.status {
        ItemStatus::Pending => ("chip", "item-pending"),
        ItemStatus::Open(_) => ("chip wait", "item-open"),
        ItemStatus::Done => ("chip ok", "item-done"),
        ItemStatus::CarriedOver(_) => ("chip wait", "item-carried-over"),
    };
    html! {
        @if item.late { span.chip.wait { (page.say("item-late")) } }
        span.(class) { (page.say(key)) }
    }
}

fn papers(page: &Page, plenary: &Plenary) -> Markup {
    let issued: Vec<&Paper> =
        page.coalition.papers.iter().filter(|paper| paper.plenary == plenary.code).collect();
    html! {
        @if !issued.is_empty() {
            h2 { (page.say("plenary-papers")) }
            ul.list { @for paper in issued {
                li {
                    a href=(links::paper(paper.position)) { (page.say(paper_key(paper.kind))) }
                    " · " (language(page, paper)) " · " span.soft { (paper.symbol) }
                }
            } }
        }
    }
}

fn language(page: &Page, paper: &Paper) -> String {
    page.say(match paper.language {
        domain::words::Lang::Es => "language-es",
        domain::words::Lang::En => "language-en",
    })
}

/// The message that names a kind of paper.
pub fn paper_key(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Convocation => "paper-convocation",
        PaperKind::DraftMinutes => "paper-draft-minutes",
        PaperKind::Minutes => "paper-minutes",
        PaperKind::Certificate => "paper-certificate",
        PaperKind::Note => "paper-note",
    }
}

/// What is left to do from this plenary, and where its minutes stand.
fn in_the_margin(page: &Page, plenary: &Plenary) -> Markup {
    let committees = page.coalition.committees.values().filter(|it| it.agreement.plenary == plenary.code);
    let pending: Vec<_> = committees.filter(|it| it.delivered.is_empty() && it.dissolved.is_none()).collect();
    html! {
        section {
            h2 { (page.say("part-margin")) }
            p { (page.say("plenary-margin")) }
        }
        section {
            h2 { (page.say("plenary-minutes")) }
            p { (minutes_stage(page, plenary)) }
        }
        @if !pending.is_empty() {
            section {
                h2 { (page.say("plenary-pending")) }
                ul { @for committee in pending { li {
                    @if let Some(code) = &committee.due_at {
                        a.chip.wait href=(links::plenary(page.lang, code)) { (code) } " "
                    }
                    (page.text(&committee.name))
                } } }
            }
        }
    }
}

fn minutes_stage(page: &Page, plenary: &Plenary) -> Markup {
    use domain::minutes::Stage;
    let stage = page.coalition.minutes.get(&plenary.code).map(|minutes| &minutes.stage);
    html! {
        @match stage {
            None => (page.say("minutes-none")),
            Some(Stage::Drafted) => (page.say("minutes-drafted")),
            Some(Stage::Circulated { until }) => (page.fill("minutes-circulated", &[("day", &page.date(*until))])),
            Some(Stage::Submitted { to }) => (page.fill("minutes-submitted", &[("plenary", to.as_str())])),
            Some(Stage::Approved { by, .. }) => {
                span.chip.ok { "✓ " (page.say("minutes-approved")) } " "
                a href=(links::plenary(page.lang, by)) { (by) }
            }
        }
    }
}
