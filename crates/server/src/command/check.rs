//! `plenaria check`: the whole record, from the bytes on disk to what they add up to.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};
use domain::words::Lang;
use proofs::Hash;
use store::Reader;

use super::record_in;
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
}

/// Checks the record in `dir` and says what was found.
pub fn run(dir: &Path, lang: Lang) -> Result<()> {
    let checked = check(&Reader::open(record_in(dir)?)?)?;
    let values = [
        ("entries", checked.entries.to_string()),
        ("checkpoints", checked.checkpoints.to_string()),
        ("files", checked.files.to_string()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    println!("{}", Words::of(lang).say("program-checked", &values));
    Ok(())
}

/// Checks bytes, tree, every checkpoint, the fold and every file; says all that is wrong at once.
pub fn check(reader: &Reader) -> Result<Checked> {
    let mut faults: Vec<String> = reader.check()?.iter().map(ToString::to_string).collect();
    let identity = opening::identity(reader)?;
    let known = opening::add_up(reader, &identity)?;
    let mut checkpoints = 0;
    for (size, note) in reader.checkpoints()? {
        checkpoints += 1;
        let signed = String::from_utf8(note)
            .map_err(anyhow::Error::from)
            .and_then(|note| Ok(opening::check_signed(&note, &identity)?));
        match signed {
            Ok(signed) if signed.size != size => {
                faults.push(format!("checkpoint {size} speaks of {}", signed.size));
            }
            Ok(signed) if known.tree.root_at(size) != Ok(signed.root) => {
                faults.push(format!("checkpoint {size} was signed over other entries"));
            }
            Ok(_) => {}
            Err(error) => faults.push(format!("checkpoint {size}: {error}")),
        }
    }
    let files: BTreeSet<String> = reader.files()?.into_iter().map(|(hash, _)| Hash(hash).to_hex()).collect();
    for paper in &known.coalition.papers {
        if !files.contains(&paper.sha256) {
            faults.push(format!("the paper {} (entry {}) has no file", paper.symbol, paper.position));
        }
    }
    if faults.is_empty() {
        return Ok(Checked { entries: known.tree.size(), checkpoints, files: files.len() });
    }
    bail!("the record is damaged; restore a backup:\n  {}", faults.join("\n  "))
}
