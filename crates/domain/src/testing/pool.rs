//! Requests that invented histories are made of: what anybody could ask, most of it about what there is.

use super::MEMBERS;
use super::properties::{Asked, World};
use crate::command::Actor;
use crate::mandate::Office;
use crate::plenary::{Plenary, Standing};
use crate::right::Capacity;
use crate::symbol::{PlenaryCode, Seat};
use crate::words::Text;

mod archive;
mod between;
mod debate;
mod in_session;
mod offices;
mod work;

/// A way to ask.
pub type Way = fn(&World, u8, u8) -> Asked;

/// Every way to ask, with how often it is asked.
const POOL: &[(usize, Way)] = &[
    (1, in_session::convene),
    (7, in_session::attend),
    (1, in_session::leave),
    (3, in_session::open),
    (2, in_session::open_item),
    (2, in_session::close_item),
    (1, in_session::carry_over),
    (1, in_session::suspend),
    (2, in_session::resume),
    (2, in_session::close),
    (2, in_session::decide),
    (6, in_session::vote),
    (6, in_session::hand_in),
    (1, in_session::extend),
    (1, in_session::ask_objections),
    (1, in_session::draw_roll),
    (1, in_session::state),
    (3, in_session::announce),
    (4, in_session::agree),
    (1, in_session::correct),
    (1, work::carry_in),
    (2, work::draft),
    (2, work::circulate),
    (1, work::observe),
    (2, work::settle),
    (2, work::submit),
    (3, work::approve),
    (1, work::sign),
    (1, work::publish),
    (2, work::set_up),
    (1, work::volunteer),
    (1, work::offer),
    (1, work::deliver),
    (1, work::dissolve),
    (2, offices::call),
    (3, offices::nominate),
    (1, offices::consent),
    (1, offices::step_back),
    (2, offices::open_election),
    (1, offices::object),
    (5, offices::elect),
    (1, offices::close_round),
    (1, offices::draw_lot),
    (2, offices::proclaim),
    (1, offices::disclose),
    (2, work::promise),
    (2, work::report),
    (2, work::verify),
    (1, work::dispute),
    (2, work::fulfil),
    (1, work::lapse),
    (2, offices::take_over),
    (1, offices::begin),
    (1, offices::end),
    (1, offices::hold_ad_interim),
    (1, in_session::adopt_agenda),
    (1, in_session::withdraw_item),
    (1, in_session::count_hands),
    (1, offices::amend),
    (1, offices::be_suspended),
    (1, offices::reinstate),
    (1, between::circulate),
    (1, between::object),
    (1, between::say),
    (3, between::reply),
    (1, between::extend),
    (1, between::refer),
    (2, between::answer),
    (1, between::withdraw),
    (2, between::conclude),
    (1, between::agree),
    (1, debate::moves),
    (3, debate::puts),
    (1, debate::rules),
    (1, debate::takes_back),
    (2, debate::amends),
    (1, debate::ranks),
    (2, debate::puts_amendment),
    (1, debate::withdraws_amendment),
    (1, debate::divides),
    (2, debate::puts_part),
    (2, debate::states_text),
    (1, debate::represents),
];

/// The ways to ask something of the archive, which has histories of its own.
pub const ARCHIVE: &[Way] = &[
    archive::admit,
    archive::transcribe,
    archive::transcribe,
    archive::settle,
    archive::withdraw,
    archive::take_up,
    in_session::convene,
];

/// How many ways there are, each as often as it is asked.
pub fn ways() -> usize {
    POOL.iter().map(|(often, _)| often).sum()
}

/// The way with this number, below [`ways`].
pub fn way(number: usize) -> Way {
    let mut left = number;
    for (often, way) in POOL {
        if left < *often {
            return *way;
        }
        left -= often;
    }
    POOL[0].1
}

/// Anybody, in any capacity.
pub fn anybody(number: u8) -> Actor {
    let capacities = [Capacity::Delegation, Capacity::Presidency, Capacity::Secretariat, Capacity::Registrar];
    Actor { seat: seat(number), capacity: capacities[usize::from(number) % 4] }
}

/// A seat; now and then one that has no vote, or none at all.
fn seat(number: u8) -> Seat {
    let others = ["JAS", "AYU", "ZZZ"];
    let number = usize::from(number) % 20;
    Seat::from(if number < 17 { MEMBERS[number % 9] } else { others[number - 17] })
}

fn delegation(seat: &Seat) -> Actor {
    Actor { seat: seat.clone(), capacity: Capacity::Delegation }
}

/// Whoever holds the office; where nobody does, the registrar keeps the record.
fn holder(world: &World, office: Office, capacity: Capacity) -> Actor {
    match world.coalition.mandates.holder(office, world.today) {
        Some(mandate) => Actor { seat: mandate.seat.clone(), capacity },
        None => Actor { seat: Seat::from("BRU"), capacity: Capacity::Registrar },
    }
}

fn secretariat(world: &World) -> Actor {
    holder(world, Office::Secretariat, Capacity::Secretariat)
}

fn presidency(world: &World) -> Actor {
    holder(world, Office::Presidency, Capacity::Presidency)
}

/// The plenary that is in session, or the last that was convened; now and then an earlier one.
fn plenary_in_hand(world: &World, number: u8) -> Option<&Plenary> {
    let known = &world.coalition.plenaries;
    let any =
        world.coalition.plenary_order.get(usize::from(number / 16)).filter(|_| number.is_multiple_of(16));
    let open = || known.values().find(|it| it.standing == Standing::Open);
    let last = || known.values().find(|it| it.standing != Standing::Closed);
    any.and_then(|code| known.get(code)).or_else(open).or_else(last).or_else(|| known.values().last())
}

fn code(world: &World, number: u8) -> PlenaryCode {
    plenary_in_hand(world, number).map_or_else(|| PlenaryCode::from("I-2030"), |it| it.code.clone())
}

fn written() -> Text {
    Text::es("escrito")
}

/// One of many things, or `otherwise`.
fn one_of<T>(number: u8, mut all: impl ExactSizeIterator<Item = T>, otherwise: T) -> T {
    let count = all.len().max(1);
    all.nth(usize::from(number) % count).unwrap_or(otherwise)
}
