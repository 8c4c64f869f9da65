//! Numbers written in Roman letters and in words, cardinal and ordinal, in our three languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::table;
use crate::words::{Token, fold};

/// A single word that is a number, and whether it is English.
#[derive(Clone, Copy)]
struct Atom {
    value: u32,
    english: bool,
}

static CARDINALS: LazyLock<HashMap<String, Atom>> =
    LazyLock::new(|| atoms(include_str!("../tables/numbers.tsv")));

static ORDINALS: LazyLock<HashMap<String, Atom>> =
    LazyLock::new(|| atoms(include_str!("../tables/ordinals.tsv")));

/// The single words of a table; what is made of several is put together by rule.
fn atoms(table: &'static str) -> HashMap<String, Atom> {
    let mut atoms = HashMap::new();
    for [value, es, en, pt] in table::rows(table) {
        let Ok(value) = value.parse() else { continue };
        for (cell, english) in [(es, false), (en, true), (pt, false)] {
            for word in table::values(cell).filter(|it| !it.contains([' ', '-'])) {
                atoms.entry(fold(word)).or_insert(Atom { value, english });
            }
        }
    }
    atoms
}

/// The value of a Roman numeral in capital letters, 1 to 3999, and only as it is properly written.
pub fn roman(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 15 {
        return None;
    }
    let mut rest = letters;
    let mut value = 0;
    for (ones, five, ten, unit) in
        [('M', ' ', ' ', 1000), ('C', 'D', 'M', 100), ('X', 'L', 'C', 10), ('I', 'V', 'X', 1)]
    {
        let (digit, after) = roman_digit(rest, ones, five, ten);
        value += digit * unit;
        rest = after;
    }
    rest.is_empty().then_some(value)
}

/// One decimal digit of a Roman numeral, and what follows it.
fn roman_digit(letters: &str, ones: char, five: char, ten: char) -> (u32, &str) {
    let after = |pair: [char; 2]| letters.strip_prefix(pair[0]).and_then(|it| it.strip_prefix(pair[1]));
    if let Some(rest) = after([ones, ten]) {
        return (9, rest);
    }
    if let Some(rest) = after([ones, five]) {
        return (4, rest);
    }
    let (mut digit, mut rest) = letters.strip_prefix(five).map_or((0, letters), |rest| (5, rest));
    let most = digit + 3;
    while digit < most
        && let Some(after) = rest.strip_prefix(ones)
    {
        (digit, rest) = (digit + 1, after);
    }
    (digit, rest)
}

/// A cardinal number in words that begins at `at`, and how many tokens it takes.
pub fn cardinal(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let first = tokens.get(at)?;
    let mut sum = Sum::new();
    let mut next = at;
    if first.is("a") && atom(tokens, at + 1).is_some_and(|it| it.english && it.value >= 100) {
        (sum.group, sum.room, next) = (1, 1, at + 1);
    }
    let mut used = 0;
    loop {
        let linked = used > 0 && is_link(tokens, next);
        let place = next + usize::from(linked);
        let Some(atom) = atom(tokens, place) else { break };
        if !sum.add(atom, linked, used == 0) {
            break;
        }
        next = place + 1;
        used = next - at;
    }
    if used == 0 { None } else { Some((sum.done.checked_add(sum.group)?, used)) }
}

fn atom(tokens: &[Token], at: usize) -> Option<Atom> {
    tokens.get(at).filter(|it| it.is_word()).and_then(|it| CARDINALS.get(&it.folded)).copied()
}

/// Whether the token ties two numbers together: `treinta y uno`, `vinte e um`, `twenty-one`.
fn is_link(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|it| it.is_one(&["y", "e", "and"]) || it.is("-") && is_tight(tokens, at))
}

/// Whether the mark touches what stands before and after it.
pub fn is_tight(tokens: &[Token], at: usize) -> bool {
    at > 0 && touches(tokens, at - 1) && touches(tokens, at)
}

/// Whether nothing stands between the token and the next one.
pub fn touches(tokens: &[Token], at: usize) -> bool {
    match (tokens.get(at), tokens.get(at + 1)) {
        (Some(one), Some(next)) => one.span.end == next.span.start,
        _ => false,
    }
}

/// A number in the making.
struct Sum {
    /// Thousands and millions that are complete.
    done: u32,
    /// What has been read since.
    group: u32,
    /// What is added next has to be smaller.
    room: u32,
    /// The next multiplier has to be smaller.
    scale: u32,
    /// The last word was `diez`, after which only `y seis` to `y nueve` follow.
    ten: bool,
}

impl Sum {
    fn new() -> Self {
        Self { done: 0, group: 0, room: 1000, scale: u32::MAX, ten: false }
    }

    /// Takes one more word if it fits.
    fn add(&mut self, atom: Atom, linked: bool, first: bool) -> bool {
        match atom.value {
            1000 | 1_000_000 => !linked && self.multiply(atom),
            100 if atom.english => {
                let fits = !linked && (1..=99).contains(&self.group) && self.scale > 1;
                if fits {
                    (self.group, self.room) = (self.group * 100, 100);
                }
                fits
            }
            0 => {
                self.room = 1;
                first
            }
            value => self.fill(value, atom.english, linked),
        }
    }

    /// `mil`, `thousand`, `millones`.
    fn multiply(&mut self, atom: Atom) -> bool {
        if atom.value >= self.scale {
            return false;
        }
        let whole = atom.value == 1_000_000;
        let factor = if whole { self.done.saturating_add(self.group) } else { self.group };
        if factor == 0 && (atom.english || whole) {
            return false;
        }
        let Some(product) = factor.max(1).checked_mul(atom.value) else { return false };
        let Some(done) = (if whole { Some(product) } else { self.done.checked_add(product) }) else {
            return false;
        };
        (self.done, self.group, self.room, self.scale, self.ten) = (done, 0, 1000, atom.value, false);
        true
    }

    /// A word that is added to what was read.
    fn fill(&mut self, value: u32, english: bool, linked: bool) -> bool {
        let room = match value {
            100.. => 100,
            20.. if value.is_multiple_of(10) => 10,
            10 if !english => 10,
            _ => 1,
        };
        if value < self.room {
            let bare_unit = self.room == 10 && !english && !linked;
            if bare_unit || self.ten && value < 6 {
                return false;
            }
            self.group += value;
        } else if english && !linked && self.done == 0 && is_century(self.group) && (10..100).contains(&value)
        {
            // A year in two halves: «nineteen ninety-six».
            (self.done, self.group, self.scale) = (self.group * 100, value, 1);
        } else {
            return false;
        }
        (self.room, self.ten) = (room, value == 10);
        true
    }
}

fn is_century(group: u32) -> bool {
    (16..=21).contains(&group)
}

/// An ordinal number that begins at `at`, in words or digits, and how many tokens it takes.
pub fn ordinal(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    ordinal_digits(tokens, at).or_else(|| ordinal_words(tokens, at))
}

/// What stands behind digits to make them an ordinal.
const ENDINGS: [&str; 24] = [
    "a", "o", "as", "os", "st", "nd", "rd", "th", "er", "ero", "era", "ro", "ra", "do", "da", "to", "ta",
    "mo", "ma", "vo", "va", "no", "na", "ava",
];

/// `3rd`, `3.ª`, `42ª`, `1er.`, `7.º`.
pub fn ordinal_digits(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let number = tokens.get(at).filter(|it| it.is_number() && it.folded.len() <= 4)?;
    let value = number.folded.parse().ok().filter(|it| *it > 0)?;
    let dot = touches(tokens, at) && tokens.get(at + 1)?.is(".");
    let letters = at + 1 + usize::from(dot);
    let ending = tokens.get(letters).filter(|it| it.is_one(&ENDINGS))?;
    if !touches(tokens, letters - 1) {
        return None;
    }
    // «1er. Congreso»: the dot belongs to the abbreviation, but not to the sign of ordinals.
    let abbreviated = ending.folded.len() > 1
        && touches(tokens, letters)
        && tokens.get(letters + 1).is_some_and(|it| it.is("."))
        && tokens.get(letters + 2).is_some_and(Token::is_word);
    Some((value, letters + 1 + usize::from(abbreviated) - at))
}

/// `cuadragésima segunda`, `vigésimo terceiro`, `twenty-third`.
pub fn ordinal_words(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    if let Some(found) = english_compound(tokens, at) {
        return Some(found);
    }
    let (mut value, english) = ordinal_atom(tokens, at)?;
    let mut next = at + 1;
    let mut last = value;
    while !english && last.is_multiple_of(10) {
        let place =
            next + usize::from(tokens.get(next).is_some_and(|it| it.is("-")) && is_tight(tokens, next));
        let Some((more, false)) = ordinal_atom(tokens, place) else { break };
        if more >= if last == 100 { 100 } else { 10 } {
            break;
        }
        value += more;
        (last, next) = (more, place + 1);
    }
    Some((value, next - at))
}

/// Cardinal tens or a hundred before an English ordinal.
fn english_compound(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let lead = atom(tokens, at).filter(|it| it.english);
    let hundred = |place| atom(tokens, place).is_some_and(|it| it.english && it.value == 100);
    let (base, mut next) = match lead {
        Some(Atom { value: value @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90), .. }) => (value, at + 1),
        Some(Atom { value: value @ 1..=9, .. }) if hundred(at + 1) => (value * 100, at + 2),
        Some(Atom { value: 100, .. }) => (100, at + 1),
        _ => return None,
    };
    next += usize::from(is_link(tokens, next));
    let (more, used) = if base < 100 {
        ordinal_atom(tokens, next).map(|(value, _)| (value, 1)).filter(|it| it.0 < 10)?
    } else {
        below_hundred(tokens, next)?
    };
    Some((base + more, next + used - at))
}

fn below_hundred(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let tens = atom(tokens, at).filter(|it| it.english && (20..100).contains(&it.value));
    if tens.is_some() {
        return english_compound(tokens, at).filter(|it| it.0 < 100);
    }
    ordinal_atom(tokens, at).filter(|it| it.1 && it.0 < 100).map(|(value, _)| (value, 1))
}

/// A single word that is an ordinal, with whether it is English: `cuarta`, `vigesimoprimera`, `third`.
fn ordinal_atom(tokens: &[Token], at: usize) -> Option<(u32, bool)> {
    let word = tokens.get(at).filter(|it| it.is_word())?;
    if let Some(atom) = ORDINALS.get(&word.folded) {
        return Some((atom.value, atom.english));
    }
    let cut = word.folded.find("esim")?.checked_add(5)?;
    let tens = ORDINALS.get(word.folded.get(..cut)?)?.value;
    let tail = word.folded.get(cut..)?;
    let unit = ORDINALS.get(tail).or_else(|| ORDINALS.get(&format!("o{tail}")))?.value;
    (unit < 10 && tens >= 20).then_some((tens + unit, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    type Number = Option<(u32, usize)>;

    fn of(text: &str, read: fn(&[Token], usize) -> Number) -> Number {
        read(&split(text, 0..text.len()), 0)
    }

    #[test]
    fn roman_numerals_are_read_strictly() {
        for (letters, value) in [
            ("I", 1),
            ("IV", 4),
            ("XIV", 14),
            ("XLII", 42),
            ("XC", 90),
            ("MCMXCVI", 1996),
            ("MMMCMXCIX", 3999),
        ] {
            assert_eq!(roman(letters), Some(value), "{letters}");
        }
        for letters in ["", "IIII", "VX", "IC", "iv", "MMMM", "XIVa", "IXI", "É"] {
            assert_eq!(roman(letters), None, "{letters}");
        }
    }

    #[test]
    fn every_roman_numeral_is_read_once() {
        let of_three: Vec<u32> = ["III", "XXX", "CCC", "MMM"].iter().filter_map(|it| roman(it)).collect();
        assert_eq!(of_three, [3, 30, 300, 3000]);
    }

    #[test]
    fn cardinals_are_put_together_in_three_languages() {
        for (text, value, used) in [
            ("sesenta días", 60, 1),
            ("dos mil veintitrés", 2023, 3),
            ("dos mil veinte y tres", 2023, 5),
            ("mil novecientos noventa y seis", 1996, 5),
            ("treinta y uno de mayo", 31, 3),
            ("diez y seis votos", 16, 3),
            ("tres y cuatro de mayo", 3, 1),
            ("veinte y treinta", 20, 1),
            ("ciento veinte días", 120, 2),
            ("quinientos millones", 500_000_000, 2),
            ("dois mil e dezenove", 2019, 4),
            ("cento e vinte e três", 123, 5),
            ("mil novecentos e noventa e oito", 1998, 6),
            ("quarenta mil reais", 40_000, 2),
            ("two thousand and nineteen", 2019, 4),
            ("two thousand twenty-four", 2024, 5),
            ("nineteen ninety-six", 1996, 4),
            ("twenty nineteen", 2019, 2),
            ("one hundred and five", 105, 4),
            ("a hundred days", 100, 2),
            ("twenty-one", 21, 3),
            ("mil dólares", 1000, 1),
        ] {
            assert_eq!(of(text, cardinal), Some((value, used)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "a reunión", "thousand", "60 días", "reunión", "y seis"] {
            assert_eq!(of(text, cardinal), None, "{text}");
        }
    }

    #[test]
    fn a_number_that_is_too_large_stops_before() {
        assert_eq!(of("cinco mil millones de pesos", cardinal), Some((5000, 2)));
    }

    #[test]
    fn ordinals_in_words() {
        for (text, value, used) in [
            ("cuarta reunión", 4, 1),
            ("Cuadragésima segunda", 42, 2),
            ("vigésimo terceiro", 23, 2),
            ("décima-quinta reunião", 15, 3),
            ("vigesimoprimera", 21, 1),
            ("vigesimoctava", 28, 1),
            ("decimotercera reunión", 13, 1),
            ("centésima vigésima terceira", 123, 3),
            ("primera segunda", 1, 1),
            ("Twenty-Third Meeting", 23, 3),
            ("twenty third", 23, 2),
            ("one hundred and third", 103, 4),
            ("one hundred and twenty-third session", 123, 6),
            ("fortieth", 40, 1),
            ("tercer encuentro", 3, 1),
        ] {
            assert_eq!(of(text, ordinal), Some((value, used)), "{text}");
        }
    }

    #[test]
    fn ordinals_in_digits() {
        for (text, value, used) in [
            ("3rd Session", 3, 2),
            ("3.ª reunión", 3, 3),
            ("42ª Reunião", 42, 2),
            ("1er. Congreso", 1, 3),
            ("7.º", 7, 3),
            ("12th", 12, 2),
            ("1° de mayo", 1, 2),
        ] {
            assert_eq!(of(text, ordinal), Some((value, used)), "{text}");
        }
        for text in ["N.º 7", "7 o más", "7. A continuación", "25.000", "hundred", "twenty"] {
            assert_eq!(of(text, ordinal), None, "{text}");
        }
    }
}
