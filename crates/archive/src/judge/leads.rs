//! The words that lead in a list, and what its items take from them.

use std::ops::Range;

use super::Judgement;
use super::english::is_noun;
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Sureness};
use crate::units::Unit;
use crate::verbs::{self, Deed};

/// Whether the words that lead in decide something by themselves: «Se crea un grupo, que:».
pub fn stands_alone(doc: &Document, range: &Range<usize>) -> bool {
    let hits = verbs::within(doc.context.language, &doc.tokens, range.clone());
    hits.iter().any(|hit| {
        let Deed::Makes(kind) = hit.verb.deed else { return false };
        let mood = matches!(hit.mood, Mood::Told | Mood::Bare | Mood::Participle);
        let asks = matches!(
            kind,
            Kind::Mandate
                | Kind::Recommend
                | Kind::Commit
                | Kind::Other
                | Kind::TakeNote
                | Kind::Welcome
                | Kind::Thank
        );
        let object = doc.tokens[hit.tokens.end..range.end]
            .iter()
            .filter(|it| it.is_word() && it.folded.len() > 3)
            .count();
        let list = doc.tokens[hit.tokens.end..range.end]
            .iter()
            .any(|it| it.is_one(&["siguientes", "siguiente", "following", "seguintes", "seguinte"]));
        mood && !asks && object > 0 && !list
    })
}

/// The verb of the words that lead in, where the item has none of its own.
pub fn inherited(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let lead = lead_kind(doc, unit)?;
    let mut it = Judgement::new(lead.kind, "lead-in", Sureness::Likely, range.clone());
    it.inherited = true;
    Some(it)
}

/// What words that lead in do, and where.
pub struct Lead {
    /// The kind of what stands below.
    pub kind: Kind,
    /// The words that lead in.
    pub words: Range<usize>,
    /// Their verb.
    pub verb: Range<usize>,
    /// Whether its subject has to do what follows: «The Task Force shall:».
    pub by_subject: bool,
}

/// What the innermost words that lead in do, where they do more than announce.
pub fn lead_kind(doc: &Document, unit: &Unit) -> Option<Lead> {
    unit.leads.iter().rev().find_map(|lead| asking(doc, lead).or_else(|| tasking(doc, lead)))
}

/// «The Task Force shall, within sixty days:», «la Secretaría deberá:», «cada Estado tendrá las siguientes tareas:».
fn tasking(doc: &Document, lead: &Range<usize>) -> Option<Lead> {
    const MODAL: &[&str] = &[
        "shall", "will", "would", "should", "must", "debera", "deberan", "debe", "deben", "devera",
        "deverao", "deve", "devem",
    ];
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let at = lead.clone().find(|it| {
        tokens[*it].is_one(MODAL)
            || grammar::is_future(language, &tokens[*it], tokens[*it].span.of(doc.text()))
    })?;
    if !tokens[lead.clone()].last()?.is(":") || lead.end - at > 16 {
        return None;
    }
    let spoken = crate::who::mentions(doc.text(), tokens, lead.clone(), &doc.context);
    // What was decided before in the same words is no subject of it.
    let from = (lead.start..at)
        .rev()
        .find(|it| tokens[*it].is_one(&["que", "that", ";"]))
        .map_or(lead.start, |it| it + 1);
    let kind = super::decided::by_subject(doc, &(from..lead.end), at, &spoken)
        .or_else(|| super::future::has_a_subject(doc, &(from..lead.end), at).then_some(Kind::Mandate))?;
    Some(Lead { kind, words: from..lead.end, verb: at..at + 1, by_subject: true })
}

/// «Requested the Secretariat to:», «exhorta a los Estados a:».
fn asking(doc: &Document, lead: &Range<usize>) -> Option<Lead> {
    let last = doc.tokens[lead.clone()].last()?;
    let closed = last.is_one(&[":", "to", "-", "–", "—"]);
    if last.is_mark() && !closed {
        return None;
    }
    let hits = verbs::within(doc.context.language, &doc.tokens, lead.clone());
    let decides = hits.iter().any(|it| it.verb.deed == Deed::Decides && it.mood != Mood::Noun);
    let hit = hits
        .into_iter()
        .filter(|it| match it.mood {
            Mood::Noun => false,
            // A heading leads in nothing; a sentence that runs on does.
            mood if !closed && mood != Mood::Told => false,
            // «The Transit Task Force shall:» tasks nobody.
            _ if is_name(doc, lead, it.tokens.start) || is_noun(doc, lead, it.tokens.start) => false,
            Mood::Participle => grammar::is_passive(&doc.tokens, lead, it.tokens.start),
            _ => true,
        })
        .find(|it| {
            matches!(
                it.verb.deed,
                Deed::Makes(
                    Kind::Mandate
                        | Kind::Recommend
                        | Kind::Commit
                        | Kind::TakeNote
                        | Kind::Welcome
                        | Kind::Thank
                        | Kind::Adopt
                        | Kind::Elect
                        | Kind::Endorse
                        | Kind::FollowUp
                )
            )
        })?;
    let Deed::Makes(kind) = hit.verb.deed else { return None };
    let announces = decides
        || crate::zones::of_heading(&doc.tokens[lead.clone()]) == Some(crate::zones::Zone::Agreements)
            && kind == Kind::Adopt;
    (!announces).then(|| Lead { kind, words: lead.clone(), verb: hit.tokens, by_subject: false })
}

/// Whether a word in the midst of a sentence is part of a name: it and the next have capitals, and small letters.
fn is_name(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    let small = |at: usize| doc.tokens[at].span.of(doc.text()).chars().any(char::is_lowercase);
    let capital = |at: usize| at < range.end && doc.tokens[at].capital && small(at);
    at > range.start && capital(at) && capital(at + 1)
}

/// A bare verb under «requested the Secretariat to:» is what was requested.
pub fn lead_over(doc: &Document, unit: &Unit, own: Judgement) -> Judgement {
    let bare = own.hit.as_ref().is_some_and(|it| matches!(it.mood, Mood::Bare | Mood::Noun | Mood::Wished))
        || own.hit.is_none() && !own.future
        // «(1) That elections … be completed» under `recommends:`
        || !own.future && crate::words::is_one_at(&doc.tokens, unit.tokens.start, &["that", "que"]);
    if !bare {
        return own;
    }
    match lead_kind(doc, unit) {
        Some(Lead { kind: kind @ (Kind::Mandate | Kind::Recommend | Kind::Commit), .. }) => {
            Judgement { kind, rule: "lead-in", inherited: true, ..own }
        }
        _ => own,
    }
}
