//! Letters: what leaves the house by mail. A letter is kept beside the record until it has left,
//! and never in the record, which holds no text addressed to a person.
//!
//! Every letter is plain text that reads well by itself; some carry an entry for a calendar.
//! A letter never takes part in a decision: whatever it announces is on record already.

mod envelope;
pub mod outbox;

use std::sync::atomic::{AtomicU64, Ordering};

use domain::symbol::Person;
use domain::words::Lang;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::problem::Problem;

/// What letters are kept under beside the record.
pub(crate) const KIND: &str = "letter";

/// Under what it is kept that a fact was written about to somebody.
const POSTED: &str = "letter_of_fact";

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A one-time link to sign in with. Its text is forgotten once it has left.
    SignIn,
    /// The convocation of a plenary, or a change of it.
    Convocation,
    /// Minutes were circulated.
    Minutes,
    /// A commitment falls due, or is overdue.
    Commitment,
    /// An election was called.
    Election,
    /// What needs a seat, once a day.
    Digest,
}

/// A letter to one person, whose address is looked up when it leaves: it may have been corrected meanwhile.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// Whom it is for.
    pub to: Person,
    /// What it is for.
    pub purpose: Purpose,
    /// The language it is written in.
    pub lang: Lang,
    /// Its subject, one line.
    pub subject: String,
    /// Its whole text.
    pub text: String,
    /// An entry for the reader's calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Calendar>,
    /// What it is about: `IV-2023`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
}

impl std::fmt::Debug for Letter {
    /// Without its text and subject: a one-time link must not end up in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter").field("to", &self.to).field("purpose", &self.purpose).finish_non_exhaustive()
    }
}

/// An iCalendar object (RFC 5545) that travels with a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calendar {
    /// What its file is called: `IV-2023.ics`.
    pub name: String,
    /// The object itself; its method is PUBLISH: to be kept, not to be answered.
    pub object: String,
}

/// How far a letter has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Stage {
    /// It waits for its first or next attempt.
    Waiting {
        /// Not before this moment.
        due_at: Timestamp,
    },
    /// It is being handed over. A letter found like this after a crash is handed over again:
    /// a convocation that comes twice, under one `Message-ID`, does less harm than one that never comes.
    Leaving,
    /// It was handed over.
    Sent {
        /// When.
        at: Timestamp,
    },
    /// It was given up; somebody may try again.
    Failed {
        /// When.
        at: Timestamp,
    },
}

/// A letter as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Posted {
    /// Names it; also the left half of the `Message-ID`.
    pub id: String,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// The letter.
    pub letter: Letter,
    /// How far it has come.
    pub stage: Stage,
    /// How often it was tried.
    #[serde(default)]
    pub attempts: u32,
    /// Why the last attempt failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Puts a letter into the queue and returns its id, once it is on disk. It leaves within seconds, unless many wait.
pub async fn post(app: &App, letter: Letter) -> Result<String, Problem> {
    let now = app.clock.now();
    let id = next_id(now)?;
    let stage = Stage::Waiting { due_at: now };
    let posted = Posted { id: id.clone(), posted_at: now, letter, stage, attempts: 0, reason: None };
    keep(app, &posted).await?;
    Ok(id)
}

/// Posts the letter that follows from the fact at `position`, unless it was posted before; returns whether it was now.
pub(crate) async fn post_once(app: &App, position: u64, letter: Letter) -> Result<bool, Problem> {
    let now = app.clock.now();
    let fact = format!("{position:012}-{:012}", letter.to.0);
    let mark = fact.clone();
    let known = app.beside(move |store| store.read().kept(POSTED, &mark)).await?;
    if known.map_err(|error| Problem::NotRecorded(error.to_string()))?.is_some() {
        return Ok(false);
    }
    // The id is the fact's: if the power fails before the mark is kept, the letter is put in its own place again.
    let id = format!("fact-{fact}");
    let stage = Stage::Waiting { due_at: now };
    let posted = Posted { id, posted_at: now, letter, stage, attempts: 0, reason: None };
    keep(app, &posted).await?;
    app.keep(POSTED, fact, Vec::new()).await?;
    Ok(true)
}

/// Writes down how far a letter has come.
async fn keep(app: &App, posted: &Posted) -> Result<(), Problem> {
    let bytes = serde_json::to_vec(posted).expect("a letter is plain data");
    app.keep(KIND, posted.id.clone(), bytes).await
}

/// The second, a count for letters of one second, and chance, so that a restart repeats none.
fn next_id(now: Timestamp) -> Result<String, Problem> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let chance = getrandom::u64().map_err(|error| Problem::NotRecorded(error.to_string()))?;
    Ok(format!("{:012}-{count:08}-{chance:016x}", now.as_second()))
}
