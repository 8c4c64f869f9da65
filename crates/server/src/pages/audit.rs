//! Who did what through which seat: the acts of the record by seat, capacity, act and day. Never by person.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::right::Capacity;
use domain::{Fact, catalogue};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use tokio::task::spawn_blocking;

use super::frame::{Page, frame};
use super::listing::{asked, choice};
use super::{failure, parts, reply};
use crate::app::{App, Known};
use crate::site::Site;
use crate::visitor::Visitor;
use crate::{events, links, outside};

/// How many acts a page shows.
const SHOWN: usize = 50;
/// How many entries are looked through for one page; whoever wants more goes on from there.
const LOOKED_AT: u64 = 5_000;
/// How many entries are read at once.
const CHUNK: u64 = 250;

/// What the address may ask for.
#[derive(Clone, Default, Deserialize)]
pub struct Asked {
    seat: Option<String>,
    capacity: Option<String>,
    act: Option<String>,
    on: Option<String>,
    /// The newest position to look at; what is no number counts as not asked.
    from: Option<String>,
}

/// What was found, and where the search can go on.
struct Found {
    facts: Vec<Fact>,
    /// The position to go on from, if there are older entries.
    rest: Option<u64>,
}

/// `GET /audit?seat=&capacity=&act=&on=&from=`
pub async fn list(State(site): State<Site>, Query(wanted): Query<Asked>, visitor: Visitor) -> Response {
    let newest = site.app.known().coalition.length.checked_sub(1);
    let from = wanted.from.as_ref().and_then(|from| from.parse::<u64>().ok());
    let from = newest.map(|newest| from.unwrap_or(newest).min(newest));
    let (app, of) = (Arc::clone(&site.app), wanted.clone());
    // The file is read where nobody waits for it, and before what is known is held.
    let read = spawn_blocking(move || match from {
        Some(from) => look(&app, from, &of),
        None => Ok(Found { facts: Vec::new(), rest: None }),
    });
    match read.await.map_err(anyhow::Error::from).flatten() {
        Ok(found) => reply::page(&site, &visitor, |known, page| Some(render(known, page, &wanted, &found))),
        Err(problem) => failure::unread(&site, &visitor, &problem),
    }
}

/// Looks back from `from` until the page is full, the record ends, or enough was looked at.
fn look(app: &App, from: u64, wanted: &Asked) -> anyhow::Result<Found> {
    let reader = app.reader()?;
    let mut found = Found { facts: Vec::new(), rest: None };
    let (mut end, stop) = (from + 1, (from + 1).saturating_sub(LOOKED_AT));
    while end > stop {
        let first = end.saturating_sub(CHUNK).max(stop);
        let entries = reader.entries(first, end - first)?;
        for (offset, bytes) in entries.iter().enumerate().rev() {
            let position = first + offset as u64;
            let fact = events::decode(position, bytes, &app.identity.zone)?;
            let fact = outside::told(&app.known().coalition, fact);
            if !fits(&fact, wanted) {
                continue;
            }
            if found.facts.len() == SHOWN {
                found.rest = Some(position);
                return Ok(found);
            }
            found.facts.push(fact);
        }
        end = first;
    }
    found.rest = end.checked_sub(1);
    Ok(found)
}

fn fits(fact: &Fact, wanted: &Asked) -> bool {
    let is = |value: Option<&String>, own: &str| asked(value).is_none_or(|value| value == own);
    is(wanted.seat.as_ref(), fact.actor.seat.as_str())
        && is(wanted.capacity.as_ref(), &documents::name_of(&fact.actor.capacity))
        && is(wanted.act.as_ref(), fact.act)
        && day(wanted).is_none_or(|day| day == Some(fact.on))
}

/// The day that was asked for; `Some(None)` where what was asked is no day.
fn day(wanted: &Asked) -> Option<Option<Date>> {
    asked(wanted.on.as_ref()).map(|day| day.parse().ok())
}

fn render(known: &Known, page: &Page, wanted: &Asked, found: &Found) -> Markup {
    frame(
        page,
        &page.say("nav-audit"),
        "nav-audit",
        html! {
            div.head { div {
                h1 { (page.say("nav-audit")) }
                p { (page.say("audit-lede")) }
            } }
            div.column {
                (form(page, wanted))
                @if found.facts.is_empty() {
                    p.found role="status" { (page.say(if found.rest.is_some() { "audit-none-here" } else { "audit-none" })) }
                }
                ol.timeline { @for fact in &found.facts { (line(page, fact)) } }
                @if let Some(rest) = found.rest {
                    nav.pages aria-label=(page.say("record-pages")) {
                        a rel="next" href=(older(page, wanted, rest)) { (page.say("record-older")) }
                    }
                }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section { h2 { (page.say("audit-persons-title")) } p { (page.say("audit-persons")) } }
            }
        },
    )
}

/// The same question, from an older position on.
fn older(page: &Page, wanted: &Asked, from: u64) -> String {
    let from = from.to_string();
    let fields = [
        ("seat", wanted.seat.as_ref()),
        ("capacity", wanted.capacity.as_ref()),
        ("act", wanted.act.as_ref()),
        ("on", wanted.on.as_ref()),
    ];
    let given = fields.into_iter().filter_map(|(name, value)| Some((name, asked(value)?)));
    links::audit(page.lang, &given.chain([("from", from.as_str())]).collect::<Vec<_>>())
}

fn line(page: &Page, fact: &Fact) -> Markup {
    html! {
        li {
            a.n href=(links::entry(page.lang, fact.position)) { (fact.position) }
            span { (documents::sentence::line(page.coalition, fact, page.lang)) }
            span.meta {
                time datetime=(fact.at) { (page.date(fact.on)) } " · "
                (parts::seat_name(page, &fact.actor.seat)) ", " (page.say(capacity_key(fact.actor.capacity)))
                " · " code { (fact.act) }
            }
        }
    }
}

fn capacity_key(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Registrar => "capacity-registrar",
        Capacity::Presidency => "capacity-presidency",
        Capacity::Secretariat => "capacity-secretariat",
        Capacity::Delegation => "capacity-delegation",
    }
}

fn form(page: &Page, wanted: &Asked) -> Markup {
    let capacities = [Capacity::Delegation, Capacity::Presidency, Capacity::Secretariat, Capacity::Registrar];
    let capacities = capacities.map(|it| (documents::name_of(&it).to_string(), page.say(capacity_key(it))));
    let acts: Vec<(String, String)> =
        catalogue::ALL.iter().map(|it| (it.name.to_owned(), it.name.to_owned())).collect();
    let fault = day(wanted) == Some(None);
    html! {
        form.filter method="get" action=(links::audit(page.lang, &[])) role="search" {
            (choice(page, "seat", "home-member", &parts::seat_choices(page), wanted.seat.as_ref()))
            (choice(page, "capacity", "audit-capacity", &capacities, wanted.capacity.as_ref()))
            (choice(page, "act", "audit-act", &acts, wanted.act.as_ref()))
            label { (page.say("agreements-day"))
                input type=(if fault { "text" } else { "date" }) name="on" value=(wanted.on.as_deref().unwrap_or_default())
                    aria-invalid=[fault.then_some("true")] aria-describedby=[fault.then_some("on-fault")];
            }
            button.btn.main type="submit" { (page.say("list-show")) }
            a href=(links::audit(page.lang, &[])) { (page.say("list-clear")) }
            @if fault { p.fault #on-fault { (page.say("audit-no-day")) } }
        }
    }
}
