//! Prints `docs/actions.md` from the catalogue: who may do what, and on which part of the rules it rests.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use domain::catalogue::ALL;
use domain::command::Action;
use domain::rules::Ground;

use crate::repository::Repository;
use crate::rules::act_files;

/// Where the page is.
pub const PAGE: &str = "docs/actions.md";

const HEAD: &str = "\
# Acts

Who may do what, and on which part of the rules it rests.
Printed from the catalogue by `cargo xtask actions`; a test compares.

The clause of each part, its source, and whether that is confirmed or assumed stand in the rules of each coalition, which the program shows on its page of rules.
The secretariat's power is held by the registrar as long as the record knows no Technical Secretariat in office.
The central right to an act comes first; each act may look closer (a returning officer, an owner, a delegation that was present) and then says so in its refusal.
";

/// Writes the page.
pub fn write(root: &Path) -> Result<()> {
    let text = page(&Repository::read(root)?);
    let path = root.join(PAGE);
    std::fs::write(&path, text).with_context(|| format!("{PAGE} could not be written"))?;
    println!("{PAGE}: {} acts", ALL.len());
    Ok(())
}

/// An error if the page is not what would be written.
pub fn check(root: &Path) -> Result<()> {
    let repository = Repository::read(root)?;
    if repository.text(PAGE) != Some(&page(&repository)) {
        bail!("{PAGE} differs from the catalogue of acts; run `cargo xtask actions`");
    }
    println!("{PAGE} is up to date: {} acts", ALL.len());
    Ok(())
}

/// The page as the catalogue has it.
pub fn page(repository: &Repository) -> String {
    let files = act_files(repository);
    let does = |action: &Action| {
        let file = files.iter().find(|file| file.place == action.name);
        file.map(|file| file.does.replace('|', "\\|")).unwrap_or_default()
    };
    let mut page = HEAD.to_owned();
    let mut topic = "";
    for action in ALL {
        let of = action.name.split('.').next().unwrap_or(action.name);
        if of != topic {
            topic = of;
            let _ = write!(page, "\n## {}\n\n", title(topic));
            page.push_str("| Act | What it does | Who | Rests on |\n| --- | --- | --- | --- |\n");
        }
        let (name, power, ground) = (action.name, action.power, ground(action.basis));
        let _ = writeln!(page, "| `{name}` | {} | {power} | {ground} |", does(action));
    }
    page
}

fn title(topic: &str) -> String {
    let mut letters = topic.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The part of the rules, as the record writes it.
fn ground(ground: Ground) -> String {
    format!("{ground:?}").to_lowercase()
}
