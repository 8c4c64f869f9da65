//! English forms that are told, bare or a participle at once: which of them a sentence turns on.

use std::ops::Range;

use crate::document::Document;
use crate::grammar;
use crate::proposal::{Language, Who};
use crate::verbs::Hit;
use crate::who::Mention;

/// Whether an English verb is told by a form of *do*: «did not approve».
pub fn supported(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    // `wishes to place on record its thanks`
    let wishes = || {
        at >= range.start + 2
            && doc.tokens[at - 1].is("to")
            && doc.tokens[at - 2].is_one(&["wish", "wishes", "wished", "desire", "desires", "desired"])
    };
    doc.context.language == Language::En
        && (doc.tokens[at.saturating_sub(3).max(range.start)..at]
            .iter()
            .any(|it| it.is_one(&["did", "does", "do"]))
            || wishes())
}

/// Whether a bare verb says what somebody could not do: `was unable to accept`, «no pudo aceptar», «não pôde aprovar».
pub fn unable(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const COULD: &[&str] = &[
        "pudo",
        "pudieron",
        "puede",
        "pueden",
        "pode",
        "podem",
        "puderam",
        "logro",
        "lograron",
        "conseguiu",
    ];
    let near = &doc.tokens[at.saturating_sub(4).max(range.start)..at];
    let said = |words: &[&str]| near.iter().any(|it| it.is_one(words));
    match doc.context.language {
        Language::En => {
            said(&["unable"]) || said(&["could", "cannot"]) && grammar::is_denied(&doc.tokens, range, at)
        }
        _ => near.last().is_some_and(|it| it.is_one(COULD)) && grammar::is_denied(&doc.tokens, range, at),
    }
}

/// Whether an English verb stands in the present of several: `We urge`, `Ministers welcome`, `Fiji and Tonga offer`.
pub fn present(doc: &Document, range: &Range<usize>, at: usize, spoken: &[Mention]) -> bool {
    let tokens = &doc.tokens;
    let adverb = |it: usize| tokens[it].is_one(&["hereby", "also", "further", "therefore", "again"]);
    let mut before = at;
    while before > range.start && adverb(before - 1) {
        before -= 1;
    }
    if doc.context.language != Language::En || before == range.start {
        return false;
    }
    let several = |it: &Mention| {
        let joined = || {
            spoken
                .iter()
                .filter(|other| matches!(other.who, Who::State(_)) && other.tokens.end <= it.tokens.end)
                .count()
                > 1
        };
        matches!(it.who, Who::Plenary | Who::Members) || matches!(it.who, Who::State(_)) && joined()
    };
    let last = &tokens[before - 1];
    // `We, the Ministers responsible for ports, hereby adopt`
    if tokens[range.start].is("we") && last.is_one(&[",", "—", "–"]) && before > range.start + 2 {
        return true;
    }
    let plural = last.is_one(&["we", "they"])
        || last.folded.ends_with('s')
        || matches!(last.folded.as_str(), "government" | "parties");
    let state = |it: &Mention| matches!(it.who, Who::State(_));
    spoken.iter().any(|it| it.tokens.end == before && several(it) && (plural || state(it)))
}

/// «should», «could» and «might» before an English verb.
pub fn supposed_in_english(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    doc.context.language == Language::En
        && doc.tokens[at.saturating_sub(3).max(range.start)..at]
            .iter()
            .any(|it| it.is_one(&["could", "might", "may"]))
        // `could not accept the proposal` is what became of it.
        && !grammar::is_denied(&doc.tokens, range, at)
}

/// Whether an English item begins with a task: «Prepare a budget».
pub fn english_task(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    doc.context.language == Language::En
        && hit.tokens.start > range.start
        && doc.tokens[hit.tokens.start - 1].is("to")
        && doc.tokens[range.start..hit.tokens.start].iter().all(|it| it.is_mark() || it.is_word())
        && hit.tokens.start - range.start <= 6
}

/// Words in -ly that are no adverbs.
pub const NO_ADVERB: &[&str] =
    &["assembly", "family", "july", "italy", "supply", "reply", "anomaly", "monopoly"];

/// Whether an English form in -ed or -s is a verb with a subject, or passive; not «the measures adopted by States».
pub fn english_finite(
    doc: &Document,
    range: &Range<usize>,
    hit: &Hit,
    spoken: &[Mention],
    strict: bool,
) -> bool {
    let tokens = &doc.tokens;
    let at = hit.tokens.start;
    if grammar::is_passive(tokens, range, at) || supported(doc, range, at) || present(doc, range, at, spoken)
    {
        return true;
    }
    if super::openings::after_a_title(doc, range, at) {
        return true;
    }
    let mut before = at;
    while before > range.start
        && (tokens[before - 1].folded.ends_with("ly") && !tokens[before - 1].is_one(NO_ADVERB)
            || tokens[before - 1].is_one(&[
                "also",
                "further",
                "then",
                "therefore",
                "accordingly",
                "has",
                "have",
                "had",
                "having",
                "again",
                "hereby",
                "to",
                "not",
            ]))
    {
        before -= 1;
    }
    if before == range.start {
        let agent = tokens.get(hit.tokens.end).is_some_and(|it| it.is("by"));
        return !strict || !agent && (tokens[at].folded.ends_with("ed") || tokens[at].folded.ends_with('s'));
    }
    let last = &tokens[before - 1];
    last.is_one(&["it", "they", "and", ",", ")", "who", "all", "resolved", "to"])
        || spoken.iter().any(|it| it.tokens.end == before)
        || super::subjects::names_its_subject(doc, range, before)
        || !strict
            && last.is_word()
            && !grammar::is_determiner(last)
            && (last.capital || telegraphic(tokens, range, hit))
}

/// «Agenda adopted as tabled», «Access Charges Study: progress noted»: an item without any form of *to be*.
pub fn telegraphic(tokens: &[crate::words::Token], range: &Range<usize>, hit: &Hit) -> bool {
    let by = tokens.get(hit.tokens.end).is_some_and(|it| it.is("by") && hit.tokens.end < range.end);
    hit.tokens.start - range.start <= 12 && !by && tokens[hit.tokens.start].folded.ends_with("ed")
}

/// Whether an English word that could be a bare verb stands behind an article: `the request`, `The Commission`.
pub fn is_noun(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const BEFORE: &[&str] = &["the", "a", "an", "this", "its", "their", "each", "any", "every", "that", "no"];
    doc.context.language == Language::En && at > range.start && doc.tokens[at - 1].is_one(BEFORE)
}
