//! Set phrases, looked up at a place of a text in time that does not depend on how many there are.

use std::collections::HashMap;

use crate::words::{Token, split};

/// Phrases of one or more words, each with what it means.
#[derive(Debug)]
pub struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
    /// Whether dots say nothing, as inside a name: «EE. UU.» is «EE UU».
    dotless: bool,
}

impl<T> Phrases<T> {
    /// Phrases in which every mark counts.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        Self::of(phrases, false)
    }

    /// Names: a dot inside one says nothing.
    pub fn names<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        Self::of(phrases, true)
    }

    fn of<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>, dotless: bool) -> Self {
        let mut by_first: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (phrase, meaning) in phrases {
            let counts = |it: &Token| !(dotless && it.is("."));
            let mut words = split(phrase, 0..phrase.len()).into_iter().filter(counts).map(|it| it.folded);
            let Some(first) = words.next() else { continue };
            by_first.entry(first).or_default().push((words.collect(), meaning));
        }
        // The sort is stable: of two that read the same, the one given first stands.
        for alike in by_first.values_mut() {
            alike.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { by_first, dotless }
    }

    /// Every phrase that begins at token `at`, the longest first: where it ends, and what it means.
    pub fn all<'s>(&'s self, tokens: &[Token], at: usize) -> impl Iterator<Item = (usize, &'s T)> {
        let alike = tokens.get(at).and_then(|it| self.by_first.get(&it.folded));
        alike.into_iter().flatten().filter_map(move |(rest, meaning)| {
            let mut next = at + 1;
            for word in rest {
                while self.dotless && tokens.get(next).is_some_and(|it| it.is(".")) {
                    next += 1;
                }
                if tokens.get(next)?.folded != *word {
                    return None;
                }
                next += 1;
            }
            Some((next, meaning))
        })
    }

    /// The longest phrase that begins at token `at`: where it ends, and what it means.
    pub fn at<'s>(&'s self, tokens: &[Token], at: usize) -> Option<(usize, &'s T)> {
        self.all(tokens, at).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_name_stands() {
        let names = Phrases::names([("Guinea", 1), ("Guinea Ecuatorial", 2), ("EE. UU.", 3)]);
        let text = "Guinea Ecuatorial, Guinea y EE.UU.";
        let tokens = split(text, 0..text.len());
        assert_eq!(names.at(&tokens, 0), Some((2, &2)));
        assert_eq!(names.at(&tokens, 3), Some((4, &1)));
        assert_eq!(names.at(&tokens, 5), Some((8, &3)));
        assert_eq!(names.at(&tokens, 1), None);
    }

    #[test]
    fn the_longest_phrase_wins() {
        let phrases = Phrases::new([("antes", 1), ("antes del", 2)]);
        let text = "Antes del martes";
        let tokens = split(text, 0..text.len());
        assert_eq!(phrases.at(&tokens, 0), Some((2, &2)));
        assert_eq!(phrases.all(&tokens, 0).count(), 2);
        assert_eq!(phrases.at(&tokens, 1), None);
        assert_eq!(phrases.at(&tokens[..1], 0), Some((1, &1)));
    }

    #[test]
    fn a_dot_counts_outside_names_and_the_first_of_two_alike_stands() {
        let text = "a. partir de hoy";
        let tokens = split(text, 0..text.len());
        assert_eq!(Phrases::new([("a partir", 1)]).at(&tokens, 0), None);
        assert_eq!(Phrases::names([("a partir", 1), ("A. partir", 2)]).at(&tokens, 0), Some((3, &1)));
    }
}
