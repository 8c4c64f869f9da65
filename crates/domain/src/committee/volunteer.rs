//! A member joins an open committee by its own will.

use alloc::vec;
use alloc::vec::Vec;

use super::set_up::is_member;
use super::{Admission, Event, Refusal, standing};
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{CommitteeId, PlenaryCode, Seat};
use crate::{Coalition, Refusal as Any, plenary};

/// Joins a committee; the seat itself asks, or the secretariat records its word.
#[derive(Clone, Debug)]
pub struct Volunteer {
    /// Which committee.
    pub committee: CommitteeId,
    /// Who joins.
    pub seat: Seat,
    /// In which plenary it said so, if in one.
    pub plenary: Option<PlenaryCode>,
}

impl Command for Volunteer {
    const ACTION: Action =
        Action { name: "committee.volunteer", basis: Ground::Committees, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word_of(cx, &self.seat)?;
        let committee = standing(coalition, &self.committee)?;
        if !is_member(coalition, &self.seat, cx) {
            return Err(Refusal::NotAMember(self.seat.clone()).into());
        }
        if committee.admission == Admission::Closed {
            return Err(Refusal::ClosedToVolunteers.into());
        }
        if committee.has(&self.seat) {
            return Err(Refusal::AlreadyIn(self.seat.clone()).into());
        }
        if let Some(code) = &self.plenary {
            plenary::in_session(coalition, code)?;
        }
        let event = Event::Volunteered {
            committee: self.committee.clone(),
            seat: self.seat.clone(),
            plenary: self.plenary.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::Due;
    use crate::testing::{committees, sessions};

    fn volunteer(seat: &str) -> Volunteer {
        Volunteer { committee: "PC-1-2030".into(), seat: seat.into(), plenary: Some("IV-2030".into()) }
    }

    #[test]
    fn a_member_joins_once() {
        let joined = Event::Volunteered {
            committee: "PC-1-2030".into(),
            seat: "CAL".into(),
            plenary: Some("IV-2030".into()),
        };
        committees::open()
            .delegation("CAL")
            .when(volunteer("CAL"))
            .then([joined])
            .when(volunteer("CAL"))
            .refused(Refusal::AlreadyIn("CAL".into()));
    }

    #[test]
    fn the_secretariat_records_a_members_word_and_another_delegation_does_not() {
        committees::open().when(volunteer("DOR")).done();
        committees::open().delegation("CAL").when(volunteer("DOR")).not_entitled();
        committees::open().presidency().when(volunteer("DOR")).not_entitled();
    }

    #[test]
    fn observers_and_partners_do_not_sit_in_committees() {
        committees::open()
            .delegation("JAS")
            .when(volunteer("JAS"))
            .refused(Refusal::NotAMember("JAS".into()));
    }

    #[test]
    fn a_closed_committee_takes_no_volunteers() {
        let Event::SetUp { committee, name, agreement, mandate, base_document, due, .. } =
            committees::set_up("IV-2030", Due::NextPlenary {})
        else {
            unreachable!("a committee is set up")
        };
        let (admission, members) = (Admission::Closed, vec!["DOR".into()]);
        let closed =
            Event::SetUp { committee, name, agreement, mandate, base_document, due, admission, members };
        committees::agreed()
            .and([closed.into()])
            .delegation("CAL")
            .when(volunteer("CAL"))
            .refused(Refusal::ClosedToVolunteers);
    }

    #[test]
    fn a_word_given_in_a_plenary_is_given_while_it_is_in_session() {
        committees::open()
            .and([sessions::closed("IV-2030")])
            .when(volunteer("CAL"))
            .refused(plenary::Refusal::StandsAt(plenary::Standing::Closed))
            .when(Volunteer { plenary: None, ..volunteer("CAL") })
            .done();
    }

    #[test]
    fn nobody_joins_what_is_not_there() {
        committees::agreed().when(volunteer("CAL")).refused(Refusal::Unknown("PC-1-2030".into()));
    }
}
