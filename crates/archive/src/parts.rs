//! A document that tells of several meetings, taken apart; and spans moved to where they stand in the whole.

use crate::codes;
use crate::document::{Document, language};
use crate::facts::{self, Fact};
use crate::layout::{Block, Form};
use crate::proposal::{Found, Language, Meeting, Span};
use crate::when;
use crate::words::{is_loud, within};

/// The stretches of the source that tell of one meeting each; one stretch where there is one meeting.
pub fn parts(doc: &Document) -> Vec<Span> {
    let mut starts: Vec<(usize, Head)> = Vec::new();
    let blocks = &doc.layout.blocks;
    let mut last: Option<usize> = None;
    for (index, block) in blocks.iter().enumerate() {
        let words = within(&doc.tokens, block.span);
        let heading = matches!(block.form, Form::Heading)
            || words.len() <= 34 && !block.span.of(doc.text()).trim_end().ends_with(['.', ';', ':']);
        if !heading || words.is_empty() || matches!(block.form, Form::Row { .. }) {
            continue;
        }
        let Some(head) = head(doc, &words) else { continue };
        // Lines of one head stand together, without a paragraph between them.
        let together = |it: usize| {
            index - it <= 4 && blocks[it + 1..index].iter().all(|it| within(&doc.tokens, it.span).len() <= 34)
        };
        if last.is_some_and(together) {
            last = Some(index);
            continue;
        }
        let other = starts.iter().all(|(_, it)| *it != head);
        if other && is_dated(doc, index) {
            starts.push((doc.layout.source(block.span).start, head));
            last = Some(index);
        }
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    // An empty block at the end stands nowhere in the source.
    let last = blocks.iter().rev().find(|it| !it.span.of(doc.text()).trim().is_empty());
    let end = last.map_or(0, |it| doc.layout.source(it.span).end);
    let mut parts = Vec::new();
    for (index, (start, _)) in starts.iter().enumerate() {
        let start = if index == 0 { 0 } else { *start };
        let to = starts.get(index + 1).map_or(end, |(next, _)| *next);
        parts.push(Span::new(start, to));
    }
    parts
}

/// What tells one meeting from another in a heading: its number, or the acronym of the body.
#[derive(PartialEq)]
enum Head {
    Number(u32),
    Acronym(String),
    Special(String),
}

/// The language of each block that is long enough to tell.
pub fn languages(doc: &Document) -> Vec<Option<Language>> {
    let words = |block: &Block| Some(within(&doc.tokens, block.span)).filter(|it| it.len() >= 10);
    doc.layout.blocks.iter().map(|it| words(it).map(|it| language(&doc.tokens[it]))).collect()
}

/// Where a second version of the same text in another language begins, in bytes of the source: most words before it are
/// in one language, most after it in another.
pub fn second_version(doc: &Document, told: &[Option<Language>]) -> Option<usize> {
    let words = |block: &Block| within(&doc.tokens, block.span);
    let first = told.iter().flatten().next()?;
    // The block after which the first language does not come back.
    let last = told.iter().rposition(|it| *it == Some(*first))?;
    let other = *told[last + 1..].iter().flatten().next()?;
    let after = told[last + 1..].iter().flatten().filter(|it| **it == other).count();
    let before = told[..=last].iter().flatten().filter(|it| **it == *first).count();
    let apart = told[..=last].iter().flatten().all(|it| *it == *first) && after * 2 >= before && after >= 3;
    // Headings right before the first long block belong to the second version.
    let start = (last + 1..told.len()).find(|it| told[*it].is_some())?;
    let start = (last + 1..start)
        .rev()
        .take_while(|it| words(&doc.layout.blocks[*it]).len() < 10)
        .last()
        .unwrap_or(start);
    apart.then(|| doc.layout.source(doc.layout.blocks[start].span).start)
}

/// The source with what stands in a second language blank, where two stand side by side in about equal parts.
pub fn one_language(source: &str, doc: &Document, told: &[Option<Language>]) -> Option<String> {
    let first = told.iter().flatten().next()?;
    let other = told.iter().flatten().find(|it| *it != first)?;
    let count = |of: &Language| told.iter().flatten().filter(|it| *it == of).count();
    let (ours, theirs) = (count(first), count(other));
    if ours.min(theirs) < 3 || ours.min(theirs) * 10 < ours.max(theirs) * 6 {
        return None;
    }
    let mut blank = source.as_bytes().to_vec();
    for (at, block) in doc.layout.blocks.iter().enumerate() {
        // A few words are in the language of what stands below them.
        let below = || told[at..].iter().flatten().next();
        if told[at].as_ref().or_else(below) == Some(other) {
            let span = doc.layout.source(block.span);
            // An empty cell at the end of a row stands nowhere in the source.
            let end = span.end.min(blank.len());
            blank[span.start.min(end)..end].iter_mut().filter(|it| **it != b'\n').for_each(|it| *it = b' ');
        }
    }
    String::from_utf8(blank).ok()
}

/// The meeting that a heading names.
fn head(doc: &Document, words: &std::ops::Range<usize>) -> Option<Head> {
    let acronym = || {
        let close = words.end.checked_sub(1).filter(|it| doc.tokens[*it].is(")"))?;
        let open = (words.start..close).rfind(|it| doc.tokens[*it].is("("))?;
        let written = doc.words(&(open + 1..close));
        let capitals = close == open + 2 && is_loud(written);
        (capitals && words.len() >= 5).then(|| Head::Acronym(written.to_owned()))
    };
    head_number(doc, words)
        .map(Head::Number)
        .or_else(acronym)
        .or_else(|| special(doc, words).map(Head::Special))
}

/// «SPECIAL MEETING, 19 November 2020»: one that has no number, by its day.
fn special(doc: &Document, words: &std::ops::Range<usize>) -> Option<String> {
    const SPECIAL: &[&str] =
        &["special", "extraordinary", "emergency", "extraordinaria", "extraordinario", "especial"];
    let tokens = &doc.tokens[words.clone()];
    let named = words.len() <= 14
        && tokens.iter().any(codes::is_meeting)
        && tokens.iter().any(|it| it.is_one(SPECIAL))
        && !tokens.iter().any(|it| it.is_one(crate::offices::COMING));
    let day = when::find(doc.text(), &doc.tokens, words.clone())
        .into_iter()
        .find(|it| it.has_day() && it.to.year.is_some())?;
    named.then(|| doc.words(&day.tokens).to_lowercase())
}

/// The number of the meeting that a heading names.
fn head_number(doc: &Document, words: &std::ops::Range<usize>) -> Option<u32> {
    let tokens = &doc.tokens;
    let named = words.clone().any(|it| {
        codes::is_meeting(&tokens[it])
            || tokens[it].is_one(&["acta", "ata", "minutes", "minuta", "roundtable", "convocatoria"])
    });
    let next = words
        .clone()
        .any(|it| tokens[it].is_one(&["proxima", "next", "siguiente", "seguinte", "anterior", "previous"]));
    if !named || next {
        return None;
    }
    let approved = crate::verbs::within(doc.context.language, tokens, words.clone()).iter().any(|it| {
        !matches!(it.mood, crate::inflect::Mood::Noun)
            && matches!(it.verb.deed, crate::verbs::Deed::Makes(_) | crate::verbs::Deed::Decides)
    });
    if approved {
        return None;
    }
    words.clone().find_map(|at| codes::at(doc.text(), tokens, at)).and_then(|it| it.code.number)
}

/// Whether one of the next blocks says when that meeting took place.
fn is_dated(doc: &Document, index: usize) -> bool {
    doc.layout.blocks[index..].iter().take(5).any(|block| {
        let words = within(&doc.tokens, block.span);
        // «San Miguel, El Salvador, 14 de agosto de 2012» under the name of the meeting.
        let line = words.len() <= 14 && !block.span.of(doc.text()).trim_end().ends_with(['.', ';']);
        let met = line
            || facts::tells(&doc.tokens, words.clone(), Fact::Met)
            || words.clone().any(|it| {
                codes::is_meeting(&doc.tokens[it]) || doc.tokens[it].is_one(&["fecha", "data", "date"])
            });
        met && when::find(doc.text(), &doc.tokens, words)
            .iter()
            .any(|it| it.has_day() && it.to.year.is_some())
    })
}

/// Moves a span.
fn moved<T>(found: &mut Found<T>, by: usize) {
    shifted(&mut found.span, by);
}

fn shifted(span: &mut Span, by: usize) {
    span.start += by;
    span.end += by;
}

/// Moves every span of a meeting by `by` bytes.
pub fn shift(meeting: &mut Meeting, by: usize) {
    if by == 0 {
        return;
    }
    let m = meeting;
    m.body.iter_mut().for_each(|it| moved(it, by));
    m.acronym.iter_mut().for_each(|it| moved(it, by));
    m.code.iter_mut().for_each(|it| moved(it, by));
    m.kind.iter_mut().for_each(|it| moved(it, by));
    m.days.iter_mut().for_each(|it| moved(it, by));
    m.place.iter_mut().for_each(|it| moved(it, by));
    m.mode.iter_mut().for_each(|it| moved(it, by));
    for who in [&mut m.host, &mut m.presidency, &mut m.secretariat] {
        who.iter_mut().for_each(|it| moved(it, by));
    }
    m.participants.iter_mut().for_each(|it| moved(it, by));
    for agreement in &mut m.agreements {
        shifted(&mut agreement.span, by);
        agreement.number.iter_mut().for_each(|it| moved(it, by));
        moved(&mut agreement.kind, by);
        agreement.actors.iter_mut().for_each(|it| moved(it, by));
        agreement.deadline.iter_mut().for_each(|it| moved(it, by));
        agreement.documents.iter_mut().for_each(|it| moved(it, by));
        agreement.amounts.iter_mut().for_each(|it| moved(it, by));
    }
    for election in &mut m.elections {
        shifted(&mut election.span, by);
        moved(&mut election.office, by);
        election.elected.iter_mut().for_each(|it| moved(it, by));
        election.term.iter_mut().for_each(|it| moved(it, by));
        election.disclosed.iter_mut().for_each(|it| moved(it, by));
    }
    for endorsement in &mut m.endorsements {
        moved(&mut endorsement.document, by);
        moved(&mut endorsement.by, by);
    }
}
