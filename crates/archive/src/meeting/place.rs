//! When and where the meeting took place.

use std::ops::Range;

use super::head_end;
use crate::codes;
use crate::document::Document;
use crate::facts::{self, Fact};
use crate::layout::Form;
use crate::names;
use crate::proposal::{Days, Found, Place, Sureness};
use crate::sentences::sentences;
use crate::when::{self, When};
use crate::words::{Token, within};

/// What a labelled line says: «Fecha: 3 de mayo».
fn label<'a>(doc: &'a Document, words: &Range<usize>) -> Option<&'a [Token]> {
    let colon = doc.tokens[words.clone()].iter().take(5).position(|it| it.is_one(&[":", "|"]))?;
    Some(&doc.tokens[words.start..words.start + colon])
}

/// A sentence of the head, and how much speaks for its dates and places being those of the meeting.
struct Sentence {
    words: Range<usize>,
    weight: i32,
    /// Whether its label asks for a date, for a place.
    dated: bool,
    placed: bool,
}

/// When and where it took place: the date and the place of the head that most speaks for.
pub fn days_and_place(doc: &Document) -> (Option<Found<Days>>, Option<Found<Place>>) {
    let head = head(doc);
    (days(doc, &head), place(doc, &head))
}

/// Words that open a letter.
const ADDRESSED: &[&str] = &["ref", "dear", "estimado", "estimados", "estimada", "caros", "caras"];

/// Whether a sentence speaks of another meeting: «Colombia acogerá la X Reunión en octubre», «a quinta reunião ficou
/// marcada para março».
fn is_later(doc: &Document, words: &Range<usize>) -> bool {
    const OTHER: &[&str] =
        &["proxima", "next", "anterior", "previous", "siguiente", "seguinte", "since", "desde"];
    const FIXED: &[&str] = &[
        "marcada",
        "marcado",
        "convoco",
        "convocou",
        "fijada",
        "prevista",
        "scheduled",
        "agendada",
        "convocada",
    ];
    words.clone().map(|it| &doc.tokens[it]).any(|it| {
        it.is_one(OTHER)
            || it.is_one(FIXED)
            || crate::grammar::is_future(doc.context.language, it, it.span.of(doc.text()))
    })
}

fn head(doc: &Document) -> Vec<Sentence> {
    let tokens = &doc.tokens;
    let mut found = Vec::new();
    let mut letter = false;
    for (index, block) in doc.layout.blocks.iter().enumerate().take(head_end(doc)) {
        let block_words = within(tokens, block.span);
        for words in sentences(doc.text(), tokens, block_words) {
            let label = label(doc, &words);
            let labelled = |names: &[&str]| label.is_some_and(|it| it.iter().any(|it| it.is_one(names)));
            // The date of a letter is not that of the meeting it tells of.
            let addressed = tokens.get(words.start).is_some_and(|it| it.is_one(ADDRESSED));
            letter |= (labelled(&["para", "asunto", "subject", "assunto"]) || addressed) && index < 10;
            let verb = facts::tells(tokens, words.clone(), Fact::Met);
            let met = verb || words.clone().any(|it| codes::is_meeting(&tokens[it]));
            let later = is_later(doc, &words);
            let item = matches!(block.form, Form::Item(_)) && index > 4;
            let weight = 3 * i32::from(verb)
                + 3 * i32::from(met)
                + 2 * i32::from(words.len() <= 26)
                + 2 * i32::from(index < 6)
                // A line with a place and a date only is where and when the paper was written.
                - i32::from(!met && words.len() <= 8)
                - i32::from(index > 12)
                - 5 * i32::from(later)
                - 3 * i32::from(item);
            let dated = labelled(&["fecha", "data", "date", "dates", "dia", "lugar"]);
            let placed = labelled(&["lugar", "place", "local", "venue", "sede"]);
            found.push(Sentence { words, weight, dated, placed });
        }
    }
    found.extend(closing(doc));
    if letter {
        for sentence in &mut found {
            sentence.dated = false;
            let met = sentence.words.clone().any(|it| codes::is_meeting(&tokens[it]));
            sentence.weight -= 4 * i32::from(sentence.words.len() <= 12 && !met);
        }
    }
    found
}

/// How many blocks at the end may say where and when it was signed.
const CLOSING: usize = 12;

/// Where a paper was signed, at its end: «Dada en la ciudad de Bogotá, a los trece días …», «XXXI Reunião Ordinária –
/// Assunção, 26 de novembro de 2009».
fn closing(doc: &Document) -> Vec<Sentence> {
    const DONE: &[&str] = &[
        "dado", "dada", "done", "hecho", "hecha", "feito", "feita", "adopted", "suscrita", "suscrito",
        "leida", "aprobada", "firmado", "firmada", "signed", "adotada", "lavrada",
    ];
    let tokens = &doc.tokens;
    let blocks = &doc.layout.blocks;
    let from = blocks.len().saturating_sub(CLOSING).max(head_end(doc));
    let mut found = Vec::new();
    for block in &blocks[from..] {
        let words = within(tokens, block.span);
        let few = words.len() <= 40 && !words.is_empty();
        let done = few && tokens[words.start].is_one(DONE);
        let coming = words.clone().any(|it| tokens[it].is_one(crate::offices::COMING));
        let titled =
            words.len() <= 22 && !coming && words.clone().any(|it| codes::is_meeting(&tokens[it])) && {
                let said = || words.clone().filter(|it| tokens[*it].is_word());
                said().filter(|it| tokens[*it].capital).count() * 2 >= said().count()
            };
        if done || titled {
            let weight = if titled { 3 } else { 0 };
            found.push(Sentence { words, weight, dated: false, placed: false });
        }
    }
    found
}

/// Whether a date is that of a paper: «Issued: 9 December», «Distr.: 30 May», «Publicado el 3 de mayo».
fn of_paper(doc: &Document, sentence: &Sentence, at: usize) -> bool {
    const PAPER: &[&str] = &[
        "issued",
        "distr",
        "distribution",
        "published",
        "publicado",
        "publicada",
        "emitido",
        "prepared",
        "circulated",
        "elaborada",
        "elaborado",
        "circulada",
        "received",
        "recibido",
        "updated",
        "actualizado",
        "general",
        "limited",
        "limitada",
        "restricted",
        "original",
    ];
    doc.tokens[at.saturating_sub(8).max(sentence.words.start)..at].iter().any(|it| it.is_one(PAPER))
}

/// The days that most speaks for; a date without a year takes the one that the head names.
fn days(doc: &Document, head: &[Sentence]) -> Option<Found<Days>> {
    let dates = |it: &Sentence| when::find(doc.text(), &doc.tokens, it.words.clone());
    let known = head.iter().flat_map(dates).find_map(|it| it.to.year.or(it.from.year));
    let mut best: Option<(i32, When, Days)> = None;
    for sentence in head {
        for found in dates(sentence) {
            let said = found.to.year.or(found.from.year);
            let Some(days) = said.or(known).and_then(|year| in_year(&found, year)) else { continue };
            let exact = match (found.has_day(), found.to.month) {
                (true, _) => 5,
                (false, Some(_)) => 2,
                (false, None) => -4,
            };
            let unsaid = said.is_none();
            let paper = of_paper(doc, sentence, found.tokens.start);
            let score = sentence.weight + exact + 6 * i32::from(sentence.dated) - i32::from(unsaid)
                + 2 * i32::from(days.from != days.to)
                - 7 * i32::from(paper);
            // «El 25 y el 26 de octubre» goes before the day on which it ended.
            let range = best.as_ref().is_some_and(|(most, _, other)| {
                days.from != days.to
                    && other.from == other.to
                    && (other.to == days.to || other.from == days.from)
                    && score + 5 > *most
            });
            // A day of it, told later, speaks for it as well.
            if let Some((most, _, other)) = &mut best
                && other.from != other.to
                && days.from == days.to
                && (other.from == days.from || other.to == days.to)
                && score < *most + 5
            {
                *most = score.max(*most);
                continue;
            }
            if range || best.as_ref().is_none_or(|(most, ..)| score > *most) {
                best = Some((score, found, days));
            }
        }
    }
    let (score, found, days) = best?;
    let sure = if score >= 8 { Sureness::Sure } else { Sureness::Likely };
    Some(Found::new(days, doc.span(&found.tokens), "date-of-the-meeting", sure))
}

fn in_year(found: &When, year: i32) -> Option<Days> {
    let from = when::Moment { year: found.from.year.or(Some(year)), ..found.from }.date()?;
    let to = when::Moment { year: Some(year), ..found.to }.date()?;
    Some(Days { from, to })
}

/// The place that most speaks for.
fn place(doc: &Document, head: &[Sentence]) -> Option<Found<Place>> {
    let mut best: Option<(i32, Range<usize>, Option<String>)> = None;
    for sentence in head {
        for (range, country, weight) in places(doc, &sentence.words, sentence.placed) {
            let score = sentence.weight + weight;
            if best.as_ref().is_none_or(|(most, ..)| score > *most) {
                best = Some((score, range, country));
            }
        }
    }
    let (score, range, country) = best.filter(|(score, ..)| *score > 2)?;
    let sure = if score >= 8 { Sureness::Sure } else { Sureness::Likely };
    let place = Place { name: doc.words(&range).to_owned(), country };
    Some(Found::new(place, doc.span(&range), "place-of-the-meeting", sure))
}

/// Places named in a sentence: their words, the country, and how much speaks for each.
fn places(doc: &Document, words: &Range<usize>, labelled: bool) -> Vec<(Range<usize>, Option<String>, i32)> {
    let tokens = &doc.tokens;
    let mut found = Vec::new();
    let mut at = words.start;
    while at < words.end {
        let state = names::state(tokens, at);
        let city = names::city(tokens, at);
        let before: Vec<&Token> = tokens[at.saturating_sub(3).max(words.start)..at].iter().rev().collect();
        let is = |place: usize, list: &[&str]| before.get(place).is_some_and(|it| it.is_one(list));
        let of_city =
            is(0, &["de", "of", "da", "do"]) && is(1, &["ciudad", "city", "cidade", "vila", "villa"]);
        let en = is(0, &["en", "in", "em", "at", "no", "na"])
            || of_city
            || is(0, &["la", "a", "the", "o"]) && is(1, &["en", "in", "em"]);
        let unknown = city.is_none() && en && labelled_place(doc, words, at);
        let end = match (city, state) {
            (Some((end, _)), Some((other, _))) if end >= other => end,
            (Some((end, _)), None) => end,
            _ if unknown => crate::who::name_end(doc.context.language, tokens, at).min(words.end),
            _ => {
                at = state.map_or(at + 1, |(end, _)| end.max(at + 1));
                continue;
            }
        };
        // A country after a comma: «Antigua Guatemala, Guatemala», «Suva (Fiji)».
        let mark = tokens.get(end).is_some_and(|it| it.is_one(&[",", "(", "-", "–", "—"]));
        let country = if mark { names::state(tokens, end + 1) } else { None };
        let by_city =
            city.filter(|(_, it)| !it.ambiguous || country.is_none()).map(|(_, it)| it.state.to_owned());
        let iso3 = country.map(|(_, iso3)| iso3.to_owned()).or(by_city);
        let line_start = at == words.start || before.first().is_some_and(|it| it.is_mark());
        let same_as_state = state.is_some_and(|(other, _)| other == end) && !of_city;
        let weight = 4 * i32::from(country.is_some())
            + 3 * i32::from(en)
            + 2 * i32::from(line_start)
            + 4 * i32::from(labelled)
            - 5 * i32::from(same_as_state && !en && !labelled)
            - 3 * i32::from(unknown)
            - 2 * i32::from(city.is_some_and(|(_, it)| it.ambiguous) && country.is_none());
        found.push((at..end, iso3, weight));
        at = end.max(at + 1);
    }
    found
}

/// Whether an unknown name after «en» may be a place: it is followed by a comma and a country.
fn labelled_place(doc: &Document, words: &Range<usize>, at: usize) -> bool {
    let tokens = &doc.tokens;
    if !tokens[at].capital {
        return false;
    }
    let end = crate::who::name_end(doc.context.language, tokens, at).min(words.end);
    tokens.get(end).is_some_and(|it| it.is_one(&[",", "("])) && names::state(tokens, end + 1).is_some()
}

/// Whether the words right before a place say that one met there.
pub fn met_there(doc: &Document, place: &Found<Place>) -> bool {
    let at = doc.text().find(&place.value.name).map_or(0, |it| crate::words::at(&doc.tokens, it));
    facts::tells(&doc.tokens, at.saturating_sub(8)..at, Fact::Met)
}
