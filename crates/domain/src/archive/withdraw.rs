//! A claim was transcribed by mistake: it stays, struck out, and no longer counts.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::MeetingId;
use crate::words::Text;
use crate::{Coalition, Refusal as Any, commitment};

/// Withdraws a claim and says why.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Position of the claim.
    pub claim: u64,
    /// Why.
    pub reason: Text,
}

impl Command for Withdraw {
    const ACTION: Action =
        Action { name: "archive.withdraw", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        coalition.archive.known(&self.meeting)?.standing_claim(self.claim)?;
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        // What somebody owes does not lose its ground behind their back.
        let mut open = commitment::open(coalition).filter_map(|it| Some((it, it.archived()?)));
        if let Some((it, _)) = open.find(|(_, on)| on.meeting == self.meeting && on.claim == self.claim) {
            return Err(Refusal::Bears(it.id.clone()).into());
        }
        let (meeting, reason) = (self.meeting.clone(), self.reason.clone());
        Ok(vec![Event::Withdrawn { meeting, claim: self.claim, reason }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Field, State};
    use crate::testing::archive::{admitted, days, meeting, take_up, taken_up, transcribe};

    fn withdraw(claim: u64) -> Withdraw {
        Withdraw { meeting: meeting(), claim, reason: Text::es("era la fecha de la nota") }
    }

    #[test]
    fn what_was_withdrawn_no_longer_contradicts_and_is_still_there() {
        let given = admitted().when(transcribe(1, [days("2029-11-30")])).done();
        let given = given.when(transcribe(2, [days("2029-12-04")])).done();
        let claim = given.known().length - 1;
        let given = given.when(withdraw(claim)).done();
        let meeting = &given.known().archive.meetings[&meeting()];
        assert_eq!(meeting.standing(&Field::Days).map(|it| it.state), Some(State::Single));
        assert!(meeting.claims[&claim].withdrawn.is_some());
        given.when(withdraw(claim)).refused(Refusal::Struck(claim));
    }

    #[test]
    fn what_was_withdrawn_may_be_transcribed_again() {
        let given = admitted().when(transcribe(1, [days("2029-11-30")])).done();
        let claim = given.known().length - 1;
        given.when(withdraw(claim)).done().when(transcribe(1, [days("2029-11-30")])).done();
    }

    #[test]
    fn a_reason_is_given_and_the_secretariat_does_it() {
        let given = || admitted().when(transcribe(1, [days("2029-11-30")])).done();
        let claim = given().known().length - 1;
        let silent = Withdraw { reason: Text::es(""), ..withdraw(claim) };
        given().when(silent).refused(Refusal::TextMissing);
        given().delegation("CAL").when(withdraw(claim)).not_entitled();
    }

    #[test]
    fn what_a_commitment_rests_on_is_not_withdrawn_from_under_it() {
        let given = taken_up();
        let claim = take_up(&given).claim;
        let id = given.known().commitments.keys().next().expect("a commitment").clone();
        given.when(withdraw(claim)).refused(Refusal::Bears(id));
    }
}
