//! How often each plenary and deadline was spoken of, and when last: what a calendar program goes by to see
//! that an entry it has is an old one.

use std::collections::BTreeMap;

use domain::symbol::{CommitmentId, CommitteeId, ConsultationId, PlenaryCode};
use domain::{Coalition, Event, Fact};
use jiff::Timestamp;

use crate::in_step::Follows;

/// What an entry of the calendar is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A plenary.
    Plenary(PlenaryCode),
    /// The time to observe the minutes of a plenary.
    Minutes(PlenaryCode),
    /// What a committee delivers.
    Committee(CommitteeId),
    /// What somebody promised.
    Commitment(CommitmentId),
    /// What is put to the capitals.
    Consultation(ConsultationId),
}

/// What was said of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// How many facts there are about it.
    pub facts: u32,
    /// When the last of them was recorded.
    pub last_at: Timestamp,
}

/// Every subject of the record with its changes.
#[derive(Default)]
pub struct Changes(BTreeMap<Subject, Change>);

impl Changes {
    /// What was said of `subject`.
    pub fn of(&self, subject: &Subject) -> Option<Change> {
        self.0.get(subject).copied()
    }

    /// Takes in the next fact.
    pub fn hear(&mut self, fact: &Fact) {
        let Some(subject) = subject(&fact.event) else { return };
        let change = self.0.entry(subject).or_insert(Change { facts: 0, last_at: fact.at });
        change.facts += 1;
        change.last_at = fact.at;
    }
}

impl Follows for Changes {
    fn take_in(&mut self, _: &Coalition, facts: &[Fact]) {
        facts.iter().for_each(|fact| self.hear(fact));
    }
}

/// What an event changes in a calendar.
fn subject(event: &Event) -> Option<Subject> {
    Some(match event {
        Event::Plenary(event) => Subject::Plenary(event.plenary().clone()),
        Event::Minutes(event) => Subject::Minutes(event.plenary().clone()),
        Event::Committee(event) => Subject::Committee(event.committee().clone()),
        Event::Commitment(event) => Subject::Commitment(event.commitment().clone()),
        Event::Consultation(event) => Subject::Consultation(event.consultation().clone()),
        _ => return None,
    })
}
