//! The acronym of the body that met: in brackets, introduced behind its name, alone in a line, or spelled by its words.

use std::collections::HashSet;
use std::ops::Range;

use super::extent::SMALL;
use crate::codes;
use crate::document::Document;
use crate::lists::List;
use crate::proposal::{Found, Sureness};
use crate::words::{Token, fold, is_one_at, within};

/// The acronym in brackets that begins at `at`.
pub fn bracketed(doc: &Document, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 14;
    let tokens = &doc.tokens;
    if !tokens.get(at)?.is("(") {
        return None;
    }
    let close = (at + 1..tokens.len().min(at + LONGEST)).find(|it| tokens[*it].is(")"))?;
    spaced(doc, at + 1..close).or_else(|| trimmed_acronym(doc, at + 1..close))
}

/// Single capitals that stand apart: «( J C C R )».
fn spaced(doc: &Document, inner: Range<usize>) -> Option<Range<usize>> {
    let single = |it: usize| {
        doc.tokens[it].is_word() && doc.tokens[it].capital && doc.words(&(it..it + 1)).chars().count() == 1
    };
    (inner.len() >= 3 && inner.clone().all(single)).then_some(inner)
}

/// The capitals inside brackets: `CORETT`, `CPEME-9`, `SCNS/TC 27`, also after «por sus siglas», «en lo sucesivo» or in
/// quotes.
fn trimmed_acronym(doc: &Document, inner: Range<usize>) -> Option<Range<usize>> {
    let tokens = &doc.tokens;
    let first = inner.clone().find(|it| is_acronym(doc, *it))?;
    // `COP-11` is a code.
    if tokens.get(first + 1).is_some_and(|it| it.is("-"))
        && tokens.get(first + 2).is_some_and(|it| it.is_number())
    {
        return None;
    }
    let mut end = first + 1;
    while end + 1 < inner.end
        && tokens[end].is_one(&["-", "/"])
        && crate::numerals::is_tight(tokens, end)
        && (is_acronym(doc, end + 1) || tokens[end + 1].is_number())
    {
        end += 2;
    }
    // `PSC/TC 7`: the number of a committee belongs to it.
    let committee = end > first + 1 && tokens[end - 2].is("/");
    if committee && end < inner.end && tokens[end].is_number() {
        end += 1;
    }
    Some(first..end)
}

/// Whether a word is written as acronyms are: capitals, or most of its letters capitals.
fn is_acronym(doc: &Document, at: usize) -> bool {
    let written = doc.tokens[at].span.of(doc.text());
    let capitals = written.chars().filter(|it| it.is_uppercase()).count();
    doc.tokens[at].is_word()
        && (2..=14).contains(&written.chars().count())
        && capitals * 2 > written.chars().count()
        && capitals >= 2
}

/// The acronym that is introduced behind a name: «adiante designada por LIRAP», «doravante CISAI», «en adelante, AIRE»,
/// «… – RELASA», or on the next line.
fn introduced(doc: &Document, name: &Range<usize>) -> Option<Range<usize>> {
    const INTRODUCES: &[&str] = &[
        "adiante",
        "doravante",
        "adelante",
        "sucesivo",
        "hereinafter",
        "hereafter",
        "siglas",
        "sigla",
        "conocida",
        "conocido",
        "known",
        "denominada",
        "denominado",
    ];
    const REACH: usize = 9;
    // «…, que en el curso de este instrumento podrá denominarse «el Consejo» o por sus siglas CORPCAP»
    const FAR: usize = 24;
    let tokens = &doc.tokens;
    let far = (name.end..tokens.len().min(name.end + FAR))
        .take_while(|it| !tokens[*it].is("."))
        .find(|it| tokens[*it].is_one(&["siglas", "sigla", "acronym"]));
    let stop = far.map_or(name.end + REACH, |it| it + 1).min(tokens.len());
    if let Some(at) = (name.end..stop).find(|it| tokens[*it].is_one(INTRODUCES)) {
        let end = tokens.len().min(at + REACH);
        let found = (at..end).take_while(|it| !tokens[*it].is(".")).find(|it| is_acronym(doc, *it));
        if let Some(found) = found {
            return trimmed_acronym(doc, found..end);
        }
    }
    let dash = is_one_at(tokens, name.end, &["-", "–", "—", "·"]);
    let next = name.end + usize::from(dash);
    // An acronym alone in its line, or behind a dash.
    let alone = doc.layout.blocks.iter().take(12).any(|it| {
        let line = within(tokens, it.span);
        line.contains(&next) && line.len() <= 4 && line.start + 1 >= next
    });
    let fits = next < tokens.len()
        && is_acronym(doc, next)
        && (dash || alone)
        && crate::names::state(tokens, next).is_none()
        && names_within(doc, name).iter().any(|it| spells(tokens[next].span.of(doc.text()), it));
    fits.then(|| trimmed_acronym(doc, next..tokens.len().min(next + 5))).flatten()
}

/// The words that count of a name, from its first and from each body in it.
fn names_within<'a>(doc: &'a Document, name: &Range<usize>) -> Vec<Vec<&'a Token>> {
    let tokens = &doc.tokens;
    let content = |it: &&Token| it.is_word() && !it.is_one(SMALL);
    let starts = name.clone().filter(|it| *it == name.start || List::Body.has(&tokens[*it]));
    starts.map(|it| tokens[it..name.end].iter().filter(content).collect()).collect()
}

/// Whether an acronym is made of the beginnings of the words of a name, in their order: «RELASA» of «Rede de
/// Laboratórios de Sanidade Avícola».
fn spells(acronym: &str, name: &[&Token]) -> bool {
    let letters: Vec<char> = fold(acronym).chars().filter(|it| it.is_alphabetic()).collect();
    let words: Vec<Vec<char>> = name.iter().map(|it| it.folded.chars().collect()).collect();
    let first = words.first().and_then(|it| it.first());
    if letters.len() < 3 || letters.len() > 12 || letters.first() != first {
        return false;
    }
    // How many words at least give letters up to each place of the acronym.
    let mut reached: Vec<Option<usize>> = vec![None; letters.len() + 1];
    reached[0] = Some(0);
    for word in &words {
        for from in (0..letters.len()).rev() {
            let Some(count) = reached[from] else { continue };
            let same = word.iter().zip(&letters[from..]).take(4).take_while(|(one, two)| one == two).count();
            for further in reached.iter_mut().skip(from + 1).take(same) {
                *further = (*further).max(Some(count + 1));
            }
        }
    }
    reached[letters.len()].is_some_and(|it| it >= 2 && it * 2 >= words.len().min(6))
}

/// The acronym of a body whose name stands without it: in brackets after the same name further on, introduced behind
/// it, or any in the text that its words spell.
pub fn elsewhere(doc: &Document, name: &Range<usize>) -> Option<Found<String>> {
    let tokens = &doc.tokens;
    let found = |it: Range<usize>| Found::new(told(doc, &it), doc.span(&it), "in-brackets", Sureness::Likely);
    if let Some(acronym) = bracketed(doc, name.end).or_else(|| introduced(doc, name)) {
        return Some(found(acronym));
    }
    let words: Vec<&str> = tokens[name.clone()].iter().map(|it| it.folded.as_str()).collect();
    let first = words.first()?;
    let all = (name.end..tokens.len().saturating_sub(words.len())).filter(|it| tokens[*it].folded == **first);
    for at in all {
        let same = words.iter().zip(&tokens[at..]).all(|(word, token)| token.folded == **word);
        if same
            && let Some(acronym) =
                bracketed(doc, at + words.len()).or_else(|| introduced(doc, &(at..at + words.len())))
        {
            return Some(found(acronym));
        }
    }
    spelled(doc, name).map(found)
}

/// An acronym as it is told, where it is written apart: «J C C R» is JCCR.
pub fn told(doc: &Document, acronym: &Range<usize>) -> String {
    match spaced(doc, acronym.clone()) {
        Some(apart) => doc.words(&apart).split_whitespace().collect(),
        None => doc.words(acronym).to_owned(),
    }
}

/// The first acronym of the text that the words of a name spell, from its first word or from that of a body in it.
fn spelled(doc: &Document, name: &Range<usize>) -> Option<Range<usize>> {
    let tokens = &doc.tokens;
    let names = names_within(doc, name);
    let mut seen: HashSet<&str> = HashSet::new();
    let loud = |it: usize| {
        tokens.get(it).is_some_and(|it| {
            it.is_word() && it.folded.len() > 2 && !it.span.of(doc.text()).contains(char::is_lowercase)
        })
    };
    let at = (0..tokens.len()).filter(|it| !name.contains(it)).find(|at| {
        let token = &tokens[*at];
        let capitals =
            is_acronym(doc, *at) && token.folded.chars().count() >= 3 && seen.insert(&token.folded);
        let apart = !(loud(at.wrapping_sub(1)) || loud(at + 1));
        capitals
            && apart
            && crate::names::organisation(doc.text(), tokens, *at).is_none()
            && names.iter().any(|it| spells(token.span.of(doc.text()), it))
    })?;
    // `CG-ReLAM` begins before its hyphen.
    let joined = at >= 2
        && tokens[at - 1].is("-")
        && is_acronym(doc, at - 2)
        && crate::numerals::is_tight(tokens, at - 1);
    Some(if joined { at - 2..at + 1 } else { at..at + 1 })
}

/// The acronym of a body that is never named in full: «REUNIÓN IV-2023 DE CORETT».
pub fn lone(doc: &Document) -> Option<Found<String>> {
    let tokens = &doc.tokens;
    let head = tokens.len().min(150);
    (1..head).find_map(|at| {
        let written = tokens[at].span.of(doc.text());
        let capitals = tokens[at].is_word()
            && (3..=12).contains(&written.chars().count())
            && written.chars().all(char::is_uppercase);
        let after = tokens[at - 1].is_one(&["de", "del", "of", "da", "do", "la", "the", "o", "a"])
            && !tokens[at].is_one(SMALL);
        let known = crate::names::state(tokens, at).is_some()
            || crate::layout::marker::roman(&tokens[at].folded).is_some();
        let meeting = tokens[at.saturating_sub(6)..at].iter().any(codes::is_meeting);
        (capitals && after && meeting && !known).then(|| {
            Found::new(written.to_owned(), doc.span(&(at..at + 1)), "of-the-meeting", Sureness::Likely)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acronym(text: &str) -> Option<String> {
        super::super::body(&Document::of(text)).1.map(|it| it.value)
    }

    #[test]
    fn acronyms_stand_in_brackets_behind_a_name_or_alone() {
        for (text, expected) in [
            ("La Junta Regional de Correos Rurales ( J R C R ) se reunió.", "JRCR"),
            ("The Technical Committee on Seed Lots (PSC/TC 7) met in Oslo.", "PSC/TC 7"),
            ("Reuniu a Liga Austral das Rádios Públicas, adiante designada por LIRAP, em Maputo.", "LIRAP"),
            ("La Asociación de Reguladores del Sur (en lo sucesivo, ARES) se reunió.", "ARES"),
            ("REDE AUSTRAL DE LABORATÓRIOS DE SANIDADE - RELASA\n\nAta", "RELASA"),
            ("UNIÓN DE FEDERACIONES DE AJEDREZ\n\nUFA\n\nCircular", "UFA"),
        ] {
            assert_eq!(acronym(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn the_words_of_a_name_spell_an_acronym_in_their_order() {
        let name = "Consejo Regional Ministros Transporte Lacustre Fluvial";
        let tokens = crate::words::split(name, 0..name.len());
        let words: Vec<&Token> = tokens.iter().collect();
        for (acronym, fits) in
            [("CORETRALF", true), ("CRM", true), ("CELAC", false), ("FLM", false), ("CO", false)]
        {
            assert_eq!(spells(acronym, &words), fits, "{acronym}");
        }
    }
}
