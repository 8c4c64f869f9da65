//! A plenary before, during and after, on one page.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::archive::against::archived_of;
use domain::mandate::Office;
use domain::membership::Class;
use domain::plenary::{Kind, Mode, Plenary, Standing};
use domain::symbol::PlenaryCode;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::room::entrance;
use super::{parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;
use course::Course;

mod agenda;
pub mod course;
pub mod speaking;
pub mod stage;

/// `GET /{plenary}`
pub async fn show(State(site): State<Site>, Path(code): Path<String>, visitor: Visitor) -> Response {
    let code = PlenaryCode::new(code);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, page.coalition.plenaries.get(&code)?))
    })
}

fn render(known: &Known, page: &Page, plenary: &Plenary) -> Markup {
    let course = Course::of(page.coalition, plenary);
    let members = page.coalition.membership.active_members(day_of(plenary)).count().to_string();
    let seats =
        if plenary.standing == Standing::Convened { "plenary-seats-to-come" } else { "plenary-seats" };
    frame(
        page,
        plenary.code.as_str(),
        "nav-plenary",
        html! {
            div.head {
                p.code { (plenary.code) }
                div {
                    h1 { (title(page, plenary)) }
                    p { (summary(page, plenary)) }
                }
            }
            div.column {
                (stage::now(page, plenary, &course))
                (entrance::of_plenary(page, plenary))
                h2 { (page.say(seats)) small { (page.fill("plenary-members", &[("count", &members)])) } }
                (parts::seats(page, plenary))
                (others(page, plenary))
                (agenda::quorum(page, plenary))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("part-margin")) }
                    p { (page.say("plenary-margin")) }
                }
                (archived(page, plenary))
            }
            section.wide {
                h2 { (page.say("plenary-agenda")) small { (agenda::in_short(page, plenary)) } }
                (agenda::agenda(page, plenary, &course))
            }
            div.column {
                (stage::after(page, plenary, &course))
                @if speaking::has_spoken(page, plenary) {
                    p { a href=(links::speaking(page.lang, &plenary.code)) { (page.say("room-floor-times")) } }
                }
                (beside(page, plenary))
            }
        },
    )
}

/// What documents of the archive tell of this plenary, if any do.
fn archived(page: &Page, plenary: &Plenary) -> Markup {
    let told: Vec<_> = archived_of(page.coalition, &plenary.code).collect();
    html! {
        @if !told.is_empty() {
            section {
                h2 { (page.say("nav-archive")) }
                p { (page.say("archive-of-plenary")) }
                ul.list { @for it in told {
                    li {
                        a.sym href=(links::archived_meeting(page.lang, &it.id)) { (it.id) }
                        span.chip.transcribed { (page.say("part-transcribed")) }
                    }
                } }
            }
        }
    }
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

/// «Cuarta reunión plenaria de 2023».
pub fn title(page: &Page, plenary: &Plenary) -> String {
    let kind = match plenary.kind {
        Kind::Ordinary => "ordinary",
        Kind::Extraordinary => "extraordinary",
        Kind::Preparatory => "preparatory",
        Kind::Technical => "technical",
    };
    // A running count says nothing about the year.
    let running = plenary.code.as_str() == domain::symbol::roman(plenary.ordinal);
    let count = if running { "running" } else { "yearly" };
    let (ordinal, year) = (plenary.ordinal.to_string(), plenary.year.to_string());
    page.fill("plenary-title", &[("ordinal", &ordinal), ("year", &year), ("kind", kind), ("count", count)])
}

/// Day, place and mode, who presides and who is the secretariat.
fn summary(page: &Page, plenary: &Plenary) -> Markup {
    let day = day_of(plenary);
    let mode = match plenary.mode {
        Mode::InPerson => "mode-in-person",
        Mode::Hybrid => "mode-hybrid",
        Mode::Remote => "mode-remote",
    };
    let holder = |office| page.coalition.mandates.holder(office, day).map(|mandate| &mandate.seat);
    let chair = plenary.opening.as_ref().map(|it| &it.chair).or_else(|| holder(Office::Presidency));
    html! {
        (page.date(day)) " · " (page.text(&plenary.place)) ", " (page.say(mode))
        @if let Some(chair) = chair {
            " · " (page.say("plenary-chaired-by")) " " (parts::seat_name(page, chair))
        }
        @if let Some(secretariat) = holder(Office::Secretariat) {
            " · " (page.say("plenary-secretariat")) " " (parts::seat_name(page, secretariat))
        }
        " · " a href=(links::plenary_calendar(page.lang, &plenary.code)) { (page.say("calendar-add")) }
        " " (standing_chip(page, plenary))
    }
}

/// Who else was there: observers and partners.
fn others(page: &Page, plenary: &Plenary) -> Markup {
    let day = day_of(plenary);
    let is_member = |seat| page.coalition.membership.class(seat, day) == Some(Class::Member);
    let names: Vec<String> = plenary
        .ever_present
        .iter()
        .filter(|seat| !is_member(seat))
        .map(|seat| parts::name_of(page, seat))
        .collect();
    html! {
        @if !names.is_empty() {
            @let list = documents::lang::Catalog::papers(page.lang).list(&names);
            p.soft { (page.fill("plenary-others", &[("names", &list)])) }
        }
    }
}

/// The plenaries before and after this one.
fn beside(page: &Page, plenary: &Plenary) -> Markup {
    let order = &page.coalition.plenary_order;
    let at = order.iter().position(|code| *code == plenary.code);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| order.get(at));
    let after = at.and_then(|at| order.get(at + 1));
    html! {
        nav.pages aria-label=(page.say("plenary-beside")) {
            @if let Some(code) = before { a rel="prev" href=(links::plenary(page.lang, code)) { "← " (code) } }
            @if let Some(code) = after { a rel="next" href=(links::plenary(page.lang, code)) { (code) " →" } }
        }
    }
}
