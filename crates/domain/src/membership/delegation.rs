//! Who speaks for a seat, as what, on which day and in which plenary.

use alloc::string::String;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Participant, Span};
use crate::symbol::{Person, PlenaryCode};

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
    /// Works for the Presidency while the seat holds it; does not speak for the delegation.
    PresidencyStaff,
    /// Works for the Technical Secretariat while the seat holds it; does not speak for the delegation.
    SecretariatStaff,
}

impl Role {
    /// Whether somebody in this role is part of the delegation, and not of an office that the seat holds.
    pub fn is_of_delegation(self) -> bool {
        !matches!(self, Self::PresidencyStaff | Self::SecretariatStaff)
    }
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

impl Participant {
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

    /// Whether anybody is there to speak for the seat; a focal point works between plenaries and does not count,
    /// and the staff of an office speaks for the office.
    pub fn has_delegation(&self, day: Date, plenary: Option<&PlenaryCode>) -> bool {
        self.speakers(day, plenary).any(|it| it.role.is_of_delegation() && it.role != Role::FocalPoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::membership::Event;
    use crate::symbol::Seat;
    use crate::testing::{TODAY, given};

    fn accredited(person: u32, role: Role, plenary: Option<&str>) -> crate::Event {
        let span = Span { from: TODAY, to: None };
        let plenary = plenary.map(PlenaryCode::from);
        let delegate = Delegate { person: Person(person), role, span, plenary, commitment: None };
        Event::Accredited { seat: Seat::from("CAL"), delegate }.into()
    }

    #[test]
    fn who_heads_one_plenary_goes_before_who_heads_in_general() {
        let (first, second) = (PlenaryCode::from("I-2030"), PlenaryCode::from("II-2030"));
        let given = given([accredited(2, Role::Head, Some("I-2030")), accredited(1, Role::Head, None)]);
        let participant = &given.known().membership.participants[&Seat::from("CAL")];
        let head = |plenary| participant.head(TODAY, plenary).map(|it| it.person);
        assert_eq!(head(Some(&first)), Some(Person(2)));
        assert_eq!(head(Some(&second)), Some(Person(1)));
        assert_eq!(head(None), Some(Person(1)));
    }

    #[test]
    fn a_focal_point_is_no_delegation() {
        let given = given([accredited(1, Role::FocalPoint, None)]);
        let has = |known: &crate::Coalition, day| {
            known.membership.participants[&Seat::from("CAL")].has_delegation(day, None)
        };
        assert!(!has(given.known(), TODAY));
        let given = given.and([accredited(2, Role::Alternate, None)]);
        assert!(has(given.known(), TODAY));
        assert!(!has(given.known(), jiff::civil::date(2030, 2, 28)), "not before its first day");
    }
}
