//! Amendments and parts for examples, of [`first_decision`], on which consensus is sought.

use super::room::{first_decision, open_plenary, opened_decision};
use super::{Given, given};
use crate::decision::{Event, Outcome};
use crate::symbol::{DecisionId, Seat};
use crate::words::Text;

/// Consensus is being sought.
pub fn sought() -> Given {
    given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)])
}

/// A seat proposed an amendment.
pub fn proposed(amendment: u16, seat: &str) -> Event {
    let (decision, seat) = (first_decision(), Seat::from(seat));
    let text = Text::es("se aprueba con cambios");
    Event::AmendmentProposed { decision, amendment, seat, text, paragraph: None }
}

/// These seats proposed an amendment each.
pub fn amended(seats: &[&str]) -> Given {
    sought().and(seats.iter().zip(1..).map(|(seat, number)| proposed(number, seat).into()))
}

/// The text was divided into three parts, the first of them preambular.
pub fn divided() -> Event {
    let parts = ["considerando", "primero", "segundo"].map(Text::es).into();
    Event::Divided { decision: first_decision(), parts, preamble: 1 }
}

/// Decision `number` was adopted without an objection, or rejected.
pub fn decided(number: u16, adopted: bool) -> crate::Event {
    let decision = DecisionId { plenary: "I-2030".into(), number };
    let outcome = if adopted { Outcome::Adopted } else { Outcome::Rejected };
    Event::Closed { decision, count: None, objections: u32::from(!adopted), outcome }.into()
}
