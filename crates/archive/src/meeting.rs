//! Which body met, when, where and how; and the whole proposal, put together.

use std::ops::Range;

mod code;
mod mode;
mod news;
mod place;

use code::code;
use mode::mode;
use place::{days_and_place, met_there};

use crate::agreements::agreements;
use crate::attendance;
use crate::bodies;
use crate::codes;
use crate::document::Document;
use crate::facts;
use crate::layout::Form;
use crate::layout::marker::Style;
use crate::parts;
use crate::proposal::{Code, Found, Meeting, MeetingKind, Mode, Proposal, Remark, Sureness, Who};
use crate::results;
use crate::who::{Mention, mentions};
use crate::words::within;

/// How many blocks at the head of a text may tell of the meeting itself.
const HEAD: usize = 24;

/// Reads a text.
pub fn read(source: &str) -> Proposal {
    let whole = Document::of(source);
    let told = parts::languages(&whole);
    // Two versions of one meeting are one meeting: the one that comes first is read.
    if let Some(second) = parts::second_version(&whole, &told).map(|it| source.floor_char_boundary(it))
        && let (first, second) = (read(&source[..second]), read(&source[second..]))
        && same_meeting(&first, &second)
    {
        return first;
    }
    // Two languages side by side, paragraph by paragraph: the first is read, if both tell the same.
    if let Some(first) = parts::one_language(source, &whole, &told) {
        let first = read(&first);
        if first.meetings.iter().any(|it| !it.agreements.is_empty()) {
            return first;
        }
    }
    let language = whole.context.language;
    let mut meetings = Vec::new();
    let parts = parts::parts(&whole);
    if parts.len() < 2 {
        meetings.extend(read_one(whole, 0));
    } else {
        for part in parts {
            let from = source.floor_char_boundary(part.start);
            let to = source.floor_char_boundary(part.end).max(from);
            meetings.extend(read_one(Document::of(&source[from..to]), from));
        }
    }
    // A line at the end that numbers and dates a plenary of the same meeting is none of its own: «Fifth plenary meeting,
    // 11 November 2022».
    let decided = meetings.first().is_some_and(|it: &Meeting| !it.agreements.is_empty());
    let told = |it: &Meeting| !it.agreements.is_empty() || !it.participants.is_empty() || it.body.is_some();
    if decided && meetings.len() > 1 && meetings.last().is_some_and(|it| !told(it)) {
        meetings.pop();
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
    Proposal { language, meetings, remarks, model: None }
}

/// Whether two proposals tell of one meeting: of the same days, with about as many agreements.
fn same_meeting(one: &Proposal, other: &Proposal) -> bool {
    let ([one], [other]) = (one.meetings.as_slice(), other.meetings.as_slice()) else { return false };
    let days = |it: &Meeting| it.days.as_ref().map(|it| it.value);
    let same = days(one).is_none() || days(other).is_none() || days(one) == days(other);
    same && one.agreements.len().abs_diff(other.agreements.len()) <= 2 + one.agreements.len() / 4
}

/// Reads the one meeting a document tells of; none where it tells of none.
fn read_one(mut doc: Document, offset: usize) -> Option<Meeting> {
    let (body, acronym) = bodies::body(&doc);
    bodies::know(&mut doc, body.as_ref(), acronym.as_ref());
    let code = code(&doc);
    let (days, place) = days_and_place(&doc);
    doc.number = code.as_ref().and_then(|it| it.number);
    doc.day = days.as_ref().map(|it| it.value.to);
    doc.year = code.as_ref().and_then(|it| it.year).or(doc.day.map(|it| it.year));
    let kind = kind(&doc, body.as_ref());
    let mut meeting = Meeting { body, acronym, days, place, kind, ..Meeting::default() };
    meeting.code = code.map(|it| {
        Found::new(Code { written: it.written, number: it.number, year: doc.year }, it.span, it.rule, it.sure)
    });
    attendance::read(&doc, &mut meeting);
    let all = attendance::manner_of_all(&mut meeting);
    meeting.mode = all.or_else(|| mode(&doc, &meeting));
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

/// Whether the text tells of a meeting at all: it took place some day or has a number; rules and statutes do not.
fn tells_of_a_meeting(doc: &Document, meeting: &Meeting) -> bool {
    let is_article =
        |it: &&crate::layout::Block| matches!(&it.form, Form::Item(marker) if marker.style == Style::Article);
    let articles: Vec<_> =
        doc.layout.blocks.iter().filter(is_article).map(|it| doc.layout.source(it.span)).collect();
    // The articles of a resolution are agreements; those of a statute are none.
    let inside = meeting.agreements.iter().any(|it| articles.iter().any(|article| article.holds(it.span)));
    // «Artigo 1.º (Contas)» may only be the title of what is decided below it.
    let below = articles
        .first()
        .map_or(0, |first| meeting.agreements.iter().filter(|it| it.span.start >= first.start).count());
    let resolved = inside || below * 2 >= articles.len();
    if !resolved && articles.len() >= 3 && articles.len() * 2 > doc.layout.blocks.len() / 2 {
        return false;
    }
    meeting.days.is_some() || meeting.code.is_some() || !meeting.agreements.is_empty()
}

/// How many blocks of a text tell of the meeting itself: up to the first item or row of its agreements.
pub fn head_end(doc: &Document) -> usize {
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
        let row = matches!(&block.form, Form::Row { cells, .. } if cells.len() >= 3);
        if agreements && index > 2 && matches!(block.form, Form::Item(_)) || row && index > 0 {
            return index;
        }
    }
    HEAD.min(blocks.len())
}

/// The kind of the meeting, by the words beside «reunión».
fn kind(doc: &Document, body: Option<&Found<String>>) -> Option<Found<MeetingKind>> {
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
                // «la Secretaría Técnica» says nothing of the meeting.
                let of_organ = it > words.start
                    && tokens[it - 1].is_one(&[
                        "secretaria",
                        "comite",
                        "grupo",
                        "mesa",
                        "unidad",
                        "asistencia",
                        "committee",
                        "group",
                        "equipo",
                    ]);
                if !of_organ && let Some(kind) = facts::kind(&tokens[it]) {
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
    organ.or_else(|| kind_of_organ(doc, body?))
}

/// The kind that the organ that met tells, where nothing else does.
fn kind_of_organ(doc: &Document, body: &Found<String>) -> Option<Found<MeetingKind>> {
    let name = &doc.context.body;
    let has = |words: &[&str]| name.iter().any(|it| words.contains(&it.as_str()));
    let kind = if has(&["ministros", "ministers", "ministras"]) {
        MeetingKind::Ministerial
    } else if has(&["comite", "committee"]) || name.first().is_some_and(|it| it == "working") {
        MeetingKind::Committee
    } else {
        return None;
    };
    Some(Found::new(kind, body.span, "organ", Sureness::Unsure))
}

/// Who is named by the words around a fact: the one nearest to it, before or after.
pub fn named_by(doc: &Document, sentence: &Range<usize>, at: usize, end: usize) -> Option<Found<Who>> {
    // Nobody further away is meant, however long the sentence.
    let around = at.saturating_sub(24).max(sentence.start)..(end + 24).min(sentence.end);
    let spoken = mentions(doc.text(), &doc.tokens, around, &doc.context);
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
