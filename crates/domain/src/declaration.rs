//! Joint declarations: presented at one moment, endorsed state by state at others.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::minutes::Digest;
use crate::symbol::{DeclarationId, ItemId, PlenaryCode, Seat};
use crate::words::Text;

/// What a state says of a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Backs it.
    Endorsed {},
    /// Backs it, but not in everything.
    EndorsedWithReservation {
        /// To what, and why.
        reservation: Text,
        /// The paragraph it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<u16>,
    },
    /// Takes note and no more.
    TookNote {},
    /// Does not join.
    Declined {},
    /// Joined after the plenary that it was presented to.
    JoinedLater {},
    /// Withdrew an earlier endorsement.
    Withdrew {
        /// Why, if it says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    },
}

impl Stance {
    /// Whether it counts as backing.
    pub fn backs(&self) -> bool {
        matches!(self, Self::Endorsed {} | Self::EndorsedWithReservation { .. } | Self::JoinedLater {})
    }
}

/// One line of the endorsement ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub seat: Seat,
    /// What.
    pub stance: Stance,
    /// The day.
    pub on: Date,
    /// Position in the record.
    pub position: u64,
}

/// A joint declaration.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// `DC-2023-1`.
    pub id: DeclarationId,
    /// Its title.
    pub title: Text,
    /// Its text by SHA-256, if the record has it.
    pub file: Option<Digest>,
    /// The plenary it was presented to.
    pub plenary: PlenaryCode,
    /// Under which item.
    pub item: Option<ItemId>,
    /// Every stance taken, oldest first; the last of a seat is the one that holds.
    pub ledger: Vec<Entry>,
    /// Position of its presentation.
    pub position: u64,
}

/// What happened to declarations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A text was presented to a plenary.
    Presented {
        /// Its id.
        declaration: DeclarationId,
        /// To which plenary.
        plenary: PlenaryCode,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// Its title.
        title: Text,
        /// Its text, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// A state took a stance.
    StanceTaken {
        /// On which declaration.
        declaration: DeclarationId,
        /// In which plenary, if in one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
        /// Who.
        seat: Seat,
        /// What.
        stance: Stance,
        /// The day.
        on: Date,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut crate::Coalition, fact: &alloc::sync::Arc<crate::Fact>, event: &Event) {
    let _ = (coalition, fact, event);
}
