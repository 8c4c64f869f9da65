//! The piece of a text in which something was found, with what was found set apart.

use super::words::words;

/// About how many letters an excerpt has.
const LENGTH: usize = 240;
/// How many letters it begins before the first word that was found.
const BEFORE: usize = 80;

/// A piece of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether it is what was asked for.
    pub found: bool,
}

/// Whether a word of `text` begins with one of `wanted`.
pub fn mentions(text: &str, wanted: &[String]) -> bool {
    words(text).any(|word| is_wanted(&word.folded, wanted))
}

/// The part of `text` around the first of `wanted`; its beginning where none is there.
pub fn excerpt(text: &str, wanted: &[String]) -> Vec<Piece> {
    let all: Vec<_> = words(text).collect();
    let first = all.iter().position(|word| is_wanted(&word.folded, wanted)).unwrap_or(0);
    let first_at = all.get(first).map_or(0, |word| word.from);
    // It begins and ends with a whole word.
    let begins = all.iter().map(|word| word.from).find(|from| from + BEFORE >= first_at).unwrap_or(0);
    let begins = if begins <= BEFORE { 0 } else { begins };
    let last = all.iter().rev().find(|word| word.to <= begins + LENGTH).map_or(begins, |word| word.to);
    let last = last.max(all.get(first).map_or(last, |word| word.to));
    let ends = if text.len() <= last + BEFORE / 2 { text.len() } else { last };
    let mut pieces = Vec::new();
    let mut push = |text: &str, found: bool| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), found });
        }
    };
    push(if begins > 0 { "… " } else { "" }, false);
    let mut at = begins;
    for word in all.iter().filter(|it| it.from >= begins && it.to <= ends && is_wanted(&it.folded, wanted)) {
        push(&text[at..word.from], false);
        push(&text[word.from..word.to], true);
        at = word.to;
    }
    push(&text[at..ends], false);
    push(if ends < text.len() { " …" } else { "" }, false);
    pieces
}

fn is_wanted(folded: &str, wanted: &[String]) -> bool {
    wanted.iter().any(|it| folded.starts_with(it.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, wanted: &[&str]) -> String {
        let wanted: Vec<String> = wanted.iter().map(|it| (*it).to_owned()).collect();
        let piece = |it: Piece| if it.found { format!("[{}]", it.text) } else { it.text };
        excerpt(text, &wanted).into_iter().map(piece).collect()
    }

    #[test]
    fn what_was_found_is_set_apart_as_it_was_written() {
        assert_eq!(shown("Se crea un petit comité.", &["comite", "pet"]), "Se crea un [petit] [comité].");
        assert_eq!(shown("Nada de eso.", &["comite"]), "Nada de eso.");
        assert_eq!(shown("", &["comite"]), "");
    }

    #[test]
    fn of_a_long_text_the_part_around_the_first_is_shown_in_whole_words() {
        let text = format!("{}petit comité{}", "palabra ".repeat(60), " más ñandúes".repeat(60));
        let shown = shown(&text, &["comite"]);
        assert!(shown.starts_with("… palabra ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.contains("petit [comité] más"), "{shown}");
        assert!(shown.chars().count() < LENGTH + 20, "{shown}");
    }

    #[test]
    fn one_endless_word_is_no_trouble() {
        let text = "á".repeat(5000);
        assert!(shown(&text, &["a"]).starts_with('['));
    }
}
