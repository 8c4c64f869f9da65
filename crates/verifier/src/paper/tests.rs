//! The good paper, and what is said when something in it was changed.

use serde_json::{Value, json};

use crate::report::Trust;
use crate::testing::{Paper, bytes, check_paper, entry, impostor, log};

/// Expects exit code 1 and a sentence with these words.
#[track_caller]
fn refused(words: &str, pdf: &[u8]) {
    let (code, said) = check_paper(pdf);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains(words), "expected: {words}\n{said}");
}

/// Replaces bytes by as many others.
fn replaced(mut pdf: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let at = pdf.windows(from.len()).rposition(|window| window == from.as_bytes()).unwrap();
    pdf[at..at + to.len()].copy_from_slice(to.as_bytes());
    pdf
}

fn trust() -> Trust {
    Trust::Named(proofs::Policy::of_log(log().verifier()))
}

#[test]
fn the_good_paper_is_accepted() {
    let (code, said) = check_paper(&Paper::good().make());
    assert_eq!(code, 0, "{said}");
    for words in [
        "are those of the paper TEST/IV-2023/acta (minutes, es), issued in entry 5 on 2023-10-30T15:09:00Z",
        "nothing but the proof was added after them",
        "checkpoint of plenaria.example/test with 6 entries",
        "the 2 entries that the paper carries are among the first 5 of the record",
        "that the sentences of the paper say what the entries it carries say",
    ] {
        assert!(said.contains(words), "expected: {words}\n{said}");
    }
}

#[test]
fn the_text_changed() {
    let paper = replaced(Paper::good().make(), "aprueba", "rechaza");
    refused("the paper was changed: it was issued with the hash", &paper);
}

#[test]
fn the_proof_taken_away() {
    refused("this PDF brings no proof", &Paper::good().original());
}

#[test]
fn the_proof_of_another_entry() {
    let paper = Paper::proof(|proof| proof.index = 4);
    refused("the attached proof does not hold: the proof leads to the root", &paper.make());
}

#[test]
fn a_proof_about_something_else() {
    let leaf = entry(9, "plenary.convened", json!({}));
    refused("the proof is about something else (plenary.convened)", &Paper { leaf, ..Paper::good() }.make());
}

#[test]
fn a_proof_without_its_entry() {
    let paper = Paper::proof(|proof| proof.extra = None);
    refused("the attached proof does not say which entry it is about", &paper.make());
}

#[test]
fn a_proof_with_a_changed_entry() {
    fn change(proof: &mut proofs::Proof) {
        let text = String::from_utf8(proof.extra.take().unwrap()).unwrap();
        proof.extra = Some(text.replace("IV-2023\"", "IX-2023\"").into_bytes());
    }
    refused("the proof leads to the root", &Paper::proof(change).make());
}

#[test]
fn a_proof_signed_by_another_key() {
    let paper = Paper { signer: impostor(), ..Paper::good() };
    refused("the attached proof does not hold: no known key signed it", &paper.make());
}

#[test]
fn a_wrong_size() {
    let longer = Paper::late(|leaf| leaf["data"]["size"] = 1_000_000.into());
    refused("the paper is incomplete: it was issued with 1000000 bytes", &longer.make());
    let shorter = Paper::late(|leaf| leaf["data"]["size"] = 100.into());
    refused("the paper was changed", &shorter.make());
    let none = Paper::late(|leaf| leaf["data"]["size"] = "all".into());
    refused("the entry of the paper lacks “size”", &none.make());
}

#[test]
fn an_object_too_many_in_the_update() {
    let overriding = Paper::update(|objects, _| objects.push((3, b"<< >>".to_vec())));
    refused("object 3 has no place there: it could show other content", &overriding.make());
    let added = Paper::update(|objects, _| objects.push((9, b"<< >>".to_vec())));
    refused("object 9 has no place there", &added.make());
}

#[test]
fn a_catalog_with_more_than_the_proof() {
    for (from, to, key) in [
        ("/Pages 1 0 R", "/Pages 7 0 R", "Pages"),
        ("/Lang (es)", "/Lang (es) /OpenAction 8 0 R", "OpenAction"),
        ("/Names << /Emb", "/Names << /JavaScript 8 0 R /Emb", "JavaScript"),
        ("[8 0 R 5 0 R]", "[8 0 R 5 0 R 5 0 R]", "AF"),
        ("[8 0 R 5 0 R]", "[5 0 R]", "AF"),
        ("(record.json) 5 0 R", "", "EmbeddedFiles"),
        ("/EmbeddedFiles <<", "/EmbeddedFiles << /Kids [8 0 R]", "EmbeddedFiles"),
    ] {
        refused(&format!("the catalog changes “{key}”"), &Paper::object(6, from, to).make());
    }
}

#[test]
fn an_attachment_that_is_more_than_a_file() {
    let paper = Paper::object(8, "/Desc", "/RF << >> /Desc");
    refused("what is attached is not the proof alone (“RF”)", &paper.make());
    let paper = Paper::object(7, "/Params", "/F (elsewhere) /Params");
    refused("what is attached is not the proof alone (“F”)", &paper.make());
}

#[test]
fn a_trailer_that_changes_something() {
    for (more, key) in [(" /Encrypt 8 0 R", "Encrypt"), (" /XRefStm 9", "XRefStm"), (" /Info 8 0 R", "Info")]
    {
        let paper = Paper::update(|_, trailer| trailer.push_str(more));
        refused(&format!("the trailer changes “{key}”"), &paper.make());
    }
}

#[test]
fn a_second_update() {
    let mut paper = Paper::good().make();
    let prev = crate::pdf::last_table(&paper).unwrap();
    let at = paper.len() + 1;
    let update =
        format!("\nxref\n0 0\ntrailer\n<< /Size 9 /Root 6 0 R /Prev {prev} >>\nstartxref\n{at}\n%%EOF");
    paper.extend(update.bytes());
    // The newest section does not have the attachment itself.
    refused("the PDF is damaged", &paper);
}

#[test]
fn bytes_after_the_end() {
    let mut paper = Paper::good().make();
    paper.extend(b"\n3 0 obj\n<< >>\nendobj\n");
    refused("there are stray bytes", &paper);
}

#[test]
fn bytes_between_paper_and_update() {
    let paper = Paper::update(|objects, _| objects[1].1.extend(b"\nendobj\n% hidden\n9 0 obj\n<< >>"));
    refused("the table leads elsewhere than to object 9", &paper.make());
    let paper = Paper::update(|objects, _| objects[1].1.extend(b"\nendobj\nhidden\n9 0 obj\n<< >>"));
    refused("the PDF is damaged", &paper.make());
}

#[test]
fn a_table_that_leads_elsewhere() {
    let paper = Paper::good().make();
    let text = String::from_utf8_lossy(&paper).into_owned();
    let line = text.rsplit("\n8 1\n").next().unwrap().split('\n').next().unwrap().to_owned();
    let other = text.rsplit("\n6 1\n").next().unwrap().split('\n').next().unwrap().to_owned();
    refused("the PDF is damaged", &replaced(paper.clone(), &line, &other));
    refused(
        "the table leads elsewhere than to object 0",
        &replaced(paper, "0000000000 65535 f", "0000000100 00000 n"),
    );
}

/// Changes the record that the paper carries, before the paper is issued.
#[track_caller]
fn refused_record(words: &str, change: impl FnOnce(&mut Value)) {
    let mut paper = Paper::good();
    change(&mut paper.carried);
    refused(words, &paper.make());
}

#[test]
fn an_entry_of_the_carried_record_altered() {
    refused_record(
        "entry 1 of record.json is not that of the record: the proof leads to the root",
        |record| {
            let entry = record["entries"][0]["entry"].as_str().unwrap().replace("1-2023", "9-2023");
            record["entries"][0]["entry"] = entry.into();
        },
    );
}

#[test]
fn the_carried_record_contradicts_the_paper() {
    refused_record(
        "record.json says “TEST/V-2023/acta” for “symbol”, and should say “TEST/IV-2023/acta”",
        |record| {
            record["symbol"] = "TEST/V-2023/acta".into();
        },
    );
    refused_record("for “language”", |record| record["language"] = "en".into());
    refused_record("for “origin”", |record| record["origin"] = "plenaria.example/other".into());
    refused_record("for “vkey”", |record| record["vkey"] = impostor().verifier().to_string().into());
}

#[test]
fn the_carried_record_is_malformed() {
    refused_record("“checkpoint” of record.json is missing, wrong or too much", |record| {
        record.as_object_mut().unwrap().remove("checkpoint");
    });
    refused_record("“secret” of record.json", |record| record["secret"] = true.into());
    refused_record("“v” of record.json", |record| record["v"] = 2.into());
    refused_record("“entries” of record.json", |record| record["entries"][1]["proof"] = "none".into());
    refused_record("record.json is not well formed: the number 1.5", |record| record["v"] = json!(1.5));
}

#[test]
fn the_carried_entries_are_out_of_order() {
    refused_record("entry 1 of record.json is out of order", |record| {
        record["entries"].as_array_mut().unwrap().reverse();
    });
}

#[test]
fn the_carried_checkpoint_is_of_another_key() {
    refused_record("the checkpoint of record.json does not hold", |record| {
        let note = record["checkpoint"].as_str().unwrap().replace("\n5\n", "\n6\n");
        record["checkpoint"] = note.into();
    });
}

#[test]
fn a_paper_older_than_its_entries() {
    let leaf = entry(2, "paper.issued", Paper::good().leaf["data"].clone());
    refused("the clock goes back", &Paper { leaf, ..Paper::good() }.make());
}

#[test]
fn an_entry_of_the_proof_in_a_format_still_to_come() {
    let paper = Paper::late(|leaf| leaf["v"] = 7.into());
    refused("it is in the format 7", &paper.make());
}

#[test]
fn a_paper_cut_off_anywhere_is_refused_and_nothing_breaks() {
    let paper = Paper::good().make();
    for length in (0..paper.len()).step_by(97) {
        assert_eq!(super::check(&paper[..length], &trust()).exit_code(), 1, "{length}");
    }
}

#[test]
fn a_paper_with_any_byte_changed_is_refused_and_nothing_breaks() {
    let paper = Paper::good().make();
    let start = Paper::good().original().len();
    for at in 0..paper.len() {
        let mut changed = paper.clone();
        changed[at] ^= 1 << (at % 8);
        if super::check(&changed, &trust()).exit_code() == 1 {
            continue;
        }
        assert!(at >= start, "byte {at} of the paper itself");
        // White space may be another one, and what describes the attachment is not signed: its
        // note, its parameters, the file's new id, and where the object that never is would be.
        let is_space = |byte: u8| matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ');
        let before = String::from_utf8_lossy(&paper[at.saturating_sub(24)..at]);
        let unsigned =
            ["/Desc (", "/Params <<", "/ID [", "xref\n0 1\n"].iter().any(|word| before.contains(word));
        assert!(unsigned || is_space(changed[at]), "byte {at}, after {before}");
    }
}

#[test]
fn noise_is_refused_and_nothing_breaks() {
    let words: [&[u8]; 16] = [
        b"<<",
        b">>",
        b"[",
        b"]",
        b"(",
        b"/Names",
        b"7 0 R",
        b"7 0 obj",
        b"endobj",
        b"stream\n",
        b"xref\n",
        b"trailer",
        b"startxref 9",
        b"/Length 99",
        b"-1",
        b"%%EOF",
    ];
    let mut seed = 1u64;
    for _ in 0..2000 {
        let mut pdf = b"%PDF-1.7\nxref\n0 1\n".to_vec();
        for _ in 0..20 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            pdf.extend(words[(seed >> 60) as usize]);
            pdf.push(b' ');
        }
        assert_eq!(super::check(&pdf, &trust()).exit_code(), 1);
    }
    let deep = [b"%PDF-1.7\nxref\ntrailer\n".to_vec(), b"<< /A [".repeat(100_000), b"\nstartxref 9".to_vec()]
        .concat();
    assert_eq!(super::check(&deep, &trust()).exit_code(), 1);
}

#[test]
fn what_is_carried_is_unpacked_within_bounds() {
    let mut paper = Paper::good();
    paper.carried["entries"] = Value::Null;
    assert!(bytes(&paper.carried).len() < 2000);
    refused("“entries” of record.json", &paper.make());
}
