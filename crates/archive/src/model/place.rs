//! Where words stand in a text, letter by letter; spaces and line ends do not count.

use std::ops::Range;

use crate::proposal::Span;
use crate::words::Token;

/// Places that are looked at; set words stand in a text many times.
const MOST: usize = 50;

/// The letters of a stretch of text, and where each stands.
pub struct Letters {
    letters: String,
    /// For each byte of the letters, the byte of the text.
    at: Vec<usize>,
}

impl Letters {
    /// The letters of `text` at `span`.
    pub fn of(text: &str, span: Span) -> Self {
        let mut it = Self { letters: String::new(), at: Vec::new() };
        for (at, letter) in span.of(text).char_indices().filter(|(_, it)| !it.is_whitespace()) {
            it.letters.push(letter);
            it.at.extend((0..letter.len_utf8()).map(|more| span.start + at + more));
        }
        it
    }

    /// The runs of whole tokens that read these words.
    pub fn tokens(&self, tokens: &[Token], words: &str) -> Vec<Range<usize>> {
        let wanted: String = words.chars().filter(|it| !it.is_whitespace()).collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let places = self.letters.match_indices(&wanted).take(MOST);
        let spans = places.map(|(at, it)| Span::new(self.at[at], self.at[at + it.len() - 1] + 1));
        spans.filter_map(|it| whole(tokens, it)).collect()
    }
}

/// The tokens that begin and end with `span`; none where it begins or ends within a word.
fn whole(tokens: &[Token], span: Span) -> Option<Range<usize>> {
    let start = tokens.partition_point(|it| it.span.start < span.start);
    let end = tokens.partition_point(|it| it.span.end <= span.end);
    let begins = tokens.get(start)?.span.start == span.start;
    let ends = tokens.get(end.checked_sub(1)?)?.span.end == span.end;
    (begins && ends && start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    fn found(text: &str, words: &str) -> Vec<String> {
        let tokens = split(text, 0..text.len());
        let letters = Letters::of(text, Span::new(0, text.len()));
        let spans = letters.tokens(&tokens, words).into_iter();
        spans.map(|it| text[tokens[it.start].span.start..tokens[it.end - 1].span.end].to_owned()).collect()
    }

    #[test]
    fn words_are_found_across_line_ends_and_not_within_words() {
        let text = "Se acuerda\nenviar la  matriz. Se acuerda enviar la matriz.";
        let twice = ["Se acuerda\nenviar la  matriz.", "Se acuerda enviar la matriz."];
        let table: [(&str, &[&str]); 6] = [
            ("Se acuerda enviar la matriz.", &twice),
            ("se acuerda", &[]),       // letter by letter
            ("e acuerda enviar", &[]), // within a word
            ("Se acuerda enviar la m", &[]),
            (" \n", &[]),
            ("Se acuerda publicar", &[]),
        ];
        for (words, expected) in table {
            assert_eq!(found(text, words), expected, "{words}");
        }
    }
}
