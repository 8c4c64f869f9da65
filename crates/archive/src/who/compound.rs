//! Those named by more than one word: by a name whose head stands last, at the end of words that lead in.

use super::name::{abbreviated, complement_end, text_of};
use super::{Context, PARTIES, Party, is_article, own_name};
use crate::lists::List;
use crate::names;
use crate::proposal::{Language, Who};
use crate::words::{Token, is_one_at};

/// `Heads of Laboratories`, «Jefes de Aduanas» are those who met.
pub fn heads(tokens: &[Token], at: usize, context: &Context) -> Option<(usize, Option<Who>)> {
    let is = |at: usize, words: &[&str]| is_one_at(tokens, at, words);
    let heads = is(at, &["heads", "jefes", "chefes", "directors", "directores"])
        && is(at + 1, &["of", "de"])
        && tokens.get(at + 2).is_some_and(|it| it.capital);
    heads.then(|| (complement_end(context.language, tokens, at + 1), Some(Who::Plenary)))
}

/// `the Legal Affairs Committee`, `the Ministerial Task Force`: in English the head of a name stands last.
pub fn compound(text: &str, tokens: &[Token], at: usize, context: &Context) -> Option<(usize, Option<Who>)> {
    const LONGEST: usize = 6;
    let capital = |it: &Token| it.is_word() && it.capital && !is_article(it);
    if context.language != Language::En || !capital(&tokens[at]) {
        return None;
    }
    let joins = |it: usize| tokens[it].is_one(&["and", "on", "of"]);
    let parties = &PARTIES[Language::En as usize];
    if let Some(found) = institution(text, tokens, at, context) {
        return Some(found);
    }
    let head = (at + 1..tokens.len().min(at + LONGEST))
        .take_while(|it| capital(&tokens[*it]) || tokens[*it].is("and"))
        .find(|it| {
            matches!(parties.at(tokens, *it), Some((_, Party::Organ(_) | Party::Is(Who::Committee))))
        })?;
    if names::state(tokens, at).is_some()
        || joins(head - 1)
        || tokens[at..head].iter().any(|it| List::Meeting.has(it))
    {
        return None;
    }
    let (end, _) = parties.at(tokens, head)?;
    let last = &tokens[end - 1];
    let whole = complement_end(context.language, tokens, end);
    let both = format!("{} {}", tokens[head - 1].folded, tokens[head].folded);
    let own =
        tokens[at..end].iter().all(|it| context.body.contains(&it.folded)) || context.organs.contains(&both);
    // «The Caribbean Caucus on …»: the name of the body, with what stands before its head.
    if let Some(end) = own_name(tokens, head, context) {
        return Some((end, Some(Who::Plenary)));
    }
    let who = if own && whole == end {
        Who::Plenary
    } else if List::Committee.has(last) {
        Who::Committee
    } else {
        Who::Body(text_of(text, tokens, at..whole))
    };
    Some((whole, Some(who)))
}

/// `Geological Survey Department`, `Saint Lucia National Trust`: an institution by its own name, with two capital words
/// at least before its head.
pub fn institution(
    text: &str,
    tokens: &[Token],
    at: usize,
    context: &Context,
) -> Option<(usize, Option<Who>)> {
    const HEADS: &[&str] = &[
        "department",
        "service",
        "trust",
        "museum",
        "library",
        "college",
        "school",
        "hospital",
        "laboratory",
        "railways",
        "university",
        "institute",
        "society",
        "company",
        "corporation",
        "police",
        "archive",
        "archives",
        "laboratories",
    ];
    const LONGEST: usize = 6;
    let name = |it: &Token| it.is_word() && it.capital && !is_article(it);
    if context.language != Language::En || !name(&tokens[at]) {
        return None;
    }
    let last = (at + 1..tokens.len().min(at + LONGEST))
        .take_while(|it| name(&tokens[*it]))
        .filter(|it| tokens[*it].is_one(HEADS))
        .last()?;
    let whole = complement_end(context.language, tokens, last + 1);
    // `the Kenyan Museum` is Kenya's.
    let state = names::demonym(tokens, at).is_some_and(|it| it.0 >= last);
    (!state).then(|| abbreviated(text, tokens, whole, text_of(text, tokens, at..whole)))
}

/// Whether the last words before a colon name the meeting: «No domínio financeiro, a Reunião:».
pub fn ends_with_the_meeting(language: Language, tokens: &[Token]) -> bool {
    let Some((colon, words)) = tokens.split_last() else { return false };
    let parties = &PARTIES[language as usize];
    colon.is(":")
        && (words.len().saturating_sub(4)..words.len()).any(|at| {
            matches!(parties.at(words, at), Some((end, Party::Organ(_) | Party::Is(Who::Plenary))) if end == words.len())
        })
}
