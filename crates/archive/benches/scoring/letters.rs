//! A text by its letters and digits alone: where something stands in it, whatever blanks, line ends, bullets
//! and punctuation lie between.

use std::ops::Range;

use archive::Span;

pub struct Letters<'a> {
    text: &'a str,
    letters: Vec<char>,
    /// For each byte of the text, and for its end, how many letters stand before.
    before: Vec<usize>,
}

impl<'a> Letters<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut letters = Vec::new();
        let mut before = Vec::with_capacity(text.len() + 1);
        for c in text.chars() {
            before.extend(std::iter::repeat_n(letters.len(), c.len_utf8()));
            letters.extend(c.is_alphanumeric().then_some(c));
        }
        before.push(letters.len());
        Self { text, letters, before }
    }

    /// The first place of `words` at or after the letter `from`.
    fn find(&self, words: &str, from: usize) -> Option<Range<usize>> {
        let wanted: Vec<char> = words.chars().filter(|c| c.is_alphanumeric()).collect();
        let rest = self.letters.get(from..).filter(|_| !wanted.is_empty())?;
        let at = from + rest.windows(wanted.len()).position(|window| window == wanted)?;
        Some(at..at + wanted.len())
    }

    /// From the first letter of `begins` to the last of `ends`, the former at or after the letter `from`.
    pub fn between(&self, begins: &str, ends: &str, from: usize) -> Option<Range<usize>> {
        let first = self.find(begins, from)?;
        let last = self.find(ends, first.start)?;
        Some(first.start..last.end.max(first.end))
    }

    /// The letters of a stretch of the text.
    pub fn within(&self, span: Span) -> Range<usize> {
        let count = |byte: usize| self.before.get(byte).copied().unwrap_or(self.letters.len());
        count(span.start)..count(span.end).max(count(span.start))
    }

    /// Whether what lies between two beginnings only opens a sentence: a few words that end in a comma, «Tras un debate,».
    pub fn opens(&self, one: usize, other: usize) -> bool {
        const LONG: usize = 240;
        // The byte at which a letter begins is the last before which so many letters stand.
        let byte = |letter: usize| {
            let last = self.before.partition_point(|it| *it <= letter).saturating_sub(1);
            (0..=last).rev().find(|it| self.text.is_char_boundary(*it)).unwrap_or_default()
        };
        let Some(opening) = self.text.get(byte(one.min(other))..byte(one.max(other))).map(str::trim) else {
            return false;
        };
        let stops = opening.char_indices().any(|(at, letter)| {
            matches!(letter, '.' | ';' | ':' | '!' | '?')
                && opening[at + letter.len_utf8()..].starts_with(char::is_whitespace)
        });
        opening.ends_with(',') && opening.len() <= LONG && !stops
    }

    /// Whether what lies between two ends is more of the same point: whole sentences of the same paragraph.
    pub fn goes_on(&self, one: usize, other: usize) -> bool {
        const LONG: usize = 480;
        // Right behind the last letter.
        let byte = |letters: usize| self.before.partition_point(|it| *it < letters);
        let more = self.text.get(byte(one.min(other))..byte(one.max(other))).unwrap_or_default();
        let more = more.trim_end();
        let whole = more.starts_with(['.', ')', '"', '»']) || more.ends_with('.');
        whole && more.contains('.') && more.len() <= LONG && !more.contains("\n\n")
    }
}
