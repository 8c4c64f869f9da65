//! The code of the meeting, among all that a head of a text numbers.

use std::ops::Range;

use super::head_end;
use crate::Span;
use crate::codes::{self, CodeAt, Evidence};
use crate::document::Document;
use crate::facts::{self, Fact};
use crate::grammar;
use crate::inflect::Mood;
use crate::layout::{Block, Form};
use crate::proposal::{Kind, Sureness};
use crate::verbs::{self, Deed};
use crate::when;
use crate::words::{is_one_at, within};

/// The best code of the meeting.
pub struct BestCode {
    /// As written.
    pub written: String,
    /// The ordinal.
    pub number: Option<u32>,
    /// The year it carries.
    pub year: Option<i32>,
    /// Where.
    pub span: Span,
    /// By which rule.
    pub rule: &'static str,
    /// How sure.
    pub sure: Sureness,
}

/// Words that make a number one of a document rather than of a meeting.
const DOCUMENTS: &[&str] = &[
    "deliberacao",
    "resolucion",
    "resolution",
    "resolucao",
    "documento",
    "document",
    "decreto",
    "deliberacion",
    "decision",
    "res",
    "circular",
    "boletin",
    "boletim",
    "bulletin",
    "newsletter",
    "oficio",
    "comunicado",
    "release",
    "letter",
    "carta",
];

/// Parts of the symbol of a document: `COPELCO-EXT-02/INF-5`.
const SYMBOLS: &[&str] =
    &["inf", "doc", "crp", "wp", "rev", "add", "corr", "dt", "rd", "dec", "res", "l", "conf"];

/// Minutes whose number is that of the meeting.
const DOCUMENTS_OF_A_MEETING: &[&str] = &["acta", "ata", "minutes", "minuta"];

/// Words before a bare number that make it one of a meeting.
const MEETINGS: &[&str] = &[
    "acta",
    "ata",
    "minutes",
    "minuta",
    "reunion",
    "sesion",
    "meeting",
    "session",
    "reuniao",
    "sessao",
    "call",
    "llamada",
    "teleconferencia",
    "teleconference",
    "videoconferencia",
    "videoconference",
    "encuentro",
    "encontro",
];

/// The code of the meeting: the one that most speaks for; its number may stand in words elsewhere.
pub fn code(doc: &Document) -> Option<BestCode> {
    let tokens = &doc.tokens;
    let mut best: Option<(i32, CodeAt)> = None;
    let mut ordinal: Option<CodeAt> = None;
    for (index, block) in doc.layout.blocks.iter().enumerate().take(head_end(doc)) {
        let words = within(tokens, block.span);
        // An item that only names a meeting and its day is a heading: «1. Decimoquinta sesión (21 de julio de 2020)».
        let dated = || when::find(doc.text(), tokens, words.clone()).iter().any(|it| it.has_day());
        let item = matches!(block.form, Form::Item(_)) && index > 3 && (words.len() > 16 || !dated());
        let mut at = words.start;
        while at < words.end {
            let Some(found) = codes::at(doc.text(), tokens, at) else {
                at += 1;
                continue;
            };
            at = found.tokens.end.max(at + 1);
            if item || is_of_another(doc, &words, &found) || found.tokens.end > words.end + 1 {
                continue;
            }
            // A sitting is part of a session, and has its own number.
            let sitting = |it: &CodeAt| tokens[it.tokens.clone()].iter().any(|it| it.is("sitting"));
            if sitting(&found) && ordinal.as_ref().is_some_and(|it| !sitting(it)) {
                ordinal = None;
            }
            let score = weigh(doc, &words, &found) + place(block, index);
            if found.evidence == Evidence::WordOrdinal {
                ordinal.get_or_insert(found);
            } else if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, found));
            }
        }
    }
    let best = best.filter(|(score, _)| *score >= 6).map(|(_, it)| it);
    let best = best.or_else(|| if ordinal.is_none() { at_the_end(doc) } else { None });
    // `MERCOSUR/CMC/ACTA N° 01/19`
    let whole = |found: &CodeAt| {
        let mut start = found.tokens.start;
        let is = |at: usize, words: &[&str]| tokens[at].is_one(words);
        if start >= 1 && found.evidence == Evidence::Coded && is(start - 1, DOCUMENTS_OF_A_MEETING) {
            start -= 1;
        }
        let loud = |at: usize| tokens[at].is_word() && !doc.words(&(at..at + 1)).contains(char::is_lowercase);
        while start >= 2 && is(start - 1, &["/"]) && loud(start - 2) {
            start -= 2;
        }
        start..found.tokens.end
    };
    let made = |found: CodeAt, number: Option<u32>, rule, sure| BestCode {
        written: match whole(&found) {
            it if it == found.tokens => found.code.written.clone(),
            it => doc.words(&it).to_owned(),
        },
        number: found.code.number.or(number),
        year: found.code.year,
        span: doc.span(&whole(&found)),
        rule,
        sure,
    };
    // A number of the minutes tells the code, an ordinal in words the number.
    match (best, ordinal) {
        (Some(found), word) => Some(made(found, word.and_then(|it| it.code.number), "code", Sureness::Sure)),
        (None, Some(found)) => Some(made(found, None, "ordinal", Sureness::Likely)),
        (None, None) => None,
    }
}

/// The ordinal of the meeting in the line that closes a resolution: «XXXI Reunião Ordinária do CREAGRO – Assunção, …».
fn at_the_end(doc: &Document) -> Option<CodeAt> {
    const CLOSING: usize = 12;
    const LINE: usize = 22;
    let blocks = &doc.layout.blocks;
    let from = blocks.len().saturating_sub(CLOSING).max(head_end(doc).min(blocks.len()));
    blocks[from..].iter().find_map(|block| {
        let words = within(&doc.tokens, block.span);
        let coming = words.clone().any(|it| doc.tokens[it].is_one(crate::offices::COMING));
        let found = codes::at(doc.text(), &doc.tokens, words.start)?;
        (words.len() <= LINE && !coming && found.evidence == Evidence::Ordinal).then_some(found)
    })
}

/// Whether a code is one of an earlier or later meeting, or of something that is approved.
fn is_of_another(doc: &Document, words: &Range<usize>, found: &CodeAt) -> bool {
    let at = found.tokens.start;
    let before = &doc.tokens[at.saturating_sub(3)..at];
    let other = before.iter().any(|it| it.is_one(&["anterior", "previous", "previa", "proxima", "next"]));
    let coming = found.evidence == Evidence::WordOrdinal && is_coming(doc, words, found);
    // What was approved stands near: «aprobó el acta de la segunda reunión».
    let near = at.saturating_sub(OBJECT).max(words.start)..at.max(words.start);
    let hits = verbs::within(doc.context.language, &doc.tokens, near);
    let made = |it: &verbs::Hit| matches!(it.verb.deed, Deed::Makes(kind) if kind != Kind::Convene);
    // `Report of the third meeting`, `the Botanical Institute` are no verbs.
    let noun = |it: &verbs::Hit| {
        it.mood == Mood::Noun
            || doc.tokens.get(it.tokens.end).is_some_and(|it| it.is("of"))
            || it.mood == Mood::Bare
                && it.tokens.start > words.start
                && doc.tokens[it.tokens.start].capital
                && doc.words(&it.tokens).contains(char::is_lowercase)
    };
    // «suscribieron una Declaración durante la XXVIII Conferencia»
    const DURING: &[&str] =
        &["durante", "during", "en", "em", "in", "at", "na", "no", "marco", "ocasion", "ocasiao", "motivo"];
    let there = before
        .iter()
        .rev()
        .find(|it| !it.is_one(&["la", "el", "the", "a", "o", "de", "del", "da", "do", "of"]));
    if there.is_some_and(|it| it.is_one(DURING)) && found.evidence == Evidence::Ordinal {
        return other || coming;
    }
    other || coming || hits.iter().any(|it| made(it) && it.mood != Mood::Wished && !noun(it))
}

/// How far before a code the verb may stand whose object it is.
const OBJECT: usize = 14;

/// Whether the words behind a code tell of what is to come: «El tercer encuentro tendrá lugar en Manizales».
fn is_coming(doc: &Document, words: &Range<usize>, found: &CodeAt) -> bool {
    let tokens = &doc.tokens;
    let future =
        |it: usize| grammar::is_future(doc.context.language, &tokens[it], tokens[it].span.of(doc.text()));
    (found.tokens.start.max(words.start)..words.end.min(found.tokens.end + 8)).any(future)
}

/// How much the place of a code speaks for it: the head of the text, and a heading.
fn place(block: &Block, index: usize) -> i32 {
    i32::from(matches!(block.form, Form::Heading)) + 3 * i32::from(index < 3) + 2 * i32::from(index < 8)
}

/// How much the words of a code and those around it speak for it.
fn weigh(doc: &Document, words: &Range<usize>, found: &CodeAt) -> i32 {
    let tokens = &doc.tokens;
    let (at, end) = (found.tokens.start, found.tokens.end);
    let written = &tokens[found.tokens.clone()];
    let before = &tokens[at.saturating_sub(3)..at];
    let evidence = match found.evidence {
        Evidence::Coded => 6,
        Evidence::Ordinal => 7,
        Evidence::WordOrdinal => 0,
    };
    // «Resoluciones», «decisões»: also in the plural.
    let stem = |it: &crate::words::Token| {
        DOCUMENTS.iter().any(|word| word.len() > 7 && it.folded.starts_with(&word[..7]))
    };
    let document = written.iter().chain(before).any(|it| it.is_one(DOCUMENTS) || stem(it));
    let minutes = written.iter().chain(before).any(|it| it.is_one(DOCUMENTS_OF_A_MEETING));
    // A symbol of a document, a number of a bulletin, a meeting that is still to come.
    let slashes = written.iter().filter(|it| it.is("/")).count();
    let numbered = found.code.number.is_some_and(|it| it >= 1000);
    let symbol = numbered
        || slashes >= 1 && written.iter().any(|it| it.is_one(SYMBOLS))
        || slashes >= 2 && written.iter().any(|it| it.is_word() && it.folded.len() > 1);
    let bare = written[0].is_one(&["n", "no", "numero", "number", "num", "nro", "#"])
        && !before.iter().any(|it| it.is_one(MEETINGS));
    // «EGBWL/2018/M11» goes on: the symbol of a document.
    let joined = is_one_at(tokens, end, &["/", "-"])
        && crate::numerals::is_tight(tokens, end)
        && tokens.get(end + 1).is_some_and(|it| it.is_word());
    let symbol = symbol || joined && found.evidence == Evidence::Coded;
    let unnumbered = found.code.number.is_none();
    let coming = is_coming(doc, words, found);
    let around = words.start.max(at.saturating_sub(14))..words.end.min(end + 14);
    let met = facts::tells(tokens, around, Fact::Met);
    let mixed = doc.words(&found.tokens).chars().any(char::is_lowercase);
    evidence + 3 * i32::from(minutes && found.evidence == Evidence::Coded)
        - 8 * i32::from(document)
        - 8 * i32::from(symbol)
        - 14 * i32::from(bare)
        - 3 * i32::from(unnumbered)
        - 8 * i32::from(coming)
        + 2 * i32::from(met)
        + i32::from(mixed)
}
