//! Data matrices: templates of figures, proposed by version.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::minutes::Digest;
use crate::symbol::{ItemId, MatrixId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

pub mod propose;

/// A matrix and the versions proposed so far.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// `SOM`.
    pub id: MatrixId,
    /// What it collects.
    pub title: Text,
    /// Proposed versions: number, plenary, position in the record.
    pub versions: Vec<(u16, PlenaryCode, u64)>,
}

/// What happened to matrices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A version of the template was proposed to a plenary.
    Proposed {
        /// Which matrix.
        matrix: MatrixId,
        /// From 1.
        version: u16,
        /// To which plenary.
        plenary: PlenaryCode,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// What it collects.
        title: Text,
        /// Who proposes it; not known where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
        /// The template, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
}

/// Why the rules say no to a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The item is not on the agenda of that plenary.
    ItemUnknown(ItemId),
    /// Versions follow one another.
    VersionOutOfOrder {
        /// The version that comes next.
        next: u16,
    },
    /// The title is missing in its authentic language.
    TextMissing,
    /// What is given as a SHA-256 is none.
    NotADigest,
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let Event::Proposed { matrix, version, plenary, title, .. } = event;
    let known = coalition.matrices.entry(matrix.clone()).or_insert_with(|| Matrix {
        id: matrix.clone(),
        title: title.clone(),
        versions: Vec::new(),
    });
    known.title = title.clone();
    known.versions.push((*version, plenary.clone(), fact.position));
}
