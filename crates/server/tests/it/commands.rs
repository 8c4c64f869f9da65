//! The command line on a real record: back up, restore, check, export.

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{RwLock, RwLockReadGuard};

use domain::command::Actor;
use domain::right::Capacity;
use domain::symbol::Seat;
use server::app::App;
use server::clock::Clock;
use server::opening;

use crate::stage;

/// A child that is just being started still holds the locks of its parent: a record cannot be opened again meanwhile.
static STARTING: RwLock<()> = RwLock::new(());

pub fn plenaria(arguments: &[&str], paths: &[&Path]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_plenaria"));
    program.args(arguments).args(paths).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = {
        let _alone = STARTING.write().expect("nobody panics while starting a program");
        program.spawn().expect("the program runs")
    };
    child.wait_with_output().expect("it ends")
}

/// While this is held no program is started, so that a record that was closed can be opened again.
pub fn undisturbed() -> RwLockReadGuard<'static, ()> {
    STARTING.read().expect("nobody panics while starting a program")
}

pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_sound_record_passes_the_whole_check() {
    let folder = stage::copy();
    let output = plenaria(&["check"], &[folder.path()]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("Registro íntegro"), "{}", said(&output));
}

#[test]
fn a_backup_comes_back_as_it_was_and_the_old_file_is_kept() {
    let folder = stage::copy();
    let backup = folder.path().join("copy.sqlite");
    assert!(plenaria(&["backup"], &[folder.path(), &backup]).status.success());
    let again = plenaria(&["backup"], &[folder.path(), &backup]);
    assert!(!again.status.success(), "a backup never overwrites");
    let elsewhere = folder.path().join("elsewhere");
    let output = plenaria(&["restore"], &[&backup, &elsewhere]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(plenaria(&["check"], &[&elsewhere]).status.success());
    let output = plenaria(&["--lang", "en", "restore"], &[&backup, &elsewhere]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("The earlier file was kept"), "{}", said(&output));
}

#[test]
fn yesterdays_backup_does_not_rewrite_today() {
    let folder = stage::copy();
    let backup = folder.path().join("yesterday.sqlite");
    assert!(plenaria(&["backup"], &[folder.path(), &backup]).status.success());
    {
        let clock = Clock::at("2024-04-01T16:00:00Z".parse().expect("an instant"));
        let app = App::open(&folder.path().join(opening::FILE), clock).expect("it opens");
        let actor = Actor { seat: Seat::from("CRI"), capacity: Capacity::Delegation };
        let join = domain::declaration::join_later::JoinLater {
            declaration: "DC-1-2023".into(),
            seat: Seat::from("CRI"),
        };
        app.execute_blocking(actor, None, join).expect("Costa Rica joins later");
    }
    let output = plenaria(&["restore"], &[&backup, folder.path()]);
    assert!(!output.status.success());
    assert!(said(&output).contains("reescribiría el registro"), "{}", said(&output));
    assert!(plenaria(&["check"], &[folder.path()]).status.success(), "nothing was touched");
}

#[test]
fn a_witness_that_saw_more_stops_a_restore() {
    let folder = stage::copy();
    let backup = folder.path().join("yesterday.sqlite");
    assert!(plenaria(&["backup"], &[folder.path(), &backup]).status.success());
    let newer = {
        let clock = Clock::at("2024-04-01T16:00:00Z".parse().expect("an instant"));
        let app = App::open(&folder.path().join(opening::FILE), clock).expect("it opens");
        let actor = Actor { seat: Seat::from("CRI"), capacity: Capacity::Delegation };
        let join = domain::declaration::join_later::JoinLater {
            declaration: "DC-1-2023".into(),
            seat: Seat::from("CRI"),
        };
        app.execute_blocking(actor, None, join).expect("Costa Rica joins later");
        app.known().checkpoint.to_string()
    };
    let witness = witness(newer);
    let elsewhere = folder.path().join("elsewhere");
    let output = plenaria(&["restore", "--witness", &witness], &[&backup, &elsewhere]);
    assert!(!output.status.success());
    assert!(said(&output).contains("reescribiría el registro"), "{}", said(&output));
    assert!(!elsewhere.join(opening::FILE).exists());
}

/// A witness on loopback that answers once with `note`; its monitoring address.
fn witness(note: String) -> String {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("one question");
        let mut question = [0; 4096];
        let read = stream.read(&mut question).expect("the question");
        assert!(String::from_utf8_lossy(&question[..read]).contains("/checkpoint"));
        let answer = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{note}",
            note.len()
        );
        stream.write_all(answer.as_bytes()).expect("the answer");
    });
    address
}

#[test]
fn an_export_is_a_folder_that_any_server_can_host() {
    let folder = stage::copy();
    let out = folder.path().join("public");
    let output = plenaria(&["export"], &[folder.path(), &out]);
    assert!(output.status.success(), "{}", said(&output));
    for path in ["checkpoint", "record.vkey", "tile/0", "tile/entries", "files"] {
        assert!(out.join(path).exists(), "{path}");
    }
    let output = plenaria(&["export"], &[folder.path(), &out]);
    assert!(!output.status.success(), "an export never mixes with another");
}
