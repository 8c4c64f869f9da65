//! A refusal names its rule in the reader's language, so each has a message: `refusal-plenary-notice-too-short`.

use std::collections::BTreeSet;

use crate::repository::Repository;
use crate::rules::Finding;
use crate::rules::catalogue::DOMAIN;
use crate::rules::messages;
use crate::rust::Source;

const PREFIX: &str = "refusal-";

/// Refusals that a language does not know, and messages of refusals that do not exist.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    let wanted: Vec<(String, String)> = repository
        .under(DOMAIN, ".rs")
        .flat_map(|file| keys(&file.path, &file.text).into_iter().map(|key| (file.path.clone(), key)))
        .collect();
    let names: BTreeSet<&str> = wanted.iter().map(|(_, key)| key.as_str()).collect();
    let topics: BTreeSet<String> = wanted.iter().filter_map(|(path, _)| topic_prefix(path)).collect();
    for language in ["es", "en"] {
        let said = messages::all_keys(repository, language);
        for (path, key) in wanted.iter().filter(|(_, key)| !said.contains(key)) {
            let what = format!("nobody can read `{key}` in {language}");
            findings.push(Finding::new(path, what, format!("say it in languages/{language}/")));
        }
        // Words that several refusals share (`refusal-cited`) begin with no topic.
        let refusals = said.iter().filter(|key| topics.iter().any(|topic| key.starts_with(topic.as_str())));
        for key in refusals.filter(|key| !names.contains(key.as_str())) {
            let what = format!("`{key}` names no refusal");
            let mend = "take it out; what several refusals share begins with no topic";
            findings.push(Finding::new(format!("languages/{language}"), what, mend));
        }
    }
    findings
}

/// `plenary`, for a file of the plenary.
fn topic(path: &str) -> &str {
    let place = path.strip_prefix(DOMAIN).unwrap_or(path);
    place.split(['/', '.']).next().unwrap_or(place)
}

/// What the keys of a topic's refusals begin with.
fn topic_prefix(path: &str) -> Option<String> {
    let topic = topic(path);
    (topic != "lib").then(|| format!("{PREFIX}{}-", kebab(topic)))
}

/// The keys of the refusals that a file of the domain declares.
fn keys(path: &str, text: &str) -> Vec<String> {
    let source = Source::without_tests(text);
    let Some(at) = source.words("pub enum Refusal").next() else { return Vec::new() };
    let Some(block) = source.block(at, '{', '}') else { return Vec::new() };
    let variants = variants(&source.code[block.start + 1..block.end - 1]);
    match topic(path) {
        // The sum of all topics: only what is no topic's own is a refusal in itself.
        "lib" => variants
            .into_iter()
            .filter(|(_, payload)| !payload.contains("::Refusal"))
            .map(|(name, _)| format!("{PREFIX}{}", kebab(name)))
            .collect(),
        topic => variants
            .into_iter()
            .map(|(name, _)| format!("{PREFIX}{}-{}", kebab(topic), kebab(name)))
            .collect(),
    }
}

/// The variants of an enum, each with what it carries.
fn variants(body: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let (mut begin, mut depth) = (0, 0_usize);
    for (at, c) in body.char_indices().chain([(body.len(), ',')]) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.extend(variant(&body[begin..at]));
                begin = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn variant(text: &str) -> Option<(&str, &str)> {
    let mut text = text.trim();
    while let Some(attribute) = text.strip_prefix("#[") {
        text = attribute.split_once(']')?.1.trim_start();
    }
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

/// `NoticeTooShort` and `set_up` as `notice-too-short` and `set-up`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
    }
    kebab
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLENARY: &str = "/// Why.\npub enum Refusal {\n    /// A.\n    NoSuchPlenary(Code),\n    /// B.\n    \
        #[serde(x)]\n    TooShort { needed: u16, given: u16 },\n    Past,\n}\n";

    #[test]
    fn variants_become_keys() {
        let keys = keys("crates/domain/src/plenary.rs", PLENARY);
        assert_eq!(
            keys,
            ["refusal-plenary-no-such-plenary", "refusal-plenary-too-short", "refusal-plenary-past"]
        );
    }

    #[test]
    fn of_the_sum_only_its_own_count() {
        let text = "pub enum Refusal { NotEntitled { actor: Actor }, Rules(rules::Refusal) }";
        assert_eq!(keys("crates/domain/src/lib.rs", text), ["refusal-not-entitled"]);
    }

    #[test]
    fn a_topic_that_never_refuses_wants_nothing() {
        assert!(keys("crates/domain/src/paper.rs", "pub enum Refusal {}").is_empty());
    }

    #[test]
    fn each_language_is_asked_and_leftovers_are_found() {
        let es =
            "refusal-plenary-no-such-plenary = x\nrefusal-plenary-too-short = x\nrefusal-plenary-past = x\n";
        let en = "refusal-plenary-no-such-plenary = x\nrefusal-plenary-past = x\nrefusal-plenary-gone = x\n\
                  refusal-cited = x\n";
        let found = find(&Repository::of(&[
            ("crates/domain/src/plenary.rs", PLENARY),
            ("crates/server/languages/es/refusals.ftl", es),
            ("crates/server/languages/en/refusals.ftl", en),
        ]));
        let found: Vec<&str> = found.iter().map(|finding| finding.what.as_str()).collect();
        let expected =
            ["nobody can read `refusal-plenary-too-short` in en", "`refusal-plenary-gone` names no refusal"];
        assert_eq!(found, expected);
    }
}
