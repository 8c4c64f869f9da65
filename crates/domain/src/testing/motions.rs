//! Motions and rulings for examples, in `I-2030`, which discusses its item 1.

use super::room::open_plenary;
use super::{Given, given};
use crate::motion::{Event, Kind};
use crate::symbol::{ItemId, PlenaryCode, Seat};
use crate::words::Text;

/// It is in session, with seven of nine there.
pub fn in_session() -> Given {
    given(open_plenary("I-2030"))
}

/// A seat moved something.
pub fn moved(motion: u16, seat: &str, kind: Kind) -> Event {
    let (plenary, seat) = (PlenaryCode::from("I-2030"), Seat::from(seat));
    Event::Moved { plenary, motion, seat, kind, item: Some(ItemId(1)), text: None }
}

/// The chair ruled on a point of order of `CAL`.
pub fn ruled(ruling: u16, out_of_order: Option<u16>) -> Event {
    let (plenary, seat) = (PlenaryCode::from("I-2030"), Some(Seat::from("CAL")));
    let text = Text::es("se mantiene el orden de la lista");
    Event::Ruled { plenary, ruling, seat, item: Some(ItemId(1)), text, out_of_order }
}
