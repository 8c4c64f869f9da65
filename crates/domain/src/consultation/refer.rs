//! Taking a decision *ad referendum*.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Event, Kind, Refusal, next_id};
use crate::command::{Action, Command, Context};
use crate::majority::DecisionRule;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, decision, plenary};

/// Notes that a decision just adopted was taken *ad referendum*: delegates without full powers reserve it to their
/// capitals. Until each of them confirms, what was decided is provisional.
#[derive(Clone, Debug)]
pub struct Refer {
    /// Which decision; adopted by the plenary that is in session.
    pub decision: DecisionId,
    /// The members that reserve it to their capitals.
    pub asked: BTreeSet<Seat>,
    /// The last day to confirm; not sooner than the rules say.
    pub until: Date,
}

impl Command for Refer {
    const ACTION: Action =
        Action { name: "consultation.refer", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = decision::adopted_by(&self.decision.plenary, coalition, &self.decision)?;
        if let Some(before) = coalition.referrals.get(&self.decision) {
            return Err(Refusal::AlreadyReferred(before.clone()).into());
        }
        if self.asked.is_empty() {
            return Err(Refusal::NobodyReserves.into());
        }
        if let Some(stranger) = self.asked.iter().find(|seat| !decision.entitled.contains(*seat)) {
            return Err(decision::Refusal::NotOnTheRoll(stranger.clone()).into());
        }
        let version = coalition.rules_on(cx.today)?;
        let rule = version.rules.confirmation_rule(decision.matter);
        let DecisionRule::AdReferendum { days, .. } = rule else { return Ok(Vec::new()) };
        let at_least = cx.today.saturating_add(i32::from(days).days());
        if self.until < at_least {
            return Err(Refusal::TooSoon { at_least }.into());
        }
        let Self { decision, asked, until } = self.clone();
        let consultation = next_id(coalition, Kind::Confirmation, cx.today);
        let rules_version = version.number;
        Ok(vec![Event::Referred { consultation, decision, asked, until, rule, rules_version }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::of_decision;
    use crate::plenary::Standing;
    use crate::testing::consultations::{adopted_in_the_room, refer, referral};
    use crate::testing::room::{first_decision, open_plenary, opened_decision};
    use crate::testing::{given, sessions};

    #[test]
    fn what_was_adopted_waits_for_the_capitals_that_reserved_it() {
        let known = adopted_in_the_room().presidency().when(refer()).then([Event::Referred {
            consultation: referral(),
            decision: first_decision(),
            asked: ["CAL".into(), "DOR".into()].into(),
            until: date(2030, 4, 30),
            rule: DecisionRule::AdReferendum { days: 30, lapse_confirms: false },
            rules_version: 1,
        }]);
        assert_eq!(of_decision(known.known(), &first_decision()).map(|it| &it.id), Some(&referral()));
        assert!(
            known.known().plenaries[&"I-2030".into()]
                .proceedings
                .last()
                .is_some_and(|it| it.act == "example")
        );
        known.when(refer()).refused(Refusal::AlreadyReferred(referral()));
    }

    #[test]
    fn the_bureau_notes_it_and_a_delegation_does_not() {
        adopted_in_the_room().secretariat().when(refer()).done();
        adopted_in_the_room().delegation("CAL").when(refer()).not_entitled();
    }

    #[test]
    fn capitals_have_the_days_of_the_rules() {
        let soon = Refer { until: date(2030, 3, 30), ..refer() };
        adopted_in_the_room().when(soon).refused(Refusal::TooSoon { at_least: date(2030, 3, 31) });
    }

    #[test]
    fn only_who_took_the_decision_reserves_it() {
        let nobody = Refer { asked: BTreeSet::new(), ..refer() };
        adopted_in_the_room().when(nobody).refused(Refusal::NobodyReserves);
        let stranger = Refer { asked: ["JAS".into()].into(), ..refer() };
        adopted_in_the_room().when(stranger).refused(decision::Refusal::NotOnTheRoll("JAS".into()));
    }

    #[test]
    fn it_is_said_in_the_session_of_a_decision_that_was_adopted() {
        let open = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        open.when(refer()).refused(decision::Refusal::NotAdopted(first_decision()));
        let over = adopted_in_the_room().and([sessions::closed("I-2030")]);
        over.when(refer()).refused(plenary::Refusal::StandsAt(Standing::Closed));
    }
}
