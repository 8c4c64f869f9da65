//! How many appends a second are acknowledged, each on disk when it is:
//! sixty-four clients waiting for one writer, once with everything that waits
//! in one commit and once with a commit for each. Same program, same file
//! system, in alternation, so that a busy disk is busy for both.
//!
//! `cargo bench -p store`; `TMPDIR` says on which disk.

#[path = "../tests/queue/mod.rs"]
mod queue;

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use store::Store;

const CLIENTS: usize = 64;
const ROUNDS: u32 = 5;
/// As long as an event usually is.
const ENTRY_BYTES: usize = 370;

fn main() {
    let (mut alone, mut together) = (Duration::ZERO, Duration::ZERO);
    let (few, many) = (25, 500);
    for _ in 0..ROUNDS {
        alone += measure(few, 1);
        together += measure(many, 256);
    }
    let a_second =
        |each: usize, time: Duration| (each * CLIENTS) as f64 * f64::from(ROUNDS) / time.as_secs_f64();
    let (alone, together) = (a_second(few, alone), a_second(many, together));
    println!("one commit per event: {alone:>8.0} appends/s");
    println!("group commit:         {together:>8.0} appends/s, {CLIENTS} clients");
    println!("ratio:                {:>8.1}", together / alone);
}

/// The time until each client has had so many appends acknowledged.
fn measure(each: usize, most_per_turn: usize) -> Duration {
    let folder = tempfile::tempdir().expect("there is a place for scratch files");
    let store = Store::create(folder.path().join("record.db")).expect("the folder is empty");
    let (sender, requests) = mpsc::channel();
    let writing = thread::spawn(move || queue::serve(store, &requests, most_per_turn));
    let started = Instant::now();
    thread::scope(|scope| {
        for _ in 0..CLIENTS {
            let sender = sender.clone();
            scope.spawn(move || {
                for _ in 0..each {
                    queue::append(&sender, vec![vec![b'x'; ENTRY_BYTES]]);
                }
            });
        }
    });
    let time = started.elapsed();
    drop(sender);
    let store = writing.join().expect("the writer ends when the clients have gone");
    assert_eq!(store.read().len().expect("the log has a length"), (each * CLIENTS) as u64);
    time
}
