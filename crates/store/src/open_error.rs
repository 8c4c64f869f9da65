//! Why a record could not be created or opened, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

/// Why a record could not be created or opened. Nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is nothing at this path.
    #[error("there is no record at {path}: check the path, or create the record first")]
    Missing {
        /// Where the record was looked for.
        path: PathBuf,
    },
    /// The path leads to a directory.
    #[error("{path} is a directory, and a record is one file: name the file")]
    Directory {
        /// Where the record was looked for.
        path: PathBuf,
    },
    /// There is a file, but not one of ours.
    #[error("{path} is not a record: {found}; check the path")]
    NotARecord {
        /// Where the record was looked for.
        path: PathBuf,
        /// What it is instead.
        found: &'static str,
    },
    /// A later program has written this record in a way this one does not know.
    #[error(
        "{path} was written by a newer program (layout {found}, this one knows up to {known}): \
         use the newer program"
    )]
    Newer {
        /// Where the record is.
        path: PathBuf,
        /// The layout found in the file.
        found: i64,
        /// The newest layout this program knows.
        known: i64,
    },
    /// A file is in the way of one that is to be made.
    #[error("{path} exists already and is never overwritten: choose another name")]
    Exists {
        /// What is in the way.
        path: PathBuf,
    },
    /// Another process holds it.
    #[error("{path} is in use by another process: stop that one first, or wait for it to end")]
    Locked {
        /// Where the record is.
        path: PathBuf,
    },
    /// It is an SQLite file, but cut short or overwritten.
    #[error("{path} is damaged, perhaps cut short: keep it as it is and restore a backup")]
    Damaged {
        /// Where the record is.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// The last writer was stopped in the middle of a change, which only a
    /// writer can take back.
    #[error("{path} was left in the middle of a change: open it once for writing")]
    Unfinished {
        /// Where the record is.
        path: PathBuf,
    },
    /// The disk has no room left.
    #[error("the disk that holds {path} is full: make room and try again")]
    Full {
        /// What was to be written.
        path: PathBuf,
    },
    /// The operating system does not let us.
    #[error(
        "no permission to read and write {path} and its directory: check their owner and mode, \
         and that the disk is not mounted read-only"
    )]
    NoAccess {
        /// What was to be read or written.
        path: PathBuf,
        /// What the operating system or SQLite says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// This program was linked to an SQLite that can corrupt a file in WAL mode.
    #[error("SQLite {found} can damage a record; 3.51.3 is the oldest that is safe: rebuild")]
    OldSqlite {
        /// The version that was found.
        found: String,
    },
    /// Anything else.
    #[error("{path} could not be opened")]
    Failed {
        /// What was to be read or written.
        path: PathBuf,
        /// What the operating system or SQLite says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl OpenError {
    /// Says what an answer of the operating system means for the file at `path`.
    pub(crate) fn from_io(path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::IsADirectory => Self::Directory { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::NoAccess { path, source: error.into() }
            }
            _ => Self::Failed { path, source: error.into() },
        }
    }

    /// Says what an answer of SQLite means for the file at `path`.
    pub(crate) fn from_sqlite(path: &Path, error: rusqlite::Error) -> Self {
        let path = path.to_owned();
        if let Some(ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY) =
            error.sqlite_error().map(|error| error.extended_code)
        {
            return Self::Unfinished { path };
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotARecord { path, found: "it is not an SQLite file" },
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged { path, source: error },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked { path },
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
                Self::NoAccess { path, source: error.into() }
            }
            _ => Self::Failed { path, source: error.into() },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;

    use rusqlite::ffi;

    use super::OpenError;

    // These cannot be brought about everywhere: a test run by root may write
    // anywhere, and no test should fill a disk.
    #[test]
    fn what_the_operating_system_says_becomes_a_sentence_with_a_way_out() {
        let said = |kind| OpenError::from_io(Path::new("it.db"), io::Error::from(kind)).to_string();
        assert!(said(io::ErrorKind::PermissionDenied).contains("check their owner and mode"));
        assert!(said(io::ErrorKind::ReadOnlyFilesystem).contains("mounted read-only"));
        assert!(said(io::ErrorKind::StorageFull).contains("make room and try again"));
        assert!(said(io::ErrorKind::NotFound).contains("check the path"));
        assert!(said(io::ErrorKind::AlreadyExists).contains("never overwritten"));
    }

    #[test]
    fn what_sqlite_says_becomes_a_sentence_with_a_way_out() {
        let said = |code| {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            OpenError::from_sqlite(Path::new("it.db"), error).to_string()
        };
        assert!(said(ffi::SQLITE_FULL).contains("make room"));
        assert!(said(ffi::SQLITE_BUSY).contains("another process"));
        assert!(said(ffi::SQLITE_NOTADB).contains("not an SQLite file"));
        assert!(said(ffi::SQLITE_CORRUPT).contains("restore a backup"));
        assert!(said(ffi::SQLITE_READONLY).contains("no permission"));
        assert!(said(ffi::SQLITE_CANTOPEN).contains("no permission"));
    }
}
