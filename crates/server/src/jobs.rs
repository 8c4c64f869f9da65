//! What happens after a fact, and as days go by: today, letters to those whom it concerns.
//!
//! The last position that was seen to is kept beside the record. A crash on the way means that some facts are seen to
//! again; a letter is known by its fact and its reader, so that nobody gets it twice for that.
//! What is over by the time it is read (history carried in, a record opened after a year) is told to nobody.

use std::sync::Arc;

use domain::symbol::{Person, PlenaryCode, Seat};
use domain::{Coalition, Fact};
use jiff::civil::Date;

use crate::app::App;
use crate::events;
use crate::letters::off::Secret;
use crate::letters::{self, Letter};
use crate::people::Profile;
use crate::problem::Problem;

mod circulated;
mod commitments;
mod consultations;
mod convened;
mod digest;

const KIND: &str = "job";
const SEEN: &str = "letters";
const DAY: &str = "day";
/// How many facts are seen to at a time.
const BATCH: u64 = 1000;

/// How the house is known to those it writes to.
#[derive(Clone, Copy)]
pub struct House<'a> {
    /// Its address in front of every link.
    pub address: &'a str,
    /// Whom letters come from, as an address of mail.
    pub sender: &'a str,
}

/// Sees to the facts since last time and returns how many letters were posted.
pub async fn run_once(app: &Arc<App>, house: House<'_>) -> Result<usize, Problem> {
    let (first, facts) = unseen(app).await?;
    let next = first + facts.len() as u64;
    let mut posted = 0;
    for fact in facts.iter().flatten() {
        let letters = [
            convened::letters(app, fact, house),
            circulated::letters(app, fact, house),
            consultations::letters(app, fact, house),
        ];
        for letter in letters.into_iter().flatten() {
            let mark = format!("{:012}-{:012}", fact.position, letter.to.0);
            posted += usize::from(letters::post_once(app, &mark, letter).await?);
        }
    }
    if next > first {
        app.keep(KIND, SEEN.to_owned(), next.to_string().into_bytes()).await?;
    }
    Ok(posted)
}

/// A letter, and the occasion for which it is written once.
pub(crate) struct Marked {
    mark: String,
    letter: Letter,
}

/// Sees to what a day asks for, once it has begun: reminders of commitments, and on the first day of a week on which
/// the house is open, what needs each seat. Returns how many letters were posted.
pub async fn of_the_day(app: &Arc<App>, house: House<'_>) -> Result<usize, Problem> {
    let today = app.today().to_string();
    let seen = app.beside(|store| store.read().kept(KIND, DAY)).await?;
    let seen = seen.map_err(|error| Problem::NotRecorded(error.to_string()))?;
    if seen.as_deref() == Some(today.as_bytes()) {
        return Ok(0);
    }
    let secret = Secret::of(app).await?;
    let mut written = commitments::letters(app, house);
    written.extend(digest::letters(app, house, &secret));
    let mut posted = 0;
    for Marked { mark, letter } in written {
        posted += usize::from(letters::post_once(app, &mark, letter).await?);
    }
    // Only now: after a crash the day is seen to again, and whoever was written to is not written to twice.
    app.keep(KIND, DAY.to_owned(), today.into_bytes()).await?;
    Ok(posted)
}

/// Sees to what an hour asks for: reminders of consultations whose clock runs. Returns how many letters were posted.
pub async fn of_the_hour(app: &Arc<App>, house: House<'_>) -> Result<usize, Problem> {
    let mut posted = 0;
    for Marked { mark, letter } in consultations::reminders(app, house) {
        // The mark is kept with the letter: whoever was written to before a restart is not written to twice.
        posted += usize::from(letters::post_once(app, &mark, letter).await?);
    }
    Ok(posted)
}

/// Everybody with an account who speaks for `seat` on `day`; the staff of its offices too, where `offices` says so.
fn speakers(app: &App, coalition: &Coalition, seat: &Seat, day: Date, offices: bool) -> Vec<Profile> {
    let Some(participant) = coalition.membership.participants.get(seat) else { return Vec::new() };
    let speakers = participant.speakers(day, None).filter(|it| offices || it.role.is_of_delegation());
    let mut persons: Vec<Person> = speakers.map(|it| it.person).collect();
    persons.sort_unstable();
    persons.dedup();
    persons.into_iter().filter_map(|person| app.people.get(person)).filter(|it| !it.closed).collect()
}

/// The first position not yet seen to, and what stands from there on.
async fn unseen(app: &Arc<App>) -> Result<(u64, Vec<Option<Fact>>), Problem> {
    let app = Arc::clone(app);
    let read = move || -> Result<_, String> {
        let reader = app.reader().map_err(|error| error.to_string())?;
        let seen = reader.kept(KIND, SEEN).map_err(|error| error.to_string())?;
        let first = seen.and_then(|it| String::from_utf8(it).ok()?.parse().ok()).unwrap_or(0);
        // Only what is published: a letter links to pages that must show what it says.
        let count = app.known().coalition.length.saturating_sub(first).min(BATCH);
        let entries = reader.entries(first, count).map_err(|error| error.to_string())?;
        let decode =
            |(position, bytes): (u64, &Vec<u8>)| events::decode(position, bytes, &app.identity.zone).ok();
        Ok((first, (first..).zip(&entries).map(decode).collect()))
    };
    tokio::task::spawn_blocking(read).await.map_err(|_| Problem::Interrupted)?.map_err(Problem::NotRecorded)
}

/// Everybody who is part of a delegation to `plenary` on `day` and has an account, each once, with the zone of the capital.
fn delegations(app: &App, day: Date, plenary: &PlenaryCode) -> Vec<(Profile, String)> {
    let mut found: std::collections::BTreeMap<Person, String> = std::collections::BTreeMap::new();
    {
        let known = app.known();
        for (_, seat) in known.coalition.membership.roll(day) {
            let delegates = seat.speakers(day, Some(plenary)).filter(|it| it.role.is_of_delegation());
            for delegate in delegates {
                found.entry(delegate.person).or_insert_with(|| seat.zone.clone());
            }
        }
    }
    let open = |(person, zone)| app.people.get(person).filter(|it| !it.closed).map(|it| (it, zone));
    found.into_iter().filter_map(open).collect()
}

#[cfg(test)]
mod tests;
