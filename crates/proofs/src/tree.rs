//! The Merkle tree of RFC 6962 over the entries of the log.
//!
//! All complete subtrees are kept, so that an append costs one hash on average, and roots and
//! proofs at any size, past ones too, cost as many steps as the tree is high.
//! Checking a proof needs no tree: that is what [`check_inclusion`] and [`check_consistency`] do,
//! after RFC 9162 sections 2.1.3.2 and 2.1.4.2.

use crate::hash::{Hash, empty_root, node_hash};

/// An append-only tree: it holds the hashes of the entries, not the entries.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// `levels[k][i]` covers the entries from `i · 2^k` on, 2^k of them; only complete subtrees.
    levels: Vec<Vec<Hash>>,
}

/// Why a tree has no such proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// The tree has fewer entries than that.
    #[error("the tree has {size} entries, not {wanted}")]
    Size {
        /// How many were asked for.
        wanted: u64,
        /// How many there are.
        size: u64,
    },
    /// The entry lies beyond the size in question.
    #[error("entry {index} is not among the first {size} entries")]
    Entry {
        /// The position of the entry, from 0.
        index: u64,
        /// The size in question.
        size: u64,
    },
    /// The older size is larger than the newer one.
    #[error("a tree of {old} entries does not come before one of {new}")]
    Order {
        /// The size that should be the older one.
        old: u64,
        /// The size that should be the newer one.
        new: u64,
    },
}

/// Why a proof does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The entry cannot be in a tree of that size.
    #[error("entry {index} cannot be in a tree of {size} entries")]
    Outside {
        /// The position of the entry, from 0.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The older size is larger than the newer one.
    #[error("a tree of {old} entries does not come before one of {new}")]
    Order {
        /// The size that should be the older one.
        old: u64,
        /// The size that should be the newer one.
        new: u64,
    },
    /// The proof has hashes too few or too many for these sizes.
    #[error("the proof has {0} hashes, which does not fit these sizes")]
    Length(usize),
    /// The hashes lead to another root.
    #[error("the proof leads to the root {found}, not to {expected}")]
    Root {
        /// The root that was to be reached.
        expected: Hash,
        /// The root the proof leads to.
        found: Hash,
    },
}

impl Tree {
    /// The tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// The tree over the given leaf hashes.
    pub fn from_leaves(leaves: impl IntoIterator<Item = Hash>) -> Self {
        let mut tree = Self::new();
        leaves.into_iter().for_each(|leaf| tree.push(leaf));
        tree
    }

    /// Appends an entry by its [leaf hash](crate::leaf_hash).
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for level in 0.. {
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            let row = &mut self.levels[level];
            row.push(hash);
            // A row with an even number of hashes has just completed a pair.
            let [.., left, right] = &row[..] else { break };
            if row.len() % 2 == 1 {
                break;
            }
            hash = node_hash(left, right);
        }
    }

    /// How many entries there are.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// The root over all entries.
    pub fn root(&self) -> Hash {
        self.range(0, self.size())
    }

    /// The root as it was when the tree had `size` entries.
    pub fn root_at(&self, size: u64) -> Result<Hash, Missing> {
        self.has(size)?;
        Ok(self.range(0, size))
    }

    /// The complete subtree number `index` of 2^`level` entries, if the tree has it.
    pub fn subtree(&self, level: usize, index: u64) -> Option<Hash> {
        self.row(level).get(usize::try_from(index).ok()?).copied()
    }

    /// All complete subtrees of 2^`level` entries.
    pub fn row(&self, level: usize) -> &[Hash] {
        self.levels.get(level).map_or(&[], Vec::as_slice)
    }

    /// The proof that entry `index` is in the tree of the first `size` entries, leaf first.
    pub fn inclusion(&self, index: u64, size: u64) -> Result<Vec<Hash>, Missing> {
        self.has(size)?;
        if index >= size {
            return Err(Missing::Entry { index, size });
        }
        let (mut start, mut end) = (0, size);
        let mut proof = Vec::new();
        while end - start > 1 {
            let middle = start + split(end - start);
            if index < middle {
                proof.push(self.range(middle, end));
                end = middle;
            } else {
                proof.push(self.range(start, middle));
                start = middle;
            }
        }
        proof.reverse();
        Ok(proof)
    }

    /// The proof that the tree of `new` entries only added to the tree of `old` entries.
    pub fn consistency(&self, old: u64, new: u64) -> Result<Vec<Hash>, Missing> {
        self.has(new)?;
        if old > new {
            return Err(Missing::Order { old, new });
        }
        let mut proof = Vec::new();
        if old == 0 || old == new {
            return Ok(proof);
        }
        let (mut start, mut end) = (0, new);
        while end != old {
            let middle = start + split(end - start);
            if old <= middle {
                proof.push(self.range(middle, end));
                end = middle;
            } else {
                proof.push(self.range(start, middle));
                start = middle;
            }
        }
        // Whoever checks knows the old root; it is left out where the old tree is one subtree.
        if start > 0 {
            proof.push(self.range(start, end));
        }
        proof.reverse();
        Ok(proof)
    }

    fn has(&self, wanted: u64) -> Result<(), Missing> {
        let size = self.size();
        if wanted > size { Err(Missing::Size { wanted, size }) } else { Ok(()) }
    }

    /// The hash over the entries `start..end`, where `start` is a multiple of the largest power
    /// of two that fits: true for every range that splitting a tree leads to.
    fn range(&self, start: u64, end: u64) -> Hash {
        let mut at = end;
        let mut hash = None;
        // From the right: the smallest complete subtree first.
        while at > start {
            let level = (at - start).trailing_zeros();
            at -= 1 << level;
            let left = self.levels[level as usize][(at >> level) as usize];
            hash = Some(hash.map_or(left, |right| node_hash(&left, &right)));
        }
        hash.unwrap_or_else(empty_root)
    }
}

/// The largest power of two smaller than `size`, which is at least 2.
fn split(size: u64) -> u64 {
    1 << (u64::BITS - 1 - (size - 1).leading_zeros())
}

/// Checks that the entry with hash `leaf` is number `index` of the `size` entries under `root`.
pub fn check_inclusion(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> Result<(), Error> {
    if index >= size {
        return Err(Error::Outside { index, size });
    }
    let (mut first, mut last) = (index, size - 1);
    let mut found = *leaf;
    for hash in proof {
        if last == 0 {
            return Err(Error::Length(proof.len()));
        }
        if first % 2 == 1 || first == last {
            found = node_hash(hash, &found);
            while first % 2 == 0 && first != 0 {
                first >>= 1;
                last >>= 1;
            }
        } else {
            found = node_hash(&found, hash);
        }
        first >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(Error::Length(proof.len()));
    }
    reaches(root, found)
}

/// Checks that the `new` entries under `new_root` begin with the `old` entries under `old_root`.
pub fn check_consistency(
    old: u64,
    new: u64,
    proof: &[Hash],
    old_root: &Hash,
    new_root: &Hash,
) -> Result<(), Error> {
    if old > new {
        return Err(Error::Order { old, new });
    }
    if old == new || old == 0 {
        if !proof.is_empty() {
            return Err(Error::Length(proof.len()));
        }
        return if old == new { reaches(new_root, *old_root) } else { reaches(&empty_root(), *old_root) };
    }
    let mut hashes = proof.iter();
    let start = if old.is_power_of_two() { Some(old_root) } else { hashes.next() };
    let start = *start.ok_or(Error::Length(0))?;
    let (mut first, mut last) = (old - 1, new - 1);
    while first % 2 == 1 {
        first >>= 1;
        last >>= 1;
    }
    let (mut old_found, mut new_found) = (start, start);
    for hash in hashes {
        if last == 0 {
            return Err(Error::Length(proof.len()));
        }
        if first % 2 == 1 || first == last {
            old_found = node_hash(hash, &old_found);
            new_found = node_hash(hash, &new_found);
            while first % 2 == 0 && first != 0 {
                first >>= 1;
                last >>= 1;
            }
        } else {
            new_found = node_hash(&new_found, hash);
        }
        first >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(Error::Length(proof.len()));
    }
    reaches(old_root, old_found)?;
    reaches(new_root, new_found)
}

fn reaches(expected: &Hash, found: Hash) -> Result<(), Error> {
    if found == *expected { Ok(()) } else { Err(Error::Root { expected: *expected, found }) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hash::leaf_hash;

    /// The entries of the public test vectors of transparency-dev/merkle.
    const ENTRIES: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];

    fn tree_of(size: u64) -> Tree {
        Tree::from_leaves((0..size).map(|n| leaf_hash(&n.to_be_bytes())))
    }

    fn base64(hashes: &[&str]) -> Vec<Hash> {
        hashes.iter().map(|text| Hash::parse_base64(text).unwrap()).collect()
    }

    #[test]
    fn the_public_vectors_hold() {
        let tree = Tree::from_leaves(ENTRIES.map(leaf_hash));
        assert_eq!(tree.root().to_base64(), "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=");
        let first = base64(&[
            "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=",
            "Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=",
            "a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=",
        ]);
        assert_eq!(tree.inclusion(0, 8), Ok(first.clone()));
        // From one entry to eight, the way up is the same as that of the first entry.
        assert_eq!(tree.consistency(1, 8), Ok(first));
        assert_eq!(tree.root_at(6).unwrap().to_base64(), "duZ9rbzfHhDht03cYIq9L5jfsW+851J3tSMqEn8gh+8=");
        let six_to_eight = base64(&[
            "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
            "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
            "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=",
        ]);
        assert_eq!(tree.consistency(6, 8), Ok(six_to_eight));
        assert_eq!(tree.root_at(2).unwrap().to_base64(), "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=");
        assert_eq!(tree.root_at(5).unwrap().to_base64(), "Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=");
    }

    #[test]
    fn an_empty_tree_has_the_empty_root() {
        assert_eq!(Tree::new().root(), empty_root());
        assert_eq!(tree_of(5).root_at(0), Ok(empty_root()));
    }

    #[test]
    fn what_the_tree_does_not_have_is_said() {
        let tree = tree_of(5);
        assert_eq!(tree.root_at(6), Err(Missing::Size { wanted: 6, size: 5 }));
        assert_eq!(tree.inclusion(3, 3), Err(Missing::Entry { index: 3, size: 3 }));
        assert_eq!(tree.consistency(4, 3), Err(Missing::Order { old: 4, new: 3 }));
        assert_eq!(
            tree.consistency(4, 3).unwrap_err().to_string(),
            "a tree of 4 entries does not come before one of 3"
        );
    }

    #[test]
    fn every_inclusion_proof_to_69_holds_for_its_own_place_only() {
        let tree = tree_of(69);
        for size in 1..=69 {
            let root = tree.root_at(size).unwrap();
            for index in 0..size {
                let leaf = tree.subtree(0, index).unwrap();
                let proof = tree.inclusion(index, size).unwrap();
                for claimed in 0..=size {
                    let answer = check_inclusion(&leaf, claimed, size, &proof, &root);
                    assert_eq!(answer.is_ok(), claimed == index, "{index} of {size} as {claimed}");
                }
            }
        }
    }

    #[test]
    fn every_consistency_proof_to_69_holds_for_its_own_sizes_only() {
        let tree = tree_of(69);
        let root = |size| tree.root_at(size).unwrap();
        for new in 0..=69 {
            for old in 0..=new {
                let proof = tree.consistency(old, new).unwrap();
                assert_eq!(
                    check_consistency(old, new, &proof, &root(old), &root(new)),
                    Ok(()),
                    "{old} to {new}"
                );
                for other in (1..=new).filter(|other| *other != old) {
                    let answer = check_consistency(other, new, &proof, &root(old), &root(new));
                    assert!(answer.is_err(), "{old} to {new} as {other}");
                }
            }
        }
    }

    #[test]
    fn a_proof_too_long_or_too_short_is_refused() {
        let tree = tree_of(11);
        let (root, leaf) = (tree.root(), tree.subtree(0, 6).unwrap());
        let mut proof = tree.inclusion(6, 11).unwrap();
        proof.push(root);
        assert_eq!(check_inclusion(&leaf, 6, 11, &proof, &root), Err(Error::Length(proof.len())));
        proof.truncate(3);
        assert_eq!(check_inclusion(&leaf, 6, 11, &proof, &root), Err(Error::Length(3)));
        assert!(check_inclusion(&leaf, u64::MAX - 1, u64::MAX, &proof, &root).is_err());
        assert!(check_consistency(u64::MAX - 1, u64::MAX, &proof, &root, &root).is_err());
    }

    proptest! {
        #[test]
        fn any_entry_proves_that_it_is_there(size in 1..5000u64, pick in any::<prop::sample::Index>()) {
            let tree = tree_of(size);
            let index = pick.index(size as usize) as u64;
            let proof = tree.inclusion(index, size).unwrap();
            let leaf = leaf_hash(&index.to_be_bytes());
            prop_assert_eq!(check_inclusion(&leaf, index, size, &proof, &tree.root()), Ok(()));
        }

        #[test]
        fn any_two_sizes_prove_that_one_extends_the_other(a in 0..3000u64, b in 0..3000u64) {
            let (old, new) = (a.min(b), a.max(b));
            let tree = tree_of(new);
            let (old_root, new_root) = (tree_of(old).root(), tree.root());
            let proof = tree.consistency(old, new).unwrap();
            prop_assert_eq!(check_consistency(old, new, &proof, &old_root, &new_root), Ok(()));
        }
    }
}
