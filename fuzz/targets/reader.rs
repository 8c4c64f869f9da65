//! The reader of old minutes on any text: it never panics, and every span is a place in the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fn check(value: &Value, text: &str) {
    match value {
        Value::Object(fields) => {
            let number = |key: &str| fields.get(key).and_then(Value::as_u64);
            if let (Some(start), Some(end)) = (number("start"), number("end")) {
                assert!(text.get(start as usize..end as usize).is_some(), "{start}..{end}");
            }
            fields.values().for_each(|it| check(it, text));
        }
        Value::Array(values) => values.iter().for_each(|it| check(it, text)),
        _ => {}
    }
}

fuzz_target!(|text: &str| {
    let proposal = serde_json::to_value(archive::read(text)).expect("a proposal is data");
    check(&proposal, text);
});
