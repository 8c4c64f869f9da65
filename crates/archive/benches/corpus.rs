//! How well and how fast the reader reads: the corpus beside its gold, sentences alone, and a hundred pages against the
//! clock.
//!
//! `cargo xtask bench archive` prints the tables. `--misses` lists what was missed and invented in the open part,
//! `--misses NAME` in the documents whose name holds NAME; `--unread` lists the other part as well.

mod scoring;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use scoring::{Counts, Document, OPEN, ROWS, UNREAD};

/// A page of text, in bytes.
const PAGE: usize = 3_000;
/// The best of so many turns counts: the machine is shared.
const TURNS: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let given = |option: &str| arguments.iter().any(|it| it == option);
    let of = arguments.iter().find(|it| !it.starts_with("--")).map_or("", String::as_str);
    let open = scoring::documents(OPEN)?;
    let unread = scoring::documents(UNREAD)?;
    for (part, documents, told) in [("open", &open, true), ("unread", &unread, given("--unread"))] {
        let marks = scoring::score(documents)?;
        if given("--misses") && told {
            let wrong = marks.iter().filter(|mark| !mark.right && mark.is_of(of));
            wrong.for_each(|mark| println!("{mark}"));
        }
        println!("\n{}", scoring::table(&format!("the {part} part: {} documents", documents.len()), &marks));
        for row in ROWS.iter().filter(|row| row.goal.is_some()) {
            if let Some(f1) = Counts::of(row, &marks).f1() {
                println!("{part} part, {}: {f1:.3} F1", row.name);
            }
        }
    }
    alone()?;
    speed(&open);
    Ok(())
}

/// Sentences that stand alone: how many got their kind, and how many that only tell were taken for agreements.
fn alone() -> Result<(), String> {
    println!();
    for told in scoring::sentences::tell()? {
        let (all, right) = told.decide;
        let (tell, taken) = told.tell;
        println!(
            "sentences alone, {}: {right} of {all} got their kind, {taken} of {tell} that only tell were taken",
            told.language
        );
    }
    Ok(())
}

/// The open documents one after the other, again and again, up to so many pages.
fn pages(documents: &[Document], pages: usize) -> String {
    let mut text = String::with_capacity(pages * PAGE + 10_000);
    for document in documents.iter().cycle().take_while(|_| !documents.is_empty()) {
        if text.len() >= pages * PAGE {
            break;
        }
        text.push_str(&document.text);
        text.push_str("\n\n");
    }
    text
}

fn speed(documents: &[Document]) {
    if documents.is_empty() {
        return;
    }
    let (hundred, twice) = (pages(documents, 100), pages(documents, 200));
    let one = best(|| drop(scoring::read(&hundred)));
    let two = best(|| drop(scoring::read(&twice)));
    println!("\n100 pages read ({} kB): {:.1} ms", hundred.len() / 1_000, one.as_secs_f64() * 1e3);
    println!("200 pages read ({} kB): {:.1} ms", twice.len() / 1_000, two.as_secs_f64() * 1e3);
    println!("200 pages beside 100: {:.2} times", two.as_secs_f64() / one.as_secs_f64().max(1e-9));
}

fn best(turn: impl Fn()) -> Duration {
    let turns = (0..TURNS).map(|_| {
        let start = Instant::now();
        turn();
        start.elapsed()
    });
    turns.min().expect("at least one turn")
}
