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
    /// How many of `members` are needed.
    pub fn needed(self, members: u32) -> u32 {
        let members = u64::from(members);
        let needed = match self {
            Self::AtLeast { numerator, denominator } => {
                (members * u64::from(numerator)).div_ceil(u64::from(denominator).max(1))
            }
            Self::MoreThan { numerator, denominator } => {
                members * u64::from(numerator) / u64::from(denominator).max(1) + 1
            }
            Self::Count(count) => u64::from(count),
        };
        u32::try_from(needed).unwrap_or(u32::MAX)
    }

    /// Whether `present` of `members` are enough.
    pub fn is_reached(self, present: u32, members: u32) -> bool {
        present >= self.needed(members)
    }
}

/// Who counts, and how many it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// Members present that count.
    pub present: u32,
    /// Members needed.
    pub needed: u32,
    /// Active members.
    pub members: u32,
}

impl Quorum {
    /// Whether enough are there.
    pub fn is_reached(&self) -> bool {
        self.present >= self.needed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of `members needed` and why the row is there.
    #[track_caller]
    fn check(share: Share, table: &str) {
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let mut cells = row.split_whitespace();
            let mut number = || cells.next().and_then(|cell| cell.parse().ok()).expect("a number");
            let (members, needed) = (number(), number());
            assert_eq!(share.needed(members), needed, "{row}");
            assert!(share.is_reached(needed, members), "{row}");
            assert!(needed == 0 || !share.is_reached(needed - 1, members), "{row}");
        }
    }

    #[test]
    fn shares_are_counted_in_whole_delegations() {
        check(
            Share::MoreThan { numerator: 1, denominator: 2 },
            "
            9 5  a majority of nine
            8 5  half of eight is not a majority
            1 1
            0 1  nobody is never a majority
            ",
        );
        check(
            Share::AtLeast { numerator: 1, denominator: 3 },
            "
             9 3  exactly a third
            10 4  a third of ten, rounded up
            ",
        );
        check(
            Share::AtLeast { numerator: 2, denominator: 3 },
            "
            9 6
            8 6  rounded up
            7 5
            ",
        );
        check(Share::AtLeast { numerator: 1, denominator: 1 }, "9 9  everybody");
        check(Share::Count(4), "9 4  a fixed number\n 3 4  that may be out of reach");
    }
}
