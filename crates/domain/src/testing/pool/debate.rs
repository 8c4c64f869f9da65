//! What is asked in a debate: motions and rulings, amendments, a text part by part, another representative.

use alloc::vec::Vec;

use super::in_session::last_decision;
use super::{code, delegation, plenary_in_hand, presidency, seat, secretariat, written};
use crate::decision::{self, Mode};
use crate::membership::accredit::Accredit;
use crate::membership::{Delegate, Role, Span};
use crate::motion::{self, Kind};
use crate::plenary::record_representative::RecordRepresentative;
use crate::symbol::{DecisionId, Person};
use crate::testing::properties::{Asked, World, asks};

const MODES: [Mode; 3] = [Mode::Consensus, Mode::RollCall, Mode::Recorded];

fn mode(number: u8) -> Mode {
    MODES[usize::from(number) % MODES.len()]
}

/// The decision on a text that is open, or the last one.
fn text(world: &World, a: u8) -> DecisionId {
    let plenary = plenary_in_hand(world, a);
    let open = plenary.and_then(|it| it.decisions.iter().find(|one| !one.is_over()));
    open.map_or_else(|| last_decision(world, a), |it| it.id.clone())
}

pub fn moves(world: &World, a: u8, b: u8) -> Asked {
    let kinds = [
        Kind::CloseDebate {},
        Kind::AdjournDebate {},
        Kind::SuspendSession {},
        Kind::AdjournSession {},
        Kind::Appeal { ruling: 1 },
        Kind::Divide { decision: text(world, a) },
        Kind::Reorder {},
    ];
    let kind = kinds[usize::from(a) % kinds.len()].clone();
    let command = motion::r#move::Move { plenary: code(world, 1), seat: seat(b), kind, text: None };
    asks(delegation(&seat(b)), command)
}

pub fn puts(world: &World, a: u8, b: u8) -> Asked {
    let count = plenary_in_hand(world, 1).map_or(0, |it| it.motions.len());
    // Mostly the last one, which still waits.
    let motion = if a.is_multiple_of(4) { u16::from(a % 8) } else { count as u16 };
    asks(presidency(world), motion::put::Put { plenary: code(world, 1), motion, mode: mode(b) })
}

pub fn rules(world: &World, a: u8, b: u8) -> Asked {
    let out_of_order = a.is_multiple_of(3).then_some(u16::from(b % 4));
    let command = motion::rule::Rule { plenary: code(world, 1), seat: None, text: written(), out_of_order };
    asks(presidency(world), command)
}

pub fn takes_back(world: &World, a: u8, b: u8) -> Asked {
    let command = motion::withdraw::Withdraw { plenary: code(world, 1), motion: u16::from(a % 4) };
    asks(delegation(&seat(b)), command)
}

pub fn amends(world: &World, a: u8, b: u8) -> Asked {
    let decision = text(world, a);
    let command = decision::propose_amendment::ProposeAmendment {
        decision,
        seat: seat(b),
        text: written(),
        paragraph: b.is_multiple_of(2).then_some(u16::from(b % 5)),
    };
    asks(delegation(&seat(b)), command)
}

pub fn ranks(world: &World, a: u8, _: u8) -> Asked {
    let decision = text(world, a);
    let known = world.coalition.decision(&decision);
    let order: Vec<u16> = (1..=known.map_or(0, |it| it.amendments.len() as u16)).rev().collect();
    asks(presidency(world), decision::rank_amendments::RankAmendments { decision, order })
}

pub fn puts_amendment(world: &World, a: u8, b: u8) -> Asked {
    let (decision, amendment) = (text(world, a), u16::from(a % 3) + 1);
    asks(presidency(world), decision::put_amendment::PutAmendment { decision, amendment, mode: mode(b) })
}

pub fn withdraws_amendment(world: &World, a: u8, b: u8) -> Asked {
    let (decision, amendment) = (text(world, a), u16::from(b % 3) + 1);
    let own = world.coalition.decision(&decision).and_then(|it| it.amendments.get(usize::from(b % 3)));
    let seat = own.map_or_else(|| seat(b), |it| it.seat.clone());
    let command = decision::withdraw_amendment::WithdrawAmendment { decision, amendment };
    asks(delegation(&seat), command)
}

pub fn divides(world: &World, a: u8, b: u8) -> Asked {
    let (decision, preamble) = (text(world, a), u16::from(b % 3));
    let parts = (0..2 + b % 2).map(|_| written()).collect();
    asks(presidency(world), decision::divide::Divide { decision, parts, preamble })
}

pub fn puts_part(world: &World, a: u8, b: u8) -> Asked {
    let (decision, part) = (text(world, a), u16::from(a % 3) + 1);
    asks(presidency(world), decision::put_part::PutPart { decision, part, mode: mode(b) })
}

pub fn states_text(world: &World, a: u8, b: u8) -> Asked {
    let fallen = if b.is_multiple_of(3) { [u16::from(b % 4)].into() } else { Vec::new() };
    asks(
        presidency(world),
        decision::amend_text::AmendText { decision: text(world, a), text: written(), fallen },
    )
}

/// Somebody is accredited for a delegation, or speaks for it from now on.
pub fn represents(world: &World, a: u8, b: u8) -> Asked {
    let (seat, person) = (seat(b), Person(u32::from(a % 5)));
    if a.is_multiple_of(2) {
        return asks(secretariat(world), RecordRepresentative { plenary: code(world, a), seat, person });
    }
    let role = [Role::Head, Role::Alternate, Role::Delegate][usize::from(a) % 3];
    let span = Span { from: world.today, to: None };
    let delegate = Delegate { person, role, span, plenary: None, commitment: None };
    asks(secretariat(world), Accredit { seat, delegate })
}
