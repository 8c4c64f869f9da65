//! Bad input gets a clear sentence with a way out, a failure, and nothing is lost.

use std::path::Path;

use server::opening;

use crate::commands::{plenaria, said};
use crate::stage;

#[track_caller]
fn fails(arguments: &[&str], paths: &[&Path], with: &str) {
    let output = plenaria(arguments, paths);
    assert!(!output.status.success(), "{arguments:?} should fail: {}", said(&output));
    assert!(said(&output).contains(with), "{arguments:?} should say {with:?}: {}", said(&output));
    assert!(!said(&output).contains("panicked"), "{}", said(&output));
}

#[test]
fn unknown_words_on_the_command_line_are_named() {
    fails(&["serve", "--colour", "x"], &[], "--colour");
    fails(&["dance"], &[], "dance");
    fails(&["--lang", "fr", "check", "x"], &[], "fr");
}

#[test]
fn a_folder_that_holds_no_record_is_said_so() {
    let empty = tempfile::tempdir().expect("a folder");
    fails(&["check"], &[empty.path()], "no contiene ningún registro");
    fails(&["serve"], &[&empty.path().join("nowhere")], "no existe");
    let file = empty.path().join("file");
    std::fs::write(&file, "x").expect("written");
    fails(&["export"], &[&file, &empty.path().join("out")], "es un archivo");
}

#[test]
fn a_truncated_record_is_recognized_and_left_as_it_is() {
    let folder = stage::copy();
    let path = folder.path().join(opening::FILE);
    let bytes = std::fs::read(&path).expect("bytes");
    for length in [0, 10, 4000, bytes.len() / 2] {
        std::fs::write(&path, &bytes[..length]).expect("cut");
        let output = plenaria(&["check"], &[folder.path()]);
        assert!(!output.status.success(), "cut at {length}: {}", said(&output));
        assert!(!said(&output).contains("panicked"), "cut at {length}: {}", said(&output));
        assert_eq!(std::fs::read(&path).expect("bytes").len(), length, "nothing was lost");
    }
}

#[test]
fn a_record_that_another_program_writes_is_not_written_by_two() {
    let (folder, _running) = stage::app();
    fails(&["serve", "--listen", "127.0.0.1:0"], &[folder.path()], "otro programa");
    assert!(plenaria(&["check"], &[folder.path()]).status.success(), "reading is open to all");
}

#[test]
fn a_demonstration_is_never_overwritten_silently() {
    let folder = stage::copy();
    fails(&["demo", "--no-serve", "--dir"], &[folder.path()], "--fresh");
    let other = tempfile::tempdir().expect("a folder");
    std::fs::write(other.path().join("thesis.txt"), "years of work").expect("written");
    fails(&["demo", "--no-serve", "--fresh", "--dir"], &[other.path()], "--dir");
    assert!(other.path().join("thesis.txt").exists());
}

#[test]
fn events_of_a_future_version_stop_the_program_and_say_which_version_is_needed() {
    let folder = stage::copy();
    let path = folder.path().join(opening::FILE);
    {
        let mut store = store::Store::open(&path).expect("it opens");
        let length = store.read().len().expect("a length");
        let entry = br#"{"act":"moon.land","at":"2040-01-01T00:00:00Z","capacity":"delegation","data":{},"event":"moon.landed","rules":9,"seat":"MEX","v":2,"zone":"UTC"}"#;
        store.append(length, &[entry.to_vec()]).expect("written");
    }
    fails(&["check"], &[folder.path()], "newer version of plenaria");
}
