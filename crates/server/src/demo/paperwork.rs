//! The papers of the demonstration, issued into the record and written beside it.

use anyhow::{Context as _, Result};
use documents::papers::{Tone, What};
use domain::symbol::{AgreementId, PlenaryCode, Seat};
use domain::words::Lang;

use super::LAST_DAY;
use super::story::{Story, delegation, secretariat};
use crate::papers;

/// The papers that the last day brings: approved minutes, a certificate, Mexico's own note.
pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-papers");
    story.at(LAST_DAY)?;
    let code = || PlenaryCode::from("IV-2023");
    let agreement = AgreementId { plenary: code(), number: 5 };
    issue(story, &What::Minutes(code()), "IV-2023-acta")?;
    issue(story, &What::Certificate(agreement), "IV-2023-A5-certificacion")?;
    issue(story, &What::Note(code(), Seat::from("MEX"), Tone::default()), "IV-2023-nota-MEX")
}

/// Issues a paper in both languages and writes each, proof attached, as `name-es.pdf` and `name-en.pdf`.
pub fn issue(story: &Story, what: &What, name: &str) -> Result<()> {
    for (lang, language) in [(Lang::Es, "es"), (Lang::En, "en")] {
        let actor = match what {
            What::Note(_, seat, _) => delegation(seat.as_str()),
            _ => secretariat("PAN"),
        };
        let position = papers::issue_blocking(story.app, what, lang, actor.into())
            .with_context(|| format!("paper {name}"))?;
        let pdf = papers::sealed(story.app, position)?.context("the paper that was just issued")?;
        let path = story.papers.join(format!("{name}-{language}.pdf"));
        std::fs::write(&path, &pdf).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{position:>4}              {} ({} kB)", path.display(), pdf.len() / 1000);
    }
    Ok(())
}
