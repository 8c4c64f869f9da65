//! Whether rules can be carried out at all: shares that mean something, terms that last, somebody who votes.

use super::{Consultations, Refusal, Rules};
use crate::majority::{DecisionRule, Needed};
use crate::membership::Class;
use crate::quorum::Share;
use crate::right::Right;

/// Refuses rules of which a parameter cannot be carried out by so many members; names the parameter.
///
/// Rules may be adopted before the members are on record; then only what no number of members could do is refused.
pub(super) fn workable(rules: &Rules, members: usize) -> Result<(), Refusal> {
    let checks = [
        (is_share(rules.quorum_to_open.value, members), "quorum_to_open"),
        (is_share(rules.quorum_to_decide.value, members), "quorum_to_decide"),
        (rules.presidency_months.value > 0, "presidency_months"),
        (rules.secretariat_months.value > 0, "secretariat_months"),
        (members_vote(rules), "rights"),
        (rules.decisions.value.values().all(can_be_met), "decisions"),
        (rules.ordinary_per_year.value > 0, "ordinary_per_year"),
        (rules.speaking_seconds.as_ref().is_none_or(|it| it.value > 0), "speaking_seconds"),
        (rules.consultations.as_ref().is_none_or(|it| end_of_themselves(&it.value)), "consultations"),
    ];
    let uncited = || rules.clauses().into_iter().find(|(_, clause)| !clause.citation.is_written());
    let unsound = checks.into_iter().find(|(sound, _)| !sound).map(|(_, parameter)| parameter);
    match unsound.or_else(|| uncited().map(|(parameter, _)| parameter)) {
        Some(parameter) => Err(Refusal::Unworkable { parameter }),
        None => Ok(()),
    }
}

/// A part of a whole: something, and not more than all.
fn is_share(share: Share, members: usize) -> bool {
    match share {
        Share::AtLeast { numerator, denominator } => 0 < numerator && numerator <= denominator,
        Share::MoreThan { numerator, denominator } => numerator < denominator,
        Share::Count(count) => count > 0 && (members == 0 || usize::from(count) <= members),
    }
}

fn members_vote(rules: &Rules) -> bool {
    rules.rights.value.get(&Class::Member).is_some_and(|rights| rights.contains(&Right::Vote))
}

/// A fallback that is no vote, or a consultation without replies, would never come to an end.
fn can_be_met(rule: &DecisionRule) -> bool {
    match rule {
        DecisionRule::ConsensusThenVote { fallback, .. } => is_a_vote(fallback),
        DecisionRule::WrittenConsultation { rule, replies } => *replies > 0 && is_a_vote(rule),
        DecisionRule::Silence { hours } => *hours > 0,
        DecisionRule::AdReferendum { days, .. } => *days > 0,
        _ => true,
    }
}

/// Between plenaries nobody falls back to a vote in the room, and every clock runs out.
fn end_of_themselves(consultations: &Consultations) -> bool {
    let ends = |it: &DecisionRule| it.is_consultation() && can_be_met(it);
    consultations.confirm_days > 0 && consultations.matters.values().all(ends)
}

fn is_a_vote(rule: &DecisionRule) -> bool {
    matches!(rule.needed(), Needed::Votes { .. })
}

#[cfg(test)]
mod tests {
    use alloc::boxed::Box;

    use super::*;
    use crate::rules::Matter;
    use crate::testing::small_rules;

    /// `change` makes the rules of the small coalition unworkable in `parameter`.
    #[track_caller]
    fn check(parameter: &'static str, change: impl FnOnce(&mut Rules)) {
        let mut rules = small_rules();
        change(&mut rules);
        assert_eq!(workable(&rules, 9), Err(Refusal::Unworkable { parameter }));
    }

    #[test]
    fn the_small_coalition_works() {
        assert_eq!(workable(&small_rules(), 9), Ok(()));
    }

    #[test]
    fn what_cannot_be_carried_out_is_named() {
        check("quorum_to_open", |it| {
            it.quorum_to_open.value = Share::AtLeast { numerator: 1, denominator: 0 }
        });
        check("quorum_to_decide", |it| {
            it.quorum_to_decide.value = Share::MoreThan { numerator: 1, denominator: 1 }
        });
        check("quorum_to_open", |it| {
            it.quorum_to_open.value = Share::AtLeast { numerator: 3, denominator: 2 }
        });
        check("quorum_to_open", |it| it.quorum_to_open.value = Share::Count(10));
        check("presidency_months", |it| it.presidency_months.value = 0);
        check("rights", |it| it.rights.value.clear());
        check("ordinary_per_year", |it| it.ordinary_per_year.value = 0);
    }

    #[test]
    fn a_number_of_members_is_out_of_reach_only_where_the_members_are_known() {
        let mut rules = small_rules();
        rules.quorum_to_open.value = Share::Count(10);
        assert_eq!(workable(&rules, 0), Ok(()));
        assert_eq!(workable(&rules, 10), Ok(()));
    }

    #[test]
    fn every_rule_of_decision_comes_to_an_end() {
        let never = |rule: DecisionRule| {
            check("decisions", |it| drop(it.decisions.value.insert(Matter::Substantive, rule)));
        };
        let consensus = || Box::new(DecisionRule::Consensus {});
        never(DecisionRule::ConsensusThenVote { fallback: consensus(), delay_minutes: 1 });
        never(DecisionRule::WrittenConsultation { rule: consensus(), replies: 5 });
        let vote = Box::new(DecisionRule::SimplePresent {});
        never(DecisionRule::WrittenConsultation { rule: vote, replies: 0 });
        never(DecisionRule::Silence { hours: 0 });
        never(DecisionRule::AdReferendum { days: 0, lapse_confirms: true });
    }

    #[test]
    fn what_is_decided_without_meeting_comes_to_an_end_too() {
        let never = |change: fn(&mut Consultations)| {
            check("consultations", |it| {
                let mut value = Consultations::default();
                change(&mut value);
                it.consultations = Some(crate::rules::Rule { value, clause: it.decisions.clause.clone() });
            });
        };
        never(|it| it.confirm_days = 0);
        never(|it| drop(it.matters.insert(Matter::Substantive, DecisionRule::Consensus {})));
        never(|it| drop(it.matters.insert(Matter::Substantive, DecisionRule::Silence { hours: 0 })));
    }

    #[test]
    fn every_parameter_cites_its_clause() {
        check("notice_days", |it| it.notice_days.clause.citation = crate::words::Text::es(""));
    }
}
