//! What a finished paper must have inside: everything that can be seen without a validator.

use documents::seal::{self, seal};
use documents::sheet::Sheet;
use documents::typeset::render;

const SHEETS: [(&str, &str); 2] =
    [("es", include_str!("sheets/es.json")), ("en", include_str!("sheets/en.json"))];

fn sheet(text: &str) -> Sheet {
    let mut sheet: Sheet = serde_json::from_str(text).expect("the sample is a sheet");
    sheet.record = br#"{"v":1}"#.to_vec();
    sheet
}

fn count(file: &[u8], part: &str) -> usize {
    file.windows(part.len()).filter(|window| *window == part.as_bytes()).count()
}

fn has(file: &[u8], part: &str) -> bool {
    count(file, part) > 0
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let [(_, es), (_, en)] = SHEETS;
    let first = render(&sheet(es)).unwrap();
    render(&sheet(en)).unwrap();
    assert!(render(&sheet(es)).unwrap() == first);
}

#[test]
fn another_symbol_or_day_gives_another_file() {
    let [(_, es), _] = SHEETS;
    let first = render(&sheet(es)).unwrap();
    let symbol = "CORETT/V-2023/acta".to_owned();
    assert!(render(&Sheet { symbol, ..sheet(es) }).unwrap() != first);
    let date = sheet(es).date.tomorrow().unwrap();
    assert!(render(&Sheet { date, ..sheet(es) }).unwrap() != first);
}

#[test]
fn a_paper_claims_both_standards_and_has_what_they_ask_for() {
    for (lang, text) in SHEETS {
        let file = render(&sheet(text)).unwrap();
        assert!(file.starts_with(b"%PDF-1.7\n"));
        assert!(file.ends_with(b"\n%%EOF"));
        for part in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "/OutputIntents",
            "/StructTreeRoot",
            "/MarkInfo<</Marked true/Suspects false>>",
            "/DisplayDocTitle true",
            "/Outlines",
            &format!("/Lang({lang})"),
            "/S/Table",
            "/S/TH",
            "/S/Figure",
            "/S/H1",
            "/CreationDate(D:20231130120000Z)",
        ] {
            assert!(has(&file, part), "{part} in the paper in {lang}");
        }
        assert_eq!(count(&file, "%%EOF"), 1);
        for part in ["/Encrypt", "/JavaScript", "/Launch"] {
            assert!(!has(&file, part), "{part} in the paper in {lang}");
        }
    }
}

#[test]
fn the_record_is_attached_as_the_source() {
    for (_, text) in SHEETS {
        let file = render(&sheet(text)).unwrap();
        assert!(has(&file, "/F(record.json)"));
        assert!(has(&file, "/AFRelationship/Source"));
        assert!(has(&file, "/Subtype/application#2Fjson"));
        assert!(has(&file, "\nstream\n{\"v\":1}\nendstream"));
    }
}

#[test]
fn a_sealed_paper_begins_with_the_paper_and_carries_both_files() {
    for (lang, text) in SHEETS {
        let paper = render(&sheet(text)).unwrap();
        let sealed = seal(&paper, b"c2sp.org/tlog-proof@v1\n").unwrap();
        let (before, update) = sealed.split_at(paper.len());
        assert!(before == paper, "{lang}");
        assert!(has(update, "\nstream\nc2sp.org/tlog-proof@v1\n\nendstream"));
        assert!(has(update, "/AFRelationship/Supplement"));
        assert!(has(update, "/Names[(paper.tlog-proof)"));
        assert!(has(update, "(record.json)"));
        assert!(has(update, "/StructTreeRoot"), "the catalog is whole");
        assert_eq!(count(update, "%%EOF"), 1);
        assert_eq!(count(update, " 0 obj\n"), 3);
        assert_eq!(seal(&sealed, b"again"), Err(seal::Error::Sealed));
    }
}

#[test]
fn a_title_cannot_mislead_the_sealing() {
    let [(_, es), _] = SHEETS;
    let title = "Acta /CreationDate(D:1) >> endobj /AF[ /Names[(record.json) \\) (".to_owned();
    let paper = render(&Sheet { title, ..sheet(es) }).unwrap();
    let sealed = seal(&paper, b"proof").unwrap();
    assert!(has(&sealed[paper.len()..], "/ModDate(D:20231130120000Z)"));
}
