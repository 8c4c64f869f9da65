//! Sums of money, in figures and in words, with the thousands and decimals of either convention.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use crate::numerals::{self, touches};
use crate::phrases::Phrases;
use crate::proposal::Amount;
use crate::table;
use crate::words::{self, Token, is_one_at};

/// Signs and codes.
static SIGNS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let rows = table::rows::<4>(include_str!("../tables/currencies.tsv"));
    Phrases::new(rows.flat_map(|[code, signs, ..]| {
        table::values(signs).chain(std::iter::once(code)).map(move |it| (it, code))
    }))
});

/// Names.
static NAMES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let rows = table::rows::<4>(include_str!("../tables/currencies.tsv"));
    Phrases::new(rows.flat_map(|[code, _, names, _]| table::values(names).map(move |it| (it, code))))
});

/// Codes.
static CODES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    table::rows::<4>(include_str!("../tables/currencies.tsv")).map(|[code, ..]| code).collect()
});

/// What a word multiplies a figure by.
static SCALES: LazyLock<HashMap<&'static str, u128>> = LazyLock::new(|| {
    HashMap::from([
        ("mil", 1000),
        ("thousand", 1000),
        ("millon", 1_000_000),
        ("millones", 1_000_000),
        ("million", 1_000_000),
        ("millions", 1_000_000),
        ("milhao", 1_000_000),
        ("milhoes", 1_000_000),
        ("billion", 1_000_000_000),
        ("bilhao", 1_000_000_000),
        ("bilhoes", 1_000_000_000),
    ])
});

/// Whether a word is the code of a currency.
pub fn is_currency(written: &str) -> bool {
    CODES.contains(written)
}

/// The sums in `range`; «$» alone counts as dollars of the United States where the range speaks of such.
///
/// A caller who knows it of the whole text, by [`speaks_of_dollars`], asks [`amounts_in`] instead.
pub fn amounts(text: &str, tokens: &[Token], range: Range<usize>) -> Vec<(Amount, Range<usize>)> {
    let here = tokens.get(range.clone()).unwrap_or_default();
    amounts_in(text, tokens, range, speaks_of_dollars(here))
}

/// Whether dollars of the United States are named.
pub fn speaks_of_dollars(tokens: &[Token]) -> bool {
    let named = |it: &Token| it.is_one(&["dolares", "dolar", "dollars", "dollar", "usd"]);
    tokens.iter().any(named) || tokens.windows(2).any(|it| it[0].is("us") && it[1].is("$"))
}

/// The sums in `range`, where it is known whether «$» alone means dollars of the United States.
pub fn amounts_in(
    text: &str,
    tokens: &[Token],
    range: Range<usize>,
    dollars: bool,
) -> Vec<(Amount, Range<usize>)> {
    let end = range.end.min(tokens.len());
    let tokens = &tokens[..end];
    let mut found: Vec<(Amount, Range<usize>)> = Vec::new();
    let mut next = range.start;
    while next < end {
        let Some((amount, after)) = at(text, tokens, next, dollars) else {
            next += 1;
            continue;
        };
        let after = past_spelling(tokens, after);
        // «quince mil dólares (USD 15.000)» is one sum, said twice.
        match found.last_mut().filter(|it| it.0 == amount && is_repeated(tokens, it.1.end, next)) {
            Some(last) => last.1.end = after,
            None => found.push((amount, next..after)),
        }
        next = after.max(next + 1);
    }
    found
}

/// The place after a sum spelled out in parentheses: «(um milhão, duzentos e cinquenta mil reais)».
fn past_spelling(tokens: &[Token], at: usize) -> usize {
    let opens = tokens.get(at).is_some_and(|it| it.is("(")) && numerals::cardinal(tokens, at + 1).is_some();
    let mut inside = tokens.iter().skip(at + 1).take(20);
    let close = inside.position(|it| it.is(")") || it.is_number());
    match close.filter(|it| opens && tokens.get(at + 1 + it).is_some_and(Token::is_mark)) {
        Some(close) => at + close + 2,
        None => at,
    }
}

fn is_repeated(tokens: &[Token], end: usize, next: usize) -> bool {
    end + 1 == next
        && tokens.get(end).is_some_and(|it| it.is_one(&["(", "[", ",", "–", "-", "o", "or", "ou"]))
}

/// The sum that begins at `at`, and what follows it.
fn at(text: &str, tokens: &[Token], at: usize, dollars: bool) -> Option<(Amount, usize)> {
    sign_first(text, tokens, at, dollars)
        .or_else(|| figure_first(text, tokens, at))
        .or_else(|| in_words(tokens, at))
}

/// `USD 25,000`, `R$ 15.000,00`, `Q5,000`, `$ 50.000 pesos mexicanos`.
fn sign_first(text: &str, tokens: &[Token], at: usize, dollars: bool) -> Option<(Amount, usize)> {
    let first = tokens.get(at)?;
    let (code, place, short) = if let Some((next, &code)) = SIGNS.at(tokens, at) {
        let letters = first.span.of(text);
        // Signs and codes stand in capitals, or begin with one.
        if first.is_word() && !first.capital {
            return None;
        }
        (Some(code), tokens.get(next)?.span.start, next == at + 1 && letters.len() < 2 || code == "COP")
    } else if first.is("$") {
        (None, tokens.get(at + 1)?.span.start, false)
    } else {
        let letters = first.span.of(text);
        let code = letters.trim_end_matches(|it: char| it.is_ascii_digit());
        let upper = code.len() < letters.len() && code.chars().all(char::is_uppercase);
        let tokens = words::split(code, 0..code.len());
        let (1, known) = SIGNS.at(&tokens, 0).filter(|_| upper && first.is_word())? else { return None };
        (Some(*known), first.span.start + code.len(), code.len() < 2)
    };
    let figure = figure(text, place)?;
    let next = words::at(tokens, figure.end);
    let (scale, after) = scale(tokens, next);
    let plain = short && scale == 1 && !figure.separated && figure.digits < 4;
    if plain {
        return None;
    }
    let (code, after) = match (code, name(tokens, after)) {
        (_, Some((name, after))) if code.is_none() || code == Some(name) => (name, after),
        (Some(code), _) => (code, after),
        (None, _) => (Some("USD").filter(|_| dollars)?, after),
    };
    Some((amount(code, &figure, scale)?, after))
}

/// `25 000 dólares`, `40 mil euros`, `2 millones de dólares`, `40.000 €`.
fn figure_first(text: &str, tokens: &[Token], at: usize) -> Option<(Amount, usize)> {
    let first = tokens.get(at).filter(|it| it.is_number())?;
    if at > 0 && touches(tokens, at - 1) && !tokens.get(at - 1)?.is_one(&["(", "[", "«", "\"", "“", ":"]) {
        return None;
    }
    let figure = figure(text, first.span.start)?;
    let next = words::at(tokens, figure.end);
    let (scale, next) = scale(tokens, past_parenthesis(tokens, next));
    let (code, next) =
        name(tokens, past_parenthesis(tokens, next)).or_else(|| sign_behind(text, tokens, next))?;
    Some((amount(code, &figure, scale)?, next))
}

/// A sign or code behind the figure, and no further figure behind it.
fn sign_behind(text: &str, tokens: &[Token], at: usize) -> Option<(&'static str, usize)> {
    let (next, code) = SIGNS.at(tokens, at)?;
    let first = tokens.get(at)?;
    let long = !first.is_word() || first.capital && first.span.of(text).len() > 1;
    let figure_follows = tokens.get(next).is_some_and(Token::is_number);
    (long && !figure_follows).then_some((code, next))
}

/// «quince mil dólares», «two million US dollars».
fn in_words(tokens: &[Token], at: usize) -> Option<(Amount, usize)> {
    let (value, used) = numerals::cardinal(tokens, at)?;
    let (code, next) = name(tokens, past_parenthesis(tokens, at + used))?;
    let hundredths = u64::from(value).checked_mul(100)?;
    Some((Amount { currency: code.into(), hundredths }, next))
}

/// The currency whose name stands at `at`, perhaps after «de».
fn name(tokens: &[Token], at: usize) -> Option<(&'static str, usize)> {
    let place = at + usize::from(is_one_at(tokens, at, &["de", "of"]));
    NAMES.at(tokens, place).map(|(next, code)| (*code, next))
}

/// `(veinticinco mil)` between a figure and its currency.
fn past_parenthesis(tokens: &[Token], at: usize) -> usize {
    if !tokens.get(at).is_some_and(|it| it.is("(")) {
        return at;
    }
    let close = (at + 1..at + 14).find(|it| tokens.get(*it).is_some_and(|it| it.is(")")));
    close.map_or(at, |it| it + 1)
}

/// `mil`, `million`, `mil millones`.
fn scale(tokens: &[Token], at: usize) -> (u128, usize) {
    let factor = |at| tokens.get(at).and_then(|it: &Token| SCALES.get(it.folded.as_str())).copied();
    match (factor(at), factor(at + 1)) {
        (Some(1000), Some(million)) if million == 1_000_000 => (1000 * million, at + 2),
        (Some(one), _) => (one, at + 1),
        (None, _) => (1, at),
    }
}

/// A figure as written.
struct Figure {
    /// Its digits, decimals included.
    value: u128,
    /// How many of them are decimals.
    decimals: u32,
    /// How many stand before.
    digits: usize,
    /// Whether it has thousands or decimals.
    separated: bool,
    /// The byte after it.
    end: usize,
}

fn amount(code: &str, figure: &Figure, scale: u128) -> Option<Amount> {
    let hundredths = figure.value.checked_mul(scale)?.checked_mul(100)? / 10_u128.pow(figure.decimals);
    Some(Amount { currency: code.into(), hundredths: u64::try_from(hundredths).ok()? })
}

/// The figure at byte `start`: groups of digits, parted by points, commas, apostrophes or spaces.
fn figure(text: &str, start: usize) -> Option<Figure> {
    let mut groups: Vec<(Option<char>, &str)> = Vec::new();
    let mut rest = text.get(start..)?;
    loop {
        let long = rest.bytes().take_while(u8::is_ascii_digit).take(19).count();
        groups.push((None, rest.get(..long).filter(|it| !it.is_empty())?));
        rest = rest.get(long..)?;
        let Some(mark) = rest.chars().next().filter(|it| is_separator(*it)) else { break };
        let behind = rest.get(mark.len_utf8()..)?;
        let digits = behind.bytes().take_while(u8::is_ascii_digit).take(19).count();
        let first_fits = groups.len() > 1 || groups[0].1.len() <= 3;
        let fits =
            if mark.is_whitespace() { digits == 3 && first_fits && all_spaced(&groups) } else { digits > 0 };
        if !fits || groups.len() > 6 {
            break;
        }
        if let Some(last) = groups.last_mut() {
            last.0 = Some(mark);
        }
        rest = behind;
    }
    let end = text.len() - rest.len();
    let separators: Vec<char> = groups.iter().filter_map(|it| it.0).collect();
    let whole = groups.len() - usize::from(has_decimals(&separators, &groups)?);
    let join = |part: &[(Option<char>, &str)]| part.iter().map(|it| it.1).collect::<String>();
    let (before, after) = (join(&groups[..whole]), join(&groups[whole..]));
    let value = format!("{before}{after}").parse().ok().filter(|_| after.len() <= 6 && before.len() <= 18)?;
    let decimals = u32::try_from(after.len()).ok()?;
    Some(Figure { value, decimals, digits: before.len(), separated: groups.len() > 1, end })
}

fn is_separator(mark: char) -> bool {
    matches!(mark, '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn all_spaced(groups: &[(Option<char>, &str)]) -> bool {
    groups.iter().filter_map(|it| it.0).all(char::is_whitespace)
}

/// Whether the last group is decimals; none where the groups make no figure.
fn has_decimals(separators: &[char], groups: &[(Option<char>, &str)]) -> Option<bool> {
    let last = groups.last()?.1.len();
    let threes = |groups: &[(Option<char>, &str)]| groups.iter().skip(1).all(|it| it.1.len() == 3);
    let Some((&mark, before)) = separators.split_last() else { return Some(false) };
    let decimals = match before {
        // A single mark: three digits behind it are thousands, unless nothing but a zero stands before.
        [] => matches!(mark, '.' | ',') && (last != 3 || groups.first()?.1 == "0"),
        _ if before.iter().all(|it| *it == mark) => false,
        // «1'250.000»: the apostrophe parts millions, the point thousands.
        _ if before.iter().all(|it| matches!(it, '\'' | '’')) => last != 3,
        _ => matches!(mark, '.' | ','),
    };
    let thousands = if decimals { &groups[..groups.len() - 1] } else { groups };
    let alike = before.windows(2).all(|it| it[0] == it[1]);
    (threes(thousands) && alike && (thousands.len() == 1 || thousands.first()?.1.len() <= 3))
        .then_some(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    fn all(text: &str) -> Vec<String> {
        let tokens = split(text, 0..text.len());
        amounts(text, &tokens, 0..tokens.len()).into_iter().map(|it| it.0.to_string()).collect()
    }

    #[test]
    fn every_currency_of_the_table_is_read_in_its_example() {
        for [code, _, _, example] in table::rows::<4>(include_str!("../tables/currencies.tsv")) {
            let found = all(example);
            assert!(found.len() == 1 && found[0].starts_with(code), "{code}: {example} {found:?}");
        }
    }

    #[test]
    fn sums_in_figures_and_words() {
        for (text, expected) in [
            ("por USD 25,000.", "USD 25000"),
            ("US$ 25.000,00", "USD 25000"),
            ("US$25,000.50", "USD 25000.50"),
            ("USD25,000", "USD 25000"),
            ("25 000 dólares", "USD 25000"),
            ("25\u{a0}000 dólares (estadounidenses)", "USD 25000"),
            ("la suma de $ 1,200.50 dólares", "USD 1200.50"),
            ("€ 40.000", "EUR 40000"),
            ("40 mil euros", "EUR 40000"),
            ("40.000 €", "EUR 40000"),
            ("R$ 15.000,00", "BRL 15000"),
            ("quince mil dólares", "USD 15000"),
            ("quince mil dólares (USD 15.000)", "USD 15000"),
            ("USD 15.000 (quince mil dólares)", "USD 15000"),
            ("25,000 (veinticinco mil) dólares", "USD 25000"),
            ("R$ 1.250.000,00 (um milhão, duzentos e cinquenta mil reais)", "BRL 1250000"),
            ("1.5 million dollars", "USD 1500000"),
            ("USD 1.5 million", "USD 1500000"),
            ("2 millones de dólares", "USD 2000000"),
            ("2,5 milhões de reais", "BRL 2500000"),
            ("R$ 300 mil", "BRL 300000"),
            ("Q 5,000", "GTQ 5000"),
            ("Q5,000.00", "GTQ 5000"),
            ("cinco mil quetzales", "GTQ 5000"),
            ("10,000 EUR", "EUR 10000"),
            ("1'250.000 pesos mexicanos", "MXN 1250000"),
            ("1.250.000,75 pesos mexicanos", "MXN 1250000.75"),
            ("two hundred thousand US dollars", "USD 200000"),
            ("USD 500 y EUR 300", "USD 500;EUR 300"),
            ("vinte mil reais", "BRL 20000"),
            ("aportes de USD 10,000, USD 5,000 y USD 2,500", "USD 10000;USD 5000;USD 2500"),
        ] {
            assert_eq!(all(text).join(";"), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_sum_is_none() {
        for text in [
            "$ 1,200.50",
            "Q1 2024",
            "COP 16",
            "L 3",
            "un real compromiso",
            "25 000 personas",
            "USD",
            "$",
            "€ ",
            "usd 25",
            "USD 99999999999999999999999",
            "USD 9999999999999999 billion",
            "en el punto 3.1 euros4",
        ] {
            assert_eq!(all(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_sum_knows_its_words() {
        let text = "aporta quince mil dólares (USD 15.000) al fondo";
        let tokens = split(text, 0..text.len());
        assert_eq!(amounts(text, &tokens, 0..tokens.len())[0].1, 1..7);
    }
}
