//! Amendments to a text, the parts it is divided into, and how far each has come.
//!
//! Modelled on rules 89 and 90 of the General Assembly of the United Nations: amendments are decided before the text
//! they would change, the furthest from it first; parts one by one, and then what remains of the text as a whole.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Decision, Outcome};
use crate::plenary::Plenary;
use crate::symbol::{DecisionId, Seat};
use crate::words::{Lang, Text};

/// What a decision decides, where that is no text of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A procedural motion of the same plenary.
    Motion {
        /// Its number.
        number: u16,
    },
    /// An amendment.
    Amendment {
        /// To which decision.
        of: DecisionId,
        /// Its number there.
        number: u16,
    },
    /// A part of a text.
    Part {
        /// Of which decision.
        of: DecisionId,
        /// Its number there.
        number: u16,
    },
}

/// A change of a text that a seat proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// From 1, in the order of submission.
    pub number: u16,
    /// Who proposed it.
    pub seat: Seat,
    /// What it would read.
    pub text: Text,
    /// The paragraph it is about.
    pub paragraph: Option<u16>,
    /// Position in the record.
    pub position: u64,
    /// The decision it was last put as.
    pub put: Option<DecisionId>,
    /// Position at which the text that takes it in was stated.
    pub taken_in: Option<u64>,
    /// Position at which another amendment left it without an object.
    pub fallen: Option<u64>,
    /// Position of its withdrawal.
    pub withdrawn: Option<u64>,
}

/// A part of a text that is decided part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// From 1.
    pub number: u16,
    /// What it reads.
    pub text: Text,
    /// Whether it says what is to be done, and not why.
    pub operative: bool,
    /// The decision it was last put as.
    pub put: Option<DecisionId>,
}

/// How far an amendment or a part has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// It waits.
    Pending,
    /// The plenary is deciding it.
    Put(DecisionId),
    /// The plenary adopted it.
    Adopted,
    /// The plenary rejected it.
    Rejected,
    /// Its proposer took it back.
    Withdrawn,
    /// Another amendment left it without an object.
    Fallen,
}

impl Passage {
    /// Whether it is still to be decided.
    pub fn is_undecided(&self) -> bool {
        matches!(self, Self::Pending | Self::Put(_))
    }
}

impl Subject {
    /// Notes that it was put as decision `id`.
    pub(super) fn is_put_as(&self, plenary: &mut Plenary, id: &DecisionId) {
        let decisions = &mut plenary.decisions;
        let put = match self {
            Self::Motion { number } => {
                plenary.motions.iter_mut().find(|it| it.number == *number).map(|it| &mut it.put)
            }
            Self::Amendment { of, number } => decisions
                .iter_mut()
                .find(|it| it.id == *of)
                .and_then(|it| it.amendments.iter_mut().find(|it| it.number == *number))
                .map(|it| &mut it.put),
            Self::Part { of, number } => decisions
                .iter_mut()
                .find(|it| it.id == *of)
                .and_then(|it| it.parts.iter_mut().find(|it| it.number == *number))
                .map(|it| &mut it.put),
        };
        if let Some(put) = put {
            *put = Some(id.clone());
        }
    }
}

impl Decision {
    /// An amendment to it by its number.
    pub fn amendment(&self, number: u16) -> Option<&Amendment> {
        self.amendments.iter().find(|it| it.number == number)
    }

    /// A part of it by its number.
    pub fn part(&self, number: u16) -> Option<&Part> {
        self.parts.get(usize::from(number).checked_sub(1)?)
    }

    /// Whether a first vote on it is in; from then on nothing changes what is voted on.
    pub fn voting_has_begun(&self) -> bool {
        !self.votes.is_empty()
            || !self.ballots.is_empty()
            || self.count.is_some()
            || self.round > 1
            || self.voting_closed.is_some()
    }
}

impl Plenary {
    /// A decision of this plenary by its id.
    pub fn decision(&self, id: &DecisionId) -> Option<&Decision> {
        let own = id.plenary == self.code;
        self.decisions.get(usize::from(id.number).checked_sub(1)?).filter(|_| own)
    }

    /// How far an amendment has come.
    pub fn passage_of_amendment(&self, amendment: &Amendment) -> Passage {
        if amendment.withdrawn.is_some() {
            Passage::Withdrawn
        } else if amendment.fallen.is_some() {
            Passage::Fallen
        } else {
            self.passage_as(amendment.put.as_ref())
        }
    }

    /// How far a part has come.
    pub fn passage_of_part(&self, part: &Part) -> Passage {
        self.passage_as(part.put.as_ref())
    }

    fn passage_as(&self, put: Option<&DecisionId>) -> Passage {
        match put.and_then(|id| self.decision(id)) {
            Some(it) if it.withdrawn.is_some() => Passage::Pending,
            Some(it) => match it.outcome {
                Some(Outcome::Adopted) => Passage::Adopted,
                Some(Outcome::Rejected) => Passage::Rejected,
                Some(Outcome::Tied) | None => Passage::Put(it.id.clone()),
            },
            None => Passage::Pending,
        }
    }

    /// The amendments to `decision` that are still to be decided, in the order in which they are put.
    pub fn undecided_amendments<'a>(&'a self, decision: &'a Decision) -> impl Iterator<Item = &'a Amendment> {
        decision.amendments.iter().filter(|it| self.passage_of_amendment(it).is_undecided())
    }

    /// The amendment that was adopted and that the text of `decision` does not yet take in.
    pub fn amendment_to_take_in<'a>(&'a self, decision: &'a Decision) -> Option<&'a Amendment> {
        let adopted = |it: &&Amendment| self.passage_of_amendment(it) == Passage::Adopted;
        decision.amendments.iter().find(|it| it.taken_in.is_none() && adopted(it))
    }

    /// The parts of `decision` that are still to be decided, in their order.
    pub fn undecided_parts<'a>(&'a self, decision: &'a Decision) -> impl Iterator<Item = &'a Part> {
        decision.parts.iter().filter(|it| self.passage_of_part(it).is_undecided())
    }

    /// The parts of `decision` that the plenary adopted.
    pub fn adopted_parts<'a>(&'a self, decision: &'a Decision) -> impl Iterator<Item = &'a Part> {
        decision.parts.iter().filter(|it| self.passage_of_part(it) == Passage::Adopted)
    }

    /// What `decision` would read by what was decided about it and is not stated yet: the text that an adopted
    /// amendment proposes, or the text with the paragraph it is about in its new words; the parts that were adopted.
    ///
    /// A paragraph is a line. Where the amendment lacks a language, so does what comes of it.
    pub fn text_to_state(&self, decision: &Decision) -> Option<Text> {
        if let Some(amendment) = self.amendment_to_take_in(decision) {
            let Some(paragraph) = amendment.paragraph else { return Some(amendment.text.clone()) };
            let (old, new) = (&decision.text, &amendment.text);
            let version = |lang| Some(with_paragraph(old.version(lang)?, paragraph, new.version(lang)?));
            let (es, en) = (version(Lang::Es), version(Lang::En));
            return Some(Text { authentic: old.authentic, es, en });
        }
        if !self.remainder_to_state(decision) {
            return None;
        }
        let parts: Vec<&Text> = self.adopted_parts(decision).map(|it| &it.text).collect();
        let version = |lang| {
            let lines: Option<Vec<&str>> = parts.iter().map(|text| text.version(lang)).collect();
            lines.map(|lines| lines.join("\n"))
        };
        let (es, en) = (version(Lang::Es), version(Lang::En));
        Some(Text { authentic: decision.text.authentic, es, en })
    }

    /// Whether all that `decision` would bring about was rejected part by part: then it is rejected as a whole.
    pub fn is_rejected_in_parts(&self, decision: &Decision) -> bool {
        let mut operative = decision.parts.iter().filter(|it| it.operative).peekable();
        operative.peek().is_some()
            && operative.all(|it| self.passage_of_part(it) == Passage::Rejected)
            && self.undecided_parts(decision).next().is_none()
    }

    /// Whether what remains of `decision` after its parts were decided is still to be stated.
    pub fn remainder_to_state(&self, decision: &Decision) -> bool {
        !decision.parts.is_empty()
            && self.undecided_parts(decision).next().is_none()
            && decision.parts.iter().any(|it| self.passage_of_part(it) == Passage::Rejected)
            && !self.is_rejected_in_parts(decision)
            && !decision.former_texts.iter().any(|(_, at)| decision.divided.is_some_and(|it| it < *at))
    }
}

/// `text` with its paragraph `number`, from 1, in other words; one that it does not have is added at its end.
fn with_paragraph(text: &str, number: u16, words: &str) -> String {
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    match usize::from(number).checked_sub(1).and_then(|at| lines.get_mut(at)) {
        Some(line) => *line = words,
        None => lines.push(words),
    }
    if lines.is_empty() { words.to_owned() } else { lines.join("\n") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Given;
    use crate::testing::amendments::{decided, divided, sought};
    use crate::testing::room::first_decision;

    #[test]
    fn a_paragraph_is_a_line_and_a_new_one_goes_last() {
        for (number, expected) in [(1, "x\nb"), (2, "a\nx"), (3, "a\nb\nx"), (0, "a\nb\nx")] {
            assert_eq!(with_paragraph("a\nb", number, "x"), expected, "{number}");
        }
    }

    fn to_state(known: &Given) -> Option<Text> {
        let plenary = &known.known().plenaries[&"I-2030".into()];
        plenary.text_to_state(plenary.decision(&first_decision())?)
    }

    #[test]
    fn the_parts_that_were_adopted_make_the_rest() {
        let mut known = sought().and([divided().into()]);
        for (part, adopted) in [(1, true), (2, false), (3, true)] {
            let mode = crate::decision::Mode::Consensus;
            let put = crate::decision::put_part::PutPart { decision: first_decision(), part, mode };
            known = known.when(put).done();
            assert_eq!(to_state(&known), None);
            known = known.and([decided(part + 1, adopted)]);
        }
        assert_eq!(to_state(&known), Some(Text::es("considerando\nsegundo")));
    }
}
