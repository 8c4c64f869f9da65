//! Where a stretch of a text stands, as people look for it: line and page.

use archive::Span;

/// The lines of a text, and the pages if it has more than one.
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    pages: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Counts the lines of `text`.
    pub fn of(text: &'a str) -> Self {
        let after = |sign: char| text.match_indices(sign).map(|(at, _)| at + 1).collect::<Vec<_>>();
        Self { text, starts: after('\n'), pages: after('\u{C}') }
    }

    /// The line on which a stretch begins, from 1.
    pub fn line(&self, span: Span) -> usize {
        self.starts.partition_point(|start| *start <= span.start) + 1
    }

    /// The page on which it begins, from 1; none in a text of one page.
    pub fn page(&self, span: Span) -> Option<usize> {
        (!self.pages.is_empty()).then(|| self.pages.partition_point(|start| *start <= span.start) + 1)
    }

    /// The words of a stretch on one line, shortened in the middle where there are more than `most` letters.
    pub fn words(&self, span: Span, most: usize) -> String {
        let words = span.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let many = words.chars().count();
        if many <= most {
            return words;
        }
        let half = most / 2;
        let begin: String = words.chars().take(half).collect();
        let end: String = words.chars().skip(many - half).collect();
        format!("{} … {}", begin.trim_end(), end.trim_start())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_pages_are_counted_from_one() {
        let lines = Lines::of("uno\ndos\n\u{C}tres\n");
        let at = |word: &str| {
            let start = lines.text.find(word).unwrap();
            let span = Span::new(start, start + word.len());
            (lines.line(span), lines.page(span), lines.words(span, 40))
        };
        assert_eq!(at("uno"), (1, Some(1), "uno".to_owned()));
        assert_eq!(at("dos"), (2, Some(1), "dos".to_owned()));
        assert_eq!(at("tres"), (3, Some(2), "tres".to_owned()));
        assert_eq!(lines.words(Span::new(0, 999), 10), "", "a stretch that is not there");
        assert_eq!(Lines::of("á b c d e f").words(Span::new(0, 12), 6), "á b … e f");
        assert_eq!(Lines::of("x").page(Span::new(0, 1)), None);
    }
}
