//! What is asked in the room: plenaries, decisions, agreements.

use alloc::borrow::ToOwned;
use alloc::vec;
use alloc::vec::Vec;

use jiff::ToSpan;

use super::{code, delegation, one_of, plenary_in_hand, presidency, seat, secretariat, written};
use crate::agreement::Kind;
use crate::plenary::{Attendance, ItemStatus};
use crate::rules::Matter;
use crate::symbol::{AgreementId, DecisionId, ItemId, PlenaryCode, Seat, roman};
use crate::testing::properties::{Asked, World, asks};
use crate::testing::{MEMBERS, noon, room};
use crate::{agreement, decision, plenary};

pub fn convene(world: &World, a: u8, b: u8) -> Asked {
    let opens_on = world.today.saturating_add((30 + i32::from(a) / 4).days());
    let year = opens_on.year();
    let known = world.coalition.plenaries.values().filter(|it| it.year == year);
    let ordinal = known.map(|it| it.ordinal).max().unwrap_or(0) + 1 + u16::from(b.is_multiple_of(16));
    let command = plenary::convene::Convene {
        plenary: PlenaryCode::new(alloc::format!("{}-{year}", roman(ordinal))),
        kind: plenary::Kind::Ordinary,
        ordinal,
        place: written(),
        host: Some(seat(b)),
        zone: "UTC".to_owned(),
        mode: plenary::Mode::Hybrid,
        opens_at: noon(opens_on),
        opens_on,
        waiver: None,
        agenda: vec![room::item(1), room::item(2)],
    };
    asks(secretariat(world), command)
}

pub fn attend(world: &World, a: u8, b: u8) -> Asked {
    let attendance = if b.is_multiple_of(4) { Attendance::Remote } else { Attendance::InRoom };
    // Who is still missing comes first.
    let absent = plenary_in_hand(world, b)
        .and_then(|it| MEMBERS.into_iter().map(Seat::from).find(|seat| !it.present.contains_key(seat)));
    let seat = absent.filter(|_| !a.is_multiple_of(8)).unwrap_or_else(|| seat(a));
    asks(
        secretariat(world),
        plenary::record_presence::RecordPresence { plenary: code(world, b), seat, attendance },
    )
}

pub fn leave(world: &World, a: u8, b: u8) -> Asked {
    let command = plenary::record_departure::RecordDeparture { plenary: code(world, b), seat: seat(a) };
    asks(secretariat(world), command)
}

pub fn open(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::open::Open { plenary: code(world, b) })
}

/// An item that stands so; now and then any.
pub fn item(world: &World, a: u8, b: u8, stands: fn(&ItemStatus) -> bool) -> ItemId {
    let fits = plenary_in_hand(world, b).and_then(|it| it.agenda.iter().find(|item| stands(&item.status)));
    fits.filter(|_| !a.is_multiple_of(8)).map_or(ItemId(u16::from(a % 3) + 1), |item| item.draft.id)
}

pub fn open_item(world: &World, a: u8, b: u8) -> Asked {
    let item = item(world, a, b, |status| *status == ItemStatus::Pending);
    asks(presidency(world), plenary::open_item::OpenItem { plenary: code(world, b), item })
}

pub fn close_item(world: &World, a: u8, b: u8) -> Asked {
    let item = item(world, a, b, |status| matches!(status, ItemStatus::Open(_)));
    asks(presidency(world), plenary::close_item::CloseItem { plenary: code(world, b), item })
}

pub fn carry_over(world: &World, a: u8, b: u8) -> Asked {
    let item = item(world, a, b, |status| *status == ItemStatus::Pending);
    let command =
        plenary::carry_over_item::CarryOverItem { plenary: code(world, b), item, reason: written() };
    asks(presidency(world), command)
}

pub fn adopt_agenda(world: &World, _: u8, b: u8) -> Asked {
    let decision = Some(last_decision(world, b));
    asks(presidency(world), plenary::adopt_agenda::AdoptAgenda { plenary: code(world, b), decision })
}

pub fn withdraw_item(world: &World, a: u8, b: u8) -> Asked {
    let item = ItemId(u16::from(a % 3) + 1);
    asks(presidency(world), plenary::withdraw_item::WithdrawItem { plenary: code(world, b), item })
}

pub fn suspend(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::suspend::Suspend { plenary: code(world, b) })
}

pub fn resume(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::resume::Resume { plenary: code(world, b) })
}

pub fn close(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::close::Close { plenary: code(world, b) })
}

pub fn last_decision(world: &World, b: u8) -> DecisionId {
    let plenary = plenary_in_hand(world, b);
    let number = plenary.map_or(1, |it| it.decisions.len().max(1)) as u16;
    DecisionId { plenary: code(world, b), number }
}

pub fn decide(world: &World, a: u8, b: u8) -> Asked {
    use decision::Mode::{Acclamation, Consensus, Recorded, RollCall, ShowOfHands};
    let pairs = [
        (Matter::Procedural, ShowOfHands),
        (Matter::Procedural, RollCall),
        (Matter::Substantive, Consensus),
        (Matter::Minutes, Consensus),
        (Matter::Minutes, Acclamation),
        (Matter::Election, RollCall),
        (Matter::Procedural, Recorded),
        (Matter::RulesChange, Recorded),
    ];
    let (matter, mode) = pairs[usize::from(a) % pairs.len()];
    let command = decision::open::Open { plenary: code(world, b), item: None, matter, text: written(), mode };
    asks(presidency(world), command)
}

pub fn vote(world: &World, a: u8, b: u8) -> Asked {
    use decision::Choice::{Abstain, No, Yes};
    let choice = [Yes, Yes, Yes, No, Abstain][usize::from(b) % 5];
    let command = decision::cast::Cast { decision: last_decision(world, b), seat: seat(a), choice };
    asks(delegation(&seat(a)), command)
}

pub fn count_hands(world: &World, a: u8, b: u8) -> Asked {
    let count = decision::Count { yes: u32::from(a % 9), no: u32::from(b % 4), abstain: 0 };
    let tellers = vec![seat(a), seat(b)];
    let command = decision::count_hands::CountHands { decision: last_decision(world, b), count, tellers };
    asks(presidency(world), command)
}

pub fn state(world: &World, a: u8, b: u8) -> Asked {
    let statement = match b % 4 {
        0 => decision::Statement::Objection { text: written() },
        _ => decision::Statement::DoesNotBlock { text: written() },
    };
    let command = decision::state::State { decision: last_decision(world, b), seat: seat(a), statement };
    asks(delegation(&seat(a)), command)
}

pub fn announce(world: &World, a: u8, b: u8) -> Asked {
    let id = last_decision(world, b);
    let decision = world.coalition.decision(&id);
    if let Some(recorded) = decision.filter(|it| it.mode == decision::Mode::Recorded) {
        return disclose(world, recorded, a);
    }
    let absent = decision.map_or_else(Vec::new, |it| it.unanswered().cloned().collect());
    let absent = if a.is_multiple_of(4) { Vec::new() } else { absent };
    asks(presidency(world), decision::close::Close { decision: id, absent })
}

/// Closes the voting, then announces with the ballots that were handed in; now and then one is forgotten.
fn disclose(world: &World, decision: &decision::Decision, a: u8) -> Asked {
    let id = decision.id.clone();
    if decision.voting_closed.is_none() {
        return asks(presidency(world), decision::close_voting::CloseVoting { decision: id });
    }
    let sealed = |(seat, received): (&Seat, &decision::Received)| {
        CHOICES
            .map(|choice| ballot(seat, choice))
            .into_iter()
            .find(|it| it.seal(&id, decision.round) == received.seal)
    };
    let ballots =
        decision.ballots.iter().filter_map(sealed).skip(usize::from(a.is_multiple_of(16))).collect();
    asks(presidency(world), decision::close::Disclose { decision: id.clone(), ballots })
}

const CHOICES: [decision::Choice; 3] =
    [decision::Choice::Yes, decision::Choice::No, decision::Choice::Abstain];

fn ballot(seat: &Seat, choice: decision::Choice) -> decision::Ballot {
    decision::Ballot { seat: seat.clone(), choice, salt: "5a".repeat(32) }
}

pub fn hand_in(world: &World, a: u8, b: u8) -> Asked {
    let id = last_decision(world, b);
    let round = world.coalition.decision(&id).map_or(1, |it| it.round);
    let seal = ballot(&seat(a), CHOICES[usize::from(b) % 3]).seal(&id, round);
    let command = decision::cast_sealed::CastSealed { decision: id, seat: seat(a), seal };
    asks(delegation(&seat(a)), command)
}

pub fn extend(world: &World, a: u8, b: u8) -> Asked {
    let command =
        decision::extend_voting::ExtendVoting { decision: last_decision(world, b), minutes: u16::from(a) };
    asks(presidency(world), command)
}

pub fn ask_objections(world: &World, a: u8, b: u8) -> Asked {
    let (decision, seconds) = (last_decision(world, b), u16::from(a));
    asks(presidency(world), decision::ask_objections::AskObjections { decision, seconds })
}

pub fn draw_roll(world: &World, a: u8, b: u8) -> Asked {
    let seed = decision::Seed { entries: world.coalition.length, root: "00".repeat(32) };
    let seed = Some(seed).filter(|_| !a.is_multiple_of(4));
    asks(presidency(world), decision::draw_roll::DrawRoll { decision: last_decision(world, b), seed })
}

pub fn agree(world: &World, a: u8, b: u8) -> Asked {
    let kinds = [Kind::Committee, Kind::Commitment, Kind::Other, Kind::Thank, Kind::MinutesApproval];
    let command = agreement::record::Record {
        plenary: code(world, b),
        kind: kinds[usize::from(a) % kinds.len()],
        text: written(),
        item: None,
        decision: (!a.is_multiple_of(8)).then(|| last_decision(world, b)),
    };
    asks(secretariat(world), command)
}

pub fn some_agreement(world: &World, a: u8, b: u8) -> AgreementId {
    let all = world.coalition.plenaries.values().flat_map(|it| &it.agreements);
    let all: Vec<AgreementId> = all.map(|it| it.id.clone()).collect();
    one_of(a, all.into_iter(), AgreementId { plenary: code(world, b), number: 1 })
}

pub fn correct(world: &World, a: u8, b: u8) -> Asked {
    let agreement = some_agreement(world, a, b);
    asks(secretariat(world), agreement::correct::Correct { agreement, corrigendum: written() })
}
