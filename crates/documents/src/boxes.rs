//! The box of a decision or an agreement: its text, how it was decided, what was stated about it.

use domain::agreement::Agreement;
use domain::consultation;
use domain::decision::{Choice, Decision};
use domain::symbol::Seat;
use domain::words::Text;

use crate::course::{Course, decision_of};
use crate::explain;
use crate::naming::capitalized;
use crate::say;
use crate::sentence::statement_of;
use crate::sheet::{Block, Run};
use crate::voice::name_of;

/// «Con 6 de 9 miembros presentes se requieren 5 votos a favor: mayoría de los miembros.»
pub(crate) fn before(course: &Course, decision: &Decision) -> String {
    explain::decision_before(course.v.coalition, decision, course.v.lang())
}

/// Whether a box says in its own margin how we know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cites {
    /// It does.
    Itself,
    /// The paragraph above it has said so.
    Above,
}

/// An agreement with the decision that took it; then its statements and corrections.
pub(crate) fn agreement(course: &Course, agreement: &Agreement, cites: Cites) -> Vec<Block> {
    let v = course.v;
    let decision = agreement.decision.as_ref().and_then(|id| v.coalition.decision(id));
    let consulted = consultation::of_agreement(v.coalition, agreement);
    let how = decision.and_then(|it| explain::decision_after(v.coalition, it, v.lang()));
    let how = how.or_else(|| explain::consulted(v.coalition, consulted?, v.lang()));
    let code = say!(v.words, "box-agreement", code = v.coalition.permanent(&agreement.id));
    let of_decision = decision.into_iter().flat_map(|decision| {
        course.plenary.proceedings.iter().filter(|fact| decision_of(&fact.event) == Some(&decision.id))
    });
    let between = consulted.into_iter().flat_map(|it| &it.facts);
    let facts = of_decision.chain(course.fact(agreement.position)).chain(between).map(AsRef::as_ref);
    let mut blocks = vec![Block::Decision {
        code,
        text: agreed(course, &agreement.text),
        how: how.unwrap_or_else(|| say!(v.words, "box-no-decision")),
        margin: course.margin(facts).filter(|_| cites == Cites::Itself),
    }];
    blocks.extend(decision.and_then(|decision| answers(course, decision)));
    for corrigendum in &agreement.corrigenda {
        let text = say!(v.words, "box-corrigendum", text = v.text(&corrigendum.text));
        let fact = course.fact(corrigendum.position).map(AsRef::as_ref);
        blocks.push(Block::Paragraph { number: None, runs: vec![text.into()], margin: course.margin(fact) });
    }
    blocks
}

/// A decision that no agreement was recorded from; where there is one, the agreement has the box.
pub(crate) fn decision(course: &Course, decision: &Decision) -> Vec<Block> {
    let v = course.v;
    if course.plenary.agreements.iter().any(|it| it.decision.as_ref() == Some(&decision.id)) {
        return Vec::new();
    }
    let how = explain::decision_after(v.coalition, decision, v.lang()).unwrap_or_default();
    let mut blocks = vec![Block::Decision {
        code: say!(v.words, "box-decision", code = v.coalition.permanent(&decision.id)),
        text: agreed(course, &decision.text),
        how,
        margin: None,
    }];
    blocks.extend(answers(course, decision));
    blocks
}

/// The text, and in which language it is authentic where this is not that language.
fn agreed(course: &Course, text: &Text) -> Vec<Run> {
    let v = course.v;
    let mut runs = vec![Run::Plain(v.text(text).to_owned())];
    let language = name_of(&text.authentic);
    if text.version(v.lang()).is_none() {
        runs.push(Run::Italic(format!(" {}", say!(v.words, "text-untranslated", language = language))));
    } else if text.authentic != v.lang() {
        runs.push(Run::Italic(format!(" {}", say!(v.words, "text-translated", language = language))));
    }
    runs
}

/// Statements that stand, and where each seat answered for itself who answered what, and who did not.
fn answers(course: &Course, decision: &Decision) -> Option<Block> {
    let v = course.v;
    let mut items: Vec<Vec<Run>> = decision
        .standing_statements()
        .map(|it| capitalized(&statement_of(v, &it.seat, &it.statement)))
        .map(|text| vec![Run::Plain(format!("{text}."))])
        .collect();
    if decision.mode.names_votes() {
        for choice in Choice::ALL {
            let seats: Vec<&Seat> =
                decision.votes.iter().filter(|(_, it)| **it == choice).map(|(seat, _)| seat).collect();
            items.extend((!seats.is_empty()).then(|| {
                let seats = v.sorted_seats(seats);
                vec![Run::Plain(say!(v.words, "roll-call", choice = name_of(&choice), seats = seats))]
            }));
        }
        let silent: Vec<&Seat> = decision.unanswered().collect();
        if decision.closed.is_some() && !silent.is_empty() {
            let seats = v.sorted_seats(silent);
            items.push(vec![Run::Plain(say!(v.words, "roll-call-silent", seats = seats))]);
        }
    }
    (!items.is_empty()).then_some(Block::List { numbered: false, items, margin: None })
}
