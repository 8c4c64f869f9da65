//! A member disputes what another reported.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Standing, known};
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::CommitmentId;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Disputes what was reported or verified, for the actor's own seat.
#[derive(Clone, Debug)]
pub struct Dispute {
    /// Which commitment.
    pub commitment: CommitmentId,
    /// Why.
    pub reason: Text,
}

impl Command for Dispute {
    const ACTION: Action = Action {
        name: "commitment.dispute",
        basis: Ground::Commitments,
        power: Power::Delegation(Right::Vote),
    };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let commitment = known(coalition, &self.commitment)?;
        if !matches!(commitment.standing, Standing::InProgress | Standing::Verified) {
            return Err(Refusal::NotNow { standing: commitment.standing }.into());
        }
        let seat = cx.actor.seat.clone();
        if commitment.progress.last().is_some_and(|it| it.seat == seat) {
            return Err(Refusal::OwnWork(seat).into());
        }
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let reason = self.reason.clone();
        Ok(vec![Event::Disputed { commitment: self.commitment.clone(), seat, reason }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::commitments;

    fn dispute() -> Dispute {
        Dispute { commitment: commitments::id(), reason: Text::es("faltan dos meses") }
    }

    #[test]
    fn another_member_disputes_what_was_reported_or_verified() {
        let disputed = || Event::Disputed {
            commitment: commitments::id(),
            seat: "DOR".into(),
            reason: Text::es("faltan dos meses"),
        };
        commitments::reported(None).delegation("DOR").when(dispute()).then([disputed()]);
        commitments::reported(Some("ab12"))
            .and([Event::Verified { commitment: commitments::id() }.into()])
            .delegation("DOR")
            .when(dispute())
            .then([disputed()]);
    }

    #[test]
    fn nobody_disputes_its_own_report_or_one_that_was_not_made() {
        commitments::reported(None).delegation("CAL").when(dispute()).refused(Refusal::OwnWork("CAL".into()));
        commitments::made()
            .delegation("DOR")
            .when(dispute())
            .refused(Refusal::NotNow { standing: Standing::Pending });
    }

    #[test]
    fn a_dispute_has_a_reason_and_a_voting_member_behind_it() {
        commitments::reported(None)
            .delegation("DOR")
            .when(Dispute { reason: Text::es(""), ..dispute() })
            .refused(Refusal::TextMissing);
        commitments::reported(None).delegation("AYU").when(dispute()).not_entitled();
    }
}
