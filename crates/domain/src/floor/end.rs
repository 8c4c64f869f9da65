//! Ending a speech.

use alloc::vec;
use alloc::vec::Vec;

use super::allowed::permit_word;
use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::known;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{PlenaryCode, Seat};
use crate::{Coalition, Refusal as Any};

/// Ends the speech of whoever speaks; the seat itself, or chair or secretary.
///
/// It names the seat, so that who presses late does not end the next.
#[derive(Clone, Debug)]
pub struct End {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Who speaks.
    pub seat: Seat,
}

impl Command for End {
    const ACTION: Action = Action { name: "floor.end", basis: Ground::Sessions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word(cx, &self.seat)?;
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_not_be_over()?;
        let Self { plenary: code, seat } = self.clone();
        let Some(speech) = plenary.floor.current.as_ref().filter(|it| it.seat == seat) else {
            return Err(Refusal::DoesNotSpeak(seat).into());
        };
        Ok(vec![Event::Ended { plenary: code, seat, kind: speech.kind }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::floor::{Kind, speaking_time};
    use crate::testing::floor::{ends, gives, gives_for, speaks};
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    #[test]
    fn who_speaks_ends_and_so_does_the_chair() {
        let known = || given(open_plenary("I-2030")).when(gives("CAL")).done();
        known().delegation("CAL").when(ends("CAL")).done();
        known().presidency().when(ends("CAL")).done();
        known().delegation("DOR").when(ends("CAL")).not_entitled();
        known().presidency().when(ends("DOR")).refused(Refusal::DoesNotSpeak("DOR".into()));
    }

    #[test]
    fn the_time_of_an_interruption_is_not_that_of_who_was_interrupted() {
        let known = given(open_plenary("I-2030")).when(gives("CAL")).done().later(60.seconds());
        let known = known.when(gives_for("DOR", Kind::PointOfOrder)).done().later(20.seconds());
        let known = known.when(ends("DOR")).done().later(100.seconds());
        assert_eq!(speaks(&known), "CAL");
        let resume = crate::floor::resume::Resume { plenary: "I-2030".into() };
        let known = known.when(resume).done().later(5.seconds()).when(ends("CAL")).done();
        let floor = &known.known().plenaries[&"I-2030".into()].floor;
        let spoken: Vec<(&str, u64)> = floor.past.iter().map(|it| (it.seat.as_str(), it.seconds())).collect();
        assert_eq!(spoken, [("DOR", 20), ("CAL", 65)]);
        let year = speaking_time(known.known(), 2030, |_, _| true);
        assert_eq!(year[&"CAL".into()].time.as_secs(), 65);
        assert!(speaking_time(known.known(), 2031, |_, _| true).is_empty());
    }
}
