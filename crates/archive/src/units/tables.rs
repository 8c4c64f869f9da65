//! Tables of agreements: rows with columns for what, who and when.

use std::ops::Range;

use super::{Origin, Reader, Unit};
use crate::columns::{self, Column};
use crate::layout::marker::marker;
use crate::proposal::Span;
use crate::words::within;

/// So many words and marks of a cell make a sentence.
const SENTENCE: usize = 6;

impl Reader<'_> {
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
        columns::column(&self.tokens[within(self.tokens, cell)])
    }
}
