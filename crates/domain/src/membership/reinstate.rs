//! A suspension ends.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::Seat;

/// Ends a suspension from a day on.
#[derive(Clone, Debug)]
pub struct Reinstate {
    /// Its seat.
    pub seat: Seat,
    /// The first day its rights hold again.
    pub from: Date,
}

impl Command for Reinstate {
    const ACTION: Action =
        Action { name: "membership.reinstate", basis: Ground::Membership, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let _ = cx;
        let known = coalition.membership.known(&self.seat)?;
        let running = known.suspensions.last().filter(|suspension| suspension.to.is_none());
        let Some(suspension) = running else {
            return Err(Refusal::NotSuspended(self.seat.clone()).into());
        };
        if self.from <= suspension.from {
            return Err(Refusal::BeginsBefore { current: suspension.from }.into());
        }
        Ok(vec![Event::Reinstated { seat: self.seat.clone(), from: self.from }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{TODAY, given};
    use crate::words::Text;

    #[test]
    fn rights_return_on_the_day() {
        let rest = Event::Suspended { seat: "CAL".into(), from: TODAY, reason: Text::es("Cuotas.") };
        let reinstate = Reinstate { seat: "CAL".into(), from: date(2030, 4, 1) };
        let given = given([rest.into()]).when(reinstate).done();
        let membership = &given.known().membership;
        assert!(!membership.in_good_standing(&"CAL".into(), date(2030, 3, 31)));
        assert!(membership.in_good_standing(&"CAL".into(), date(2030, 4, 1)));
    }

    #[test]
    fn who_is_not_suspended_is_not_reinstated() {
        let reinstate = Reinstate { seat: "CAL".into(), from: TODAY };
        given([]).when(reinstate).refused(Refusal::NotSuspended("CAL".into()));
    }
}
