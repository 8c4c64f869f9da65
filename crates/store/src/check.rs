//! Looks a whole record over, as far as bytes can tell.
//!
//! What the entries mean and whether the tree and the signatures hold is for
//! those who can read them.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::reader::{blob, hex, unsigned};
use crate::{Hash, ReadError, Reader};

/// Something in a record that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// SQLite finds its own pages in disorder.
    Pages(String),
    /// Entries are missing from the log.
    Gap {
        /// The first position without an entry.
        from: u64,
        /// The next position that has one.
        to: u64,
    },
    /// A file's bytes no longer have the hash they are kept under.
    Altered {
        /// The hash it is kept under.
        hash: Hash,
    },
    /// A checkpoint speaks of entries that are not there.
    Beyond {
        /// How many entries the checkpoint speaks of.
        size: u64,
        /// How many entries the log has.
        len: u64,
    },
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pages(what) => write!(f, "the database is damaged: {what}"),
            Self::Gap { from, to } => write!(f, "the entries from {from} to before {to} are missing"),
            Self::Altered { hash } => write!(f, "the file {} has other bytes", hex(hash)),
            Self::Beyond { size, len } => {
                write!(f, "a checkpoint speaks of {size} entries, and there are {len}")
            }
        }
    }
}

impl Reader {
    /// Looks everything over and lists what is wrong; an empty list is good news.
    ///
    /// Reads the whole file. Sees one moment of the record, even while it grows.
    pub fn check(&self) -> Result<Vec<Damage>, ReadError> {
        let _moment = self.connection.unchecked_transaction()?;
        let mut damage = self.check_pages("integrity_check")?;
        // On damaged pages the rest may fail half-way; that is no news then.
        match self.check_content() {
            Ok(found) => damage.extend(found),
            Err(_) if !damage.is_empty() => {}
            Err(error) => return Err(error),
        }
        Ok(damage)
    }

    /// What SQLite says of its own pages: `integrity_check`, or `quick_check`
    /// which leaves out comparing the indices.
    pub(crate) fn check_pages(&self, check: &str) -> Result<Vec<Damage>, ReadError> {
        let mut said: Vec<String> = Vec::new();
        let asked = self.connection.pragma_query(None, check, |row| {
            said.push(row.get(0)?);
            Ok(())
        });
        match asked {
            Err(error) if is_corrupt(&error) => said.push(error.to_string()),
            other => other?,
        }
        Ok(said.into_iter().filter(|line| line != "ok").map(Damage::Pages).collect())
    }

    fn check_content(&self) -> Result<Vec<Damage>, ReadError> {
        let mut damage = Vec::new();
        let mut select = self.connection.prepare("SELECT position FROM entry ORDER BY position")?;
        let mut rows = select.query([])?;
        let mut len = 0;
        while let Some(row) = rows.next()? {
            let to = unsigned(row, 0)?;
            if to != len {
                damage.push(Damage::Gap { from: len, to });
            }
            len = to + 1;
        }
        let mut select = self.connection.prepare("SELECT hash, bytes FROM file ORDER BY hash")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let hash: Hash = row.get(0)?;
            if Hash::from(Sha256::digest(blob(row, 1)?)) != hash {
                damage.push(Damage::Altered { hash });
            }
        }
        if let Some((size, _)) = self.newest_checkpoint()?
            && size > len
        {
            damage.push(Damage::Beyond { size, len });
        }
        Ok(damage)
    }
}

fn is_corrupt(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
}
