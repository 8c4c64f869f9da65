//! II-2024: called, its day has come, and nothing of it has happened: whoever comes in through the doors holds it.
//!
//! No source tells of this plenary: its place, its date and its agenda are invented and say so.

use anyhow::Result;
use domain::symbol::PlenaryCode;
use jiff::civil::date;

use super::super::doors;
use super::super::story::Story;
use super::next::convene_here;

/// When the room is entered: ten minutes before the hour it was called for.
pub const ENTERED: &str = "2024-06-13T14:50:00Z";

/// The second plenary of 2024.
pub fn code() -> PlenaryCode {
    PlenaryCode::from("II-2024")
}

/// Calls it and opens a door for every seat.
pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-room");
    convene_here(story, code(), 2, date(2024, 6, 13))?;
    doors::open_the_rest(story)
}
