//! Who a word for those who act stands for: a state, the body that meets, one of its organs, an institution.

use super::name::{abbreviated, complement_end, name_end, text_of};
use super::{Context, PARTIES, Party, is_article, own_name};
use crate::lists::List;
use crate::names;
use crate::proposal::Who;
use crate::words::{Token, fold, is_one_at};

/// What an organ is where its name stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A committee, unless the body that met is called so.
    Below,
    /// The meeting itself: «el consejo».
    Meets,
    /// The meeting itself where it has a capital, or no other body is known: «la Red».
    Joins,
}

/// Whether a word is that for a committee, a commission or the like in its name.
pub fn is_committee(token: &Token) -> bool {
    const COMMISSIONS: &[&str] = &["comision", "comissao", "commission", "mesa"];
    List::Committee.has(token) || token.is_one(COMMISSIONS)
}

/// The state that a delegation or government is of, after it or before it.
pub fn government(tokens: &[Token], at: usize, end: usize) -> Option<(usize, Option<Who>)> {
    let mut next = end;
    // The article of «El Salvador» is part of its name.
    let leads = |it: &Token| is_article(it) || it.is_one(&["de", "del", "da", "do", "of", "from", "for"]);
    while names::state(tokens, next).is_none() && tokens.get(next).is_some_and(leads) {
        next += 1;
    }
    let before = || at.checked_sub(1).and_then(|it| names::demonym(tokens, it)).map(|(_, iso3)| (end, iso3));
    // «the Minister of Trade of Dominica», «el Ministro de Economía y Finanzas del Perú»
    let minister = tokens[at].folded.starts_with("minist") && tokens.get(next).is_some_and(|it| it.capital);
    let portfolio = || {
        let ties = |it: &Token| {
            it.is_word()
                && (it.capital || it.is_one(&["de", "del", "da", "do", "of", "and", "y", "e", "la", "the"]))
        };
        (next + 1..tokens.len().min(next + 8))
            .take_while(|it| ties(&tokens[*it]))
            .filter(|it| tokens[*it - 1].is_one(&["de", "del", "da", "do", "of"]))
            .find_map(|it| names::state(tokens, it))
    };
    if minister
        && names::state(tokens, next).is_none()
        && let Some((end, iso3)) = portfolio()
    {
        return Some((end, Some(Who::State(iso3.to_owned()))));
    }
    let found = names::state(tokens, next).or_else(|| names::demonym(tokens, end)).or_else(before);
    found.map(|(end, iso3)| (end, Some(Who::State(iso3.to_owned()))))
}

/// An institution by its name.
pub fn named(
    text: &str,
    tokens: &[Token],
    at: usize,
    end: usize,
    context: &Context,
) -> Option<(usize, Option<Who>)> {
    let whole = complement_end(context.language, tokens, end);
    // `in the port city of Aktau` is a place.
    let small = context.language == crate::proposal::Language::En && !tokens[at].capital;
    // «El Cabildo aprobó»: an organ of a town, where it stands alone.
    const TOWN: &[&str] = &["cabildo", "ayuntamiento", "camara", "prefeitura", "concejo"];
    if whole == end && tokens[at].capital && tokens[at].is_one(TOWN) {
        return Some((end, Some(Who::Plenary)));
    }
    if whole == end || small {
        return None;
    }
    Some(abbreviated(text, tokens, whole, text_of(text, tokens, at..whole)))
}

/// The town that words such as «el Municipio de» speak for.
pub fn town(text: &str, tokens: &[Token], end: usize, context: &Context) -> Option<(usize, Option<Who>)> {
    let from = end + usize::from(is_one_at(tokens, end, &["de", "do", "da", "del"]));
    let whole = name_end(context.language, tokens, from);
    (from > end && whole > from).then(|| (whole, Some(Who::Other(text_of(text, tokens, from..whole)))))
}

/// Whether somebody may stand for the state of which words behind tell: «el presidente de Honduras», «los expertos de
/// Grecia»; not a meeting, nor those who are there.
fn stands_for_state(head: &Token, who: &Who) -> bool {
    const PERSONS: &[&str] = &["presidente", "presidenta", "president", "secretario"];
    const PRESENT: &[&str] =
        &["pleno", "plenario", "plenaria", "plenary", "presentes", "participantes", "participants"];
    let persons = *who == Who::Plenary && !crate::codes::is_meeting(head) && !head.is_one(PRESENT);
    persons || head.is_one(PERSONS)
}

/// Whether three states or more stand in a list that goes on at `at`.
fn are_listed(tokens: &[Token], mut at: usize) -> bool {
    let mut more = 0;
    while let Some(mark) = tokens.get(at)
        && mark.is_one(&[",", "y", "e", "and"])
    {
        let next = at + 1 + usize::from(tokens.get(at + 1).is_some_and(is_article));
        let found = names::state(tokens, at + 1).or_else(|| names::state(tokens, next));
        let Some((end, _)) = found else { break };
        more += 1;
        at = end;
    }
    more >= 2
}

/// The presidency, the secretariat, the plenary, unless what follows makes it somebody else.
pub fn plain_party(
    tokens: &[Token],
    at: usize,
    end: usize,
    who: &Who,
    context: &Context,
) -> (usize, Option<Who>) {
    let state = |iso3: &str| Some(Who::State(iso3.to_owned()));
    if is_one_at(tokens, end, &["de", "del", "da", "do", "of", "from"]) {
        let next = end + 1 + usize::from(tokens.get(end + 1).is_some_and(is_article));
        if stands_for_state(&tokens[at], who)
            && let Some((last, iso3)) = names::state(tokens, next)
        {
            // «Los Jefes de Estado de Costa Rica, El Salvador, Guatemala y Honduras» are those who met.
            let several = *who == Who::Plenary && are_listed(tokens, last);
            return if several { (end, Some(Who::Plenary)) } else { (last, state(iso3)) };
        }
        // «la Secretaría de Relaciones Exteriores» is a ministry.
        const OWN: &[&str] = &[
            "coordinacion",
            "coordenacao",
            "actas",
            "gt",
            "grupo",
            "red",
            "rede",
            "comite",
            "comision",
            "comissao",
        ];
        let own = tokens
            .get(next)
            .is_some_and(|it| it.is_one(OWN) || List::Body.has(it) || crate::codes::is_meeting(it));
        let office =
            !own && *who == Who::Secretariat && tokens[at].folded.starts_with("secretaria") && end == at + 1;
        let another = tokens.get(next).is_some_and(|it| {
            it.capital && context.acronym.as_deref().is_none_or(|acronym| fold(acronym) != it.folded)
        });
        if office && another && own_name(tokens, next, context).is_none() {
            let whole = name_end(context.language, tokens, next);
            let of = (next..whole.max(next + 1)).find_map(|it| names::state(tokens, it));
            return (whole.max(end), of.and_then(|(_, iso3)| state(iso3)));
        }
    }
    // «The Working Group» is the meeting where it is a working group that met.
    let ours = *who == Who::Committee
        && context.body.len() > end - at
        && context.body.iter().zip(&tokens[at..end]).all(|(one, two)| *one == two.folded);
    if ours && complement_end(context.language, tokens, end) == end {
        return (end, Some(Who::Plenary));
    }
    match names::demonym(tokens, end) {
        Some((end, iso3)) if !matches!(who, Who::Presidency | Who::Secretariat) => (end, state(iso3)),
        _ => (end, Some(who.clone())),
    }
}

/// The body that meets, one of its committees, or another body.
pub fn organ(
    text: &str,
    tokens: &[Token],
    at: usize,
    end: usize,
    standing: Standing,
    context: &Context,
) -> (usize, Option<Who>) {
    let head = &tokens[at].folded;
    let name_end = complement_end(context.language, tokens, end);
    let words: Vec<&str> = tokens[at..name_end].iter().map(|it| it.folded.as_str()).collect();
    let ours = context.body.iter().zip(&words).take_while(|(ours, word)| ours == *word).count();
    let whole = ours == words.len() && ours > 0;
    if whole
        || name_end == end
            && (context.body.contains(head)
                || context.organs.contains(head)
                || standing == Standing::Meets
                || standing == Standing::Joins && (tokens[at].capital || context.body.is_empty()))
    {
        return (name_end, Some(Who::Plenary));
    }
    // An organ of the body, named with the body's own acronym or name: «Comité Ejecutivo del FAGA».
    let committee =
        is_committee(&tokens[at]) || tokens[at].is_one(&["working", "standing", "technical", "joint"]);
    if name_end == end {
        // «The Commission» beside a council is an organ of its own.
        let apart = tokens[at].capital && tokens[at].is_one(&["commission", "comision", "comissao"]);
        let who = if apart { Who::Body(tokens[at].span.of(text).to_owned()) } else { Who::Committee };
        return (end, (tokens[at].capital || committee).then_some(who));
    }
    if committee {
        return (name_end, Some(Who::Committee));
    }
    // «Forum Foreign Ministers» are the ministers, a «Council of Ministers» is a council.
    let last = name_end - 1;
    let of = tokens[last - 1].is_one(&["of", "de", "the", "los", "las", "dos", "das"]);
    let plenary = PARTIES[context.language as usize].at(tokens, last);
    if !of && matches!(plenary, Some((end, Party::Is(Who::Plenary))) if end == name_end) {
        return (name_end, Some(Who::Plenary));
    }
    // «la organización Bosques sin Fronteras» is called by what follows.
    let from = if tokens[at].capital { at } else { end };
    abbreviated(text, tokens, name_end, text_of(text, tokens, from..name_end))
}
