//! `plenaria export`: the record as plain static files.

use std::path::Path;

use anyhow::Result;
use documents::say;
use domain::words::Lang;
use store::Reader;

use super::record_in;
use crate::lang::Words;
use crate::{opening, publication};

/// Writes the record in `dir` below `out`.
pub fn run(dir: &Path, out: &Path, lang: Lang) -> Result<()> {
    let reader = Reader::open(record_in(dir, lang)?)?;
    let identity = opening::identity(&reader)?;
    let known = opening::add_up(&reader, &identity)?;
    let signed = opening::check_signed(&known.checkpoint, &identity)?;
    // Entries that no checkpoint covers yet are not published.
    let tree = if signed.size == known.tree.size() {
        known.tree
    } else {
        proofs::Tree::from_leaves(known.tree.row(0).iter().take(signed.size as usize).copied())
    };
    let written = publication::export(&reader, &identity, &tree, &known.checkpoint, out)?;
    println!("{}", say!(Words::of(lang), "program-exported", files = written, folder = out.display()));
    Ok(())
}
