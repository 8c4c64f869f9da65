//! The region as a map of squares: where each member roughly lies, and where it stands.
//!
//! A square for each state, whatever its size: the map shows nine states, not nine territories.
//! The table beside it says the same in words.

use domain::declaration::{Declaration, Stance};
use domain::membership::Participant;
use maud::{Markup, html};

use super::frame::Page;

/// Column and row of a state in the region, from the north-west.
const PLACES: [(&str, u16, u16); 9] = [
    ("MEX", 0, 0),
    ("BLZ", 2, 0),
    ("DOM", 5, 0),
    ("GTM", 1, 1),
    ("HND", 2, 1),
    ("SLV", 1, 2),
    ("NIC", 2, 2),
    ("CRI", 3, 3),
    ("PAN", 4, 3),
];

/// The side of a square with the gap after it.
const STEP: u16 = 64;

/// The map, if every member has its place on it.
pub fn map(page: &Page, declaration: &Declaration, members: &[&Participant]) -> Markup {
    let stances = declaration.stances();
    let placed: Option<Vec<_>> = members.iter().map(|it| Some((*it, place(it.seat.as_str())?))).collect();
    html! {
        @if let Some(placed) = placed.filter(|placed| !placed.is_empty()) {
            figure.region {
                svg viewBox="0 0 384 256" role="img" aria-label=(page.say("region-label")) {
                    @for (member, (x, y)) in placed {
                        @let stance = stances.get(&member.seat).map(|entry| &entry.stance);
                        @let (mark, key) = mark(stance);
                        g.(class(stance)) {
                            title { (member.name(page.today).get(page.lang)) ": " (page.say(key)) }
                            rect x=(x + 2) y=(y + 2) width="58" height="58" rx="8" {}
                            text x=(x + 31) y=(y + 27) { (member.seat) }
                            text.sign x=(x + 31) y=(y + 49) { (mark) }
                        }
                    }
                }
                figcaption { (page.say("region-caption")) }
            }
        }
    }
}

fn place(seat: &str) -> Option<(u16, u16)> {
    PLACES.iter().find(|(it, ..)| *it == seat).map(|(_, column, row)| (column * STEP, row * STEP))
}

/// The mark of a stance and the message that says it in a word.
pub fn mark(stance: Option<&Stance>) -> (&'static str, &'static str) {
    match stance {
        Some(Stance::Endorsed {}) => ("●", "stance-endorsed"),
        Some(Stance::EndorsedWithReservation { .. }) => ("◐", "stance-reservation"),
        Some(Stance::JoinedLater {}) => ("◆", "stance-joined-later"),
        Some(Stance::TookNote {}) => ("○", "stance-took-note"),
        Some(Stance::Declined {}) => ("×", "stance-declined"),
        Some(Stance::Withdrew { .. }) => ("◌", "stance-withdrew"),
        None => ("–", "stance-unknown"),
    }
}

/// The look of a square; the mark inside says the same without color.
fn class(stance: Option<&Stance>) -> &'static str {
    match stance {
        Some(stance) if stance.backs() => "backs",
        Some(_) => "spoke",
        None => "silent",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_states_share_a_square() {
        for (index, (_, column, row)) in PLACES.iter().enumerate() {
            assert!(PLACES[..index].iter().all(|(_, x, y)| (x, y) != (column, row)));
        }
        assert_eq!(place("PAN"), Some((256, 192)));
        assert_eq!(place("ALB"), None);
    }
}
