//! Why a request did not do what was asked.

use domain::Refusal;
use jiff::Timestamp;

/// Two sorts of «no»: the rules', which is an answer, and ours, which is a failure.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Problem {
    /// The rules say no, and the reader is told which rule.
    #[error("refused by the rules: {0:?}")]
    Refused(Box<Refusal>),
    /// What the asker saw has changed since: somebody else was faster.
    #[error("what it was meant for has changed in the meantime")]
    Overtaken,
    /// The machine's clock stands before the last act on record.
    #[error(
        "the clock says {now}, which is before the last act on record ({last}); set the clock and try again"
    )]
    ClockBehind {
        /// What the clock says.
        now: Timestamp,
        /// When the last fact was recorded.
        last: Timestamp,
    },
    /// An event would be larger than the record's format allows.
    #[error("the act is too long for the record: {size} bytes, at most {limit}; attach long texts as files")]
    TooLong {
        /// Its size in bytes.
        size: usize,
        /// The most there may be.
        limit: usize,
    },
    /// The record could not be written; nothing of it happened.
    #[error("nothing was recorded: {0}")]
    NotRecorded(String),
    /// The program is stopping, or the turn did not come to its end.
    #[error("the act did not run to its end; look at the record before trying again")]
    Interrupted,
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}
