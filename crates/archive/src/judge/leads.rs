//! The words that lead in a list, and what its items take from them.

use std::ops::Range;

use super::Judgement;
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Sureness};
use crate::units::Unit;
use crate::verbs::{self, Deed, Hit};

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
    let (kind, _) = lead_kind(doc, unit)?;
    let mut it = Judgement::new(kind, "lead-in", Sureness::Likely, range.clone());
    it.inherited = true;
    Some(it)
}

/// What the innermost words that lead in do, where they do more than announce.
pub fn lead_kind(doc: &Document, unit: &Unit) -> Option<(Kind, Hit)> {
    unit.leads.iter().rev().find_map(|lead| {
        let last = doc.tokens[lead.clone()].last()?;
        if !last.is(":") && !last.is("to") {
            return None;
        }
        let hits = verbs::within(doc.context.language, &doc.tokens, lead.clone());
        let decides = hits.iter().any(|it| it.verb.deed == Deed::Decides && it.mood != Mood::Noun);
        let hit = hits
            .into_iter()
            .filter(|it| match it.mood {
                Mood::Noun => false,
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
                    )
                )
            })?;
        let Deed::Makes(kind) = hit.verb.deed else { return None };
        let announces = decides
            || crate::zones::of_heading(&doc.tokens[lead.clone()]) == Some(crate::zones::Zone::Agreements)
                && kind == Kind::Adopt;
        (!announces).then_some((kind, hit))
    })
}

/// A bare verb under «requested the Secretariat to:» is what was requested.
pub fn lead_over(doc: &Document, unit: &Unit, own: Judgement) -> Judgement {
    let bare = own.hit.as_ref().is_some_and(|it| matches!(it.mood, Mood::Bare | Mood::Noun | Mood::Wished))
        || own.hit.is_none() && !own.future;
    if !bare {
        return own;
    }
    match lead_kind(doc, unit) {
        Some((kind @ (Kind::Mandate | Kind::Recommend | Kind::Commit), _)) => {
            Judgement { kind, rule: "lead-in", inherited: true, ..own }
        }
        _ => own,
    }
}
