//! Somebody speaks for a seat.

use alloc::vec;
use alloc::vec::Vec;

use super::{Delegate, Event, Participant, Refusal, Role};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::paper::is_digest;
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::Seat;

/// Accredits a person for a seat; the seat does so itself, or the secretariat records its letter.
#[derive(Clone, Debug)]
pub struct Accredit {
    /// The seat.
    pub seat: Seat,
    /// Who, as what, until when.
    pub delegate: Delegate,
}

impl Command for Accredit {
    const ACTION: Action =
        Action { name: "membership.accredit", basis: Ground::Delegations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_of(cx, &self.seat)?;
        let known = coalition.membership.taking_part(&self.seat, self.delegate.span.from)?;
        fits(coalition, known, &self.delegate)?;
        let event = Event::Accredited { seat: self.seat.clone(), delegate: self.delegate.clone() };
        Ok(vec![event.into()])
    }
}

/// Refuses a delegate who cannot join this delegation: badly dated, there already, or a second head.
pub(super) fn fits(coalition: &Coalition, seat: &Participant, delegate: &Delegate) -> Result<(), Refusal> {
    if delegate.span.to.is_some_and(|to| to < delegate.span.from) {
        return Err(Refusal::EndsBeforeItBegins);
    }
    if let Some(code) = delegate.plenary.as_ref().filter(|code| !coalition.plenaries.contains_key(code)) {
        return Err(Refusal::PlenaryUnknown(code.clone()));
    }
    if delegate.commitment.as_ref().is_some_and(|commitment| !is_digest(commitment)) {
        return Err(Refusal::NotACommitment);
    }
    let at_once = |it: &&Delegate| it.span.overlaps(&delegate.span) && it.plenary == delegate.plenary;
    if seat.delegates.iter().filter(at_once).any(|it| it.person == delegate.person) {
        return Err(Refusal::AlreadyAccredited(delegate.person));
    }
    let mut heads = seat.delegates.iter().filter(at_once).filter(|it| it.role == Role::Head);
    match heads.next() {
        Some(head) if delegate.role == Role::Head => {
            Err(Refusal::AlreadyHasHead { seat: seat.seat.clone(), head: head.person })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::membership::Span;
    use crate::symbol::Person;
    use crate::testing::{TODAY, given};

    fn accredit(person: u32, role: Role) -> Accredit {
        let span = Span { from: TODAY, to: None };
        let delegate = Delegate { person: Person(person), role, span, plenary: None, commitment: None };
        Accredit { seat: "CAL".into(), delegate }
    }

    #[test]
    fn a_seat_accredits_its_own_people() {
        let given = given([])
            .delegation("CAL")
            .when(accredit(1, Role::Head))
            .done()
            .when(accredit(2, Role::Alternate))
            .done();
        let calvia = &given.known().membership.participants[&Seat::from("CAL")];
        assert_eq!(calvia.head(TODAY, None).map(|head| head.person), Some(Person(1)));
        assert_eq!(calvia.speakers(TODAY, None).count(), 2);
    }

    #[test]
    fn a_delegation_has_one_head_at_a_time() {
        let taken = Refusal::AlreadyHasHead { seat: "CAL".into(), head: Person(1) };
        given([]).when(accredit(1, Role::Head)).done().when(accredit(2, Role::Head)).refused(taken);
    }

    #[test]
    fn nobody_is_accredited_twice() {
        given([])
            .when(accredit(1, Role::Delegate))
            .done()
            .when(accredit(1, Role::FocalPoint))
            .refused(Refusal::AlreadyAccredited(Person(1)));
    }

    #[test]
    fn the_record_takes_a_commitment_and_never_a_name() {
        let mut named = accredit(1, Role::Head);
        named.delegate.commitment = Some("Juana Pérez".into());
        given([]).when(named).refused(Refusal::NotACommitment);
    }

    #[test]
    fn for_one_plenary_alone_that_plenary_exists() {
        let mut limited = accredit(1, Role::Head);
        limited.delegate.plenary = Some("II-2030".into());
        given([]).when(limited).refused(Refusal::PlenaryUnknown("II-2030".into()));
    }
}
