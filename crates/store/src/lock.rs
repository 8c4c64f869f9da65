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

/// How often the lock is tried, and how far apart.
const ATTEMPTS: u32 = 40;
const BETWEEN_ATTEMPTS: std::time::Duration = std::time::Duration::from_millis(25);

impl Lock {
    /// Takes the lock, or says within a second that another has it.
    ///
    /// A process that starts another shares its open files with it for a moment, locks included;
    /// whoever closes a record and opens it again in that moment would be told that it is in use.
    pub(crate) fn take(record: &Path) -> Result<Self, OpenError> {
        let path = disk::beside(record, ".lock");
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        let file =
            disk::private(&mut options).open(&path).map_err(|error| OpenError::from_io(&path, error))?;
        for _ in 0..ATTEMPTS {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_ATTEMPTS),
                Err(TryLockError::Error(error)) => return Err(OpenError::from_io(&path, error)),
            }
        }
        Err(OpenError::Locked { path: record.to_owned() })
    }
}
