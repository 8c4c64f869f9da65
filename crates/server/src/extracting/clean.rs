//! What every file leaves behind that no reader wants: ligatures, soft hyphens, letters apart from their accents.

use unicode_normalization::UnicodeNormalization;

use super::encoding;

/// The text with plain line ends, composed letters and without what is invisible.
pub fn cleaned(text: &str) -> String {
    let text = encoding::unscrambled(text);
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    let mut rest = text.nfc().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => out.push('\n'),
            '\n' if last == '\r' => {}
            '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' => out.push('\n'),
            '\n' | '\t' | '\u{C}' => out.push(c),
            // At the end of a line it is seen, and divides a word.
            '\u{AD}' if rest.peek() == Some(&'\n') => out.push('-'),
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' => {}
            '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => out.push(' '),
            '\u{FB00}' => out.push_str("ff"),
            '\u{FB01}' => out.push_str("fi"),
            '\u{FB02}' => out.push_str("fl"),
            '\u{FB03}' => out.push_str("ffi"),
            '\u{FB04}' => out.push_str("ffl"),
            // The bullets of symbol fonts.
            '\u{E000}'..='\u{F8FF}' => out.push('•'),
            c if c.is_control() => {}
            c => out.push(c),
        }
        last = c;
    }
    let lines: Vec<&str> = out.split('\n').map(|line| line.trim_end_matches([' ', '\t'])).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_the_same_whoever_wrote_it() {
        assert_eq!(cleaned("uno\r\ndos\rtres\n"), "uno\ndos\ntres\n");
        assert_eq!(cleaned("reunio\u{301}n o\u{FB01}cial"), "reunión oficial");
        assert_eq!(cleaned("coor\u{AD}\ndi\u{200B}nar\u{A0}bien  \n\u{F0B7} x\0"), "coor-\ndinar bien\n• x");
        assert_eq!(cleaned("una página\u{C}otra"), "una página\u{C}otra");
    }
}
