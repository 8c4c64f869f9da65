//! Mexico's own note, drawn from the record, against a list of facts made by hand from the seed.

use documents::papers::{self, Issue, Tone, What};
use documents::sheet::{Block, Run, Sheet, Verification};
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Lang;
use jiff::civil::date;

use crate::stage;

const FACTS: &str = include_str!("../../../../fixtures/nota-mexico-IV-2023.txt");

fn note(lang: Lang) -> Sheet {
    let (_folder, app) = stage::app();
    let known = app.known();
    let what = What::Note(PlenaryCode::from("IV-2023"), Seat::from("MEX"), Tone::default());
    let verification = Verification {
        code: String::new(),
        origin: "x".to_owned(),
        size: 0,
        root: String::new(),
        url: None,
        how: String::new(),
    };
    let issue =
        Issue { on: date(2024, 3, 21), verification, record: Vec::new(), sources: Default::default() };
    papers::sheet(&known.coalition, &what, lang, issue).expect("Mexico was there")
}

/// Everything the note says, margins and verification aside.
fn said(sheet: &Sheet) -> String {
    let runs = |runs: &[Run]| -> String {
        let text = |run: &Run| match run {
            Run::Plain(text) | Run::Bold(text) | Run::Italic(text) => text.clone(),
        };
        runs.iter().map(text).collect()
    };
    let block = |block: &Block| match block {
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph { runs: these, .. } | Block::Note { runs: these, .. } => runs(these),
        Block::List { items, .. } => items.iter().map(|item| runs(item)).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    };
    let blocks: Vec<String> = sheet.blocks.iter().map(block).collect();
    // Typography is not content: no-break spaces count as spaces.
    format!("{}\n{}\n{}", sheet.title, sheet.subtitle.join("\n"), blocks.join("\n")).replace('\u{a0}', " ")
}

fn points(sheet: &Sheet) -> usize {
    sheet.blocks.iter().filter(|block| matches!(block, Block::Paragraph { number: Some(_), .. })).count()
}

#[test]
fn the_note_of_mexico_states_the_facts_of_the_seed() {
    let sheet = note(Lang::Es);
    let said = said(&sheet);
    let mut checked = 0;
    for line in FACTS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (fact, words) = line.split_once(" | ").expect("a fact and its words");
        for words in words.split(" | ") {
            assert!(said.contains(words), "{fact}: «{words}» is missing in\n{said}");
            checked += 1;
        }
    }
    assert!(checked > 20, "the list was read");
}

#[test]
fn it_has_six_points_as_the_seed_has() {
    assert_eq!(points(&note(Lang::Es)), 6);
    assert_eq!(points(&note(Lang::En)), 6);
}

#[test]
fn it_says_nothing_of_how_others_took_part_or_voted() {
    for lang in [Lang::Es, Lang::En] {
        let said = said(&note(lang));
        for foreign in
            ["en la sala", "in the room", "no consta el modo", "mode not recorded", "Nicaragua", "Belice"]
        {
            assert!(!said.contains(foreign), "{foreign}: {said}");
        }
    }
}
