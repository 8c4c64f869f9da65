//! Keeps a record in one SQLite file: bytes in order, files by their hash,
//! checkpoints, and small values beside the record that can be corrected.
//!
//! Knows none of our other crates and cannot read an entry: what the bytes
//! mean is for those who write them. Everything here blocks; one thread owns
//! the [`Store`] and writes, any number of [`Reader`]s read beside it.

mod backup;
mod check;
mod connect;
mod disk;
mod fault;
mod lock;
mod open_error;
mod reader;
mod restore;
mod schema;
mod store;
mod write;

pub use backup::CopyError;
pub use check::Damage;
#[doc(hidden)]
pub use fault::{Faults, Kind, Moment, Step};
pub use open_error::OpenError;
pub use reader::{Peek, ReadError, Reader, peek};
#[doc(hidden)]
pub use restore::restore_with;
pub use restore::{Restored, restore};
pub use store::{Kept, Store};
pub use write::{AppendError, CheckpointError, WriteError};

/// The SHA-256 of a file's bytes, by which it is found again.
pub type Hash = [u8; 32];

/// The kind under which settings are kept: origin, zone and their like.
pub const SETTING: &str = "setting";
