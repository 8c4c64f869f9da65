//! The record a paper carries, `record.json`: the entries it was drawn from, each with its proof.

use proofs::canonical::parse_canonical;
use proofs::note::Verifier;
use proofs::tree::check_inclusion;
use proofs::{Checkpoint, Hash, Note, leaf_hash};
use serde_json::{Map, Value};

use super::text;
use crate::entry::{Entry, Moment};
use crate::report::{Checked, Finding, Issued};

const KEYS: [&str; 8] = ["checkpoint", "entries", "kind", "language", "origin", "symbol", "v", "vkey"];

/// What `record.json` says.
pub struct Record {
    /// The key it names.
    pub vkey: String,
    origin: String,
    symbol: String,
    kind: String,
    language: String,
    checkpoint: String,
    entries: Vec<Carried>,
}

/// An entry with the proof that it is in the record.
struct Carried {
    position: u64,
    entry: String,
    proof: Vec<Hash>,
}

impl Record {
    /// Reads the bytes of `record.json`.
    pub fn read(bytes: &[u8]) -> Result<Self, Finding> {
        let value = parse_canonical(bytes).map_err(Finding::RecordForm)?;
        let key = |key: &str| Finding::RecordKey(key.to_owned());
        let record = value.as_object().ok_or_else(|| key("{}"))?;
        if let Some(unknown) = record.keys().find(|name| !KEYS.contains(&name.as_str())) {
            return Err(key(unknown));
        }
        if record.get("v").and_then(Value::as_u64) != Some(1) {
            return Err(key("v"));
        }
        let text = |name| text(record, name).map(str::to_owned).ok_or_else(|| key(name));
        let entries = record.get("entries").and_then(Value::as_array).ok_or_else(|| key("entries"))?;
        let entries = entries.iter().map(|entry| Carried::read(entry).ok_or_else(|| key("entries")));
        Ok(Self {
            vkey: text("vkey")?,
            origin: text("origin")?,
            symbol: text("symbol")?,
            kind: text("kind")?,
            language: text("language")?,
            checkpoint: text("checkpoint")?,
            entries: entries.collect::<Result<_, _>>()?,
        })
    }

    /// Checks it against the entry of the paper and the log that signed the proof.
    pub fn check(&self, issued: &Issued, log: &Verifier, origin: &str) -> Result<Checked, Finding> {
        for (key, expected, found) in [
            ("origin", origin, &self.origin),
            ("vkey", &log.to_string(), &self.vkey),
            ("symbol", &issued.symbol, &self.symbol),
            ("kind", &issued.kind, &self.kind),
            ("language", &issued.language, &self.language),
        ] {
            if expected != found {
                return Err(Finding::RecordSays { key, expected: expected.to_owned(), found: found.clone() });
            }
        }
        let note =
            Note::parse(self.checkpoint.as_bytes()).map_err(|e| Finding::RecordCheckpoint(e.into()))?;
        let checkpoint = Checkpoint::open(&note, log).map_err(Finding::RecordCheckpoint)?;
        if checkpoint.size > issued.position {
            return Err(Finding::RecordNewer { size: checkpoint.size, position: issued.position });
        }
        self.check_entries(&checkpoint, &issued.moment)?;
        Ok(Checked::PaperEntries { count: self.entries.len(), size: checkpoint.size })
    }

    fn check_entries(&self, checkpoint: &Checkpoint, issued: &Moment) -> Result<(), Finding> {
        let mut before: Option<(u64, Moment)> = None;
        for Carried { position, entry, proof } in &self.entries {
            let position = *position;
            let leaf = leaf_hash(entry.as_bytes());
            check_inclusion(&leaf, position, checkpoint.size, proof, &checkpoint.root)
                .map_err(|fault| Finding::RecordEntry { position, fault })?;
            let entry = Entry::read(entry.as_bytes()).map_err(|fault| Finding::Entry { position, fault })?;
            if let Some((earlier, moment)) = before {
                if earlier >= position {
                    return Err(Finding::RecordOrder(position));
                }
                in_time(position, &entry.moment, &moment)?;
            }
            before = Some((position, entry.moment));
        }
        before.map_or(Ok(()), |(position, moment)| in_time(position + 1, issued, &moment))
    }
}

fn in_time(position: u64, at: &Moment, before: &Moment) -> Result<(), Finding> {
    if at < before {
        return Err(Finding::ClockBack { position, at: at.clone(), before: before.clone() });
    }
    Ok(())
}

impl Carried {
    fn read(value: &Value) -> Option<Self> {
        let carried: &Map<String, Value> = value.as_object().filter(|carried| carried.len() == 3)?;
        let proof = carried.get("proof")?.as_array()?;
        let proof = proof.iter().map(|hash| Hash::parse_base64(hash.as_str()?).ok());
        Some(Self {
            position: carried.get("index")?.as_u64()?,
            entry: carried.get("entry")?.as_str()?.to_owned(),
            proof: proof.collect::<Option<_>>()?,
        })
    }
}
