//! The papers of the demonstration, issued into the record and written beside it.

use std::path::Path;

use anyhow::{Context as _, Result};
use documents::papers::What;
use domain::symbol::{AgreementId, PlenaryCode, Seat};
use domain::words::Lang;

use super::LAST_DAY;
use super::story::{Story, delegation, secretariat};
use crate::papers;

/// Issues every paper in both languages and writes each, proof attached, below `folder`.
pub fn write(story: &Story, folder: &Path) -> Result<()> {
    story.chapter("demo-chapter-papers");
    story.at(LAST_DAY)?;
    let code = || PlenaryCode::from("IV-2023");
    let agreement = AgreementId { plenary: code(), number: 5 };
    let what = [
        (What::Convocation(PlenaryCode::from("I-2024")), "I-2024-convocatoria"),
        (What::Minutes(code()), "IV-2023-acta"),
        (What::Certificate(agreement), "IV-2023-A5-certificacion"),
        (What::Note(code(), Seat::from("MEX")), "IV-2023-nota-MEX"),
    ];
    for (what, name) in &what {
        for lang in [Lang::Es, Lang::En] {
            one(story, what, lang, folder, name)?;
        }
    }
    Ok(())
}

/// Issues one paper and writes it as `name-es.pdf` or `name-en.pdf`.
pub fn one(story: &Story, what: &What, lang: Lang, folder: &Path, name: &str) -> Result<()> {
    let actor = match what {
        What::Note(_, seat) => delegation(seat.as_str()),
        _ => secretariat("PAN"),
    };
    let position =
        papers::issue_blocking(story.app, what, lang, actor).with_context(|| format!("paper {name}"))?;
    let pdf = papers::sealed(story.app, position)?.context("the paper that was just issued")?;
    let language = match lang {
        Lang::Es => "es",
        Lang::En => "en",
    };
    let path = folder.join(format!("{name}-{language}.pdf"));
    std::fs::write(&path, &pdf).with_context(|| format!("cannot write {}", path.display()))?;
    println!("{position:>4} {} ({} kB)", path.display(), pdf.len() / 1000);
    Ok(())
}
