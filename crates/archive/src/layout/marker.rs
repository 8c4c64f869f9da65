//! Numbers, letters and bullets at the head of a paragraph, in all the manners that minutes use.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::numerals;
use crate::proposal::Span;
use crate::table;
use crate::words::{Shape, Token, fold, is_one_at, split};

/// How a paragraph is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `1.`, `(2)`, `3.1`.
    Number,
    /// `IV.`, `ii)`.
    Roman,
    /// `a)`, `B.`.
    Letter,
    /// `•`, `–`.
    Bullet,
    /// `PRIMERO.-`.
    Ordinal,
    /// `Acuerdo 4:`, `Decision 4/2.`
    Agreement,
    /// `Punto 3.`, of an agenda.
    Point,
    /// `Artículo 4.`, `Art. 1º`: of a resolution an agreement, of a statute none.
    Article,
    /// `Anexo 1.`, and whatever else is numbered so and is no agreement.
    Other,
}

/// A number, letter or bullet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// How it is written.
    pub style: Style,
    /// What it says, without brackets and dots: `4`, `a`, `I.3`, `PRIMERO`; empty for a bullet.
    pub written: String,
    /// Where it stands in the source.
    pub span: Span,
}

/// What labels announce, by their folded words.
static LABELS: LazyLock<HashMap<String, Style>> = LazyLock::new(|| {
    table::rows::<3>(include_str!("../../tables/labels.tsv"))
        .map(|[label, announces, _]| {
            let style = match announces {
                "agreement" => Style::Agreement,
                "point" => Style::Point,
                "article" => Style::Article,
                "paragraph" => Style::Number,
                _ => Style::Other,
            };
            (fold(label), style)
        })
        .collect()
});

/// Whether a word alone is a label of agreements: «Decisión», `Action`.
pub fn labels_agreement(token: &Token) -> bool {
    LABELS.get(&token.folded) == Some(&Style::Agreement)
}

/// Ordinals in words, folded.
static ORDINALS: LazyLock<std::collections::HashSet<String>> = LazyLock::new(|| {
    table::rows::<4>(include_str!("../../tables/ordinals.tsv"))
        .flat_map(|[_, es, en, pt]| [es, en, pt])
        .flat_map(table::values)
        .map(fold)
        .collect()
});

/// The marker at the head of a line that stands at `start` in its source, and where the words after it begin;
/// `stopped` tells whether the sentence before has ended.
pub fn marker(line: &str, start: usize, stopped: bool) -> Option<(Marker, usize)> {
    let lead = line.len() - line.trim_start_matches(['*', '_', '>', ' ']).len();
    if let Some(found) = bullet(line, start, stopped) {
        return Some(found);
    }
    let rest = &line[lead..];
    let head = rest.char_indices().nth(60).map_or(rest.len(), |(at, _)| at);
    let tokens = split(rest, 0..head);
    let (style, first, used) =
        labelled(&tokens).or_else(|| ordinal(&tokens)).or_else(|| numbered(rest, &tokens, stopped))?;
    let written = rest[tokens[first].span.start..tokens[used - 1].span.end]
        .trim_end_matches(['º', '°', 'ª', '.'])
        .to_owned();
    let (begin, end) = (tokens[0].span.start, tokens[used - 1].span.end);
    let after = rest[end..].trim_start_matches(|it: char| ".:)-–—]*_º°ª \\".contains(it) || it == '\t');
    let marker = Marker { style, written, span: Span::new(start + lead + begin, start + lead + end) };
    Some((marker, line.len() - after.len()))
}

fn bullet(line: &str, start: usize, stopped: bool) -> Option<(Marker, usize)> {
    // «--> », «=> »: arrows as a typewriter makes them.
    let arrow = ["-->", "->", "==>", "=>"].into_iter().find(|it| line.starts_with(it));
    if let Some(rest) = arrow.and_then(|it| line.strip_prefix(it)).filter(|it| !it.trim().is_empty()) {
        let end = line.len() - rest.len();
        let span = Span::new(start, start + end);
        let marker = Marker { style: Style::Bullet, written: String::new(), span };
        return Some((marker, line.len() - rest.trim_start().len()));
    }
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let known = "•·▪▫■□●○◦►▶➢➤✓✔➔→–—‣⁃\u{f0b7}\u{f0a7}\u{f0d8}".contains(first);
    let plain =
        (matches!(first, '-' | '*' | '+') || first == 'o' && stopped) && rest.starts_with([' ', '\t']);
    // A bullet alone in its line: the words stand in the next.
    let alone = rest.trim().is_empty() && !"•▪■●○◦➢➤\u{f0b7}\u{f0a7}\u{f0d8}".contains(first);
    if !(known || plain) || alone {
        return None;
    }
    let span = Span::new(start, start + first.len_utf8());
    let marker = Marker { style: Style::Bullet, written: String::new(), span };
    Some((marker, line.len() - rest.trim_start().len()))
}

/// `Acuerdo N.º 4:`, `Decision 4/2.`, `ACUERDO PRIMERO.-`: style, first token of the number, tokens used.
fn labelled(tokens: &[Token]) -> Option<(Style, usize, usize)> {
    let first = tokens.first().filter(|it| it.capital || it.is("§"))?;
    let (style, mut at) = match tokens.get(1) {
        _ if first.is("§") => (Style::Number, 1),
        // «Art. 1º»
        Some(dot) if dot.is(".") && first.is("art") => (Style::Article, 2),
        Some(second) if LABELS.contains_key(&format!("{} {}", first.folded, second.folded)) => {
            (LABELS[&format!("{} {}", first.folded, second.folded)], 2)
        }
        _ => (*LABELS.get(&first.folded)?, 1),
    };
    at = after_number_sign(tokens, at);
    let number = at;
    let token = tokens.get(at)?;
    let in_words = matches!(style, Style::Point | Style::Number)
        && (token.is_one(&["unico", "unica", "single"]) || numerals::cardinal(tokens, at).is_some());
    let is_number = token.is_number()
        || is_roman(token)
        || ORDINALS.contains(&token.folded)
        || is_capital(token)
        || in_words;
    if !is_number {
        return None;
    }
    at += 1;
    if tokens.get(at).is_some_and(|it| it.is_one(&["o", "a"]) && numerals::touches(tokens, at - 1)) {
        at += 1;
    }
    // What follows a number in a code: 4/2, 3/2018, II-3, CM-04/19.
    while let [mark, next, ..] = tokens.get(at..)? {
        let joined = mark.is_one(&["/", "-", "–", "."])
            && numerals::touches(tokens, at - 1)
            && numerals::touches(tokens, at);
        let ordinal = ORDINALS.contains(&token.folded) && ORDINALS.contains(&mark.folded);
        if ordinal {
            at += 1;
        } else if joined
            && (next.is_number() || is_roman(next) || next.shape == Shape::Word && next.folded.len() <= 3)
        {
            at += 2;
        } else {
            break;
        }
    }
    ends(tokens, at, !matches!(style, Style::Agreement | Style::Article | Style::Number))
        .then_some((style, number, at))
}

/// `PRIMERO.-`, `Segundo:`, `VIGÉSIMO PRIMERO.`
fn ordinal(tokens: &[Token]) -> Option<(Style, usize, usize)> {
    let used = tokens.iter().take_while(|it| ORDINALS.contains(&it.folded)).count();
    let closed = is_one_at(tokens, used, &[".", ":", ")", "-", "–", "—"]);
    ((1..=3).contains(&used) && tokens[0].capital && closed).then_some((Style::Ordinal, 0, used))
}

/// `1.`, `1.-`, `(2)`, `3.1`, `1.a`, `I.3`, `ii)`, `B.`.
fn numbered(text: &str, tokens: &[Token], stopped: bool) -> Option<(Style, usize, usize)> {
    let open = usize::from(tokens.first()?.is_one(&["(", "["]));
    let first = tokens.get(open)?;
    if let Some(used) = coded(tokens, open) {
        return Some((Style::Number, open, used));
    }
    let style = if first.is_number() {
        Style::Number
    } else if is_roman(first) {
        Style::Roman
    } else if first.is_word() && first.folded.chars().count() == 1 {
        Style::Letter
    } else {
        return None;
    };
    if let Some(used) = resolution(tokens, open).filter(|_| style == Style::Number) {
        return Some((Style::Agreement, open, used));
    }
    let digits = first.folded.split(['.', ',']).next().unwrap_or_default();
    if style == Style::Number && (digits.len() > 3 || first.folded.contains(',')) {
        return None;
    }
    let mut at = open + 1;
    while let Some([mark, next]) = tokens.get(at..at + 2) {
        let part = next.is_number() && next.folded.len() <= 2
            || is_roman(next)
            || next.is_word() && next.folded.chars().count() == 1;
        if !(mark.is_one(&[".", "-"])
            && numerals::touches(tokens, at - 1)
            && numerals::touches(tokens, at)
            && part)
        {
            break;
        }
        at += 2;
    }
    // `1º`, `2.ª`
    if tokens.get(at).is_some_and(|it| it.is_one(&["o", "a"]) && numerals::touches(tokens, at - 1))
        && style == Style::Number
    {
        at += 1;
        // «5ª Reunião Preparatória» is the title of a meeting, and no point.
        if tokens.get(at).is_some_and(crate::codes::is_meeting) {
            return None;
        }
    }
    let mark = tokens.get(at).map_or("", |it| it.folded.as_str());
    let closed = closes(text, tokens, open, at, style, stopped);
    let letter = style != Style::Letter
        || open == 1
        || mark == ")"
        || matches!(mark, "." | "-") && tokens.get(at + 1).is_some_and(|it| !is_initial(it));
    (closed && (open == 0 || mark == ")" || mark == "]") && letter).then_some((style, open, at))
}

/// Whether a number that ends before `at` is closed there: by a mark, or by a gap where that is enough.
fn closes(text: &str, tokens: &[Token], open: usize, at: usize, style: Style, stopped: bool) -> bool {
    let first = &tokens[open];
    let closing = tokens.get(at);
    let mark = closing.map_or("", |it| it.folded.as_str());
    let spaced = |at: usize| tokens.get(at).is_none_or(|it| tokens[at - 1].span.end < it.span.start);
    match mark {
        ")" | "]" => true,
        // Markdown writes `1\\.` where no list is meant.
        "\\" => is_one_at(tokens, at + 1, &[".", ")"]),
        "." | ":" => {
            let next = at + 1;
            spaced(next)
                || is_one_at(tokens, next, &["-", "–", "—", ")", "*", "_"])
                || style == Style::Number && tokens.get(next).is_some_and(|it| it.capital)
        }
        "-" | "–" | "—" => {
            // «22 - 24 January» is a date.
            let date = tokens.get(at + 1).is_some_and(Token::is_number);
            // `1- Manter o calendário`
            let tight = style == Style::Number
                && !spaced(at)
                && spaced(at + 1)
                && tokens.get(at + 1).is_some_and(|it| it.is_word() && it.capital);
            spaced(at) && spaced(at + 1) && !date || tight || tokens.get(at + 1).is_some_and(|it| it.is(")"))
        }
        // `3.1 Informe`: two parts need no mark; `1 Informe` needs a capital and a gap.
        _ => {
            // «17-18 October» are days.
            let days = (open + 1..at).any(|it| tokens[it].is("-")) && style == Style::Number;
            let parts = (at > open + 1 || first.folded.contains('.')) && !days;
            spaced(at)
                && closing.is_some_and(|it| it.capital || parts && stopped && it.is_word())
                && (parts || style == Style::Number && wide(text, tokens, at))
        }
    }
}

/// `6/101.  Statistics on death registration`: the number of a decision among those of a session.
fn resolution(tokens: &[Token], open: usize) -> Option<usize> {
    let [session, slash, number, mark, next, ..] = tokens.get(open..)? else { return None };
    let touching = numerals::touches(tokens, open) && numerals::touches(tokens, open + 1);
    let title = next.is_word() && next.capital && next.span.start > mark.span.end;
    (session.is_number()
        && slash.is("/")
        && number.is_number()
        && mark.is_one(&[".", ":"])
        && touching
        && title)
        .then_some(open + 3)
}

/// `D1.`, `R2:`, `A-3)`: a capital before a number, with a mark behind it and a gap.
fn coded(tokens: &[Token], open: usize) -> Option<usize> {
    let first = tokens.get(open).filter(|it| it.is_word() && it.capital)?;
    let digits = first.folded.trim_start_matches(|it: char| it.is_ascii_lowercase());
    let letters = first.folded.len() - digits.len();
    let number = |it: &str| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    let hyphen = letters == 1
        && digits.is_empty()
        && tokens.get(open + 1).is_some_and(|it| it.is("-"))
        && tokens.get(open + 2).is_some_and(|it| number(&it.folded))
        && numerals::touches(tokens, open)
        && numerals::touches(tokens, open + 1);
    let end = if hyphen { open + 3 } else { open + 1 };
    let mark = tokens.get(end).filter(|it| it.is_one(&[".", ":", ")"]))?;
    let gap = tokens.get(end + 1).is_some_and(|it| it.span.start > mark.span.end);
    (gap && (hyphen || letters == 1 && number(digits))).then_some(end)
}

/// Whether a wide gap stands before the token.
fn wide(text: &str, tokens: &[Token], at: usize) -> bool {
    let gap = Span::new(tokens[at - 1].span.end, tokens[at].span.start).of(text);
    gap.len() >= 2 || gap.contains('\t')
}

/// Whether a token is one capital letter, as of a name: «J. A. Pérez».
fn is_initial(token: &Token) -> bool {
    token.is_word() && token.capital && token.folded.chars().count() == 1
}

fn is_capital(token: &Token) -> bool {
    const LITTLE: &[&str] =
        &["on", "of", "de", "del", "the", "for", "in", "no", "or", "and", "to", "da", "do", "que", "y", "e"];
    token.is_word() && token.capital && token.folded.chars().count() <= 4 && !token.is_one(LITTLE)
}

/// Past `N.º`, `No.`, `núm.`, `#`.
fn after_number_sign(tokens: &[Token], mut at: usize) -> usize {
    let from = at;
    while tokens.get(at).is_some_and(|it| {
        it.is_one(&["n", "no", "nº", "num", "numero", "nro", "number", "#"])
            || at > from && it.is_one(&[".", "o", "os"])
    }) {
        at += 1;
    }
    at
}

/// Whether a label with its number ends here: at a mark, at the end, or before a capital where that is enough.
fn ends(tokens: &[Token], at: usize, strict: bool) -> bool {
    match tokens.get(at) {
        None => true,
        Some(next) => next.is_one(&[".", ":", ")", "-", "–", "—", "|"]) || !strict && next.capital,
    }
}

/// Whether a token is a small Roman number.
fn is_roman(token: &Token) -> bool {
    token.is_word() && roman(&token.folded).is_some_and(|it| it < 100)
}

/// The value of a small Roman number in lower case.
pub fn roman(folded: &str) -> Option<u32> {
    let small = folded.len() <= 8 && folded.bytes().all(|it| b"ivxlc".contains(&it));
    numerals::roman(&folded.to_uppercase()).filter(|_| small)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Style, String, &str)> {
        marker(line, 0, false).map(|(marker, rest)| (marker.style, marker.written, &line[rest..]))
    }

    #[test]
    fn every_manner_of_numbering_is_read() {
        for (line, style, written) in [
            ("1. Aprobar", Style::Number, "1"),
            ("1.- Aprobar", Style::Number, "1"),
            ("(2) Aprobar", Style::Number, "2"),
            ("3) Aprobar", Style::Number, "3"),
            ("3.1 Aprobar", Style::Number, "3.1"),
            ("3.1. Aprobar", Style::Number, "3.1"),
            ("1.a Aprobar", Style::Number, "1.a"),
            ("1.a) Aprobar", Style::Number, "1.a"),
            ("I.3 Aprobar", Style::Roman, "I.3"),
            ("IV. Aprobar", Style::Roman, "IV"),
            ("ii) Aprobar", Style::Roman, "ii"),
            ("a) Aprobar", Style::Letter, "a"),
            ("(b) Aprobar", Style::Letter, "b"),
            ("**4.** Aprobar", Style::Number, "4"),
            ("• Aprobar", Style::Bullet, ""),
            ("- Aprobar", Style::Bullet, ""),
            ("--> Aprobar", Style::Bullet, ""),
            ("D1. Aprobar", Style::Number, "D1"),
            ("R-2) Aprobar", Style::Number, "R-2"),
            ("PRIMERO.- Aprobar", Style::Ordinal, "PRIMERO"),
            ("Vigésimo primero: Aprobar", Style::Ordinal, "Vigésimo primero"),
            ("Acuerdo 4: Aprobar", Style::Agreement, "4"),
            ("Acuerdo N.º 3/2019. Aprobar", Style::Agreement, "3/2019"),
            ("ACUERDO PRIMERO.- Aprobar", Style::Agreement, "PRIMERO"),
            ("Decision 4/2: Aprobar", Style::Agreement, "4/2"),
            ("Agenda item 4: Aprobar", Style::Point, "4"),
            ("Artículo 4. Aprobar", Style::Article, "4"),
            ("Art. 1º Aprobar", Style::Article, "1"),
            ("Art. 2 – Aprobar", Style::Article, "2"),
            ("§ 1º Aprobar", Style::Number, "1"),
            ("Parágrafo único. Aprobar", Style::Number, "único"),
        ] {
            assert_eq!(read(line), Some((style, written.to_owned(), "Aprobar")), "{line}");
        }
    }

    #[test]
    fn sentences_are_not_taken_for_numbers() {
        for line in [
            "2023 fue un año difícil",
            "30 de noviembre de 2023",
            "A las diez horas",
            "Acuerdo entre las partes: se aprueba",
            "J. A. Pérez presidió",
            "El pleno acordó",
            "Primero hablaron los anfitriones",
            "25.000,50 dólares",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn the_examples_of_the_table_are_read_with_their_style() {
        for [label, announces, example] in table::rows::<3>(include_str!("../../tables/labels.tsv")) {
            if label != "acuerdos" {
                let found = read(example).map(|(style, ..)| style);
                assert_eq!(found, Some(LABELS[&fold(label)]), "{example} ({announces})");
            }
        }
    }
}
