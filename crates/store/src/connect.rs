//! Connections to the file, each with the same settings, read back.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags, ffi};

use crate::{OpenError, schema};

/// What a connection may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

/// Set on every connection and read back, because SQLite ignores what it does
/// not know. `synchronous` is FULL: with less, the last acts may be gone after
/// a power loss although their receipt was shown. The two `fullfsync` count on
/// macOS only. `secure_delete` overwrites what is erased with zeros.
const SETTINGS: [(&str, i64); 8] = [
    ("busy_timeout", 5000),
    ("synchronous", 2),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("secure_delete", 1),
];

/// Opens a connection to a file that exists, whatever is in it.
pub(crate) fn connect(path: &Path, access: Access) -> Result<Connection, OpenError> {
    refuse_old_sqlite(rusqlite::version_number(), rusqlite::version())?;
    // Only the directory entry is looked at: opening and closing the file
    // would let go of locks that SQLite holds in this process.
    let entry = fs::metadata(path).map_err(|error| OpenError::from_io(path, error))?;
    if entry.is_dir() {
        return Err(OpenError::Directory { path: path.to_owned() });
    }
    let mode = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let connection = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|error| OpenError::from_sqlite(path, error))?;
    for (name, value) in SETTINGS {
        set(&connection, name, value).map_err(|error| OpenError::from_sqlite(path, error))?;
    }
    Ok(connection)
}

fn set(connection: &Connection, name: &str, value: i64) -> rusqlite::Result<()> {
    connection.pragma_update(None, name, value)?;
    let found: i64 = connection.pragma_query_value(None, name, |row| row.get(0))?;
    if found == value { Ok(()) } else { Err(rusqlite::Error::IntegralValueOutOfRange(0, found)) }
}

/// Makes sure that the file is a record, and one this program can read.
pub(crate) fn identify(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let read = |pragma| -> Result<i64, OpenError> {
        connection
            .pragma_query_value(None, pragma, |row| row.get(0))
            .map_err(|error| OpenError::from_sqlite(path, error))
    };
    let not_a_record = |found| Err(OpenError::NotARecord { path: path.to_owned(), found });
    if read("page_count")? == 0 {
        return not_a_record("it is empty");
    }
    if read("application_id")? != schema::APPLICATION {
        return not_a_record("it is an SQLite file of another program");
    }
    refuse_torn(path, read("page_size")?)?;
    match read("user_version")? {
        schema::VERSION => Ok(()),
        found => Err(OpenError::Newer { path: path.to_owned(), found, known: schema::VERSION }),
    }
}

/// SQLite notices when pages are missing at the end of a file, and takes a last
/// page of which only a part is there for one that ends in zeros.
fn refuse_torn(path: &Path, page_size: i64) -> Result<(), OpenError> {
    let len = fs::metadata(path).map_err(|error| OpenError::from_io(path, error))?.len();
    if len.is_multiple_of(page_size.unsigned_abs()) {
        return Ok(());
    }
    let code = ffi::Error::new(ffi::SQLITE_CORRUPT);
    let source = rusqlite::Error::SqliteFailure(code, Some("the last page is cut short".to_owned()));
    Err(OpenError::Damaged { path: path.to_owned(), source })
}

/// Turns on the write-ahead log, and empties the one left by the last writer.
///
/// After a failed write the log may end in a commit which nobody saw and which
/// would come back after a crash. Carrying over what counts and cutting the
/// rest settles it: what is read from now on is on disk for good.
pub(crate) fn settle(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let failed = |error| OpenError::from_sqlite(path, error);
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0)).map_err(failed)?;
    if mode != "wal" {
        let source = format!("SQLite keeps the journal mode {mode} and not WAL").into();
        return Err(OpenError::Failed { path: path.to_owned(), source });
    }
    empty_log(connection)
        .map_err(failed)?
        .then_some(())
        .ok_or_else(|| OpenError::Locked { path: path.to_owned() })
}

/// Carries the write-ahead log over into the file and cuts it to nothing.
/// False if somebody was reading from it for longer than the time to wait.
pub(crate) fn empty_log(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).map(|busy: i64| busy == 0)
}

/// 3.7.0 to 3.51.2 could corrupt a file in WAL mode, and Debian 12 has one of
/// them; ours is bundled, and this is for whoever builds without it.
fn refuse_old_sqlite(number: i32, version: &str) -> Result<(), OpenError> {
    if number < 3_051_003 {
        return Err(OpenError::OldSqlite { found: version.to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{SETTINGS, refuse_old_sqlite, set};
    use crate::{Reader, Store};

    #[test]
    fn writer_and_readers_sync_every_commit_and_write_ahead() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(folder.path().join("record.db")).unwrap();
        let reader = Reader::open(store.path()).unwrap();
        for connection in [&store.read().connection, &reader.connection] {
            let read =
                |name: &str| -> i64 { connection.pragma_query_value(None, name, |row| row.get(0)).unwrap() };
            assert_eq!(read("synchronous"), 2, "2 is FULL");
            assert!(SETTINGS.iter().all(|&(name, value)| read(name) == value));
            let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
            assert_eq!(mode, "wal");
        }
    }

    #[test]
    fn a_setting_that_sqlite_passes_over_is_noticed() {
        let connection = Connection::open_in_memory().unwrap();
        assert!(set(&connection, "synchronous", 2).is_ok());
        assert!(set(&connection, "synchronous", 9).is_err());
        assert!(set(&connection, "no_such_setting", 1).is_err());
    }

    #[test]
    fn sqlite_older_than_the_repair_is_refused() {
        for (number, version, accepted) in [
            (3_040_001, "3.40.1", false), // Debian 12
            (3_051_002, "3.51.2", false), // the last with the fault
            (3_051_003, "3.51.3", true),  // the repair
            (3_054_001, "3.54.1", true),
        ] {
            assert_eq!(refuse_old_sqlite(number, version).is_ok(), accepted, "{version}");
        }
        let said = refuse_old_sqlite(3_040_001, "3.40.1").unwrap_err().to_string();
        assert!(said.starts_with("SQLite 3.40.1 can damage a record"));
    }
}
