//! Who takes part in a decision, and that a vote is not interrupted.

use alloc::collections::BTreeSet;

use jiff::civil::Date;

use super::{Refusal, turn};
use crate::majority::{DecisionRule, Needed};
use crate::plenary::Plenary;
use crate::rules::ChairVote;
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, rules};

/// The members present, without the chair where votes are counted and the chair has none of its own.
pub(crate) fn entitled(
    coalition: &Coalition,
    plenary: &Plenary,
    rule: &DecisionRule,
    day: Date,
) -> Result<BTreeSet<Seat>, rules::Refusal> {
    let chair_vote = coalition.rules_on(day)?.rules.chair_vote.value;
    let mut entitled = plenary.voters(coalition, day);
    let votes_count = matches!(rule.needed(), Needed::Votes { .. } | Needed::NoAppeal {});
    if let Some(opening) =
        plenary.opening.as_ref().filter(|_| votes_count && chair_vote != ChairVote::AsMember)
    {
        entitled.remove(&opening.chair);
    }
    Ok(entitled)
}

/// Refuses while a vote other than `own` is under way, a tie that the chair has not settled included.
/// A vote that waits for something that goes before it is not under way yet.
pub(crate) fn must_be_free_of_votes(plenary: &Plenary, own: Option<&DecisionId>) -> Result<(), Refusal> {
    let mut open = plenary.decisions.iter().filter(|it| it.mode.is_vote() && !it.is_over());
    let vote = open.find(|it| Some(&it.id) != own && turn::must_have_come(plenary, it).is_ok());
    vote.map_or(Ok(()), |vote| Err(Refusal::VoteUnderWay(vote.id.clone())))
}
