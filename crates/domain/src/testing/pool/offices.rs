//! Who is to do what: elections, offices, members, rules.

use alloc::borrow::ToOwned;
use alloc::vec;
use alloc::vec::Vec;

use jiff::ToSpan;

use super::{code, delegation, one_of, seat, secretariat, written};
use crate::command::Actor;
use crate::mandate::Office;
use crate::membership::Span;
use crate::symbol::{ElectionId, Seat};
use crate::testing::properties::{Asked, World, asks};
use crate::testing::{MEMBERS, small_rules};
use crate::{election, mandate, membership};

pub fn election_in_hand(world: &World, number: u8) -> ElectionId {
    let known = world.coalition.elections.values();
    let open = known.filter(|it| it.announced.is_none()).map(|it| it.id.clone());
    let open: Vec<ElectionId> = open.collect();
    one_of(number, open.into_iter(), ElectionId::from("E-0"))
}

pub fn call(world: &World, a: u8, b: u8) -> Asked {
    let office = if a.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let year = world.today.year() + 1;
    let months = if office == Office::Presidency { 0 } else { 1 };
    let to = jiff::civil::date(year + months, 12, 31);
    let command = election::call::Call {
        election: alloc::format!("E-{}", world.coalition.elections.len()).as_str().into(),
        office,
        term: Span { from: jiff::civil::date(year, 1, 1), to: Some(to) },
        plenary: code(world, b),
        item: None,
    };
    asks(secretariat(world), command)
}

pub fn nominate(world: &World, a: u8, b: u8) -> Asked {
    let (candidate, by) = (seat(a), if b.is_multiple_of(2) { seat(a) } else { seat(b) });
    let election = election_in_hand(world, b);
    asks(delegation(&by), election::nominate::Nominate { election, candidate, by: by.clone() })
}

pub fn consent(world: &World, a: u8, b: u8) -> Asked {
    let candidate = seat(a);
    let election = election_in_hand(world, b);
    asks(delegation(&candidate), election::consent::Consent { election, candidate: candidate.clone() })
}

pub fn step_back(world: &World, a: u8, b: u8) -> Asked {
    let candidate = seat(a);
    let election = election_in_hand(world, b);
    let command = election::withdraw_candidacy::WithdrawCandidacy { election, candidate: candidate.clone() };
    asks(delegation(&candidate), command)
}

/// Whoever conducts it, or the secretariat.
pub fn officer(world: &World, election: &ElectionId) -> Actor {
    let known = world.coalition.elections.get(election);
    known.and_then(|it| it.officer.clone()).unwrap_or_else(|| secretariat(world))
}

pub fn open_election(world: &World, a: u8, b: u8) -> Asked {
    use election::Mode::{Acclamation, Consensus, RollCall};
    let mode = [RollCall, RollCall, Acclamation, Consensus][usize::from(a) % 4];
    let election = election_in_hand(world, b);
    let actor = if a.is_multiple_of(8) { delegation(&seat(b)) } else { secretariat(world) };
    asks(actor, election::open::Open { election, mode })
}

pub fn object(world: &World, a: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    asks(delegation(&seat(a)), election::object::Object { election, seat: seat(a) })
}

pub fn elect(world: &World, a: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    let round = world.coalition.elections.get(&election).and_then(|it| it.round());
    let candidates: Vec<Seat> = round.map_or_else(Vec::new, |it| it.candidates.iter().cloned().collect());
    // Who was not called yet answers first.
    let called = |seat: &Seat| round.is_some_and(|it| it.votes.contains_key(seat));
    let voter = MEMBERS.into_iter().map(Seat::from).find(|it| !a.is_multiple_of(4) && !called(it));
    let seat = voter.unwrap_or_else(|| seat(a));
    let candidate =
        Some(one_of(b / 2, candidates.into_iter(), Seat::from("ZZZ"))).filter(|_| !b.is_multiple_of(8));
    let command = election::cast::Cast { election: election.clone(), seat, candidate };
    asks(officer(world, &election), command)
}

pub fn close_round(world: &World, _: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    let actor = officer(world, &election);
    asks(actor, election::close_round::CloseRound { election })
}

pub fn draw_lot(world: &World, a: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    let stage = world.coalition.elections.get(&election).map(|it| it.stage());
    let drawn = match stage {
        Some(election::Stage::LotPending(seats)) => one_of(a, seats.into_iter(), seat(a)),
        _ => seat(a),
    };
    let witnesses = vec![seat(a.wrapping_add(1)), seat(a.wrapping_add(2))];
    let actor = officer(world, &election);
    asks(actor, election::draw_lot::DrawLot { election, seat: drawn, witnesses })
}

pub fn proclaim(world: &World, _: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    let actor = officer(world, &election);
    asks(actor, election::announce::Announce { election })
}

pub fn disclose(world: &World, a: u8, b: u8) -> Asked {
    let announced = world.coalition.elections.values().filter(|it| it.announced.is_some());
    let announced: Vec<ElectionId> = announced.map(|it| it.id.clone()).collect();
    let election = one_of(b, announced.into_iter(), ElectionId::from("E-0"));
    asks(delegation(&seat(a)), election::disclose::Disclose { election, candidate: seat(b) })
}

pub fn take_over(world: &World, a: u8, b: u8) -> Asked {
    let office = if a.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let elect = world.coalition.mandates.all.iter().rfind(|it| it.office == office && it.taken_up.is_none());
    let seat = elect.map_or_else(|| seat(b), |it| it.seat.clone());
    let command = mandate::take_over::TakeOver { office, seat: seat.clone(), institution: None };
    asks(delegation(&seat), command)
}

pub fn span(world: &World, a: u8, b: u8) -> Span {
    let from = world.today.saturating_add((i32::from(a) - 100).days());
    let to = (!b.is_multiple_of(8)).then(|| from.saturating_add((i32::from(b) * 2).days()));
    Span { from, to }
}

pub fn begin(world: &World, a: u8, b: u8) -> Asked {
    let office = if b.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let command = mandate::begin::Begin { office, seat: seat(a), institution: None, span: span(world, a, b) };
    asks(secretariat(world), command)
}

pub fn end(world: &World, a: u8, b: u8) -> Asked {
    let office = if b.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let last_day = world.today.saturating_add((i32::from(a) - 2).days());
    asks(secretariat(world), mandate::end::End { office, last_day, reason: written() })
}

pub fn hold_ad_interim(world: &World, a: u8, b: u8) -> Asked {
    let office = if b.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let command = mandate::hold_ad_interim::HoldAdInterim {
        office,
        seat: seat(a),
        span: span(world, a, b),
        reason: written(),
    };
    asks(secretariat(world), command)
}

pub fn amend(world: &World, a: u8, b: u8) -> Asked {
    let mut rules = small_rules();
    rules.reelection.value = a.is_multiple_of(2);
    rules.both_offices.value = a.is_multiple_of(3);
    rules.observation_days.value = u16::from(b % 20);
    rules.election_tie.value = crate::rules::ElectionTie::RepeatThenLot(b % 2);
    if b.is_multiple_of(4) {
        rules.minutes_approvers.value = crate::rules::Approvers::PresentThen;
    }
    let command = crate::rules::amend::Amend {
        effective_on: world.today,
        reason: "invented".to_owned(),
        agreement: None,
        rules: rules.into(),
    };
    asks(secretariat(world), command)
}

pub fn be_suspended(world: &World, a: u8, b: u8) -> Asked {
    let from = world.today.saturating_add(i32::from(b % 8).days());
    asks(secretariat(world), membership::suspend::Suspend { seat: seat(a), from, reason: written() })
}

pub fn reinstate(world: &World, a: u8, b: u8) -> Asked {
    let from = world.today.saturating_add(i32::from(b % 8).days());
    asks(secretariat(world), membership::reinstate::Reinstate { seat: seat(a), from })
}
