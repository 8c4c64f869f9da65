//! Requests that invented histories are made of: what anybody could ask, most of it about what there is.

use alloc::borrow::ToOwned;
use alloc::vec;
use alloc::vec::Vec;

use jiff::ToSpan;

use super::properties::{Asked, World, asks};
use super::{MEMBERS, noon, room};
use crate::agreement::Kind;
use crate::command::Actor;
use crate::commitment::Owner;
use crate::committee::Admission;
use crate::deadline::Due;
use crate::mandate::Office;
use crate::membership::Span;
use crate::minutes::{Disposition, Stage};
use crate::plenary::{Attendance, ItemStatus, Plenary};
use crate::right::Capacity;
use crate::rules::Matter;
use crate::symbol::{AgreementId, DecisionId, ElectionId, ItemId, PlenaryCode, Seat, roman};
use crate::words::Text;
use crate::{
    agreement, commitment, committee, decision, election, mandate, membership, minutes, outline, plenary,
};

/// A way to ask.
type Way = fn(&World, u8, u8) -> Asked;

/// Every way to ask, with how often it is asked.
const POOL: &[(usize, Way)] = &[
    (1, convene),
    (7, attend),
    (1, leave),
    (3, open),
    (2, open_item),
    (2, close_item),
    (1, carry_over),
    (1, suspend),
    (2, resume),
    (2, close),
    (2, decide),
    (6, vote),
    (1, state),
    (3, announce),
    (4, agree),
    (1, correct),
    (1, carry_in),
    (2, draft),
    (2, circulate),
    (1, observe),
    (2, settle),
    (2, submit),
    (3, approve),
    (1, sign),
    (1, publish),
    (2, set_up),
    (1, volunteer),
    (1, offer),
    (1, deliver),
    (1, dissolve),
    (2, call),
    (3, nominate),
    (1, consent),
    (1, step_back),
    (2, open_election),
    (1, object),
    (5, elect),
    (1, close_round),
    (1, draw_lot),
    (2, proclaim),
    (1, disclose),
    (2, promise),
    (2, report),
    (2, verify),
    (1, dispute),
    (2, fulfil),
    (1, lapse),
    (2, take_over),
    (1, begin),
    (1, end),
    (1, hold_ad_interim),
    (1, adopt_agenda),
    (1, withdraw_item),
    (1, count_hands),
    (1, amend),
    (1, be_suspended),
    (1, reinstate),
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
    let open = || known.values().find(|it| it.standing == plenary::Standing::Open);
    let last = || known.values().find(|it| it.standing != plenary::Standing::Closed);
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

// Plenaries.

fn convene(world: &World, a: u8, b: u8) -> Asked {
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

fn attend(world: &World, a: u8, b: u8) -> Asked {
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

fn leave(world: &World, a: u8, b: u8) -> Asked {
    let command = plenary::record_departure::RecordDeparture { plenary: code(world, b), seat: seat(a) };
    asks(secretariat(world), command)
}

fn open(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::open::Open { plenary: code(world, b) })
}

/// An item that stands so; now and then any.
fn item(world: &World, a: u8, b: u8, stands: fn(&ItemStatus) -> bool) -> ItemId {
    let fits = plenary_in_hand(world, b).and_then(|it| it.agenda.iter().find(|item| stands(&item.status)));
    fits.filter(|_| !a.is_multiple_of(8)).map_or(ItemId(u16::from(a % 3) + 1), |item| item.draft.id)
}

fn open_item(world: &World, a: u8, b: u8) -> Asked {
    let item = item(world, a, b, |status| *status == ItemStatus::Pending);
    asks(presidency(world), plenary::open_item::OpenItem { plenary: code(world, b), item })
}

fn close_item(world: &World, a: u8, b: u8) -> Asked {
    let item = item(world, a, b, |status| matches!(status, ItemStatus::Open(_)));
    asks(presidency(world), plenary::close_item::CloseItem { plenary: code(world, b), item })
}

fn carry_over(world: &World, a: u8, b: u8) -> Asked {
    let item = item(world, a, b, |status| *status == ItemStatus::Pending);
    let command =
        plenary::carry_over_item::CarryOverItem { plenary: code(world, b), item, reason: written() };
    asks(presidency(world), command)
}

fn adopt_agenda(world: &World, _: u8, b: u8) -> Asked {
    let decision = Some(last_decision(world, b));
    asks(presidency(world), plenary::adopt_agenda::AdoptAgenda { plenary: code(world, b), decision })
}

fn withdraw_item(world: &World, a: u8, b: u8) -> Asked {
    let item = ItemId(u16::from(a % 3) + 1);
    asks(presidency(world), plenary::withdraw_item::WithdrawItem { plenary: code(world, b), item })
}

fn suspend(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::suspend::Suspend { plenary: code(world, b) })
}

fn resume(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::resume::Resume { plenary: code(world, b) })
}

fn close(world: &World, _: u8, b: u8) -> Asked {
    asks(presidency(world), plenary::close::Close { plenary: code(world, b) })
}

// Decisions and agreements.

fn last_decision(world: &World, b: u8) -> DecisionId {
    let plenary = plenary_in_hand(world, b);
    let number = plenary.map_or(1, |it| it.decisions.len().max(1)) as u16;
    DecisionId { plenary: code(world, b), number }
}

fn decide(world: &World, a: u8, b: u8) -> Asked {
    use decision::Mode::{Acclamation, Consensus, RollCall, ShowOfHands};
    let pairs = [
        (Matter::Procedural, ShowOfHands),
        (Matter::Procedural, RollCall),
        (Matter::Substantive, Consensus),
        (Matter::Minutes, Consensus),
        (Matter::Minutes, Acclamation),
        (Matter::Election, RollCall),
    ];
    let (matter, mode) = pairs[usize::from(a) % pairs.len()];
    let command = decision::open::Open { plenary: code(world, b), item: None, matter, text: written(), mode };
    asks(presidency(world), command)
}

fn vote(world: &World, a: u8, b: u8) -> Asked {
    use decision::Choice::{Abstain, No, Yes};
    let choice = [Yes, Yes, Yes, No, Abstain][usize::from(b) % 5];
    let command = decision::cast::Cast { decision: last_decision(world, b), seat: seat(a), choice };
    asks(delegation(&seat(a)), command)
}

fn count_hands(world: &World, a: u8, b: u8) -> Asked {
    let count = decision::Count { yes: u32::from(a % 9), no: u32::from(b % 4), abstain: 0 };
    let tellers = vec![seat(a), seat(b)];
    let command = decision::count_hands::CountHands { decision: last_decision(world, b), count, tellers };
    asks(presidency(world), command)
}

fn state(world: &World, a: u8, b: u8) -> Asked {
    let statement = match b % 4 {
        0 => decision::Statement::Objection { text: written() },
        _ => decision::Statement::DoesNotBlock { text: written() },
    };
    let command = decision::state::State { decision: last_decision(world, b), seat: seat(a), statement };
    asks(delegation(&seat(a)), command)
}

fn announce(world: &World, a: u8, b: u8) -> Asked {
    let id = last_decision(world, b);
    let absent = world.coalition.decision(&id).map_or_else(Vec::new, |it| {
        it.entitled.iter().filter(|seat| !it.votes.contains_key(*seat)).cloned().collect()
    });
    let absent = if a.is_multiple_of(4) { Vec::new() } else { absent };
    asks(presidency(world), decision::close::Close { decision: id, absent })
}

fn agree(world: &World, a: u8, b: u8) -> Asked {
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

fn some_agreement(world: &World, a: u8, b: u8) -> AgreementId {
    let all = world.coalition.plenaries.values().flat_map(|it| &it.agreements);
    let all: Vec<AgreementId> = all.map(|it| it.id.clone()).collect();
    one_of(a, all.into_iter(), AgreementId { plenary: code(world, b), number: 1 })
}

fn correct(world: &World, a: u8, b: u8) -> Asked {
    let agreement = some_agreement(world, a, b);
    asks(secretariat(world), agreement::correct::Correct { agreement, corrigendum: written() })
}

// Minutes.

/// Of which plenary minutes are asked for: one that is over, or any.
fn of(world: &World, a: u8) -> PlenaryCode {
    let codes: Vec<PlenaryCode> = world.coalition.plenary_order.clone();
    one_of(a, codes.into_iter(), PlenaryCode::from("IV-2029"))
}

fn carry_in(world: &World, a: u8, _: u8) -> Asked {
    let plenary = if a.is_multiple_of(2) { PlenaryCode::from("IV-2029") } else { of(world, a) };
    asks(secretariat(world), minutes::carry_in::CarryIn { plenary, description: written() })
}

fn draft(world: &World, a: u8, _: u8) -> Asked {
    let plenary = of(world, a);
    let paragraphs = world.coalition.plenaries.get(&plenary).map(outline::outline).unwrap_or_default();
    asks(secretariat(world), minutes::draft::Draft { plenary, paragraphs })
}

fn circulate(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), minutes::circulate::Circulate { plenary: of(world, a) })
}

fn observe(world: &World, a: u8, b: u8) -> Asked {
    let paragraph = u16::from(b % 4);
    asks(
        delegation(&seat(b)),
        minutes::observe::Observe { plenary: of(world, a), paragraph, text: written() },
    )
}

fn settle(world: &World, a: u8, b: u8) -> Asked {
    let (disposition, text) = match b % 3 {
        0 => (Disposition::Accepted, Some(written())),
        1 => (Disposition::Rejected, None),
        _ => (Disposition::Noted, None),
    };
    let observation = u16::from(b % 3) + 1;
    let command = minutes::settle::Settle { plenary: of(world, a), observation, disposition, text };
    asks(secretariat(world), command)
}

fn submit(world: &World, a: u8, b: u8) -> Asked {
    let plenary = if a.is_multiple_of(8) { PlenaryCode::from("IV-2029") } else { of(world, a) };
    asks(secretariat(world), minutes::submit::Submit { plenary, to: code(world, b) })
}

fn approve(world: &World, a: u8, b: u8) -> Asked {
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

fn sign(world: &World, a: u8, b: u8) -> Asked {
    let (actor, office) = match b % 2 {
        0 => (presidency(world), Office::Presidency),
        _ => (secretariat(world), Office::Secretariat),
    };
    asks(actor, minutes::sign::Sign { plenary: of(world, a), office })
}

fn publish(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), minutes::publish::Publish { plenary: of(world, a) })
}

// Committees.

fn set_up(world: &World, a: u8, b: u8) -> Asked {
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

fn volunteer(_: &World, a: u8, b: u8) -> Asked {
    let committee = alloc::format!("PC-{}", a % 4).as_str().into();
    asks(delegation(&seat(b)), committee::volunteer::Volunteer { committee, seat: seat(b), plenary: None })
}

fn offer(_: &World, a: u8, b: u8) -> Asked {
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

fn deliver(world: &World, a: u8, b: u8) -> Asked {
    let committee = alloc::format!("PC-{}", a % 4).as_str().into();
    asks(secretariat(world), committee::deliver::Deliver { committee, plenary: code(world, b), sha256: None })
}

fn dissolve(world: &World, a: u8, _: u8) -> Asked {
    let committee = alloc::format!("PC-{}", a % 4).as_str().into();
    asks(presidency(world), committee::dissolve::Dissolve { committee, agreement: None })
}

// Elections.

fn election_in_hand(world: &World, number: u8) -> ElectionId {
    let known = world.coalition.elections.values();
    let open = known.filter(|it| it.announced.is_none()).map(|it| it.id.clone());
    let open: Vec<ElectionId> = open.collect();
    one_of(number, open.into_iter(), ElectionId::from("E-0"))
}

fn call(world: &World, a: u8, b: u8) -> Asked {
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

fn nominate(world: &World, a: u8, b: u8) -> Asked {
    let (candidate, by) = (seat(a), if b.is_multiple_of(2) { seat(a) } else { seat(b) });
    let election = election_in_hand(world, b);
    asks(delegation(&by), election::nominate::Nominate { election, candidate, by: by.clone() })
}

fn consent(world: &World, a: u8, b: u8) -> Asked {
    let candidate = seat(a);
    let election = election_in_hand(world, b);
    asks(delegation(&candidate), election::consent::Consent { election, candidate: candidate.clone() })
}

fn step_back(world: &World, a: u8, b: u8) -> Asked {
    let candidate = seat(a);
    let election = election_in_hand(world, b);
    let command = election::withdraw_candidacy::WithdrawCandidacy { election, candidate: candidate.clone() };
    asks(delegation(&candidate), command)
}

/// Whoever conducts it, or the secretariat.
fn officer(world: &World, election: &ElectionId) -> Actor {
    let known = world.coalition.elections.get(election);
    known.and_then(|it| it.officer.clone()).unwrap_or_else(|| secretariat(world))
}

fn open_election(world: &World, a: u8, b: u8) -> Asked {
    use election::Mode::{Acclamation, Consensus, RollCall};
    let mode = [RollCall, RollCall, Acclamation, Consensus][usize::from(a) % 4];
    let election = election_in_hand(world, b);
    let actor = if a.is_multiple_of(8) { delegation(&seat(b)) } else { secretariat(world) };
    asks(actor, election::open::Open { election, mode })
}

fn object(world: &World, a: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    asks(delegation(&seat(a)), election::object::Object { election, seat: seat(a) })
}

fn elect(world: &World, a: u8, b: u8) -> Asked {
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

fn close_round(world: &World, _: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    let actor = officer(world, &election);
    asks(actor, election::close_round::CloseRound { election })
}

fn draw_lot(world: &World, a: u8, b: u8) -> Asked {
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

fn proclaim(world: &World, _: u8, b: u8) -> Asked {
    let election = election_in_hand(world, b);
    let actor = officer(world, &election);
    asks(actor, election::announce::Announce { election })
}

fn disclose(world: &World, a: u8, b: u8) -> Asked {
    let announced = world.coalition.elections.values().filter(|it| it.announced.is_some());
    let announced: Vec<ElectionId> = announced.map(|it| it.id.clone()).collect();
    let election = one_of(b, announced.into_iter(), ElectionId::from("E-0"));
    asks(delegation(&seat(a)), election::disclose::Disclose { election, candidate: seat(b) })
}

// Commitments.

fn promise(world: &World, a: u8, b: u8) -> Asked {
    let owner = match b % 3 {
        0 => Owner::Seat(seat(a)),
        1 => Owner::Office(Office::Presidency),
        _ => Owner::AllMembers {},
    };
    let due = if a.is_multiple_of(2) { Due::NextPlenary {} } else { Due::Days(u16::from(a)) };
    let agreement = some_agreement(world, a, b);
    asks(secretariat(world), commitment::make::Make { agreement, owner, text: written(), due })
}

fn some_commitment(world: &World, a: u8) -> crate::symbol::CommitmentId {
    let all = world.coalition.commitments.keys().cloned().collect::<Vec<_>>();
    one_of(a, all.into_iter(), "I-2030/A1/C1".into())
}

fn report(world: &World, a: u8, b: u8) -> Asked {
    let commitment = some_commitment(world, a);
    let owner = world.coalition.commitments.get(&commitment).map(|it| it.owner.clone());
    let actor = match owner {
        Some(Owner::Seat(seat)) => delegation(&seat),
        Some(Owner::Office(_)) => presidency(world),
        _ => delegation(&seat(b)),
    };
    let sha256 = (!b.is_multiple_of(4)).then(|| "ab12".into());
    asks(actor, commitment::report::Report { commitment, text: written(), sha256 })
}

fn verify(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), commitment::verify::Verify { commitment: some_commitment(world, a) })
}

fn dispute(world: &World, a: u8, b: u8) -> Asked {
    let commitment = some_commitment(world, a);
    asks(delegation(&seat(b)), commitment::dispute::Dispute { commitment, reason: written() })
}

fn fulfil(world: &World, a: u8, _: u8) -> Asked {
    asks(secretariat(world), commitment::fulfil::Fulfil { commitment: some_commitment(world, a) })
}

fn lapse(world: &World, a: u8, b: u8) -> Asked {
    let reason = Text::es(if b.is_multiple_of(2) { "" } else { "ya no" });
    asks(secretariat(world), commitment::lapse::Lapse { commitment: some_commitment(world, a), reason })
}

// Offices.

fn take_over(world: &World, a: u8, b: u8) -> Asked {
    let office = if a.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let elect = world.coalition.mandates.all.iter().rfind(|it| it.office == office && it.taken_up.is_none());
    let seat = elect.map_or_else(|| seat(b), |it| it.seat.clone());
    let command = mandate::take_over::TakeOver { office, seat: seat.clone(), institution: None };
    asks(delegation(&seat), command)
}

fn span(world: &World, a: u8, b: u8) -> Span {
    let from = world.today.saturating_add((i32::from(a) - 100).days());
    let to = (!b.is_multiple_of(8)).then(|| from.saturating_add((i32::from(b) * 2).days()));
    Span { from, to }
}

fn begin(world: &World, a: u8, b: u8) -> Asked {
    let office = if b.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let command = mandate::begin::Begin { office, seat: seat(a), institution: None, span: span(world, a, b) };
    asks(secretariat(world), command)
}

fn end(world: &World, a: u8, b: u8) -> Asked {
    let office = if b.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let last_day = world.today.saturating_add((i32::from(a) - 2).days());
    asks(secretariat(world), mandate::end::End { office, last_day, reason: written() })
}

fn hold_ad_interim(world: &World, a: u8, b: u8) -> Asked {
    let office = if b.is_multiple_of(2) { Office::Presidency } else { Office::Secretariat };
    let command = mandate::hold_ad_interim::HoldAdInterim {
        office,
        seat: seat(a),
        span: span(world, a, b),
        reason: written(),
    };
    asks(secretariat(world), command)
}

// Rules and members.

fn amend(world: &World, a: u8, b: u8) -> Asked {
    let mut rules = super::small_rules();
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

fn be_suspended(world: &World, a: u8, b: u8) -> Asked {
    let from = world.today.saturating_add(i32::from(b % 8).days());
    asks(secretariat(world), membership::suspend::Suspend { seat: seat(a), from, reason: written() })
}

fn reinstate(world: &World, a: u8, b: u8) -> Asked {
    let from = world.today.saturating_add(i32::from(b % 8).days());
    asks(secretariat(world), membership::reinstate::Reinstate { seat: seat(a), from })
}
