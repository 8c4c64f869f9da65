//! A PDF that says itself what is a paragraph, a heading, a list or a table (ISO 32000, 14.8): most word
//! processors write such, and so do we. It is read in the order of its structure, whatever the page looks like.

use crate::extracting::flow::Flow;

/// An element that is open, and how far its line is indented.
struct Open {
    indent: usize,
    name: String,
    is_block: bool,
}

#[derive(Default)]
struct Reading {
    flow: Flow,
    open: Vec<Open>,
    text: String,
    /// What stands in front of the next paragraph.
    front: String,
    /// Notes lie where their marks stand; they are read to the end.
    notes: Vec<String>,
    /// The paragraph that a note interrupts.
    interrupted: Vec<String>,
    /// The last piece was a hyphen and nothing else.
    divided: bool,
}

/// The text of what `pdfinfo -struct-text` lists: a line for each element, indented, and its texts in quotes.
pub fn text(listing: &str) -> String {
    let mut reading = Reading::default();
    let mut lines = listing.lines();
    while let Some(line) = lines.next() {
        let said = line.trim_start_matches(' ');
        let indent = line.len() - said.len();
        if let Some(said) = said.strip_prefix('"') {
            reading.close_from(indent);
            let mut piece = said.to_owned();
            // A text may itself have line ends.
            while !piece.ends_with('"') {
                let Some(more) = lines.next() else { break };
                piece.push('\n');
                piece.push_str(more);
            }
            reading.add(piece.strip_suffix('"').unwrap_or(&piece));
        } else if said.starts_with('/') {
            if said == "/Placement /Block"
                && let Some(open) = reading.open.last_mut()
            {
                open.is_block = true;
            }
        } else if !said.is_empty() {
            reading.close_from(indent);
            reading.open(indent, said.split([' ', ':']).next().unwrap_or_default());
        }
    }
    reading.close_from(0);
    reading.end_paragraph(false);
    for (at, note) in reading.notes.iter().enumerate() {
        reading.flow.paragraph(&format!("[{}] ", at + 1), note);
    }
    reading.flow.finish()
}

fn is_inline(name: &str) -> bool {
    matches!(name, "Span" | "Link" | "Quote" | "Reference" | "Code" | "Em" | "Strong" | "Annot" | "BibEntry")
}

fn is_note(name: &str) -> bool {
    matches!(name, "Note" | "FENote")
}

impl Reading {
    fn left_out(&self) -> bool {
        self.open
            .iter()
            .any(|it| matches!(it.name.as_str(), "TOC" | "TOCI" | "Artifact" | "Figure" | "Formula"))
    }

    fn add(&mut self, piece: &str) {
        if self.left_out() {
            return;
        }
        // A hyphen that only divides a word comes by itself, between the halves.
        let divides = self.text.ends_with(['-', '\u{AD}'])
            && piece.starts_with(char::is_lowercase)
            && self.text.trim_end_matches(['-', '\u{AD}']).ends_with(char::is_alphabetic);
        if divides && self.divided {
            self.text.pop();
        }
        self.divided = matches!(piece, "-" | "\u{AD}");
        self.text.push_str(piece);
    }

    fn open(&mut self, indent: usize, name: &str) {
        if is_note(name) {
            self.interrupted.push(std::mem::take(&mut self.text));
        } else if !is_inline(name) {
            self.end_paragraph(false);
        }
        match name {
            "Table" => self.flow.open_table(),
            "TR" => self.flow.open_row(),
            "TD" | "TH" => self.flow.open_cell(),
            "H" | "Title" => self.front = "# ".to_owned(),
            _ => {
                let level = name.strip_prefix('H').and_then(|level| level.parse::<usize>().ok());
                if let Some(level) = level.filter(|level| (1..=6).contains(level)) {
                    self.front = "#".repeat(level) + " ";
                }
            }
        }
        self.open.push(Open { indent, name: name.to_owned(), is_block: !is_inline(name) });
    }

    /// Closes the elements that do not hold a line of this indent.
    fn close_from(&mut self, indent: usize) {
        while let Some(open) = self.open.pop_if(|open| open.indent >= indent) {
            if is_note(&open.name) {
                let note = std::mem::replace(&mut self.text, self.interrupted.pop().unwrap_or_default());
                self.notes.push(note.split_whitespace().collect::<Vec<_>>().join(" "));
                self.text.push_str(&format!("[{}]", self.notes.len()));
                continue;
            }
            if open.is_block {
                self.end_paragraph(matches!(open.name.as_str(), "Span" | "Lbl"));
            }
            match open.name.as_str() {
                "Table" => self.flow.close_table(),
                "TR" => self.flow.close_row(false),
                "TD" | "TH" => self.flow.close_cell(),
                _ => {}
            }
        }
    }

    /// Ends the paragraph; a label, which may be all there is of it, stands in front of the next.
    fn end_paragraph(&mut self, label: bool) {
        if !self.interrupted.is_empty() {
            // Within a note: all of it is one paragraph, without the sign that it has there.
            if label {
                self.text.clear();
            } else {
                self.text.push(' ');
            }
            return;
        }
        let text = std::mem::take(&mut self.text);
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if label && is_label(text) {
            let dot = if text.ends_with(char::is_alphanumeric) { "." } else { "" };
            self.front.push_str(&format!("{text}{dot} "));
            return;
        }
        let front = std::mem::take(&mut self.front);
        self.flow.paragraph(&front, text);
    }
}

/// `1`, `1.a)`, `IV.`, `•`
fn is_label(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let roman = text.chars().filter(|c| c.is_alphabetic()).all(|c| "ivxlcdmIVXLCDM".contains(c));
    text.chars().count() <= 8 && (letters <= 1 || roman) && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_structure_is_read_in_its_order() {
        let listing = r#"Document
  H1 "Acuerdos" (block)
    "Acuerdos"
  Div
    Span (inline):
       /Placement /Block
      "1"
    P (block)
      "Los participantes aprobaron el Acta Núme"
      "-"
      "ro "
      Span (inline)
        "III-2023"
      Note
        Lbl
          "1"
        P
          "Con reserva."
      ", y nada más."
  L
    LI
      Lbl
        "a)"
      LBody
        P
          "uno «"dos"»"
  TOC
    TOCI
      "Acuerdos ... 1"
  Table
    TR
      TH
        P
          "N.º"
      TH
        "Plazo"
    TR
      TD
        "1"
      TD
        "60 días"
  P
    "fin
de todo"
"#;
        let expected = "# Acuerdos\n\n1. Los participantes aprobaron el Acta Número III-2023[1], y nada más.\n\n\
                        a) uno «\"dos\"»\n\n| N.º | Plazo |\n| 1 | 60 días |\n\nfin\nde todo\n\n[1] Con reserva.\n";
        assert_eq!(text(listing), expected);
        assert_eq!(text(""), "");
        assert_eq!(text("P\n  \"never closed\n"), "never closed\n");
    }
}
