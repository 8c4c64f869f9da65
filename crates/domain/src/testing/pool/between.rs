//! What is asked between plenaries of the capitals: silence, replies, confirmations.

use alloc::collections::BTreeSet;

use jiff::ToSpan;

use super::in_session::last_decision;
use super::{delegation, one_of, presidency, seat, secretariat, written};
use crate::agreement;
use crate::consultation::{self, Kind};
use crate::decision::{Choice, Statement};
use crate::rules::Matter;
use crate::symbol::{ConsultationId, Seat};
use crate::testing::properties::{Asked, World, asks};

/// A consultation that is open, more often than not.
fn some(world: &World, a: u8, kind: Kind) -> ConsultationId {
    let known = world.coalition.consultations.values();
    let open = known.clone().find(|it| it.kind == kind && !it.is_over()).filter(|_| !a.is_multiple_of(8));
    let ids: alloc::vec::Vec<_> = known.map(|it| it.id.clone()).collect();
    open.map_or_else(|| one_of(a, ids.into_iter(), "PS-2030-1".into()), |it| it.id.clone())
}

pub fn circulate(world: &World, a: u8, b: u8) -> Asked {
    let matters = [Matter::Substantive, Matter::Procedural, Matter::Substantive, Matter::RulesChange];
    let command = consultation::circulate::Circulate {
        plenary: None,
        matter: matters[usize::from(a) % matters.len()],
        text: written(),
        hours: [24, 72, 120][usize::from(b) % 3],
    };
    asks(if b.is_multiple_of(2) { presidency(world) } else { secretariat(world) }, command)
}

pub fn object(world: &World, a: u8, b: u8) -> Asked {
    let (consultation, reason) = (some(world, a, Kind::Silence), written());
    let object = consultation::object::Object { consultation, seat: seat(b), reason, paragraph: None };
    asks(delegation(&seat(b)), object)
}

pub fn say(world: &World, a: u8, b: u8) -> Asked {
    let statements = [
        Statement::Endorsement {},
        Statement::DoesNotBlock { text: written() },
        Statement::Objection { text: written() },
    ];
    let statement = statements[usize::from(a) % statements.len()].clone();
    let consultation = some(world, a, Kind::Silence);
    asks(delegation(&seat(b)), consultation::state::State { consultation, seat: seat(b), statement })
}

pub fn reply(world: &World, a: u8, b: u8) -> Asked {
    let choice = [Choice::Yes, Choice::Yes, Choice::No, Choice::Abstain][usize::from(a) % 4];
    let consultation = some(world, a, Kind::Replies);
    asks(delegation(&seat(b)), consultation::reply::Reply { consultation, seat: seat(b), choice })
}

pub fn extend(world: &World, a: u8, b: u8) -> Asked {
    let kind = if a.is_multiple_of(2) { Kind::Silence } else { Kind::Replies };
    let (consultation, hours) = (some(world, a, kind), u16::from(b));
    asks(secretariat(world), consultation::extend::Extend { consultation, hours, reason: written() })
}

pub fn refer(world: &World, a: u8, b: u8) -> Asked {
    let asked: BTreeSet<Seat> = [seat(a), seat(b)].into();
    let until = world.today.saturating_add(i32::from(b % 60).days());
    let decision = last_decision(world, a);
    asks(presidency(world), consultation::refer::Refer { decision, asked, until })
}

pub fn answer(world: &World, a: u8, b: u8) -> Asked {
    let consultation = some(world, a, Kind::Confirmation);
    let reserved = world.coalition.consultations.get(&consultation).and_then(|it| it.silent().next());
    let seat = reserved.filter(|_| !b.is_multiple_of(4)).cloned().unwrap_or_else(|| seat(b));
    if b.is_multiple_of(5) {
        let (seat, reason) = (seat.clone(), written());
        return asks(
            delegation(&seat),
            consultation::decline::Decline { consultation, seat: seat.clone(), reason },
        );
    }
    asks(delegation(&seat), consultation::confirm::Confirm { consultation, seat: seat.clone() })
}

pub fn withdraw(world: &World, a: u8, _: u8) -> Asked {
    let consultation = some(world, a, Kind::Silence);
    asks(secretariat(world), consultation::withdraw::Withdraw { consultation, reason: written() })
}

pub fn conclude(world: &World, a: u8, b: u8) -> Asked {
    let kinds = [Kind::Silence, Kind::Replies, Kind::Confirmation];
    let consultation = some(world, a, kinds[usize::from(b) % 3]);
    let actor = if b.is_multiple_of(2) { presidency(world) } else { secretariat(world) };
    asks(actor, consultation::conclude::Conclude { consultation })
}

pub fn agree(world: &World, a: u8, b: u8) -> Asked {
    let consultation = one_of(b, world.coalition.consultations.keys().cloned(), "PS-2030-1".into());
    let kind = [agreement::Kind::Other, agreement::Kind::Commitment][usize::from(a) % 2];
    asks(secretariat(world), agreement::record_consulted::RecordConsulted { consultation, kind })
}
