//! How somebody named stands to the words around: joined to another, object of a verb, governed by another noun.

use std::ops::Range;

use crate::document::Document;
use crate::grammar;
use crate::proposal::Language;
use crate::who::Mention;
use crate::words;

/// Words that may stand between a preposition and one named.
const DETERMINERS: &[&str] = &[
    "el",
    "la",
    "los",
    "las",
    "the",
    "todos",
    "todas",
    "os",
    "all",
    "its",
    "both",
    "su",
    "sus",
    "sua",
    "suas",
    "seu",
    "seus",
    "their",
    "dicha",
    "dicho",
    "remaining",
    "other",
    "relevant",
    "respective",
    "competent",
    "interested",
    "concerned",
    "demas",
    "restantes",
    "respectivos",
    "respectivas",
    "competentes",
    "esta",
    "este",
    "this",
    "propia",
    "propria",
    "interesados",
    "each",
    "those",
    "ese",
    "esa",
    "esos",
    "esas",
    "dichos",
    "dichas",
    "aquel",
    "esse",
    "essa",
    "said",
    "that",
    "newly",
    "outgoing",
];

/// Whether «by» belongs to the verb that ends at `from`: no comma and no other participle stands between, as in
/// «aprobada, con una enmienda propuesta por Chile».
pub fn is_of_verb(doc: &Document, from: usize, agent: &Mention) -> bool {
    const ENDS: &[&str] = &["ed", "osta", "uesta"];
    let between = &doc.tokens[from.min(agent.tokens.start)..agent.tokens.start];
    !between.iter().any(|it| {
        let done = grammar::is_participle(it) || ENDS.iter().any(|end| it.folded.ends_with(end));
        it.is(",") || it.folded.len() > 4 && done
    })
}

/// Whether one named is the object of a bare verb that stands before it, «la propuesta de abrir la red a …», or
/// governed past a number, `Minutes of the Eighth Meeting`.
pub fn is_bound(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    const ARTICLES: &[&str] = &["el", "la", "los", "las", "o", "a", "os", "the"];
    const OF: &[&str] = &["de", "del", "da", "do", "of"];
    let english = doc.context.language == Language::En;
    let tokens = &doc.tokens;
    let back = |at: usize, past: &dyn Fn(usize) -> bool| {
        (range.start..at).rev().take_while(|it| past(*it)).last().unwrap_or(at)
    };
    let article = |it: usize| tokens[it].is_one(ARTICLES) || english && tokens[it].is("associate");
    let number = |it: usize| {
        crate::numerals::ordinal(tokens, it).is_some()
            || crate::numerals::roman(tokens[it].span.of(doc.text())).is_some()
    };
    let start = mention.tokens.start;
    let numbered = back(start, &number);
    let before =
        |at: usize| back(at, &article).checked_sub(1).filter(|it| *it >= range.start).map(|it| &tokens[it]);
    if numbered < start && before(numbered).is_some_and(|it| it.is_one(OF)) {
        return true;
    }
    before(start).is_some_and(|it| grammar::is_infinitive(doc.context.language, it) || english && it.is("as"))
}

/// Where what is asked begins: an infinitive, «que», «to».
pub fn stop(doc: &Document, range: &Range<usize>, from: usize) -> usize {
    let tokens = &doc.tokens;
    (from + 1..range.end)
        .find(|it| {
            let token = &tokens[*it];
            token.is_one(&["que", "that", ";", ".", ":"])
                || doc.context.language == Language::En && token.is("to")
                || grammar::is_infinitive(doc.context.language, token)
        })
        .unwrap_or(range.end)
}

/// Whether only «de» and an article stand between.
pub fn is_of(doc: &Document, end: usize, start: usize) -> bool {
    let Some(between) = doc.tokens.get(end..start).filter(|it| !it.is_empty() && it.len() <= 2) else {
        return false;
    };
    between.first().is_some_and(|it| it.is_one(&["de", "del", "da", "do", "das", "dos", "of"]))
}

/// Whether two mentions are joined: by a comma, «y», «así como», with their articles and nothing else.
pub fn is_joined(doc: &Document, end: usize, start: usize) -> bool {
    const JOINS: &[&str] = &[",", "y", "e", "and", "asi", "bem", "well", "tambien", "tambem"];
    const BETWEEN: &[&str] = &[
        "a", "al", "ao", "aos", "as", "el", "la", "los", "las", "o", "os", "the", "de", "del", "do", "da",
        "to", "como",
    ];
    const FAR: usize = 5;
    let Some(between) = doc.tokens.get(end..start).filter(|it| it.len() <= FAR) else { return false };
    between.iter().all(|it| it.is_one(JOINS) || it.is_one(BETWEEN))
        && (between.is_empty() || between.iter().any(|it| it.is_one(JOINS)))
}

/// Whether a mention is an object: after «a», «al», «à», «en», or right after the verb in English.
pub fn is_object(doc: &Document, range: &Range<usize>, mention: &Mention, from: usize) -> bool {
    let tokens = &doc.tokens;
    let at = words::before(tokens, from.max(range.start), mention.tokens.start, DETERMINERS);
    if at == from || at == range.start {
        return true;
    }
    let before = &tokens[at - 1];
    match doc.context.language {
        Language::En => before.is_one(&["upon", "on", "with", "to", "from"]) || at <= from + 1,
        _ => {
            before.is_one(&["a", "al", "ao", "aos", "as", "à", "às", "en", "em", "na", "no", "o", "os"])
                || at <= from + 1
        }
    }
}
