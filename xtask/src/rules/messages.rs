//! What is said on screen and on paper is said in both languages, with the same values, and nothing is left over.
//!
//! A key is used where it stands as a literal. A literal that ends in `-`, or that has `{…}` in it after a
//! first part ending in `-`, uses every key it can become: `"refusal-{topic}-{name}"`.

use std::collections::{BTreeMap, BTreeSet};

use crate::fluent::{self, Message};
use crate::repository::Repository;
use crate::rules::Finding;
use crate::rust::Source;

/// The crates that say something. A later one may also say what an earlier one brings.
const SPEAKERS: &[&str] = &["crates/documents", "crates/server"];
const LANGUAGES: [&str; 2] = ["es", "en"];

/// One key of one crate, with where and how each language says it.
#[derive(Default)]
struct Said {
    in_languages: BTreeMap<&'static str, (String, Message)>,
}

type Keys = BTreeMap<String, Said>;

/// Keys that one language lacks, that differ in their values, that nobody uses, and that nobody wrote.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sources = sources(repository);
    let mut known = BTreeSet::new();
    for speaker in SPEAKERS {
        let keys = keys(repository, speaker, &mut findings);
        findings.extend(keys.iter().flat_map(|(key, said)| differences(key, said)));
        findings.extend(unused(&keys, &sources));
        known.extend(keys.keys().cloned());
        let of_speaker = sources.iter().filter(|(path, _)| path.starts_with(speaker));
        findings.extend(of_speaker.flat_map(|(path, source)| unwritten(path, source, &known, &keys)));
    }
    findings
}

/// Where the messages of `speaker` in `language` live.
fn folder(speaker: &str, language: &str) -> String {
    format!("{speaker}/languages/{language}/")
}

/// Every key that stands in a file of messages, whichever crate it is.
pub fn all_keys(repository: &Repository, language: &str) -> BTreeSet<String> {
    let files = SPEAKERS.iter().flat_map(|speaker| repository.under(speaker, ".ftl"));
    let of_language = files.filter(|file| file.path.contains(&format!("/languages/{language}/")));
    of_language.flat_map(|file| fluent::messages(&file.text)).map(|message| message.key).collect()
}

fn sources(repository: &Repository) -> Vec<(&str, Source)> {
    let files = SPEAKERS.iter().flat_map(|speaker| repository.under(speaker, ".rs"));
    files.filter(|file| !file.is_test).map(|file| (&*file.path, Source::without_tests(&file.text))).collect()
}

fn keys(repository: &Repository, speaker: &str, findings: &mut Vec<Finding>) -> Keys {
    let mut keys = Keys::new();
    for language in LANGUAGES {
        for file in repository.under(&folder(speaker, language), ".ftl") {
            for message in fluent::messages(&file.text) {
                let (key, line) = (message.key.clone(), message.line);
                let said = keys.entry(key.clone()).or_default();
                if said.in_languages.insert(language, (file.path.clone(), message)).is_some() {
                    let what = format!("`{key}` stands here for the second time");
                    findings.push(Finding::at(&file.path, line, what, "keep one of them"));
                }
            }
        }
    }
    keys
}

fn differences(key: &str, said: &Said) -> Vec<Finding> {
    let [es, en] = LANGUAGES.map(|language| said.in_languages.get(language));
    let (Some((_, spanish)), Some((path, english))) = (es, en) else {
        let lacks = if es.is_none() { "es" } else { "en" };
        let place = es.or(en).map(|(path, message)| (path.as_str(), message.line));
        let (path, line) = place.unwrap_or_default();
        let what = format!("`{key}` is not said in {lacks}");
        return vec![Finding::at(path, line, what, format!("say it in languages/{lacks}/ too"))];
    };
    let (there, here) = (values(spanish), values(english));
    if there == here {
        return Vec::new();
    }
    let differ: Vec<&str> = there.symmetric_difference(&here).copied().collect();
    let what = format!("`{key}` does not use the same values in es and en: {}", differ.join(", "));
    vec![Finding::at(path, english.line, what, "a reader of either language should learn the same")]
}

/// The values of a message. `of_x` is `x` after «de», which Spanish contracts and English does not.
fn values(message: &Message) -> BTreeSet<&str> {
    message.values.iter().map(|value| value.strip_prefix("of_").unwrap_or(value)).collect()
}

fn unused(keys: &Keys, sources: &[(&str, Source)]) -> Vec<Finding> {
    let mut literals = BTreeSet::new();
    for (_, source) in sources {
        literals.extend(source.literals_in_code().into_iter().map(|(_, literal)| literal));
    }
    let patterns: Vec<Vec<&str>> = literals.iter().filter_map(|literal| pattern(literal)).collect();
    let parts: BTreeSet<&str> = keys
        .values()
        .flat_map(|said| said.in_languages.values())
        .flat_map(|(_, message)| message.parts.iter().map(String::as_str))
        .collect();
    let used = |key: &str| {
        literals.contains(key) || parts.contains(key) || patterns.iter().any(|pattern| becomes(pattern, key))
    };
    let first = |said: &Said| said.in_languages.values().next().map(|(path, it)| (path.clone(), it.line));
    keys.iter()
        .filter(|(key, _)| !used(key))
        .map(|(key, said)| {
            let (path, line) = first(said).unwrap_or_default();
            Finding::at(
                &path,
                line,
                format!("nobody says `{key}`"),
                "say it, or take it out of both languages",
            )
        })
        .collect()
}

/// A literal that stands for several keys, cut at what is filled in.
fn pattern(literal: &str) -> Option<Vec<&str>> {
    let mut pieces = Vec::new();
    let mut rest = literal;
    while let Some((before, after)) = rest.split_once('{') {
        pieces.push(before);
        rest = after.split_once('}')?.1;
    }
    pieces.push(rest);
    if literal.ends_with('-') {
        pieces.push("");
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let is_key = pieces.iter().all(|piece| piece.chars().all(plain));
    let first = pieces[0];
    (is_key && pieces.len() > 1 && first.len() > 1 && first.ends_with('-')).then_some(pieces)
}

/// Whether `key` can be made by filling something in between the pieces.
fn becomes(pieces: &[&str], key: &str) -> bool {
    let Some((first, later)) = pieces.split_first() else { return key.is_empty() };
    let Some(rest) = key.strip_prefix(first) else { return false };
    if later.is_empty() {
        return rest.is_empty();
    }
    // What is filled in has at least one character, and keys are ASCII.
    rest.is_ascii() && (1..=rest.len()).any(|filled| becomes(later, &rest[filled..]))
}

/// Keys that `say!` or `.say` ask for and that no language has; values that `say!` forgets or adds.
fn unwritten(path: &str, source: &Source, known: &BTreeSet<String>, keys: &Keys) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, key, given) in asked(source) {
        let line = source.line(at);
        if !known.contains(key) {
            let mend = "add it to languages/es and languages/en";
            findings.push(Finding::at(path, line, format!("nobody wrote `{key}`"), mend));
        }
        let (Some(said), Some(given)) = (keys.get(key), given) else { continue };
        let wanted: BTreeSet<&str> = said
            .in_languages
            .values()
            .flat_map(|(_, message)| message.values.iter().map(String::as_str))
            .collect();
        for value in wanted.difference(&given) {
            let what = format!("`{key}` is said without its value `{value}`");
            findings.push(Finding::at(path, line, what, "give the value, or take it out of the message"));
        }
        for value in given.difference(&wanted) {
            let what = format!("`{key}` is given `{value}`, which neither language uses");
            findings.push(Finding::at(path, line, what, "use it in the message, or do not give it"));
        }
    }
    findings
}

type Asked<'a> = (usize, &'a str, Option<BTreeSet<&'a str>>);

/// Every call that names its key, with the values where it is `say!(words, "key", value = …)`.
fn asked(source: &Source) -> Vec<Asked<'_>> {
    let mut found = Vec::new();
    for (call, _) in source.code.match_indices("say(") {
        let at = call + "say(".len();
        let at = at + (source.code[at..].len() - source.code[at..].trim_start().len());
        if let Some((key, _)) = source.literal(at) {
            found.push((at, key, None));
        }
    }
    for (call, _) in source.code.match_indices("say!(") {
        let Some(block) = source.block(call, '(', ')') else { continue };
        let arguments = arguments(&source.code[block.start + 1..block.end - 1], block.start + 1);
        let Some((at, text)) = arguments.get(1) else { continue };
        let at = at + (text.len() - text.trim_start().len());
        if let Some((key, _)) = source.literal(at) {
            let names = arguments[2..].iter().filter_map(|(_, text)| text.split_once('='));
            found.push((at, key, Some(names.map(|(name, _)| name.trim()).collect())));
        }
    }
    found
}

/// What stands between the commas of a call, each with its place.
fn arguments(text: &str, offset: usize) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let (mut begin, mut depth) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push((offset + begin, &text[begin..at]));
                begin = at + 1;
            }
            _ => {}
        }
    }
    found.push((offset + begin, &text[begin..]));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(es: &str, en: &str, rust: &str) -> Vec<String> {
        let repository = Repository::of(&[
            ("crates/documents/languages/es/a.ftl", es),
            ("crates/documents/languages/en/a.ftl", en),
            ("crates/documents/src/lib.rs", rust),
        ]);
        find(&repository).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_message_in_both_languages_that_is_used_is_silent() {
        let none: Vec<String> = Vec::new();
        assert_eq!(findings("a = Uno { $n }", "a = One { $n }", "say!(w, \"a\", n = f(1, 2))"), none);
    }

    #[test]
    fn a_message_in_one_language_is_found() {
        assert_eq!(findings("a = Uno", "", "w.say(\"a\", &[])"), ["`a` is not said in en"]);
    }

    #[test]
    fn values_are_the_same_in_both_languages() {
        let found = findings("a = Uno { $n }", "a = One", "w.say(\"a\", &[])");
        assert_eq!(found, ["`a` does not use the same values in es and en: n"]);
    }

    #[test]
    fn a_contraction_is_the_same_value() {
        let rust = "say!(w, \"a\", x = 1, of_x = 2)";
        assert!(findings("a = { $of_x }", "a = of { $x }", rust).is_empty());
    }

    #[test]
    fn a_message_that_only_a_test_says_is_found() {
        let found = findings("a = Uno", "a = One", "#[cfg(test)]\nmod tests { fn f() { \"a\" } }");
        assert_eq!(found, ["nobody says `a`"]);
    }

    #[test]
    fn a_message_that_was_never_written_is_found() {
        assert_eq!(findings("", "", "w.say(\n    \"b\", &[])"), ["nobody wrote `b`"]);
    }

    #[test]
    fn forgotten_and_superfluous_values_are_found() {
        let found = findings("a = { $n }", "a = { $n }", "say!(w, \"a\", m = 1)");
        let expected = ["`a` is said without its value `n`", "`a` is given `m`, which neither language uses"];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_literal_with_something_filled_in_uses_what_it_can_become() {
        let keys = "kind-a = A\nkind-b-long = B\nkind-b-short = C";
        assert!(findings(keys, keys, "f(\"kind-a\"); format!(\"kind-{x}-{}\")").is_empty());
        assert_eq!(findings(keys, keys, "format!(\"kind-{x}-long\")").len(), 2);
        assert!(findings(keys, keys, "f(\"kind-\", x)").is_empty());
        assert_eq!(findings(keys, keys, "format!(\"{x}-long\")").len(), 3);
    }
}
