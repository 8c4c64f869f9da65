//! Days that a text tells by the day it was written: «que sesionaba desde el lunes 6», «na terça-feira (22)»,
//! «tras tres días de sesiones», «nos dias 2 e 3 deste mês».

use std::ops::Range;

use crate::codes;
use crate::document::Document;
use crate::facts::{self, Fact};
use crate::numerals;
use crate::proposal::{Days, PartialDate};
use crate::sentences::sentences;
use crate::when;
use crate::words::{Token, within};

/// How many blocks tell of the day.
const REACH: usize = 8;

/// No meeting of which news is given lasts longer, in days.
const LONGEST: u8 = 14;

/// The days of the meeting, where all that else is known is the day on which the text was written.
pub fn told_by(doc: &Document, written: PartialDate) -> Option<Days> {
    let day = written.day?;
    for block in doc.layout.blocks.iter().take(REACH) {
        for words in sentences(doc.text(), &doc.tokens, within(&doc.tokens, block.span)) {
            let met = facts::tells(&doc.tokens, words.clone(), Fact::Met)
                || doc.tokens[words.clone()].iter().any(codes::is_meeting);
            if !met {
                continue;
            }
            let found = since(doc, &words, day)
                .or_else(|| lasted(doc, &words, day))
                .or_else(|| on_weekday(doc, &words, day))
                .or_else(|| of_this_month(doc, &words));
            if let Some((from, to)) = found {
                let on = |day| PartialDate { day: Some(day), ..written };
                return Some(Days { from: on(from), to: on(to) });
            }
        }
    }
    None
}

/// The number of a day without its month: «lunes 6», «martes (22)», «el 6».
fn bare_day(doc: &Document, at: usize) -> Option<u8> {
    let tokens = &doc.tokens;
    let at = at + usize::from(tokens.get(at)?.is("("));
    let day = tokens.get(at).filter(|it| it.is_number())?.folded.parse().ok()?;
    let after = tokens.get(at + 1);
    let goes_on = after.is_some_and(|it| {
        it.is_one(&["de", "of", "/", "-", "–", ":", "%", "°"]) || it.is_number() || it.is("y") || it.is("e")
    }) || when::month(doc.text(), tokens, at + 1).is_some();
    (!goes_on && (1..=31).contains(&day)).then_some(day)
}

/// «desde el miércoles 21» up to the day of the text.
fn since(doc: &Document, words: &Range<usize>, day: u8) -> Option<(u8, u8)> {
    let tokens = &doc.tokens;
    words.clone().filter(|it| tokens[*it].is_one(&["desde", "since", "from"])).find_map(|at| {
        let next = at + 1 + usize::from(tokens.get(at + 1)?.is_one(&["el", "o", "a", "the"]));
        let first = bare_day(doc, when::past_weekday(tokens, next))?;
        (first < day && day - first < LONGEST).then_some((first, day))
    })
}

/// «na terça-feira (22)», «el martes 22»: a day of the week that lies before.
fn on_weekday(doc: &Document, words: &Range<usize>, day: u8) -> Option<(u8, u8)> {
    words.clone().find_map(|at| {
        let next = when::past_weekday(&doc.tokens, at);
        let said = bare_day(doc, next).filter(|it| next > at && *it < day && day - *it <= 7)?;
        Some((said, said))
    })
}

/// «tras tres días de sesiones concluyó hoy»: as many days up to that of the text.
fn lasted(doc: &Document, words: &Range<usize>, day: u8) -> Option<(u8, u8)> {
    const ENDED: &[&str] = &["conclu", "clausur", "finaliz", "culmin", "termin", "encerr", "ended", "closed"];
    const DURING: &[&str] = &["durante", "tras", "during", "after", "over", "apos", "for"];
    let tokens = &doc.tokens;
    let ended = |it: &Token| ENDED.iter().any(|stem| it.folded.starts_with(stem));
    if !tokens[words.clone()].iter().any(ended) {
        return None;
    }
    words.clone().filter(|it| tokens[*it].is_one(DURING)).find_map(|at| {
        let digits = || tokens.get(at + 1).and_then(|it| it.folded.parse().ok()).map(|it| (it, 1));
        let (count, used) = numerals::cardinal(tokens, at + 1).or_else(digits)?;
        let count = u8::try_from(count).ok().filter(|it| (2..=LONGEST).contains(it))?;
        let days = tokens.get(at + 1 + used)?.is_one(&["dias", "days", "jornadas"]);
        let first = (day + 1).checked_sub(count).filter(|it| days && *it > 0)?;
        Some((first, day))
    })
}

/// «nos dias 2 e 3 deste mês», «los días 4 y 5 del presente mes».
fn of_this_month(doc: &Document, words: &Range<usize>) -> Option<(u8, u8)> {
    const THIS: &[&str] = &["deste", "este", "presente", "corriente", "corrente", "this", "mesmo", "mismo"];
    let tokens = &doc.tokens;
    words.clone().find_map(|at| {
        let (first, last, next) = when::days(tokens, at)?;
        let mut next = next;
        while next < words.end && tokens[next].is_one(&["de", "del", "do", "of"]) {
            next += 1;
        }
        let month = tokens.get(next)?.is_one(THIS) && tokens.get(next + 1)?.is_one(&["mes", "month"]);
        month.then_some((first, last))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_text_tells_those_of_the_meeting() {
        let written = PartialDate { year: 2017, month: Some(11), day: Some(8) };
        for (text, expected) in [
            ("Concluyó hoy la XI Asamblea, que sesionaba desde el lunes 6 en Lima.", Some((6, 8))),
            ("Tras tres días de sesiones concluyó hoy la Asamblea.", Some((6, 8))),
            ("O Encontro reuniu-se na terça-feira (7) em Belém.", Some((7, 7))),
            ("A assembleia decorreu nos dias 2 e 3 deste mês.", Some((2, 3))),
            ("La Asamblea sesiona desde el 6 de mayo.", None),
            ("La Asamblea concluyó hoy sus trabajos.", None),
        ] {
            let found = told_by(&Document::of(text), written);
            let days = found.map(|it| (it.from.day.unwrap_or(0), it.to.day.unwrap_or(0)));
            assert_eq!(days, expected, "{text}");
        }
    }
}
