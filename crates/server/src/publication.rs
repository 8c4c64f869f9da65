//! The record as outsiders see it: tiles, bundles, checkpoint and files, served or written as static files.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use proofs::tile::{self, FULL};
use proofs::{Hash, Tree};
use store::Reader;

use crate::app::App;
use crate::identity::Identity;

/// The tile or bundle at `path`, if the record is long enough for it.
pub fn tile(app: &App, path: &str) -> Result<Option<Vec<u8>>> {
    let Ok(path) = path.parse::<tile::Path>() else { return Ok(None) };
    match path {
        tile::Path::Hashes { .. } => Ok(tile::tile_bytes(&app.known().tree, &path)),
        tile::Path::Entries { index, width } => {
            let published = app.known().tree.size();
            let first = index.saturating_mul(u64::from(FULL));
            if first.saturating_add(u64::from(width)) > published {
                return Ok(None);
            }
            bundle(&app.reader()?, first, width).map(Some)
        }
    }
}

fn bundle(reader: &Reader, first: u64, width: u16) -> Result<Vec<u8>> {
    let mut bundle = Vec::new();
    for entry in reader.entries(first, u64::from(width))? {
        tile::push_entry(&mut bundle, &entry)?;
    }
    Ok(bundle)
}

/// The file with this hash, if an entry of the record names it. One that came with an act
/// which was then refused is kept for the next attempt, and is nobody else's business.
pub fn file(app: &App, hash: &str) -> Result<Option<Vec<u8>>> {
    let Ok(hash) = Hash::parse_hex(hash) else { return Ok(None) };
    if !app.known().coalition.files.contains(&hash.to_hex()) {
        return Ok(None);
    }
    Ok(app.reader()?.file(hash.as_bytes())?)
}

/// Writes the whole record below `out` as plain files that any web server can host.
///
/// Returns how many files were written. The checkpoint comes last: until it stands, nobody takes the rest for a record.
pub fn export(
    reader: &Reader,
    identity: &Identity,
    tree: &Tree,
    checkpoint: &str,
    out: &Path,
) -> Result<usize> {
    if out.read_dir().is_ok_and(|mut inside| inside.next().is_some()) {
        bail!("{} is not empty; name a new folder", out.display());
    }
    let mut written = 0;
    let mut write = |path: &str, bytes: &[u8]| -> Result<()> {
        let target = out.join(path);
        let folder = target.parent().context("a path below the folder")?;
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        std::fs::write(&target, bytes).with_context(|| format!("cannot write {}", target.display()))?;
        written += 1;
        Ok(())
    };
    for path in tile::tiles_for(tree.size()) {
        let bytes = match path {
            tile::Path::Hashes { .. } => {
                tile::tile_bytes(tree, &path).context("a tile of the tree's own size")?
            }
            tile::Path::Entries { index, width } => bundle(reader, index * u64::from(FULL), width)?,
        };
        write(&path.to_string(), &bytes)?;
    }
    let named = files_named(reader, tree.size())?;
    for (hash, _) in reader.files()? {
        let name = Hash(hash).to_hex();
        if named.contains(&name) {
            let bytes = reader.file(&hash)?.context("a file that was just listed")?;
            write(&format!("files/{name}"), &bytes)?;
        }
    }
    write("record.vkey", format!("{}\n", identity.vkey).as_bytes())?;
    write(tile::CHECKPOINT, checkpoint.as_bytes())?;
    Ok(written)
}

/// The SHA-256 of every file that one of the first `size` entries names: what is published of an export.
fn files_named(reader: &Reader, size: u64) -> Result<BTreeSet<String>> {
    let mut named = BTreeSet::new();
    reader.for_each(0, |position, bytes| -> Result<()> {
        // What no checkpoint covers yet is not published, nor what belongs to it.
        if position < size {
            let entry: serde_json::Value = serde_json::from_slice(bytes)?;
            named.extend(entry["data"]["sha256"].as_str().map(str::to_owned));
        }
        Ok(())
    })?;
    Ok(named)
}

#[cfg(test)]
mod tests {
    use domain::command::Actor;
    use domain::right::Capacity;
    use domain::symbol::Seat;

    use super::*;
    use crate::clock::Clock;
    use crate::opening;

    #[test]
    fn a_file_that_no_entry_names_stays_private() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(opening::FILE);
        opening::create(&path, "plenaria.example/nueve", "UTC").expect("a new record");
        let clock = Clock::at("2030-03-01T12:00:00Z".parse().expect("an instant"));
        let app = App::open(&path, clock).expect("it opens");
        let keeper = Actor { seat: Seat::from("ALB"), capacity: Capacity::Registrar };
        let founding = domain::membership::found::Found {
            name: domain::words::Text::es("Coalición"),
            acronym: "NUEVE".to_owned(),
            founded_in: 2030,
            zone: "UTC".to_owned(),
        };
        app.execute_blocking(keeper, None, founding).expect("it is founded");
        let hash = Hash(app.keep_file_blocking(b"came with an act that was refused".to_vec()).expect("kept"));
        assert_eq!(file(&app, &hash.to_hex()).expect("read"), None);
        let out = folder.path().join("out");
        let tree = app.known().tree.clone();
        let note = app.known().checkpoint.to_string();
        export(&app.reader().expect("a reader"), &app.identity, &tree, &note, &out).expect("it is written");
        assert!(!out.join("files").join(hash.to_hex()).exists());
        assert!(out.join(tile::CHECKPOINT).exists());
    }
}
