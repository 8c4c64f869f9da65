//! The minutes of IV-2023: drafted from the record, circulated with a clock.

use anyhow::Result;
use domain::minutes::Paragraph;
use domain::minutes::circulate::Circulate;
use domain::minutes::draft::Draft;

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
    Ok(())
}

/// One paragraph per event of the plenary; the sentence is made of the event each time it is read.
fn from_the_record(story: &Story) -> Vec<Paragraph> {
    let known = story.app.known();
    let proceedings = known.coalition.plenaries.get(&code()).map_or(&[][..], |plenary| &plenary.proceedings);
    (1..).zip(proceedings).map(|(number, fact)| Paragraph { number, text: None, event: Some(fact.position) }).collect()
}
