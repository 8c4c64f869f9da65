//! The minutes of IV-2023: drafted from the record, circulated with a clock.

use anyhow::Result;
use documents::papers::What;
use domain::minutes::Paragraph;
use domain::minutes::circulate::Circulate;
use domain::minutes::draft::Draft;
use domain::outline;

use super::super::paperwork;
use super::super::story::{Story, secretariat};
use super::assumed;
use super::convocation::code;

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-minutes");
    story.at("2023-12-05T16:00:00Z")?;
    let paragraphs = from_the_record(story);
    story.act(secretariat("PAN"), &assumed(), Draft { plenary: code(), paragraphs })?;
    story.at("2023-12-06T16:00:00Z")?;
    story.act(secretariat("PAN"), &assumed(), Circulate { plenary: code() })?;
    paperwork::issue(story, &What::Minutes(code()), "IV-2023-acta-borrador")
}

/// The paragraphs that the record itself proposes; their sentences are made of the events each time they are read.
fn from_the_record(story: &Story) -> Vec<Paragraph> {
    let known = story.app.known();
    known.coalition.plenaries.get(&code()).map(outline::outline).unwrap_or_default()
}
