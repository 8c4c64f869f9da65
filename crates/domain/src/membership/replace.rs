//! One delegate takes another's place: one gesture, one line in the minutes.

use alloc::vec;
use alloc::vec::Vec;

use super::accredit::fits;
use super::{Delegate, Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{Person, Seat};

/// Replaces a delegate from a day on and for good; for one plenary alone, a seat accredits somebody for that.
#[derive(Clone, Debug)]
pub struct Replace {
    /// The seat.
    pub seat: Seat,
    /// Who leaves.
    pub outgoing: Person,
    /// Who comes, as what, from when.
    pub incoming: Delegate,
}

impl Command for Replace {
    const ACTION: Action =
        Action { name: "membership.replace", basis: Ground::Delegations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_of(cx, &self.seat)?;
        let from = self.incoming.span.from;
        let known = coalition.membership.taking_part(&self.seat, from)?;
        let leaving = |it: &&Delegate| it.person == self.outgoing && it.span.contains(from);
        if known.delegates.iter().find(leaving).is_none() {
            return Err(Refusal::NotAccredited(self.outgoing).into());
        }
        let mut without = known.clone();
        without.delegates.retain(|it| it.person != self.outgoing || it.span.to.is_some_and(|to| to < from));
        fits(coalition, &without, &self.incoming)?;
        let event = Event::Replaced {
            seat: self.seat.clone(),
            outgoing: self.outgoing,
            incoming: self.incoming.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::membership::{Role, Span};
    use crate::testing::{TODAY, given};

    fn head(person: u32, from: jiff::civil::Date) -> Delegate {
        let span = Span { from, to: None };
        Delegate { person: Person(person), role: Role::Head, span, plenary: None, commitment: None }
    }

    #[test]
    fn the_new_head_speaks_from_the_day_on() {
        let first = Event::Accredited { seat: "CAL".into(), delegate: head(1, TODAY) };
        let replace =
            Replace { seat: "CAL".into(), outgoing: Person(1), incoming: head(2, date(2030, 5, 1)) };
        let given = given([first.into()]).delegation("CAL").when(replace).done();
        let calvia = &given.known().membership.participants[&Seat::from("CAL")];
        assert_eq!(calvia.head(date(2030, 4, 30), None).map(|it| it.person), Some(Person(1)));
        assert_eq!(calvia.head(date(2030, 5, 1), None).map(|it| it.person), Some(Person(2)));
    }

    #[test]
    fn who_does_not_speak_cannot_be_replaced() {
        let replace = Replace { seat: "CAL".into(), outgoing: Person(9), incoming: head(2, TODAY) };
        given([]).when(replace).refused(Refusal::NotAccredited(Person(9)));
    }
}
