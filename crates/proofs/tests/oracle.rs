//! The tree and its proofs against another implementation of RFC 6962, at all sizes to 300.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proofs::{Hash, Tree, leaf_hash};
use sha2::Sha256;

const LARGEST: usize = 300;

fn entry(n: usize) -> Vec<u8> {
    format!("entry {n}").into_bytes()
}

fn hashes(bytes: &[u8]) -> Vec<Hash> {
    bytes.as_chunks().0.iter().copied().map(Hash).collect()
}

#[test]
fn roots_and_proofs_agree_with_ct_merkle_at_all_sizes_to_300() {
    let mut theirs = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    let ours = Tree::from_leaves((0..LARGEST).map(|n| leaf_hash(&entry(n))));
    for size in 1..=LARGEST {
        theirs.push(entry(size - 1));
        let now = size as u64;
        assert_eq!(ours.root_at(now).unwrap().as_bytes()[..], theirs.root().as_bytes()[..], "{size}");
        for index in 0..size {
            let proof = ours.inclusion(index as u64, now).unwrap();
            assert_eq!(proof, hashes(theirs.prove_inclusion(index).as_bytes()), "{index} of {size}");
        }
        for old in 1..size {
            let proof = ours.consistency(old as u64, now).unwrap();
            assert_eq!(proof, hashes(theirs.prove_consistency(size - old).as_bytes()), "{old} to {size}");
        }
    }
}

#[test]
fn proofs_hold_at_all_sizes_to_300() {
    let tree = Tree::from_leaves((0..LARGEST).map(|n| leaf_hash(&entry(n))));
    let roots: Vec<_> = (0..=LARGEST as u64).map(|size| tree.root_at(size).unwrap()).collect();
    for size in 0..=LARGEST {
        let now = size as u64;
        for index in 0..now {
            let proof = tree.inclusion(index, now).unwrap();
            let leaf = leaf_hash(&entry(index as usize));
            assert_eq!(proofs::tree::check_inclusion(&leaf, index, now, &proof, &roots[size]), Ok(()));
        }
        for old in 0..=size {
            let proof = tree.consistency(old as u64, now).unwrap();
            let held = proofs::tree::check_consistency(old as u64, now, &proof, &roots[old], &roots[size]);
            assert_eq!(held, Ok(()), "{old} to {size}");
        }
    }
}
