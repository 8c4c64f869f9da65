//! A rehearsal: the record untouched, every page and paper marked, nothing left of it at the end or after a kill.

use std::sync::Arc;

use documents::papers::What;
use domain::command::Actor;
use domain::consultation::circulate::Circulate;
use domain::right::Capacity;
use domain::rules::Matter;
use domain::words::{Lang, Text};
use server::app::App;
use server::clock::Clock;
use server::{opening, papers, rehearsal};

use crate::stage::app;
use crate::visitor::Visitor;

fn clock() -> Clock {
    Clock::at("2024-03-21T16:00:00Z".parse().expect("an instant"))
}

#[test]
fn what_is_rehearsed_is_marked_and_the_record_does_not_change_by_a_byte() {
    let (folder, real) = app();
    let file = folder.path().join(opening::FILE);
    let (real_identity, length) = (real.identity.clone(), real.known().coalition.length);
    drop(real);
    let before = std::fs::read(&file).expect("the record");
    let scratch = rehearsal::begin(&file, Lang::Es).expect("it begins");
    let copy = scratch.folder().to_owned();
    let app = Arc::new(App::open(&scratch.file(), clock()).expect("it opens"));
    assert_eq!(app.known().coalition.length, length, "everything on record is there");
    let secretariat = Actor { seat: "PAN".into(), capacity: Capacity::Secretariat };
    let text = Text::both("Solo un ensayo.", "Only a rehearsal.");
    let circulate = Circulate { plenary: None, matter: Matter::Substantive, text, hours: 72 };
    app.execute_blocking(secretariat, None, circulate).expect("it is done in the copy");
    let mut visitor = Visitor::of(&app);
    for (address, mark) in [
        ("/es/", "<b>ENSAYO</b> — nada de esto consta"),
        ("/en/consultations", "<b>REHEARSAL</b> — nothing of this is on record"),
        ("/es/IV-2023", "<title>ENSAYO · "),
        ("/es/room", "<b>ENSAYO</b> — nada de esto consta"),
        ("/en/room/text", "<b>REHEARSAL</b> — nothing of this is on record"),
        ("/es/feed.atom", "<title>ENSAYO · "),
        ("/en/calendar.ics", "SUMMARY:REHEARSAL · "),
        ("/es/IV-2023.ics", "SUMMARY:ENSAYO · "),
        ("/api/v1/coalition", "\"rehearsal\":true"),
    ] {
        assert!(visitor.get(address).body.contains(mark), "{address} is not marked");
    }
    let (answer, _) = crate::stage::get(&app, "/api/v1/plenaries", &[]);
    assert_eq!(answer.headers()["plenaria-rehearsal"], "yes");
    let sheet =
        papers::preview_blocking(&app, &What::Convocation("IV-2023".into()), Lang::Es).expect("a paper");
    assert!(sheet.rehearsal && sheet.title.starts_with("ENSAYO · "), "{}", sheet.title);
    assert!(app.identity.origin != real_identity.origin && app.identity.vkey != real_identity.vkey);
    let note = app.known().checkpoint.to_string();
    assert!(opening::check_signed(&note, &real_identity).is_err(), "the record's key signs nothing of it");
    drop((visitor, app));
    drop(scratch);
    assert!(!copy.exists(), "it is thrown away");
    assert_eq!(std::fs::read(&file).expect("the record"), before);
}

#[test]
fn what_a_kill_left_is_thrown_away_at_the_next_start_and_one_that_runs_is_not() {
    let (folder, real) = app();
    let file = folder.path().join(opening::FILE);
    let first = rehearsal::begin(&file, Lang::Es).expect("it begins while the record is served");
    drop(real);
    let running = App::open(&first.file(), clock()).expect("it opens");
    assert!(rehearsal::begin(&file, Lang::Es).is_err(), "one at a time");
    drop(running);
    // As if the machine had been switched off: nobody throws it away.
    let left = first.folder().to_owned();
    std::mem::forget(first);
    assert!(left.exists());
    assert!(rehearsal::clean(&file).expect("it can be looked at"));
    assert!(!left.exists());
}

#[test]
fn no_secret_of_the_record_comes_into_the_copy() {
    let (folder, real) = app();
    let file = folder.path().join(opening::FILE);
    drop(real);
    let scratch = rehearsal::begin(&file, Lang::Es).expect("it begins");
    let (ours, copy) = (store::Reader::open(&file), store::Reader::open(scratch.file()));
    let (ours, copy) = (ours.expect("the record"), copy.expect("the copy"));
    let key = |it: &store::Reader| it.kept("secret", "log-key").expect("read").expect("a key");
    assert_ne!(key(&ours), key(&copy));
    for kind in ["session", "link", "letter", "ballot"] {
        assert!(copy.kept_all(kind).expect("read").is_empty(), "{kind} was copied");
    }
}
