//! What a paper of four pages costs, in processor time of all threads, once the fonts are read.
//!
//! Processor time and not time on the clock, so that the figure means the same on a busy machine.

use std::fs;

use documents::seal::seal;
use documents::sheet::{Block, Sheet};
use documents::typeset::render;

const PAPERS: u32 = 50;
const TARGET_MS: f64 = 150.0;

fn main() {
    let text = include_str!("../tests/sheets/es.json");
    let mut sheet: Sheet = serde_json::from_str(text).expect("the sample is a sheet");
    sheet.record = text.repeat(4).into_bytes();
    let first = measure(|| drop(render(&sheet)));
    let mut bytes = 0;
    let all = measure(|| {
        for n in 0..PAPERS {
            // Another text each time: what an identical sheet costs would say nothing.
            sheet.blocks.push(Block::paragraph(format!("Asiento {n}.")));
            sheet.symbol = format!("CORETT/IV-2023/{n}");
            let paper = render(&sheet).expect("the sample can be typeset");
            bytes += seal(&paper, text.as_bytes()).expect("a paper can be sealed").len();
            sheet.blocks.pop();
        }
    });
    let each = all / f64::from(PAPERS);
    println!("first paper, with fonts and template: {first:.0} ms CPU");
    println!("each paper of four pages, typeset and sealed: {each:.0} ms CPU (target {TARGET_MS:.0})");
    println!("bytes per paper: {}", bytes / PAPERS as usize);
    println!("peak resident memory: {} kB", status("VmHWM:"));
}

/// Milliseconds of processor time that `work` takes.
fn measure(work: impl FnOnce()) -> f64 {
    let before = processor_ticks();
    work();
    // The kernel counts in hundredths of a second on every Linux that Rust runs on.
    (processor_ticks() - before) * 10.0
}

/// User and system time of this process, fields 14 and 15 of its line in `/proc`.
fn processor_ticks() -> f64 {
    let line = fs::read_to_string("/proc/self/stat").expect("Linux tells about its processes");
    let (_, after_name) = line.rsplit_once(')').expect("the second field is the name in parentheses");
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    fields[11..13].iter().map(|field| field.parse::<f64>().expect("ticks are numbers")).sum()
}

fn status(key: &str) -> String {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").to_owned()
}
