//! The floor of a plenary, in sentences.

use std::collections::BTreeSet;

use domain::Fact;
use domain::floor::{Event, Kind};
use domain::plenary::Plenary;
use domain::symbol::{ItemId, PlenaryCode, Seat};

use super::{Form, tell};
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, fact: &Fact, event: &Event, form: Form) -> String {
    match event {
        Event::Requested { plenary, seat, kind, item } => tell!(
            v,
            form,
            "sentence-floor-requested" / "line-floor-requested",
            plenary = plenary,
            seat = v.seat(seat),
            kind = name_of(kind),
            item = item_of(v, plenary, *item),
        ),
        Event::Withdrawn { plenary, seat, .. } => tell!(
            v,
            form,
            "sentence-floor-withdrawn" / "line-floor-withdrawn",
            plenary = plenary,
            seat = v.seat(seat),
        ),
        Event::Given { .. } => given(v, fact, event, form),
        Event::Ended { plenary, seat, .. } => tell!(
            v,
            form,
            "sentence-floor-ended" / "line-floor-ended",
            plenary = plenary,
            seat = v.seat(seat),
        ),
        Event::Paused { .. }
        | Event::Resumed { .. }
        | Event::ListClosed { .. }
        | Event::ListOpened { .. }
        | Event::Reordered { .. }
        | Event::Limited { .. } => order(v, event, form),
    }
}

fn order(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Paused { plenary } => {
            tell!(v, form, "sentence-floor-paused" / "line-floor-paused", plenary = plenary)
        }
        Event::Resumed { plenary } => {
            tell!(v, form, "sentence-floor-resumed" / "line-floor-resumed", plenary = plenary)
        }
        Event::ListClosed { plenary, item } => tell!(
            v,
            form,
            "sentence-floor-list-closed" / "line-floor-list-closed",
            plenary = plenary,
            item = item_of(v, plenary, *item),
        ),
        Event::ListOpened { plenary, item } => tell!(
            v,
            form,
            "sentence-floor-list-opened" / "line-floor-list-opened",
            plenary = plenary,
            item = item_of(v, plenary, *item),
        ),
        Event::Reordered { plenary, order } => tell!(
            v,
            form,
            "sentence-floor-reordered" / "line-floor-reordered",
            plenary = plenary,
            seats = v.seats(order.iter().map(|entry| &entry.seat)),
        ),
        Event::Limited { plenary, item, seconds } => tell!(
            v,
            form,
            "sentence-floor-limited" / "line-floor-limited",
            plenary = plenary,
            item = item_of(v, plenary, *item),
            minutes = or_none(seconds.map(|it| (it / 60).to_string())),
            seconds = seconds.unwrap_or(0) % 60,
        ),
        _ => String::new(),
    }
}

/// That somebody took the floor. The first statement under an item tells, in the minutes, of all who spoke to it.
fn given(v: Voice, fact: &Fact, event: &Event, form: Form) -> String {
    let Event::Given { plenary, seat, kind, item, .. } = event else { return String::new() };
    let known = v.coalition.plenaries.get(plenary);
    let seats = match form {
        Form::Sentence if *kind == Kind::Statement => {
            known.map_or_else(Vec::new, |it| speakers(it, *item, fact.position))
        }
        _ => Vec::new(),
    };
    let (count, seats) = if seats.is_empty() { (1, vec![seat]) } else { (seats.len(), seats) };
    tell!(
        v,
        form,
        "sentence-floor-given" / "line-floor-given",
        plenary = plenary,
        seat = v.seats(seats),
        kind = name_of(kind),
        count = count,
    )
}

/// Who spoke or asked under an item, each once, in the order in which they first did; nobody where the statement at
/// `position` was not the first.
fn speakers(plenary: &Plenary, item: Option<ItemId>, position: u64) -> Vec<&Seat> {
    let floor = &plenary.floor;
    let all = floor.past.iter().chain(&floor.aside).chain(&floor.current);
    let told = |kind| matches!(kind, Kind::Statement | Kind::Question);
    let mut all: Vec<_> = all.filter(|it| it.item == item && told(it.kind)).collect();
    all.sort_by_key(|it| it.position);
    let mut seen = BTreeSet::new();
    if all.first().is_none_or(|first| first.position != position) {
        return Vec::new();
    }
    all.into_iter().map(|it| &it.seat).filter(|seat| seen.insert(*seat)).collect()
}

fn item_of(v: Voice, plenary: &PlenaryCode, item: Option<ItemId>) -> String {
    or_none(item.map(|item| v.item(plenary, item)))
}
