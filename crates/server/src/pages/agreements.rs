//! Agreements across all plenaries: searched, filtered, and taken along as they are shown.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::agreement::{Agreement, Kind};
use domain::plenary::Plenary;
use domain::symbol::Seat;
use maud::{Markup, html};
use serde::Deserialize;

use super::agreement::{day_of, kind_key};
use super::commitments::{standing_called, standings};
use super::frame::{Page, frame};
use super::listing::{Shape, asked, choice, export};
use super::{parts, reply};
use crate::agreed;
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// Every nature of an agreement, as the filter offers them.
const KINDS: [Kind; 11] = [
    Kind::MinutesApproval,
    Kind::Report,
    Kind::Declaration,
    Kind::DataFollowUp,
    Kind::Committee,
    Kind::Election,
    Kind::Commitment,
    Kind::TakeNote,
    Kind::Thank,
    Kind::Welcome,
    Kind::Other,
];

/// What the address may ask for.
#[derive(Default, Deserialize)]
pub struct Asked {
    q: Option<String>,
    kind: Option<String>,
    year: Option<String>,
    plenary: Option<String>,
    /// A seat that owes something, sits in a committee or said something.
    state: Option<String>,
    /// How a commitment that rests on it stands.
    status: Option<String>,
}

/// An agreement with the plenary that took it.
type Row<'a> = (&'a Plenary, &'a Agreement);

/// `GET /agreements`
pub async fn list(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page, &asked)))
}

/// `GET /agreements.csv`
pub async fn csv(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    export(&site, &visitor, Shape::Csv, "agreements", |page| table(page, &asked))
}

/// `GET /agreements.xlsx`
pub async fn xlsx(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    export(&site, &visitor, Shape::Xlsx, "agreements", |page| table(page, &asked))
}

fn table(page: &Page, asked: &Asked) -> Vec<Vec<String>> {
    let heading =
        ["agreements-symbol", "agreements-day", "agreements-kind", "agreement-text"].map(|key| page.say(key));
    let rows = all(page).filter(|row| fits(page, *row, asked)).map(|(plenary, it)| {
        let text = it.text.get(page.lang).to_owned();
        vec![it.id.to_string(), day_of(page, plenary, it).to_string(), page.say(kind_key(it.kind)), text]
    });
    std::iter::once(heading.to_vec()).chain(rows).collect()
}

/// Every agreement, the newest plenary first, in the order it agreed.
fn all<'a>(page: &Page<'a>) -> impl Iterator<Item = Row<'a>> {
    let coalition = page.coalition;
    let plenaries = coalition.plenary_order.iter().rev().filter_map(|code| coalition.plenaries.get(code));
    plenaries.flat_map(|plenary| plenary.agreements.iter().map(move |it| (plenary, it)))
}

/// The name of a kind in an address: `minutes-approval`.
fn slug(kind: Kind) -> &'static str {
    kind_key(kind).trim_start_matches("agreement-kind-")
}

/// Whether an agreement is among what was asked for. Words are looked for in both languages.
fn fits(page: &Page, (plenary, agreement): Row, wanted: &Asked) -> bool {
    let coalition = page.coalition;
    let stands = |status: &str| match standing_called(status) {
        Some(standing) => agreed::has_commitment(coalition, agreement, standing),
        None => false,
    };
    let is = |value: Option<&String>, own: &str| asked(value).is_none_or(|value| value == own);
    is(wanted.kind.as_ref(), slug(agreement.kind))
        && is(wanted.year.as_ref(), &plenary.year.to_string())
        && is(wanted.plenary.as_ref(), plenary.code.as_str())
        && asked(wanted.status.as_ref()).is_none_or(stands)
        && asked(wanted.state.as_ref())
            .is_none_or(|seat| agreed::concerns(coalition, agreement, &Seat::from(seat), page.today))
        && asked(wanted.q.as_ref()).is_none_or(|query| agreed::says(agreement, query))
}

fn render(known: &Known, page: &Page, wanted: &Asked) -> Markup {
    let shown: Vec<Row> = all(page).filter(|row| fits(page, *row, wanted)).collect();
    let count = shown.len().to_string();
    let query = page.address.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    frame(
        page,
        &page.say("nav-agreements"),
        "nav-agreements",
        html! {
            div.head { div {
                h1 { (page.say("nav-agreements")) }
                p { (page.say("agreements-lede")) }
            } }
            div.column {
                (form(page, wanted))
                p.found role="status" { (page.fill("agreements-found", &[("count", &count)])) }
                @if shown.is_empty() { p.soft { (page.say("agreements-none")) } }
                ul.list.register { @for (plenary, it) in &shown { (line(page, plenary, it)) } }
                @if !shown.is_empty() {
                    p.row {
                        a.btn href={ (links::agreements(page.lang)) ".csv" (query) } { (page.say("list-csv")) }
                        a.btn href={ (links::agreements(page.lang)) ".xlsx" (query) } { (page.say("list-xlsx")) }
                    }
                }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

fn line(page: &Page, plenary: &Plenary, it: &Agreement) -> Markup {
    html! {
        li {
            a.sym href=(links::agreement(page.lang, &it.id)) { (it.id) }
            span.says { (page.text(&it.text)) }
            span.meta { (page.say(kind_key(it.kind))) " · " (page.date(day_of(page, plenary, it))) }
        }
    }
}

fn form(page: &Page, wanted: &Asked) -> Markup {
    let kinds = KINDS.map(|kind| (slug(kind).to_owned(), page.say(kind_key(kind))));
    let coalition = page.coalition;
    let mut years: Vec<_> = coalition.plenaries.values().map(|it| it.year).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    let years: Vec<_> = years.iter().map(|year| (year.to_string(), year.to_string())).collect();
    let codes: Vec<_> =
        coalition.plenary_order.iter().rev().map(|code| (code.to_string(), code.to_string())).collect();
    html! {
        form.filter method="get" action=(links::agreements(page.lang)) role="search" {
            label.words { (page.say("list-search"))
                input #search type="search" name="q" value=(wanted.q.as_deref().unwrap_or_default());
            }
            (choice(page, "state", "agreements-state", &parts::seat_choices(page), wanted.state.as_ref()))
            (choice(page, "status", "agreements-status", &standings(page), wanted.status.as_ref()))
            (choice(page, "kind", "agreements-kind", &kinds, wanted.kind.as_ref()))
            (choice(page, "year", "list-year", &years, wanted.year.as_ref()))
            (choice(page, "plenary", "list-plenary", &codes, wanted.plenary.as_ref()))
            button.btn.main type="submit" { (page.say("list-show")) }
            a href=(links::agreements(page.lang)) { (page.say("list-clear")) }
        }
    }
}
