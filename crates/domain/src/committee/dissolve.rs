//! A committee ends: because it delivered, or because a plenary agreed so.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, standing};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{AgreementId, CommitteeId};
use crate::{Coalition, Refusal as Any, agreement};

/// Ends a committee.
#[derive(Clone, Debug)]
pub struct Dissolve {
    /// Which committee.
    pub committee: CommitteeId,
    /// The agreement that ends it; needed while it has not delivered.
    pub agreement: Option<AgreementId>,
}

impl Command for Dissolve {
    const ACTION: Action =
        Action { name: "committee.dissolve", basis: Ground::Committees, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let committee = standing(coalition, &self.committee)?;
        match &self.agreement {
            Some(id) if agreement::known(coalition, id)?.id != committee.agreement => {}
            _ if !committee.delivered.is_empty() => {}
            _ => return Err(Refusal::NeitherDeliveredNorAgreed.into()),
        }
        let event = Event::Dissolved { committee: self.committee.clone(), agreement: self.agreement.clone() };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Kind;
    use crate::testing::{committees, sessions};

    fn dissolve(agreement: Option<u16>) -> Dissolve {
        let agreement = agreement.map(|number| AgreementId { plenary: "IV-2030".into(), number });
        Dissolve { committee: "PC-1-2030".into(), agreement }
    }

    #[test]
    fn what_has_delivered_may_end() {
        let delivered =
            Event::Delivered { committee: "PC-1-2030".into(), plenary: "IV-2030".into(), sha256: None };
        committees::open()
            .when(dissolve(None))
            .refused(Refusal::NeitherDeliveredNorAgreed)
            .and([delivered.into()])
            .when(dissolve(None))
            .done()
            .when(dissolve(None))
            .refused(Refusal::Dissolved);
    }

    #[test]
    fn a_plenary_may_end_it_before_but_not_by_the_agreement_that_made_it() {
        committees::open()
            .when(dissolve(Some(1)))
            .refused(Refusal::NeitherDeliveredNorAgreed)
            .when(dissolve(Some(2)))
            .refused(agreement::Refusal::NoSuchAgreement(AgreementId {
                plenary: "IV-2030".into(),
                number: 2,
            }))
            .and([sessions::agreed("IV-2030", 2, Kind::Other)])
            .when(dissolve(Some(2)))
            .done();
    }
}
