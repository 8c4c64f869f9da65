//! A writer that is killed at any moment loses nothing it has acknowledged.
//!
//! A child process appends from many threads and prints what was acknowledged;
//! after a number of lines drawn from a fixed seed it is killed, two hundred
//! times on one record. This shows what a killed process leaves behind. A
//! power loss it does not show: that rests on SQLite's syncs.

mod queue;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::{env, thread};

use store::{Reader, Store};

const KILLS: u64 = 200;
const WRITERS: u64 = 16;

/// Where the child finds the record, and which child it is.
const RECORD: &str = "STORE_KILL_TEST_RECORD";
const ROUND: &str = "STORE_KILL_TEST_ROUND";

/// The child is this very program, asked to run this very test.
const TEST: &str = "everything_acknowledged_survives_two_hundred_kills";

#[test]
fn everything_acknowledged_survives_two_hundred_kills() {
    if let (Some(record), Ok(round)) = (env::var_os(RECORD), env::var(ROUND)) {
        append_until_killed(Path::new(&record), &round);
    }
    let folder = tempfile::tempdir().unwrap();
    let record = folder.path().join("record.db");
    drop(Store::create(&record).unwrap());

    let mut random = 0x506c_656e_6172_6961;
    let mut acknowledged = BTreeMap::new();
    for round in 0..KILLS {
        // Every tenth is killed while it is still opening the record.
        let lines = if round % 10 == 0 { 0 } else { xorshift(&mut random) % 120 };
        let before = acknowledged.len();
        for (position, text) in kill_after(spawn(&record, round), lines) {
            let twice = acknowledged.insert(position, text);
            assert_eq!(twice, None, "round {round}: position {position} was given twice");
        }
        assert!(acknowledged.len() - before >= lines as usize, "round {round}");
        check(&record, &acknowledged, round);
    }
    assert!(acknowledged.len() > 1000, "the children got to write");
    assert_eq!(Reader::open(&record).unwrap().check().unwrap(), []);
}

/// The log has no gap, nothing twice, and all that was acknowledged.
fn check(record: &Path, acknowledged: &BTreeMap<u64, String>, round: u64) {
    let store = Store::open(record).expect("a killed writer leaves no lock");
    let mut seen = BTreeMap::new();
    let mut found = 0;
    let walked = store.read().for_each(0, |position, bytes| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        if let Some(expected) = acknowledged.get(&position) {
            assert_eq!(text, *expected, "round {round}");
            found += 1;
        }
        let first = seen.insert(text, position);
        assert_eq!(first, None, "round {round}: position {position} repeats an earlier one");
        Ok::<(), store::ReadError>(())
    });
    walked.expect("no gap");
    assert_eq!(found, acknowledged.len(), "round {round}: something acknowledged is gone");
}

fn spawn(record: &Path, round: u64) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", TEST, "--nocapture"])
        .env(RECORD, record)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Kills the child once it has acknowledged so many entries, and returns all
/// that it managed to acknowledge.
fn kill_after(mut child: Child, lines: u64) -> Vec<(u64, String)> {
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut acknowledged = Vec::new();
    while (acknowledged.len() as u64) < lines {
        acknowledged.extend(next(&mut output).expect("the child lives until it is killed"));
    }
    child.kill().unwrap();
    while let Some(more) = next(&mut output) {
        acknowledged.extend(more);
    }
    child.wait().unwrap();
    acknowledged
}

/// One line of the child's: `None` at the end, and nothing in it if it is the
/// test harness speaking or a line that the kill cut short.
fn next(output: &mut impl BufRead) -> Option<Option<(u64, String)>> {
    let mut line = String::new();
    if output.read_line(&mut line).unwrap() == 0 {
        return None;
    }
    let words = line.strip_prefix("kept ").and_then(|it| it.strip_suffix(" .\n")?.split_once(' '));
    Some(words.map(|(position, text)| (position.parse().unwrap(), text.to_owned())))
}

/// The child: sixteen threads, each waiting for its last entries to be on disk
/// before it says so and sends the next.
fn append_until_killed(record: &Path, round: &str) -> ! {
    let store = Store::open(record).unwrap();
    let (sender, requests) = mpsc::channel();
    thread::spawn(move || queue::serve(store, &requests, 64));
    // Ends the line on which the test harness has named the test.
    println!();
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            let sender = &sender;
            scope.spawn(move || {
                for turn in 0_u64.. {
                    // One to three entries that belong together.
                    let texts: Vec<String> =
                        (0..=turn % 3).map(|part| format!("{round}:{writer}:{turn}:{part}")).collect();
                    let entries = texts.iter().map(|it| it.clone().into_bytes()).collect();
                    let first = queue::append(sender, entries);
                    let lines: String =
                        (first..).zip(&texts).map(|(at, text)| format!("kept {at} {text} .\n")).collect();
                    std::io::stdout().lock().write_all(lines.as_bytes()).unwrap();
                }
            });
        }
    });
    unreachable!("the writers do not end")
}

fn xorshift(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}
