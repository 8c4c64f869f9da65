//! What is asked of the archive: documents admitted, transcribed, settled, withdrawn, taken up.

use alloc::vec;
use alloc::vec::Vec;

use super::{delegation, presidency, seat, secretariat, written};
use crate::archive::claim::{Claim, Code};
use crate::archive::settle::Settle;
use crate::archive::take_up::TakeUp;
use crate::archive::transcribe::{Claimed, Transcribe};
use crate::archive::withdraw::Withdraw;
use crate::commitment::Owner;
use crate::deadline::Due;
use crate::symbol::MeetingId;
use crate::testing::archive::{agreement, days, note};
use crate::testing::properties::{Asked, World, asks};
use crate::words::Text;

/// One of our meetings, or one of another body.
fn meeting(a: u8) -> MeetingId {
    ["NUEVE/I-2030", "NUEVE/IV-2029", "FAGA/2019-05"][usize::from(a % 3)].into()
}

/// A claim of the meeting, or one that it has not.
fn some_claim(world: &World, meeting: &MeetingId, b: u8) -> u64 {
    let claims = world.coalition.archive.meetings.get(meeting).map(|it| it.claims.keys().copied());
    let claims: Vec<u64> = claims.into_iter().flatten().collect();
    claims.get(usize::from(b) % claims.len().max(1)).copied().unwrap_or(u64::from(b))
}

pub fn admit(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), note(a % 4))
}

pub fn transcribe(world: &World, a: u8, b: u8) -> Asked {
    let claims = match b % 5 {
        0 => vec![Claim::Acronym("NUEVE".into()), days("2029-11-30")],
        1 => vec![days("2029-11-29")],
        2 => vec![agreement("1", "Se encomienda")],
        3 => vec![agreement("1", "Se acuerda"), agreement("2", "Se encomienda")],
        _ => {
            vec![
                Claim::Code(Code { written: "I-2030".into(), number: Some(1), year: Some(2030) }),
                days("2030"),
            ]
        }
    };
    let claims = claims.into_iter().map(Claimed::by_hand).collect();
    let document = alloc::format!("D{}", b % 3 + 1).as_str().into();
    asks(secretariat(world), Transcribe { document, meeting: meeting(a), claims })
}

pub fn settle(world: &World, a: u8, b: u8) -> Asked {
    let meeting = meeting(a);
    let claim = some_claim(world, &meeting, b);
    asks(secretariat(world), Settle { meeting, claim })
}

pub fn withdraw(world: &World, a: u8, b: u8) -> Asked {
    let meeting = meeting(a);
    let claim = some_claim(world, &meeting, b);
    let reason = Text::es(if b.is_multiple_of(3) { "" } else { "otra reunión" });
    asks(secretariat(world), Withdraw { meeting, claim, reason })
}

pub fn take_up(world: &World, a: u8, b: u8) -> Asked {
    let meeting = meeting(a);
    let claim = some_claim(world, &meeting, b);
    let owner = if b.is_multiple_of(2) { Owner::Seat(seat(a)) } else { Owner::AllMembers {} };
    let due = if a.is_multiple_of(2) { Due::NextPlenary {} } else { Due::Days(u16::from(a)) };
    let actor = if b.is_multiple_of(7) { delegation(&seat(a)) } else { presidency(world) };
    asks(actor, TakeUp { meeting, claim, owner, text: written(), due })
}
