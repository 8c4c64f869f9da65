//! The desk under trouble: many askers, failed commits, lost answers, a clock gone back.

use std::sync::Arc;

use domain::command::Actor;
use domain::membership::{Class, admit::Admit, found::Found};
use domain::right::Capacity;
use domain::symbol::Seat;
use domain::words::{Lang, Text};
use jiff::Timestamp;
use jiff::civil::date;
use store::{Faults, Kind, Moment, Step};
use tempfile::TempDir;

use super::*;

fn keeper() -> Actor {
    Actor { seat: Seat::from("ALB"), capacity: Capacity::Registrar }
}

fn noon() -> Timestamp {
    "2030-03-01T12:00:00Z".parse().expect("an instant")
}

fn found() -> Found {
    Found {
        name: Text::es("Coalición"),
        acronym: "NUEVE".to_owned(),
        founded_in: 2030,
        zone: "UTC".to_owned(),
    }
}

fn admit(seat: &str) -> Admit {
    Admit {
        seat: Seat::from(seat),
        name: Text::es(seat),
        class: Class::Member,
        from: date(2030, 1, 1),
        language: Lang::Es,
        zone: "UTC".to_owned(),
        capital: Text::es(seat),
        agreement: None,
    }
}

/// A founded coalition in a folder of its own.
fn founded() -> (TempDir, App) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(crate::opening::FILE);
    crate::opening::create(&path, "plenaria.example/nueve", "UTC").expect("a new record");
    let app = App::open(&path, Clock::at(noon())).expect("it opens");
    app.execute_blocking(keeper(), None, found()).expect("the registrar founds it");
    (folder, app)
}

fn reopened(folder: &TempDir) -> App {
    App::open(&folder.path().join(crate::opening::FILE), Clock::at(noon())).expect("it opens again")
}

fn fail(app: &App, fault: impl FnOnce(&mut Faults) + Send + 'static) {
    app.beside_blocking(move |store| fault(store.faults())).expect("the desk is there");
}

#[test]
fn what_was_answered_is_there_after_a_restart() {
    let (folder, app) = founded();
    app.execute_blocking(keeper(), None, admit("CAL")).expect("admitted");
    let (root, length) = (app.known().tree.root(), app.known().coalition.length);
    drop(app);
    let app = reopened(&folder);
    assert_eq!((app.known().tree.root(), app.known().coalition.length), (root, length));
    assert!(app.known().coalition.membership.participants.contains_key(&Seat::from("CAL")));
}

#[test]
fn a_refusal_leaves_no_trace() {
    let (_folder, app) = founded();
    let refused = app.execute_blocking(keeper(), None, found());
    assert!(matches!(refused, Err(Problem::Refused(_))), "{refused:?}");
    assert_eq!(app.known().coalition.length, 1);
}

#[test]
fn many_ask_at_once_and_each_is_answered_for_itself() {
    let (folder, app) = founded();
    let app = Arc::new(app);
    let askers: Vec<_> = (0..64)
        .map(|number| {
            let app = Arc::clone(&app);
            // Every seat is asked for twice: one of the two must be refused.
            std::thread::spawn(move || {
                app.execute_blocking(keeper(), None, admit(&format!("S{}", number / 2))).is_ok()
            })
        })
        .collect();
    let admitted = askers.into_iter().map(|asker| asker.join().expect("no panic")).filter(|it| *it);
    assert_eq!(admitted.count(), 32);
    let known = app.known().clone();
    drop(app);
    let again = reopened(&folder);
    assert_eq!(again.known().coalition.length, 33);
    assert_eq!(again.known().tree.root(), known.tree.root());
}

#[test]
fn a_commit_that_fails_publishes_nothing_and_the_next_act_goes_on() {
    let (_folder, app) = founded();
    for step in [Step::Begin, Step::Rows, Step::Commit] {
        fail(&app, move |faults| faults.add(step, Moment::Before, Kind::Disk));
        let failed = app.execute_blocking(keeper(), None, admit("CAL"));
        assert!(
            matches!(failed, Err(Problem::NotRecorded(_) | Problem::Interrupted)),
            "{step:?}: {failed:?}"
        );
        assert_eq!(app.known().coalition.length, 1, "{step:?}");
    }
    app.execute_blocking(keeper(), None, admit("CAL")).expect("the disk is well again");
}

#[test]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let (_folder, app) = founded();
    fail(&app, |faults| faults.add(Step::Rows, Moment::Before, Kind::Full));
    let failed = app.execute_blocking(keeper(), None, admit("CAL"));
    assert!(matches!(failed, Err(Problem::NotRecorded(_))), "{failed:?}");
    app.execute_blocking(keeper(), None, admit("CAL")).expect("there is room again");
}

#[test]
fn after_a_lost_answer_memory_and_file_agree() {
    let (folder, app) = founded();
    fail(&app, |faults| {
        faults.add(Step::Commit, Moment::After, Kind::Disk);
        faults.add(Step::Look, Moment::Before, Kind::Disk);
    });
    let answer = app.execute_blocking(keeper(), None, admit("CAL"));
    assert!(matches!(answer, Err(Problem::Interrupted)), "{answer:?}");
    let length = app.known().coalition.length;
    app.execute_blocking(keeper(), None, admit("DOR")).expect("the desk goes on");
    assert_eq!(app.known().coalition.length, length + 1);
    let root = app.known().tree.root();
    drop(app);
    assert_eq!(reopened(&folder).known().tree.root(), root);
}

#[test]
fn a_clock_before_the_last_act_is_refused() {
    let (_folder, app) = founded();
    app.clock.set("2030-02-28T12:00:00Z".parse().expect("an instant"));
    let refused = app.execute_blocking(keeper(), None, admit("CAL"));
    assert!(matches!(refused, Err(Problem::ClockBehind { .. })), "{refused:?}");
}

#[test]
fn an_act_too_long_for_the_record_is_refused_whole() {
    let (_folder, app) = founded();
    let long = Admit { name: Text::es(&"a".repeat(70_000)), ..admit("CAL") };
    let refused = app.execute_blocking(keeper(), None, long);
    assert!(matches!(refused, Err(Problem::TooLong { limit: 65_535, .. })), "{refused:?}");
    app.execute_blocking(keeper(), None, admit("CAL")).expect("with a name of usual length it is admitted");
}

#[test]
fn who_goes_away_half_way_leaves_memory_and_file_in_agreement() {
    let (folder, app) = founded();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let mut request = Box::pin(app.execute(keeper(), None, admit("CAL")));
        // Asked once, then dropped as axum drops the handler of a closed connection.
        let waker = std::task::Waker::noop();
        let _ = request.as_mut().poll(&mut std::task::Context::from_waker(waker));
    });
    app.execute_blocking(keeper(), None, admit("DOR")).expect("the desk goes on");
    let (root, length) = (app.known().tree.root(), app.known().coalition.length);
    assert_eq!(length, 3, "the abandoned act and the one after it");
    drop(app);
    assert_eq!(reopened(&folder).known().tree.root(), root);
}

#[test]
fn a_record_whose_entries_were_changed_does_not_open() {
    let (folder, app) = founded();
    app.execute_blocking(keeper(), None, admit("CAL")).expect("admitted");
    drop(app);
    let path = folder.path().join(crate::opening::FILE);
    forge(&path);
    let opened = App::open(&path, Clock::at(noon()));
    assert!(matches!(opened, Err(OpenError::Tampered { .. })), "{:?}", opened.err());
}

/// Changes one letter of the first entry in the file, past all locks and checks of ours.
fn forge(path: &Path) {
    let mut bytes = std::fs::read(path).expect("the file");
    let wal = path.with_extension("sqlite-wal");
    assert!(!wal.exists() || std::fs::metadata(&wal).is_ok_and(|it| it.len() == 0), "closed cleanly");
    let at = bytes.windows(5).rposition(|window| window == b"NUEVE").expect("the acronym stands in the file");
    bytes[at] = b'M';
    std::fs::write(path, bytes).expect("written");
}

#[test]
fn the_person_behind_an_act_is_kept_beside_the_record_and_not_in_it() {
    let (folder, app) = founded();
    let person = Person(7);
    let asker = Asker { person: Some(person), ..Asker::from(keeper()) };
    let refused = app.submit_blocking(asker.clone(), Order::of(admit("ALB")));
    assert!(matches!(refused, Err(Problem::Refused(_))), "this account does not keep the record");
    let profile =
        serde_json::from_str(r#"{"number":7,"name":"A","email":"a@b.example","lang":"es","keeper":"ALB"}"#);
    app.keep_person_blocking(profile.expect("a profile")).expect("kept");
    let request = Some("r1".to_owned());
    let asker = Asker { request: request.clone(), ..asker };
    let facts = app.submit_blocking(asker.clone(), Order::of(admit("ALB"))).expect("the keeper may");
    let position = facts[0].position;
    let reader = app.reader().expect("a reader");
    assert_eq!(crate::hands::of(&reader, position).expect("read"), Some(person));
    let entry = reader.entry(position).expect("read").expect("there");
    assert!(!String::from_utf8_lossy(&entry).contains("a@b.example"));
    drop(app);
    // The same request after a restart acts no more, and is answered as it was.
    let app = reopened(&folder);
    let again = app.submit_blocking(asker, Order::of(admit("ALB"))).expect("answered as before");
    assert_eq!(again, facts);
    assert_eq!(app.known().coalition.length, position + 1);
}
