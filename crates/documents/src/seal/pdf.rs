//! What sealing must know of a paper: where its catalog is, and what its trailer says.

use std::str;

use super::{Error, PROOF_NAME};

/// What a finished paper says of itself at its end.
pub(super) struct Paper<'a> {
    /// One more than the highest number of an object.
    pub size: u32,
    /// The number of the catalog.
    pub root: u32,
    /// The catalog, from `<<` to `>>`.
    pub catalog: &'a str,
    /// The number of the document information.
    pub info: u32,
    /// The first part of the identifier, as it is written.
    pub id: &'a str,
    /// When the paper was made, as it is written.
    pub date: &'a str,
    /// Where its table of objects begins.
    pub previous: usize,
    /// Whether its language is Spanish.
    pub is_spanish: bool,
}

impl<'a> Paper<'a> {
    /// Reads the end of a file that has one table of objects, in the classic form.
    pub fn read(file: &'a [u8]) -> Result<Self, Error> {
        let no = Error::NotOurPaper;
        let end = file.strip_suffix(b"\n%%EOF").ok_or(no("it does not end like one"))?;
        let (before, digits) = split_last(end, b"startxref\n").ok_or(no("it has no `startxref`"))?;
        let previous: usize = text(digits)?.parse().map_err(|_| no("its `startxref` is not a number"))?;
        let table = text(before.get(previous..).ok_or(no("its table of objects is not there"))?)?;
        let (table, trailer) = table.split_once("trailer\n").ok_or(no("it has no trailer"))?;
        if trailer.contains("/Prev") {
            return Err(if find(file, PROOF_NAME.as_bytes()).is_some() {
                Error::Sealed
            } else {
                no("it was updated")
            });
        }
        let objects =
            Objects { file, table: table.strip_prefix("xref\n0 ").ok_or(no("its table is not classic"))? };
        let (root, info) = (number(trailer, "/Root ")?, number(trailer, "/Info ")?);
        let catalog = objects.get(root)?;
        // The last of its entries; a title may say anything before it.
        let (_, date) = objects.get(info)?.rsplit_once("/CreationDate").ok_or(no("it has no date"))?;
        let (_, id) = trailer.split_once("/ID[").ok_or(no("it has no identifier"))?;
        Ok(Self {
            size: number(trailer, "/Size ")?,
            root,
            catalog,
            info,
            id: string(id)?,
            date: string(date)?,
            previous,
            is_spanish: catalog.contains("/Lang(es"),
        })
    }
}

struct Objects<'a> {
    file: &'a [u8],
    table: &'a str,
}

impl<'a> Objects<'a> {
    /// The dictionary that is object `number`.
    fn get(&self, number: u32) -> Result<&'a str, Error> {
        let no = Error::NotOurPaper;
        // The first line says how many entries there are; object 0 has an entry, too.
        let entry = usize::try_from(number).ok().and_then(|it| self.table.lines().nth(it + 1));
        let offset = entry.and_then(|entry| entry.split(' ').next()?.parse::<usize>().ok());
        let object = offset.and_then(|offset| self.file.get(offset..)).ok_or(no("an object is not there"))?;
        let body = object
            .strip_prefix(format!("{number} 0 obj\n").as_bytes())
            .ok_or(no("an object is not there"))?;
        let end = find(body, b"\nendobj").ok_or(no("an object has no end"))?;
        text(&body[..end])
    }
}

/// The number after `key`.
fn number(dictionary: &str, key: &str) -> Result<u32, Error> {
    let (_, after) = dictionary.split_once(key).ok_or(Error::NotOurPaper("its trailer is not whole"))?;
    let digits = after.split(|it: char| !it.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().map_err(|_| Error::NotOurPaper("its trailer is not whole"))
}

/// The string in parentheses at the beginning of `from`, with them. Backslashes escape.
fn string(from: &str) -> Result<&str, Error> {
    let mut depth = 0_u32;
    let mut escaped = false;
    for (at, letter) in from.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' if depth == 1 => return Ok(&from[..=at]),
            ')' => depth -= 1,
            _ if depth == 0 => break,
            _ => {}
        }
    }
    Err(Error::NotOurPaper("a string has no end"))
}

fn text(bytes: &[u8]) -> Result<&str, Error> {
    str::from_utf8(bytes).map_err(|_| Error::NotOurPaper("its end is not text"))
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

fn split_last<'a>(bytes: &'a [u8], at: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let found = bytes.windows(at.len()).rposition(|window| window == at)?;
    Some((&bytes[..found], &bytes[found + at.len()..]))
}
