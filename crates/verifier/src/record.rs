//! A published record, a folder or a web address: `docs/formats/log.md`, step by step.
//!
//! Everything is computed again from the entries: hashes, tiles, root. What cannot be computed,
//! the signature, is checked against a key.

mod entries;
mod files;
#[cfg(test)]
mod tests;
mod tiles;

use proofs::note::{Note, Verifier};
use proofs::{checkpoint, policy, tile};

use crate::place::{Place, Unreadable, Why};
use crate::report::{Checked, Finding, Report, Trust, Unchecked};

/// The record's own key, which nobody vouches for.
const KEY_FILE: &str = "record.vkey";

/// More than any checkpoint with its signatures needs.
const LARGEST_CHECKPOINT: u64 = 1 << 20;

/// How many findings of one kind are told one by one.
const TOLD: usize = 5;

/// Checks a record, as far as it can be read.
pub fn check(place: &Place, trust: &Trust) -> Result<Report, Unreadable> {
    let mut report = Report::new(trust);
    let note = place.get(tile::CHECKPOINT, LARGEST_CHECKPOINT)?;
    let note = note.ok_or_else(|| Unreadable::new(tile::CHECKPOINT, Why::NoRecord))?;
    match accept(place, trust, &note)? {
        Err(finding) => report.found.push(finding),
        Ok((accepted, own_key)) => {
            if own_key.as_ref().is_some_and(|own| *own != accepted.log) {
                report.found.extend(own_key.map(|own| Finding::KeyFile(own.to_string())));
            }
            let checkpoint = accepted.checkpoint.clone();
            report.accept(accepted);
            let read = entries::read(place, checkpoint.size, &mut report)?;
            if let Some(tree) = tiles::check_root(&read, &checkpoint, &mut report) {
                tiles::check(place, &tree, &mut report)?;
            }
            files::check(place, read.named, &mut report)?;
        }
    }
    report.unchecked.extend([Unchecked::Rules, Unchecked::Truth, Unchecked::Later]);
    Ok(report)
}

/// The checkpoint, if its signatures are in order, and the key that came with the record.
fn accept(
    place: &Place,
    trust: &Trust,
    note: &[u8],
) -> Result<Result<(policy::Accepted, Option<Verifier>), Finding>, Unreadable> {
    let key = place.get(KEY_FILE, LARGEST_CHECKPOINT)?.map(|key| {
        let line = String::from_utf8_lossy(&key).into_owned();
        line.strip_suffix('\n').unwrap_or(&line).to_owned()
    });
    let own_key = match key.map(|key| Verifier::parse(&key).map_err(|_| Finding::KeyFile(key))).transpose() {
        Ok(own_key) => own_key,
        Err(finding) => return Ok(Err(finding)),
    };
    let policy = trust.policy(own_key.clone()).ok_or_else(|| Unreadable::new(KEY_FILE, Why::NoKey))?;
    let note = match Note::parse(note) {
        Ok(note) => note,
        Err(fault) => return Ok(Err(Finding::Checkpoint(checkpoint::Error::from(fault).into()))),
    };
    Ok(policy.check(&note).map(|accepted| (accepted, own_key)).map_err(Finding::Checkpoint))
}

impl Report {
    /// Tells the first few findings of a kind and counts the others; whether there were none.
    fn tell(&mut self, findings: Vec<Finding>) -> bool {
        let more = findings.len().saturating_sub(TOLD);
        let none = findings.is_empty();
        self.found.extend(findings.into_iter().take(TOLD));
        self.found.extend((more > 0).then_some(Finding::More(more)));
        none
    }

    /// Notes what holds, unless something of its kind was found.
    fn note(&mut self, holds: bool, checked: Checked) {
        self.checked.extend(holds.then_some(checked));
    }
}
