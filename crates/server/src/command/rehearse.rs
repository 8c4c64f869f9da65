//! `plenaria rehearse`: the room, on a scratch copy of a record, until it is told to stop; then nothing is left of it.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use documents::say;
use domain::Coalition;
use domain::symbol::PlenaryCode;
use domain::words::Lang;
use jiff::{SignedDuration, Timestamp};

use super::record_in;
use super::serve::{self, WayIn};
use crate::app::App;
use crate::clock::Clock;
use crate::lang::Words;
use crate::people::{Profile, actors_of};
use crate::site::{Setup, Site};
use crate::{links, one_time, rehearsal};

/// How long the printed links are good.
const OPENS_FOR_HOURS: u32 = 12;
/// So long before a plenary one comes into its room.
const BEFORE: SignedDuration = SignedDuration::from_mins(10);

/// Rehearses the record in `dir` on `listen`; `at` is an instant, or the plenary on whose day the clock is to run.
pub fn run(dir: &Path, listen: SocketAddr, at: Option<&str>, lang: Lang) -> Result<()> {
    let words = Words::of(lang);
    let file = record_in(dir, lang)?;
    let listener = serve::bind(listen, lang)?;
    let scratch = rehearsal::begin(&file, lang)?;
    let app = Arc::new(open(&scratch, at, lang)?);
    let address = format!("http://{}", listener.local_addr()?);
    println!("{}\n", say!(words, "rehearsal-begins", origin = app.identity.origin));
    for (profile, as_whom) in keepers(&app, lang) {
        let token = one_time::issue_blocking(&app, profile.number, OPENS_FOR_HOURS)?;
        let link = format!("{address}{}", links::one_time(profile.lang, &token, "/desk"));
        println!("{}", say!(words, "rehearsal-link", name = profile.name, actor = as_whom, link = link));
    }
    println!();
    let served = serve::serve(Site::new(app, Setup::at(&address)), lang, WayIn::plain(listener));
    drop(scratch);
    println!("{}", words.say("rehearsal-over", &[]));
    served
}

/// The copy, with the clock that was asked for; never behind the record.
fn open(scratch: &rehearsal::Scratch, at: Option<&str>, lang: Lang) -> Result<App> {
    let app = App::open(&scratch.file(), Clock::Machine)?;
    let Some(at) = at else { return Ok(app) };
    let instant = {
        let known = app.known();
        let asked = instant(&known.coalition, at)
            .with_context(|| Words::of(lang).say("rehearsal-no-such-time", &[("at", at)]))?;
        known.coalition.last_at.map_or(asked, |last| last.max(asked))
    };
    drop(app);
    Ok(App::open(&scratch.file(), Clock::running_from(instant))?)
}

fn instant(coalition: &Coalition, at: &str) -> Option<Timestamp> {
    let of_plenary = || Some(coalition.plenaries.get(&PlenaryCode::from(at))?.opens_at - BEFORE);
    at.parse().ok().or_else(of_plenary)
}

/// Everybody who may come in, each with what they act as: those who keep the record, and who speaks for a seat today.
fn keepers(app: &App, lang: Lang) -> Vec<(Profile, String)> {
    let (known, today) = (app.known(), app.today());
    let voice = documents::Voice::new(&known.coalition, lang, today);
    let people = app.people.all().into_iter().filter(|it| !it.closed);
    let as_whom = |profile: &Profile| {
        let actors = actors_of(&known.coalition, profile, today);
        let actors: Vec<String> = actors.iter().map(|actor| voice.actor(actor)).collect();
        match (actors.is_empty(), &profile.keeper) {
            (false, _) => Some(voice.words.list(&actors)),
            (true, Some(_)) => Some(Words::of(lang).say("rehearsal-keeper", &[])),
            (true, None) => None,
        }
    };
    people.filter_map(|profile| as_whom(&profile).map(|actor| (profile, actor))).collect()
}
