//! What changed since a seat last looked, document by document: everything about one topic of one plenary.
//!
//! How far a seat has read is kept beside the record, under the seat and the document; nobody else is told.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::membership::Class;
use domain::symbol::{AgreementId, PlenaryCode, Seat};
use domain::{Coalition, Event, Fact, declaration, paper};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::BTreeMap;

use super::super::parts::seat_name;
use super::task::Desk;
use super::wishes;
use crate::app::App;
use crate::events;
use crate::forms::posted::Posted;
use crate::site::Site;
use crate::visitor::SignedIn;
use crate::{links, outside};

const KIND: &str = "seen";
/// Whoever never marked anything as read is shown so many days.
const DAYS_UNMARKED: i32 = 30;
/// More than this of one document is not told line by line.
const LINES: usize = 8;
/// So many documents lie open; the others open at a touch.
const OPEN: usize = 3;
/// How far back the record is read for it.
const NEWEST: u64 = 400;
/// The name of what is about no plenary.
const COALITION: &str = "coalition";

/// How far a seat has read, and what it may not have read: the newest of the record.
#[derive(Default)]
pub struct Seen {
    /// Per document, the position up to which everything is known.
    marks: BTreeMap<String, u64>,
    facts: Vec<Fact>,
}

/// The newest of a document that a seat has not read yet.
pub struct Unread<'a> {
    /// `IV-2023/minutes`.
    pub document: String,
    /// The plenary, if it is of one.
    pub plenary: Option<PlenaryCode>,
    /// The topic, as acts are named by it.
    pub topic: &'static str,
    /// What happened, oldest first.
    pub facts: Vec<&'a Fact>,
}

impl Seen {
    /// What `seat` marked as read, and the newest entries; where they cannot be read, nothing is new.
    pub fn of(app: &App, seat: &Seat) -> Self {
        let read = || -> anyhow::Result<Self> {
            let reader = app.reader()?;
            let kept = reader.kept_all(KIND)?.into_iter().filter_map(|(key, bytes)| {
                let (of, document) = key.split_once(' ')?;
                let position = std::str::from_utf8(&bytes).ok()?.parse().ok()?;
                (of == seat.as_str()).then(|| (document.to_owned(), position))
            });
            let from = reader.len()?.saturating_sub(NEWEST);
            let entries = reader.entries(from, NEWEST)?;
            let zone = &app.identity.zone;
            // Only members read what was dealt with under a reserved item.
            let known = app.known();
            let is_member = known.coalition.membership.class(seat, app.today()) == Some(Class::Member);
            let facts = (from..).zip(&entries).map(|(position, bytes)| {
                let fact = events::decode(position, bytes, zone)?;
                anyhow::Ok(if is_member { fact } else { outside::told(&known.coalition, fact) })
            });
            Ok(Self { marks: kept.collect(), facts: facts.collect::<Result<_, _>>()? })
        };
        read().unwrap_or_else(|error| {
            tracing::error!(%error, "what changed cannot be told");
            Self::default()
        })
    }

    /// What `seat` has not read, the newest document first; what it did itself is known to it.
    pub fn unread(&self, coalition: &Coalition, seat: &Seat, today: Date) -> Vec<Unread<'_>> {
        let since = today.saturating_sub(DAYS_UNMARKED.days());
        let mut unread: BTreeMap<String, Unread> = BTreeMap::new();
        // Who asked for the floor and when is no news afterwards; what was said is in the minutes.
        let is_news = |fact: &&Fact| fact.actor.seat != *seat && !matches!(fact.event, Event::Floor(_));
        for fact in self.facts.iter().filter(is_news) {
            let (plenary, topic) = (plenary_of(coalition, &fact.event), topic(&fact.event));
            let whole = || COALITION.to_owned();
            let document = format!("{}/{topic}", plenary.as_ref().map_or_else(whole, ToString::to_string));
            let read = match self.marks.get(&document) {
                Some(position) => fact.position < *position,
                None => fact.on < since,
            };
            if !read {
                let new = || Unread { document: document.clone(), plenary, topic, facts: Vec::new() };
                unread.entry(document.clone()).or_insert_with(new).facts.push(fact);
            }
        }
        let mut unread: Vec<Unread> = unread.into_values().collect();
        unread.sort_by_key(|it| std::cmp::Reverse(it.facts.last().map(|fact| fact.position)));
        unread
    }
}

/// The plenary that something is about, also where it happened after it.
fn plenary_of(coalition: &Coalition, event: &Event) -> Option<PlenaryCode> {
    let of_agreement = |agreement: &AgreementId| agreement.plenary.clone();
    coalition.proceedings_of(event).or_else(|| match event {
        Event::Minutes(event) => Some(event.plenary().clone()),
        Event::Declaration(declaration::Event::StanceTaken { declaration, .. }) => {
            coalition.declarations.get(declaration).map(|it| it.plenary.clone())
        }
        Event::Committee(event) => {
            coalition.committees.get(event.committee()).map(|it| of_agreement(&it.agreement))
        }
        Event::Commitment(event) => {
            coalition.commitments.get(event.commitment()).and_then(|it| it.agreement()).map(of_agreement)
        }
        Event::Paper(paper::Event::Issued { plenary, .. }) => plenary.clone(),
        Event::Consultation(event) => coalition.consultations.get(event.consultation())?.plenary.clone(),
        _ => None,
    })
}

/// The topic of an event, as acts are named by it.
fn topic(event: &Event) -> &'static str {
    match event {
        Event::Rules(_) => "rules",
        Event::Membership(_) => "membership",
        Event::Mandate(_) => "mandate",
        Event::Plenary(_) => "plenary",
        Event::Floor(_) => "floor",
        Event::Decision(_) => "decision",
        Event::Motion(_) => "motion",
        Event::Agreement(_) => "agreement",
        Event::Minutes(_) => "minutes",
        Event::Declaration(_) => "declaration",
        Event::Report(_) => "report",
        Event::Matrix(_) => "matrix",
        Event::Committee(_) => "committee",
        Event::Election(_) => "election",
        Event::Commitment(_) => "commitment",
        Event::Paper(_) => "paper",
        Event::Consultation(_) => "consultation",
        Event::Archive(_) => "archive",
    }
}

/// `POST /desk/seen`: a document, or everything, counts as read up to where the page showed it.
pub async fn mark(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    let desk = links::desk(visitor.lang);
    let Some(signed_in) = visitor.signed_in.as_ref().filter(|_| is_ours) else {
        return Redirect::to(&desk).into_response();
    };
    let Some(actor) = wishes::actor(signed_in, &given) else { return Redirect::to(&desk).into_response() };
    let upto: u64 = given.get("upto").and_then(|it| it.parse().ok()).unwrap_or_default();
    let seen = Seen::of(&site.app, &actor.seat);
    let documents: Vec<String> = {
        let known = site.app.known();
        // What was not there when the page was shown is not read, and what is no document is not kept.
        let upto = upto.min(known.coalition.length);
        let unread = seen.unread(&known.coalition, &actor.seat, site.app.today());
        let shown = unread.into_iter().filter(|it| it.facts.first().is_some_and(|fact| fact.position < upto));
        let chosen = given.get("document");
        shown.map(|it| it.document).filter(|it| chosen == Some("all") || chosen == Some(it)).collect()
    };
    for document in documents {
        let key = format!("{} {document}", actor.seat);
        if let Err(problem) = site.app.keep(KIND, key, upto.to_string().into_bytes()).await {
            tracing::error!(%problem, "what was read is not kept");
        }
    }
    Redirect::to(&format!("{}#unread", links::desk_of(visitor.lang, actor))).into_response()
}

/// What changed, each document with a button that says it is read.
pub fn section(desk: &Desk, signed_in: &SignedIn, unread: &[Unread]) -> Markup {
    let page = desk.page;
    html! {
        section #unread {
            h2 { (page.say("seen-title")) }
            @if unread.is_empty() { p.soft { (page.say("seen-none")) } } @else {
                form method="post" action={ (links::desk(page.lang)) "/seen" } {
                    (wishes::form_frame(signed_in, desk.actor))
                    input type="hidden" name="upto" value=(page.coalition.length);
                    ul.list { @for (at, it) in unread.iter().enumerate() {
                        li { (document(desk, it, at < OPEN)) }
                    } }
                    p.row { button.btn type="submit" name="document" value="all" { (page.say("seen-mark-all")) } }
                }
            }
        }
    }
}

fn document(desk: &Desk, unread: &Unread, open: bool) -> Markup {
    let page = desk.page;
    let topic = page.say(&format!("desk-topic-{}", unread.topic));
    let lines = unread.facts.iter().rev().take(LINES);
    let more = unread.facts.len().saturating_sub(LINES);
    html! {
        details open[open] {
            summary {
                @if let Some(code) = &unread.plenary { span.sym { (code) } }
                strong { (topic) } " "
                span.chip.wait { (page.fill("seen-new", &[("count", &unread.facts.len().to_string())])) }
            }
            ul.happened { @for fact in lines { li { (line(desk, fact)) } } }
            @if more > 0 { p.soft { (page.fill("seen-more", &[("count", &more.to_string())])) } }
        }
        p.row {
            button.btn type="submit" name="document" value=(unread.document) {
                (page.say("seen-mark")) span.unseen { ": " (unread.document) }
            }
        }
    }
}

/// What happened, who did it and when.
fn line(desk: &Desk, fact: &Fact) -> Markup {
    let page = desk.page;
    html! {
        (documents::sentence::line(page.coalition, fact, page.lang)) " "
        span.soft {
            "(" (seat_name(page, &fact.actor.seat)) ", " (page.date(fact.on)) ") "
            a href=(links::entry(page.lang, fact.position)) {
                (page.fill("part-record-number", &[("number", &fact.position.to_string())]))
            }
        }
    }
}
