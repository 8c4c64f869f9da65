//! Whether rules can be carried out at all: shares that mean something, terms that last, somebody who votes.

use super::{Refusal, Rules};
use crate::majority::DecisionRule;
use crate::membership::Class;
use crate::quorum::Share;
use crate::right::Right;

/// Refuses rules of which a parameter cannot be carried out; names the parameter.
pub(super) fn workable(rules: &Rules) -> Result<(), Refusal> {
    let faults = [
        (is_share(rules.quorum_to_open.value), "quorum_to_open"),
        (is_share(rules.quorum_to_decide.value), "quorum_to_decide"),
        (rules.presidency_months.value > 0, "presidency_months"),
        (rules.secretariat_months.value > 0, "secretariat_months"),
        (members_vote(rules), "rights"),
        (rules.decisions.value.values().all(can_be_met), "decisions"),
        (rules.ordinary_per_year.value > 0, "ordinary_per_year"),
    ];
    match faults.into_iter().find(|(sound, _)| !sound) {
        Some((_, parameter)) => Err(Refusal::Unworkable { parameter }),
        None => Ok(()),
    }
}

/// A part of a whole: something, and not more than all.
fn is_share(share: Share) -> bool {
    match share {
        Share::AtLeast { numerator, denominator } => 0 < numerator && numerator <= denominator,
        Share::MoreThan { numerator, denominator } => numerator < denominator,
        Share::Count(count) => count > 0,
    }
}

fn members_vote(rules: &Rules) -> bool {
    rules.rights.value.get(&Class::Member).is_some_and(|rights| rights.contains(&Right::Vote))
}

/// A fallback that falls back, or a consultation without replies, would never come to an end.
fn can_be_met(rule: &DecisionRule) -> bool {
    match rule {
        DecisionRule::ConsensusThenVote { fallback, .. } => {
            !matches!(**fallback, DecisionRule::ConsensusThenVote { .. }) && can_be_met(fallback)
        }
        DecisionRule::WrittenConsultation { rule, replies } => {
            *replies > 0 && !matches!(**rule, DecisionRule::WrittenConsultation { .. }) && can_be_met(rule)
        }
        DecisionRule::Silence { hours } => *hours > 0,
        DecisionRule::AdReferendum { days, .. } => *days > 0,
        _ => true,
    }
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
        assert_eq!(workable(&rules), Err(Refusal::Unworkable { parameter }));
    }

    #[test]
    fn the_small_coalition_works() {
        assert_eq!(workable(&small_rules()), Ok(()));
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
        check("presidency_months", |it| it.presidency_months.value = 0);
        check("rights", |it| it.rights.value.clear());
        check("ordinary_per_year", |it| it.ordinary_per_year.value = 0);
        let inner = DecisionRule::ConsensusThenVote {
            fallback: Box::new(DecisionRule::Consensus {}),
            delay_minutes: 1,
        };
        let endless = DecisionRule::ConsensusThenVote { fallback: Box::new(inner), delay_minutes: 1 };
        check("decisions", |it| drop(it.decisions.value.insert(Matter::Substantive, endless)));
    }
}
