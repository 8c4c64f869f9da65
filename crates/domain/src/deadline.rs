//! By when: a day, a number of days, or an event such as «the first plenary of 2024».

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::symbol::PlenaryCode;

/// When something falls due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// On a day.
    On(Date),
    /// So many days after it was agreed.
    Days(u16),
    /// At the first plenary of a year, whenever that is convened.
    FirstPlenaryOf(i16),
    /// At a plenary already known by its code.
    AtPlenary(PlenaryCode),
    /// At the plenary after the one that agreed.
    NextPlenary {},
}

/// Days from one day to another; negative when the other comes first.
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
