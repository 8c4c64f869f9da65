//! II-2024: called, its day has come, and nothing of it has happened: whoever comes in through the doors holds it.
//!
//! No source tells of this plenary: its place, its date and its agenda are invented and say so.

use anyhow::Result;
use domain::draft_agenda;
use domain::plenary::convene::Convene;
use domain::plenary::{ItemDraft, Kind, Mode};
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Text;
use jiff::civil::date;

use super::super::doors;
use super::super::story::{Story, presidency};
use super::next::invented;

/// When the room is entered: ten minutes before the hour it was called for.
pub const ENTERED: &str = "2024-06-13T14:50:00Z";

/// The second plenary of 2024.
pub fn code() -> PlenaryCode {
    PlenaryCode::from("II-2024")
}

/// Calls it and opens a door for every seat.
pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-room");
    let opens_on = date(2024, 6, 13);
    let agenda: Vec<ItemDraft> = draft_agenda::draft_agenda(&story.app.known().coalition, 2024, 2, opens_on)
        .into_iter()
        .map(|proposed| proposed.item)
        .collect();
    let convene = Convene {
        plenary: code(),
        kind: Kind::Ordinary,
        ordinal: 2,
        place: Text::both("Tegucigalpa, Honduras", "Tegucigalpa, Honduras"),
        host: Some(Seat::from("HND")),
        zone: "America/Tegucigalpa".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2024-06-13T15:00:00Z".parse()?,
        opens_on,
        waiver: None,
        agenda,
    };
    story.act(presidency("HND"), &invented(), convene)?;
    doors::open_the_rest(story)
}
