//! A length of time: «sesenta (60) días hábiles», `three months`, «dos semanas».

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::numerals::{self, touches};
use crate::proposal::Language;
use crate::table;
use crate::words::{Token, fold, is_one_at};

/// The letter of ISO 8601 and how many of it make the unit.
static UNITS: LazyLock<HashMap<String, (&'static str, u32)>> = LazyLock::new(|| {
    table::rows::<4>(include_str!("../../tables/units.tsv"))
        .filter_map(|[word, _, letter, factor]| Some((fold(word), (letter, factor.parse().ok()?))))
        .collect()
});

/// What kind of days: business days are counted as days, since ISO 8601 knows no others.
const KINDS: [&str; 19] = [
    "habiles",
    "habil",
    "uteis",
    "util",
    "calendario",
    "naturales",
    "corridos",
    "laborables",
    "laborales",
    "consecutivos",
    "working",
    "business",
    "calendar",
    "consecutive",
    "clear",
    "continuos",
    "seguidos",
    "full",
    "administrativos",
];

/// The length of time that begins at `at`, in ISO 8601, and what follows it.
pub fn duration(tokens: &[Token], at: usize, language: Language) -> Option<(String, usize)> {
    let (count, letter, next) = single(tokens, at, language)?;
    if letter == "H" {
        return Some((format!("PT{count}H"), next));
    }
    // «un año y seis meses».
    let more = tokens.get(next).filter(|it| it.is_one(&["y", "e", "and"]));
    let more = more.and_then(|_| single(tokens, next + 1, language));
    let order = |letter: &str| "YMWD".find(letter);
    match more.filter(|(_, smaller, _)| order(smaller) > order(letter)) {
        Some((rest, smaller, next)) => Some((format!("P{count}{letter}{rest}{smaller}"), next)),
        None => Some((format!("P{count}{letter}"), next)),
    }
}

fn single(tokens: &[Token], at: usize, language: Language) -> Option<(u32, &'static str, usize)> {
    let (count, next) = count(tokens, at, language)?;
    let next = past_parenthesis(tokens, next);
    let next = next + usize::from(tokens.get(next).is_some_and(|it| it.is("-")) && touches(tokens, next));
    let next = past_kinds(tokens, next);
    let unit = tokens.get(next)?;
    let &(letter, factor) = UNITS.get(&unit.folded)?;
    let next = past_kinds(tokens, past_parenthesis(tokens, next + 1));
    Some((count.checked_mul(factor)?, letter, next))
}

/// A number in digits or words, from one up.
fn count(tokens: &[Token], at: usize, language: Language) -> Option<(u32, usize)> {
    let first = tokens.get(at)?;
    if first.is_number() {
        return first.folded.parse().ok().filter(|it| (1..10_000).contains(it)).map(|it| (it, at + 1));
    }
    if language == Language::En && first.is_one(&["a", "an"]) {
        return Some((1, at + 1));
    }
    // Portuguese «dos» is an article, English «once» an adverb.
    let other_word =
        language == Language::Pt && first.is("dos") || language == Language::En && first.is("once");
    let (value, used) =
        numerals::cardinal(tokens, at).filter(|it| !other_word && (1..10_000).contains(&it.0))?;
    Some((value, at + used))
}

/// `(60)`, `(sesenta)`.
fn past_parenthesis(tokens: &[Token], at: usize) -> usize {
    if !tokens.get(at).is_some_and(|it| it.is("(")) {
        return at;
    }
    let close = (at + 2..at + 6).find(|it| tokens.get(*it).is_some_and(|it| it.is(")")));
    let number =
        tokens.get(at + 1).is_some_and(Token::is_number) || numerals::cardinal(tokens, at + 1).is_some();
    close.filter(|_| number).map_or(at, |it| it + 1)
}

fn past_kinds(tokens: &[Token], at: usize) -> usize {
    let kinds = (at..at + 2).take_while(|it| is_one_at(tokens, *it, &KINDS));
    at + kinds.count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    #[test]
    fn lengths_of_time() {
        for (text, language, expected) in [
            ("sesenta (60) días hábiles", Language::Es, Some("P60D")),
            ("60 (sesenta) días calendario", Language::Es, Some("P60D")),
            ("dos semanas", Language::Es, Some("P2W")),
            ("un año", Language::Es, Some("P1Y")),
            ("un año y seis meses", Language::Es, Some("P1Y6M")),
            ("48 horas", Language::Es, Some("PT48H")),
            ("un semestre", Language::Es, Some("P6M")),
            ("three months", Language::En, Some("P3M")),
            ("a week", Language::En, Some("P1W")),
            ("30 working days", Language::En, Some("P30D")),
            ("90-day period", Language::En, Some("P90D")),
            ("sessenta (60) dias úteis", Language::Pt, Some("P60D")),
            ("um mês", Language::Pt, Some("P1M")),
            ("dos meses", Language::Pt, None),
            ("once days", Language::En, None),
            ("3 países", Language::Es, None),
            ("0 días", Language::Es, None),
            ("9999 cuatrimestres", Language::Es, None),
        ] {
            let tokens = split(text, 0..text.len());
            assert_eq!(duration(&tokens, 0, language).map(|it| it.0).as_deref(), expected, "{text}");
        }
    }
}
