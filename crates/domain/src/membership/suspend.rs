//! A member's rights rest.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::withdraw::holds_no_office;
use super::{Event, Refusal, Span};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Suspends a member from a day on, with the reason.
#[derive(Clone, Debug)]
pub struct Suspend {
    /// Its seat.
    pub seat: Seat,
    /// The first day.
    pub from: Date,
    /// Why, in a sentence.
    pub reason: Text,
}

impl Command for Suspend {
    const ACTION: Action =
        Action { name: "membership.suspend", basis: Ground::Membership, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let _ = cx;
        let known = coalition.membership.taking_part(&self.seat, self.from)?;
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let rests = |suspension: &&Span| suspension.to.is_none_or(|to| self.from <= to);
        if let Some(suspension) = known.suspensions.iter().find(rests) {
            return Err(Refusal::AlreadySuspended { since: suspension.from }.into());
        }
        holds_no_office(coalition, &self.seat, self.from)?;
        let event =
            Event::Suspended { seat: self.seat.clone(), from: self.from, reason: self.reason.clone() };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mandate::Office;
    use crate::right::Right;
    use crate::testing::{TODAY, given};

    fn suspend(seat: &str) -> Suspend {
        Suspend { seat: seat.into(), from: TODAY, reason: Text::es("Cuotas impagas.") }
    }

    #[test]
    fn a_suspended_member_has_no_vote_and_does_not_count() {
        let given = given([]).when(suspend("CAL")).done();
        assert!(!given.known().has_right(&"CAL".into(), Right::Vote, TODAY));
        assert_eq!(given.known().membership.active_members(TODAY).count(), 8);
        given.when(suspend("CAL")).refused(Refusal::AlreadySuspended { since: TODAY });
    }

    #[test]
    fn the_presidency_is_handed_over_first() {
        let held = Refusal::HoldsOffice { seat: "ALB".into(), office: Office::Presidency };
        given([]).when(suspend("ALB")).refused(held);
    }

    #[test]
    fn two_suspensions_do_not_run_into_each_other() {
        let later = jiff::civil::date(2030, 6, 1);
        given([])
            .when(Suspend { from: later, ..suspend("CAL") })
            .done()
            .when(suspend("CAL"))
            .refused(Refusal::AlreadySuspended { since: later });
    }
}
