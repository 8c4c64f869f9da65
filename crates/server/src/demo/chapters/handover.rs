//! 1 January 2024: Honduras, elected in IV-2023, takes over the Presidency.

use anyhow::Result;
use domain::mandate::{Office, take_over::TakeOver};
use domain::source::Source;
use domain::symbol::Seat;
use domain::words::Text;

use super::super::story::{Story, delegation};

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-handover");
    story.at("2024-01-01T15:00:00Z")?;
    let source = Source::confirmed(Text::both(
        "La Prensa (HN) y The News Honduras, 2024: Presidencia de Honduras, a través de CICESCT",
        "La Prensa (HN) and The News Honduras, 2024: Presidency of Honduras, through CICESCT",
    ));
    let take_over = TakeOver {
        office: Office::Presidency,
        seat: Seat::from("HND"),
        institution: Some(Text::es("CICESCT")),
    };
    story.act(delegation("HND"), &source, take_over)?;
    Ok(())
}
