//! What a file is: by its content first, by its name where the content leaves it open.

use serde::{Deserialize, Serialize};

use super::Fault;
use super::container::Container;

/// The kinds of file that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the kind it is called after")]
pub enum FileKind {
    Text,
    Markdown,
    Html,
    Docx,
    Odt,
    Pdf,
}

/// How old Office files begin, and encrypted new ones.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The kind of a file, or why it is none that is read.
pub fn of(bytes: &[u8], name: &str) -> Result<FileKind, Fault> {
    let head = &bytes[..bytes.len().min(1024)];
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    if contains(head, b"%PDF-") {
        return Ok(FileKind::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return packed(bytes);
    }
    if bytes.starts_with(COMPOUND) {
        // A document with a password lies in one of these, under a name in UTF-16.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        return Err(if contains(bytes, &name) { Fault::Encrypted } else { Fault::OldWord });
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(Fault::Rtf);
    }
    if is_binary(head) {
        return Err(Fault::Unknown);
    }
    let text = String::from_utf8_lossy(head).trim_start_matches('\u{FEFF}').trim_start().to_lowercase();
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if text.starts_with("<?xml") && !text.contains("<html") {
        // OpenDocument comes unpacked as well.
        return if text.contains("<office:document") { Ok(FileKind::Odt) } else { Err(Fault::Unknown) };
    }
    let is_html = text.starts_with("<!doctype html") || text.starts_with("<html");
    Ok(if is_html || ends(&[".html", ".htm", ".xhtml"]) || text.starts_with('<') && text.contains("<html") {
        FileKind::Html
    } else if ends(&[".md", ".markdown"]) {
        FileKind::Markdown
    } else {
        FileKind::Text
    })
}

fn packed(bytes: &[u8]) -> Result<FileKind, Fault> {
    let mut container = Container::open(bytes)?;
    if container.has("[Content_Types].xml") {
        let types = container.text("[Content_Types].xml")?.unwrap_or_default();
        return match types.contains("wordprocessingml") {
            true => Ok(FileKind::Docx),
            false => Err(Fault::Unknown),
        };
    }
    let mimetype = container.text("mimetype")?.unwrap_or_default();
    match mimetype.trim().starts_with("application/vnd.oasis.opendocument.text") {
        true => Ok(FileKind::Odt),
        false => Err(Fault::Unknown),
    }
}

/// Text has no such bytes, unless it is UTF-16: then every other byte may be one.
fn is_binary(head: &[u8]) -> bool {
    let utf16 = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    let odd = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    !utf16 && !super::encoding::is_bare_utf16(head) && odd * 50 > head.len()
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
