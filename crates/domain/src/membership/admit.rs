//! A state or an organization takes its seat, or passes into another class.

use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::withdraw::holds_no_office;
use super::{Class, Event, Refusal, Span};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{AgreementId, Seat, is_symbol};
use crate::words::{Lang, Text};

/// Admits a participant from a day on; one that is known already passes into another class.
#[derive(Clone, Debug)]
pub struct Admit {
    /// Its seat.
    pub seat: Seat,
    /// Its name.
    pub name: Text,
    /// As what.
    pub class: Class,
    /// The first day.
    pub from: Date,
    /// The language it works in.
    pub language: Lang,
    /// IANA time zone of its capital.
    pub zone: String,
    /// Its capital.
    pub capital: Text,
    /// The agreement that admits it, where there is one.
    pub agreement: Option<AgreementId>,
}

impl Command for Admit {
    const ACTION: Action =
        Action { name: "membership.admit", basis: Ground::Membership, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let _ = cx;
        if coalition.membership.founding.is_none() {
            return Err(Refusal::NotFounded.into());
        }
        if !is_symbol(self.seat.as_str()) {
            return Err(Refusal::NotASymbol(self.seat.to_string()).into());
        }
        if !self.name.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if let Some(id) = self.agreement.as_ref().filter(|id| coalition.agreement(id).is_none()) {
            return Err(Refusal::AgreementUnknown(id.clone()).into());
        }
        self.follows_what_is_known(coalition)?;
        let event = Event::Admitted {
            seat: self.seat.clone(),
            name: self.name.clone(),
            class: self.class,
            from: self.from,
            language: self.language,
            zone: self.zone.clone(),
            capital: self.capital.clone(),
            agreement: self.agreement.clone(),
        };
        Ok(vec![event.into()])
    }
}

impl Admit {
    /// A seat that takes part already can only pass into another class, and not before it got the one it has.
    fn follows_what_is_known(&self, coalition: &Coalition) -> Result<(), Refusal> {
        let Some(known) = coalition.membership.participants.get(&self.seat) else { return Ok(()) };
        if coalition.membership.class(&self.seat, self.from) == Some(self.class) {
            return Err(Refusal::AlreadyIn { seat: self.seat.clone(), class: self.class });
        }
        match known.classes.last() {
            Some((_, span)) if self.from <= span.from => Err(Refusal::BeginsBefore { current: span.from }),
            // Who has left comes back when it is gone, not before.
            Some((_, Span { to: Some(last_day), .. })) if self.from <= *last_day => {
                Err(Refusal::BeginsBefore { current: *last_day })
            }
            _ if self.class != Class::Member => holds_no_office(coalition, &self.seat, self.from),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{TODAY, given, given_nothing};

    fn admit(seat: &str, class: Class) -> Admit {
        Admit {
            seat: seat.into(),
            name: Text::es("Kelvia"),
            class,
            from: TODAY,
            language: Lang::Es,
            zone: "UTC".into(),
            capital: Text::es("Kelvia"),
            agreement: None,
        }
    }

    #[test]
    fn a_state_is_admitted_once_in_a_class() {
        given([])
            .when(admit("KEL", Class::ObserverState))
            .done()
            .when(admit("KEL", Class::ObserverState))
            .refused(Refusal::AlreadyIn { seat: "KEL".into(), class: Class::ObserverState });
    }

    #[test]
    fn an_observer_becomes_a_member_and_was_none_the_day_before() {
        let given = given([]).when(admit("JAS", Class::Member)).done();
        let membership = &given.known().membership;
        assert_eq!(membership.class(&"JAS".into(), TODAY), Some(Class::Member));
        assert_eq!(membership.class(&"JAS".into(), date(2030, 2, 28)), Some(Class::ObserverState));
    }

    #[test]
    fn history_is_not_reordered() {
        let early = Admit { from: date(2030, 1, 1), ..admit("JAS", Class::Member) };
        given([]).when(early).refused(Refusal::BeginsBefore { current: date(2030, 1, 1) });
    }

    #[test]
    fn who_left_comes_back_when_it_is_gone() {
        let last_day = date(2030, 6, 30);
        let given = given([Event::Withdrew { seat: "CAL".into(), last_day }.into()]);
        let on = |from| Admit { from, ..admit("CAL", Class::ObserverState) };
        let given = given.when(on(last_day)).refused(Refusal::BeginsBefore { current: last_day });
        given.when(on(date(2030, 7, 1))).done();
    }

    #[test]
    fn who_holds_an_office_stays_a_member() {
        let (seat, office) = ("ALB".into(), crate::mandate::Office::Presidency);
        given([]).when(admit("ALB", Class::ObserverState)).refused(Refusal::HoldsOffice { seat, office });
    }

    #[test]
    fn only_the_secretariat_admits_and_only_into_a_coalition() {
        given([]).delegation("ALB").when(admit("KEL", Class::Member)).not_entitled();
        given_nothing().when(admit("KEL", Class::Member)).refused(Refusal::NotFounded);
    }

    #[test]
    fn an_agreement_that_admits_is_on_record() {
        let id = AgreementId { plenary: "I-2030".into(), number: 4 };
        let by_agreement = Admit { agreement: Some(id.clone()), ..admit("KEL", Class::Member) };
        given([]).when(by_agreement).refused(Refusal::AgreementUnknown(id));
    }
}
