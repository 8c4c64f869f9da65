//! What opens files of others, on any bytes: as they are, and as parts of a packed document.
//!
//! The sources are those of the program; the program itself would bring Typst and a server along.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[path = "../../crates/server/src"]
#[allow(dead_code, unused_imports, reason = "only what opens files is wanted of it")]
mod server {
    pub mod extracting;
}

use server::extracting;

mod lang {
    //! Nothing is said here.
    pub struct Words;

    impl Words {
        #[allow(dead_code, reason = "a fuzzer reads no sentences")]
        pub fn say(&self, key: &str, _: &[(&str, &str)]) -> String {
            key.to_owned()
        }
    }
}

/// A packed document of these parts, stored as they are.
fn packed(parts: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, plain).ok()?;
        zip.write_all(bytes).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    // What poppler does with a PDF is poppler's.
    if bytes.windows(5).any(|window| window == b"%PDF-") {
        return;
    }
    let mut parts = bytes.split(|byte| *byte == 0);
    let mut part = || parts.next().unwrap_or_default();
    let (bytes, name) = match kind % 4 {
        0 => (Some(bytes.to_vec()), "a.txt"),
        1 => (Some(bytes.to_vec()), "a.html"),
        2 => {
            let types: &[u8] = b"<a>wordprocessingml</a>";
            let parts = [
                ("[Content_Types].xml", types),
                ("word/document.xml", part()),
                ("word/numbering.xml", part()),
                ("word/styles.xml", part()),
                ("word/footnotes.xml", part()),
            ];
            (packed(&parts), "a.docx")
        }
        _ => {
            let mimetype: &[u8] = b"application/vnd.oasis.opendocument.text";
            (packed(&[("mimetype", mimetype), ("content.xml", part()), ("styles.xml", part())]), "a.odt")
        }
    };
    if let Some(bytes) = bytes {
        let _ = extracting::text_of(&bytes, name);
    }
});
