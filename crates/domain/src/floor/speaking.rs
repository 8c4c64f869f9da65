//! Who spoke for how long, over a year.

use alloc::collections::BTreeMap;

use super::{Speech, Spoken};
use crate::Coalition;
use crate::plenary::Plenary;
use crate::symbol::Seat;

/// What each seat has spoken in the plenaries of `year`, as far as it is over and `counts`.
pub fn speaking_time(
    coalition: &Coalition,
    year: i16,
    counts: impl Fn(&Plenary, &Speech) -> bool,
) -> BTreeMap<Seat, Spoken> {
    spoken(coalition.plenaries.values().filter(|it| it.year == year), counts)
}

/// What each seat has spoken in these plenaries, as far as it is over and `counts`.
pub fn spoken<'a>(
    plenaries: impl IntoIterator<Item = &'a Plenary>,
    counts: impl Fn(&Plenary, &Speech) -> bool,
) -> BTreeMap<Seat, Spoken> {
    let mut all = BTreeMap::<Seat, Spoken>::new();
    for plenary in plenaries {
        for speech in plenary.floor.past.iter().filter(|it| counts(plenary, it)) {
            let sum = all.entry(speech.seat.clone()).or_default();
            sum.time += speech.used;
            sum.speeches += 1;
        }
    }
    all
}
