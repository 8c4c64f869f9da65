//! `plenaria backup`: a sound copy of a record, while it is in use.

use std::path::Path;

use anyhow::Result;
use documents::say;
use domain::words::Lang;
use store::Reader;

use super::record_in;
use crate::lang::Words;

/// Copies the record in `dir` to the new file `to`.
pub fn run(dir: &Path, to: &Path, lang: Lang) -> Result<()> {
    let length = Reader::open(record_in(dir, lang)?)?.backup(to)?;
    println!("{}", say!(Words::of(lang), "program-backed-up", file = to.display(), entries = length));
    Ok(())
}
