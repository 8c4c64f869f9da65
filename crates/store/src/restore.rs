//! Puts a backup in the place of a record, and loses neither.
//!
//! Whether a backup is too old to come back is not decided here: only those
//! who know checkpoints from elsewhere can tell.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::backup::as_open_error;
use crate::connect::{Access, connect, empty_log};
use crate::fault::Step;
use crate::lock::Lock;
use crate::{CopyError, Faults, OpenError, Reader, disk};

/// What a restore did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// How many entries the record has now.
    pub len: u64,
    /// Where the file is that was there before, if there was one.
    pub set_aside: Option<PathBuf>,
}

/// Copies the backup at `from` to `to`, which may hold a record, a damaged one
/// or nothing; what it holds is set aside as `<name>.before-restore`.
///
/// Refuses while another process writes the record at `to`, and if the backup
/// is not sound. At every moment, also one of a power loss, the name `to` leads
/// to the old record or to the new one, both complete.
pub fn restore(from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<Restored, CopyError> {
    restore_with(from, to, &mut Faults::default())
}

/// For tests: [`restore`] with steps that fail.
#[doc(hidden)]
pub fn restore_with(
    from: impl AsRef<Path>,
    to: impl AsRef<Path>,
    faults: &mut Faults,
) -> Result<Restored, CopyError> {
    let (from, given) = (from.as_ref(), to.as_ref());
    let to = &disk::true_path(given).map_err(|error| OpenError::from_io(given, error))?;
    if fs::canonicalize(from).is_ok_and(|from| from == *to) {
        return Err(CopyError::Same { path: to.to_owned() });
    }
    if to.is_dir() {
        return Err(OpenError::Directory { path: to.to_owned() }.into());
    }
    let backup = Reader::open(from)?;
    let damage = backup.check().map_err(|error| as_open_error(from, error))?;
    if !damage.is_empty() {
        return Err(CopyError::Damaged { path: from.to_owned(), damage });
    }

    let _lock = Lock::take(to)?;
    let failed = |error| OpenError::from_io(to, error);
    let copy = &disk::beside(to, ".restoring");
    remove_if_there(copy).map_err(failed)?;
    faults.before(Step::Copy).map_err(io::Error::from).map_err(failed)?;
    disk::create_private(copy).map_err(failed)?;
    let len = backup.copy_into(copy)?;
    faults.after(Step::Copy).map_err(io::Error::from).map_err(failed)?;

    complete(to)?;
    let set_aside = set_aside(to, faults).map_err(failed)?;
    replace(copy, to, faults).map_err(failed)?;
    Ok(Restored { len, set_aside })
}

/// Carries what stands in the write-ahead log of the old record over into its
/// file, so that one rename moves all of it.
fn complete(to: &Path) -> Result<(), OpenError> {
    // Looked at first without writing: what is not ours, or damaged, is not touched.
    let looked = match Reader::open(to) {
        Ok(_) | Err(OpenError::Unfinished { .. }) => connect(to, Access::Write),
        Err(error) => Err(error),
    };
    let folded = looked.and_then(|connection| {
        let fold = || -> rusqlite::Result<bool> {
            let emptied = empty_log(&connection)?;
            let mode: String =
                connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
            Ok(emptied && mode == "delete")
        };
        match fold() {
            Ok(true) => Ok(()),
            Ok(false) => Err(OpenError::Locked { path: to.to_owned() }),
            Err(error) => Err(OpenError::from_sqlite(to, error)),
        }
    });
    match folded {
        // A reader is at it, the disk is full, or we may not: nothing is done.
        Err(error @ (OpenError::Locked { .. } | OpenError::Full { .. })) => Err(error),
        Err(error @ OpenError::NoAccess { .. }) => Err(error),
        // Nothing there, or too damaged to be opened: its pieces are set aside
        // one by one, as they lie.
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Gives what is at `to` a second name that is still free.
fn set_aside(to: &Path, faults: &mut Faults) -> io::Result<Option<PathBuf>> {
    faults.before(Step::SetAside)?;
    let pieces: Vec<&str> = ["", "-wal", "-journal"]
        .into_iter()
        .filter(|ending| fs::symlink_metadata(disk::beside(to, ending)).is_ok())
        .collect();
    let aside = free_name(to, &pieces);
    for ending in &pieces {
        let (from, to) = (disk::beside(to, ending), disk::beside(&aside, ending));
        match *ending {
            // A second name rather than another: the first one is taken over
            // by the copy in one step. Not every file system can do this.
            "" => fs::hard_link(&from, &to).or_else(|_| fs::rename(&from, &to))?,
            // A log left here would be applied to the copy.
            _ => fs::rename(&from, &to)?,
        }
    }
    remove_if_there(&disk::beside(to, "-shm"))?;
    disk::sync_directory_of(to)?;
    faults.after(Step::SetAside)?;
    Ok(pieces.contains(&"").then_some(aside))
}

fn free_name(to: &Path, pieces: &[&str]) -> PathBuf {
    let names = (1..).map(|count| match count {
        1 => disk::beside(to, ".before-restore"),
        _ => disk::beside(to, &format!(".before-restore-{count}")),
    });
    let free = |name: &PathBuf| {
        pieces.iter().all(|ending| fs::symlink_metadata(disk::beside(name, ending)).is_err())
    };
    names.into_iter().find(free).expect("the numbers do not end")
}

fn replace(copy: &Path, to: &Path, faults: &mut Faults) -> io::Result<()> {
    faults.before(Step::Replace)?;
    fs::rename(copy, to)?;
    disk::sync_directory_of(to)?;
    faults.after(Step::Replace)?;
    Ok(())
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
