//! One write: all or nothing, and an honest answer about which of the two.

use rusqlite::{ErrorCode, Transaction, TransactionBehavior};

use crate::Store;
use crate::fault::Step;
use crate::reader::{ReadError, Reader};

/// Why something was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk is full. Nothing was written.
    #[error("the disk is full and nothing was written: make room and try again")]
    Full(#[source] rusqlite::Error),
    /// Nothing was written.
    #[error("nothing was written")]
    Failed(#[source] rusqlite::Error),
    /// It may or may not have been written. The store takes no more writes;
    /// the caller forgets what it knows, opens the record again and reads.
    #[error("it is not known whether this was written: the record has to be opened and read again")]
    Unknown(#[source] rusqlite::Error),
}

/// Why entries were not appended.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// The log does not end where the caller believed. Nothing was written.
    #[error("the log has {at} entries and not as many as expected: read the new ones first")]
    Moved {
        /// How many entries the log has.
        at: u64,
    },
    /// The disk is full. Nothing was written.
    #[error("the disk is full and nothing was written: make room and try again")]
    Full(#[source] rusqlite::Error),
    /// Nothing was written.
    #[error("nothing was written")]
    Failed(#[source] rusqlite::Error),
    /// See [`WriteError::Unknown`].
    #[error("it is not known whether this was written: the record has to be opened and read again")]
    Unknown(#[source] rusqlite::Error),
}

/// Why a checkpoint was not kept.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    /// A checkpoint never goes back. Nothing was written.
    #[error("a checkpoint over {newest} entries is known, and a checkpoint never goes back")]
    Older {
        /// The size of the newest one.
        newest: u64,
    },
    /// It speaks of entries that are not there. Nothing was written.
    #[error("the log has {len} entries, fewer than the checkpoint speaks of")]
    Beyond {
        /// How many entries the log has.
        len: u64,
    },
    /// As for any write.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl From<WriteError> for AppendError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Full(source) => Self::Full(source),
            WriteError::Failed(source) => Self::Failed(source),
            WriteError::Unknown(source) => Self::Unknown(source),
        }
    }
}

/// What happens before a commit leaves no trace.
impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full(error),
            _ => Self::Failed(error),
        }
    }
}

impl From<rusqlite::Error> for AppendError {
    fn from(error: rusqlite::Error) -> Self {
        WriteError::from(error).into()
    }
}

impl From<rusqlite::Error> for CheckpointError {
    fn from(error: rusqlite::Error) -> Self {
        WriteError::from(error).into()
    }
}

impl Store {
    /// Puts down `rows` in one transaction. When this returns `Ok` they are on
    /// disk; `landed` tells, after a commit that failed, whether they are there.
    pub(crate) fn write<E>(
        &mut self,
        rows: impl FnOnce(&Transaction<'_>) -> Result<(), E>,
        landed: impl FnOnce(&Reader) -> Result<bool, ReadError>,
    ) -> Result<(), E>
    where
        E: From<WriteError> + From<rusqlite::Error>,
    {
        if self.in_doubt {
            return Err(WriteError::Unknown(in_doubt()).into());
        }
        let Self { reader, faults, .. } = self;
        let injected = rusqlite::Error::from;

        faults.before(Step::Begin).map_err(injected)?;
        // Immediate: a write that starts as a read could find, at its first
        // row, that somebody else has written since.
        let connection = &mut reader.connection;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        faults.after(Step::Begin).map_err(injected)?;

        faults.before(Step::Rows).map_err(injected)?;
        rows(&transaction)?;
        faults.after(Step::Rows).map_err(injected)?;

        let committed = faults
            .before(Step::Commit)
            .map_err(injected)
            .and_then(|()| transaction.commit())
            .and_then(|()| faults.after(Step::Commit).map_err(injected));
        match committed {
            Ok(()) => Ok(()),
            Err(error) => Ok(self.look_again(error, landed)?),
        }
    }

    /// After a commit that failed: did it take effect, or not, or is it not known?
    fn look_again(
        &mut self,
        error: rusqlite::Error,
        landed: impl FnOnce(&Reader) -> Result<bool, ReadError>,
    ) -> Result<(), WriteError> {
        let seen = self
            .faults
            .before(Step::Look)
            .map_err(|injected| ReadError::from(rusqlite::Error::from(injected)))
            .and_then(|()| landed(&self.reader));
        match seen {
            // SQLite shows a commit only once it has been synced.
            Ok(true) => Ok(()),
            // A full disk took no complete commit, and a lock that another
            // holds was met before anything was written: nothing can come back.
            Ok(false) if nothing_can_come_back(&error) => Err(error.into()),
            // The commit may stand in the write-ahead log all the same and
            // come back after a crash, and a failed sync cannot be repeated:
            // the kernel may have dropped what it could not write.
            Ok(false) | Err(_) => {
                self.in_doubt = true;
                Err(WriteError::Unknown(error))
            }
        }
    }
}

fn nothing_can_come_back(error: &rusqlite::Error) -> bool {
    use ErrorCode::{ConstraintViolation, DatabaseBusy, DiskFull};
    matches!(error.sqlite_error_code(), Some(DiskFull | DatabaseBusy | ConstraintViolation))
}

fn in_doubt() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(
        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR),
        Some("an earlier write ended without an answer".to_owned()),
    )
}
