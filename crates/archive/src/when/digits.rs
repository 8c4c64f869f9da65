//! Dates in digits: `2016-03-04`, `04/03/2016`, `04.03.2016`, `2009-09-16 and 17`.

use super::Moment;
use super::read::{LINKS, OF, Said, is_day, is_year, month, past, same};
use crate::numerals::touches;
use crate::words::{Token, is_one_at};

/// `2016-03-04`, `04/03/2016`, `04.03.2016`.
pub(super) fn digits(tokens: &[Token], at: usize) -> Option<Said> {
    let first = tokens.get(at).filter(|it| it.is_number())?;
    if first.folded.contains('.') {
        let mut parts = first.folded.split('.');
        let (one, two, three) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && three.len() == 4;
        return calendar(three, one, two).filter(|_| whole).map(|it| same(it, at + 1));
    }
    let mark = tokens.get(at + 1).filter(|it| it.is_one(&["/", "-", "‐", "‑"]))?;
    let tight = (at..at + 4).all(|it| touches(tokens, it));
    if !tight || !tokens.get(at + 3)?.is(&mark.folded) {
        return None;
    }
    let (two, three) = (tokens.get(at + 2)?, tokens.get(at + 4)?);
    if !two.is_number() || !three.is_number() || two.folded.len() > 2 {
        return None;
    }
    // A fourth part makes it the number of something else.
    let day = |it: usize| tokens.get(it).is_some_and(|it| it.is_number() && it.folded.len() == 2);
    let iso = first.folded.len() == 4 && mark.is("-") && day(at + 6);
    if is_one_at(tokens, at + 5, &["/"]) && touches(tokens, at + 4) && !iso {
        return None;
    }
    let moment = match (first.folded.len(), three.folded.len()) {
        (4, 1..=2) => whole(&first.folded, two.folded.parse().ok()?, three.folded.parse().ok()?),
        (1..=2, 4) => calendar(&three.folded, &first.folded, &two.folded),
        (2, 2) if mark.is("/") => calendar(&three.folded, &first.folded, &two.folded),
        _ => None,
    };
    moment.map(|it| same(it, at + 5))
}

/// Day and month in digits, the day first unless that cannot be.
fn calendar(year: &str, one: &str, two: &str) -> Option<Moment> {
    if one.len() > 2 || two.len() > 2 {
        return None;
    }
    let (one, two): (u8, u8) = (one.parse().ok()?, two.parse().ok()?);
    if two > 12 { whole(year, one, two) } else { whole(year, two, one) }
}

fn whole(year: &str, month: u8, day: u8) -> Option<Moment> {
    let mut year: i32 = year.parse().ok()?;
    if year < 100 {
        year += if year < 50 { 2000 } else { 1900 };
    }
    let moment = Moment { year: Some(year), month: Some(month), day: Some(day) };
    (is_year(year) && is_day(moment)).then_some(moment)
}

/// A last day that has only its number, behind a first one in digits: `2009-09-16 and 17`, `2009-09-16/17`.
pub(super) fn later_day(text: &str, tokens: &[Token], first: &Said) -> Option<Said> {
    let digits = |it: usize| tokens.get(it).is_some_and(Token::is_number);
    let in_digits = first.next >= 3 && digits(first.next - 1) && digits(first.next - 3);
    let (day, year) = (first.to.day?, first.to.year?);
    if !in_digits || first.from != first.to || !is_one_at(tokens, first.next, &LINKS) {
        return None;
    }
    let next = past(tokens, first.next + 1, &["el", "o", "the"]);
    let last: u8 = tokens.get(next).filter(|it| it.is_number())?.folded.parse().ok()?;
    let goes_on = is_one_at(tokens, next + 1, &["-", "/", ":", "%"]) && touches(tokens, next)
        || is_one_at(tokens, next + 1, &OF)
        || month(text, tokens, next + 1).is_some();
    let to = Moment { year: Some(year), day: Some(last), ..first.to };
    (last > day && !goes_on && is_day(to)).then_some(Said { to, next: next + 1, ..*first })
}
