//! Who spoke for how long, over a year.

use alloc::collections::BTreeMap;

use super::Spoken;
use crate::Coalition;
use crate::symbol::Seat;

/// What each seat has spoken in the plenaries of `year`, as far as it is over.
pub fn speaking_time(coalition: &Coalition, year: i16) -> BTreeMap<Seat, Spoken> {
    let mut all = BTreeMap::<Seat, Spoken>::new();
    for plenary in coalition.plenaries.values().filter(|it| it.year == year) {
        for (seat, spoken) in &plenary.floor.spoken {
            let sum = all.entry(seat.clone()).or_default();
            sum.time += spoken.time;
            sum.speeches += spoken.speeches;
        }
    }
    all
}
