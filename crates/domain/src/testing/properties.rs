//! Whatever anybody asks in whatever order, the record stays sound.
//!
//! Histories are invented from a pool of requests, most of them plausible, many of them wrong:
//! by the wrong seat, at the wrong time, about something that is not there.

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{founding, noon, pool};
use crate::command::{Actor, Command, Context, carry_out};
use crate::mandate::Office;
use crate::right::{Capacity, Right};
use crate::symbol::{DecisionId, Seat};
use crate::{
    Coalition, Event, Fact, Refusal, archive, commitment, consultation, decision, election, mandate, minutes,
    plenary,
};

/// A request with its natural author.
pub struct Asked {
    actor: Actor,
    answer: Box<Answering>,
}

type Answering = dyn Fn(&Coalition, &Context) -> Result<Vec<Event>, Refusal>;

/// `actor` asks for `command`.
pub fn asks<C: Command + 'static>(actor: Actor, command: C) -> Asked {
    Asked { actor, answer: Box::new(move |coalition, cx| carry_out(&command, coalition, cx)) }
}

/// A coalition in the making: what happened, what is known, what day it is.
pub struct World {
    /// What is known.
    pub coalition: Coalition,
    /// The day.
    pub today: Date,
    facts: Vec<Arc<Fact>>,
}

/// Something that happens, or is attempted; the numbers choose among what there is.
#[derive(Clone, Debug)]
enum Step {
    /// Days pass, up to the next plenary if one is convened.
    Wait(u8),
    /// Somebody asks for something.
    Ask { act: usize, author: u8, a: u8, b: u8 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let ask = (0..pool::ways(), any::<u8>(), any::<u8>(), any::<u8>())
        .prop_map(|(act, author, a, b)| Step::Ask { act, author, a, b });
    prop::collection::vec(prop_oneof![1 => any::<u8>().prop_map(Step::Wait), 24 => ask], 1..2500)
}

impl World {
    fn new() -> Self {
        let mut world =
            Self { coalition: Coalition::default(), today: jiff::civil::date(2030, 1, 1), facts: Vec::new() };
        let registrar = Actor { seat: Seat::from("BRU"), capacity: Capacity::Registrar };
        for event in founding() {
            world.happen(&registrar, event);
        }
        world
    }

    fn happen(&mut self, actor: &Actor, event: Event) {
        let position = self.coalition.length;
        let fact = Arc::new(Fact {
            position,
            at: noon(self.today) + SignedDuration::from_millis(position as i64),
            on: self.today,
            actor: actor.clone(),
            act: "example",
            rules_version: self.coalition.rules.on(self.today).map_or(0, |it| it.number),
            source: None,
            event,
        });
        self.coalition.apply(&fact);
        self.facts.push(fact);
    }

    fn take(&mut self, step: &Step) -> Result<(), TestCaseError> {
        match step {
            Step::Wait(days) => {
                let next = self.coalition.plenaries.values().map(|it| it.opens_on);
                let next = next.filter(|day| *day > self.today).min();
                let days = self.today.saturating_add(i32::from(days % 30).days());
                self.today = next.unwrap_or(days);
                Ok(())
            }
            Step::Ask { act, author, a, b } => self.ask(pool::way(*act), *author, (*a, *b)),
        }
    }

    fn ask(&mut self, way: pool::Way, author: u8, (a, b): (u8, u8)) -> Result<(), TestCaseError> {
        let asked = way(self, a, b);
        // One in eight is asked by somebody else, in whatever capacity.
        let actor = if author.is_multiple_of(8) { pool::anybody(author / 8) } else { asked.actor };
        let cx = Context {
            now: noon(self.today) + SignedDuration::from_millis(self.coalition.length as i64),
            today: self.today,
            actor,
            person: None,
            source: None,
        };
        for event in (asked.answer)(&self.coalition, &cx).unwrap_or_default() {
            self.could_happen(&event)?;
            self.happen(&cx.actor, event);
            self.is_sound()?;
        }
        Ok(())
    }

    /// What must hold of an event at the moment it happens.
    fn could_happen(&self, event: &Event) -> Result<(), TestCaseError> {
        match event {
            Event::Minutes(minutes::Event::Approved { plenary: of, by, .. }) => {
                let opens_at = |code| self.coalition.plenaries.get(code).map(|it| it.opens_at);
                prop_assert!(of != by && opens_at(by).is_some());
                prop_assert!(opens_at(of).is_none() || opens_at(of) < opens_at(by), "{of} by {by}");
            }
            Event::Plenary(plenary::Event::Convened { plenary, .. }) => {
                prop_assert!(!self.coalition.minutes.contains_key(plenary), "{plenary} was held before");
            }
            Event::Mandate(mandate::Event::Designated { office, span, .. }) => {
                let regular = self.coalition.mandates.all.iter().filter(|it| !it.ad_interim);
                let mut taken = regular.filter(|it| it.office == *office && it.span.overlaps(span));
                prop_assert!(taken.next().is_none(), "{office:?} is filled twice");
            }
            Event::Decision(decision::Event::Opened { decision, entitled, .. }) => {
                self.may_all_vote(self.coalition.plenaries.get(&decision.plenary), entitled)?;
            }
            Event::Decision(decision::Event::BallotsDisclosed { decision, ballots }) => {
                self.are_those_handed_in(decision, ballots)?;
            }
            Event::Decision(decision::Event::Closed { decision, count: Some(count), .. }) => {
                let decision = self.coalition.decision(decision).expect("it was opened");
                if decision.mode.names_votes() {
                    let total = (count.yes + count.no + count.abstain) as usize;
                    prop_assert_eq!(total, decision.votes.len());
                }
            }
            Event::Election(election::Event::Opened { election, entitled, officer, candidates, .. }) => {
                let election = &self.coalition.elections[election];
                self.may_all_vote(self.coalition.plenaries.get(&election.plenary), entitled)?;
                prop_assert!(!candidates.contains(officer), "a candidate conducts its election");
                let incumbent = self.coalition.mandates.holder(election.office, self.today);
                prop_assert!(incumbent.is_none_or(|it| it.seat != *officer), "so does the incumbent");
            }
            Event::Consultation(event) => self.answers_in_time(event)?,
            _ => {}
        }
        Ok(())
    }

    /// Of each seat that handed in a ballot in this round, the last one, and no other: none is lost, none is doubled.
    fn are_those_handed_in(
        &self,
        id: &DecisionId,
        ballots: &[decision::Ballot],
    ) -> Result<(), TestCaseError> {
        let mut handed_in = BTreeMap::new();
        let mut round = 1;
        for fact in &self.facts {
            match &fact.event {
                Event::Decision(decision::Event::BallotReceived { decision, seat, seal })
                    if decision == id =>
                {
                    handed_in.insert(seat.clone(), seal.clone());
                }
                Event::Decision(decision::Event::VotedAgain { decision, .. }) if decision == id => {
                    handed_in.clear();
                    round += 1;
                }
                _ => {}
            }
        }
        let opened: Vec<_> = ballots.iter().map(|it| (it.seat.clone(), it.seal(id, round))).collect();
        prop_assert_eq!(opened, handed_in.into_iter().collect::<Vec<_>>());
        Ok(())
    }

    /// Silence adopts what nobody objected to, once its time has passed; nothing is said after the end.
    fn answers_in_time(&self, event: &consultation::Event) -> Result<(), TestCaseError> {
        use consultation::Event as E;
        let Some(known) = self.coalition.consultations.get(event.consultation()) else { return Ok(()) };
        let over = known.end.has_passed(noon(self.today) + SignedDuration::from_secs(1), self.today);
        match event {
            E::Concluded {
                kind: consultation::Kind::Silence, outcome: decision::Outcome::Adopted, ..
            } => {
                prop_assert!(over && known.objections.is_empty(), "{} was not silent", known.id);
            }
            E::Objected { seat, .. } | E::Replied { seat, .. } | E::Confirmed { seat, .. } => {
                prop_assert!(!over && known.asked.contains(seat), "{seat} comes late to {}", known.id);
            }
            E::Extended { until, .. } => {
                let later = consultation::End::At(*until);
                prop_assert!(
                    matches!((known.end, later), (consultation::End::At(old), consultation::End::At(new)) if old < new)
                );
            }
            _ => prop_assert!(!known.is_over(), "{} was over", known.id),
        }
        Ok(())
    }

    fn may_all_vote(
        &self,
        plenary: Option<&plenary::Plenary>,
        entitled: &BTreeSet<Seat>,
    ) -> Result<(), TestCaseError> {
        for seat in entitled {
            prop_assert!(plenary.is_some_and(|it| it.present.contains_key(seat)), "{seat} is not there");
            prop_assert!(self.coalition.has_right(seat, Right::Vote, self.today), "{seat} may not vote");
        }
        Ok(())
    }

    /// What must always hold.
    fn is_sound(&self) -> Result<(), TestCaseError> {
        for (code, plenary) in &self.coalition.plenaries {
            for (agreement, number) in plenary.agreements.iter().zip(1..) {
                prop_assert_eq!((&agreement.id.plenary, agreement.id.number), (code, number));
            }
            for (decision, number) in plenary.decisions.iter().zip(1..) {
                prop_assert_eq!((&decision.id.plenary, decision.id.number), (code, number));
                prop_assert!(decision.votes.keys().all(|seat| decision.entitled.contains(seat)));
                prop_assert!(decision.ballots.keys().all(|seat| decision.entitled.contains(seat)));
                let hidden = decision.mode == decision::Mode::Recorded && decision.disclosed.is_none();
                prop_assert!(!hidden || decision.votes.is_empty(), "a direction is known before its time");
            }
        }
        for election in self.coalition.elections.values() {
            for round in &election.rounds {
                prop_assert!(round.votes.keys().all(|seat| election.entitled.contains(seat)));
                prop_assert!(round.votes.values().flatten().all(|seat| round.candidates.contains(seat)));
            }
        }
        for agreement in self.coalition.plenaries.values().flat_map(|it| &it.agreements) {
            let commitments = self.coalition.commitments.values();
            let made = commitments.filter(|it| it.agreement() == Some(&agreement.id)).count();
            for number in 1..=made {
                let id = format!("{}/C{number}", agreement.id);
                prop_assert!(self.coalition.commitments.contains_key(&id.as_str().into()), "no {id}");
            }
        }
        for meeting in self.coalition.archive.meetings.values() {
            prop_assert!(
                meeting.claims.values().all(|it| self.coalition.archive.document(&it.document).is_some())
            );
            let said: usize =
                meeting.standings().iter().flat_map(|(_, it)| &it.values).map(|it| it.claims.len()).sum();
            let standing = meeting.claims.values().filter(|it| it.withdrawn.is_none()).count();
            prop_assert_eq!(said, standing, "each claim that stands says one value");
        }
        self.offices_have_one_holder()
    }

    fn offices_have_one_holder(&self) -> Result<(), TestCaseError> {
        let held = || self.coalition.mandates.all.iter().filter(|it| it.taken_up.is_some());
        // If two spans share a day, one of them begins on such a day.
        for day in held().map(|it| it.span.from) {
            for office in [Office::Presidency, Office::Secretariat] {
                let holders = held().filter(|it| it.office == office && it.span.contains(day)).count();
                prop_assert!(holders <= 1, "{holders} hold {office:?} on {day}");
            }
        }
        Ok(())
    }

    /// Adding the record up from nothing gives what was known step by step.
    fn adds_up(&self) -> Result<(), TestCaseError> {
        let mut again = Coalition::default();
        for fact in &self.facts {
            again.apply(fact);
        }
        prop_assert_eq!(format!("{again:?}"), format!("{:?}", self.coalition));
        prop_assert_eq!(again.length, self.facts.len() as u64);
        Ok(())
    }
}

/// The same invented histories each time, so that nobody meets a failure by chance.
fn runner() -> TestRunner {
    let config = Config { cases: 96, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

#[test]
fn no_sequence_of_requests_breaks_the_record() {
    let sound = runner().run(&steps(), |steps| {
        let mut world = World::new();
        for step in &steps {
            world.take(step)?;
        }
        world.adds_up()
    });
    if let Err(error) = sound {
        panic!("{error}");
    }
}

#[test]
fn no_sequence_of_requests_breaks_the_archive() {
    let asked = (0..pool::ARCHIVE.len(), any::<u8>(), any::<u8>(), any::<u8>());
    let mut happened: BTreeSet<&str> = BTreeSet::new();
    let sound = runner().run(&prop::collection::vec(asked, 1..200), |steps| {
        let mut world = World::new();
        for (way, author, a, b) in steps {
            world.ask(pool::ARCHIVE[way], author, (a, b))?;
        }
        world.adds_up()
    });
    if let Err(error) = sound {
        panic!("{error}");
    }
    // The same histories once more, to see that they reach what is deepest.
    let mut runner = runner();
    for _ in 0..48 {
        let asked = (0..pool::ARCHIVE.len(), any::<u8>(), any::<u8>(), any::<u8>());
        let steps =
            prop::collection::vec(asked, 100..200).new_tree(&mut runner).expect("a history").current();
        let mut world = World::new();
        for (way, author, a, b) in steps {
            world.ask(pool::ARCHIVE[way], author, (a, b)).expect("it is sound");
        }
        happened.extend(world.facts.iter().filter_map(|fact| match &fact.event {
            Event::Archive(archive::Event::Settled { .. }) => Some("settled"),
            Event::Archive(archive::Event::Withdrawn { .. }) => Some("withdrawn"),
            Event::Commitment(commitment::Event::TakenUp { .. }) => Some("taken up"),
            _ => None,
        }));
    }
    assert_eq!(happened, BTreeSet::from(["settled", "taken up", "withdrawn"]));
}

#[test]
fn the_invented_histories_go_somewhere() {
    let mut runner = runner();
    let mut happened = BTreeSet::new();
    for _ in 0..128 {
        let steps = steps().new_tree(&mut runner).expect("a history").current();
        let mut world = World::new();
        for step in &steps {
            world.take(step).expect("it is sound");
        }
        happened.extend(world.facts.iter().map(|fact| format!("{:?}", fact.event)).map(|told| {
            // `Plenary(Convened { … })`: the topic and what happened.
            told.split([' ', '{']).next().unwrap_or_default().into()
        }));
    }
    let happened: BTreeSet<alloc::string::String> = happened;
    for deep in [
        "Plenary(Closed",
        "Decision(Closed",
        "Decision(BallotsDisclosed",
        "Agreement(Recorded",
        "Minutes(Drafted",
        "Minutes(Submitted",
        "Minutes(Approved",
        "Committee(FellDue",
        "Commitment(Verified",
        "Election(RoundClosed",
        "Election(Announced",
        "Mandate(Designated",
        "Mandate(TakenOver",
        "Membership(Suspended",
        "Consultation(Extended",
        "Consultation(Confirmed",
        "Consultation(Concluded",
        "Motion(Moved",
        "Motion(Ruled",
        "Decision(AmendmentProposed",
        "Decision(Divided",
        "Decision(TextAmended",
        "Plenary(RepresentativeRecorded",
    ] {
        assert!(happened.contains(deep), "{deep} never happens in {happened:?}");
    }
}
