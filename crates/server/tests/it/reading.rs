//! `plenaria read` on files of all kinds: for people, for programs, and with one among them that cannot be read.

use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::commands::{plenaria, said};
use crate::extracting::docx;

const NOTE: &str = "Foro del Agua. Acuerdos\n1. El pleno aprobó el acta de la reunión anterior.\n";

fn written(folder: &Path, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn one_file_that_cannot_be_read_does_not_keep_the_others_from_it() {
    let folder = tempfile::tempdir().unwrap();
    let note = written(folder.path(), "nota.txt", NOTE.as_bytes());
    let broken = written(folder.path(), "roto.pdf", b"%PDF-1.4\nnothing more");
    let word =
        written(folder.path(), "acta.docx", &docx("<w:p><w:r><w:t>El pleno aprueba.</w:t></w:r></w:p>"));
    let output = plenaria(&["read"], &[&note, &broken, &word]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(1), "{told}");
    for words in ["roto.pdf: está dañado o incompleto", "2 de 3 archivos leídos", "Word (.docx)", "SHA-256"]
    {
        assert!(told.contains(words), "{words} in {told}");
    }
    let output = plenaria(&["--lang", "en", "read"], &[&note, &word]);
    let told = said(&output);
    assert!(output.status.success() && told.contains("2 of 2 files read"), "{told}");
}

#[test]
fn people_read_the_names_of_states_in_the_language_of_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let note = "REUNIÓN IV-2023 DE CORETT\n\nEl 30 de noviembre de 2023 se celebró en San José, Costa Rica, la IV \
                Reunión 2023. México participó de manera virtual.\n\nAcuerdos:\n\n1. **El pleno encomendó** a El \
                Salvador enviar las cifras antes del 15 de marzo de 2024.\n";
    let note = written(folder.path(), "nota.md", note.as_bytes());
    let output = plenaria(&["--lang", "en", "read"], &[&note]);
    let told = said(&output);
    for words in ["San José, Costa Rica (CRI)", "México (MEX, remote)", "El Salvador (SLV, is asked)"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert!(!told.contains("**"), "{told}");
}

#[test]
fn programs_get_a_line_for_each_file_with_the_text_that_spans_count_in() {
    let folder = tempfile::tempdir().unwrap();
    let note = written(folder.path(), "nota.txt", NOTE.as_bytes());
    let absent = folder.path().join("no.txt");
    let output = plenaria(&["read", "--format", "json"], &[&note, &absent]);
    assert!(!output.status.success());
    let lines: Vec<Value> = String::from_utf8(output.stdout.clone())
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    let digest = proofs::Hash(Sha256::digest(NOTE).into()).to_hex();
    assert_eq!(lines[0]["sha256"], digest);
    assert_eq!(lines[0]["text_sha256"], digest);
    assert_eq!(lines[0]["text"], NOTE);
    assert_eq!(lines[0]["kind"], "text");
    let proposal: archive::Proposal = serde_json::from_value(lines[0]["proposal"].clone()).unwrap();
    for agreement in proposal.meetings.iter().flat_map(|it| &it.agreements) {
        assert!(NOTE.get(agreement.span.start..agreement.span.end).is_some());
    }
    assert_eq!(lines[1]["fault"], "unopened");
    assert!(lines[1]["told"].as_str().unwrap().contains("no se puede abrir"));
}
