//! Set phrases, looked up at a place of a text in time that does not depend on how many there are.

use std::collections::HashMap;

use crate::words::{Token, split};

/// Phrases of several words, each with what it means.
pub struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Phrases<T> {
    /// The phrases given; of those that begin alike, the longest is tried first.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut by_first: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, meaning) in phrases {
            let words: Vec<String> = split(phrase, 0..phrase.len()).into_iter().map(|it| it.folded).collect();
            let Some(first) = words.first() else { continue };
            by_first.entry(first.clone()).or_default().push((words, meaning));
        }
        for alike in by_first.values_mut() {
            alike.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { by_first }
    }

    /// Every phrase that begins at `at`, the longest first, with the tokens it takes.
    pub fn all<'s>(&'s self, tokens: &'s [Token], at: usize) -> impl Iterator<Item = (&'s T, usize)> {
        let alike = tokens.get(at).and_then(|it| self.by_first.get(&it.folded));
        alike.into_iter().flatten().filter_map(move |(words, meaning)| {
            let here = tokens.get(at..at.checked_add(words.len())?)?;
            let same = here.iter().zip(words).all(|(token, word)| token.folded == *word);
            same.then_some((meaning, words.len()))
        })
    }

    /// The longest phrase that begins at `at`, with the tokens it takes.
    pub fn longest<'s>(&'s self, tokens: &'s [Token], at: usize) -> Option<(&'s T, usize)> {
        self.all(tokens, at).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let phrases = Phrases::new([("antes", 1), ("antes del", 2)]);
        let text = "Antes del martes";
        let tokens = split(text, 0..text.len());
        assert_eq!(phrases.longest(&tokens, 0), Some((&2, 2)));
        assert_eq!(phrases.all(&tokens, 0).count(), 2);
        assert_eq!(phrases.longest(&tokens, 1), None);
        assert_eq!(phrases.longest(&tokens[..1], 0), Some((&1, 1)));
    }
}
