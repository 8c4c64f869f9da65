//! Makes any text printable: a paper must come out whatever characters its text has.
//!
//! The standards refuse a file that shows a letter without a shape, so letters that the font does not
//! have are named by their code: nothing disappears and nothing is refused.

use serde_json::Value;
use typst::text::Font;

/// Words longer than this get places where a line may end: addresses, hashes.
const LONG: usize = 28;

/// Goes through all strings.
pub(super) fn make_printable(value: &mut Value, fonts: &[Font]) {
    match value {
        Value::String(text) => *text = printable(text, |letter| has_shape(letter, fonts)),
        Value::Array(values) => values.iter_mut().for_each(|value| make_printable(value, fonts)),
        Value::Object(fields) => fields.values_mut().for_each(|value| make_printable(value, fonts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn has_shape(letter: char, fonts: &[Font]) -> bool {
    fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)))
}

fn printable(text: &str, has_shape: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut since_break = 0;
    for letter in text.chars() {
        match letter {
            '\n' | '\t' => out.push(' '),
            // No-break spaces and word joiners are how the text says where not to break.
            '\u{a0}' | '\u{202f}' | '\u{2060}' => out.push(letter),
            letter if is_invisible(letter) => {}
            letter if is_private(letter) || !has_shape(letter) => {
                out.push_str(&format!("[U+{:04X}]", u32::from(letter)));
            }
            letter => out.push(letter),
        }
        since_break = if letter.is_alphanumeric() { since_break + 1 } else { 0 };
        if since_break == LONG {
            out.push('\u{200b}');
            since_break = 0;
        }
    }
    out
}

/// Steers a screen or a machine and has no place on paper. Direction marks are among them: they could
/// make a reader see another order of letters than the file has.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Has no meaning that everybody shares; PDF/A-3a does not allow it.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(text: &str) -> String {
        printable(text, |letter| u32::from(letter) < 0x250 || "«»–“”".contains(letter))
    }

    #[test]
    fn spanish_comes_out_as_it_went_in() {
        let text = "«¿Cuándo?» – dijo Belice: 99,9\u{a0}% de 1.306 personas objeto";
        assert_eq!(latin(text), text);
    }

    #[test]
    fn a_letter_without_a_shape_is_named() {
        assert_eq!(latin("sí 🕊"), "sí [U+1F54A]");
        assert_eq!(latin("\u{e010}"), "[U+E010]");
    }

    #[test]
    fn what_steers_a_screen_is_left_out() {
        assert_eq!(latin("a\u{202e}b\u{feff}c\u{7}d\u{ad}e"), "abcd\u{ad}e");
        assert_eq!(latin("uno\ndos"), "uno dos");
    }

    #[test]
    fn long_words_may_be_broken() {
        assert_eq!(latin(&"a".repeat(30)), format!("{}\u{200b}aa", "a".repeat(28)));
        let symbol = "CORETT/IV-2023/acta";
        assert_eq!(latin(symbol), symbol);
    }
}
