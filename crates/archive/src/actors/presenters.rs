//! Who presented what is noted, received, backed or turned down.

use std::ops::Range;

use super::Cast;
use crate::document::Document;
use crate::judge::Judgement;
use crate::names;
use crate::proposal::{Kind, Language, Role, Sureness, Who};
use crate::who::Mention;

/// Beginnings of participles before «por», `by`.
const PRESENTED: &[&str] = &[
    "present",
    "rendid",
    "expuest",
    "apresent",
    "submitted",
    "delivered",
    "remitid",
    "given",
    "formulad",
    "propuest",
    "propost",
    "proposed",
    "tabled",
    "entregad",
    "plantead",
    "sometid",
    "submetid",
    "entregue",
    "suscitad",
    "introduced",
    "briefed",
    "forward",
    "circulated",
    "elevad",
    "elaborad",
    "preparad",
    "prepared",
    "introduzid",
    "introducid",
];

/// What one puts to a meeting, by the word for it.
const PROPOSALS: &[&str] = &[
    "propuesta",
    "propuestas",
    "proposta",
    "propostas",
    "proposal",
    "proposals",
    "mocion",
    "mocao",
    "motion",
    "nomination",
    "peticion",
    "sugerencia",
    "sugestao",
    "suggestion",
];

/// What one gives to a meeting: `a briefing by WHO`, `the proposal of Sweden`.
const GIVEN: &[&str] = &["briefing", "presentation", "proposal", "statement", "update", "suggestion"];

/// Who presented what is noted or received: «presentado por la Secretaría», «que rindió la Secretaría»; «the report of»
/// is none.
pub fn presenters(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    for mention in spoken {
        if in_clause(cast.doc, range, mention) {
            cast.add(mention, Role::Presents, "clause", Sureness::Likely);
            continue;
        }
        let Some(by) = by(cast.doc, range, mention) else { continue };
        let near = by.saturating_sub(4).max(range.start);
        let before = &cast.doc.tokens[near..by];
        let presented = before.iter().any(|it| PRESENTED.iter().any(|stem| it.folded.starts_with(stem)))
            || cast.doc.context.language == Language::En && before.last().is_some_and(|it| it.is_one(GIVEN));
        if presented || judged.kind == Kind::Report && judged.verb.contains(&near) {
            cast.add(mention, Role::Presents, "by", Sureness::Likely);
        }
    }
}

/// «Por moción de la delegación de Colombia», `on the nomination of Barbados`, «la propuesta ecuatoriana»: whose proposal
/// it is, whatever was done with it.
pub fn proposers(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    for mention in spoken.iter().filter(|it| matches!(it.who, Who::State(_) | Who::Body(_))) {
        if moved(cast.doc, range, mention) {
            cast.unsay(&mention.who, &[Role::Decides, Role::Elected]);
            cast.add(mention, Role::Presents, "proposal-of", Sureness::Likely);
        }
    }
    let (doc, tokens) = (cast.doc, &cast.doc.tokens);
    if doc.context.language == Language::En || matches!(judged.kind, Kind::Reject | Kind::Postpone) {
        return;
    }
    for at in range.clone().filter(|it| tokens[*it].is_one(PROPOSALS)) {
        if let Some((end, iso3)) = names::demonym(tokens, at + 1).filter(|it| it.0 <= range.end) {
            let mention = Mention { tokens: at + 1..end, who: Who::State(iso3.to_owned()), placed: false };
            cast.add(&mention, Role::Presents, "proposal-of", Sureness::Likely);
        }
    }
}

/// Whether what was done was done at somebody's proposal: «a propuesta de», `on a motion by`, `a proposal by`.
fn moved(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    const OF: &[&str] = &["de", "del", "da", "do", "das", "dos", "of", "by", "from"];
    const ARTICLES: &[&str] = &["el", "la", "los", "las", "the", "o", "a", "os", "as", "an"];
    const AT: &[&str] = &["por", "a", "on", "upon", "at", "by"];
    let tokens = &doc.tokens;
    let back = |at: usize, words: &[&str]| {
        at.saturating_sub(usize::from(at > range.start && tokens[at - 1].is_one(words)))
    };
    let article = back(mention.tokens.start, ARTICLES);
    let of = back(article, OF);
    let noun = back(of, PROPOSALS);
    if of == article || noun == of {
        return false;
    }
    // Portuguese «a proposta de» has an article.
    let at = if doc.context.language == Language::Pt { &AT[..1] } else { AT };
    tokens[of].is("by") || back(noun, at) < noun || back(back(noun, ARTICLES), at) < back(noun, ARTICLES)
}

/// Where «por», `by` or `from` stands before one named, past an article and the office that speaks for it: `by the
/// Director of PAHO`, `from the Prime Minister of Barbados`.
fn by(doc: &Document, range: &Range<usize>, mention: &Mention) -> Option<usize> {
    const BY: &[&str] = &["por", "pelo", "pela", "pelos", "pelas", "by", "from"];
    const ARTICLES: &[&str] = &["el", "la", "los", "las", "the"];
    let english = doc.context.language == Language::En;
    let mut at = mention.tokens.start;
    let office = |at: usize| {
        english && (doc.tokens[at].is("of") || doc.tokens[at].is_word() && doc.tokens[at].capital)
    };
    while at > range.start
        && mention.tokens.start - at < 5
        && (doc.tokens[at - 1].is_one(ARTICLES) || office(at - 1))
    {
        at -= 1;
    }
    at.checked_sub(1).filter(|it| *it > range.start && doc.tokens[*it].is_one(BY))
}

/// «… el informe que rindió la Secretaría», «… que expuso Itaipú»: the subject stands behind the verb of a clause.
fn in_clause(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    const GAVE: &[&str] = &[
        "rindio",
        "rindieron",
        "expuso",
        "expusieron",
        "presento",
        "presentaron",
        "leyo",
        "leyeron",
        "entrego",
        "entregaron",
        "apresentou",
        "apresentaram",
        "expos",
        "leu",
        "entregou",
        "entregaram",
        "dio",
        "dieron",
    ];
    const ARTICLES: &[&str] = &["el", "la", "los", "las", "o", "a", "os", "as"];
    let is = |at: usize, words: &[&str]| at >= range.start && doc.tokens[at].is_one(words);
    let start = mention.tokens.start;
    let verb = start.checked_sub(1).map(|it| if is(it, ARTICLES) { it.saturating_sub(1) } else { it });
    verb.is_some_and(|it| it > range.start && is(it, GAVE) && is(it - 1, &["que", "cual", "qual"]))
}
