//! Puts the proof into a finished paper, without touching a byte of it.
//!
//! The record takes note of the hash of a paper, so the paper must be finished before its proof can be
//! made. PDF has a way to say more after the end: an *incremental update*. It is appended, so that the
//! first bytes of the file stay the paper that the record speaks of; a reader finds the new catalog at
//! the end, and there the proof beside the record.
//!
//! What is appended is always the same, so that a verifier can refuse everything else: a newline, the
//! catalog with one name and one associated file more, a file specification, the proof as it is
//! (uncompressed), the table of these three objects, a trailer, and `%%EOF`.
//! This is no reader for PDF at large: it knows the shape that our own papers have.

mod pdf;

use std::fmt::Write;

use pdf::Paper;

/// The name under which the proof is attached. Sorts before `record.json`, as the tree of names demands.
pub const PROOF_NAME: &str = "paper.tlog-proof";

/// What PDF/A-3 wants to know of every attachment, in the language of the paper.
const DESCRIPTION_ES: &str = "(Prueba de que el registro contiene este documento)";
const DESCRIPTION_EN: &str = "(Proof that the record contains this paper)";

/// Why a file could not be sealed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The file is not a paper as [`crate::typeset::render`] makes them.
    #[error("this is not a paper of ours: {0}")]
    NotOurPaper(&'static str),
    /// The file has a proof already.
    #[error("this paper is sealed already")]
    Sealed,
}

/// The paper with its proof attached. The result begins with `paper`, byte for byte.
pub fn seal(paper: &[u8], proof: &[u8]) -> Result<Vec<u8>, Error> {
    let known = Paper::read(paper)?;
    let (specification, stream) = (known.size, known.size + 1);
    let mut update = Update { from: paper.len(), bytes: b"\n".to_vec(), offsets: Vec::new() };
    update.object(known.root, catalog(known.catalog, specification)?.as_bytes());
    update.object(specification, file_specification(&known, stream).as_bytes());
    update.object(stream, &embedded_file(&known, proof));
    let end = update.finish(&known, typst::utils::hash128(&(paper, proof)));
    Ok([paper, &end].concat())
}

/// The catalog with the proof among the names and the associated files.
fn catalog(old: &str, specification: u32) -> Result<String, Error> {
    if old.contains(PROOF_NAME) {
        return Err(Error::Sealed);
    }
    let (name, file) = ("/Names[(record.json)", "/AF[");
    if old.matches(name).count() != 1 || old.matches(file).count() != 1 {
        return Err(Error::NotOurPaper("its catalog does not name the record once"));
    }
    let names = old.replace(name, &format!("/Names[({PROOF_NAME}){specification} 0 R(record.json)"));
    Ok(names.replace(file, &format!("/AF[{specification} 0 R ")))
}

fn file_specification(known: &Paper, stream: u32) -> String {
    let description = if known.is_spanish { DESCRIPTION_ES } else { DESCRIPTION_EN };
    format!(
        "<</Type/Filespec/F({PROOF_NAME})/UF({PROOF_NAME})/EF<</F {stream} 0 R/UF {stream} 0 R>>\
         /AFRelationship/Supplement/Desc{description}>>"
    )
}

fn embedded_file(known: &Paper, proof: &[u8]) -> Vec<u8> {
    let (length, date) = (proof.len(), known.date);
    let head = format!(
        "<</Length {length}/Type/EmbeddedFile/Subtype/text#2Fplain/Params<</Size {length}/ModDate{date}>>>>\nstream\n"
    );
    [head.as_bytes(), proof, b"\nendstream"].concat()
}

/// The bytes after the paper, and where each object in them begins.
struct Update {
    from: usize,
    bytes: Vec<u8>,
    offsets: Vec<(u32, usize)>,
}

impl Update {
    fn object(&mut self, number: u32, body: &[u8]) {
        self.offsets.push((number, self.from + self.bytes.len()));
        self.bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        self.bytes.extend_from_slice(body);
        self.bytes.extend_from_slice(b"\nendobj\n\n");
    }

    /// The second part of the identifier names this version of the file; the first names the paper.
    fn finish(mut self, known: &Paper, version: u128) -> Vec<u8> {
        let start = self.from + self.bytes.len();
        let mut end = "xref\n0 1\n0000000000 65535 f\r\n".to_owned();
        for (number, offset) in &self.offsets {
            // Writing into a string cannot fail.
            let _ = write!(end, "{number} 1\n{offset:010} 00000 n\r\n");
        }
        let Paper { size, root, info, id, previous, .. } = known;
        let size = size + 2;
        let _ = write!(
            end,
            "trailer\n<</Size {size}/Root {root} 0 R/Info {info} 0 R/ID[{id}<{version:032x}>]/Prev {previous}>>\n\
             startxref\n{start}\n%%EOF"
        );
        self.bytes.extend_from_slice(end.as_bytes());
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest thing that has the shape of our papers.
    fn paper(catalog: &str) -> Vec<u8> {
        let catalog = format!("1 0 obj\n<<{catalog}>>\nendobj\n\n");
        let info = "2 0 obj\n<</CreationDate(D:20231130120000Z)>>\nendobj\n\n";
        let start = "%PDF-1.7\n".len();
        let (second, table) = (start + catalog.len(), start + catalog.len() + info.len());
        format!(
            "%PDF-1.7\n{catalog}{info}xref\n0 3\n0000000000 65535 f\r\n{start:010} 00000 n\r\n{second:010} 00000 n\r\n\
             trailer\n<</Size 3/Root 1 0 R/Info 2 0 R/ID[(a\\)b)(c)]>>\nstartxref\n{table}\n%%EOF"
        )
        .into_bytes()
    }

    fn ours() -> Vec<u8> {
        paper("/Lang(es)/Names<</EmbeddedFiles<</Names[(record.json)9 0 R]>>>>/AF[9 0 R]")
    }

    #[test]
    fn nothing_of_the_paper_is_touched() {
        let sealed = seal(&ours(), b"proof").unwrap();
        assert!(sealed.starts_with(&ours()));
        assert_eq!(seal(&ours(), b"proof").unwrap(), sealed);
    }

    #[test]
    fn the_update_says_where_its_objects_are() {
        let sealed = seal(&ours(), b"the proof\n").unwrap();
        let text = String::from_utf8(sealed).unwrap();
        let at = |offset: &str| &text[offset.parse::<usize>().unwrap()..];
        let table = at(text.rsplit("startxref\n").next().unwrap().strip_suffix("\n%%EOF").unwrap());
        assert!(table.starts_with("xref\n0 1\n0000000000 65535 f\r\n1 1\n"));
        for (number, begins) in
            [(1, "1 0 obj\n<</Lang(es)"), (3, "3 0 obj\n<</Type/Filespec"), (4, "4 0 obj\n<</Len")]
        {
            let entry = table.split(&format!("\n{number} 1\n")).nth(1).unwrap();
            assert!(at(&entry[..10]).starts_with(begins), "{number}");
        }
        assert!(table.contains("/Size 5/Root 1 0 R/Info 2 0 R/ID[(a\\)b)<"));
        assert!(text.contains("/Names[(paper.tlog-proof)3 0 R(record.json)9 0 R]"));
        assert!(text.contains("/AF[3 0 R 9 0 R]"));
        assert!(text.contains("stream\nthe proof\n\nendstream"));
    }

    #[test]
    fn a_paper_is_sealed_once() {
        let sealed = seal(&ours(), b"proof").unwrap();
        assert_eq!(seal(&sealed, b"another"), Err(Error::Sealed));
    }

    #[test]
    fn what_is_not_a_paper_of_ours_is_refused() {
        let whole = ours();
        for cut in 0..whole.len() {
            assert!(matches!(seal(&whole[..cut], b""), Err(Error::NotOurPaper(_))), "cut at {cut}");
        }
        let without_record = paper("/Lang(es)");
        assert!(matches!(seal(&without_record, b""), Err(Error::NotOurPaper(_))));
    }
}
