//! Items of a list of agreements whose words alone do not say what they do: by whoever stands first, and by default.

use std::ops::Range;

use super::Judgement;
use super::decided::by_subject;
use super::subjects::content_start;
use crate::document::Document;
use crate::grammar;
use crate::proposal::{Kind, Sureness, Who};
use crate::units::{Origin, Unit};
use crate::who::{Mention, mentions};
use crate::words::is_one_at;

/// Whoever a stretch begins with, and where those joined to them end: «Honduras y El Salvador».
pub fn first_named<'a>(
    doc: &Document,
    range: &Range<usize>,
    spoken: &'a [Mention],
) -> Option<(&'a Mention, usize)> {
    let tokens = &doc.tokens;
    let article = |it: usize| tokens[it].is_one(&["el", "la", "los", "las", "the", "o", "a", "os", "as"]);
    let first = spoken.first().filter(|it| {
        it.tokens.start == range.start || it.tokens.start == range.start + 1 && article(range.start)
    })?;
    let mut end = first.tokens.end;
    for next in &spoken[1..] {
        let joins = |it: &crate::words::Token| {
            it.is_one(&[",", "y", "e", "and", "&", "/", "la", "el", "the", "o", "a"])
        };
        if next.tokens.start - end > 3 || !tokens[end..next.tokens.start].iter().all(joins) {
            break;
        }
        end = next.tokens.end;
    }
    Some((first, end))
}

/// «Secretariat to circulate the draft», «Honduras: enviar los datos»: whoever stands first has to do it.
pub fn assigned(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let head = range.start..range.end.min(range.start + 24);
    let spoken = mentions(doc.text(), tokens, head, &doc.context);
    let all = tokens[range.clone()].first()?.is_one(&["all", "todos", "todas", "everyone"])
        && tokens.get(range.start + 1)?.is(":");
    let end = if all { range.start + 1 } else { first_named(doc, range, &spoken)?.1 };
    let (mark, verb) = (tokens.get(end)?, tokens.get(end + 1)?);
    let english = language == crate::proposal::Language::En;
    let task = english && mark.is("to") && verb.is_word() && !verb.capital
        || mark.is_one(&[":", "–"]) && grammar::is_infinitive(language, verb)
        || english
            && mark.is_one(&[":", "–", "-"])
            && verb.is_word()
            && verb.folded.len() > 2
            && (!verb.capital
                || mark.is(":")
                    && tokens.get(end + 2).is_some_and(|it| it.is_word() && !it.capital)
                    && may_be_bare(verb));
    let judgement = Judgement::new(Kind::Mandate, "assigned", Sureness::Likely, end..end + 2);
    (task && end + 1 < range.end).then_some(Judgement { future: true, ..judgement })
}

/// Whether a word with a capital behind `WHO:` may be a bare verb of English: `Explore`, not `Updates`, `The`.
fn may_be_bare(word: &crate::words::Token) -> bool {
    !word.folded.ends_with('s')
        && !word.folded.ends_with("ed")
        && !word.folded.ends_with("ing")
        && !word.is_one(&["the", "and", "that", "this", "will", "shall", "for", "with", "not"])
}

/// Whether the words that lead in speak of commitments: «asumieron los compromisos siguientes», `Commitments`.
pub fn undertaken(doc: &Document, unit: &Unit) -> bool {
    const STEMS: &[&str] = &["compromis", "compromet", "commitment", "committed", "pledge"];
    unit.leads.iter().any(|it| {
        doc.tokens[it.clone()].iter().any(|it| STEMS.iter().any(|stem| it.folded.starts_with(stem)))
    })
}

/// `whereas …`, «considerando que …»: why something is decided.
pub fn opens_preamble(doc: &Document, range: &Range<usize>) -> bool {
    is_one_at(&doc.tokens, range.start, &["whereas", "considerando", "considerandos"])
}

/// Whether an item is no agreement, whatever list it stands in: a preamble, «ninguno», a signature, a title.
fn is_none(doc: &Document, unit: &Unit, range: &Range<usize>, first: &crate::words::Token) -> bool {
    if opens_preamble(doc, range) {
        return true;
    }
    if unit.leads_in
        || first.is_one(&["none", "ninguno", "ninguna", "nenhum", "nenhuma", "nil", "n/a"])
        || doc.tokens[range.start].is_one(&["no", "nao", "sin", "sem"])
    {
        return true;
    }
    // Signatures, proofs and numbers are no agreement.
    let words = doc.tokens[range.clone()].iter().filter(|it| it.is_word() && it.folded.chars().count() > 2);
    // «TARIFFS AND ACCESS» in a row of its own is a title inside the table.
    let written = doc.words(range);
    if unit.origin == Origin::Row && !written.chars().any(char::is_lowercase) && range.len() <= 8 {
        return true;
    }
    // «André William Régis (Curupira)» is somebody who was there.
    let names = range.len() <= 8
        && unit.who.is_none()
        && doc.tokens[range.clone()].iter().all(|it| {
            it.is_mark()
                || it.is_word() && it.capital
                || it.is_one(&["de", "da", "do", "dos", "das", "del", "la", "y", "e", "of", "and"])
        });
    if names {
        return true;
    }
    let long = doc.tokens[range.clone()].iter().any(|it| it.folded.chars().count() > 28);
    if long || words.count() < 3 && unit.who.is_none() {
        return true;
    }
    if unit.who.is_none() && crate::facts::tells(&doc.tokens, range.clone(), crate::facts::Fact::TookPart) {
        return true;
    }
    (range.start..range.end).any(|it| grammar::is_supposed(&doc.tokens, range, it))
}

/// An item of a list of agreements without a verb that is known.
pub fn by_default(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let start = content_start(doc, range);
    let first = doc.tokens.get(start)?;
    if is_none(doc, unit, range, first) {
        return None;
    }
    let next = first.is_one(&["next", "proxima", "proximo"])
        || doc.tokens[range.start].is_one(&["next", "proxima", "proximo"]);
    let dated = next
        && doc.tokens[range.clone()].iter().take(5).any(|it| it.is(":"))
        && !crate::when::find(doc.text(), &doc.tokens, range.clone()).is_empty();
    if dated || crate::coming::is_next_meeting(doc, range) {
        return Some(Judgement::new(Kind::Convene, "next-meeting", Sureness::Unsure, range.clone()));
    }
    // «FULFILL the goals of the plan» under «We hereby commit to:».
    let english = doc.context.language == crate::proposal::Language::En
        && unit.leads.iter().any(|it| doc.tokens[it.clone()].iter().rev().take(2).any(|it| it.is("to")));
    if english || grammar::is_infinitive(doc.context.language, first) {
        return Some(Judgement::new(Kind::Commit, "infinitive", Sureness::Unsure, start..start + 1));
    }
    // «Honduras y El Salvador prueban la plantilla»: whoever stands first does it.
    let spoken = mentions(doc.text(), &doc.tokens, range.clone(), &doc.context);
    let doer = first_named(doc, range, &spoken).filter(|(it, end)| {
        !matches!(it.who, Who::Plenary | Who::Other(_))
            && doc.tokens.get(*end).is_some_and(|it| it.is_word() && !it.capital)
    });
    if let Some((_, end)) = doer
        && let Some(kind) = by_subject(doc, range, end, &spoken)
    {
        return Some(Judgement {
            future: true,
            ..Judgement::new(kind, "listed", Sureness::Unsure, end..end + 1)
        });
    }
    Some(Judgement::new(
        if unit.who.is_some() { Kind::Commit } else { Kind::Other },
        "listed",
        Sureness::Unsure,
        range.clone(),
    ))
}
