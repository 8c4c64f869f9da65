//! Finds many phrases in a text at once: the longest that begins at a word.

use std::collections::HashMap;

use crate::words::{Token, split};

/// Phrases and what each stands for.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: HashMap::new() }
    }
}

/// A dot inside a name says nothing: «EE. UU.» is «EE UU».
fn counts(token: &Token) -> bool {
    !token.is(".")
}

impl<T> Phrases<T> {
    /// Adds a phrase; the first of two that read the same stands.
    pub fn add(&mut self, phrase: &str, value: T) {
        let mut words: Vec<String> =
            split(phrase, 0..phrase.len()).into_iter().filter(counts).map(|it| it.folded).collect();
        if words.is_empty() {
            return;
        }
        let first = words.remove(0);
        let list = self.by_first.entry(first).or_default();
        if list.iter().any(|(rest, _)| *rest == words) {
            return;
        }
        let at = list.partition_point(|(rest, _)| rest.len() >= words.len());
        list.insert(at, (words, value));
    }

    /// The longest phrase that begins at token `at`: where it ends, and what it stands for.
    pub fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, &T)> {
        let list = self.by_first.get(&tokens.get(at)?.folded)?;
        list.iter().find_map(|(rest, value)| {
            let mut next = at + 1;
            for word in rest {
                while tokens.get(next).is_some_and(|it| !counts(it)) {
                    next += 1;
                }
                if tokens.get(next)?.folded != *word {
                    return None;
                }
                next += 1;
            }
            Some((next, value))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_stands() {
        let mut phrases = Phrases::default();
        phrases.add("Guinea", 1);
        phrases.add("Guinea Ecuatorial", 2);
        phrases.add("EE. UU.", 3);
        let text = "Guinea Ecuatorial, Guinea y EE.UU.";
        let tokens = split(text, 0..text.len());
        assert_eq!(phrases.at(&tokens, 0), Some((2, &2)));
        assert_eq!(phrases.at(&tokens, 3), Some((4, &1)));
        assert_eq!(phrases.at(&tokens, 5), Some((8, &3)));
        assert_eq!(phrases.at(&tokens, 1), None);
    }
}
