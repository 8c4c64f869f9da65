//! Creating a record, opening it, and adding it up.

use std::path::Path;
use std::sync::Arc;

use domain::Coalition;
use proofs::{Checkpoint, Note, Signer, Tree, Verifier, leaf_hash};
use store::{ReadError, Reader, Store};

use crate::app::Known;
use crate::events::{self, DecodeError};
use crate::identity::Identity;
use crate::outside;

/// The file that holds a record, inside its folder.
pub const FILE: &str = "record.sqlite";

/// Why a record cannot be opened or created.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file is not usable.
    #[error(transparent)]
    Store(#[from] store::OpenError),
    /// The file could not be read on.
    #[error(transparent)]
    Reading(#[from] ReadError),
    /// Something in it could not be written or understood.
    #[error("the record could not be used: {0}")]
    Unusable(String),
    /// An entry is not an event.
    #[error(transparent)]
    Decode(#[from] DecodeError),
    /// A setting that every record has is missing.
    #[error(
        "the record has no {0}; it was not created by `plenaria`, or its file is damaged; restore a backup"
    )]
    Missing(&'static str),
    /// The entries do not add up to the checkpoint that was signed over them.
    #[error(
        "the record does not add up to its own checkpoint at {size} entries: \
         signed {signed}, computed {computed}; do not write to it, and restore a backup"
    )]
    Tampered {
        /// How many entries the checkpoint covers.
        size: u64,
        /// The root that was signed.
        signed: String,
        /// The root of what is there.
        computed: String,
    },
    /// The machine did not give what is needed.
    #[error("the machine refused: {0}")]
    Machine(String),
}

/// A record, open and added up.
pub(crate) struct Opened {
    pub store: Store,
    pub signer: Signer,
    pub identity: Identity,
    pub known: Known,
}

/// Creates an empty record at `path` with a fresh key; days are counted in `zone`.
pub fn create(path: &Path, origin: &str, zone: &str) -> Result<(), OpenError> {
    let machine = |error: getrandom::Error| OpenError::Machine(error.to_string());
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(machine)?;
    let signer = Signer::from_seed(origin, seed).map_err(unusable)?;
    let vkey = signer.verifier().to_string();
    Identity::new(origin, &vkey, zone).map_err(unusable)?;
    let mut store = Store::create(path)?;
    for (kind, key, value) in [
        (store::SETTING, "origin", origin.as_bytes()),
        (store::SETTING, "zone", zone.as_bytes()),
        (store::SETTING, "vkey", vkey.as_bytes()),
        (SECRET, "log-key", seed.as_slice()),
    ] {
        store.keep(kind, key, value).map_err(unusable)?;
    }
    let note = sign(origin, &Tree::new(), &signer);
    store.put_checkpoint(0, note.as_bytes()).map_err(unusable)
}

/// The kind under which keys are kept.
const SECRET: &str = "secret";

fn unusable(error: impl std::fmt::Display) -> OpenError {
    OpenError::Unusable(error.to_string())
}

/// Opens the record at `path` for writing, reads its identity and adds it up.
pub(crate) fn open(path: &Path) -> Result<Opened, OpenError> {
    let mut store = Store::open(path)?;
    let identity = identity(store.read())?;
    let seed = store.read().kept(SECRET, "log-key")?.ok_or(OpenError::Missing("log-key"))?;
    let seed = seed.try_into().map_err(|_| OpenError::Missing("log-key of 32 bytes"))?;
    let signer = Signer::from_seed(&identity.origin, seed).map_err(unusable)?;
    let mut known = add_up(store.read(), &identity)?;
    // A stop between commit and signature leaves entries that no checkpoint covers yet.
    let size = known.tree.size();
    if check_signed(&known.checkpoint, &identity).map_err(unusable)?.size < size {
        let note = sign(&identity.origin, &known.tree, &signer);
        store.put_checkpoint(size, note.as_bytes()).map_err(unusable)?;
        known.checkpoint = note.into();
    }
    Ok(Opened { store, signer, identity, known })
}

/// What the record says of itself.
pub fn identity(reader: &Reader) -> Result<Identity, OpenError> {
    let text = |key: &'static str| {
        let kept = reader.kept(store::SETTING, key)?.ok_or(OpenError::Missing(key))?;
        String::from_utf8(kept).map_err(unusable)
    };
    Identity::new(&text("origin")?, &text("vkey")?, &text("zone")?).map_err(unusable)
}

/// Adds the record up from its entries and holds the sum against the newest checkpoint.
pub fn add_up(reader: &Reader, identity: &Identity) -> Result<Known, OpenError> {
    // The checkpoint first: while somebody writes, there may be more entries than it covers, never fewer.
    let (_, note) = reader.newest_checkpoint()?.ok_or(OpenError::Missing("checkpoint"))?;
    let (mut coalition, mut outside) = (Coalition::default(), None);
    let mut tree = Tree::new();
    reader.for_each(0, |position, bytes| -> Result<(), OpenError> {
        let fact = Arc::new(events::decode(position, bytes, &identity.zone)?);
        outside::take_in(&mut coalition, &mut outside, &fact);
        tree.push(leaf_hash(bytes));
        Ok(())
    })?;
    let note = String::from_utf8(note).map_err(unusable)?;
    let signed = check_signed(&note, identity).map_err(unusable)?;
    match tree.root_at(signed.size) {
        Ok(root) if root == signed.root => Ok(Known { coalition, outside, tree, checkpoint: note.into() }),
        computed => Err(OpenError::Tampered {
            size: signed.size,
            signed: signed.root.to_base64(),
            computed: computed
                .map_or_else(|_| format!("only {} entries", tree.size()), |root| root.to_base64()),
        }),
    }
}

/// The checkpoint inside `note`, if this record's key signed it.
pub fn check_signed(note: &str, identity: &Identity) -> Result<Checkpoint, proofs::checkpoint::Error> {
    let verifier = Verifier::parse(&identity.vkey)?;
    Checkpoint::open(&Note::parse(note.as_bytes())?, &verifier)
}

/// A signed checkpoint over the whole of `tree`.
pub(crate) fn sign(origin: &str, tree: &Tree, signer: &Signer) -> String {
    Checkpoint::new(origin, tree.size(), tree.root()).sign(signer).to_string()
}
