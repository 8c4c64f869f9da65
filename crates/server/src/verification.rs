//! Checks a paper as `plenaria-verify` does, by the same code, against this very record; and finds the paper
//! that a printed code belongs to. What is checked is kept nowhere.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use anyhow::Context;
use domain::words::Lang;
use proofs::note::Verifier;
use proofs::{Hash, Policy};
use verifier::{Report, Told, Trust};

use crate::app::App;
use crate::papers;

/// What became of a check.
#[derive(Debug)]
pub struct Verdict {
    /// Whether everything that was checked agrees.
    pub agrees: bool,
    /// The sentences of the report.
    pub told: Told,
}

/// Checks `pdf`, in as many sentences of `lang` as it takes.
pub fn check(app: &App, pdf: &[u8], lang: Lang) -> anyhow::Result<Verdict> {
    let key = Verifier::parse(&app.identity.vkey).context("the record's own key")?;
    let report: Report = verifier::check_paper(pdf, &Trust::Own(Policy::of_log(key)));
    let lang = match lang {
        Lang::Es => verifier::Lang::Es,
        Lang::En => verifier::Lang::En,
    };
    Ok(Verdict { agrees: report.exit_code() == 0, told: verifier::told(lang, &report) })
}

/// The codes on the last pages of papers, read off each paper once.
#[derive(Default)]
pub struct Codes(Mutex<Read>);

#[derive(Default)]
struct Read {
    /// How many papers were read, in the order of issue.
    papers: usize,
    positions: HashMap<String, u64>,
}

impl Codes {
    /// The position at which the paper with this code was issued. Reads the file: for a thread that may wait.
    pub fn find(&self, app: &App, code: &str) -> anyhow::Result<Option<u64>> {
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let new: Vec<(u64, String)> = {
            let known = app.known();
            let papers = known.coalition.papers.iter().skip(read.papers);
            papers.map(|paper| (paper.position, paper.sha256.clone())).collect()
        };
        if !new.is_empty() {
            let reader = app.reader()?;
            for (position, sha256) in new {
                let file = reader.file(Hash::parse_hex(&sha256)?.as_bytes())?;
                // A paper without a record inside was not made by this program, and has no code.
                if let Some(record) = file.and_then(|file| verifier::record_of(&file)) {
                    read.positions.insert(plain(&papers::code(&record)), position);
                }
                read.papers += 1;
            }
        }
        Ok(read.positions.get(&plain(code)).copied())
    }
}

/// A code as it is compared: however it was grouped and written.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}
