//! The review of one document: its text beside what was read in it, and a person's word about each fact.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::command::Actor;
use serde::Deserialize;

use super::{claims, draw, keeper, write};
use crate::app::App;
use crate::forms::filled::Filled;
use crate::forms::given::Given;
use crate::forms::posted::Posted;
use crate::links;
use crate::pages::act::Trouble;
use crate::pages::frame::Page;
use crate::pages::{failure, reply};
use crate::problem::Problem;
use crate::readings::facts::{self, Fact};
use crate::readings::{Added, Content, Decision, Reading, State as Stage};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

/// What the address may ask for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    /// Which facts: `unsure`, `undecided`; all where nothing is asked.
    pub show: Option<String>,
    /// The fact that is to be corrected.
    pub correct: Option<String>,
    /// What is to be added.
    pub add: Option<String>,
    /// To which meeting, from 1.
    pub meeting: Option<String>,
}

/// Which facts are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    All,
    Unsure,
    Undecided,
}

impl Show {
    /// All of them, with their names in an address.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::All, "all"), (Self::Unsure, "unsure"), (Self::Undecided, "undecided")];

    /// As an address or a form names it.
    pub fn of(name: Option<&str>) -> Self {
        Self::ALL.iter().find(|(_, it)| Some(*it) == name).map_or(Self::All, |(it, _)| *it)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(it, _)| *it == self).map_or("all", |(_, name)| name)
    }

    /// Whether a fact is among them.
    pub fn holds(self, fact: &Fact, reading: &Reading) -> bool {
        match self {
            Self::All => true,
            Self::Unsure => fact.sure == archive::proposal::Sureness::Unsure,
            Self::Undecided => !fact.is_decided(&reading.review),
        }
    }
}

/// A document under review, as a page shows it.
pub struct Review<'a> {
    pub site: &'a Site,
    pub page: &'a Page<'a>,
    pub signed_in: &'a SignedIn,
    pub actor: &'a Actor,
    pub reading: &'a Reading,
    pub content: Option<&'a Content>,
    /// Meeting by meeting, what is least sure first.
    pub facts: Vec<Fact>,
    pub show: Show,
    pub open: Open,
    /// What came back, and what was wrong with it.
    pub given: Option<&'a Given>,
    pub trouble: Trouble,
}

/// Which form of a fact is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// None.
    #[default]
    None,
    /// This fact is being corrected.
    Correct(String),
    /// Something is added: about what, to which meeting.
    Add(String, usize),
}

/// `GET /archive/review/{reading}`
pub async fn show(
    State(site): State<Site>,
    Path(id): Path<u64>,
    Query(asked): Query<Asked>,
    visitor: Visitor,
) -> Response {
    let (who, reading, content) = match opening(&site, &visitor, id).await {
        Ok(all) => all,
        Err(response) => return *response,
    };
    let meeting = asked.meeting.as_deref().and_then(|it| it.parse::<usize>().ok()).unwrap_or(1).max(1);
    let open = match (asked.correct, asked.add) {
        (Some(key), _) => Open::Correct(key),
        (None, Some(about)) if claims::ABOUT.contains(&&*about) => Open::Add(about, meeting - 1),
        _ => Open::None,
    };
    let show = Show::of(asked.show.as_deref());
    answer(&site, &visitor, who, &reading, content.as_ref(), show, open, None, Trouble::default())
}

/// Who asks, the reading asked for and what was read; or the answer where one of them is wanting.
async fn opening<'a>(
    site: &'a Site,
    visitor: &'a Visitor,
    id: u64,
) -> Result<((&'a SignedIn, &'a Actor), Reading, Option<Content>), Box<Response>> {
    let who = keeper(site, visitor)?;
    let Some(reading) = site.app.readings.get(id) else {
        let known = site.app.known();
        return Err(Box::new(reply::missing(&Page::new(site, &known, visitor))));
    };
    let content = site.app.content_of_reading(id).await;
    let content = content.map_err(|problem| Box::new(failure::unread(site, visitor, &problem)))?;
    Ok((who, reading, content))
}

/// `POST /archive/review/{reading}`: a word about a fact, or about the whole.
pub async fn decide(State(site): State<Site>, Path(id): Path<u64>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    let (who, reading, content) = match opening(&site, &visitor, id).await {
        Ok(all) => all,
        Err(response) => return *response,
    };
    let show = Show::of(given.get("show"));
    let again = |open: Open, trouble: Trouble| {
        let reading = site.app.readings.get(id).unwrap_or_else(|| reading.clone());
        answer(&site, &visitor, who, &reading, content.as_ref(), show, open, Some(&given), trouble)
    };
    if !is_ours {
        let refused = Some(crate::lang::Words::of(visitor.lang).say("form-not-ours", &[]));
        return again(opened(&given), Trouble { refused, ..Trouble::default() });
    }
    let word = given.get("do").unwrap_or_default();
    let fact = given.get("fact").unwrap_or_default();
    let decided = match (word, &content) {
        ("aside" | "back" | "again", _) => set_aside(&site.app, id, word).await,
        (_, None) => Ok(()),
        (_, Some(_)) if !reading.state.is_open() => Ok(()),
        ("accept" | "reject" | "undo", Some(content)) => {
            let known = facts::with_added(content, &reading.review).iter().any(|it| it.key == fact);
            if known { about_fact(&site.app, id, fact, word).await } else { Ok(()) }
        }
        ("sure", Some(content)) => accept_the_sure(&site.app, id, content).await,
        ("correct" | "add", Some(content)) => {
            let open = opened(&given);
            match typed(&site, &visitor, &reading, content, &given, &open) {
                Ok(change) => site.app.change_reading(id, change).await.map(drop),
                Err(trouble) => return again(open, trouble),
            }
        }
        ("save" | "write", Some(content)) => {
            let (signed_in, actor) = who;
            let by = write::By { signed_in, actor };
            match write::write(&site, &visitor, &by, id, content, &given, word == "write").await {
                Ok(()) => return Redirect::to(&links::reading(visitor.lang, id)).into_response(),
                Err(trouble) => return again(Open::None, trouble),
            }
        }
        _ => Ok(()),
    };
    if let Err(problem) = decided {
        return failure::unread(&site, &visitor, &problem);
    }
    let reading = site.app.readings.get(id).unwrap_or(reading);
    let onward = content.as_ref().and_then(|it| next_after(it, &reading, fact, word, show));
    Redirect::to(&address(&visitor, id, show, onward.as_deref())).into_response()
}

/// Where one goes on: `…/3?show=undecided#f-m1-days`.
fn address(visitor: &Visitor, id: u64, show: Show, fact: Option<&str>) -> String {
    let query = if show == Show::All { String::new() } else { format!("?show={}", show.name()) };
    let fact = fact.map(|key| format!("#f-{key}")).unwrap_or_default();
    format!("{}{query}{fact}", links::reading(visitor.lang, id))
}

/// The fact that one goes on with: after a decision the next undecided one, after anything else the same.
fn next_after(content: &Content, reading: &Reading, fact: &str, word: &str, show: Show) -> Option<String> {
    let facts = in_order(content, reading);
    let at = facts.iter().position(|it| it.key == fact)?;
    if word == "undo" {
        return Some(fact.to_owned());
    }
    let waits =
        |it: &&Fact| !it.is_decided(&reading.review) && (show != Show::Unsure || show.holds(it, reading));
    let next = facts[at + 1..].iter().chain(&facts[..at]).find(waits);
    Some(next.map_or("write", |it| &*it.key).to_owned())
}

/// Every fact, meeting by meeting, what is least sure first; what a person added comes last.
fn in_order(content: &Content, reading: &Reading) -> Vec<Fact> {
    let mut facts = facts::with_added(content, &reading.review);
    facts.sort_by_key(|it| (it.meeting, it.rule.is_none(), it.sure));
    facts
}

async fn set_aside(app: &App, id: u64, word: &str) -> Result<(), Problem> {
    let change = |it: &mut Reading| {
        it.state = match (word, &it.state) {
            (_, Stage::Accepted) => Stage::Accepted,
            ("aside", _) => Stage::Aside,
            ("again", Stage::Refused(_)) => Stage::Waiting,
            ("back", Stage::Aside) if it.found.is_none() => Stage::Waiting,
            ("back", Stage::Aside) if it.review.decisions.is_empty() => Stage::Read,
            ("back", Stage::Aside) => Stage::InReview,
            (_, other) => other.clone(),
        };
    };
    app.change_reading(id, change).await.map(drop)
}

async fn about_fact(app: &App, id: u64, fact: &str, word: &str) -> Result<(), Problem> {
    let change = |it: &mut Reading| {
        match word {
            "accept" => it.review.decisions.insert(fact.to_owned(), Decision::Accepted),
            "reject" => it.review.decisions.insert(fact.to_owned(), Decision::Rejected),
            _ => it.review.decisions.remove(fact),
        };
        it.state = Stage::InReview;
    };
    app.change_reading(id, change).await.map(drop)
}

async fn accept_the_sure(app: &App, id: u64, content: &Content) -> Result<(), Problem> {
    let facts = facts::of(content);
    let change = |it: &mut Reading| {
        for fact in facts.into_iter().filter(|it| it.sure == archive::proposal::Sureness::Sure) {
            it.review.decisions.entry(fact.key).or_insert(Decision::Accepted);
        }
        it.state = Stage::InReview;
    };
    app.change_reading(id, change).await.map(drop)
}

/// The form of a fact that came back.
fn opened(given: &Given) -> Open {
    let meeting = given.get("meeting").and_then(|it| it.parse::<usize>().ok()).unwrap_or(1).max(1);
    match (given.get("do"), given.get("about")) {
        (Some("correct"), _) => Open::Correct(given.get("fact").unwrap_or_default().to_owned()),
        (Some("add"), Some(about)) => Open::Add(about.to_owned(), meeting - 1),
        _ => Open::None,
    }
}

/// Reads a correction, or a fact that was missed, into the change it makes.
fn typed(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    content: &Content,
    given: &Given,
    open: &Open,
) -> Result<impl FnOnce(&mut Reading) + use<>, Trouble> {
    let facts = facts::with_added(content, &reading.review);
    let was = match open {
        Open::Correct(key) => facts.iter().find(|it| it.key == *key && it.rule.is_some()),
        _ => None,
    };
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let mut given = given.clone();
    if let Some(fact) = was {
        given.set("about", fact.claim.field().name());
    }
    let mut filled = Filled::new(&given, &page, &site.app.people);
    let fact = claims::read(&mut filled, was.map(|it| (&it.claim, it.span)), &content.text);
    let faults = std::mem::take(&mut filled.faults);
    let meetings = content.proposal.meetings.len().max(1);
    match (fact, open) {
        (Some(fact), _) if faults.is_empty() => {
            let (key, open) = (was.map(|it| it.key.clone()), open.clone());
            Ok(move |it: &mut Reading| {
                match (key, open) {
                    (Some(key), _) => {
                        it.review.decisions.insert(key, Decision::Corrected(Box::new(fact)));
                    }
                    (None, Open::Add(_, meeting)) if meeting < meetings => {
                        it.review.added.push(Added { meeting, fact });
                    }
                    _ => {}
                }
                it.state = Stage::InReview;
            })
        }
        _ => Err(Trouble { faults, refused: None }),
    }
}

#[expect(clippy::too_many_arguments, reason = "all of it shows on the page")]
fn answer(
    site: &Site,
    visitor: &Visitor,
    (signed_in, actor): (&SignedIn, &Actor),
    reading: &Reading,
    content: Option<&Content>,
    show: Show,
    open: Open,
    given: Option<&Given>,
    trouble: Trouble,
) -> Response {
    let known = site.app.known();
    let page = &Page::new(site, &known, visitor);
    let status = match trouble.faults.is_empty() && trouble.refused.is_none() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let facts = content.map(|it| in_order(it, reading)).unwrap_or_default();
    let review = Review { site, page, signed_in, actor, reading, content, facts, show, open, given, trouble };
    reply::private(page, status, draw::whole(&review))
}
