//! `plenaria backup`: a sound copy of a record, while it is in use.

use std::path::Path;

use anyhow::Result;
use domain::words::Lang;
use store::Reader;

use super::record_in;
use crate::lang::Words;

/// Copies the record in `dir` to the new file `to`.
pub fn run(dir: &Path, to: &Path, lang: Lang) -> Result<()> {
    let length = Reader::open(record_in(dir, lang)?)?.backup(to)?;
    let values = [("file", to.display().to_string()), ("entries", length.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    println!("{}", Words::of(lang).say("program-backed-up", &values));
    Ok(())
}
