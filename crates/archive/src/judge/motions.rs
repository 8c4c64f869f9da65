//! Motions, and what became of them.

use std::ops::Range;

use super::Judgement;
use super::decided::by_deed;
use super::main_verb::{Main, main_verb};
use super::refine::refine;
use crate::document::Document;
use crate::inflect::Mood;
use crate::proposal::{Kind, Sureness};
use crate::sentences::sentences;
use crate::units::{LOST, Origin, TAKEN, Unit, is_outcome, moves};
use crate::verbs::{self, Deed};
use crate::words::{Token, is_one_at};

/// «Moved by Belize, seconded by Suriname, that …», or anything that was put to the vote.
pub fn is_motion(doc: &Document, unit: &Unit, range: &Range<usize>) -> bool {
    unit.voted.is_some() || crate::units::opens_motion(&doc.tokens[range.clone()])
}

/// `Moved by Belize, that …`, `It was moved that …`: a motion that decides nothing by itself.
pub fn is_only_moved(doc: &Document, range: &Range<usize>) -> bool {
    let head = &doc.tokens[range.start..range.end.min(range.start + 6)];
    head.iter().any(moves) && !head.first().is_some_and(|it| it.is_one(&["on", "upon", "por"]))
}

/// A motion and what became of it; none where it lapsed or nobody says.
pub fn motion(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let all = sentences(doc.text(), &doc.tokens, range.clone());
    let last = all.last().cloned().unwrap_or_else(|| range.clone());
    let told = unit.voted.clone().or_else(|| {
        let ends = all.iter().rev().find(|it| is_outcome(&doc.tokens[(*it).clone()]));
        ends.cloned()
    });
    let end = told.clone().unwrap_or(last);
    let says = |words: &[&str]| doc.tokens[end.clone()].iter().any(|it| it.is_one(words));
    let denied = doc.tokens[end.clone()]
        .windows(2)
        .any(|it| it[0].is_one(&["not", "no", "nao"]) && it[1].is_one(TAKEN));
    if says(LOST) || denied {
        return Some(Judgement::new(Kind::Reject, "motion-lost", Sureness::Sure, range.clone()));
    }
    let taken = says(TAKEN)
        || says(&[
            "unanimously",
            "unanimous",
            "elected",
            "confirmed",
            "appointed",
            "ayes",
            "favor",
            "favour",
        ]);
    if !taken || says(&["lapsed", "withdrawn"]) {
        return None;
    }
    let what =
        range.start..told.filter(|it| it.start > range.start).map_or(range.end, |it| it.start.min(range.end));
    let mut found = Judgement { rule: "motion", ..put(doc, unit, &what) };
    // What «they» or «the minutes» are stands in the sentence before.
    let before = range.start.saturating_sub(14)..range.start;
    let about = |it: &Token| it.is_one(&["minutes", "record", "acta", "ata", "minuta"]);
    let minutes = doc.tokens[before].iter().any(about);
    let they = doc.tokens[what.clone()].iter().any(|it| it.is_one(&["they", "minutes"]));
    if found.kind == Kind::Adopt && minutes && they {
        found.kind = Kind::MinutesApproval;
    }
    Some(found)
}

/// What was put to the vote: by the verb behind «moved», «that» or «to», or as it stands alone.
fn put(doc: &Document, unit: &Unit, what: &Range<usize>) -> Judgement {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let moved = what.clone().take(40).find(|it| {
        moves(&tokens[*it]) || tokens[*it].is_one(&["proposition", "resolution", "mocion", "mocao"])
    });
    if moved.is_none()
        && let Main::Found(found) = main_verb(doc, what, Origin::Listed)
        && !matches!(found.kind, Kind::Report | Kind::Other)
    {
        return refine(doc, unit, what, found);
    }
    let from = moved.map_or(what.start, |it| it + 1);
    let opens = |it: &usize| tokens[*it].is_one(&["that", "to", "meeting", "que", "para"]);
    let from = (from..what.end.min(from + 30)).find(opens).map_or(from, |it| it + 1);
    let hit = verbs::within(language, tokens, from..what.end).into_iter().find(|it| {
        // `seconded by`, `supported by Dick Dillon`
        let by = tokens.get(it.tokens.end).is_some_and(|it| it.is("by"));
        !matches!(it.mood, Mood::Noun | Mood::Gerund)
            && !matches!(
                it.verb.deed,
                Deed::Narrates | Deed::Decides | Deed::Prospers | Deed::Makes(Kind::Report)
            )
            && !by
    });
    if let Some(hit) = hit {
        return refine(doc, unit, what, by_deed(hit.verb.deed, &hit, false));
    }
    let any = |words: &[&str]| tokens[what.clone()].iter().any(|it| it.is_one(words));
    let office =
        what.clone().any(|it| crate::results::is_office(&tokens[it]) && !is_one_at(tokens, it + 1, &["'"]))
            && any(&["for", "as", "to", "stands", "member"]);
    let kind = if any(&["minutes", "acta", "ata", "minuta"]) {
        Kind::MinutesApproval
    } else if office {
        Kind::Elect
    } else if any(&["adjourn"]) {
        Kind::Other
    } else if crate::coming::is_next_meeting(doc, what) {
        Kind::Convene
    } else {
        Kind::Adopt
    };
    Judgement::new(kind, "motion", Sureness::Likely, what.clone())
}
