//! The record as outsiders see it: tiles, bundles, checkpoint and files, served or written as static files.

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

/// The file with this hash, if the record has it.
pub fn file(app: &App, hash: &str) -> Result<Option<Vec<u8>>> {
    let Ok(hash) = Hash::parse_hex(hash) else { return Ok(None) };
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
    for (hash, _) in reader.files()? {
        let bytes = reader.file(&hash)?.context("a file that was just listed")?;
        write(&format!("files/{}", Hash(hash).to_hex()), &bytes)?;
    }
    write("record.vkey", format!("{}\n", identity.vkey).as_bytes())?;
    write(tile::CHECKPOINT, checkpoint.as_bytes())?;
    Ok(written)
}
