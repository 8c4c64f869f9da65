//! `plenaria check`: the whole record, from the bytes on disk to what they add up to.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};
use documents::say;
use domain::words::Lang;
use proofs::Hash;
use serde_json::Value;
use store::Reader;

use super::record_in;
use crate::app::Known;
use crate::explain;
use crate::identity::Identity;
use crate::lang::Words;
use crate::opening;

/// What was looked at, for the report.
pub struct Checked {
    /// How many entries.
    pub entries: u64,
    /// How many checkpoints.
    pub checkpoints: usize,
    /// How many files.
    pub files: usize,
    /// The root over all entries.
    pub root: Hash,
}

/// Checks the record in `dir` and says what was found.
pub fn run(dir: &Path, lang: Lang) -> Result<()> {
    let Checked { entries, checkpoints, files, .. } = check(&Reader::open(record_in(dir, lang)?)?, lang)?;
    let words = Words::of(lang);
    println!(
        "{}",
        say!(words, "program-checked", entries = entries, checkpoints = checkpoints, files = files)
    );
    Ok(())
}

/// Checks bytes, tree, every checkpoint, the fold and every file; says all that is wrong at once.
pub fn check(reader: &Reader, lang: Lang) -> Result<Checked> {
    let words = Words::of(lang);
    let mut faults: Vec<String> = reader.check()?.iter().map(|it| explain::damaged(it, words)).collect();
    // Before the entries: while somebody writes, checkpoints never cover what is not there yet.
    let checkpoints = reader.checkpoints()?;
    let identity = opening::identity(reader)?;
    let mut checked = Checked {
        entries: 0,
        checkpoints: checkpoints.len(),
        files: reader.files()?.len(),
        root: proofs::empty_root(),
    };
    match opening::add_up(reader, &identity) {
        Ok(known) => {
            checked.entries = known.tree.size();
            checked.root = known.tree.root();
            for (size, note) in checkpoints {
                faults.extend(fault_of(size, note, &identity, &known, words));
            }
            faults.extend(missing_files(reader, words)?);
        }
        Err(error) => faults.push(explain::told(&error.into(), lang)),
    }
    if faults.is_empty() {
        return Ok(checked);
    }
    bail!("{}\n  {}", words.say("program-damaged", &[]), faults.join("\n  "))
}

/// What is wrong with a checkpoint, if anything.
fn fault_of(size: u64, note: Vec<u8>, identity: &Identity, known: &Known, words: &Words) -> Option<String> {
    let signed = String::from_utf8(note)
        .map_err(anyhow::Error::from)
        .and_then(|note| Ok(opening::check_signed(&note, identity)?));
    match signed {
        Ok(signed) if signed.size != size => {
            Some(say!(words, "check-other-size", size = size, other = signed.size))
        }
        Ok(signed) if known.tree.root_at(size) != Ok(signed.root) => {
            Some(say!(words, "check-other-entries", size = size))
        }
        Ok(_) => None,
        Err(error) => Some(say!(words, "check-checkpoint", size = size, reason = error)),
    }
}

/// Every file that an entry names by its SHA-256 and that is not there.
fn missing_files(reader: &Reader, words: &Words) -> Result<Vec<String>> {
    let files: BTreeSet<String> = reader.files()?.into_iter().map(|(hash, _)| Hash(hash).to_hex()).collect();
    let mut missing = Vec::new();
    reader.for_each(0, |position, bytes| -> Result<()> {
        let entry: Value = serde_json::from_slice(bytes)?;
        let named = entry["data"]["sha256"].as_str().filter(|hash| !files.contains(*hash));
        missing.extend(named.map(|hash| say!(words, "check-no-file", position = position, hash = hash)));
        Ok(())
    })?;
    Ok(missing)
}
