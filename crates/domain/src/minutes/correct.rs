//! A corrigendum is put beside approved minutes; their text stays.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Says what to read instead of what, after approval.
#[derive(Clone, Debug)]
pub struct Correct {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// What to read instead of what.
    pub corrigendum: Text,
}

impl Command for Correct {
    const ACTION: Action =
        Action { name: "minutes.correct", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        if !minutes.is_approved() {
            return Err(Refusal::NotNow { stage: minutes.stage.clone() }.into());
        }
        if !self.corrigendum.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let event = Event::Corrected { plenary: self.plenary.clone(), corrigendum: self.corrigendum.clone() };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::Stage;
    use crate::testing::minutes::{CODE, approved, drafted, prose};

    fn correct(text: &str) -> Correct {
        Correct { plenary: CODE.into(), corrigendum: Text::es(text) }
    }

    #[test]
    fn a_corrigendum_stands_beside_the_text() {
        let given = approved().when(correct("Donde dice «dos», léase «tres».")).done();
        let minutes = &given.known().minutes[&PlenaryCode::from(CODE)];
        assert_eq!(minutes.paragraph(2), Some(&prose(2, "dos")));
        assert_eq!(minutes.corrigenda.len(), 1);
    }

    #[test]
    fn before_approval_the_text_itself_is_revised() {
        drafted().when(correct("léase")).refused(Refusal::NotNow { stage: Stage::Drafted });
    }

    #[test]
    fn an_empty_corrigendum_corrects_nothing() {
        approved().when(correct("")).refused(Refusal::TextMissing);
    }
}
