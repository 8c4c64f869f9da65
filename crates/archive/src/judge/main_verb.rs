//! The main verb of a sentence: which of its verbs decides, and which only tell.

use std::ops::Range;

use super::Judgement;
use super::clauses::{
    approved_besides, chosen, considers, decided_there, ended_in, given, joined_verb, precedes, taken_to_wish,
};
use super::decided::{by_deed, by_subject, decided, denied_or_not};
use super::english::supposed_in_english;
use super::future::future;
use super::subjects::content_start;
use super::weight::{Weight, weigh};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::lists::List;
use crate::proposal::{Kind, Language, Sureness};
use crate::units::Origin;
use crate::verbs::{self, Deed, Hit};
use crate::who::{Mention, mentions};
use crate::words::is_one_at;

/// What is looked for in a sentence.
pub enum Main {
    Found(Judgement),
    /// The sentence only tells what somebody said or did.
    Told,
    None,
}

/// The main verb of a sentence, and what it does.
pub fn main_verb(doc: &Document, range: &Range<usize>, origin: Origin) -> Main {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let strict = matches!(origin, Origin::Prose | Origin::Headed);
    if let Some(resolved) = resolved_there(doc, range) {
        return main_verb(doc, &(resolved..range.end), origin);
    }
    let mut aside = grammar::aside(tokens, range);
    let spoken = mentions(doc.text(), tokens, range.clone(), &doc.context);
    super::openings::set_aside(doc, range, &spoken, &mut aside);
    let first = content_start(doc, range);
    if let Some(found) = at_once(doc, range, strict) {
        return found;
    }
    // «Su total apoyo al Gobierno»
    let own = usize::from(is_one_at(tokens, range.start, POSSESSIVE)) * 2;
    let (mut opening, mut at): (Option<Hit>, usize) = (None, range.start);
    while at < range.end {
        if aside[at - range.start] {
            at += 1;
            continue;
        }
        if is_coming(doc, range, at, strict, &spoken)
            && grammar::opener(language, tokens, range, at).is_none()
            && let Some(judgement) = future(doc, range, at, &spoken, strict)
        {
            return Main::Found(judgement);
        }
        let Some(hit) = verbs::at(language, &tokens[..range.end], at) else {
            at += 1;
            continue;
        };
        let end = hit.tokens.end;
        // «La apreciación del reglamento queda aplazada»: a verb further on goes before the noun that opens.
        if hit.mood == Mood::Noun && at <= first + own && !strict {
            // «Declaración de Lima», in a list of those that were adopted, declares nothing.
            if !(tokens[at].capital && at == first && List::Document.has(&tokens[at])) {
                opening.get_or_insert(hit);
            }
            at = end;
            continue;
        }
        match weigh(doc, range, &hit, first, strict, &spoken) {
            // «considered and adopted its agenda»: what came of it counts.
            Weight::Counts
                if considers(&hit)
                    && (joined_verb(doc, range, &hit).is_some() || precedes(doc, range, &hit)) =>
            {
                at = end;
                continue;
            }
            Weight::Counts => {}
            Weight::Tells => return Main::Told,
            Weight::Passes => {
                at += 1;
                continue;
            }
        }
        match told(doc, range, &hit, &spoken, strict) {
            Some(found) => return found,
            None => at = end,
        }
    }
    match opening {
        Some(hit) => Main::Found(denied_or_not(doc, range, &hit)),
        None if strict => decided_there(doc, range, &spoken)
            .or_else(|| ended_in(doc, range).map(Main::Found))
            .unwrap_or(Main::None),
        None => Main::None,
    }
}

/// What a sentence says as a whole, before any verb of it is weighed.
fn at_once(doc: &Document, range: &Range<usize>, strict: bool) -> Option<Main> {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    // «No other business was raised»: nothing was done.
    // `No objection having been raised, the minutes were approved` has a clause of its own in front.
    let clause = || {
        let head = &tokens[range.start..range.end.min(range.start + 9)];
        head.iter().any(|it| it.is_one(&["having", "being"])) || head.iter().take(4).any(|it| it.is(","))
    };
    let nothing = language == Language::En && tokens[range.start].is("no") && !clause();
    if strict && (nothing || super::openings::recalls(doc, range)) {
        return Some(Main::Told);
    }
    if strict && let Some(found) = approved_besides(doc, range) {
        return Some(Main::Found(found));
    }
    if let Some(found) = taken_to_wish(doc, range).or_else(|| given(doc, range)) {
        return Some(Main::Found(found));
    }
    if !strict && let Some(found) = their_own(doc, range) {
        return Some(Main::Found(found));
    }
    there_shall_be(doc, range).map(Main::Found)
}

/// «Habrá un Comité de Cumplimiento», `There shall be a Technical Secretariat`: what comes to be.
fn there_shall_be(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    let tokens = &doc.tokens[range.clone()];
    let is = |at: usize, words: &[&str]| is_one_at(tokens, at, words);
    let new = match doc.context.language {
        Language::En => {
            (is(0, &["there"]) && is(1, &["shall", "will"]) && is(2, &["be"]) && is(3, &["a", "an"]))
                .then_some(3)
        }
        _ => (is(0, &["habra", "havera"]) && is(1, &["un", "una", "um", "uma"])).then_some(1),
    }?;
    let settable = tokens[new..tokens.len().min(new + 5)].iter().any(|it| List::Settable.has(it));
    settable.then(|| {
        Judgement::new(Kind::SetUp, "there-shall-be", Sureness::Likely, range.start..range.start + new)
    })
}

/// Where `it was resolved unanimously that …` begins further on in a sentence, whatever was tabled or proposed before.
fn resolved_there(doc: &Document, range: &Range<usize>) -> Option<usize> {
    const RESOLVED: &[&str] = &["resolved", "decided", "agreed", "carried"];
    if doc.context.language != Language::En {
        return None;
    }
    let tokens = &doc.tokens;
    // The last of them, so that nothing is left to be found behind it.
    (range.start + 3..range.end.saturating_sub(3)).rev().find(|at| {
        let mut done = (at + 2..at + 4).filter(|it| tokens[*it].is_one(RESOLVED));
        tokens[*at].is("it")
            && tokens[at + 1].is("was")
            && tokens[at - 1].is_one(&[",", "and", "but"])
            && done.any(|it| tokens[it + 1..range.end.min(it + 5)].iter().any(|it| it.is("that")))
    })
}

/// «Su decisión de no reconocer …», «Seu compromisso de seguir acompanhando …», `Their will to support …`: what they mean
/// to do, as a declaration tells it.
fn their_own(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    const MEANS: &[&str] = &[
        "decision",
        "decisao",
        "determinacion",
        "determinacao",
        "voluntad",
        "vontade",
        "intencion",
        "intencao",
        "intention",
        "will",
        "willingness",
        "resolve",
        "disposicion",
        "disposicao",
        "readiness",
    ];
    let (tokens, language) = (&doc.tokens, doc.context.language);
    if !is_one_at(tokens, range.start, POSSESSIVE) {
        return None;
    }
    let at = (range.start + 1..range.end.min(range.start + 5)).find(|it| tokens[*it].is_one(MEANS))?;
    // «decisión de no …», `decision not to …`
    let before = is_one_at(tokens, at + 1, &["not"]);
    let to = at + 1 + usize::from(before);
    if !is_one_at(tokens, to, &["de", "to"]) {
        return None;
    }
    let behind = is_one_at(tokens, to + 1, &["no", "nao", "not"]);
    let not = before || behind;
    let verb = to + 1 + usize::from(behind);
    if verb >= range.end {
        return None;
    }
    let hit = verbs::at(language, &tokens[..range.end], verb).filter(|it| it.mood == Mood::Bare);
    match hit {
        Some(hit) if !matches!(hit.verb.deed, Deed::Decides | Deed::Narrates) => {
            Some(by_deed(hit.verb.deed, &hit, not))
        }
        _ if language == Language::En || grammar::is_infinitive(language, &tokens[verb]) => {
            let kind = if not { Kind::Reject } else { Kind::Commit };
            Some(Judgement::new(kind, "their-own", Sureness::Likely, verb..verb + 1))
        }
        _ => None,
    }
}

/// «su», «seu», `their`, before what they declare.
const POSSESSIVE: &[&str] = &[
    "su", "sus", "seu", "sua", "seus", "suas", "their", "our", "its", "nuestro", "nuestra", "nosso", "nossa",
];

/// Whether a word says what is to be done: a future, an obligation, or `would` in a list of what was agreed.
fn is_coming(doc: &Document, range: &Range<usize>, at: usize, strict: bool, spoken: &[Mention]) -> bool {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let would = !strict && language == Language::En && tokens[at].is("would");
    would && by_subject(doc, range, at, spoken).is_some()
        || grammar::is_future(language, &tokens[at], tokens[at].span.of(doc.text()))
        || grammar::obliges(language, &tokens[..range.end], at)
}

/// What the verb that counts does; none where it says nothing, and another may.
pub fn told(
    doc: &Document,
    range: &Range<usize>,
    hit: &Hit,
    spoken: &[Mention],
    strict: bool,
) -> Option<Main> {
    let (tokens, at) = (&doc.tokens, hit.tokens.start);
    let supposed = grammar::is_supposed(tokens, range, at) && doc.context.language != Language::En;
    if supposed || hit.mood == Mood::Supposed || supposed_in_english(doc, range, at) {
        return Some(Main::Told);
    }
    let denied = grammar::is_denied(tokens, range, at);
    if decides_nothing(doc, range, hit, strict, denied) {
        return Some(Main::Told);
    }
    let made =
        |kind: Kind, rule: &'static str| Judgement::new(kind, rule, Sureness::Likely, hit.tokens.clone());
    let by_subject = || by_subject(doc, range, at, spoken);
    let found = match hit.verb.deed {
        // In a list under «the Forum:», «stressed the importance of …» is said by the meeting itself.
        Deed::Narrates if !strict && at <= content_start(doc, range) && hit.mood == Mood::Told => {
            made(Kind::Other, "said")
        }
        // «El canciller informó que en la cita se aprobó el cronograma»
        Deed::Narrates | Deed::Makes(Kind::Report)
            if strict && let Some(found) = told_of_it(doc, range, hit, spoken) =>
        {
            return Some(found);
        }
        // «Discutiram a situação e aprovaram as propostas»: what came of it counts.
        Deed::Narrates
            if discusses(hit)
                && let Some(joined) = joined_verb(doc, range, hit) =>
        {
            return match weigh(doc, range, hit, content_start(doc, range), strict, spoken) {
                Weight::Counts if !strict || decides_by(doc, range, hit, spoken) => {
                    told(doc, range, &joined, spoken, strict)
                }
                _ => Some(Main::Told),
            };
        }
        // «ENFATIZAM a importância de …», «Destacaram a criação …» in a communiqué, whose head names them.
        Deed::Narrates if strict && stresses(doc, range, hit) => made(Kind::Other, "said"),
        Deed::Narrates => return Some(Main::Told),
        // «Se procedió a la elección, resultando electo Chile»
        _ if hit.verb.lemma.starts_with("proceder")
            && let Some(chosen) = chosen(doc, range, hit) =>
        {
            by_deed(chosen.verb.deed, &chosen, denied)
        }
        Deed::Decides | Deed::Makes(Kind::Elect) if strict && hit.verb.lemma.starts_with("proceder") => {
            return Some(Main::None);
        }
        Deed::Prospers if denied && crate::coming::is_next_meeting(doc, range) => {
            made(Kind::Postpone, "denied")
        }
        Deed::Prospers if denied => made(Kind::Reject, "denied"),
        Deed::Prospers => return None,
        Deed::Decides => decided(doc, range, hit, spoken, denied),
        // «Que la Secretaría elabore», «la Secretaría elaborará»: the subject has to do it.
        _ if hit.mood == Mood::Wished && by_subject().is_some() => {
            Judgement { future: true, ..made(Kind::Mandate, "wished") }
        }
        Deed::Task if hit.mood == Mood::Told => task(doc, hit, strict, by_subject(), denied),
        deed => by_deed(deed, hit, denied),
    };
    Some(Main::Found(found))
}

/// Whether a verb of decision decides nothing where it stands.
fn decides_nothing(doc: &Document, range: &Range<usize>, hit: &Hit, strict: bool, denied: bool) -> bool {
    let tokens = &doc.tokens;
    match hit.verb.deed {
        // «El encuentro se destinó al intercambio»: only money is set aside.
        Deed::Makes(Kind::Adopt) => strict && hit.verb.lemma == "destinar" && !of_money(doc, range),
        // `It was asked who would pay`: a question.
        Deed::Makes(Kind::Mandate) => strict && tokens.get(hit.tokens.end).is_some_and(asks),
        // «No se decidió nada»
        Deed::Decides => denied && is_one_at(tokens, hit.tokens.end, &["nada", "anything", "nothing"]),
        _ => false,
    }
}

/// What a verb of doing tells: the task of its subject, or in a list of what was done that it was done, «O Brasil circulou
/// uma proposta».
fn task(doc: &Document, hit: &Hit, strict: bool, subject: Option<Kind>, denied: bool) -> Judgement {
    let made =
        |kind: Kind, rule: &'static str| Judgement::new(kind, rule, Sureness::Likely, hit.tokens.clone());
    match subject {
        Some(Kind::Mandate) if !strict && is_past(doc, hit.tokens.start) => made(Kind::Report, "told"),
        Some(kind) => Judgement { future: true, ..made(kind, "task") },
        None => by_deed(hit.verb.deed, hit, denied),
    }
}

/// What somebody told that the meeting did: in a clause behind «que», at the meeting by name, and with nobody else as its
/// subject.
fn told_of_it(doc: &Document, range: &Range<usize>, hit: &Hit, spoken: &[Mention]) -> Option<Main> {
    const THERE: &[&str] = &[
        "cita",
        "encuentro",
        "jornada",
        "encontro",
        "cumbre",
        "summit",
        "cupula",
        "cimeira",
        "asamblea",
        "assembleia",
    ];
    const IN: &[&str] = &["en", "durante", "in", "at", "during", "na", "no", "em"];
    const RECALLS: &[&str] = &["record", "lembr", "relembr", "recall", "remind", "rememor", "explic"];
    let (tokens, language) = (&doc.tokens, doc.context.language);
    if RECALLS.iter().any(|it| hit.verb.lemma.starts_with(it)) {
        return None;
    }
    let that = (hit.tokens.end..range.end.min(hit.tokens.end + 4))
        .find(|it| tokens[*it].is_one(&["que", "that"]))?;
    let meets = |at: usize| {
        let near = &tokens[at.saturating_sub(4).max(that)..at];
        (crate::codes::is_meeting(&tokens[at]) || tokens[at].is_one(THERE))
            && near.iter().any(|it| it.is_one(IN))
            && !near
                .iter()
                .any(|it| it.is_one(&["anterior", "previous", "proxima", "next", "pasada", "passada"]))
    };
    (that + 1..range.end).find(|at| meets(*at))?;
    let next = verbs::within(language, &tokens[..range.end], that + 1..range.end).into_iter().find(|it| {
        let at = it.tokens.start;
        let kinds = matches!(
            it.verb.deed,
            Deed::Decides
                | Deed::Makes(
                    Kind::Adopt
                        | Kind::SetUp
                        | Kind::Elect
                        | Kind::Endorse
                        | Kind::Mandate
                        | Kind::Postpone
                        | Kind::Reject
                )
        );
        let done = matches!(it.mood, Mood::Told | Mood::Participle)
            && !grammar::is_future(language, &tokens[at], tokens[at].span.of(doc.text()));
        kinds
            && done
            && !grammar::is_before_past(tokens, range, at)
            && (super::impersonal(doc, range, at)
                || grammar::is_passive(tokens, range, at) && it.mood == Mood::Participle)
    })?;
    told(doc, range, &next, spoken, true)
}

/// Whether a verb says that something was talked about.
fn discusses(hit: &Hit) -> bool {
    const TALKS: &[&str] = &[
        "discutir",
        "debatir",
        "debater",
        "discuss",
        "dialogar",
        "conversar",
        "abordar",
        "repasar",
        "reflexionar",
        "refletir",
    ];
    TALKS.iter().any(|it| hit.verb.lemma.starts_with(it))
}

/// Whether nobody, the meeting or several whom nobody names talked.
fn decides_by(doc: &Document, range: &Range<usize>, hit: &Hit, spoken: &[Mention]) -> bool {
    let at = hit.tokens.start;
    let subjects = super::subjects::subjects(doc, range, at, spoken);
    let binds =
        |it: &&Mention| matches!(it.who, crate::proposal::Who::Plenary | crate::proposal::Who::Members);
    subjects.iter().any(binds)
        || subjects.is_empty()
            && (at <= content_start(doc, range) || super::subjects::are_several(doc, range, at))
}

/// Whether a sentence opens with a verb of several by which a communiqué stresses something.
fn stresses(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    const STRESS: &[&str] =
        &["destacar", "ressaltar", "resaltar", "enfatizar", "subrayar", "sublinhar", "salientar", "remarcar"];
    const SEVERAL: &[&str] = &["aron", "aram", "am", "an"];
    let word = &doc.tokens[hit.tokens.start].folded;
    hit.tokens.start == range.start
        && STRESS.contains(&hit.verb.lemma.as_str())
        && hit.mood == Mood::Told
        && SEVERAL.iter().any(|it| word.ends_with(it))
}

/// Whether a verb of Spanish or Portuguese is written in the past: «compartió», «circulou».
fn is_past(doc: &Document, at: usize) -> bool {
    let written = doc.tokens[at].span.of(doc.text()).to_lowercase();
    let ends: &[&str] = match doc.context.language {
        Language::Es => &["ó", "aron", "ieron"],
        Language::Pt => &["ou", "eu", "iu", "aram", "eram", "iram"],
        Language::En => &[],
    };
    ends.iter().any(|it| written.ends_with(it))
}

/// Whether a sentence speaks of money.
fn of_money(doc: &Document, range: &Range<usize>) -> bool {
    const MONEY: &[&str] = &[
        "suma",
        "monto",
        "saldo",
        "remanente",
        "fondos",
        "recursos",
        "verba",
        "montante",
        "partida",
        "fondo",
    ];
    doc.tokens[range.clone()].iter().any(|it| it.is_one(MONEY))
        || !crate::money::amounts(doc.text(), &doc.tokens, range.clone()).is_empty()
}

/// Words that open a question that is only told.
fn asks(token: &crate::words::Token) -> bool {
    token.is_one(&["who", "whether", "if", "how", "what", "why", "when", "si", "quien", "como", "quem", "se"])
}
