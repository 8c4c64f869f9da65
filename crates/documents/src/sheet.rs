//! What stands on a paper, without any thought of how it looks.
//!
//! A sheet is plain data: the template reads it as JSON, so that no text of a user is ever taken for
//! an instruction to the typesetter.

use domain::words::Lang;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A paper, from its head to the code on its last page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The language of the paper: its hyphenation, and the few words that the template adds.
    pub lang: Lang,
    /// The title in the file's properties, and what a screen reader says first: `Acta IV-2023`.
    pub title: String,
    /// What this paper is called for ever: `CORETT/IV-2023/acta`. Also what the file's identifier is
    /// drawn from.
    pub symbol: String,
    /// The full name of the body.
    pub body_name: String,
    /// The largest thing on the first page: `IV-2023`.
    pub code: String,
    /// What kind of paper it is: `Acta`.
    pub kind_label: String,
    /// Lines under the kind: what meeting, which seat's view.
    pub subtitle: Vec<String>,
    /// The head of a register: modality, place, date, hours, chair, secretary.
    pub facts: Vec<Fact>,
    /// Whether the word *draft* runs across every page.
    pub draft: bool,
    /// Whether the paper was made in a rehearsal: the word runs across every page and nothing of it is on record.
    #[serde(default)]
    pub rehearsal: bool,
    /// From what it was transcribed, where it tells of nothing that the record has witnessed: said on every page.
    #[serde(default)]
    pub transcribed: Option<String>,
    /// The sentence that names the plenary which approved the paper.
    pub approval: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
    /// Who signs.
    pub signatures: Vec<Signature>,
    /// How a reader can check the paper against the record.
    pub verification: Verification,
    /// The day of the paper. There is no other clock: the same sheet gives the same bytes for ever.
    pub date: Date,
    /// The record from which the paper was written, attached to the file as `record.json`.
    #[serde(skip)]
    pub record: Vec<u8>,
}

/// A line in the head of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// `Lugar`.
    pub label: String,
    /// `Antigua Guatemala, Guatemala`.
    pub value: String,
    /// A remark in small type: the hour in a time zone, that something does not appear in the record.
    pub note: Option<String>,
}

/// A piece of the text, in the order in which it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading. The first is of level 1, and none is more than one level below the one before it.
    Heading {
        /// From 1.
        level: u8,
        /// Stands to the left of the text: the number of an agenda item.
        number: Option<String>,
        /// Never empty.
        text: String,
    },
    /// A paragraph, numbered if it is one that can be referred to.
    Paragraph {
        /// Stands to the left of the text.
        number: Option<u32>,
        /// The text.
        runs: Vec<Run>,
        /// How we know.
        margin: Option<Margin>,
    },
    /// What was decided, in a box of its own.
    Decision {
        /// `Acuerdo CORETT/IV-2023/A1`.
        code: String,
        /// The agreed text.
        text: Vec<Run>,
        /// How it was decided: `Por consenso, sin objeciones.`
        how: String,
        /// How we know.
        margin: Option<Margin>,
    },
    /// A table with a head that is repeated on every page it reaches.
    Table {
        /// Stands above; part of the table for a screen reader.
        caption: Option<String>,
        /// One text per column.
        header: Vec<String>,
        /// As many cells as the header has; missing ones are left empty.
        rows: Vec<Vec<Cell>>,
        /// How the columns share the width, in parts: `[2, 1, 1]`. Equal parts where it is empty.
        widths: Vec<u32>,
        /// Whether it may use the margin as well. What the margin would say then stands under it.
        wide: bool,
        /// How we know.
        margin: Option<Margin>,
    },
    /// Items under each other.
    List {
        /// Whether they are counted or only marked.
        numbered: bool,
        /// The items.
        items: Vec<Vec<Run>>,
        /// How we know.
        margin: Option<Margin>,
    },
    /// Words as somebody said or wrote them.
    Quote {
        /// The words, without quotation marks.
        text: Vec<Run>,
        /// Whose words they are.
        source: Option<String>,
        /// How we know.
        margin: Option<Margin>,
    },
    /// To whom a letter goes, line by line.
    Address {
        /// The lines.
        lines: Vec<String>,
    },
    /// A remark of the editor in small type, not part of what happened.
    Note {
        /// The remark.
        runs: Vec<Run>,
        /// Whether it speaks of something that is supposed and not confirmed.
        assumed: bool,
    },
}

/// A stretch of text in one style.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Run {
    /// As it comes.
    Plain(String),
    /// Bold.
    Bold(String),
    /// Italic.
    Italic(String),
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The text.
    pub runs: Vec<Run>,
    /// A mark before the text; the text must say the same in words.
    pub mark: Option<Mark>,
}

/// How a seat took part. The shape never stands alone: the words stand beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// In the room: a filled dot.
    InRoom,
    /// From afar: a wave.
    Remote,
    /// It took part, how is not recorded: a ring.
    NotRecorded,
    /// It did not take part: a dashed ring.
    Absent,
    /// Supposed, not confirmed: a diamond.
    Assumed,
}

/// What the margin says beside a block: how we know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Margin {
    /// The clause that it rests on.
    pub clause: Option<Cited>,
    /// The numbers of its entries in the record.
    pub records: Vec<u64>,
    /// Where a fact that was carried in from elsewhere comes from.
    pub source: Option<Cited>,
}

/// A clause or a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    /// `Lineamientos, art. 12`.
    pub text: String,
    /// Whether this is supposed and not confirmed. Printed as a word with a shape.
    pub assumed: bool,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// `Presidencia`.
    pub role: String,
    /// `Guatemala`.
    pub state: String,
    /// The institution that exercises the office for the state.
    pub institution: Option<String>,
}

/// How a reader can check the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// The code that names this paper to whoever checks it.
    pub code: String,
    /// The name of the record.
    pub origin: String,
    /// How many entries the record had.
    pub size: u64,
    /// The root of the record's tree, in base64.
    pub root: String,
    /// Where the record is published.
    pub url: Option<String>,
    /// What to do, in a sentence or two.
    pub how: String,
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, number: None, text: text.into() }
    }

    /// A paragraph without number and margin.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { number: None, runs: vec![Run::Plain(text.into())], margin: None }
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self { runs: vec![text.into()], mark: None }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { runs: vec![text.into()], mark: None }
    }
}

impl Cell {
    /// A text with a mark before it.
    pub fn marked(mark: Mark, text: impl Into<String>) -> Self {
        Self { runs: vec![Run::Plain(text.into())], mark: Some(mark) }
    }
}

impl Cited {
    /// Something that is known.
    pub fn confirmed(text: impl Into<String>) -> Self {
        Self { text: text.into(), assumed: false }
    }

    /// Something that is supposed.
    pub fn assumed(text: impl Into<String>) -> Self {
        Self { text: text.into(), assumed: true }
    }
}
