//! The forms in which a text writes a date; each is tried, and the longest is taken.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::digits::{digits, later_day};
use super::{Moment, When};
use crate::numerals::{self, touches};
use crate::table;
use crate::words::{Token, fold, is_one_at};

/// Words that tie a first day to a last.
pub(super) const LINKS: [&str; 18] = [
    "y", "e", "&", "and", "a", "al", "ao", "to", "-", "–", "—", "hasta", "ate", "through", "until", "/",
    "till", "thru",
];

/// `of`, before a month and before a year.
pub(super) const OF: [&str; 7] = ["de", "del", "do", "da", "of", "d", "in"];

const ARTICLES: [&str; 8] = ["el", "los", "la", "o", "os", "the", "dia", "dias"];

const YEAR: [&str; 4] = ["ano", "anos", "year", "years"];

/// After these a year or a month stands alone.
const BEFORE_PARTS: [&str; 21] = [
    "en", "em", "in", "durante", "during", "para", "by", "until", "hasta", "ate", "desde", "since", "from",
    "before", "after", "for", "por", "entre", "between", "mes", "month",
];

/// Which part of a month or year is meant; that part is not kept.
const PARTS: [&str; 26] = [
    "fines",
    "finales",
    "mediados",
    "inicios",
    "comienzos",
    "principios",
    "final",
    "fin",
    "finais",
    "fim",
    "meados",
    "inicio",
    "comienzo",
    "comeco",
    "principio",
    "early",
    "late",
    "mid",
    "end",
    "beginning",
    "middle",
    "start",
    "mitad",
    "close",
    "cierre",
    "ultimos",
];

/// A month's number, and whether the word is its full name.
static MONTHS: LazyLock<HashMap<String, (u8, bool)>> = LazyLock::new(|| {
    let mut months = HashMap::new();
    for [number, cells @ ..] in table::rows::<4>(include_str!("../../tables/months.tsv")) {
        let Ok(number) = number.parse() else { continue };
        for cell in cells {
            for (place, word) in table::values(cell).enumerate() {
                let full = place == 0 || word == "setiembre";
                months
                    .entry(fold(word))
                    .and_modify(|it: &mut (u8, bool)| it.1 |= full)
                    .or_insert((number, full));
            }
        }
    }
    months
});

/// The first words of the days of the week.
static WEEKDAYS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    table::rows::<4>(include_str!("../../tables/weekdays.tsv"))
        .flat_map(|[_, cells @ ..]| cells)
        .flat_map(table::values)
        .filter_map(|it| it.split([' ', '-', '.']).next())
        .map(fold)
        .collect()
});

/// The next place after the word at `at`, if it is one of these.
pub(super) fn past(tokens: &[Token], at: usize, words: &[&str]) -> usize {
    at + usize::from(is_one_at(tokens, at, words))
}

/// The date that begins at `at`.
pub fn date(text: &str, tokens: &[Token], at: usize) -> Option<When> {
    tokens.get(at)?;
    if at >= 2 && is_one_at(tokens, at - 1, &["/", "-"]) && touches(tokens, at - 1) && touches(tokens, at - 2)
    {
        return None;
    }
    let said = [
        stretch(text, tokens, past_weekday(tokens, at)),
        stretch(text, tokens, at),
        part(text, tokens, at),
        alone(text, tokens, at),
    ];
    let longest = said.into_iter().flatten().max_by_key(|it| it.next)?;
    let Said { from, to, years_on, next } = longest;
    Some(When { tokens: at..next, from, to, years_on })
}

/// What was read, and where it goes on.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) from: Moment,
    pub(super) to: Moment,
    pub(super) years_on: Option<i32>,
    pub(super) next: usize,
}

/// The place after a day of the week and the article of its number; `at` where there is none.
pub fn past_weekday(tokens: &[Token], at: usize) -> usize {
    if !tokens.get(at).is_some_and(|it| it.is_word() && WEEKDAYS.contains(&it.folded)) {
        return at;
    }
    let mut next = at + 1;
    if is_one_at(tokens, past(tokens, next, &["-"]), &["feira"]) {
        next = past(tokens, next, &["-"]) + 1;
    }
    past(tokens, past(tokens, next, &[",", "."]), &ARTICLES)
}

/// One piece, or two that are tied: `30 de septiembre al 2 de octubre de 2019`.
fn stretch(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    let first = piece(text, tokens, at)?;
    if let Some(more) = later_day(text, tokens, &first) {
        return Some(more);
    }
    let and = is_one_at(tokens, first.next, &["y", "e", "&", "and"]);
    if !is_one_at(tokens, first.next, &LINKS) || and && first.to.year.is_some() || first.to.day.is_none() {
        return Some(first);
    }
    let next = past(tokens, past(tokens, first.next + 1, &["el", "o", "the"]), &["dia"]);
    let Some(second) = piece(text, tokens, past_weekday(tokens, next)) else { return Some(first) };
    let over = (second.to.month, second.to.day) < (first.from.month, first.from.day);
    let year = first.from.year.or_else(|| second.to.year?.checked_sub(i32::from(over)));
    let from = Moment { year, ..first.from };
    let backwards = from.year.is_some() && second.to.year.is_some() && from.year > second.to.year;
    if second.to.day.is_none() || backwards || over && from.year.is_some() && from.year == second.to.year {
        return Some(first);
    }
    Some(Said { from, ..second })
}

/// Days of one month, in any form that names a day or a month with its year.
fn piece(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    digits(tokens, at)
        .or_else(|| day_first(text, tokens, at))
        .or_else(|| month_first(text, tokens, at))
        .or_else(|| month_and_year(text, tokens, at))
}

pub(super) fn same(moment: Moment, next: usize) -> Said {
    Said { from: moment, to: moment, years_on: None, next }
}

pub(super) fn is_year(year: i32) -> bool {
    (1800..2200).contains(&year)
}

/// Whether the calendar has this day; where no year is said, in a leap year.
pub(super) fn is_day(moment: Moment) -> bool {
    let leap = moment.year.is_none_or(|it| it % 4 == 0 && it % 100 != 0 || it % 400 == 0);
    let most = match moment.month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) => 28 + u8::from(leap),
        Some(1..=12) => 31,
        _ => return false,
    };
    moment.day.is_none_or(|it| (1..=most).contains(&it))
}

/// `3 y 4 de mayo de 2019`, `3rd of May`, `tres días del mes de mayo de dos mil diecinueve`.
fn day_first(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    let (first, last, next) = days(tokens, at)?;
    let next = past(tokens, next, &["dias", "dia", "day", "days"]);
    let tied = is_one_at(tokens, next, &["-", "/"]) && touches(tokens, next) && touches(tokens, next - 1);
    if tied && let Some(said) = tied_month(text, tokens, first, last, next + 1) {
        return Some(said);
    }
    let next = if tied { next + 1 } else { past(tokens, next, &OF) };
    let next = if is_one_at(tokens, next, &["mes", "month"]) { past(tokens, next + 1, &OF) } else { next };
    let month = month(text, tokens, next)?;
    let said = with_year(tokens, first, last, month.number, month.next)?;
    let year_or_dot = month.full || month.next > next + 1 || said.next > month.next;
    (year_or_dot && !(tied && said.from.year.is_none())).then_some(said)
}

/// The rest of `15/III/2013` and `30-Apr-18`, from the month on.
fn tied_month(text: &str, tokens: &[Token], first: u8, last: u8, at: usize) -> Option<Said> {
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let word = tokens.get(at).filter(|it| it.is_word())?;
    let roman = || ROMAN.iter().position(|it| word.is(it)).and_then(|it| u8::try_from(it + 1).ok());
    let number = roman().or_else(|| month(text, tokens, at).map(|it| it.number))?;
    let tie = is_one_at(tokens, at + 1, &["-", "/", "."]) && touches(tokens, at) && touches(tokens, at + 1);
    let digits = tokens.get(at + 2).filter(|it| tie && it.is_number())?;
    let year: i32 = digits.folded.parse().ok()?;
    let year = match digits.folded.len() {
        2 if year < 70 => 2000 + year,
        2 => 1900 + year,
        4 => year,
        _ => return None,
    };
    let moment = |day| Moment { year: Some(year), month: Some(number), day: Some(day) };
    let said = Said { from: moment(first), to: moment(last), years_on: None, next: at + 3 };
    (is_day(said.from) && is_day(said.to)).then_some(said)
}

/// `May 3-4, 2019`, `marzo 3 de 2019`.
fn month_first(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    let month = month(text, tokens, at)?;
    let (first, last, next) = days(tokens, month.next)?;
    if !month.full && month.next == at + 1 && !tokens.get(at)?.capital {
        return None;
    }
    let said = with_year(tokens, first, last, month.number, next)?;
    // «en marzo 3 delegaciones»: without a year, only English puts the day behind.
    (said.from.year.is_some() || tokens.get(at)?.capital).then_some(said)
}

fn with_year(tokens: &[Token], first: u8, last: u8, month: u8, next: usize) -> Option<Said> {
    let (year, years_on, next) = match year_after(tokens, next) {
        Some((Ok(year), next)) => (Some(year), None, next),
        Some((Err(years_on), next)) => (None, Some(years_on), next),
        None => (None, None, next),
    };
    let moment = |day| Moment { year, month: Some(month), day: Some(day) };
    let said = Said { from: moment(first), to: moment(last), years_on, next };
    (is_day(said.from) && is_day(said.to)).then_some(said)
}

/// `marzo de 2016`, `March 2016`, `marzo a mayo de 2024`.
fn month_and_year(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    let first = month(text, tokens, at)?;
    let mut last = first;
    let mut next = first.next;
    if is_one_at(tokens, next, &LINKS)
        && let Some(second) = month(text, tokens, next + 1).filter(|it| it.number > first.number)
    {
        (last, next) = (second, second.next);
    }
    let (said, next) = year_after(tokens, next)?;
    let moment = |month: Month| Moment { year: said.ok(), month: Some(month.number), day: None };
    Some(Said { from: moment(first), to: moment(last), years_on: said.err(), next })
}

/// `fines de 2024`, `early March 2016`, `end of the year 2024`.
fn part(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    let of_month = part_of_month(tokens, at);
    if of_month.is_none() && !is_one_at(tokens, at, &PARTS) {
        return None;
    }
    let next = of_month.unwrap_or_else(|| past(tokens, past(tokens, at + 1, &["-"]), &["dias"]));
    let next = past(tokens, past(tokens, next, &OF), &["el", "la", "o", "the"]);
    let next = if is_one_at(tokens, next, &["mes", "month"]) { past(tokens, next + 1, &OF) } else { next };
    if let Some(said) = month_and_year(text, tokens, next) {
        return Some(said);
    }
    if let Some(month) = month(text, tokens, next).filter(|it| it.full) {
        return Some(same(Moment { month: Some(month.number), ..Moment::default() }, month.next));
    }
    // «primer semestre de 2024» is an event.
    let (year, next) = year(tokens, past(tokens, next, &YEAR)).filter(|_| of_month.is_none())?;
    Some(same(Moment { year: Some(year), ..Moment::default() }, next))
}

/// The place after «último día hábil», «segunda quincena», `first week`.
fn part_of_month(tokens: &[Token], at: usize) -> Option<usize> {
    const PIECES: [&str; 9] =
        ["semana", "week", "quincena", "quinzena", "half", "mitad", "metade", "dia", "day"];
    // «third day of May» is a day, which is read elsewhere.
    let (next, pieces) = match numerals::ordinal(tokens, at) {
        Some((_, used)) => (at + used, &PIECES[..7]),
        None => (past(tokens, at, &["ultimo", "ultima", "last"]), &PIECES[..]),
    };
    let next = past(tokens, next, &["working", "business"]);
    let piece = next > at && is_one_at(tokens, next, pieces);
    piece.then(|| past(tokens, next + 1, &["habil", "util", "laborable"]))
}

/// A year or a month that stands alone after a word such as «en», or a year after «año».
fn alone(text: &str, tokens: &[Token], at: usize) -> Option<Said> {
    let before = at.checked_sub(1).and_then(|it| tokens.get(it));
    let article = before.is_some_and(|it| it.is_one(&["el", "o", "the"]));
    let cue = if article { at.checked_sub(2).and_then(|it| tokens.get(it)) } else { before };
    let before_that = at.checked_sub(2).and_then(|it| tokens.get(it));
    let cued = cue.is_some_and(|it| it.is_one(&BEFORE_PARTS))
        || before.is_some_and(|it| it.is_one(&["de", "del"])) && before_that.is_some_and(|it| it.is("antes"));
    let said_year = is_one_at(tokens, at, &YEAR);
    if cued || said_year {
        let place = if said_year { past(tokens, at + 1, &["de"]) } else { at };
        if let Some((year, next)) = year(tokens, place) {
            return Some(same(Moment { year: Some(year), ..Moment::default() }, next));
        }
    }
    let month = month(text, tokens, at).filter(|it| it.full && cued)?;
    Some(same(Moment { month: Some(month.number), ..Moment::default() }, month.next))
}

/// One day of a month, and what follows it.
fn day(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let token = tokens.get(at)?;
    let plain = || token.folded.parse().ok().filter(|_| token.is_number() && token.folded.len() <= 2);
    let (value, used) = numerals::ordinal_digits(tokens, at)
        .or_else(|| plain().map(|it| (it, 1)))
        .or_else(|| numerals::cardinal(tokens, at))
        .or_else(|| numerals::ordinal_words(tokens, at))?;
    let mut next = at + used;
    if is_one_at(tokens, next, &["("])
        && is_one_at(tokens, next + 2, &[")"])
        && tokens.get(next + 1)?.is_number()
    {
        next += 3;
    }
    u8::try_from(value).ok().filter(|it| (1..=31).contains(it)).map(|it| (it, next))
}

/// Days that go up: `28, 29 y 30`, `3-4`, `3 al 5`, `3 y el 5`.
pub fn days(tokens: &[Token], at: usize) -> Option<(u8, u8, usize)> {
    let (first, mut next) = day(tokens, at)?;
    let mut last = first;
    loop {
        let comma = past(tokens, next, &[","]);
        let link = past(tokens, comma, &LINKS);
        let place = past(tokens, past(tokens, link, &["el", "los", "o", "the"]), &["dia"]);
        // `Monday 16 to Friday 20 November`
        let place = past_weekday(tokens, place);
        match day(tokens, place) {
            Some((more, after)) if link > next && more > last => (last, next) = (more, after),
            _ => return Some((first, last, next)),
        }
    }
}

/// A month's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub number: u8,
    /// The token after it and its dot.
    pub next: usize,
    /// Whether it is written in full.
    pub full: bool,
}

/// The month whose name stands at `at`.
pub fn month(text: &str, tokens: &[Token], at: usize) -> Option<Month> {
    let word = tokens.get(at).filter(|it| it.is_word())?;
    let &(number, full) = MONTHS.get(&word.folded)?;
    let written = word.span.of(text);
    let other_word = match word.folded.as_str() {
        // Portuguese «março» without its cedilla is «marco», which is something else.
        "marco" => !written.contains(['ç', 'Ç', '\u{327}']),
        // «may» and «march» are verbs, «julio» and «abril» names: a capital tells English ones.
        "may" | "march" => !word.capital,
        _ => false,
    };
    if other_word {
        return None;
    }
    let dotted = !full && touches(tokens, at) && is_one_at(tokens, at + 1, &["."]);
    Some(Month { number, next: at + 1 + usize::from(dotted), full })
}

/// A year in digits or words at `at`, and what follows it.
pub fn year(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    let token = tokens.get(at)?;
    let (value, next) = if token.is_number() {
        let digits = match token.folded.as_bytes() {
            [_, _, _, _] => token.folded.clone(),
            [_, b'.' | b',', _, _, _] => token.folded.replace(['.', ','], ""),
            _ => return None,
        };
        let glued = touches(tokens, at)
            && is_one_at(tokens, at + 1, &["/", "%"])
            && tokens.get(at + 2).is_some_and(Token::is_number);
        (digits.parse::<u32>().ok().filter(|_| !glued)?, at + 1)
    } else {
        let (value, used) = numerals::cardinal(tokens, at)?;
        (value, at + used)
    };
    let year = i32::try_from(value).ok().filter(|it| is_year(*it))?;
    let repeated = is_one_at(tokens, next, &["("])
        && is_one_at(tokens, next + 2, &[")"])
        && tokens.get(next + 1).is_some_and(|it| it.folded.parse() == Ok(year));
    Some((year, if repeated { next + 3 } else { next }))
}

/// The year after a month: one, or how many years after the present one.
fn year_after(tokens: &[Token], at: usize) -> Option<(Result<i32, i32>, usize)> {
    let comma = past(tokens, at, &[","]);
    let mut next = past(tokens, comma, &OF);
    if next == at && is_one_at(tokens, at, &["-", "/"]) && touches(tokens, at) {
        next += 1;
    }
    let next = past(tokens, next, &["el", "o", "the"]);
    if let Some(found) = relative_year(tokens, next) {
        return Some(found);
    }
    let next = if is_one_at(tokens, next, &YEAR) { past(tokens, next + 1, &["de", "del"]) } else { next };
    year(tokens, next).map(|(year, next)| (Ok(year), next))
}

/// `del presente año`, `of next year`, `del año en curso`.
fn relative_year(tokens: &[Token], at: usize) -> Option<(Result<i32, i32>, usize)> {
    const THIS: [&str; 8] =
        ["presente", "este", "corriente", "corrente", "mismo", "mesmo", "this", "current"];
    const NEXT: [&str; 8] =
        ["proximo", "siguiente", "next", "following", "seguinte", "entrante", "vindouro", "venidero"];
    let years = |at| {
        if is_one_at(tokens, at, &THIS) { Some(0) } else { is_one_at(tokens, at, &NEXT).then_some(1) }
    };
    let place = past(tokens, at, &["same"]);
    if let Some(on) = years(place).filter(|_| is_one_at(tokens, place + 1, &YEAR)) {
        return Some((Err(on), place + 2));
    }
    if !is_one_at(tokens, at, &YEAR) {
        return None;
    }
    if is_one_at(tokens, at + 1, &["en", "em"]) && is_one_at(tokens, at + 2, &["curso"]) {
        return Some((Err(0), at + 3));
    }
    years(at + 1).map(|on| (Err(on), at + 2))
}
