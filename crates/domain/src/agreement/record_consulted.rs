//! Recording what the capitals adopted without a meeting.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::{Plenary, Standing};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{AgreementId, ConsultationId};
use crate::{Coalition, consultation};

/// Records as an agreement the text that a concluded consultation adopted, word for word.
///
/// Its number goes on in the series of the last plenary that was held; the minutes of that plenary do not tell of it.
#[derive(Clone, Debug)]
pub struct RecordConsulted {
    /// The consultation that adopted it.
    pub consultation: ConsultationId,
    /// Its nature.
    pub kind: Kind,
}

impl Command for RecordConsulted {
    const ACTION: Action =
        Action { name: "agreement.record_consulted", basis: Ground::Agreements, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let it = consultation::known(coalition, &self.consultation)?;
        if it.kind == consultation::Kind::Confirmation {
            return Err(Refusal::TakenInAPlenary(it.id.clone()).into());
        }
        if !it.is_adopted() {
            return Err(Refusal::NotAdopted(it.id.clone()).into());
        }
        if let Some(by) = &it.agreement {
            return Err(Refusal::ConsultationUsed { by: by.clone() }.into());
        }
        let series = series(coalition).ok_or(Refusal::NoSeries)?;
        let number = series.agreements.len() as u16 + 1;
        let recorded = Event::Recorded {
            agreement: AgreementId { plenary: series.code.clone(), number },
            kind: self.kind,
            text: it.text.clone(),
            item: None,
            decision: None,
            consultation: Some(it.id.clone()),
        };
        Ok(vec![recorded.into()])
    }
}

/// The plenary whose numbers an agreement between plenaries continues: the last that was held.
fn series(coalition: &Coalition) -> Option<&Plenary> {
    let order = coalition.plenary_order.iter().rev();
    let mut held = order.filter_map(|code| coalition.plenaries.get(code));
    held.find(|it| it.standing == Standing::Closed)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::conclude::Conclude;
    use crate::testing::consultations::{circulate, referral, silence, taken_ad_referendum};
    use crate::testing::{Given, given, sessions};
    use crate::words::Text;

    fn record(consultation: ConsultationId) -> RecordConsulted {
        RecordConsulted { consultation, kind: Kind::Other }
    }

    /// One plenary was held and agreed on something; then a text went out in silence.
    fn circulated() -> Given {
        let held = [sessions::agreed("I-2030", 1, Kind::Other), sessions::closed("I-2030")];
        given(sessions::opened("I-2030", date(2030, 3, 1))).and(held).when(circulate(72)).done()
    }

    fn adopted() -> Given {
        circulated().on(date(2030, 3, 4)).when(Conclude { consultation: silence() }).done()
    }

    #[test]
    fn its_number_follows_the_last_plenary_that_was_held_and_its_text_is_the_one_circulated() {
        let agreement = AgreementId { plenary: "I-2030".into(), number: 2 };
        let known = adopted().when(record(silence())).then([Event::Recorded {
            agreement: agreement.clone(),
            kind: Kind::Other,
            text: Text::es("se aprueba el plan"),
            item: None,
            decision: None,
            consultation: Some(silence()),
        }]);
        let coalition = known.known();
        let made = coalition.agreement(&agreement).map(|it| it.consultation.as_ref());
        assert_eq!(made, Some(Some(&silence())), "it leads to the consultation");
        assert_eq!(coalition.consultations[&silence()].agreement.as_ref(), Some(&agreement), "and back");
        let plenary = &coalition.plenaries[&"I-2030".into()];
        let told = plenary.proceedings.iter().any(|fact| fact.position + 1 == coalition.length);
        assert!(!told, "the minutes of the plenary do not tell of it");
        known.when(record(silence())).refused(Refusal::ConsultationUsed { by: agreement });
    }

    #[test]
    fn only_what_was_adopted_and_certified_becomes_an_agreement() {
        circulated().when(record(silence())).refused(Refusal::NotAdopted(silence()));
        let unknown = ConsultationId::from("PS-2030-9");
        circulated().when(record(unknown.clone())).refused(consultation::Refusal::Unknown(unknown));
    }

    #[test]
    fn what_was_taken_ad_referendum_is_an_agreement_of_its_plenary() {
        taken_ad_referendum().when(record(referral())).refused(Refusal::TakenInAPlenary(referral()));
    }

    #[test]
    fn without_a_plenary_there_is_no_series() {
        let known = given([]).when(circulate(72)).done().on(date(2030, 3, 4));
        let known = known.when(Conclude { consultation: silence() }).done();
        known.when(record(silence())).refused(Refusal::NoSeries);
    }

    #[test]
    fn presidency_and_secretariat_record_it_and_a_delegation_does_not() {
        adopted().presidency().when(record(silence())).done();
        adopted().secretariat().when(record(silence())).done();
        adopted().delegation("CAL").when(record(silence())).not_entitled();
    }
}
