//! What a store promises to those who write, with every step failing once
//! before it took effect and once after.

mod queue;

use std::sync::mpsc;
use std::{fs, thread};

use store::{
    AppendError, CheckpointError, Kind, Moment, OpenError, Reader, SETTING, Step, Store, WriteError,
};
use tempfile::TempDir;

fn scratch() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(folder.path().join("record.db")).unwrap();
    (folder, store)
}

fn entries(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

fn log(reader: &Reader) -> Vec<String> {
    let bytes = reader.entries(0, u64::MAX).unwrap();
    bytes.into_iter().map(|it| String::from_utf8(it).unwrap()).collect()
}

#[test]
fn entries_are_read_in_the_order_they_were_appended() {
    let (folder, mut store) = scratch();
    assert!(store.read().is_empty().unwrap());
    assert_eq!(store.append(0, &entries(&["a", "b"])).unwrap(), 2);
    assert_eq!(store.append(2, &entries(&["c"])).unwrap(), 3);
    assert_eq!(store.append(3, &[]).unwrap(), 3);

    // Also by another connection, and after the writer has gone.
    let reader = Reader::open(folder.path().join("record.db")).unwrap();
    assert_eq!(log(&reader), ["a", "b", "c"]);
    drop(store);
    let store = Store::open(folder.path().join("record.db")).unwrap();
    assert_eq!(log(store.read()), ["a", "b", "c"]);
    assert_eq!(reader.len().unwrap(), 3);
    assert_eq!(reader.entries(1, 1).unwrap(), entries(&["b"]));
    assert_eq!(reader.entries(3, 9).unwrap(), entries(&[]));
    assert_eq!(reader.entry(2).unwrap(), Some(b"c".to_vec()));
    assert_eq!(reader.entry(3).unwrap(), None);
}

#[test]
fn walking_the_log_ends_where_the_walker_says() {
    let (_folder, mut store) = scratch();
    store.append(0, &entries(&["a", "b", "c"])).unwrap();
    let mut seen = Vec::new();
    let walked = store.read().for_each(1, |position, bytes| {
        seen.push((position, bytes.to_vec()));
        if position == 1 { Ok(()) } else { Err(Box::<dyn std::error::Error>::from("enough")) }
    });
    assert_eq!(walked.unwrap_err().to_string(), "enough");
    assert_eq!(seen, [(1, b"b".to_vec()), (2, b"c".to_vec())]);
}

#[test]
fn an_append_that_expects_another_end_writes_nothing() {
    let (_folder, mut store) = scratch();
    store.append(0, &entries(&["a", "b"])).unwrap();
    for expected in [0, 1, 3, 99] {
        let refused = store.append(expected, &entries(&["x"]));
        assert!(matches!(refused, Err(AppendError::Moved { at: 2 })), "{expected}: {refused:?}");
    }
    assert_eq!(log(store.read()), ["a", "b"]);
    assert_eq!(store.append(2, &entries(&["c"])).unwrap(), 3);
}

#[test]
fn an_entry_too_long_to_be_published_takes_none_of_its_company_in() {
    let (_folder, mut store) = scratch();
    let refused = store.append(0, &[b"short".to_vec(), vec![b'x'; 65_536]]);
    assert!(matches!(refused, Err(AppendError::Failed(_))), "{refused:?}");
    assert_eq!(store.append(0, &[vec![b'x'; 65_535]]).unwrap(), 1);
}

#[test]
fn a_second_writer_is_kept_out_until_the_first_has_gone() {
    let (folder, first) = scratch();
    let path = folder.path().join("record.db");
    let second = Store::open(&path).err().expect("the first one has it");
    assert!(matches!(second, OpenError::Locked { .. }), "{second:?}");
    #[cfg(unix)]
    {
        // Nor does another name for the same file help.
        std::os::unix::fs::symlink(&path, folder.path().join("link.db")).unwrap();
        let third = Store::open(folder.path().join("link.db")).err();
        assert!(matches!(third, Some(OpenError::Locked { .. })), "{third:?}");
    }
    drop(first);
    Store::open(&path).unwrap();
}

#[test]
fn two_writers_do_not_interleave_even_when_the_lock_file_was_removed() {
    let (folder, mut first) = scratch();
    let path = folder.path().join("record.db");
    fs::remove_file(folder.path().join("record.db.lock")).unwrap();
    let mut second = Store::open(&path).unwrap();
    first.append(0, &entries(&["first"])).unwrap();
    let refused = second.append(0, &entries(&["second"]));
    assert!(matches!(refused, Err(AppendError::Moved { at: 1 })), "{refused:?}");
    assert_eq!(second.append(1, &entries(&["second"])).unwrap(), 2);
    assert_eq!(log(first.read()), ["first", "second"]);
}

// Eventuous issues 553 and 582: twenty appends at once reported success, and
// ten rows were there.
#[test]
fn twenty_writers_at_once_all_find_what_they_wrote_where_they_were_told() {
    let (_folder, store) = scratch();
    let (sender, requests) = mpsc::channel();
    let writing = thread::spawn(move || queue::serve(store, &requests, 256));
    let writers: Vec<_> = (0..20)
        .map(|writer| {
            let sender = sender.clone();
            thread::spawn(move || {
                let one = |turn| {
                    let text = format!("{writer}:{turn}");
                    (queue::append(&sender, vec![text.clone().into_bytes()]), text)
                };
                (0..50).map(one).collect::<Vec<_>>()
            })
        })
        .collect();
    drop(sender);
    let mut told: Vec<_> = writers.into_iter().flat_map(|it| it.join().unwrap()).collect();
    let store = writing.join().unwrap();
    told.sort();
    let found: Vec<_> = (0..).zip(log(store.read())).collect();
    assert_eq!(found.len(), 1000);
    assert_eq!(found, told);
}

/// What an append may answer when a step fails, and what is there afterwards.
#[derive(Debug, PartialEq)]
enum Answer {
    Written,
    Full,
    Nothing,
    Unknown,
}

fn answer(result: Result<u64, AppendError>) -> Answer {
    match result {
        Ok(_) => Answer::Written,
        Err(AppendError::Full(_)) => Answer::Full,
        Err(AppendError::Failed(_)) => Answer::Nothing,
        Err(AppendError::Unknown(_)) => Answer::Unknown,
        Err(moved) => panic!("{moved}"),
    }
}

#[test]
fn whatever_step_of_an_append_fails_the_answer_is_honest() {
    use Moment::{After, Before};
    let cases = [
        (Step::Begin, Before, Kind::Disk, Answer::Nothing),
        (Step::Begin, After, Kind::Disk, Answer::Nothing),
        (Step::Rows, Before, Kind::Disk, Answer::Nothing),
        (Step::Rows, After, Kind::Disk, Answer::Nothing),
        (Step::Rows, Before, Kind::Full, Answer::Full),
        (Step::Rows, After, Kind::Full, Answer::Full),
        // A disk that failed during a commit leaves a doubt; a full one does not.
        (Step::Commit, Before, Kind::Disk, Answer::Unknown),
        (Step::Commit, Before, Kind::Full, Answer::Full),
        // It took effect and the answer was lost: looking finds it.
        (Step::Commit, After, Kind::Disk, Answer::Written),
        (Step::Commit, After, Kind::Full, Answer::Written),
    ];
    for (step, moment, kind, expected) in cases {
        let case = format!("{step:?} {moment:?} {kind:?}");
        let (folder, mut store) = scratch();
        store.append(0, &entries(&["a"])).unwrap();
        store.faults().add(step, moment, kind);
        let found = answer(store.append(1, &entries(&["b", "c"])));
        assert_eq!(found, expected, "{case}");

        // All or nothing, and no more than was said.
        let there: &[&str] = if found == Answer::Written { &["a", "b", "c"] } else { &["a"] };
        assert_eq!(log(store.read()), there, "{case}");
        if found == Answer::Unknown {
            let next = answer(store.append(1, &entries(&["d"])));
            assert_eq!(next, Answer::Unknown, "{case}: no write follows a doubt");
            drop(store);
            store = Store::open(folder.path().join("record.db")).unwrap();
        }
        assert_eq!(log(store.read()), there, "{case}");
        let end = there.len() as u64;
        assert_eq!(store.append(end, &entries(&["d"])).unwrap(), end + 1, "{case}");
        assert_eq!(store.read().check().unwrap(), [], "{case}");
    }
}

#[test]
fn an_append_that_took_effect_and_cannot_be_looked_at_is_unknown_and_there() {
    let (folder, mut store) = scratch();
    store.faults().add(Step::Commit, Moment::After, Kind::Disk);
    store.faults().add(Step::Look, Moment::Before, Kind::Disk);
    assert_eq!(answer(store.append(0, &entries(&["a"]))), Answer::Unknown);
    drop(store);
    let store = Store::open(folder.path().join("record.db")).unwrap();
    assert_eq!(log(store.read()), ["a"]);
}

#[test]
fn every_other_write_is_as_honest_as_an_append() {
    type Write = fn(&mut Store) -> Result<(), WriteError>;
    let writes: [(&str, Write); 4] = [
        ("checkpoint", |store| match store.put_checkpoint(1, b"note") {
            Err(CheckpointError::Write(error)) => Err(error),
            other => other.map_err(|it| panic!("{it}")),
        }),
        ("file", |store| store.put_file(b"file").map(drop)),
        ("keep", |store| store.keep("person", "1", b"name")),
        ("erase", |store| store.erase("person", "2").map(drop)),
    ];
    let state = |reader: &Reader| {
        let (files, people) = (reader.files().unwrap(), reader.kept_all("person").unwrap());
        (reader.newest_checkpoint().unwrap(), files, people)
    };
    for (name, write) in writes {
        for step in [Step::Begin, Step::Rows, Step::Commit] {
            for moment in [Moment::Before, Moment::After] {
                let case = format!("{name} {step:?} {moment:?}");
                let (folder, mut store) = scratch();
                store.append(0, &entries(&["a"])).unwrap();
                store.keep("person", "2", b"another").unwrap();
                let before = state(store.read());
                store.faults().add(step, moment, Kind::Disk);
                let unknown = match write(&mut store) {
                    Ok(()) => {
                        assert_eq!((step, moment), (Step::Commit, Moment::After), "{case}");
                        assert_ne!(state(store.read()), before, "{case}");
                        continue;
                    }
                    Err(error) => matches!(error, WriteError::Unknown(_)),
                };
                assert_eq!(unknown, step == Step::Commit, "{case}");
                assert_eq!(state(store.read()), before, "{case}");
                drop(store);
                let mut store = Store::open(folder.path().join("record.db")).unwrap();
                assert_eq!(state(store.read()), before, "{case}");
                write(&mut store).unwrap();
                assert_ne!(state(store.read()), before, "{case}");
            }
        }
    }
}

#[test]
fn a_full_disk_takes_nothing_in_and_loses_nothing() {
    let (folder, mut store) = scratch();
    store.append(0, &entries(&["a"])).unwrap();
    store.limit_pages(20).unwrap();
    let bulky = vec![vec![b'x'; 60_000]; 10];
    let refused = store.append(1, &bulky);
    assert!(matches!(refused, Err(AppendError::Full(_))), "{refused:?}");
    assert!(matches!(store.put_file(&bulky.concat()), Err(WriteError::Full(_))));
    assert_eq!(log(store.read()), ["a"]);
    // What still fits goes in, and with more room everything does.
    assert_eq!(store.append(1, &entries(&["b"])).unwrap(), 2);
    drop(store);
    let mut store = Store::open(folder.path().join("record.db")).unwrap();
    assert_eq!(store.append(2, &bulky).unwrap(), 12);
    assert_eq!(store.read().check().unwrap(), []);
}

#[test]
fn a_checkpoint_never_goes_back_nor_ahead_of_the_log() {
    let (_folder, mut store) = scratch();
    store.append(0, &entries(&["a", "b", "c"])).unwrap();
    assert_eq!(store.read().newest_checkpoint().unwrap(), None);
    store.put_checkpoint(0, b"nothing").unwrap();
    store.put_checkpoint(2, b"two").unwrap();
    let back = store.put_checkpoint(1, b"one");
    assert!(matches!(back, Err(CheckpointError::Older { newest: 2 })), "{back:?}");
    let ahead = store.put_checkpoint(4, b"four");
    assert!(matches!(ahead, Err(CheckpointError::Beyond { len: 3 })), "{ahead:?}");
    // Cosignatures are added to the newest.
    store.put_checkpoint(2, b"two, cosigned").unwrap();
    let reader = store.read();
    assert_eq!(reader.newest_checkpoint().unwrap(), Some((2, b"two, cosigned".to_vec())));
    assert_eq!(reader.checkpoint_at(2).unwrap(), Some(b"two, cosigned".to_vec()));
    assert_eq!(reader.checkpoint_at(0).unwrap(), Some(b"nothing".to_vec()));
    assert_eq!(reader.checkpoint_at(1).unwrap(), None);
}

#[test]
fn a_file_is_found_by_its_hash_however_often_it_was_put() {
    let (_folder, mut store) = scratch();
    // FIPS 180-4, the example of one block.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let hash = store.put_file(b"abc").unwrap();
    assert_eq!(hash.iter().map(|it| format!("{it:02x}")).collect::<String>(), abc);
    assert_eq!(store.put_files(&[b"abc", b""]).unwrap()[0], hash);
    let empty = store.put_file(b"").unwrap();
    assert_eq!(store.read().file(&hash).unwrap(), Some(b"abc".to_vec()));
    assert_eq!(store.read().file(&empty).unwrap(), Some(Vec::new()));
    assert_eq!(store.read().file(&[0; 32]).unwrap(), None);
    assert_eq!(store.read().files().unwrap(), [(hash, 3), (empty, 0)]);
}

#[test]
fn what_lives_beside_the_record_can_be_corrected_and_erased() {
    let (folder, mut store) = scratch();
    store.keep("person", "7", b"Maria Peres of nowhere").unwrap();
    store.keep("person", "7", b"Maria Perez of nowhere").unwrap();
    store.keep("person", "8", b"somebody else").unwrap();
    store.keep(SETTING, "7", b"not a person").unwrap();
    let kept = store.read().kept("person", "7").unwrap();
    assert_eq!(kept.as_deref(), Some(&b"Maria Perez of nowhere"[..]));
    assert!(store.erase("person", "7").unwrap());
    assert!(!store.erase("person", "7").unwrap());
    assert_eq!(store.read().kept("person", "7").unwrap(), None);
    let people = store.read().kept_all("person").unwrap();
    assert_eq!(people.into_iter().collect::<Vec<_>>(), [("8".to_owned(), b"somebody else".to_vec())]);

    // Nor do the files still have the bytes of either name.
    drop(store);
    for file in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(10).any(|it| it == b"of nowhere"));
    }
}

#[cfg(unix)]
#[test]
fn all_files_of_a_record_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, mut store) = scratch();
    store.append(0, &entries(&["a"])).unwrap();
    store.read().backup(folder.path().join("backup.db")).unwrap();
    let mut names = Vec::new();
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{:?}", file.file_name());
        names.push(file.file_name().into_string().unwrap());
    }
    names.sort();
    let expected = ["backup.db", "record.db", "record.db-shm", "record.db-wal", "record.db.lock"];
    assert_eq!(names, expected);
}

#[test]
fn a_reader_can_be_handed_to_another_thread_and_sees_what_was_acknowledged() {
    let (_folder, mut store) = scratch();
    let reader = Reader::open(store.path()).unwrap();
    store.append(0, &entries(&["a"])).unwrap();
    let seen = thread::spawn(move || log(&reader)).join().unwrap();
    assert_eq!(seen, ["a"]);
}

#[test]
fn what_is_kept_beside_an_append_lands_with_it_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::create(folder.path().join("record.sqlite")).expect("created");
    let beside = |key: &str| store::Kept { kind: "request", key: key.to_owned(), bytes: b"0 1".to_vec() };
    store.append_beside(0, &[b"a".to_vec()], &[beside("one")]).expect("written");
    assert_eq!(store.read().kept("request", "one").expect("read").as_deref(), Some(b"0 1".as_slice()));
    let moved = store.append_beside(0, &[b"b".to_vec()], &[beside("two")]);
    assert!(matches!(moved, Err(AppendError::Moved { at: 1 })));
    assert_eq!(store.read().kept("request", "two").expect("read"), None);
}
