//! Every noun of the rules has its word in Spanish and in English and the place where it is defined.
//!
//! Nouns are the topics of the catalogue and the public types of `domain` that are neither commands,
//! nor events, nor refusals. A name that two topics use is written with its topic: `plenary::Mode`.

use std::collections::{BTreeMap, BTreeSet};

use domain::catalogue::ALL;

use crate::repository::Repository;
use crate::rules::Finding;
use crate::rules::catalogue::DOMAIN;
use crate::rust::{Source, words_in};

const GLOSSARY: &str = "docs/glossary.md";
/// The columns that have to say something: code, Spanish, English, clause.
const FILLED: usize = 4;

/// Nouns without a row, rows without a word, and rows whose noun is gone.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let topics = ALL.iter().filter_map(|action| action.name.split('.').next()).map(str::to_owned);
    let mut wanted: BTreeSet<String> = topics.collect();
    wanted.extend(nouns(repository));
    let rules: String = repository.under(DOMAIN, ".rs").map(|file| Source::read(&file.text).code).collect();
    compare(&wanted, &rules, repository.text(GLOSSARY).unwrap_or_default())
}

fn compare(wanted: &BTreeSet<String>, rules: &str, glossary: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let rows = rows(glossary);
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    for (line, cells) in &rows {
        let code = cells.first().copied().unwrap_or_default();
        let names = code.split('`').skip(1).step_by(2);
        for name in names {
            if let Some(first) = written.insert(name, *line) {
                let what = format!("`{name}` has a row already, on line {first}");
                findings.push(Finding::at(GLOSSARY, *line, what, "keep one of them"));
            }
        }
        if cells.iter().take(FILLED).filter(|cell| !cell.is_empty()).count() < FILLED {
            let what = format!("{code} lacks a word or the clause it comes from");
            findings.push(Finding::at(GLOSSARY, *line, what, "fill in code, español, English and clause"));
        }
    }
    for noun in wanted.iter().filter(|noun| !written.contains_key(noun.as_str())) {
        let what = format!("`{noun}` has no row");
        let mend = "add one: code, español, English, the clause it comes from, what it is easily taken for";
        findings.push(Finding::new(GLOSSARY, what, mend));
    }
    // A type with its topic is one that two topics have; of the others it is enough that the rules speak of it.
    let gone = |name: &str| match name.contains("::") {
        true => !wanted.contains(name),
        false => name.contains(char::is_uppercase) && words_in(rules, name).next().is_none(),
    };
    for (name, line) in written.into_iter().filter(|(name, _)| gone(name)) {
        let what = format!("the rules no longer speak of `{name}`");
        findings.push(Finding::at(GLOSSARY, line, what, "write it as they now do, or take it out"));
    }
    findings
}

/// The types that are nouns: `Plenary`, or `plenary::Mode` where the name alone would not tell.
fn nouns(repository: &Repository) -> BTreeSet<String> {
    let mut by_name: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in repository.under(DOMAIN, ".rs").filter(|file| !file.is_test) {
        let source = Source::without_tests(&file.text);
        if source.code.contains("impl Command for") {
            continue;
        }
        let place = file.path.strip_prefix(DOMAIN).unwrap_or(&file.path);
        let topic = place.split(['/', '.']).next().unwrap_or(place);
        for name in types(&source).into_iter().filter(|name| !matches!(name.as_str(), "Event" | "Refusal")) {
            by_name.entry(name).or_default().insert(topic.to_owned());
        }
    }
    by_name
        .into_iter()
        .flat_map(|(name, topics)| match topics.len() {
            1 => vec![name],
            _ => topics.into_iter().map(|topic| format!("{topic}::{name}")).collect(),
        })
        .collect()
}

fn types(source: &Source) -> Vec<String> {
    let declared = ["pub struct", "pub enum"].into_iter().flat_map(|words| {
        source.words(words).map(move |at| source.code[at + words.len()..].trim_start()).collect::<Vec<_>>()
    });
    declared
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric()).collect())
        .filter(|name: &String| !name.is_empty())
        .collect()
}

/// The rows of all tables, with their lines; heads and rules are left out.
fn rows(text: &str) -> Vec<(usize, Vec<&str>)> {
    let is_rule = |line: &str| line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    let lines: Vec<&str> = text.lines().collect();
    let numbered = lines.iter().enumerate();
    let rows = numbered.filter(|(index, line)| {
        let is_head = lines.get(index + 1).is_some_and(|next| next.starts_with('|') && is_rule(next));
        line.starts_with('|') && !is_rule(line) && !is_head
    });
    rows.map(|(index, line)| (index + 1, line.trim_matches('|').split('|').map(str::trim).collect()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_events_and_refusals_are_no_nouns() {
        let repository = Repository::of(&[
            ("crates/domain/src/plenary.rs", "pub struct Plenary;\npub enum Mode {}\npub enum Refusal {}"),
            ("crates/domain/src/plenary/open.rs", "pub struct Open;\nimpl Command for Open {}"),
            (
                "crates/domain/src/decision.rs",
                "pub enum Mode {}\n#[cfg(test)]\nmod tests { pub struct Odd; }",
            ),
            ("crates/domain/src/lib.rs", "#[cfg(test)]\nmod testing;\n"),
            ("crates/domain/src/testing.rs", "pub struct Given;"),
        ]);
        let expected = ["Plenary", "decision::Mode", "plenary::Mode"];
        assert_eq!(nouns(&repository).iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_row_has_every_word_and_a_living_noun() {
        let wanted = BTreeSet::from(["Plenary".to_owned(), "minutes".to_owned(), "Seat".to_owned()]);
        let glossary = "| Code | Español | English | Clause | Not |\n| --- | --- | --- | --- | --- |\n\
            | `plenary`, `Plenary` | reunión plenaria | plenary | sessions | a sitting |\n\
            | `minutes` | | minutes | minutes | |\n| `Gone` | ido | gone | none | |\n";
        let found: Vec<String> = compare(&wanted, "struct Plenary; struct Seat;", glossary)
            .into_iter()
            .map(|finding| finding.what)
            .collect();
        let expected = [
            "`minutes` lacks a word or the clause it comes from",
            "`Seat` has no row",
            "the rules no longer speak of `Gone`",
        ];
        assert_eq!(found, expected);
    }
}
