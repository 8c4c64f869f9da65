//! What is known of every letter without reading it again: a line each, in memory, and which of them wait.
//! A pass over the queue touches what is due and nothing else, however many letters there ever were.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{RwLock, RwLockReadGuard};

use domain::symbol::Person;
use jiff::Timestamp;
use store::{ReadError, Reader};

use super::{KIND, Posted, Purpose, Stage};

/// A letter without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Names it.
    pub id: String,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// Whom it is for.
    pub to: Person,
    /// What it is for.
    pub purpose: Purpose,
    /// Its subject.
    pub subject: String,
    /// How far it has come.
    pub stage: Stage,
    /// How often it was tried.
    pub attempts: u32,
    /// Why the last attempt failed.
    pub reason: Option<String>,
}

impl From<&Posted> for Line {
    fn from(posted: &Posted) -> Self {
        Self {
            id: posted.id.clone(),
            posted_at: posted.posted_at,
            to: posted.letter.to,
            purpose: posted.letter.purpose,
            subject: posted.letter.subject.clone(),
            stage: posted.stage.clone(),
            attempts: posted.attempts,
            reason: posted.reason.clone(),
        }
    }
}

/// Where a letter stands in the order of posting.
type Place = (Timestamp, String);

/// Every letter.
#[derive(Default)]
pub struct Book(RwLock<Lines>);

#[derive(Default)]
struct Lines {
    all: BTreeMap<Place, Line>,
    places: HashMap<String, Place>,
    /// Those that have not left and were not given up.
    waiting: BTreeSet<Place>,
}

impl Book {
    /// A line for every letter that is kept beside the record; read once, when the record is opened.
    pub fn load(reader: &Reader) -> Result<Self, ReadError> {
        let book = Self::default();
        for (id, bytes) in reader.kept_all(KIND)? {
            match serde_json::from_slice(&bytes) {
                Ok(posted) => book.note(&posted),
                // One damaged letter must not hold up the others.
                Err(error) => tracing::error!(id, %error, "a letter cannot be read"),
            }
        }
        Ok(book)
    }

    /// Takes note of how far a letter has come.
    pub fn note(&self, posted: &Posted) {
        let mut lines = self.0.write().expect("nobody panics over the book");
        let place = (posted.posted_at, posted.id.clone());
        match posted.stage {
            Stage::Waiting { .. } | Stage::Leaving => lines.waiting.insert(place.clone()),
            Stage::Sent { .. } | Stage::Failed { .. } => lines.waiting.remove(&place),
        };
        lines.places.insert(posted.id.clone(), place.clone());
        lines.all.insert(place, posted.into());
    }

    /// Strikes a letter out that is not there any more.
    pub fn strike(&self, id: &str) {
        let mut lines = self.0.write().expect("nobody panics over the book");
        if let Some(place) = lines.places.remove(id) {
            lines.all.remove(&place);
            lines.waiting.remove(&place);
        }
    }

    /// The first letters that are due, in the order they were posted.
    pub fn due(&self, now: Timestamp, most: usize) -> Vec<String> {
        let lines = self.read();
        let due = lines.waiting.iter().filter(|place| match lines.all.get(place).map(|it| &it.stage) {
            Some(Stage::Waiting { due_at }) => *due_at <= now,
            Some(Stage::Leaving) => true,
            _ => false,
        });
        due.take(most).map(|(_, id)| id.clone()).collect()
    }

    /// The letters that `fits`, the newest first: how many, and a part of them.
    pub fn part(&self, fits: impl Fn(&Line) -> bool, skip: usize, take: usize) -> (usize, Vec<Line>) {
        let lines = self.read();
        let fitting = || lines.all.values().rev().filter(|line| fits(line));
        (fitting().count(), fitting().skip(skip).take(take).cloned().collect())
    }

    /// How many letters there are of each stage, by [`Stage::NAMES`].
    pub fn counts(&self) -> [(&'static str, usize); 3] {
        let lines = self.read();
        Stage::NAMES.map(|name| (name, lines.all.values().filter(|it| it.stage.name() == name).count()))
    }

    fn read(&self) -> RwLockReadGuard<'_, Lines> {
        self.0.read().expect("nobody panics over the book")
    }
}

#[cfg(test)]
mod tests {
    use domain::words::Lang;
    use jiff::SignedDuration;

    use super::*;
    use crate::letters::Letter;

    fn noon() -> Timestamp {
        "2030-03-01T12:00:00Z".parse().expect("an instant")
    }

    fn posted(number: u32, minute: i64, stage: Stage) -> Posted {
        let letter = Letter {
            to: Person(number),
            purpose: Purpose::Minutes,
            lang: Lang::Es,
            subject: String::new(),
            text: String::new(),
            calendar: None,
            symbol: None,
            off: None,
        };
        let posted_at = noon() + SignedDuration::from_mins(minute);
        Posted { stage, ..Posted::new(number.to_string(), posted_at, letter) }
    }

    #[test]
    fn a_pass_is_given_what_is_due_in_the_order_of_posting_and_nothing_else() {
        let book = Book::default();
        let soon = || Stage::Waiting { due_at: noon() };
        let later = Stage::Waiting { due_at: noon() + SignedDuration::from_mins(9) };
        for letter in [
            posted(1, 3, soon()),
            posted(2, 1, Stage::Leaving),
            posted(3, 2, later),
            posted(4, 0, Stage::Sent { at: noon() }),
            posted(5, 4, soon()),
        ] {
            book.note(&letter);
        }
        assert_eq!(book.due(noon(), 10), ["2", "1", "5"]);
        assert_eq!(book.due(noon(), 1), ["2"]);
        assert_eq!(book.due(noon() + SignedDuration::from_mins(9), 10), ["2", "3", "1", "5"]);
        book.note(&posted(2, 1, Stage::Sent { at: noon() }));
        book.strike("1");
        assert_eq!(book.due(noon(), 10), ["5"]);
        let (total, newest) = book.part(|it| matches!(it.stage, Stage::Sent { .. }), 0, 1);
        assert_eq!((total, newest[0].id.as_str()), (2, "2"));
    }
}
