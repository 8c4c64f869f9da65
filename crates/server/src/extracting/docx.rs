//! Word documents (ECMA-376): paragraphs and tables as Word shows them, without heads and feet of the pages.
//!
//! Of tracked changes what was inserted is kept and what was deleted is left out, as if all had been accepted.

mod numbering;
mod styles;

use self::numbering::Numbering;
use self::styles::Styles;
use super::Fault;
use super::container::Container;
use super::flow::Flow;
use super::xml::{self, Element, Piece};

/// The text of a Word document.
pub fn text(bytes: &[u8]) -> Result<String, Fault> {
    let mut container = Container::open(bytes)?;
    let main = main_part(&mut container)?;
    let (folder, _) = main.rsplit_once('/').unwrap_or(("", ""));
    let mut part = |name: &str| container.text(&format!("{folder}/{name}"));
    let styles = part("styles.xml")?.map_or(Ok(Styles::default()), |xml| Styles::read(&xml))?;
    let numbering = part("numbering.xml")?.map_or(Ok(Numbering::default()), |xml| Numbering::read(&xml))?;
    let notes = [part("footnotes.xml")?, part("endnotes.xml")?];
    let mut document = Document::new(&styles, numbering);
    xml::walk(&container.needed(&main)?, |piece| document.take(piece))?;
    document.notes(notes)?;
    Ok(document.flow.finish())
}

/// Where the document itself lies: by its relationships, or where Word always puts it.
fn main_part(container: &mut Container<'_>) -> Result<String, Fault> {
    const USUAL: &str = "word/document.xml";
    if container.has(USUAL) {
        return Ok(USUAL.to_owned());
    }
    let mut target = None;
    xml::walk(&container.needed("_rels/.rels")?, |piece| {
        if let Piece::Open(element) = piece
            && element.get("Type").is_some_and(|it| it.ends_with("/officeDocument"))
        {
            target = element.get("Target").map(|it| it.trim_start_matches('/').to_owned());
        }
    })?;
    target.ok_or(Fault::Broken)
}

/// A paragraph that is open.
#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    list: Option<u32>,
    level: Option<u32>,
    outline: Option<u32>,
    /// Its end was deleted: what follows belongs to it.
    joined: bool,
}

struct Document<'a> {
    styles: &'a Styles,
    numbering: Numbering,
    flow: Flow,
    /// Open paragraphs: those of a text box lie within another.
    open: Vec<Paragraph>,
    /// What a paragraph whose end was deleted hands to the next.
    carried: String,
    /// Within so many elements that are left out.
    left_out: usize,
    in_properties: bool,
    in_text: bool,
    hidden: bool,
    row_deleted: bool,
    /// Notes in the order of their marks: whether at the end of the document, and which.
    marks: Vec<(bool, String)>,
    /// The note that is being read, in a part of notes.
    note: Option<String>,
}

impl<'a> Document<'a> {
    fn new(styles: &'a Styles, numbering: Numbering) -> Self {
        Self {
            styles,
            numbering,
            flow: Flow::default(),
            open: Vec::new(),
            carried: String::new(),
            left_out: 0,
            in_properties: false,
            in_text: false,
            hidden: false,
            row_deleted: false,
            marks: Vec::new(),
            note: None,
        }
    }

    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Open(_) if self.left_out > 0 => self.left_out += 1,
            Piece::Close(_) if self.left_out > 0 => self.left_out -= 1,
            Piece::Open(element) => self.open(element),
            Piece::Close(name) => self.close(name),
            Piece::Text(text) if self.in_text && self.left_out == 0 => self.add(text),
            Piece::Text(_) => {}
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut().filter(|_| !self.hidden) {
            paragraph.text.push_str(text);
        }
    }

    fn open(&mut self, element: &Element) {
        match element.name.as_str() {
            // What stood there before a change, and what an old Word shows instead of a drawing.
            "moveFrom" | "delText" | "instrText" | "delInstrText" | "Fallback" | "pPrChange"
            | "rPrChange" | "sectPrChange" | "tblPrChange" | "trPrChange" | "tcPrChange"
            | "numberingChange" => {
                self.left_out = 1;
            }
            "del" if !self.in_properties => self.left_out = 1,
            "p" => self.open.push(Paragraph::default()),
            "pPr" | "trPr" => self.in_properties = true,
            "r" => self.hidden = false,
            "t" => self.in_text = true,
            "tbl" => self.flow.open_table(),
            "tr" => {
                self.row_deleted = false;
                self.flow.open_row();
            }
            "tc" => self.flow.open_cell(),
            _ if self.in_properties => self.property(element),
            "vanish" => self.hidden = !matches!(element.get("val"), Some("0" | "false" | "off")),
            "tab" | "ptab" => self.add("\t"),
            "br" if element.get("type") == Some("page") => self.add("\u{C}"),
            "br" | "cr" => self.add("\n"),
            "noBreakHyphen" => self.add("-"),
            "footnoteReference" | "endnoteReference" => {
                let at_end = element.name == "endnoteReference";
                if let Some(id) = element.get("id") {
                    self.marks.push((at_end, id.to_owned()));
                    self.add(&format!("[{}]", self.marks.len()));
                }
            }
            _ => {}
        }
    }

    fn property(&mut self, element: &Element) {
        if element.name == "del" && self.open.is_empty() {
            self.row_deleted = true;
        }
        let Some(paragraph) = self.open.last_mut() else { return };
        match element.name.as_str() {
            "pStyle" => paragraph.style = element.get("val").map(str::to_owned),
            "numId" => paragraph.list = element.number("val"),
            "ilvl" => paragraph.level = element.number("val"),
            "outlineLvl" => paragraph.outline = element.number("val"),
            "pageBreakBefore" if element.get("val") != Some("0") => paragraph.text.push('\u{C}'),
            "del" => paragraph.joined = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => self.close_paragraph(),
            "pPr" | "trPr" => self.in_properties = false,
            "t" => self.in_text = false,
            "tc" => self.flow.close_cell(),
            "tr" => self.flow.close_row(self.row_deleted),
            "tbl" => self.flow.close_table(),
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        self.hidden = false;
        let Some(mut paragraph) = self.open.pop() else { return };
        paragraph.text.insert_str(0, &std::mem::take(&mut self.carried));
        if paragraph.joined {
            self.carried = paragraph.text;
            return;
        }
        let style = self.styles.of(paragraph.style.as_deref());
        if style.is_contents {
            return;
        }
        let front = self.front(&paragraph, &style);
        self.flow.paragraph(&front, &paragraph.text);
    }

    /// The signs of a heading, and the number that Word shows.
    fn front(&mut self, paragraph: &Paragraph, style: &styles::Style) -> String {
        let heading = paragraph.outline.or(style.outline).filter(|level| *level < 9 && self.note.is_none());
        let mut front = heading.map_or_else(String::new, |level| "#".repeat(level as usize + 1) + " ");
        // List 0 takes a paragraph out of the list of its style.
        let list = paragraph.list.or(style.list).filter(|list| *list != 0);
        if let Some(list) = list {
            let by_style = || self.numbering.level_of(list, paragraph.style.as_deref());
            let level = paragraph.level.or(style.level).or_else(by_style).unwrap_or(0).min(8);
            let mark = self.numbering.next(list, level as usize);
            if heading.is_none() {
                front.push_str(&"  ".repeat(level as usize));
            }
            if !mark.is_empty() {
                front.push_str(&mark);
                front.push(' ');
            }
        }
        front
    }

    /// Each note that a mark stands for, at the end.
    fn notes(&mut self, parts: [Option<String>; 2]) -> Result<(), Fault> {
        let mut texts: Vec<((bool, String), String)> = Vec::new();
        for (at_end, xml) in [false, true].into_iter().zip(parts) {
            let Some(xml) = xml else { continue };
            let mut notes = Document::new(self.styles, Numbering::default());
            xml::walk(&xml, |piece| {
                if let Piece::Open(element) = &piece
                    && matches!(element.name.as_str(), "footnote" | "endnote")
                {
                    notes.note = element.get("id").map(str::to_owned);
                }
                let closes = matches!(&piece, Piece::Close("footnote" | "endnote"));
                notes.take(piece);
                if closes && let Some(id) = notes.note.take() {
                    let text = std::mem::take(&mut notes.flow).finish();
                    texts.push(((at_end, id), text.split_whitespace().collect::<Vec<_>>().join(" ")));
                }
            })?;
        }
        let texts: std::collections::HashMap<_, _> = texts.into_iter().collect();
        for (at, mark) in self.marks.iter().enumerate() {
            if let Some(text) = texts.get(mark) {
                self.flow.paragraph(&format!("[{}] ", at + 1), text);
            }
        }
        Ok(())
    }
}
