//! XML, one piece after the other, without anything that could be turned against whoever reads it.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Fault;

/// Deeper nests no document, and what is read may be read by recursion later.
const DEEPEST: usize = 256;

/// An element as it opens: names without their prefix.
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Result<Self, Fault> {
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| Fault::Broken)?;
            let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| Fault::Broken)?;
            attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
        }
        Ok(Self { name: start.local_name().as_ref().to_owned(), attributes })
    }

    /// The value of an attribute, by its name without prefix.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The same, as a number.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.trim().parse().ok()
    }
}

/// What comes next.
pub enum Piece<'a> {
    Open(&'a Element),
    Close(&'a str),
    Text(&'a str),
}

/// Hands on every piece of a document; an empty element opens and closes.
pub fn walk(xml: &str, mut take: impl FnMut(Piece<'_>)) -> Result<(), Fault> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Fault::Broken)? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Fault::Bomb);
                }
                take(Piece::Open(&Element::of(&start)?));
            }
            Event::Empty(start) => {
                let element = Element::of(&start)?;
                take(Piece::Open(&element));
                take(Piece::Close(&element.name));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Piece::Close(end.local_name().as_ref()));
            }
            Event::Text(text) => take(Piece::Text(&text.xml10_content())),
            Event::CData(text) => take(Piece::Text(&text.xml10_content())),
            Event::GeneralRef(name) => {
                let reference = format!("&{};", &*name.xml10_content());
                take(Piece::Text(&quick_xml::escape::unescape(&reference).map_err(|_| Fault::Broken)?));
            }
            // Entities of one's own are how a few bytes become gigabytes, and how files of the house are asked for.
            Event::DocType(_) => return Err(Fault::Doctype),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof if depth > 0 => return Err(Fault::Broken),
            Event::Eof => return Ok(()),
        }
    }
}
