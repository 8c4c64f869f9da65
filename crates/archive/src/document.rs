//! A document while it is read: its mended words, and what is known of the body that met.

use crate::layout::Layout;
use crate::proposal::{Language, PartialDate, Span};
use crate::who::Context;
use crate::words::{Token, split};

/// A document while it is read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its mended text and blocks, and the way back to the source.
    pub layout: Layout,
    /// Its words.
    pub tokens: Vec<Token>,
    /// The language, and what is known of the body.
    pub context: Context,
    /// The year of the meeting.
    pub year: Option<i32>,
    /// The ordinal of the meeting.
    pub number: Option<u32>,
    /// The last day of the meeting.
    pub day: Option<PartialDate>,
}

impl Document {
    /// Takes a text apart.
    pub fn of(source: &str) -> Self {
        let layout = Layout::of(source);
        let tokens = split(&layout.text, 0..layout.text.len());
        let language = language(&tokens);
        let context = Context {
            language,
            decider: crate::who::decider(language, &layout.text, &tokens),
            body: Vec::new(),
            acronym: None,
            organs: Vec::new(),
            loud: crate::who::loud(&layout.text, &tokens),
            introduced: crate::who::introduced(&layout.text, &tokens),
        };
        Self { layout, tokens, context, year: None, number: None, day: None }
    }

    /// The mended text.
    pub fn text(&self) -> &str {
        &self.layout.text
    }

    /// Where a run of tokens stands in the source.
    pub fn span(&self, tokens: &std::ops::Range<usize>) -> Span {
        self.layout.source(self.clean(tokens))
    }

    /// Where a run of tokens stands in the mended text.
    pub fn clean(&self, tokens: &std::ops::Range<usize>) -> Span {
        let first = self.tokens.get(tokens.start).map_or(self.text().len(), |it| it.span.start);
        let last =
            tokens.end.checked_sub(1).and_then(|it| self.tokens.get(it)).map_or(first, |it| it.span.end);
        Span::new(first, last.max(first))
    }

    /// The words of a run of tokens, mended.
    pub fn words(&self, tokens: &std::ops::Range<usize>) -> &str {
        self.clean(tokens).of(self.text())
    }
}

/// Little words that tell the languages apart.
const SIGNS: [(Language, &[&str]); 3] = [
    (
        Language::Es,
        &["el", "los", "las", "del", "y", "con", "por", "una", "al", "se", "en", "su", "la", "un"],
    ),
    (
        Language::En,
        &["the", "of", "and", "to", "in", "for", "that", "was", "by", "with", "on", "its", "at", "were"],
    ),
    (
        Language::Pt,
        &[
            "o", "os", "as", "do", "da", "dos", "das", "e", "com", "em", "no", "na", "uma", "ao", "pela",
            "foi",
        ],
    ),
];

/// The language most of the words are written in; Spanish where nothing tells.
pub fn language(tokens: &[Token]) -> Language {
    let count = |signs: &[&str]| tokens.iter().filter(|it| it.is_one(signs)).count();
    let mut best = (0, Language::Es);
    for (language, signs) in SIGNS {
        let found = count(signs);
        if found > best.0 {
            best = (found, language);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_its_little_words() {
        let of = |text: &str| Document::of(text).context.language;
        assert_eq!(of("El pleno aprobó el acta de la sesión anterior."), Language::Es);
        assert_eq!(of("The Committee took note of the report."), Language::En);
        assert_eq!(of("O Conselho aprovou a ata da reunião e agradeceu ao Governo."), Language::Pt);
    }
}
