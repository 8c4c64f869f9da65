//! Putting a correction beside an agreement.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::AgreementId;
use crate::words::Text;

/// Puts a corrigendum beside an agreement; the text as recorded stays as it is.
#[derive(Clone, Debug)]
pub struct Correct {
    /// Which agreement.
    pub agreement: AgreementId,
    /// What to read instead of what.
    pub corrigendum: Text,
}

impl Command for Correct {
    const ACTION: Action =
        Action { name: "agreement.correct", basis: Ground::Agreements, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        known(coalition, &self.agreement)?;
        if !self.corrigendum.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let Self { agreement, corrigendum } = self.clone();
        Ok(vec![Event::Corrected { agreement, corrigendum }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Kind;
    use crate::testing::room::open_plenary;
    use crate::testing::{given, sessions};

    fn correct(number: u16, text: &str) -> Correct {
        Correct { agreement: AgreementId { plenary: "I-2030".into(), number }, corrigendum: Text::es(text) }
    }

    #[test]
    fn corrections_stand_beside_the_text() {
        let known = given(open_plenary("I-2030")).and([sessions::agreed("I-2030", 1, Kind::Other)]);
        let known = known.when(correct(1, "donde dice «2030», léase «2031»")).done();
        let agreement = &known.known().plenaries[&"I-2030".into()].agreements[0];
        assert_eq!((agreement.text.clone(), agreement.corrigenda.len()), (Text::es("el pleno acuerda"), 1));
    }

    #[test]
    fn only_what_was_agreed_is_corrected_and_only_with_words() {
        let known = given(open_plenary("I-2030")).and([sessions::agreed("I-2030", 1, Kind::Other)]);
        let id = AgreementId { plenary: "I-2030".into(), number: 2 };
        let known = known.when(correct(2, "léase")).refused(Refusal::NoSuchAgreement(id));
        let known = known.when(correct(1, "")).refused(Refusal::TextMissing);
        known.presidency().when(correct(1, "léase")).not_entitled();
    }
}
