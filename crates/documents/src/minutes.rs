//! The minutes of a plenary: a draft with its diagonal, or the text that a later plenary approved.
//!
//! Nothing stands in them that is not in the record: the secretariat's prose is there paragraph by
//! paragraph, and where it wrote none, the event speaks for itself.

use std::collections::BTreeSet;

use domain::mandate::Office;
use domain::minutes::{Event as Change, Minutes, Stage};
use domain::paper::Kind;
use domain::right::Capacity;
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Lang;
use domain::{Coalition, Event};

use crate::course::Course;
use crate::papers::{What, blank, course};
use crate::sheet::{Block, Cell, Sheet};
use crate::{explain, head, papers, say};

mod attendance;
mod body;
mod closing;
pub mod passages;

pub(crate) use closing::duties;

/// The minutes of `plenary` in `lang`; `None` where the record knows no such plenary.
pub fn minutes(
    coalition: &Coalition,
    plenary: &PlenaryCode,
    lang: Lang,
    issue: papers::Issue,
) -> Option<Sheet> {
    let course = course(coalition, plenary, lang, &issue)?;
    let (v, what) = (course.v, What::Minutes(plenary.clone()));
    let minutes = coalition.minutes.get(plenary);
    let draft = what.kind(coalition) == Kind::DraftMinutes;
    let mut sheet = blank(&course, &what, &issue);
    sheet.title =
        say!(v.words, "minutes-title", code = plenary, draft = if draft { "draft" } else { "final" });
    sheet.facts = head::meeting(&course);
    sheet.facts.extend(head::session(&course));
    sheet.draft = draft;
    sheet.approval = minutes.and_then(|minutes| approval(&course, minutes));
    sheet.blocks = body::blocks(&course, minutes);
    sheet.blocks.extend(closing::agreements(&course));
    sheet.blocks.extend(closing::annexes(&course));
    sheet.blocks.extend(minutes.and_then(|minutes| corrigenda(&course, minutes)));
    let signed = minutes.map(signed).unwrap_or_default();
    sheet.signatures = head::signatures(&course, &[Office::Presidency, Office::Secretariat], &signed);
    Some(sheet)
}

/// Entries beyond the proceedings that the minutes rest on: their own, and their approval.
pub(crate) fn entries(coalition: &Coalition, plenary: &PlenaryCode) -> BTreeSet<u64> {
    let mut entries = BTreeSet::new();
    let Some(minutes) = coalition.minutes.get(plenary) else { return entries };
    entries.insert(minutes.position);
    entries.extend(minutes.corrigenda.iter().map(|(position, _)| *position));
    if let Stage::Approved { by, .. } = &minutes.stage {
        entries.extend(approved(coalition, plenary, by).map(|fact| fact.position));
    }
    entries
}

/// The event by which the plenary `by` approved the minutes of `plenary`.
fn approved<'a>(
    coalition: &'a Coalition,
    plenary: &PlenaryCode,
    by: &PlenaryCode,
) -> Option<&'a domain::Fact> {
    let is_it = |event: &Event| matches!(event, Event::Minutes(Change::Approved { plenary: of, .. }) if of == plenary);
    let proceedings = &coalition.plenaries.get(by)?.proceedings;
    proceedings.iter().find(|fact| is_it(&fact.event)).map(AsRef::as_ref)
}

/// The sentence that names the plenary which approved the minutes, and how it did.
fn approval(course: &Course, minutes: &Minutes) -> Option<String> {
    let Stage::Approved { by, decision } = &minutes.stage else { return None };
    let v = course.v;
    let day = approved(v.coalition, &minutes.plenary, by).map(|fact| v.date(fact.on));
    let sentence = match day {
        Some(date) => say!(v.words, "minutes-approved-on", by = by, date = date),
        None => say!(v.words, "minutes-approved", by = by),
    };
    let decision = decision.as_ref().and_then(|id| v.coalition.decision(id));
    let how = decision.and_then(|decision| explain::decision_after(v.coalition, decision, v.lang()));
    Some(how.map_or_else(|| sentence.clone(), |how| format!("{sentence} {how}")))
}

fn signed(minutes: &Minutes) -> Vec<(Seat, Office)> {
    let office = |capacity| match capacity {
        Capacity::Presidency => Some(Office::Presidency),
        Capacity::Secretariat => Some(Office::Secretariat),
        Capacity::Delegation | Capacity::Registrar => None,
    };
    minutes.signatures.iter().filter_map(|it| Some((it.seat.clone(), office(it.capacity)?))).collect()
}

/// Corrections that were put beside the approved text.
fn corrigenda(course: &Course, minutes: &Minutes) -> Option<Block> {
    let v = course.v;
    let row = |(position, text): &(u64, domain::words::Text)| {
        vec![Cell::from(say!(v.words, "record-number", number = position)), Cell::from(v.text(text))]
    };
    (!minutes.corrigenda.is_empty()).then(|| Block::Table {
        caption: Some(say!(v.words, "minutes-corrigenda")),
        header: vec![say!(v.words, "column-record"), say!(v.words, "column-corrigendum")],
        rows: minutes.corrigenda.iter().map(row).collect(),
        widths: vec![1, 5],
        wide: false,
        margin: None,
    })
}
