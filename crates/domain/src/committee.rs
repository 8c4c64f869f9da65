//! Committees: born in an agreement, joined by volunteers, helped by partners, dissolved on delivery.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::deadline::Due;
use crate::minutes::Digest;
use crate::symbol::{AgreementId, CommitteeId, PlenaryCode, Seat};
use crate::words::Text;

/// Who may join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Admission {
    /// Any member that volunteers.
    Open,
    /// Those named when it was set up.
    Closed,
}

/// How far an offer of support went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Offered; not yet accepted.
    Offered,
    /// Accepted.
    Accepted,
}

/// A committee.
#[derive(Clone, Debug)]
pub struct Committee {
    /// `PC-1-2023`.
    pub id: CommitteeId,
    /// Its name.
    pub name: Text,
    /// The agreement it was born in.
    pub agreement: AgreementId,
    /// What it is to do.
    pub mandate: Text,
    /// The document it works on.
    pub base_document: Text,
    /// Who may join.
    pub admission: Admission,
    /// When it delivers.
    pub due: Due,
    /// The plenary its due event turned out to be, once that was convened.
    pub due_at: Option<PlenaryCode>,
    /// Members with the position at which each joined.
    pub members: Vec<(Seat, u64)>,
    /// Partners that offered help.
    pub support: BTreeMap<Seat, Support>,
    /// Deliveries: position, plenary, SHA-256 of the text where there is one.
    pub delivered: Vec<(u64, PlenaryCode, Option<Digest>)>,
    /// Position of its dissolution.
    pub dissolved: Option<u64>,
    /// Position of its setting up.
    pub position: u64,
}

/// What happened to committees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The plenary set one up.
    SetUp {
        /// Its id.
        committee: CommitteeId,
        /// Its name.
        name: Text,
        /// The agreement.
        agreement: AgreementId,
        /// What it is to do.
        mandate: Text,
        /// The document it works on.
        base_document: Text,
        /// Who may join.
        admission: Admission,
        /// When it delivers.
        due: Due,
        /// Members named at once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        members: Vec<Seat>,
    },
    /// A member joined by its own will.
    Volunteered {
        /// Which committee.
        committee: CommitteeId,
        /// Who.
        seat: Seat,
        /// In which plenary, if in one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
    },
    /// A partner offered help.
    SupportOffered {
        /// Which committee.
        committee: CommitteeId,
        /// Who.
        seat: Seat,
        /// With what.
        offer: Text,
        /// In which plenary, if in one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
    },
    /// The offer was accepted.
    SupportAccepted {
        /// Which committee.
        committee: CommitteeId,
        /// Whose.
        seat: Seat,
    },
    /// The event it is due at was found: a plenary was convened.
    FellDue {
        /// Which committee.
        committee: CommitteeId,
        /// At which plenary it is to deliver.
        plenary: PlenaryCode,
    },
    /// It delivered its text.
    Delivered {
        /// Which committee.
        committee: CommitteeId,
        /// To which plenary.
        plenary: PlenaryCode,
        /// The text, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// It ended.
    Dissolved {
        /// Which committee.
        committee: CommitteeId,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
