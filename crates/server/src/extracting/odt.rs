//! OpenDocument texts (ISO/IEC 26300): paragraphs, lists and tables as they are shown.
//!
//! What was deleted under tracked changes lies apart in the file and is left out.

mod styles;

use std::collections::HashMap;

use self::styles::{Counts, Styles};
use super::Fault;
use super::container::Container;
use super::encoding;
use super::flow::Flow;
use super::xml::{self, Element, Piece};

/// The text of an OpenDocument text.
pub fn text(bytes: &[u8]) -> Result<String, Fault> {
    if !bytes.starts_with(b"PK") {
        return document(Styles::default(), &encoding::decoded(bytes));
    }
    let mut container = Container::open(bytes)?;
    if container.text("META-INF/manifest.xml")?.is_some_and(|it| it.contains("encryption-data")) {
        return Err(Fault::Encrypted);
    }
    let content = container.needed("content.xml")?;
    let mut styles = Styles::default();
    if let Some(xml) = container.text("styles.xml")? {
        styles.read(&xml)?;
    }
    document(styles, &content)
}

/// The text of the content, with its own styles over those from elsewhere.
fn document(mut styles: Styles, content: &str) -> Result<String, Fault> {
    styles.read(content)?;
    let mut document = Document { styles, ..Document::default() };
    xml::walk(content, |piece| document.take(piece))?;
    document.end();
    Ok(document.flow.finish())
}

/// A list that is open, within others or not.
#[derive(Default)]
struct List {
    style: String,
    id: Option<String>,
    /// The item that is open has not shown its number yet.
    unnumbered: bool,
    /// The next item begins with this number.
    start: Option<u32>,
}

/// A paragraph or heading that is open.
#[derive(Default)]
struct Paragraph {
    text: String,
    front: String,
}

#[derive(Default)]
struct Document {
    styles: Styles,
    flow: Flow,
    in_body: bool,
    left_out: usize,
    open: Vec<Paragraph>,
    lists: Vec<List>,
    /// How far lists were counted, by style, and by the name that a later list continues.
    counts: HashMap<String, Counts>,
    headings: Counts,
    /// Notes so far, and whether one is being read.
    notes: Vec<String>,
    in_note: usize,
    in_citation: bool,
    /// Tables whose rows are being read may repeat cells.
    repeated: u32,
}

impl Document {
    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Open(_) if self.left_out > 0 => self.left_out += 1,
            Piece::Close(_) if self.left_out > 0 => self.left_out -= 1,
            Piece::Open(element) if self.in_body => self.open(element),
            Piece::Open(element) => self.in_body = element.name == "text",
            Piece::Close(name) if self.in_body => self.close(name),
            Piece::Text(text) if self.left_out == 0 && !self.in_citation => self.add_blanks_once(text),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    /// Line ends and repeated blanks of the file are one blank of the text.
    fn add_blanks_once(&mut self, text: &str) {
        let Some(paragraph) = self.open.last_mut() else { return };
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\n' | '\r');
            if !blank {
                paragraph.text.push(c);
            } else if !paragraph.text.ends_with([' ', '\n']) {
                paragraph.text.push(' ');
            }
        }
    }

    fn open(&mut self, element: &Element) {
        match element.name.as_str() {
            "tracked-changes" | "annotation" | "table-of-content" | "alphabetical-index" | "forms"
            | "sequence-decls" | "bookmark-start" | "bookmark-end" | "desc" | "title" | "binary-data"
            | "covered-table-cell" => self.left_out = 1,
            "p" | "h" => {
                let front = self.front(element);
                self.open.push(Paragraph { front, ..Paragraph::default() });
            }
            "s" => {
                let many = element.number("c").unwrap_or(1).min(80);
                self.add(&" ".repeat(many as usize));
            }
            "tab" => self.add("\t"),
            "line-break" => self.add("\n"),
            "list" => self.open_list(element),
            "list-item" => {
                if let Some(list) = self.lists.last_mut() {
                    list.unnumbered = true;
                    list.start = element.number("start-value");
                }
            }
            "list-header" => {
                if let Some(list) = self.lists.last_mut() {
                    list.unnumbered = false;
                }
            }
            "table" => self.flow.open_table(),
            "table-row" => self.flow.open_row(),
            "table-cell" => {
                self.repeated = element.number("number-columns-repeated").unwrap_or(1);
                self.flow.open_cell();
            }
            "note-citation" => self.in_citation = true,
            "note-body" => {
                self.notes.push(String::new());
                self.add(&format!("[{}]", self.notes.len()));
                self.in_note += 1;
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => {
                let Some(paragraph) = self.open.pop() else { return };
                match self.notes.last_mut().filter(|_| self.in_note > 0) {
                    Some(note) => {
                        note.push_str(&paragraph.text);
                        note.push(' ');
                    }
                    None => self.flow.paragraph(&paragraph.front, &paragraph.text),
                }
            }
            "list" => self.close_list(),
            "table" => self.flow.close_table(),
            "table-row" => self.flow.close_row(false),
            "table-cell" => self.flow.close_cell(),
            "note-citation" => self.in_citation = false,
            "note-body" => self.in_note = self.in_note.saturating_sub(1),
            _ => {}
        }
    }

    fn open_list(&mut self, element: &Element) {
        let outer = self.lists.last();
        let style = element.get("style-name").or(outer.map(|list| list.style.as_str())).unwrap_or_default();
        let style = style.to_owned();
        if outer.is_none() {
            let before = match element.get("continue-list") {
                Some(id) => self.counts.get(&format!("list {id}")),
                None if element.get("continue-numbering") == Some("true") => self.counts.get(&style),
                None => None,
            };
            let counts = before.cloned().unwrap_or_default();
            self.counts.insert(style.clone(), counts);
        } else if element.get("continue-numbering") != Some("true")
            && let Some(counts) = self.counts.get_mut(&style)
        {
            counts.forget_from(self.lists.len());
        }
        let id = element.get("id").map(str::to_owned);
        self.lists.push(List { style, id, ..List::default() });
    }

    fn close_list(&mut self) {
        let Some(list) = self.lists.pop() else { return };
        if self.lists.is_empty()
            && let (Some(id), Some(counts)) = (list.id, self.counts.get(&list.style).cloned())
        {
            self.counts.insert(format!("list {id}"), counts);
        }
    }

    /// The signs of a heading, and the number that is shown.
    fn front(&mut self, element: &Element) -> String {
        let is_heading = element.name == "h";
        let level = element.number("outline-level").unwrap_or(1).clamp(1, 10) as usize;
        let mut front = if is_heading { "#".repeat(level.min(6)) + " " } else { String::new() };
        let depth = self.lists.len();
        let mark = match self.lists.last_mut() {
            Some(list) if !list.unnumbered => String::new(),
            Some(list) => {
                list.unnumbered = false;
                let counts = self.counts.entry(list.style.clone()).or_default();
                self.styles.mark(&list.style, depth - 1, counts, list.start.take())
            }
            None if is_heading => self.styles.mark(styles::OUTLINE, level - 1, &mut self.headings, None),
            None => String::new(),
        };
        if !is_heading && depth > 1 {
            front.push_str(&"  ".repeat(depth - 1));
        }
        if !mark.is_empty() {
            front.push_str(&mark);
            front.push(' ');
        }
        front
    }

    fn end(&mut self) {
        for (at, note) in self.notes.iter().enumerate() {
            self.flow.paragraph(&format!("[{}] ", at + 1), note);
        }
    }
}
