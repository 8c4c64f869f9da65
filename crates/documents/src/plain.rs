//! A sheet as plain text: what a paper says, without how it looks.

use crate::sheet::{Block, Run, Sheet};

/// Everything that the sheet says in the order it is read, a paragraph to a line; margins are left out.
pub fn text(sheet: &Sheet) -> String {
    let mut lines: Vec<String> = vec![sheet.title.clone()];
    lines.extend(sheet.transcribed.clone());
    lines.extend(sheet.approval.clone());
    lines.extend(sheet.facts.iter().map(|it| match &it.note {
        Some(note) => format!("{}: {} ({note})", it.label, it.value),
        None => format!("{}: {}", it.label, it.value),
    }));
    sheet.blocks.iter().for_each(|block| lines.extend(said(block)));
    lines.join("\n")
}

fn said(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { text, number, .. } => vec![numbered(number.as_deref(), text)],
        Block::Paragraph { number, runs: these, .. } => {
            vec![numbered(number.map(|it| it.to_string()).as_deref(), &runs(these))]
        }
        Block::Decision { code, text, how, .. } => vec![format!("{code}: {} {how}", runs(text))],
        Block::Table { caption, header, rows, .. } => {
            let row = |cells: Vec<String>| cells.join(" | ");
            let cells = rows.iter().map(|cells| row(cells.iter().map(|it| runs(&it.runs)).collect()));
            caption.iter().cloned().chain([row(header.clone())]).chain(cells).collect()
        }
        Block::List { items, .. } => items.iter().map(|item| format!("- {}", runs(item))).collect(),
        Block::Quote { text, source, .. } => {
            let source = source.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
            vec![format!("{}{source}", runs(text))]
        }
        Block::Address { lines } => lines.clone(),
        Block::Note { runs: these, .. } => vec![runs(these)],
    }
}

fn numbered(number: Option<&str>, text: &str) -> String {
    number.map_or_else(|| text.to_owned(), |number| format!("{number}. {text}"))
}

fn runs(runs: &[Run]) -> String {
    let text = |run: &Run| match run {
        Run::Plain(text) | Run::Bold(text) | Run::Italic(text) => text.clone(),
    };
    runs.iter().map(text).collect()
}
