//! Closed lists of words, from a table.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::table::rows;
use crate::words::Token;

/// A list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Begin the name of a body that meets.
    Body,
    /// Can be set up.
    Settable,
    /// Begin the name of a document.
    Document,
    /// Documents by a common noun.
    CommonDocument,
    /// What one convenes.
    Meeting,
    /// An institution of which each state has one.
    Institution,
    /// A committee or working group.
    Committee,
}

const NAMES: [&str; 7] =
    ["body", "settable", "document", "common_document", "meeting", "institution", "committee"];

static LISTS: LazyLock<[HashSet<&'static str>; 7]> = LazyLock::new(|| {
    NAMES.map(|name| {
        rows::<2>(include_str!("../tables/words.tsv"))
            .filter(|[list, _]| *list == name)
            .map(|[_, word]| word)
            .collect()
    })
});

impl List {
    /// Whether the word stands in the list.
    pub fn has(self, token: &Token) -> bool {
        LISTS[self as usize].contains(token.folded.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::fold;

    #[test]
    fn every_list_has_words_and_every_word_is_folded() {
        assert!(LISTS.iter().all(|it| it.len() > 10));
        for [list, word] in rows::<2>(include_str!("../tables/words.tsv")) {
            assert!(NAMES.contains(&list), "{list}");
            assert_eq!(fold(word), word);
        }
    }
}
