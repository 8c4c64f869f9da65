//! The coalition and who sits in it: members, observers, partners, their national bodies and delegations.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::symbol::{AgreementId, Person, PlenaryCode, Seat};
use crate::words::Text;

pub mod accredit;
pub mod admit;
pub mod end_accreditation;
pub mod found;
pub mod name_body;
pub mod reinstate;
pub mod rename;
pub mod replace;
pub mod suspend;
pub mod withdraw;

/// The kind of participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A state that takes part in decisions.
    Member,
    /// A state that attends.
    ObserverState,
    /// An organization that attends.
    ObserverOrganization,
    /// An organization that helps.
    Partner,
}

/// What somebody is in a delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Heads the delegation and casts its vote.
    Head,
    /// Stands in for the head.
    Alternate,
    /// Takes part.
    Delegate,
    /// The technical contact between plenaries.
    FocalPoint,
}

/// How the coalition came to be known to the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founding {
    /// Full name.
    pub name: Text,
    /// The symbol that its permanent ids begin with: `CORETT`.
    pub acronym: String,
    /// The year it was created; the day where it is known is in the source.
    pub founded_in: i16,
    /// IANA time zone that days are counted in.
    pub zone: String,
    /// Position in the record.
    pub position: u64,
}

/// A span of days; open-ended while `to` is missing. `to` is the last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day, if it has ended or is known to end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Date>,
}

impl Span {
    /// Whether `day` lies in the span.
    pub fn contains(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Whether two spans share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}

/// One who sits at the table.
#[derive(Clone, Debug)]
pub struct Participant {
    /// Its seat.
    pub seat: Seat,
    /// Names, each from a day on; the last that has begun is in use.
    pub names: Vec<(Date, Text)>,
    /// Classes, each for a span of days.
    pub classes: Vec<(Class, Span)>,
    /// Suspensions.
    pub suspensions: Vec<Span>,
    /// The national body that sits for a member, each from a day on.
    pub bodies: Vec<(Date, Text)>,
    /// The units of government that write for it, highest first; they head its own notes.
    pub units: Vec<Text>,
    /// Who represents it.
    pub delegates: Vec<Delegate>,
    /// The language it works in.
    pub language: crate::words::Lang,
    /// IANA time zone of its capital, for clocks and letters.
    pub zone: String,
    /// The capital where that clock is read.
    pub capital: Text,
    /// Position in the record of its first admission.
    pub position: u64,
}

/// A person accredited for a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegate {
    /// Who, by number; the name lives beside the record.
    pub person: Person,
    /// As what.
    pub role: Role,
    /// From when to when.
    pub span: Span,
    /// For one plenary alone, if so limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plenary: Option<PlenaryCode>,
    /// HMAC-SHA-256 of the person's particulars under a salt kept beside the record, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<String>,
}

/// Everyone who ever sat at the table.
#[derive(Clone, Debug, Default)]
pub struct Membership {
    /// The coalition's founding, once recorded.
    pub founding: Option<Founding>,
    /// By seat.
    pub participants: BTreeMap<Seat, Participant>,
}

/// What happened to the membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The coalition was founded.
    Founded {
        /// Full name.
        name: Text,
        /// The symbol that permanent ids begin with.
        acronym: String,
        /// The year of creation.
        founded_in: i16,
        /// IANA time zone that days are counted in.
        zone: String,
    },
    /// A participant was admitted, or passed into another class.
    Admitted {
        /// Its seat.
        seat: Seat,
        /// Its name.
        name: Text,
        /// As what.
        class: Class,
        /// The first day.
        from: Date,
        /// The language it works in.
        language: crate::words::Lang,
        /// IANA time zone of its capital.
        zone: String,
        /// Its capital.
        capital: Text,
        /// The agreement that admitted it, where there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
    },
    /// A participant was renamed from a day on.
    Renamed {
        /// Its seat, which stays.
        seat: Seat,
        /// The new name.
        name: Text,
        /// The first day of the new name.
        from: Date,
    },
    /// A member's rights rest from a day on.
    Suspended {
        /// Its seat.
        seat: Seat,
        /// First day.
        from: Date,
        /// Why, in a sentence.
        reason: Text,
    },
    /// A suspension ended.
    Reinstated {
        /// Its seat.
        seat: Seat,
        /// The first day its rights hold again.
        from: Date,
    },
    /// A participant left.
    Withdrew {
        /// Its seat.
        seat: Seat,
        /// Its last day.
        last_day: Date,
    },
    /// The body that sits for a member.
    BodyNamed {
        /// The member.
        seat: Seat,
        /// The body.
        body: Text,
        /// The first day.
        from: Date,
        /// The units of government that write for it, highest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        units: Vec<Text>,
    },
    /// Somebody speaks for a seat.
    Accredited {
        /// The seat.
        seat: Seat,
        /// Who, as what, until when.
        delegate: Delegate,
    },
    /// Somebody took another's place in a delegation.
    Replaced {
        /// The seat.
        seat: Seat,
        /// Who leaves.
        outgoing: Person,
        /// Who comes, from when.
        incoming: Delegate,
    },
    /// An accreditation ended.
    AccreditationEnded {
        /// The seat.
        seat: Seat,
        /// Who.
        person: Person,
        /// The last day.
        last_day: Date,
    },
}

/// Why the rules say no to a change of the membership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A coalition is founded once.
    AlreadyFounded,
    /// Nothing can be done before the coalition is founded.
    NotFounded,
    /// A name, a body or a reason is missing in its authentic language.
    TextMissing,
    /// What was given cannot serve as a symbol: letters, digits, `-`, `/` and `.`, at most 64.
    NotASymbol(String),
    /// The seat is not known to the record.
    Unknown(Seat),
    /// The seat has this class on that day already.
    AlreadyIn {
        /// Who.
        seat: Seat,
        /// As what.
        class: Class,
    },
    /// The seat does not take part on that day.
    NotTakingPart {
        /// Who.
        seat: Seat,
        /// The day.
        on: Date,
    },
    /// The agreement that is to carry this is not on record.
    AgreementUnknown(AgreementId),
    /// The change would begin before the one that holds.
    BeginsBefore {
        /// When the one that holds began.
        current: Date,
    },
    /// The member is suspended already.
    AlreadySuspended {
        /// Since when.
        since: Date,
    },
    /// The member is not suspended.
    NotSuspended(Seat),
    /// A seat that holds an office does not leave or rest before the office is in other hands.
    HoldsOffice {
        /// Who.
        seat: Seat,
        /// Which office.
        office: crate::mandate::Office,
    },
    /// A delegation has one head at a time.
    AlreadyHasHead {
        /// The seat.
        seat: Seat,
        /// Who heads it.
        head: Person,
    },
    /// The person speaks for the seat already in these days.
    AlreadyAccredited(Person),
    /// The person does not speak for the seat on that day.
    NotAccredited(Person),
    /// A span of days ends before it begins.
    EndsBeforeItBegins,
    /// The plenary that an accreditation is limited to is not on record.
    PlenaryUnknown(PlenaryCode),
    /// What is given as a commitment is not an HMAC-SHA-256 in hexadecimal.
    NotACommitment,
}

impl Membership {
    /// Takes in what happened.
    pub(crate) fn apply(&mut self, fact: &crate::Fact, event: &Event) {
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
        names: alloc::vec![(*from, name.clone())],
        classes: alloc::vec![(*class, Span { from: *from, to: None })],
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

    /// The person's accreditations that run beyond `last_day` end on it.
    fn end(&mut self, person: Person, last_day: Date) {
        for delegate in self.delegates.iter_mut().filter(|delegate| delegate.person == person) {
            if delegate.span.to.is_none_or(|to| to > last_day) {
                delegate.span.to = Some(last_day);
            }
        }
    }
}

impl Membership {
    /// The participant in `seat`, or the refusal that names it.
    pub fn known(&self, seat: &Seat) -> Result<&Participant, Refusal> {
        self.participants.get(seat).ok_or_else(|| Refusal::Unknown(seat.clone()))
    }

    /// The participant in `seat` if it takes part on `day`.
    pub(crate) fn taking_part(&self, seat: &Seat, day: Date) -> Result<&Participant, Refusal> {
        let participant = self.known(seat)?;
        match self.class(seat, day) {
            Some(_) => Ok(participant),
            None => Err(Refusal::NotTakingPart { seat: seat.clone(), on: day }),
        }
    }

    /// Whether `seat` takes part on `day`: admitted, not withdrawn, not suspended.
    pub fn in_good_standing(&self, seat: &Seat, day: Date) -> bool {
        self.class(seat, day).is_some()
            && self.participants.get(seat).is_some_and(|it| it.suspension(day).is_none())
    }

    /// What `seat` is on `day`.
    pub fn class(&self, seat: &Seat, day: Date) -> Option<Class> {
        let classes = &self.participants.get(seat)?.classes;
        classes.iter().rev().find(|(_, span)| span.contains(day)).map(|(class, _)| *class)
    }

    /// The active members on `day`: members that are neither suspended nor gone, in the order of their symbols.
    pub fn active_members(&self, day: Date) -> impl Iterator<Item = &Participant> {
        self.participants.values().filter(move |it| {
            self.class(&it.seat, day) == Some(Class::Member) && self.in_good_standing(&it.seat, day)
        })
    }
}

impl Participant {
    /// The name in use on `day`; before the first one began, the first.
    pub fn name(&self, day: Date) -> &Text {
        in_use(&self.names, day)
    }

    /// Who speaks for the seat on `day`: in general, or for `plenary` alone.
    pub fn speakers<'a>(
        &'a self,
        day: Date,
        plenary: Option<&'a PlenaryCode>,
    ) -> impl Iterator<Item = &'a Delegate> {
        self.delegates.iter().filter(move |it| {
            it.span.contains(day) && (it.plenary.is_none() || it.plenary.as_ref() == plenary)
        })
    }

    /// Who heads the delegation on `day`; a head for the plenary alone comes before the head in general.
    pub fn head<'a>(&'a self, day: Date, plenary: Option<&'a PlenaryCode>) -> Option<&'a Delegate> {
        let heads = self.speakers(day, plenary).filter(|it| it.role == Role::Head);
        heads.max_by_key(|it| it.plenary.is_some())
    }

    /// The suspension that holds on `day`.
    pub fn suspension(&self, day: Date) -> Option<&Span> {
        self.suspensions.iter().find(|suspension| suspension.contains(day))
    }

    /// The national body that sits on `day`, if one is known.
    pub fn body(&self, day: Date) -> Option<&Text> {
        (!self.bodies.is_empty()).then(|| in_use(&self.bodies, day))
    }
}

/// The last of `dated` that has begun by `day`, or the first of all. Never called with none.
fn in_use(dated: &[(Date, Text)], day: Date) -> &Text {
    let begun = dated.iter().rev().find(|(from, _)| *from <= day);
    &begun.unwrap_or(&dated[0]).1
}
