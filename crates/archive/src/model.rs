//! What a language model says a text agreed besides: asked in words, and believed only where the source says it.
//!
//! A model is told passages of the document and answers with findings. Nothing of an answer is taken over but the
//! place it points at and the kind it names: the words are those of the source, and who, by when and how much is read
//! in them by the rules of this crate. What the source does not say is dropped. Whoever asks, asks elsewhere.

use std::collections::HashSet;
use std::ops::Range;

mod asked;
mod place;

pub use asked::instructions;
use place::Letters;

use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};
use serde::{Deserialize, Serialize};

use crate::agreements::{carries, content, has_deadline, taken};
use crate::bodies;
use crate::document::Document;
use crate::due;
use crate::judge::{Judgement, judge};
use crate::parts;
use crate::proposal::{Agreement, Deadline, Found, Kind, Meeting, Proposal, Remark, Span, Sureness};
use crate::units::{Origin, Unit, units};
use crate::words::split;

/// The rule of whatever a model found.
pub const RULE: &str = "model";
/// In bytes of the mended text: instructions, a passage and its answer fit into what small models can hold.
const PASSAGE: usize = 6_000;
/// In characters; whoever points at more points at nothing.
const LONGEST: usize = 2_000;
/// Findings that are looked at in one answer; a passage holds no more agreements.
const MOST: usize = 200;
/// A deadline is said within so many words of its agreement.
const NEAR: usize = 80;

/// What a model says of one agreement; nothing of it is believed yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Finding {
    /// The words of the source that state it.
    pub words: String,
    /// The name of its kind.
    #[serde(default)]
    pub kind: String,
    /// The words of the source that say by when.
    #[serde(default)]
    pub deadline: Option<String>,
}

/// What came of asking a model about a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// What the model is called.
    pub name: String,
    /// In how many passages the document was to be asked about.
    pub passages: usize,
    /// How many of them the model answered for.
    pub answered: usize,
    /// Agreements that it added.
    pub added: usize,
    /// Findings that were proposed already.
    pub known: usize,
    /// Findings that the source does not bear out, or of no kind of ours.
    pub dropped: usize,
}

impl Heard {
    /// Whether it answered for the whole document.
    pub fn is_whole(&self) -> bool {
        self.answered >= self.passages
    }
}

/// A document about which a model is asked, and what was proposed so far.
pub struct Inquiry {
    doc: Document,
    units: Vec<Unit>,
    passages: Vec<Span>,
    proposal: Proposal,
    /// The words of each agreement that carry its content.
    told: Vec<HashSet<String>>,
    heard: Heard,
}

/// What becomes of a finding.
enum Fate {
    Added,
    Known,
    Dropped,
}

impl Inquiry {
    /// About a text in which `proposal` was read; `name` is what the model is called.
    pub fn about(text: &str, proposal: Proposal, name: &str) -> Self {
        let doc = Document::of(text);
        let units = units(&doc.layout, &doc.tokens, doc.context.language);
        let passages = passages(doc.text(), end_of_reading(&doc, &proposal));
        let told = agreements(&proposal).map(|it| carrying(&it.words)).collect();
        let heard = Heard { name: name.to_owned(), passages: passages.len(), ..Heard::default() };
        Self { doc, units, passages, proposal, told, heard }
    }

    /// How many passages there are.
    pub fn passages(&self) -> usize {
        self.passages.len()
    }

    /// The words of a passage, as the model is told them.
    pub fn passage(&self, at: usize) -> &str {
        self.passages.get(at).map_or("", |it| it.of(self.doc.text()))
    }

    /// Takes in what the model found in a passage.
    pub fn hear(&mut self, at: usize, findings: &[Finding]) {
        let Some(passage) = self.passages.get(at) else { return };
        let letters = Letters::of(self.doc.text(), *passage);
        self.heard.answered += 1;
        self.heard.dropped += findings.len().saturating_sub(MOST);
        for finding in findings.iter().take(MOST) {
            match self.take(&letters, finding) {
                Fate::Added => self.heard.added += 1,
                Fate::Known => self.heard.known += 1,
                Fate::Dropped => self.heard.dropped += 1,
            }
        }
    }

    /// The proposal with all that was added, and an account of it.
    pub fn close(self) -> Proposal {
        let Self { mut proposal, heard, .. } = self;
        if heard.added > 0 {
            proposal.remarks.retain(|it| !matches!(it, Remark::NoMeeting | Remark::NoAgreements));
        }
        proposal.model = Some(heard);
        proposal
    }

    fn take(&mut self, letters: &Letters, finding: &Finding) -> Fate {
        let Some(kind) = kind(&finding.kind) else { return Fate::Dropped };
        if finding.words.chars().count() > LONGEST {
            return Fate::Dropped;
        }
        let mut places = letters.tokens(&self.doc.tokens, &finding.words);
        // A single word is no agreement.
        places.retain(|it| self.doc.tokens[it.clone()].iter().filter(|it| it.is_word()).count() > 1);
        if places.is_empty() {
            return Fate::Dropped;
        }
        let Some(tokens) = places.into_iter().find(|it| !self.is_proposed(it)) else { return Fate::Known };
        if self.is_told(&tokens) {
            return Fate::Known;
        }
        let by_when = finding.deadline.iter().flat_map(|it| letters.tokens(&self.doc.tokens, it));
        let by_when = by_when.min_by_key(|it| apart(it, &tokens)).filter(|it| apart(it, &tokens) <= NEAR);
        self.add(tokens, kind, by_when);
        Fate::Added
    }

    /// Whether an agreement stands there already.
    fn is_proposed(&self, tokens: &Range<usize>) -> bool {
        let span = self.doc.span(tokens);
        agreements(&self.proposal).any(|it| it.span.start < span.end && span.start < it.span.end)
    }

    /// Whether an agreement says the same elsewhere: what prose told, a list repeats.
    fn is_told(&self, tokens: &Range<usize>) -> bool {
        let words = content(&self.doc, tokens);
        self.told.iter().any(|it| {
            let least = it.len().min(words.len());
            least >= 4 && words.iter().filter(|word| it.contains(**word)).count() * 10 >= least * 7
        })
    }

    fn add(&mut self, tokens: Range<usize>, kind: Kind, by_when: Option<Range<usize>>) {
        let at = self.doc.span(&tokens).start;
        let meeting = self.meeting(at);
        self.meet(meeting);
        let unit = self.unit(&tokens);
        let judged = judged(&self.doc, &unit, kind);
        let mut agreement = taken(&self.doc, &unit, judged).agreement;
        if agreement.deadline.is_none() && has_deadline(kind) {
            agreement.deadline = by_when.and_then(|it| deadline(&self.doc, it));
        }
        doubt(&mut agreement);
        self.told.push(carrying(&agreement.words));
        let all = &mut self.proposal.meetings[meeting].agreements;
        let place = all.iter().position(|it| it.span.start > agreement.span.start).unwrap_or(all.len());
        all.insert(place, agreement);
    }

    /// The meeting that the words at `at` are of: the last that was told of before; a nameless one where there is none.
    fn meeting(&mut self, at: usize) -> usize {
        if self.proposal.meetings.is_empty() {
            self.proposal.meetings.push(Meeting::default());
        }
        let began = |it: &Meeting| begins(it).is_some_and(|it| it <= at);
        self.proposal.meetings.iter().rposition(began).unwrap_or(0)
    }

    /// Has the document read as of that meeting.
    fn meet(&mut self, meeting: usize) {
        let Meeting { body, acronym, code, days, .. } = &self.proposal.meetings[meeting];
        let doc = &mut self.doc;
        doc.number = code.as_ref().and_then(|it| it.value.number);
        doc.day = days.as_ref().map(|it| it.value.to);
        doc.year = code.as_ref().and_then(|it| it.value.year).or(doc.day.map(|it| it.year));
        bodies::know(doc, body.as_ref(), acronym.as_ref());
    }

    /// The stretch that the words are of, with its number and its columns where it has some.
    fn unit(&self, tokens: &Range<usize>) -> Unit {
        let within = |it: &Range<usize>| it.start <= tokens.start && tokens.end <= it.end;
        let Some(unit) = self.units.iter().find(|it| within(&it.tokens)) else {
            return Unit::new(Origin::Listed, tokens.clone());
        };
        let begins = unit.tokens.start == tokens.start
            || unit.what.as_ref().is_some_and(|it| it.start == tokens.start);
        let what = unit.what.clone().filter(|it| tokens.start <= it.start && it.end <= tokens.end);
        let number = unit.number.clone().filter(|_| begins);
        Unit { tokens: tokens.clone(), number, what, leads_in: false, ..unit.clone() }
    }
}

fn agreements(proposal: &Proposal) -> impl Iterator<Item = &Agreement> {
    proposal.meetings.iter().flat_map(|it| &it.agreements)
}

/// Where a document stops being read: at its second version in another language, if that was left out.
fn end_of_reading(doc: &Document, proposal: &Proposal) -> usize {
    let end = doc.text().len();
    let Some(second) = parts::second_version(doc, &parts::languages(doc)) else { return end };
    if agreements(proposal).any(|it| it.span.end > second) {
        return end;
    }
    let first = doc.tokens.iter().find(|it| doc.layout.source(it.span).start >= second);
    first.map_or(end, |it| it.span.start)
}

/// The text in stretches that a model can hold: whole lines where they are not too long, else up to a space.
fn passages(text: &str, end: usize) -> Vec<Span> {
    let mut passages = Vec::new();
    let mut start = 0;
    while start < end {
        let mut most = (start + PASSAGE).min(end);
        while !text.is_char_boundary(most) {
            most -= 1;
        }
        let cut = |it: char| text[start..most].rfind(it).map(|at| start + at + it.len_utf8());
        let next = if most == end { most } else { cut('\n').or_else(|| cut(' ')).unwrap_or(most) };
        if !text[start..next].trim().is_empty() {
            passages.push(Span::new(start, next));
        }
        start = next;
    }
    passages
}

/// Where the text begins to tell of a meeting. Its body may be named in a part before.
fn begins(it: &Meeting) -> Option<usize> {
    let heads = [
        it.code.as_ref().map(|it| it.span.start),
        it.days.as_ref().map(|it| it.span.start),
        it.place.as_ref().map(|it| it.span.start),
    ];
    heads.into_iter().flatten().chain(it.agreements.iter().map(|it| it.span.start)).min()
}

/// The kind of that name.
fn kind(name: &str) -> Option<Kind> {
    let name: StrDeserializer<'_, Error> = name.trim().into_deserializer();
    Kind::deserialize(name).ok()
}

/// How our own rules see the words, with the kind that the model says.
fn judged(doc: &Document, unit: &Unit, kind: Kind) -> Judgement {
    let own = judge(doc, unit).map(|it| Judgement { kind, rule: RULE, sure: Sureness::Unsure, ..it });
    own.unwrap_or_else(|| Judgement::new(kind, RULE, Sureness::Unsure, unit.tokens.clone()))
}

/// Words that the model says are a deadline, if our own rules read one in them.
fn deadline(doc: &Document, tokens: Range<usize>) -> Option<Found<Deadline>> {
    let (deadline, at, rule, sure) =
        due::bare(doc.text(), &doc.tokens, tokens, doc.context.language, doc.day)?;
    Some(Found::new(deadline, doc.span(&at), rule, sure))
}

/// Nothing in an agreement is surer than that it is one.
fn doubt(it: &mut Agreement) {
    let number = it.number.iter_mut().map(|it| &mut it.sure);
    let parts = number.chain(it.actors.iter_mut().map(|it| &mut it.sure));
    let parts = parts.chain(it.deadline.iter_mut().map(|it| &mut it.sure));
    let parts = parts.chain(it.documents.iter_mut().map(|it| &mut it.sure));
    parts.chain(it.amounts.iter_mut().map(|it| &mut it.sure)).for_each(|it| *it = Sureness::Unsure);
}

/// The words that carry the content, as [`content`] has them of a stretch of the document.
fn carrying(words: &str) -> HashSet<String> {
    let tokens = split(words, 0..words.len()).into_iter();
    tokens.filter(carries).map(|it| it.folded).collect()
}

/// How many words lie between two runs of them.
fn apart(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.start.saturating_sub(other.end).max(other.start.saturating_sub(one.end))
}

#[cfg(test)]
mod tests;
