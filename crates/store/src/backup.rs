//! Copies a record into a file of its own, while it is being written.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};

use crate::connect::{Access, connect};
use crate::{Damage, OpenError, ReadError, Reader, disk};

/// Why a backup was not made or not restored. What was there is as it was.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// One of the two files could not be read or written.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The copy, or the backup that was to be restored, is not sound.
    #[error("{path} is damaged: {}; use another backup", first(.damage))]
    Damaged {
        /// The file that is damaged.
        path: PathBuf,
        /// What is wrong with it.
        damage: Vec<Damage>,
    },
    /// The copy has not as many entries as the original.
    #[error("the copy of the record came out incomplete: try again, on another disk if it repeats")]
    Incomplete,
    /// A record cannot be restored from itself.
    #[error("{path} is the record itself: name a backup of it")]
    Same {
        /// What was named twice.
        path: PathBuf,
    },
}

impl Reader {
    /// Copies the record as it is at this moment into a new file, and returns
    /// how many entries the copy has.
    ///
    /// The copy appears under its name only when it is complete, has been
    /// looked over and is on disk. It is a single file that can be read from a
    /// medium without write permission. It holds everything, the signing key
    /// and the names of people included; its mode lets only its owner read it.
    pub fn backup(&self, to: impl AsRef<Path>) -> Result<u64, CopyError> {
        let to = to.as_ref();
        if fs::symlink_metadata(to).is_ok() {
            return Err(OpenError::Exists { path: to.to_owned() }.into());
        }
        let unfinished = disk::beside(to, ".unfinished");
        disk::create_private(&unfinished).map_err(|error| OpenError::from_io(&unfinished, error))?;
        let copied = self.copy_into(&unfinished).and_then(|len| {
            fs::rename(&unfinished, to)
                .and_then(|()| disk::sync_directory_of(to))
                .map_err(|error| OpenError::from_io(to, error))?;
            Ok(len)
        });
        copied.inspect_err(|_| {
            // Best effort: an unfinished copy is of no use, and its name says so.
            let _ = fs::remove_file(&unfinished);
        })
    }

    /// Copies into an empty file, syncs it and looks it over.
    pub(crate) fn copy_into(&self, to: &Path) -> Result<u64, CopyError> {
        let read = |error| CopyError::from(as_open_error(to, error));
        let failed = |error| CopyError::from(OpenError::from_sqlite(to, error));

        // Length and copy have to be of the same moment.
        let moment = self.connection.unchecked_transaction().map_err(failed)?;
        let len = self.len().map_err(read)?;
        let mut copy = connect(to, Access::Write)?;
        let step = Backup::new(&self.connection, &mut copy).and_then(|it| it.step(-1));
        match step.map_err(failed)? {
            StepResult::Done => {}
            _ => return Err(OpenError::Locked { path: to.to_owned() }.into()),
        }
        drop(moment);

        // Without the write-ahead log the copy is one file, complete in itself.
        let mode: String =
            copy.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0)).map_err(failed)?;
        copy.close().map_err(|(_, error)| failed(error))?;
        disk::sync(to).map_err(|error| OpenError::from_io(to, error))?;

        let copy = Self::open(to)?;
        let damage = copy.check_pages("quick_check").map_err(read)?;
        if !damage.is_empty() {
            return Err(CopyError::Damaged { path: to.to_owned(), damage });
        }
        if copy.len().map_err(read)? != len || mode != "delete" {
            return Err(CopyError::Incomplete);
        }
        Ok(len)
    }
}

pub(crate) fn as_open_error(path: &Path, error: ReadError) -> OpenError {
    match error {
        ReadError::Failed(error) => OpenError::from_sqlite(path, error),
        other => OpenError::Failed { path: path.to_owned(), source: other.into() },
    }
}

fn first(damage: &[Damage]) -> String {
    damage.first().map(Damage::to_string).unwrap_or_default()
}
