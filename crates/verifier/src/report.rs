//! What a check comes to: what holds, what was not looked at, and what differs.

use proofs::note::Verifier;
use proofs::{Hash, canonical, checkpoint, policy, proof, tile, tree};

use crate::entry::{self, Moment};
use crate::paper::update;
use crate::pdf;

/// The outcome of a check.
#[derive(Debug, Default)]
pub struct Report {
    /// What was checked and holds.
    pub checked: Vec<Checked>,
    /// What was not checked, and nobody should believe it was.
    pub unchecked: Vec<Unchecked>,
    /// What differs.
    pub found: Vec<Finding>,
    /// Whose word there is for the signer.
    pub signer: Signer,
}

/// Whose word there is for the key that a record is checked with.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    /// The reader's, who named the key or the policy.
    Named,
    /// That of the record which checks its own paper, for a reader who takes its word.
    Own,
    /// Nobody's: the key came along with what is checked.
    #[default]
    Unknown,
}

/// Something that holds.
#[derive(Debug)]
pub enum Checked {
    /// A checkpoint is signed.
    Checkpoint(Box<policy::Accepted>),
    /// All entries are well formed, and their times never go back.
    Entries {
        /// How many.
        count: u64,
        /// The first and the last time.
        times: Option<(Moment, Moment)>,
    },
    /// Tiles and root follow from the entries.
    Tree {
        /// How many tile and bundle files were compared.
        files: u64,
    },
    /// The files that entries name are there.
    Files {
        /// How many.
        count: usize,
        /// How many of them are papers.
        papers: usize,
    },
    /// A paper is the one that was issued.
    Paper(Box<Issued>),
    /// Nothing but the proof was added to it.
    Update,
    /// The entries a paper carries are in the record.
    PaperEntries {
        /// How many.
        count: usize,
        /// The size of the checkpoint they are proved against.
        size: u64,
    },
}

/// What the record says of a paper.
#[derive(Debug, Clone)]
pub struct Issued {
    /// Where in the record.
    pub position: u64,
    /// When.
    pub moment: Moment,
    /// Its symbol.
    pub symbol: String,
    /// What it is.
    pub kind: String,
    /// In which language.
    pub language: String,
    /// The hash of the paper without its proof.
    pub sha256: Hash,
    /// How many bytes that is.
    pub size: u64,
}

/// Something that this program does not look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unchecked {
    /// Whether the key belongs to the coalition.
    KeyOwner,
    /// Whether others are shown the same record: no witness signed, or none was asked for.
    Witnesses,
    /// Whether the acts were allowed.
    Rules,
    /// Whether what was recorded is true and complete, and its times are right.
    Truth,
    /// Whether the sentences of a paper say what its entries say.
    Prose,
    /// What was recorded later.
    Later,
    /// Tiles beyond the checkpoint, as a record has them while it grows.
    Ahead(usize),
}

/// Something that differs from what it should be.
#[derive(Debug)]
pub enum Finding {
    /// The checkpoint cannot be read or is not signed as it should be.
    Checkpoint(policy::Refusal),
    /// The record's own key file names another key.
    KeyFile(String),
    /// A file of the record is missing.
    Missing(String),
    /// A bundle cannot be taken apart.
    Bundle {
        /// Its path.
        path: String,
        /// Why.
        fault: tile::Error,
    },
    /// A bundle or tile holds too much or too little.
    Count {
        /// Its path.
        path: String,
        /// How many entries or hashes it should hold.
        expected: usize,
        /// How many it holds.
        found: usize,
    },
    /// A tile has another hash than the entries give.
    Tile {
        /// Its path.
        path: String,
        /// Which hash of the tile, from 0.
        place: usize,
        /// What follows from the entries.
        expected: Hash,
        /// What the tile has.
        found: Hash,
    },
    /// An entry is not the one that was signed.
    Changed {
        /// Its position.
        position: u64,
        /// The hash that was signed.
        expected: Hash,
        /// The hash it has.
        found: Hash,
    },
    /// An entry that was signed for another position.
    Moved {
        /// Where it lies.
        position: u64,
        /// Where it was signed.
        belongs: u64,
    },
    /// The entries do not lead to the signed root.
    Root {
        /// How many entries.
        size: u64,
        /// What was signed.
        expected: Hash,
        /// What follows from the entries.
        found: Hash,
    },
    /// More of the kind before it.
    More(usize),
    /// An entry is not well formed.
    Entry {
        /// Its position.
        position: u64,
        /// Why.
        fault: entry::Fault,
    },
    /// An entry is older than the one before it.
    ClockBack {
        /// Its position.
        position: u64,
        /// Its time.
        at: Moment,
        /// The time of the one before.
        before: Moment,
    },
    /// An entry names a file by something that is no hash.
    NotAHash {
        /// Its position.
        position: u64,
        /// What stands there.
        found: String,
    },
    /// A file that an entry names is not there.
    FileMissing {
        /// The position of the entry.
        position: u64,
        /// The file.
        sha256: Hash,
    },
    /// A file is not the one its name says.
    FileChanged {
        /// Its name.
        expected: Hash,
        /// What it hashes to.
        found: Hash,
    },
    /// A paper is not as long as the record says.
    FileSize {
        /// The position of the entry.
        position: u64,
        /// The file.
        sha256: Hash,
        /// What the record says.
        expected: u64,
        /// How long it is.
        found: u64,
    },
    /// The PDF cannot be read.
    Pdf(pdf::Fault),
    /// No proof is attached to the PDF.
    NoProof,
    /// The attached proof is no text.
    ProofNotText,
    /// The proof cannot be read or does not hold.
    Proof(proof::Error),
    /// The proof does not bring the entry it is about.
    NoLeaf,
    /// The entry of the paper is not well formed.
    Leaf(entry::Fault),
    /// The entry of the proof is about something else.
    NotAPaper(String),
    /// The entry of the paper lacks something.
    PaperKey(&'static str),
    /// The paper is shorter than it was.
    Short {
        /// How long the record says it is.
        expected: u64,
        /// How long it is.
        found: u64,
    },
    /// The paper is not the one that was issued.
    PaperChanged {
        /// The hash the record has.
        expected: Hash,
        /// The hash it has.
        found: Hash,
    },
    /// Something else than the proof was added to the paper.
    Update(update::Fault),
    /// The paper does not carry its record.
    NoRecord,
    /// The record the paper carries is not canonical.
    RecordForm(canonical::Error),
    /// The record the paper carries lacks a key, or a key has no sense.
    RecordKey(String),
    /// The record the paper carries contradicts its entry or the proof.
    RecordSays {
        /// About what: a key of `record.json`.
        key: &'static str,
        /// What it should say.
        expected: String,
        /// What it says.
        found: String,
    },
    /// The checkpoint the paper carries does not hold.
    RecordCheckpoint(checkpoint::Error),
    /// The checkpoint the paper carries is newer than the paper.
    RecordNewer {
        /// Its size.
        size: u64,
        /// The position of the paper.
        position: u64,
    },
    /// An entry the paper carries comes before the one above it.
    RecordOrder(u64),
    /// An entry the paper carries is not in the record.
    RecordEntry {
        /// Its position.
        position: u64,
        /// Why.
        fault: tree::Error,
    },
}

/// Whom the reader trusts.
pub enum Trust {
    /// A key or a policy that the reader brought.
    Named(policy::Policy),
    /// The record that does the checking, whose own policy this is: the report says that it is no outsider's word.
    Own(policy::Policy),
    /// Nobody: the key that came with the record is taken, and the report says so.
    Nobody,
}

impl Trust {
    /// The policy to check with, given the key that came along.
    pub fn policy(&self, came_along: Option<Verifier>) -> Option<policy::Policy> {
        match self {
            Self::Named(policy) | Self::Own(policy) => Some(policy.clone()),
            Self::Nobody => came_along.map(policy::Policy::of_log),
        }
    }

    /// Whose word that is.
    fn signer(&self) -> Signer {
        match self {
            Self::Named(_) => Signer::Named,
            Self::Own(_) => Signer::Own,
            Self::Nobody => Signer::Unknown,
        }
    }
}

impl Report {
    /// A report that finds nothing yet.
    pub fn new(trust: &Trust) -> Self {
        Self { signer: trust.signer(), ..Self::default() }
    }

    /// What a shell is told; the codes are explained by `--help`.
    pub fn exit_code(&self) -> u8 {
        match (self.found.is_empty(), self.signer) {
            (false, _) => 1,
            (true, Signer::Named | Signer::Own) => 0,
            (true, Signer::Unknown) => 3,
        }
    }

    /// Notes a checkpoint that holds, and what it leaves open.
    pub fn accept(&mut self, accepted: policy::Accepted) {
        self.unchecked.push(Unchecked::KeyOwner);
        if accepted.witnesses.is_empty() {
            self.unchecked.push(Unchecked::Witnesses);
        }
        self.checked.push(Checked::Checkpoint(Box::new(accepted)));
    }
}
