//! What is not a record, or not one that can be opened, and what is said of it.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use store::{OpenError, Reader, Store, peek};
use tempfile::TempDir;

fn folder_with_record() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("record.db");
    let mut store = Store::create(&path).unwrap();
    store.append(0, &vec![vec![b'x'; 3000]; 20]).unwrap();
    drop(store);
    (folder, path)
}

/// What writer, reader and peek say; they have to agree, and to touch nothing.
fn refusal(path: &Path) -> OpenError {
    let before = fs::read(path).ok();
    let said = Store::open(path).err().expect("this is not to be opened");
    for other in [Reader::open(path).err(), peek(path).err()] {
        assert_eq!(other.expect("nor read").to_string(), said.to_string());
    }
    assert!(fs::read(path).ok() == before, "the file is not as it was");
    assert!(!path.with_file_name("it.lock").exists(), "a lock beside something that is not ours");
    said
}

#[test]
fn where_there_is_nothing_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("it"), folder.path().join("no/folder/it")] {
        assert!(matches!(refusal(&path), OpenError::Missing { .. }));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let refused = Store::create(folder.path().join("no/folder/it")).err();
    assert!(matches!(refused, Some(OpenError::Missing { .. })), "{refused:?}");
}

#[test]
fn a_directory_is_not_a_record() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(refusal(folder.path()), OpenError::Directory { .. }));
}

#[test]
fn an_empty_file_or_any_other_is_not_a_record() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it");
    for (bytes, found) in [
        (Vec::new(), "it is empty"),
        (b"Acta IV-2023".to_vec(), "it is not an SQLite file"),
        (vec![0xa5; 100_000], "it is not an SQLite file"),
        (vec![0; 8192], "it is not an SQLite file"),
    ] {
        fs::write(&path, bytes).unwrap();
        let said = refusal(&path).to_string();
        assert!(said.contains(found), "{said}");
    }
}

#[test]
fn the_database_of_another_program_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE entry (bytes BLOB)").unwrap();
    let said = refusal(&path).to_string();
    assert!(said.contains("an SQLite file of another program"), "{said}");
}

#[test]
fn a_record_of_a_newer_program_is_not_touched() {
    let (_folder, path) = folder_with_record();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 2).unwrap();
    let refused = refusal(&path);
    assert!(matches!(refused, OpenError::Newer { found: 2, known: 1, .. }), "{refused:?}");
    assert!(refused.to_string().ends_with("use the newer program"));
}

#[test]
fn what_exists_is_never_created_again() {
    let (folder, path) = folder_with_record();
    let before = fs::read(&path).unwrap();
    let refused = Store::create(&path).err();
    assert!(matches!(refused, Some(OpenError::Exists { .. })), "{refused:?}");
    let refused = Store::create(folder.path()).err();
    assert!(matches!(refused, Some(OpenError::Exists { .. })), "{refused:?}");
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_record_cut_short_anywhere_is_refused_and_left_as_it_is() {
    let (_folder, path) = folder_with_record();
    let whole = fs::read(&path).unwrap();
    for len in [1, 50, 99, 100, 512, 4096, 5000, 8192, whole.len() - 4096, whole.len() - 1] {
        fs::write(&path, &whole[..len]).unwrap();
        let refused = refusal(&path);
        let expected = matches!(refused, OpenError::Damaged { .. } | OpenError::NotARecord { .. });
        assert!(expected, "{len}: {refused:?}");
    }
}

#[test]
fn a_change_left_half_done_is_taken_back_by_the_next_writer() {
    let (folder, path) = folder_with_record();
    // A backup has no write-ahead log; a change to it keeps the old pages in a journal.
    let backup = folder.path().join("backup.db");
    Reader::open(&path).unwrap().backup(&backup).unwrap();
    let other = Connection::open(&backup).unwrap();
    let half = "PRAGMA cache_size = 1; BEGIN;
                INSERT INTO kept VALUES ('a', 'b', zeroblob(100000));
                INSERT INTO kept VALUES ('a', 'c', zeroblob(100000));";
    other.execute_batch(half).unwrap();
    let left = folder.path().join("left.db");
    fs::copy(&backup, &left).unwrap();
    fs::copy(folder.path().join("backup.db-journal"), folder.path().join("left.db-journal")).unwrap();

    let refused = Reader::open(&left).err();
    assert!(matches!(refused, Some(OpenError::Unfinished { .. })), "{refused:?}");
    let store = Store::open(&left).unwrap();
    assert_eq!(store.read().len().unwrap(), 20);
    assert!(store.read().kept_all("a").unwrap().is_empty());
    assert_eq!(store.read().check().unwrap(), []);
}

#[test]
fn a_stray_hand_at_a_database_shell_cannot_change_the_log() {
    let (_folder, path) = folder_with_record();
    let other = Connection::open(&path).unwrap();
    for sql in [
        "UPDATE entry SET bytes = x'00' WHERE position = 3",
        "UPDATE entry SET position = 99 WHERE position = 3",
        "DELETE FROM entry WHERE position = 19",
        "INSERT INTO entry VALUES (-1, x'00')",
        "INSERT INTO entry VALUES (20, 'text')",
        "INSERT INTO entry VALUES (3, x'00')",
    ] {
        assert!(other.execute(sql, []).is_err(), "{sql}");
    }
}
