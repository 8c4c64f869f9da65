//! The words of a text as a search goes by them: folded, each with the place it has in the text.

use crate::fold;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded: without case and accents.
    pub folded: String,
    /// Where it begins, in bytes.
    pub from: usize,
    /// Where it ends, in bytes.
    pub to: usize,
}

/// The words of `text`, in their order.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (from, first) = rest.find(|(_, letter)| letter.is_alphanumeric())?;
        let mut folded = String::new();
        fold::push(first, &mut folded);
        let mut to = from + first.len_utf8();
        while let Some((at, letter)) = rest.next_if(|(_, it)| it.is_alphanumeric() || fold::is_accent(*it)) {
            fold::push(letter, &mut folded);
            to = at + letter.len_utf8();
        }
        Some(Word { folded, from, to })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "«Petit comité», IV-2023/A5";
        let found: Vec<_> = words(text).map(|it| (it.folded.clone(), &text[it.from..it.to])).collect();
        let expected =
            [("petit", "Petit"), ("comite", "comité"), ("iv", "IV"), ("2023", "2023"), ("a5", "A5")];
        assert_eq!(found, expected.map(|(folded, plain)| (folded.to_owned(), plain)));
    }

    #[test]
    fn an_accent_of_its_own_belongs_to_the_letter_before() {
        let text = "comite\u{301} ";
        let only: Vec<Word> = words(text).collect();
        assert_eq!(
            (only.len(), only[0].folded.as_str(), &text[only[0].from..only[0].to]),
            (1, "comite", "comite\u{301}")
        );
        assert_eq!(words(" …—").count(), 0);
    }
}
