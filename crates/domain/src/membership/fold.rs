//! How the membership adds up.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Event, Founding, Membership, Participant, Span};
use crate::Fact;
use crate::symbol::Person;

impl Membership {
    /// Takes in what happened.
    pub(crate) fn apply(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::Founded { name, acronym, founded_in, zone } => {
                self.founding = Some(Founding {
                    name: name.clone(),
                    acronym: acronym.clone(),
                    founded_in: *founded_in,
                    zone: zone.clone(),
                    position: fact.position,
                });
            }
            Event::Admitted { seat, .. } => {
                let admitted = admitted(event, fact.position);
                match (self.participants.get_mut(seat), admitted) {
                    (Some(known), Some(admitted)) => known.pass_into(admitted),
                    (None, Some(admitted)) => drop(self.participants.insert(seat.clone(), admitted)),
                    (_, None) => {}
                }
            }
            Event::Renamed { seat, .. }
            | Event::Suspended { seat, .. }
            | Event::Reinstated { seat, .. }
            | Event::Withdrew { seat, .. }
            | Event::BodyNamed { seat, .. }
            | Event::Accredited { seat, .. }
            | Event::Replaced { seat, .. }
            | Event::AccreditationEnded { seat, .. } => {
                if let Some(participant) = self.participants.get_mut(seat) {
                    participant.apply(event);
                }
            }
        }
    }
}

/// The participant that an admission makes.
fn admitted(event: &Event, position: u64) -> Option<Participant> {
    let Event::Admitted { seat, name, class, from, language, zone, capital, .. } = event else { return None };
    Some(Participant {
        seat: seat.clone(),
        names: vec![(*from, name.clone())],
        classes: vec![(*class, Span { from: *from, to: None })],
        suspensions: Vec::new(),
        bodies: Vec::new(),
        units: Vec::new(),
        delegates: Vec::new(),
        language: *language,
        zone: zone.clone(),
        capital: capital.clone(),
        position,
    })
}

impl Participant {
    /// Admitted again or into another class: the earlier class ends the day before.
    fn pass_into(&mut self, admitted: Self) {
        for (_, span) in &mut self.classes {
            for (_, next) in &admitted.classes {
                if span.to.is_none_or(|to| to >= next.from) {
                    span.to = next.from.yesterday().ok();
                }
            }
        }
        self.names.extend(admitted.names);
        self.classes.extend(admitted.classes);
        self.language = admitted.language;
        self.zone = admitted.zone;
        self.capital = admitted.capital;
    }

    fn apply(&mut self, event: &Event) {
        match event {
            Event::Renamed { name, from, .. } => self.names.push((*from, name.clone())),
            Event::Suspended { from, .. } => self.suspensions.push(Span { from: *from, to: None }),
            Event::Reinstated { from, .. } => {
                if let Some(suspension) = self.suspensions.last_mut() {
                    suspension.to = from.yesterday().ok();
                }
            }
            Event::Withdrew { last_day, .. } => {
                if let Some((_, span)) = self.classes.last_mut() {
                    span.to = Some(*last_day);
                }
            }
            Event::BodyNamed { body, from, units, .. } => {
                self.bodies.push((*from, body.clone()));
                self.units.clone_from(units);
            }
            Event::Accredited { delegate, .. } => self.delegates.push(delegate.clone()),
            Event::Replaced { outgoing, incoming, .. } => {
                if let Ok(last_day) = incoming.span.from.yesterday() {
                    self.end(*outgoing, last_day);
                }
                self.delegates.push(incoming.clone());
            }
            Event::AccreditationEnded { person, last_day, .. } => self.end(*person, *last_day),
            Event::Founded { .. } | Event::Admitted { .. } => {}
        }
    }

    /// The person's accreditations end on `last_day`; those that were to begin later do not begin.
    fn end(&mut self, person: Person, last_day: Date) {
        self.delegates.retain(|it| it.person != person || it.span.from <= last_day);
        for delegate in self.delegates.iter_mut().filter(|it| it.person == person) {
            if delegate.span.to.is_none_or(|to| to > last_day) {
                delegate.span.to = Some(last_day);
            }
        }
    }
}
