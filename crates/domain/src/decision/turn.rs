//! Whose turn it is: amendments before the text they would change, parts before the whole, motions before proposals.

use super::{Decision, Refusal};
use crate::plenary::Plenary;

/// Refuses to vote on `decision` or to adopt it while something goes before it.
///
/// Once a first vote is in, nothing does: a vote that has begun is not interrupted.
pub(super) fn must_have_come(plenary: &Plenary, decision: &Decision) -> Result<(), crate::Refusal> {
    if decision.voting_has_begun() {
        return Ok(());
    }
    if let Some(first) = plenary.undecided_amendments(decision).next() {
        return Err(Refusal::AmendmentsPending(first.number).into());
    }
    if let Some(first) = plenary.undecided_parts(decision).next() {
        return Err(Refusal::PartsPending(first.number).into());
    }
    must_be_stated(plenary, decision)?;
    Ok(plenary.must_have_its_turn(decision.on.as_ref())?)
}

/// Refuses while the text of `decision` is not yet what the plenary made of it.
pub(super) fn must_be_stated(plenary: &Plenary, decision: &Decision) -> Result<(), Refusal> {
    if plenary.amendment_to_take_in(decision).is_some() || plenary.remainder_to_state(decision) {
        return Err(Refusal::TextNotStated(decision.id.clone()));
    }
    Ok(())
}

impl Decision {
    /// Refuses what has no text to amend or to divide, and what is being voted on or over.
    pub(super) fn must_have_a_text(&self) -> Result<(), Refusal> {
        self.must_be_open()?;
        if self.voting_has_begun() {
            return Err(Refusal::VoteUnderWay(self.id.clone()));
        }
        match self.on {
            None | Some(super::Subject::Amendment { .. }) => Ok(()),
            Some(super::Subject::Motion { .. } | super::Subject::Part { .. }) => {
                Err(Refusal::NoTextOfItsOwn(self.id.clone()))
            }
        }
    }

    /// Refuses what can no longer be divided.
    pub(crate) fn must_be_divisible(&self) -> Result<(), Refusal> {
        self.must_have_a_text()?;
        if self.parts.is_empty() { Ok(()) } else { Err(Refusal::Divided(self.id.clone())) }
    }
}
