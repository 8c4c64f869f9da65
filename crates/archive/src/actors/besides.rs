//! Who presents, offers, comes forward, and whom further verbs of the same agreement ask.

use std::ops::Range;

use super::{Cast, is_joined, is_object, stop};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::judge::Judgement;
use crate::proposal::{Kind, Role, Sureness, Who};
use crate::verbs::{self, Deed};
use crate::who::Mention;

/// Who presented what is noted or received: «presentado por la Secretaría», «the report of» is none.
pub fn presenters(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    const PRESENTED: &[&str] = &[
        "present",
        "rendid",
        "expuest",
        "elaborad",
        "apresent",
        "submitted",
        "prepared",
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
        "made",
        "briefed",
    ];
    for mention in spoken {
        let mut at = mention.tokens.start;
        while at > range.start && doc.tokens[at - 1].is_one(&["el", "la", "los", "las", "the"]) {
            at -= 1;
        }
        if at <= range.start
            || !doc.tokens[at - 1].is_one(&["por", "pelo", "pela", "pelos", "pelas", "by", "from"])
        {
            continue;
        }
        let near = at.saturating_sub(4).max(range.start);
        let presented =
            doc.tokens[near..at].iter().any(|it| PRESENTED.iter().any(|stem| it.folded.starts_with(stem)));
        if presented && judged.kind != Kind::Adopt
            || judged.kind == Kind::Report && judged.verb.contains(&near)
        {
            cast.add(mention, Role::Presents, "by", Sureness::Likely);
        }
    }
}

/// Offers and those who come forward, anywhere in the agreement.
pub fn asides(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    for hit in verbs::within(doc.context.language, &doc.tokens, range.clone()) {
        let role = match hit.verb.deed {
            Deed::Offers => Role::Offers,
            Deed::Volunteers => Role::Volunteers,
            _ => continue,
        };
        // «the offer of IOM» reads like the bare verb.
        let article = hit.tokens.start > range.start
            && doc.tokens[hit.tokens.start - 1].is_one(&["the", "an", "kind", "generous", "its"]);
        let noun = hit.mood == Mood::Noun || matches!(hit.mood, Mood::Bare | Mood::Told) && article;
        if judged.verb.start == hit.tokens.start || !noun && matches!(hit.mood, Mood::Bare | Mood::Wished) {
            continue;
        }
        let before: Vec<&Mention> = match hit.mood {
            _ if noun => spoken
                .iter()
                .filter(|it| it.tokens.start >= hit.tokens.end && it.tokens.start <= hit.tokens.end + 3)
                .collect(),
            _ => match after_it(doc, range, &hit, spoken) {
                it if !it.is_empty() => it,
                _ => nearest_subjects(doc, hit.tokens.start, spoken),
            },
        };
        for mention in before {
            // A state that offers to do a task comes forward for it; a body that offers help offers.
            let task = doc.tokens[hit.tokens.end..range.end.min(hit.tokens.end + 4)]
                .iter()
                .any(|it| grammar::is_infinitive(doc.context.language, it));
            // `offered to lead the group`
            let to = doc.context.language == crate::proposal::Language::En
                && hit.mood == Mood::Told
                && doc.tokens.get(hit.tokens.end).is_some_and(|it| it.is("to"));
            let task = (task || to) && judged.kind != Kind::Convene && !noun && !gives(doc, hit.tokens.end);
            let role = if role == Role::Offers && task && matches!(mention.who, Who::State(_)) {
                Role::Volunteers
            } else {
                role
            };
            if matches!(mention.who, Who::State(_) | Who::Body(_) | Who::Members | Who::Observers) {
                cast.found.retain(|it| it.value.who != mention.who || it.value.role == role);
                cast.add(mention, role, "offer", Sureness::Likely);
            }
        }
    }
}

/// Whether what is offered is a place, a thing, money or training rather than a task for the body.
pub fn gives(doc: &Document, at: usize) -> bool {
    const GIVES: &[&str] = &[
        "recibir",
        "acoger",
        "hospedar",
        "albergar",
        "capacitar",
        "financiar",
        "ceder",
        "prestar",
        "facilitar",
        "cubrir",
        "aportar",
        "donar",
        "sufragar",
        "costear",
        "ofrecer",
        "otorgar",
        "acolher",
        "receber",
        "doar",
        "custear",
        "disponibilizar",
        "oferecer",
        "fornecer",
        "suportar",
        "emprestar",
        "host",
        "train",
        "provide",
        "lend",
        "fund",
        "hold",
        "second",
        "finance",
        "cover",
        "donate",
        "supply",
        "receive",
        "make",
        "contribute",
        "poner",
        "compartir",
        "partilhar",
        "share",
        "impartir",
        "dictar",
        "ministrar",
        "entrenar",
    ];
    doc.tokens[at.min(doc.tokens.len())..doc.tokens.len().min(at + 4)].iter().any(|it| it.is_one(GIVES))
}

/// «… un grupo, al que se suman voluntariamente Chile y Perú», «del que se ofrecen a formar parte …»: in a clause that
/// only depends, those who come forward may stand behind their verb.
fn after_it<'a>(
    doc: &Document,
    range: &Range<usize>,
    hit: &verbs::Hit,
    spoken: &'a [Mention],
) -> Vec<&'a Mention> {
    const FAR: usize = 7;
    let (tokens, at) = (&doc.tokens, hit.tokens.start);
    let Some(opener) = grammar::opener(doc.context.language, tokens, range, at) else { return Vec::new() };
    let own = spoken.iter().any(|it| it.tokens.start > opener && it.tokens.end <= at);
    if own || doc.context.language == crate::proposal::Language::En || at > opener + 3 {
        return Vec::new();
    }
    let mut found: Vec<&Mention> = Vec::new();
    for mention in spoken.iter().filter(|it| it.tokens.start >= hit.tokens.end && !it.placed) {
        let near = match found.last() {
            None => {
                mention.tokens.start <= hit.tokens.end + FAR
                    && !tokens[hit.tokens.end..mention.tokens.start]
                        .iter()
                        .any(|it| it.is_one(&[",", ";", ".", ":"]))
            }
            Some(last) => is_joined(doc, last.tokens.end, mention.tokens.start),
        };
        if !near {
            break;
        }
        found.push(mention);
    }
    found
}

/// The subjects nearest before a verb: the last one, and those joined to it.
fn nearest_subjects<'a>(doc: &Document, at: usize, spoken: &'a [Mention]) -> Vec<&'a Mention> {
    let mut found: Vec<&Mention> = Vec::new();
    let before = spoken.iter().rev().filter(|it| it.tokens.end <= at && !it.placed && it.who != Who::Plenary);
    for mention in before {
        match found.last() {
            None if at - mention.tokens.end <= 14
                && !doc.tokens[mention.tokens.end..at].iter().any(|it| it.is_one(&[".", ";", ":"])) =>
            {
                found.push(mention);
            }
            Some(next) if is_joined(doc, mention.tokens.end, next.tokens.start) => found.push(mention),
            _ => break,
        }
    }
    found.reverse();
    found
}

/// Whom further verbs of the same agreement ask or thank: «… and invites members to deposit their instruments».
pub fn further(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    for hit in verbs::within(doc.context.language, &doc.tokens, judged.verb.end..range.end) {
        let role = match hit.verb.deed {
            Deed::Makes(Kind::Mandate | Kind::Recommend) => Role::Asked,
            Deed::Makes(Kind::Thank) => Role::Thanked,
            Deed::Makes(Kind::Elect) => Role::Elected,
            _ => continue,
        };
        let joined = hit.tokens.start > range.start
            && doc.tokens[range.start.max(hit.tokens.start.saturating_sub(3))..hit.tokens.start]
                .iter()
                .any(|it| it.is_one(&["y", "e", "and", ",", ";", "."]));
        let bare = hit.mood == Mood::Bare && judged.hit.as_ref().is_some_and(|it| it.mood == Mood::Bare);
        let main = matches!(hit.mood, Mood::Told) || bare;
        // «… ficando a Secretaria incumbida de publicá-lo»
        let lies = ["quedar", "ficar"].iter().any(|it| hit.verb.lemma.starts_with(it));
        if lies && let Some(mention) = spoken.iter().find(|it| hit.tokens.contains(&it.tokens.start)) {
            cast.add(mention, role, "further-verb", Sureness::Likely);
            continue;
        }
        if !main
            || !joined
            || grammar::opener(doc.context.language, &doc.tokens, range, hit.tokens.start).is_some()
        {
            continue;
        }
        let stop = stop(doc, range, hit.tokens.end);
        let mut last: Option<usize> = None;
        for mention in spoken
            .iter()
            .filter(|it| it.tokens.start >= hit.tokens.end && it.tokens.start < stop && !it.placed)
        {
            if last.is_some_and(|last| !is_joined(doc, last, mention.tokens.start)) {
                break;
            }
            if last.is_none() && !is_object(doc, range, mention, hit.tokens.end) {
                continue;
            }
            cast.add(mention, role, "further-verb", Sureness::Likely);
            last = Some(mention.tokens.end);
        }
    }
}
