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
mod delegation;
pub mod end_accreditation;
mod event;
mod fold;
pub mod found;
pub mod name_body;
mod protocol;
pub mod reinstate;
pub mod rename;
pub mod replace;
pub mod suspend;
pub mod withdraw;

pub use delegation::{Delegate, Role};
pub use event::Event;
pub use protocol::protocol_order;

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

/// Everyone who ever sat at the table.
#[derive(Clone, Debug, Default)]
pub struct Membership {
    /// The coalition's founding, once recorded.
    pub founding: Option<Founding>,
    /// By seat.
    pub participants: BTreeMap<Seat, Participant>,
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
        self.participants.get(seat)?.class(day)
    }

    /// Everyone that takes part on `day`, suspended or not, as what: members, then observers and partners,
    /// each in the order of their symbols. A number on the roll is a place in it, from 1.
    pub fn roll(&self, day: Date) -> Vec<(Class, &Participant)> {
        let seated = self.participants.values().map(|it| (it.class(day), it));
        let mut roll: Vec<_> = seated.filter_map(|(class, it)| Some((class?, it))).collect();
        roll.sort_by_key(|(class, _)| *class);
        roll
    }

    /// The active members on `day`: members that are neither suspended nor gone, in the order of their symbols.
    pub fn active_members(&self, day: Date) -> impl Iterator<Item = &Participant> {
        let is_active =
            move |it: &&Participant| it.class(day) == Some(Class::Member) && it.suspension(day).is_none();
        self.participants.values().filter(is_active)
    }
}

impl Participant {
    /// The name in use on `day`; before the first one began, the first.
    pub fn name(&self, day: Date) -> &Text {
        in_use(&self.names, day)
    }

    /// What it is on `day`.
    pub fn class(&self, day: Date) -> Option<Class> {
        self.classes.iter().rev().find(|(_, span)| span.contains(day)).map(|(class, _)| *class)
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
    let begun = dated.iter().filter(|(from, _)| *from <= day).max_by_key(|(from, _)| *from);
    let first = || dated.iter().min_by_key(|(from, _)| *from);
    &begun.or_else(first).unwrap_or(&dated[0]).1
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use jiff::civil::date;

    use super::*;
    use crate::testing::{MEMBERS, TODAY, given};

    #[test]
    fn the_roll_goes_by_class_and_symbol_as_of_a_day() {
        let left = Event::Withdrew { seat: "ALB".into(), last_day: TODAY };
        let given = given([left.into()]);
        let roll = |day| {
            let roll = given.known().membership.roll(day);
            roll.into_iter().map(|(_, it)| it.seat.to_string()).collect::<Vec<_>>()
        };
        let all: Vec<_> = MEMBERS.into_iter().chain(["JAS", "AYU"]).collect();
        assert_eq!(roll(TODAY), all);
        assert_eq!(roll(date(2030, 3, 2)), all[1..], "the others move up");
        assert_eq!(roll(date(2029, 12, 31)), [""; 0], "nobody was admitted yet");
    }

    #[test]
    fn a_name_is_the_one_of_the_day_in_whatever_order_names_became_known() {
        let dated = [
            (date(2030, 1, 1), Text::es("uno")),
            (date(2035, 1, 1), Text::es("tres")),
            (date(2032, 1, 1), Text::es("dos")),
        ];
        let name = |year| in_use(&dated, date(year, 6, 1)).get(crate::words::Lang::Es);
        assert_eq!([2029, 2030, 2033, 2036].map(name), ["uno", "uno", "dos", "tres"]);
    }
}
