//! A time zone as a calendar carries it along (RFC 5545, 3.6.5), from the same tables by which the program reckons:
//! whoever opens the file years later needs no tables of its own.

use jiff::Timestamp;
use jiff::tz::{Dst, Offset, TimeZone};

use super::write::Lines;

/// Writes the zone `name` as it was, or will be, between two instants.
pub fn write(lines: &mut Lines, name: &str, zone: &TimeZone, first: Timestamp, last: Timestamp) {
    lines.component("VTIMEZONE", |lines| {
        lines.put("TZID", name);
        let before = zone.preceding(first).next();
        // A zone without a change before has always been as it is; a date before all calendars says so.
        let from = before
            .as_ref()
            .map_or_else(|| zone.to_offset(first), |change| zone.to_offset(just_before(change.timestamp())));
        let info = zone.to_offset_info(first);
        let since =
            before.as_ref().map_or_else(|| "19700101T000000".to_owned(), |it| local(it.timestamp(), from));
        observance(lines, &since, from, info.offset(), info.dst(), info.abbreviation());
        let mut from = info.offset();
        for change in zone.following(first).take_while(|it| it.timestamp() <= last) {
            let since = local(change.timestamp(), from);
            observance(lines, &since, from, change.offset(), change.dst(), change.abbreviation());
            from = change.offset();
        }
    });
}

fn observance(lines: &mut Lines, since: &str, from: Offset, to: Offset, dst: Dst, name: &str) {
    lines.component(if dst.is_dst() { "DAYLIGHT" } else { "STANDARD" }, |lines| {
        lines.put("DTSTART", since);
        lines.put("TZOFFSETFROM", &offset(from));
        lines.put("TZOFFSETTO", &offset(to));
        lines.text("TZNAME", name);
    });
}

/// The wall's time at an instant, by the offset that holds until then.
fn local(at: Timestamp, offset: Offset) -> String {
    offset.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string()
}

/// `-0600`, with seconds only where there are some (3.3.14).
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    let rest = if seconds == 0 { String::new() } else { format!("{seconds:02}") };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}

/// The second before an instant.
fn just_before(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second() - 1).unwrap_or(Timestamp::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, first: &str, last: &str) -> String {
        let zone = TimeZone::get(name).expect("a zone");
        let mut lines = Lines::default();
        let at = |it: &str| it.parse().expect("an instant");
        write(&mut lines, name, &zone, at(first), at(last));
        lines.finish()
    }

    #[test]
    fn a_zone_that_stands_still_is_one_observance() {
        let text = written("America/Guatemala", "2023-11-30T15:00:00Z", "2024-04-30T15:00:00Z");
        assert_eq!(text.matches("TZOFFSETTO:-0600").count(), 1, "{text}");
        assert!(text.contains("BEGIN:STANDARD") && !text.contains("BEGIN:DAYLIGHT"), "{text}");
    }

    #[test]
    fn a_zone_that_changes_says_when_and_from_what() {
        let text = written("America/New_York", "2024-01-15T15:00:00Z", "2024-12-01T15:00:00Z");
        let spring =
            "BEGIN:DAYLIGHT\r\nDTSTART:20240310T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n";
        let autumn =
            "BEGIN:STANDARD\r\nDTSTART:20241103T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n";
        assert!(text.contains(spring) && text.contains(autumn), "{text}");
        let winter = "DTSTART:20231105T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nTZNAME:EST";
        assert!(text.contains(winter), "it begins before its first event: {text}");
    }

    #[test]
    fn utc_and_odd_offsets_are_written_in_full() {
        assert!(
            written("UTC", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
                .contains("DTSTART:19700101T000000")
        );
        assert_eq!(offset(Offset::from_seconds(20_700).expect("Kathmandu")), "+0545");
        assert_eq!(offset(Offset::from_seconds(-21_124).expect("local mean time")), "-055204");
    }
}
