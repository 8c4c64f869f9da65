//! Entries of the record.

use domain::{Coalition, Fact};
use proofs::leaf_hash;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{CapacityName, Sentence, SourceShape};
use crate::outside::Outside;
use crate::{events, links};

/// An entry of the record in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntryLine {
    /// Its position, from 0.
    pub position: u64,
    /// Its page, without a language before it.
    pub address: String,
    /// When it was recorded.
    #[schema(format = DateTime)]
    pub at: String,
    /// That day in the coalition's zone.
    #[schema(format = Date)]
    pub on: String,
    /// Whose act it was.
    pub seat: String,
    /// In what capacity.
    pub capacity: CapacityName,
    /// The act: `plenary.convene`.
    pub act: String,
    /// What happened: `plenary.convened`.
    pub event: String,
    /// In one sentence.
    pub said: Sentence,
    /// Where it comes from, if it was carried in from elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceShape>,
}

impl EntryLine {
    /// An entry in a list.
    pub fn of(coalition: &Coalition, fact: &Fact) -> Self {
        Self {
            position: fact.position,
            address: links::plain(format_args!("record/{}", fact.position)),
            at: fact.at.to_string(),
            on: fact.on.to_string(),
            seat: fact.actor.seat.to_string(),
            capacity: fact.actor.capacity.into(),
            act: fact.act.to_owned(),
            event: events::named(&fact.event).0,
            said: Sentence::of(|lang| documents::sentence::line(coalition, fact, lang)),
            source: fact.source.as_ref().map(Into::into),
        }
    }
}

/// An entry of the record with its exact bytes and its proof.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntryWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: EntryLine,
    /// The exact bytes of the entry, as text.
    pub bytes: String,
    /// The same, parsed; its form is in docs/formats/events.md.
    pub entry: Value,
    /// The hash of the leaf, in base64.
    pub leaf: String,
    /// Hashes from the leaf's sibling up to the root's child, in base64 (RFC 9162, 2.1.3).
    pub proof: Vec<String>,
    /// The number of entries of the tree that the proof is for.
    pub size: u64,
    /// The signed checkpoint over that many entries.
    pub checkpoint: String,
}

impl EntryWhole {
    /// An entry with its proof; `None` if its bytes are no JSON.
    pub fn of(known: &Outside, fact: &Fact, bytes: Vec<u8>) -> Option<Self> {
        let size = known.tree.size();
        let proof = known.tree.inclusion(fact.position, size).ok()?;
        Some(Self {
            line: EntryLine::of(known.coalition, fact),
            entry: serde_json::from_slice(&bytes).ok()?,
            leaf: leaf_hash(&bytes).to_base64(),
            bytes: String::from_utf8(bytes).ok()?,
            proof: proof.into_iter().map(proofs::Hash::to_base64).collect(),
            size,
            checkpoint: known.checkpoint.to_string(),
        })
    }
}
