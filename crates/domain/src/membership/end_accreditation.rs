//! Somebody no longer speaks for a seat.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{Person, Seat};

/// Ends a person's accreditation after a last day.
#[derive(Clone, Debug)]
pub struct EndAccreditation {
    /// The seat.
    pub seat: Seat,
    /// Who.
    pub person: Person,
    /// The last day.
    pub last_day: Date,
}

impl Command for EndAccreditation {
    const ACTION: Action =
        Action { name: "membership.end_accreditation", basis: Ground::Delegations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_of(cx, &self.seat)?;
        let known = coalition.membership.known(&self.seat)?;
        let speaks =
            known.delegates.iter().any(|it| it.person == self.person && it.span.contains(self.last_day));
        if !speaks {
            return Err(Refusal::NotAccredited(self.person).into());
        }
        let event = Event::AccreditationEnded {
            seat: self.seat.clone(),
            person: self.person,
            last_day: self.last_day,
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::membership::{Delegate, Role, Span};
    use crate::testing::{TODAY, given};

    #[test]
    fn the_last_day_is_included() {
        let span = Span { from: TODAY, to: None };
        let delegate =
            Delegate { person: Person(1), role: Role::Head, span, plenary: None, commitment: None };
        let accredited = Event::Accredited { seat: "CAL".into(), delegate };
        let end = EndAccreditation { seat: "CAL".into(), person: Person(1), last_day: date(2030, 6, 30) };
        let given = given([accredited.into()]).delegation("CAL").when(end).done();
        let calvia = &given.known().membership.participants[&Seat::from("CAL")];
        assert!(calvia.head(date(2030, 6, 30), None).is_some());
        assert!(calvia.head(date(2030, 7, 1), None).is_none());
    }

    #[test]
    fn who_does_not_speak_cannot_stop() {
        let end = EndAccreditation { seat: "CAL".into(), person: Person(1), last_day: TODAY };
        given([]).when(end).refused(Refusal::NotAccredited(Person(1)));
    }
}
