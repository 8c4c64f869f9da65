//! A reader of just enough PDF to find what is attached to a paper.
//!
//! It reads plain cross-reference tables and follows references; it draws nothing, knows no
//! object streams and no encryption, and takes every byte for hostile.

mod object;
mod words;

use std::collections::BTreeMap;
use std::io::Read as _;

pub use object::{Dict, Object, Value};
pub use words::Words;

/// How many updates a file may have had.
const MOST_SECTIONS: usize = 8;

/// The largest file that is inflated: more is a bomb.
const LARGEST_ATTACHMENT: u64 = 64 << 20;

/// Why a PDF cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where in the file, in bytes.
    pub at: usize,
    /// What is not as it should be there.
    pub what: What,
}

/// What a PDF lacks or has wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// `startxref` and the number after it.
    Start,
    /// The cross-reference table.
    Table,
    /// The trailer after the table.
    Trailer,
    /// A number, name, text, array or dictionary.
    Value,
    /// A dictionary that has a key twice.
    SameKey,
    /// Values inside values inside values.
    Depth,
    /// An object with its number.
    Object,
    /// The bytes of a stream.
    Stream,
    /// A stream packed in a way that is not read here.
    Filter,
    /// The catalog, or what it says about attached files.
    Catalog,
}

/// An opened PDF.
pub struct Pdf<'a> {
    bytes: &'a [u8],
    /// The newest first.
    pub sections: Vec<Section>,
}

/// One cross-reference table with its trailer: the file as first written, or an update of it.
pub struct Section {
    /// Where the table begins.
    pub at: usize,
    /// Where the trailer ends.
    pub end: usize,
    /// Where the objects are: nothing for those that are free.
    pub objects: BTreeMap<u32, Option<usize>>,
    /// The trailer.
    pub trailer: Dict,
}

impl<'a> Pdf<'a> {
    /// Reads the last table alone: what the newest update says, whatever lies before it.
    pub fn open_newest(bytes: &'a [u8]) -> Result<Self, Fault> {
        let section = Section::read(bytes, last_table(bytes)?)?;
        Ok(Self { bytes, sections: vec![section] })
    }

    /// Reads the tables, from the last one back to the first.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let mut at = last_table(bytes)?;
        let mut sections: Vec<Section> = Vec::new();
        loop {
            let section = Section::read(bytes, at)?;
            let earlier = section.trailer.get(&b"Prev"[..]).map(|prev| prev.as_place());
            sections.push(section);
            match earlier {
                None => return Ok(Self { bytes, sections }),
                // Back is the only way: a table that points forward could go in circles.
                Some(Some(prev)) if prev < at && sections.len() < MOST_SECTIONS => at = prev,
                Some(_) => return Err(Fault { at, what: What::Trailer }),
            }
        }
    }

    /// The newest version of an object.
    pub fn object(&self, number: u32) -> Result<Object<'a>, Fault> {
        let missing = Fault { at: self.sections[0].at, what: What::Object };
        let place = self.sections.iter().find_map(|section| section.objects.get(&number));
        let at = place.copied().flatten().ok_or(missing)?;
        let object = Object::read(&mut Words::at(self.bytes, at))?;
        if object.number == number { Ok(object) } else { Err(Fault { at, what: What::Object }) }
    }

    /// The catalog: where a reader begins.
    pub fn catalog(&self) -> Result<Object<'a>, Fault> {
        let fault = Fault { at: self.sections[0].at, what: What::Trailer };
        let root = self.sections[0].trailer.get(&b"Root"[..]).and_then(Value::as_reference);
        self.object(root.ok_or(fault)?)
    }

    /// The bytes of the attached file of that name, if there is one.
    pub fn attachment(&self, name: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
        let catalog = self.catalog()?;
        let fault = Fault { at: catalog.at, what: What::Catalog };
        let files = attached(&catalog.value).ok_or(fault.clone())?;
        let Some((_, specification)) = files.into_iter().find(|(key, _)| key == name) else {
            return Ok(None);
        };
        let specification = self.object(specification)?.value;
        let stream = specification.get(b"EF").and_then(|file| file.get(b"F")).and_then(Value::as_reference);
        self.stream(stream.ok_or(fault)?).map(Some)
    }

    /// The bytes of a stream, inflated if they are packed.
    fn stream(&self, number: u32) -> Result<Vec<u8>, Fault> {
        let object = self.object(number)?;
        let packed = object.stream.ok_or(Fault { at: object.at, what: What::Stream })?;
        match object.value.get(b"Filter") {
            None => Ok(packed.to_vec()),
            Some(Value::Name(filter))
                if filter == b"FlateDecode" && object.value.get(b"DecodeParms").is_none() =>
            {
                inflate(packed).ok_or(Fault { at: object.at, what: What::Stream })
            }
            Some(_) => Err(Fault { at: object.at, what: What::Filter }),
        }
    }
}

impl Section {
    fn read(bytes: &[u8], at: usize) -> Result<Self, Fault> {
        let table = |words: &Words| Fault { at: words.at, what: What::Table };
        let mut words = Words::at(bytes, at);
        words.skip_blank();
        if !words.take(b"xref") {
            return Err(table(&words));
        }
        let mut objects = BTreeMap::new();
        words.skip_blank();
        while !words.take(b"trailer") {
            let first = words.number().ok_or_else(|| table(&words))?;
            let count = words.number().ok_or_else(|| table(&words))?;
            for number in first..first.saturating_add(count) {
                let (number, place) = entry(&mut words, number).ok_or_else(|| table(&words))?;
                if objects.insert(number, place).is_some() {
                    return Err(table(&words));
                }
            }
            words.skip_blank();
        }
        match words.value()? {
            Value::Dict(trailer) => Ok(Self { at, end: words.at, objects, trailer }),
            _ => Err(Fault { at: words.at, what: What::Trailer }),
        }
    }
}

/// One line of a table: offset, generation, `n` or `f`.
fn entry(words: &mut Words, number: u64) -> Option<(u32, Option<usize>)> {
    let offset = words.number()?;
    let generation = words.number()?;
    words.skip_blank();
    let place = if words.take(b"n") {
        // No file that is made once and updated once has another generation.
        (generation == 0).then_some(Some(usize::try_from(offset).ok()?))?
    } else {
        words.take(b"f").then_some(None)?
    };
    Some((u32::try_from(number).ok()?, place))
}

/// Where the last table begins, as the end of the file says.
pub fn last_table(bytes: &[u8]) -> Result<usize, Fault> {
    const WORD: &[u8] = b"startxref";
    let fault = |at| Fault { at, what: What::Start };
    let at = bytes.windows(WORD.len()).rposition(|word| word == WORD).ok_or_else(|| fault(bytes.len()))?;
    let mut words = Words::at(bytes, at + WORD.len());
    let place = words.number().and_then(|place| usize::try_from(place).ok());
    place.filter(|place| *place < at).ok_or_else(|| fault(at))
}

/// The files that a catalog lists by name, each with its specification.
///
/// Only the flat list that our papers have; a tree of lists is none that we wrote.
pub fn attached(catalog: &Value) -> Option<Vec<(Vec<u8>, u32)>> {
    let Some(names) = catalog.get(b"Names") else { return Some(Vec::new()) };
    let Some(files) = names.get(b"EmbeddedFiles") else { return Some(Vec::new()) };
    let Value::Array(list) = files.get(b"Names")? else { return None };
    let (pairs, rest) = list.as_chunks();
    let pairs = pairs.iter().map(|[name, file]| match name {
        Value::Text(name) => Some((name.clone(), file.as_reference()?)),
        _ => None,
    });
    if rest.is_empty() { pairs.collect() } else { None }
}

fn inflate(packed: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    flate2::read::ZlibDecoder::new(packed).take(LARGEST_ATTACHMENT + 1).read_to_end(&mut out).ok()?;
    (out.len() as u64 <= LARGEST_ATTACHMENT).then_some(out)
}
