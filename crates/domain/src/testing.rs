//! Given, when, then: the words that examples are written in, and the small coalition they live in.
//!
//! Nine invented members `ALB` to `IRI`, an observer state `JAS`, a partner `AYU`.
//! `ALB` presides, `BRU` is Technical Secretariat, all through 2030.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};

use crate::command::{Actor, Command, Context, carry_out};
use crate::majority::DecisionRule;
use crate::mandate::Office;
use crate::membership::{Class, Span};
use crate::quorum::Share;
use crate::right::{Capacity, Right};
use crate::rules::{
    Approvers, ChairVote, Consultations, ElectionTie, Ground, LateItem, Matter, Numbering, Rule, Rules, Tie,
};
use crate::source::{Clause, Source, Status};
use crate::symbol::Seat;
use crate::words::{Lang, Text};
use crate::{Coalition, Event, Fact, Refusal, mandate, membership, rules};

pub mod amendments;
pub mod archive;
pub mod commitments;
pub mod committees;
pub mod consultations;
pub mod declarations;
pub mod elections;
pub mod floor;
pub mod minutes;
mod model;
pub mod motions;
mod pool;
mod properties;
pub mod room;
pub mod sessions;

/// The members, in order.
pub const MEMBERS: [&str; 9] = ["ALB", "BRU", "CAL", "DOR", "ESM", "FLO", "GAL", "HEL", "IRI"];

/// A noon that examples happen at.
pub fn noon(day: Date) -> Timestamp {
    Timestamp::UNIX_EPOCH + ((day - date(1970, 1, 1)).get_days() as i64 * 24 + 12).hours()
}

/// The day examples happen on unless they say otherwise.
pub const TODAY: Date = date(2030, 3, 1);

/// What happened before, in the small coalition.
pub struct Given {
    coalition: Coalition,
    today: Date,
    now: Timestamp,
    actor: Actor,
    source: Option<Source>,
}

/// Nothing at all happened: there is no coalition yet.
pub fn given_nothing() -> Given {
    let actor = Actor { seat: Seat::from("ALB"), capacity: Capacity::Registrar };
    Given { coalition: Coalition::default(), today: TODAY, now: noon(TODAY), actor, source: None }
}

/// The small coalition was founded, and then `events` happened, all by the secretariat, on [`TODAY`].
pub fn given(events: impl IntoIterator<Item = Event>) -> Given {
    let mut given = given_nothing();
    given.now = noon(date(2030, 1, 1));
    given.today = date(2030, 1, 1);
    for event in founding() {
        given.happen(event);
    }
    given.today = TODAY;
    given.now = noon(TODAY);
    given.actor = Actor { seat: Seat::from("BRU"), capacity: Capacity::Secretariat };
    for event in events {
        given.happen(event);
    }
    given
}

impl Given {
    fn happen(&mut self, event: Event) {
        let fact = Fact {
            position: self.coalition.length,
            at: self.now,
            on: self.today,
            actor: self.actor.clone(),
            act: "example",
            rules_version: self.coalition.rules.on(self.today).map_or(0, |version| version.number),
            source: self.source.clone(),
            event,
        };
        self.coalition.apply(&Arc::new(fact));
    }

    /// More happened.
    pub fn and(mut self, events: impl IntoIterator<Item = Event>) -> Self {
        for event in events {
            self.happen(event);
        }
        self
    }

    /// On another day, at noon.
    pub fn on(mut self, day: Date) -> Self {
        self.today = day;
        self.now = noon(day);
        self
    }

    /// After a while.
    pub fn later(mut self, span: jiff::Span) -> Self {
        self.now += span;
        self
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Somebody speaks for its own seat.
    pub fn delegation(self, seat: &str) -> Self {
        self.actor(seat, Capacity::Delegation)
    }

    /// The Presidency acts.
    pub fn presidency(self) -> Self {
        self.actor("ALB", Capacity::Presidency)
    }

    /// The Technical Secretariat acts.
    pub fn secretariat(self) -> Self {
        self.actor("BRU", Capacity::Secretariat)
    }

    /// Anybody acts in any capacity.
    pub fn actor(mut self, seat: &str, capacity: Capacity) -> Self {
        self.actor = Actor { seat: Seat::from(seat), capacity };
        self
    }

    /// What is asked from here on is told by a source.
    pub fn told_by(mut self, citation: &str) -> Self {
        self.source = Some(Source::confirmed(citation));
        self
    }

    /// The rules in force are changed for this example.
    pub fn under(mut self, change: impl FnOnce(&mut Rules)) -> Self {
        change(&mut self.coalition.rules.versions.last_mut().expect("the small coalition has rules").rules);
        self
    }

    /// What a rule is told when this seat asks in this capacity on `day`.
    pub fn asked_by(&self, seat: &str, capacity: Capacity, day: Date) -> Context {
        let actor = Actor { seat: Seat::from(seat), capacity };
        Context { now: noon(day), today: day, actor, person: None, source: self.source.clone() }
    }

    /// Somebody asks; what is the answer? An accepted act is taken in.
    pub fn when<C: Command>(mut self, command: C) -> Answer {
        let cx = Context {
            now: self.now,
            today: self.today,
            actor: self.actor.clone(),
            person: None,
            source: self.source.clone(),
        };
        let answer = carry_out(&command, &self.coalition, &cx);
        for event in answer.iter().flatten() {
            self.happen(event.clone());
        }
        Answer { given: self, answer }
    }

    /// What is known now.
    pub fn known(&self) -> &Coalition {
        &self.coalition
    }
}

/// The answer to a command.
pub struct Answer {
    given: Given,
    answer: Result<Vec<Event>, Refusal>,
}

impl Answer {
    /// These events follow and no others.
    #[track_caller]
    pub fn then<E: Into<Event>>(self, expected: impl IntoIterator<Item = E>) -> Given {
        let expected: Vec<Event> = expected.into_iter().map(Into::into).collect();
        assert_eq!(self.answer, Ok(expected));
        self.given
    }

    /// It is done, whatever follows.
    #[track_caller]
    pub fn done(self) -> Given {
        assert!(self.answer.is_ok(), "{:?}", self.answer);
        self.given
    }

    /// It is refused for this reason.
    #[track_caller]
    pub fn refused(self, expected: impl Into<Refusal>) -> Given {
        assert_eq!(self.answer, Err(expected.into()));
        self.given
    }

    /// It is refused because the actor lacks the power.
    #[track_caller]
    pub fn not_entitled(self) -> Given {
        assert!(matches!(self.answer, Err(Refusal::NotEntitled { .. })), "{:?}", self.answer);
        self.given
    }
}

/// A rule of the small coalition, with an invented clause.
pub fn rule<T>(value: T) -> Rule<T> {
    Rule { value, clause: clause() }
}

fn clause() -> Clause {
    Clause {
        citation: Text::both("Estatuto, art. 1", "Statute, art. 1"),
        source: "invented".into(),
        status: Status::Confirmed,
    }
}

/// The rules of the small coalition.
pub fn small_rules() -> Rules {
    use Right::{Attend, Propose, Speak, Stand, Vote};
    let rights = BTreeMap::from([
        (Class::Member, BTreeSet::from([Attend, Speak, Propose, Vote, Stand])),
        (Class::ObserverState, BTreeSet::from([Attend, Speak])),
        (Class::ObserverOrganization, BTreeSet::from([Attend, Speak])),
        (Class::Partner, BTreeSet::from([Attend, Speak])),
    ]);
    let decisions = BTreeMap::from([
        (Matter::Procedural, DecisionRule::SimplePresentAndVoting {}),
        (Matter::Substantive, DecisionRule::Consensus {}),
        (Matter::Minutes, DecisionRule::Consensus {}),
        (Matter::Declaration, DecisionRule::Consensus {}),
        (Matter::RulesChange, DecisionRule::TwoThirdsMembers {}),
        (Matter::Election, DecisionRule::AbsoluteMembers {}),
        (Matter::Admission, DecisionRule::TwoThirdsMembers {}),
        (Matter::Reconsideration, DecisionRule::TwoThirdsPresentAndVoting {}),
    ]);
    let majority = Share::MoreThan { numerator: 1, denominator: 2 };
    Rules {
        grounds: BTreeMap::from([(Ground::Sessions, clause())]),
        rights: rule(rights),
        ordinary_per_year: rule(4),
        numbering: rule(Numbering::RomanYear),
        notice_days: rule(30),
        agenda_closes_days: rule(7),
        late_item: rule(LateItem::Chair),
        quorum_to_open: rule(majority),
        quorum_to_decide: rule(majority),
        remote_counts: rule(true),
        decisions: rule(decisions),
        tie: rule(Tie::Rejected),
        chair_vote: rule(ChairVote::AsMember),
        presidency_months: rule(12),
        secretariat_months: rule(24),
        reelection: rule(false),
        both_offices: rule(false),
        election_tie: rule(ElectionTie::RepeatThenLot(1)),
        observation_days: rule(15),
        minutes_approvers: rule(Approvers::PresentNow),
        ballot_change: None,
        speaking_seconds: None,
        consultations: Some(rule(Consultations {
            matters: BTreeMap::from([
                (Matter::Substantive, DecisionRule::Silence { hours: 72 }),
                (
                    Matter::Procedural,
                    DecisionRule::WrittenConsultation {
                        rule: Box::new(DecisionRule::SimplePresentAndVoting {}),
                        replies: 6,
                    },
                ),
            ]),
            ..Consultations::default()
        })),
    }
}

fn founding() -> Vec<Event> {
    let day = date(2030, 1, 1);
    let mut events: Vec<Event> = vec![
        membership::Event::Founded {
            name: Text::both("Coalición de los Nueve", "Coalition of the Nine"),
            acronym: "NUEVE".to_owned(),
            founded_in: 2030,
            zone: "UTC".to_owned(),
        }
        .into(),
        rules::Event::Adopted {
            effective_on: day,
            reason: "invented".to_owned(),
            rules: small_rules().into(),
        }
        .into(),
    ];
    let classes = MEMBERS.map(|seat| (seat, Class::Member));
    for (seat, class) in classes.into_iter().chain([("JAS", Class::ObserverState), ("AYU", Class::Partner)]) {
        events.push(
            membership::Event::Admitted {
                seat: Seat::from(seat),
                name: Text::both(seat, seat),
                class,
                from: day,
                language: Lang::Es,
                zone: "UTC".to_owned(),
                capital: Text::both(seat, seat),
                agreement: None,
            }
            .into(),
        );
    }
    for (office, seat) in [(Office::Presidency, "ALB"), (Office::Secretariat, "BRU")] {
        let span = Span { from: day, to: Some(date(2030, 12, 31)) };
        events.push(mandate::Event::Begun { office, seat: Seat::from(seat), institution: None, span }.into());
    }
    events
}
