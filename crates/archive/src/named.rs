//! Documents that an agreement names.

use std::ops::Range;

use crate::codes;
use crate::document::Document;
use crate::inflect::Mood;
use crate::lists::List;
use crate::proposal::{Found, Language, Sureness};
use crate::verbs;
use crate::words::{Token, is_loud, is_one_at};

/// Words that may stand inside the name of a document, before another capital.
const SMALL: &[&str] = &[
    "de", "del", "la", "las", "los", "el", "por", "para", "sobre", "con", "en", "contra", "of", "the", "on",
    "for", "in", "against", "to", "da", "do", "das", "dos", "em", "com", "os", "as", "materia",
];

/// Documents named within a range, as written.
pub fn documents(doc: &Document, range: &Range<usize>) -> Vec<Found<String>> {
    let tokens = &doc.tokens;
    let mut found: Vec<Found<String>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let is_head = tokens[at].is_word() && List::Document.has(&tokens[at]) && !is_verb(doc, at);
        let end = if is_head { named_end(doc, range, at) } else { None };
        let Some(end) = end else {
            at += 1;
            continue;
        };
        let named = named_start(doc, range, at)..end.min(range.end);
        let name = doc.words(&named).to_owned();
        if !found.iter().any(|it| it.value == name) {
            found.push(Found::new(name, doc.span(&named), "named", Sureness::Likely));
        }
        at = end.max(at + 1);
    }
    found
}

/// «Programme» may be a noun, «plan» a verb; a told form at the head of a clause is a verb.
fn is_verb(doc: &Document, at: usize) -> bool {
    !doc.tokens[at].capital
        && verbs::at(doc.context.language, &doc.tokens, at)
            .is_some_and(|it| matches!(it.mood, Mood::Told | Mood::Gerund))
}

/// English puts what it is about before the head: «Field Protocol», «Kisangani Appeal».
fn named_start(doc: &Document, range: &Range<usize>, at: usize) -> usize {
    let tokens = &doc.tokens;
    let mut start = at;
    if doc.context.language != Language::En || !tokens[at].capital && !short(doc, at) {
        return start;
    }
    while start > range.start
        && at - start < 4
        && tokens[start - 1].is_word()
        && tokens[start - 1].capital
        && !tokens[start - 1].is_one(&["the", "a", "an"])
        && verbs::at(Language::En, tokens, start - 1).is_none_or(|it| it.mood == Mood::Noun)
    {
        start -= 1;
    }
    start
}

/// Whether an acronym stands right before a head in small letters: «IDB report».
fn short(doc: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| is_loud(doc.tokens[it].span.of(doc.text())))
}

/// Where a name that begins with the head at `at` ends; none where it is a common noun.
fn named_end(doc: &Document, range: &Range<usize>, at: usize) -> Option<usize> {
    let tokens = &doc.tokens;
    let mut end = at + 1;
    // Adjectives right after the head: «Acta Administrativa», «Declaración conjunta».
    if tokens.get(end).is_some_and(|it| {
        end < range.end
            && it.is_one(&["administrativa", "final", "conjunta", "conjunto", "joint", "ordinaria"])
    }) {
        end += 1;
    }
    if let Some(coded) = code_end(doc, range, end).or_else(|| of_meeting(doc, range, at, end)) {
        return Some(coded);
    }
    let named = tokens[at].capital || doc.context.language == Language::En && short(doc, at);
    if !named {
        return None;
    }
    let opens = at == range.start || tokens[at - 1].is_one(&[".", ":"]);
    let whole = title_end(doc, range, end);
    let before = doc.context.language == Language::En && named_start(doc, range, at) < at;
    let alone = whole == at + 1 && !before;
    if alone && (opens || List::CommonDocument.has(&tokens[at])) || opens && whole == at + 1 {
        return None;
    }
    Some(whole)
}

/// Where a title ends: capitals, little words before capitals, and the years it is for.
fn title_end(doc: &Document, range: &Range<usize>, from: usize) -> usize {
    let tokens = &doc.tokens;
    // No name goes on in the next cell of a row.
    let line = |it: &usize| doc.clean(&(*it - 1..*it + 1)).of(doc.text()).contains('\n');
    let stop = range.end.min(from + 48);
    let stop = (from..stop).find(|it| *it > range.start && line(it)).unwrap_or(stop);
    let range = range.start..stop;
    let mut end = from;
    loop {
        let mut next = end;
        while next < range.end && tokens[next].is_one(SMALL) {
            next += 1;
        }
        // «Trata de Personas y Tráfico Ilícito»: a title may join, but not with somebody.
        let joins = next == end && next > from && next < range.end && tokens[next].is_one(&["y", "e", "and"]);
        if joins
            && tokens.get(next + 1).is_some_and(|it| it.capital)
            && crate::names::state(tokens, next + 1).is_none()
            && verbs::at(doc.context.language, tokens, next + 1).is_none_or(|it| it.mood == Mood::Noun)
        {
            next += 1;
        }
        let hyphen = next > from
            && tokens.get(next).is_some_and(|it| it.is("-") && tokens[next - 1].span.end == it.span.start);
        let next = if hyphen { next + 1 } else { next };
        match tokens.get(next) {
            Some(token)
                if next < range.end
                    && token.is_word()
                    && (token.capital || hyphen)
                    && !begins_who(doc, end, next) =>
            {
                end = next + 1;
            }
            Some(token) if next < range.end && is_year(token) && next - end <= 1 => {
                return years_end(doc, next).min(range.end);
            }
            _ => return end,
        }
    }
}

/// «de la Secretaría», «by the Commission» after a report tell whose it is, and belong to its name only in part.
fn begins_who(doc: &Document, end: usize, next: usize) -> bool {
    let by = doc.tokens[end..next].iter().any(|it| it.is_one(&["por", "con", "com", "by", "to"]));
    by && crate::names::state(&doc.tokens, next).is_some()
}

fn is_year(token: &Token) -> bool {
    token.is_number() && token.folded.len() == 4 && token.folded.starts_with(['1', '2'])
}

/// The end of «2019-2022».
fn years_end(doc: &Document, at: usize) -> usize {
    let more =
        doc.tokens.get(at + 1..at + 3).is_some_and(|it| it[0].is_one(&["-", "–", "/"]) && it[1].is_number());
    if more { at + 3 } else { at + 1 }
}

/// «Minutes of the Twenty-Second Meeting», «acta de la RM-XI», «acta de la tercera reunión».
fn of_meeting(doc: &Document, range: &Range<usize>, head: usize, end: usize) -> Option<usize> {
    let tokens = &doc.tokens;
    const OF: &[&str] = &["de", "del", "da", "do", "of"];
    let of = tokens[head].is_one(&[
        "acta",
        "ata",
        "minutes",
        "minuta",
        "informe",
        "relatorio",
        "report",
        "memoria",
    ]) && is_one_at(tokens, end, OF);
    if !of {
        return None;
    }
    let mut next = end + 1;
    while is_one_at(tokens, next, &["la", "the", "el", "los", "las", "its", "a", "o"]) {
        next += 1;
    }
    codes::at(doc.text(), tokens, next).map(|it| it.tokens.end.min(range.end))
}

/// The end of a number or code that follows: «N.º 07/2019», «III-2023», «Número III-2023».
fn code_end(doc: &Document, range: &Range<usize>, at: usize) -> Option<usize> {
    let tokens = &doc.tokens;
    let mut next = at;
    while next < range.end
        && tokens[next].is_one(&["n", "no", "numero", "num", "nro", "number", ".", "o", "nº"])
        && next < at + 4
    {
        next += 1;
    }
    let coded = codes::at(doc.text(), tokens, next).map(|it| it.tokens.end);
    let plain = (next > at && tokens.get(next).is_some_and(Token::is_number)).then_some(next + 1);
    let joined = |mut end: usize| {
        while let Some([mark, part]) = tokens.get(end..end + 2) {
            if mark.is_one(&["/", "-", "–"])
                && tokens[end - 1].span.end == mark.span.start
                && mark.span.end == part.span.start
            {
                end += 2;
            } else {
                break;
            }
        }
        end
    };
    let begins = next > at || tokens.get(next).is_some_and(|it| it.is_number() || it.capital);
    coded.or(plain.map(joined)).filter(|it| *it <= range.end && begins)
}
