//! How well the corpus is read: what the reader proposes beside what a careful reader found.
//!
//! A value is right, missed or invented; one that differs is both missed and invented.
//! Names match without regard to case, punctuation, an article in front, and a word more or less at their ends.

pub mod compare;
pub mod gold;
mod letters;
pub mod sentences;
mod tally;

use std::fmt;
use std::path::{Path, PathBuf};

use archive::Proposal;

pub use tally::{Counts, ROWS, table};

/// The folders that were open while the rules were written.
pub const OPEN: &[&str] = &["es", "en", "pt", "hostile"];
/// The folder that was not.
pub const UNREAD: &[&str] = &["unread"];

/// The reader that is measured.
pub fn read(text: &str) -> Proposal {
    archive::read(text)
}

/// One value of the gold, of the proposal, or of both.
#[derive(Clone, Default)]
pub struct Mark {
    /// The document, by name.
    document: String,
    /// The folder it lies in, or for one that was unread its language.
    column: String,
    pub field: &'static str,
    /// The agreement it is said of.
    at: String,
    pub gold: Option<String>,
    pub found: Option<String>,
    pub right: bool,
}

impl Mark {
    fn column(&self) -> &str {
        &self.column
    }

    /// Whether the name of its document holds this.
    pub fn is_of(&self, name: &str) -> bool {
        self.document.contains(name)
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| "no consta".to_owned());
        write!(out, "{:<12} {:<16} gold {}", self.document, self.field, shown(&self.gold))?;
        write!(out, "\n{:29}found {}", "", shown(&self.found))?;
        match self.at.as_str() {
            "" => Ok(()),
            at => write!(out, "\n{:32}in «{at}»", ""),
        }
    }
}

/// A document of the corpus.
pub struct Document {
    pub name: String,
    pub folder: String,
    pub text: String,
    gold: gold::Gold,
}

/// All documents of these folders, by name.
pub fn documents(folders: &[&str]) -> Result<Vec<Document>, String> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut documents = Vec::new();
    for folder in folders {
        let entries = std::fs::read_dir(corpus.join(folder)).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path());
        let mut paths: Vec<PathBuf> =
            paths.filter(|path| path.extension().is_some_and(|it| it == "txt")).collect();
        paths.sort();
        for path in paths {
            documents.push(document(&path, folder).map_err(|fault| format!("{}: {fault}", path.display()))?);
        }
    }
    Ok(documents)
}

fn document(path: &Path, folder: &str) -> Result<Document, String> {
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|fault| fault.to_string());
    let gold = read(&path.with_extension("json"))?;
    Ok(Document {
        name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        folder: folder.to_owned(),
        text: read(path)?,
        gold: serde_json::from_str(&gold).map_err(|fault| fault.to_string())?,
    })
}

/// Reads the documents and compares.
pub fn score(documents: &[Document]) -> Result<Vec<Mark>, String> {
    let mut all = Vec::new();
    for document in documents {
        let Document { name, folder, text, gold } = document;
        let marks = compare::marks(text, gold, &read(text)).map_err(|fault| format!("{name}: {fault}"))?;
        let column = match folder.as_str() {
            "hostile" => "hostile".to_owned(),
            _ => format!("{:?}", gold.language).to_lowercase(),
        };
        all.extend(marks.into_iter().map(|mark| Mark {
            document: name.clone(),
            column: column.clone(),
            ..mark
        }));
    }
    Ok(all)
}
