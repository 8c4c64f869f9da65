//! The room through the program: random gestures of many clients, lawful and not, with request numbers that come twice,
//! late and out of order, asked of the desk and of the simple model that the rules are held against as well.
//!
//! Each number acts once and is always answered the same, also after a restart. Each run has a seed, which is printed
//! where it fails.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use domain::Fact;
use domain::command::Actor;
use domain::decision::ballot::Ballot;
use domain::decision::close::Disclose;
use domain::floor::Place;
use domain::plenary::record_departure::RecordDeparture;
use domain::plenary::{Plenary, Standing};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{DecisionId, ItemId, Seat};
use domain::words::Text;
use jiff::{Timestamp, ToSpan};
use server::app::{App, Asker, Order};
use server::clock::Clock;
use server::opening;
use server::problem::Problem;

use crate::room::{act, code, in_session, runtime};
use crate::{decision, floor, plenary};

#[path = "../../../domain/src/testing/model/dice.rs"]
mod dice;
#[path = "../../../domain/src/testing/model/room.rs"]
mod reference;

use dice::Dice;
use reference::{As, Gesture, Room, Way};

const RUNS: u64 = 200;
const GESTURES: usize = 36;
/// Nine members in the order of their symbols, an observer, a partner.
const SEATS: [&str; 11] = ["BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "CAN", "IOM"];
/// An item that is still to come.
const LATER: ItemId = ItemId(3);

fn seat(number: usize) -> Seat {
    Seat::from(SEATS[number])
}

/// What a client sends: a gesture under a number, made into the same order each time it is sent.
#[derive(Clone, Debug)]
struct Sent {
    request: String,
    gesture: Gesture,
    /// How many decisions there were when it was made: what it speaks of does not change on the way.
    decisions: u16,
    /// Whether the model says yes.
    expected: bool,
}

impl Sent {
    fn asker(&self) -> Asker {
        let (seat, capacity) = match self.gesture.asks {
            As::Chair => (Seat::from("HND"), Capacity::Presidency),
            As::Secretary => (Seat::from("PAN"), Capacity::Secretariat),
            As::Seat(number) => (seat(number), Capacity::Delegation),
        };
        Asker { request: Some(self.request.clone()), ..Asker::from(Actor { seat, capacity }) }
    }

    fn order(&self) -> Order {
        let (plenary, id) = (code(), DecisionId { plenary: code(), number: self.decisions });
        match self.gesture.way.clone() {
            Way::Request(it, kind, later) => {
                let item = later.then_some(LATER);
                Order::of(floor::request::Request { plenary, seat: seat(it), kind, item })
            }
            Way::Withdraw(it, kind, later) => {
                let item = later.then_some(LATER);
                Order::of(floor::withdraw::Withdraw { plenary, seat: seat(it), kind, item })
            }
            Way::Give(it, kind) => Order::of(floor::give::Give { plenary, seat: seat(it), kind }),
            Way::End(it) => Order::of(floor::end::End { plenary, seat: seat(it) }),
            Way::Pause => Order::of(floor::pause::Pause { plenary }),
            Way::GoOn => Order::of(floor::resume::Resume { plenary }),
            Way::CloseList => Order::of(floor::close_list::CloseList { plenary, item: None }),
            Way::OpenList => Order::of(floor::open_list::OpenList { plenary, item: None }),
            Way::Reorder(order) => {
                let order = order.iter().map(|(it, kind)| Place { seat: seat(*it), kind: *kind }).collect();
                Order::of(floor::reorder::Reorder { plenary, order })
            }
            Way::Record(it, attendance) => {
                Order::of(plenary::record_presence::RecordPresence { plenary, seat: seat(it), attendance })
            }
            Way::Depart(it) => Order::of(RecordDeparture { plenary, seat: seat(it) }),
            Way::Announce(attendance) => {
                Order::of(plenary::announce_presence::AnnouncePresence { plenary, attendance })
            }
            Way::Leave => Order::of(plenary::announce_departure::AnnounceDeparture { plenary }),
            Way::Suspend => Order::of(plenary::suspend::Suspend { plenary }),
            Way::Resume => Order::of(plenary::resume::Resume { plenary }),
            Way::OpenVote(mode) => {
                let (matter, text) = (Matter::Procedural, Text::es("se vota"));
                Order::of(decision::open::Open { plenary, item: None, matter, text, mode })
            }
            Way::Cast(it, choice) => Order::of(decision::cast::Cast { decision: id, seat: seat(it), choice }),
            Way::Seal(it, choice) => {
                let seal = ballot(it, choice).seal(&id, 1);
                Order::of(decision::cast_sealed::CastSealed { decision: id, seat: seat(it), seal })
            }
            Way::CloseVoting => Order::of(decision::close_voting::CloseVoting { decision: id }),
            Way::AnnounceVote { absent, ballots } if ballots.is_empty() => {
                let absent = absent.into_iter().map(seat).collect();
                Order::of(decision::close::Close { decision: id, absent })
            }
            Way::AnnounceVote { ballots, .. } => {
                let ballots = ballots.into_iter().map(|(it, choice)| ballot(it, choice)).collect();
                Order::of(Disclose { decision: id, ballots })
            }
        }
    }
}

fn ballot(number: usize, choice: decision::Choice) -> Ballot {
    Ballot { seat: seat(number), choice, salt: "00".repeat(32) }
}

/// The same room for every run: seven of nine members are there, an item is open.
fn base() -> (tempfile::TempDir, Arc<App>) {
    let (folder, app, _site) = in_session();
    for left in [7, 8] {
        act(&app, Capacity::Presidency, RecordDeparture { plenary: code(), seat: seat(left) });
    }
    (folder, app)
}

fn opened(folder: &Path, now: Timestamp) -> Arc<App> {
    Arc::new(App::open(&folder.join(opening::FILE), Clock::at(now)).expect("it opens"))
}

/// All that the model knows as well, written down.
fn known(plenary: &Plenary) -> String {
    let floor = &plenary.floor;
    let queue: Vec<String> = plenary.queue().iter().map(|it| format!("{}/{:?}", it.seat, it.kind)).collect();
    let later = floor.pending.iter().filter(|it| it.kind == floor::Kind::Statement && it.item == Some(LATER));
    let mut later: Vec<String> = later.map(|it| it.seat.to_string()).collect();
    later.sort();
    let stack = floor.aside.iter().chain(&floor.current);
    let stack: Vec<String> =
        stack.map(|it| format!("{}/{:?}/{}", it.seat, it.kind, it.running_since.is_some())).collect();
    let spoken = floor::spoken([plenary], |_, _| true);
    let spoken: BTreeMap<String, (i64, u32)> =
        spoken.iter().map(|(seat, it)| (seat.to_string(), (it.time.as_secs(), it.speeches))).collect();
    let present: BTreeMap<String, plenary::Attendance> =
        plenary.present.iter().map(|(seat, it)| (seat.to_string(), *it)).collect();
    let announced: BTreeMap<String, plenary::Announced> =
        plenary.announced.iter().map(|(seat, it)| (seat.to_string(), *it)).collect();
    let rests = plenary.standing == Standing::Suspended;
    let decided = plenary.decisions.iter();
    let decided: Vec<String> = decided
        .map(|it| format!("{:?} {:?}", it.outcome, it.count.map(|it| (it.yes, it.no, it.abstain))))
        .collect();
    let lost = plenary.quorum_lost;
    format!("{queue:?} {later:?} {stack:?} {spoken:?} {present:?} {announced:?} {rests} {lost} {decided:?}")
}

/// What an answer says, so that two can be compared.
type Said = Result<Vec<u64>, ()>;

fn said(answer: Result<Vec<Arc<Fact>>, Problem>) -> Said {
    answer.map(|facts| facts.iter().map(|fact| fact.position).collect()).map_err(drop)
}

/// A run; says what happened where the desk and the model differ.
fn run(base: &App, seed: u64) -> Result<BTreeMap<&'static str, u32>, String> {
    let mut dice = Dice(seed);
    let folder = tempfile::tempdir().expect("a folder");
    base.reader().expect("a reader").backup(folder.path().join(opening::FILE)).expect("it is copied");
    let mut now = base.clock.now();
    let mut app = opened(folder.path(), now);
    let mut model = Room::open();
    let mut answered: BTreeMap<String, Said> = BTreeMap::new();
    let mut past: Vec<Sent> = Vec::new();
    let mut done = BTreeMap::new();
    let runtime = runtime();
    let (mut made, mut decisions) = (0, 0);
    while made < GESTURES {
        if dice.below(12) == 0 {
            drop(app);
            app = opened(folder.path(), now);
        }
        let seconds = dice.below(90) as i64;
        now += seconds.seconds();
        app.clock.set(now);
        model.wait(seconds);
        // Several clients at once: new gestures in their order, and old ones that come again wherever they like.
        let mut batch: Vec<Sent> = Vec::new();
        for _ in 0..=dice.below(5) {
            if !past.is_empty() && dice.below(3) == 0 {
                batch.push(past[dice.below(past.len())].clone());
            }
            let gesture = reference::invent(&mut |sides| dice.below(sides), &model);
            let expected = model.make(&gesture);
            let sent = Sent { request: format!("{seed}-{made}"), gesture, decisions, expected };
            decisions += u16::from(expected && matches!(sent.gesture.way, Way::OpenVote(_)));
            made += 1;
            batch.push(sent.clone());
            // Now and then sent twice before there is an answer.
            if dice.below(4) == 0 {
                batch.push(sent.clone());
            }
        }
        let answers = runtime.block_on(async {
            // They come to the desk in this order, and none waits for the answer of another.
            let ask = |sent: &Sent| {
                let (app, asker, order) = (Arc::clone(&app), sent.asker(), sent.order());
                tokio::spawn(async move { app.submit(asker, order).await })
            };
            let waiting: Vec<_> = batch.iter().map(ask).collect();
            let mut answers = Vec::new();
            for answer in waiting {
                answers.push(said(answer.await.expect("no client falls over")));
            }
            answers
        });
        for (sent, answer) in batch.iter().zip(answers) {
            let told = || format!("{sent:?} was answered {answer:?}");
            match answered.get(&sent.request) {
                Some(before) if before.is_ok() && *before != answer => {
                    return Err(format!("{}, and {before:?} before", told()));
                }
                Some(before) if before.is_err() && answer.is_ok() => {
                    return Err(format!("{}, and refused before", told()));
                }
                Some(_) => {}
                None if answer.is_ok() != sent.expected => return Err(told()),
                None => {
                    if answer.is_ok() {
                        *done.entry(sent.gesture.name()).or_insert(0) += 1;
                    }
                    answered.insert(sent.request.clone(), answer);
                }
            }
        }
        // Whoever was refused was told so, and does not send that again.
        past.extend(batch.into_iter().filter(|it| answered.get(&it.request).is_some_and(Result::is_ok)));
        let real = known(&app.known().coalition.plenaries[&code()]);
        let expected = model.known(|it| SEATS[it].to_owned());
        if real != expected {
            return Err(format!("after {past:#?}\nrules {real}\nmodel {expected}"));
        }
    }
    Ok(done)
}

#[test]
fn every_number_acts_once_and_the_room_is_as_a_simple_model_says() {
    let (_folder, base) = base();
    let mut done: BTreeMap<&'static str, u32> = BTreeMap::new();
    for seed in 0..RUNS {
        match run(&base, seed) {
            Ok(made) => made.into_iter().for_each(|(way, times)| *done.entry(way).or_insert(0) += times),
            Err(differs) => panic!("seed {seed}: {differs}"),
        }
    }
    println!("{RUNS} runs of {GESTURES} gestures, seeds 0 to {}: {done:?}", RUNS - 1);
    for way in Way::NAMES {
        assert!(done.get(way).is_some_and(|times| *times > 2), "{way} hardly ever happens: {done:?}");
    }
}
