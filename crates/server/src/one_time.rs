//! One-time links to sign in with. What is kept of a link is the hash of its token, so that a stolen backup opens nothing;
//! what is sent or printed is the token, shown once, where it is issued.

use domain::symbol::Person;
use jiff::{SignedDuration, Timestamp};
use proofs::sha256;
use serde::{Deserialize, Serialize};
use store::Store;

use crate::app::App;
use crate::problem::Problem;
use crate::session;

const KIND: &str = "link";

/// What is kept of a link, under the hash of its token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Link {
    person: Person,
    until: Timestamp,
    #[serde(default)]
    purpose: Purpose,
}

/// What a link was issued for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Purpose {
    /// The way in for whoever has not signed in yet, or has no other means.
    #[default]
    First,
}

/// Issues a link for `person` that is good for `hours` and for one use; returns its token, once it is on disk.
pub async fn issue(app: &App, person: Person, hours: u32) -> Result<String, Problem> {
    issue_for(app, person, SignedDuration::from_hours(hours.into())).await
}

/// Issues a link to sign in with again: sent by mail, it is good for less time than a first one.
pub async fn issue_for(app: &App, person: Person, span: SignedDuration) -> Result<String, Problem> {
    let (token, key, bytes) = written(app, person, span);
    let now = app.clock.now();
    let kept = app.beside(move |store| -> Result<(), Problem> {
        // Those that nobody came by would stay for ever.
        forgotten(store, |link| link.until <= now)?;
        store.keep(KIND, &key, &bytes).map_err(|error| Problem::NotRecorded(error.to_string()))
    });
    kept.await??;
    Ok(token)
}

/// [`issue`] for callers outside the runtime.
pub fn issue_blocking(app: &App, person: Person, hours: u32) -> Result<String, Problem> {
    let (token, key, bytes) = written(app, person, SignedDuration::from_hours(hours.into()));
    let kept = app.beside_blocking(move |store| store.keep(KIND, &key, &bytes))?;
    kept.map_err(|error| Problem::NotRecorded(error.to_string()))?;
    Ok(token)
}

/// Whose link it is, without using it up; nothing if it is unknown, used or too old.
pub async fn owner(app: &App, token: &str) -> Result<Option<Person>, Problem> {
    let (key, now) = (key(token), app.clock.now());
    let found = app.beside(move |store| -> Result<_, Problem> {
        let kept = store.read().kept(KIND, &key).map_err(|error| Problem::NotRecorded(error.to_string()))?;
        Ok(kept.and_then(|bytes| good(&bytes, now)))
    });
    found.await?
}

/// Uses a link up. Answers whose it was, or nothing if it is unknown, used or too old.
pub async fn redeem(app: &App, token: &str) -> Result<Option<Person>, Problem> {
    let (key, now) = (key(token), app.clock.now());
    app.beside(move |store| used_up(store, &key, now)).await?
}

/// [`redeem`] for callers outside the runtime.
pub fn redeem_blocking(app: &App, token: &str) -> Result<Option<Person>, Problem> {
    let (key, now) = (key(token), app.clock.now());
    app.beside_blocking(move |store| used_up(store, &key, now))?
}

/// Forgets every link of a person that was not used yet.
pub async fn forget(app: &App, person: Person) -> Result<(), Problem> {
    app.beside(move |store| forgotten(store, |link| link.person == person)).await?
}

/// [`forget`] for callers outside the runtime.
pub fn forget_blocking(app: &App, person: Person) -> Result<(), Problem> {
    app.beside_blocking(move |store| forgotten(store, |link| link.person == person))?
}

/// Erases the links that `which` is true of.
fn forgotten(store: &mut Store, which: impl Fn(&Link) -> bool) -> Result<(), Problem> {
    let failed = |error: String| Problem::NotRecorded(error);
    let kept = store.read().kept_all(KIND).map_err(|error| failed(error.to_string()))?;
    for (key, bytes) in kept {
        if serde_json::from_slice::<Link>(&bytes).is_ok_and(|link| which(&link)) {
            store.erase(KIND, &key).map_err(|error| failed(error.to_string()))?;
        }
    }
    Ok(())
}

fn key(token: &str) -> String {
    sha256(token.as_bytes()).to_hex()
}

fn written(app: &App, person: Person, span: SignedDuration) -> (String, String, Vec<u8>) {
    let token = session::random();
    let until = app.clock.now().saturating_add(span);
    let link = Link { person, until: until.unwrap_or(Timestamp::MAX), purpose: Purpose::First };
    let bytes = serde_json::to_vec(&link).expect("a link is plain data");
    (token.clone(), key(&token), bytes)
}

/// Looks and erases in one go at the desk, so that of two who come at once only one gets in.
fn used_up(store: &mut Store, key: &str, now: Timestamp) -> Result<Option<Person>, Problem> {
    let failed = |error: String| Problem::NotRecorded(error);
    let Some(bytes) = store.read().kept(KIND, key).map_err(|error| failed(error.to_string()))? else {
        return Ok(None);
    };
    store.erase(KIND, key).map_err(|error| failed(error.to_string()))?;
    Ok(good(&bytes, now))
}

/// Whose link these bytes are, if it is still good.
fn good(bytes: &[u8], now: Timestamp) -> Option<Person> {
    let link = serde_json::from_slice::<Link>(bytes).ok();
    link.filter(|link| now < link.until).map(|link| link.person)
}

#[cfg(test)]
mod tests {
    use crate::clock::Clock;
    use crate::opening;

    use super::*;

    const NOON: &str = "2030-03-01T12:00:00Z";

    /// A record that stands at noon.
    fn app() -> (tempfile::TempDir, App) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(opening::FILE);
        opening::create(&path, "plenaria.example/nueve", "UTC").expect("a new record");
        let app = App::open(&path, Clock::at(NOON.parse().expect("an instant"))).expect("it opens");
        (folder, app)
    }

    #[test]
    fn a_link_is_good_once() {
        let (_folder, app) = app();
        let token = issue_blocking(&app, Person(7), 48).expect("issued");
        assert_eq!(redeem_blocking(&app, "another").expect("the desk is there"), None);
        assert_eq!(redeem_blocking(&app, &token).expect("the desk is there"), Some(Person(7)));
        assert_eq!(redeem_blocking(&app, &token).expect("the desk is there"), None);
    }

    #[test]
    fn a_link_ends_after_its_hours() {
        let (_folder, app) = app();
        let token = issue_blocking(&app, Person(7), 48).expect("issued");
        app.clock.set("2030-03-03T12:00:00Z".parse().expect("an instant"));
        assert_eq!(redeem_blocking(&app, &token).expect("the desk is there"), None);
    }

    #[test]
    fn what_is_forgotten_opens_nothing_and_the_links_of_others_stay() {
        let (_folder, app) = app();
        let issue = |person| issue_blocking(&app, Person(person), 48).expect("issued");
        let (one, other, third) = (issue(7), issue(7), issue(8));
        forget_blocking(&app, Person(7)).expect("forgotten");
        for token in [one, other] {
            assert_eq!(redeem_blocking(&app, &token).expect("the desk is there"), None);
        }
        assert_eq!(redeem_blocking(&app, &third).expect("the desk is there"), Some(Person(8)));
    }

    #[test]
    fn the_token_itself_is_not_kept() {
        let (_folder, app) = app();
        let token = issue_blocking(&app, Person(7), 48).expect("issued");
        let kept = app.reader().expect("a reader").kept_all(KIND).expect("read");
        assert_eq!(kept.keys().collect::<Vec<_>>(), [&key(&token)]);
        assert!(!kept.values().any(|it| String::from_utf8_lossy(it).contains(&token)));
    }
}
