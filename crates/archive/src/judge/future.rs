//! Verbs in the future: whose task it is, what comes to be, and which meeting is fixed.

use std::ops::Range;

use super::Judgement;
use super::decided::{by_deed, by_subject};
use super::subjects::subjects;
use crate::document::Document;
use crate::grammar;
use crate::lists::List;
use crate::proposal::{Kind, Language, Sureness, Who};
use crate::verbs::{self, Deed};
use crate::who::Mention;
use crate::words::is_one_at;

/// A verb in the future: its subject has to do it.
pub fn future(
    doc: &Document,
    range: &Range<usize>,
    at: usize,
    spoken: &[Mention],
    strict: bool,
) -> Option<Judgement> {
    let kind = by_subject(doc, range, at, spoken);
    if grammar::is_supposed(&doc.tokens, range, at) && doc.context.language != Language::En {
        return None;
    }
    // «La resolución entrará en vigor», `shall enter into force`: nobody has to do anything.
    let verb = verbs::at(doc.context.language, &doc.tokens[..range.end], at)
        .or_else(|| verbs::at(doc.context.language, &doc.tokens[..range.end], at + 1));
    if let Some(hit) = verb.as_ref().filter(|it| it.verb.deed == Deed::Makes(Kind::Other)) {
        return Some(by_deed(hit.verb.deed, hit, false));
    }
    let next_meeting = crate::coming::is_next_meeting(doc, &(range.start..range.end));
    let be = is_to_be(doc, at);
    if super::refine::takes_up_again(doc, range) {
        return Some(Judgement::new(Kind::Postpone, "taken-up-again", Sureness::Likely, at..at + 1));
    }
    let hosts =
        holds_meeting(doc, range, at) && crate::numerals::ordinal(&doc.tokens, range.start + 1).is_some();
    if hosts && by_agent(doc, range, at, spoken) {
        return Some(Judgement::new(Kind::Convene, "next-meeting", Sureness::Likely, at..at + 1));
    }
    // «As delegações voltarão a se encontrar em 12 de setembro»
    let again =
        |it: &&verbs::Hit| it.verb.deed == Deed::Makes(Kind::Convene) && it.verb.lemma.starts_with("vol");
    if let Some(hit) = verb.as_ref().filter(again) {
        return Some(by_deed(hit.verb.deed, hit, false));
    }
    // «La minuta será sometida por la Secretaría», `would be revised by the Committee`: whoever does it is asked to.
    if let Some(found) = sets_up(doc, range, kind, verb.as_ref()).or_else(|| comes_to_be(doc, range, at)) {
        return Some(found);
    }
    if by_agent(doc, range, at, spoken) && !next_meeting {
        return Some(Judgement::new(Kind::Mandate, "future-agent", Sureness::Likely, at..at + 1));
    }
    // «El Comité seguirá examinando la cuestión», «El tema continuará en la agenda»
    if let Some(found) = goes_on(doc, at, kind) {
        return Some(found);
    }
    if let Some(found) = fixes_a_meeting(doc, range, at, kind, next_meeting) {
        return Some(found);
    }
    // «La reunión continuará mañana»: nobody has to do anything.
    let itself = subjects(doc, range, at, spoken).last().is_some_and(|it| {
        it.who == Who::Plenary
            && it.tokens.len() == 1
            && crate::codes::is_meeting(&doc.tokens[it.tokens.start])
    });
    if be || itself {
        return None;
    }
    let kind = match kind {
        Some(kind) => kind,
        None if strict && named_alone(doc, range, at) => Kind::Mandate,
        None if strict => return None,
        // «Cada federación remitirá la nómina»: whoever it is will do it.
        None if has_a_subject(doc, range, at) => Kind::Mandate,
        None => Kind::Commit,
    };
    let mut it = Judgement::new(kind, "future", Sureness::Likely, at..at + 1);
    it.future = true;
    Some(it)
}

/// `We will launch a Dialogue`, «el Consejo creará un fondo»: what the meeting itself sets up.
fn sets_up(
    doc: &Document,
    range: &Range<usize>,
    kind: Option<Kind>,
    verb: Option<&verbs::Hit>,
) -> Option<Judgement> {
    let hit = verb.filter(|it| kind == Some(Kind::Commit) && it.verb.deed == Deed::Makes(Kind::SetUp))?;
    let near = hit.tokens.end..range.end.min(hit.tokens.end + 8);
    doc.tokens[near].iter().any(|it| List::Settable.has(it)).then(|| by_deed(hit.verb.deed, hit, false))
}

/// A meeting to come whose day or place the future tense fixes.
fn fixes_a_meeting(
    doc: &Document,
    range: &Range<usize>,
    at: usize,
    kind: Option<Kind>,
    next_meeting: bool,
) -> Option<Judgement> {
    // «Se reunirán nuevamente en Panamá», «will meet again in Apia».
    let near = at.saturating_sub(1).max(range.start)..range.end.min(at + 7);
    if !near.is_empty() && crate::coming::meets_again(doc, &near) {
        return Some(Judgement::new(Kind::Convene, "meets-again", Sureness::Likely, at..at + 1));
    }
    // «El informe deberá estar listo para la VI Reunión» fixes no meeting: its subject is another.
    let subject = crate::coming::is_next_meeting(doc, &(range.start..at));
    // «The Thirty-Second Regular Meeting will be held in Saint Lucia»: whatever number this one had.
    let numbered =
        crate::coming::is_numbered_meeting(doc, &(range.start..at)) && holds_meeting(doc, range, at);
    let fixed = is_to_be(doc, at) || subject && kind.is_none() || holds_meeting(doc, range, at);
    (numbered || next_meeting && fixed)
        .then(|| Judgement::new(Kind::Convene, "next-meeting", Sureness::Likely, at..at + 1))
}

/// Whether a word is *to be* or *to have* in the future.
fn is_to_be(doc: &Document, at: usize) -> bool {
    doc.tokens[at].is_one(&["sera", "seran", "serao", "tendra", "tera"])
}

/// Whether a form of *to be* in the future has a participle and the one by whom: «será sometida por la Secretaría».
fn by_agent(doc: &Document, range: &Range<usize>, at: usize, spoken: &[Mention]) -> bool {
    const FAR: usize = 9;
    let tokens = &doc.tokens;
    let english = doc.context.language == Language::En;
    let be = if english {
        tokens.get(at + 1).is_some_and(|it| it.is("be"))
    } else {
        tokens[at].is_one(&["sera", "seran", "serao"])
    };
    let by = |at: usize| tokens[at].is_one(&["por", "pelo", "pela", "pelos", "pelas", "by"]);
    let asked = |it: &Mention| {
        let from = it.tokens.start.saturating_sub(2).max(at + 1);
        !matches!(it.who, Who::Plenary | Who::Other(_)) && (from..it.tokens.start).any(by)
    };
    be && spoken.iter().any(|it| {
        it.tokens.start > at && it.tokens.start <= at + FAR && it.tokens.end <= range.end && asked(it)
    })
}

/// «A Regional Register would be established», «se creará un fondo»: what comes to be by the decision itself.
fn comes_to_be(doc: &Document, range: &Range<usize>, at: usize) -> Option<Judgement> {
    const NEW: &[&str] = &["a", "an", "un", "una", "um", "uma", "advisory"];
    let english = doc.context.language == Language::En;
    let be = english && doc.tokens.get(at + 1).is_some_and(|it| it.is("be"));
    let hit = verbs::at(doc.context.language, &doc.tokens[..range.end], at + 2).filter(|_| be)?;
    let head = &doc.tokens[range.start..at.min(range.start + 4)];
    let new = head.iter().any(|it| it.is_one(NEW)) || hit.verb.lemma.starts_with("reconstitut");
    (new && hit.verb.deed == Deed::Makes(Kind::SetUp)).then(|| by_deed(hit.verb.deed, &hit, false))
}

/// What is to go on: with a subject who does it, earlier work; without, a question left open.
fn goes_on(doc: &Document, at: usize, kind: Option<Kind>) -> Option<Judgement> {
    const STEMS: &[&str] =
        &["seguira", "continuara", "proseguira", "mantendra", "prosseguira", "mantera", "permanecera"];
    const AGENDA: &[&str] = &[
        "agenda",
        "temario",
        "estudio",
        "examen",
        "estudo",
        "exame",
        "consideracion",
        "mesa",
        "pauta",
        "debate",
    ];
    let tokens = &doc.tokens;
    let english = doc.context.language == Language::En && is_one_at(tokens, at + 1, &["continue", "remain"]);
    if !english && !STEMS.iter().any(|it| tokens[at].folded.starts_with(it)) {
        return None;
    }
    let after = &tokens[at..tokens.len().min(at + 8)];
    let agenda = after.iter().any(|it| it.is_one(AGENDA));
    let made = |kind: Kind| Judgement::new(kind, "goes-on", Sureness::Likely, at..at + 1);
    match kind {
        Some(_) if !agenda => Some(Judgement { future: true, ..made(Kind::FollowUp) }),
        None if agenda => Some(made(Kind::Postpone)),
        _ => None,
    }
}

/// Whether words that name somebody stand before a verb as its subject: «Cada federación remitirá», not «Se remitirá».
pub fn has_a_subject(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const FIRST: &[&str] = &[
        "el", "la", "los", "las", "cada", "todo", "toda", "todos", "todas", "the", "each", "every", "all",
        "o", "a", "os", "as", "ambos", "ambas", "both",
    ];
    const PASSIVE: &[&str] = &["se", "be"];
    let tokens = &doc.tokens;
    if at <= range.start {
        return false;
    }
    let passive = tokens[at.saturating_sub(2).max(range.start)..at].iter().any(|it| it.is_one(PASSIVE))
        || tokens.get(at + 1).is_some_and(|it| it.is("be"))
        || tokens.get(at + 1..at + 3).is_some_and(|it| it[0].is("-") && it[1].is("se"));
    let it = tokens[at].is_one(&["sera", "seran", "serao", "podra", "podran"]);
    // «Bahia e Ceará vão mandar os dados»
    let names = || {
        let head = &tokens[range.start..at];
        head.iter().filter(|it| it.capital).count() >= 2
            && head.iter().all(|it| it.capital && it.is_word() || it.is_one(&["y", "e", "and", ","]))
    };
    (at > range.start + 1 && tokens[range.start].is_one(FIRST) || names()) && !passive && !it
}

/// Words with a capital at the start of a sentence that name nobody.
const NOBODY: &[&str] = &[
    "it",
    "this",
    "that",
    "these",
    "those",
    "there",
    "they",
    "he",
    "she",
    "what",
    "who",
    "which",
    "se",
    "esto",
    "eso",
    "ello",
    "isto",
    "isso",
    "ele",
    "ela",
    "how",
    "when",
    "mr",
    "ms",
    "president",
    "minister",
    "ambassador",
    "presidente",
    "ministro",
    "como",
    "you",
    "we",
    "ustedes",
    "si",
    "if",
    "as",
    "luego",
    "ahora",
    "agora",
    "depois",
    "despues",
    "manana",
    "amanha",
    "tomorrow",
    "then",
    "now",
    "en",
    "em",
    "in",
    "por",
    "para",
    "for",
    "con",
    "com",
    "with",
    "tambien",
    "tambem",
    "igualmente",
    "i",
    "yo",
    "eu",
    "today",
    "hoy",
    "hoje",
    "also",
    "asimismo",
];

/// Whether a sentence begins with somebody by name, whom no table knows, right before a verb: `Clerk Linda Roe will post the
/// dates`, «Luis les enviará un recordatorio».
fn named_alone(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const NAMES: usize = 5;
    const PRONOUNS: &[&str] =
        &["les", "le", "lo", "la", "los", "las", "lhes", "lhe", "also", "then", "tambien", "tambem"];
    let head = &doc.tokens[range.start..at];
    let names = head.iter().take_while(|it| it.is_word() && it.capital).count();
    (1..=NAMES).contains(&names)
        && head[names..].iter().all(|it| it.is_one(PRONOUNS))
        && head.len() <= names + 1
        && !head[..names]
            .iter()
            .any(|it| it.is_one(NOBODY) || List::Body.has(it) || crate::codes::is_meeting(it))
        && doc.tokens.get(at + 1).is_some_and(|it| !it.is_one(&["be", "have", "not", "ser", "estar"]))
}

/// Whether the future verb is one of holding or hosting a meeting.
pub fn holds_meeting(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const STEMS: &[&str] = &[
        "acog",
        "reuni",
        "celebr",
        "realiz",
        "hosp",
        "sedi",
        "alberg",
        "organiz",
        "host",
        "hold",
        "held",
        "meet",
        "conven",
        "receb",
        "recib",
        "tend",
        "ter",
        "take",
        "llev",
        "efectu",
        "desarroll",
        "decorr",
        "ocorr",
        "ocurr",
        "be",
    ];
    doc.tokens[at..range.end.min(at + 4)]
        .iter()
        .any(|it| STEMS.iter().any(|stem| it.folded.starts_with(stem)))
}
