//! A participant takes another name; its seat stays.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Records that a participant is called otherwise from a day on.
#[derive(Clone, Debug)]
pub struct Rename {
    /// Its seat.
    pub seat: Seat,
    /// The new name.
    pub name: Text,
    /// The first day of the new name.
    pub from: Date,
}

impl Command for Rename {
    const ACTION: Action =
        Action { name: "membership.rename", basis: Ground::Membership, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let _ = cx;
        let known = coalition.membership.taking_part(&self.seat, self.from)?;
        if !self.name.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if let Some((current, _)) = known.names.last().filter(|(current, _)| *current >= self.from) {
            return Err(Refusal::BeginsBefore { current: *current }.into());
        }
        let event = Event::Renamed { seat: self.seat.clone(), name: self.name.clone(), from: self.from };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{TODAY, given};

    #[test]
    fn old_papers_keep_the_old_name() {
        let rename = Rename { seat: "CAL".into(), name: Text::es("Nueva Calvia"), from: TODAY };
        let given = given([]).when(rename).done();
        let calvia = &given.known().membership.participants[&Seat::from("CAL")];
        assert_eq!(calvia.name(date(2030, 2, 28)), &Text::both("CAL", "CAL"));
        assert_eq!(calvia.name(TODAY), &Text::es("Nueva Calvia"));
    }

    #[test]
    fn names_follow_one_another() {
        let rename = Rename { seat: "CAL".into(), name: Text::es("Calvia"), from: date(2030, 1, 1) };
        given([]).when(rename).refused(Refusal::BeginsBefore { current: date(2030, 1, 1) });
        let nobody = Rename { seat: "ZZZ".into(), name: Text::es("Nadie"), from: TODAY };
        given([]).when(nobody).refused(Refusal::Unknown("ZZZ".into()));
    }
}
