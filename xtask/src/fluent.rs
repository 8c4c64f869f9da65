//! Reads messages in Fluent's syntax as far as the house rules need it: keys, and the values they use.

use std::collections::BTreeSet;

/// One message.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// `plenary-notice-too-short`.
    pub key: String,
    /// From 1.
    pub line: usize,
    /// The values it uses, without `$`.
    pub values: BTreeSet<String>,
    /// Other messages it is made of.
    pub parts: BTreeSet<String>,
}

/// All messages of a file, in order.
pub fn messages(text: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let mut body = line;
        if let Some((key, rest)) = key_of(line) {
            let message = Message {
                key: key.to_owned(),
                line: index + 1,
                values: BTreeSet::new(),
                parts: BTreeSet::new(),
            };
            messages.push(message);
            body = rest;
        }
        if let Some(message) = messages.last_mut() {
            message.values.extend(body.split('$').skip(1).map(|rest| word(rest).to_owned()));
            message.parts.extend(parts(body).map(str::to_owned));
        }
    }
    messages
}

/// A key at the beginning of a line, and what follows its `=`. Terms begin with `-`.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once('=')?;
    let key = key.trim_end();
    let well_formed = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') && word(key) == key;
    well_formed.then_some((key, rest))
}

/// Messages and terms that stand in braces by themselves.
fn parts(body: &str) -> impl Iterator<Item = &str> {
    body.split('{').skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        let name = word(rest);
        let alone = rest[name.len()..].trim_start().starts_with('}');
        (alone && name.starts_with(|c: char| c.is_ascii_lowercase() || c == '-')).then_some(name)
    })
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_goes_on_until_the_next_key() {
        let text = "# a = comment\nfirst = { $day } of { $month ->\n    [1] May\n   *[2] { other } { -term }\n} { $year }\n\
                    second-key = Plain.\n";
        let found = messages(text);
        let keys: Vec<&str> = found.iter().map(|message| message.key.as_str()).collect();
        assert_eq!(keys, ["first", "second-key"]);
        assert_eq!(found[0].values.iter().collect::<Vec<_>>(), ["day", "month", "year"]);
        assert_eq!(found[0].parts.iter().collect::<Vec<_>>(), ["-term", "other"]);
        assert!(found[1].values.is_empty());
        assert_eq!(found[1].line, 6);
    }
}
