//! Events to bytes and back: the canonical form in which a fact enters the record.
//!
//! The format is normative in `docs/formats/events.md`. Shapes are for ever:
//! what this file once wrote it must always be able to read.

use domain::command::Actor;
use domain::right::Capacity;
use domain::source::{Clause, Source};
use domain::symbol::Seat;
use domain::{Event, Fact, catalogue};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// The version of the envelope that this program writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// Why the bytes of an entry are not an event this program can read.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    /// The entry was written in a later format.
    #[error(
        "entry {position} is in format {found}, and this program reads formats up to {VERSION}; \
         use the newer version of plenaria that wrote it"
    )]
    Future {
        /// Position in the record.
        position: u64,
        /// Its format.
        found: u32,
    },
    /// The entry speaks of an act this program does not know.
    #[error(
        "entry {position} tells of the act {act:?}, which this version does not know; use a newer plenaria"
    )]
    UnknownAct {
        /// Position in the record.
        position: u64,
        /// The act.
        act: String,
    },
    /// The entry is not what an event looks like.
    #[error(
        "entry {position} cannot be read: {reason}; if a newer version of plenaria wrote it, use that one, \
         else run `plenaria check` and restore a backup"
    )]
    Unreadable {
        /// Position in the record.
        position: u64,
        /// What is wrong, and where in the entry.
        reason: serde_json::Error,
    },
}

/// What every entry carries around its event.
#[derive(Deserialize)]
struct Envelope<'a> {
    act: String,
    at: Timestamp,
    capacity: Capacity,
    #[serde(borrow)]
    data: &'a RawValue,
    event: String,
    rules: u32,
    seat: Seat,
    source: Option<Source>,
    v: u32,
}

/// The canonical bytes of `fact`: RFC 8785 JSON with the act, its basis, the actor, the time and its zone.
pub fn encode(fact: &Fact, zone: &str, clause: Option<&Clause>) -> Vec<u8> {
    let (name, data) = named(&fact.event);
    let mut envelope = json!({
        "act": fact.act,
        "at": fact.at,
        "basis": basis(fact.act, clause),
        "capacity": fact.actor.capacity,
        "data": data,
        "event": name,
        "rules": fact.rules_version,
        "seat": fact.actor.seat,
        "v": VERSION,
        "zone": zone,
    });
    if let Some(source) = &fact.source {
        envelope["source"] = serde_json::to_value(source).expect("a source is plain text");
    }
    proofs::canonical::to_canonical(&envelope).expect("events hold text and whole numbers alone")
}

/// Reads the entry at `position`. Days are counted in `zone`.
pub fn decode(position: u64, bytes: &[u8], zone: &TimeZone) -> Result<Fact, DecodeError> {
    let unreadable = |reason| DecodeError::Unreadable { position, reason };
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|reason| {
        // The envelope of a later format may have lost a key that this one needs.
        match serde_json::from_slice::<Value>(bytes).ok().and_then(|value| value["v"].as_u64()) {
            Some(found) if found > u64::from(VERSION) => {
                DecodeError::Future { position, found: found as u32 }
            }
            _ => unreadable(reason),
        }
    })?;
    if envelope.v != VERSION {
        return Err(DecodeError::Future { position, found: envelope.v });
    }
    let act = catalogue::action(&envelope.act)
        .ok_or_else(|| DecodeError::UnknownAct { position, act: envelope.act.clone() })?;
    Ok(Fact {
        position,
        at: envelope.at,
        on: zone.to_datetime(envelope.at).date(),
        actor: Actor { seat: envelope.seat, capacity: envelope.capacity },
        act: act.name,
        rules_version: envelope.rules,
        source: envelope.source,
        event: event(&envelope.event, envelope.data).map_err(unreadable)?,
    })
}

/// The name of an event, `plenary.convened`, and its data.
pub fn named(event: &Event) -> (String, Value) {
    let value = serde_json::to_value(event).expect("events hold text and whole numbers alone");
    let (topic, inner) = only_entry(value);
    let (what, data) = only_entry(inner);
    (format!("{topic}.{what}"), data)
}

/// The event called `name` with `data`: the reverse of [`named`].
fn event(name: &str, data: &RawValue) -> Result<Event, serde_json::Error> {
    let (topic, what) = name.split_once('.').unwrap_or((name, ""));
    let nested =
        format!("{{{}:{{{}:{}}}}}", serde_json::to_string(topic)?, serde_json::to_string(what)?, data.get());
    serde_json::from_str(&nested)
}

/// Takes apart an object with one key: the way an enum is written.
fn only_entry(value: Value) -> (String, Value) {
    match value {
        Value::Object(map) => map.into_iter().next().expect("an enum is written as an object with one key"),
        other => unreachable!("an event without fields must be written with braces: {other}"),
    }
}

fn basis(act: &str, clause: Option<&Clause>) -> Value {
    let ground = catalogue::action(act).map(|action| action.basis);
    let mut basis = json!({ "ground": ground });
    if let Some(clause) = clause {
        basis["clause"] = clause.citation.get(clause.citation.authentic).into();
        basis["status"] = serde_json::to_value(clause.status).expect("a word");
    }
    basis
}
