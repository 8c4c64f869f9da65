//! Request numbers: the same number acts once, however often it arrives, and also after a restart.
//!
//! Whoever sends a form chooses the number beforehand. What followed from it is kept beside the record
//! in the very commit that wrote it.

use std::collections::HashMap;
use std::sync::Arc;

use domain::Fact;
use jiff::{SignedDuration, Timestamp};
use store::{Kept, ReadError, Reader};

const KIND: &str = "request";
/// A form that comes back later than this is a new one.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 14);

/// The requests that were carried out: the position of the first event that followed, and how many there were.
#[derive(Default)]
pub struct Requests(HashMap<String, (u64, u64)>);

impl Requests {
    /// Those of the last days.
    pub fn load(reader: &Reader, now: Timestamp) -> Result<Self, ReadError> {
        let recent = |(request, bytes): (String, Vec<u8>)| {
            let (at, outcome) = parse(&bytes)?;
            (now.duration_since(at) < REMEMBERED).then_some((request, outcome))
        };
        Ok(Self(reader.kept_all(KIND)?.into_iter().filter_map(recent).collect()))
    }

    /// What followed from `request`, if it was carried out.
    pub fn answered(&self, request: &str) -> Option<(u64, u64)> {
        self.0.get(request).copied()
    }

    /// Remembers that `facts`, which are on disk, followed from `request`.
    pub fn remember(&mut self, request: String, facts: &[Arc<Fact>]) {
        self.0.insert(request, outcome(facts));
    }
}

/// What is kept of a request that was carried out.
pub fn kept(request: String, facts: &[Arc<Fact>], at: Timestamp) -> Kept {
    let (first, count) = outcome(facts);
    Kept { kind: KIND, key: request, bytes: format!("{first} {count} {}", at.as_second()).into_bytes() }
}

fn outcome(facts: &[Arc<Fact>]) -> (u64, u64) {
    (facts.first().map_or(0, |fact| fact.position), facts.len() as u64)
}

fn parse(bytes: &[u8]) -> Option<(Timestamp, (u64, u64))> {
    let mut numbers = std::str::from_utf8(bytes).ok()?.split(' ');
    let (first, count) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    Some((Timestamp::from_second(numbers.next()?.parse().ok()?).ok()?, (first, count)))
}
