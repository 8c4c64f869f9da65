//! Recording who represents a delegation from now on.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Plenary, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::membership::Delegate;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{Person, PlenaryCode, Seat};
use crate::{Coalition, membership};

/// Records that another person of a delegation that is there speaks for it from now on.
///
/// The person is accredited for the seat already; somebody new is accredited first. Rights and votes belong to the
/// seat and do not change with this.
#[derive(Clone, Debug)]
pub struct RecordRepresentative {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Whose delegation.
    pub seat: Seat,
    /// Who represents it.
    pub person: Person,
}

impl Command for RecordRepresentative {
    const ACTION: Action =
        Action { name: "plenary.record_representative", basis: Ground::Delegations, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        plenary.must_be_present(&self.seat)?;
        if plenary.representative(coalition, &self.seat, cx.today).is_some_and(|it| it.person == self.person)
        {
            return Err(Refusal::AlreadyRecorded(self.seat.clone()).into());
        }
        let delegate =
            plenary.representatives(coalition, &self.seat, cx.today).find(|it| it.person == self.person);
        let Some(delegate) = delegate else {
            return Err(membership::Refusal::NotAccredited(self.person).into());
        };
        let (plenary, seat) = (self.plenary.clone(), self.seat.clone());
        Ok(vec![
            Event::RepresentativeRecorded { plenary, seat, person: self.person, role: delegate.role }.into(),
        ])
    }
}

impl Plenary {
    /// Who may represent `seat` here on `day`: whoever is accredited for its delegation, in general or for this
    /// plenary alone, each once.
    pub fn representatives<'a>(
        &'a self,
        coalition: &'a Coalition,
        seat: &Seat,
        day: jiff::civil::Date,
    ) -> impl Iterator<Item = &'a Delegate> {
        let participant = coalition.membership.participants.get(seat);
        let speakers = participant.into_iter().flat_map(move |it| it.speakers(day, Some(&self.code)));
        let mut seen = alloc::collections::BTreeSet::new();
        speakers.filter(move |it| it.role.is_of_delegation() && seen.insert(it.person))
    }

    /// Who represents `seat` on `day`: whoever was recorded last, or else the head of its delegation.
    pub fn representative<'a>(
        &'a self,
        coalition: &'a Coalition,
        seat: &Seat,
        day: jiff::civil::Date,
    ) -> Option<&'a Delegate> {
        let recorded = self.represented.get(seat);
        let recorded = recorded
            .and_then(|person| self.representatives(coalition, seat, day).find(|it| it.person == *person));
        let head = || coalition.membership.participants.get(seat)?.head(day, Some(&self.code));
        recorded.or_else(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::membership::{Role, Span};
    use crate::plenary::Standing;
    use crate::testing::room::open_plenary;
    use crate::testing::{Given, TODAY, given};

    fn accredited(person: u32, role: Role) -> crate::Event {
        let span = Span { from: TODAY, to: None };
        let delegate = Delegate { person: Person(person), role, span, plenary: None, commitment: None };
        membership::Event::Accredited { seat: "CAL".into(), delegate }.into()
    }

    /// In session; Calvia has a head, an alternate and somebody who works for its Presidency.
    fn in_session() -> Given {
        given(open_plenary("I-2030")).and([
            accredited(1, Role::Head),
            accredited(2, Role::Alternate),
            accredited(3, Role::PresidencyStaff),
        ])
    }

    fn represents(person: u32) -> RecordRepresentative {
        RecordRepresentative { plenary: "I-2030".into(), seat: "CAL".into(), person: Person(person) }
    }

    fn who(given: &Given) -> Option<u32> {
        let plenary = &given.known().plenaries[&PlenaryCode::from("I-2030")];
        plenary.representative(given.known(), &"CAL".into(), TODAY).map(|it| it.person.0)
    }

    #[test]
    fn the_head_represents_until_another_is_recorded_and_may_come_back() {
        let known = in_session().presidency();
        assert_eq!(who(&known), Some(1));
        let known = known.when(represents(2)).then([Event::RepresentativeRecorded {
            plenary: "I-2030".into(),
            seat: "CAL".into(),
            person: Person(2),
            role: Role::Alternate,
        }]);
        assert_eq!(who(&known), Some(2));
        let known = known.when(represents(2)).refused(Refusal::AlreadyRecorded("CAL".into()));
        assert_eq!(who(&known.when(represents(1)).done()), Some(1));
    }

    #[test]
    fn a_delegation_that_left_comes_back_with_its_head() {
        let known = in_session().when(represents(2)).done();
        let left = Event::DepartureRecorded { plenary: "I-2030".into(), seat: "CAL".into() };
        let known = known.and([left.into()]);
        assert_eq!(who(&known), Some(1));
        known.when(represents(2)).refused(Refusal::NotPresent("CAL".into()));
    }

    #[test]
    fn only_who_is_accredited_for_the_delegation_represents_it() {
        let known = in_session().when(represents(9)).refused(membership::Refusal::NotAccredited(Person(9)));
        let known = known.when(represents(3)).refused(membership::Refusal::NotAccredited(Person(3)));
        // Whose accreditation has ended represents no longer, even if recorded.
        let known = known.when(represents(2)).done();
        let ended = membership::Event::AccreditationEnded {
            seat: "CAL".into(),
            person: Person(2),
            last_day: TODAY.yesterday().expect("a day before"),
        };
        assert_eq!(who(&known.and([ended.into()])), Some(1));
    }

    #[test]
    fn chair_or_secretary_record_it_until_the_plenary_is_over() {
        in_session().presidency().when(represents(2)).done();
        in_session().secretariat().when(represents(2)).done();
        in_session().delegation("CAL").when(represents(2)).not_entitled();
        let closed = Event::Closed { plenary: "I-2030".into() };
        in_session().and([closed.into()]).when(represents(2)).refused(Refusal::StandsAt(Standing::Closed));
    }
}
