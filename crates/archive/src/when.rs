//! Days as a text writes them, whole or in part: «30 de noviembre de 2023», «May 3-4, 2019», «fines de 2024».
//!
//! What these leave out (`primer trimestre`, `fin de año`) are events, which `due` reads.

use std::ops::Range;

use crate::proposal::{Days, PartialDate};
use crate::words::Token;

mod digits;
mod read;

pub use read::{days, month, past_weekday, year};

/// As much of a day as the text says; the year too may be left to the context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Year of the Gregorian calendar.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only where the month is known.
    pub day: Option<u8>,
}

impl Moment {
    /// The date, where the year is known.
    pub fn date(self) -> Option<PartialDate> {
        Some(PartialDate { year: self.year?, month: self.month, day: self.day })
    }
}

/// A day, or a stretch of days, and the words that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// Its words.
    pub tokens: Range<usize>,
    /// The first day.
    pub from: Moment,
    /// The last; the same where it was one.
    pub to: Moment,
    /// How many years after the one the text speaks in: 0 for «del presente año», 1 for «del próximo año».
    pub years_on: Option<i32>,
}

impl When {
    /// Whether it is a year and nothing else.
    pub fn is_year_alone(&self) -> bool {
        self.from.month.is_none()
    }

    /// Whether it names a day.
    pub fn has_day(&self) -> bool {
        self.to.day.is_some()
    }

    /// The days, where the text itself says the year.
    pub fn days(&self) -> Option<Days> {
        Some(Days { from: self.from.date()?, to: self.to.date()? })
    }
}

/// The date that begins at token `at`.
///
/// A year alone is one only after a word such as «en», a month alone only after the like.
pub fn at(text: &str, tokens: &[Token], at: usize) -> Option<When> {
    read::date(text, tokens, at)
}

/// The dates in `range`, from left to right.
pub fn find(text: &str, tokens: &[Token], range: Range<usize>) -> Vec<When> {
    let mut found = Vec::new();
    let end = range.end.min(tokens.len());
    let mut next = range.start;
    while next < end {
        match at(text, &tokens[..end], next) {
            Some(when) => {
                next = when.tokens.end.max(next + 1);
                found.push(when);
            }
            None => next += 1,
        }
    }
    found
}

/// The days meant, where a year left out is that of `base`, or the next where the day would be over by then.
pub fn resolve(when: &When, base: Option<PartialDate>) -> Option<Days> {
    if let Some(days) = when.days() {
        return Some(days);
    }
    let base = base?;
    let year = match when.years_on {
        Some(years) => base.year.checked_add(years)?,
        None => base.year.checked_add(i32::from(is_over(when.to, base)))?,
    };
    let from = Moment { year: Some(when.from.year.unwrap_or(year)), ..when.from };
    let later = (when.to.month, when.to.day) < (when.from.month, when.from.day);
    let to = Moment { year: Some(when.to.year.unwrap_or(year.checked_add(i32::from(later))?)), ..when.to };
    Some(Days { from: from.date()?, to: to.date()? })
}

/// Whether in the year of `base` this is before `base`.
fn is_over(moment: Moment, base: PartialDate) -> bool {
    let (Some(month), Some(base_month)) = (moment.month, base.month) else { return false };
    month < base_month
        || month == base_month && moment.day.zip(base.day).is_some_and(|(day, base_day)| day < base_day)
}

/// Whether `date` is before `base`, as far as both are known.
pub fn is_before(date: PartialDate, base: PartialDate) -> bool {
    date.year < base.year
        || date.year == base.year && is_over(Moment { year: None, month: date.month, day: date.day }, base)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    fn said(moment: Moment) -> String {
        let part = |it: Option<u8>| it.map_or("-".into(), |it| it.to_string());
        let year = moment.year.map_or("-".into(), |it| it.to_string());
        format!("{year}/{}/{}", part(moment.month), part(moment.day))
    }

    /// All dates of a text: the words, then from and to.
    fn all(text: &str) -> Vec<String> {
        let tokens = split(text, 0..text.len());
        find(text, &tokens, 0..tokens.len())
            .into_iter()
            .map(|it| match (said(it.from), said(it.to)) {
                (from, to) if from == to => from,
                (from, to) => format!("{from} {to}"),
            })
            .collect()
    }

    #[test]
    fn days_in_spanish() {
        for (text, expected) in [
            ("El 30 de noviembre de 2023 se reunió", "2023/11/30"),
            ("el jueves 30 de noviembre del año 2023", "2023/11/30"),
            ("los días 3 y 4 de mayo de 2019", "2019/5/3 2019/5/4"),
            ("del 30 de septiembre al 2 de octubre de 2019", "2019/9/30 2019/10/2"),
            ("del 30 de diciembre al 2 de enero de 2020", "2019/12/30 2020/1/2"),
            ("los días 28, 29 y 30 de junio", "-/6/28 -/6/30"),
            ("1 de enero del dos mil veinte", "2020/1/1"),
            ("1° de setiembre de 2018", "2018/9/1"),
            ("primero de mayo de 2018", "2018/5/1"),
            ("a los tres días del mes de mayo de dos mil diecinueve", "2019/5/3"),
            ("a los tres (3) días del mes de mayo de dos mil diecinueve (2019)", "2019/5/3"),
            ("a los treinta y un días del mes de marzo de 2.019", "2019/3/31"),
            ("marzo 3 de 2019", "2019/3/3"),
            ("Lima, marzo de 2016", "2016/3/-"),
            ("entre marzo y mayo de 2016", "2016/3/- 2016/5/-"),
            ("a fines de 2024", "2024/-/-"),
            ("a finales de marzo de 2024", "2024/3/-"),
            ("el último día hábil de febrero de 2024", "2024/2/-"),
            ("en la segunda quincena de enero de 2024", "2024/1/-"),
            ("primer semestre de 2024", ""),
            ("durante 2024", "2024/-/-"),
            ("en marzo", "-/3/-"),
            ("entre el 3 y el 5 de mayo de 2021", "2021/5/3 2021/5/5"),
            ("04-mar-2016", "2016/3/4"),
            ("31 de febrero de 2019", "2019/2/-"),
            ("3 de mayo de 2019 y 5 de junio de 2019", "2019/5/3;2019/6/5"),
        ] {
            assert_eq!(all(text).join(";"), expected, "{text}");
        }
    }

    #[test]
    fn days_in_english() {
        for (text, expected) in [
            ("30 September – 2 October 2019", "2019/9/30 2019/10/2"),
            ("held on May 3-4, 2019 in Lima", "2019/5/3 2019/5/4"),
            ("May 30 – June 2, 2019", "2019/5/30 2019/6/2"),
            ("Thursday, 30 November 2023", "2023/11/30"),
            ("3rd of May 2019", "2019/5/3"),
            ("the third day of May two thousand and nineteen", "2019/5/3"),
            ("from 3 to 5 May 2019", "2019/5/3 2019/5/5"),
            ("Nov. 3rd, 2019", "2019/11/3"),
            ("early March 2016", "2016/3/-"),
            ("mid-March 2016", "2016/3/-"),
            ("by the end of 2024", "2024/-/-"),
            ("in May", "-/5/-"),
            ("June to August 2024", "2024/6/- 2024/8/-"),
        ] {
            assert_eq!(all(text).join(";"), expected, "{text}");
        }
    }

    #[test]
    fn days_in_portuguese() {
        for (text, expected) in [
            ("Aos três dias do mês de maio de dois mil e dezenove", "2019/5/3"),
            ("nos dias 1º e 2 de março de 2020", "2020/3/1 2020/3/2"),
            ("de 30 de setembro a 2 de outubro de 2019", "2019/9/30 2019/10/2"),
            ("segunda-feira, 4 de março de 2019", "2019/3/4"),
            ("até o final de 2024", "2024/-/-"),
            ("em meados de março de 2024", "2024/3/-"),
        ] {
            assert_eq!(all(text).join(";"), expected, "{text}");
        }
    }

    #[test]
    fn days_in_digits_put_the_day_first_unless_it_cannot_be() {
        for (text, expected) in [
            ("2016-03-04", "2016/3/4"),
            ("04/03/2016", "2016/3/4"),
            ("04-03-2016", "2016/3/4"),
            ("04.03.2016", "2016/3/4"),
            ("03/25/2016", "2016/3/25"),
            ("04/03/16", "2016/3/4"),
            ("04/03/2016 - 06/03/2016", "2016/3/4 2016/3/6"),
            ("2009-09-16 and 17", "2009/9/16 2009/9/17"),
            ("2009-09-16/17", "2009/9/16 2009/9/17"),
            ("2009-09-16 a 18", "2009/9/16 2009/9/18"),
            ("2009-09-16 - 17:30", "2009/9/16"),
            ("2009-09-16 y 15 delegados", "2009/9/16"),
        ] {
            assert_eq!(all(text).join(";"), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_day_is_none() {
        for text in [
            "el marco de 2023",
            "delegates may 3 times",
            "3 out of 5",
            "WP/12/2018",
            "Acta 03/2019",
            "la propuesta de Julio",
            "14/13/2019",
            "2023 delegados",
            "IV-2023",
            "on 5 and 3",
            "25.000.000",
        ] {
            assert_eq!(all(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_year_left_out_is_the_next_in_which_it_fits() {
        let base = PartialDate { year: 2023, month: Some(11), day: Some(30) };
        for (text, expected) in [
            ("el 31 de marzo", "2024-03-31"),
            ("el 30 de noviembre", "2023-11-30"),
            ("el 15 de diciembre", "2023-12-15"),
            ("el 15 de diciembre del presente año", "2023-12-15"),
            ("el 15 de diciembre del próximo año", "2024-12-15"),
            ("15 December next year", "2024-12-15"),
            ("em março", "2024-03"),
            ("el 15 de marzo de 2022", "2022-03-15"),
        ] {
            let tokens = split(text, 0..text.len());
            let when = find(text, &tokens, 0..tokens.len()).remove(0);
            let days = resolve(&when, Some(base));
            assert_eq!(days.map(|it| it.to.to_string()).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn without_a_base_a_year_left_out_stays_open() {
        let text = "el 31 de marzo";
        let tokens = split(text, 0..text.len());
        assert_eq!(resolve(&find(text, &tokens, 0..tokens.len())[0], None), None);
    }
}
