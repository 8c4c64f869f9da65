//! One writer at a time, across processes.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::OpenError;
use crate::disk;

/// The right to write a record, for as long as this value lives.
///
/// The lock is on a file of its own beside the record: a process that opens
/// and closes the record itself would let go of the locks which SQLite holds
/// on it (POSIX locks belong to the process, not to the descriptor). The file
/// stays behind empty; removing it would let two processes lock two files of
/// one name. The operating system lets go of the lock when the process ends,
/// however it ends.
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or says at once that another has it.
    pub(crate) fn take(record: &Path) -> Result<Self, OpenError> {
        let path = disk::beside(record, ".lock");
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        let file =
            disk::private(&mut options).open(&path).map_err(|error| OpenError::from_io(&path, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(OpenError::Locked { path: record.to_owned() }),
            Err(TryLockError::Error(error)) => Err(OpenError::from_io(&path, error)),
        }
    }
}
