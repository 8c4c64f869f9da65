//! The update that attaches the proof to a paper: it may add that one file, and nothing else.
//!
//! Whoever could override a page here could show another text under a genuine proof.
//! So every byte after the paper must belong to a known object, every line of the
//! table must point to it, and the catalog must be the old one with one attachment more.

use std::collections::BTreeMap;

use super::PROOF;
use crate::pdf::{Dict, Object, Pdf, Section, Value, Words, attached};
use crate::report::Finding;

/// What has no place in the update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The update does not follow the paper, or there are several.
    Sections,
    /// Bytes that belong to nothing.
    Stray(usize),
    /// An object too many, or one that overrides a part of the paper.
    Object(u32),
    /// The table says something else than the file has.
    Table(u32),
    /// The trailer has or says something it should not.
    Trailer(String),
    /// The catalog differs from that of the paper in more than the attachment.
    Catalog(String),
    /// What is attached is not a plain file with the name of the proof.
    Attachment(String),
}

/// Checks what comes after the first `size` bytes, which are the paper.
pub fn check(bytes: &[u8], file: &Pdf, paper: &Pdf, size: usize) -> Result<(), Finding> {
    let (update, last) = (&file.sections[0], &paper.sections[0]);
    let prev = update.trailer.get(&b"Prev"[..]).and_then(Value::as_place);
    if update.at < size || prev != Some(last.at) {
        return Err(Finding::Update(Fault::Sections));
    }
    let objects = objects(bytes, update, size)?;
    end(bytes, update).map_err(Finding::Update)?;
    table(update, &objects).map_err(Finding::Update)?;
    let catalog = paper.catalog().map_err(Finding::Pdf)?;
    contents(&objects, &catalog, last).map_err(Finding::Update)?;
    trailer(update, last, objects.keys().last().copied()).map_err(Finding::Update)
}

/// The objects of the update, one after the other and nothing between them.
fn objects<'a>(bytes: &'a [u8], update: &Section, size: usize) -> Result<BTreeMap<u32, Object<'a>>, Finding> {
    let mut words = Words::at(bytes, size);
    let mut objects = BTreeMap::new();
    loop {
        words.skip_space();
        if words.at == update.at {
            return Ok(objects);
        }
        if words.at > update.at {
            return Err(Finding::Update(Fault::Stray(update.at)));
        }
        let object = Object::read(&mut words).map_err(Finding::Pdf)?;
        let number = object.number;
        if objects.insert(number, object).is_some() {
            return Err(Finding::Update(Fault::Object(number)));
        }
    }
}

/// After the trailer: where the table is, the end mark, and nothing.
fn end(bytes: &[u8], update: &Section) -> Result<(), Fault> {
    let mut words = Words::at(bytes, update.end);
    words.skip_space();
    let mut fits = words.take(b"startxref") && words.number() == Some(update.at as u64);
    words.skip_space();
    fits = fits && words.take(b"%%EOF");
    words.skip_space();
    if fits && words.is_done() { Ok(()) } else { Err(Fault::Stray(words.at)) }
}

/// Every object has its line, every line its object; number 0 may be free, as it always is.
fn table(update: &Section, objects: &BTreeMap<u32, Object>) -> Result<(), Fault> {
    for (number, place) in &update.objects {
        let there = objects.get(number).map(|object| object.at);
        if (*number != 0 || place.is_some()) && (place.is_none() || *place != there) {
            return Err(Fault::Table(*number));
        }
    }
    let unlisted = objects.keys().find(|number| !update.objects.contains_key(number));
    unlisted.map_or(Ok(()), |number| Err(Fault::Table(*number)))
}

fn trailer(update: &Section, last: &Section, highest: Option<u32>) -> Result<(), Fault> {
    let fault = |key: &[u8]| Err(Fault::Trailer(shown(key)));
    let size = highest.map_or(0, |number| i64::from(number) + 1);
    for (key, value) in &update.trailer {
        let fits = match &key[..] {
            b"Size" => *value == Value::Integer(size),
            b"Prev" | b"ID" => true,
            b"Root" | b"Info" => last.trailer.get(key) == Some(value),
            _ => false,
        };
        if !fits {
            return fault(key);
        }
    }
    if update.trailer.contains_key(&b"Root"[..]) { Ok(()) } else { fault(b"Root") }
}

/// The catalog, the attached file and its description: these three.
fn contents(objects: &BTreeMap<u32, Object>, catalog: &Object, last: &Section) -> Result<(), Fault> {
    let first_free = last.trailer.get(&b"Size"[..]).and_then(Value::as_place).unwrap_or(usize::MAX);
    let (mut description, mut stream) = (None, None);
    for (number, object) in objects {
        let place = match (&object.stream, *number == catalog.number) {
            (None, true) => continue,
            (None, false) => &mut description,
            (Some(_), false) => &mut stream,
            (Some(_), true) => return Err(Fault::Object(*number)),
        };
        if (*number as usize) < first_free || place.replace(object).is_some() {
            return Err(Fault::Object(*number));
        }
    }
    let missing = || Fault::Attachment(shown(PROOF));
    let (description, stream) = (description.ok_or_else(missing)?, stream.ok_or_else(missing)?);
    let new = objects.get(&catalog.number).ok_or_else(|| Fault::Catalog("Root".to_owned()))?;
    describes(description, stream)?;
    extends(&catalog.value, &new.value, description.number)
}

/// The description is of a plain file with the name of the proof, and of nothing else.
fn describes(description: &Object, stream: &Object) -> Result<(), Fault> {
    let fault = |key: &[u8]| Err(Fault::Attachment(shown(key)));
    let (Value::Dict(description), Value::Dict(file)) = (&description.value, &stream.value) else {
        return fault(PROOF);
    };
    let named = |value: &Value| matches!(value, Value::Text(name) if name == PROOF);
    let is = |value: &Value, name: &[u8]| matches!(value, Value::Name(found) if found == name);
    let to_file = |value: &Value| {
        let Value::Dict(files) = value else { return false };
        files
            .iter()
            .all(|(key, file)| matches!(&key[..], b"F" | b"UF") && file.as_reference() == Some(stream.number))
    };
    for (key, value) in description {
        let fits = match &key[..] {
            b"Type" => is(value, b"Filespec"),
            b"F" | b"UF" => named(value),
            b"AFRelationship" => is(value, b"Supplement"),
            b"EF" => to_file(value),
            b"Desc" => matches!(value, Value::Text(_)),
            _ => false,
        };
        if !fits {
            return fault(key);
        }
    }
    for (key, value) in file {
        let fits = match &key[..] {
            b"Type" => is(value, b"EmbeddedFile"),
            b"Subtype" => is(value, b"text/plain"),
            b"Length" | b"Params" => true,
            _ => false,
        };
        if !fits {
            return fault(key);
        }
    }
    Ok(())
}

/// The new catalog is the old one, and lists one file more.
fn extends(old: &Value, new: &Value, description: u32) -> Result<(), Fault> {
    let fault = |key: &[u8]| Err(Fault::Catalog(shown(key)));
    let (Value::Dict(old_keys), Value::Dict(new_keys)) = (old, new) else { return fault(b"Root") };
    if let Some(key) = differing(old_keys, new_keys, &[b"AF", b"Names"]) {
        return fault(&key);
    }
    let (old_names, new_names) = (names(old_keys), names(new_keys));
    if let Some(key) = differing(&old_names, &new_names, &[b"EmbeddedFiles"]) {
        return fault(&key);
    }
    let only_list = |files: &Value| matches!(files, Value::Dict(files) if files.len() == 1);
    let mut expected = attached(old).unwrap_or_default();
    expected.push((PROOF.to_vec(), description));
    expected.sort();
    let mut found = attached(new).unwrap_or_default();
    found.sort();
    if found != expected || !new_names.get(&b"EmbeddedFiles"[..]).is_some_and(only_list) {
        return fault(b"EmbeddedFiles");
    }
    let mut associated_now = associated(new_keys);
    let proof = associated_now.iter().position(|file| *file == Value::Reference(description));
    proof.map(|proof| associated_now.remove(proof));
    let only_proof_added = proof.is_some() && associated_now == associated(old_keys);
    if only_proof_added { Ok(()) } else { fault(b"AF") }
}

fn names(catalog: &Dict) -> Dict {
    match catalog.get(&b"Names"[..]) {
        Some(Value::Dict(names)) => names.clone(),
        _ => Dict::new(),
    }
}

fn associated(catalog: &Dict) -> Vec<Value> {
    match catalog.get(&b"AF"[..]) {
        Some(Value::Array(files)) => files.clone(),
        _ => Vec::new(),
    }
}

/// The first key, other than the exempt ones, that two dictionaries do not share.
fn differing(old: &Dict, new: &Dict, exempt: &[&[u8]]) -> Option<Vec<u8>> {
    let mut keys = old.keys().chain(new.keys()).filter(|key| !exempt.contains(&key.as_slice()));
    keys.find(|key| old.get(*key) != new.get(*key)).cloned()
}

fn shown(key: &[u8]) -> String {
    key.escape_ascii().to_string()
}
