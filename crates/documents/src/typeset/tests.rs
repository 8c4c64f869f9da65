//! What stands on the pages, read from the typeset document before it becomes a file.

use domain::words::Lang;
use typst::World;
use typst::layout::{Frame, FrameItem, Transform};

use super::*;
use crate::sheet::{Block, Cell, Cited, Margin, Run};

fn acta(lang: Lang) -> Sheet {
    let text = match lang {
        Lang::Es => include_str!("../../tests/sheets/es.json"),
        Lang::En => include_str!("../../tests/sheets/en.json"),
    };
    serde_json::from_str(text).unwrap()
}

/// The acta with nothing but these blocks.
fn with(blocks: Vec<Block>) -> Sheet {
    Sheet { blocks, ..acta(Lang::Es) }
}

/// The words of each page, and how each is turned.
fn pages(sheet: &Sheet) -> Vec<Vec<(String, Transform)>> {
    let document = lay_out(sheet).unwrap();
    let read = |frame: &Frame| {
        let mut words = Vec::new();
        collect(frame, Transform::identity(), &mut words);
        words
    };
    document.pages().iter().map(|page| read(&page.frame)).collect()
}

fn collect(frame: &Frame, turned: Transform, words: &mut Vec<(String, Transform)>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, turned.pre_concat(group.transform), words),
            FrameItem::Text(text) => words.push((text.text.to_string(), turned)),
            _ => {}
        }
    }
}

fn text(sheet: &Sheet) -> String {
    pages(sheet).concat().into_iter().map(|(word, _)| word).collect()
}

#[test]
fn a_draft_says_so_across_every_page() {
    for (lang, word) in [(Lang::Es, "BORRADOR"), (Lang::En, "DRAFT")] {
        let draft = Sheet { draft: true, ..acta(lang) };
        for page in pages(&draft) {
            let (_, turned) = page.iter().find(|(text, _)| text == word).expect("the word is on the page");
            assert!(turned.kx.get() != 0.0 && turned.ky.get() != 0.0, "it runs across");
        }
        assert!(!text(&acta(lang)).contains(word));
    }
}

#[test]
fn every_page_says_how_many_there_are() {
    for (lang, page, of) in [(Lang::Es, "página", "de"), (Lang::En, "page", "of")] {
        let pages = pages(&acta(lang));
        let all = pages.len();
        assert_eq!(all, 4);
        for (n, words) in pages.iter().enumerate() {
            let words: String = words.iter().map(|(word, _)| word.as_str()).collect();
            assert!(words.contains(&format!("{page} {} {of} {all}", n + 1)), "{words}");
        }
    }
}

#[test]
fn what_a_user_writes_is_text_and_not_markup() {
    let hostile = r#"#import "/paper.typ" *no* _no_ $x^2$ @ref <label> \u{41} // no /* no */ [no] `no` = -"#;
    let runs: Vec<Run> = vec![hostile.into()];
    let margin = Margin { clause: Some(Cited::assumed("#1")), ..Margin::default() };
    let sheet = Sheet {
        title: hostile.to_owned(),
        body_name: "Coalición #1 *de* $todas$".to_owned(),
        ..with(vec![
            Block::heading(1, "#2 *A*"),
            Block::Paragraph { number: Some(7), runs, margin: Some(margin) },
        ])
    };
    let text = text(&sheet);
    for expected in [hostile, "#2 *A*", "Coalición #1 *de* $todas$", "#1 supuesto"] {
        // Lines may end anywhere, and a space at the end of a line is not drawn.
        let plain =
            |text: &str| text.replace(|letter: char| letter.is_whitespace() || letter == '\u{200b}', "");
        assert!(plain(&text).contains(&plain(expected)), "{expected} in {text}");
    }
    render(&sheet).unwrap();
}

#[test]
fn no_letter_keeps_a_paper_from_coming_out() {
    let odd = "🕊 \u{0} \u{7} \u{e000} \u{f8ff} \u{feff} \u{202e} 中文 עברית العربية e\u{301} \u{fffe} \u{10ffff} \u{1f1ec}\u{1f1f9}";
    let invisible = "a\u{ad}b\u{2060}c\u{a0}d\u{202f}e\u{200b}f\u{200d}g";
    let runs = vec![odd.into(), Run::Bold(odd.to_owned()), Run::Italic(odd.to_owned()), invisible.into()];
    let sheet = with(vec![Block::heading(1, odd), Block::Paragraph { number: None, runs, margin: None }]);
    assert!(text(&sheet).contains("[U+1F54A]"));
    render(&sheet).unwrap();
}

#[test]
fn the_head_of_a_table_is_on_every_page_that_it_reaches() {
    let rows = (0..120).map(|n| vec![Cell::from(format!("Fila {n}"))]).collect();
    let (header, widths) = (vec!["Cabeza".to_owned(), "Vacía".to_owned()], vec![]);
    let table = Block::Table { caption: None, header, rows, widths, wide: true, margin: None };
    let pages = pages(&with(vec![table]));
    let has =
        |words: &[(String, Transform)], start: &str| words.iter().any(|(word, _)| word.starts_with(start));
    let reached: Vec<_> = pages.iter().filter(|words| has(words, "Fila")).collect();
    assert!(reached.len() > 2);
    assert!(reached.iter().all(|words| has(words, "Cabeza")));
}

#[test]
fn the_margin_says_how_we_know() {
    let margin = Margin {
        clause: Some(Cited::confirmed("Lineamientos, art. 12")),
        records: vec![4, 7, 8, 9, 11, 12],
        source: Some(Cited::assumed("nota")),
    };
    let runs = vec!["Se acuerda.".into()];
    let text = text(&with(vec![Block::Paragraph { number: None, runs, margin: Some(margin) }]));
    for expected in ["Lineamientos, art. 12", "4, 7–9, 11, 12", "Fuente: nota", "supuesto"] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn headings_go_down_step_by_step() {
    let skipping = with(vec![Block::heading(1, "Uno"), Block::heading(3, "Tres")]);
    let unnamed = with(vec![Block::heading(1, "")]);
    for sheet in [skipping, unnamed] {
        assert!(matches!(render(&sheet), Err(Error::Refused(faults)) if faults[0].contains("heading")));
    }
}

#[test]
fn a_paper_without_anything_optional_comes_out() {
    let whole = acta(Lang::En);
    let verification = crate::sheet::Verification { url: None, ..whole.verification.clone() };
    let (blocks, facts, signatures, subtitle) = (vec![], vec![], vec![], vec![]);
    render(&Sheet { approval: None, blocks, facts, signatures, subtitle, verification, ..whole }).unwrap();
}

#[test]
fn a_paper_has_a_day_that_a_file_can_carry() {
    let sheet = Sheet { date: Date::constant(-44, 3, 15), ..acta(Lang::Es) };
    assert!(matches!(render(&sheet), Err(Error::Day(day)) if day == sheet.date));
}

#[test]
fn the_typesetter_sees_nothing_else() {
    let press = Press::new(&acta(Lang::Es)).unwrap();
    assert_eq!(press.today(None), Datetime::from_ymd_hms(2023, 11, 30, 12, 0, 0));
    let outside = press::path("/etc/passwd");
    assert!(press.file(outside).is_err());
    assert!(press.source(outside).is_err());
}
