//! The attendance table: who sits at the table, as what, and how it took part.

use std::collections::BTreeMap;

use domain::mandate::Office;
use domain::membership::Class;
use domain::plenary::{Attendance, Event as Sitting};
use domain::symbol::Seat;
use domain::{Event, Fact};

use crate::course::Course;
use crate::naming::sort_key;
use crate::sheet::{Block, Cell, Mark};
use crate::voice::name_of;
use crate::{head, say};

/// The table, members first, each class in the alphabetical order of its names.
pub(super) fn table(course: &Course) -> Block {
    let v = course.v;
    let presence = presence(course);
    let membership = &v.coalition.membership;
    let listed = |seat: &&Seat| is_member(course, seat) || presence.contains_key(*seat);
    let mut seats: Vec<(Option<Class>, String, &Seat)> = membership
        .participants
        .keys()
        .filter(listed)
        .map(|seat| (membership.class(seat, v.day), sort_key(&v.label(seat)), seat))
        .collect();
    seats.sort();
    let rows = seats.iter().map(|(class, _, seat)| row(course, seat, *class, presence.get(*seat).copied()));
    Block::Table {
        caption: Some(say!(v.words, "attendance-caption")),
        header: ["column-state", "column-capacity", "column-attendance"]
            .map(|key| say!(v.words, key))
            .to_vec(),
        rows: rows.collect(),
        widths: vec![5, 4, 5],
        wide: false,
        margin: course.margin(recorded(course).map(|(fact, ..)| fact)),
    }
}

/// Members are listed whether they came or not; others where the record tells of them.
fn is_member(course: &Course, seat: &Seat) -> bool {
    let membership = &course.v.coalition.membership;
    membership.class(seat, course.v.day) == Some(Class::Member)
        && membership.in_good_standing(seat, course.v.day)
}

/// The last way in which each seat took part.
fn presence<'a>(course: &Course<'a>) -> BTreeMap<&'a Seat, Attendance> {
    recorded(course).map(|(_, seat, attendance)| (seat, attendance)).collect()
}

/// Everything that was recorded of who came and how.
fn recorded<'a>(course: &Course<'a>) -> impl Iterator<Item = (&'a Fact, &'a Seat, Attendance)> + use<'a> {
    course.plenary.proceedings.iter().filter_map(|fact| match &fact.event {
        Event::Plenary(Sitting::PresenceRecorded { seat, attendance, .. }) => {
            Some((fact.as_ref(), seat, *attendance))
        }
        _ => None,
    })
}

fn row(course: &Course, seat: &Seat, class: Option<Class>, attendance: Option<Attendance>) -> Vec<Cell> {
    let v = course.v;
    let participant = v.coalition.membership.participants.get(seat);
    let name = match participant.and_then(|it| it.body(v.day)) {
        Some(body) => say!(v.words, "parts", head = v.label(seat), tail = v.phrase(body)),
        None => v.label(seat),
    };
    vec![Cell::from(name), Cell::from(capacity(course, seat, class)), mode(course, seat, attendance)]
}

/// «miembro; Presidencia».
fn capacity(course: &Course, seat: &Seat, class: Option<Class>) -> String {
    let v = course.v;
    let class = class.map(|class| say!(v.words, "class", class = name_of(&class)));
    let mut parts = vec![class.unwrap_or_else(|| head::unknown(course))];
    for office in [Office::Presidency, Office::Secretariat] {
        if head::held(course, office).is_some_and(|mandate| mandate.seat == *seat) {
            parts.push(say!(v.words, "office-label", office = name_of(&office)));
        }
    }
    if course.plenary.host.as_ref() == Some(seat) {
        parts.push(say!(v.words, "host-label"));
    }
    parts.join("; ")
}

fn mode(course: &Course, seat: &Seat, attendance: Option<Attendance>) -> Cell {
    let v = course.v;
    let mark = match attendance {
        Some(Attendance::InRoom) => Mark::InRoom,
        Some(Attendance::Remote) => Mark::Remote,
        Some(Attendance::NotRecorded) => Mark::NotRecorded,
        // Where the roll was called here, who did not answer was not there. Where the proceedings were
        // carried in from a source, its silence says nothing.
        None if was_called_here(course) => {
            return Cell::marked(Mark::Absent, say!(v.words, "attendance-absent"));
        }
        None => return Cell::from(head::unknown(course)),
    };
    let text = say!(v.words, "attendance", attendance = name_of(&attendance));
    if course.plenary.present.contains_key(seat) {
        return Cell::marked(mark, text);
    }
    Cell::marked(mark, say!(v.words, "attendance-left", attendance = text))
}

fn was_called_here(course: &Course) -> bool {
    let opened = course.find(|event| matches!(event, Event::Plenary(Sitting::Opened { .. })));
    opened.is_some_and(|fact| fact.source.is_none())
}
