//! Reading a record, beside its writer or without one.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::connect::{Access, connect, identify};
use crate::{Hash, OpenError, SETTING, disk};

/// Why something could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// An entry is missing.
    #[error("entry {position} is missing from the log: restore a backup")]
    Gap {
        /// The position where there is none.
        position: u64,
    },
    /// A file's bytes no longer have the hash they are kept under.
    #[error("the file {} is damaged: restore a backup", hex(.hash))]
    Altered {
        /// The hash it is kept under.
        hash: Hash,
    },
    /// Anything else.
    #[error("the record could not be read")]
    Failed(#[from] rusqlite::Error),
}

/// A connection that only reads. Cheap to open; give each thread its own.
///
/// Each call sees everything that was acknowledged before it.
pub struct Reader {
    pub(crate) connection: Connection,
}

impl Reader {
    /// Opens a record, or a backup of one, whether or not somebody is writing it.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        let given = path.as_ref();
        let path = disk::true_path(given).map_err(|error| OpenError::from_io(given, error))?;
        let connection = connect(&path, Access::Read)?;
        identify(&connection, &path)?;
        Ok(Self { connection })
    }

    /// How many entries the log has; the position of the next one.
    pub fn len(&self) -> Result<u64, ReadError> {
        Ok(length(&self.connection)?)
    }

    /// Whether the log has no entry yet.
    pub fn is_empty(&self) -> Result<bool, ReadError> {
        Ok(self.len()? == 0)
    }

    /// The entry at a position, if the log is that long.
    pub fn entry(&self, position: u64) -> Result<Option<Vec<u8>>, ReadError> {
        let found = self.entries(position, 1)?;
        Ok(found.into_iter().next())
    }

    /// At most `limit` entries in order, beginning with the one at `from`.
    pub fn entries(&self, from: u64, limit: u64) -> Result<Vec<Vec<u8>>, ReadError> {
        let mut entries = Vec::new();
        self.walk(from, limit, |_, bytes| {
            entries.push(bytes.to_vec());
            Ok::<(), ReadError>(())
        })?;
        Ok(entries)
    }

    /// Calls `each` with every entry in order, beginning with the one at
    /// `from`, until it fails. All are of one moment, even while others write.
    pub fn for_each<E: From<ReadError>>(
        &self,
        from: u64,
        each: impl FnMut(u64, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.walk(from, u64::MAX, each)
    }

    fn walk<E: From<ReadError>>(
        &self,
        from: u64,
        limit: u64,
        mut each: impl FnMut(u64, &[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = "SELECT position, bytes FROM entry WHERE position >= ?1
                   ORDER BY position LIMIT ?2";
        let mut select = self.connection.prepare_cached(sql).map_err(ReadError::from)?;
        let mut rows = select.query(params![signed(from), signed(limit)]).map_err(ReadError::from)?;
        let mut position = from;
        while let Some(row) = rows.next().map_err(ReadError::from)? {
            // A log with a hole must not pass for a shorter one.
            if unsigned(row, 0).map_err(ReadError::from)? != position {
                return Err(ReadError::Gap { position }.into());
            }
            each(position, blob(row, 1).map_err(ReadError::from)?)?;
            position += 1;
        }
        Ok(())
    }

    /// The checkpoint over the most entries: how many, and the signed note.
    pub fn newest_checkpoint(&self) -> Result<Option<(u64, Vec<u8>)>, ReadError> {
        let sql = "SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1";
        let found =
            self.connection.prepare_cached(sql)?.query_row([], |row| Ok((unsigned(row, 0)?, row.get(1)?)));
        Ok(found.optional()?)
    }

    /// The signed note over exactly the first `size` entries, if there is one.
    pub fn checkpoint_at(&self, size: u64) -> Result<Option<Vec<u8>>, ReadError> {
        let sql = "SELECT note FROM checkpoint WHERE size = ?1";
        let found = self.connection.prepare_cached(sql)?.query_row([signed(size)], |row| row.get(0));
        Ok(found.optional()?)
    }

    /// The checkpoint over the fewest entries that covers at least `size` of them.
    pub fn checkpoint_from(&self, size: u64) -> Result<Option<(u64, Vec<u8>)>, ReadError> {
        let sql = "SELECT size, note FROM checkpoint WHERE size >= ?1 ORDER BY size LIMIT 1";
        let found = self
            .connection
            .prepare_cached(sql)?
            .query_row([signed(size)], |row| Ok((unsigned(row, 0)?, row.get(1)?)));
        Ok(found.optional()?)
    }

    /// Every checkpoint, over how many entries each, smallest first.
    pub fn checkpoints(&self) -> Result<Vec<(u64, Vec<u8>)>, ReadError> {
        let mut select = self.connection.prepare_cached("SELECT size, note FROM checkpoint ORDER BY size")?;
        let notes = select.query_map([], |row| Ok((unsigned(row, 0)?, row.get(1)?)))?;
        Ok(notes.collect::<rusqlite::Result<_>>()?)
    }

    /// The bytes of a file, hashed again on the way out.
    pub fn file(&self, hash: &Hash) -> Result<Option<Vec<u8>>, ReadError> {
        let sql = "SELECT bytes FROM file WHERE hash = ?1";
        let found: Option<Vec<u8>> =
            self.connection.prepare_cached(sql)?.query_row([hash], |row| row.get(0)).optional()?;
        match found {
            Some(bytes) if Hash::from(Sha256::digest(&bytes)) != *hash => {
                Err(ReadError::Altered { hash: *hash })
            }
            found => Ok(found),
        }
    }

    /// The hash and the size in bytes of every file, in the order of the hashes.
    pub fn files(&self) -> Result<Vec<(Hash, u64)>, ReadError> {
        let sql = "SELECT hash, length(bytes) FROM file ORDER BY hash";
        let mut select = self.connection.prepare_cached(sql)?;
        let files = select.query_map([], |row| Ok((row.get(0)?, unsigned(row, 1)?)))?;
        Ok(files.collect::<rusqlite::Result<_>>()?)
    }

    /// A value kept beside the record.
    pub fn kept(&self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let sql = "SELECT bytes FROM kept WHERE kind = ?1 AND key = ?2";
        let found = self.connection.prepare_cached(sql)?.query_row([kind, key], |row| row.get(0));
        Ok(found.optional()?)
    }

    /// All values of one kind kept beside the record, by key.
    pub fn kept_all(&self, kind: &str) -> Result<BTreeMap<String, Vec<u8>>, ReadError> {
        let sql = "SELECT key, bytes FROM kept WHERE kind = ?1";
        let mut select = self.connection.prepare_cached(sql)?;
        let kept = select.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(kept.collect::<rusqlite::Result<_>>()?)
    }
}

/// What a record or a backup says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peek {
    /// How many entries the log has.
    pub len: u64,
    /// The checkpoint over the most entries: how many, and the signed note.
    pub newest_checkpoint: Option<(u64, Vec<u8>)>,
    /// What is kept under the kind [`SETTING`], by key.
    pub settings: BTreeMap<String, Vec<u8>>,
}

/// Looks into a record or a backup without asking to write it.
pub fn peek(path: impl AsRef<Path>) -> Result<Peek, OpenError> {
    let path = path.as_ref();
    let reader = Reader::open(path)?;
    let look = || -> Result<Peek, ReadError> {
        Ok(Peek {
            len: reader.len()?,
            newest_checkpoint: reader.newest_checkpoint()?,
            settings: reader.kept_all(SETTING)?,
        })
    };
    look().map_err(|error| match error {
        ReadError::Failed(error) => OpenError::from_sqlite(path, error),
        other => OpenError::Failed { path: path.to_owned(), source: other.into() },
    })
}

pub(crate) fn length(connection: &Connection) -> rusqlite::Result<u64> {
    let sql = "SELECT coalesce(max(position) + 1, 0) FROM entry";
    connection.prepare_cached(sql)?.query_row([], |row| unsigned(row, 0))
}

/// SQLite's integers are signed; nothing of ours comes near the limit.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}

pub(crate) fn blob<'a>(row: &'a Row<'_>, column: usize) -> rusqlite::Result<&'a [u8]> {
    let value = row.get_ref(column)?;
    value
        .as_blob()
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Blob, error.into()))
}

pub(crate) fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
