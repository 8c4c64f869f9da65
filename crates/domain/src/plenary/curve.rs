//! How many were there over the session, against how many it took.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use jiff::Timestamp;

use super::presence::{counts, is_active_member};
use super::{Attendance, Event, Plenary};
use crate::Coalition;
use crate::symbol::Seat;

/// A step of the curve: from an instant on, so many members were there that count, and so many it took to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuorumStep {
    /// From when.
    pub at: Timestamp,
    /// Members present that count.
    pub present: u32,
    /// Members it took to decide.
    pub needed: u32,
}

impl QuorumStep {
    /// Whether enough were there.
    pub fn is_reached(&self) -> bool {
        self.present >= self.needed
    }
}

impl Plenary {
    /// The curve of the quorum from the first arrival on: a step for each change, each fact looked at once.
    pub fn quorum_curve(&self, coalition: &Coalition) -> Vec<QuorumStep> {
        let mut there: BTreeMap<&Seat, Attendance> = BTreeMap::new();
        let mut steps: Vec<QuorumStep> = Vec::new();
        let mut present = 0;
        for fact in &self.proceedings {
            let crate::Event::Plenary(event) = &fact.event else { continue };
            let (seat, now) = match event {
                Event::PresenceRecorded { seat, attendance, .. } => (seat, Some(*attendance)),
                Event::DepartureRecorded { seat, .. } => (seat, None),
                _ => continue,
            };
            let Some(version) = coalition.rules.on(fact.on) else { continue };
            let is_counted = |attendance: Option<Attendance>| {
                attendance.is_some_and(|it| counts(&version.rules, it))
                    && is_active_member(coalition, seat, fact.on)
            };
            let before = match now {
                Some(attendance) => there.insert(seat, attendance),
                None => there.remove(seat),
            };
            present = present + u32::from(is_counted(now)) - u32::from(is_counted(before)).min(present);
            let members = coalition.membership.active_members(fact.on).count() as u32;
            let needed = version.rules.quorum_to_decide.value.needed(members);
            let step = QuorumStep { at: fact.at, present, needed };
            match steps.last_mut() {
                Some(last) if last.at == step.at => *last = step,
                Some(last) if (last.present, last.needed) == (present, needed) => {}
                _ => steps.push(step),
            }
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use jiff::ToSpan;

    use super::*;
    use crate::plenary::record_departure::RecordDeparture;
    use crate::plenary::record_presence::RecordPresence;
    use crate::testing::room::open_plenary;
    use crate::testing::{TODAY, given, noon};

    #[test]
    fn each_arrival_and_departure_of_a_member_is_a_step() {
        let plenary = || "I-2030".into();
        let leaves = |seat: &str| RecordDeparture { plenary: plenary(), seat: seat.into() };
        let comes = |seat: &str| RecordPresence {
            plenary: plenary(),
            seat: seat.into(),
            attendance: Attendance::Remote,
        };
        let known = given(open_plenary("I-2030")).later(1.hours()).when(leaves("GAL")).done();
        let known = known.later(1.hours()).when(comes("JAS")).done();
        let known = known.later(1.hours()).when(comes("HEL")).done();
        let curve = known.known().plenaries[&plenary()].quorum_curve(known.known());
        let step = |hour: i64, present| QuorumStep { at: noon(TODAY) + hour.hours(), present, needed: 5 };
        assert_eq!(curve, vec![step(0, 7), step(1, 6), step(3, 7)], "an observer makes no step");
    }

    #[test]
    fn who_dials_in_where_that_does_not_count_is_a_step_down() {
        let plenary = || "I-2030".into();
        let known = given(open_plenary("I-2030")).under(|rules| rules.remote_counts.value = false);
        let remote =
            RecordPresence { plenary: plenary(), seat: "GAL".into(), attendance: Attendance::Remote };
        let known = known.later(1.hours()).when(remote).done();
        let curve = known.known().plenaries[&plenary()].quorum_curve(known.known());
        assert_eq!(curve.iter().map(|it| it.present).collect::<Vec<_>>(), [7, 6]);
    }
}
