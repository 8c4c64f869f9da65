//! A million entries appended with their tiles written, against `ct-merkle` appending to its tree
//! only; what writing the entry bundles costs on top; and what checking a proof costs.
//! Run with `cargo bench -p proofs`.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proofs::tile::{self, bundles_between, tiles_between};
use proofs::{Checkpoint, Policy, Proof, Signer, Tree, leaf_hash};
use sha2::Sha256;

const ENTRIES: u64 = 1_000_000;
/// How many entries are published at a time.
const BATCH: u64 = 10_000;
const ENTRY_BYTES: usize = 300;

fn main() -> std::io::Result<()> {
    let entries: Vec<Vec<u8>> = (0..ENTRIES).map(entry).collect();

    // In a file system in memory where there is one: a peer's tree waits for no disk either.
    let (disk, memory) = (std::env::temp_dir(), Path::new("/dev/shm"));
    let begun = Instant::now();
    let tree = append_and_write(&entries, if memory.is_dir() { memory } else { &disk })?;
    let ours = begun.elapsed();
    report("append with tiles written", ours, ENTRIES);

    // The same on the disk, where making four thousand files is most of the work; and the entries themselves.
    let begun = Instant::now();
    append_and_write(&entries, &disk)?;
    report("on the disk, append and tiles", begun.elapsed(), ENTRIES);
    let begun = Instant::now();
    write_bundles(&entries)?;
    report("on the disk, entry bundles", begun.elapsed(), ENTRIES);

    let begun = Instant::now();
    let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    for entry in entries {
        theirs.push(entry);
    }
    black_box(theirs.root());
    let peer = begun.elapsed();
    report("ct-merkle, tree only", peer, ENTRIES);
    assert_eq!(tree.root().as_bytes()[..], theirs.root().as_bytes()[..], "both made the same tree");
    println!("ratio to ct-merkle (at least 0.5): {:.2}", peer.as_secs_f64() / ours.as_secs_f64());

    check_proofs(&tree);
    Ok(())
}

fn entry(n: u64) -> Vec<u8> {
    let mut entry = format!("{{\"event\":\"bench.entry\",\"n\":{n},\"filler\":\"").into_bytes();
    entry.resize(ENTRY_BYTES, b'.');
    entry
}

fn append_and_write(entries: &[Vec<u8>], below: &Path) -> std::io::Result<Tree> {
    let folder = tempfile::tempdir_in(below)?;
    let mut tree = Tree::new();
    for batch in entries.chunks(BATCH as usize) {
        let old = tree.size();
        batch.iter().for_each(|entry| tree.push(leaf_hash(entry)));
        for (path, bytes) in tiles_between(&tree, old, tree.size()) {
            write(folder.path(), path, &bytes)?;
        }
        black_box(tree.root());
    }
    Ok(tree)
}

fn write_bundles(entries: &[Vec<u8>]) -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let entry = |n: u64| Ok::<_, Wrong>(entries[n as usize].clone());
    for (path, bytes) in bundles_between(0, entries.len() as u64, entry) {
        write(folder.path(), path, &bytes.unwrap_or_default())?;
    }
    Ok(())
}

fn write(folder: &Path, path: tile::Path, bytes: &[u8]) -> std::io::Result<()> {
    let file = folder.join(path.to_string());
    if let Some(parent) = file.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::write(file, bytes)
}

/// No entry of this bench is too long for a bundle.
struct Wrong;

impl From<proofs::tile::Error> for Wrong {
    fn from(_: proofs::tile::Error) -> Self {
        Self
    }
}

fn check_proofs(tree: &Tree) {
    let log = Signer::from_seed("plenaria.example/bench", [1; 32]).expect("a plain name");
    let policy = Policy::of_log(log.verifier());
    let checkpoint = Checkpoint::new("plenaria.example/bench", ENTRIES, tree.root());
    let note = checkpoint.sign(&log);
    let proofs: Vec<(u64, String)> = (0..1000)
        .map(|n| {
            let index = n * (ENTRIES / 1000);
            let proof = Proof::make(tree, index, &checkpoint, note.clone()).expect("it is in the tree");
            (index, proof.to_string())
        })
        .collect();
    let begun = Instant::now();
    for (index, text) in &proofs {
        let proof: Proof = text.parse().expect("we wrote it");
        proof.check(&leaf_hash(&entry(*index)), &policy).expect("it holds");
    }
    report("read and check a proof, signature included (less than 1 ms)", begun.elapsed(), 1000);
}

fn report(what: &str, took: Duration, times: u64) {
    let each = took.as_secs_f64() * 1e6 / times as f64;
    println!("{what}: {:.3} s for {times}, {each:.2} µs each", took.as_secs_f64());
}
