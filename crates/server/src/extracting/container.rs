//! The parts of a packed document, unpacked only as far as a document can be large.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Fault, encoding};

/// More parts has no document.
const PARTS: usize = 10_000;
/// In bytes: a part of a thousand pages is a tenth of this.
const PART: u64 = 64 * 1024 * 1024;
/// In bytes, for all parts together.
const ALL: u64 = 128 * 1024 * 1024;

pub struct Container<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Container<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
        match zip.len() > PARTS {
            true => Err(Fault::Bomb),
            false => Ok(Self { zip, left: ALL }),
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of a part, if there is such a part. What its head says of its size is not believed.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Fault::Encrypted),
            Err(_) => return Err(Fault::Broken),
        };
        let most = PART.min(self.left);
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| Fault::Broken)?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(Fault::Bomb);
        }
        self.left -= length;
        Ok(Some(encoding::decoded(&bytes)))
    }

    /// The text of a part that no such document is without.
    pub fn needed(&mut self, name: &str) -> Result<String, Fault> {
        self.text(name)?.ok_or(Fault::Broken)
    }
}
