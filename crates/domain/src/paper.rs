//! Papers issued from the record: which bytes went out, as what.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use crate::minutes::Digest;
use crate::symbol::{AgreementId, ConsultationId, PlenaryCode, Seat};
use crate::words::Lang;
use crate::{Coalition, Fact};

pub mod issue;

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
    /// How a consultation of the capitals ended, certified.
    ConsultationCertificate,
}

/// A paper that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its symbol: `CORETT/IV-2023/acta`.
    pub symbol: String,
    /// What it is.
    pub kind: Kind,
    /// Of which plenary; the certificate of a consultation is of none.
    pub plenary: Option<PlenaryCode>,
    /// Of which agreement, for a certificate.
    pub agreement: Option<AgreementId>,
    /// Of which consultation, for its certificate.
    pub consultation: Option<ConsultationId>,
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
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
        /// Of which agreement.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
        /// Of which consultation, in place of a plenary.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consultation: Option<ConsultationId>,
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

/// Why the rules say no to a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The plenary is not on record.
    PlenaryUnknown(PlenaryCode),
    /// A paper of this kind is of a plenary, and none was named.
    PlenaryMissing,
    /// The consultation to certify is not on record, or none was named.
    ConsultationUnknown,
    /// How a consultation ended is certified once that was concluded.
    NotConcluded(ConsultationId),
    /// The agreement to certify is not on record, or none was named.
    AgreementUnknown,
    /// A note is issued by the seat that it speaks for.
    NotYourNote,
    /// Minutes that a plenary approved are no draft any more.
    NoDraftAnyMore(PlenaryCode),
    /// Minutes that no plenary approved yet go out as a draft.
    NotApprovedYet(PlenaryCode),
    /// What is given as the paper's SHA-256 or size cannot be one.
    NotADigest,
    /// The same bytes went out before.
    AlreadyIssued {
        /// Position of that act in the record.
        position: u64,
    },
}

/// Whether `text` is 32 bytes in lowercase hexadecimal, as every file is named by.
pub(crate) fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let Event::Issued { paper, kind, plenary, agreement, consultation, seat, language, sha256, size } = event;
    coalition.papers.push(Paper {
        symbol: paper.clone(),
        kind: *kind,
        plenary: plenary.clone(),
        agreement: agreement.clone(),
        consultation: consultation.clone(),
        seat: seat.clone(),
        language: *language,
        sha256: sha256.clone(),
        size: *size,
        position: fact.position,
    });
}
