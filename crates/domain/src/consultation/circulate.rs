//! Putting a text to the capitals.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, after, next_id};
use crate::command::{Action, Command, Context};
use crate::majority::DecisionRule;
use crate::right::{Power, Right};
use crate::rules::{Ground, Matter};
use crate::symbol::PlenaryCode;
use crate::words::Text;
use crate::{Coalition, plenary};

/// Puts a text to all members that have a vote, to be decided without a meeting by the rule that holds for its matter.
///
/// Who is asked is settled here. The clock starts when this is recorded and runs for all capitals alike.
/// Its number follows the last one of its kind in the year.
#[derive(Clone, Debug)]
pub struct Circulate {
    /// The plenary that asked for it, if one did.
    pub plenary: Option<PlenaryCode>,
    /// What it is about; the rules say which matters may be decided so.
    pub matter: Matter,
    /// The text.
    pub text: Text,
    /// How long the clock runs; in a silence, not less than the rules say.
    pub hours: u16,
}

impl Command for Circulate {
    const ACTION: Action =
        Action { name: "consultation.circulate", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        if let Some(code) = &self.plenary {
            plenary::known(coalition, code)?;
        }
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let version = coalition.rules_on(cx.today)?;
        let Some(rule) = version.rules.consultation_rule(self.matter) else {
            let (matter, rule) = (self.matter, version.rules.decision_rule(self.matter));
            return Err(Refusal::WaitsForAPlenary { matter, rule }.into());
        };
        let at_least = least(&rule);
        if self.hours < at_least {
            return Err(Refusal::TooShort { hours: self.hours, at_least }.into());
        }
        let members = coalition.membership.active_members(cx.today).map(|it| it.seat.clone());
        let members: Vec<_> = members.collect();
        let count = members.len() as u32;
        let votes = |seat: &_| coalition.has_right(seat, Right::Vote, cx.today);
        let asked: alloc::collections::BTreeSet<_> = members.into_iter().filter(votes).collect();
        if asked.is_empty() {
            return Err(Refusal::NobodyToAsk.into());
        }
        let circulated = Event::Circulated {
            consultation: next_id(coalition, Kind::of(&rule), cx.today),
            plenary: self.plenary.clone(),
            matter: self.matter,
            text: self.text.clone(),
            rule,
            rules_version: version.number,
            hours: self.hours,
            until: after(cx.now, self.hours),
            asked,
            members: count,
        };
        Ok(vec![circulated.into()])
    }
}

/// The hours that the rule gives at least.
pub(super) fn least(rule: &DecisionRule) -> u16 {
    match rule {
        DecisionRule::Silence { hours } => *hours,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::membership;
    use crate::testing::consultations::{circulate, silence};
    use crate::testing::{MEMBERS, TODAY, given, noon};

    #[test]
    fn it_goes_to_all_nine_and_the_clock_starts() {
        given([]).when(circulate(72)).then([Event::Circulated {
            consultation: silence(),
            plenary: None,
            matter: Matter::Substantive,
            text: Text::es("se aprueba el plan"),
            rule: DecisionRule::Silence { hours: 72 },
            rules_version: 1,
            hours: 72,
            until: noon(date(2030, 3, 4)),
            asked: MEMBERS.map(crate::symbol::Seat::from).into(),
            members: 9,
        }]);
    }

    #[test]
    fn presidency_and_secretariat_circulate_and_a_delegation_does_not() {
        given([]).presidency().when(circulate(72)).done();
        given([]).delegation("CAL").when(circulate(72)).not_entitled();
        given([]).delegation("JAS").when(circulate(72)).not_entitled();
    }

    #[test]
    fn capitals_have_the_hours_of_the_rules_and_may_be_given_more() {
        given([]).when(circulate(71)).refused(Refusal::TooShort { hours: 71, at_least: 72 });
        given([]).when(circulate(240)).done();
        let at_once = Circulate { matter: Matter::Procedural, ..circulate(0) };
        given([]).when(at_once).refused(Refusal::TooShort { hours: 0, at_least: 1 });
    }

    #[test]
    fn what_the_rules_do_not_name_waits_for_a_plenary() {
        let (matter, rule) = (Matter::RulesChange, DecisionRule::TwoThirdsMembers {});
        let change = Circulate { matter, ..circulate(72) };
        given([]).when(change.clone()).refused(Refusal::WaitsForAPlenary { matter, rule });
        let silent = DecisionRule::Silence { hours: 24 };
        let known = given([]).under(|rules| drop(rules.decisions.value.insert(matter, silent)));
        known.when(change).done();
    }

    #[test]
    fn a_member_without_a_vote_is_not_asked() {
        let suspended =
            membership::Event::Suspended { seat: "CAL".into(), from: TODAY, reason: Text::es("cuotas") };
        let known = given([]).and([suspended.into()]).when(circulate(72)).done();
        assert_eq!(known.known().consultations[&silence()].asked.len(), 8);
        let nobody = given([]).under(|rules| rules.rights.value.clear());
        nobody.when(circulate(72)).refused(Refusal::NobodyToAsk);
    }

    #[test]
    fn it_has_a_text_and_names_a_plenary_that_is_known() {
        let silent = Circulate { text: Text::es(" "), ..circulate(72) };
        given([]).when(silent).refused(Refusal::TextMissing);
        let of = Circulate { plenary: Some("IX-2030".into()), ..circulate(72) };
        given([]).when(of).refused(plenary::Refusal::NoSuchPlenary("IX-2030".into()));
    }

    #[test]
    fn each_kind_is_numbered_in_its_year() {
        let known = given([]).when(circulate(72)).done().when(circulate(72)).done();
        let replies = Circulate { matter: Matter::Procedural, ..circulate(72) };
        let known = known.when(replies).done();
        let ids: Vec<_> =
            known.known().consultations.keys().map(crate::symbol::ConsultationId::as_str).collect();
        assert_eq!(ids, ["CE-2030-1", "PS-2030-1", "PS-2030-2"]);
    }
}
