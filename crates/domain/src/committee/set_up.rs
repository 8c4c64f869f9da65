//! A plenary sets up a committee by an agreement.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Admission, Event, Refusal};
use crate::agreement;
use crate::command::{Action, Command, Context};
use crate::deadline::Due;
use crate::membership::Class;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{AgreementId, CommitteeId, Seat};
use crate::words::Text;
use crate::{Coalition, Refusal as Any, falling_due};

/// Records that a plenary set up a committee.
#[derive(Clone, Debug)]
pub struct SetUp {
    /// Its id: `PC-1-2023`.
    pub committee: CommitteeId,
    /// Its name.
    pub name: Text,
    /// The agreement it rests on, of the kind that sets up committees.
    pub agreement: AgreementId,
    /// What it is to do.
    pub mandate: Text,
    /// The document it works on.
    pub base_document: Text,
    /// Who may join.
    pub admission: Admission,
    /// When it delivers.
    pub due: Due,
    /// Members named at once; an open committee may begin with none.
    pub members: Vec<Seat>,
}

impl Command for SetUp {
    const ACTION: Action =
        Action { name: "committee.set_up", basis: Ground::Committees, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let agreement = agreement::known(coalition, &self.agreement)?;
        if agreement.kind != agreement::Kind::Committee {
            let (agreement, kind) = (self.agreement.clone(), agreement.kind);
            return Err(Refusal::AgreementOfOtherKind { agreement, kind }.into());
        }
        let agreed_on = falling_due::agreed_on(coalition, &self.agreement).unwrap_or(cx.today);
        self.by_agreement(coalition, cx, agreed_on)
    }
}

impl SetUp {
    /// What follows if its agreement of `agreed_on` is one that sets up committees.
    pub(super) fn by_agreement(
        &self,
        coalition: &Coalition,
        cx: &Context,
        agreed_on: Date,
    ) -> Result<Vec<crate::Event>, Any> {
        if coalition.committees.contains_key(&self.committee) {
            return Err(Refusal::IdTaken(self.committee.clone()).into());
        }
        if ![&self.name, &self.mandate, &self.base_document].into_iter().all(Text::is_written) {
            return Err(Refusal::TextMissing.into());
        }
        self.named(coalition, cx)?;
        let agreed_in = &self.agreement.plenary;
        if falling_due::has_passed(coalition, &self.due, agreed_in, agreed_on) {
            return Err(Refusal::DuePassed(self.due.clone()).into());
        }
        let mut events = vec![self.event().into()];
        if let Some(plenary) = falling_due::convened_already(coalition, &self.due, agreed_in) {
            events.push(Event::FellDue { committee: self.committee.clone(), plenary }.into());
        }
        Ok(events)
    }

    /// Refuses unless those named are members, each once, and somebody is where nobody can join later.
    fn named(&self, coalition: &Coalition, cx: &Context) -> Result<(), Refusal> {
        if self.admission == Admission::Closed && self.members.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        for (index, seat) in self.members.iter().enumerate() {
            if !is_member(coalition, seat, cx) {
                return Err(Refusal::NotAMember(seat.clone()));
            }
            if self.members[..index].contains(seat) {
                return Err(Refusal::AlreadyIn(seat.clone()));
            }
        }
        Ok(())
    }

    fn event(&self) -> Event {
        Event::SetUp {
            committee: self.committee.clone(),
            name: self.name.clone(),
            agreement: self.agreement.clone(),
            mandate: self.mandate.clone(),
            base_document: self.base_document.clone(),
            admission: self.admission,
            due: self.due.clone(),
            members: self.members.clone(),
        }
    }
}

/// Whether `seat` is a member in good standing today.
pub(super) fn is_member(coalition: &Coalition, seat: &Seat, cx: &Context) -> bool {
    coalition.membership.class(seat, cx.today) == Some(Class::Member)
        && coalition.membership.in_good_standing(seat, cx.today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{committees, sessions};

    fn set_up() -> SetUp {
        SetUp {
            committee: "PC-1-2030".into(),
            name: Text::es("Petit comité"),
            agreement: AgreementId { plenary: "IV-2030".into(), number: 1 },
            mandate: Text::es("Actualizar los lineamientos"),
            base_document: Text::es("Lineamientos vigentes"),
            admission: Admission::Open,
            due: Due::FirstPlenaryOf(2031),
            members: Vec::new(),
        }
    }

    #[test]
    fn a_committee_is_born_in_an_agreement() {
        committees::agreed()
            .when(set_up())
            .then([committees::set_up("IV-2030", Due::FirstPlenaryOf(2031))])
            .when(set_up())
            .refused(Refusal::IdTaken("PC-1-2030".into()));
    }

    #[test]
    fn an_agreement_of_another_nature_sets_up_nothing() {
        let other = AgreementId { plenary: "IV-2030".into(), number: 2 };
        committees::agreed()
            .when(SetUp { agreement: other.clone(), ..set_up() })
            .refused(agreement::Refusal::NoSuchAgreement(other.clone()))
            .and([sessions::agreed("IV-2030", 2, agreement::Kind::TakeNote)])
            .when(SetUp { agreement: other.clone(), ..set_up() })
            .refused(Refusal::AgreementOfOtherKind { agreement: other, kind: agreement::Kind::TakeNote });
    }

    #[test]
    fn a_due_plenary_that_is_convened_already_is_found_at_once() {
        let found = Event::FellDue { committee: "PC-1-2030".into(), plenary: "I-2031".into() };
        committees::agreed()
            .and(sessions::convened("I-2031", date(2031, 3, 1)))
            .when(set_up())
            .then([committees::set_up("IV-2030", Due::FirstPlenaryOf(2031)), found]);
    }

    #[test]
    fn nothing_is_due_in_the_past() {
        for due in [
            Due::FirstPlenaryOf(2029),
            Due::On(date(2030, 2, 28)),
            Due::AtPlenary("IV-2030".into()),
            Due::FirstPlenaryOf(2030),
        ] {
            committees::agreed()
                .when(SetUp { due: due.clone(), ..set_up() })
                .refused(Refusal::DuePassed(due));
        }
    }

    #[test]
    fn a_closed_committee_names_its_members_and_they_are_members() {
        let closed = |members: &[&str]| SetUp {
            admission: Admission::Closed,
            members: members.iter().copied().map(Seat::from).collect(),
            ..set_up()
        };
        committees::agreed().when(closed(&["CAL", "DOR"])).done();
        committees::agreed().when(closed(&[])).refused(Refusal::NobodyNamed);
        committees::agreed().when(closed(&["CAL", "AYU"])).refused(Refusal::NotAMember("AYU".into()));
        committees::agreed().when(closed(&["CAL", "CAL"])).refused(Refusal::AlreadyIn("CAL".into()));
    }

    #[test]
    fn a_mandate_is_written_down() {
        committees::agreed().when(SetUp { mandate: Text::es(""), ..set_up() }).refused(Refusal::TextMissing);
    }
}
