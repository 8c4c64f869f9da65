//! The entries, bundle after bundle: their form, their times, and the files they name.

use std::collections::BTreeMap;

use proofs::tile::{self, FULL, LONGEST_ENTRY, Path};
use proofs::{Hash, leaf_hash};
use serde_json::Value;

use super::tiles;
use crate::entry::{Entry, Moment};
use crate::place::{Place, Unreadable};
use crate::report::{Checked, Finding, Report};

/// The largest a bundle can be.
const LARGEST_BUNDLE: u64 = FULL as u64 * (LONGEST_ENTRY as u64 + 2);

/// What was read of the entries.
#[derive(Default)]
pub struct Read {
    /// The hash of every entry.
    pub leaves: Vec<Hash>,
    /// What the tiles of the lowest level say they should be.
    pub signed: Vec<Hash>,
    /// The files that entries name.
    pub named: BTreeMap<Hash, Named>,
    times: Option<(Moment, Moment)>,
    findings: Vec<Finding>,
}

/// A file that an entry names.
pub struct Named {
    /// The position of the first entry that names it.
    pub position: u64,
    /// How long it should be, where the entry says so: for a paper.
    pub size: Option<u64>,
}

/// Reads all bundles, and the hashes of the lowest tiles beside them.
pub fn read(place: &Place, size: u64, report: &mut Report) -> Result<Read, Unreadable> {
    let mut read = Read::default();
    for path in tile::tiles_for(size).filter(|path| matches!(path, Path::Entries { .. })) {
        if !read.bundle(place, path, report)? {
            // Without this bundle nothing after it has a position.
            break;
        }
    }
    let findings = std::mem::take(&mut read.findings);
    let times = read.times.clone();
    let complete = read.leaves.len() as u64 == size;
    let holds = report.tell(findings) && complete;
    report.note(holds, Checked::Entries { count: size, times });
    Ok(read)
}

impl Read {
    fn bundle(&mut self, place: &Place, path: Path, report: &mut Report) -> Result<bool, Unreadable> {
        let Path::Entries { index, width } = path else { return Ok(false) };
        let hashes = Path::Hashes { level: 0, index, width };
        if let Some(tile) = tiles::get(place, hashes, tiles::LARGEST_TILE)? {
            let tile = tile::tile_hashes(&tile).unwrap_or_default();
            self.signed.extend(tile.into_iter().take(usize::from(width)));
        }
        let Some(bundle) = tiles::get(place, path, LARGEST_BUNDLE)? else {
            report.found.push(Finding::Missing(path.to_string()));
            return Ok(false);
        };
        let entries = match tile::bundle_entries(&bundle) {
            Ok(entries) => entries,
            Err(fault) => {
                report.found.push(Finding::Bundle { path: path.to_string(), fault });
                return Ok(false);
            }
        };
        let (expected, found) = (usize::from(width), entries.len());
        entries.into_iter().take(expected).for_each(|entry| self.entry(entry));
        if found != expected {
            report.found.push(Finding::Count { path: path.to_string(), expected, found });
            return Ok(false);
        }
        Ok(true)
    }

    fn entry(&mut self, bytes: &[u8]) {
        let position = self.leaves.len() as u64;
        self.leaves.push(leaf_hash(bytes));
        let entry = match Entry::read(bytes) {
            Ok(entry) => entry,
            Err(fault) => return self.findings.push(Finding::Entry { position, fault }),
        };
        let (first, last) = self.times.take().unwrap_or((entry.moment.clone(), entry.moment.clone()));
        if entry.moment < last {
            let back = Finding::ClockBack { position, at: entry.moment.clone(), before: last };
            self.findings.push(back);
        }
        let size = entry.data.get("size").and_then(Value::as_u64).filter(|_| entry.event == "paper.issued");
        for text in entry.data.iter().flat_map(|(key, value)| hashes_in(key, value)) {
            match Hash::parse_hex(text.as_str().unwrap_or_default()) {
                Ok(sha256) => {
                    let named = self.named.entry(sha256).or_insert(Named { position, size });
                    named.size = named.size.or(size);
                }
                Err(_) => {
                    let found = crate::entry::short(text);
                    self.findings.push(Finding::NotAHash { position, found });
                }
            }
        }
        self.times = Some((first, entry.moment));
    }
}

/// What stands under the key `sha256`, however deep.
fn hashes_in<'a>(key: &str, value: &'a Value) -> Vec<&'a Value> {
    match value {
        Value::Object(members) => members.iter().flat_map(|(key, value)| hashes_in(key, value)).collect(),
        Value::Array(items) => items.iter().flat_map(|item| hashes_in("", item)).collect(),
        hash if key == "sha256" => vec![hash],
        _ => Vec::new(),
    }
}
