//! A text as words: where each stands, and how it reads without capitals and accents.

use std::ops::Range;

use crate::proposal::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Letters, with the apostrophes, dots and hyphens that belong inside: `EE`, `d'Ivoire`, `petit`.
    Word,
    /// Digits, with the dots and commas inside: `25.000,50`.
    Number,
    /// Any one other character.
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text that was split.
    pub span: Span,
    /// What it is.
    pub shape: Shape,
    /// In lower case, without accents.
    pub folded: String,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

impl Token {
    /// Whether it reads `folded`.
    pub fn is(&self, folded: &str) -> bool {
        self.folded == folded
    }

    /// Whether it reads one of these.
    pub fn is_one(&self, folded: &[&str]) -> bool {
        folded.contains(&self.folded.as_str())
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.shape == Shape::Word
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.shape == Shape::Number
    }

    /// Whether it is a mark.
    pub fn is_mark(&self) -> bool {
        self.shape == Shape::Mark
    }
}

/// In lower case and without the accents of our three languages: «Reunión» is `reunion`, «São» is `sao`.
pub fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).filter(|it| *it != '\0').collect()
}

/// A lower-case letter without its accent; an accent that stands alone is nothing.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ª' => 'a',
        'º' | '°' => 'o',
        '’' | '‘' => '\'',
        '\u{300}'..='\u{36f}' | '\u{ad}' => '\0',
        other => other,
    }
}

/// Splits `text[range]` into tokens.
pub fn split(text: &str, range: Range<usize>) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(range.len() / 5);
    let mut rest = text[range.clone()].char_indices().map(|(at, it)| (range.start + at, it)).peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() {
            continue;
        }
        let shape = match first {
            it if it.is_alphabetic() => Shape::Word,
            it if it.is_ascii_digit() => Shape::Number,
            _ => Shape::Mark,
        };
        let mut end = start + first.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            let after = text[at + next.len_utf8()..range.end].chars().next();
            let goes_on = match shape {
                Shape::Word => {
                    next.is_alphanumeric()
                        || matches!(next, '\u{300}'..='\u{36f}' | '\u{ad}')
                        || matches!(next, '\'' | '’') && after.is_some_and(char::is_alphabetic)
                }
                Shape::Mark => false,
                Shape::Number => {
                    next.is_ascii_digit()
                        || matches!(next, '.' | ',') && after.is_some_and(|it| it.is_ascii_digit())
                        || matches!(next, 'l' | 'O') && misread_digit(&text[at..range.end])
                }
            };
            if !goes_on {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let written = &text[start..end];
        // «l5 August 20l6»: a scanner reads 1 as l.
        let number = shape == Shape::Word
            && written.len() <= 4
            && written
                .strip_prefix('l')
                .is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
        let shape = if number { Shape::Number } else { shape };
        let capitals = if shape == Shape::Word { misread_capitals(written) } else { 0 };
        let folded = match shape {
            Shape::Number => written.replace('l', "1").replace('O', "0"),
            _ if capitals == 0 => unscanned(fold(written), shape),
            _ => unscanned(fold(&written.replacen('l', "I", capitals)), shape),
        };
        let capital = first.is_uppercase() || capitals > 0;
        tokens.push(Token { span: Span::new(start, end), shape, folded, capital });
    }
    tokens
}

/// Whether letters right behind a digit are digits that a scanner misread: «2Ol6», «3O», «42,5OO».
fn misread_digit(rest: &str) -> bool {
    let letters = || rest.chars().take(4).take_while(|it| matches!(it, 'l' | 'O'));
    let next = rest.chars().nth(letters().count());
    // «20 l» are liters.
    next.is_some_and(|it| it.is_ascii_digit())
        || letters().all(|it| it == 'O') && next.is_none_or(|it| !it.is_alphabetic())
}

/// How many small l at the head of a word are capital I that a scanner misread: «QUlNTA», «lreland».
fn misread_capitals(written: &str) -> usize {
    let letters = || written.chars().filter(|it| it.is_alphabetic());
    let loud = written.contains('l')
        && letters().filter(|it| it.is_uppercase()).count() >= 3
        && letters().all(|it| it.is_uppercase() || it == 'l');
    let mut first = written.chars();
    // No word of our languages begins so.
    let opens = first.next() == Some('l')
        && first.next().is_some_and(|it| matches!(it, 'n' | 'r' | 'm' | 't' | 'd' | 's' | 'b' | 'g'))
        && written.chars().count() >= 5;
    if loud { usize::MAX } else { usize::from(opens) }
}

/// A scanner reads letters as digits: inside a word of letters `0` is an o, `1` an l, `5` an s, `6` an accented o.
fn unscanned(folded: String, shape: Shape) -> String {
    let folded = unparted(folded);
    let letters = folded.chars().filter(|it| it.is_alphabetic()).count();
    let digits = folded.chars().filter(char::is_ascii_digit).count();
    if shape != Shape::Word || digits == 0 || letters < 3 || letters < digits * 2 {
        return folded;
    }
    let letters: Vec<char> = folded.chars().collect();
    let letter = |(at, it): (usize, &char)| match it {
        '0' | '6' => 'o',
        // «reun1ón», «T1erras»: what no l follows in our languages, an i does.
        '1' => {
            let before = at.checked_sub(1).and_then(|it| letters.get(it));
            let ending = letters.get(at + 1..).is_some_and(|it| matches!(it, ['o' | '0' | '6', 'n', ..]));
            let apart = before.is_some_and(|it| "dtmvhjzq".contains(*it)) && at > 0;
            if apart || ending && before.is_some_and(|it| !"aeiou".contains(*it)) { 'i' } else { 'l' }
        }
        '5' => 's',
        '8' => 'b',
        other => *other,
    };
    letters.iter().enumerate().map(letter).collect()
}

/// Frequent words of minutes with an m, by their beginning, folded.
const FREQUENT: &[&str] = &[
    "comision",
    "comisao",
    "comissao",
    "commission",
    "comite",
    "committee",
    "compromet",
    "compromis",
    "encomend",
    "encomiend",
    "recomend",
    "recomiend",
    "recommend",
    "member",
    "miembro",
    "membro",
    "meses",
    "mes",
    "month",
    "minut",
    "document",
    "program",
    "november",
    "noviembre",
    "novembro",
    "septiembre",
    "setiembre",
    "setembro",
    "september",
    "diciembre",
    "dezembro",
    "december",
    "demora",
    "medida",
    "mandat",
    "mandad",
    "primer",
    "primeir",
    "maxim",
    "minim",
    "numer",
    "inform",
    "termin",
    "tempor",
    "conform",
    "formar",
    "mism",
    "mesm",
    "mayor",
    "maior",
    "tomo",
    "tomou",
    "toma",
    "comunic",
    "communic",
    "summary",
    "chairman",
    "instrument",
    "moment",
    "seminari",
    "mecanism",
    "mechanism",
    "norma",
    "econom",
    "siempre",
    "sempre",
    "campan",
    "campaign",
    "moeda",
    "moneda",
    "monto",
    "montante",
    "administra",
    "impri",
    "alojam",
    "nombram",
    "america",
    "guatemal",
    "panam",
    "dominica",
    "colombia",
    "jamaica",
    "surinam",
    "mexic",
    "mozambiqu",
    "mocambiqu",
    "namibia",
    "romania",
    "rumania",
    "denmark",
    "dinamarca",
    "german",
    "aleman",
];

/// A scanner reads m as rn: «cornisión», `mernber`, «rneses»; mended where a frequent word of minutes comes out.
fn unparted(folded: String) -> String {
    if !folded.contains("rn") {
        return folded;
    }
    let mended = folded.replace("rn", "m");
    let frequent = |it: &&&str| mended.starts_with(**it) && (it.len() > 4 || mended.len() <= it.len() + 1);
    if FREQUENT.iter().any(|it| frequent(&it)) { mended } else { folded }
}

/// Whether a word is written in capitals alone, two or more.
pub fn is_loud(written: &str) -> bool {
    written.chars().count() >= 2 && written.chars().all(char::is_uppercase)
}

/// The position of the first token that begins at or after `start`.
pub fn at(tokens: &[Token], start: usize) -> usize {
    tokens.partition_point(|it| it.span.start < start)
}

/// Whether a token stands at `at` and reads one of `words`.
pub fn is_one_at(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    tokens.get(at).is_some_and(|it| it.is_one(words))
}

/// Where the run of `words` begins that ends before `at` and goes no further back than `start`; `at` where none does.
pub fn before(tokens: &[Token], start: usize, at: usize, words: &[&str]) -> usize {
    let run = tokens.get(start..at).unwrap_or_default().iter().rev().take_while(|it| it.is_one(words));
    at - run.count()
}

/// The tokens within `span`.
pub fn within(tokens: &[Token], span: Span) -> Range<usize> {
    at(tokens, span.start)..at(tokens, span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        split(text, 0..text.len()).into_iter().map(|it| it.folded).collect()
    }

    #[test]
    fn words_lose_capitals_and_accents() {
        assert_eq!(folded("REUNIÓN IV-2023, São Tomé"), ["reunion", "iv", "-", "2023", ",", "sao", "tome"]);
    }

    #[test]
    fn numbers_keep_their_points_and_ordinals_their_letter() {
        assert_eq!(
            folded("25.000,50 USD. 3rd N.º 7"),
            ["25.000,50", "usd", ".", "3", "rd", "n", ".", "o", "7"]
        );
    }

    #[test]
    fn what_a_scanner_misread_is_mended() {
        assert_eq!(
            folded("Ecuad0r se cornprometió, l5 August 20l6, mernbers, rneses"),
            ["ecuador", "se", "comprometio", ",", "15", "august", "2016", ",", "members", ",", "meses"]
        );
        assert_eq!(
            folded("gobierno internacional, returned, IVl, Al"),
            ["gobierno", "internacional", ",", "returned", ",", "ivl", ",", "al"]
        );
        assert_eq!(
            folded("QUlNTA REUN1ÓN, lreland, 12 de T1erras de 2Ol6, 3O %, £ 42,5OO, moverl0s, ll, lnforrne"),
            [
                "quinta", "reunion", ",", "ireland", ",", "12", "de", "tierras", "de", "2016", ",", "30",
                "%", ",", "£", "42,500", ",", "moverlos", ",", "ll", ",", "informe"
            ]
        );
    }

    #[test]
    fn tokens_know_their_place() {
        let text = "El  pleno—acordó";
        let tokens = split(text, 0..text.len());
        let words: Vec<&str> = tokens.iter().map(|it| it.span.of(text)).collect();
        assert_eq!(words, ["El", "pleno", "—", "acordó"]);
        assert_eq!(within(&tokens, Span::new(4, 9)), 1..2);
    }
}
