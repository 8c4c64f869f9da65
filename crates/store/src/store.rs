//! The one writer of a record.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::params;
use sha2::{Digest, Sha256};

use crate::connect::{Access, connect, empty_log, identify, settle};
use crate::lock::Lock;
use crate::reader::{length, signed};
use crate::{AppendError, CheckpointError, Faults, Hash, OpenError, Reader, WriteError, disk, schema};

/// A value to keep beside the log, under its kind and key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What sort of value.
    pub kind: &'static str,
    /// Which one.
    pub key: String,
    /// The value.
    pub bytes: Vec<u8>,
}

const KEEP: &str = "INSERT INTO kept (kind, key, bytes) VALUES (?1, ?2, ?3)
                    ON CONFLICT (kind, key) DO UPDATE SET bytes = excluded.bytes";

/// A record that this process alone may write.
///
/// Every method that writes blocks until the disk has it: when it returns
/// `Ok`, what was written is still there after a power loss.
pub struct Store {
    // In this order: the connection closes before the lock is let go.
    pub(crate) reader: Reader,
    pub(crate) faults: Faults,
    /// A write ended without an answer; no other may follow on this connection.
    pub(crate) in_doubt: bool,
    path: PathBuf,
    _lock: Lock,
}

impl Store {
    /// Creates an empty record where there is no file yet.
    pub fn create(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        let given = path.as_ref();
        let path = disk::true_path(given).map_err(|error| OpenError::from_io(given, error))?;
        if fs::symlink_metadata(&path).is_ok() {
            return Err(OpenError::Exists { path });
        }
        let lock = Lock::take(&path)?;
        disk::create_private(&path).map_err(|error| OpenError::from_io(&path, error))?;
        Self::lay_out(&path, lock).inspect_err(|_| {
            // It was empty and ours. If it cannot be removed, `open` will say
            // that it is empty.
            for ending in ["", "-journal", "-wal", "-shm"] {
                let _ = fs::remove_file(disk::beside(&path, ending));
            }
        })
    }

    fn lay_out(path: &Path, lock: Lock) -> Result<Self, OpenError> {
        let connection = connect(path, Access::Write)?;
        settle(&connection, path)?;
        connection.execute_batch(schema::CREATE).map_err(|error| OpenError::from_sqlite(path, error))?;
        Ok(Self::new(connection, path, lock))
    }

    /// Opens a record for writing and keeps every other writer out while it lives.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        let given = path.as_ref();
        let path = disk::true_path(given).map_err(|error| OpenError::from_io(given, error))?;
        // Looked at first without writing: something that is not a record gets
        // no lock file beside it, and one that is damaged stays as it is (a
        // connection that may write applies the log when it closes).
        match Reader::open(&path) {
            Ok(_) | Err(OpenError::Unfinished { .. }) => {}
            Err(error) => return Err(error),
        }
        let lock = Lock::take(&path)?;
        let connection = connect(&path, Access::Write)?;
        identify(&connection, &path)?;
        settle(&connection, &path)?;
        Ok(Self::new(connection, &path, lock))
    }

    fn new(connection: rusqlite::Connection, path: &Path, lock: Lock) -> Self {
        let reader = Reader { connection };
        let path = path.to_owned();
        Self { reader, faults: Faults::default(), in_doubt: false, path, _lock: lock }
    }

    /// Where the record is; for opening a [`Reader`] beside it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads through the writer's own connection.
    pub fn read(&self) -> &Reader {
        &self.reader
    }

    /// Writes `entries` right after the first `expected` ones, all of them or
    /// none, and returns how many there are now.
    ///
    /// Fails with [`AppendError::Moved`] if the log does not end there; nothing
    /// is written then. One call is one sync of the disk, however many entries.
    pub fn append(&mut self, expected: u64, entries: &[Vec<u8>]) -> Result<u64, AppendError> {
        self.append_beside(expected, entries, &[])
    }

    /// The same, and keeps values beside the log in the very commit: what was asked, and by whom,
    /// is known exactly when the entries are.
    pub fn append_beside(
        &mut self,
        expected: u64,
        entries: &[Vec<u8>],
        beside: &[Kept],
    ) -> Result<u64, AppendError> {
        let end = expected + entries.len() as u64;
        self.write(
            |transaction| {
                let at = length(transaction)?;
                if at != expected {
                    return Err(AppendError::Moved { at });
                }
                let sql = "INSERT INTO entry (position, bytes) VALUES (?1, ?2)";
                let mut insert = transaction.prepare_cached(sql)?;
                for (position, bytes) in (expected..).zip(entries) {
                    insert.execute(params![signed(position), bytes])?;
                }
                let mut keep = transaction.prepare_cached(KEEP)?;
                for it in beside {
                    keep.execute(params![it.kind, it.key, it.bytes])?;
                }
                Ok(())
            },
            |reader| Ok(reader.entries(expected, entries.len() as u64)? == entries),
        )?;
        Ok(end)
    }

    /// Keeps a signed note over the first `size` entries.
    ///
    /// A later note over as many entries takes the place of the earlier one
    /// (cosignatures are added to it); one over fewer than the newest is
    /// refused. Whether the note is a good one is for the caller to know.
    pub fn put_checkpoint(&mut self, size: u64, note: &[u8]) -> Result<(), CheckpointError> {
        self.write(
            |transaction| {
                let sql = "SELECT coalesce(max(size), 0) FROM checkpoint";
                let newest: i64 = transaction.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
                if signed(size) < newest {
                    return Err(CheckpointError::Older { newest: newest.unsigned_abs() });
                }
                let len = length(transaction)?;
                if len < size {
                    return Err(CheckpointError::Beyond { len });
                }
                let sql = "INSERT INTO checkpoint (size, note) VALUES (?1, ?2)
                           ON CONFLICT (size) DO UPDATE SET note = excluded.note";
                transaction.prepare_cached(sql)?.execute(params![signed(size), note])?;
                Ok(())
            },
            |reader| Ok(reader.checkpoint_at(size)?.as_deref() == Some(note)),
        )
    }

    /// Keeps a file under its SHA-256, which is returned. Twice does no harm.
    pub fn put_file(&mut self, bytes: &[u8]) -> Result<Hash, WriteError> {
        Ok(self.put_files(&[bytes])?[0])
    }

    /// Keeps several files, all of them or none, and returns their hashes in
    /// the same order.
    pub fn put_files(&mut self, files: &[&[u8]]) -> Result<Vec<Hash>, WriteError> {
        let hashes: Vec<Hash> = files.iter().map(|bytes| Sha256::digest(bytes).into()).collect();
        self.write(
            |transaction| {
                let sql = "INSERT INTO file (hash, bytes) VALUES (?1, ?2)
                           ON CONFLICT (hash) DO NOTHING";
                let mut insert = transaction.prepare_cached(sql)?;
                for (hash, bytes) in hashes.iter().zip(files) {
                    insert.execute(params![hash, bytes])?;
                }
                Ok::<(), WriteError>(())
            },
            |reader| {
                for hash in &hashes {
                    if reader.file(hash)?.is_none() {
                        return Ok(false);
                    }
                }
                Ok(true)
            },
        )?;
        Ok(hashes)
    }

    /// Keeps a value beside the record, in place of the one that was there.
    pub fn keep(&mut self, kind: &str, key: &str, bytes: &[u8]) -> Result<(), WriteError> {
        self.write(
            |transaction| {
                transaction.prepare_cached(KEEP)?.execute(params![kind, key, bytes])?;
                Ok::<(), WriteError>(())
            },
            |reader| Ok(reader.kept(kind, key)?.as_deref() == Some(bytes)),
        )
    }

    /// Erases a value kept beside the record; says whether there was one.
    ///
    /// Its bytes are overwritten in the file, and the write-ahead log that may
    /// still hold them is cut: now, if no reader is in the middle of something
    /// (which is waited for, though not for ever), or when the record is next
    /// opened. Backups made before keep theirs.
    pub fn erase(&mut self, kind: &str, key: &str) -> Result<bool, WriteError> {
        Ok(self.erase_all(&[(kind, key)])? == 1)
    }

    /// The same for several values by kind and key, all of them or none; says how many there were.
    pub fn erase_all(&mut self, values: &[(&str, impl AsRef<str>)]) -> Result<usize, WriteError> {
        let mut erased = 0;
        self.write(
            |transaction| {
                let sql = "DELETE FROM kept WHERE kind = ?1 AND key = ?2";
                let mut delete = transaction.prepare_cached(sql)?;
                for (kind, key) in values {
                    erased += delete.execute([kind, key.as_ref()])?;
                }
                Ok::<(), WriteError>(())
            },
            |reader| {
                for (kind, key) in values {
                    if reader.kept(kind, key.as_ref())?.is_some() {
                        return Ok(false);
                    }
                }
                Ok(true)
            },
        )?;
        // Erased it is, whether or not a reader or the disk is in the way now.
        let _ = empty_log(&self.reader.connection);
        Ok(erased)
    }

    /// For tests: has a step fail the next time it is reached.
    #[doc(hidden)]
    pub fn faults(&mut self) -> &mut Faults {
        &mut self.faults
    }

    /// For tests: a disk with room for this many pages.
    #[doc(hidden)]
    pub fn limit_pages(&mut self, pages: i64) -> rusqlite::Result<()> {
        self.reader.connection.pragma_update(None, "max_page_count", pages)
    }
}
