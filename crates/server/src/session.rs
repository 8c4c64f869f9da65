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

/// After so much use a session goes on under another token, and what is kept of it is brought up to date.
const FRESH_FOR: SignedDuration = SignedDuration::from_hours(1);
/// How long the former token is still good for requests that were under way.
const GRACE: SignedDuration = SignedDuration::from_secs(60);

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
    /// Since when it goes under its present token.
    #[serde(default)]
    pub renewed_at: Timestamp,
    /// When it was last written down.
    #[serde(default)]
    pub written_at: Timestamp,
    /// The one it goes on from, until its own token is used for the first time: an answer may get lost on the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// When it ends because another goes on in its place; requests that are under way may still come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<Timestamp>,
}

impl Session {
    /// Whether it has been over for want of use, or for its age.
    pub fn is_over(&self, now: Timestamp, lifetime: Lifetime) -> bool {
        let is_replaced = self.ends_at.is_some_and(|at| now > at);
        is_replaced || now.duration_since(self.seen_at) > lifetime.idle || self.is_old(now, lifetime)
    }

    /// Whether it should go on under another token by now.
    pub fn is_stale(&self, now: Timestamp) -> bool {
        self.ends_at.is_none() && now.duration_since(self.renewed_at) >= FRESH_FOR
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

    /// The session of this id, if it is not over; looking is no use of it.
    pub fn still(&self, id: &str, now: Timestamp) -> Option<Session> {
        self.read().get(id).filter(|it| !it.is_over(now, self.lifetime)).cloned()
    }

    /// The sessions of a person, newest first.
    pub fn of(&self, person: Person, now: Timestamp) -> Vec<Session> {
        let sessions = self.read();
        let mut own: Vec<Session> = sessions
            .values()
            .filter(|it| it.person == person && it.ends_at.is_none() && it.before.is_none())
            .filter(|it| !it.is_over(now, self.lifetime))
            .cloned()
            .collect();
        own.sort_by_key(|it| std::cmp::Reverse(it.begun_at));
        own
    }

    /// Takes a session out, and those that it goes on as or from: they share what their forms carry. Returns all their ids.
    fn remove(&self, id: &str) -> Vec<String> {
        let mut held = self.write();
        let Some(shared) = held.get(id).map(|it| it.form_token.clone()) else { return vec![id.to_owned()] };
        let (ended, rest) = held.drain().partition(|(_, it)| it.form_token == shared);
        *held = rest;
        let ended: HashMap<String, Session> = ended;
        ended.into_keys().collect()
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
            renewed_at: now,
            written_at: now,
            before: None,
            ends_at: None,
        };
        self.hold(session.clone()).await?;
        self.forget_old_sessions(now).await?;
        Ok((token, session))
    }

    /// The same session under a token that nobody has seen, because more may be done in it from now on.
    pub async fn renew_session(&self, before: &Session, means: Means) -> Result<(String, Session), Problem> {
        let (token, session) = self.going_on(before);
        let session = Session { means, form_token: random(), ..session };
        self.hold(session.clone()).await?;
        self.end_session(&before.id).await?;
        Ok((token, session))
    }

    /// The same session under another token, from time to time; forms that are open stay good, and so does the former
    /// token until the new one is used. Nothing, where the session ended meanwhile.
    pub async fn refresh_session(&self, before: &Session) -> Result<Option<String>, Problem> {
        let (token, session) = self.going_on(before);
        let session = Session { before: Some(before.id.clone()), ..session };
        if !self.hold_while(&before.id, &session).await? {
            return Ok(None);
        }
        let goes_on = {
            let mut held = self.sessions.write();
            let goes_on = held.contains_key(&before.id);
            if goes_on {
                held.insert(session.id.clone(), session.clone());
            }
            goes_on
        };
        if !goes_on {
            self.erase(KIND, session.id).await?;
            return Ok(None);
        }
        Ok(Some(token))
    }

    fn going_on(&self, before: &Session) -> (String, Session) {
        let (token, now) = (random(), self.clock.now());
        let id = sha256(token.as_bytes()).to_hex();
        let fresh = Session {
            id,
            seen_at: now,
            renewed_at: now,
            written_at: now,
            before: None,
            ends_at: None,
            ..before.clone()
        };
        (token, fresh)
    }

    /// Sees to what the use of a session brings along: the one before it ends, and what is kept is brought up to date,
    /// seldom, so that a restart forgets no more than an hour of use.
    pub async fn attend_session(&self, session: &Session) -> Result<(), Problem> {
        let now = self.clock.now();
        if let Some(before) = &session.before {
            let ends_at = now.saturating_add(GRACE).unwrap_or(Timestamp::MAX);
            self.sessions.write().entry(before.clone()).and_modify(|it| it.ends_at = Some(ends_at));
            self.erase(KIND, before.clone()).await?;
        } else if now.duration_since(session.written_at) < FRESH_FOR {
            return Ok(());
        }
        let attended = Session { before: None, seen_at: now, written_at: now, ..session.clone() };
        self.sessions.write().entry(session.id.clone()).and_modify(|it| {
            (it.before, it.written_at) = (None, now);
        });
        self.hold_while(&session.id, &attended).await.map(drop)
    }

    /// Writes a session down as long as what is kept of `other` is there: one that was ended meanwhile stays ended.
    async fn hold_while(&self, other: &str, session: &Session) -> Result<bool, Problem> {
        let bytes = serde_json::to_vec(session).expect("a session is plain data");
        let (other, id) = (other.to_owned(), session.id.clone());
        let held = self.beside(move |store| -> Result<bool, String> {
            let there = store.read().kept(KIND, &other).map_err(|error| error.to_string())?.is_some();
            if there {
                store.keep(KIND, &id, &bytes).map_err(|error| error.to_string())?;
            }
            Ok(there)
        });
        held.await?.map_err(Problem::NotRecorded)
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

    /// Ends a session at once, under each of its tokens; it is forgotten.
    pub async fn end_session(&self, id: &str) -> Result<(), Problem> {
        // Before the disk is asked: whoever signs out is out, whatever else happens.
        for id in self.sessions.remove(id) {
            self.erase(KIND, id).await?;
        }
        Ok(())
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
