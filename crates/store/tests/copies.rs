//! Backups, restores, and looking a record over.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use store::{
    CopyError, Damage, Faults, Kind, Moment, OpenError, Peek, ReadError, Reader, SETTING, Step, Store, peek,
    restore, restore_with,
};
use tempfile::TempDir;

/// A record of three entries, a file, a checkpoint and two settings, open for writing.
fn scratch() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = record(&folder.path().join("record.db"));
    (folder, store)
}

fn record(path: &Path) -> Store {
    let mut store = Store::create(path).unwrap();
    store.append(0, &[b"a".to_vec(), b"b".to_vec(), b"c".to_vec()]).unwrap();
    store.put_file(b"a long text").unwrap();
    store.put_checkpoint(2, b"signed over two").unwrap();
    store.keep(SETTING, "origin", b"plenaria.example/corett").unwrap();
    store
}

fn len(path: impl AsRef<Path>) -> u64 {
    Reader::open(path).unwrap().len().unwrap()
}

/// Does to the tables what only a damaged disk or a malicious hand would.
fn tamper(path: &Path, sql: &str) {
    let other = Connection::open(path).unwrap();
    let triggers = "DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_removed;
                    DROP TRIGGER file_is_never_changed; DROP TRIGGER checkpoint_is_never_removed;";
    other.execute_batch(&format!("{triggers} {sql}")).unwrap();
}

#[test]
fn a_backup_of_a_record_in_use_is_complete_and_one_file() {
    let (folder, mut store) = scratch();
    let backup = folder.path().join("backup.db");
    let reader = Reader::open(store.path()).unwrap();
    assert_eq!(reader.backup(&backup).unwrap(), 3);
    store.append(3, &[b"d".to_vec()]).unwrap();

    let peeked = Peek {
        len: 3,
        newest_checkpoint: Some((2, b"signed over two".to_vec())),
        settings: [("origin".to_owned(), b"plenaria.example/corett".to_vec())].into(),
    };
    assert_eq!(peek(&backup).unwrap(), peeked);
    assert_eq!(Reader::open(&backup).unwrap().check().unwrap(), []);
    let names = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name());
    let of_backup = names.filter(|name| name.to_str().unwrap().starts_with("backup"));
    assert_eq!(of_backup.count(), 1);
    // A target that is being written can be looked into as well.
    assert_eq!(peek(store.path()).unwrap().len, 4);
}

#[test]
fn a_backup_overwrites_nothing() {
    let (folder, store) = scratch();
    let taken = folder.path().join("taken");
    fs::write(&taken, "something else").unwrap();
    let refused = store.read().backup(&taken);
    assert!(matches!(refused, Err(CopyError::Open(OpenError::Exists { .. }))), "{refused:?}");
    let refused = store.read().backup(store.path());
    assert!(matches!(refused, Err(CopyError::Open(OpenError::Exists { .. }))), "{refused:?}");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "something else");
    let refused = store.read().backup(folder.path().join("no/folder/backup"));
    assert!(matches!(refused, Err(CopyError::Open(OpenError::Missing { .. }))), "{refused:?}");
}

#[test]
fn a_backup_comes_back_where_there_is_nothing() {
    let (folder, store) = scratch();
    let (backup, target) = (folder.path().join("backup.db"), folder.path().join("new.db"));
    store.read().backup(&backup).unwrap();
    let restored = restore(&backup, &target).unwrap();
    assert_eq!((restored.len, restored.set_aside), (3, None));
    let mut store = Store::open(&target).unwrap();
    assert_eq!(store.append(3, &[b"d".to_vec()]).unwrap(), 4);
}

#[test]
fn what_was_there_before_a_restore_is_set_aside_each_time() {
    let (folder, mut store) = scratch();
    let (backup, target) = (folder.path().join("backup.db"), store.path().to_owned());
    store.read().backup(&backup).unwrap();
    store.append(3, &[b"d".to_vec()]).unwrap();

    let refused = restore(&backup, &target);
    assert!(matches!(refused, Err(CopyError::Open(OpenError::Locked { .. }))), "{refused:?}");
    assert_eq!(store.append(4, &[b"e".to_vec()]).unwrap(), 5);
    drop(store);

    let first = restore(&backup, &target).unwrap().set_aside.unwrap();
    assert_eq!(first.file_name().unwrap(), "record.db.before-restore");
    assert_eq!((len(&target), len(&first)), (3, 5));
    let second = restore(&first, &target).unwrap().set_aside.unwrap();
    assert_eq!(second.file_name().unwrap(), "record.db.before-restore-2");
    assert_eq!((len(&target), len(&first), len(&second)), (5, 5, 3));
}

/// A copy of a record with its write-ahead log as a killed writer leaves them.
fn left_by_a_killed_writer(store: &Store, to: &Path) {
    for ending in ["", "-wal"] {
        let name = |path: &Path| format!("{}{ending}", path.display());
        fs::copy(name(store.path()), name(to)).unwrap();
    }
}

#[test]
fn what_stands_only_in_the_write_ahead_log_is_set_aside_too() {
    let (folder, mut store) = scratch();
    let (backup, target) = (folder.path().join("backup.db"), folder.path().join("killed.db"));
    store.read().backup(&backup).unwrap();
    store.append(3, &[b"only in the log".to_vec()]).unwrap();
    left_by_a_killed_writer(&store, &target);
    let aside = restore(&backup, &target).unwrap().set_aside.unwrap();
    assert_eq!((len(&target), len(&aside)), (3, 4));
    assert_eq!(Reader::open(&aside).unwrap().entry(3).unwrap().unwrap(), b"only in the log");
}

#[test]
fn a_record_too_damaged_to_be_opened_is_set_aside_in_its_pieces() {
    let (folder, mut store) = scratch();
    let (backup, target) = (folder.path().join("backup.db"), folder.path().join("broken.db"));
    store.read().backup(&backup).unwrap();
    // Opened anew, its log is empty and has not the pages to mend the file with.
    let path = store.path().to_owned();
    drop(store);
    store = Store::open(path).unwrap();
    store.append(3, &[b"only in the log".to_vec()]).unwrap();
    left_by_a_killed_writer(&store, &target);
    fs::write(&target, "no database any more").unwrap();
    let log = fs::read(folder.path().join("broken.db-wal")).unwrap();

    let aside = restore(&backup, &target).unwrap().set_aside.unwrap();
    assert_eq!(fs::read(&aside).unwrap(), b"no database any more");
    assert!(fs::read(folder.path().join("broken.db.before-restore-wal")).unwrap() == log);
    // The old log is not applied to the new record.
    let store = Store::open(&target).unwrap();
    assert_eq!(store.read().len().unwrap(), 3);
    assert_eq!(store.read().check().unwrap(), []);
}

#[test]
fn whatever_step_of_a_restore_fails_both_records_are_still_there() {
    for step in [Step::Copy, Step::SetAside, Step::Replace] {
        for moment in [Moment::Before, Moment::After] {
            let case = format!("{step:?} {moment:?}");
            let (folder, mut store) = scratch();
            let (backup, target) = (folder.path().join("backup.db"), store.path().to_owned());
            store.read().backup(&backup).unwrap();
            store.append(3, &[b"d".to_vec()]).unwrap();
            drop(store);

            let mut faults = Faults::default();
            faults.add(step, moment, Kind::Full);
            let failed = restore_with(&backup, &target, &mut faults);
            assert!(matches!(failed, Err(CopyError::Open(OpenError::Full { .. }))), "{case}");
            let replaced = (step, moment) == (Step::Replace, Moment::After);
            assert_eq!(len(&target), if replaced { 3 } else { 4 }, "{case}");
            if replaced {
                assert_eq!(len(folder.path().join("record.db.before-restore")), 4, "{case}");
            }
            assert_eq!(Store::open(&target).unwrap().read().check().unwrap(), [], "{case}");

            let aside = restore(&backup, &target).unwrap().set_aside.unwrap();
            assert_eq!((len(&target), len(&backup)), (3, 3), "{case}");
            assert_eq!(len(&aside), if replaced { 3 } else { 4 }, "{case}");
        }
    }
}

#[test]
fn a_restore_asks_for_a_backup_and_a_file_to_put_it() {
    let (folder, store) = scratch();
    let path = store.path().to_owned();
    drop(store);
    let refused = restore(&path, &path);
    assert!(matches!(refused, Err(CopyError::Same { .. })), "{refused:?}");
    let refused = restore(&path, folder.path());
    assert!(matches!(refused, Err(CopyError::Open(OpenError::Directory { .. }))), "{refused:?}");
    let refused = restore(folder.path().join("none"), &path);
    assert!(matches!(refused, Err(CopyError::Open(OpenError::Missing { .. }))), "{refused:?}");
    assert_eq!(len(&path), 3);
}

#[test]
fn a_restore_refuses_a_backup_that_is_not_sound() {
    let (folder, store) = scratch();
    let (backup, target) = (folder.path().join("backup.db"), store.path().to_owned());
    store.read().backup(&backup).unwrap();
    drop(store);
    tamper(&backup, "UPDATE file SET bytes = x'00'");
    let refused = restore(&backup, &target).unwrap_err();
    assert!(matches!(&refused, CopyError::Damaged { damage, .. } if damage.len() == 1));
    assert!(refused.to_string().ends_with("has other bytes; use another backup"), "{refused}");
    assert_eq!(len(&target), 3);
}

#[test]
fn looking_a_record_over_finds_what_is_wrong() {
    let cases = [
        ("DELETE FROM entry WHERE position = 0", "the entries from 0 to before 1 are missing"),
        ("DELETE FROM entry WHERE position = 1", "the entries from 1 to before 2 are missing"),
        ("DELETE FROM entry WHERE position > 0", "a checkpoint speaks of 2 entries, and there are 1"),
        ("UPDATE file SET bytes = x'00'", " has other bytes"),
    ];
    for (sql, expected) in cases {
        let (_folder, store) = scratch();
        let path = store.path().to_owned();
        assert_eq!(store.read().check().unwrap(), []);
        drop(store);
        tamper(&path, sql);
        let found = Reader::open(&path).unwrap().check().unwrap();
        let said: Vec<_> = found.iter().map(Damage::to_string).collect();
        assert!(said.len() == 1 && said[0].contains(expected), "{sql}: {said:?}");
    }
}

#[test]
fn reading_does_not_pass_over_damage_in_silence() {
    let (_folder, store) = scratch();
    let (path, hash) = (store.path().to_owned(), store.read().files().unwrap()[0].0);
    drop(store);
    tamper(&path, "DELETE FROM entry WHERE position = 1; UPDATE file SET bytes = x'00'");
    let reader = Reader::open(&path).unwrap();
    let found = reader.entries(0, 10);
    assert!(matches!(found, Err(ReadError::Gap { position: 1 })), "{found:?}");
    let found = reader.entry(1);
    assert!(matches!(found, Err(ReadError::Gap { position: 1 })), "{found:?}");
    let found = reader.file(&hash);
    assert!(matches!(found, Err(ReadError::Altered { .. })), "{found:?}");
}

#[test]
fn pages_overwritten_by_a_failing_disk_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("record.db");
    let mut store = Store::create(&path).unwrap();
    store.append(0, &vec![vec![b'x'; 1000]; 200]).unwrap();
    drop(store);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xa5);
    fs::write(&path, bytes).unwrap();
    let found = Reader::open(&path).unwrap().check().unwrap();
    assert!(found.iter().any(|it| matches!(it, Damage::Pages(_))), "{found:?}");
}
