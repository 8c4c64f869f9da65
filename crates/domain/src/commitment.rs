//! Commitments: who is to do what by when, what was reported, and whether it was done.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::deadline::Due;
use crate::mandate::Office;
use crate::minutes::Digest;
use crate::symbol::{AgreementId, CommitmentId, PlenaryCode, Seat};
use crate::words::Text;

/// Who has to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// A state or a partner.
    Seat(Seat),
    /// Whoever holds an office.
    Office(Office),
    /// Every member.
    AllMembers {},
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// To be done.
    Pending,
    /// Something was reported.
    InProgress,
    /// Reported as done and verified.
    Verified,
    /// What was reported is disputed.
    Disputed,
    /// Done.
    Fulfilled,
    /// Given up or overtaken.
    Lapsed,
}

/// A report on progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Who reports.
    pub seat: Seat,
    /// What was done.
    pub text: Text,
    /// Evidence, by SHA-256.
    pub evidence: Option<Digest>,
    /// Position in the record.
    pub position: u64,
}

/// A commitment.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// `IV-2023/A5/C1`.
    pub id: CommitmentId,
    /// The agreement it rests on.
    pub agreement: AgreementId,
    /// Who has to do it.
    pub owner: Owner,
    /// What.
    pub text: Text,
    /// By when.
    pub due: Due,
    /// The day of the agreement; durations count from it.
    pub agreed_on: Date,
    /// The plenary its due event turned out to be.
    pub due_at: Option<PlenaryCode>,
    /// Reports so far.
    pub progress: Vec<Progress>,
    /// Where it stands.
    pub standing: Standing,
    /// Position in the record.
    pub position: u64,
}

/// What happened to commitments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody is to do something.
    Made {
        /// Its id.
        commitment: CommitmentId,
        /// The agreement.
        agreement: AgreementId,
        /// Who.
        owner: Owner,
        /// What.
        text: Text,
        /// By when.
        due: Due,
        /// The day durations count from.
        agreed_on: Date,
    },
    /// The event it is due at was found: a plenary was convened.
    FellDue {
        /// Which commitment.
        commitment: CommitmentId,
        /// At which plenary.
        plenary: PlenaryCode,
    },
    /// Its owner reported.
    ProgressReported {
        /// Which commitment.
        commitment: CommitmentId,
        /// Who reports.
        seat: Seat,
        /// What was done.
        text: Text,
        /// Evidence, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// The secretariat looked at the evidence and found it right.
    Verified {
        /// Which commitment.
        commitment: CommitmentId,
    },
    /// A member disputes what was reported.
    Disputed {
        /// Which commitment.
        commitment: CommitmentId,
        /// Who.
        seat: Seat,
        /// Why.
        reason: Text,
    },
    /// It is done.
    Fulfilled {
        /// Which commitment.
        commitment: CommitmentId,
    },
    /// It was given up or overtaken.
    Lapsed {
        /// Which commitment.
        commitment: CommitmentId,
        /// Why.
        reason: Text,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
