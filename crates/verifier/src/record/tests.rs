//! The good record, and what is said when something in it was changed.

use proofs::tile::{bundle_entries, push_entry};
use proofs::{Checkpoint, Hash, Tree, leaf_hash, sha256};
use serde_json::{Value, json};

use crate::place::Place;
use crate::report::Trust;
use crate::testing::{ORIGIN, REPORT, Record, bytes, entries, entry, impostor, log};

/// Corrupts the good record and expects exit code 1 and a sentence with these words.
#[track_caller]
fn refused(words: &str, corrupt: impl FnOnce(&mut Record)) {
    let mut record = Record::good();
    corrupt(&mut record);
    expect(&record, words);
}

#[track_caller]
fn expect(record: &Record, words: &str) {
    let (code, said) = record.check();
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("DOES NOT AGREE"), "{said}");
    assert!(said.contains(words), "expected: {words}\n{said}");
}

/// A well-signed record whose third entry is another one.
#[track_caller]
fn refused_entry(words: &str, third: &[u8]) {
    let mut entries = entries();
    entries[2] = third.to_vec();
    expect(&Record::of(&entries), words);
}

fn rebundle(record: &mut Record, change: impl FnOnce(&mut Vec<Vec<u8>>)) {
    let bundle = record.files.get_mut(BUNDLE).unwrap();
    let mut entries: Vec<Vec<u8>> = bundle_entries(bundle).unwrap().into_iter().map(<[u8]>::to_vec).collect();
    change(&mut entries);
    bundle.clear();
    entries.iter().for_each(|entry| push_entry(bundle, entry).unwrap());
}

const BUNDLE: &str = "tile/entries/000.p/5";
const TILE: &str = "tile/0/000.p/5";

#[test]
fn the_good_record_is_accepted() {
    let (code, said) = Record::good().check();
    assert_eq!(code, 0, "{said}");
    for words in [
        "checkpoint of plenaria.example/test with 5 entries",
        "signed with the key you named",
        "all 5 entries are in canonical form",
        "(from 2023-10-30T15:00:00Z to 2023-10-30T15:04:00Z)",
        "2 tile and bundle files are what the entries give",
        "all 1 files that entries name are there",
        "that others are shown the same record",
        "that the acts were within the rules",
    ] {
        assert!(said.contains(words), "expected: {words}\n{said}");
    }
}

#[test]
fn a_record_without_entries_is_one() {
    let (code, said) = Record::of(&[]).check();
    assert_eq!(code, 0, "{said}");
}

#[test]
fn a_record_of_several_tiles_is_accepted() {
    let many: Vec<_> = (0..600).map(|n| bytes(&entry(n / 60, "plenary.convened", json!({"n": n})))).collect();
    let (code, said) = Record::of(&many).check();
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("7 tile and bundle files"), "{said}");
}

#[test]
fn a_bit_of_an_entry_changed() {
    refused("entry 1 is not the one that was signed: its hash should be", |record| {
        rebundle(record, |entries| entries[1][60] ^= 1);
    });
}

#[test]
fn an_entry_removed() {
    refused("should hold 5 items and holds 4", |record| rebundle(record, |entries| drop(entries.remove(2))));
    refused("in the place of entry 2 lies the one that was signed as 3", |record| {
        rebundle(record, |entries| drop(entries.remove(2)));
    });
}

#[test]
fn an_entry_added() {
    refused("should hold 5 items and holds 6", |record| {
        rebundle(record, |entries| entries.push(entries[4].clone()));
    });
}

#[test]
fn entries_reordered() {
    refused("in the place of entry 3 lies the one that was signed as 4", |record| {
        rebundle(record, |entries| entries.swap(3, 4));
    });
}

#[test]
fn the_whole_record_rewritten_under_the_old_checkpoint() {
    let mut entries = entries();
    entries.swap(0, 1);
    let mut record = Record::of(&entries);
    record.files.insert("checkpoint".to_owned(), Record::good().files["checkpoint"].clone());
    expect(&record, "the 5 entries do not lead to the signed root: it should be");
}

#[test]
fn a_checkpoint_of_another_key() {
    refused(
        "the checkpoint does not hold: no known key signed it; it names plenaria.example/test",
        |record| {
            let tree = Tree::from_leaves(entries().iter().map(|entry| leaf_hash(entry)));
            let note = Checkpoint::new(ORIGIN, 5, tree.root()).sign(&impostor());
            record.files.insert("checkpoint".to_owned(), note.to_string().into_bytes());
        },
    );
}

#[test]
fn a_checkpoint_with_another_size() {
    refused("the signature of plenaria.example/test does not fit this text", |record| {
        let note = String::from_utf8(record.files["checkpoint"].clone()).unwrap();
        record.files.insert("checkpoint".to_owned(), note.replace("\n5\n", "\n4\n").into_bytes());
    });
}

#[test]
fn a_checkpoint_that_is_none() {
    refused("it is not a signed note", |record| {
        record.files.insert("checkpoint".to_owned(), b"5".to_vec());
    });
}

#[test]
fn a_key_file_of_another_key() {
    refused("record.vkey does not name the key that signed the checkpoint", |record| {
        record.files.insert("record.vkey".to_owned(), impostor().verifier().to_string().into_bytes());
    });
}

#[test]
fn a_tile_changed() {
    refused("the tile tile/0/000.p/5 was changed: at place 3 should be", |record| {
        record.files.get_mut(TILE).unwrap()[100] ^= 1;
    });
}

#[test]
fn a_tile_cut_off() {
    refused("tile/0/000.p/5 should hold 5 items and holds 4", |record| {
        record.files.get_mut(TILE).unwrap().truncate(128);
    });
    refused("its 100 bytes are not whole hashes", |record| record.files.get_mut(TILE).unwrap().truncate(100));
}

#[test]
fn an_older_tile_changed() {
    refused("the tile tile/0/000.p/2 was changed: at place 1 should be", |record| {
        let mut older = record.files[TILE][..64].to_vec();
        older[40] ^= 1;
        record.files.insert("tile/0/000.p/2".to_owned(), older);
    });
}

#[test]
fn a_tile_of_a_higher_level_changed() {
    let many: Vec<_> = (0..300).map(|n| bytes(&entry(0, "plenary.convened", json!({"n": n})))).collect();
    let mut record = Record::of(&many);
    record.files.get_mut("tile/1/000.p/1").unwrap()[0] ^= 1;
    expect(&record, "the tile tile/1/000.p/1 was changed: at place 0 should be");
}

#[test]
fn a_tile_missing() {
    refused("the file tile/0/000.p/5 is missing", |record| drop(record.files.remove(TILE)));
}

#[test]
fn a_bundle_missing() {
    refused("the file tile/entries/000.p/5 is missing", |record| drop(record.files.remove(BUNDLE)));
}

#[test]
fn a_bundle_cut_off() {
    refused("tile/entries/000.p/5 is damaged: it ends inside its entry 4", |record| {
        record.files.get_mut(BUNDLE).unwrap().pop();
    });
}

#[test]
fn a_file_missing() {
    let name = format!("files/{}", sha256(REPORT));
    refused("is missing, which entry 2 names", |record| drop(record.files.remove(&name)));
}

#[test]
fn a_file_changed() {
    let name = format!("files/{}", sha256(REPORT));
    refused("was changed: its hash is now", |record| record.files.get_mut(&name).unwrap()[0] ^= 1);
    refused("was changed: its hash is now", |record| {
        let unnamed = Hash([0; 32]);
        record.files.insert(format!("files/{unnamed}"), b"nobody names me".to_vec());
    });
}

#[test]
fn a_paper_of_another_size() {
    let data = json!({"paper": "TEST/acta", "sha256": sha256(REPORT).to_hex(), "size": 99});
    refused_entry("entry 2 says that the paper", &bytes(&entry(2, "paper.issued", data)));
}

#[test]
fn a_file_named_by_no_hash() {
    let data = json!({"report": [{"sha256": "ABCD"}]});
    refused_entry(
        "entry 2 names a file by something that is no hash: \"ABCD\"",
        &bytes(&entry(2, "report.presented", data)),
    );
}

#[test]
fn a_clock_that_goes_back() {
    refused_entry(
        "the clock goes back: entry 3 is of 2023-10-30T15:03:00Z and the one before of 2023-10-30T15:30:00Z",
        &bytes(&entry(30, "plenary.convened", json!({}))),
    );
}

#[test]
fn an_entry_that_is_not_canonical() {
    let good = String::from_utf8(entries()[1].clone()).unwrap();
    refused_entry(
        "entry 2 is not well formed: it is JSON, but not in canonical form",
        good.replace(",\"at", ", \"at").as_bytes(),
    );
    refused_entry("entry 2 is not well formed: it is not JSON", b"{");
    refused_entry(
        "the number 1.5 is not an integer",
        good.replace("\"rules\":1", "\"rules\":1.5").as_bytes(),
    );
}

#[test]
fn an_entry_of_a_format_still_to_come() {
    let mut later = entry(2, "plenary.convened", json!({}));
    later["v"] = 2.into();
    refused_entry(
        "it is in the format 2, which this program does not know: use a newer version",
        &bytes(&later),
    );
}

#[test]
fn an_entry_with_a_key_too_many() {
    let mut entry = entry(2, "plenary.convened", json!({}));
    entry["person"] = Value::from("Ana");
    refused_entry("“person” has no place in it", &bytes(&entry));
}

#[test]
fn tiles_beyond_the_checkpoint_are_no_fault() {
    let mut record = Record::good();
    let mut tile = record.files[TILE].clone();
    tile.extend([1; 32]);
    record.files.insert("tile/0/000.p/6".to_owned(), tile);
    let (code, said) = record.check();
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("1 tile files that go beyond the checkpoint"), "{said}");
}

#[test]
fn a_full_tile_stands_in_for_its_partial_one() {
    let many: Vec<_> = (0..256).map(|n| bytes(&entry(0, "plenary.convened", json!({"n": n})))).collect();
    let mut record = Record::of(&many);
    let tree = Tree::from_leaves(many[..200].iter().map(|entry| leaf_hash(entry)));
    let note = Checkpoint::new(ORIGIN, 200, tree.root()).sign(&log());
    record.files.insert("checkpoint".to_owned(), note.to_string().into_bytes());
    let (code, said) = record.check();
    assert_eq!(code, 0, "{said}");
}

#[test]
fn many_faults_of_a_kind_are_counted() {
    let mut record = Record::of(&vec![b"{}".to_vec(); 9]);
    expect(&record, "and 4 more like these");
    record.files.clear();
    assert_eq!(record.check().0, 2);
}

/// Every single bit of every file of a small record, the name of its key aside.
fn every_bit_counts(of: impl Fn(&str) -> bool) {
    let record = Record::of(&entries()[..2]);
    let folder = tempfile::tempdir().unwrap();
    record.write(folder.path());
    let place = Place::Folder(folder.path().to_owned());
    let trust = Trust::Named(proofs::Policy::of_log(log().verifier()));
    assert_eq!(super::check(&place, &trust).unwrap().exit_code(), 0);
    for (path, bytes) in record.files.iter().filter(|(path, _)| of(path)) {
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            std::fs::write(folder.path().join(path), changed).unwrap();
            let report = super::check(&place, &trust).unwrap();
            assert_eq!(report.exit_code(), 1, "bit {bit} of {path}");
        }
        std::fs::write(folder.path().join(path), bytes).unwrap();
    }
}

#[test]
fn every_single_bit_of_the_entries_counts() {
    every_bit_counts(|path| path.starts_with("tile/entries"));
}

#[test]
fn every_single_bit_of_tiles_and_files_counts() {
    every_bit_counts(|path| path.starts_with("tile/0") || path.starts_with("files"));
}

#[test]
fn every_single_bit_of_checkpoint_and_key_counts() {
    every_bit_counts(|path| path == "checkpoint" || path == "record.vkey");
}
