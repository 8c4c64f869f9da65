//! A member's own note of a plenary, as seen from its seat.
//!
//! It says how that member took part and what it voted, and of the others only what is public.
//! How another member voted, or from where it took part, never stands in it.

use std::collections::{BTreeMap, BTreeSet};

use domain::Coalition;
use domain::plenary::{Attendance, Event as Sitting, Plenary};
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Lang;
use domain::{Event, Fact};

use crate::course::Course;
use crate::papers::{Tone, What, acronym, blank, body_name, course};
use crate::sheet::{Block, Margin, Run, Sheet};
use crate::voice::{Voice, name_of};
use crate::{head, papers, say};

mod declaration;
mod election;
mod own;
mod points;

/// The note of a seat on `plenary` in a tone and in `lang`; `None` where the record knows neither.
pub fn note(
    coalition: &Coalition,
    plenary: &PlenaryCode,
    (seat, tone): (&Seat, Tone),
    lang: Lang,
    issue: papers::Issue,
) -> Option<Sheet> {
    let course = course(coalition, plenary, lang, &issue)?;
    let participant = coalition.membership.participants.get(seat)?;
    let v = course.v;
    let mut sheet = blank(&course, &What::Note(plenary.clone(), seat.clone(), tone), &issue);
    let heading = say!(v.words, "note-heading", code = plenary, acronym = acronym(v));
    sheet.title = say!(v.words, "note-title", heading = heading, seat = v.label(seat));
    sheet.kind_label = say!(v.words, "note-label", seat = v.seat(seat));
    sheet.subtitle = vec![heading];
    sheet.subtitle.extend(participant.units.iter().map(|unit| v.phrase(unit).to_owned()));
    sheet.blocks.push(Block::heading(1, say!(v.words, "note-participation")));
    sheet.blocks.push(opening(&course, seat));
    sheet.blocks.push(Block::heading(1, say!(v.words, "note-agreements")));
    let own = Course { v: Voice { own: Some(seat), ..v }, ..course };
    let points = points::points(&own, seat);
    if points.is_empty() {
        sheet.blocks.push(Block::paragraph(head::unknown(&course)));
    }
    for (point, number) in points.iter().zip(1..) {
        let margin = own.margin(point.facts.iter().copied());
        sheet.blocks.push(Block::Paragraph {
            number: Some(number),
            runs: vec![point.text.clone().into()],
            margin,
        });
    }
    let remark = say!(v.words, "note-remark", acronym = acronym(v), seat = v.seat(seat));
    sheet.blocks.push(Block::Note { runs: vec![Run::Plain(remark)], assumed: false });
    if tone == Tone::Plain {
        sheet.blocks.iter_mut().for_each(without_margin);
    }
    Some(sheet)
}

/// Takes away what the margin says of a paragraph, unless it says that something is supposed: that is never left out.
fn without_margin(block: &mut Block) {
    if let Block::Paragraph { margin, .. } = block {
        let supposed = margin.as_ref().and_then(|it| it.source.clone()).filter(|it| it.assumed);
        *margin = supposed.map(|source| Margin { source: Some(source), ..Margin::default() });
    }
}

/// The entries that the note points to: no vote of others, and from where nobody but the member took part.
pub(crate) fn entries(coalition: &Coalition, plenary: &Plenary, seat: &Seat) -> BTreeSet<u64> {
    // Which entries these are does not depend on the language.
    let sources = BTreeMap::new();
    let v = Voice { own: Some(seat), ..Voice::new(coalition, Lang::Es, papers::day_of(plenary)) };
    let course = Course { v, plenary, sources: &sources };
    let points = points::points(&course, seat);
    let told = points.iter().flat_map(|point| point.facts.iter().copied()).chain(presence(&course, seat));
    told.map(|fact| fact.position).chain([plenary.position]).collect()
}

/// How the member took part, in the meeting of which body, where and when.
fn opening(course: &Course, seat: &Seat) -> Block {
    let v = course.v;
    let present = presence(course, seat);
    let (body, of_body) = body_name(v);
    let attendance = match present.map(|fact| &fact.event) {
        Some(Event::Plenary(Sitting::PresenceRecorded { attendance, .. })) => name_of(attendance),
        _ => "none".to_owned(),
    };
    let text = say!(
        v.words,
        "note-opening",
        date = v.date(v.day),
        seat = v.seat(seat),
        attendance = attendance,
        code = course.plenary.code,
        body = body,
        of_body = of_body,
        place = v.phrase(&course.plenary.place),
    );
    let called = course.fact(course.plenary.position).map(AsRef::as_ref);
    let margin = course.margin(present.into_iter().chain(called));
    Block::Paragraph { number: None, runs: vec![text.into()], margin }
}

/// The event that tells how the member took part: a mode where one was ever recorded.
fn presence<'a>(course: &Course<'a>, of: &Seat) -> Option<&'a Fact> {
    let is = |event: &Event, known: bool| {
        matches!(event, Event::Plenary(Sitting::PresenceRecorded { seat, attendance, .. })
            if seat == of && (*attendance != Attendance::NotRecorded) == known)
    };
    let found =
        course.find_last(|event| is(event, true)).or_else(|| course.find_last(|event| is(event, false)));
    found.map(AsRef::as_ref)
}
