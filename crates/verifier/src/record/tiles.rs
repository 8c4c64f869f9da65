//! Tiles and root against what the entries give.

use std::collections::{BTreeSet, HashMap};

use proofs::tile::{self, FULL, Path};
use proofs::{Checkpoint, Hash, Tree, leaf_hash};

use super::entries::Read;
use crate::place::{Place, Unreadable};
use crate::report::{Checked, Finding, Report, Unchecked};

/// A full tile.
pub const LARGEST_TILE: u64 = 32 * FULL as u64;

/// More than any bundle is long.
const LARGEST_FILE: u64 = 1 << 25;

/// The bytes of a tile or bundle; a partial one may have been replaced by the full one.
pub fn get(place: &Place, path: Path, limit: u64) -> Result<Option<Vec<u8>>, Unreadable> {
    let own = place.get(&path.to_string(), limit)?;
    if own.is_some() || path.width() == FULL {
        return Ok(own);
    }
    let full = place.get(&path.full().to_string(), limit)?;
    Ok(full.map(|bytes| shorten(path, bytes)))
}

/// The beginning of a full tile or bundle, as its partial predecessor had it.
fn shorten(path: Path, mut bytes: Vec<u8>) -> Vec<u8> {
    let width = usize::from(path.width());
    let length = match path {
        Path::Hashes { .. } => 32 * width,
        Path::Entries { .. } => match tile::bundle_entries(&bytes) {
            Ok(entries) => entries.iter().take(width).map(|entry| entry.len() + 2).sum(),
            Err(_) => bytes.len(),
        },
    };
    bytes.truncate(length);
    bytes
}

/// The tree over the entries, if it leads to the signed root; or else what is to blame.
pub fn check_root(read: &Read, checkpoint: &Checkpoint, report: &mut Report) -> Option<Tree> {
    let tree = Tree::from_leaves(read.leaves.iter().copied());
    let (size, expected, found) = (checkpoint.size, checkpoint.root, tree.root());
    if tree.size() == size && found == expected {
        return Some(tree);
    }
    let signed = Tree::from_leaves(read.signed.iter().copied());
    if signed.size() != size || signed.root() != expected {
        if tree.size() == size {
            report.found.push(Finding::Root { size, expected, found });
        }
        return None;
    }
    // The tiles are the signed ones, so they tell which entries are not.
    let places: HashMap<_, _> = read.signed.iter().zip(0u64..).collect();
    let pairs = (0u64..).zip(read.signed.iter().zip(&read.leaves));
    let findings = pairs.filter(|(_, (signed, leaf))| signed != leaf).map(|(position, (signed, leaf))| {
        match places.get(leaf) {
            Some(belongs) => Finding::Moved { position, belongs: *belongs },
            None => Finding::Changed { position, expected: *signed, found: *leaf },
        }
    });
    report.tell(findings.collect());
    None
}

/// Every tile that a record of this size has, and every other one that lies beside them.
pub fn check(place: &Place, tree: &Tree, report: &mut Report) -> Result<(), Unreadable> {
    let needed: BTreeSet<Path> = tile::tiles_for(tree.size()).collect();
    let mut findings = Vec::new();
    for path in &needed {
        match get(place, *path, LARGEST_FILE)? {
            None => findings.push(Finding::Missing(path.to_string())),
            Some(bytes) => findings.extend(compare(tree, *path, &bytes).unwrap_or_default()),
        }
    }
    let (mut files, mut ahead) = (needed.len() as u64, 0);
    for name in place.list("tile")? {
        let Ok(path) = name.parse::<Path>() else { continue };
        if needed.contains(&path) {
            continue;
        }
        // Of an earlier checkpoint, or of one still to come.
        match place.get(&name, LARGEST_FILE)?.and_then(|bytes| compare(tree, path, &bytes)) {
            Some(found) => {
                files += 1;
                findings.extend(found);
            }
            None => ahead += 1,
        }
    }
    let holds = report.tell(findings);
    report.note(holds, Checked::Tree { files });
    report.unchecked.extend((ahead > 0).then_some(Unchecked::Ahead(ahead)));
    Ok(())
}

/// What differs between a file and the tree; nothing at all if the tree is too small for it.
fn compare(tree: &Tree, path: Path, bytes: &[u8]) -> Option<Vec<Finding>> {
    let (level, index) = match path {
        Path::Hashes { level, index, .. } => (level, index),
        Path::Entries { index, .. } => (0, index),
    };
    let expected = tile::tile_bytes(tree, &Path::Hashes { level, index, width: path.width() })?;
    let expected = tile::tile_hashes(&expected).unwrap_or_default();
    let name = path.to_string();
    let found: Vec<Hash> = match path {
        Path::Hashes { .. } => match tile::tile_hashes(bytes) {
            Ok(hashes) => hashes,
            Err(fault) => return Some(vec![Finding::Bundle { path: name, fault }]),
        },
        Path::Entries { .. } => match tile::bundle_entries(bytes) {
            Ok(entries) => entries.into_iter().map(leaf_hash).collect(),
            Err(fault) => return Some(vec![Finding::Bundle { path: name, fault }]),
        },
    };
    if found.len() != expected.len() {
        return Some(vec![Finding::Count { path: name, expected: expected.len(), found: found.len() }]);
    }
    let pairs =
        expected.into_iter().zip(found).enumerate().filter(|(_, (expected, found))| expected != found);
    let tile = |(place, (expected, found))| Finding::Tile { path: name.clone(), place, expected, found };
    Some(pairs.map(tile).collect())
}
