//! Documents contradict each other, and somebody says which is to be believed.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::MeetingId;
use crate::{Coalition, Refusal as Any};

/// Prefers the value of a claim to those that contradict it; they stay, set aside. What it is about follows from the
/// claim.
#[derive(Clone, Debug)]
pub struct Settle {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Position of a claim of the value that is to be believed.
    pub claim: u64,
}

impl Command for Settle {
    const ACTION: Action =
        Action { name: "archive.settle", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let meeting = coalition.archive.known(&self.meeting)?;
        let kept = meeting.standing_claim(self.claim)?;
        let standing = meeting.standing(&kept.claim.field()).ok_or(Refusal::NothingToSettle)?;
        if standing.values.len() < 2 {
            return Err(Refusal::NothingToSettle.into());
        }
        let preferred = standing.value().claims.iter().any(|it| it.position == self.claim);
        if !standing.is_open() && preferred {
            return Err(Refusal::SettledSo.into());
        }
        Ok(vec![Event::Settled { meeting: self.meeting.clone(), claim: self.claim }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Field, State};
    use crate::testing::Given;
    use crate::testing::archive::{admitted, days, meeting, transcribe};

    fn settle(claim: u64) -> Settle {
        Settle { meeting: meeting(), claim }
    }

    /// Two documents, two days; with the positions of both claims.
    fn contradicted() -> (Given, u64, u64) {
        let given = admitted().when(transcribe(1, [days("2029-11-30")])).done();
        let second = given.known().length;
        (given.when(transcribe(2, [days("2029-11-29")])).done(), second - 1, second)
    }

    fn state(given: &Given) -> (State, crate::archive::Claim) {
        let meeting = &given.known().archive.meetings[&meeting()];
        let standing = meeting.standing(&Field::Days).expect("days");
        (standing.state, standing.value().claim().clone())
    }

    #[test]
    fn one_is_preferred_and_the_other_set_aside() {
        let (given, _, second) = contradicted();
        let settled = Event::Settled { meeting: meeting(), claim: second };
        let given = given.when(settle(second)).then([settled]);
        assert_eq!(state(&given), (State::Settled, days("2029-11-29")));
        let meeting = &given.known().archive.meetings[&meeting()];
        assert_eq!(meeting.standing(&Field::Days).expect("days").values.len(), 2, "the other is still shown");
    }

    #[test]
    fn a_mind_may_be_changed_and_the_same_is_not_settled_twice() {
        let (given, first, second) = contradicted();
        let given = given.when(settle(second)).done().when(settle(second)).refused(Refusal::SettledSo);
        let given = given.when(settle(first)).done();
        assert_eq!(state(&given), (State::Settled, days("2029-11-30")));
    }

    #[test]
    fn a_third_value_opens_the_question_again_and_a_second_source_does_not() {
        let (given, first, _) = contradicted();
        let given = given.when(crate::testing::archive::note(3)).done().when(settle(first)).done();
        let given = given.when(transcribe(3, [days("2029-11")])).done();
        assert_eq!(state(&given).0, State::Settled, "it may be either");
        let given = given.when(transcribe(3, [days("2029-11-28")])).done();
        assert_eq!(state(&given).0, State::Contradicted);
    }

    #[test]
    fn where_nothing_contradicts_there_is_nothing_to_settle() {
        let given = admitted().when(transcribe(1, [days("2029-11-30")])).done();
        let claim = given.known().length - 1;
        given
            .when(settle(claim))
            .refused(Refusal::NothingToSettle)
            .when(settle(0))
            .refused(Refusal::NoSuchClaim(0))
            .when(Settle { meeting: "FAGA/1".into(), claim })
            .refused(Refusal::MeetingUnknown("FAGA/1".into()));
    }

    #[test]
    fn only_the_secretariat_settles() {
        let (given, first, _) = contradicted();
        given.delegation("CAL").when(settle(first)).not_entitled();
    }
}
