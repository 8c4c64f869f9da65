//! What an outsider needs to check a record, and what the record needs to be checkable.
//!
//! The formats are those of RFC 8785 (canonical JSON), RFC 6962 and 9162 (the tree) and the
//! C2SP family (tiles, signed notes, checkpoints, cosignatures, policies, proofs).
//! Nothing here reads a clock, a disk or a socket, and nothing knows what an entry means.

pub mod canonical;
pub mod checkpoint;
pub mod cosignature;
pub mod hash;
pub mod note;
pub mod policy;
pub mod proof;
pub mod tile;
pub mod tree;

pub use checkpoint::Checkpoint;
pub use hash::{Hash, empty_root, leaf_hash, node_hash, sha256};
pub use note::{Note, Signer, Verifier};
pub use policy::Policy;
pub use proof::Proof;
pub use tree::Tree;
