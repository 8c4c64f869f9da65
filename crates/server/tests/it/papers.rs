//! The papers of the demonstration: what every one of them must carry.

use std::collections::BTreeSet;

use domain::Event;
use proofs::{Policy, Proof, Verifier, leaf_hash, sha256};

use crate::stage;

pub fn papers() -> Vec<(String, Vec<u8>)> {
    let folder = stage::demonstration().join("papers");
    let mut papers: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .expect("the folder of papers")
        .map(|entry| entry.expect("an entry"))
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("bytes"))
        })
        .collect();
    papers.sort();
    papers
}

#[test]
fn each_kind_of_paper_is_there_in_both_languages() {
    let names: BTreeSet<String> = papers().into_iter().map(|(name, _)| name).collect();
    for paper in [
        "I-2024-convocatoria",
        "IV-2023-convocatoria",
        "IV-2023-acta-borrador",
        "IV-2023-acta",
        "IV-2023-A5-certificacion",
        "IV-2023-nota-MEX",
    ] {
        for lang in ["es", "en"] {
            assert!(names.contains(&format!("{paper}-{lang}.pdf")), "{paper} in {lang}: {names:?}");
        }
    }
}

#[test]
fn each_paper_begins_with_the_bytes_the_record_speaks_of_and_proves_it() {
    let (_folder, app) = stage::app();
    let policy = Policy::of_log(Verifier::parse(&app.identity.vkey).expect("the record's key"));
    let known = app.known();
    for (name, bytes) in papers() {
        let text = String::from_utf8_lossy(&bytes);
        let start = text.rfind("c2sp.org/tlog-proof@v1").expect("a proof");
        let end = start + text[start..].find("\nendstream").expect("its end");
        let proof: Proof = text[start..end].parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        let leaf = proof.extra.clone().expect("the leaf beside it");
        proof.check(&leaf_hash(&leaf), &policy).unwrap_or_else(|error| panic!("{name}: {error}"));
        let paper =
            known.coalition.papers.iter().find(|paper| paper.position == proof.index).expect("on record");
        let size = usize::try_from(paper.size).expect("a file");
        assert_eq!(sha256(&bytes[..size]).to_hex(), paper.sha256, "{name}");
    }
}

#[test]
fn each_paper_says_it_is_accessible_and_made_to_last() {
    for (name, bytes) in papers() {
        let text = String::from_utf8_lossy(&bytes);
        for mark in [
            "%PDF-1.7",
            "/MarkInfo",
            "/StructTreeRoot",
            "/OutputIntents",
            "/Lang",
            "pdfaid:part",
            "pdfuaid:part",
        ] {
            assert!(text.contains(mark), "{name} lacks {mark}");
        }
    }
}

#[test]
fn no_entry_of_the_record_holds_an_address_of_a_person() {
    let (_folder, app) = stage::app();
    let reader = app.reader().expect("a reader");
    for entry in reader.entries(0, u64::MAX).expect("entries") {
        assert!(!entry.contains(&b'@'), "{}", String::from_utf8_lossy(&entry));
    }
    let known = app.known();
    let delegates = known.coalition.membership.participants.values().map(|it| it.delegates.len());
    assert_eq!(
        delegates.sum::<usize>(),
        6,
        "the doors of the demonstration, by number; the seed names nobody"
    );
}

#[test]
fn the_story_has_the_six_agreements_of_the_seed_and_nobody_elses_vote() {
    let (_folder, app) = stage::app();
    let known = app.known();
    let plenary = &known.coalition.plenaries[&domain::symbol::PlenaryCode::from("IV-2023")];
    assert_eq!(plenary.agreements.len(), 6);
    assert_eq!(plenary.agenda.len(), 6);
    let disclosures = plenary
        .proceedings
        .iter()
        .filter(|fact| matches!(fact.event, Event::Election(domain::election::Event::VoteDisclosed { .. })));
    assert_eq!(disclosures.count(), 1);
    assert!(known.coalition.minutes[&plenary.code].is_approved());
}
