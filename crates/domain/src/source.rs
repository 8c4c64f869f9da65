//! How we know: where a fact or a rule comes from, and whether it is confirmed or assumed.

use serde::{Deserialize, Serialize};

use crate::words::Text;

/// Whether something is known or taken for granted until somebody confirms it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Stated by the source.
    Confirmed,
    /// Assumed; shown as *supuesto* wherever it is used.
    Assumed,
}

/// Where a fact carried in from elsewhere comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The document, page or person, in words a reader can follow.
    pub citation: Text,
    /// Whether the source states the fact or it was assumed.
    pub status: Status,
}

impl Source {
    /// A fact that `citation` states.
    pub fn confirmed(citation: impl Into<Text>) -> Self {
        Self { citation: citation.into(), status: Status::Confirmed }
    }

    /// A fact assumed for want of a source; `citation` says why.
    pub fn assumed(citation: impl Into<Text>) -> Self {
        Self { citation: citation.into(), status: Status::Assumed }
    }
}

/// The clause a rule or a power rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// How it is cited: «Lineamientos, 5.4».
    pub citation: Text,
    /// Where the value was read.
    pub source: Text,
    /// Whether the source states it.
    pub status: Status,
}
