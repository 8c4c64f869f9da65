//! A commitment is done.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Standing, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::CommitmentId;
use crate::{Coalition, Refusal as Any};

/// Closes a commitment as done, once what was reported has been verified or a source tells so.
#[derive(Clone, Debug)]
pub struct Fulfil {
    /// Which commitment.
    pub commitment: CommitmentId,
}

impl Command for Fulfil {
    const ACTION: Action =
        Action { name: "commitment.fulfil", basis: Ground::Commitments, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let commitment = known(coalition, &self.commitment)?;
        let told = cx.source.is_some() && commitment.is_open();
        if commitment.standing != Standing::Verified && !told {
            return Err(Refusal::NotNow { standing: commitment.standing }.into());
        }
        Ok(vec![Event::Fulfilled { commitment: self.commitment.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::commitments;

    #[test]
    fn what_was_verified_is_fulfilled_and_then_no_longer_open() {
        let fulfil = || Fulfil { commitment: commitments::id() };
        let given = commitments::reported(Some("ab12"))
            .when(fulfil())
            .refused(Refusal::NotNow { standing: Standing::InProgress })
            .and([Event::Verified { commitment: commitments::id() }.into()])
            .when(fulfil())
            .done();
        assert_eq!(super::super::open(given.known()).count(), 0);
        given.when(fulfil()).refused(Refusal::NotNow { standing: Standing::Fulfilled });
    }

    #[test]
    fn a_source_may_tell_of_it() {
        commitments::made().told_by("nota de prensa").when(Fulfil { commitment: commitments::id() }).done();
    }
}
