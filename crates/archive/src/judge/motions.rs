//! Motions, and what became of them.

use std::ops::Range;

use super::Judgement;
use super::decided::by_deed;
use super::refine::refine;
use crate::document::Document;
use crate::inflect::Mood;
use crate::proposal::{Kind, Sureness};
use crate::units::Unit;
use crate::verbs::{self, Deed};

/// «Moved by Belize, seconded by Suriname, that …»
pub fn is_motion(doc: &Document, range: &Range<usize>) -> bool {
    crate::units::opens_motion(&doc.tokens[range.clone()])
}

/// A motion and what became of it; none where it lapsed or nobody says.
pub fn motion(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let tokens = &doc.tokens[range.clone()];
    let says = |words: &[&str]| tokens.iter().any(|it| it.is_one(words));
    if says(&["lost", "defeated", "negatived", "rejected"]) {
        return Some(Judgement::new(Kind::Reject, "motion-lost", Sureness::Sure, range.clone()));
    }
    if !says(&["carried", "adopted", "agreed", "approved", "unanimously"]) || says(&["lapsed", "withdrawn"]) {
        return None;
    }
    let Some(that) = range.clone().find(|it| doc.tokens[*it].is("that")).map(|it| it + 1) else {
        return Some(Judgement::new(Kind::Adopt, "motion", Sureness::Likely, range.clone()));
    };
    let hit = verbs::within(doc.context.language, &doc.tokens, that..range.end).into_iter().find(|it| {
        !matches!(it.mood, Mood::Noun | Mood::Gerund)
            && !matches!(it.verb.deed, Deed::Narrates | Deed::Decides)
    })?;
    // What «they» or «the minutes» are stands in the sentence before.
    let mut found = refine(doc, unit, range, by_deed(hit.verb.deed, &hit, false));
    let before = range.start.saturating_sub(14)..range.start;
    let minutes = doc.tokens[before].iter().any(|it| it.is_one(&["minutes", "record"]));
    if minutes && doc.tokens[that..hit.tokens.start].iter().any(|it| it.is_one(&["they", "minutes"])) {
        found.kind = Kind::MinutesApproval;
    }
    found.rule = "motion";
    Some(found)
}
