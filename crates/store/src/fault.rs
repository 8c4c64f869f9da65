//! Lets the tests have any step fail, once before it took effect and once after.
//!
//! In the program the list of faults is empty and each question to it is one
//! comparison. It is ordinary code, so that what is tested is what runs.

use std::io;

use rusqlite::ffi;

/// A step that can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum Step {
    /// A write takes the database's write lock.
    Begin,
    /// A write puts down its rows.
    Rows,
    /// A write is made to last.
    Commit,
    /// After a commit that failed, looking whether it took effect.
    Look,
    /// A restore copies the backup beside its target.
    Copy,
    /// A restore sets aside what was there.
    SetAside,
    /// A restore puts the copy in its place.
    Replace,
}

/// Whether a step fails without having been done, or although it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum Moment {
    /// It was not done.
    Before,
    /// It was done, and the answer was lost.
    After,
}

/// How a step fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum Kind {
    /// The disk is full.
    Full,
    /// The disk did not do what it was told.
    Disk,
}

/// The faults to come, each of which happens once.
#[derive(Debug, Default)]
#[doc(hidden)]
pub struct Faults(Vec<(Step, Moment, Kind)>);

impl Faults {
    /// Has a step fail the next time it is reached.
    pub fn add(&mut self, step: Step, moment: Moment, kind: Kind) {
        self.0.push((step, moment, kind));
    }

    /// Called before a step is taken.
    pub(crate) fn before(&mut self, step: Step) -> Result<(), Injected> {
        self.at(step, Moment::Before)
    }

    /// Called when a step has been taken.
    pub(crate) fn after(&mut self, step: Step) -> Result<(), Injected> {
        self.at(step, Moment::After)
    }

    fn at(&mut self, step: Step, moment: Moment) -> Result<(), Injected> {
        match self.0.iter().position(|&(s, m, _)| (s, m) == (step, moment)) {
            None => Ok(()),
            Some(found) => Err(Injected(self.0.remove(found).2)),
        }
    }
}

/// A failure made on purpose; it goes on as the real one would.
pub(crate) struct Injected(Kind);

impl From<Injected> for rusqlite::Error {
    fn from(Injected(kind): Injected) -> Self {
        let code = match kind {
            Kind::Full => ffi::SQLITE_FULL,
            Kind::Disk => ffi::SQLITE_IOERR_FSYNC,
        };
        Self::SqliteFailure(ffi::Error::new(code), Some("made to fail by a test".to_owned()))
    }
}

impl From<Injected> for io::Error {
    fn from(Injected(kind): Injected) -> Self {
        let kind = match kind {
            Kind::Full => io::ErrorKind::StorageFull,
            Kind::Disk => io::ErrorKind::Other,
        };
        Self::new(kind, "made to fail by a test")
    }
}
