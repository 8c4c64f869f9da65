//! What happens to the floor.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::symbol::{ItemId, PlenaryCode, Seat};

/// A place on the list: whose request, for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Whose.
    pub seat: Seat,
    /// For what.
    pub kind: Kind,
}

/// What happened to the floor of a plenary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A seat asked for the floor.
    Requested {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Whose.
        seat: Seat,
        /// For what.
        kind: Kind,
        /// Under which item; between items where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// A seat took its request back.
    Withdrawn {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Whose.
        seat: Seat,
        /// For what.
        kind: Kind,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// The chair gave the floor. Whoever spoke is interrupted, and goes on afterwards, unless it ended just before.
    Given {
        /// Which plenary.
        plenary: PlenaryCode,
        /// To whom.
        seat: Seat,
        /// For what.
        kind: Kind,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// For how long; without a limit where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit_seconds: Option<u32>,
    },
    /// Whoever spoke ended. Whoever was interrupted has the floor again, with its time paused.
    Ended {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Who.
        seat: Seat,
        /// What it was.
        kind: Kind,
    },
    /// The time of whoever speaks was stopped.
    Paused {
        /// Which plenary.
        plenary: PlenaryCode,
    },
    /// The time of whoever speaks went on.
    Resumed {
        /// Which plenary.
        plenary: PlenaryCode,
    },
    /// The list takes no more statements.
    ListClosed {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Of which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// The list takes statements again.
    ListOpened {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Of which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// The list was put in another order.
    Reordered {
        /// Which plenary.
        plenary: PlenaryCode,
        /// All of the list, who is next first.
        order: Vec<Place>,
    },
    /// The time of each speech was limited, or its limit lifted.
    Limited {
        /// Which plenary.
        plenary: PlenaryCode,
        /// Under this item; in the whole plenary where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// To so many seconds; lifted where missing.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seconds: Option<u32>,
    },
}

impl Event {
    /// Which plenary it happened in.
    pub fn plenary(&self) -> &PlenaryCode {
        match self {
            Self::Requested { plenary, .. }
            | Self::Withdrawn { plenary, .. }
            | Self::Given { plenary, .. }
            | Self::Ended { plenary, .. }
            | Self::Paused { plenary }
            | Self::Resumed { plenary }
            | Self::ListClosed { plenary, .. }
            | Self::ListOpened { plenary, .. }
            | Self::Reordered { plenary, .. }
            | Self::Limited { plenary, .. } => plenary,
        }
    }
}
