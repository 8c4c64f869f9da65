//! Values of a PDF and the numbered objects that hold them.

use std::collections::BTreeMap;

use super::words::Words;
use super::{Fault, What};

/// A dictionary, its keys without the slash.
pub type Dict = BTreeMap<Vec<u8>, Value>;

/// Whatever may stand in an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`, `true`, `false` and numbers with a fraction, as they are written.
    Other(Vec<u8>),
    /// A whole number.
    Integer(i64),
    /// A name without its slash.
    Name(Vec<u8>),
    /// The bytes of a text.
    Text(Vec<u8>),
    /// A list.
    Array(Vec<Self>),
    /// A dictionary.
    Dict(Dict),
    /// Another object, by its number.
    Reference(u32),
}

impl Value {
    /// What a dictionary has under a key.
    pub fn get(&self, key: &[u8]) -> Option<&Self> {
        match self {
            Self::Dict(dict) => dict.get(key),
            _ => None,
        }
    }

    /// The number of the object it refers to.
    pub fn as_reference(&self) -> Option<u32> {
        match self {
            Self::Reference(number) => Some(*number),
            _ => None,
        }
    }

    /// A place in the file, or a length.
    pub fn as_place(&self) -> Option<usize> {
        match self {
            Self::Integer(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }
}

/// A numbered object.
#[derive(Debug)]
pub struct Object<'a> {
    /// Where it begins.
    pub at: usize,
    /// Its number.
    pub number: u32,
    /// What it holds; for a stream, its dictionary.
    pub value: Value,
    /// The bytes of a stream, as they lie in the file.
    pub stream: Option<&'a [u8]>,
}

impl<'a> Object<'a> {
    /// Reads `<number> 0 obj … endobj`.
    pub fn read(words: &mut Words<'a>) -> Result<Self, Fault> {
        let at = words.at;
        let fault = |at, what| Fault { at, what };
        let number = words.number().and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
        let number = number.filter(|_| words.number() == Some(0)).ok_or(fault(at, What::Object))?;
        words.skip_blank();
        if !words.take(b"obj") {
            return Err(fault(at, What::Object));
        }
        let value = words.value()?;
        words.skip_blank();
        let stream = if words.take(b"stream") {
            // The length is always written into the dictionary by those who make our papers.
            let length = value.get(b"Length").and_then(Value::as_place);
            let stream = length.and_then(|length| words.stream(length)).ok_or(fault(at, What::Stream))?;
            words.skip_blank();
            Some(stream)
        } else {
            None
        };
        if !words.take(b"endobj") {
            return Err(fault(words.at, What::Object));
        }
        Ok(Self { at, number, value, stream })
    }
}
