//! Who offers and who comes forward, anywhere in an agreement.

use std::ops::Range;

use super::{Cast, is_joined};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::judge::Judgement;
use crate::proposal::{Kind, Language, Role, Sureness, Who};
use crate::verbs::{self, Deed};
use crate::who::Mention;
use crate::words::{self, is_one_at};

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
        let makers: Vec<&Mention> = match hit.mood {
            _ if noun => spoken
                .iter()
                .filter(|it| it.tokens.start >= hit.tokens.end && it.tokens.start <= hit.tokens.end + 3)
                .collect(),
            _ => match after_it(doc, range, &hit, spoken) {
                it if !it.is_empty() => it,
                _ => nearest_subjects(doc, hit.tokens.start, spoken),
            },
        };
        // «agradeció al Brasil su ofrecimiento de …», `thanked Guyana for offering …`: who is thanked offers.
        if judged.kind == Kind::Thank {
            if noun || hit.mood == Mood::Gerund {
                thanked_offers(cast, if noun { &makers } else { &[] }, spoken);
            }
            continue;
        }
        // A state that offers to do a task comes forward for it; a body that offers help offers.
        let task = doc.tokens[hit.tokens.end..range.end.min(hit.tokens.end + 4)]
            .iter()
            .any(|it| grammar::is_infinitive(doc.context.language, it));
        // `offered to lead the group`
        let to = doc.context.language == Language::En
            && hit.mood == Mood::Told
            && doc.tokens.get(hit.tokens.end).is_some_and(|it| it.is("to"));
        // «para la cual se ofrecieron Chile y Ecuador»
        let reflexive = hit.tokens.start > range.start && doc.tokens[hit.tokens.start - 1].is("se");
        let task =
            (task || to || reflexive) && judged.kind != Kind::Convene && !noun && !gives(doc, hit.tokens.end);
        for mention in makers {
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

/// Those who are thanked for an offer make it: those named behind it, or else all who are thanked.
fn thanked_offers(cast: &mut Cast, named: &[&Mention], spoken: &[Mention]) {
    let thanked =
        |who: &Who| cast.found.iter().any(|it| it.value.role == Role::Thanked && it.value.who == *who);
    let makers: Vec<&Mention> =
        if named.is_empty() { spoken.iter().filter(|it| thanked(&it.who)).collect() } else { named.to_vec() };
    for mention in makers.into_iter().filter(|it| matches!(it.who, Who::State(_) | Who::Body(_))) {
        cast.add(mention, Role::Offers, "offer", Sureness::Likely);
    }
}

/// «la contribución anunciada por la República Dominicana», `the grant pledged by Niger`, «a disponibilidade manifestada
/// por Angola»: whose offer is welcomed or accepted.
pub fn pledged(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    const PLEDGED: &[&str] =
        &["anunciad", "ofrecid", "oferecid", "prometid", "pledged", "offered", "announced", "manifestad"];
    const READY: &[&str] =
        &["disponibilidad", "disponibilidade", "disposicion", "disposicao", "readiness", "willingness"];
    const GIVEN: &[&str] = &[
        "contribucion",
        "contribution",
        "contribuicao",
        "contributo",
        "aportacion",
        "aporte",
        "apoyo",
        "apoio",
        "support",
        "donacion",
        "donativo",
        "doacao",
        "grant",
        "oferta",
        "offer",
        "cooperacion",
        "cooperacao",
        "assistance",
        "asistencia",
        "curso",
        "course",
        "beca",
        "becas",
        "bolsas",
    ];
    const FAR: usize = 14;
    let tokens = &cast.doc.tokens;
    let by = |mention: &Mention| {
        let articles = ["el", "la", "los", "las", "the"];
        let at = words::before(tokens, range.start, mention.tokens.start, &articles);
        let by = at.checked_sub(1).filter(|it| *it > range.start)?;
        tokens[by].is_one(&["por", "pelo", "pela", "pelos", "pelas", "by"]).then_some(by - 1)
    };
    let pledges = |at: usize| {
        let said = PLEDGED.iter().any(|stem| tokens[at].folded.starts_with(stem));
        let before = &tokens[at.saturating_sub(FAR).max(range.start)..at];
        let what = if tokens[at].folded.starts_with("manifest") { READY } else { GIVEN };
        said && before.iter().any(|it| it.is_one(what))
    };
    for mention in spoken.iter().filter(|it| matches!(it.who, Who::State(_) | Who::Body(_))) {
        if whose(cast.doc, range, judged, mention) || by(mention).is_some_and(pledges) {
            cast.add(mention, Role::Offers, "pledged", Sureness::Likely);
        }
    }
}

/// «la oferta de la FAO», `the pledge by Japan`, `the invitation of the Government of Fiji to host`; «a convite de» is
/// told of a meeting only.
fn whose(doc: &Document, range: &Range<usize>, judged: &Judgement, mention: &Mention) -> bool {
    const OFFERS: &[&str] = &[
        "oferta",
        "ofrecimiento",
        "oferecimento",
        "offer",
        "pledge",
        "disponibilidad",
        "disponibilidade",
        "readiness",
        "willingness",
    ];
    const INVITATIONS: &[&str] = &["invitation", "invitacion", "convite"];
    const ARTICLES: &[&str] = &["el", "la", "los", "las", "the"];
    const OF: &[&str] = &["de", "del", "da", "do", "das", "dos", "of", "by", "from"];
    const AT: &[&str] = &["at", "upon", "on", "to", "a"];
    let is = |at: Option<usize>, words: &[&str]| {
        at.filter(|it| *it >= range.start).is_some_and(|it| doc.tokens[it].is_one(words))
    };
    let at = words::before(&doc.tokens, range.start, mention.tokens.start, ARTICLES);
    let noun = at.checked_sub(2);
    let before = |back: usize| at.checked_sub(2 + back);
    let led = is(before(1), AT) || is(before(2), AT);
    let invites = is(noun, INVITATIONS) && !led && !is(at.checked_sub(1), &["from"]);
    judged.kind != Kind::Convene && is(at.checked_sub(1), OF) && (is(noun, OFFERS) || invites)
}

/// Whether what is offered is to lead a group or to do its work: `offered to lead the group`.
pub fn leads(doc: &Document, at: usize) -> bool {
    const LEADS: &[&str] = &[
        "lead",
        "chair",
        "coordinate",
        "convene",
        "serve",
        "join",
        "draft",
        "prepare",
        "compile",
        "edit",
        "translate",
        "act",
        "organize",
        "organise",
    ];
    let is = |at: usize, words: &[&str]| is_one_at(&doc.tokens, at, words);
    is(at, &["to"]) && is(at + 1, LEADS)
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
    // «se ofreció a acoger el curso» is a task for the body, «acoger a dos pasantes» is not.
    const EVENTS: &[&str] = &[
        "curso",
        "taller",
        "ensayo",
        "ensaio",
        "seminario",
        "encuentro",
        "encontro",
        "course",
        "workshop",
        "oficina",
    ];
    const HOSTS: &[&str] =
        &["recibir", "acoger", "hospedar", "albergar", "acolher", "receber", "hold", "host"];
    let near = |reach: usize| &doc.tokens[at.min(doc.tokens.len())..doc.tokens.len().min(at + reach)];
    let hosts = near(4).iter().any(|it| it.is_one(HOSTS)) && near(9).iter().any(|it| it.is_one(EVENTS));
    near(4).iter().any(|it| it.is_one(GIVES)) && !(hosts && doc.context.language != Language::En)
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
    let near =
        || (at.saturating_sub(3).max(range.start)..at).find(|it| tokens[*it].is_one(&["qual", "quais"]));
    let opener = grammar::opener(doc.context.language, tokens, range, at).or_else(near);
    let Some(opener) = opener else { return Vec::new() };
    let own = spoken.iter().any(|it| it.tokens.start > opener && it.tokens.end <= at);
    if own || doc.context.language == Language::En || at > opener + 3 {
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
