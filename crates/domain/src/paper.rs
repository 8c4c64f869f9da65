//! Papers issued from the record: which bytes went out, as what.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use crate::minutes::Digest;
use crate::symbol::{AgreementId, PlenaryCode, Seat};
use crate::words::Lang;

/// What a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Calls the members.
    Convocation,
    /// Minutes that are not approved yet.
    DraftMinutes,
    /// Approved minutes.
    Minutes,
    /// One agreement, certified.
    Certificate,
    /// A member's own note of a plenary.
    Note,
}

/// A paper that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its symbol: `CORETT/IV-2023/acta`.
    pub symbol: String,
    /// What it is.
    pub kind: Kind,
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// Of which agreement, for a certificate.
    pub agreement: Option<AgreementId>,
    /// From whose seat, for a note.
    pub seat: Option<Seat>,
    /// In which language.
    pub language: Lang,
    /// SHA-256 of its bytes before the proof was attached.
    pub sha256: Digest,
    /// How many bytes that is.
    pub size: u64,
    /// Position in the record.
    pub position: u64,
}

/// What happened to papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A paper was issued; see `docs/formats/papers.md`.
    Issued {
        /// Its symbol.
        paper: String,
        /// What it is.
        kind: Kind,
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Of which agreement.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
        /// From whose seat.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
        /// In which language.
        language: Lang,
        /// SHA-256 of its bytes before the proof is attached.
        sha256: Digest,
        /// How many bytes that is.
        size: u64,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
