//! Tables: rows with bars or tabs between the cells, or columns set apart by wide gaps.

use super::flat;
use super::lines::Line;
use super::{Block, Form, Layout};
use crate::proposal::Span;

/// Where the table that begins at `at` ends; none where no table begins.
pub fn table(lines: &[Line], at: usize) -> Option<usize> {
    let end = |is_row: &dyn Fn(&Line) -> bool| {
        let rows = lines[at..].iter().take_while(|it| is_row(it)).count();
        (rows >= 2).then_some(at + rows)
    };
    end(&barred)
        .or_else(|| tabbed_end(lines, at))
        .or_else(|| flat::end(lines, at))
        .or_else(|| columns_end(lines, at))
}

/// How many tabs part the cells of a line.
fn tabs(line: &Line) -> usize {
    line.text.matches('\t').count()
}

/// The end of a table whose cells are parted by tabs, as a word processor copies it.
fn tabbed_end(lines: &[Line], at: usize) -> Option<usize> {
    // Told first, so that a run of empty lines is not gone through from each of them.
    let head = Some(tabs(&lines[at])).filter(|it| *it >= 2)?;
    let mut end = at;
    let mut rows = 0;
    while let Some(line) = lines.get(end) {
        let gap = line.text.is_empty() && lines.get(end + 1).is_some_and(|it| tabs(it) == head);
        // What goes on in a cell of the line before is set in by tabs.
        let more = rows > 0 && tabs(line) == 0 && line.indent >= 8 && !line.text.is_empty();
        if !gap && !more && !(1..=head).contains(&tabs(line)) {
            break;
        }
        rows += usize::from(!gap);
        end += 1;
    }
    (rows >= 2).then_some(end)
}

/// Whether a line is a row with bars.
fn barred(line: &Line) -> bool {
    line.text.matches('|').count() >= 2
        || line.text.starts_with('|')
        || is_rule(line.text) && line.text.contains(['+', '|'])
}

/// Whether a line only draws: `|---|---|`, `====`.
fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.chars().all(|it| "-=+|:_─━ ".contains(it))
}

/// The end of a table whose columns stand apart by gaps: its first two filled lines have columns at the same places.
fn columns_end(lines: &[Line], at: usize) -> Option<usize> {
    if let Some(heads) = ruled(&lines[at..]) {
        // Lines set in at least as far as the columns begin, up to an empty one.
        let within = |it: &Line| !it.text.is_empty() && it.indent >= heads[0];
        let rows = lines[at..].iter().take_while(|it| within(it)).count();
        return (rows >= 3).then_some(at + rows);
    }
    // «Lugar:    Lima» above «Fecha:    3 de mayo» are lines with labels, whose values may run on.
    let labelled = |it: &Line| it.is_labelled() && !it.text.ends_with(':');
    if labelled(&lines[at]) && lines[at + 1..].iter().take(3).any(labelled) {
        return None;
    }
    let heads = starts(lines[at].text);
    // «7.   The Committee:» is a numbered paragraph.
    if heads.len() < 2 || super::marker::marker(lines[at].text, 0, false).is_some() {
        return None;
    }
    let left = lines[at].indent;
    let heads: Vec<usize> = heads.into_iter().map(|(it, _)| it).collect();
    let fits = |line: &Line| {
        let pieces = starts(line.text);
        // What goes on in a cell may be set in.
        let near = |it: usize| {
            heads.iter().any(|head| (head + left..=head + left + 6).contains(&(it + line.indent + 2)))
        };
        // One long piece that runs over the next column is a paragraph.
        let over = pieces.len() == 1
            && heads.get(1).is_some_and(|next| {
                let end = line.indent + line.text.chars().count();
                line.indent + 2 < next + left && end > next + left
            });
        let cells = !pieces.is_empty()
            && !over
            && pieces.iter().all(|(it, _)| near(*it))
            && (pieces.len() > 1 || line.indent + 2 >= left);
        cells || is_rule(line.text)
    };
    let mut end = at + 1;
    let mut wide = 1;
    while let Some(line) = lines.get(end) {
        let gap = line.text.is_empty()
            && lines
                .get(end + 1)
                .is_some_and(|it| !it.text.is_empty() && starts(it.text).len() > 1 && fits(it));
        if !(gap || fits(line)) {
            break;
        }
        wide += usize::from(starts(line.text).len() > 1);
        end += 1;
    }
    (wide >= 2).then_some(end)
}

/// Where the pieces of a line begin that wide gaps part, in characters and in bytes.
fn starts(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut blank = 3;
    for (column, (at, letter)) in text.char_indices().enumerate() {
        match letter {
            ' ' => blank += 1,
            '\t' => blank += 3,
            _ => {
                if blank >= 3 {
                    found.push((column, at));
                }
                blank = 0;
            }
        }
    }
    found
}

/// Adds the rows of a table to the layout.
pub fn add(layout: &mut Layout, source: &str, lines: &[Line]) {
    layout.close();
    let rows = if barred(&lines[0]) {
        bars(lines, source)
    } else if tabbed_end(lines, 0) == Some(lines.len()) {
        tabbed(lines, source)
    } else if flat::end(lines, 0) == Some(lines.len()) {
        flat::rows(lines)
    } else {
        columns(lines)
    };
    for (at, cells) in rows.into_iter().filter(|it| it.iter().any(|cell| !cell.is_empty())).enumerate() {
        let start = layout.text.len();
        let mut spans = Vec::new();
        layout.blocks.push(Block { span: Span::new(start, start), form: Form::Paragraph, indent: 0 });
        for cell in cells {
            let begin = layout.text.len();
            let last = layout.blocks.len() - 1;
            layout.blocks[last].span.start = begin;
            for piece in cell {
                layout.push(source, piece.start, piece.end);
            }
            spans.push(Span::new(begin, layout.text.len()));
            layout.text.push('\n');
        }
        let last = layout.blocks.len() - 1;
        let end = layout.text.len();
        layout.blocks[last] = Block {
            span: Span::new(start, end - 1),
            form: Form::Row { cells: spans, first: at == 0 },
            indent: 0,
        };
    }
}

/// A cell: the pieces of the source it is made of.
pub type Cell = Vec<Span>;

fn bars(lines: &[Line], source: &str) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut parted = true;
    let outer = lines.iter().find(|it| !is_rule(it.text)).is_some_and(|it| it.text.starts_with('|'));
    for line in lines {
        if is_rule(line.text) {
            parted = true;
            continue;
        }
        let inner = line.text.trim_end_matches('|');
        let skipped = usize::from(inner.starts_with('|'));
        let mut start = line.start + skipped;
        // Without a bar outside, a line that begins with one has an empty first cell.
        let mut cells = if skipped == 1 && !outer { vec![Vec::new()] } else { Vec::new() };
        for cell in inner[skipped..].split('|') {
            cells.push(if cell.trim().is_empty() {
                Vec::new()
            } else {
                vec![Span::new(start, start + cell.len())]
            });
            start += cell.len() + 1;
        }
        match rows.last_mut().filter(|last| !parted && goes_on(last, &cells, source)) {
            Some(last) => last.iter_mut().zip(cells).for_each(|(cell, more)| cell.extend(more)),
            None => rows.push(cells),
        }
        parted = false;
    }
    rows
}

/// Whether the cells of a line go on with those of the row before: without a first cell, and with words for a cell
/// that has not come to its end.
fn goes_on(row: &[Cell], cells: &[Cell], source: &str) -> bool {
    let open = |cell: &Cell| {
        cell.last().is_some_and(|it| {
            let said = it.of(source).trim_end();
            !said.ends_with(['.', ';', ':']) && said.contains(char::is_alphanumeric)
        })
    };
    let first = cells.first().is_some_and(Vec::is_empty) && row.first().is_some_and(|it| !it.is_empty());
    // «Consultar si | USAL |» and below it «continúa en la Mesa | |»: one cell alone goes on in small letters.
    let mut filled = cells.iter().filter(|it| !it.is_empty());
    let small = filled
        .next()
        .and_then(|it| it.first())
        .is_some_and(|it| it.of(source).trim_start().starts_with(char::is_lowercase));
    let alone = small && cells.len() > 1 && filled.next().is_none();
    (first || alone)
        && cells.len() <= row.len()
        && cells.iter().zip(row).any(|(more, cell)| !more.is_empty() && open(cell))
}

fn tabbed(lines: &[Line], source: &str) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for line in lines.iter().filter(|it| !it.text.is_empty()) {
        let mut start = line.start;
        let mut cells = Vec::new();
        for cell in line.text.split('\t') {
            let filled = !cell.trim().is_empty();
            cells.push(if filled { vec![Span::new(start, start + cell.len())] } else { Vec::new() });
            start += cell.len() + 1;
        }
        // A line is trimmed: its empty first cells are the tabs before it.
        let before = source[..line.start].chars().rev().take_while(|it| *it == '\t').count();
        cells.splice(0..0, std::iter::repeat_n(Vec::new(), before));
        match rows.last_mut().filter(|last| goes_on(last, &cells, source)) {
            Some(last) => last.iter_mut().zip(cells).for_each(|(cell, more)| cell.extend(more)),
            None => rows.push(cells),
        }
    }
    rows
}

/// Where the columns begin that a line of rules under the heads draws: `--  ------  -----`; from the left margin.
fn ruled(lines: &[Line]) -> Option<Vec<usize>> {
    let rule = lines.get(1).filter(|it| is_rule(it.text))?;
    let mut found = Vec::new();
    let mut blank = true;
    for (at, letter) in rule.text.char_indices() {
        if blank && letter != ' ' {
            found.push(at + rule.indent);
        }
        blank = letter == ' ';
    }
    (found.len() >= 3).then_some(found)
}

/// The pieces of a line that fixed columns cut, each with its column.
fn cut(line: &Line, heads: &[usize]) -> Vec<(usize, Span)> {
    let mut found = Vec::new();
    for (index, head) in heads.iter().enumerate() {
        let place = |column: usize| {
            line.text
                .char_indices()
                .nth(column.saturating_sub(line.indent))
                .map_or(line.text.len(), |(at, _)| at)
        };
        let (from, to) = (place(*head), heads.get(index + 1).map_or(line.text.len(), |it| place(*it)));
        let piece = line.text[from.min(to)..to].trim();
        if !piece.is_empty() {
            let start =
                line.start + from + (line.text[from..to].len() - line.text[from..to].trim_start().len());
            found.push((index, Span::new(start, start + piece.len())));
        }
    }
    found
}

fn columns(lines: &[Line]) -> Vec<Vec<Cell>> {
    if let Some(heads) = ruled(lines) {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for line in lines.iter().filter(|it| !it.text.is_empty() && !is_rule(it.text)) {
            let pieces = cut(line, &heads);
            let first = pieces.iter().any(|(column, _)| *column == 0);
            if first || rows.is_empty() {
                rows.push(vec![Vec::new(); heads.len()]);
            }
            if let Some(row) = rows.last_mut() {
                pieces.into_iter().for_each(|(column, span)| row[column].push(span));
            }
        }
        return rows;
    }
    let left = lines[0].indent;
    let heads: Vec<usize> = starts(lines[0].text).into_iter().map(|(it, _)| it + left).collect();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut parted = true;
    let apart = lines.iter().any(|it| it.text.is_empty() || is_rule(it.text));
    for (at, line) in lines.iter().enumerate() {
        if line.text.is_empty() || is_rule(line.text) {
            parted = true;
            continue;
        }
        let pieces = starts(line.text);
        let full = pieces.len() == heads.len();
        // A row begins after a gap or a rule; where the table has none, with a line that fills every column.
        if at <= 1 || if apart { parted } else { full } {
            rows.push(vec![Vec::new(); heads.len()]);
        }
        parted = false;
        let Some(row) = rows.last_mut() else { continue };
        for (index, (column, from)) in pieces.iter().enumerate() {
            let to = pieces.get(index + 1).map_or(line.text.len(), |(_, next)| *next);
            let place = column + line.indent;
            let cell =
                heads.iter().enumerate().min_by_key(|(_, it)| it.abs_diff(place)).map_or(0, |(it, _)| it);
            let piece = line.text[*from..to].trim_end();
            row[cell].push(Span::new(line.start + from, line.start + from + piece.len()));
        }
    }
    rows
}
