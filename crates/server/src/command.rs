//! What the command line can do, one file per command.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::opening;

pub mod backup;
pub mod check;
pub mod export;
pub mod restore;
pub mod serve;

/// The record's file inside `dir`, or what is wrong with that folder.
pub fn record_in(dir: &Path) -> Result<PathBuf> {
    let file = dir.join(opening::FILE);
    if file.is_file() {
        return Ok(file);
    }
    if dir.is_file() {
        bail!("{} is a file; name the folder that holds {}", dir.display(), opening::FILE);
    }
    if !dir.exists() {
        bail!("{} does not exist; `plenaria demo` makes a first record", dir.display());
    }
    bail!("{} holds no record: there is no {} in it", dir.display(), opening::FILE)
}
