//! The secretariat looks at the evidence and finds it right.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Standing, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::CommitmentId;
use crate::{Coalition, Refusal as Any};

/// Confirms what was reported. The Presidency does it where the secretariat is the owner: nobody verifies itself.
#[derive(Clone, Debug)]
pub struct Verify {
    /// Which commitment.
    pub commitment: CommitmentId,
}

impl Command for Verify {
    const ACTION: Action =
        Action { name: "commitment.verify", basis: Ground::Commitments, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let commitment = known(coalition, &self.commitment)?;
        if !matches!(commitment.standing, Standing::InProgress | Standing::Disputed) {
            return Err(Refusal::NotNow { standing: commitment.standing }.into());
        }
        // Where every member owns it, only what this seat reported itself is its own work.
        if commitment.progress.last().is_some_and(|it| it.seat == cx.actor.seat) {
            return Err(Refusal::OwnWork(cx.actor.seat.clone()).into());
        }
        if commitment.progress.iter().all(|it| it.evidence.is_none()) {
            return Err(Refusal::NoEvidence.into());
        }
        Ok(vec![Event::Verified { commitment: self.commitment.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitment::Owner;
    use crate::mandate::Office;
    use crate::testing::commitments;
    use crate::words::Text;

    fn verify() -> Verify {
        Verify { commitment: commitments::id() }
    }

    #[test]
    fn evidence_is_verified() {
        commitments::reported(Some("ab12"))
            .when(verify())
            .then([Event::Verified { commitment: commitments::id() }])
            .when(verify())
            .refused(Refusal::NotNow { standing: Standing::Verified });
    }

    #[test]
    fn a_word_without_evidence_is_not() {
        commitments::reported(None).when(verify()).refused(Refusal::NoEvidence);
        commitments::made().when(verify()).refused(Refusal::NotNow { standing: Standing::Pending });
    }

    #[test]
    fn the_presidency_verifies_what_the_secretariat_did() {
        let reported = Event::ProgressReported {
            commitment: commitments::id(),
            seat: "BRU".into(),
            text: Text::es("hecho"),
            sha256: Some("ab12".into()),
        };
        commitments::made_by(Owner::Office(Office::Secretariat))
            .and([reported.into()])
            .when(verify())
            .refused(Refusal::OwnWork("BRU".into()))
            .presidency()
            .when(verify())
            .done();
    }

    #[test]
    fn delegations_do_not_verify() {
        commitments::reported(Some("ab12")).delegation("DOR").when(verify()).not_entitled();
    }
}
