//! What is made of the record and kept in memory beside it: read once, then extended by what was added since.
//!
//! Nobody has to tell it that the record grew: whoever asks it brings it up to date first, which costs
//! what is new and nothing else.

use std::sync::{PoisonError, RwLock};

use anyhow::Context;
use domain::{Coalition, Fact};

use crate::app::{App, Known};
use crate::events;
use crate::outside;

/// How many entries are read at a time.
const BATCH: u64 = 1000;

/// Something that can be made of the record fact by fact.
pub trait Follows: Default {
    /// Takes in the next facts; `coalition` knows them already, and perhaps some that follow.
    fn take_in(&mut self, coalition: &Coalition, facts: &[Fact]);
}

/// A follower, and how much of the record it has taken in.
#[derive(Default)]
pub struct InStep<T>(RwLock<Seen<T>>);

#[derive(Default)]
struct Seen<T> {
    length: u64,
    made: T,
}

impl<T: Follows> InStep<T> {
    /// What `question` makes of the follower, brought up to what is known. Reads the file where the record grew:
    /// for a thread that may wait.
    pub fn ask<R>(&self, app: &App, question: impl FnOnce(&T, &Known) -> R) -> anyhow::Result<R> {
        let length = app.known().coalition.length;
        {
            let seen = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if seen.length == length {
                return Ok(question(&seen.made, &app.known()));
            }
        }
        let mut seen = self.0.write().unwrap_or_else(|poisoned| {
            // Whoever panicked may have left it half-way: it is made anew.
            let mut seen = poisoned.into_inner();
            *seen = Seen::default();
            seen
        });
        seen.catch_up(app, length)?;
        Ok(question(&seen.made, &app.known()))
    }
}

impl<T: Follows> Seen<T> {
    fn catch_up(&mut self, app: &App, length: u64) -> anyhow::Result<()> {
        if self.length >= length {
            return Ok(());
        }
        let reader = app.reader()?;
        while self.length < length {
            let entries = reader.entries(self.length, BATCH.min(length - self.length))?;
            let fact =
                |(position, bytes): (u64, &Vec<u8>)| events::decode(position, bytes, &app.identity.zone);
            let facts: Vec<Fact> = (self.length..).zip(&entries).map(fact).collect::<Result<_, _>>()?;
            let last = facts.last().context("entries that are known are not in the file")?.position;
            let known = app.known();
            let facts: Vec<Fact> =
                facts.into_iter().map(|fact| outside::told(&known.coalition, fact)).collect();
            self.made.take_in(known.outside().coalition, &facts);
            drop(known);
            self.length = last + 1;
        }
        Ok(())
    }
}
