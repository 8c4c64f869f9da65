//! Who stands as the subject of a verb, and whom a preposition governs.

use std::ops::Range;

use crate::document::Document;
use crate::proposal::{Language, Who};
use crate::verbs;
use crate::who::{Mention, mentions};
use crate::words;

/// Whether the verb at `at` has nobody as its subject: «se acordó», «deliberou-se», «it was agreed».
pub fn impersonal(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    let tokens = &doc.tokens;
    let near = &tokens[at.saturating_sub(3).max(range.start).min(at)..at];
    let after = tokens.get(at + 1..at + 3).is_some_and(|it| it[0].is("-") && it[1].is("se"));
    match doc.context.language {
        Language::En => near.iter().any(|it| it.is("it")) && near.iter().any(|it| it.is_one(&["was", "is"])),
        _ => {
            after
                || near.last().is_some_and(|it| it.is_one(&["se", "sele", "les", "le", "lo", "la"]))
                    && near.iter().any(|it| it.is("se"))
                || near.iter().any(|it| it.is("ficou"))
        }
    }
}

/// No subject stands further before its verb, in words and marks.
const FAR: usize = 300;

/// Those who stand as subjects before a verb.
pub fn subjects<'a>(
    doc: &Document,
    range: &Range<usize>,
    at: usize,
    spoken: &'a [Mention],
) -> Vec<&'a Mention> {
    let start = clause_start(doc, range, at);
    // Those further off are subjects of something else; a text without stops may be long.
    let near = spoken.partition_point(|it| it.tokens.start + FAR < at);
    let until = spoken.partition_point(|it| it.tokens.start < at).max(near);
    free(doc, range, &spoken[near..until])
        .into_iter()
        .filter(|it| it.tokens.start >= start && it.tokens.end <= at)
        .collect()
}

/// Those who stand as the subject right behind a verb: «resolveu o plenário aprovar», «deberá el Grupo presentar».
pub fn inverted<'a>(
    doc: &Document,
    verb: &Range<usize>,
    end: usize,
    spoken: &'a [Mention],
) -> Vec<&'a Mention> {
    if doc.context.language == Language::En {
        return Vec::new();
    }
    let article = |at: usize| {
        doc.tokens[at].is_one(&["el", "la", "los", "las", "o", "a", "os", "as"])
            && !doc.tokens[at].span.of(doc.text()).starts_with(['à', 'À'])
    };
    let mut found: Vec<&Mention> = Vec::new();
    let mut from = verb.end;
    for mention in
        spoken.iter().filter(|it| it.tokens.start >= verb.end && it.tokens.end <= end && !it.placed)
    {
        let joins = |at: usize| article(at) || doc.tokens[at].is_one(&["y", "e", ","]);
        let between = from..mention.tokens.start;
        // «Deverá o referido grupo entregar …»
        let said = |at: usize| {
            doc.tokens[at].is_one(&[
                "referido",
                "referida",
                "citado",
                "citada",
                "mencionado",
                "mencionada",
                "dito",
                "dita",
            ])
        };
        let near = if found.is_empty() {
            between.len() <= 1 && between.clone().all(article)
                || between.len() == 2 && article(between.start) && said(between.start + 1)
        } else {
            between.len() <= 2 && !between.is_empty() && between.clone().all(joins)
        };
        if !near {
            break;
        }
        from = mention.tokens.end;
        found.push(mention);
    }
    // «actualizará el directorio de enlaces»: an object goes on with its own words, a subject with what it does.
    let goes_on = doc.tokens.get(from).is_some_and(|it| {
        crate::grammar::is_infinitive(doc.context.language, it)
            || article(from)
            || it.is_one(&["que", "por", "un", "una", "um", "uma"])
    });
    if goes_on && from < end { found } else { Vec::new() }
}

/// Those whom no preposition governs; in «de Bolivia, Colombia y Perú» it governs all three.
pub fn free<'a>(doc: &Document, range: &Range<usize>, spoken: &'a [Mention]) -> Vec<&'a Mention> {
    let mut found: Vec<&Mention> = Vec::new();
    let mut last: Option<(usize, bool)> = None;
    for mention in spoken.iter().filter(|it| it.tokens.start >= range.start && it.tokens.end <= range.end) {
        let own = governed(doc, range, mention);
        // «At the suggestion of the Chair, the Commission adopted …»: the meeting is in nobody's list.
        let list = mention.who != Who::Plenary
            && last.is_some_and(|(end, bound)| bound && in_list(doc, end, mention.tokens.start));
        let bound = own || list || mention.placed;
        if !bound {
            found.push(mention);
        }
        last = Some((mention.tokens.end, bound));
    }
    found
}

/// Whether only commas, «y» and articles stand between, as in a list of names.
pub fn in_list(doc: &Document, end: usize, start: usize) -> bool {
    start > end
        && start - end <= 3
        && doc.tokens[end..start].iter().all(|it| {
            it.is_one(&[",", "y", "e", "and", "el", "la", "los", "las", "the", "o", "a", "os", "as"])
        })
}

/// Where the clause of the verb at `at` begins: after a full stop, semicolon or colon, or «y» before a subject of its own.
pub fn clause_start(doc: &Document, range: &Range<usize>, at: usize) -> usize {
    let tokens = &doc.tokens;
    (at.saturating_sub(FAR).max(range.start)..at)
        .rev()
        .find(|it| tokens[*it].is_one(&[";", ":", "."]) && !tokens[*it + 1].is_number())
        .map_or(range.start, |it| it + 1)
}

/// Whether a mention is governed by a preposition, and so no subject.
pub fn governed(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    let tokens = &doc.tokens;
    const DETERMINERS: &[&str] =
        &["el", "la", "los", "las", "the", "os", "as", "todos", "todas", "all", "its", "their", "su", "sus"];
    let at = words::before(tokens, range.start, mention.tokens.start, DETERMINERS);
    let Some(before) = tokens.get(range.start..at).and_then(<[_]>::last) else { return false };
    // «Após debate, a Assembleia deliberou»: an article, and «à» is none.
    let opens = at - 1 == range.start
        || doc.context.language == Language::Pt
            && tokens[at - 2].is_one(&[",", ";", ":", "e", "que", "onde"])
            && !before.span.of(doc.text()).starts_with('à');
    let portuguese_article = before.is_one(&["a", "as", "os", "o"]) && opens;
    !portuguese_article
        && before.is_one(&[
            "a", "al", "ao", "aos", "de", "del", "do", "da", "dos", "das", "con", "com", "with", "por",
            "pelo", "pela", "pelos", "pelas", "by", "para", "for", "to", "of", "from", "en", "em", "in",
            "no", "na", "nos", "nas", "at", "entre", "between", "among", "sobre", "on", "como", "as",
            "contra", "hacia", "desde", "ante", "upon",
        ])
}

/// Where the content begins: past the words that only join: «Asimismo,», «En ese sentido,».
pub fn content_start(doc: &Document, range: &Range<usize>) -> usize {
    let tokens = &doc.tokens;
    let mut at = range.start;
    while at < range.end
        && (tokens[at].is_mark()
            || tokens[at].is_one(&[
                "se", "to", "the", "el", "la", "los", "las", "o", "a", "os", "as", "que", "that", "no",
                "nao", "not", "su", "sus", "seu", "sua", "its",
            ]))
    {
        at += 1;
    }
    // A short opening before a comma: «Asimismo,», «Por unanimidad,», «On this basis,».
    let comma = (at..range.end.min(at + 8)).find(|it| tokens[*it].is(","));
    let opens = comma.filter(|it| verbs::within(doc.context.language, tokens, at..*it).is_empty());
    match opens {
        Some(comma) if mentions(doc.text(), tokens, at..comma, &doc.context).is_empty() => {
            let mut after = comma + 1;
            while after < range.end && tokens[after].is_one(&["se", "the", "el", "la", "los", "las"]) {
                after += 1;
            }
            after
        }
        _ => at,
    }
}

/// Whether a sentence begins with a name that goes up to the verb: «El Hospital Zonal de Esquel ofreció», `The Natural
/// History Museum of Oslo offered`.
pub fn names_its_subject(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const TIES: &[&str] = &[
        "de", "del", "la", "las", "los", "el", "y", "e", "of", "the", "and", "for", "da", "do", "das", "dos",
        "para",
    ];
    const ARTICLES: &[&str] = &["el", "la", "los", "las", "the", "o", "a", "os", "as"];
    let tokens = &doc.tokens;
    // No name is longer, with its article and its comma.
    const FAR: usize = 16;
    let from = at.saturating_sub(FAR).max(range.start);
    let comma = (from..at).rev().find(|it| tokens[*it].is(","));
    let start = comma.map_or(from, |it| it + 1);
    let start = start + usize::from(tokens[start].is_one(ARTICLES));
    let end = if at > start && tokens[at - 1].is_one(&["se", "has", "had", "ha"]) { at - 1 } else { at };
    let name = tokens.get(start..end).unwrap_or_default();
    // A person says something for himself.
    const PERSONS: &[&str] = &[
        "mr",
        "ms",
        "mrs",
        "dr",
        "hon",
        "sir",
        "prime",
        "president",
        "minister",
        "ambassador",
        "sr",
        "sra",
        "don",
        "dona",
        "presidente",
        "presidenta",
        "ministro",
        "ministra",
        "embajador",
        "embajadora",
        "embaixador",
    ];
    name.len() >= 2
        && name.len() <= 12
        && name.first().is_some_and(|it| it.capital && it.is_word() && !it.is_one(PERSONS))
        && name.last().is_some_and(|it| it.capital)
        && name.iter().all(|it| it.is_word() && (it.capital || it.is_one(TIES)))
}

/// Whether several of a kind stand right before a verb: «Luego de un intercambio, las universidades acuerdan …».
pub fn are_several(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const ARTICLES: &[&str] = &["los", "las", "os", "as", "the", "both", "ambos", "ambas"];
    let tokens = &doc.tokens[at.saturating_sub(6).max(range.start)..at];
    let Some(start) = tokens.iter().rposition(|it| it.is_one(ARTICLES)) else { return false };
    let opens = start == 0 && at - range.start <= tokens.len() || start > 0 && tokens[start - 1].is(",");
    let noun = &tokens[start + 1..];
    opens && (1..=3).contains(&noun.len()) && noun.iter().all(|it| it.is_word() && it.folded.ends_with('s'))
}
