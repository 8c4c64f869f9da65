//! Letters: what leaves the house by mail. A letter is kept beside the record until it has left,
//! and never in the record, which holds no text addressed to a person.
//!
//! Every letter is plain text that reads well by itself; some carry an entry for a calendar.
//! A letter never takes part in a decision: whatever it announces is on record already.

pub(crate) mod book;
mod envelope;
pub(crate) mod off;
pub mod outbox;

use std::sync::atomic::{AtomicU64, Ordering};

use domain::symbol::Person;
use domain::words::Lang;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::people::Profile;
use crate::problem::Problem;

/// What letters are kept under beside the record.
pub(crate) const KIND: &str = "letter";

/// Under what it is kept that somebody was written to on an occasion.
const POSTED: &str = "letter_for";

/// Why a letter could not leave, where it is not the mail server that says so; a page says them in its language.
pub(crate) const CLOSED: &str = "the account is closed";
/// See [`CLOSED`].
pub(crate) const NO_ADDRESS: &str = "the address is not one";
/// See [`CLOSED`].
pub(crate) const BROKEN_OFF: &str = "the attempt did not run to its end";

/// What a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A one-time link to sign in with. Its text is forgotten once it has left.
    SignIn,
    /// The way in to an account has changed.
    Access,
    /// The convocation of a plenary, or a change of it.
    Convocation,
    /// Minutes were circulated.
    Minutes,
    /// A commitment falls due, or is overdue.
    Commitment,
    /// An election was called.
    Election,
    /// What needs a seat, once a week.
    Digest,
    /// A text is put to the capitals, or how that ended.
    Consultation,
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
    /// Where its reader can ask for no more of the kind, if no duty is involved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off: Option<String>,
}

impl Letter {
    /// A letter to `reader`, in the reader's language, in which nothing is written yet.
    pub fn to(reader: &Profile, purpose: Purpose) -> Self {
        Self {
            to: reader.number,
            purpose,
            lang: reader.lang,
            subject: String::new(),
            text: String::new(),
            calendar: None,
            symbol: None,
            off: None,
        }
    }
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

impl Stage {
    /// What stages are called where letters are listed and counted.
    pub const NAMES: [&str; 3] = ["waiting", "failed", "sent"];

    /// Which of them this is.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Waiting { .. } | Self::Leaving => "waiting",
            Self::Sent { .. } => "sent",
            Self::Failed { .. } => "failed",
        }
    }
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
    /// When somebody asked for another attempt after it was given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_at: Option<Timestamp>,
    /// Why the last attempt failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Puts a letter into the queue and returns its id, once it is on disk. It leaves within seconds, unless many wait.
pub async fn post(app: &App, letter: Letter) -> Result<String, Problem> {
    let now = app.clock.now();
    let id = next_id(now)?;
    keep(app, &Posted::new(id.clone(), now, letter)).await?;
    Ok(id)
}

/// Posts a letter for the occasion `mark`, unless that was done before; returns whether it was now.
pub(crate) async fn post_once(app: &App, mark: &str, letter: Letter) -> Result<bool, Problem> {
    let now = app.clock.now();
    // The id is also the name of a file.
    let fact = mark.replace('/', ".");
    let mark = fact.clone();
    let known = app.beside(move |store| store.read().kept(POSTED, &mark)).await?;
    if known.map_err(|error| Problem::NotRecorded(error.to_string()))?.is_some() {
        return Ok(false);
    }
    // The id is the occasion's: if the power fails before the mark is kept, the letter is put in its own place again.
    keep(app, &Posted::new(format!("for-{fact}"), now, letter)).await?;
    app.keep(POSTED, fact, Vec::new()).await?;
    Ok(true)
}

/// Has a letter that was given up, or waits for its next attempt, leave now. Answers whether there is such a letter.
pub(crate) async fn retry(app: &App, id: &str) -> Result<bool, Problem> {
    let Some(mut posted) = read(app, id).await? else { return Ok(false) };
    if matches!(posted.stage, Stage::Failed { .. } | Stage::Waiting { .. }) {
        let now = app.clock.now();
        posted.stage = Stage::Waiting { due_at: now };
        posted.again_at = Some(now);
        keep(app, &posted).await?;
    }
    Ok(true)
}

/// A letter as it is kept; nothing, where it is not or cannot be read.
pub(crate) async fn read(app: &App, id: &str) -> Result<Option<Posted>, Problem> {
    let key = id.to_owned();
    let kept = app.beside(move |store| store.read().kept(KIND, &key)).await?;
    let kept = kept.map_err(|error| Problem::NotRecorded(error.to_string()))?;
    let unreadable = |error: &serde_json::Error| tracing::error!(id, %error, "a letter cannot be read");
    Ok(kept.and_then(|bytes| serde_json::from_slice(&bytes).inspect_err(unreadable).ok()))
}

/// Writes down how far a letter has come.
async fn keep(app: &App, posted: &Posted) -> Result<(), Problem> {
    let bytes = serde_json::to_vec(posted).expect("a letter is plain data");
    app.keep(KIND, posted.id.clone(), bytes).await?;
    app.letters.note(posted);
    Ok(())
}

impl Posted {
    /// A letter that waits for its first attempt.
    fn new(id: String, now: Timestamp, letter: Letter) -> Self {
        let stage = Stage::Waiting { due_at: now };
        Self { id, posted_at: now, letter, stage, attempts: 0, again_at: None, reason: None }
    }
}

/// The second, a count for letters of one second, and chance, so that a restart repeats none.
fn next_id(now: Timestamp) -> Result<String, Problem> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let chance = getrandom::u64().map_err(|error| Problem::NotRecorded(error.to_string()))?;
    Ok(format!("{:012}-{count:08}-{chance:016x}", now.as_second()))
}
