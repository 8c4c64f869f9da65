//! A failure in the language of whoever runs the program: what a record cannot do is said by the store in one
//! language, for the log; here it is said in both, for people.

use documents::say;
use domain::words::Lang;
use store::{CopyError, Damage, OpenError};

use crate::lang::Words;
use crate::opening;

/// The whole story of `error`, from the outermost to its cause.
pub fn told(error: &anyhow::Error, lang: Lang) -> String {
    let words = Words::of(lang);
    let mut told: Vec<String> = Vec::new();
    for cause in error.chain() {
        let said = if let Some(error) = cause.downcast_ref::<OpenError>() {
            not_open(error, words)
        } else if let Some(error) = cause.downcast_ref::<CopyError>() {
            not_copied(error, words)
        } else if let Some(error) = cause.downcast_ref::<opening::OpenError>() {
            not_added_up(error, words)
        } else {
            cause.to_string()
        };
        // An error that only passes another one on says the same.
        if told.last() != Some(&said) {
            told.push(said);
        }
    }
    told.join(": ")
}

fn not_open(error: &OpenError, words: &Words) -> String {
    let at = |key: &str, path: &std::path::Path| words.say(key, &[("path", &path.display().to_string())]);
    match error {
        OpenError::Missing { path } => at("explain-missing", path),
        OpenError::Directory { path } => at("explain-directory", path),
        OpenError::NotARecord { path, .. } => at("explain-not-a-record", path),
        OpenError::Newer { path, .. } => at("explain-newer", path),
        OpenError::Exists { path } => at("explain-exists", path),
        OpenError::Locked { path } => at("explain-locked", path),
        OpenError::Damaged { path, .. } => at("explain-damaged", path),
        OpenError::Unfinished { path } => at("explain-unfinished", path),
        OpenError::Full { path } => at("explain-full", path),
        OpenError::NoAccess { path, .. } => at("explain-no-access", path),
        OpenError::Failed { path, .. } => at("explain-failed", path),
        other => other.to_string(),
    }
}

fn not_copied(error: &CopyError, words: &Words) -> String {
    match error {
        CopyError::Open(error) => not_open(error, words),
        CopyError::Damaged { path, damage } => {
            let what = damage.first().map(|it| damaged(it, words)).unwrap_or_default();
            words.say("explain-copy-damaged", &[("path", &path.display().to_string()), ("what", &what)])
        }
        CopyError::Incomplete => words.say("explain-copy-incomplete", &[]),
        CopyError::Same { path } => words.say("explain-copy-same", &[("path", &path.display().to_string())]),
    }
}

fn not_added_up(error: &opening::OpenError, words: &Words) -> String {
    match error {
        opening::OpenError::Store(error) => not_open(error, words),
        opening::OpenError::Missing(what) => words.say("explain-incomplete", &[("what", what)]),
        opening::OpenError::Tampered { size, signed, computed } => {
            say!(words, "explain-tampered", size = size, signed = signed, computed = computed)
        }
        other => other.to_string(),
    }
}

/// What is wrong with a record, as far as bytes can tell.
pub fn damaged(damage: &Damage, words: &Words) -> String {
    match damage {
        Damage::Pages(what) => words.say("explain-pages", &[("what", what)]),
        Damage::Gap { from, to } => say!(words, "explain-gap", from = from, to = to),
        Damage::Altered { hash } => {
            let hash = proofs::Hash(*hash).to_hex();
            words.say("explain-altered", &[("hash", &hash)])
        }
        Damage::Beyond { size, len } => say!(words, "explain-beyond", size = size, len = len),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_store_says_is_said_in_the_readers_language() {
        let path = std::path::PathBuf::from("corett/record.sqlite");
        let locked =
            || anyhow::Error::from(opening::OpenError::Store(OpenError::Locked { path: path.clone() }));
        let es = told(&locked(), Lang::Es);
        assert!(es.starts_with("corett/record.sqlite") && es.contains("en uso"), "{es}");
        assert!(told(&locked(), Lang::En).contains("in use"));
        let damaged = CopyError::Damaged { path, damage: vec![Damage::Gap { from: 3, to: 9 }] };
        assert!(told(&damaged.into(), Lang::Es).contains("del 3 al anterior al 9"));
        let tampered = opening::OpenError::Tampered { size: 7, signed: "a".into(), computed: "b".into() };
        assert!(told(&anyhow::Error::from(tampered).context("fuera"), Lang::Es).starts_with("fuera: "));
    }
}
