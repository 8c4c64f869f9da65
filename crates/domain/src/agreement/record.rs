//! Recording what the plenary agreed.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{AgreementId, DecisionId, ItemId, PlenaryCode};
use crate::words::Text;
use crate::{Coalition, decision, plenary};

/// Records an agreement. Its number follows the last one of the plenary.
#[derive(Clone, Debug)]
pub struct Record {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Its nature.
    pub kind: Kind,
    /// What was agreed; its authentic version is written.
    pub text: Text,
    /// Under which item.
    pub item: Option<ItemId>,
    /// The decision that took it. Most kinds rest on one, unless the agreement is carried in from a source
    /// that tells of none.
    pub decision: Option<DecisionId>,
}

impl Command for Record {
    const ACTION: Action =
        Action { name: "agreement.record", basis: Ground::Agreements, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if let Some(item) = self.item {
            plenary.known_item(item)?;
        }
        match &self.decision {
            None if self.kind.rests_on_decision() && cx.source.is_none() => {
                return Err(Refusal::DecisionMissing(self.kind).into());
            }
            None => {}
            Some(id) => {
                decision::adopted_by(&self.plenary, coalition, id)?;
                if let Some(other) = plenary.agreements.iter().find(|it| it.decision.as_ref() == Some(id)) {
                    return Err(Refusal::DecisionUsed { by: other.id.clone() }.into());
                }
            }
        }
        let number = plenary.agreements.len() as u16 + 1;
        let Self { plenary, kind, text, item, decision } = self.clone();
        Ok(vec![
            Event::Recorded {
                agreement: AgreementId { plenary, number },
                kind,
                text,
                item,
                decision,
                consultation: None,
            }
            .into(),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::Standing;
    use crate::rules::Matter;
    use crate::testing::room::{called, first_decision, open_plenary, opened_decision};
    use crate::testing::{Given, given, sessions};

    fn record(kind: Kind, decision: Option<DecisionId>) -> Record {
        let text = Text::es("el pleno acuerda crear un petit comité");
        Record { plenary: "I-2030".into(), kind, text, item: Some(ItemId(1)), decision }
    }

    fn recorded(number: u16, kind: Kind, decision: Option<DecisionId>) -> Event {
        let Record { plenary, kind, text, item, decision } = record(kind, decision);
        let agreement = AgreementId { plenary, number };
        Event::Recorded { agreement, kind, text, item, decision, consultation: None }
    }

    fn decided() -> Given {
        given(open_plenary("I-2030")).and(sessions::adopted("I-2030", 1, Matter::Substantive))
    }

    #[test]
    fn agreements_are_numbered_without_a_gap() {
        let on_first = || Some(first_decision());
        let known = decided().when(record(Kind::Committee, on_first()));
        let known = known.then([recorded(1, Kind::Committee, on_first())]);
        known.when(record(Kind::Thank, None)).then([recorded(2, Kind::Thank, None)]);
    }

    #[test]
    fn what_binds_rests_on_a_decision() {
        for kind in [Kind::MinutesApproval, Kind::Committee, Kind::Commitment, Kind::Other] {
            decided().when(record(kind, None)).refused(Refusal::DecisionMissing(kind));
        }
        for kind in [Kind::TakeNote, Kind::Thank, Kind::Welcome, Kind::Report, Kind::Election] {
            decided().when(record(kind, None)).done();
        }
    }

    #[test]
    fn a_source_may_tell_of_an_agreement_and_not_of_how_it_was_taken() {
        let known = decided();
        known.told_by("nota de un miembro").when(record(Kind::Committee, None)).done();
    }

    #[test]
    fn a_decision_makes_one_agreement() {
        let on_first = || Some(first_decision());
        let known = decided().when(record(Kind::Committee, on_first())).done();
        let by = AgreementId { plenary: "I-2030".into(), number: 1 };
        known.when(record(Kind::Committee, on_first())).refused(Refusal::DecisionUsed { by });
    }

    #[test]
    fn only_what_was_adopted_here_is_agreed() {
        let open = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        open.when(record(Kind::Committee, Some(first_decision())))
            .refused(decision::Refusal::NotAdopted(first_decision()));
        let elsewhere = DecisionId { plenary: "II-2030".into(), number: 1 };
        let known = decided().and([called("II-2030")]);
        let known = known.and(sessions::adopted("II-2030", 1, Matter::Substantive));
        known
            .when(record(Kind::Committee, Some(elsewhere.clone())))
            .refused(decision::Refusal::OfAnotherPlenary(elsewhere));
    }

    #[test]
    fn an_agreement_says_something_about_an_item_of_the_agenda() {
        decided()
            .when(Record { text: Text::es(""), ..record(Kind::Thank, None) })
            .refused(Refusal::TextMissing);
        let other = Record { item: Some(ItemId(9)), ..record(Kind::Thank, None) };
        decided().when(other).refused(plenary::Refusal::NoSuchItem(ItemId(9)));
        decided().when(Record { item: None, ..record(Kind::Thank, None) }).done();
    }

    #[test]
    fn agreements_are_made_in_session() {
        let convened = plenary::Refusal::StandsAt(Standing::Convened);
        given([called("I-2030")]).when(record(Kind::Thank, None)).refused(convened);
    }
}
