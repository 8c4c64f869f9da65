//! Lines of a source, without page numbers and running heads.

use std::collections::HashMap;

use crate::words::{fold, split};

/// A line, trimmed.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Where its first letter stands in the source.
    pub start: usize,
    /// Its words; empty for a blank line.
    pub text: &'a str,
    /// Blank characters before it.
    pub indent: usize,
    /// How long lines of this source usually are, in characters.
    pub usual: usize,
}

impl Line<'_> {
    /// Where it ends in the source.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// How many bytes of `#` open a heading of Markdown, or of `=` one of AsciiDoc.
    pub fn heading_marks(&self) -> Option<usize> {
        let first = *self.text.as_bytes().first()?;
        let marks = self.text.bytes().take_while(|it| *it == first).count();
        let opens = matches!(first, b'#' | b'=') && (1..=6).contains(&marks);
        (opens && self.text[marks..].starts_with(' ')).then_some(marks)
    }

    /// Whether it is a line that is drawn: `-----`, `=====`.
    pub fn is_drawn(&self) -> bool {
        let first = self.text.chars().next();
        first.is_some_and(|it| "-=~^#*_─━".contains(it))
            && self.text.chars().count() >= 3
            && self.text.chars().all(|it| Some(it) == first)
    }

    /// Whether it is drawn below a title, and about as long.
    pub fn underlines(&self, title: &Line) -> bool {
        let (drawn, long) = (self.text.chars().count(), title.text.chars().count());
        self.is_drawn()
            && !title.is_drawn()
            && !title.text.ends_with(['.', ';', ':', ','])
            && super::marker::marker(title.text, title.start, true).is_none()
            && (3..=100).contains(&long)
            && drawn * 2 >= long
            && drawn <= long + 12
    }

    /// Whether all its letters are capitals.
    pub fn is_loud(&self) -> bool {
        super::loud(self.text)
    }

    /// Whether it reads like a heading: short, without a full stop, loud or in bold.
    pub fn is_heading(&self) -> bool {
        let letters = self.text.chars().filter(|it| it.is_alphabetic()).count();
        let bold = self.text.len() > 4 && self.text.starts_with("**") && self.text.ends_with("**");
        let plain = self.text.trim_matches('*');
        let short = plain.chars().count() <= 120 && !plain.ends_with(['.', ';', ',']);
        short && letters >= 3 && (bold || self.is_loud())
    }

    /// Whether it is much shorter than lines usually are, and yet ends no sentence: a title alone in its line.
    pub fn is_title(&self) -> bool {
        self.text.chars().count() * 10 < self.usual * 6 && self.text.ends_with(char::is_alphanumeric)
    }

    /// Whether it opens with a label of few words and a colon: «Lugar: Tegucigalpa».
    pub fn is_labelled(&self) -> bool {
        self.text.split_once(':').is_some_and(|(label, rest)| {
            let label = label.trim_matches(['*', ' ', '_']);
            !label.is_empty()
                && label.split_whitespace().count() <= 3
                && label.chars().count() <= 32
                && label.starts_with(char::is_uppercase)
                && label
                    .chars()
                    .all(|it| it.is_alphabetic() || it == ' ' || it == '/' || it == '(' || it == ')')
                && (rest.is_empty() || rest.starts_with([' ', '\t', '*']))
        })
    }
}

/// The lines of a source. What only tells the page is blank.
pub fn lines(source: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut breaks = Vec::new();
    let mut start = 0;
    for raw in source.split_inclusive(['\n', '\u{c}']) {
        let text = raw.trim();
        // A mail that was passed on: «> Sesión Ordinaria 05-2012».
        let quoted = raw.len() - raw.trim_start_matches(['>', ' ']).len();
        let lead =
            if raw.trim_start().starts_with('>') { quoted } else { raw.len() - raw.trim_start().len() };
        // A tab may stand between the mark and the words.
        let lead = raw.len() - raw[lead..].trim_start().len();
        let text = if text.is_empty() || only_tags(text) { "" } else { raw[lead..].trim_end() };
        let indent = raw[..lead].chars().map(|it| if it == '\t' { 4 } else { 1 }).sum();
        lines.push(Line { start: start + lead, text, indent, usual: 0 });
        if raw.ends_with('\u{c}') {
            breaks.push(lines.len());
        }
        start += raw.len();
    }
    silence(&mut lines, &breaks);
    let mut lines = parted(source, lines);
    let usual = usual_length(&lines);
    for line in &mut lines {
        line.usual = usual;
    }
    lines
}

/// No comment of a page is longer in its line, in bytes.
const COMMENT: usize = 400;

/// How many bytes a tag of HTML takes at the start of a text: `<br>`, `</sup>`, `<!-- -->`.
pub fn tag(text: &str) -> Option<usize> {
    const LONGEST: usize = 80;
    let inner = text.strip_prefix('<')?;
    if inner.starts_with("!--") {
        let near = &text.as_bytes()[..text.len().min(COMMENT)];
        return near.windows(3).position(|it| it == b"-->").map(|it| it + 3);
    }
    let name = inner.trim_start_matches('/');
    let close = inner.find(['>', '<', '\n'])?;
    let named = name.starts_with(|it: char| it.is_ascii_alphabetic());
    // `<anna@example.org>`, `<https://…>` are no tags.
    let plain = inner[..close]
        .chars()
        .take_while(|it| !it.is_whitespace())
        .all(|it| it.is_ascii_alphanumeric() || it == '/');
    (inner[close..].starts_with('>') && named && plain && close <= LONGEST).then_some(close + 2)
}

/// Whether a tag parts what stands on either side of it: `<br>`, `</p>`, a comment.
pub fn parts(tag: &str) -> bool {
    let name = tag
        .trim_start_matches(['<', '/'])
        .split(|it: char| !it.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    !matches!(name, "sup" | "sub" | "b" | "i" | "em" | "strong" | "u" | "code" | "span" | "a" | "small")
}

/// Whether a line holds nothing but tags.
fn only_tags(text: &str) -> bool {
    let mut rest = text;
    while let Some(length) = tag(rest) {
        rest = rest[length..].trim_start();
    }
    rest.is_empty() && !text.is_empty()
}

/// The same lines, parted where points begin inside a paragraph.
fn parted<'a>(source: &'a str, lines: Vec<Line<'a>>) -> Vec<Line<'a>> {
    let mut out = Vec::with_capacity(lines.len());
    for run in lines.chunk_by(|one, two| !one.text.is_empty() && !two.text.is_empty()) {
        let (first, last) = (&run[0], &run[run.len() - 1]);
        let inner = points(&source[first.start..last.start + last.text.len()]);
        let mut inner = inner.into_iter().map(|it| it + first.start).peekable();
        for line in run {
            let end = line.start + line.text.len();
            let mut from = line.start;
            while let Some(point) = inner.next_if(|it| *it < end) {
                if point > from {
                    let text = source[from..point].trim_end();
                    out.push(Line { start: from, text, indent: line.indent, usual: 0 });
                }
                from = point;
            }
            out.push(Line { start: from, text: &source[from..end], indent: line.indent, usual: 0 });
        }
    }
    out
}

/// Where points begin inside a paragraph that copying has flattened: «1. Welcomes …; 2. Decides …; 3. Requests …»,
/// «ACUERDA: PRIMERO: Aprobar …. SEGUNDO: Crear …», «se acordó: a) …; b) …; c) …».
fn points(text: &str) -> Vec<usize> {
    const LONG: usize = 200;
    if text.len() < LONG {
        return Vec::new();
    }
    let bytes = text.as_bytes();
    // One list of each manner may be open: where its points begin and which comes next.
    let mut open: [(Vec<usize>, u32); 3] = Default::default();
    let mut all: Vec<usize> = Vec::new();
    // Three in a row are a list; the first may open the paragraph.
    let mut end = |list: &mut Vec<usize>| {
        if list.len() >= 3 {
            all.append(list);
        }
        list.clear();
    };
    let mut before = b'.';
    let mut word = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let opens = at == 0 || bytes[at - 1].is_ascii_whitespace();
        if opens && !byte.is_ascii_whitespace() {
            let joined =
                at - word <= 4 && matches!(text.get(word..at).map(str::trim), Some("y" | "e" | "and"));
            // The last byte of a dash: «It is recommended— (1) that …».
            if (b".;:,)".contains(&before)
                || joined
                || before == 0x94 && text[..at].trim_end().ends_with('—'))
                && let Some((manner, value)) = point(&text[at..])
            {
                let (list, next) = &mut open[manner];
                if value != *next {
                    end(list);
                }
                if value == *next || value == 1 || manner == 0 && list.is_empty() {
                    list.push(at);
                    *next = value + 1;
                }
            }
            word = at;
        }
        if !byte.is_ascii_whitespace() {
            before = *byte;
        }
    }
    open.iter_mut().for_each(|(list, _)| end(list));
    all.retain(|it| *it > 0);
    all.sort_unstable();
    all
}

/// The manner of the point that a text begins with, and which it is: a number, a letter, an ordinal in words.
fn point(text: &str) -> Option<(usize, u32)> {
    let first = text.bytes().next()?;
    let capital = |rest: &str| rest.trim_start().chars().next().is_some_and(char::is_uppercase);
    if first.is_ascii_digit() {
        let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
        let rest = &text[digits..];
        let closed = rest.starts_with(". ") || rest.starts_with(") ");
        return (digits <= 2 && closed && capital(&rest[2..]))
            .then(|| (0, text[..digits].parse().unwrap_or(0)));
    }
    // «(1) that the Committee meet»
    if first == b'(' {
        let inner = &text[1..];
        let digits = inner.bytes().take(3).take_while(u8::is_ascii_digit).count();
        if (1..=2).contains(&digits) && inner[digits..].starts_with(") ") {
            return Some((0, inner[..digits].parse().unwrap_or(0)));
        }
    }
    let letter = text.strip_prefix('(').unwrap_or(text);
    if letter.get(1..3) == Some(") ") && letter.as_bytes()[0].is_ascii_lowercase() {
        return Some((1, u32::from(letter.as_bytes()[0] - b'a') + 1));
    }
    if !text.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    let head = text.char_indices().nth(32).map_or(text.len(), |(at, _)| at);
    let close = text[..head].find([':', '.', ')', '-', '–'])?;
    let words = &text[..close];
    if words.split_whitespace().count() > 2 || words.len() < 5 {
        return None;
    }
    let tokens = split(words.trim_end(), 0..words.trim_end().len());
    let (value, used) = crate::numerals::ordinal(&tokens, 0)?;
    (used == tokens.len()).then_some((2, value))
}

/// The length that one line in ten exceeds, in characters.
fn usual_length(lines: &[Line]) -> usize {
    let mut lengths: Vec<usize> =
        lines.iter().filter(|it| !it.text.is_empty()).map(|it| it.text.chars().count()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or_default()
}

/// Empties page numbers, and lines that come back beside them; `breaks` are the lines that begin pages, ascending.
fn silence(lines: &mut [Line], breaks: &[usize]) {
    let blank = |at: Option<usize>| at.is_none_or(|it| lines.get(it).is_none_or(|it| it.text.is_empty()));
    let bare = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    let drawn = |at: usize| {
        lines.get(at).is_some_and(|it| it.text.len() >= 10 && it.text.chars().all(|it| "_─━".contains(it)))
    };
    let drawings: Vec<bool> = (0..lines.len()).map(drawn).collect();
    let numbers: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(at, it)| {
            let last = !breaks.is_empty() && at + 1 == lines.len();
            let broken = |line: usize| breaks.binary_search(&line).is_ok();
            // A number in the middle of the page, over a line that is drawn.
            let centred = it.indent >= 20 && drawings.get(at + 1).is_some_and(|it| *it);
            let apart = centred
                || last
                || broken(at + 1)
                || broken(at + 2)
                || blank(at.checked_sub(1)) && blank(Some(at + 1));
            tells_the_page(it.text) && (apart || !bare(it.text))
        })
        .collect();
    let mut beside = vec![false; lines.len()];
    let mut edge = |at: usize| {
        for near in at.saturating_sub(3)..(at + 4).min(beside.len()) {
            beside[near] = true;
        }
    };
    (0..lines.len()).filter(|it| numbers[*it]).for_each(&mut edge);
    breaks.iter().copied().for_each(&mut edge);
    let shape =
        |text: &str| fold(text).chars().map(|it| if it.is_ascii_digit() { '#' } else { it }).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (line, _) in lines.iter().zip(&beside).filter(|(line, beside)| **beside && runs(line.text)) {
        *seen.entry(shape(line.text)).or_default() += 1;
    }
    for (at, line) in lines.iter_mut().enumerate() {
        let back = beside[at] && runs(line.text) && seen.get(&shape(line.text)).is_some_and(|it| *it > 1);
        let drawn =
            drawings[at] && numbers[at.saturating_sub(5)..(at + 6).min(numbers.len())].iter().any(|it| *it);
        if numbers[at] || back || drawn {
            line.text = "";
        }
    }
}

/// Whether it may be a running head: short, and no row of a table.
fn runs(text: &str) -> bool {
    (4..=120).contains(&text.chars().count()) && !text.contains('|')
}

/// Whether a line says which page this is and little more: `3`, `- 3 -`, `Página 2 de 5`, `Acta III · page 2 of 5`,
/// `CSF / XXI / p. 2      Documento bilingüe`.
fn tells_the_page(text: &str) -> bool {
    let bare = text.trim_matches(|it: char| !it.is_alphanumeric());
    if bare.is_empty() || text.chars().count() > 100 {
        return false;
    }
    if bare.len() <= 3 && bare.bytes().all(|it| it.is_ascii_digit()) {
        return true;
    }
    let pieces = || text.split("   ").map(str::trim).filter(|it| !it.is_empty());
    let head = pieces().count() >= 2 && pieces().any(|it| between_dashes(it) || names_the_page(it));
    (head || names_the_page(bare)) && !names_the_first(bare)
}

/// `- 3 -`, with the number of a page and nothing else; that of the first may stand beside a title.
fn between_dashes(text: &str) -> bool {
    let dash = |it: char| matches!(it, '-' | '–' | '—');
    let inner = text.trim_matches(dash).trim();
    text.starts_with(dash)
        && text.ends_with(dash)
        && (1..=3).contains(&inner.len())
        && inner != "1"
        && inner.bytes().all(|it| it.is_ascii_digit())
}

/// The words of a line, folded.
fn folded_words(folded: &str) -> Vec<&str> {
    folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect()
}

fn is_page(words: &[&str], at: usize) -> bool {
    matches!(words.get(at), Some(&("pagina" | "page" | "pag" | "hoja" | "folio" | "foja" | "p")))
}

/// The head of the first page says which meeting it was.
fn names_the_first(text: &str) -> bool {
    let folded = fold(text);
    let words = folded_words(&folded);
    let first = (0..words.len()).any(|it| is_page(&words, it) && words.get(it + 1) == Some(&"1"));
    first && words.iter().filter(|it| it.len() > 3).count() > 3
}

/// Whether a line ends with the number of a page: `Página 2 de 5`, `Acta III-2019 – p. 2/9`, `CSF / XXI / p. 2`.
fn names_the_page(text: &str) -> bool {
    let folded = fold(text);
    let words = folded_words(&folded);
    let whole = words.len();
    let number =
        |at: usize| words.get(at).is_some_and(|it| it.len() <= 4 && it.bytes().all(|it| it.is_ascii_digit()));
    // «como consta en la página 4» is said in a sentence; behind a mark it stands apart.
    let apart = |at: usize| {
        let mut pages = folded.match_indices(words[at]).filter(|(place, _)| {
            let before = folded[..*place].trim_end();
            !before.is_empty() && !before.ends_with(char::is_alphanumeric)
        });
        at > 0 && pages.next().is_some()
    };
    (0..whole).any(|at| {
        is_page(&words, at)
            && number(at + 1)
            && (whole == 2
                || matches!(words.get(at + 2), Some(&("de" | "of"))) && number(at + 3)
                || at + 2 == whole && apart(at))
            || is_page(&words, at) && number(at + 1) && number(at + 2) && at + 3 == whole
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_told_from_sentences() {
        for page in [
            "3",
            "- 12 -",
            "Página 2 de 5",
            "Acta III-2019 – página 2 de 5",
            "Page 3 of 10",
            "Pág. 4",
            "p. 2/9",
            "CSF / XXI / p. 2            Documento bilíngue",
            "JCCR/V/AM                 - 2 -                 COPIA",
        ] {
            assert!(tells_the_page(page), "{page}");
        }
        for line in [
            "2023",
            "1. Aprobar",
            "En la página 4 del informe se dice",
            "como consta en la página 4",
            "Acta III-2023",
            "12 de mayo",
        ] {
            assert!(!tells_the_page(line), "{line}");
        }
    }

    #[test]
    fn points_that_copying_flattened_stand_apart_again() {
        let source = "1. Welcomes the report of the working group that met in Nairobi on 28 April, 2. Decides to convene a second \
                      meeting of the group; 3. Requests the Secretariat to translate the format of national reports.";
        let parts: Vec<&str> = lines(source).iter().map(|it| it.text).collect();
        assert_eq!(parts.len(), 3);
        assert!(parts[1].starts_with("2. Decides") && parts[2].starts_with("3. Requests"));
        assert!(lines(source).iter().all(|it| source[it.start..].starts_with(it.text)));
        let told =
            format!("{} En 2019 hubo 2. Nada más.", "El pleno habló largamente de sus asuntos. ".repeat(8));
        assert_eq!(lines(&told).len(), 1);
    }

    #[test]
    fn running_heads_go_with_the_page_number() {
        let source = "Consejo del Río\nUno\n1\n\u{c}Consejo del Río\nDos\n2\n\u{c}Consejo del Río\nTres\n3\n";
        let left: Vec<&str> = lines(source).iter().map(|it| it.text).filter(|it| !it.is_empty()).collect();
        assert_eq!(left, ["Uno", "Dos", "Tres"]);
    }

    #[test]
    fn labels_are_few_words_and_a_colon() {
        let labelled = |text| Line { start: 0, text, indent: 0, usual: 80 }.is_labelled();
        assert!(
            labelled("Lugar: Tegucigalpa")
                && labelled("**Fecha:** 3 de mayo")
                && labelled("Presidencia Pro Témpore: Panamá")
        );
        assert!(
            !labelled("El Consejo, tras un largo debate, acordó: aprobar") && !labelled("a las 10:30 horas")
        );
    }
}
