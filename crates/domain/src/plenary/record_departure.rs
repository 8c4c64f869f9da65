//! Recording that a delegation left.

use alloc::vec::Vec;

use super::{Event, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{PlenaryCode, Seat};

/// Records that a delegation left. Where this loses quorum, that follows.
#[derive(Clone, Debug)]
pub struct RecordDeparture {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Whose delegation.
    pub seat: Seat,
}

impl Command for RecordDeparture {
    const ACTION: Action =
        Action { name: "plenary.record_departure", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        plenary.must_be_present(&self.seat)?;
        let (code, seat) = (self.plenary.clone(), self.seat.clone());
        plenary.with_quorum(coalition, cx.today, Event::DepartureRecorded { plenary: code, seat })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::Refusal;
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    fn leave(seat: &str) -> RecordDeparture {
        RecordDeparture { plenary: "I-2030".into(), seat: seat.into() }
    }

    fn left(seat: &str) -> Event {
        Event::DepartureRecorded { plenary: "I-2030".into(), seat: seat.into() }
    }

    #[test]
    fn quorum_is_lost_once_when_the_fifth_member_leaves() {
        let lost = Event::QuorumLost { plenary: "I-2030".into(), present: 4, needed: 5 };
        let known = given(open_plenary("I-2030"));
        let known = known.when(leave("GAL")).then([left("GAL")]).when(leave("FLO")).then([left("FLO")]);
        let known = known.when(leave("ESM")).then([left("ESM"), lost]);
        known.when(leave("DOR")).then([left("DOR")]);
    }

    #[test]
    fn who_was_there_stays_on_the_list_of_those_who_were() {
        let known = given(open_plenary("I-2030")).when(leave("GAL")).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert!(plenary.ever_present.contains(&"GAL".into()) && !plenary.present.contains_key(&"GAL".into()));
    }

    #[test]
    fn only_who_is_there_leaves() {
        given(open_plenary("I-2030")).when(leave("IRI")).refused(Refusal::NotPresent("IRI".into()));
    }
}
