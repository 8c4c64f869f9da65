//! Presence on the screens of the room: the roll, what delegations announce, the quorum and its course.

use documents::lang::Catalog;
use documents::name_of;
use domain::command::{Actor, Command as _};
use domain::membership::replace::Replace;
use domain::membership::{Delegate, protocol_order};
use domain::plenary::announce_departure::AnnounceDeparture;
use domain::plenary::announce_presence::AnnouncePresence;
use domain::plenary::record_departure::RecordDeparture;
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::record_representative::RecordRepresentative;
use domain::plenary::{Announced, Attendance, Plenary, QuorumStep, Standing};
use domain::symbol::Seat;
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The curve is drawn on so many units.
const WIDTH: i64 = 320;
const HEIGHT: i64 = 96;

/// For chair and secretary: what was announced, to confirm; a tile for each seat in the order of protocol, one key each.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let order = protocol_order(page.coalition, page.lang, page.today);
    let keeps = is_called(page, plenary);
    html! {
        h2 { (page.say("room-roll")) }
        (quorum(page, plenary))
        @if keeps {
            (announced(page, plenary, actor, next))
            ul.tiles { @for seat in &order { (tile(page, plenary, actor, next, seat)) } }
            (changes(page, plenary, actor, next, &order))
        }
        (curve(page, plenary))
    }
}

/// For the telephone of a seat: how it is recorded, and what it announces of itself.
pub fn for_seat(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let seat = &actor.seat;
    let recorded = plenary.present.get(seat);
    let code = || plenary.code.clone();
    let announce = |attendance: Attendance| {
        let command = AnnouncePresence { plenary: code(), attendance };
        Gesture::of(&AnnouncePresence::ACTION, actor, next)
            .with("plenary", &plenary.code)
            .with("attendance", name_of(&attendance))
            .labelled(page.say(&format!("room-presence-i-{}", key(attendance))))
            .unless(refused(page, actor, &command))
    };
    let leave = || {
        Gesture::of(&AnnounceDeparture::ACTION, actor, next)
            .with("plenary", &plenary.code)
            .labelled(page.say("room-presence-i-leave"))
            .unless(refused(page, actor, &AnnounceDeparture { plenary: code() }))
    };
    html! {
        @if is_called(page, plenary) {
            h2 { (page.say("room-presence-own")) }
            p { (page.say(&recorded.map_or("room-presence-not".to_owned(), |it| format!("room-presence-is-{}", key(*it))))) }
            @if plenary.announced.contains_key(seat) { p.soft { (page.say("room-presence-unconfirmed")) } }
            div.row {
                // Whoever is not there yet says so in the dock, in reach of a thumb.
                @for attendance in plenary.mode.ways().iter().copied().filter(|_| recorded.is_some()) {
                    @if recorded != Some(&attendance) && plenary.announced.get(seat) != Some(&Announced::Here(attendance)) {
                        (announce(attendance).draw(page))
                    }
                }
                @if recorded.is_some() && plenary.announced.get(seat) != Some(&Announced::Leaving) { (leave().draw(page)) }
            }
        }
    }
}

/// For everybody to see: the quorum, who is there and how, and the course of the quorum.
pub fn for_all(page: &Page, plenary: &Plenary) -> Markup {
    html! {
        @if is_called(page, plenary) {
            h2 { (page.say("room-roll")) }
            (quorum(page, plenary))
            (shown(page, plenary))
            (curve(page, plenary))
        }
    }
}

/// The same on a wall, where nothing is folded.
pub fn for_screen(page: &Page, plenary: &Plenary) -> Markup {
    let steps = plenary.quorum_curve(page.coalition);
    html! {
        h2 { (page.say("room-roll")) }
        (quorum(page, plenary))
        (shown(page, plenary))
        @if steps.len() > 1 { (drawn(page, plenary, &steps)) }
    }
}

/// Whether there is a roll to look at.
fn is_called(page: &Page, plenary: &Plenary) -> bool {
    plenary.standing != Standing::Closed && page.today >= plenary.opens_on
}

/// A tile for each seat, touched by nobody.
fn shown(page: &Page, plenary: &Plenary) -> Markup {
    html! {
        ul.tiles { @for seat in protocol_order(page.coalition, page.lang, page.today) {
            @let there = plenary.present.get(&seat);
            li.(if there.is_some() { "in" } else { "out" }) {
                abbr title=(parts::name_of(page, &seat)) { (seat) }
                small { (there.map_or_else(|| page.say("room-roll-absent"), |it| page.say(&format!("room-presence-{}", key(*it))))) }
            }
        } }
    }
}

fn key(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::InRoom => "in-room",
        Attendance::Remote => "remote",
        Attendance::NotRecorded => "not-recorded",
    }
}

/// How many are there of how many it takes; where they are too few, what that blocks.
fn quorum(page: &Page, plenary: &Plenary) -> Markup {
    let is_open = plenary.opening.is_some();
    let quorum = match is_open {
        true => plenary.quorum_to_decide(page.coalition, page.today),
        false => plenary.quorum_to_open(page.coalition, page.today),
    };
    html! {
        @if let Ok(quorum) = quorum {
            @let values = [
                ("present", quorum.present.to_string()),
                ("needed", quorum.needed.to_string()),
                ("members", quorum.members.to_string()),
            ];
            @let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            @match (is_open, quorum.is_reached()) {
                (_, true) => p.quorum { (page.fill("room-presence-quorum", &values)) },
                (false, false) => p.quorum { (page.fill("room-presence-no-quorum-yet", &values)) },
                (true, false) => p.quorum role="alert" { strong { (page.fill("room-presence-quorum-lost", &values)) } },
            }
        }
    }
}

/// What delegations said of themselves, each to be confirmed with one press.
fn announced(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    html! {
        @if !plenary.announced.is_empty() {
            ul.announced { @for (seat, announced) in &plenary.announced {
                li {
                    @let key = match announced {
                        Announced::Here(attendance) => format!("room-presence-says-{}", key(*attendance)),
                        Announced::Leaving => "room-presence-says-leaves".to_owned(),
                    };
                    span { (page.fill(&key, &[("seat", &parts::name_of(page, seat))])) }
                    @match announced {
                        Announced::Here(attendance) => (record(page, plenary, actor, next, seat, *attendance)
                            .labelled(page.say("room-presence-confirm")).first().draw(page)),
                        Announced::Leaving => (departs(page, plenary, actor, next, seat)
                            .labelled(page.say("room-presence-confirm")).draw(page)),
                    }
                }
            } }
        }
    }
}

fn record<'a>(
    page: &Page,
    plenary: &'a Plenary,
    actor: &'a Actor,
    next: &'a str,
    seat: &Seat,
    attendance: Attendance,
) -> Gesture<'a> {
    let command = RecordPresence { plenary: plenary.code.clone(), seat: seat.clone(), attendance };
    Gesture::of(&RecordPresence::ACTION, actor, next)
        .with("plenary", &plenary.code)
        .with("seat", seat)
        .with("attendance", name_of(&attendance))
        .unless(refused(page, actor, &command))
}

fn departs<'a>(
    page: &Page,
    plenary: &'a Plenary,
    actor: &'a Actor,
    next: &'a str,
    seat: &Seat,
) -> Gesture<'a> {
    let command = RecordDeparture { plenary: plenary.code.clone(), seat: seat.clone() };
    Gesture::of(&RecordDeparture::ACTION, actor, next)
        .with("plenary", &plenary.code)
        .with("seat", seat)
        .unless(refused(page, actor, &command))
}

/// A seat of the roll: who is there says how, who is not is a button.
fn tile(page: &Page, plenary: &Plenary, actor: &Actor, next: &str, seat: &Seat) -> Markup {
    let name = parts::name_of(page, seat);
    html! {
        @match plenary.present.get(seat) {
            Some(attendance) => li.in data-tile {
                abbr title=(name) { (seat) }
                small { (page.say(&format!("room-presence-{}", key(*attendance)))) }
            },
            None => {
                @let attendance = plenary.mode.ways()[0];
                li.out data-tile {
                    (record(page, plenary, actor, next, seat, attendance).labelled(seat.to_string()).draw(page))
                    small { (name) }
                }
            },
        }
    }
}

/// Who is there: it leaves, changes its mode or is represented by somebody else.
fn changes(page: &Page, plenary: &Plenary, actor: &Actor, next: &str, order: &[Seat]) -> Markup {
    let there: Vec<&Seat> = order.iter().filter(|seat| plenary.present.contains_key(*seat)).collect();
    html! {
        @if !there.is_empty() {
            details.fold-line {
                summary { (page.say("room-presence-changes")) }
                ul.queue { @for seat in there {
                    li {
                        b { (parts::name_of(page, seat)) }
                        span.row {
                            @for &attendance in plenary.mode.ways() { @if plenary.present.get(seat) != Some(&attendance) {
                                (record(page, plenary, actor, next, seat, attendance)
                                    .labelled(page.say(&format!("room-presence-now-{}", key(attendance)))).draw(page))
                            } }
                            (departs(page, plenary, actor, next, seat).labelled(page.say("room-presence-leaves")).draw(page))
                            (represents(page, plenary, actor, next, seat))
                        }
                    }
                } }
                p.row { a.btn href=(links::act(page.lang, Replace::ACTION.name)) { (page.say("room-presence-replace")) } }
            }
        }
    }
}

/// Who speaks for a seat that is there, and a key for each other person who may.
fn represents(page: &Page, plenary: &Plenary, actor: &Actor, next: &str, seat: &Seat) -> Markup {
    let now = plenary.representative(page.coalition, seat, page.today);
    let all: Vec<&Delegate> = plenary.representatives(page.coalition, seat, page.today).collect();
    let who = |it: &Delegate| {
        let role = page.fill("room-presence-role", &[("role", &name_of(&it.role))]);
        match all.iter().filter(|other| other.role == it.role).count() {
            0 | 1 => role,
            _ => {
                page.fill("room-presence-numbered", &[("role", &role), ("number", &it.person.0.to_string())])
            }
        }
    };
    html! {
        @for it in all.iter().filter(|it| now.is_none_or(|now| now.person != it.person)) {
            @let command = RecordRepresentative { plenary: plenary.code.clone(), seat: seat.clone(), person: it.person };
            (Gesture::of(&RecordRepresentative::ACTION, actor, next)
                .with("plenary", &plenary.code)
                .with("seat", seat)
                .with("person", it.person.0)
                .labelled(page.fill("room-presence-speaks-now", &[("who", &who(it))]))
                .unless(refused(page, actor, &command))
                .draw(page))
        }
        @if let Some(now) = now.filter(|_| all.len() > 1) {
            small.soft { (page.fill("room-presence-represented", &[("who", &who(now))])) }
        }
    }
}

/// The course of the quorum: a step line, and the same as a table.
fn curve(page: &Page, plenary: &Plenary) -> Markup {
    let steps = plenary.quorum_curve(page.coalition);
    let words = Catalog::papers(page.lang);
    html! {
        @if steps.len() > 1 {
            details.fold-line {
                summary { (page.say("room-presence-curve")) }
                (drawn(page, plenary, &steps))
                table {
                    thead { tr {
                        th scope="col" { (page.say("room-presence-hour")) }
                        th scope="col" { (page.say("room-presence-present")) }
                        th scope="col" { (page.say("room-presence-needed")) }
                    } }
                    tbody { @for step in &steps {
                        tr {
                            td { time datetime=(step.at) { (words.hour(step.at, &plenary.zone)) } }
                            td { (step.present) @if !step.is_reached() { " · " (page.say("room-presence-too-few")) } }
                            td { (step.needed) }
                        }
                    } }
                }
            }
        }
    }
}

fn drawn(page: &Page, plenary: &Plenary, steps: &[QuorumStep]) -> Markup {
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return html! {} };
    let end = plenary.closed_at.unwrap_or(last.at).max(last.at);
    let span = end.duration_since(first.at).as_secs().max(1);
    let top = i64::from(steps.iter().map(|it| it.present.max(it.needed)).max().unwrap_or(1).max(1));
    let x = |at: jiff::Timestamp| at.duration_since(first.at).as_secs() * WIDTH / span;
    let y = |count: u32| HEIGHT - 6 - i64::from(count) * (HEIGHT - 18) / top;
    let line = |of: fn(&QuorumStep) -> u32| {
        let mut path = format!("M0 {}", y(of(first)));
        for step in &steps[1..] {
            path.push_str(&format!(" H{} V{}", x(step.at), y(of(step))));
        }
        path.push_str(&format!(" H{WIDTH}"));
        path
    };
    let label = page.fill(
        "room-presence-curve-says",
        &[
            ("first", &first.present.to_string()),
            ("last", &last.present.to_string()),
            ("needed", &last.needed.to_string()),
        ],
    );
    html! {
        svg.curve role="img" aria-label=(label) viewBox={ "0 0 " (WIDTH + 24) " " (HEIGHT) } width="100%" {
            path d=(line(|it| it.needed)) fill="none" stroke="currentColor" stroke-width="1" stroke-dasharray="4 4" {}
            path d=(line(|it| it.present)) fill="none" stroke="currentColor" stroke-width="2.5" {}
            text x=(WIDTH + 5) y=(y(last.present) + 4) font-size="12" fill="currentColor" { (last.present) }
            @if last.present != last.needed {
                text x=(WIDTH + 5) y=(y(last.needed) + 4) font-size="12" fill="currentColor" { (last.needed) }
            }
        }
    }
}
