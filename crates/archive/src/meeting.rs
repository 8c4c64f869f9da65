//! Which body met, when, where and how; and the whole proposal, put together.

use std::ops::Range;

use crate::agreements::agreements;
use crate::attendance;
use crate::bodies;
use crate::codes::{self, Evidence};
use crate::document::Document;
use crate::facts::{self, Fact};
use crate::layout::Form;
use crate::names;
use crate::parts;
use crate::proposal::{
    Code, Days, Found, Meeting, MeetingKind, Mode, Place, Proposal, Remark, Sureness, Who,
};
use crate::results;
use crate::sentences::sentences;
use crate::when::{self, When};
use crate::who::{Mention, mentions};
use crate::words::{Token, fold, within};

/// How many blocks at the head of a text may tell of the meeting itself.
const HEAD: usize = 24;

/// Reads a text.
pub fn read(source: &str) -> Proposal {
    let whole = Document::of(source);
    let language = whole.context.language;
    let mut meetings = Vec::new();
    let parts = parts::parts(&whole);
    if parts.len() < 2 {
        meetings.extend(read_one(whole, 0));
    } else {
        for part in parts {
            meetings.extend(read_one(Document::of(&source[part.start..part.end]), part.start));
        }
    }
    // A later part of the same document is of the same body, unless it names another.
    let first = meetings.first().map(|it: &Meeting| (it.body.clone(), it.acronym.clone()));
    for meeting in meetings.iter_mut().skip(1).filter(|it| it.body.is_none()) {
        (meeting.body, meeting.acronym) = first.clone().unwrap_or_default();
    }
    let mut remarks = Vec::new();
    if meetings.is_empty() {
        remarks.push(Remark::NoMeeting);
    } else if meetings.iter().all(|it| it.agreements.is_empty()) {
        remarks.push(Remark::NoAgreements);
    }
    let letters = source.chars().filter(|it| it.is_alphabetic()).count();
    if letters * 2 < source.chars().filter(|it| !it.is_whitespace()).count() {
        remarks.push(Remark::HardlyReadable);
    }
    Proposal { language, meetings, remarks }
}

/// Reads the one meeting a document tells of; none where it tells of none.
fn read_one(mut doc: Document, offset: usize) -> Option<Meeting> {
    let (body, acronym) = bodies::body(&doc);
    doc.context.body = body.iter().flat_map(|it| it.value.split_whitespace()).map(fold).collect();
    doc.context.acronym = acronym.as_ref().map(|it| it.value.clone());
    doc.context.organs = bodies::organs(&doc);
    let code = code(&doc);
    let (days, place) = days_and_place(&doc);
    doc.number = code.as_ref().and_then(|it| it.number);
    doc.day = days.as_ref().map(|it| it.value.to);
    doc.year = code.as_ref().and_then(|it| it.year).or(doc.day.map(|it| it.year));
    let mut meeting = Meeting { body, acronym, days, place, kind: kind(&doc), ..Meeting::default() };
    meeting.code = code.map(|it| {
        Found::new(Code { written: it.written, number: it.number, year: doc.year }, it.span, it.rule, it.sure)
    });
    attendance::read(&doc, &mut meeting);
    meeting.mode = mode(&doc, &meeting);
    // Where all met from afar, a city in the head is where the paper was written.
    if meeting.mode.as_ref().is_some_and(|it| it.value == Mode::Virtual)
        && meeting.place.as_ref().is_some_and(|it| it.sure < Sureness::Sure || !met_there(&doc, it))
    {
        meeting.place = None;
    }
    let taken = agreements(&doc);
    results::read(&doc, &taken, &mut meeting);
    meeting.agreements = taken.into_iter().map(|it| it.agreement).collect();
    if !tells_of_a_meeting(&doc, &meeting) {
        return None;
    }
    parts::shift(&mut meeting, offset);
    Some(meeting)
}

/// Whether the words right before a place say that one met there.
fn met_there(doc: &Document, place: &Found<Place>) -> bool {
    let at = doc.text.find(&place.value.name).map_or(0, |it| crate::words::at(&doc.tokens, it));
    facts::tells(&doc.tokens, at.saturating_sub(8)..at, Fact::Met)
}

/// Whether the text tells of a meeting at all: it took place some day or has a number; rules and statutes do not.
fn tells_of_a_meeting(doc: &Document, meeting: &Meeting) -> bool {
    let articles = doc
        .layout
        .blocks
        .iter()
        .filter(|it| matches!(&it.form, Form::Item(marker) if marker.style == crate::layout::marker::Style::Other))
        .count();
    if articles >= 3 && articles * 2 > doc.layout.blocks.len() / 2 {
        return false;
    }
    meeting.days.is_some() || meeting.code.is_some() || !meeting.agreements.is_empty()
}

/// The best code of the meeting.
struct BestCode {
    written: String,
    number: Option<u32>,
    year: Option<i32>,
    span: crate::Span,
    rule: &'static str,
    sure: Sureness,
}

/// How many blocks of a text tell of the meeting itself: up to the first item or row of its agreements.
fn head_end(doc: &Document) -> usize {
    let blocks = &doc.layout.blocks;
    let mut agreements = false;
    for (index, block) in blocks.iter().enumerate().take(HEAD) {
        let words = within(&doc.tokens, block.span);
        let short = words.len() <= 9;
        if short
            && crate::zones::of_heading(&doc.tokens[words.clone()]) == Some(crate::zones::Zone::Agreements)
        {
            agreements = true;
        }
        if agreements && index > 2 && matches!(block.form, Form::Item(_) | Form::Row { .. }) {
            return index;
        }
    }
    HEAD.min(blocks.len())
}

fn code(doc: &Document) -> Option<BestCode> {
    let tokens = &doc.tokens;
    let mut best: Option<(i32, codes::CodeAt)> = None;
    let mut ordinal: Option<codes::CodeAt> = None;
    for (index, block) in doc.layout.blocks.iter().enumerate().take(head_end(doc)) {
        let words = within(tokens, block.span);
        let item = matches!(block.form, Form::Item(_)) && index > 3;
        let mut at = words.start;
        while at < words.end {
            let Some(found) = codes::at(&doc.text, tokens, at) else {
                at += 1;
                continue;
            };
            let end = found.tokens.end;
            let before = &tokens[at.saturating_sub(3)..at];
            let earlier =
                before.iter().any(|it| it.is_one(&["anterior", "previous", "previa", "proxima", "next"]));
            let approved =
                crate::verbs::within(doc.context.language, tokens, words.start..at).iter().any(|it| {
                    matches!(it.verb.deed, crate::verbs::Deed::Makes(_))
                        && it.mood != crate::inflect::Mood::Noun
                });
            if !(earlier || approved || item) && found.tokens.end <= words.end + 1 {
                let mut score = match found.evidence {
                    Evidence::Coded => 6,
                    Evidence::Ordinal => 7,
                    Evidence::WordOrdinal => 0,
                };
                let document = tokens[found.tokens.clone()].iter().any(|it| {
                    it.is_one(&[
                        "deliberacao",
                        "resolucion",
                        "resolution",
                        "resolucao",
                        "documento",
                        "document",
                        "decreto",
                        "deliberacion",
                        "decision",
                    ])
                });
                score -= 5 * i32::from(document);
                // A symbol of a document, a number of a bulletin, a meeting that is still to come.
                let written = &tokens[found.tokens.clone()];
                let slashes = written.iter().filter(|it| it.is("/")).count();
                score -= 8 * i32::from(
                    slashes >= 2 && written.iter().any(|it| it.is_word() && it.folded.len() > 1),
                );
                let numbered = written[0].is_one(&["n", "no", "numero", "number", "num", "nro"]);
                let minutes = before.iter().any(|it| {
                    it.is_one(&[
                        "acta", "ata", "minutes", "minuta", "reunion", "sesion", "meeting", "session",
                        "reuniao", "sessao",
                    ])
                });
                score -= 6 * i32::from(numbered && !minutes);
                let coming = (at.max(words.start)..words.end.min(end + 8)).any(|it| {
                    crate::grammar::is_future(
                        doc.context.language,
                        &tokens[it],
                        tokens[it].span.of(&doc.text),
                    )
                });
                score -= 8 * i32::from(coming);
                score += i32::from(matches!(block.form, Form::Heading))
                    + 3 * i32::from(index < 3)
                    + 2 * i32::from(index < 8);
                let met = facts::tells(
                    tokens,
                    words.start.max(at.saturating_sub(14))..words.end.min(end + 14),
                    Fact::Met,
                );
                score += 2 * i32::from(met);
                let mixed = doc.words(&found.tokens).chars().any(char::is_lowercase);
                score += i32::from(mixed);
                if found.evidence == Evidence::WordOrdinal {
                    if ordinal.is_none() {
                        ordinal = Some(found);
                    }
                } else if best.as_ref().is_none_or(|(most, _)| score > *most) {
                    best = Some((score, found));
                }
            }
            at = end.max(at + 1);
        }
    }
    let best = best.filter(|(score, _)| *score >= 6).map(|(_, it)| it);
    // A number of the minutes tells the code, an ordinal in words the number.
    match (best, ordinal) {
        (Some(found), word) => Some(BestCode {
            written: found.code.written,
            number: found.code.number.or(word.and_then(|it| it.code.number)),
            year: found.code.year,
            span: doc.span(&found.tokens),
            rule: "code",
            sure: Sureness::Sure,
        }),
        (None, Some(found)) => Some(BestCode {
            written: found.code.written,
            number: found.code.number,
            year: found.code.year,
            span: doc.span(&found.tokens),
            rule: "ordinal",
            sure: Sureness::Likely,
        }),
        (None, None) => None,
    }
}

/// The kind of the meeting, by the words beside «reunión».
fn kind(doc: &Document) -> Option<Found<MeetingKind>> {
    let tokens = &doc.tokens;
    let mut organ: Option<Found<MeetingKind>> = None;
    for block in doc.layout.blocks.iter().take(HEAD) {
        let words = within(tokens, block.span);
        for at in words.clone() {
            let meeting = codes::is_meeting(&tokens[at])
                || tokens[at].is_one(&[
                    "asamblea",
                    "cumbre",
                    "assembly",
                    "summit",
                    "assembleia",
                    "cimeira",
                    "cupula",
                ]);
            if !meeting {
                continue;
            }
            let near = at.saturating_sub(3).max(words.start)..(at + 6).min(words.end);
            let earlier = near
                .clone()
                .any(|it| tokens[it].is_one(&["proxima", "next", "anterior", "previous", "siguiente"]));
            if earlier {
                continue;
            }
            for it in near {
                if let Some(kind) = facts::kind(&tokens[it]) {
                    let found = Found::new(
                        kind,
                        doc.span(&(it.min(at)..it.max(at) + 1)),
                        "beside-meeting",
                        Sureness::Likely,
                    );
                    if matches!(kind, MeetingKind::Assembly | MeetingKind::Summit | MeetingKind::Ministerial)
                    {
                        organ = organ.or(Some(found));
                    } else {
                        return Some(found);
                    }
                }
            }
        }
    }
    organ.or_else(|| {
        // The organ that met tells the kind where nothing else does.
        let body = doc.context.body.iter().map(String::as_str).collect::<Vec<_>>();
        let has = |words: &[&str]| body.iter().any(|it| words.contains(it));
        let kind = if has(&["ministros", "ministers", "ministras"]) {
            MeetingKind::Ministerial
        } else if has(&["comite", "committee"]) || body.starts_with(&["working"]) {
            MeetingKind::Committee
        } else {
            return None;
        };
        let span = bodies::body(doc).0?.span;
        Some(Found::new(kind, span, "organ", Sureness::Unsure))
    })
}

/// What a labelled line says: «Fecha: 3 de mayo».
fn label<'a>(doc: &'a Document, words: &Range<usize>) -> Option<&'a [Token]> {
    let colon = doc.tokens[words.clone()].iter().take(5).position(|it| it.is_one(&[":", "|"]))?;
    Some(&doc.tokens[words.start..words.start + colon])
}

/// When and where it took place: the best date of the head, and the city nearest to it.
fn days_and_place(doc: &Document) -> (Option<Found<Days>>, Option<Found<Place>>) {
    let tokens = &doc.tokens;
    let mut best: Option<(i32, When, Range<usize>)> = None;
    let mut place: Option<(i32, Range<usize>, Option<String>)> = None;
    for (index, block) in doc.layout.blocks.iter().enumerate().take(head_end(doc)) {
        let block_words = within(tokens, block.span);
        if block_words.is_empty() {
            continue;
        }
        for words in sentences(&doc.text, tokens, block_words.clone()) {
            let label = label(doc, &words);
            let labelled = |names: &[&str]| label.is_some_and(|it| it.iter().any(|it| it.is_one(names)));
            let met = facts::tells(tokens, words.clone(), Fact::Met)
                || words.clone().any(|it| codes::is_meeting(&tokens[it]));
            let verb = facts::tells(tokens, words.clone(), Fact::Met);
            let short = words.len() <= 26;
            let later = words.clone().any(|it| {
                tokens[it].is_one(&["proxima", "next", "anterior", "previous", "siguiente", "seguinte"])
            });
            let base =
                3 * i32::from(verb) + 2 * i32::from(met) + 2 * i32::from(short) + 2 * i32::from(index < 6)
                    - i32::from(index > 12)
                    - 5 * i32::from(later)
                    - 3 * i32::from(matches!(block.form, Form::Item(_)) && index > 4);
            for found in when::find(&doc.text, tokens, words.clone()) {
                if found.from.year.is_none() && found.to.year.is_none() {
                    continue;
                }
                let exact = if found.has_day() {
                    5
                } else if found.to.month.is_some() {
                    2
                } else {
                    -4
                };
                let score = base
                    + exact
                    + 6 * i32::from(labelled(&["fecha", "data", "date", "dates", "dia", "lugar"]));
                if best.as_ref().is_none_or(|(most, ..)| score > *most) {
                    best = Some((score, found, words.clone()));
                }
            }
            for (range, country, weight) in
                places(doc, &words, labelled(&["lugar", "place", "local", "venue", "sede"]))
            {
                let score = base + weight;
                if place.as_ref().is_none_or(|(most, ..)| score > *most) {
                    place = Some((score, range, country));
                }
            }
        }
    }
    let days = best.and_then(|(score, found, _)| {
        let year = found.to.year.or(found.from.year)?;
        let from = when::Moment { year: found.from.year.or(Some(year)), ..found.from }.date()?;
        let to = when::Moment { year: Some(year), ..found.to }.date()?;
        let sure = if score >= 8 { Sureness::Sure } else { Sureness::Likely };
        Some(Found::new(Days { from, to }, doc.span(&found.tokens), "date-of-the-meeting", sure))
    });
    let place = place.filter(|(score, ..)| *score > 2).map(|(score, range, country)| {
        let sure = if score >= 8 { Sureness::Sure } else { Sureness::Likely };
        Found::new(
            Place { name: doc.words(&range).to_owned(), country },
            doc.span(&range),
            "place-of-the-meeting",
            sure,
        )
    });
    (days, place)
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
        let start = if of_city
            && before.get(1).is_some_and(|it| it.capital)
            && doc.context.language == crate::proposal::Language::Es
        {
            at - 2
        } else {
            at
        };
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
        let range = at..end;
        let _ = start;
        found.push((range, iso3, weight));
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

/// The mode of the whole: as said, or hybrid where some came and others took part from afar.
fn mode(doc: &Document, meeting: &Meeting) -> Option<Found<Mode>> {
    let tokens = &doc.tokens;
    let mut said: Option<Found<Mode>> = None;
    for block in doc.layout.blocks.iter().take(HEAD) {
        let words = within(tokens, block.span);
        for sentence in sentences(&doc.text, tokens, words) {
            let later = sentence
                .clone()
                .any(|it| tokens[it].is_one(&["proxima", "next", "podria", "could", "propuso", "proposed"]));
            let mut at = sentence.start;
            while at < sentence.end {
                let Some((end, fact)) = facts::at(tokens, at) else {
                    at += 1;
                    continue;
                };
                let mode = match fact {
                    Fact::Virtual => Some(Mode::Virtual),
                    Fact::InPerson => Some(Mode::InPerson),
                    Fact::Hybrid => Some(Mode::Hybrid),
                    _ => None,
                };
                if let Some(mode) = mode.filter(|_| !later) {
                    let found = Found::new(mode, doc.span(&(at..end)), "said", Sureness::Likely);
                    // Some in person and some from afar is hybrid.
                    said = match said {
                        None => Some(found),
                        Some(before) if before.value != mode => Some(Found { value: Mode::Hybrid, ..before }),
                        same => same,
                    };
                }
                at = end.max(at + 1);
            }
        }
    }
    let some = |mode: Mode| meeting.participants.iter().find(|it| it.value.mode == Some(mode));
    match (some(Mode::Virtual), &said) {
        (Some(remote), _) if meeting.place.is_some() || some(Mode::InPerson).is_some() => Some(Found {
            value: Mode::Hybrid,
            span: remote.span,
            rule: "some-from-afar".into(),
            sure: Sureness::Likely,
        }),
        _ => said,
    }
}

/// Who is named by the words around a fact: the one nearest to it, before or after.
pub fn named_by(doc: &Document, sentence: &Range<usize>, at: usize, end: usize) -> Option<Found<Who>> {
    let spoken = mentions(&doc.text, &doc.tokens, sentence.clone(), &doc.context);
    let fits = |who: &Who| matches!(who, Who::State(_) | Who::Body(_));
    // «a cargo de», «by» and a colon point forward.
    let forward = doc.tokens[end..sentence.end.min(end + 6)]
        .iter()
        .any(|it| it.is_one(&["cargo", "by", ":", "por", "pelo", "pela", "coube", "correspondio"]));
    let reach = if forward { 14 } else { 8 };
    let after =
        spoken.iter().find(|it| it.tokens.start >= end && it.tokens.start <= end + reach && fits(&it.who));
    let before =
        spoken.iter().rev().find(|it| it.tokens.end <= at && at - it.tokens.end <= 12 && fits(&it.who));
    let near =
        |before: &Mention, after: &Mention| !forward && at - before.tokens.end <= after.tokens.start - end;
    let best = match (before, after) {
        (Some(before), Some(after)) => Some(if near(before, after) { before } else { after }),
        (one, other) => one.or(other),
    };
    best.map(|it| Found::new(it.who.clone(), doc.span(&it.tokens), "named", Sureness::Likely))
}
