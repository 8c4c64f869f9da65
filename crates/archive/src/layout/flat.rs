//! Tables whose cells stand in lines of their own, as copying leaves them: first the heads of their columns, then row by
//! row, each from its number on.

use super::lines::Line;
use super::rows::Cell;
use crate::columns::{Column, of_line};
use crate::proposal::Span;

/// No table has more columns.
const COLUMNS: usize = 10;
/// No row has more lines.
const LINES: usize = 14;
/// A line that is longer than this, in characters, and ends a sentence is of a paragraph.
const LONG: usize = 100;

/// The heads of the columns.
struct Heads {
    /// The line behind the last of them.
    end: usize,
    /// How many columns come after the number.
    columns: usize,
    /// Their lines.
    lines: Vec<usize>,
    /// Whether the first of them heads the numbers.
    numbered: bool,
}

/// The heads of a table that begin at `at`: three lines or more, of which one tells what and one by whom or by when.
fn heads(lines: &[Line], at: usize) -> Option<Heads> {
    let mut found: Vec<(usize, Option<Column>)> = Vec::new();
    let mut next = at;
    while let Some(line) = lines.get(next).filter(|_| found.len() < COLUMNS) {
        let gap = line.text.is_empty()
            && !found.is_empty()
            && lines.get(next + 1).is_some_and(|it| !it.text.is_empty());
        if gap && found.len() < 2 {
            next += 1;
            continue;
        }
        let column = of_line(line.text);
        // «Obs.», «Para.»: a column that nothing is known of.
        let other = column.is_none() && found.len() >= 3 && is_short_head(line.text);
        if column.is_none() && !other {
            break;
        }
        found.push((next, column));
        next += 1;
    }
    let has = |of: &[Column]| found.iter().any(|(_, it)| it.is_some_and(|it| of.contains(&it)));
    let known = found.iter().filter(|it| it.1.is_some()).count();
    let numbered = found.first()?.1 == Some(Column::Number);
    (known >= 3 && has(&[Column::What]) && has(&[Column::Who, Column::When])).then(|| Heads {
        end: next,
        columns: found.len() - usize::from(numbered),
        lines: found.iter().map(|it| it.0).collect(),
        numbered,
    })
}

fn is_short_head(text: &str) -> bool {
    let letters = text.trim_end_matches('.');
    (2..=12).contains(&letters.chars().count())
        && letters.chars().all(char::is_alphabetic)
        && letters.starts_with(char::is_uppercase)
}

/// Whether a line is only the number of a row: `7`, `9/1`, `A-3`, `b)`.
fn is_number(text: &str) -> bool {
    let bare = text.trim_matches(|it: char| "().:ºª°".contains(it));
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let letters = bare.chars().filter(|it| it.is_alphabetic()).count();
    let marks = bare.chars().all(|it| it.is_ascii_alphanumeric() || "./-".contains(it));
    let letter = digits == 0 && letters == 1 && text.ends_with(')');
    marks && (letter || (1..=6).contains(&digits) && letters <= 3 && bare.len() <= 9)
}

/// Where each row begins and ends, behind the heads.
fn spans(lines: &[Line], heads: &Heads) -> Vec<std::ops::Range<usize>> {
    let mut rows = Vec::new();
    let mut next = heads.end;
    while let Some(start) = (next..lines.len().min(next + 2)).find(|it| !lines[*it].text.is_empty()) {
        if !is_number(lines[start].text) {
            break;
        }
        let mut end = start + 1;
        let mut filled = 0;
        while let Some(line) = lines.get(end) {
            let full = filled >= heads.columns;
            let number = is_number(line.text) && shape(line.text) == shape(lines[start].text);
            let new_row = number
                && filled + 1 >= heads.columns
                && (is_next(lines[start].text, line.text) || full && !is_plain(line.text));
            let paragraph = line.text.chars().count() > LONG && line.text.ends_with('.');
            let part =
                filled > 0 && super::marker::marker(line.text, 0, true).is_some() && !is_number(line.text);
            if line.text.is_empty() && filled > 1 || new_row || paragraph || part || end - start > LINES {
                break;
            }
            filled += usize::from(!line.text.is_empty());
            end += 1;
        }
        rows.push(start..end);
        next = end;
    }
    rows
}

/// How a number is written: `9/1` as `#/#`.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for letter in text.chars() {
        let sign = if letter.is_ascii_digit() { '#' } else { letter };
        if !(sign == '#' && shape.ends_with('#')) {
            shape.push(if sign.is_alphabetic() { 'a' } else { sign });
        }
    }
    shape
}

/// Whether it has nothing but digits, as any cell may.
fn is_plain(text: &str) -> bool {
    text.chars().all(|it| it.is_ascii_digit())
}

/// Whether one number comes right after another.
fn is_next(one: &str, other: &str) -> bool {
    let last = |text: &str| {
        let digits: String = text
            .chars()
            .rev()
            .skip_while(|it| !it.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        digits.chars().rev().collect::<String>().parse::<u32>().ok()
    };
    last(one).zip(last(other)).is_some_and(|(one, other)| one + 1 == other)
}

/// The end of the table that begins at `at`; none where no such table begins.
pub fn end(lines: &[Line], at: usize) -> Option<usize> {
    // Told first, so that lines that head nothing cost little.
    of_line(lines[at].text)?;
    let heads = heads(lines, at)?;
    let rows = spans(lines, &heads);
    (rows.len() >= 2).then(|| rows.last().map_or(heads.end, |it| it.end))
}

/// The rows of such a table: what stands in more lines than there are columns belongs to the first of them.
pub fn rows(lines: &[Line]) -> Vec<Vec<Cell>> {
    let Some(heads) = heads(lines, 0) else { return Vec::new() };
    let span = |at: usize| Span::new(lines[at].start, lines[at].end());
    let mut found: Vec<Vec<Cell>> = Vec::new();
    let mut first: Vec<Cell> = heads.lines.iter().map(|it| vec![span(*it)]).collect();
    if !heads.numbered {
        first.insert(0, Vec::new());
    }
    found.push(first);
    for row in spans(lines, &heads) {
        let cells: Vec<usize> = (row.start + 1..row.end).filter(|it| !lines[*it].text.is_empty()).collect();
        let more = cells.len().saturating_sub(heads.columns);
        let mut out: Vec<Cell> = vec![vec![span(row.start)]];
        out.push(cells.iter().take(1 + more).map(|it| span(*it)).collect());
        out.extend(cells.iter().skip(1 + more).map(|it| vec![span(*it)]));
        found.push(out);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[test]
    fn cells_in_lines_of_their_own_are_rows_again() {
        let source = "N.º\nAcuerdo\nResponsable\nPlazo\n1\nEnviar la nómina\nde puertos\nPerú\n3 de mayo\n2\nAprobada el acta\n–\n–\n\nFin.\n";
        let lines = lines(source);
        assert_eq!(end(&lines, 0), Some(13));
        let cells = |row: &Vec<Cell>| -> Vec<String> {
            let text = |cell: &Cell| cell.iter().map(|it| it.of(source)).collect::<Vec<_>>().join(" ");
            row.iter().map(text).collect()
        };
        let found: Vec<Vec<String>> = rows(&lines[..13]).iter().map(cells).collect();
        assert_eq!(found[1], ["1", "Enviar la nómina de puertos", "Perú", "3 de mayo"]);
        assert_eq!(found[2], ["2", "Aprobada el acta", "–", "–"]);
    }
}
