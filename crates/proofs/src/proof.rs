//! Proofs that fit in a drawer, after C2SP tlog-proof: place, way up, and signed checkpoint of one
//! entry, checked without asking anybody.

use core::fmt;
use core::str::FromStr;

use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::checkpoint::{self, Checkpoint};
use crate::hash::{Hash, shown};
use crate::note::{self, Note};
use crate::policy::{Accepted, Policy, Refusal};
use crate::tree::{self, Missing, Tree};

const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// The longest way up: no tree is higher.
const MOST_HASHES: usize = 64;

/// That one entry is in a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// What the application wants beside it. Nothing vouches for it: it must be checked.
    pub extra: Option<Vec<u8>>,
    /// The position of the entry, from 0.
    pub index: u64,
    /// The way from the entry up to the root.
    pub hashes: Vec<Hash>,
    /// The checkpoint with its signatures.
    pub checkpoint: Note,
}

/// Why a proof cannot be read or does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The first line is another one.
    #[error("not a proof: the first line should be `{HEADER}`")]
    Header,
    /// Text that ends before the proof does.
    #[error("the proof ends too early, after line {0}")]
    Truncated(usize),
    /// A line that cannot be read.
    #[error("line {line} of the proof cannot be read: `{text}`")]
    Line {
        /// Which line, from 1.
        line: usize,
        /// The line.
        text: String,
    },
    /// The note at its end.
    #[error(transparent)]
    Note(#[from] note::Error),
    /// The checkpoint in that note.
    #[error(transparent)]
    Checkpoint(#[from] checkpoint::Error),
    /// The signatures under it.
    #[error(transparent)]
    Policy(#[from] Refusal),
    /// The way up.
    #[error(transparent)]
    Tree(#[from] tree::Error),
}

impl Proof {
    /// The proof that entry `index` is in the tree under `checkpoint`, which must be one of `tree`.
    pub fn make(tree: &Tree, index: u64, checkpoint: &Checkpoint, note: Note) -> Result<Self, Missing> {
        let hashes = tree.inclusion(index, checkpoint.size)?;
        Ok(Self { extra: None, index, hashes, checkpoint: note })
    }

    /// Checks that the entry with hash `leaf` is in a log that `policy` accepts.
    pub fn check(&self, leaf: &Hash, policy: &Policy) -> Result<Accepted, Error> {
        let accepted = policy.check(&self.checkpoint)?;
        let Checkpoint { size, root, .. } = &accepted.checkpoint;
        tree::check_inclusion(leaf, self.index, *size, &self.hashes, root)?;
        Ok(accepted)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", BASE64_STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{}", hash.to_base64()))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for Proof {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (head, note) = text.split_once("\n\n").ok_or(Error::Truncated(text.lines().count()))?;
        let unreadable = |line: usize, text: &str| Error::Line { line, text: shown(text) };
        let mut lines = head.split('\n').zip(1..).peekable();
        lines.next_if(|(line, _)| *line == HEADER).ok_or(Error::Header)?;
        let extra = match lines.next_if(|(line, _)| line.starts_with("extra ")) {
            Some((line, n)) => {
                Some(BASE64_STANDARD.decode(&line["extra ".len()..]).map_err(|_| unreadable(n, line))?)
            }
            None => None,
        };
        let (line, n) = lines.next().ok_or(Error::Truncated(1 + usize::from(extra.is_some())))?;
        let index = line
            .strip_prefix("index ")
            .and_then(|digits| digits.parse::<u64>().ok().filter(|index| index.to_string() == digits));
        let index = index.ok_or_else(|| unreadable(n, line))?;
        let mut hashes = Vec::new();
        for (line, n) in lines {
            let hash = Hash::parse_base64(line).ok().filter(|_| hashes.len() < MOST_HASHES);
            hashes.push(hash.ok_or_else(|| unreadable(n, line))?);
        }
        Ok(Self { extra, index, hashes, checkpoint: Note::parse(note.as_bytes())? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::leaf_hash;
    use crate::note::Signer;

    const ORIGIN: &str = "plenaria.example/test";

    fn log() -> Signer {
        Signer::from_seed(ORIGIN, [3; 32]).unwrap()
    }

    fn tree() -> Tree {
        Tree::from_leaves((0..7u8).map(|n| leaf_hash(&[n])))
    }

    fn proof(index: u64) -> Proof {
        let checkpoint = Checkpoint::new(ORIGIN, 7, tree().root());
        let note = checkpoint.sign(&log());
        Proof::make(&tree(), index, &checkpoint, note).unwrap()
    }

    #[test]
    fn a_proof_is_read_as_it_is_written_and_holds() {
        let policy = Policy::of_log(log().verifier());
        for extra in [None, Some(Vec::new()), Some(b"the entry itself".to_vec())] {
            let proof = Proof { extra, ..proof(5) };
            let read: Proof = proof.to_string().parse().unwrap();
            assert_eq!(read, proof);
            assert_eq!(read.check(&leaf_hash(&[5]), &policy).unwrap().checkpoint.size, 7);
        }
    }

    #[test]
    fn the_only_entry_has_no_way_up() {
        let tree = Tree::from_leaves([leaf_hash(b"one")]);
        let checkpoint = Checkpoint::new(ORIGIN, 1, tree.root());
        let proof = Proof::make(&tree, 0, &checkpoint, checkpoint.sign(&log())).unwrap();
        let text = proof.to_string();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\nindex 0\n\nplenaria.example/test\n1\n"), "{text}");
        assert_eq!(text.parse(), Ok(proof));
    }

    #[test]
    fn a_proof_of_another_entry_or_place_does_not_hold() {
        let policy = Policy::of_log(log().verifier());
        let other_entry = proof(5).check(&leaf_hash(&[4]), &policy);
        assert!(matches!(other_entry, Err(Error::Tree(tree::Error::Root { .. }))));
        let other_place = Proof { index: 4, ..proof(5) }.check(&leaf_hash(&[5]), &policy);
        assert!(matches!(other_place, Err(Error::Tree(tree::Error::Root { .. }))));
        let other_log = Signer::from_seed(ORIGIN, [4; 32]).unwrap();
        let refused = proof(5).check(&leaf_hash(&[5]), &Policy::of_log(other_log.verifier()));
        assert!(matches!(refused, Err(Error::Policy(_))));
    }

    #[test]
    fn what_is_no_proof_is_refused_with_its_line() {
        let good = proof(0).to_string();
        let line = |line, text: &str| Error::Line { line, text: text.to_owned() };
        for (text, expected) in [
            (String::new(), Error::Truncated(0)),
            (good.replace("@v1", "@v2"), Error::Header),
            (good.replace("index 0", "index 00"), line(2, "index 00")),
            (good.replace("index 0", "index -1"), line(2, "index -1")),
            (good.replace("index 0", "extra !\nindex 0"), line(2, "extra !")),
            (good.replace("index 0\n", "index 0\nAAAA\n"), line(3, "AAAA")),
            ("c2sp.org/tlog-proof@v1\nextra AA==\n\nx".to_owned(), Error::Truncated(2)),
        ] {
            assert_eq!(text.parse::<Proof>(), Err(expected), "{text}");
        }
    }

    #[test]
    fn every_single_bit_of_a_small_log_counts() {
        let policy = Policy::of_log(log().verifier());
        let leaf = leaf_hash(&[2]);
        let text = proof(2).to_string();
        assert!(text.parse::<Proof>().unwrap().check(&leaf, &policy).is_ok());
        for at in 0..text.len() {
            for bit in 0..8 {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let Ok(changed) = String::from_utf8(bytes) else { continue };
                let held = changed.parse::<Proof>().and_then(|proof| proof.check(&leaf, &policy));
                assert!(held.is_err(), "bit {bit} of byte {at}: {changed}");
            }
        }
    }
}
