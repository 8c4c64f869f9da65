//! What the command line can do, one file per command.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use domain::words::Lang;

use crate::lang::Words;
use crate::opening;

pub mod backup;
pub mod check;
pub mod config;
pub mod doctor;
pub mod export;
pub mod link;
pub mod new;
pub mod read;
pub mod rehearse;
pub mod restore;
pub mod serve;

/// The record's file inside `dir`, or what is wrong with that folder.
pub fn record_in(dir: &Path, lang: Lang) -> Result<PathBuf> {
    let shown = dir.display().to_string();
    let say = |key| Words::of(lang).say(key, &[("dir", &shown), ("file", opening::FILE)]);
    let file = dir.join(opening::FILE);
    if file.is_file() {
        return Ok(file);
    }
    if dir.is_file() {
        bail!(say("program-is-a-file"));
    }
    if !dir.exists() {
        bail!(say("program-does-not-exist"));
    }
    bail!(say("program-holds-no-record"))
}
