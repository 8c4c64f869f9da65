//! A declaration for examples: `DC-2030-1`, presented to `I-2030`, where `ALB` to `GAL` are in session.

use super::room::open_plenary;
use super::{Given, given, sessions};
use crate::symbol::DeclarationId;
use crate::words::Text;
use crate::{Event, declaration};

/// Its id.
pub fn id() -> DeclarationId {
    DeclarationId::from("DC-2030-1")
}

/// It was presented, and nobody said anything yet.
pub fn presented() -> Given {
    let presented = declaration::Event::Presented {
        declaration: id(),
        plenary: "I-2030".into(),
        item: None,
        title: Text::both("Declaración conjunta", "Joint declaration"),
        sha256: None,
    };
    given(open_plenary("I-2030")).and([presented.into()])
}

/// The end of its plenary.
pub fn closing() -> Event {
    sessions::closed("I-2030")
}
