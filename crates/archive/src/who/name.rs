//! Where names of institutions begin and end, and acronyms nobody knows.

use std::ops::Range;

use super::Context;
use crate::proposal::{Language, Who};
use crate::words::{Token, fold, is_one_at};

/// No more little words stand in a row: «de la», `of the`.
const LITTLE: usize = 6;

/// Where a name ends that goes on with «de», «of» and capitals.
pub fn complement_end(language: Language, tokens: &[Token], from: usize) -> usize {
    let mut end = from;
    loop {
        // No name is longer.
        if end > from + 48 {
            return end;
        }
        let mut next = end;
        while next < end + LITTLE
            && tokens.get(next).is_some_and(|it| {
                it.is_one(&[
                    "de", "del", "of", "the", "la", "las", "los", "da", "do", "das", "dos", "on", "for",
                    "para", "sin", "sobre", "contra",
                ])
            })
        {
            next += 1;
        }
        // «Alcaldía de Choluteca y Alcaldía de Nacaome» are two.
        let again = tokens
            .get(next + 1)
            .zip(tokens.get(from.wrapping_sub(1)))
            .is_some_and(|(one, two)| one.folded == two.folded);
        if next == end && end > from && !again && is_one_at(tokens, next, &["y", "e", "and"]) {
            next += 1;
        }
        match tokens.get(next) {
            Some(token)
                if token.is_word() && token.capital && !(next == end && is_told(language, tokens, next)) =>
            {
                end = next + 1;
            }
            _ => return end,
        }
    }
}

/// Whether a verb of decision is told at the token: «O Conselho DECIDE».
fn is_told(language: Language, tokens: &[Token], at: usize) -> bool {
    crate::verbs::at(language, tokens, at).is_some_and(|it| it.mood == crate::inflect::Mood::Told)
}

/// Where a run of capitals and small words ends.
pub fn name_end(language: Language, tokens: &[Token], from: usize) -> usize {
    if tokens.get(from).is_some_and(|it| it.is_word() && it.capital) {
        complement_end(language, tokens, from + 1)
    } else {
        from
    }
}

/// An acronym nobody knows: two to ten capital letters.
pub fn acronym_at(
    text: &str,
    tokens: &[Token],
    at: usize,
    context: &Context,
) -> Option<(usize, Option<Who>)> {
    let written = tokens[at].span.of(text);
    if let Some(end) = super::introduced::known(tokens, at, written) {
        return Some((end, Some(Who::Committee)));
    }
    if let Some(who) = context.introduced.get(&tokens[at].folded) {
        let loud = !written.chars().any(char::is_lowercase);
        // `ICG-BIO` goes on behind its hyphen.
        let joined = tokens.get(at + 1).is_some_and(|it| it.is("-"))
            && tokens.get(at + 2).is_some_and(|it| !it.span.of(text).chars().any(char::is_lowercase));
        if loud {
            return Some((if joined { at + 3 } else { at + 1 }, Some(who.clone())));
        }
    }
    let letters = written.chars().count();
    let capitals = written.chars().filter(|it| it.is_uppercase()).count();
    if !(2..=10).contains(&letters)
        || capitals < letters
        || tokens[at].is_one(&["no", "nao", "not", "none", "ok"])
        || crate::layout::marker::roman(&tokens[at].folded).is_some()
    {
        return None;
    }
    let beside = |it: Option<&Token>| {
        it.is_some_and(|it| {
            let written = it.span.of(text);
            it.is_word() && written.chars().count() > 1 && !written.chars().any(char::is_lowercase)
        })
    };
    if beside(at.checked_sub(1).and_then(|it| tokens.get(it))) || beside(tokens.get(at + 1)) {
        return None;
    }
    // A loud verb is no acronym, nor a currency, nor a person: «William SMITH,».
    let initial = at >= 2
        && tokens[at - 1].is(".")
        && tokens[at - 2].capital
        && tokens[at - 2].folded.chars().count() == 1;
    let after_name = at.checked_sub(1).is_some_and(|it| {
        let before = tokens[it].span.of(text);
        tokens[it].capital && tokens[it].is_word() && before.chars().any(char::is_lowercase)
    });
    let comma = tokens.get(at + 1).is_some_and(|it| it.is_one(&[",", "(", ";"]));
    if initial || after_name && comma && letters >= 5 {
        return None;
    }
    let verb = crate::verbs::at(context.language, tokens, at).is_some() && letters >= 4;
    let opens = at.checked_sub(1).is_none_or(|it| tokens[it].is_mark() && !tokens[it].is("("));
    // «RENIEC queda encargado», «MINCUL revisará», «UNISON y UACJ» act; «ACUERDA que» does not.
    let acts = tokens.get(at + 1).is_some_and(|it| {
        it.is_one(&["y", "e", "and"]) && beside(tokens.get(at + 2))
            || crate::grammar::is_future(context.language, it, it.span.of(text))
            || is_told(context.language, tokens, at + 1)
    });
    let loud =
        letters >= 6 && opens && !acts && tokens.get(at + 1).is_some_and(|it| it.is_word() && !it.capital);
    if verb || loud || crate::money::is_currency(written) {
        return None;
    }
    if context.acronym.as_deref().is_some_and(|it| fold(it) == tokens[at].folded) {
        return Some((at + 1, Some(Who::Plenary)));
    }
    Some((at + 1, Some(Who::Body(written.to_owned()))))
}

/// «Companhia de Saneamento do Sul (COSSUL)»: a body by the acronym behind its name, where it has one.
pub fn abbreviated(text: &str, tokens: &[Token], end: usize, name: String) -> (usize, Option<Who>) {
    let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|it| it.is(mark));
    let acronym = tokens
        .get(end + 1)
        .map(|it| it.span.of(text))
        .filter(|it| (2..=12).contains(&it.chars().count()) && it.chars().all(char::is_uppercase));
    match acronym.filter(|_| is(end, "(") && is(end + 2, ")")) {
        Some(acronym) => (end + 3, Some(Who::Body(acronym.to_owned()))),
        None => (end, Some(Who::Body(name))),
    }
}

/// Words as they were written.
pub fn text_of(text: &str, tokens: &[Token], range: Range<usize>) -> String {
    match (tokens.get(range.start), range.end.checked_sub(1).and_then(|it| tokens.get(it))) {
        (Some(first), Some(last)) if range.start < range.end => {
            text.get(first.span.start..last.span.end).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}
