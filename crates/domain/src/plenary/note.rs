//! Noting what was said or shown.

use alloc::vec;
use alloc::vec::Vec;

use super::presence::must_have_right;
use super::{Event, Refusal, in_session};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode, Seat};
use crate::words::Text;

/// Notes something said or shown under the open item, so that the minutes can tell of it.
#[derive(Clone, Debug)]
pub struct Note {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Under which item.
    pub item: ItemId,
    /// Who spoke; the plenary as a whole where missing.
    pub seat: Option<Seat>,
    /// What, in the third person.
    pub text: Text,
}

impl Command for Note {
    const ACTION: Action = Action { name: "plenary.note", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = in_session(coalition, &self.plenary)?;
        plenary.item_under_discussion(self.item)?;
        if let Some(seat) = &self.seat {
            plenary.must_be_present(seat)?;
            must_have_right(coalition, seat, Right::Speak, cx.today)?;
        }
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let Self { plenary, item, seat, text } = self.clone();
        Ok(vec![Event::Noted { plenary, item, seat, text }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    fn note(item: u16, seat: Option<&str>, text: &str) -> Note {
        Note {
            plenary: "I-2030".into(),
            item: ItemId(item),
            seat: seat.map(Seat::from),
            text: Text::es(text),
        }
    }

    #[test]
    fn what_a_delegation_said_is_noted() {
        let noted = given(open_plenary("I-2030")).when(note(1, Some("CAL"), "agradece el informe")).done();
        noted.when(note(1, None, "se proyecta un video")).done();
    }

    #[test]
    fn only_who_is_there_is_heard() {
        let known = given(open_plenary("I-2030"));
        known.when(note(1, Some("IRI"), "saluda")).refused(Refusal::NotPresent("IRI".into()));
    }

    #[test]
    fn only_who_may_speak_is_heard() {
        let known = given(open_plenary("I-2030")).under(|rules| {
            rules.rights.value.entry(crate::membership::Class::Member).or_default().remove(&Right::Speak);
        });
        let refusal = Refusal::LacksRight { seat: "CAL".into(), right: Right::Speak };
        known.when(note(1, Some("CAL"), "saluda")).refused(refusal);
    }

    #[test]
    fn a_note_stands_under_the_open_item_and_says_something() {
        let known = || given(open_plenary("I-2030"));
        known().when(note(4, None, "se proyecta un video")).refused(Refusal::ItemNotOpen(ItemId(4)));
        known().when(note(1, None, "")).refused(Refusal::TextMissing);
    }
}
