//! Sessions: who is signed in, kept on our side. The browser holds a random token and nothing else;
//! what is kept of the token is its hash, so that a stolen backup opens nothing.

use std::collections::HashMap;
use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::symbol::Person;
use jiff::{SignedDuration, Timestamp};
use proofs::sha256;
use serde::{Deserialize, Serialize};
use store::{ReadError, Reader};

use crate::app::App;
use crate::problem::Problem;

const KIND: &str = "session";
/// The cookie that holds the token; the prefix makes browsers insist on `Secure`, on `/` and on this very host.
pub const COOKIE: &str = "__Host-session";

/// How long sessions last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// One that was not used for this long is over.
    pub idle: SignedDuration,
    /// However busy, it is over after this long.
    pub absolute: SignedDuration,
}

impl Default for Lifetime {
    fn default() -> Self {
        Self { idle: SignedDuration::from_hours(12), absolute: SignedDuration::from_hours(24 * 7) }
    }
}

/// How somebody signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// With a passkey.
    Passkey,
    /// With a link sent by mail.
    Link,
    /// With such a link, and a code of the second factor.
    LinkAndCode,
    /// Through the identity provider of an institution.
    Provider,
    /// Through a door of the demonstration.
    Demonstration,
}

impl Means {
    /// Whether two things were shown: enough for the offices.
    pub fn is_strong(self) -> bool {
        !matches!(self, Self::Link)
    }
}

/// One session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// The hash of its token, in hexadecimal; names the session where it is listed.
    pub id: String,
    /// Whose it is.
    pub person: Person,
    /// How the person signed in.
    pub means: Means,
    /// What every form of this session carries.
    pub form_token: String,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it was last used, to within some minutes.
    pub seen_at: Timestamp,
    /// What the browser calls itself, in short, so that its owner recognizes it.
    pub browser: String,
}

impl Session {
    /// Whether it has been over for want of use, or for its age.
    pub fn is_over(&self, now: Timestamp, lifetime: Lifetime) -> bool {
        now.duration_since(self.seen_at) > lifetime.idle || self.is_old(now, lifetime)
    }

    fn is_old(&self, now: Timestamp, lifetime: Lifetime) -> bool {
        now.duration_since(self.begun_at) > lifetime.absolute
    }
}

/// All sessions that are not over, by id.
#[derive(Default)]
pub struct Sessions {
    /// How long they last.
    pub lifetime: Lifetime,
    held: RwLock<HashMap<String, Session>>,
}

impl Sessions {
    /// Those kept beside the record.
    pub fn load(reader: &Reader) -> Result<Self, ReadError> {
        let sessions = reader.kept_all(KIND)?.into_values();
        let sessions = sessions.filter_map(|bytes| serde_json::from_slice::<Session>(&bytes).ok());
        // Those that are over too: how long they last is only known once the settings are read.
        let held = sessions.map(|it| (it.id.clone(), it)).collect();
        Ok(Self { lifetime: Lifetime::default(), held: RwLock::new(held) })
    }

    /// The session that `token` opens, if it opens one, and marks it as seen.
    pub fn open(&self, token: &str, now: Timestamp) -> Option<Session> {
        let id = sha256(token.as_bytes()).to_hex();
        let session = self.read().get(&id).filter(|it| !it.is_over(now, self.lifetime)).cloned()?;
        if session.seen_at != now {
            self.write().entry(id).and_modify(|it| it.seen_at = it.seen_at.max(now));
        }
        Some(session)
    }

    /// The sessions of a person, newest first.
    pub fn of(&self, person: Person, now: Timestamp) -> Vec<Session> {
        let sessions = self.read();
        let mut own: Vec<Session> = sessions
            .values()
            .filter(|it| it.person == person && !it.is_over(now, self.lifetime))
            .cloned()
            .collect();
        own.sort_by_key(|it| std::cmp::Reverse(it.begun_at));
        own
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.read().len()
    }

    fn read(&self) -> RwLockReadGuard<'_, HashMap<String, Session>> {
        self.held.read().expect("nobody panics while looking sessions up")
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<String, Session>> {
        self.held.write().expect("nobody panics while writing sessions down")
    }
}

impl App {
    /// Begins a session and returns it with the token that opens it; the token is shown once, here.
    pub async fn begin_session(
        &self,
        person: Person,
        means: Means,
        browser: &str,
    ) -> Result<(String, Session), Problem> {
        let now = self.clock.now();
        let token = random();
        let session = Session {
            id: sha256(token.as_bytes()).to_hex(),
            person,
            means,
            form_token: random(),
            begun_at: now,
            seen_at: now,
            browser: browser.chars().take(80).collect(),
        };
        self.hold(session.clone()).await?;
        self.forget_old_sessions(now).await?;
        Ok((token, session))
    }

    /// The same session under a token that nobody has seen, because more may be done in it from now on.
    pub async fn renew_session(&self, before: &Session, means: Means) -> Result<(String, Session), Problem> {
        let token = random();
        let id = sha256(token.as_bytes()).to_hex();
        let session =
            Session { id, means, form_token: random(), seen_at: self.clock.now(), ..before.clone() };
        self.hold(session.clone()).await?;
        self.end_session(&before.id).await?;
        Ok((token, session))
    }

    async fn hold(&self, session: Session) -> Result<(), Problem> {
        let bytes = serde_json::to_vec(&session).expect("a session is plain data");
        self.keep(KIND, session.id.clone(), bytes).await?;
        self.sessions.write().insert(session.id.clone(), session);
        Ok(())
    }

    /// Erases what is kept of sessions that are too old to be opened by anybody.
    async fn forget_old_sessions(&self, now: Timestamp) -> Result<(), Problem> {
        let lifetime = self.sessions.lifetime;
        self.sessions.write().retain(|_, it| !it.is_over(now, lifetime));
        // By age alone: when a session was last used is not written down at every use.
        let is_old = move |bytes: &[u8]| {
            let session = serde_json::from_slice::<Session>(bytes);
            session.is_ok_and(|it| it.is_old(now, lifetime))
        };
        let forgotten = self.beside(move |store| -> Result<(), String> {
            let kept = store.read().kept_all(KIND).map_err(|error| error.to_string())?;
            for (id, _) in kept.into_iter().filter(|(_, bytes)| is_old(bytes)) {
                store.erase(KIND, &id).map_err(|error| error.to_string())?;
            }
            Ok(())
        });
        forgotten.await?.map_err(Problem::NotRecorded)
    }

    /// Ends all sessions of a person.
    pub async fn end_sessions_of(&self, person: Person) -> Result<(), Problem> {
        for session in self.sessions.of(person, self.clock.now()) {
            self.end_session(&session.id).await?;
        }
        Ok(())
    }

    /// Ends a session at once; it is forgotten.
    pub async fn end_session(&self, id: &str) -> Result<(), Problem> {
        // Before the disk is asked: whoever signs out is out, whatever else happens.
        self.sessions.write().remove(id);
        self.erase(KIND, id.to_owned()).await
    }
}

/// The header that puts the token into the browser: out of reach of scripts, of other sites and of plain HTTP.
pub fn cookie(token: &str) -> String {
    format!("{COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax")
}

/// The header that takes it out again.
pub fn no_cookie() -> String {
    format!("{COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
}

/// 256 bits of chance, fit for addresses, cookies and forms.
pub fn random() -> String {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the system gives random bytes, or nothing here is safe");
    URL_SAFE_NO_PAD.encode(bytes)
}
