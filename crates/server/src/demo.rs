//! `plenaria demo`: an old note, and the plenary of CORETT it tells of from its convocation to minutes that prove
//! themselves.
//!
//! What public sources tell is carried in with its source; everything else is marked as assumed.
//! The chapters below are the story; `story.rs` is how it is told.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use documents::say;
use domain::words::Lang;
use jiff::Timestamp;
use store::Reader;

use crate::app::App;
use crate::clock::Clock;
use crate::command::serve::WayIn;
use crate::lang::Words;
use crate::site::{Setup, Site};
use crate::{command, opening};
use story::Story;

mod chapters;
pub(crate) mod doors;
mod members;
mod paperwork;
pub(crate) mod rules;
mod story;

/// The origin of the demonstration's record.
pub const ORIGIN: &str = "plenaria.example/corett";
/// The hour at which the story ends and its papers are written.
pub(crate) const LAST_DAY: &str = "2024-03-21T16:00:00Z";
/// Days are counted where the Presidency of 2023 sits.
const ZONE: &str = "America/Guatemala";

/// What is asked of the demonstration.
pub struct Asked<'a> {
    /// Its folder.
    pub dir: &'a Path,
    /// Whether an earlier demonstration in that folder is deleted.
    pub fresh: bool,
    /// Whether it goes on into the next plenary, whose day has come and whose clock runs.
    pub room: bool,
    /// Where it is served; nowhere if it ends when the record is verified.
    pub listen: Option<SocketAddr>,
}

/// Makes the demonstration, verifies it, and serves it. A room that was entered before is entered again.
pub fn run(asked: &Asked, lang: Lang) -> Result<()> {
    let &Asked { dir, fresh, room, listen } = asked;
    let words = Words::of(lang);
    // The place to listen first: a story told for nobody would be in the way next time.
    let listener = listen.map(|listen| command::serve::bind(listen, lang)).transpose()?;
    if room && !fresh && is_demonstration(dir) && was_entered(dir)? {
        return listener.map_or(Ok(()), |listener| hold(dir, lang, listener));
    }
    make_room(dir, fresh, words)?;
    println!("{}\n{}\n", words.say("demo-title", &[]), words.say("demo-sources", &[]));
    tell(dir, lang)?;
    let file = dir.join(opening::FILE);
    leave_open(&App::open(&file, Clock::at(LAST_DAY.parse()?))?, dir, lang)?;
    if room {
        let app = App::open(&file, Clock::at(LAST_DAY.parse()?))?;
        chapters::room::tell(&Story::new(&app, lang, dir.join("papers")))?;
    }
    verify(dir, lang)?;
    match listener {
        Some(listener) if room => hold(dir, lang, listener),
        Some(listener) => {
            // The story is read on its last day: who presides is who presided then.
            let app = App::open(&file, Clock::at(LAST_DAY.parse()?))?;
            let address = format!("http://{}", listener.local_addr()?);
            command::serve::serve(
                Site::new(Arc::new(app), Setup::demonstration(&address, false)),
                lang,
                WayIn::plain(listener),
            )
        }
        None => Ok(()),
    }
}

/// Whether the demonstration in `dir` has the plenary that is held in the room.
fn was_entered(dir: &Path) -> Result<bool> {
    let app = App::open(&dir.join(opening::FILE), Clock::at(chapters::room::ENTERED.parse()?))?;
    Ok(app.known().coalition.plenaries.contains_key(&chapters::room::code()))
}

/// Serves the room: its clock runs from ten minutes before the hour, or from where the record stands.
fn hold(dir: &Path, lang: Lang, listener: std::net::TcpListener) -> Result<()> {
    let file = dir.join(opening::FILE);
    let entered: Timestamp = chapters::room::ENTERED.parse()?;
    let last = App::open(&file, Clock::at(entered))?.known().coalition.last_at;
    let app = App::open(&file, Clock::running_from(last.map_or(entered, |last| last.max(entered))))?;
    let address = format!("http://{}", listener.local_addr()?);
    let site = Site::new(Arc::new(app), Setup::demonstration(&address, true));
    command::serve::serve(site, lang, WayIn::plain(listener))
}

/// Lives through the story and writes its papers.
pub fn tell(dir: &Path, lang: Lang) -> Result<()> {
    let file = dir.join(opening::FILE);
    opening::create(&file, ORIGIN, ZONE)?;
    let start: Timestamp = "2023-10-02T15:00:00Z".parse()?;
    let app = App::open(&file, Clock::at(start))?;
    let story = Story::new(&app, lang, dir.join("papers"));
    chapters::tell(&story)?;
    paperwork::tell(&story)?;
    doors::open(&story)
}

/// Leaves something to do for whoever comes in through a door, on the last day of the story.
pub fn leave_open(app: &App, dir: &Path, lang: Lang) -> Result<()> {
    chapters::leave_open(&Story::new(app, lang, dir.join("papers")))
}

/// Makes the folder, or says why it cannot be used; deletes an earlier demonstration only when told to.
fn make_room(dir: &Path, fresh: bool, words: &Words) -> Result<()> {
    let shown = dir.display().to_string();
    let empty = dir.read_dir().map(|mut inside| inside.next().is_none()).unwrap_or(!dir.exists());
    if !empty {
        if !is_demonstration(dir) {
            bail!(words.say("demo-not-a-demo", &[("dir", &shown)]));
        }
        if !fresh {
            bail!(words.say("demo-exists", &[("dir", &shown)]));
        }
        forget(dir)?;
    }
    std::fs::create_dir_all(dir.join("papers")).with_context(|| format!("cannot make {shown}"))
}

/// Deletes an earlier demonstration and nothing else, unless somebody is serving it.
fn forget(dir: &Path) -> Result<()> {
    drop(store::Store::open(dir.join(opening::FILE))?);
    for entry in dir.read_dir()? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let deleted = match name.as_str() {
            "papers" | "mail" => std::fs::remove_dir_all(&path),
            "record.vkey" => std::fs::remove_file(&path),
            name if name.starts_with(opening::FILE) && !name.contains("before-restore") => {
                std::fs::remove_file(&path)
            }
            _ => Ok(()),
        };
        deleted.with_context(|| format!("cannot delete {}", path.display()))?;
    }
    Ok(())
}

/// Whether `dir` holds a record of the demonstration's origin.
fn is_demonstration(dir: &Path) -> bool {
    store::peek(dir.join(opening::FILE))
        .is_ok_and(|peek| peek.settings.get("origin").is_some_and(|origin| origin == ORIGIN.as_bytes()))
}

/// Checks the whole record from its file, as `plenaria check` does, and says how to check it without us.
fn verify(dir: &Path, lang: Lang) -> Result<()> {
    let words = Words::of(lang);
    let reader = Reader::open(dir.join(opening::FILE))?;
    let checked = command::check::check(&reader, lang)?;
    let identity = opening::identity(&reader)?;
    std::fs::write(dir.join("record.vkey"), format!("{}\n", identity.vkey))?;
    let command::check::Checked { entries, checkpoints, files, root } = checked;
    let verified = say!(
        words,
        "demo-verified",
        entries = entries,
        checkpoints = checkpoints,
        files = files,
        root = root.to_base64()
    );
    println!("\n✓ {verified}");
    let papers = dir.join("papers");
    println!("{}", words.say("demo-written", &[("dir", &papers.display().to_string())]));
    let paper = papers.join("IV-2023-acta-es.pdf").display().to_string();
    let key = dir.join("record.vkey").display().to_string();
    println!("{}\n", words.say("demo-verify", &[("paper", &paper), ("key", &key)]));
    Ok(())
}
