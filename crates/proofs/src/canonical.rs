//! Canonical JSON after RFC 8785: one value has one sequence of bytes.
//!
//! Narrower than the RFC in one point: numbers are integers between -(2^53 - 1) and 2^53 - 1.
//! Floating point never enters the record, so its formatting rules are not needed here.

use serde_json::{Number, Value};

/// The largest integer that every JSON reader keeps exactly.
pub const LARGEST_INTEGER: i64 = (1 << 53) - 1;

/// How deep arrays and objects may lie inside each other. `serde_json` reads 127 levels.
pub const DEEPEST: usize = 100;

/// Why a value or some bytes are not canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A number with a fraction or an exponent.
    #[error("the number {0} is not an integer")]
    NotAnInteger(String),
    /// An integer beyond what every reader keeps exactly.
    #[error("the integer {0} lies outside -(2^53-1) to 2^53-1")]
    TooLarge(String),
    /// Arrays and objects nested deeper than [`DEEPEST`].
    #[error("the value is nested more than {DEEPEST} levels deep")]
    TooDeep,
    /// The bytes are no JSON at all.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// JSON, but not in the one form it must have: spaces, order, escapes, a repeated key.
    #[error("JSON, but not in canonical form: it differs from byte {at} on")]
    NotCanonical {
        /// The first byte that should be another one.
        at: usize,
    },
}

/// The canonical bytes of `value`.
pub fn to_canonical(value: &Value) -> Result<Vec<u8>, Error> {
    let mut out = Vec::new();
    write(value, DEEPEST, &mut out)?;
    Ok(out)
}

/// Reads bytes that must be canonical already.
///
/// A repeated key is refused too: the value read keeps one of the two, so that the bytes it would
/// be written as are shorter than those that were read.
pub fn parse_canonical(bytes: &[u8]) -> Result<Value, Error> {
    let value: Value = serde_json::from_slice(bytes).map_err(|e| Error::NotJson(e.to_string()))?;
    let canonical = to_canonical(&value)?;
    if canonical != bytes {
        let same = canonical.iter().zip(bytes).take_while(|(a, b)| a == b).count();
        return Err(Error::NotCanonical { at: same });
    }
    Ok(value)
}

/// Whether `bytes` are canonical JSON.
pub fn is_canonical(bytes: &[u8]) -> bool {
    parse_canonical(bytes).is_ok()
}

fn write(value: &Value, levels_left: usize, out: &mut Vec<u8>) -> Result<(), Error> {
    match value {
        Value::Null => out.extend(b"null"),
        Value::Bool(true) => out.extend(b"true"),
        Value::Bool(false) => out.extend(b"false"),
        Value::Number(number) => out.extend(integer(number)?.to_string().bytes()),
        Value::String(text) => write_string(text, out),
        Value::Array(items) => {
            let levels_left = levels_left.checked_sub(1).ok_or(Error::TooDeep)?;
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write(item, levels_left, out)?;
            }
            out.push(b']');
        }
        Value::Object(members) => {
            let levels_left = levels_left.checked_sub(1).ok_or(Error::TooDeep)?;
            let mut members: Vec<_> = members.iter().collect();
            // By UTF-16 code units, as RFC 8785 section 3.2.3 wants it; the order of the bytes
            // differs from it above U+FFFF.
            members.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push(b'{');
            for (i, (key, value)) in members.into_iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write_string(key, out);
                out.push(b':');
                write(value, levels_left, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn integer(number: &Number) -> Result<i64, Error> {
    if number.is_f64() {
        return Err(Error::NotAnInteger(number.to_string()));
    }
    number
        .as_i64()
        .filter(|n| n.unsigned_abs() <= LARGEST_INTEGER.unsigned_abs())
        .ok_or_else(|| Error::TooLarge(number.to_string()))
}

fn write_string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for byte in text.bytes() {
        match byte {
            b'"' => out.extend(b"\\\""),
            b'\\' => out.extend(b"\\\\"),
            0x08 => out.extend(b"\\b"),
            b'\t' => out.extend(b"\\t"),
            b'\n' => out.extend(b"\\n"),
            0x0c => out.extend(b"\\f"),
            b'\r' => out.extend(b"\\r"),
            0x00..0x20 => out.extend(format!("\\u{byte:04x}").bytes()),
            // Everything else stands for itself, in UTF-8.
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn canonical(value: &Value) -> String {
        String::from_utf8(to_canonical(value).unwrap()).unwrap()
    }

    #[test]
    fn keys_are_sorted_by_utf_16_code_units() {
        // The example of RFC 8785 section 3.2.3.
        let value = json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        });
        let text = canonical(&value);
        let order = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"];
        let places: Vec<_> = order.iter().map(|word| text.find(word).unwrap()).collect();
        assert!(places.is_sorted(), "{text}");
    }

    #[test]
    fn strings_are_escaped_as_little_as_possible() {
        // The string of RFC 8785 section 3.2.2.
        let value = json!({"string": "\u{20ac}$\u{0f}\nA'B\"\\\\\"/", "del": "\u{7f}", "literals": [null, true, false]});
        let expected = "{\"del\":\"\u{7f}\",\"literals\":[null,true,false],\"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assert_eq!(canonical(&value), expected);
    }

    #[test]
    fn only_exact_integers_are_numbers() {
        assert_eq!(
            canonical(&json!([0, -1, LARGEST_INTEGER, -LARGEST_INTEGER])),
            format!("[0,-1,{LARGEST_INTEGER},-{LARGEST_INTEGER}]")
        );
        assert_eq!(to_canonical(&json!(1.5)), Err(Error::NotAnInteger("1.5".to_owned())));
        assert_eq!(to_canonical(&json!(2.0)), Err(Error::NotAnInteger("2.0".to_owned())));
        for n in [json!(LARGEST_INTEGER + 1), json!(-LARGEST_INTEGER - 1), json!(u64::MAX), json!(i64::MIN)] {
            assert!(matches!(to_canonical(&n), Err(Error::TooLarge(_))), "{n}");
        }
    }

    #[test]
    fn bytes_have_one_form_only() {
        assert!(is_canonical(br#"{"a":1,"b":[true,"x"]}"#));
        for (bytes, at) in [
            (r#"{"a":1, "b":2}"#, 7),
            (r#"{"b":1,"a":2}"#, 2),
            (r#"{"a":1,"a":2}"#, 5),
            (r#"{"a":1,"a":1}"#, 6),
            ("{\"a\":1}\n", 7),
            (r#""\u0041""#, 1),
            (r#""\/""#, 1),
        ] {
            assert_eq!(parse_canonical(bytes.as_bytes()), Err(Error::NotCanonical { at }), "{bytes}");
        }
        for bytes in ["", "{", "{\"a\":1}{", "-0", "1e2", "01", "\"\u{1}\"", "nul", "[1,]"] {
            assert!(!is_canonical(bytes.as_bytes()), "{bytes}");
        }
        assert!(!is_canonical(b"\"\xff\""));
    }

    #[test]
    fn what_is_written_can_be_read_however_deep() {
        let nested = |levels| (0..levels).fold(json!(1), |inner, _| json!([inner]));
        assert!(is_canonical(&to_canonical(&nested(DEEPEST)).unwrap()));
        assert_eq!(to_canonical(&nested(DEEPEST + 1)), Err(Error::TooDeep));
        let bomb = "[".repeat(100_000);
        assert!(matches!(parse_canonical(bomb.as_bytes()), Err(Error::NotJson(_))));
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (-LARGEST_INTEGER..=LARGEST_INTEGER).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((any::<String>(), inner), 0..5)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(value in values()) {
            prop_assert_eq!(parse_canonical(&to_canonical(&value).unwrap()), Ok(value));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = parse_canonical(&bytes);
        }
    }
}
