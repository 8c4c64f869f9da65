//! A new version of the rules takes the place of the last.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::workable::workable;
use super::{Event, Refusal, Rules};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::AgreementId;

/// Amends the rules from a day on; the earlier version stays for what was done under it.
#[derive(Clone, Debug)]
pub struct Amend {
    /// The first day the new version holds.
    pub effective_on: Date,
    /// What changes and why.
    pub reason: String,
    /// The agreement that changes them, where there is one.
    pub agreement: Option<AgreementId>,
    /// The parameters, all of them.
    pub rules: Box<Rules>,
}

impl Command for Amend {
    const ACTION: Action = Action { name: "rules.amend", basis: Ground::Rules, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let _ = cx;
        let current = coalition.rules.versions.last().ok_or(Refusal::NoRulesYet)?;
        if self.effective_on < current.effective_on {
            return Err(Refusal::TakesEffectBefore { current: current.effective_on }.into());
        }
        if *self.rules == current.rules {
            return Err(Refusal::NothingChanges.into());
        }
        if let Some(id) = &self.agreement {
            crate::agreement::known(coalition, id)?;
        }
        let members = coalition.membership.active_members(self.effective_on).count();
        workable(&self.rules, members)?;
        let event = Event::Amended {
            effective_on: self.effective_on,
            reason: self.reason.clone(),
            agreement: self.agreement.clone(),
            rules: self.rules.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{TODAY, given, given_nothing, small_rules};

    fn amend(effective_on: Date, notice_days: u16) -> Amend {
        let mut rules = Box::new(small_rules());
        rules.notice_days.value = notice_days;
        Amend { effective_on, reason: "shorter notice".into(), agreement: None, rules }
    }

    #[test]
    fn the_past_is_read_under_the_rules_of_its_day() {
        let given = given([]).when(amend(date(2030, 6, 1), 10)).done();
        let book = &given.known().rules;
        let notice = |day| book.on(day).map(|version| (version.number, version.rules.notice_days.value));
        assert_eq!(notice(TODAY), Some((1, 30)));
        assert_eq!(notice(date(2030, 6, 1)), Some((2, 10)));
    }

    #[test]
    fn more_than_all_are_never_there() {
        let mut broken = amend(TODAY, 30);
        broken.rules.quorum_to_decide.value = crate::quorum::Share::Count(10);
        given([]).when(broken).refused(Refusal::Unworkable { parameter: "quorum_to_decide" });
    }

    #[test]
    fn only_the_secretariat_records_an_amendment() {
        given([]).presidency().when(amend(TODAY, 10)).not_entitled();
        given([]).delegation("CAL").when(amend(TODAY, 10)).not_entitled();
    }

    #[test]
    fn versions_follow_one_another() {
        given([])
            .when(amend(date(2029, 1, 1), 10))
            .refused(Refusal::TakesEffectBefore { current: date(2030, 1, 1) });
    }

    #[test]
    fn an_amendment_amends_something_that_is_there() {
        given([]).when(amend(TODAY, 30)).refused(Refusal::NothingChanges);
        given_nothing().when(amend(TODAY, 10)).refused(Refusal::NoRulesYet);
    }

    #[test]
    fn an_agreement_that_changes_rules_is_on_record() {
        let id = AgreementId { plenary: "I-2030".into(), number: 1 };
        let by_agreement = Amend { agreement: Some(id.clone()), ..amend(TODAY, 10) };
        given([]).when(by_agreement).refused(crate::agreement::Refusal::NoSuchAgreement(id));
    }
}
