//! A commitment is given up, or overtaken by something else.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::CommitmentId;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Closes a commitment that nobody will keep, and says why.
#[derive(Clone, Debug)]
pub struct Lapse {
    /// Which commitment.
    pub commitment: CommitmentId,
    /// Why.
    pub reason: Text,
}

impl Command for Lapse {
    const ACTION: Action =
        Action { name: "commitment.lapse", basis: Ground::Commitments, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let commitment = known(coalition, &self.commitment)?;
        if !commitment.is_open() {
            return Err(Refusal::NotNow { standing: commitment.standing }.into());
        }
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let reason = self.reason.clone();
        Ok(vec![Event::Lapsed { commitment: self.commitment.clone(), reason }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitment::Standing;
    use crate::testing::commitments;

    #[test]
    fn a_commitment_lapses_for_a_reason_and_once() {
        let lapse = |reason| Lapse { commitment: commitments::id(), reason: Text::es(reason) };
        commitments::made()
            .when(lapse(""))
            .refused(Refusal::TextMissing)
            .when(lapse("la matriz nueva lo sustituye"))
            .done()
            .when(lapse("otra vez"))
            .refused(Refusal::NotNow { standing: Standing::Lapsed });
    }
}
