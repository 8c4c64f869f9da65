//! Interrupting the session.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, in_session};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;

/// Interrupts the session. What is open stays open and rests.
#[derive(Clone, Debug)]
pub struct Suspend {
    /// Which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Suspend {
    const ACTION: Action = Action { name: "plenary.suspend", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        in_session(coalition, &self.plenary)?;
        Ok(vec![Event::Suspended { plenary: self.plenary.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::note::Note;
    use crate::plenary::resume::Resume;
    use crate::plenary::{Refusal, Standing};
    use crate::symbol::ItemId;
    use crate::testing::given;
    use crate::testing::room::open_plenary;
    use crate::words::Text;

    #[test]
    fn nothing_is_done_while_the_session_rests() {
        let plenary = || PlenaryCode::from("I-2030");
        let note = || Note { plenary: plenary(), item: ItemId(1), seat: None, text: Text::es("se saluda") };
        let known = given(open_plenary("I-2030")).presidency().when(Suspend { plenary: plenary() }).done();
        let known = known.when(note()).refused(Refusal::StandsAt(Standing::Suspended));
        known.when(Resume { plenary: plenary() }).done().when(note()).done();
    }

    #[test]
    fn only_an_open_session_is_interrupted_and_only_an_interrupted_one_goes_on() {
        let plenary = || PlenaryCode::from("I-2030");
        let known = given(open_plenary("I-2030"));
        let known = known.when(Resume { plenary: plenary() }).refused(Refusal::StandsAt(Standing::Open));
        let known = known.when(Suspend { plenary: plenary() }).done();
        known.when(Suspend { plenary: plenary() }).refused(Refusal::StandsAt(Standing::Suspended));
    }
}
