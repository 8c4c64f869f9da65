//! The name of the body that met, and its acronym.

use std::ops::Range;

use crate::codes;
use crate::document::Document;
use crate::layout::Form;
use crate::lists::List;
use crate::proposal::{Found, Sureness};
use crate::words::{Token, fold, within};

/// Heads that name a body only with capitals before them: «Caribbean Caucus on …», «Standing Committee on …».
const ENGLISH_BEFORE: usize = 5;

/// No name of a body is longer, in words and marks.
const LONGEST: usize = 48;

/// A name that may be that of the body.
struct Candidate {
    tokens: Range<usize>,
    acronym: Option<Range<usize>>,
    score: i32,
}

/// The name of the body that met and its acronym.
pub fn body(doc: &Document) -> (Option<Found<String>>, Option<Found<String>>) {
    let mut best: Option<Candidate> = None;
    let mut all: Vec<Range<usize>> = Vec::new();
    let prose = |it: &&crate::layout::Block| !matches!(&it.form, Form::Row { cells, .. } if cells.len() >= 3);
    for (index, block) in doc.layout.blocks.iter().filter(prose).enumerate().take(40) {
        let words = within(&doc.tokens, block.span);
        for candidate in candidates(doc, &words, index, matches!(block.form, Form::Heading)) {
            all.push(candidate.tokens.clone());
            if best.as_ref().is_none_or(|it| candidate.score > it.score) {
                best = Some(candidate);
            }
        }
    }
    let Some(mut best) = best else { return (None, lone_acronym(doc)) };
    if best.acronym.is_none() {
        best.tokens = in_full(doc, &best.tokens, &all);
    }
    let name = doc.words(&best.tokens).replace('\n', " ");
    let body = Found::new(
        name,
        doc.span(&best.tokens),
        "named",
        if best.score >= 6 { Sureness::Sure } else { Sureness::Likely },
    );
    let acronym = best
        .acronym
        .map(|it| Found::new(doc.words(&it).to_owned(), doc.span(&it), "in-brackets", Sureness::Sure))
        .or_else(|| acronym_elsewhere(doc, &best.tokens));
    (Some(body), acronym)
}

/// The longest name that begins with the same words: «Working Party on Fisheries Crime» for «Working Party».
fn in_full(doc: &Document, name: &Range<usize>, all: &[Range<usize>]) -> Range<usize> {
    let begins = |other: &Range<usize>| {
        other.len() > name.len()
            && doc.tokens[name.clone()]
                .iter()
                .zip(&doc.tokens[other.clone()])
                .all(|(one, two)| one.folded == two.folded)
    };
    all.iter().filter(|it| begins(it)).max_by_key(|it| it.len()).cloned().unwrap_or_else(|| name.clone())
}

/// Has a document read as of that body.
pub fn know(doc: &mut Document, body: Option<&Found<String>>, acronym: Option<&Found<String>>) {
    doc.context.body = body.iter().flat_map(|it| it.value.split_whitespace()).map(fold).collect();
    doc.context.acronym = acronym.map(|it| it.value.clone());
    doc.context.organs = organs(doc);
}

/// The first words of the names of organs that the head of the text names, and where another stands before it both:
/// `committee` and `steering committee`.
fn organs(doc: &Document) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (index, block) in doc.layout.blocks.iter().enumerate().take(10) {
        let words = within(&doc.tokens, block.span);
        for candidate in candidates(doc, &words, index, matches!(block.form, Form::Heading)) {
            for at in candidate.tokens.filter(|it| List::Body.has(&doc.tokens[*it])) {
                let head = &doc.tokens[at];
                found.push(head.folded.clone());
                let before = at.checked_sub(1).map(|it| &doc.tokens[it]).filter(|it| it.is_word());
                found.extend(before.map(|it| format!("{} {}", it.folded, head.folded)));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Names of bodies within a block.
fn candidates(doc: &Document, words: &Range<usize>, index: usize, heading: bool) -> Vec<Candidate> {
    let tokens = &doc.tokens;
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = words.start;
    // Three acronyms in brackets are a list of those who came.
    let list = tokens[words.clone()].iter().filter(|it| it.is("(")).count() >= 3;
    while at < words.end {
        let token = &tokens[at];
        let meets = token.is_word() && token.capital && codes::is_meeting(token);
        let is_head = token.is_word() && token.capital && List::Body.has(token);
        if !(is_head || meets) {
            at += 1;
            continue;
        }
        let (start, end, acronym) = inner(doc, words, extent(doc, words, at));
        // «Reunión de Ministros de Pesca (REMPAIC)» is a body; «Reunión Ordinaria» is none.
        if !is_head && acronym.is_none() {
            at += 1;
            continue;
        }
        let length = (start..end).filter(|it| tokens[*it].is_word()).count();
        if length < 2 {
            at += 1;
            continue;
        }
        let mut score = 0;
        let before = &tokens[words.start.max(start.saturating_sub(6))..start];
        let of_meeting = before.iter().rev().take(4).any(|it| it.is_one(&["de", "del", "of", "da", "do"]))
            && before.iter().any(codes::is_meeting);
        score += 4 * i32::from(acronym.is_some());
        score += 6 * i32::from(of_meeting);
        score += i32::from(heading) + 2 * i32::from(index < 6) + i32::from(index < 14);
        score += i32::from(length >= 4) + i32::from(!is_loud(doc, &(start..end)));
        score += 2 * i32::from(followed_by_meeting(doc, words, end));
        // An organisation that everybody knows takes part, rather than being the one that met.
        let known = crate::names::organisation(doc.text(), tokens, start).is_some();
        score -= 6 * i32::from(known) + 6 * i32::from(list);
        // A ministry or another organisation that only takes part.
        let placed =
            before.last().is_some_and(|it| it.is_one(&["por", "by", "con", "with", "pela", "pelo", "como"]));
        score -= 3 * i32::from(placed);
        if tokens[start].is_one(&["secretaria", "autoridad", "agencia", "instituto"]) {
            score -= 3;
        }
        found.push(Candidate { tokens: start..end, acronym, score });
        at = end.max(at + 1);
    }
    found
}

/// In «Cumbre de Jefes de Estado de la Comunidad del Arco (CAV)» the acronym is that of the Comunidad, and in «Meeting
/// of the Boreal Commission (BOSCOM)» that of what met.
fn inner(
    doc: &Document,
    words: &Range<usize>,
    found: (usize, usize, Option<Range<usize>>),
) -> (usize, usize, Option<Range<usize>>) {
    let (start, end, Some(acronym)) = found.clone() else { return found };
    let tokens = &doc.tokens;
    let Some(first) = tokens[acronym.start].folded.chars().next() else { return found };
    if tokens[start].folded.starts_with(first) {
        return found;
    }
    let heads = || (start + 1..end).filter(|it| List::Body.has(&tokens[*it]) && tokens[*it].capital);
    let named = |head: usize| name_start(doc, &(start.max(words.start)..words.end), head);
    let fits = heads().map(named).find(|it| *it > start && tokens[*it].folded.starts_with(first));
    let fits = fits.or_else(|| heads().find(|it| tokens[*it].folded.starts_with(first)));
    let of_meeting = |head: usize| {
        let before = &tokens[start..named(head)];
        before.iter().rev().take(3).any(|it| it.is_one(&["of", "de", "del", "da", "do"]))
            && before.iter().any(codes::is_meeting)
    };
    match fits.or_else(|| heads().find(|it| of_meeting(*it)).map(named)) {
        Some(inner) => (inner, end, Some(acronym)),
        None => found,
    }
}

/// Whether the name is followed by a verb of meeting.
fn followed_by_meeting(doc: &Document, words: &Range<usize>, end: usize) -> bool {
    (end..words.end.min(end + 9))
        .any(|it| crate::facts::at(&doc.tokens, it).is_some_and(|(_, fact)| fact == crate::facts::Fact::Met))
}

fn is_loud(doc: &Document, range: &Range<usize>) -> bool {
    !doc.words(range).chars().any(char::is_lowercase)
}

/// Where a name begins and ends, and the acronym in brackets after it.
fn extent(doc: &Document, words: &Range<usize>, head: usize) -> (usize, usize, Option<Range<usize>>) {
    let tokens = &doc.tokens;
    let start = name_start(doc, words, head);
    let end = name_end(doc, words, head);
    if let Some(acronym) = bracketed(doc, end) {
        return (start, end, Some(acronym));
    }
    // Words in small letters may belong to the name where the acronym in brackets follows them.
    let open = (end..words.end.min(end + 12)).find(|it| tokens[*it].is("("));
    if let Some(open) = open
        && tokens[end..open].iter().all(Token::is_word)
        && let Some(acronym) = bracketed(doc, open)
        && doc.words(&acronym).chars().count() >= 3
        && !tokens[end..open].iter().any(|it| it.is_one(&["se", "que", "fue", "y"]) && open - end > 8)
    {
        return (start, open, Some(acronym));
    }
    // «Consejo … y la Secretaría»: without an acronym a joint name ends before «y» with an article.
    let loud = is_loud(doc, &(start..end));
    let article = |it: &Token| it.is_one(&["el", "la", "los", "las", "the", "o", "a", "os", "as"]);
    let joined = (head + 1..end)
        .find(|it| tokens[*it].is_one(&["y", "e", "and"]) && tokens.get(it + 1).is_some_and(article))
        .filter(|_| !loud);
    let end = joined.unwrap_or(end);
    // A loud line may hold more than the name; a word for a meeting ends it.
    let end = (head + 1..end).find(|it| loud && codes::is_meeting(&tokens[*it])).unwrap_or(end);
    (start, trim_small(tokens, start, end), None)
}

/// Where a name begins: English puts what it is about before the head: «Caribbean Caucus», «Tri-national Tourism
/// Roundtable».
fn name_start(doc: &Document, words: &Range<usize>, head: usize) -> usize {
    let tokens = &doc.tokens;
    let english = doc.context.language == crate::proposal::Language::En;
    let mut start = head;
    while start > words.start && english && head - start < ENGLISH_BEFORE {
        let before = &tokens[start - 1];
        let part = before.is_word()
            && before.capital
            && !before.is_one(&["the", "of", "meeting", "session", "minutes"])
            && !codes::is_meeting(before)
            && crate::numerals::ordinal(tokens, start - 1).is_none();
        if !part {
            break;
        }
        start -= 1;
    }
    // «Gulf of Guinea Pelagic Fisheries Commission»
    const WATERS: &[&str] = &["gulf", "bay", "strait", "straits", "sea", "horn", "isthmus", "basin"];
    if english
        && start >= words.start + 2
        && start < head
        && tokens[start - 1].is("of")
        && tokens[start - 2].capital
        && tokens[start - 2].is_one(WATERS)
    {
        start -= 2;
    }
    let hyphened = |from: usize| tokens[from].capital && tokens[from].span.end == tokens[from + 1].span.start;
    if start >= words.start + 3
        && tokens[start - 1].is_word()
        && tokens[start - 2].is("-")
        && hyphened(start - 3)
    {
        start -= 3;
    }
    if start >= words.start + 2 && tokens[start - 1].is("-") && hyphened(start - 2) {
        start -= 2;
    }
    start
}

/// Where the capitals and little words of a name end.
fn name_end(doc: &Document, words: &Range<usize>, head: usize) -> usize {
    let tokens = &doc.tokens;
    let words = words.start..words.end.min(head + LONGEST);
    let mut end = head + 1;
    loop {
        let mut next = end;
        while next < words.end && tokens[next].is_one(SMALL) {
            next += 1;
        }
        let hyphen = tokens
            .get(next)
            .is_some_and(|it| it.is_one(&["-", "–"]) && tokens[next - 1].span.end == it.span.start)
            && tokens.get(next + 1).is_some_and(Token::is_word);
        next += usize::from(hyphen);
        match tokens.get(next) {
            Some(token) if next < words.end && token.is_word() && (token.capital || hyphen) => end = next + 1,
            _ => return end,
        }
    }
}

fn trim_small(tokens: &[Token], start: usize, mut end: usize) -> usize {
    while end > start + 1 && (tokens[end - 1].is_one(SMALL) || tokens[end - 1].is_mark()) {
        end -= 1;
    }
    end
}

/// Words that may stand inside a name.
const SMALL: &[&str] = &[
    "de", "del", "la", "las", "los", "el", "y", "e", "en", "contra", "para", "por", "sobre", "of", "the",
    "and", "on", "for", "in", "against", "da", "do", "das", "dos", "em", "no", "na", "com", "con", "to", "a",
    "al", "ao",
];

/// The acronym in brackets that begins at `at`.
fn bracketed(doc: &Document, at: usize) -> Option<Range<usize>> {
    let tokens = &doc.tokens;
    if !tokens.get(at)?.is("(") {
        return None;
    }
    let close = (at + 1..tokens.len().min(at + 7)).find(|it| tokens[*it].is(")"))?;
    let inner = trimmed_acronym(doc, at + 1..close)?;
    Some(inner)
}

/// The capitals inside brackets: `CORETT`, `CPEME-9`, also after «por sus siglas» or in quotes.
fn trimmed_acronym(doc: &Document, inner: Range<usize>) -> Option<Range<usize>> {
    let tokens = &doc.tokens;
    let is_acronym = |at: usize| {
        let written = tokens[at].span.of(doc.text());
        let capitals = written.chars().filter(|it| it.is_uppercase()).count();
        tokens[at].is_word()
            && (2..=14).contains(&written.chars().count())
            && capitals * 2 > written.chars().count()
            && capitals >= 2
    };
    let first = inner.clone().find(|it| is_acronym(*it))?;
    // `COP-11` is a code.
    if tokens.get(first + 1).is_some_and(|it| it.is("-"))
        && tokens.get(first + 2).is_some_and(|it| it.is_number())
    {
        return None;
    }
    let mut end = first + 1;
    while end + 1 < inner.end && tokens[end].is("-") && (is_acronym(end + 1) || tokens[end + 1].is_number()) {
        end += 2;
    }
    Some(first..end)
}

/// The acronym of a body whose name stands without it: in brackets after the same name further on, or on the next line.
fn acronym_elsewhere(doc: &Document, name: &Range<usize>) -> Option<Found<String>> {
    let tokens = &doc.tokens;
    let found = |it: Range<usize>| {
        Found::new(doc.words(&it).to_owned(), doc.span(&it), "in-brackets", Sureness::Likely)
    };
    if let Some(acronym) = bracketed(doc, name.end) {
        return Some(found(acronym));
    }
    let words: Vec<&str> = tokens[name.clone()].iter().map(|it| it.folded.as_str()).collect();
    let first = words.first()?;
    let all = (name.end..tokens.len().saturating_sub(words.len())).filter(|it| tokens[*it].folded == **first);
    for at in all {
        let same = words.iter().zip(&tokens[at..]).all(|(word, token)| token.folded == **word);
        if same && let Some(acronym) = bracketed(doc, at + words.len()) {
            return Some(found(acronym));
        }
    }
    // An acronym that stands in the text and is made of the initials of the name.
    let initials: String = tokens[name.clone()]
        .iter()
        .filter(|it| it.capital && it.is_word())
        .filter_map(|it| it.folded.chars().next())
        .collect();
    let fits = |token: &Token| {
        let written = token.span.of(doc.text());
        token.is_word()
            && written.chars().count() >= 3
            && written.chars().all(char::is_uppercase)
            && token.folded == initials
    };
    tokens.iter().position(fits).map(|it| found(it..it + 1))
}

/// The acronym of a body that is never named in full: «REUNIÓN IV-2023 DE CORETT».
fn lone_acronym(doc: &Document) -> Option<Found<String>> {
    let tokens = &doc.tokens;
    let head = tokens.len().min(150);
    (1..head).find_map(|at| {
        let written = tokens[at].span.of(doc.text());
        let capitals = tokens[at].is_word()
            && (3..=12).contains(&written.chars().count())
            && written.chars().all(char::is_uppercase);
        let after = tokens[at - 1].is_one(&["de", "del", "of", "da", "do", "la", "the", "o", "a"])
            && !tokens[at].is_one(SMALL);
        let known = crate::names::state(tokens, at).is_some()
            || crate::layout::marker::roman(&tokens[at].folded).is_some();
        let meeting = tokens[at.saturating_sub(6)..at].iter().any(codes::is_meeting);
        (capitals && after && meeting && !known).then(|| {
            Found::new(written.to_owned(), doc.span(&(at..at + 1)), "of-the-meeting", Sureness::Likely)
        })
    })
}
