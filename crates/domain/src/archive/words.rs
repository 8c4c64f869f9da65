//! Words of old documents as they are compared: without case, accents and the way the lines were broken.

use alloc::string::String;

/// `text` as it is compared: small letters without accents, one blank between words.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase).map(plain));
    }
    folded
}

/// A letter of Spanish or Portuguese without its accent.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

/// Bytes of `text` once it is written into an entry, where quotes and line ends take two.
pub(super) fn written_size(text: &str) -> usize {
    text.len() + text.bytes().filter(|byte| matches!(byte, b'"' | b'\\' | b'\n' | b'\t')).count()
}

/// Whether it holds a character that no printed text has.
pub(super) fn has_controls(text: &str) -> bool {
    text.chars().any(|it| it.is_control() && it != '\n' && it != '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_accents_and_line_ends() {
        assert_eq!(folded("  La próxima\n Reunião  Ordinária "), "la proxima reuniao ordinaria");
        assert_eq!(folded("AÑO"), "ano");
    }
}
