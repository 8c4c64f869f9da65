//! `plenaria restore`: a backup takes the place of a record, unless somebody has seen a newer one.
//!
//! A record restored too old would sign a second history, which is worse than none: every witness would call it a fork.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use domain::words::Lang;
use proofs::{Checkpoint, sha256};
use store::Reader;

use crate::app::Known;
use crate::identity::Identity;
use crate::lang::Words;
use crate::opening;

/// A checkpoint is a few lines; nobody needs more.
const LARGEST_ANSWER: u64 = 64 * 1024;

/// Restores `backup` to the folder `dir`, after asking the record there and every witness.
pub fn run(backup: &Path, dir: &Path, witnesses: &[String], lang: Lang) -> Result<()> {
    let reader = Reader::open(backup)?;
    let identity = opening::identity(&reader)?;
    let known = opening::add_up(&reader, &identity)?;
    let target = dir.join(opening::FILE);
    if let Ok(peek) = store::peek(&target) {
        let note = peek.newest_checkpoint.map(|(_, note)| note).unwrap_or_default();
        hold_against(&known, &identity, &note, &target.display().to_string(), lang)?;
    }
    for witness in witnesses {
        let address = monitoring_address(witness, &identity.origin);
        hold_against(&known, &identity, &ask(&address, lang)?, witness, lang)?;
    }
    drop(reader);
    std::fs::create_dir_all(dir).with_context(|| format!("cannot make {}", dir.display()))?;
    let restored = store::restore(backup, &target)?;
    let words = Words::of(lang);
    println!("{}", words.say("program-restored", &[("entries", &restored.len.to_string())]));
    if let Some(aside) = restored.set_aside {
        println!("{}", words.say("program-set-aside", &[("file", &aside.display().to_string())]));
    }
    Ok(())
}

/// Where a witness shows the newest checkpoint it saw of a log (C2SP tlog-witness).
fn monitoring_address(witness: &str, origin: &str) -> String {
    format!("{}/{}/checkpoint", witness.trim_end_matches('/'), sha256(origin.as_bytes()).to_hex())
}

fn ask(address: &str, lang: Lang) -> Result<Vec<u8>> {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(10))).build().into();
    let unreachable = || Words::of(lang).say("program-witness-silent", &[("address", address)]);
    let mut answer = agent.get(address).call().with_context(unreachable)?;
    answer.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec().with_context(unreachable)
}

/// Refuses when `note`, known to `whom`, is not part of the backup's own history.
fn hold_against(known: &Known, identity: &Identity, note: &[u8], whom: &str, lang: Lang) -> Result<()> {
    let length = known.tree.size();
    let say = |key, seen: u64| {
        let (seen, length) = (seen.to_string(), length.to_string());
        Words::of(lang).say(key, &[("whom", whom), ("seen", &seen), ("length", &length)])
    };
    let seen = std::str::from_utf8(note)
        .map_err(anyhow::Error::from)
        .and_then(|note| Ok(opening::check_signed(note, identity)?));
    let Ok(Checkpoint { size, root, .. }) = seen else { bail!(say("program-other-record", 0)) };
    if size > length {
        bail!(say("program-backup-too-old", size));
    }
    if known.tree.root_at(size) != Ok(root) {
        bail!(say("program-other-history", size));
    }
    Ok(())
}
