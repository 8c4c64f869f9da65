//! Presidency and Technical Secretariat: held by a state, exercised by an institution, for a time.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::membership::Span;
use crate::symbol::{ElectionId, Seat};
use crate::words::Text;

/// An office of the coalition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Convenes and chairs.
    Presidency,
    /// Prepares, writes up, keeps the record.
    Secretariat,
}

/// One holder's time in an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Which office.
    pub office: Office,
    /// The state that holds it.
    pub seat: Seat,
    /// The institution that exercises it, once named.
    pub institution: Option<Text>,
    /// From when to when.
    pub span: Span,
    /// The election it comes from, if the record knows it.
    pub election: Option<ElectionId>,
    /// Whether it is held *ad interim*.
    pub ad_interim: bool,
    /// Position of the act by which it was taken up; `None` while the holder is elect.
    pub taken_up: Option<u64>,
    /// Position of the event that made it known.
    pub position: u64,
}

/// All mandates, in the order they became known.
#[derive(Clone, Debug, Default)]
pub struct Mandates {
    /// Past, present and to come.
    pub all: Vec<Mandate>,
}

/// What happened to offices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A seat holds an office for a time; carried in, or begun without an election on record.
    Begun {
        /// Which office.
        office: Office,
        /// The holder.
        seat: Seat,
        /// The institution that exercises it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        institution: Option<Text>,
        /// From when to when.
        span: Span,
    },
    /// An election made a seat the next holder.
    Designated {
        /// Which office.
        office: Office,
        /// The holder elect.
        seat: Seat,
        /// From when to when.
        span: Span,
        /// The election.
        election: ElectionId,
    },
    /// The holder elect took the office up.
    TakenOver {
        /// Which office.
        office: Office,
        /// The new holder.
        seat: Seat,
        /// The institution that exercises it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        institution: Option<Text>,
        /// The day.
        on: Date,
    },
    /// A mandate ended before its time.
    Ended {
        /// Which office.
        office: Office,
        /// The holder.
        seat: Seat,
        /// The last day.
        last_day: Date,
        /// Why, in a sentence.
        reason: Text,
    },
    /// The office is held *ad interim* so that it is not vacant.
    HeldAdInterim {
        /// Which office.
        office: Office,
        /// The holder.
        seat: Seat,
        /// From when to when.
        span: Span,
        /// Why, in a sentence.
        reason: Text,
    },
}

impl Mandates {
    /// Who holds `office` on `day`.
    pub fn holder(&self, office: Office, day: Date) -> Option<&Mandate> {
        self.all.iter().rev().find(|mandate| {
            mandate.office == office && mandate.taken_up.is_some() && mandate.span.contains(day)
        })
    }

    /// Who is to hold `office` after `day`: elected or designated, and not begun.
    pub fn elect(&self, office: Office, day: Date) -> Option<&Mandate> {
        self.all.iter().find(|mandate| mandate.office == office && mandate.span.from > day)
    }
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {}

impl Mandates {
    /// Takes in what happened.
    pub(crate) fn apply(&mut self, fact: &crate::Fact, event: &Event) {
        let position = fact.position;
        match event {
            Event::Begun { office, seat, institution, span } => self.all.push(Mandate {
                office: *office,
                seat: seat.clone(),
                institution: institution.clone(),
                span: *span,
                election: None,
                ad_interim: false,
                taken_up: Some(position),
                position,
            }),
            Event::Designated { office, seat, span, election } => self.all.push(Mandate {
                office: *office,
                seat: seat.clone(),
                institution: None,
                span: *span,
                election: Some(election.clone()),
                ad_interim: false,
                taken_up: None,
                position,
            }),
            Event::TakenOver { office, seat, institution, .. } => {
                let elect = self
                    .all
                    .iter_mut()
                    .find(|it| it.office == *office && it.seat == *seat && it.taken_up.is_none());
                if let Some(mandate) = elect {
                    mandate.taken_up = Some(position);
                    mandate.institution = institution.clone();
                }
            }
            Event::Ended { office, seat, last_day, .. } => {
                let holder = self
                    .all
                    .iter_mut()
                    .rev()
                    .find(|it| it.office == *office && it.seat == *seat && it.span.contains(*last_day));
                if let Some(mandate) = holder {
                    mandate.span.to = Some(*last_day);
                }
            }
            Event::HeldAdInterim { office, seat, span, .. } => self.all.push(Mandate {
                office: *office,
                seat: seat.clone(),
                institution: None,
                span: *span,
                election: None,
                ad_interim: true,
                taken_up: Some(position),
                position,
            }),
        }
    }
}
