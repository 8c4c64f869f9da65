//! Files that come with a form: of a kind we know by their first bytes, kept by their hash, never run or shown inline.

use proofs::Hash;

use super::act::Trouble;
use crate::forms::filled::Fault;
use crate::forms::given::Given;
use crate::lang::Words;
use crate::site::Site;
use crate::visitor::Visitor;

/// The first bytes of what may be kept: PDF, ZIP (Word, Excel, OpenDocument), PNG, JPEG.
const KINDS: [&[u8]; 4] = [b"%PDF-", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"];

/// Keeps the files of a form and puts the hash of each beside its field, as `field.sha256`.
pub async fn take(site: &Site, visitor: &Visitor, given: &mut Given) -> Result<(), Trouble> {
    for file in given.take_files() {
        if !is_known(&file.bytes) {
            let says = Words::of(visitor.lang).say("fault-file-kind", &[("name", &file.name)]);
            let faults = vec![Fault { field: file.field, says }];
            return Err(Trouble { faults, refused: None });
        }
        let kept = site.app.beside(move |store| store.put_file(&file.bytes)).await;
        match kept {
            Ok(Ok(hash)) => given.set(&format!("{}.sha256", file.field), Hash(hash).to_hex()),
            Ok(Err(error)) => return Err(unkept(visitor, &error)),
            Err(error) => return Err(unkept(visitor, &error)),
        }
    }
    Ok(())
}

/// Whether it begins as one of the kinds we keep, or is text.
fn is_known(bytes: &[u8]) -> bool {
    KINDS.iter().any(|kind| bytes.starts_with(kind)) || std::str::from_utf8(bytes).is_ok_and(is_text)
}

fn is_text(text: &str) -> bool {
    !text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
}

fn unkept(visitor: &Visitor, error: &dyn std::fmt::Display) -> Trouble {
    let reference = &crate::session::random()[..8];
    tracing::error!(reference, %error, "a file was not kept");
    let refused = Some(Words::of(visitor.lang).say("form-failed", &[("reference", reference)]));
    Trouble { faults: Vec::new(), refused }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes_and_not_by_its_name() {
        assert!(is_known(b"%PDF-1.7 ..."));
        assert!(is_known("pa\u{ed}s;a\u{f1}o\r\n".as_bytes()), "a table as text");
        assert!(!is_known(b"\x7fELF\x02\x01\x01"));
        assert!(!is_known(b"MZ\x90\x00\x03"));
    }
}
