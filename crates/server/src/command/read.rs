//! `plenaria read`: what old notes and minutes say, proposed and not recorded, with where each value stands.
//!
//! Each file is read for itself: what cannot be read is said, and the others are read all the same.

mod flags;
mod told;

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::ValueEnum;
use documents::say;
use domain::words::Lang;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::extracting::{Fault, LARGEST, Reading, Worker};
use crate::lang::Words;
use crate::model::Model;

pub use flags::Flags;

/// How a proposal is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// For people.
    Text,
    /// For programs: one line for each file.
    Json,
}

/// What is printed of a file in JSON; `docs/formats/proposal.md` describes it.
#[derive(Serialize)]
struct Line<'a> {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    #[serde(flatten)]
    outcome: Outcome<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Outcome<'a> {
    Read {
        kind: crate::extracting::FileKind,
        text_sha256: String,
        text: &'a str,
        bare_pages: &'a [usize],
        proposal: &'a archive::Proposal,
    },
    Not {
        fault: String,
        told: String,
    },
}

/// Reads the files and prints what they propose, with what a language model finds besides if one is named; fails in the
/// end if one of the files could not be read.
pub fn run(files: &[PathBuf], shape: Shape, model: Option<&Model>, lang: Lang) -> Result<()> {
    let words = Words::of(lang);
    let worker = Worker::this_program()?;
    let mut read = 0;
    for file in files {
        let shown = file.display().to_string();
        let bytes = bytes_of(file, words);
        let sha256 = bytes.as_ref().ok().map(|bytes| hex(bytes));
        let reading = bytes.and_then(|bytes| {
            let told = |fault: Fault| (fault_name(&fault), fault.told(words));
            worker.read(&bytes, &name_of(file)).map_err(told)
        });
        let reading = reading.map(|it| match model {
            Some(model) => Reading { proposal: model.asked(&it.file.text, it.proposal), ..it },
            None => it,
        });
        read += usize::from(reading.is_ok());
        let told = match (shape, &reading) {
            (Shape::Json, _) => serde_json::to_string(&line(&shown, sha256, &reading))?,
            (Shape::Text, Ok(reading)) => {
                told::proposal(&shown, sha256.as_deref().unwrap_or_default(), reading, words)
            }
            (Shape::Text, Err((_, why))) => {
                words.say("archive-not-read", &[("file", &shown), ("why", why)]) + "\n"
            }
        };
        match writeln!(std::io::stdout(), "{told}") {
            // Whoever has seen enough closes the pipe: `plenaria read … | head`.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
            written => written?,
        }
    }
    let report = say!(words, "archive-read-all", read = read, all = files.len());
    if read < files.len() {
        bail!(report);
    }
    if files.len() > 1 {
        eprintln!("{report}");
    }
    Ok(())
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The bytes of a file, or what keeps us from them: its name for programs, and the sentence.
fn bytes_of(file: &Path, words: &Words) -> Result<Vec<u8>, (String, String)> {
    let no = |why: std::io::Error| {
        ("unopened".to_owned(), words.say("archive-no-file", &[("why", &why.to_string())]))
    };
    let length = std::fs::metadata(file).map_err(no)?.len();
    if length > LARGEST as u64 {
        let fault = Fault::TooLarge { most: LARGEST };
        return Err((fault_name(&fault), fault.told(words)));
    }
    std::fs::read(file).map_err(no)
}

fn fault_name(fault: &Fault) -> String {
    let fault = serde_json::to_value(fault).unwrap_or_default();
    fault["fault"].as_str().unwrap_or_default().to_owned()
}

fn line<'a>(file: &str, sha256: Option<String>, reading: &'a Result<Reading, (String, String)>) -> Line<'a> {
    let outcome = match reading {
        Ok(Reading { file, proposal }) => Outcome::Read {
            kind: file.kind,
            text_sha256: hex(file.text.as_bytes()),
            text: &file.text,
            bare_pages: &file.bare_pages,
            proposal,
        },
        Err((fault, told)) => Outcome::Not { fault: fault.clone(), told: told.clone() },
    };
    Line { file: file.to_owned(), sha256, outcome }
}

fn hex(bytes: &[u8]) -> String {
    proofs::Hash(Sha256::digest(bytes).into()).to_hex()
}
