//! The chapters of the demonstration, in the order they were lived.

use anyhow::Result;
use domain::source::Source;
use domain::words::Text;

use super::story::Story;

mod archive;
mod convocation;
mod handover;
mod left_open;
mod minutes;
mod next;
mod plenary;
mod record;
mod refusals;
pub mod room;

/// Tells all of it.
pub fn tell(story: &Story) -> Result<()> {
    record::tell(story)?;
    archive::tell(story)?;
    convocation::tell(story)?;
    plenary::tell(story)?;
    minutes::tell(story)?;
    refusals::tell(story)?;
    handover::tell(story)?;
    next::tell(story)
}

/// Tells what is left for whoever comes in: open, and to be settled.
pub fn leave_open(story: &Story) -> Result<()> {
    archive::leave_half_reviewed(story)?;
    left_open::tell(story)
}

/// A fact that the seed tells: Mexico's note, at one of its six points.
fn point(number: u16) -> Source {
    note(&format!("punto {number}"), &format!("point {number}"))
}

/// A fact that the seed tells: Mexico's note, where in it, and what about the fact it does not tell.
fn note(es: &str, en: &str) -> Source {
    Source::confirmed(Text::both(
        &format!("nota de México sobre la Reunión IV-2023, {es}"),
        &format!("note of Mexico on meeting IV-2023, {en}"),
    ))
}

/// A fact that no source tells; it had to happen for the rest to happen, or it is invented and harmless.
pub(super) fn assumed() -> Source {
    Source::assumed(Text::both(
        "no consta en la nota de México; supuesto de la demostración",
        "not in the note of Mexico; an assumption of the demonstration",
    ))
}
