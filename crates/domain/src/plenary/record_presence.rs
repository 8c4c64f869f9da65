//! Recording that a delegation is there, and how.

use alloc::vec::Vec;

use super::presence::must_have_right;
use super::{Attendance, Event, Mode, Plenary, Refusal, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::{PlenaryCode, Seat};

/// Records that a delegation is there, or that it now takes part in another way.
///
/// Where this brings quorum back, or loses it, that follows.
#[derive(Clone, Debug)]
pub struct RecordPresence {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Whose delegation.
    pub seat: Seat,
    /// How it takes part.
    pub attendance: Attendance,
}

impl Command for RecordPresence {
    const ACTION: Action =
        Action { name: "plenary.record_presence", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let attendance = self.attendance;
        let plenary = may_be_there(coalition, &self.plenary, &self.seat, attendance, cx)?;
        let (code, seat) = (self.plenary.clone(), self.seat.clone());
        let recorded = Event::PresenceRecorded { plenary: code, seat, attendance };
        plenary.with_quorum(coalition, cx.today, recorded)
    }
}

/// Refuses what cannot be recorded of this seat: before the day, after the end, in a way that was not called for,
/// or once more.
pub(super) fn may_be_there<'a>(
    coalition: &'a Coalition,
    code: &PlenaryCode,
    seat: &Seat,
    attendance: Attendance,
    cx: &Context,
) -> Result<&'a Plenary, Refusal> {
    let plenary = known(coalition, code)?;
    plenary.must_not_be_over()?;
    if cx.today < plenary.opens_on {
        return Err(Refusal::BeforeItsDay { opens_on: plenary.opens_on });
    }
    must_have_right(coalition, seat, Right::Attend, cx.today)?;
    let mode = plenary.mode;
    if let (Mode::InPerson, Attendance::Remote) | (Mode::Remote, Attendance::InRoom) = (mode, attendance) {
        return Err(Refusal::ModeExcludes { mode, attendance });
    }
    if plenary.present.get(seat) == Some(&attendance) {
        return Err(Refusal::AlreadyRecorded(seat.clone()));
    }
    Ok(plenary)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::plenary::Standing;
    use crate::testing::room::{called, gathered, open_plenary};
    use crate::testing::{Given, TODAY, given};

    fn record(seat: &str, attendance: Attendance) -> RecordPresence {
        RecordPresence { plenary: "I-2030".into(), seat: seat.into(), attendance }
    }

    /// Called as a meeting in this mode.
    fn called_as(mode: Mode) -> Given {
        let crate::Event::Plenary(mut event) = called("I-2030") else { unreachable!("it is a convocation") };
        if let Event::Convened { mode: it, .. } = &mut event {
            *it = mode;
        }
        given([event.into()])
    }

    #[test]
    fn each_delegation_takes_part_in_its_own_way() {
        let known = given([called("I-2030")]).when(record("CAL", Attendance::Remote)).done();
        let known = known.when(record("JAS", Attendance::InRoom)).done();
        let known = known.when(record("CAL", Attendance::InRoom)).done();
        let present = &known.known().plenaries[&"I-2030".into()].present;
        assert_eq!(present.values().copied().collect::<Vec<_>>(), [Attendance::InRoom, Attendance::InRoom]);
        known.when(record("CAL", Attendance::InRoom)).refused(Refusal::AlreadyRecorded("CAL".into()));
    }

    #[test]
    fn nobody_is_there_before_the_day_or_after_the_end() {
        let opens_on = TODAY;
        given([called("I-2030")])
            .on(TODAY - 1.day())
            .when(record("CAL", Attendance::InRoom))
            .refused(Refusal::BeforeItsDay { opens_on });
        given([called("I-2030"), Event::Closed { plenary: "I-2030".into() }.into()])
            .when(record("CAL", Attendance::InRoom))
            .refused(Refusal::StandsAt(Standing::Closed));
    }

    #[test]
    fn the_mode_of_the_meeting_holds_for_every_delegation() {
        let [remote, room] = [Attendance::Remote, Attendance::InRoom];
        let refusal = Refusal::ModeExcludes { mode: Mode::InPerson, attendance: remote };
        called_as(Mode::InPerson).when(record("CAL", remote)).refused(refusal);
        let refusal = Refusal::ModeExcludes { mode: Mode::Remote, attendance: room };
        called_as(Mode::Remote).when(record("CAL", room)).refused(refusal);
        called_as(Mode::InPerson).when(record("CAL", Attendance::NotRecorded)).done();
    }

    #[test]
    fn a_seat_unknown_to_the_coalition_does_not_attend() {
        let refusal = Refusal::LacksRight { seat: "XYZ".into(), right: Right::Attend };
        given([called("I-2030")]).when(record("XYZ", Attendance::InRoom)).refused(refusal);
    }

    #[test]
    fn chair_or_secretary_keep_the_roll_and_no_delegation_does_even_for_itself() {
        let known = || given([called("I-2030")]);
        known().presidency().when(record("CAL", Attendance::InRoom)).done();
        known().secretariat().when(record("CAL", Attendance::InRoom)).done();
        known().delegation("CAL").when(record("CAL", Attendance::InRoom)).not_entitled();
        known().delegation("ALB").when(record("CAL", Attendance::InRoom)).not_entitled();
    }

    #[test]
    fn quorum_comes_back_with_the_fifth_member() {
        let plenary = || PlenaryCode::from("I-2030");
        let chair = Seat::from("ALB");
        let opened = Event::Opened { plenary: plenary(), chair, present: 5, needed: 5, members: 9 };
        let lost = Event::QuorumLost { plenary: plenary(), present: 4, needed: 5 };
        let four = gathered("I-2030", &["ALB", "BRU", "CAL", "DOR"]);
        let four = given(four).and([opened.into(), lost.into()]);
        let observer = four.when(record("JAS", Attendance::InRoom));
        let known = observer.then([Event::PresenceRecorded {
            plenary: plenary(),
            seat: "JAS".into(),
            attendance: Attendance::InRoom,
        }]);
        known.when(record("IRI", Attendance::Remote)).then([
            Event::PresenceRecorded {
                plenary: plenary(),
                seat: "IRI".into(),
                attendance: Attendance::Remote,
            },
            Event::QuorumRegained { plenary: plenary(), present: 5, needed: 5 },
        ]);
    }

    #[test]
    fn where_remote_does_not_count_going_home_and_dialing_in_can_lose_quorum() {
        let known = given(open_plenary("I-2030")).under(|rules| rules.remote_counts.value = false);
        let known = known.when(record("GAL", Attendance::Remote)).done();
        let known = known.when(record("FLO", Attendance::Remote)).done();
        assert!(!known.known().plenaries[&"I-2030".into()].quorum_lost, "five are in the room");
        let known = known.when(record("ESM", Attendance::Remote)).done();
        assert!(known.known().plenaries[&"I-2030".into()].quorum_lost);
    }
}
