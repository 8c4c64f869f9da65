//! The secretariat draws up the minutes of a plenary that is over.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Paragraph, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::{Plenary, Standing};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any, plenary};

/// Draws up the draft; [`crate::outline::outline`] proposes its paragraphs.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// Its paragraphs, numbered from 1; each tells of an event of the plenary or is prose.
    pub paragraphs: Vec<Paragraph>,
}

impl Command for Draft {
    const ACTION: Action =
        Action { name: "minutes.draft", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        if coalition.minutes.contains_key(&self.plenary) {
            return Err(Refusal::AlreadyKnown(self.plenary.clone()).into());
        }
        let plenary = plenary::known(coalition, &self.plenary)?;
        is_over(plenary)?;
        if self.paragraphs.is_empty() {
            return Err(Refusal::TextMissing.into());
        }
        for (paragraph, expected) in self.paragraphs.iter().zip(1..) {
            if paragraph.number != expected {
                return Err(Refusal::OutOfSequence { number: paragraph.number, expected }.into());
            }
            tells(Some(plenary), paragraph)?;
        }
        let event = Event::Drafted { plenary: self.plenary.clone(), paragraphs: self.paragraphs.clone() };
        Ok(vec![event.into()])
    }
}

/// Refuses a plenary that is not over.
pub(super) fn is_over(plenary: &Plenary) -> Result<(), plenary::Refusal> {
    match plenary.standing {
        Standing::Closed => Ok(()),
        standing => Err(plenary::Refusal::StandsAt(standing)),
    }
}

/// Refuses a paragraph that neither says anything nor tells of an event of the plenary.
pub(super) fn tells(plenary: Option<&Plenary>, paragraph: &Paragraph) -> Result<(), Refusal> {
    if paragraph.text.as_ref().is_some_and(|text| !text.is_written()) {
        return Err(Refusal::TextMissing);
    }
    match paragraph.event {
        None if paragraph.text.is_none() => Err(Refusal::TextMissing),
        None => Ok(()),
        Some(event) => {
            let of_plenary =
                plenary.is_some_and(|it| it.proceedings.iter().any(|fact| fact.position == event));
            if of_plenary { Ok(()) } else { Err(Refusal::NotInProceedings { event }) }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{Given, given, sessions};
    use crate::words::Text;

    fn over() -> Given {
        given(sessions::held("I-2030", date(2030, 3, 1)))
    }

    fn draft(paragraphs: Vec<Paragraph>) -> Draft {
        Draft { plenary: PlenaryCode::from("I-2030"), paragraphs }
    }

    fn prose(number: u16, text: &str) -> Paragraph {
        Paragraph { number, text: Some(Text::es(text)), event: None }
    }

    #[test]
    fn paragraphs_are_prose_or_tell_of_an_event_of_the_plenary() {
        let given = over();
        let opening = given.known().plenaries[&PlenaryCode::from("I-2030")].position;
        let told = Paragraph { number: 1, text: None, event: Some(opening) };
        let paragraphs = vec![told, prose(2, "La anfitriona dio la bienvenida.")];
        let drafted = Event::Drafted { plenary: PlenaryCode::from("I-2030"), paragraphs: paragraphs.clone() };
        given.when(draft(paragraphs)).then([drafted]);
    }

    #[test]
    fn nothing_is_in_the_minutes_that_did_not_happen_in_the_plenary() {
        let founding = Paragraph { number: 1, text: None, event: Some(0) };
        over().when(draft(vec![founding])).refused(Refusal::NotInProceedings { event: 0 });
    }

    #[test]
    fn paragraphs_are_numbered_without_gaps() {
        over()
            .when(draft(vec![prose(1, "uno"), prose(3, "tres")]))
            .refused(Refusal::OutOfSequence { number: 3, expected: 2 });
    }

    #[test]
    fn an_empty_paragraph_says_nothing() {
        over().when(draft(vec![prose(1, " ")])).refused(Refusal::TextMissing);
        let neither = Paragraph { number: 1, text: None, event: None };
        over().when(draft(vec![neither])).refused(Refusal::TextMissing);
        over().when(draft(Vec::new())).refused(Refusal::TextMissing);
    }

    #[test]
    fn minutes_are_drafted_when_the_plenary_is_over_and_once() {
        given(sessions::opened("I-2030", date(2030, 3, 1)))
            .when(draft(vec![prose(1, "uno")]))
            .refused(plenary::Refusal::StandsAt(Standing::Open));
        given([])
            .when(draft(vec![prose(1, "uno")]))
            .refused(plenary::Refusal::NoSuchPlenary("I-2030".into()));
        over()
            .when(draft(vec![prose(1, "uno")]))
            .done()
            .when(draft(vec![prose(1, "uno")]))
            .refused(Refusal::AlreadyKnown(PlenaryCode::from("I-2030")));
    }
}
