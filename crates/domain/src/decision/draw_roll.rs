//! From which seat a roll-call begins: by a lot that anybody can draw again, or in the order of protocol.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Event, Mode, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, plenary};

/// What a lot is drawn from: the state of the record at that moment, which everybody can look up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seed {
    /// How many entries the record had.
    pub entries: u64,
    /// The root of its tree over them, in lower-case hexadecimal.
    pub root: String,
}

/// Settles in what order seats are called, before the first of them answers.
#[derive(Clone, Debug)]
pub struct DrawRoll {
    /// Which decision.
    pub decision: DecisionId,
    /// What the lot is drawn from; `None` for the order of protocol.
    pub seed: Option<Seed>,
}

impl Command for DrawRoll {
    const ACTION: Action =
        Action { name: "decision.draw_roll", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        decision.must_be_in(Mode::RollCall)?;
        if !decision.votes.is_empty() {
            return Err(Refusal::RollCallBegun(self.decision.clone()).into());
        }
        let mut order = protocol(coalition, &decision.entitled, cx.today);
        if let Some(seed) = &self.seed {
            let first = seed.drawn(&self.decision, order.len());
            order.rotate_left(first);
        }
        let drawn = Event::RollDrawn { decision: self.decision.clone(), order, seed: self.seed.clone() };
        Ok(vec![drawn.into()])
    }
}

impl Seed {
    /// Which of so many seats, counted from 0, the lot falls on: the first eight bytes of the SHA-256, as a number,
    /// modulo the number of seats.
    fn drawn(&self, decision: &DecisionId, seats: usize) -> usize {
        let Self { entries, root } = self;
        let hash = Sha256::digest(format!("plenaria roll v1\n{decision}\n{entries}\n{root}\n"));
        let number = hash.iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        (number % seats.max(1) as u64) as usize
    }
}

/// Seats in the order of protocol: of their names in the language in which each is authentic, whatever its accents.
pub fn protocol<'a>(
    coalition: &Coalition,
    seats: impl IntoIterator<Item = &'a Seat>,
    day: Date,
) -> Vec<Seat> {
    let name = |seat: &Seat| {
        let participant = coalition.membership.participants.get(seat);
        let name = participant.filter(|it| !it.names.is_empty()).map(|it| it.name(day));
        name.map_or_else(|| folded(seat.as_str()), |name| folded(name.get(name.authentic)))
    };
    let mut named: Vec<(String, &Seat)> = seats.into_iter().map(|seat| (name(seat), seat)).collect();
    named.sort();
    named.into_iter().map(|(_, seat)| seat.clone()).collect()
}

/// Letters as an alphabet orders them, without case and accents.
fn folded(name: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    };
    let mut folded = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            // A letter of its own, after every n and before o.
            'ñ' => folded.push_str("n\u{fffd}"),
            other => folded.push(plain(other)),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::MEMBERS;
    use crate::testing::room::{first_decision, recorded, roll_call, votes};

    fn draw(seed: Option<Seed>) -> DrawRoll {
        DrawRoll { decision: first_decision(), seed }
    }

    fn seed() -> Seed {
        Seed { entries: 30, root: "00".repeat(32) }
    }

    fn called(seats: &[&str]) -> Vec<Seat> {
        seats.iter().copied().map(Seat::from).collect()
    }

    #[test]
    fn without_a_lot_the_order_is_that_of_protocol() {
        let order = called(&MEMBERS[..7]);
        let known = roll_call().when(draw(None));
        let known = known.then([Event::RollDrawn { decision: first_decision(), order, seed: None }]);
        let next = |known: &crate::testing::Given| {
            known.known().decision(&first_decision()).and_then(|it| it.next_to_call().cloned())
        };
        assert_eq!(next(&known), Some("ALB".into()));
        assert_eq!(next(&known.and(votes("YN"))), Some("CAL".into()));
    }

    /// The vector of `docs/formats/ballots.md`.
    #[test]
    fn a_lot_says_who_is_called_first_and_anybody_draws_it_again() {
        let known = roll_call().when(draw(Some(seed()))).done();
        let order = &known.known().decision(&first_decision()).expect("it was opened").call_order;
        assert_eq!(*order, called(&["CAL", "DOR", "ESM", "FLO", "GAL", "ALB", "BRU"]));
    }

    #[test]
    fn the_order_is_settled_before_the_first_answer() {
        let begun = Refusal::RollCallBegun(first_decision());
        roll_call().and(votes("Y")).when(draw(None)).refused(begun);
        recorded().when(draw(None)).refused(Refusal::InAnotherMode { mode: Mode::Recorded });
        roll_call().delegation("CAL").when(draw(None)).not_entitled();
    }

    #[test]
    fn names_are_ordered_as_an_alphabet_orders_them() {
        let mut names = ["Ñuble", "Nuevo", "México", "Mexicali", "República", "El Salvador"].map(folded);
        names.sort();
        let order = ["el salvador", "mexicali", "mexico", "nuevo", "n\u{fffd}uble", "republica"];
        assert_eq!(names.each_ref().map(|it| it.as_str()), order);
    }
}
