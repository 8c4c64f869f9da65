//! Who has something to do besides whom the verb asks: at the head of the sentence, what is set up, whose offer it is.

use std::ops::Range;

use super::{Cast, own_role};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::judge::Judgement;
use crate::proposal::{Language, Role, Sureness, Who};
use crate::who::{Mention, is_committee};

/// «A la Secretaría Técnica, que está en manos de Panamá, se le pidió …», «Ao secretariado pediu-se que …»: who is asked
/// stands first.
pub fn fronted(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let to = |at: usize| doc.tokens[at].is_one(&["a", "al", "ao", "aos", "as", "to"]);
    // «Quanto aos prazos, ao Secretariado pediu-se …»
    let first = spoken.iter().find(|it| it.tokens.end <= judged.verb.start).filter(|it| {
        let from = it.tokens.start.saturating_sub(3).max(range.start);
        (from..it.tokens.start).any(to)
    });
    if let Some(first) = first {
        cast.unsay(&first.who, &[Role::Decides]);
        cast.add(first, Role::Asked, "fronted", Sureness::Likely);
    }
}

/// «… un grupo de trabajo, el cual deberá rendir su informe», `a working group, which is to report`: what is set up has
/// to do something.
pub fn charged(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let object = judged.verb.end..range.end.min(judged.verb.end + 12);
    let before = range.start..judged.verb.start;
    let set = |within: Range<usize>| within.into_iter().any(|it| is_committee(&tokens[it]));
    if !set(object) && !set(before) {
        return;
    }
    coordinated(cast, &(judged.verb.end..range.end), spoken);
    let task = |at: usize| {
        if tokens[at].is_one(WILL_LEAD) || tokens.get(at + 1).is_some_and(|it| it.is("work")) {
            return false;
        }
        grammar::is_future(language, &tokens[at], tokens[at].span.of(doc.text()))
            || grammar::obliges(language, &tokens[..range.end], at)
            || tokens[at].is_one(&[
                "charged",
                "tasked",
                "mandated",
                "entrusted",
                "encargado",
                "encargada",
                "encarregado",
                "encarregada",
                "incumbido",
                "incumbida",
            ])
    };
    let own = |at: usize| {
        // Its subject is what was set up: no one else stands between the clause and its verb.
        let start = (judged.verb.end.max(at.saturating_sub(60))..at)
            .rev()
            .find(|it| tokens[*it].is_one(&[",", ".", ";"]))
            .unwrap_or(judged.verb.end);
        spoken
            .iter()
            .filter(|it| it.tokens.start > start && it.tokens.end <= at)
            .all(|it| it.who == Who::Committee)
    };
    if (judged.verb.end..range.end)
        .any(|at| (task(at) || purpose(doc, range, judged.verb.end, at)) && own(at))
    {
        let mention = Mention { tokens: judged.verb.clone(), who: Who::Committee, placed: false };
        cast.add(&mention, Role::Asked, "charged", Sureness::Likely);
    }
}

/// «un grupo que redacte un protocolo», `a task force to prepare a plan`: what it is set up for.
fn purpose(doc: &Document, range: &Range<usize>, from: usize, at: usize) -> bool {
    const TASKS: &[&str] = &[
        "redacte",
        "elabore",
        "presente",
        "prepare",
        "revise",
        "estudie",
        "formule",
        "analice",
        "proponga",
        "examine",
        "evalue",
        "defina",
        "actualice",
        "coordine",
        "apresente",
        "analise",
        "proponha",
        "estude",
        "avalie",
        "atualize",
        "reveja",
        "examine",
        "rinda",
        "emita",
        "emita",
    ];
    const NO_TASK: &[&str] =
        &["the", "all", "a", "an", "each", "its", "any", "be", "work", "which", "observers", "members"];
    let is = |at: usize, words: &[&str]| at < range.end && doc.tokens[at].is_one(words);
    if doc.context.language != Language::En {
        return at > from && is(at - 1, &["que"]) && is(at, TASKS);
    }
    let verb = doc.tokens.get(at + 1).filter(|_| at + 1 < range.end);
    let verb = verb.is_some_and(|it| it.is_word() && !it.capital && !it.is_one(NO_TASK));
    let group = || at > from && (from.max(at.saturating_sub(40))..at).any(|it| is_committee(&doc.tokens[it]));
    is(at, &["to"])
        && verb
        && group()
        && !is(
            at - 1,
            &[
                "open",
                "up",
                "agreed",
                "contribute",
                "regard",
                "due",
                "offered",
                "volunteered",
                "invited",
                "requested",
            ],
        )
}

/// What somebody named behind it will do for a group: «que coordinará Ecuador».
const WILL_LEAD: &[&str] =
    &["coordinara", "liderara", "presidira", "encabezara", "dirigira", "coordenara", "chefiara", "conducira"];

/// «… un grupo, coordinado por Portugal», «… que coordinará Ecuador», «… con Guatemala como coordinadora»: who is to
/// lead what is set up.
fn coordinated(cast: &mut Cast, range: &Range<usize>, spoken: &[Mention]) {
    const LED: &[&str] = &[
        "coordinad",
        "coordenad",
        "presidid",
        "liderad",
        "encabezad",
        "dirigid",
        "conducid",
        "led",
        "chaired",
        "coordinated",
        "convened",
        "headed",
        "facilitated",
    ];
    const LEADER: &[&str] = &[
        "coordinador",
        "coordinadora",
        "coordenador",
        "coordenadora",
        "coordinator",
        "lead",
        "convenor",
        "convener",
        "lider",
        "relator",
        "relatora",
        "coordinacion",
        "coordenacao",
    ];
    const BEFORE: &[&str] = &[
        "el", "la", "los", "las", "the", "o", "a", "os", "as", "por", "pelo", "pela", "pelos", "pelas", "by",
    ];
    let doc = cast.doc;
    let tokens = &doc.tokens;
    let is = |at: usize, words: &[&str]| at < range.end && tokens[at].is_one(words);
    let leads = |mention: &&Mention| {
        let Range { start, end } = mention.tokens;
        let before = (range.start..start).rev().find(|it| !tokens[*it].is_one(BEFORE));
        let led = before.is_some_and(|it| {
            let by = start - it > 1 && LED.iter().any(|stem| tokens[it].folded.starts_with(stem));
            by || tokens[it].is_one(WILL_LEAD)
        });
        let under = before.is_some_and(|it| {
            const UNDER: &[&str] =
                &["coordinacion", "coordenacao", "leadership", "coordination", "liderazgo", "lideranca"];
            let of = |it: usize| tokens[it].is_one(&["de", "del", "da", "do", "of"]);
            of(it)
                && it > range.start + 2
                && tokens[it - 1].is_one(UNDER)
                && tokens[it - 3].is_one(&["bajo", "sob", "under", ","])
        });
        let led = led || under;
        let named = is(end, &["como", "as"]) && (is(end + 1, LEADER) || is(end + 2, LEADER));
        matches!(mention.who, Who::State(_) | Who::Body(_)) && start >= range.start && (led || named)
    };
    for mention in spoken.iter().filter(leads) {
        cast.add(mention, Role::Asked, "coordinates", Sureness::Likely);
    }
}

/// «Compromiso del Perú de prestar su imprenta», «oferta de Chile»: whose it is.
pub fn undertakers(cast: &mut Cast, judged: &Judgement, spoken: &[Mention]) {
    let Some(hit) = judged.hit.as_ref().filter(|it| it.mood == Mood::Noun) else { return };
    let doc = cast.doc;
    let of = |it: usize| doc.tokens[it].is_one(&["de", "del", "da", "do", "of", "by"]);
    let own =
        spoken.iter().find(|it| it.tokens.start > hit.tokens.end && it.tokens.start <= hit.tokens.end + 2);
    if let Some(mention) = own.filter(|_| of(hit.tokens.end)) {
        cast.add(mention, own_role(doc, judged), "noun-of", Sureness::Likely);
    }
}
