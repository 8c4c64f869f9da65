//! An agreement binds somebody to do something by some time.

use alloc::format;
use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Owner, Refusal};
use crate::command::{Action, Command, Context};
use crate::deadline::Due;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{AgreementId, CommitmentId};
use crate::words::Text;
use crate::{Coalition, Refusal as Any, agreement, falling_due};

/// Records who is to do what by when, because a plenary agreed so.
#[derive(Clone, Debug)]
pub struct Make {
    /// The agreement it rests on.
    pub agreement: AgreementId,
    /// Who has to do it.
    pub owner: Owner,
    /// What.
    pub text: Text,
    /// By when; days count from the day of the agreement.
    pub due: Due,
}

impl Command for Make {
    const ACTION: Action =
        Action { name: "commitment.make", basis: Ground::Commitments, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let agreement = agreement::known(coalition, &self.agreement)?;
        if !agreement.kind.may_bind() {
            let (agreement, kind) = (self.agreement.clone(), agreement.kind);
            return Err(Refusal::BindsNobody { agreement, kind }.into());
        }
        if let Owner::Seat(seat) = &self.owner
            && !coalition.membership.in_good_standing(seat, cx.today)
        {
            return Err(Refusal::OwnerUnknown(seat.clone()).into());
        }
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let agreed_in = &self.agreement.plenary;
        let agreed_on = falling_due::agreed_on(coalition, &self.agreement).unwrap_or(cx.today);
        if falling_due::has_passed(coalition, &self.due, agreed_in, agreed_on) {
            return Err(Refusal::DuePassed(self.due.clone()).into());
        }
        let commitment = next_id(coalition, &self.agreement);
        let made = Event::Made {
            commitment: commitment.clone(),
            agreement: self.agreement.clone(),
            owner: self.owner.clone(),
            text: self.text.clone(),
            due: self.due.clone(),
            agreed_on,
        };
        let mut events = vec![made.into()];
        if let Some(plenary) = falling_due::convened_already(coalition, &self.due, agreed_in) {
            events.push(Event::FellDue { commitment, plenary }.into());
        }
        Ok(events)
    }
}

/// The next commitment under an agreement: numbered from 1 without gaps.
fn next_id(coalition: &Coalition, agreement: &AgreementId) -> CommitmentId {
    let made = coalition.commitments.values().filter(|it| it.agreement() == Some(agreement)).count();
    CommitmentId::new(format!("{agreement}/C{}", made + 1))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::agreement::Kind;
    use crate::testing::{TODAY, commitments, sessions};

    fn make() -> Make {
        Make {
            agreement: commitments::agreement(),
            owner: Owner::Seat("CAL".into()),
            text: Text::es("enviar las cifras"),
            due: Due::Days(30),
        }
    }

    fn made(number: u8, due: Due) -> Event {
        Event::Made {
            commitment: CommitmentId::new(format!("I-2030/A1/C{number}")),
            agreement: commitments::agreement(),
            owner: Owner::Seat("CAL".into()),
            text: Text::es("enviar las cifras"),
            due,
            agreed_on: TODAY,
        }
    }

    #[test]
    fn commitments_are_numbered_under_their_agreement() {
        commitments::agreed()
            .when(make())
            .then([made(1, Due::Days(30))])
            .when(make())
            .then([made(2, Due::Days(30))]);
    }

    #[test]
    fn days_count_from_the_agreement_and_not_from_when_it_is_written_down() {
        let given = commitments::agreed().on(date(2030, 3, 9)).when(make()).done();
        let commitment = &given.known().commitments[&commitments::id()];
        assert_eq!(commitment.last_day(), Some(date(2030, 3, 31)));
        assert_eq!(super::super::overdue(given.known(), date(2030, 3, 31)).count(), 0);
        assert_eq!(super::super::overdue(given.known(), date(2030, 4, 1)).count(), 1);
    }

    #[test]
    fn thanks_bind_nobody() {
        for kind in [Kind::TakeNote, Kind::Thank, Kind::Welcome] {
            let agreement = AgreementId { plenary: "I-2030".into(), number: 2 };
            commitments::agreed()
                .and([sessions::agreed("I-2030", 2, kind)])
                .when(Make { agreement: agreement.clone(), ..make() })
                .refused(Refusal::BindsNobody { agreement, kind });
        }
    }

    #[test]
    fn offices_all_members_and_partners_may_own_one_and_strangers_may_not() {
        use crate::mandate::Office;
        let owned = |owner| commitments::agreed().when(Make { owner, ..make() });
        owned(Owner::Office(Office::Secretariat)).done();
        owned(Owner::AllMembers {}).done();
        owned(Owner::Seat("AYU".into())).done();
        owned(Owner::Seat("ZZZ".into())).refused(Refusal::OwnerUnknown("ZZZ".into()));
    }

    #[test]
    fn a_due_plenary_that_is_convened_already_is_found_at_once() {
        let found = Event::FellDue { commitment: commitments::id(), plenary: "II-2030".into() };
        commitments::agreed()
            .and(sessions::convened("II-2030", date(2030, 6, 1)))
            .when(Make { due: Due::NextPlenary {}, ..make() })
            .then([made(1, Due::NextPlenary {}), found]);
    }

    #[test]
    fn nothing_is_due_in_the_past() {
        let due = Due::On(date(2030, 2, 28));
        commitments::agreed().when(Make { due: due.clone(), ..make() }).refused(Refusal::DuePassed(due));
    }

    #[test]
    fn a_commitment_rests_on_an_agreement_and_says_what_is_to_be_done() {
        let agreement = AgreementId { plenary: "I-2030".into(), number: 9 };
        commitments::agreed()
            .when(Make { agreement: agreement.clone(), ..make() })
            .refused(agreement::Refusal::NoSuchAgreement(agreement));
        commitments::agreed().when(Make { text: Text::es(" "), ..make() }).refused(Refusal::TextMissing);
    }
}
