//! Files of all kinds as text, made here byte by byte, and the process that opens them.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use server::extracting::{Fault, FileKind, Worker, text_of};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A packed document of these parts.
pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &str = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.\
                     wordprocessingml.document.main+xml\" PartName=\"/word/document.xml\"/></Types>";
const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"#;
const STYLES: &str = r#"<w:styles xmlns:w="w">
<w:style w:styleId="Ttulo1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Mio"><w:name w:val="Mi título"/><w:basedOn w:val="Ttulo1"/></w:style>
<w:style w:styleId="TDC1"><w:name w:val="toc 1"/></w:style>
</w:styles>"#;

/// A Word document with this body.
pub fn docx(body: &str) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let notes = "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>Con reserva.</w:t></w:r></w:p></w:footnote>\
                 </w:footnotes>";
    packed(&[
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", &document),
        ("word/numbering.xml", NUMBERING),
        ("word/styles.xml", STYLES),
        ("word/footnotes.xml", notes),
        ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>membrete</w:t></w:r></w:p></w:hdr>"),
    ])
}

fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn item(list: u32, level: u32, text: &str) -> String {
    p(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"), text)
}

fn text(bytes: &[u8], name: &str) -> String {
    text_of(bytes, name).unwrap().text
}

#[test]
fn a_word_document_shows_the_numbers_that_word_shows() {
    let body = [
        p("<w:pStyle w:val=\"TDC1\"/>", "Acuerdos ..... 1"),
        p("<w:pStyle w:val=\"Mio\"/>", "Acuerdos"),
        item(1, 0, "Aprobar el acta."),
        item(1, 0, "Instruir:"),
        item(1, 1, "a la Secretaría;"),
        item(1, 1, "a los Estados."),
        item(1, 2, "legal"),
        item(1, 0, "Agradecer."),
        item(1, 1, "otra vez"),
        item(2, 0, "Anew"),
        item(2, 0, "Next"),
        item(3, 0, "viñeta"),
        item(0, 0, "suelto"),
    ];
    let expected = "# Acuerdos\n\nI. Aprobar el acta.\n\nII. Instruir:\n\n  a) a la Secretaría;\n\n  b) a los Estados.\
                    \n\n    2.1 legal\n\nIII. Agradecer.\n\n  a) otra vez\n\nV. Anew\n\nVI. Next\n\n• viñeta\n\nsuelto\n";
    assert_eq!(text(&docx(&body.concat()), "acta.docx"), expected);
}

#[test]
fn of_tracked_changes_what_was_inserted_stays_and_what_was_deleted_goes() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">El pleno </w:t></w:r><w:del><w:r><w:delText>no </w:delText>\
                </w:r></w:del><w:ins><w:r><w:t>aprueba</w:t></w:r></w:ins><w:r><w:t> el acta</w:t>\
                <w:footnoteReference w:id=\"2\"/><w:t>.</w:t></w:r></w:p>\
                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Uno </w:t></w:r></w:p>\
                <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>oculto</w:t></w:r><w:r><w:t>solo</w:t></w:r></w:p>\
                <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>fila</w:t></w:r></w:p></w:tc><w:tc/></w:tr>\
                <w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>60 d&#237;as &amp; m&#xE1;s</w:t>\
                </w:r></w:p></w:tc></w:tr></w:tbl>\
                <w:p><w:r><w:br w:type=\"page\"/><w:t>otra</w:t><w:tab/><w:t>página</w:t></w:r>\
                <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";
    let expected = "El pleno aprueba el acta[1].\n\nUno solo\n\n| 1 | 60 días & más |\n\u{C}otra\tpágina\n\n\
                    [1] Con reserva.\n";
    assert_eq!(text(&docx(body), "acta.docx"), expected);
}

/// An OpenDocument text with this body and these styles.
fn odt(styles: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:text>{body}</office:text></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", &content),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
    ])
}

#[test]
fn an_open_document_shows_the_numbers_that_libreoffice_shows() {
    let styles = "<text:list-style style:name=\"L1\">\
                  <text:list-level-style-number text:level=\"1\" style:num-suffix=\".\" style:num-format=\"1\"/>\
                  <text:list-level-style-number text:level=\"2\" style:num-suffix=\")\" style:num-format=\"a\"/>\
                  </text:list-style><text:list-style style:name=\"L2\">\
                  <text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/></text:list-style>";
    let item = |text: &str| format!("<text:list-item><text:p>{text}</text:p></text:list-item>");
    let body = format!(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>borrado</text:p></text:deletion>\
         </text:changed-region></text:tracked-changes><text:h text:outline-level=\"2\">Acuerdos</text:h>\
         <text:list text:style-name=\"L1\">{}<text:list-item><text:p>Instruir:</text:p><text:list>{}{}</text:list>\
         </text:list-item></text:list><text:p>Entre   tanto,<text:s text:c=\"2\"/>sigue<text:tab/>la\n lista<text:note>\
         <text:note-citation>1</text:note-citation><text:note-body><text:p>Nota.</text:p></text:note-body></text:note>\
         .</text:p><text:list text:style-name=\"L1\" text:continue-numbering=\"true\">{}</text:list>\
         <text:list text:style-name=\"L1\">{}</text:list><text:list text:style-name=\"L2\">{}</text:list>\
         <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>\
         <text:p>b</text:p></table:table-cell></table:table-row></table:table>",
        item("Aprobar"),
        item("uno"),
        item("dos"),
        item("Seguir"),
        item("Anew"),
        item("viñeta"),
    );
    let expected = "## Acuerdos\n\n1. Aprobar\n\n2. Instruir:\n\n  a) uno\n\n  b) dos\n\nEntre tanto,  sigue\tla \
                    lista[1].\n\n3. Seguir\n\n1. Anew\n\n• viñeta\n\n| a | b |\n\n[1] Nota.\n";
    assert_eq!(text(&odt(styles, &body), "acta.odt"), expected);
}

#[test]
fn a_file_is_what_its_content_says_whatever_it_is_called() {
    let kind = |bytes: &[u8], name: &str| text_of(bytes, name).unwrap().kind;
    assert_eq!(kind(&docx(&p("", "x")), "acta.txt"), FileKind::Docx);
    assert_eq!(kind(&odt("", "<text:p>x</text:p>"), "acta.docx"), FileKind::Odt);
    let flat =
        b"<?xml version='1.0'?><office:document><office:body><office:text><text:p>x</text:p></office:text>\
                 </office:body></office:document>";
    assert_eq!(kind(flat, "acta.xml"), FileKind::Odt);
    assert_eq!(kind(b"<!DOCTYPE html><p>x", "acta.txt"), FileKind::Html);
    assert_eq!(kind(b"<p>x", "acta.htm"), FileKind::Html);
    assert_eq!(kind(b"# x", "acta.md"), FileKind::Markdown);
    assert_eq!(kind(b"Reuni\xF3n", "acta.txt"), FileKind::Text);
    assert_eq!(text(b"Reuni\xF3n", "acta.txt"), "Reunión");
    assert_eq!(text("AcciÃ³n y reuniÃ³n".as_bytes(), "acta.txt"), "Acción y reunión");
}

#[test]
fn what_cannot_be_read_is_refused_by_its_reason() {
    let refused = |bytes: &[u8], name: &str| text_of(bytes, name).unwrap_err();
    assert_eq!(refused(b"", "a.txt"), Fault::Empty);
    assert_eq!(refused(b" \n\t", "a.txt"), Fault::Empty);
    assert_eq!(refused(&[0, 1, 2, 3, 0, 0, 0, 7], "a.txt"), Fault::Unknown);
    assert_eq!(refused(b"{\\rtf1 x}", "a.rtf"), Fault::Rtf);
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more";
    assert_eq!(refused(old, "a.doc"), Fault::OldWord);
    let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&[old.as_slice(), &package].concat(), "a.docx"), Fault::Encrypted);
    let whole = docx(&p("", "El pleno aprueba el acta."));
    assert_eq!(refused(&whole[..whole.len() / 2], "a.docx"), Fault::Broken);
    assert_eq!(refused(&packed(&[("xl/workbook.xml", "x")]), "a.xlsx"), Fault::Unknown);
    let doctype = packed(&[
        ("[Content_Types].xml", TYPES),
        ("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document>&a;</w:document>"),
    ]);
    assert_eq!(refused(&doctype, "a.docx"), Fault::Doctype);
    let cut = packed(&[("[Content_Types].xml", TYPES), ("word/document.xml", "<w:document><w:body>")]);
    assert_eq!(refused(&cut, "a.docx"), Fault::Broken);
    let deep = packed(&[("[Content_Types].xml", TYPES), ("word/document.xml", &"<a>".repeat(100_000))]);
    assert_eq!(refused(&deep, "a.docx"), Fault::Bomb);
    let locked = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "x"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ]);
    assert_eq!(refused(&locked, "a.odt"), Fault::Encrypted);
}

#[test]
fn a_bomb_is_not_unpacked() {
    let huge = " ".repeat(70 * 1024 * 1024);
    let bomb = packed(&[("[Content_Types].xml", TYPES), ("word/document.xml", &huge)]);
    assert!(bomb.len() < 1024 * 1024, "it is small as it comes");
    assert_eq!(text_of(&bomb, "a.docx").unwrap_err(), Fault::Bomb);
}

/// A PDF with these objects, numbered from 1, the first of which is the catalog.
fn pdf(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).into_bytes());
    }
    let table = bytes.len();
    let count = objects.len() + 1;
    let mut end = format!("xref\n0 {count}\n0000000000 65535 f \n");
    places.iter().for_each(|place| end.push_str(&format!("{place:010} 00000 n \n")));
    end.push_str(&format!("trailer\n<< /Size {count} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"));
    bytes.extend(end.into_bytes());
    bytes
}

/// A PDF of pages with these lines: where each begins, from the left, and its text.
pub fn pdf_of(pages: &[Vec<(u32, String)>], trailer: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 4 + 2 * at)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    for (at, lines) in pages.iter().enumerate() {
        let content = 5 + 2 * at;
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources << /Font << /F 3 0 R >> >> >>"
        ));
        let mut text = String::new();
        let mut height = 780;
        let mut last = 0;
        for (left, line) in lines {
            height -= if *left > last && last > 0 { 0 } else { 14 };
            last = *left;
            text.push_str(&format!("BT /F 9 Tf {left} {height} Td ({line}) Tj ET\n"));
        }
        objects.push(format!("<< /Length {} >>\nstream\n{text}endstream", text.len()));
    }
    pdf(&objects, trailer)
}

#[test]
fn a_pdf_with_text_is_read_page_by_page_and_columns_one_after_the_other() {
    let lines = |many: usize| (0..many).map(|at| (50, format!("{at}. El pleno aprueba el acta numero {at}")));
    let mut columns = Vec::new();
    for at in 0..12 {
        columns.push((50, format!("izquierda {at} del texto que sigue")));
        columns.push((320, format!("derecha {at} del texto que sigue")));
    }
    let read = text_of(&pdf_of(&[lines(3).collect(), columns, Vec::new()], ""), "acta.pdf").unwrap();
    let pages: Vec<&str> = read.text.split('\u{C}').collect();
    assert_eq!(pages.len(), 3);
    assert!(pages[0].contains("2. El pleno aprueba el acta numero 2"), "{}", pages[0]);
    let place = |words: &str| pages[1].find(words).unwrap_or_else(|| panic!("{words} in {}", pages[1]));
    assert!(place("izquierda 11") < place("derecha 0"), "{}", pages[1]);
    assert_eq!(read.bare_pages, [3]);
}

#[test]
fn a_paper_of_ours_is_read_in_the_order_of_its_structure() {
    let papers = crate::papers::papers();
    let (_, bytes) = papers.iter().find(|(name, _)| name == "IV-2023-nota-MEX-es.pdf").unwrap();
    let read = text_of(bytes, "nota.pdf").unwrap();
    assert_eq!(read.kind, FileKind::Pdf);
    for words in [
        "# Principales acuerdos\n",
        "\n1. Los participantes aprobaron el Acta III-2023 (Acta Administrativa Número III-2023, correspondiente",
        "especializado de estos delitos",
    ] {
        assert!(read.text.contains(words), "{words} in {}", read.text);
    }
}

#[test]
fn a_pdf_without_text_without_its_end_or_with_a_password_is_refused() {
    let scanned = pdf_of(&[Vec::new(), vec![(50, "3".to_owned())]], "");
    assert_eq!(text_of(&scanned, "a.pdf").unwrap_err(), Fault::Scanned { pages: 2 });
    let whole = pdf_of(&[vec![(50, "El pleno aprueba el acta de la reunion".to_owned())]], "");
    assert_eq!(text_of(&whole[..60], "a.pdf").unwrap_err(), Fault::Broken);
    let key = "00".repeat(32);
    let encrypted =
        format!("/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00> <00>]");
    let locked = pdf_of(&[vec![(50, "El pleno aprueba el acta de la reunion".to_owned())]], &encrypted);
    assert_eq!(text_of(&locked, "a.pdf").unwrap_err(), Fault::Encrypted);
}

fn worker() -> Worker {
    Worker::new(PathBuf::from(env!("CARGO_BIN_EXE_plenaria")))
}

#[test]
fn the_process_that_opens_a_file_answers_with_its_text_or_with_the_reason() {
    let reading = worker().read(&docx(&p("", "El pleno aprueba el acta.")), "acta.docx").unwrap();
    assert_eq!(reading.file.text, "El pleno aprueba el acta.\n");
    assert_eq!(worker().read(b"{\\rtf1 x}", "-- --help").unwrap_err(), Fault::Rtf);
}

#[test]
fn a_process_that_dies_costs_one_file() {
    let dies = Worker::new(PathBuf::from("/bin/false"));
    assert_eq!(dies.read(b"El pleno", "a.txt").unwrap_err(), Fault::GaveUp);
    let absent = Worker::new(PathBuf::from("no-such-program"));
    assert_eq!(absent.read(b"El pleno", "a.txt").unwrap_err(), Fault::GaveUp);
}

/// Numbers that look as if thrown, the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }

    /// The same bytes with a few of them changed, left out or said twice.
    fn spoiled(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.throw(6) {
            let at = self.throw(bytes.len());
            let end = (at + self.throw(40)).min(bytes.len());
            match self.throw(4) {
                0 => bytes[at] = self.throw(256) as u8,
                1 => drop(bytes.drain(at..end)),
                2 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                _ => bytes.truncate(bytes.len() - self.throw(bytes.len() / 4)),
            }
            if bytes.is_empty() {
                break;
            }
        }
        bytes
    }
}

#[test]
fn a_spoiled_file_is_read_or_refused_and_never_makes_us_fall() {
    let mut dice = Dice(20_231_130);
    let body = [
        p("<w:pStyle w:val=\"Mio\"/>", "Acuerdos"),
        item(1, 0, "Uno"),
        item(1, 1, "dos"),
        item(2, 2, "tres"),
    ];
    let document = format!(
        "<w:document><w:body>{}<w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:body></w:document>",
        body.concat()
    );
    let list =
        "<text:list text:style-name=\"L\"><text:list-item><text:p>uno</text:p></text:list-item></text:list>";
    let html =
        "<table><tr><td>a<td><ol type=a start=3><li>b</ol></table><h1>c</h1><p hidden>d</p>&amp;&#243;";
    for _ in 0..400 {
        let mut part = |text: &str| String::from_utf8_lossy(&dice.spoiled(text.as_bytes())).into_owned();
        let (document, numbering, styles) = (part(&document), part(NUMBERING), part(STYLES));
        let parts = [
            ("[Content_Types].xml", TYPES),
            ("word/document.xml", &document),
            ("word/numbering.xml", &numbering),
            ("word/styles.xml", &styles),
        ];
        let word = packed(&parts);
        let _ = text_of(&word, "a.docx");
        let _ = text_of(&dice.spoiled(&word), "a.docx");
        let open = String::from_utf8_lossy(&dice.spoiled(list.as_bytes())).into_owned();
        let _ = text_of(&odt("", &open), "a.odt");
        let _ = text_of(&dice.spoiled(html.as_bytes()), "a.html");
        let _ = text_of(&dice.spoiled("AcciÃ³n y reuniÃ³n — fin".as_bytes()), "a.txt");
    }
}
