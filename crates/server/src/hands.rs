//! Whose hand it was: the person behind an act, kept beside the record, where it can be corrected and erased.

use domain::symbol::Person;
use store::Kept;
#[cfg(test)]
use store::{ReadError, Reader};

const KIND: &str = "hand";

/// What is kept of who did the act at `position`.
pub fn kept(position: u64, person: Person) -> Kept {
    Kept { kind: KIND, key: position.to_string(), bytes: person.0.to_string().into_bytes() }
}

/// Who did the act at `position`, where that is known. The page that asks is to come; the example below asks already.
#[cfg(test)]
pub fn of(reader: &Reader, position: u64) -> Result<Option<Person>, ReadError> {
    let kept = reader.kept(KIND, &position.to_string())?;
    Ok(kept.and_then(|bytes| std::str::from_utf8(&bytes).ok()?.parse().ok().map(Person)))
}
