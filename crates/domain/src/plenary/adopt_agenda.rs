//! The plenary adopts its agenda: from then on it is the plenary's own.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, in_session};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DecisionId, PlenaryCode};
use crate::{Coalition, decision};

/// Announces that the plenary adopted its agenda as it now stands.
#[derive(Clone, Debug)]
pub struct AdoptAgenda {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The decision by which it did, where the chair put it to one.
    pub decision: Option<DecisionId>,
}

impl Command for AdoptAgenda {
    const ACTION: Action =
        Action { name: "plenary.adopt_agenda", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = in_session(coalition, &self.plenary)?;
        if plenary.agenda_adopted.is_some() {
            return Err(Refusal::AgendaAdopted.into());
        }
        if let Some(decision) = &self.decision {
            decision::adopted_by(&self.plenary, coalition, decision)?;
        }
        plenary.must_have_quorum(coalition, cx.today)?;
        let (plenary, order) = (self.plenary.clone(), plenary.order());
        Ok(vec![Event::AgendaAdopted { plenary, order, decision: self.decision.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Matter;
    use crate::symbol::ItemId;
    use crate::testing::room::{called, gathered, open_plenary};
    use crate::testing::{given, sessions};

    fn adopt(decision: Option<u16>) -> AdoptAgenda {
        let plenary = PlenaryCode::from("I-2030");
        let decision = decision.map(|number| DecisionId { plenary: plenary.clone(), number });
        AdoptAgenda { plenary, decision }
    }

    #[test]
    fn the_plenary_adopts_its_agenda_once() {
        let order = [1, 2, 3, 4].map(ItemId).to_vec();
        let adopted = Event::AgendaAdopted { plenary: "I-2030".into(), order, decision: None };
        let known = given(open_plenary("I-2030")).presidency().when(adopt(None)).then([adopted]);
        known.when(adopt(None)).refused(Refusal::AgendaAdopted);
    }

    #[test]
    fn a_decision_it_rests_on_was_adopted() {
        let open = || given(open_plenary("I-2030"));
        let decided = open().and(sessions::adopted("I-2030", 1, Matter::Procedural));
        decided.when(adopt(Some(1))).done();
        let id = DecisionId { plenary: "I-2030".into(), number: 1 };
        open().when(adopt(Some(1))).refused(decision::Refusal::NoSuchDecision(id));
    }

    #[test]
    fn an_agenda_is_adopted_in_session() {
        let convened = super::super::Standing::Convened;
        given([called("I-2030")]).when(adopt(None)).refused(Refusal::StandsAt(convened));
    }

    #[test]
    fn too_few_cannot_adopt_it() {
        let mut events = gathered("I-2030", &["ALB", "BRU", "CAL", "DOR"]);
        let (plenary, chair) = ("I-2030".into(), "ALB".into());
        events.push(Event::Opened { plenary, chair, present: 4, needed: 3, members: 9 }.into());
        let quorum = crate::quorum::Quorum { present: 4, needed: 5, members: 9 };
        given(events).when(adopt(None)).refused(Refusal::QuorumNotReached(quorum));
    }
}
