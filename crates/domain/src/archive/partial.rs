//! Days as old documents give them: a day, a month or a year, and never more than was said.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A day, or as much of one as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PartialDate {
    /// Year of the Gregorian calendar, 1 to 9999.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<i8>,
    /// A day of that month; only where the month is known.
    pub day: Option<i8>,
}

/// From which day to which, each as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Days {
    /// The first.
    pub from: PartialDate,
    /// The last; the same where it was one day.
    pub to: PartialDate,
}

impl PartialDate {
    /// The first day that it may be.
    pub fn first(self) -> Date {
        let (month, day) = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        Date::new(self.year, month, day).unwrap_or(Date::MIN)
    }

    /// The last day that it may be.
    pub fn last(self) -> Date {
        match (self.month, self.day) {
            (Some(_), Some(_)) => self.first(),
            (Some(_), None) => self.first().last_of_month(),
            (None, _) => self.first().last_of_year(),
        }
    }

    /// Whether it says a day of a month.
    pub fn is_exact(self) -> bool {
        self.day.is_some()
    }

    /// Whether both may be the same day.
    pub(super) fn may_be(self, other: Self) -> bool {
        let same = |one: Option<i8>, other: Option<i8>| one.is_none() || other.is_none() || one == other;
        self.year == other.year && same(self.month, other.month) && same(self.day, other.day)
    }

    /// How much of it is known: 1 to 3.
    pub(super) fn known(self) -> usize {
        1 + usize::from(self.month.is_some()) + usize::from(self.day.is_some())
    }

    fn is_of_the_calendar(self) -> bool {
        let (month, day) = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        self.year > 0
            && (self.day.is_none() || self.month.is_some())
            && Date::new(self.year, month, day).is_ok()
    }
}

impl Days {
    /// One day, as far as it is known.
    pub fn on(day: PartialDate) -> Self {
        Self { from: day, to: day }
    }

    /// Whether the first does not come after the last.
    pub fn is_in_order(self) -> bool {
        self.from.first() <= self.to.last()
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }
}

impl fmt::Display for PartialDate {
    /// ISO 8601, reduced where something is not known: `2023-11-30`, `2023-11`, `2023`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::read(&text).ok_or_else(|| format!("«{text}» is no day of the form 2023-11-30, 2023-11 or 2023"))
    }
}

impl PartialDate {
    /// Reads `2023-11-30`, `2023-11` or `2023`; nothing else.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| match parts.next() {
            None => Some(None),
            Some(part) => {
                let number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
                if number { part.parse::<i16>().ok().map(Some) } else { None }
            }
        };
        let (year, month, day) = (part(4)??, part(2)?, part(2)?);
        let date = Self { year, month: month.map(|it| it as i8), day: day.map(|it| it as i8) };
        (parts.next().is_none() && date.is_of_the_calendar()).then_some(date)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(text: &str) -> PartialDate {
        PartialDate::read(text).expect("a partial date")
    }

    #[test]
    fn a_day_is_read_as_far_as_it_is_said_and_no_further() {
        for written in ["2023", "2023-11", "2023-11-30", "2024-02-29", "0987"] {
            assert_eq!(read(written).to_string(), written);
        }
        let none =
            ["", "23", "2023-", "2023-13", "2023-11-31", "2023-02-29", "2023-1-2", "0000", "2023-11-30-1"];
        for bad in none.into_iter().chain(["+2023", "2023-11-3x"]) {
            assert_eq!(PartialDate::read(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn what_is_not_said_reaches_from_the_first_to_the_last_day_it_may_be() {
        assert_eq!((read("2023").first(), read("2023").last()), (date(2023, 1, 1), date(2023, 12, 31)));
        assert_eq!((read("2024-02").first(), read("2024-02").last()), (date(2024, 2, 1), date(2024, 2, 29)));
        assert_eq!(read("2023-11-30").last(), date(2023, 11, 30));
    }

    #[test]
    fn a_month_may_be_any_of_its_days() {
        assert!(read("2023-11").may_be(read("2023-11-30")));
        assert!(read("2023").may_be(read("2023-11")));
        assert!(!read("2023-10").may_be(read("2023-11-30")));
        assert!(!read("2022").may_be(read("2023")));
    }
}
