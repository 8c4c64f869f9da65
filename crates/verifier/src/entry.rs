//! One entry of the record: canonical JSON, and an envelope with known keys.
//!
//! What the data mean, and whether the act was allowed, is not looked at here.

use proofs::canonical;
use serde_json::{Map, Value};

/// The newest format of the envelope that is known here; see `docs/formats/events.md`.
pub const VERSION: u64 = 1;

/// An entry that is well formed.
pub struct Entry {
    /// When it was recorded, in a form that sorts by time.
    pub moment: Moment,
    /// What happened: `plenary.convened`.
    pub event: String,
    /// The facts.
    pub data: Map<String, Value>,
}

/// A moment in UTC, as it is written and as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Up to the second, then the fraction padded to nine digits.
    sortable: (String, String),
}

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Not canonical JSON.
    NotCanonical(canonical::Error),
    /// JSON, but no object.
    NotAnObject,
    /// Written in a format that came later, or in none.
    Version(String),
    /// A key that the envelope must have.
    MissingKey(&'static str),
    /// A key that the envelope does not know.
    UnknownKey(String),
    /// A value that the key cannot have.
    Value {
        /// The key.
        key: &'static str,
        /// What stands there.
        found: String,
    },
}

const KEYS: [&str; 10] = ["act", "at", "basis", "capacity", "data", "event", "rules", "seat", "v", "zone"];
const OPTIONAL_KEY: &str = "source";

impl Entry {
    /// Reads the bytes of an entry.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let value = canonical::parse_canonical(bytes).map_err(Fault::NotCanonical)?;
        let Value::Object(mut envelope) = value else { return Err(Fault::NotAnObject) };
        // First of all: an entry of a later format need not look like those of this one.
        match envelope.get("v") {
            None => return Err(Fault::MissingKey("v")),
            Some(v) if v.as_u64() != Some(VERSION) => return Err(Fault::Version(v.to_string())),
            Some(_) => {}
        }
        if let Some(key) = KEYS.iter().find(|key| !envelope.contains_key(**key)) {
            return Err(Fault::MissingKey(key));
        }
        let known = |key: &str| KEYS.contains(&key) || key == OPTIONAL_KEY;
        if let Some(key) = envelope.keys().find(|key| !known(key)) {
            return Err(Fault::UnknownKey(key.clone()));
        }
        for (key, holds) in CHECKS {
            if let Some(value) = envelope.get(*key).filter(|value| !holds(value)) {
                return Err(Fault::Value { key, found: short(value) });
            }
        }
        let text = |key| envelope.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let at = text("at");
        let event = text("event");
        let moment = Moment::read(&at).ok_or(Fault::Value { key: "at", found: at })?;
        match envelope.remove("data") {
            Some(Value::Object(data)) => Ok(Self { moment, event, data }),
            other => Err(Fault::Value { key: "data", found: short(&other.unwrap_or_default()) }),
        }
    }
}

type Check = fn(&Value) -> bool;

const CHECKS: &[(&str, Check)] = &[
    ("act", is_topic_and_verb),
    ("basis", is_basis),
    ("capacity", is_word),
    ("event", is_topic_and_verb),
    ("rules", |value| value.as_u64().is_some()),
    ("seat", is_filled),
    ("source", is_source),
    ("zone", is_filled),
];

fn is_filled(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

fn is_word(value: &Value) -> bool {
    value.as_str().is_some_and(is_plain_word)
}

fn is_plain_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn is_topic_and_verb(value: &Value) -> bool {
    let parts = value.as_str().and_then(|text| text.split_once('.'));
    parts.is_some_and(|(topic, verb)| is_plain_word(topic) && is_plain_word(verb))
}

fn is_status(value: &Value) -> bool {
    matches!(value.as_str(), Some("confirmed" | "assumed"))
}

/// The ground, and the clause with its status where the clause is known.
fn is_basis(value: &Value) -> bool {
    let Some(basis) = value.as_object() else { return false };
    let clause = match (basis.get("clause"), basis.get("status")) {
        (Some(clause), Some(status)) => is_filled(clause) && is_status(status),
        (None, None) => true,
        _ => false,
    };
    let known = |key: &String| ["clause", "ground", "status"].contains(&key.as_str());
    clause && basis.get("ground").is_some_and(is_word) && basis.keys().all(known)
}

fn is_source(value: &Value) -> bool {
    let Some(source) = value.as_object() else { return false };
    source.len() == 2
        && source.get("citation").is_some_and(is_text)
        && source.get("status").is_some_and(is_status)
}

/// A text in Spanish, English or both, of which the authentic version is there.
fn is_text(value: &Value) -> bool {
    let Some(text) = value.as_object() else { return false };
    let authentic = text.get("authentic").and_then(Value::as_str);
    authentic.is_some_and(|lang| matches!(lang, "es" | "en") && text.get(lang).is_some_and(is_filled))
        && text.keys().all(|key| matches!(key.as_str(), "authentic" | "es" | "en"))
}

/// A value short enough to stand in a sentence.
pub fn short(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

impl Moment {
    /// Reads `2023-10-30T15:00:00Z`, with a fraction of a second if there is one.
    pub fn read(text: &str) -> Option<Self> {
        let (second, fraction) = match text.strip_suffix('Z')?.split_once('.') {
            Some((second, fraction)) if (1..=9).contains(&fraction.len()) => (second, fraction),
            Some(_) => return None,
            None => (text.strip_suffix('Z')?, ""),
        };
        let shape = second.bytes().zip(b"0000-00-00T00:00:00".iter());
        let fits =
            |(byte, shape): (u8, &u8)| if *shape == b'0' { byte.is_ascii_digit() } else { byte == *shape };
        if second.len() != 19 || !shape.into_iter().all(fits) || !fraction.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let number = |range: std::ops::Range<usize>| second[range].parse::<u32>().ok();
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let on_the_clock = number(11..13)? < 24 && number(14..16)? < 60 && number(17..19)? < 60;
        let on_the_calendar = (1..=days(year, month)).contains(&day);
        (on_the_clock && on_the_calendar)
            .then(|| Self { sortable: (second.to_owned(), format!("{fraction:0<9}")) })
    }
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (second, fraction) = &self.sortable;
        f.write_str(second)?;
        match fraction.trim_end_matches('0') {
            "" => f.write_str("Z"),
            fraction => write!(f, ".{fraction}Z"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"act":"plenary.convene","at":"2023-10-30T15:00:00Z","basis":{"clause":"5.4","ground":"sessions","status":"assumed"},"capacity":"secretariat","data":{"plenary":"IV-2023"},"event":"plenary.convened","rules":1,"seat":"PAN","source":{"citation":{"authentic":"es","es":"nota"},"status":"confirmed"},"v":1,"zone":"America/Guatemala"}"#;

    fn fault(from: &str, to: &str) -> Fault {
        assert!(GOOD.contains(from));
        Entry::read(GOOD.replace(from, to).as_bytes()).err().expect("a fault")
    }

    #[test]
    fn a_good_entry_is_read() {
        let entry = Entry::read(GOOD.as_bytes()).ok().unwrap();
        assert_eq!(
            (entry.event.as_str(), entry.moment.to_string().as_str()),
            ("plenary.convened", "2023-10-30T15:00:00Z")
        );
        let bare =
            GOOD.replace(r#""source":{"citation":{"authentic":"es","es":"nota"},"status":"confirmed"},"#, "");
        let bare = bare.replace(r#""clause":"5.4","#, "").replace(r#","status":"assumed""#, "");
        assert!(Entry::read(bare.as_bytes()).is_ok());
    }

    #[test]
    fn the_example_of_the_format_is_read() {
        let page = include_str!("../../../docs/formats/events.md");
        let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("\n```").next()).unwrap();
        assert!(Entry::read(example.as_bytes()).is_ok());
    }

    #[test]
    fn every_key_is_needed_and_known() {
        assert_eq!(fault(r#""act":"plenary.convene","#, ""), Fault::MissingKey("act"));
        assert_eq!(fault(r#","zone":"America/Guatemala""#, ""), Fault::MissingKey("zone"));
        assert_eq!(fault(r#""v":1,"#, ""), Fault::MissingKey("v"));
        assert_eq!(fault(r#","zone""#, r#","who":"me","zone""#), Fault::UnknownKey("who".to_owned()));
        assert_eq!(fault(r#""v":1"#, r#""v":2"#), Fault::Version("2".to_owned()));
        assert_eq!(fault(r#""v":1"#, r#""v":"1""#), Fault::Version("\"1\"".to_owned()));
        assert!(matches!(fault(r#""v":1"#, r#""v": 1"#), Fault::NotCanonical(_)));
        assert!(matches!(Entry::read(b"[]"), Err(Fault::NotAnObject)));
    }

    #[test]
    fn every_value_is_looked_at() {
        for (from, to, key) in [
            ("plenary.convene\"", "Convene\"", "act"),
            ("plenary.convened", "plenary", "event"),
            ("2023-10-30T15:00:00Z", "2023-02-30T15:00:00Z", "at"),
            ("\"sessions\"", "null", "basis"),
            (r#","status":"assumed""#, "", "basis"),
            ("secretariat", "The Secretariat", "capacity"),
            (r#"{"plenary":"IV-2023"}"#, "[]", "data"),
            ("\"rules\":1", "\"rules\":-1", "rules"),
            ("\"PAN\"", "\"\"", "seat"),
            ("confirmed", "certain", "source"),
            ("\"America/Guatemala\"", "6", "zone"),
        ] {
            assert!(matches!(fault(from, to), Fault::Value { key: found, .. } if found == key), "{to}");
        }
    }

    #[test]
    fn moments_sort_by_time() {
        let read = |text| Moment::read(text).unwrap();
        assert!(read("2023-10-30T15:00:00Z") < read("2023-10-30T15:00:00.5Z"));
        assert!(read("2023-10-30T15:00:00.25Z") < read("2023-10-30T15:00:00.5Z"));
        assert!(read("2023-10-30T15:00:00.5Z") < read("2023-10-30T15:00:01Z"));
        assert_eq!(read("2023-10-30T15:00:00.50Z").to_string(), "2023-10-30T15:00:00.5Z");
        assert!(Moment::read("2024-02-29T00:00:00Z").is_some());
        for text in [
            "",
            "Z",
            "2023-02-29T00:00:00Z",
            "2023-10-30T24:00:00Z",
            "2023-10-30T15:00:00",
            "2023-10-30T15:00:00.Z",
            "2023-10-30T15:00:00+00:00",
            "2023-10-30 15:00:00Z",
            "2023-13-01T15:00:00Z",
            "ñ023-10-30T15:00:0Z",
        ] {
            assert!(Moment::read(text).is_none(), "{text}");
        }
    }
}
