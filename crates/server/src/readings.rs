//! Files of old documents on their way into the archive: what was left, what was read in each, and what a person made
//! of it so far.
//!
//! All of it lies beside the record, where it can be put aside and erased; only what is accepted in the end becomes
//! acts of the archive. `worker.rs` reads what waits, `facts.rs` puts what was read as claims.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{RwLock, RwLockReadGuard};

use archive::Proposal;
use domain::archive::Language;
use domain::archive::Span;
use domain::archive::claim::Claim;
use domain::symbol::{DocumentId, MeetingId, Person};
use domain::words::Text;
use jiff::Timestamp;
use proofs::Hash;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{ReadError, Reader};
use tokio::sync::{Mutex, Notify};

use crate::app::App;
use crate::extracting::{self, Fault, FileKind};
use crate::model::Model;
use crate::problem::Problem;

pub mod facts;
pub mod worker;

const KIND: &str = "reading";
/// The files themselves.
const FILE: &str = "reading-file";
/// What was read in them.
const TEXT: &str = "reading-text";
/// How the queue stands.
const QUEUE: &str = "reading-queue";
const PAUSED: &str = "paused";

/// A file that somebody left to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// 1, 2, 3 in the order they were left.
    pub id: u64,
    /// Those that were left together: the id of the first.
    pub batch: u64,
    /// What the sender's machine called it; never trusted.
    pub name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
    /// Who left it.
    pub by: Person,
    /// When.
    pub at: Timestamp,
    /// How far it has come.
    pub state: State,
    /// How much was read in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<Counts>,
    /// What a person made of it so far.
    #[serde(default)]
    pub review: Review,
}

/// How far a file has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It waits to be read.
    Waiting,
    /// It is being read.
    Reading,
    /// It cannot be read.
    Refused(Refused),
    /// It was read, and nobody has looked at it.
    Read,
    /// Somebody decides about what was read.
    InReview,
    /// What was accepted stands in the record.
    Accepted,
    /// Nobody wants it now.
    Aside,
}

/// Why a file goes no further.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// There is no text to be had from it.
    Fault(Fault),
    /// The same file was left before, under this number.
    Known(u64),
}

/// How much was read in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Meetings it tells of.
    pub meetings: usize,
    /// Agreements, in all of them.
    pub agreements: usize,
    /// Facts to decide about.
    pub facts: usize,
}

/// What a person made of a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// What was decided about facts, by their keys.
    #[serde(default)]
    pub decisions: BTreeMap<String, Decision>,
    /// What the reader had missed.
    #[serde(default)]
    pub added: Vec<Added>,
    /// The ids chosen for the meetings, by their place in the proposal.
    #[serde(default)]
    pub meetings: BTreeMap<usize, String>,
    /// What the document is, once somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Text>,
    /// Its language, once somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Who issued it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// What was written into the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<Written>,
}

/// What was decided about a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// The document says so.
    Accepted,
    /// It does not.
    Rejected,
    /// It says this instead.
    Corrected(Box<Corrected>),
}

/// A fact as a person put it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// What the document says.
    pub claim: Claim,
    /// In which words.
    pub words: String,
    /// Where.
    pub span: Option<Span>,
}

/// A fact that a person added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The meeting's place in the proposal.
    pub meeting: usize,
    /// What it says.
    pub fact: Corrected,
}

/// What became of the document in the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// As what it was admitted.
    pub document: DocumentId,
    /// What was transcribed, meeting by meeting: the first position and how many claims.
    pub meetings: Vec<(MeetingId, u64, usize)>,
}

/// What was read in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The kind of file it is.
    pub kind: FileKind,
    /// Its text.
    pub text: String,
    /// Pages without text.
    pub bare_pages: Vec<usize>,
    /// What the text proposes.
    pub proposal: Proposal,
}

impl From<extracting::Reading> for Content {
    fn from(read: extracting::Reading) -> Self {
        let extracting::Reading { file, proposal } = read;
        Self { kind: file.kind, text: file.text, bare_pages: file.bare_pages, proposal }
    }
}

/// A file as it came.
#[derive(Clone, Debug)]
pub struct Left {
    /// What the sender's machine calls it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Everything that was left.
#[derive(Default)]
pub struct Readings {
    all: RwLock<BTreeMap<u64, Reading>>,
    paused: AtomicBool,
    /// The language model that is asked about each, if the settings name one.
    pub model: Option<Model>,
    /// Whoever changes something, reads and keeps in one go.
    turn: Mutex<()>,
    /// Rung when there is something to read.
    more: Notify,
}

impl State {
    /// Its name, as messages select by it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Reading => "reading",
            Self::Refused(_) => "refused",
            Self::Read => "read",
            Self::InReview => "in-review",
            Self::Accepted => "accepted",
            Self::Aside => "aside",
        }
    }

    /// Whether it is still to be read.
    pub fn is_queued(&self) -> bool {
        matches!(self, Self::Waiting | Self::Reading)
    }

    /// Whether somebody may decide about it.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Read | Self::InReview)
    }
}

impl Readings {
    /// Everything kept beside the record. What was being read when the program ended waits again.
    pub fn load(reader: &Reader) -> Result<Self, ReadError> {
        let mut all = BTreeMap::new();
        for (key, bytes) in reader.kept_all(KIND)? {
            match serde_json::from_slice::<Reading>(&bytes) {
                Ok(reading) => drop(all.insert(reading.id, reading)),
                // One damaged row must not hold up the others.
                Err(error) => tracing::error!(key, %error, "a reading cannot be read"),
            }
        }
        let paused = reader.kept(QUEUE, PAUSED)?.is_some_and(|it| it == b"yes");
        Ok(Self { all: RwLock::new(all), paused: AtomicBool::new(paused), ..Self::default() })
    }

    /// One of them.
    pub fn get(&self, id: u64) -> Option<Reading> {
        self.read().get(&id).cloned()
    }

    /// All, in the order they were left.
    pub fn all(&self) -> Vec<Reading> {
        self.read().values().cloned().collect()
    }

    /// Whether reading waits for a word.
    pub fn is_paused(&self) -> bool {
        self.paused.load(Ordering::Acquire)
    }

    /// The first that is still to be read.
    fn next(&self) -> Option<Reading> {
        self.read().values().find(|it| it.state.is_queued()).cloned()
    }

    /// The file of this digest that is wanted.
    fn with_digest(&self, sha256: &str) -> Option<u64> {
        let is_wanted = |it: &&Reading| !matches!(it.state, State::Aside | State::Refused(Refused::Known(_)));
        self.read().values().filter(is_wanted).find(|it| it.sha256 == sha256).map(|it| it.id)
    }

    fn note(&self, reading: Reading) {
        self.all.write().expect("nobody panics over a reading").insert(reading.id, reading);
    }

    fn read(&self) -> RwLockReadGuard<'_, BTreeMap<u64, Reading>> {
        self.all.read().expect("nobody panics over a reading")
    }
}

impl App {
    /// Takes files in, on disk before this returns, and has them read. A file that was left before is told so.
    pub async fn leave_to_read(&self, by: Person, files: Vec<Left>) -> Result<Vec<u64>, Problem> {
        let _turn = self.readings.turn.lock().await;
        let batch = self.readings.read().keys().next_back().map_or(1, |last| last + 1);
        let mut ids = Vec::new();
        for (left, id) in files.into_iter().zip(batch..) {
            let sha256 = digest(&left.bytes);
            let known = self.readings.with_digest(&sha256);
            let state = known.map_or(State::Waiting, |it| State::Refused(Refused::Known(it)));
            let (at, size) = (self.clock.now(), left.bytes.len() as u64);
            let (name, review) = (shown(&left.name), Review::default());
            let reading = Reading { id, batch, name, sha256, size, by, at, state, found: None, review };
            if reading.state == State::Waiting {
                self.keep(FILE, key(id), left.bytes).await?;
            }
            self.keep_reading(reading).await?;
            ids.push(id);
        }
        self.readings.more.notify_one();
        Ok(ids)
    }

    /// Pauses the queue, or lets it go on.
    pub async fn pause_reading(&self, paused: bool) -> Result<(), Problem> {
        let word: &[u8] = if paused { b"yes" } else { b"no" };
        self.keep(QUEUE, PAUSED.to_owned(), word.to_vec()).await?;
        self.readings.paused.store(paused, Ordering::Release);
        self.readings.more.notify_one();
        Ok(())
    }

    /// Changes a reading, on disk before this returns; `None` where there is none.
    pub async fn change_reading(
        &self,
        id: u64,
        change: impl FnOnce(&mut Reading),
    ) -> Result<Option<Reading>, Problem> {
        let _turn = self.readings.turn.lock().await;
        let Some(mut reading) = self.readings.get(id) else { return Ok(None) };
        change(&mut reading);
        self.keep_reading(reading.clone()).await?;
        if reading.state == State::Waiting {
            self.readings.more.notify_one();
        }
        Ok(Some(reading))
    }

    /// What was read in a file; `None` where nothing was.
    pub async fn content_of_reading(&self, id: u64) -> Result<Option<Content>, Problem> {
        let bytes = self.kept_of_reading(TEXT, id).await?;
        let unreadable = |error: &serde_json::Error| tracing::error!(id, %error, "what was read is spoiled");
        Ok(bytes.and_then(|it| serde_json::from_slice(&it).inspect_err(unreadable).ok()))
    }

    /// A file as it came.
    pub async fn file_of_reading(&self, id: u64) -> Result<Option<Vec<u8>>, Problem> {
        self.kept_of_reading(FILE, id).await
    }

    /// Read from the file and not at the desk, because it may be large.
    async fn kept_of_reading(&self, kind: &'static str, id: u64) -> Result<Option<Vec<u8>>, Problem> {
        let path = self.path().to_owned();
        let read = move || {
            let reader = Reader::open(path).map_err(|error| error.to_string())?;
            reader.kept(kind, &key(id)).map_err(|error| error.to_string())
        };
        tokio::task::spawn_blocking(read)
            .await
            .map_err(|_| Problem::Interrupted)?
            .map_err(Problem::NotRecorded)
    }

    async fn keep_reading(&self, reading: Reading) -> Result<(), Problem> {
        let bytes = serde_json::to_vec(&reading).map_err(|it| Problem::NotRecorded(it.to_string()))?;
        self.keep(KIND, key(reading.id), bytes).await?;
        self.readings.note(reading);
        Ok(())
    }
}

/// SHA-256 in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    Hash(Sha256::digest(bytes).into()).to_hex()
}

fn key(id: u64) -> String {
    format!("{id:010}")
}

/// A name of a file as it may be shown: without folders or control characters, and not endless.
fn shown(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let shown: String = last.chars().filter(|it| !it.is_control()).take(200).collect();
    if shown.trim().is_empty() { "?".to_owned() } else { shown }
}
