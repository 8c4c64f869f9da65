//! The numbered paragraphs, under the items they belong to.

use domain::decision::Event as Deciding;
use domain::minutes::{Minutes, Paragraph};
use domain::outline::outline;
use domain::plenary::{Event as Sitting, ItemStatus};
use domain::symbol::ItemId;
use domain::{Event, Fact, agreement};

use super::attendance;
use crate::boxes::{self, Cites};
use crate::course::{Course, Section};
use crate::naming::{capitalized, with_stop};
use crate::say;
use crate::sentence::sentence_in;
use crate::sheet::{Block, Margin, Run};

/// Convocation, attendance, agenda, and everything that the paragraphs tell.
pub(super) fn blocks(course: &Course, minutes: Option<&Minutes>) -> Vec<Block> {
    let paragraphs = match minutes {
        Some(minutes) if !minutes.paragraphs.is_empty() => minutes.paragraphs.clone(),
        _ => outline(course.plenary),
    };
    let sections = course.sections();
    let mut blocks = opening(course);
    let mut seen: Vec<Section> = vec![Section::Opening];
    let mut current = Section::Opening;
    for paragraph in &paragraphs {
        let section = paragraph.event.and_then(|event| sections.get(&event)).copied().unwrap_or(current);
        if section != current {
            blocks.push(heading(course, section, seen.contains(&section)));
            seen.push(section);
            current = section;
        }
        blocks.extend(paragraph_blocks(course, paragraph));
    }
    if paragraphs.is_empty() {
        blocks.push(Block::paragraph(say!(course.v.words, "minutes-nothing")));
    }
    blocks
}

/// What stands before the first paragraph: how the plenary was called, who came, the agenda.
fn opening(course: &Course) -> Vec<Block> {
    let v = course.v;
    let mut blocks = vec![Block::heading(1, say!(v.words, "minutes-attendance"))];
    if let Some(fact) = course.fact(course.plenary.position) {
        let runs = sentence_in(v, fact).map(Run::Plain).into_iter().collect();
        blocks.push(Block::Paragraph { number: None, runs, margin: course.margin([&**fact]) });
    }
    blocks.push(attendance::table(course));
    blocks.push(Block::heading(1, say!(v.words, "minutes-agenda")));
    blocks.push(agenda(course));
    blocks.push(Block::heading(1, say!(v.words, "minutes-opening")));
    blocks
}

/// The agenda as it stands, with what became of items that were not dealt with.
fn agenda(course: &Course) -> Block {
    let v = course.v;
    if course.plenary.agenda.is_empty() {
        return Block::paragraph(say!(v.words, "minutes-no-agenda"));
    }
    let numbers = course.plenary.numbers();
    let flat = course.plenary.agenda.iter().all(|item| item.draft.parent.is_none());
    let items = course.plenary.agenda.iter().map(|item| {
        let title = v.text(&item.draft.title).to_owned();
        let number = numbers.get(&item.draft.id).filter(|_| !flat);
        let mut runs =
            vec![Run::Plain(number.map_or_else(|| title.clone(), |number| format!("{number} {title}")))];
        if let ItemStatus::CarriedOver(_) = item.status {
            runs.push(Run::Italic(format!(" {}", say!(v.words, "agenda-carried-over"))));
        }
        runs
    });
    Block::List { numbered: flat, items: items.collect(), margin: None }
}

fn heading(course: &Course, section: Section, again: bool) -> Block {
    let text = heading_text(course, section);
    Block::heading(1, if again { say!(course.v.words, "heading-again", heading = text) } else { text })
}

/// What stands above a section.
pub(super) fn heading_text(course: &Course, section: Section) -> String {
    match section {
        Section::Opening => say!(course.v.words, "minutes-opening"),
        Section::Closing => say!(course.v.words, "minutes-closing"),
        Section::Item(item) => item_heading(course, item),
    }
}

fn item_heading(course: &Course, id: ItemId) -> String {
    let v = course.v;
    let number = course.plenary.numbers().remove(&id).unwrap_or_default();
    let title = course.plenary.item(id).map_or("", |item| v.phrase(&item.draft.title));
    say!(v.words, "item-heading", number = number, title = title)
}

/// One numbered paragraph: the secretariat's prose, or the event's own sentence; and the box under it.
fn paragraph_blocks(course: &Course, paragraph: &Paragraph) -> Vec<Block> {
    let fact = paragraph.event.and_then(|event| course.fact(event)).map(AsRef::as_ref);
    let runs = match (&paragraph.text, fact) {
        (Some(text), _) => vec![Run::Plain(course.v.text(text).to_owned())],
        (None, Some(fact)) => told(course, fact),
        (None, None) => vec![Run::Plain(crate::head::unknown(course))],
    };
    let margin = match fact {
        Some(fact) => course.margin([fact]),
        None => prose_margin(course),
    };
    let number = Some(u32::from(paragraph.number));
    let mut blocks = vec![Block::Paragraph { number, runs, margin }];
    blocks.extend(fact.into_iter().flat_map(|fact| boxed(course, fact)));
    blocks
}

/// Prose that tells of no event stands in the entry that the minutes were drawn up in.
fn prose_margin(course: &Course) -> Option<Margin> {
    let minutes = course.v.coalition.minutes.get(&course.plenary.code)?;
    let source = course.source(minutes.position).map(|source| crate::course::cited(course.v, source));
    Some(Margin { clause: None, records: vec![minutes.position], source })
}

/// What an event says for itself, in the runs of a paragraph.
pub(super) fn told(course: &Course, fact: &Fact) -> Vec<Run> {
    let v = course.v;
    match &fact.event {
        Event::Plenary(Sitting::Noted { seat: Some(seat), text, .. }) => {
            let speaker = say!(v.words, "speaker", seat = capitalized(&v.seat(seat)));
            vec![Run::Bold(speaker), Run::Plain(format!(" {}", with_stop(v.text(text))))]
        }
        Event::Agreement(agreement::Event::Recorded { .. }) => vec![say!(v.words, "plenary-agrees").into()],
        Event::Decision(Deciding::Opened { decision, .. }) => {
            let before = v.coalition.decision(decision).map(|decision| boxes::before(course, decision));
            sentence_in(v, fact)
                .into_iter()
                .chain(before.map(|it| format!(" {it}")))
                .map(Run::Plain)
                .collect()
        }
        _ => sentence_in(v, fact).map(Run::Plain).into_iter().collect(),
    }
}

/// The box that an agreement, or a decision without one, has under its paragraph.
fn boxed(course: &Course, fact: &Fact) -> Vec<Block> {
    match &fact.event {
        Event::Agreement(agreement::Event::Recorded { agreement, .. }) => course
            .v
            .coalition
            .agreement(agreement)
            .map_or_else(Vec::new, |it| boxes::agreement(course, it, Cites::Above)),
        Event::Decision(Deciding::Closed { decision, .. }) => {
            let decision = course.v.coalition.decision(decision);
            decision.map_or_else(Vec::new, |it| boxes::decision(course, it))
        }
        _ => Vec::new(),
    }
}
