//! A ballot and its seal: what is known of it before it is opened, and how anybody checks it afterwards.
//!
//! The record is public at once, so it takes in a hash alone; choice and salt are kept beside it until the outcome is
//! announced. The format of what is hashed is normative in `docs/formats/ballots.md`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Choice, Decision, Refusal};
use crate::minutes::Digest;
use crate::rules::Rules;
use crate::symbol::{DecisionId, Seat};

/// What a seat voted, with what makes its seal impossible to guess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Who.
    pub seat: Seat,
    /// What.
    pub choice: Choice,
    /// 32 random bytes, in lower-case hexadecimal.
    pub salt: String,
}

/// A ballot that was handed in: all that is known of it before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Its seal.
    pub seal: Digest,
    /// When.
    pub at: Timestamp,
    /// Position in the record.
    pub position: u64,
    /// Whether the delegation handed it in itself; if not, the secretariat wrote down its word.
    pub own: bool,
}

impl Ballot {
    /// The SHA-256 of what stands on it, for this decision and this round of it.
    pub fn seal(&self, decision: &DecisionId, round: u8) -> Digest {
        let choice = match self.choice {
            Choice::Yes => "yes",
            Choice::No => "no",
            Choice::Abstain => "abstain",
        };
        let Self { seat, salt, .. } = self;
        hex(&Sha256::digest(format!("plenaria ballot v1\n{decision}\n{round}\n{seat}\n{choice}\n{salt}\n")))
    }
}

impl Decision {
    /// The ballots in the order of their seats, if they are those that were received: of each seat that handed one in,
    /// the last one, which its seal tells.
    pub(super) fn opened(&self, ballots: &[Ballot]) -> Result<Vec<Ballot>, Refusal> {
        let of = |seat: &Seat| ballots.iter().find(|it| it.seat == *seat);
        let missing: Vec<Seat> = self.ballots.keys().filter(|seat| of(seat).is_none()).cloned().collect();
        if !missing.is_empty() {
            return Err(Refusal::BallotsMissing { seats: missing });
        }
        if let Some(stray) = ballots.iter().find(|it| {
            self.ballots.get(&it.seat).is_none_or(|received| received.seal != it.seal(&self.id, self.round))
        }) {
            return Err(Refusal::SealBroken(stray.seat.clone()));
        }
        Ok(self.ballots.keys().filter_map(of).cloned().collect())
    }
}

impl Rules {
    /// Whether a seat may hand in another ballot in place of its own until the voting is closed; rules that do not
    /// speak of it allow it.
    pub fn ballot_may_change(&self) -> bool {
        self.ballot_change.as_ref().is_none_or(|it| it.value)
    }
}

/// Bytes in lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::room::first_decision;

    fn ballot(choice: Choice) -> Ballot {
        Ballot { seat: "CAL".into(), choice, salt: "00".repeat(32) }
    }

    /// The vector of `docs/formats/ballots.md`.
    #[test]
    fn a_seal_is_the_one_that_anybody_computes() {
        let seal = ballot(Choice::Yes).seal(&first_decision(), 1);
        assert_eq!(seal, "8e5cd7264833e09dd4837bd816a0ca5dfc938b1632c4a116e6d69ae47419523a");
    }

    #[test]
    fn everything_on_a_ballot_changes_its_seal() {
        let (decision, other) = (first_decision(), DecisionId { number: 2, ..first_decision() });
        let seal = ballot(Choice::Yes).seal(&decision, 1);
        let others = [
            ballot(Choice::No).seal(&decision, 1),
            ballot(Choice::Yes).seal(&decision, 2),
            ballot(Choice::Yes).seal(&other, 1),
            Ballot { seat: "DOR".into(), ..ballot(Choice::Yes) }.seal(&decision, 1),
            Ballot { salt: "01".repeat(32), ..ballot(Choice::Yes) }.seal(&decision, 1),
        ];
        assert!(others.iter().all(|it| *it != seal));
    }
}
