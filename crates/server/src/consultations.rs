//! What several ways out say of a consultation: the clock of a capital, and the instant at which a day ends.

use domain::Coalition;
use domain::consultation::{Consultation, End};
use domain::symbol::Seat;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The zone of the capital of a seat; that of the coalition where the record knows none.
pub fn zone<'a>(coalition: &'a Coalition, seat: &Seat) -> &'a str {
    let own = coalition.membership.participants.get(seat).map(|it| it.zone.as_str());
    own.unwrap_or_else(|| house_zone(coalition))
}

/// The instant at which a day is over where the coalition counts its days.
pub fn day_ends_at(coalition: &Coalition, day: Date) -> Timestamp {
    let zone = TimeZone::get(house_zone(coalition)).unwrap_or(TimeZone::UTC);
    let next = day.saturating_add(1.day());
    zone.to_timestamp(next.at(0, 0, 0, 0)).unwrap_or(Timestamp::MAX)
}

/// The instant at which a consultation ends.
pub fn ends_at(coalition: &Coalition, it: &Consultation) -> Timestamp {
    match it.end {
        End::At(at) => at,
        End::After(day) => day_ends_at(coalition, day),
    }
}

/// How many have ended by their clocks and not by an act: with this, what was said of them before is no longer true.
pub fn ended(coalition: &Coalition, now: Timestamp) -> usize {
    let open = coalition.consultations.values().filter(|it| !it.is_over());
    open.filter(|it| matches!(it.end, End::At(end) if end <= now)).count()
}

fn house_zone(coalition: &Coalition) -> &str {
    coalition.membership.founding.as_ref().map_or("UTC", |it| it.zone.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_where_the_coalition_counts_its_days() {
        let coalition = Coalition::default();
        let ends = day_ends_at(&coalition, jiff::civil::date(2024, 4, 30));
        assert_eq!(ends.to_string(), "2024-05-01T00:00:00Z");
    }
}
