//! The room against a reference: random gestures of many clients, lawful and not, asked of the rules and of a simple
//! model that was written apart from them ([`room`]). Both must say the same yes or no, and know the same afterwards.
//!
//! Each run has a seed; one that fails is printed with the shortest beginning of its gestures that fails.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::{Timestamp, ToSpan};

use super::room::open_plenary;
use super::{MEMBERS, TODAY, given, noon};
use crate::command::{Actor, Command, Context, carry_out};
use crate::decision::ballot::Ballot;
use crate::decision::close::Disclose;
use crate::floor::{Kind, Place};
use crate::plenary::{Announced, Attendance, Standing};
use crate::right::Capacity;
use crate::rules::Matter;
use crate::symbol::{DecisionId, ItemId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact, decision, floor, plenary};

mod dice;
mod room;

use dice::Dice;
use room::{As, Gesture, Room, Way};

const RUNS: u64 = 10_000;
const GESTURES: usize = 36;

/// The seats: nine members, an observer, a partner.
fn seat(number: usize) -> Seat {
    let others = ["JAS", "AYU"];
    Seat::from(if number < 9 { MEMBERS[number] } else { others[number - 9] })
}

fn code() -> PlenaryCode {
    "I-2030".into()
}

/// The rules with what they know.
struct Real {
    coalition: Coalition,
    now: Timestamp,
}

impl Real {
    fn plenary(&self) -> &plenary::Plenary {
        &self.coalition.plenaries[&code()]
    }

    fn ask<C: Command>(&mut self, asks: As, command: &C) -> bool {
        let (seat, capacity) = match asks {
            As::Chair => (Seat::from("ALB"), Capacity::Presidency),
            As::Secretary => (Seat::from("BRU"), Capacity::Secretariat),
            As::Seat(number) => (seat(number), Capacity::Delegation),
        };
        let actor = Actor { seat, capacity };
        let cx = Context { now: self.now, today: TODAY, actor, person: None, source: None };
        let Ok(events) = carry_out(command, &self.coalition, &cx) else { return false };
        for event in events {
            let fact = Fact {
                position: self.coalition.length,
                at: self.now,
                on: TODAY,
                actor: cx.actor.clone(),
                act: C::ACTION.name,
                rules_version: 1,
                source: None,
                event,
            };
            self.coalition.apply(&Arc::new(fact));
        }
        true
    }

    fn make(&mut self, gesture: &Gesture) -> bool {
        let (asks, plenary) = (gesture.asks, code());
        let number = self.plenary().decisions.len() as u16;
        let id = DecisionId { plenary: code(), number };
        match gesture.way.clone() {
            Way::Request(it, kind, later) => {
                let item = later.then_some(ItemId(4));
                self.ask(asks, &floor::request::Request { plenary, seat: seat(it), kind, item })
            }
            Way::Withdraw(it, kind, later) => {
                let item = later.then_some(ItemId(4));
                self.ask(asks, &floor::withdraw::Withdraw { plenary, seat: seat(it), kind, item })
            }
            Way::Give(it, kind) => self.ask(asks, &floor::give::Give { plenary, seat: seat(it), kind }),
            Way::End(it) => self.ask(asks, &floor::end::End { plenary, seat: seat(it) }),
            Way::Pause => self.ask(asks, &floor::pause::Pause { plenary }),
            Way::GoOn => self.ask(asks, &floor::resume::Resume { plenary }),
            Way::CloseList => self.ask(asks, &floor::close_list::CloseList { plenary, item: None }),
            Way::OpenList => self.ask(asks, &floor::open_list::OpenList { plenary, item: None }),
            Way::Reorder(order) => {
                let order = order.iter().map(|(it, kind)| Place { seat: seat(*it), kind: *kind }).collect();
                self.ask(asks, &floor::reorder::Reorder { plenary, order })
            }
            Way::Record(it, attendance) => self
                .ask(asks, &plenary::record_presence::RecordPresence { plenary, seat: seat(it), attendance }),
            Way::Depart(it) => {
                self.ask(asks, &plenary::record_departure::RecordDeparture { plenary, seat: seat(it) })
            }
            Way::Announce(attendance) => {
                self.ask(asks, &plenary::announce_presence::AnnouncePresence { plenary, attendance })
            }
            Way::Leave => self.ask(asks, &plenary::announce_departure::AnnounceDeparture { plenary }),
            Way::Suspend => self.ask(asks, &plenary::suspend::Suspend { plenary }),
            Way::Resume => self.ask(asks, &plenary::resume::Resume { plenary }),
            Way::OpenVote(mode) => {
                let (matter, text) = (Matter::Procedural, Text::es("se vota"));
                self.ask(asks, &decision::open::Open { plenary, item: None, matter, text, mode })
            }
            Way::Cast(it, choice) => {
                self.ask(asks, &decision::cast::Cast { decision: id, seat: seat(it), choice })
            }
            Way::Seal(it, choice) => {
                let seal = ballot(it, choice).seal(&id, 1);
                self.ask(asks, &decision::cast_sealed::CastSealed { decision: id, seat: seat(it), seal })
            }
            Way::CloseVoting => self.ask(asks, &decision::close_voting::CloseVoting { decision: id }),
            Way::AnnounceVote { absent, ballots } => {
                if ballots.is_empty() {
                    let absent = absent.into_iter().map(seat).collect();
                    return self.ask(asks, &decision::close::Close { decision: id, absent });
                }
                let ballots = ballots.into_iter().map(|(it, choice)| ballot(it, choice)).collect();
                self.ask(asks, &Disclose { decision: id, ballots })
            }
        }
    }

    /// All that the model knows as well, written down.
    fn known(&self) -> String {
        let plenary = self.plenary();
        let floor = &plenary.floor;
        let queue: Vec<String> =
            plenary.queue().iter().map(|it| format!("{}/{:?}", it.seat, it.kind)).collect();
        let mut later: Vec<String> = floor
            .pending
            .iter()
            .filter(|it| it.kind == Kind::Statement && it.item == Some(ItemId(4)))
            .map(|it| it.seat.to_string())
            .collect();
        later.sort();
        let stack = floor.aside.iter().chain(&floor.current);
        let stack: Vec<String> =
            stack.map(|it| format!("{}/{:?}/{}", it.seat, it.kind, it.running_since.is_some())).collect();
        let spoken: BTreeMap<String, (i64, u32)> = floor::spoken([plenary], |_, _| true)
            .iter()
            .map(|(seat, it)| (seat.to_string(), (it.time.as_secs(), it.speeches)))
            .collect();
        let present: BTreeMap<String, Attendance> =
            plenary.present.iter().map(|(seat, it)| (seat.to_string(), *it)).collect();
        let announced: BTreeMap<String, Announced> =
            plenary.announced.iter().map(|(seat, it)| (seat.to_string(), *it)).collect();
        let rests = plenary.standing == Standing::Suspended;
        let decided: Vec<String> = plenary
            .decisions
            .iter()
            .map(|it| format!("{:?} {:?}", it.outcome, it.count.map(|it| (it.yes, it.no, it.abstain))))
            .collect();
        format!(
            "{queue:?} {later:?} {stack:?} {spoken:?} {present:?} {announced:?} {rests} {} {decided:?}",
            plenary.quorum_lost
        )
    }
}

fn ballot(number: usize, choice: decision::Choice) -> Ballot {
    Ballot { seat: seat(number), choice, salt: "00".repeat(32) }
}

/// A run: its gestures asked of both; the number of the first on which they differ, and what both say.
fn run(base: &Coalition, seed: u64) -> Result<BTreeMap<&'static str, u32>, (usize, Vec<Gesture>, String)> {
    let mut dice = Dice(seed);
    let mut real = Real { coalition: base.clone(), now: noon(TODAY) };
    let mut model = Room::open();
    let mut made = Vec::new();
    let mut done = BTreeMap::new();
    for at in 1..=GESTURES {
        let seconds = dice.below(90) as i64;
        real.now += seconds.seconds();
        model.wait(seconds);
        let gesture = room::invent(&mut |sides| dice.below(sides), &model);
        made.push(gesture.clone());
        let (answer, expected) = (real.make(&gesture), model.make(&gesture));
        // Where both say no, nothing can have changed; the last look is at everything.
        if answer != expected || answer || at == GESTURES {
            let (known, told) = (real.known(), model.known(|it| seat(it).to_string()));
            if answer != expected || known != told {
                return Err((at, made, format!("rules {answer}: {known}\nmodel {expected}: {told}")));
            }
        }
        if answer {
            *done.entry(gesture.name()).or_insert(0) += 1;
        }
    }
    Ok(done)
}

#[test]
fn ten_thousand_rooms_are_as_a_simple_model_says() {
    let base = given(open_plenary("I-2030")).known().clone();
    let mut done: BTreeMap<&'static str, u32> = BTreeMap::new();
    for seed in 0..RUNS {
        match run(&base, seed) {
            Ok(made) => made.into_iter().for_each(|(way, times)| *done.entry(way).or_insert(0) += times),
            Err((at, made, differ)) => {
                let made: Vec<String> = made.iter().map(|it| format!("{it:?}")).collect();
                panic!("seed {seed}, after {at} gestures:\n{}\n{differ}", made.join("\n"));
            }
        }
    }
    // Runs in which nothing happens would prove nothing.
    for way in Way::NAMES {
        assert!(done.get(way).is_some_and(|times| *times > 100), "{way} hardly ever happens: {done:?}");
    }
}
