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

    /// The words of a stretch on one line, shortened in the middle where there are more than `most` letters, between
    /// words where it can be. What Markdown sets in bold is said without its signs.
    pub fn words(&self, span: Span, most: usize) -> String {
        let bare = plain(span.of(self.text));
        let words = bare.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.chars().count() <= most {
            return words;
        }
        format!("{} … {}", head(&words, most / 2), tail(&words, most / 2))
    }
}

/// Without the signs by which Markdown sets something in bold.
pub fn plain(text: &str) -> String {
    text.replace("**", "")
}

/// At most so many letters from the beginning; a word that does not fit is left out, unless it is the only one.
pub fn head(text: &str, most: usize) -> &str {
    let Some((end, _)) = text.char_indices().nth(most) else { return text };
    let (cut, rest) = text.split_at(end);
    let whole =
        if rest.starts_with(char::is_whitespace) { Some(end) } else { cut.rfind(char::is_whitespace) };
    let whole = whole.map_or(cut, |end| cut[..end].trim_end());
    if whole.is_empty() { cut } else { whole }
}

/// At most so many letters from the end; a word that does not fit is left out, unless it is the only one.
pub fn tail(text: &str, most: usize) -> &str {
    let skipped = text.chars().count().saturating_sub(most);
    let start = text.char_indices().nth(skipped).map_or(text.len(), |(start, _)| start);
    let (before, cut) = text.split_at(start);
    let whole = match before.is_empty() || before.ends_with(char::is_whitespace) {
        true => Some(0),
        false => cut.find(char::is_whitespace),
    };
    let whole = whole.map_or(cut, |start| cut[start..].trim_start());
    if whole.is_empty() { cut } else { whole }
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

    #[test]
    fn what_is_cut_is_cut_between_words() {
        let text = "El pleno encomendó a la Secretaría enviar la matriz";
        let shown = |most| Lines::of(text).words(Span::new(0, text.len()), most);
        assert_eq!(shown(24), "El pleno … la matriz", "neither «enco» nor «ar»");
        assert_eq!(shown(22), "El pleno … la matriz");
        assert_eq!(shown(200), text);
        let one = "Otorrinolaringología";
        assert_eq!(
            Lines::of(one).words(Span::new(0, one.len()), 8),
            "Otor … ogía",
            "one word is all there is"
        );
        assert_eq!((head("uno", 3), tail("uno", 3), head("", 3), tail("", 3)), ("uno", "uno", "", ""));
    }

    #[test]
    fn signs_of_bold_are_not_words_of_the_text() {
        let text = "**1. Aprobar** el acta";
        assert_eq!(Lines::of(text).words(Span::new(0, text.len()), 40), "1. Aprobar el acta");
    }
}
