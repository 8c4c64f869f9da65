//! What is asked between plenaries: minutes, committees, commitments.

use alloc::vec;
use alloc::vec::Vec;

use super::in_session::{last_decision, some_agreement};
use super::{code, delegation, one_of, presidency, seat, secretariat, written};
use crate::commitment::Owner;
use crate::committee::Admission;
use crate::deadline::Due;
use crate::mandate::Office;
use crate::minutes::{Disposition, Stage};
use crate::symbol::{PlenaryCode, Seat};
use crate::testing::properties::{Asked, World, asks};
use crate::words::Text;
use crate::{commitment, committee, minutes, outline};

/// Of which plenary minutes are asked for: one that was convened, or one that is only known from paper.
pub fn of(world: &World, a: u8) -> PlenaryCode {
    let convened = world.coalition.plenary_order.iter();
    let codes: Vec<PlenaryCode> = convened.chain(world.coalition.minutes.keys()).cloned().collect();
    one_of(a, codes.into_iter(), PlenaryCode::from("IV-2029"))
}

pub fn carry_in(world: &World, a: u8, b: u8) -> Asked {
    // Some of these are convened later on.
    let codes = ["IV-2029", "II-2030", "III-2030", "II-2031"].map(PlenaryCode::from);
    let plenary =
        if a.is_multiple_of(2) { codes[usize::from(b) % codes.len()].clone() } else { of(world, a) };
    asks(secretariat(world), minutes::carry_in::CarryIn { plenary, description: written() })
}

pub fn draft(world: &World, a: u8, _: u8) -> Asked {
    let plenary = of(world, a);
    let paragraphs = world.coalition.plenaries.get(&plenary).map(outline::outline).unwrap_or_default();
    asks(secretariat(world), minutes::draft::Draft { plenary, paragraphs })
}

pub fn circulate(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), minutes::circulate::Circulate { plenary: of(world, a) })
}

pub fn observe(world: &World, a: u8, b: u8) -> Asked {
    let paragraph = u16::from(b % 4);
    asks(
        delegation(&seat(b)),
        minutes::observe::Observe { plenary: of(world, a), paragraph, text: written() },
    )
}

pub fn settle(world: &World, a: u8, b: u8) -> Asked {
    let (disposition, text) = match b % 3 {
        0 => (Disposition::Accepted, Some(written())),
        1 => (Disposition::Rejected, None),
        _ => (Disposition::Noted, None),
    };
    let observation = u16::from(b % 3) + 1;
    let command = minutes::settle::Settle { plenary: of(world, a), observation, disposition, text };
    asks(secretariat(world), command)
}

pub fn submit(world: &World, a: u8, b: u8) -> Asked {
    let plenary = if a.is_multiple_of(8) { PlenaryCode::from("IV-2029") } else { of(world, a) };
    asks(secretariat(world), minutes::submit::Submit { plenary, to: code(world, b) })
}

pub fn approve(world: &World, a: u8, b: u8) -> Asked {
    let by = code(world, b);
    let submitted =
        world.coalition.minutes.values().find(|it| it.stage == Stage::Submitted { to: by.clone() });
    let plenary = match submitted {
        Some(minutes) if !a.is_multiple_of(4) => minutes.plenary.clone(),
        _ => of(world, a),
    };
    let decision = Some(last_decision(world, b)).filter(|_| !a.is_multiple_of(8));
    asks(secretariat(world), minutes::approve::Approve { plenary, by, decision })
}

pub fn sign(world: &World, a: u8, b: u8) -> Asked {
    let (actor, office) = match b % 2 {
        0 => (presidency(world), Office::Presidency),
        _ => (secretariat(world), Office::Secretariat),
    };
    asks(actor, minutes::sign::Sign { plenary: of(world, a), office })
}

pub fn publish(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), minutes::publish::Publish { plenary: of(world, a) })
}

pub fn set_up(world: &World, a: u8, b: u8) -> Asked {
    let next = world.today.year() + 1;
    let dues = [Due::FirstPlenaryOf(next), Due::NextPlenary {}, Due::Days(20), Due::On(world.today)];
    let command = committee::set_up::SetUp {
        committee: alloc::format!("PC-{}", a % 4).as_str().into(),
        name: written(),
        agreement: some_agreement(world, a, b),
        mandate: written(),
        base_document: written(),
        admission: if b.is_multiple_of(4) { Admission::Closed } else { Admission::Open },
        due: dues[usize::from(b) % dues.len()].clone(),
        members: vec![seat(a)],
    };
    asks(secretariat(world), command)
}

pub fn volunteer(_: &World, a: u8, b: u8) -> Asked {
    let committee = alloc::format!("PC-{}", a % 4).as_str().into();
    asks(delegation(&seat(b)), committee::volunteer::Volunteer { committee, seat: seat(b), plenary: None })
}

pub fn offer(_: &World, a: u8, b: u8) -> Asked {
    let committee = alloc::format!("PC-{}", a % 4).as_str().into();
    let seat = Seat::from(if b.is_multiple_of(2) { "AYU" } else { "JAS" });
    let command = committee::offer_support::OfferSupport {
        committee,
        seat: seat.clone(),
        offer: written(),
        plenary: None,
    };
    asks(delegation(&seat), command)
}

pub fn deliver(world: &World, a: u8, b: u8) -> Asked {
    let committee = alloc::format!("PC-{}", a % 4).as_str().into();
    asks(secretariat(world), committee::deliver::Deliver { committee, plenary: code(world, b), sha256: None })
}

pub fn dissolve(world: &World, a: u8, _: u8) -> Asked {
    let committee = alloc::format!("PC-{}", a % 4).as_str().into();
    asks(presidency(world), committee::dissolve::Dissolve { committee, agreement: None })
}

pub fn promise(world: &World, a: u8, b: u8) -> Asked {
    let owner = match b % 3 {
        0 => Owner::Seat(seat(a)),
        1 => Owner::Office(Office::Presidency),
        _ => Owner::AllMembers {},
    };
    let due = if a.is_multiple_of(2) { Due::NextPlenary {} } else { Due::Days(u16::from(a)) };
    let agreement = some_agreement(world, a, b);
    asks(secretariat(world), commitment::make::Make { agreement, owner, text: written(), due })
}

pub fn some_commitment(world: &World, a: u8) -> crate::symbol::CommitmentId {
    let all = world.coalition.commitments.keys().cloned().collect::<Vec<_>>();
    one_of(a, all.into_iter(), "I-2030/A1/C1".into())
}

pub fn report(world: &World, a: u8, b: u8) -> Asked {
    let commitment = some_commitment(world, a);
    let owner = world.coalition.commitments.get(&commitment).map(|it| it.owner.clone());
    let actor = match owner {
        Some(Owner::Seat(seat)) => delegation(&seat),
        Some(Owner::Office(_)) => presidency(world),
        _ => delegation(&seat(b)),
    };
    let sha256 = (!b.is_multiple_of(4)).then(|| "ab12".repeat(16));
    asks(actor, commitment::report::Report { commitment, text: written(), sha256 })
}

pub fn verify(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), commitment::verify::Verify { commitment: some_commitment(world, a) })
}

pub fn dispute(world: &World, a: u8, b: u8) -> Asked {
    let commitment = some_commitment(world, a);
    asks(delegation(&seat(b)), commitment::dispute::Dispute { commitment, reason: written() })
}

pub fn fulfil(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), commitment::fulfil::Fulfil { commitment: some_commitment(world, a) })
}

pub fn lapse(world: &World, a: u8, b: u8) -> Asked {
    let reason = Text::es(if b.is_multiple_of(2) { "" } else { "ya no" });
    asks(secretariat(world), commitment::lapse::Lapse { commitment: some_commitment(world, a), reason })
}
