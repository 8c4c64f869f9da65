//! When and where the meeting took place.

use std::ops::Range;

use super::{head_end, news};
use crate::codes;
use crate::document::Document;
use crate::facts::{self, Fact};
use crate::layout::Form;
use crate::lists::List;
use crate::names;
use crate::proposal::{Days, Found, Place, Sureness};
use crate::sentences::sentences;
use crate::when::{self, When};
use crate::words::{Token, is_one_at, within};

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
        let all = sentences(doc.text(), tokens, block_words.clone());
        for words in all {
            let label = label(doc, &words);
            let labelled = |names: &[&str]| label.is_some_and(|it| it.iter().any(|it| it.is_one(names)));
            // The date of a letter is not that of the meeting it tells of.
            // That of the head of a mail is when it was sent: «Date: Wednesday, 10 June 2020 08:12».
            let sent = letter && labelled(&["fecha", "data", "date", "sent", "enviado", "enviada"]);
            let addressed = is_one_at(tokens, words.start, ADDRESSED);
            const MAIL: &[&str] = &["para", "to", "from", "cc", "asunto", "subject", "assunto"];
            letter |= (labelled(MAIL) || addressed) && index < 10;
            let verb = facts::tells(tokens, words.clone(), Fact::Met);
            let call = words.clone().any(|it| tokens[it].is("call"));
            let met = verb || call || words.clone().any(|it| codes::is_meeting(&tokens[it]));
            let later = is_later(doc, &words);
            let item = matches!(block.form, Form::Item(_)) && index > 4;
            // The line that opens news: «Montevideo, 8 de noviembre de 2017. Concluyó hoy la XI Asamblea …».
            let opens_news = words.start == block_words.start && words.len() <= 12 && block_words.len() >= 40;
            let weight = 3 * i32::from(verb) + 3 * i32::from(opens_news)
                + 3 * i32::from(met)
                + 2 * i32::from(words.len() <= 26)
                + 2 * i32::from(index < 6)
                // A line with a place and a date only is where and when the paper was written.
                - i32::from(!met && words.len() <= 8)
                - i32::from(index > 12)
                - 5 * i32::from(later)
                - 3 * i32::from(sent)
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
    // «la convocatoria cursada con fecha 3 de junio», `a letter dated 3 June`
    const DATED: &[&str] = &["fecha", "dated", "fechado", "fechada", "datado", "datada", "data"];
    let before = &doc.tokens[at.saturating_sub(8).max(sentence.words.start)..at];
    before.iter().any(|it| it.is_one(PAPER)) || before.last().is_some_and(|it| it.is_one(DATED))
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
            // «surgido en 1991», «funciona desde 2002» tell of the body.
            let bare = found.to.month.is_none();
            let since = |it: &Token| it.is_one(&["desde", "since", "from", "until", "hasta"]);
            if bare && found.tokens.start > 0 && since(&doc.tokens[found.tokens.start - 1]) {
                continue;
            }
            let until = found.tokens.start > sentence.words.start
                && doc.tokens[found.tokens.start - 1].is_one(&["until", "hasta", "ate", "till"])
                && found.from == found.to;
            let paper = of_paper(doc, sentence, found.tokens.start);
            let score = sentence.weight + exact + 6 * i32::from(sentence.dated) - i32::from(unsaid)
                + 2 * i32::from(days.from != days.to)
                - 7 * i32::from(paper)
                - 8 * i32::from(until);
            // «The session runs until 24 October».
            if until
                && sentence.weight >= 5
                && let Some((.., other)) = &mut best
                && goes_on(other, &days)
            {
                other.to = days.to;
                continue;
            }
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
    let (score, found, days) = best.filter(|(score, _, days)| days.to.month.is_some() || *score >= YEAR)?;
    let told = if days.from == days.to { news::told_by(doc, days.to) } else { None };
    let days = told.unwrap_or(days);
    let sure = if score >= 8 { Sureness::Sure } else { Sureness::Likely };
    Some(Found::new(days, doc.span(&found.tokens), "date-of-the-meeting", sure))
}

/// So much must speak for a year alone.
const YEAR: i32 = 3;

/// Whether a day may be the last of a meeting of which one other day is known.
fn goes_on(known: &Days, last: &Days) -> bool {
    let (Some(day), Some(end)) = (known.from.day, last.to.day) else { return false };
    let month = known.from.year == last.to.year && known.from.month == last.to.month;
    known.from == known.to && month && end > day
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

/// A place that is named: its words, the country where it is told or known, and how much speaks for it.
type Named = (Range<usize>, Option<String>, i32);

/// Places named in a sentence.
fn places(doc: &Document, words: &Range<usize>, labelled: bool) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = words.start;
    while at < words.end {
        let place = named_place(doc, words, at, labelled);
        at = place.as_ref().map_or(at + 1, |(it, ..)| it.end.max(at + 1));
        found.extend(place.filter(|(.., weight)| *weight > i32::MIN));
    }
    found
}

/// The words right before a place.
struct Before {
    /// «en», «in», «em», «na cidade de».
    within: bool,
    /// «la ciudad de», `the town of`.
    of_city: bool,
    /// The line begins here, or a mark stands before.
    opens: bool,
}

impl Before {
    fn of(doc: &Document, words: &Range<usize>, at: usize) -> Self {
        const CITY: &[&str] = &[
            "ciudad",
            "city",
            "cidade",
            "vila",
            "villa",
            "town",
            "municipal",
            "localidad",
            "localidade",
            "puerto",
            "port",
        ];
        let tokens = &doc.tokens;
        let before: Vec<&Token> = tokens[at.saturating_sub(3).max(words.start)..at].iter().rev().collect();
        let is = |place: usize, list: &[&str]| before.get(place).is_some_and(|it| it.is_one(list));
        let of_city = is(0, &["de", "of", "da", "do"]) && is(1, CITY);
        let within = is(0, &["en", "in", "em", "at", "no", "na"])
            || of_city
            || is(0, &["la", "a", "the", "o"]) && is(1, &["en", "in", "em"]);
        let opens = at == words.start || before.first().is_some_and(|it| it.is_mark() && !it.is("'"));
        Self { within, of_city, opens }
    }
}

/// The place named at `at`, if one is; a state alone has no weight.
fn named_place(doc: &Document, words: &Range<usize>, at: usize, labelled: bool) -> Option<Named> {
    let tokens = &doc.tokens;
    let state = names::state(tokens, at);
    let before = Before::of(doc, words, at);
    let city =
        names::city(tokens, at).filter(|(end, _)| is_whole(doc, at, *end) && !is_clock(tokens, at, *end));
    let end = match (&city, &state) {
        (Some((end, _)), Some((other, _))) if end >= other => end_of_town(tokens, at, *end),
        (Some((end, _)), None) => end_of_town(tokens, at, *end),
        (None, None) => unknown_place(doc, words, at, &before, labelled)?,
        (_, Some((end, _))) => return Some((at..*end, None, i32::MIN)),
    };
    let country = country_behind(tokens, words, end);
    let by_city = city.as_ref().filter(|(_, it)| !it.ambiguous || country.is_none());
    let iso3 = country.or(by_city.map(|(_, it)| it.state));
    let dated = is_dated(doc, words, end);
    // «Participaron Guatemala, México y Perú» names states.
    let same_as_state = state.is_some_and(|(other, _)| other == end) && !before.of_city;
    let told = before.within || labelled || before.opens && dated;
    if same_as_state && !told {
        return Some((at..end, None, i32::MIN));
    }
    // «Gracias por venir» is no town of Honduras.
    let word = city.as_ref().is_some_and(|(_, it)| it.ambiguous) && country.is_none() && !before.within;
    let weight = 4 * i32::from(country.is_some()) - 6 * i32::from(word && !dated && words.len() > 12)
        + 3 * i32::from(before.within)
        + 2 * i32::from(before.opens)
        + 4 * i32::from(labelled)
        - 3 * i32::from(city.is_none())
        - 2 * i32::from(city.is_some_and(|(_, it)| it.ambiguous) && country.is_none());
    Some((at..end, iso3.map(str::to_owned), weight))
}

/// The end of a town that a table knows with its country: «Roseau, Dominica».
fn end_of_town(tokens: &[Token], at: usize, end: usize) -> usize {
    (at..end).find(|it| tokens[*it].is(",")).unwrap_or(end)
}

/// Whether a city is all of a name: not «Rio Piraguaçu», nor the «Bahía» of «Islas de la Bahía».
fn is_whole(doc: &Document, at: usize, end: usize) -> bool {
    let tokens = &doc.tokens;
    let goes_on = end == at + 1
        && at.checked_sub(1).is_some_and(|it| tokens[it].is_word())
        && tokens.get(end).is_some_and(|it| it.is_word() && it.capital)
        && doc.words(&(at..at + 1)).contains(char::is_lowercase)
        && names::state(tokens, end).is_none();
    let islands = at >= 2
        && tokens[at - 1].is_one(&["la", "de", "las", "da"])
        && tokens[at.saturating_sub(3)..at]
            .iter()
            .any(|it| it.is_one(&["islas", "ilhas", "islands", "golfo", "gulf"]));
    !goes_on && !islands
}

/// Whether a city tells the time: «hora de Guatemala», «horário de Brasília», `Dhaka time`.
fn is_clock(tokens: &[Token], at: usize, end: usize) -> bool {
    tokens[at.saturating_sub(2)..at].iter().any(|it| it.is_one(&["hora", "horas", "horario"]))
        || tokens.get(end).is_some_and(|it| it.is("time"))
}

/// The state behind a place: «Antigua Guatemala, Guatemala», «Suva (Fiji)», «Esquel, Provincia del Chubut, República
/// Argentina».
fn country_behind(tokens: &[Token], words: &Range<usize>, end: usize) -> Option<&'static str> {
    let mark =
        |it: usize| it < words.end && tokens.get(it).is_some_and(|it| it.is_one(&[",", "(", "-", "–", "—"]));
    let state = |it: usize| {
        let article = is_one_at(tokens, it, &["la", "el", "the", "o", "a"]);
        names::state(tokens, it + usize::from(article))
    };
    if !mark(end) {
        return None;
    }
    if let Some((_, iso3)) = state(end + 1) {
        return Some(iso3);
    }
    // One part may stand between: a province, a state of a federation.
    const SMALL: &[&str] = &["de", "del", "da", "do", "of", "la", "los", "las", "provincia", "estado"];
    let part = |it: &usize| tokens.get(*it).is_some_and(|it| it.capital || it.is_one(SMALL));
    let behind = (end + 1..words.end.min(end + 6)).find(|it| !part(it))?;
    let between = behind > end + 1 && mark(behind);
    let told = between.then(|| state(behind + 1).map(|(_, iso3)| iso3)).flatten();
    // «Senhor do Bonfim, Estado da Bahia»: a table may know the part.
    let known = || {
        const PARTS: &[&str] =
            &["estado", "provincia", "departamento", "distrito", "state", "province", "region"];
        tokens.get(end + 1).filter(|it| it.is_one(PARTS))?;
        let whole = (end + 1..behind).find(|it| tokens[*it].capital && !tokens[*it].is_one(PARTS))?;
        names::city(tokens, whole).filter(|(to, _)| *to == behind).map(|(_, it)| it.state)
    };
    told.or_else(known)
}

/// Whether a date stands behind a place, as in the line over a text: «Delft, 3 and 4 October 2012».
fn is_dated(doc: &Document, words: &Range<usize>, end: usize) -> bool {
    let comma = |it: usize| doc.tokens.get(it).is_some_and(|it| it.is_one(&[",", "(", "–", "-", "—"]));
    let place = (end..words.end.min(end + 8)).find(|it| !comma(*it) && comma(it.wrapping_sub(1)));
    let near = |it: usize| {
        when::at(doc.text(), &doc.tokens, it).is_some_and(|it| it.has_day())
            || doc.tokens[it].is_one(&["on", "a", "el", "del", "de", "los", "los"])
                && when::find(doc.text(), &doc.tokens, it..words.end.min(it + 6))
                    .iter()
                    .any(when::When::has_day)
    };
    comma(end)
        && place.is_some_and(|first| {
            near(first)
                || (first..words.end.min(first + 8))
                    .find(|it| comma(*it))
                    .is_some_and(|it| it + 1 < words.end && near(it + 1))
        })
}

/// Where the name of a place that no table knows ends: one where somebody met, over a date, or before its country.
fn unknown_place(
    doc: &Document,
    words: &Range<usize>,
    at: usize,
    before: &Before,
    labelled: bool,
) -> Option<usize> {
    const LONGEST: usize = 6;
    let tokens = &doc.tokens;
    let may = before.within || before.opens || labelled;
    if !may || !tokens[at].capital || !tokens[at].is_word() {
        return None;
    }
    let end = crate::who::name_end(doc.context.language, tokens, at).min(words.end);
    let known = |it: usize| {
        it > at && names::city(tokens, it).is_some()
            || facts::at(tokens, it).is_some()
            || names::state(tokens, it).is_some()
    };
    let thing = |it: &Token| {
        codes::is_meeting(it) || List::Body.has(it) || List::Document.has(it) || List::Institution.has(it)
    };
    let loud = !doc.words(&(at..end)).contains(char::is_lowercase);
    if end == at || end - at > LONGEST || tokens[at..end].iter().any(thing) || (at..end).any(known) {
        return None;
    }
    let country = country_behind(tokens, words, end).is_some();
    let over_date = before.opens && is_dated(doc, words, end) && !loud;
    let fits = country || over_date || before.of_city;
    fits.then_some(end)
}

/// Whether the words right before a place say that one met there.
pub fn met_there(doc: &Document, place: &Found<Place>) -> bool {
    let at = doc.text().find(&place.value.name).map_or(0, |it| crate::words::at(&doc.tokens, it));
    facts::tells(&doc.tokens, at.saturating_sub(8)..at, Fact::Met)
}
