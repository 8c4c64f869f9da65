//! A delegation says that it is there.

use alloc::vec;
use alloc::vec::Vec;

use super::record_presence::may_be_there;
use super::{Announced, Attendance, Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::PlenaryCode;

/// Says that the actor's delegation is there, or that it now takes part in another way. It counts once chair or
/// secretary have recorded it.
#[derive(Clone, Debug)]
pub struct AnnouncePresence {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// How it takes part.
    pub attendance: Attendance,
}

impl Command for AnnouncePresence {
    const ACTION: Action = Action {
        name: "plenary.announce_presence",
        basis: Ground::Sessions,
        power: Power::Delegation(Right::Attend),
    };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let (seat, attendance) = (cx.actor.seat.clone(), self.attendance);
        let plenary = may_be_there(coalition, &self.plenary, &seat, attendance, cx)?;
        if plenary.announced.get(&seat) == Some(&Announced::Here(attendance)) {
            return Err(Refusal::AlreadyAnnounced(seat).into());
        }
        Ok(vec![Event::PresenceAnnounced { plenary: self.plenary.clone(), seat, attendance }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::record_presence::RecordPresence;
    use crate::testing::given;
    use crate::testing::room::called;

    fn announce(attendance: Attendance) -> AnnouncePresence {
        AnnouncePresence { plenary: "I-2030".into(), attendance }
    }

    #[test]
    fn what_is_announced_counts_once_it_is_recorded() {
        let plenary = || PlenaryCode::from("I-2030");
        let known = given([called("I-2030")]).delegation("CAL").when(announce(Attendance::Remote)).done();
        let it = &known.known().plenaries[&plenary()];
        assert_eq!(it.announced.get(&"CAL".into()), Some(&Announced::Here(Attendance::Remote)));
        assert!(it.present.is_empty());
        let record =
            RecordPresence { plenary: plenary(), seat: "CAL".into(), attendance: Attendance::InRoom };
        let known = known.presidency().when(record).done();
        assert!(known.known().plenaries[&plenary()].announced.is_empty(), "the chair saw it in the room");
    }

    #[test]
    fn it_is_said_once_and_only_of_oneself() {
        let known = given([called("I-2030")]).delegation("JAS").when(announce(Attendance::InRoom)).done();
        let known = known.when(announce(Attendance::InRoom)).refused(Refusal::AlreadyAnnounced("JAS".into()));
        known
            .when(announce(Attendance::Remote))
            .done()
            .presidency()
            .when(announce(Attendance::Remote))
            .not_entitled();
    }
}
