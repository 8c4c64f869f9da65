//! Who presided, who kept the secretariat, who received the meeting.

use std::ops::Range;

use crate::document::Document;
use crate::facts::{self, Fact};
use crate::meeting::named_by;
use crate::proposal::{Found, Kind, Meeting, Who};
use crate::verbs::{self, Deed};

/// How many blocks may tell who presided.
const REACH: usize = 24;

/// Words that speak of a meeting to come.
pub const COMING: &[&str] = &["proxima", "proximo", "next", "siguiente", "seguinte"];

/// Host, presidency and secretariat in a sentence.
pub fn read(doc: &Document, sentence: &Range<usize>, meeting: &mut Meeting, index: usize) {
    let tokens = &doc.tokens;
    let chooses = verbs::within(doc.context.language, tokens, sentence.clone())
        .iter()
        .any(|it| matches!(it.verb.deed, Deed::Makes(Kind::Elect | Kind::Convene)));
    // What was looked at for words of a meeting to come, and whether one stood there.
    let (mut seen, mut later) = (sentence.start, false);
    for (words, fact) in facts::within(tokens, sentence.clone()) {
        // A phrase that goes on in the next sentence ends with this one.
        let (at, end) = (words.start, words.end.min(sentence.end));
        later |= tokens[seen..at].iter().any(|it| it.is_one(COMING));
        seen = at;
        // «Bajo la presidencia de Chile … se eligió» tells who presided, whatever was chosen.
        let under = at.checked_sub(2).is_some_and(|it| {
            it >= sentence.start && tokens[it..at].iter().any(|it| it.is_one(&["bajo", "sob", "under"]))
        });
        let skip = later || chooses && !under || index > REACH;
        match fact {
            Fact::Host if meeting.host.is_none() && !later => meeting.host = received(doc, sentence, at, end),
            Fact::Presides if meeting.presidency.is_none() && !skip => {
                meeting.presidency = presidency(doc, sentence, at, end);
            }
            Fact::Secretariat if meeting.secretariat.is_none() && !skip => {
                meeting.secretariat = named_by(doc, sentence, at, end)
                    .filter(|it| is_kept(doc, sentence, at, end) && !is_owner(doc, sentence, end, it));
            }
            _ => {}
        }
    }
}

/// The state that received; an organisation only where it is said that one was received by it.
fn received(doc: &Document, sentence: &Range<usize>, at: usize, end: usize) -> Option<Found<Who>> {
    // «Uganda offered to host the training» received nobody yet.
    let to = at.checked_sub(1).is_some_and(|it| doc.tokens[it].is_one(&["to", "para", "de"]))
        && doc.tokens[at].is("host");
    if to {
        return None;
    }
    let by = doc.tokens[end..sentence.end.min(end + 3)]
        .iter()
        .any(|it| it.is_one(&["by", "por", "pela", "pelo", ":"]));
    named_by(doc, sentence, at, end).filter(|it| by || matches!(it.value, Who::State(_)))
}

/// Whether a body is named as the one whose office it is: «la presidencia de la CELAC», `SBI Chair`.
fn is_owner(doc: &Document, sentence: &Range<usize>, end: usize, found: &Found<Who>) -> bool {
    let Who::Body(name) = &found.value else { return false };
    let short = name.chars().filter(|it| it.is_alphabetic()).all(char::is_uppercase);
    let of = doc.tokens[end..sentence.end.min(end + 1)]
        .iter()
        .any(|it| it.is_one(&["de", "del", "da", "do", "of"]));
    short && (of || doc.span(&(end..end + 1)).start > found.span.start)
}

/// The state that presided, unless it only did so before.
fn presidency(doc: &Document, sentence: &Range<usize>, at: usize, end: usize) -> Option<Found<Who>> {
    let outgoing = doc.tokens[at.saturating_sub(2).max(sentence.start)..at]
        .iter()
        .any(|it| it.is_one(&["outgoing", "saliente", "anterior", "cessante", "vice", "former"]));
    named_by(doc, sentence, at, end)
        .filter(|it| !outgoing && (matches!(it.value, Who::State(_)) || !is_owner(doc, sentence, end, it)))
}

/// Whether somebody is said to keep the secretariat, rather than the secretariat to do something.
fn is_kept(doc: &Document, sentence: &Range<usize>, at: usize, end: usize) -> bool {
    const AFTER: &[&str] = &[
        "cargo",
        ":",
        "actua",
        "actuo",
        "provided",
        "ejerce",
        "ejercio",
        "ejercida",
        "desempeno",
        "served",
        "assured",
        "assegurado",
        "assegurada",
        "exercida",
        "exercido",
        "corresponde",
        "is",
        "recae",
    ];
    const BEFORE: &[&str] = &[
        "actua", "actuo", "como", "as", "asumio", "atuou", "acted", "serving", "ejercio", "serviu", "fungio",
    ];
    let tokens = &doc.tokens;
    tokens[at..sentence.end.min(end + 7)].iter().any(|it| it.is_one(AFTER))
        || tokens[at.saturating_sub(6).max(sentence.start)..at].iter().any(|it| it.is_one(BEFORE))
}

/// Who received the meeting, where it is thanked or named later on.
pub fn host(doc: &Document, words: &Range<usize>, meeting: &mut Meeting) {
    let told = |it: usize| {
        let (end, fact) = facts::at(&doc.tokens, it)?;
        Some((end.min(words.end), fact)).filter(|(_, fact)| *fact == Fact::Host)
    };
    let found = words.clone().find_map(|it| told(it).map(|(end, _)| (it, end)));
    let later =
        doc.tokens[words.clone()].iter().any(|it| it.is_one(COMING) || it.is_one(&["oferta", "offer"]));
    if meeting.host.is_none()
        && !later
        && let Some((at, end)) = found
    {
        meeting.host = received(doc, words, at, end);
    }
}
