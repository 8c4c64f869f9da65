//! What a stretch of text decides: its main verb, and by it the kind.

use std::ops::Range;

mod clauses;
mod decided;
mod english;
mod future;
mod leads;
mod listed;
mod main_verb;
mod motions;
mod openings;
mod refine;
mod subjects;
mod told;
mod weight;

#[cfg(test)]
mod tests;

pub use leads::{Lead, lead_kind};
pub use subjects::{free, governed, impersonal, inverted, subjects};

use leads::{inherited, lead_over, stands_alone};
use listed::{assigned, by_default, undertaken};
use main_verb::{Main, main_verb};
use motions::{is_motion, is_only_moved, motion};
use refine::refine;
use subjects::content_start;
use told::{announces_list, closes, is_narration, is_quoted, no_outcome, opens_session, postponed, speaks};

use crate::document::Document;
use crate::proposal::{Kind, Sureness, Who};
use crate::units::{Origin, Unit};
use crate::verbs::{self, Hit};
use crate::who::{Mention, mentions};

/// The kind of an agreement and how it was told.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The kind.
    pub kind: Kind,
    /// The rule that found it.
    pub rule: &'static str,
    /// How sure.
    pub sure: Sureness,
    /// The words that decide: the verb, or the whole stretch.
    pub verb: Range<usize>,
    /// The verb that the kind rests on, where one of the table does.
    pub hit: Option<Hit>,
    /// Whether the kind comes from the words that lead in.
    pub inherited: bool,
    /// Whether a future tense makes it: its subject has to do it.
    pub future: bool,
    /// Where a verb that says «decided» stands before it.
    pub decided: Option<usize>,
    /// Where what is decided begins, past sentences that only tell.
    pub from: Option<usize>,
}

impl Judgement {
    /// The verb that the kind rests on, as the table has it; empty where none does.
    pub fn lemma(&self) -> &str {
        self.hit.as_ref().map_or("", |it| &it.verb.lemma)
    }

    pub fn new(kind: Kind, rule: &'static str, sure: Sureness, verb: Range<usize>) -> Self {
        Self { kind, rule, sure, verb, hit: None, inherited: false, future: false, decided: None, from: None }
    }
}

/// What a unit decides; none where it only tells, supposes or quotes.
pub fn judge(doc: &Document, unit: &Unit) -> Option<Judgement> {
    let range = unit.what.clone().unwrap_or_else(|| unit.tokens.clone());
    let listed = matches!(unit.origin, Origin::Listed | Origin::Row);
    if unit.leads_in && !stands_alone(doc, &range) {
        return None;
    }
    // «HONDURAS – postula a Nicaragua»: a speech, with its speaker before a dash.
    let task = || listed && assigned(doc, &range).is_some_and(|it| is_bare(doc, it.verb.end - 1));
    if speaks(doc, &range) && !task() {
        return None;
    }
    if no_outcome(doc, &range) {
        return postponed(doc, &range);
    }
    if listed::opens_preamble(doc, &range)
        || announces_list(doc, &range)
        || closes(doc, &range)
        || is_quoted(doc, &range)
    {
        return None;
    }
    if is_motion(doc, unit, &range) {
        let found = motion(doc, unit, &range);
        if found.is_some() || is_only_moved(doc, &range) {
            return found;
        }
    }
    if listed && let Some(mut task) = assigned(doc, &range) {
        // «Colombia: reponer el sensor» under «Compromisos de los países» is what Colombia took on itself.
        if undertaken(doc, unit) {
            task.kind = Kind::Commit;
            task.rule = "undertaken";
            task.future = false;
        }
        return Some(refine(doc, unit, &range, task));
    }
    let (numbered, found) = by_sentences(doc, unit, &range, listed)?;
    let judgement = found.or_else(|| if listed { inherited(doc, unit, &range) } else { None });
    let judgement = match judgement {
        Some(it) => lead_over(doc, unit, it),
        None if !listed && crate::coming::tells_when(doc, &range) => {
            Judgement::new(Kind::Convene, "next-meeting", Sureness::Unsure, range.clone())
        }
        None if listed => by_default(doc, unit, &range)?,
        None => return None,
    };
    let found = refine(doc, unit, &range, judgement);
    if only_came(doc, unit, &range, &found) {
        return None;
    }
    let spoken = || mentions(doc.text(), &doc.tokens, range.clone(), &doc.context);
    let received = numbered && by_the_meeting(doc, &range, &found, &spoken());
    if listed || !is_narration(doc, &range, &found, received) {
        return Some(found);
    }
    // «The Meeting received a report and accepted its offer»: what was done besides.
    let besides = clauses::besides(doc, &range, &found)?;
    Some(refine(doc, unit, &range, besides)).filter(|it| !is_narration(doc, &range, it, false))
}

/// What the first sentence that decides does, and whether the unit is a numbered point, which may tell first and decide
/// in its next sentence; none where the unit only tells.
fn by_sentences(
    doc: &Document,
    unit: &Unit,
    range: &Range<usize>,
    listed: bool,
) -> Option<(bool, Option<Judgement>)> {
    let sentences = crate::sentences::sentences(doc.text(), &doc.tokens, range.clone());
    let several = sentences.len() > 1;
    let numbered = if unit.origin == Origin::Prose {
        unit.number.is_some() || several
    } else {
        unit.number.is_some() && several
    };
    let mut told = false;
    for sentence in sentences {
        if opens_session(doc, &sentence) {
            told = true;
            continue;
        }
        // After a sentence that only tells, nothing is decided but what is said to be.
        let origin = if told && listed { Origin::Headed } else { unit.origin };
        match main_verb(doc, &sentence, origin) {
            Main::Found(it) if told && listed && it.kind == Kind::Report => {}
            Main::Found(it) => {
                let later = sentence.start > range.start && unit.origin == Origin::Prose;
                return Some((numbered, Some(Judgement { from: later.then_some(sentence.start), ..it })));
            }
            // «(c) propose an electronic seal» under «the Task Force shall:» is a task.
            Main::Told
                if listed
                    && opens_bare(doc, &sentence)
                    && (unit.who.is_some() || leads::lead_kind(doc, unit).is_some()) =>
            {
                break;
            }
            Main::Told if !numbered => return None,
            Main::Told => told = true,
            Main::None => {}
        }
        if !listed && !numbered {
            break;
        }
    }
    (!told || !listed).then_some((numbered, None))
}

/// «A VII Conferência contou com a participação de …»: who came is no agreement.
fn only_came(doc: &Document, unit: &Unit, range: &Range<usize>, found: &Judgement) -> bool {
    const CAME: &[&str] = &[
        "participacion",
        "participacao",
        "participation",
        "presencia",
        "presenca",
        "asistencia",
        "participaron",
        "participaram",
    ];
    matches!(found.kind, Kind::Commit | Kind::Other)
        && unit.who.is_none()
        && !found.future
        && doc.tokens[range.start..range.end.min(range.start + 10)].iter().any(|it| it.is_one(CAME))
}

/// Whether the meeting itself is the subject of the verb that counts.
fn by_the_meeting(doc: &Document, range: &Range<usize>, found: &Judgement, spoken: &[Mention]) -> bool {
    subjects(doc, range, found.verb.start, spoken).last().is_some_and(|it| it.who == Who::Plenary)
}

/// Whether a word can be a bare verb: «distribuir», `distribute`; not `considers`, `proposed`.
fn is_bare(doc: &Document, at: usize) -> bool {
    let token = &doc.tokens[at];
    match doc.context.language {
        crate::proposal::Language::En => !token.folded.ends_with('s') && !token.folded.ends_with("ed"),
        language => crate::grammar::is_infinitive(language, token),
    }
}

/// Whether a stretch begins with a verb in the infinitive.
fn opens_bare(doc: &Document, range: &Range<usize>) -> bool {
    verbs::bare_at(doc.context.language, &doc.tokens, content_start(doc, range)).is_some()
}
