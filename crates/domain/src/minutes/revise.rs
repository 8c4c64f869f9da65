//! The secretariat rewrites a paragraph, or adds one, before the minutes are submitted.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Paragraph, Refusal, Stage, draft::tells, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any};

/// Rewrites one paragraph; the number after the last adds one.
#[derive(Clone, Debug)]
pub struct Revise {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// The paragraph as it shall read.
    pub paragraph: Paragraph,
}

impl Command for Revise {
    const ACTION: Action =
        Action { name: "minutes.revise", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        if !matches!(minutes.stage, Stage::Drafted | Stage::Circulated { .. }) {
            return Err(Refusal::NotNow { stage: minutes.stage.clone() }.into());
        }
        let number = self.paragraph.number;
        if minutes.carried_in.is_some() {
            return Err(Refusal::NoSuchParagraph(number).into());
        }
        let expected = minutes.paragraphs.len() as u16 + 1;
        if number == 0 || number > expected {
            return Err(Refusal::OutOfSequence { number, expected }.into());
        }
        tells(coalition.plenaries.get(&self.plenary), &self.paragraph)?;
        let event = Event::Revised { plenary: self.plenary.clone(), paragraph: self.paragraph.clone() };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::minutes::{CODE, approved, circulated, drafted, prose};

    fn revise(paragraph: Paragraph) -> Revise {
        Revise { plenary: PlenaryCode::from(CODE), paragraph }
    }

    #[test]
    fn a_revision_rewrites_a_paragraph_or_adds_one() {
        let given = drafted().when(revise(prose(1, "mejor"))).done().when(revise(prose(3, "otro"))).done();
        let minutes = &given.known().minutes[&PlenaryCode::from(CODE)];
        assert_eq!(minutes.paragraph(1), Some(&prose(1, "mejor")));
        assert_eq!(minutes.paragraphs.len(), 3);
        assert_eq!(minutes.revision, 3);
    }

    #[test]
    fn a_gap_is_not_left() {
        drafted().when(revise(prose(4, "otro"))).refused(Refusal::OutOfSequence { number: 4, expected: 3 });
    }

    #[test]
    fn circulated_minutes_can_be_revised_and_approved_ones_cannot() {
        circulated().when(revise(prose(2, "mejor"))).done();
        let given = approved();
        let stage = given.known().minutes[&PlenaryCode::from(CODE)].stage.clone();
        given.when(revise(prose(2, "mejor"))).refused(Refusal::NotNow { stage });
    }
}
