//! What a record calls itself: its origin, its key for checking, the zone its days are counted in.

use jiff::tz::TimeZone;

/// A record's identity; fixed when it is created.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The first line of its checkpoints.
    pub origin: String,
    /// The key that its checkpoints are checked with, as signed-note writes it.
    pub vkey: String,
    /// IANA name of the coalition's zone.
    pub zone_name: String,
    /// That zone.
    pub zone: TimeZone,
}

impl Identity {
    /// An identity for the zone with this IANA name.
    pub fn new(origin: &str, vkey: &str, zone_name: &str) -> Result<Self, jiff::Error> {
        let zone = TimeZone::get(zone_name)?;
        Ok(Self { origin: origin.to_owned(), vkey: vkey.to_owned(), zone_name: zone_name.to_owned(), zone })
    }
}
