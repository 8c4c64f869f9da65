//! A rehearsal: the same room on a scratch copy of the record, under a name and a key of its own, thrown away at the end.
//!
//! Nothing of it can be taken for the record, nor fork it: see `docs/design/0011`. The scratch copy is made anew from
//! what is published; the key of the record, sessions, links, letters and sealed ballots never come into it.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use domain::words::Lang;
use proofs::sha256;
use store::{Hash, OpenError, Reader, Store};

use crate::lang::Words;
use crate::opening;
use crate::people::Profile;

/// What the origin of a rehearsal ends with; the origin is in every checkpoint that it signs.
const ENDING: &str = "/ensayo";
/// What persons are kept under beside the record.
const PERSON: &str = "person";
/// How many entries, and how many files, are copied at a time.
const BATCH: u64 = 1000;
const FILES: usize = 16;

/// Whether a record of this origin is a rehearsal.
pub fn is_of(origin: &str) -> bool {
    origin.ends_with(ENDING)
}

/// A title with the mark of a rehearsal before it, if the record with this origin is one.
pub fn marked(origin: &str, lang: Lang, title: String) -> String {
    if is_of(origin) { format!("{} · {title}", Words::of(lang).say("rehearsal-mark", &[])) } else { title }
}

/// The scratch copy; its folder is gone when this is dropped.
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// The file of the copy.
    pub fn file(&self) -> PathBuf {
        self.folder.join(opening::FILE)
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.folder) {
            tracing::error!(%error, folder = %self.folder.display(), "the rehearsal was not thrown away; the next one will");
        }
    }
}

/// The folder of the scratch copy of the record at `file`: always the same one, so that what was left can be found.
pub fn folder_of(file: &Path) -> Result<PathBuf> {
    let file = file.canonicalize().with_context(|| format!("cannot find {}", file.display()))?;
    let name = sha256(file.as_os_str().as_encoded_bytes()).to_hex();
    Ok(std::env::temp_dir().join(format!("plenaria-rehearsal-{}", &name[..16])))
}

/// Throws away what an earlier rehearsal of the record at `file` left, after a kill for example; whether there is
/// nothing left now. One that still runs is left alone.
pub fn clean(file: &Path) -> Result<bool> {
    let folder = folder_of(file)?;
    if std::fs::symlink_metadata(&folder).is_err() {
        return Ok(true);
    }
    // In whatever other state it was left, it is of no use.
    if let Err(OpenError::Locked { .. }) = Store::open(folder.join(opening::FILE)) {
        return Ok(false);
    }
    std::fs::remove_dir_all(&folder).with_context(|| format!("cannot delete {}", folder.display()))?;
    Ok(true)
}

/// Makes the scratch copy of the record at `file`, which may be served meanwhile and is only read.
pub fn begin(file: &Path, lang: Lang) -> Result<Scratch> {
    let words = Words::of(lang);
    let reader = Reader::open(file)?;
    let identity = opening::identity(&reader)?;
    if is_of(&identity.origin) {
        bail!(words.say("rehearsal-of-a-rehearsal", &[]));
    }
    if !clean(file)? {
        bail!(words.say("rehearsal-runs-already", &[]));
    }
    let folder = folder_of(file)?;
    private_folder(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    // From here on it is thrown away however this ends.
    let scratch = Scratch { folder };
    opening::create(&scratch.file(), &format!("{}{ENDING}", identity.origin), &identity.zone_name)?;
    let mut store = Store::open(scratch.file())?;
    copy(&reader, &mut store).with_context(|| words.say("rehearsal-not-copied", &[]))?;
    Ok(scratch)
}

/// Entries as they are, files, and who has an account; second factors stay where they are.
fn copy(from: &Reader, to: &mut Store) -> Result<()> {
    let length = from.len()?;
    let mut position = 0;
    while position < length {
        let entries = from.entries(position, BATCH.min(length - position))?;
        position = to.append(position, &entries)?;
    }
    let hashes: Vec<Hash> = from.files()?.into_iter().map(|(hash, _)| hash).collect();
    for hashes in hashes.chunks(FILES) {
        let files = hashes.iter().map(|hash| from.file(hash)).filter_map(Result::transpose);
        let files: Vec<Vec<u8>> = files.collect::<Result<_, _>>()?;
        let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
        to.put_files(&files)?;
    }
    for (key, bytes) in from.kept_all(PERSON)? {
        let mut profile: Profile = serde_json::from_slice(&bytes)?;
        profile.forget_second_factor();
        to.keep(PERSON, &key, &serde_json::to_vec(&profile)?)?;
    }
    Ok(())
}

/// A folder that only its owner may look into.
fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}
