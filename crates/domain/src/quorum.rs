//! How many must be there: a share of the active members, in exact integers.

use serde::{Deserialize, Serialize};

/// A share of the members, or a fixed number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// At least `numerator`/`denominator` of the members.
    AtLeast {
        /// Above the line.
        numerator: u16,
        /// Below the line.
        denominator: u16,
    },
    /// More than `numerator`/`denominator` of the members.
    MoreThan {
        /// Above the line.
        numerator: u16,
        /// Below the line.
        denominator: u16,
    },
    /// This many members.
    Count(u16),
}

impl Share {
    /// How many of `members` are needed; never more than all that the share can mean.
    pub fn needed(self, members: u32) -> u32 {
        match self {
            Self::AtLeast { numerator, denominator } => {
                (members * u32::from(numerator)).div_ceil(u32::from(denominator).max(1))
            }
            Self::MoreThan { numerator, denominator } => {
                members * u32::from(numerator) / u32::from(denominator).max(1) + 1
            }
            Self::Count(count) => u32::from(count),
        }
    }

    /// Whether `present` of `members` are enough.
    pub fn is_reached(self, present: u32, members: u32) -> bool {
        present >= self.needed(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_counted_in_whole_delegations() {
        let half = Share::MoreThan { numerator: 1, denominator: 2 };
        let third = Share::AtLeast { numerator: 1, denominator: 3 };
        let two_thirds = Share::AtLeast { numerator: 2, denominator: 3 };
        let rows = [
            (half, 9, 5, "a majority of nine"),
            (half, 8, 5, "half of eight is not a majority"),
            (third, 9, 3, "exactly a third"),
            (third, 10, 4, "a third of ten, rounded up"),
            (two_thirds, 9, 6, "two thirds of nine"),
            (two_thirds, 8, 6, "two thirds of eight, rounded up"),
            (Share::Count(4), 9, 4, "a fixed number"),
        ];
        for (share, members, needed, why) in rows {
            assert_eq!(share.needed(members), needed, "{why}");
            assert!(share.is_reached(needed, members) && !share.is_reached(needed - 1, members), "{why}");
        }
    }
}
