//! A server that writes papers for years must not grow with each of them.

use std::fs;

use documents::sheet::{Block, Sheet};
use documents::typeset::render;

#[test]
fn papers_are_forgotten_once_they_are_written() {
    let mut sheet: Sheet =
        serde_json::from_str(include_str!("sheets/es.json")).expect("the sample is a sheet");
    let mut write = |n: u32| {
        sheet.blocks.insert(0, Block::paragraph(format!("Asiento {n}.")));
        // Every third fails on its way; what it left behind must go as well.
        let level = if n.is_multiple_of(3) { 4 } else { 1 };
        sheet.blocks.push(Block::heading(level, format!("Anexo {n}")));
        assert_eq!(render(&sheet).is_ok(), level == 1);
        sheet.blocks.pop();
        sheet.blocks.remove(0);
    };
    (1..=8).for_each(&mut write);
    let before = resident_kib();
    (9..=38).for_each(&mut write);
    let grown = resident_kib().saturating_sub(before);
    // Without forgetting, thirty papers leave well over a hundred megabytes behind.
    assert!(grown < 24 * 1024, "grew by {grown} KiB");
}

/// Resident memory, the second field of `statm` in pages of 4 KiB.
fn resident_kib() -> u64 {
    let line = fs::read_to_string("/proc/self/statm").expect("Linux tells about its processes");
    let pages: u64 = line.split(' ').nth(1).and_then(|pages| pages.parse().ok()).expect("pages are a number");
    pages * 4
}
