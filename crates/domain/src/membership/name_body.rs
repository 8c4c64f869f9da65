//! The national body that sits for a member.

use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::Seat;
use crate::words::Text;

/// Names the body that sits for a member from a day on.
#[derive(Clone, Debug)]
pub struct NameBody {
    /// The member.
    pub seat: Seat,
    /// The body.
    pub body: Text,
    /// The first day.
    pub from: Date,
    /// The units of government that write for it, highest first; they head its own notes.
    pub units: Vec<Text>,
}

impl Command for NameBody {
    const ACTION: Action =
        Action { name: "membership.name_body", basis: Ground::Delegations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_of(cx, &self.seat)?;
        let known = coalition.membership.taking_part(&self.seat, self.from)?;
        if !self.body.is_written() || !self.units.iter().all(Text::is_written) {
            return Err(Refusal::TextMissing.into());
        }
        if let Some((current, _)) = known.bodies.last().filter(|(current, _)| *current > self.from) {
            return Err(Refusal::BeginsBefore { current: *current }.into());
        }
        let event = Event::BodyNamed {
            seat: self.seat.clone(),
            body: self.body.clone(),
            from: self.from,
            units: self.units.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{TODAY, given};

    fn name_body(from: Date) -> NameBody {
        NameBody { seat: "CAL".into(), body: Text::es("Consejo Nacional"), from, units: Vec::new() }
    }

    #[test]
    fn a_member_names_its_own_body() {
        let given = given([]).delegation("CAL").when(name_body(TODAY)).done();
        let calvia = &given.known().membership.participants[&Seat::from("CAL")];
        assert_eq!(calvia.body(TODAY), Some(&Text::es("Consejo Nacional")));
    }

    #[test]
    fn another_member_does_not() {
        given([]).delegation("DOR").when(name_body(TODAY)).not_entitled();
    }

    #[test]
    fn a_body_does_not_come_before_the_one_that_sits() {
        given([])
            .when(name_body(TODAY))
            .done()
            .when(name_body(date(2030, 2, 1)))
            .refused(Refusal::BeginsBefore { current: TODAY });
    }
}
