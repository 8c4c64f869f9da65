//! The readers of the text twin's stream: one rendering for all who read the same, and where each of them is.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use domain::Coalition;
use domain::plenary::{Plenary, Standing};
use domain::symbol::PlenaryCode;
use tokio::sync::watch;

use super::View;
use super::follower::{Reads, Right};
use super::tale::{Line, Measured, Teller};
use crate::site::Site;

/// How many steps back a slow reader finds what it missed; further back it is told that it missed something.
const STEPS: usize = 64;
/// How many lines somebody who begins to read may be told of.
const RECENT: usize = 6;

/// The stream of one view at one moment.
#[derive(Clone, Default)]
pub struct Told {
    /// How many steps there were.
    pub number: u64,
    /// The last steps, oldest first.
    steps: VecDeque<Bytes>,
    /// What whoever begins to read is told first.
    greeting: Bytes,
    /// Whether the plenary is over, and with it the stream.
    is_over: bool,
}

/// One view of the stream, and what makes it.
pub struct Twin {
    plenary: PlenaryCode,
    sees: domain::plenary::Visibility,
    making: Mutex<Making>,
    /// What its readers watch.
    pub now: watch::Sender<Arc<Told>>,
}

struct Making {
    teller: Teller,
    measured: Measured,
    recent: VecDeque<Line>,
}

impl Twin {
    /// The stream of what happens in `plenary` from now on.
    pub fn of(coalition: &Coalition, plenary: &Plenary, view: &View) -> Self {
        let level = view.level;
        let mut teller = Teller::new(view.lang, view.sees);
        let recent = teller.latest(coalition, plenary, RECENT, level);
        let measured = Measured::new(view.lang, plenary, level);
        let greeting = measured.greeting(plenary, view.sees, &recent).into();
        let is_over = plenary.standing == Standing::Closed;
        let told = Told { greeting, is_over, ..Told::default() };
        Self {
            plenary: plenary.code.clone(),
            sees: view.sees,
            making: Mutex::new(Making { teller, measured, recent: recent.into() }),
            now: watch::Sender::new(Arc::new(told)),
        }
    }

    /// Says what has happened since.
    pub fn renew(&self, site: &Site) {
        let known = site.app.known();
        let Some(plenary) = known.coalition.plenaries.get(&self.plenary) else { return };
        let mut making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let news = making.teller.news(&known.coalition, plenary);
        if news.is_empty() {
            return;
        }
        let said = making.measured.say(&news);
        making.recent.extend(news);
        let spare = making.recent.len().saturating_sub(4 * RECENT);
        making.recent.drain(..spare);
        let recent: Vec<Line> = making.recent.iter().cloned().collect();
        let greeting = making.measured.greeting(plenary, self.sees, &recent).into();
        let is_over = plenary.standing == Standing::Closed;
        drop(known);
        self.now.send_if_modified(|now| {
            let mut told = Told { greeting, is_over, ..Told::clone(now) };
            let wakes = !said.is_empty() || is_over;
            if !said.is_empty() {
                told.number += 1;
                told.steps.push_back(said.into());
                told.steps.drain(..told.steps.len().saturating_sub(STEPS));
            }
            *now = Arc::new(told);
            wakes
        });
    }
}

/// A reader of the stream.
pub struct Reader {
    now: watch::Receiver<Arc<Told>>,
    last: Option<u64>,
    right: Option<Right>,
}

impl Reader {
    /// A reader that was told nothing yet.
    pub fn new(now: watch::Receiver<Arc<Told>>, right: Option<Right>) -> Self {
        Self { now, last: None, right }
    }
}

impl Reads for Reader {
    async fn next(mut self) -> Option<(Bytes, Self)> {
        loop {
            let told = Arc::clone(&self.now.borrow_and_update());
            match self.last.replace(told.number) {
                None => return Some((told.greeting.clone(), self)),
                Some(last) if last < told.number => {
                    let holds = self.right.as_mut().is_none_or(Right::holds);
                    return holds.then(|| (told.since(last), self));
                }
                Some(_) if told.is_over => return None,
                Some(_) => {}
            }
            self.now.changed().await.ok()?;
        }
    }
}

impl Told {
    /// What a reader that was told `last` steps has missed; shared where it is the last step alone.
    fn since(&self, last: u64) -> Bytes {
        let missed = usize::try_from(self.number - last).unwrap_or(usize::MAX);
        match self.steps.back() {
            Some(step) if missed == 1 => step.clone(),
            _ => {
                let from = self.steps.len().saturating_sub(missed);
                let gap: &[u8] = if missed > self.steps.len() { "…\n".as_bytes() } else { b"" };
                let kept = self.steps.iter().skip(from).map(|it| &it[..]);
                std::iter::once(gap).chain(kept).collect::<Vec<_>>().concat().into()
            }
        }
    }
}
