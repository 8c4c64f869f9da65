//! The chapters of the demonstration, in the order they were lived.

use anyhow::Result;
use domain::source::Source;

use super::story::Story;

mod convocation;
mod handover;
mod minutes;
mod next;
mod plenary;
mod record;
mod refusals;

/// Tells all of it.
pub fn tell(story: &Story) -> Result<()> {
    record::tell(story)?;
    convocation::tell(story)?;
    plenary::tell(story)?;
    minutes::tell(story)?;
    refusals::tell(story)?;
    handover::tell(story)?;
    next::tell(story)
}

/// A fact that the seed tells: Mexico's note, at this point of it.
fn note(point: &str) -> Source {
    Source::confirmed(&format!("nota de México sobre la Reunión IV-2023, {point}"))
}

/// A fact that no source tells; it had to happen for the rest to happen, or it is invented and harmless.
fn assumed() -> Source {
    Source::assumed("no consta en la nota de México; supuesto de la demostración")
}
