//! Where sentences end, in spite of abbreviations, initials and ordinals.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::table::rows;
use crate::words::Token;

/// Abbreviations without their last dot, as written; and whether a sentence may end with one.
static ABBREVIATIONS: LazyLock<[HashSet<&'static str>; 2]> = LazyLock::new(|| {
    let mut sets = [HashSet::new(), HashSet::new()];
    for [written, _, note] in rows::<3>(include_str!("../tables/abbreviations.tsv")) {
        sets[usize::from(note.contains("may_end"))].insert(written.trim_end_matches('.'));
    }
    sets
});

/// The sentences of a stretch of tokens, with their last mark.
pub fn sentences(text: &str, tokens: &[Token], range: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        if !tokens[at].is_one(&[".", "!", "?", "…"]) || at + 1 < range.end && !ends(text, tokens, at) {
            continue;
        }
        // A closing quote or bracket belongs to the sentence it closes.
        let mut end = at + 1;
        while end < range.end && tokens[end].is_one(&["\"", "»", "”", ")"]) {
            end += 1;
        }
        if end > start {
            found.push(start..end);
            start = end;
        }
    }
    if start < range.end {
        found.push(start..range.end);
    }
    found
}

/// Whether the dot at `at` ends a sentence.
fn ends(text: &str, tokens: &[Token], at: usize) -> bool {
    let (dot, next) = (&tokens[at], &tokens[at + 1]);
    if dot.span.end == next.span.start && !next.is_mark() {
        return false;
    }
    if next.is_word() && !next.capital {
        return false;
    }
    if !dot.is(".") {
        return true;
    }
    let word = text[..dot.span.start].rsplit(|it: char| it.is_whitespace() || it == '(').next();
    let word = word.unwrap_or_default();
    if ABBREVIATIONS[0].contains(word) {
        return false;
    }
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    !initial || next.is_mark()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    #[test]
    fn abbreviations_and_initials_end_no_sentence() {
        let text =
            "El Sr. J. Pérez leyó el art. 4 del Acta N.º 7. Se aprobó. Hon. Smith spoke (see p. 3). Done";
        let tokens = split(text, 0..text.len());
        let found: Vec<&str> = sentences(text, &tokens, 0..tokens.len())
            .into_iter()
            .map(|it| &text[tokens[it.start].span.start..tokens[it.end - 1].span.end])
            .collect();
        assert_eq!(
            found,
            [
                "El Sr. J. Pérez leyó el art. 4 del Acta N.º 7.",
                "Se aprobó.",
                "Hon. Smith spoke (see p. 3).",
                "Done"
            ]
        );
    }
}
