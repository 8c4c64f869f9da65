//! SHA-256 as RFC 6962 uses it: leaves and nodes are told apart by their first byte, so that
//! nobody can pass a node off as an entry.

use core::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

/// 32 bytes out of SHA-256. Shown in hexadecimal; in the C2SP formats it is written in base64.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// Why a text is not a hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not 64 lower-case hexadecimal digits.
    #[error("`{0}` is not a hash: 64 lower-case hexadecimal digits are expected")]
    Hex(String),
    /// Not 44 characters of base64.
    #[error("`{0}` is not a hash: 32 bytes in base64 are expected")]
    Base64(String),
}

impl Hash {
    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// As file names and events have it: 64 lower-case hexadecimal digits.
    pub fn to_hex(self) -> String {
        let mut hex = String::with_capacity(64);
        for byte in self.0 {
            for digit in [byte >> 4, byte & 15] {
                hex.push(char::from_digit(u32::from(digit), 16).expect("four bits are one digit"));
            }
        }
        hex
    }

    /// As checkpoints and proofs have it.
    pub fn to_base64(self) -> String {
        BASE64_STANDARD.encode(self.0)
    }

    /// Reads 64 lower-case hexadecimal digits; upper case is refused, for one hash has one name.
    pub fn parse_hex(text: &str) -> Result<Self, Error> {
        let digits: Option<Vec<u8>> = text.bytes().map(hex_digit).collect();
        let bytes = digits.filter(|digits| digits.len() == 64).ok_or_else(|| Error::Hex(shown(text)))?;
        Ok(Self(core::array::from_fn(|i| bytes[2 * i] << 4 | bytes[2 * i + 1])))
    }

    /// Reads the padded standard base64 of 32 bytes.
    pub fn parse_base64(text: &str) -> Result<Self, Error> {
        let bytes = BASE64_STANDARD.decode(text).map_err(|_| Error::Base64(shown(text)))?;
        bytes.try_into().map(Self).map_err(|_| Error::Base64(shown(text)))
    }
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// A text short enough to stand inside a message.
pub(crate) fn shown(text: &str) -> String {
    let mut short: String = text.chars().take(80).flat_map(char::escape_debug).collect();
    if text.chars().nth(80).is_some() {
        short.push('…');
    }
    short
}

/// Names for a message, one after the other.
pub(crate) fn joined(names: &[String]) -> String {
    if names.is_empty() { "nobody".to_owned() } else { names.join(", ") }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_hex())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// The plain SHA-256 of `bytes`: what names a file.
pub fn sha256(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

/// The hash of an entry of the log: `SHA-256(0x00 ‖ entry)`.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(entry);
    Hash(hasher.finalize().into())
}

/// The hash of two neighbors: `SHA-256(0x01 ‖ left ‖ right)`.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut both = [1; 65];
    both[1..33].copy_from_slice(&left.0);
    both[33..].copy_from_slice(&right.0);
    sha256(&both)
}

/// The root of the tree without entries: `SHA-256("")`.
pub fn empty_root() -> Hash {
    sha256(b"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn the_empty_tree_has_the_hash_of_nothing() {
        assert_eq!(empty_root().to_hex(), EMPTY);
        assert_eq!(empty_root().to_base64(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn an_empty_entry_is_not_an_empty_tree() {
        // The first leaf of the public test vectors of transparency-dev/merkle.
        assert_eq!(leaf_hash(b"").to_base64(), "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
    }

    #[test]
    fn a_hash_is_read_as_it_is_written() {
        let hash = sha256(b"plenaria");
        assert_eq!(Hash::parse_hex(&hash.to_string()), Ok(hash));
        assert_eq!(Hash::parse_base64(&hash.to_base64()), Ok(hash));
    }

    #[test]
    fn what_only_resembles_a_hash_is_refused() {
        for text in ["", "e3", &EMPTY.to_uppercase(), &EMPTY[1..], &format!("{EMPTY}0"), "ñ"] {
            assert!(Hash::parse_hex(text).is_err(), "{text}");
        }
        let good = empty_root().to_base64();
        for text in ["", &good[1..], &good[..43], &good.replace('=', ""), &format!("{good}\n")] {
            assert!(Hash::parse_base64(text).is_err(), "{text}");
        }
    }
}
