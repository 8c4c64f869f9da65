//! The owner of a commitment tells what was done, with evidence.

use alloc::vec;
use alloc::vec::Vec;

use super::{Commitment, Event, Owner, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::mandate::Office;
use crate::minutes::Digest;
use crate::paper::is_digest;
use crate::right::{Capacity, Power};
use crate::rules::Ground;
use crate::symbol::CommitmentId;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Reports progress, for the actor's own seat.
///
/// Who owns it by holding an office reports in that capacity.
#[derive(Clone, Debug)]
pub struct Report {
    /// Which commitment.
    pub commitment: CommitmentId,
    /// What was done.
    pub text: Text,
    /// Evidence, by SHA-256.
    pub sha256: Option<Digest>,
}

impl Command for Report {
    const ACTION: Action =
        Action { name: "commitment.report", basis: Ground::Commitments, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let commitment = known(coalition, &self.commitment)?;
        if !is_owner(coalition, commitment, cx) {
            return Err(Refusal::NotTheOwner(cx.actor.seat.clone()).into());
        }
        if !commitment.is_open() {
            return Err(Refusal::NotNow { standing: commitment.standing }.into());
        }
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if self.sha256.as_ref().is_some_and(|sha256| !is_digest(sha256)) {
            return Err(Refusal::NotADigest.into());
        }
        let event = Event::ProgressReported {
            commitment: self.commitment.clone(),
            seat: cx.actor.seat.clone(),
            text: self.text.clone(),
            sha256: self.sha256.clone(),
        };
        Ok(vec![event.into()])
    }
}

/// Whether the actor is the owner and acts as such.
fn is_owner(coalition: &Coalition, commitment: &Commitment, cx: &Context) -> bool {
    let capacity = match commitment.owner {
        Owner::Office(Office::Presidency) => Capacity::Presidency,
        Owner::Office(Office::Secretariat) => Capacity::Secretariat,
        Owner::Seat(_) | Owner::AllMembers {} => Capacity::Delegation,
    };
    cx.actor.capacity == capacity && commitment.binds(coalition, &cx.actor.seat, cx.today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitment::Standing;
    use crate::testing::commitments;

    fn report() -> Report {
        Report { commitment: commitments::id(), text: Text::es("enviadas"), sha256: None }
    }

    #[test]
    fn its_owner_reports_and_nobody_else() {
        let reported = Event::ProgressReported {
            commitment: commitments::id(),
            seat: "CAL".into(),
            text: Text::es("enviadas"),
            sha256: None,
        };
        let given = commitments::made()
            .delegation("DOR")
            .when(report())
            .refused(Refusal::NotTheOwner("DOR".into()))
            .delegation("CAL")
            .when(report())
            .then([reported]);
        assert_eq!(given.known().commitments[&commitments::id()].standing, Standing::InProgress);
    }

    #[test]
    fn an_office_reports_in_its_capacity() {
        let owner = || Owner::Office(Office::Presidency);
        commitments::made_by(owner()).presidency().when(report()).done();
        commitments::made_by(owner())
            .delegation("ALB")
            .when(report())
            .refused(Refusal::NotTheOwner("ALB".into()));
    }

    #[test]
    fn where_all_members_own_it_each_may_report_and_partners_may_not() {
        let given = commitments::made_by(Owner::AllMembers {});
        given
            .delegation("IRI")
            .when(report())
            .done()
            .delegation("AYU")
            .when(report())
            .refused(Refusal::NotTheOwner("AYU".into()));
    }

    #[test]
    fn what_is_over_is_reported_on_no_more() {
        commitments::made()
            .and([Event::Fulfilled { commitment: commitments::id() }.into()])
            .delegation("CAL")
            .when(report())
            .refused(Refusal::NotNow { standing: Standing::Fulfilled });
    }

    #[test]
    fn only_what_was_made_is_reported_on() {
        commitments::agreed().delegation("CAL").when(report()).refused(Refusal::Unknown(commitments::id()));
        commitments::made()
            .delegation("CAL")
            .when(Report { text: Text::es(""), ..report() })
            .refused(Refusal::TextMissing);
    }
}
