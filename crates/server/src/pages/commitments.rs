//! Commitments: who is to do what by when and where it stands; filtered, and taken along as they are shown.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::commitment::{Commitment, Owner, Standing};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{Page, frame};
use super::listing::{Shape, asked, choice, export};
use super::{parts, reply};
use crate::app::Known;
use crate::fold::{fold, has_all};
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// Every standing, as the filter offers it: its word in an address and its message.
const STANDINGS: [(&str, Standing, &str); 6] = [
    ("pending", Standing::Pending, "desk-commitment-pending"),
    ("in-progress", Standing::InProgress, "desk-commitment-in-progress"),
    ("verified", Standing::Verified, "desk-commitment-verified"),
    ("disputed", Standing::Disputed, "desk-commitment-disputed"),
    ("fulfilled", Standing::Fulfilled, "desk-commitment-fulfilled"),
    ("lapsed", Standing::Lapsed, "desk-commitment-lapsed"),
];

/// What the address may ask for.
#[derive(Default, Deserialize)]
pub struct Asked {
    q: Option<String>,
    status: Option<String>,
    owner: Option<String>,
    /// Whatever it says: only what is overdue.
    overdue: Option<String>,
}

/// `GET /commitments`
pub async fn list(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page, &asked)))
}

/// `GET /commitments.csv`
pub async fn csv(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    export(&site, &visitor, Shape::Csv, "commitments", |page| table(page, &asked))
}

/// `GET /commitments.xlsx`
pub async fn xlsx(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    export(&site, &visitor, Shape::Xlsx, "commitments", |page| table(page, &asked))
}

fn table(page: &Page, asked: &Asked) -> Vec<Vec<String>> {
    let heading =
        ["commitments-symbol", "commitments-owner", "commitments-what", "commitments-due", "rules-status"];
    let heading = heading.map(|key| page.say(key)).to_vec();
    let rows = found(page, asked).into_iter().map(|it| {
        let when = (&it.due, it.due_at.as_ref(), it.agreed_on);
        let mut standing = page.say(standing_of(it).1);
        if it.is_overdue(page.coalition, page.today) {
            standing = format!("{standing}; {}", page.say("part-overdue"));
        }
        let mut text = it.text.get(page.lang).to_owned();
        if it.archived().is_some() {
            text = format!("{text} ({})", page.say("part-transcribed"));
        }
        vec![it.id.to_string(), parts::owner(page, &it.owner), text, parts::due(page, when), standing]
    });
    std::iter::once(heading).chain(rows).collect()
}

/// What was asked for: open ones first, and of those the overdue.
fn found<'a>(page: &Page<'a>, asked: &Asked) -> Vec<&'a Commitment> {
    let all = page.coalition.commitments.values();
    let mut found: Vec<&Commitment> = all.filter(|it| fits(page, it, asked)).collect();
    found.sort_by_key(|it| {
        (!it.is_open(), !it.is_overdue(page.coalition, page.today), std::cmp::Reverse(it.position))
    });
    found
}

fn fits(page: &Page, it: &Commitment, wanted: &Asked) -> bool {
    let is = |value: Option<&String>, own: &str| asked(value).is_none_or(|value| value == own);
    let words = || {
        fold(&format!(
            "{} {} {}",
            it.id,
            it.text.es.as_deref().unwrap_or(""),
            it.text.en.as_deref().unwrap_or("")
        ))
    };
    is(wanted.status.as_ref(), standing_of(it).0)
        && is(wanted.owner.as_ref(), &owner_slug(&it.owner))
        && (asked(wanted.overdue.as_ref()).is_none() || it.is_overdue(page.coalition, page.today))
        && asked(wanted.q.as_ref()).is_none_or(|query| has_all(&words(), &fold(query)))
}

/// The owner in an address: a seat's symbol, an office's name, or `all`.
fn owner_slug(owner: &Owner) -> String {
    match owner {
        Owner::Seat(seat) => seat.to_string(),
        Owner::Office(office) => documents::name_of(office).to_string(),
        Owner::AllMembers {} => "all".to_owned(),
    }
}

/// The standing that goes by this word in an address.
pub fn standing_called(slug: &str) -> Option<Standing> {
    STANDINGS.iter().find(|(it, ..)| *it == slug).map(|(_, standing, _)| *standing)
}

/// Every standing as a filter offers it.
pub fn standings(page: &Page) -> [(String, String); 6] {
    STANDINGS.map(|(slug, _, key)| (slug.to_owned(), page.say(key)))
}

/// Where it stands: its word in an address and its message.
fn standing_of(it: &Commitment) -> (&'static str, &'static str) {
    let found = STANDINGS.iter().find(|(_, standing, _)| *standing == it.standing);
    found.map_or(("", "part-unknown"), |(slug, _, key)| (slug, key))
}

/// Where it stands, as a chip; what is overdue says so instead.
pub fn chip(page: &Page, it: &Commitment) -> Markup {
    let class = match it.standing {
        _ if it.is_overdue(page.coalition, page.today) => {
            return html! { span.chip.no { (page.say("part-overdue")) } };
        }
        Standing::Pending => "chip wait",
        Standing::InProgress | Standing::Verified | Standing::Fulfilled => "chip ok",
        Standing::Disputed => "chip no",
        Standing::Lapsed => "chip",
    };
    html! { span.(class) { (page.say(standing_of(it).1)) } }
}

/// One commitment: what, whose, by when, where it stands, and the agreement it rests on.
pub fn line(page: &Page, it: &Commitment) -> Markup {
    html! {
        a.sym href=(links::basis(page.lang, it)) { (it.id) }
        (page.text(&it.text)) " " (chip(page, it)) " " (transcribed(page, it))
        p.soft {
            (parts::owner(page, &it.owner)) " · "
            (page.fill("commitment-due", &[("due", &parts::due(page, (&it.due, it.due_at.as_ref(), it.agreed_on)))]))
        }
    }
}

/// That it was taken up from the archive and not witnessed, as a chip that leads there; nothing for all others.
pub fn transcribed(page: &Page, it: &Commitment) -> Markup {
    html! {
        @if let Some(on) = it.archived() {
            a.chip.transcribed href=(links::archived_claim(page.lang, &on.meeting, on.claim)) {
                (page.say("part-transcribed"))
            }
        }
    }
}

fn render(known: &Known, page: &Page, wanted: &Asked) -> Markup {
    let shown = found(page, wanted);
    let count = shown.len().to_string();
    let query = page.address.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    frame(
        page,
        &page.say("nav-commitments"),
        "nav-commitments",
        html! {
            div.head { div {
                h1 { (page.say("nav-commitments")) }
                p { (page.say("commitments-lede")) }
            } }
            div.column {
                (form(page, wanted))
                p.found role="status" { (page.fill("commitments-found", &[("count", &count)])) }
                @if shown.is_empty() { p.soft { (page.say("commitments-none")) } }
                ul.list { @for it in &shown { li { (line(page, it)) } } }
                @if !shown.is_empty() {
                    p.row {
                        a.btn href={ (links::commitments(page.lang)) ".csv" (query) } { (page.say("list-csv")) }
                        a.btn href={ (links::commitments(page.lang)) ".xlsx" (query) } { (page.say("list-xlsx")) }
                    }
                }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

fn form(page: &Page, wanted: &Asked) -> Markup {
    let mut owners: Vec<(String, String)> = page
        .coalition
        .commitments
        .values()
        .map(|it| (owner_slug(&it.owner), parts::owner(page, &it.owner)))
        .collect();
    owners.sort_by(|one, other| one.1.cmp(&other.1));
    owners.dedup();
    html! {
        form.filter method="get" action=(links::commitments(page.lang)) role="search" {
            label.words { (page.say("list-search"))
                input #search type="search" name="q" value=(wanted.q.as_deref().unwrap_or_default());
            }
            (choice(page, "status", "rules-status", &standings(page), wanted.status.as_ref()))
            (choice(page, "owner", "commitments-owner", &owners, wanted.owner.as_ref()))
            label.tick {
                input type="checkbox" name="overdue" value="yes" checked[asked(wanted.overdue.as_ref()).is_some()];
                (page.say("commitments-overdue"))
            }
            button.btn.main type="submit" { (page.say("list-show")) }
            a href=(links::commitments(page.lang)) { (page.say("list-clear")) }
        }
    }
}
