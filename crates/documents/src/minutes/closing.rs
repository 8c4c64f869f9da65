//! The end of the minutes: the agreements in a table, with owner and deadline, and the annexes.

use domain::agreement::Agreement;
use domain::declaration::Declaration;

use crate::course::Course;
use crate::say;
use crate::sheet::{Block, Cell, Run};

/// The closing table of agreements.
pub(super) fn agreements(course: &Course) -> Vec<Block> {
    let v = course.v;
    let heading = Block::heading(1, say!(v.words, "minutes-agreements"));
    // What the capitals adopted afterwards continues the numbers, and was not agreed there.
    let agreed = course.plenary.agreements.iter().filter(|it| it.consultation.is_none());
    if agreed.clone().next().is_none() {
        return vec![heading, Block::paragraph(say!(v.words, "minutes-no-agreements"))];
    }
    let header = ["column-agreement", "column-text", "column-owner", "column-due"];
    let table = Block::Table {
        caption: Some(say!(v.words, "agreements-caption")),
        header: header.map(|key| say!(v.words, key)).to_vec(),
        rows: agreed.flat_map(|agreement| rows(course, agreement)).collect(),
        widths: vec![3, 7, 3, 3],
        wide: true,
        margin: None,
    };
    vec![heading, table]
}

/// A row for each duty that rests on the agreement, or one without duties.
fn rows(course: &Course, agreement: &Agreement) -> Vec<Vec<Cell>> {
    let v = course.v;
    let code = v.coalition.permanent(&agreement.id);
    let mut text = v.text(&agreement.text).to_owned();
    for corrigendum in &agreement.corrigenda {
        text = say!(v.words, "text-corrected", text = text, corrigendum = v.text(&corrigendum.text));
    }
    let duties = duties(course, agreement);
    if duties.is_empty() {
        let none = say!(v.words, "no-duty");
        return vec![vec![code.into(), text.into(), none.into(), Cell::default()]];
    }
    let row = |(owner, due): (String, String)| -> Vec<Cell> {
        vec![code.clone().into(), text.clone().into(), owner.into(), due.into()]
    };
    duties.into_iter().map(row).collect()
}

/// Who has to do something by the agreement, and by when.
pub(crate) fn duties(course: &Course, agreement: &Agreement) -> Vec<(String, String)> {
    let v = course.v;
    let commitments = v.coalition.commitments.values().filter(|it| it.agreement() == Some(&agreement.id));
    let commitments = commitments.map(|it| (v.owner(&it.owner), v.due(&it.due, it.due_at.as_ref())));
    let committees = v.coalition.committees.values().filter(|it| it.agreement == agreement.id);
    let committees = committees.map(|it| (v.phrase(&it.name).to_owned(), v.due(&it.due, it.due_at.as_ref())));
    commitments.chain(committees).collect()
}

/// The papers of the agenda's items, and texts that were presented, by symbol.
pub(super) fn annexes(course: &Course) -> Vec<Block> {
    let v = course.v;
    let heading = Block::heading(1, say!(v.words, "minutes-annexes"));
    let numbers = course.plenary.numbers();
    let papers = course.plenary.agenda.iter().flat_map(|item| {
        let number = numbers.get(&item.draft.id).cloned().unwrap_or_default();
        item.draft.papers.iter().map(move |paper| {
            say!(v.words, "annex-paper", symbol = v.coalition.permanent(paper), number = number)
        })
    });
    let declarations = v.coalition.declarations.values().filter(|it| it.plenary == course.plenary.code);
    let items: Vec<Vec<Run>> = papers
        .chain(declarations.map(|it| declaration(course, it)))
        .map(|annex| vec![Run::Plain(annex)])
        .collect();
    if items.is_empty() {
        return vec![heading, Block::paragraph(say!(v.words, "minutes-no-annexes"))];
    }
    vec![heading, Block::List { numbered: false, items, margin: None }]
}

fn declaration(course: &Course, declaration: &Declaration) -> String {
    let v = course.v;
    say!(
        v.words,
        "annex-declaration",
        symbol = v.coalition.permanent(&declaration.id),
        title = v.quoted(v.phrase(&declaration.title)),
        text = declaration.file.as_ref().map_or("none", |sha256| sha256.as_str()),
    )
}
