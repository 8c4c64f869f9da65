//! By when: a day, a number of days, or an event such as «the first plenary of 2024».
//!
//! Pure: the plenaries are told. What waits in the coalition, and what a convocation makes fall due,
//! is found with it in [`crate::falling_due`].

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::plenary::Kind;
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

/// A plenary as a deadline sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting<'a> {
    /// Its code.
    pub code: &'a PlenaryCode,
    /// Its year.
    pub year: i16,
    /// What sort. Only ordinary and extraordinary plenaries are «the next» or «the first of the year»:
    /// a preparatory or technical meeting receives nothing on the coalition's behalf.
    pub kind: Kind,
    /// When it opens.
    pub opens_at: Timestamp,
}

impl Due {
    /// The last day, where it is counted in days.
    pub fn last_day(&self, agreed_on: Date) -> Option<Date> {
        match self {
            Self::On(day) => Some(*day),
            Self::Days(days) => Some(agreed_on.saturating_add(i32::from(*days).days())),
            Self::FirstPlenaryOf(_) | Self::AtPlenary(_) | Self::NextPlenary {} => None,
        }
    }

    /// Which of `meetings` it turned out to be, where it is an event and that was convened.
    pub fn plenary<'a>(&self, agreed_in: &PlenaryCode, meetings: &[Meeting<'a>]) -> Option<&'a PlenaryCode> {
        self.found(meetings.iter().find(|it| it.code == agreed_in).map(|it| it.opens_at), meetings)
    }

    /// The same for what was agreed in a meeting that the record has not witnessed, and that was over by `agreed_by`.
    pub fn plenary_after<'a>(
        &self,
        agreed_by: Timestamp,
        meetings: &[Meeting<'a>],
    ) -> Option<&'a PlenaryCode> {
        self.found(Some(agreed_by), meetings)
    }

    fn found<'a>(&self, agreed_at: Option<Timestamp>, meetings: &[Meeting<'a>]) -> Option<&'a PlenaryCode> {
        let regular = || meetings.iter().filter(|it| matches!(it.kind, Kind::Ordinary | Kind::Extraordinary));
        let found = match self {
            Self::On(_) | Self::Days(_) => None,
            Self::AtPlenary(code) => meetings.iter().find(|it| it.code == code),
            Self::FirstPlenaryOf(year) => {
                regular().filter(|it| it.year == *year).min_by_key(|it| it.opens_at)
            }
            Self::NextPlenary {} => {
                let agreed_at = agreed_at?;
                regular().filter(|it| it.opens_at > agreed_at).min_by_key(|it| it.opens_at)
            }
        };
        found.map(|it| it.code)
    }
}

/// Days from one day to another; negative when the other comes first.
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use jiff::civil::date;

    use super::*;
    use crate::testing::noon;

    /// Rows of days between, the day that comes of `days`, and why the row is there. Agreed on 2030-11-30.
    #[test]
    fn durations_count_calendar_days_from_the_agreement() {
        let agreed_on = date(2030, 11, 30);
        let table = "
              0  2030-11-30  the same day
              1  2030-12-01
             90  2031-02-28  into the next year
            458  2032-03-02  over a leap day
        ";
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let cells: Vec<&str> = row.split_whitespace().collect();
            let (days, day): (u16, Date) =
                (cells[0].parse().expect("days"), cells[1].parse().expect("a day"));
            assert_eq!(Due::Days(days).last_day(agreed_on), Some(day), "{row}");
            assert_eq!(days_between(agreed_on, day), i32::from(days), "{row}");
            assert_eq!(days_between(day, agreed_on), -i32::from(days), "{row}");
        }
        assert_eq!(Due::On(agreed_on).last_day(date(2030, 1, 1)), Some(agreed_on));
        assert_eq!(Due::Days(u16::MAX).last_day(Date::MAX), Some(Date::MAX), "no calendar goes further");
    }

    /// Rows of the plenaries convened, in the order in which they open, and the one that `due` is, or `-`;
    /// what follows says why the row is there. All was agreed in `IV-2030`. A code that begins with `T` is a
    /// technical meeting, with `X` an extraordinary one.
    #[track_caller]
    fn check(due: Due, table: &str) {
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let (convened, outcome) = row.split_once("->").expect("an arrow");
            let codes: Vec<PlenaryCode> = convened.split_whitespace().map(PlenaryCode::from).collect();
            let meetings = codes.iter().zip(1..).map(|(code, month)| {
                let (ordinal, year) = code.as_str().split_once('-').expect("a code of the form II-2030");
                let kind = match ordinal.as_bytes()[0] {
                    b'T' => Kind::Technical,
                    b'X' => Kind::Extraordinary,
                    _ => Kind::Ordinary,
                };
                let opens_at = noon(date(2030, month, 1));
                Meeting { code, year: year.parse().expect("a year"), kind, opens_at }
            });
            let meetings: Vec<Meeting> = meetings.collect();
            let expected = outcome.split_whitespace().next().filter(|code| *code != "-");
            let found = due.plenary(&"IV-2030".into(), &meetings);
            assert_eq!(found.map(PlenaryCode::as_str), expected, "{due:?}: {row}");
        }
    }

    #[test]
    fn the_first_plenary_of_a_year_is_known_once_it_is_convened() {
        check(
            Due::FirstPlenaryOf(2031),
            "
            IV-2030                       -> -       nothing convened yet
            IV-2030 I-2031 II-2031        -> I-2031
            IV-2030 T-2031                -> -       a technical meeting is not a plenary
            IV-2030 T-2031 I-2031         -> I-2031
            IV-2030 X-2031 I-2031         -> X-2031  an extraordinary one is
            IV-2030 I-2032                -> -       the year went by
            I-2031                        -> I-2031  the record need not know who agreed
            ",
        );
    }

    #[test]
    fn the_next_plenary_is_the_one_that_opens_after() {
        check(
            Due::NextPlenary {},
            "
            III-2030 IV-2030              -> -       what came before is not next
            IV-2030 T-2030 V-2030 I-2031  -> V-2030
            IV-2030 I-2031                -> I-2031  in another year
            I-2031                        -> -       nobody knows after which
            ",
        );
    }

    #[test]
    fn a_plenary_by_its_code_is_that_one() {
        check(Due::AtPlenary("T-2031".into()), "IV-2030 -> -\n IV-2030 T-2031 -> T-2031");
        check(Due::On(date(2031, 1, 1)), "IV-2030 I-2031 -> -  a day is a day");
        check(Due::Days(90), "IV-2030 I-2031 -> -");
    }
}
