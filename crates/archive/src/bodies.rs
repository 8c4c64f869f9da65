//! The name of the body that met, and its acronym.

use std::ops::Range;

mod acronyms;
mod extent;

use crate::codes;
use crate::document::Document;
use crate::facts::Fact;
use crate::layout::Form;
use crate::lists::List;
use crate::proposal::{Found, Sureness};
use crate::words::{Token, fold, within};
use extent::{SMALL, extent, name_start};

/// What a name needs in its favour, so that one that the text only mentions is not taken for that of the body.
const LEAST: i32 = 4;

/// A name that may be that of the body.
struct Candidate {
    tokens: Range<usize>,
    acronym: Option<Range<usize>>,
    score: i32,
    /// Whether it stands in the first lines.
    early: bool,
}

/// The name of the body that met and its acronym.
pub fn body(doc: &Document) -> (Option<Found<String>>, Option<Found<String>>) {
    let mut best: Option<Candidate> = None;
    let mut all: Vec<Range<usize>> = Vec::new();
    let prose = |it: &&crate::layout::Block| !matches!(&it.form, Form::Row { cells, .. } if cells.len() >= 3);
    for (index, block) in doc.layout.blocks.iter().filter(prose).enumerate().take(40) {
        let words = within(&doc.tokens, block.span);
        for candidate in candidates(doc, &words, index, matches!(block.form, Form::Heading)) {
            all.push(candidate.tokens.clone());
            if best.as_ref().is_none_or(|it| candidate.score > it.score) {
                best = Some(candidate);
            }
        }
    }
    let Some(mut best) = best.filter(|it| it.score >= LEAST - i32::from(it.early)) else {
        return (None, acronyms::lone(doc));
    };
    if let Some(organ) = organ_of(doc, &best.tokens, &all) {
        best.tokens = organ;
    }
    if best.acronym.is_none() {
        best.tokens = in_full(doc, &best.tokens, &all);
    }
    let name = doc.words(&best.tokens).replace('\n', " ");
    let body = Found::new(
        name,
        doc.span(&best.tokens),
        "named",
        if best.score >= 6 { Sureness::Sure } else { Sureness::Likely },
    );
    let acronym = best
        .acronym
        .map(|it| Found::new(acronyms::told(doc, &it), doc.span(&it), "in-brackets", Sureness::Sure))
        .or_else(|| acronyms::elsewhere(doc, &best.tokens));
    (Some(body), acronym)
}

/// The organ of a body whose own name stands at the head: «Junta Directiva de la Federación …», below «FEDERACIÓN …».
fn organ_of(doc: &Document, name: &Range<usize>, all: &[Range<usize>]) -> Option<Range<usize>> {
    const ORGANS: &[&str] = &[
        "junta",
        "consejo",
        "comite",
        "board",
        "council",
        "committee",
        "conselho",
        "bureau",
        "mesa",
        "directorio",
        "diretoria",
        "direcao",
    ];
    let words = |it: &Range<usize>| {
        doc.tokens[it.clone()].iter().rev().map(|it| it.folded.as_str()).collect::<Vec<_>>()
    };
    let own = words(name);
    let ends = |it: &&Range<usize>| {
        let other = words(it);
        other.len() > own.len() + 1 && other[..own.len()] == own[..] && doc.tokens[it.start].is_one(ORGANS)
    };
    all.iter().find(ends).cloned()
}

/// The longest name that begins with the same words: «Working Party on Fisheries Crime» for «Working Party».
fn in_full(doc: &Document, name: &Range<usize>, all: &[Range<usize>]) -> Range<usize> {
    let begins = |other: &Range<usize>| {
        other.len() > name.len()
            && doc.tokens[name.clone()]
                .iter()
                .zip(&doc.tokens[other.clone()])
                .all(|(one, two)| one.folded == two.folded)
    };
    all.iter().filter(|it| begins(it)).max_by_key(|it| it.len()).cloned().unwrap_or_else(|| name.clone())
}

/// Has a document read as of that body.
pub fn know(doc: &mut Document, body: Option<&Found<String>>, acronym: Option<&Found<String>>) {
    doc.context.body = body.iter().flat_map(|it| it.value.split_whitespace()).map(fold).collect();
    doc.context.acronym = acronym.map(|it| it.value.clone());
    doc.context.organs = organs(doc);
}

/// The first words of the names of organs that the head of the text names, and where another stands before it both:
/// `committee` and `steering committee`.
fn organs(doc: &Document) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (index, block) in doc.layout.blocks.iter().enumerate().take(10) {
        let words = within(&doc.tokens, block.span);
        for candidate in candidates(doc, &words, index, matches!(block.form, Form::Heading)) {
            for at in candidate.tokens.filter(|it| List::Body.has(&doc.tokens[*it])) {
                let head = &doc.tokens[at];
                found.push(head.folded.clone());
                let before = at.checked_sub(1).map(|it| &doc.tokens[it]).filter(|it| it.is_word());
                found.extend(before.map(|it| format!("{} {}", it.folded, head.folded)));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Names of bodies within a block.
fn candidates(doc: &Document, words: &Range<usize>, index: usize, heading: bool) -> Vec<Candidate> {
    let tokens = &doc.tokens;
    let mut found: Vec<Candidate> = Vec::new();
    let mut at = words.start;
    // Three acronyms in brackets are a list of those who came.
    let list = tokens[words.clone()].iter().filter(|it| it.is("(")).count() >= 3;
    while at < words.end {
        let token = &tokens[at];
        let meets = token.is_word() && token.capital && codes::is_meeting(token);
        let is_head = token.is_word() && token.capital && List::Body.has(token);
        if !(is_head || meets) {
            at += 1;
            continue;
        }
        let (start, end, acronym) = inner(doc, words, extent(doc, words, at));
        // «Reunión de Ministros de Pesca (REMPAIC)» is a body; «Reunión Ordinaria» is none.
        if !is_head && acronym.is_none() {
            at += 1;
            continue;
        }
        let length = (start..end).filter(|it| tokens[*it].is_word()).count();
        if length < 2 {
            at += 1;
            continue;
        }
        let score = score(doc, words, &(start..end), length, (index, heading), (acronym.is_some(), list));
        at = end.max(at + 1);
        // The same name in another language right behind it: its acronym is that of both.
        let again = found.last_mut().filter(|it| it.tokens.end == start && it.acronym.is_none());
        if let (Some(first), Some(_)) = (again, &acronym) {
            (first.acronym, first.score) = (acronym, first.score.max(score));
            continue;
        }
        found.push(Candidate { tokens: start..end, acronym, score, early: index < 3 });
    }
    found
}

/// What speaks for a name of so many words in the block of that index, which has an acronym or stands in a list of those who came.
fn score(
    doc: &Document,
    words: &Range<usize>,
    name: &Range<usize>,
    length: usize,
    (index, heading): (usize, bool),
    (acronym, list): (bool, bool),
) -> i32 {
    let (tokens, start, end) = (&doc.tokens, name.start, name.end);
    let mut score = 0;
    let before = &tokens[words.start.max(start.saturating_sub(6))..start];
    let of_meeting = before.iter().rev().take(4).any(|it| it.is_one(&["de", "del", "of", "da", "do"]))
        && before.iter().any(codes::is_meeting);
    score += 4 * i32::from(acronym);
    score += 6 * i32::from(of_meeting);
    score += i32::from(heading) + 2 * i32::from(index < 6) + i32::from(index < 14);
    // The line that opens a text, over those of the bodies that it only mentions.
    score += 2 * i32::from(index == 0) + i32::from(index == 1);
    score += i32::from(length >= 4) + i32::from(!is_loud(doc, &(start..end)));
    score += 2 * i32::from(followed_by_meeting(doc, words, end));
    // «reuniu-se extraordinariamente o Conselho de Prefeitos»
    score += 6 * i32::from(index < 6 && met_by(before));
    // An organisation that everybody knows takes part, rather than being the one that met.
    let known = crate::names::organisation(doc.text(), tokens, start).is_some();
    score -= 6 * i32::from(known) + 6 * i32::from(list);
    // A ministry or another organisation that only takes part.
    let placed =
        before.last().is_some_and(|it| it.is_one(&["por", "by", "con", "with", "pela", "pelo", "como"]));
    score -= 3 * i32::from(placed);
    score -= 6 * i32::from(watches(doc, words, start)) + 5 * i32::from(is_organ_alone(doc, &(start..end)));
    // A line that is a name and nothing else, over all others.
    score += 2 * i32::from(heading && index < 2 && start == words.start && length >= 4);
    if tokens[start].is_one(&[
        "secretaria",
        "autoridad",
        "agencia",
        "instituto",
        "camara",
        "fundacion",
        "fundacao",
        "foundation",
        "society",
        "sociedad",
        "house",
        "academia",
        "academy",
        "trust",
        "legislatura",
        "sindicato",
        "senado",
        "senate",
    ]) && index > 0
    {
        score -= 3;
    }
    // «Sixth Working Party on …» met.
    let numbered = start > words.start && codes::numbers(doc.text(), tokens, start - 1);
    score += 4 * i32::from(numbered && index < 6 && !tokens[start..end].iter().any(codes::is_meeting));
    score
}

/// Whether a name follows words that say it only watched or took part: «Como observador concurrió la Unión Postal».
fn watches(doc: &Document, words: &Range<usize>, start: usize) -> bool {
    const REACH: usize = 6;
    let near = start.saturating_sub(REACH).max(words.start)..start;
    crate::facts::tells(&doc.tokens, near.clone(), Fact::Observer)
        || doc.tokens[near].iter().any(|it| it.is_one(&["concurrio", "asistio", "invitado", "convidado"]))
}

/// Whether a name is that of an organ of whatever body: «Executive Board», «Comité Directivo».
fn is_organ_alone(doc: &Document, name: &Range<usize>) -> bool {
    const ORGANS: &[&str] = &[
        "executive",
        "steering",
        "management",
        "directivo",
        "diretor",
        "gestor",
        "ejecutivo",
        "executivo",
        "directiva",
        "drafting",
        "standing",
        "permanent",
    ];
    name.len() == 2 && doc.tokens[name.clone()].iter().any(|it| it.is_one(ORGANS))
}

/// What met may be an event of a body, which then is what is looked for: «Cumbre de Jefes de Estado de la Comunidad del
/// Arco», «XI Asamblea General de la Red de Fiscalías», «Meeting of the Boreal Commission». «Consejo de Ministros de la
/// Comunidad» and «Reunión de Ministros del Istmo» are bodies themselves.
fn inner(
    doc: &Document,
    words: &Range<usize>,
    found: (usize, usize, Option<Range<usize>>),
) -> (usize, usize, Option<Range<usize>>) {
    const SUMMITS: &[&str] = &["cumbre", "summit", "cimeira", "cupula"];
    const ASSEMBLIES: &[&str] =
        &["asamblea", "assembly", "assembleia", "encuentro", "encontro", "congreso", "congress", "congresso"];
    let (start, end, acronym) = found.clone();
    let tokens = &doc.tokens;
    let Some(event) = (start..end.min(start + 4)).find(|it| {
        codes::is_meeting(&tokens[*it]) || tokens[*it].is_one(SUMMITS) || tokens[*it].is_one(ASSEMBLIES)
    }) else {
        return found;
    };
    let numbered =
        (start.saturating_sub(2).max(words.start)..=event).any(|it| codes::numbers(doc.text(), tokens, it));
    let standing = List::Body.has(&tokens[event]) && !tokens[event].is_one(SUMMITS);
    if standing && !(numbered && tokens[event].is_one(ASSEMBLIES)) {
        return found;
    }
    let named = |head: usize| name_start(doc, &(start..end), head);
    let heads = (event + 1..end).filter(|it| List::Body.has(&tokens[*it]) && tokens[*it].capital);
    let of = |it: &usize| {
        let next = codes::is_meeting(&tokens[event]) && !tokens[it - 1].is_one(SMALL);
        let before = &tokens[it.saturating_sub(2).max(event)..*it];
        next || before.iter().any(|it| it.is_one(&["of", "de", "del", "da", "do"]))
    };
    // Right behind it («Reunión Extraordinaria de la Red …»), but for summits, which are of leaders.
    let near = |it: &usize| {
        // «Reunión de Ministros de Relaciones Exteriores de la Organización …»
        let article =
            *it >= 2 && tokens[*it - 1].is_one(&["la", "the"]) && tokens[*it - 2].is_one(&["de", "of"])
                || tokens[*it - 1].is_one(&["del", "da", "do"]);
        codes::is_meeting(&tokens[event])
            && article
            && tokens[*it].is_one(&[
                "organizacion",
                "organizacao",
                "organization",
                "organisation",
                "comunidad",
                "comunidade",
                "community",
                "zona",
                "union",
                "uniao",
            ])
            || tokens[event].is_one(SUMMITS)
            || tokens[event + 1..*it].iter().all(|it| it.is_one(SMALL) || it.is_one(&codes::KINDS))
    };
    // «Cumbre de Presidentes del MERCOSUR»
    let spoken = end.checked_sub(1).filter(|it| {
        let written = tokens[*it].span.of(doc.text());
        tokens[event].is_one(SUMMITS)
            && written.chars().count() >= 3
            && crate::words::is_loud(written)
            && tokens[*it - 1].is_one(&["del", "do", "da", "of", "the"])
            && !is_loud(doc, &(start..end))
    });
    heads
        .map(named)
        .find(|it| *it > event && of(it) && near(it))
        .or(spoken)
        .map_or(found, |it| (it, end, acronym))
}

/// Whether a verb of meeting stands before a name, and no preposition that makes a place of it or a companion.
fn met_by(before: &[Token]) -> bool {
    const APART: &[&str] = &["en", "em", "no", "na", "con", "com", "por", "ante", "a"];
    let met = before.iter().rposition(|it| it.is_one(&["reuniose", "reunio", "reuniu"]));
    met.is_some_and(|at| !before[at + 1..].iter().any(|it| it.is_one(APART)))
}

/// Whether the name is followed by a verb of meeting.
fn followed_by_meeting(doc: &Document, words: &Range<usize>, end: usize) -> bool {
    crate::facts::tells(&doc.tokens, end..words.end.min(end + 9), crate::facts::Fact::Met)
}

fn is_loud(doc: &Document, range: &Range<usize>) -> bool {
    !doc.words(range).chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_only_mentioned_is_not_that_of_the_body() {
        let text = "Cablegram from London\n\nFirst.\n\nSecond.\n\nThird.\n\nFourth.\n\nFifth.\n\n\
                    Ministers will watch what the Organisation for Inland Trade publishes.";
        assert_eq!(body(&Document::of(text)).0, None);
    }

    #[test]
    fn an_event_gives_way_to_the_body_it_is_of_and_an_organ_does_not() {
        for (text, expected) in [
            (
                "La XI Asamblea General de la Red de Fiscalías del Sur sesionó en Lima.",
                "Red de Fiscalías del Sur",
            ),
            ("La Cumbre de Jefes de Estado de la Comunidad del Arco (CAV) se reunió.", "Comunidad del Arco"),
            (
                "The Management Board of the Rail Freight Agency met.",
                "Management Board of the Rail Freight Agency",
            ),
            (
                "Se reunió la Reunión de Ministros de Pesca del Istmo (REMPI).",
                "Reunión de Ministros de Pesca del Istmo",
            ),
            ("OpenWIS Board Meeting\n\nThe board met.", "OpenWIS Board"),
            ("EASTERN RAIL REGULATORS' FORUM (ERF)\n\nThe forum met.", "EASTERN RAIL REGULATORS' FORUM"),
            (
                "Aos doze dias de março reuniu-se extraordinariamente o Conselho de Prefeitos.",
                "Conselho de Prefeitos",
            ),
            (
                "LISBON-PORTO CROSS-BORDER RESCUE GROUP\n\nThe group met.",
                "LISBON-PORTO CROSS-BORDER RESCUE GROUP",
            ),
        ] {
            let found = body(&Document::of(text)).0.map(|it| it.value);
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn who_only_watched_did_not_meet() {
        let text = "JUNTA AUSTRAL DE CORREOS\n\nComo observador concurrió la Unión Postal del Sur (UPS).";
        let found = body(&Document::of(text)).0.map(|it| it.value);
        assert_eq!(found.as_deref(), Some("JUNTA AUSTRAL DE CORREOS"));
    }
}
