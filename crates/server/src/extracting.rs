//! The text of files that people keep: plain text, Markdown, web pages, Word, OpenDocument, PDF.
//!
//! A file may come from anywhere and be anything. Whatever opens one runs in a process of its own
//! (`extracting/child.rs`), so that a hang, a panic or a bomb costs that one file.
//! What the text says is left to the crate `archive`.

mod child;
mod clean;
mod container;
mod docx;
mod encoding;
mod flow;
mod html;
mod kind;
mod odt;
mod ordinals;
mod pdf;
mod xml;

use serde::{Deserialize, Serialize};

pub use child::{COMMAND, Reading, Worker, work};
pub use kind::FileKind;
pub use pdf::reads_pdf;

/// In bytes; larger files are refused unread.
pub const LARGEST: usize = 50 * 1024 * 1024;
/// In bytes; nobody reviews more at once, and it is some thousand pages.
const LONGEST: usize = 16 * 1024 * 1024;

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extracted {
    /// What kind of file it is, by its content.
    pub kind: FileKind,
    /// Its text; pages are parted by form feeds where the file has pages.
    pub text: String,
    /// Pages without text in a PDF that has some elsewhere, from 1.
    pub bare_pages: Vec<usize>,
}

/// Why a file has no text for us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum Fault {
    /// It has no text at all.
    Empty,
    /// It is too large.
    TooLarge {
        /// In bytes.
        most: usize,
    },
    /// It is of a kind that is not read.
    Unknown,
    /// It was written by a Word from before 2007.
    OldWord,
    /// It is RTF.
    Rtf,
    /// It cannot be read without a password.
    Encrypted,
    /// Its pages are pictures.
    Scanned {
        /// How many.
        pages: usize,
    },
    /// It is not what it says it is, or only a part of it.
    Broken,
    /// It declares entities of its own, which no word processor does.
    Doctype,
    /// Unpacked it is far larger than a document can be.
    Bomb,
    /// The program that reads PDF is not installed.
    NoPdfReader,
    /// Reading it took too long or too much, or failed in a way that nobody foresaw.
    GaveUp,
}

impl Fault {
    /// The message that says it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "extracting-empty",
            Self::TooLarge { .. } => "extracting-too-large",
            Self::Unknown => "extracting-unknown",
            Self::OldWord => "extracting-old-word",
            Self::Rtf => "extracting-rtf",
            Self::Encrypted => "extracting-encrypted",
            Self::Scanned { .. } => "extracting-scanned",
            Self::Broken => "extracting-broken",
            Self::Doctype => "extracting-doctype",
            Self::Bomb => "extracting-bomb",
            Self::NoPdfReader => "extracting-no-pdf-reader",
            Self::GaveUp => "extracting-gave-up",
        }
    }

    /// What happened, and what can be done.
    pub fn told(&self, words: &crate::lang::Words) -> String {
        match self {
            Self::TooLarge { most } => {
                words.say(self.key(), &[("megabytes", &(most / 1024 / 1024).to_string())])
            }
            Self::Scanned { pages } => words.say(self.key(), &[("pages", &pages.to_string())]),
            _ => words.say(self.key(), &[]),
        }
    }
}

/// The text of a file, read in this very process: call it from a [`Worker`], where it may fail in any way.
pub fn text_of(bytes: &[u8], name: &str) -> Result<Extracted, Fault> {
    if bytes.len() > LARGEST {
        return Err(Fault::TooLarge { most: LARGEST });
    }
    let kind = kind::of(bytes, name)?;
    let mut bare_pages = Vec::new();
    let text = match kind {
        FileKind::Text | FileKind::Markdown => encoding::decoded(bytes),
        FileKind::Html => html::text(&encoding::of_html(bytes)),
        FileKind::Docx => docx::text(bytes)?,
        FileKind::Odt => odt::text(bytes)?,
        FileKind::Pdf => {
            let pages = pdf::pages(bytes)?;
            bare_pages = pages.bare;
            pages.text
        }
    };
    let text = clean::cleaned(&text);
    if text.len() > LONGEST {
        return Err(Fault::Bomb);
    }
    match text.trim().is_empty() {
        true => Err(Fault::Empty),
        false => Ok(Extracted { kind, text, bare_pages }),
    }
}
