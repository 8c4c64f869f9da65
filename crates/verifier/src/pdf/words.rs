//! The words of a PDF: numbers, names, texts, lists and dictionaries, read from left to right.

use super::object::{Dict, Value};
use super::{Fault, What};

/// How deep values may lie inside each other.
const DEEPEST: usize = 32;

/// A place in a file, from where words are read.
pub struct Words<'a> {
    bytes: &'a [u8],
    /// The next byte to read.
    pub at: usize,
}

impl<'a> Words<'a> {
    /// Begins at a place, which may lie beyond the end: then nothing can be read.
    pub fn at(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at: at.min(bytes.len()) }
    }

    fn rest(&self) -> &'a [u8] {
        &self.bytes[self.at..]
    }

    /// Whether nothing is left.
    pub fn is_done(&self) -> bool {
        self.rest().is_empty()
    }

    fn next(&self) -> Option<u8> {
        self.rest().first().copied()
    }

    /// Passes white space.
    pub fn skip_space(&mut self) {
        self.at += self.rest().iter().take_while(|byte| is_space(**byte)).count();
    }

    /// Passes white space and comments.
    pub fn skip_blank(&mut self) {
        self.skip_space();
        while self.next() == Some(b'%') {
            self.at += self.rest().iter().take_while(|byte| !matches!(byte, b'\r' | b'\n')).count();
            self.skip_space();
        }
    }

    /// Passes `word` if it is what comes next.
    pub fn take(&mut self, word: &[u8]) -> bool {
        let found = self.rest().starts_with(word);
        self.at += if found { word.len() } else { 0 };
        found
    }

    /// A number without sign, and nothing that sticks to it.
    pub fn number(&mut self) -> Option<u64> {
        self.skip_blank();
        let digits = self.rest().iter().take_while(|byte| is_regular(**byte)).count();
        let digits = if self.next()?.is_ascii_digit() { digits } else { 0 };
        let number = str::from_utf8(&self.rest()[..digits]).ok()?.parse().ok()?;
        self.at += digits;
        Some(number)
    }

    /// The bytes of a stream, right after the word `stream`.
    pub fn stream(&mut self, length: usize) -> Option<&'a [u8]> {
        self.take(b"\r");
        if !self.take(b"\n") {
            return None;
        }
        let stream = self.rest().get(..length)?;
        self.at += length;
        self.skip_space();
        self.take(b"endstream").then_some(stream)
    }

    /// Any value.
    pub fn value(&mut self) -> Result<Value, Fault> {
        self.nested(DEEPEST)
    }

    fn fault(&self, what: What) -> Fault {
        Fault { at: self.at, what }
    }

    fn nested(&mut self, levels_left: usize) -> Result<Value, Fault> {
        self.skip_blank();
        let levels_left = levels_left.checked_sub(1).ok_or(self.fault(What::Depth))?;
        if self.take(b"<<") {
            return self.dict(levels_left).map(Value::Dict);
        }
        match self.next().ok_or(self.fault(What::Value))? {
            b'[' => self.array(levels_left),
            b'/' => {
                self.at += 1;
                self.name().map(Value::Name)
            }
            b'(' => self.literal(),
            b'<' => self.hexadecimal(),
            _ => self.word(),
        }
    }

    fn array(&mut self, levels_left: usize) -> Result<Value, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_blank();
            if self.take(b"]") {
                return Ok(Value::Array(items));
            }
            items.push(self.nested(levels_left)?);
        }
    }

    fn dict(&mut self, levels_left: usize) -> Result<Dict, Fault> {
        let mut dict = Dict::new();
        loop {
            self.skip_blank();
            if self.take(b">>") {
                return Ok(dict);
            }
            if !self.take(b"/") {
                return Err(self.fault(What::Value));
            }
            let key = self.name()?;
            let value = self.nested(levels_left)?;
            // Readers disagree on which of two values counts, so there must not be two.
            if dict.insert(key, value).is_some() {
                return Err(self.fault(What::SameKey));
            }
        }
    }

    fn name(&mut self) -> Result<Vec<u8>, Fault> {
        let mut name = Vec::new();
        while let Some(byte) = self.next().filter(|byte| is_regular(*byte)) {
            self.at += 1;
            name.push(if byte == b'#' { self.hex_pair()? } else { byte });
        }
        Ok(name)
    }

    fn hex_pair(&mut self) -> Result<u8, Fault> {
        let pair = self.rest().get(..2).and_then(|pair| Some(hex(pair[0])? << 4 | hex(pair[1])?));
        let byte = pair.ok_or(self.fault(What::Value))?;
        self.at += 2;
        Ok(byte)
    }

    fn hexadecimal(&mut self) -> Result<Value, Fault> {
        self.at += 1;
        let mut digits = Vec::new();
        loop {
            self.skip_space();
            let byte = self.next().ok_or(self.fault(What::Value))?;
            self.at += 1;
            match hex(byte) {
                Some(digit) => digits.push(digit),
                None if byte == b'>' => break,
                None => return Err(self.fault(What::Value)),
            }
        }
        let last = |pair: &[u8]| pair.get(1).copied().unwrap_or(0);
        Ok(Value::Text(digits.chunks(2).map(|pair| pair[0] << 4 | last(pair)).collect()))
    }

    fn literal(&mut self) -> Result<Value, Fault> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1);
        loop {
            let byte = self.next().ok_or(self.fault(What::Value))?;
            self.at += 1;
            match byte {
                b'\\' => {
                    text.extend(self.escape()?);
                    continue;
                }
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return Ok(Value::Text(text));
            }
            text.push(byte);
        }
    }

    /// What a backslash and the next byte stand for.
    fn escape(&mut self) -> Result<Option<u8>, Fault> {
        let byte = self.next().ok_or(self.fault(What::Value))?;
        self.at += 1;
        Ok(Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\n' => return Ok(None),
            b'\r' => {
                self.take(b"\n");
                return Ok(None);
            }
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.next() else { break };
                    self.at += 1;
                    value = value * 8 + u32::from(digit - b'0');
                }
                // An overflow is to be ignored, says ISO 32000-1 section 7.3.4.2.
                (value & 0xff) as u8
            }
            other => other,
        }))
    }

    /// A number, a reference, or one of the few plain words.
    fn word(&mut self) -> Result<Value, Fault> {
        let length = self.rest().iter().take_while(|byte| is_regular(**byte)).count();
        let word = &self.rest()[..length];
        if word.is_empty() {
            return Err(self.fault(What::Value));
        }
        self.at += length;
        let text = str::from_utf8(word).unwrap_or_default();
        let Ok(number) = text.parse::<i64>() else { return Ok(Value::Other(word.to_vec())) };
        let after = self.at;
        if let Ok(object) = u32::try_from(number) {
            if self.number() == Some(0) {
                self.skip_blank();
                if self.take(b"R") {
                    return Ok(Value::Reference(object));
                }
            }
            self.at = after;
        }
        Ok(Value::Integer(number))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|digit| digit as u8)
}
