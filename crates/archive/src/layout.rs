//! How a text is laid out: headings, list items, rows of tables and paragraphs, with what broke them mended.
//!
//! Page numbers and running heads go, words that a line end parted grow together, lines become paragraphs.
//! The mended text remembers where each of its characters stood in the source.

mod flat;
pub mod lines;
pub mod marker;
mod rows;

use crate::layout::lines::{Line, lines};
use crate::layout::marker::{Marker, Style, marker};
use crate::proposal::Span;
use crate::words::is_loud;

/// What a block of text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A heading.
    Heading,
    /// A paragraph with a number, letter or bullet before it.
    Item(Marker),
    /// A row of a table, as the places of its cells.
    Row {
        /// The cells, in the order of the columns.
        cells: Vec<Span>,
        /// Whether it is the first row of its table.
        first: bool,
    },
    /// Anything else.
    Paragraph,
}

/// So many blocks may belong to the head of a document.
const HEAD: usize = 6;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the mended text, without its number or bullet.
    pub span: Span,
    /// What it is.
    pub form: Form,
    /// How far it is set in, in characters.
    pub indent: usize,
}

/// A text, mended and taken apart.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The mended text: one line for each block, and for each cell of a row.
    pub text: String,
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// Where stretches of the mended text begin, and where they stood in the source.
    pieces: Vec<(usize, usize)>,
}

impl Layout {
    /// Takes a source apart.
    pub fn of(source: &str) -> Self {
        let mut layout = Self::default();
        let lines = lines(source);
        let hard_wrapped = is_hard_wrapped(&lines);
        let mut next = 0;
        while next < lines.len() {
            if let Some(end) = rows::table(&lines, next) {
                rows::add(&mut layout, source, &lines[next..end]);
                next = end;
            } else {
                layout.add_line(source, &lines, next, hard_wrapped);
                next += 1;
            }
        }
        layout.close();
        layout
    }

    /// Where a stretch of the mended text stood in the source.
    pub fn source(&self, span: Span) -> Span {
        if span.start >= span.end {
            let at = self.place(span.start);
            return Span::new(at, at);
        }
        // Cells and columns are mended into another order than that of the source.
        let (first, last) = (self.place(span.start), self.place(span.end - 1) + 1);
        let from = self.pieces.partition_point(|(start, _)| *start <= span.start);
        let to = self.pieces.partition_point(|(start, _)| *start < span.end);
        let mut whole = Span::new(first.min(last), first.max(last));
        for at in from.min(to)..to {
            let (start, source) = self.pieces[at];
            // A blank that was put between two lines stands nowhere: the next piece goes on right behind it.
            let next = self.pieces.get(at + 1);
            let blank = next.is_some_and(|it| it.0 == start + 1 && it.1 == source + 1);
            whole.start = whole.start.min(if blank { source + 1 } else { source });
            // The piece before ends here, without the line feeds that end its cell.
            let said = self.text.get(span.start..start).unwrap_or_default().trim_end_matches('\n');
            if !said.is_empty() {
                whole.end = whole.end.max(self.place(span.start + said.len() - 1) + 1);
            }
        }
        whole
    }

    fn place(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at);
        piece.checked_sub(1).map_or(0, |it| {
            let (start, source) = self.pieces[it];
            source + (at - start)
        })
    }

    /// Takes in a line: as a block of its own, or as more of the last one.
    fn add_line(&mut self, source: &str, lines: &[Line], at: usize, hard_wrapped: bool) {
        let line = &lines[at];
        if line.text.is_empty() {
            return;
        }
        if line.is_drawn() {
            self.close();
            return;
        }
        // A title with a line drawn below it.
        let before = at.checked_sub(1).is_none_or(|it| lines[it].text.is_empty());
        if before && lines.get(at + 1).is_some_and(|it| it.underlines(line)) {
            self.begin(Form::Heading, line.indent);
            self.push(source, line.start, line.end());
            self.close();
            return;
        }
        if let Some(level) = line.heading_marks() {
            self.begin(Form::Heading, line.indent);
            self.push(source, line.start + level, line.end());
            self.close();
            return;
        }
        let found = marker(line.text, line.start, self.has_stopped());
        if found.is_none() && self.goes_on(lines, at, hard_wrapped) {
            self.push(source, line.start, line.end());
            return;
        }
        self.close();
        match found {
            Some((marker, rest)) => {
                self.begin(Form::Item(marker), line.indent);
                self.push(source, line.start + rest, line.end());
            }
            None => {
                let form = if line.is_heading() { Form::Heading } else { Form::Paragraph };
                self.begin(form, line.indent);
                self.push(source, line.start, line.end());
            }
        }
    }

    /// Whether a line without a number or bullet of its own goes on with what the last block said.
    fn goes_on(&self, lines: &[Line], at: usize, hard_wrapped: bool) -> bool {
        let line = &lines[at];
        let (Some(block), Some(last)) = (self.blocks.last(), lines[..at].last()) else { return false };
        if matches!(block.form, Form::Row { .. }) || last.is_drawn() {
            return false;
        }
        let said = self.text[block.span.start..].trim_end();
        if said.is_empty() {
            // A label that stands alone goes on in the very next line; one of an agenda only in a title.
            let title =
                line.text.chars().count() * 10 < line.usual * 8 && !line.text.ends_with(['.', ';', ':']);
            return !last.text.is_empty()
                && matches!(&block.form, Form::Item(marker) if marker.style != Style::Point || title);
        }
        // A dash alone is an empty cell.
        let empty = |text: &str| !text.contains(char::is_alphanumeric);
        if empty(said) || empty(line.text) {
            return false;
        }
        let open = !said.ends_with(['.', ':', ';', '!', '?', '»', '”', '"']);
        let low = line.text.chars().next().is_some_and(|it| it.is_lowercase() || it == ',' || it == ')');
        if last.text.is_empty() {
            // A blank line parts paragraphs, unless the sentence plainly runs on after it.
            return open && low && block.form != Form::Heading;
        }
        if said.ends_with('-') && low {
            return true;
        }
        // «Actividad:    Séptima reunión de la Mesa del Corredor / (set in)    Central (MCFB)»
        let set_in = line.indent >= block.indent + LABEL && !line.is_labelled() && open;
        if set_in && block.form == Form::Paragraph && last.indent < line.indent && last.is_labelled() {
            return true;
        }
        match block.form {
            Form::Heading => {
                line.is_heading()
                    && open
                    && !line.is_labelled()
                    && line.is_loud() == loud(tail(said))
                    && runs_on(said, line.text)
            }
            _ if line.is_heading() && line.is_loud() && !loud(tail(said)) => false,
            _ if line.is_labelled() => false,
            _ if !hard_wrapped => open && low,
            // At the head of a document lines are broken for looks.
            _ if !low && self.blocks.len() > HEAD && broke_early(lines, at, said) => false,
            // «… que llegó al número 4. / Acuerdos»: neither a full line nor the end of a sentence.
            _ if !open && !low && line.is_title() => false,
            // In a wrapped text a line goes on, unless the last one ended early and ended a sentence.
            _ => open || low || last.text.chars().count() * 10 >= last.usual * 8,
        }
    }

    /// Whether what was said so far has come to a stop, so that a new point may begin.
    fn has_stopped(&self) -> bool {
        let said = self.text.trim_end();
        said.is_empty()
            || said.ends_with(['.', ':', ';', ')', '»', '"'])
            || self.blocks.last().is_none_or(|it| it.form == Form::Heading)
    }

    /// Begins a block.
    fn begin(&mut self, form: Form, indent: usize) {
        self.close();
        let start = self.text.len();
        self.blocks.push(Block { span: Span::new(start, start), form, indent });
    }

    /// Ends the last block.
    fn close(&mut self) {
        if let Some(block) = self.blocks.last_mut()
            && !self.text.is_empty()
            && !self.text.ends_with('\n')
        {
            block.span.end = self.text.len();
            self.text.push('\n');
        }
    }

    /// Adds `source[start..end]` to the last block, without marks of emphasis, mending a parted word.
    fn push(&mut self, source: &str, start: usize, end: usize) {
        let block = self.blocks.last().map_or(0, |it| it.span.start);
        let raw = &source[start..end];
        let skipped = raw.len() - raw.trim_start().len();
        let (raw, start) = (raw.trim(), start + skipped);
        if raw.is_empty() {
            return;
        }
        if self.text.len() > block {
            let parted = self.text.ends_with('\u{ad}') || is_parted(&self.text, raw);
            if parted {
                self.text.pop();
            } else if !self.text.ends_with('-') || raw.starts_with(char::is_alphabetic) {
                self.pieces.push((self.text.len(), start.saturating_sub(1)));
                self.text.push(' ');
            }
        }
        let mut from = 0;
        let mut last = None;
        let mut past = 0;
        for (at, letter) in raw.char_indices() {
            if at < past {
                continue;
            }
            // `<br>`, `11<sup>th</sup>`
            if letter == '<'
                && let Some(tag) = lines::tag(&raw[at..])
            {
                self.copy(source, start + from, start + at);
                (past, from) = (at + tag, at + tag);
                // `Lima<br>Quito` are two words, `11<sup>th</sup>` is one.
                if lines::parts(&raw[at..at + tag])
                    && !self.text.ends_with([' ', '\n'])
                    && self.text.len() > block
                {
                    self.pieces.push((self.text.len(), start + at));
                    self.text.push(' ');
                }
                last = None;
                continue;
            }
            let next = raw[at + letter.len_utf8()..].chars().next();
            let mark = match letter {
                '*' | '`' | '~' | '^' | '¬' | '¨' | '\u{feff}' | '\u{200b}' => true,
                '\\' => next.is_some_and(|it| it.is_ascii_punctuation()),
                '_' => !(last.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
                _ => false,
            };
            if mark {
                self.copy(source, start + from, start + at);
                from = at + letter.len_utf8();
            }
            last = Some(letter);
        }
        self.copy(source, start + from, start + raw.len());
    }

    fn copy(&mut self, source: &str, start: usize, end: usize) {
        if start < end {
            self.pieces.push((self.text.len(), start));
            self.text.push_str(&source[start..end]);
        }
    }
}

/// So much further is what goes on with a label set in.
const LABEL: usize = 6;

/// No word is longer, in bytes.
const WORD: usize = 60;

/// Whether what was said so far ends in half a word that `next` goes on with.
fn is_parted(said: &str, next: &str) -> bool {
    let mut letters = said.chars().rev();
    if letters.next() != Some('-') {
        return false;
    }
    // A typewriter in capitals parts words as well: «CINCUEN- / TA».
    let near = said.floor_char_boundary(said.len().saturating_sub(WORD));
    let before = said[near..].trim_end_matches('-').rsplit(char::is_whitespace).next().unwrap_or_default();
    let behind = next.split(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
    letters.next().is_some_and(char::is_lowercase) && next.starts_with(|it: char| it.is_lowercase())
        || is_loud(before) && is_loud(behind) && loud(next)
}

/// Whether the line before was broken although the first word of this one would have fitted: a title, or a cell.
fn broke_early(lines: &[Line], at: usize, said: &str) -> bool {
    const NEAR: usize = 8;
    let length = |it: &Line| it.text.chars().count();
    let near = &lines[at.saturating_sub(NEAR)..lines.len().min(at + NEAR)];
    let wide = near.iter().map(length).max().unwrap_or_default();
    let first = lines[at].text.split_whitespace().next().map_or(0, |it| it.chars().count());
    let fits = (length(&lines[at - 1]) + 1 + first) * 10 <= wide * 7;
    let capital = lines[at].text.chars().next().is_some_and(char::is_uppercase);
    fits && capital && said.ends_with(|it: char| it.is_alphanumeric() || it == ')') && !runs_on(said, "")
}

/// Whether a heading plainly goes on in the next line: one ends, or the other begins, with a little word.
fn runs_on(said: &str, next: &str) -> bool {
    const LITTLE: &[&str] = &[
        "de", "del", "la", "las", "los", "el", "y", "e", "en", "para", "por", "con", "contra", "of", "the",
        "and", "on", "for", "in", "da", "do", "das", "dos", "em", "com", "o", "a",
    ];
    let is = |word: Option<&str>| word.is_some_and(|it| LITTLE.contains(&crate::words::fold(it).as_str()));
    is(said.split_whitespace().next_back()) || is(next.split_whitespace().next())
}

/// The last words of what was said, enough to tell how it is written.
fn tail(said: &str) -> &str {
    const ENOUGH: usize = 200;
    &said[said.floor_char_boundary(said.len().saturating_sub(ENOUGH))..]
}

/// Whether all its letters are capitals.
fn loud(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Whether paragraphs are broken into lines of about the same length.
fn is_hard_wrapped(lines: &[Line]) -> bool {
    // One line in ten may be longer.
    let longest = lines.first().map_or(0, |it| it.usual);
    let wrapped = lines
        .windows(2)
        .filter(|pair| {
            pair[0].text.chars().count() * 10 >= longest * 7
                && !pair[0].text.ends_with(['.', ':', ';'])
                && !pair[1].text.is_empty()
        })
        .count();
    longest <= 140 && wrapped * 20 >= lines.len().min(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(source: &str) -> Vec<(&'static str, String)> {
        let layout = Layout::of(source);
        let name = |form: &Form| match form {
            Form::Heading => "heading",
            Form::Item(_) => "item",
            Form::Row { .. } => "row",
            Form::Paragraph => "paragraph",
        };
        layout.blocks.iter().map(|it| (name(&it.form), it.span.of(&layout.text).to_owned())).collect()
    }

    #[test]
    fn wrapped_lines_become_paragraphs_and_parted_words_grow_together() {
        let source = "El Foro celebró su sesión en la ciu-\ndad de Antigua Guatemala, con la parti-\ncipación de todos.\n\n1. Aprobar el acta de la sesión\n   anterior.\n2. Tomar nota.\n";
        let found = blocks(source);
        assert_eq!(
            found[0].1,
            "El Foro celebró su sesión en la ciudad de Antigua Guatemala, con la participación de todos."
        );
        assert_eq!(found[1], ("item", "Aprobar el acta de la sesión anterior.".to_owned()));
        assert_eq!(found[2], ("item", "Tomar nota.".to_owned()));
    }

    #[test]
    fn page_numbers_go_and_a_sentence_runs_on_over_the_page() {
        let source = "Se aprueba el plan que presentó la\n\nActa III-2019 – página 2 de 5\n\nsecretaría técnica en la sesión.\n";
        assert_eq!(blocks(source).len(), 1);
        assert_eq!(
            blocks(source)[0].1,
            "Se aprueba el plan que presentó la secretaría técnica en la sesión."
        );
    }

    #[test]
    fn the_mended_text_knows_its_source() {
        let source = "1. **Aprobar** el ac-\nta.\n";
        let layout = Layout::of(source);
        let block = &layout.blocks[0];
        assert_eq!(block.span.of(&layout.text), "Aprobar el acta.");
        assert_eq!(layout.source(block.span).of(source), "Aprobar** el ac-\nta.");
    }

    #[test]
    fn what_runs_over_lines_of_a_table_lies_between_letters_of_the_source() {
        let source = "Ref | Acción | Quién\n----+------+-----\n1 | Enviar la nómina de é | Panamá\n  | último año, según él | Perú\n\
                      é | Traducir a | Córdoba é\n  | í é\u{a0}\u{a0} |\n";
        let layout = Layout::of(source);
        let cells = |block: &Block| match &block.form {
            Form::Row { cells, .. } => cells.clone(),
            _ => Vec::new(),
        };
        for block in &layout.blocks {
            for span in cells(block).into_iter().chain([block.span]) {
                let place = layout.source(span);
                assert!(source.get(place.start..place.end).is_some(), "{place:?}");
            }
        }
        let row = &layout.blocks[1];
        assert_eq!(cells(row)[1].of(&layout.text), "Enviar la nómina de é último año, según él");
    }

    #[test]
    fn rows_of_a_table_have_cells() {
        let source =
            "| Acuerdo | Responsable | Plazo |\n|---|---|---|\n| Enviar datos | Honduras | 15 de marzo |\n";
        let layout = Layout::of(source);
        let cells: Vec<Vec<&str>> = layout
            .blocks
            .iter()
            .filter_map(|it| match &it.form {
                Form::Row { cells, .. } => Some(cells.iter().map(|cell| cell.of(&layout.text)).collect()),
                _ => None,
            })
            .collect();
        assert_eq!(cells[1], ["Enviar datos", "Honduras", "15 de marzo"]);
        assert_eq!(cells.len(), 2);
    }
}
