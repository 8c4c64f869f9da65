//! Those the verb is about: who is thanked, who is elected.

use std::ops::Range;

use super::{Cast, is_joined, is_object, passive};
use crate::document::Document;
use crate::grammar;
use crate::judge::{Judgement, subjects};
use crate::lists::List;
use crate::proposal::{Role, Sureness, Who};
use crate::verbs;
use crate::who::Mention;
use crate::words;

/// An office and what belongs to it are no longer than this, in words and marks.
const FAR: usize = 20;

/// So far before a state stands the one whom it sent, in words and marks.
const SENT_NEAR: usize = 5;

/// Those the verb is about: who is thanked, who is elected.
pub fn objects(
    cast: &mut Cast,
    range: &Range<usize>,
    judged: &Judgement,
    spoken: &[Mention],
    role: Role,
    far: bool,
) {
    let doc = cast.doc;
    let from = judged.verb.end;
    let passive = judged.hit.as_ref().is_some_and(|it| passive(doc, range, it));
    let mut last: Option<usize> = None;
    let until = if role == Role::Elected { elected_until(doc, from..range.end) } else { range.end };
    // «Ms Tchipenda (Angola) was elected Chair and Mr Agossou (Benin) Vice-Chair»: those before the verb come first.
    let chosen =
        role == Role::Elected && passive && !subjects(doc, range, judged.verb.start, spoken).is_empty();
    // «La vicepresidencia recayó en Costa Rica» names no place.
    let falls = judged.lemma().starts_with("reca");
    let after = |it: &&Mention| {
        it.tokens.start >= from && it.tokens.start < until && (falls || !it.placed) && !chosen
    };
    for mention in spoken.iter().filter(after) {
        if mention.who == Who::Plenary {
            continue;
        }
        let office = role == Role::Elected && is_office(doc, mention);
        // «Mauritius as Chair and Madagascar as Vice-Chair»: an office may stand between two who are elected.
        let next = |last: usize| {
            is_joined(doc, last, mention.tokens.start)
                || beside_a_clause(doc, last, mention.tokens.start)
                || role == Role::Elected && as_office(doc, last, mention.tokens.start)
        };
        if !office && last.is_some_and(|last| !next(last)) {
            break;
        }
        if office
            || last.is_none()
                && !(role == Role::Elected && elected(doc, range, mention, from))
                && !of_person(doc, range, mention, from)
                && !(is_object(doc, range, mention, from) || far && mention.tokens.start <= from + 6)
        {
            continue;
        }
        cast.add(mention, role, "object", Sureness::Likely);
        last = Some(mention.tokens.end);
    }
    if last.is_none() && passive {
        by_passive(cast, range, judged, spoken, role, from..until);
    }
    if role == Role::Elected
        && !cast.has(role)
        && let Some(mention) = spoken.iter().find(|it| it.tokens.start < until && sent(doc, range, it))
    {
        cast.unsay(&mention.who, &[Role::Decides]);
        cast.add(mention, role, "sent-by", Sureness::Unsure);
    }
}

/// «el jefe de la delegación del Perú», `the candidate of Rwanda`, «o candidato apresentado pelo Peru»: somebody whom a
/// state sent, by an office or an institution of it.
fn sent(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    const OF: &[&str] = &["of", "by", "de", "del", "da", "do", "por", "pelo", "pela", "la", "el", "the"];
    const SENT: &[&str] = &[
        "jefe",
        "jefa",
        "chefe",
        "head",
        "candidato",
        "candidata",
        "candidate",
        "delegado",
        "delegada",
        "delegate",
        "member",
        "miembro",
        "membro",
        "representante",
        "representative",
        "director",
        "directora",
        "diretor",
        "diretora",
        "republica",
        "republic",
        "vocal",
        "fiscal",
    ];
    let at = words::before(&doc.tokens, range.start, mention.tokens.start, OF);
    at < mention.tokens.start
        && matches!(mention.who, Who::State(_))
        && doc.tokens[at.saturating_sub(SENT_NEAR).max(range.start)..at]
            .iter()
            .any(|it| it.is_one(SENT) || List::Institution.has(it))
}

/// Whether the words are those of an office, which somebody else is elected to.
fn is_office(doc: &Document, mention: &Mention) -> bool {
    matches!(mention.who, Who::Presidency | Who::Secretariat | Who::Committee)
        || matches!(mention.who, Who::Other(_))
            && crate::results::is_office(&doc.tokens[mention.tokens.start])
}

/// Those who stand before a passive verb, or behind it: «Costa Rica fue electa», «Fue elegida para la presidencia, por
/// dos años, la biblioteca de Chile».
fn by_passive(
    cast: &mut Cast,
    range: &Range<usize>,
    judged: &Judgement,
    spoken: &[Mention],
    role: Role,
    behind: Range<usize>,
) {
    let doc = cast.doc;
    let mut last: Option<usize> = None;
    let named = |it: &&Mention| it.who != Who::Plenary && !is_office(doc, it);
    let mut before: Vec<&Mention> =
        subjects(doc, range, judged.verb.start, spoken).into_iter().filter(named).collect();
    // `Mr Hadjiloizou of Cyprus was elected President`
    let person = |it: &&Mention| {
        it.tokens.end <= judged.verb.start
            && of_person(doc, range, it, range.start.max(judged.verb.start.saturating_sub(FAR)))
    };
    if before.is_empty() && role == Role::Elected {
        before.extend(spoken.iter().rev().find(person));
    }
    for mention in before {
        cast.unsay(&mention.who, &[Role::Decides]);
        cast.add(mention, role, "passive", Sureness::Likely);
        last = Some(mention.tokens.end);
    }
    if role != Role::Elected {
        return;
    }
    let acts = |it: &&Mention| {
        matches!(it.who, Who::State(_) | Who::Body(_) | Who::Other(_)) && !it.placed && !is_office(doc, it)
    };
    if last.is_none() {
        let near = behind.start..behind.end.min(behind.start + FAR);
        let first = spoken.iter().filter(|it| near.contains(&it.tokens.start)).find(acts);
        if let Some(first) = first {
            cast.add(first, role, "passive", Sureness::Unsure);
            last = Some(first.tokens.end);
        }
    }
    // «… was elected Chair and Mr Agossou (Benin) Vice-Chair», «… cabendo a vice-presidência a Moçambique»
    for next in spoken.iter().filter(|it| behind.contains(&it.tokens.start)).filter(acts) {
        let joined =
            last.is_some_and(|last| next.tokens.start >= last && joined_office(doc, last, next.tokens.start));
        if joined {
            cast.add(next, role, "passive", Sureness::Likely);
            last = Some(next.tokens.end);
        }
    }
}

/// «The Government of Zambia, which had hosted the Session, and Botswana»: a clause between commas parts nobody.
pub fn beside_a_clause(doc: &Document, end: usize, start: usize) -> bool {
    let between = &doc.tokens[end.min(start)..start];
    let [comma, opens, .., last] = between else { return false };
    let joins = |it: &crate::words::Token| it.is_one(&["and", "y", "e"]);
    let mut back =
        between.iter().rev().skip_while(|it| it.is_one(&["a", "al", "ao", "the", "la", "el", "o", "to"]));
    let closes = joins(last) || back.next().is_some_and(joins) && back.next().is_some_and(|it| it.is(","));
    comma.is(",") && grammar::is_relative(doc.context.language, opens) && closes && between.len() <= 16
}

/// How far behind a verb of election those stand whom it elects: in its sentence, and not past a verb of voting, as one to
/// whom a vote was given has not been elected by that.
fn elected_until(doc: &Document, behind: Range<usize>) -> usize {
    let head = behind.start.min(behind.end)..behind.end;
    let sentences = crate::sentences::sentences(doc.text(), &doc.tokens, head);
    let sentence = sentences.first().map_or(behind.end, |it| it.end);
    verbs::within(doc.context.language, &doc.tokens, behind)
        .into_iter()
        .find(|it| it.verb.lemma.contains("… voto"))
        .map_or(sentence, |it| it.tokens.start.min(sentence))
}

/// Whether one named some words after a verb of election is the one elected: after a colon, or by an office of state,
/// «Su Excelencia …, Presidente del Brasil»; not one to whom a vote was given.
fn elected(doc: &Document, range: &Range<usize>, mention: &Mention, from: usize) -> bool {
    let tokens = &doc.tokens;
    let before = &tokens[mention.tokens.start.saturating_sub(1).max(range.start)..mention.tokens.start];
    let office = mention.tokens.len() > 1 && tokens[mention.tokens.start].is_word();
    before.iter().any(|it| it.is(":"))
        || office && mention.tokens.start <= from + 14 && before.iter().any(|it| it.is(","))
}

/// `Ms Aoife Brennan (Ireland)`, `Mr Hadjiloizou of Cyprus`, `Dr Prosper-Joseph, a national of Saint Lucia`: the state
/// stands right behind the name of a person.
fn of_person(doc: &Document, range: &Range<usize>, mention: &Mention, from: usize) -> bool {
    const OF: &[&str] = &["(", "of", "de", "del", "da", "do", "la", "the", "el", "a"];
    const NATIONAL: &[&str] =
        &["national", "nacional", "citizen", "ciudadano", "ciudadana", "cidadao", "cidada", "from"];
    let tokens = &doc.tokens;
    let at = words::before(tokens, range.start, mention.tokens.start, OF);
    if at == mention.tokens.start || !matches!(mention.who, Who::State(_)) {
        return false;
    }
    let near = &tokens[from.max(at.saturating_sub(8)).min(at)..at];
    let office =
        near.iter().any(|it| List::Institution.has(it) || List::Body.has(it) || List::Settable.has(it));
    let named = !office && near.last().is_some_and(|it| it.is_word() && (it.capital || it.is_one(NATIONAL)));
    let person =
        near.iter().filter(|it| it.is_word() && it.capital && !crate::results::is_office(it)).count() >= 2;
    named && person && mention.tokens.start <= from + 16
}

/// Whether only the office of one and a word that joins stand between two who are elected.
pub fn as_office(doc: &Document, end: usize, start: usize) -> bool {
    let between = &doc.tokens[end.min(start)..start];
    let office = between.iter().any(crate::results::is_office);
    let opened = between.first().is_some_and(|it| it.is_one(&["as", "como", "para", "en", "na", "no", "a"]));
    between.len() <= FAR
        && (opened && between.iter().any(|it| it.is_one(&["and", "y", "e", ",", ";"])) || office)
}

/// The same, within one sentence; the dot of `Mr.` ends none.
pub fn joined_office(doc: &Document, end: usize, start: usize) -> bool {
    const TITLES: &[&str] =
        &["mr", "ms", "mrs", "dr", "sr", "sra", "dra", "ing", "lic", "d", "h", "e", "hon", "prof", "eng"];
    let stops = |it: usize| {
        doc.tokens[it].is(";")
            || doc.tokens[it].is(".")
                && !doc.tokens[it - 1].is_one(TITLES)
                && doc.tokens[it - 1].folded.len() > 1
    };
    const INSTEAD: &[&str] = &[
        "sustitucion",
        "reemplazo",
        "succession",
        "substituicao",
        "sucesion",
        "sucessao",
        "place",
        "remplazo",
    ];
    let instead = doc.tokens[end.min(start)..start].iter().any(|it| it.is_one(INSTEAD));
    !instead && as_office(doc, end, start) && !(end.min(start).max(1)..start).any(stops)
}
