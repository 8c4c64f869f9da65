//! A declaration for examples: `DC-2030-1`, presented to `I-2030`, where `ALB` to `GAL` are in session.

use alloc::vec::Vec;

use super::room::open_plenary;
use super::{Given, given, sessions};
use crate::Event;
use crate::declaration::{self, Stance};
use crate::symbol::{DeclarationId, ItemId, Seat};
use crate::testing::TODAY;
use crate::words::Text;

/// Its id.
pub fn id() -> DeclarationId {
    DeclarationId::from("DC-2030-1")
}

/// It was presented.
pub fn presented() -> Given {
    let presented = declaration::Event::Presented {
        declaration: id(),
        plenary: "I-2030".into(),
        item: Some(ItemId(1)),
        title: Text::es("Declaración conjunta"),
        sha256: None,
    };
    given(open_plenary("I-2030")).and([presented.into()])
}

/// It was presented and this seat endorsed it.
pub fn endorsed(seat: &str) -> Given {
    let endorsed = declaration::Event::StanceTaken {
        declaration: id(),
        plenary: Some("I-2030".into()),
        seat: Seat::from(seat),
        stance: Stance::Endorsed {},
        on: TODAY,
    };
    presented().and([endorsed.into()])
}

/// The end of its plenary.
pub fn closing() -> Event {
    sessions::closed("I-2030")
}

/// It was presented, nobody said anything, and the plenary is over.
pub fn over() -> Given {
    presented().and([closing()])
}

/// Who backs it.
pub fn backing(given: &Given) -> Vec<&str> {
    given.known().declarations[&id()].backing().into_iter().map(Seat::as_str).collect()
}
