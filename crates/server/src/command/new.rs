//! `plenaria new`: a record begins, with its rules still to be confirmed and its first administrator.
//!
//! What is asked stands in `new/answers.rs`, the rules to begin with in `new/templates.rs`.

use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use domain::command::{Actor, Command};
use domain::membership::found::Found;
use domain::right::Capacity;
use domain::rules::adopt::Adopt;
use domain::source::Source;
use domain::symbol::Person;
use domain::words::{Lang, Text};
use jiff::civil::date;

use crate::app::App;
use crate::clock::Clock;
use crate::lang::Words;
use crate::people::Profile;
use crate::problem::Problem;
use crate::{links, one_time, opening, refusal};

mod answers;
mod templates;

pub use answers::{Beginning, Flags};
pub use templates::Template;

/// How long the first link is good: somebody may have to be told by telephone that it is there.
const OPENS_FOR_HOURS: u32 = 72;

/// Asks what was not given, begins the record in `dir`, and prints the way in for its first administrator.
pub fn run(dir: &Path, flags: &Flags, lang: Lang) -> Result<()> {
    make_room(dir, lang)?;
    let beginning = answers::asked(flags, lang)?;
    let (vkey, token) = create(dir, &beginning, Clock::Machine, lang)?;
    let link = format!("{}{}", beginning.address, links::one_time(beginning.lang, &token, "/account"));
    let hours = OPENS_FOR_HOURS.to_string();
    let shown = dir.display().to_string();
    let values = [
        ("dir", &*shown),
        ("name", &*beginning.administrator),
        ("hours", &*hours),
        ("link", &*link),
        ("vkey", &*vkey),
    ];
    println!("{}", Words::of(lang).say("new-done", &values));
    Ok(())
}

/// Begins the record and opens the first account; returns the key that checks the record, and the token of a one-time link.
/// Where this fails half-way, nothing is left behind.
pub fn create(dir: &Path, beginning: &Beginning, clock: Clock, lang: Lang) -> Result<(String, String)> {
    make_room(dir, lang)?;
    let file = dir.join(opening::FILE);
    let begun = begin(&file, beginning, clock, lang);
    if begun.is_err() {
        forget(dir)?;
    }
    let (vkey, token) = begun?;
    std::fs::write(dir.join("record.vkey"), format!("{vkey}\n"))?;
    Ok((vkey, token))
}

fn begin(file: &Path, beginning: &Beginning, clock: Clock, lang: Lang) -> Result<(String, String)> {
    opening::create(file, &beginning.origin, &beginning.zone)?;
    let app = App::open(file, clock)?;
    let told = Source::confirmed(Text::both(
        "dicho por quien abrió el registro",
        "told by whoever began the record",
    ));
    let found = Found {
        name: beginning.name.clone(),
        acronym: beginning.acronym.clone(),
        founded_in: beginning.founded_in,
        zone: beginning.zone.clone(),
    };
    act(&app, beginning, told, found, lang)?;
    let adopt = Adopt {
        effective_on: date(beginning.founded_in, 1, 1),
        reason: beginning.template.reason(beginning.name.authentic),
        rules: Box::new(beginning.template.rules()),
    };
    act(&app, beginning, beginning.template.source(), adopt, lang)?;
    let administrator = Person(1);
    app.keep_person_blocking(Profile {
        keeper: Some(beginning.seat.clone()),
        ..Profile::new(administrator, &beginning.administrator, &beginning.email, beginning.lang)
    })?;
    let token = one_time::issue_blocking(&app, administrator, OPENS_FOR_HOURS)?;
    Ok((app.identity.vkey.clone(), token))
}

/// An act of whoever keeps the record, while nobody exercises the Technical Secretariat.
fn act<C: Command + Send + 'static>(
    app: &App,
    beginning: &Beginning,
    source: Source,
    command: C,
    lang: Lang,
) -> Result<()> {
    let registrar = Actor { seat: beginning.seat.clone(), capacity: Capacity::Registrar };
    match app.execute_blocking(registrar, Some(source), command) {
        Ok(_) => Ok(()),
        Err(Problem::Refused(refused)) => {
            let known = app.known();
            bail!(refusal::say(&refused, C::ACTION.basis, &known.coalition, app.today(), lang))
        }
        Err(problem) => Err(anyhow!(problem).context(C::ACTION.name)),
    }
}

/// Makes the folder; one that holds anything is left alone.
fn make_room(dir: &Path, lang: Lang) -> Result<()> {
    let shown = dir.display().to_string();
    let empty = dir.read_dir().map(|mut inside| inside.next().is_none()).unwrap_or(!dir.exists());
    if !empty {
        bail!(Words::of(lang).say("new-not-empty", &[("dir", &shown)]));
    }
    std::fs::create_dir_all(dir).with_context(|| format!("cannot make {shown}"))
}

/// Takes away what a beginning that failed has left in a folder that was empty before.
fn forget(dir: &Path) -> Result<()> {
    for entry in dir.read_dir()? {
        let path = entry?.path();
        let ours = path.file_name().is_some_and(|it| it.to_string_lossy().starts_with(opening::FILE));
        if ours {
            std::fs::remove_file(&path).with_context(|| format!("cannot delete {}", path.display()))?;
        }
    }
    Ok(())
}
