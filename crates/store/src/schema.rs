//! The tables, and how a file shows that it is ours.

/// Stands in the header of every record: `Plen` in ASCII.
pub(crate) const APPLICATION: i64 = 0x506c_656e;

/// The newest arrangement of tables this program knows; `user_version` in the header.
pub(crate) const VERSION: i64 = 1;

/// Lays out an empty record, in one transaction with its marks in the header.
///
/// The triggers are for a stray hand at a database shell, not for an attacker:
/// those who can write the file can drop them, and the Merkle tree tells.
/// The length limit is that of a tlog-tiles entry bundle, which gives an
/// entry's size in sixteen bits: a longer one could never be published.
pub(crate) const CREATE: &str = "
BEGIN IMMEDIATE;

-- The log. Positions start at 0 and leave no gap.
CREATE TABLE entry (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    bytes    BLOB NOT NULL CHECK (length(bytes) <= 65535)
) STRICT;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
    BEGIN SELECT raise(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
    BEGIN SELECT raise(ABORT, 'an entry is never removed'); END;

-- What was signed about the first `size` entries.
CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY CHECK (size >= 0),
    note BLOB NOT NULL
) STRICT;
CREATE TRIGGER checkpoint_is_never_removed BEFORE DELETE ON checkpoint
    BEGIN SELECT raise(ABORT, 'a checkpoint is never removed'); END;

-- What entries refer to by hash. The row id keeps long files out of the index.
CREATE TABLE file (
    hash  BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER file_is_never_changed BEFORE UPDATE ON file
    BEGIN SELECT raise(ABORT, 'a file is never changed'); END;

-- What lives beside the record, and can be corrected or erased.
CREATE TABLE kept (
    kind  TEXT NOT NULL,
    key   TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

PRAGMA application_id = 1349281134;
PRAGMA user_version = 1;
COMMIT;
";

#[cfg(test)]
mod tests {
    use super::{APPLICATION, CREATE, VERSION};

    #[test]
    fn the_marks_in_the_header_are_the_ones_we_look_for() {
        assert_eq!(APPLICATION.to_be_bytes()[4..], *b"Plen");
        assert!(CREATE.contains(&format!("application_id = {APPLICATION};")));
        assert!(CREATE.contains(&format!("user_version = {VERSION};")));
    }
}
