//! Codes of meetings and numbers of documents: `IV-2023`, `Acta N.º 07/2019`, `COP-5`, `XII Reunión`,
//! «cuarta reunión».

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::numerals::{self, roman, touches};
use crate::proposal::{Code, Span};
use crate::table;
use crate::when;
use crate::words::{Token, fold, is_one_at};

/// What kind of evidence a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// An ordinal in words: «cuarta reunión».
    WordOrdinal,
    /// A number beside the word for a meeting: `XII Reunión`, `3rd Session`, `Reunión N.º 5`.
    Ordinal,
    /// A code of its own: `IV-2023`, `N.º 07/2019`, `COP-5`.
    Coded,
}

/// A code and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeAt {
    /// Its words.
    pub tokens: Range<usize>,
    /// What they say.
    pub code: Code,
    /// What kind of evidence they are.
    pub evidence: Evidence,
}

/// Nouns of documents that carry a number.
pub(crate) const DOCUMENTS: [&str; 13] = [
    "acta",
    "actas",
    "minuta",
    "minutas",
    "ata",
    "atas",
    "minutes",
    "record",
    "resolucion",
    "resolution",
    "resolucao",
    "documento",
    "document",
];

/// Words for `number`.
const NUMBER: [&str; 9] = ["n", "no", "nr", "num", "nro", "numero", "number", "nos", "#"];

/// What may stand between an ordinal and its noun, or after the noun.
pub(crate) const KINDS: [&str; 49] = [
    "ordinaria",
    "extraordinaria",
    "ordinario",
    "extraordinario",
    "plenaria",
    "plenario",
    "tecnica",
    "tecnico",
    "ministerial",
    "anual",
    "general",
    "virtual",
    "presencial",
    "especial",
    "ordinary",
    "extraordinary",
    "regular",
    "special",
    "annual",
    "plenary",
    "technical",
    "virtual",
    "geral",
    "intersesional",
    "preparatoria",
    "preparatory",
    "joint",
    "conjunta",
    "interministerial",
    "regional",
    "internacional",
    "international",
    "nacional",
    "national",
    "consecutiva",
    "administrativa",
    "iberoamericana",
    "iberoamericano",
    "latinoamericana",
    "latinoamericano",
    "interamericana",
    "inter",
    "american",
    "hibrida",
    "hybrid",
    "formal",
    "informal",
    "biennial",
    "bienal",
];

static MEETINGS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    table::rows(include_str!("../tables/events.tsv"))
        .filter(|[word, _, kind]: &[&str; 3]| *kind == "meeting" && !word.contains(' '))
        .map(|[word, ..]| fold(word))
        .collect()
});

/// Whether the word means a meeting: `reunión`, `session`, `plenária`.
pub fn is_meeting(token: &Token) -> bool {
    token.is_word() && MEETINGS.contains(&token.folded)
}

/// The code that begins at token `at`.
pub fn at(text: &str, tokens: &[Token], at: usize) -> Option<CodeAt> {
    let Read { number, year, evidence, next } = read(text, tokens, at)?;
    let span = Span::new(tokens.get(at)?.span.start, tokens.get(next.checked_sub(1)?)?.span.end);
    let written = span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(CodeAt { tokens: at..next, code: Code { written, number, year }, evidence })
}

/// What was read, and where it goes on.
struct Read {
    number: Option<u32>,
    year: Option<i32>,
    evidence: Evidence,
    next: usize,
}

fn read(text: &str, tokens: &[Token], at: usize) -> Option<Read> {
    let token = tokens.get(at)?;
    let inside = at > 0 && is_joint(tokens, at - 1) && touches(tokens, at - 1);
    if inside && at > 1 && touches(tokens, at - 2) && !tokens.get(at - 2)?.is_mark() {
        return None;
    }
    if token.is_one(&DOCUMENTS) || past_number(text, tokens, at) > at {
        return labelled(text, tokens, at);
    }
    if when::at(text, tokens, at).is_some_and(|it| it.has_day()) {
        return None;
    }
    parts(text, tokens, at)
        .or_else(|| acronym_and_number(text, tokens, at))
        .or_else(|| before_noun(text, tokens, at))
        .or_else(|| after_noun(text, tokens, at))
}

/// Whether the mark joins the parts of a code.
fn is_joint(tokens: &[Token], at: usize) -> bool {
    is_one_at(tokens, at, &["-", "/", "‐", "‑", "–"])
}

/// The place after a word for `number`, with its dots and its sign of ordinals; `at` where there is none.
fn past_number(text: &str, tokens: &[Token], at: usize) -> usize {
    let Some(word) = tokens.get(at).filter(|it| it.is_one(&NUMBER)) else { return at };
    let mut next = at + 1;
    while next < at + 4 && touches(tokens, next - 1) && is_one_at(tokens, next, &[".", "o", "os"]) {
        next += 1;
    }
    // A heading of Markdown is no number.
    if word.is("#") && !touches(tokens, at) {
        return at;
    }
    // «no» is a word of its own: with a sign, a dot or a capital, and before a number, it is an abbreviation.
    let sure = word.is("#")
        || word.folded.len() > 2
        || word.span.of(text).contains(['º', '°', 'N'])
        || next > at + 1;
    let counts =
        tokens.get(next).is_some_and(|it| it.is_number() || roman_at(text, it).is_some() || it.capital);
    if sure && counts { next } else { at }
}

/// `Acta III-2023`, `Acta Administrativa Número III-2023`, `N.º 7`.
fn labelled(text: &str, tokens: &[Token], at: usize) -> Option<Read> {
    let mut next = at;
    if tokens.get(at)?.is_one(&DOCUMENTS) {
        next += 1;
        while next < at + 4 && is_one_at(tokens, next, &KINDS) {
            next += 1;
        }
    }
    let place = past_number(text, tokens, next);
    if let Some(read) = parts(text, tokens, place).or_else(|| number_in_words(tokens, next)) {
        return Some(read);
    }
    let (number, next) = plain_number(text, tokens, place).filter(|_| place > next)?;
    // `07/19`: the second part is the year.
    let short = tokens.get(next + 1).filter(|it| it.is_number() && it.folded.len() == 2);
    let short = short.filter(|_| {
        is_one_at(tokens, next, &["/", "-"]) && touches(tokens, next - 1) && touches(tokens, next)
    });
    let year = short
        .and_then(|it| it.folded.parse::<i32>().ok())
        .map(|it| if it < 50 { 2000 + it } else { 1900 + it });
    let next = if year.is_some() { next + 2 } else { next };
    Some(Read { number: Some(number), year, evidence: Evidence::Coded, next })
}

/// «Acta número siete», `Minutes number twelve`.
fn number_in_words(tokens: &[Token], at: usize) -> Option<Read> {
    let said = is_one_at(tokens, at, &["numero", "number", "num"]) && tokens.get(at + 1)?.is_word();
    let (number, used) = numerals::cardinal(tokens, at + 1).filter(|it| said && it.0 < 1000)?;
    Some(Read { number: Some(number), year: None, evidence: Evidence::Coded, next: at + 1 + used })
}

/// A number of up to three digits, or a Roman one.
fn plain_number(text: &str, tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let token = tokens.get(at)?;
    let digits = || token.folded.parse().ok().filter(|it| token.is_number() && (1..1000).contains(it));
    digits().or_else(|| roman_at(text, token)).map(|it| (it, at + 1))
}

/// The value of a Roman numeral in capitals, as meetings are numbered.
pub(crate) fn roman_at(text: &str, token: &Token) -> Option<u32> {
    let letters = token.span.of(text).trim_end_matches(['ª', 'º']);
    roman(letters).filter(|it| token.is_word() && *it < 100 && letters != "L")
}

/// Whether an ordinal or the number of a meeting stands at `at`: `Sixth`, «6.ª», «VI».
pub(crate) fn numbers(text: &str, tokens: &[Token], at: usize) -> bool {
    numerals::ordinal(tokens, at).is_some() || roman_at(text, &tokens[at]).is_some()
}

/// A part of a code.
#[derive(Clone, Copy)]
enum Part {
    Letters(usize),
    Roman(u32),
    Number(u32),
    Year(i32),
}

fn part(text: &str, token: &Token) -> Option<Part> {
    if token.is_number() {
        let digits = Some(token.folded.as_str()).filter(|it| it.len() <= 4)?;
        let value: u32 = digits.parse().ok()?;
        let year = digits.len() == 4 && (1900..2100).contains(&value);
        return Some(if year { Part::Year(i32::try_from(value).ok()?) } else { Part::Number(value) });
    }
    if let Some(value) = roman_at(text, token) {
        return Some(Part::Roman(value));
    }
    let written = token.span.of(text);
    let letters = written.chars().count();
    (token.is_word() && letters <= 8 && written.chars().all(char::is_uppercase) && !token.is("covid"))
        .then_some(Part::Letters(letters))
}

/// Parts that touch: `IV-2023`, `03/2019`, `MIN-07`, `WP/12/2018`, `RM-XII`.
fn parts(text: &str, tokens: &[Token], at: usize) -> Option<Read> {
    let mut next = at;
    let (mut number, mut roman, mut year) = (None, None, None);
    let (mut letters, mut count) = (0, 0);
    while count < 6 {
        let Some(part) = tokens.get(next).and_then(|it| part(text, it)) else { break };
        match part {
            Part::Letters(long) => letters = letters.max(long),
            Part::Roman(value) => roman = Some(value),
            Part::Number(value) => number = Some(value),
            Part::Year(value) if year.is_none() => year = Some(value),
            Part::Year(_) => return None,
        }
        (count, next) = (count + 1, next + 1);
        let loose = count == 1 && roman.is_some() && is_joint(tokens, next);
        let year_follows =
            |it: usize| matches!(tokens.get(it).and_then(|it| self::part(text, it)), Some(Part::Year(_)));
        let tight = is_joint(tokens, next) && touches(tokens, next - 1) && touches(tokens, next);
        if !(tight || loose && year_follows(next + 1)) {
            break;
        }
        next += 1;
    }
    // A joint that nothing follows is not part of it.
    if next > at && is_joint(tokens, next - 1) {
        next -= 1;
    }
    let bare = letters == 0 && roman.is_none();
    let coded = match (year, number.or(roman)) {
        (Some(_), Some(number)) => {
            number > 0 && number < 10_000 && (!bare || is_number_then_year(tokens, at, count))
        }
        (Some(_), None) | (None, Some(_)) => letters > 1,
        (None, None) => false,
    };
    (count > 1 && coded).then_some(Read { number: number.or(roman), year, evidence: Evidence::Coded, next })
}

/// `03/2019` and no more.
fn is_number_then_year(tokens: &[Token], at: usize, count: usize) -> bool {
    count == 2 && tokens.get(at).is_some_and(|it| it.folded.len() <= 3)
}

/// `COP 5`, `COP5`, `FAGA12`.
fn acronym_and_number(text: &str, tokens: &[Token], at: usize) -> Option<Read> {
    let word = tokens.get(at).filter(|it| it.is_word())?;
    let written = word.span.of(text);
    let (number, next) = if matches!(written, "COP" | "MOP" | "CMP") {
        let (number, next) = plain_number(text, tokens, at + 1)?;
        (Some(number).filter(|it| *it < 100)?, next)
    } else {
        let letters = written.trim_end_matches(|it: char| it.is_ascii_digit());
        let digits = written.get(letters.len()..)?;
        let fits = letters.chars().count() > 2 && (1..=3).contains(&digits.len());
        let upper = letters.chars().all(char::is_uppercase) && !letters.starts_with("COVID");
        (digits.parse().ok().filter(|_| fits && upper)?, at + 1)
    };
    Some(Read { number: Some(number), year: None, evidence: Evidence::Coded, next })
}

/// `XII Reunión`, `42ª Reunião`, «Twenty-Third Regular Meeting», «cuarta reunión».
fn before_noun(text: &str, tokens: &[Token], at: usize) -> Option<Read> {
    let first = tokens.get(at)?;
    // «Vigésima Segunda Reunión» begins at its first word.
    let begun = at.checked_sub(1).and_then(|it| Some(it + numerals::ordinal_words(tokens, it)?.1));
    if begun.is_some_and(|it| it > at) {
        return None;
    }
    let (number, next, evidence) = if let Some(value) = roman_at(text, first) {
        let dotted = is_one_at(tokens, at + 1, &["."])
            && is_one_at(tokens, at + 2, &["a", "o"])
            && touches(tokens, at + 1);
        (value, if dotted { at + 3 } else { at + 1 }, Evidence::Ordinal)
    } else if let Some((value, used)) = numerals::ordinal_digits(tokens, at) {
        (value, at + used, Evidence::Ordinal)
    } else {
        let (value, used) = numerals::ordinal_words(tokens, at)?;
        (value, at + used, Evidence::WordOrdinal)
    };
    let name = |it: &Token| it.is_word() && it.capital && (first.capital || first.is_number());
    let party = |it: usize| {
        is_one_at(tokens, it, &["party"]) && is_one_at(tokens, it.saturating_sub(1), &["working"])
    };
    let mut noun = next;
    let joint = |it: usize| tokens[it].is("-") && numerals::is_tight(tokens, it);
    // «Ninth Trade and Connectivity Ministers' Meeting»
    let ties = |it: usize| it > next && first.capital && is_one_at(tokens, it, &["and", "&", "'", "’", "s"]);
    while noun < next + 8
        && !party(noun)
        && numbered_alike(text, tokens, at, noun).is_none()
        && tokens.get(noun).is_some_and(|it| {
            !is_meeting(it)
                && !it.is("periodo")
                && (it.is_one(&KINDS) || name(it) || joint(noun) || ties(noun))
        })
    {
        noun += 1;
    }
    let follow =
        |words: &[&str]| words.iter().enumerate().all(|(it, word)| is_one_at(tokens, noun + it, &[word]));
    let kind = |it: usize| is_one_at(tokens, it, &KINDS);
    let (meeting, next) = if follow(&["periodo", "de", "sesiones"]) {
        (true, noun + 3)
    } else if follow(&["periodo"])
        && kind(noun + 1)
        && is_one_at(tokens, noun + 2, &["de"])
        && is_one_at(tokens, noun + 3, &["sesiones"])
    {
        (true, noun + 4)
    } else {
        (party(noun) || tokens.get(noun).is_some_and(is_meeting), noun + 1)
    };
    let (meeting, next) = match numbered_alike(text, tokens, at, noun) {
        Some(end) if !meeting => (true, end),
        _ => (meeting, next),
    };
    let (year, next) = year_behind(tokens, past_kinds(tokens, next));
    meeting.then_some(Read { number: Some(number), year, evidence, next })
}

/// The end of what is numbered like a meeting and is none by its name: `7th Consultation`, «Third Sitting»,
/// «Encuentro de Archivos, segunda edición», and the acronym of the body behind a Roman numeral: «XXXI CTLA».
fn numbered_alike(text: &str, tokens: &[Token], at: usize, noun: usize) -> Option<usize> {
    const ALIKE: [&str; 9] = [
        "consultation",
        "consulta",
        "sitting",
        "retreat",
        "coloquio",
        "colloquium",
        "seminar",
        "seminario",
        "intersessional",
    ];
    let edition = is_one_at(tokens, noun, &["edicion", "edicao", "edition"])
        && at > 0
        && is_one_at(tokens, at - 1, &[","])
        && tokens[at.saturating_sub(16)..at].iter().any(is_meeting);
    let acronym = || {
        let written = tokens.get(noun)?.span.of(text);
        let loud = (3..=10).contains(&written.chars().count()) && written.chars().all(char::is_uppercase);
        let alone =
            !tokens.get(noun + 1).is_some_and(|it| it.is_word() && it.span.of(text).len() > 1 && it.capital);
        Some(loud && alone && noun == at + 1 && roman_at(text, &tokens[at]).is_some_and(|it| it > 1))
    };
    let named = is_one_at(tokens, noun, &ALIKE) && tokens[noun].capital;
    (named || edition || acronym() == Some(true)).then_some(noun + 1)
}

/// The place after «Ordinaria», «Ministerial General».
fn past_kinds(tokens: &[Token], at: usize) -> usize {
    at + (at..at + 2).take_while(|it| is_one_at(tokens, *it, &KINDS)).count()
}

/// The year right behind the name of a meeting: `IV Reunión Ordinaria 2023`, «primera reunión de 2023».
fn year_behind(tokens: &[Token], at: usize) -> (Option<i32>, usize) {
    let next = at + usize::from(is_one_at(tokens, at, &["de", "del", "do", "of"]));
    let year = tokens.get(next).filter(|it| it.is_number() && it.folded.len() == 4);
    match year.and_then(|_| when::year(tokens, next)).filter(|it| (1900..2100).contains(&it.0)) {
        Some((year, next)) => (Some(year), next),
        None => (None, at),
    }
}

/// `Reunión N.º 5`, `Session 12`, `Sesión Ordinaria XII`.
fn after_noun(text: &str, tokens: &[Token], at: usize) -> Option<Read> {
    // «Technical meeting no. 12».
    let before = if tokens.get(at)?.capital { past_kinds(tokens, at) } else { at };
    let place = if tokens.get(before).is_some_and(is_meeting) { before } else { at };
    let noun = tokens.get(place).filter(|it| is_meeting(it))?;
    let next = past_kinds(tokens, place + 1);
    let place = past_number(text, tokens, next);
    let (number, after) = plain_number(text, tokens, place)?;
    let said = place > next;
    let clock = is_one_at(tokens, after, &[":", "%", "h"]) && touches(tokens, after - 1);
    let date = when::at(text, tokens, place).is_some();
    let joined = is_joint(tokens, after) && touches(tokens, after - 1) && touches(tokens, after);
    // «meeting I attended»: a capital tells the numeral's noun.
    let fits = (said || tokens.get(at)?.capital && noun.capital && !date) && !clock && !joined;
    fits.then_some(Read { number: Some(number), year: None, evidence: Evidence::Ordinal, next: after })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    /// What is read at the first place where anything is: words, number, year, evidence.
    fn first(text: &str) -> Option<(String, Option<u32>, Option<i32>, Evidence)> {
        let tokens = split(text, 0..text.len());
        (0..tokens.len())
            .find_map(|it| at(text, &tokens, it))
            .map(|it| (it.code.written, it.code.number, it.code.year, it.evidence))
    }

    fn read_as(cases: &[(&str, &str, Option<u32>, Option<i32>)], evidence: Evidence) {
        for (text, written, number, year) in cases {
            assert_eq!(first(text), Some(((*written).into(), *number, *year, evidence)), "{text}");
        }
    }

    #[test]
    fn codes_of_their_own() {
        read_as(
            &[
                ("la reunión IV-2023 del Foro", "IV-2023", Some(4), Some(2023)),
                ("XIV-2021.", "XIV-2021", Some(14), Some(2021)),
                ("IV – 2023", "IV – 2023", Some(4), Some(2023)),
                ("reunião 03/2019", "03/2019", Some(3), Some(2019)),
                ("4/2019", "4/2019", Some(4), Some(2019)),
                ("el N.º 07/2019", "N.º 07/2019", Some(7), Some(2019)),
                ("Acta III-2023", "Acta III-2023", Some(3), Some(2023)),
                (
                    "el Acta Administrativa Número III-2023",
                    "Acta Administrativa Número III-2023",
                    Some(3),
                    Some(2023),
                ),
                ("Ata n.º 5", "Ata n.º 5", Some(5), None),
                ("ACTA NÚMERO SETE", "ACTA NÚMERO SETE", Some(7), None),
                ("la ata número vinte e um", "ata número vinte e um", Some(21), None),
                ("Acta Nº 07/19", "Acta Nº 07/19", Some(7), Some(2019)),
                ("MIN-07", "MIN-07", Some(7), None),
                ("during COP-5,", "COP-5", Some(5), None),
                ("COP26", "COP26", Some(26), None),
                ("la COP 16", "COP 16", Some(16), None),
                ("CD/15", "CD/15", Some(15), None),
                ("WP/12/2018", "WP/12/2018", Some(12), Some(2018)),
                ("RM-XII", "RM-XII", Some(12), None),
                ("FAGA-2019", "FAGA-2019", None, Some(2019)),
                ("MIN-07-2019", "MIN-07-2019", Some(7), Some(2019)),
            ],
            Evidence::Coded,
        );
    }

    #[test]
    fn numbers_beside_the_word_for_a_meeting() {
        read_as(
            &[
                ("IV Reunión 2023", "IV Reunión 2023", Some(4), Some(2023)),
                ("la XII Reunión Ordinaria del Foro", "XII Reunión Ordinaria", Some(12), None),
                ("IV Reunión Ordinaria 2023", "IV Reunión Ordinaria 2023", Some(4), Some(2023)),
                ("3rd Session", "3rd Session", Some(3), None),
                ("Reunión N.º 5", "Reunión N.º 5", Some(5), None),
                ("Session 12", "Session 12", Some(12), None),
                ("Meeting No. 5", "Meeting No. 5", Some(5), None),
                ("a 42ª Reunião", "42ª Reunião", Some(42), None),
                ("42.ª Reunião Ordinária", "42.ª Reunião Ordinária", Some(42), None),
                ("Sesión Ordinaria XII", "Sesión Ordinaria XII", Some(12), None),
                ("# XXI Asamblea General", "XXI Asamblea General", Some(21), None),
                ("the Technical meeting no. 12 of", "Technical meeting no. 12", Some(12), None),
                ("12th Annual Meeting", "12th Annual Meeting", Some(12), None),
                ("XXI período de sesiones", "XXI período de sesiones", Some(21), None),
                ("The 7th Ministerial Consultation", "7th Ministerial Consultation", Some(7), None),
                ("XXXI CTLA – Montevideo", "XXXI CTLA", Some(31), None),
            ],
            Evidence::Ordinal,
        );
    }

    #[test]
    fn ordinals_in_words() {
        read_as(
            &[
                ("la cuarta reunión del Foro", "cuarta reunión", Some(4), None),
                ("Twenty-Third Meeting", "Twenty-Third Meeting", Some(23), None),
                ("the Third FAGA Meeting", "Third FAGA Meeting", Some(3), None),
                ("Cuadragésima segunda sesión", "Cuadragésima segunda sesión", Some(42), None),
                ("a vigésima terceira reunião", "vigésima terceira reunião", Some(23), None),
                ("Sixth Working Party", "Sixth Working Party", Some(6), None),
                ("SECOND SESSION - THIRD SITTING", "SECOND SESSION", Some(2), None),
                ("Encuentro de Archivos, segunda edición", "segunda edición", Some(2), None),
                (
                    "Ninth Trade and Ports Ministers' Meeting",
                    "Ninth Trade and Ports Ministers' Meeting",
                    Some(9),
                    None,
                ),
                (
                    "noveno período ordinario de sesiones",
                    "noveno período ordinario de sesiones",
                    Some(9),
                    None,
                ),
                ("primera plenaria del 2024", "primera plenaria del 2024", Some(1), Some(2024)),
                ("Quinta Sessão Ordinária", "Quinta Sessão Ordinária", Some(5), None),
            ],
            Evidence::WordOrdinal,
        );
    }

    #[test]
    fn the_second_half_of_an_ordinal_is_none_of_its_own() {
        let text = "la Vigésima Segunda Reunión";
        let tokens = split(text, 0..text.len());
        assert_eq!(at(text, &tokens, 1).and_then(|it| it.code.number), Some(22));
        assert_eq!(at(text, &tokens, 2), None);
    }

    #[test]
    fn what_only_looks_like_a_code_is_none() {
        for text in [
            "04/03/2016",
            "04-MAR-2016",
            "2023-2024",
            "COVID-19",
            "the meeting I attended",
            "no 5",
            "CO2",
            "Meeting 3 May 2019",
            "cuarta parte",
            "the second edition of the handbook",
            "Capítulo II DE LAS SANCIONES",
            "y/o",
            "Reunión 2023",
            "ONU/OEA",
            "10-12",
            "USD 25",
            "Sesión 10:30",
            "-",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}
