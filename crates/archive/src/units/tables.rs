//! Tables of agreements: rows with columns for what, who and when, also where copying left each cell in a line.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::{Origin, Reader, Unit};
use crate::layout::marker::marker;
use crate::layout::{Block, Form};
use crate::proposal::Span;
use crate::table::rows;
use crate::words::within;

/// So many words and marks of a cell make a sentence.
const SENTENCE: usize = 6;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    What,
    Who,
    When,
    Number,
    /// What became of it.
    Status,
}

static COLUMNS: LazyLock<HashMap<&'static str, Column>> = LazyLock::new(|| {
    rows::<3>(include_str!("../../tables/columns.tsv"))
        .map(|[word, column, _]| {
            let column = match column {
                "who" => Column::Who,
                "when" => Column::When,
                "number" => Column::Number,
                "status" => Column::Status,
                _ => Column::What,
            };
            (word, column)
        })
        .collect()
});

/// A table whose cells stand in lines of their own.
pub struct Flat {
    columns: Vec<Column>,
    cells: Vec<Range<usize>>,
}

impl Reader<'_> {
    /// Reads a table whose cells stand in lines of their own, as copying leaves it: first its columns, then row by
    /// row, each from its number on.
    pub fn flat_table(&mut self, at: usize, block: &Block, words: &Range<usize>) -> bool {
        let is_number = words.len() == 1 && self.tokens[words.start].is_number();
        let column = self.column(block.span);
        let another = self.is_new_part(block, words);
        if let Some(flat) = &mut self.flat {
            if flat.cells.is_empty() && column.is_some() && words.len() <= 3 {
                if !flat.columns.contains(&column.unwrap_or(Column::What)) {
                    flat.columns.extend(column);
                }
                return true;
            }
            let numbered = flat.columns.first() == Some(&Column::Number);
            if !numbered || another || !is_number && flat.cells.is_empty() {
                self.end_flat_row();
                self.flat = None;
                return false;
            }
            if is_number {
                self.end_flat_row();
            }
            if let Some(flat) = &mut self.flat {
                flat.cells.push(words.clone());
            }
            return true;
        }
        let columns = |from: usize| {
            self.layout.blocks[from..]
                .iter()
                .map_while(|it| {
                    let words = within(self.tokens, it.span);
                    (words.len() <= 3 && !matches!(it.form, Form::Row { .. }))
                        .then(|| self.column(it.span))
                        .flatten()
                })
                .collect::<Vec<Column>>()
        };
        if words.len() > 3 || self.column(block.span) != Some(Column::Number) {
            return false;
        }
        let columns = columns(at);
        if columns.len() >= 3 && columns.contains(&Column::What) {
            self.flat = Some(Flat { columns: vec![Column::Number], cells: Vec::new() });
            return true;
        }
        false
    }

    /// Whether a block inside such a table begins another part of the document.
    fn is_new_part(&self, block: &Block, words: &Range<usize>) -> bool {
        let cells = self.flat.as_ref().map_or(0, |it| it.cells.len());
        let columns = self.flat.as_ref().map_or(0, |it| it.columns.len());
        cells >= columns && !(words.len() == 1 && self.tokens[words.start].is_number()) && cells > columns + 1
            || matches!(block.form, Form::Item(_)) && cells >= columns
    }

    /// A row is complete: its last cells are who and when, what stands before them is one cell.
    pub fn end_flat_row(&mut self) {
        let Some(mut flat) = self.flat.take() else { return };
        let cells = std::mem::take(&mut flat.cells);
        self.add_flat_row(&flat, &cells);
        self.flat = Some(flat);
    }

    fn add_flat_row(&mut self, flat: &Flat, cells: &[Range<usize>]) {
        let after = flat.columns.len().saturating_sub(2);
        let what = flat.columns.iter().position(|it| *it == Column::What).unwrap_or(1);
        if cells.len() < flat.columns.len() || what != 1 {
            return;
        }
        let tail = &cells[cells.len() - after..];
        let head = cells[1].start..cells[cells.len() - after - 1].end;
        let says = |it: &&Range<usize>| self.tokens[(*it).clone()].iter().any(|it| !it.is_mark());
        let end = tail.iter().filter(says).map(|it| it.end).max().unwrap_or(head.end).max(head.end);
        let mut unit = Unit::new(Origin::Row, head.start..end);
        unit.leads.extend(self.leads());
        for (column, cell) in flat.columns[2..].iter().zip(tail) {
            match column {
                Column::Who => unit.who = Some(cell.clone()),
                Column::When => unit.when = Some(cell.clone()),
                _ => {}
            }
        }
        unit.what = Some(head);
        let number = Span::new(self.tokens[cells[0].start].span.start, self.tokens[cells[0].start].span.end);
        unit.number = Some((number.of(&self.layout.text).to_owned(), self.layout.source(number)));
        self.units.push(unit);
    }

    /// What the columns of a table hold, by its first row.
    fn heads(&self, cells: &[Span]) -> Vec<Option<Column>> {
        const TOPICS: &[&str] =
            &["topic", "tema", "asunto", "subject", "assunto", "punto", "item", "area", "eje"];
        let words = |at: usize| &self.tokens[within(self.tokens, cells[at])];
        let mut columns: Vec<Option<Column>> = cells.iter().map(|it| self.column(*it)).collect();
        // «Topic | Text | Who»: what is said goes before what it is about.
        let topic = |at: usize| words(at).iter().any(|it| it.is_one(TOPICS));
        let what: Vec<usize> = (0..columns.len()).filter(|it| columns[*it] == Some(Column::What)).collect();
        if what.len() > 1 && what.iter().any(|it| !topic(*it)) {
            what.iter().filter(|it| topic(**it)).for_each(|it| columns[*it] = None);
        }
        // «Item | O que | Quem»: the first of two that tell what only counts.
        let counts = !cells.is_empty()
            && words(0).first().is_some_and(|it| it.is_one(&["item", "punto", "ponto", "point", "tema"]));
        if counts && columns[0].is_none() && columns.contains(&Some(Column::What)) {
            columns[0] = Some(Column::Number);
        }
        columns
    }

    /// Reads a row: the first of a table tells its columns.
    pub fn row(&mut self, cells: &[Span], first: bool) {
        // On a new page the columns are named again.
        let again = || {
            let named =
                cells.iter().filter(|it| within(self.tokens, **it).len() <= 3 && self.column(**it).is_some());
            named.count() >= 3
        };
        if first || again() {
            self.columns = self.heads(cells);
            return;
        }
        let has = |it: Column| self.columns.iter().position(|column| *column == Some(it));
        let (what, who, when) = (has(Column::What), has(Column::Who), has(Column::When));
        let Some(what) = what.filter(|_| who.is_some() || when.is_some()) else {
            self.told_in_cells(cells);
            return;
        };
        if self.is_done(cells) {
            return;
        }
        let cell = |at: usize| cells.get(at).map(|it| within(self.tokens, *it)).filter(|it| !it.is_empty());
        let Some(mut words) = cell(what) else { return };
        // «1. Dar por aprobada la minuta»: the number stands in the same cell.
        let written = cells[what].of(&self.layout.text);
        let own = marker(written, cells[what].start, true).filter(|_| has(Column::Number).is_none());
        if let Some((_, rest)) = &own {
            words.start = crate::words::at(self.tokens, cells[what].start + rest).min(words.end);
        }
        if words.is_empty() {
            return;
        }
        // From the first words to the last cell that says something.
        let says = |it: &Range<usize>| self.tokens[it.clone()].iter().any(|it| !it.is_mark());
        let end =
            (what..cells.len()).filter_map(cell).filter(says).map(|it| it.end).max().unwrap_or(words.end);
        let mut unit = Unit::new(Origin::Row, words.start..end);
        unit.leads.extend(self.leads());
        unit.who = who.and_then(cell);
        unit.when = when.and_then(cell);
        unit.what = Some(words);
        if let Some(at) = has(Column::Number).filter(|it| *it != what)
            && let Some(number) = cell(at)
        {
            let span = Span::new(self.tokens[number.start].span.start, self.tokens[number.end - 1].span.end);
            let written =
                span.of(&self.layout.text).trim_matches(|it: char| !it.is_alphanumeric()).to_owned();
            unit.number = Some((written, self.layout.source(span)));
        }
        if let Some((marker, _)) = own.filter(|(it, _)| !it.written.is_empty()) {
            unit.number = Some((marker.written, self.layout.source(marker.span)));
        }
        self.units.push(unit);
    }

    /// A table that is none of agreements: what its cells say in sentences is read as such.
    fn told_in_cells(&mut self, cells: &[Span]) {
        for cell in cells {
            let says = cell.of(&self.layout.text).trim_end().ends_with('.');
            let words = within(self.tokens, *cell);
            if says && words.len() >= SENTENCE {
                self.prose(words);
            }
        }
    }

    /// Whether a table tells what became of earlier tasks: with a column for that instead of one for the time.
    fn is_done(&self, cells: &[Span]) -> bool {
        // A row of the kind «Info» only tells.
        let info = cells.iter().any(|it| {
            let words = &self.tokens[within(self.tokens, *it)];
            words.len() == 1
                && words[0].is_one(&["info", "information", "informacion", "informativo", "nota", "note"])
        });
        if info {
            return true;
        }
        let told = self.columns.contains(&Some(Column::Status));
        let says = |it: &Span| self.tokens[within(self.tokens, *it)].iter().any(crate::words::Token::is_word);
        let at = self.columns.iter().position(|it| *it == Some(Column::Status));
        told && !self.columns.contains(&Some(Column::When))
            && at.and_then(|it| cells.get(it)).is_some_and(says)
    }

    fn column(&self, cell: Span) -> Option<Column> {
        let tokens = &self.tokens[within(self.tokens, cell)];
        // «Action by», «by whom»
        if tokens.len() <= 3
            && tokens.iter().any(|it| it.is("by"))
            && !tokens.iter().any(|it| COLUMNS.get(it.folded.as_str()) == Some(&Column::When))
        {
            return Some(Column::Who);
        }
        tokens.iter().take(4).find_map(|it| COLUMNS.get(it.folded.as_str()).copied())
    }
}
