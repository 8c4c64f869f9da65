//! The floor of `I-2030`, for examples: who asks, who is given it, who waits.

use alloc::string::String;
use alloc::vec::Vec;

use super::Given;
use crate::floor::{Kind, end::End, give::Give, request::Request};
use crate::plenary::Plenary;

/// A seat asks to speak to the item that is open.
pub fn asks(seat: &str) -> Request {
    asks_for(seat, Kind::Statement)
}

/// A seat asks for this.
pub fn asks_for(seat: &str, kind: Kind) -> Request {
    Request { plenary: "I-2030".into(), seat: seat.into(), kind, item: None }
}

/// The chair gives a seat the floor for a statement.
pub fn gives(seat: &str) -> Give {
    gives_for(seat, Kind::Statement)
}

/// The chair gives a seat the floor for this.
pub fn gives_for(seat: &str, kind: Kind) -> Give {
    Give { plenary: "I-2030".into(), seat: seat.into(), kind }
}

/// The speech of a seat ends.
pub fn ends(seat: &str) -> End {
    End { plenary: "I-2030".into(), seat: seat.into() }
}

fn plenary(known: &Given) -> &Plenary {
    &known.known().plenaries[&"I-2030".into()]
}

/// Who waits: `CAL DOR`, who is next first.
pub fn queue(known: &Given) -> String {
    let queue = plenary(known).queue();
    queue.iter().map(|it| it.seat.as_str()).collect::<Vec<_>>().join(" ")
}

/// Who speaks, and whoever was interrupted by it: `ESM CAL`.
pub fn speaks(known: &Given) -> String {
    let floor = &plenary(known).floor;
    let all = floor.current.iter().chain(floor.aside.iter().rev());
    all.map(|it| it.seat.as_str()).collect::<Vec<_>>().join(" ")
}

/// Seconds that are left to whoever speaks.
pub fn left(known: &Given) -> Option<i64> {
    plenary(known).floor.current.as_ref().and_then(|it| it.left_by(known.now()))
}
