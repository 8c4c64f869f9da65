//! Persons who have an account. They live beside the record, where they can be corrected and erased;
//! the record knows them by number alone (`docs/design/0005`).

use std::collections::BTreeMap;
use std::sync::{Arc, RwLock, RwLockReadGuard, RwLockWriteGuard};

use domain::Coalition;
use domain::command::Actor;
use domain::mandate::Office;
use domain::right::{self, Capacity};
use domain::symbol::{Person, Seat};
use domain::words::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{ReadError, Reader};

use crate::app::App;
use crate::problem::Problem;

const KIND: &str = "person";

/// What is known of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// The number the record knows.
    pub number: Person,
    /// As the person signs.
    pub name: String,
    /// What the person is at home: «directora general».
    #[serde(default)]
    pub function: String,
    /// Where letters go, in lower case; also how the person is found when signing in.
    pub email: String,
    /// The language of letters, and of pages until the person chooses another.
    pub lang: Lang,
    /// The seat for which the person keeps the record while nobody exercises the Technical Secretariat;
    /// who keeps the record also keeps the accounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keeper: Option<Seat>,
    /// Passkeys, oldest first.
    #[serde(default)]
    pub passkeys: Vec<Passkey>,
    /// The secret of the second factor (RFC 6238), in base 32.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totp: Option<String>,
    /// The step of the last code that was used: neither it nor an earlier one is good again.
    #[serde(default)]
    pub totp_step: u64,
    /// Hashes of the codes on paper that were not used yet.
    #[serde(default)]
    pub paper_codes: Vec<String>,
    /// Kinds of letters the person does not want, where no duty is involved.
    #[serde(default)]
    pub unwanted: Vec<String>,
    /// Whether the account was closed; its number is not given again.
    #[serde(default)]
    pub closed: bool,
}

impl Profile {
    /// A new account: whom it is for, and nothing else yet.
    pub fn new(number: Person, name: &str, email: &str, lang: Lang) -> Self {
        Self {
            number,
            name: name.to_owned(),
            function: String::new(),
            email: email.trim().to_lowercase(),
            lang,
            keeper: None,
            passkeys: Vec::new(),
            totp: None,
            totp_step: 0,
            paper_codes: Vec::new(),
            unwanted: Vec::new(),
            closed: false,
        }
    }

    /// Whether the person has something to show beyond its mail.
    pub fn has_second_factor(&self) -> bool {
        self.totp.is_some() || !self.passkeys.is_empty()
    }

    /// Takes the second factor away in every form; the next one is set up anew.
    pub fn forget_second_factor(&mut self) {
        self.passkeys.clear();
        self.totp = None;
        self.paper_codes.clear();
    }
}

/// A passkey (W3C WebAuthn) and what the person calls it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passkey {
    /// The name it was given: «teléfono».
    pub name: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// The credential, as the library that checks it writes it down.
    pub credential: serde_json::Value,
}

/// Everyone who has, or had, an account.
#[derive(Default)]
pub struct People(RwLock<BTreeMap<Person, Profile>>);

impl People {
    /// All persons kept beside the record.
    pub fn load(reader: &Reader) -> Result<Self, ReadError> {
        let mut people = BTreeMap::new();
        for (number, bytes) in reader.kept_all(KIND)? {
            match serde_json::from_slice::<Profile>(&bytes) {
                Ok(profile) => drop(people.insert(profile.number, profile)),
                // One damaged account must not keep the others out.
                Err(error) => tracing::error!(number, %error, "an account cannot be read"),
            }
        }
        Ok(Self(RwLock::new(people)))
    }

    /// The person with this number.
    pub fn get(&self, person: Person) -> Option<Profile> {
        self.read().get(&person).cloned()
    }

    /// The open account with this address.
    pub fn with_email(&self, email: &str) -> Option<Profile> {
        let email = email.trim().to_lowercase();
        self.read().values().find(|it| it.email == email && !it.closed).cloned()
    }

    /// Everyone, in the order of their numbers.
    pub fn all(&self) -> Vec<Profile> {
        self.read().values().cloned().collect()
    }

    /// The seat for which `person` keeps the record, if it does.
    pub fn keeper_for(&self, person: Person) -> Option<Seat> {
        self.read().get(&person).filter(|it| !it.closed).and_then(|it| it.keeper.clone())
    }

    /// The number of the next account.
    pub fn next_number(&self) -> Person {
        Person(self.read().keys().next_back().map_or(1, |last| last.0 + 1))
    }

    fn read(&self) -> RwLockReadGuard<'_, BTreeMap<Person, Profile>> {
        self.0.read().expect("nobody panics while looking people up")
    }

    fn write(&self) -> RwLockWriteGuard<'_, BTreeMap<Person, Profile>> {
        self.0.write().expect("nobody panics while writing people down")
    }
}

/// Keeping people is the desk's work, like everything that goes to disk.
impl App {
    /// Keeps what is known of a person, in place of what was known before.
    pub async fn keep_person(&self, profile: Profile) -> Result<(), Problem> {
        let (key, bytes) = written(&profile);
        self.keep(KIND, key, bytes).await?;
        self.people.write().insert(profile.number, profile);
        Ok(())
    }

    /// Changes what is known of a person, one change after another, so that none is lost over another; where `change`
    /// answers nothing, nothing is changed.
    pub async fn change_person<T, F>(&self, person: Person, change: F) -> Result<Option<T>, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Profile) -> Option<T> + Send + 'static,
    {
        let people = Arc::clone(&self.people);
        let changed = self.beside(move |store| {
            let Some(mut profile) = people.get(person) else { return Ok(None) };
            let Some(outcome) = change(&mut profile) else { return Ok(None) };
            let (key, bytes) = written(&profile);
            store.keep(KIND, &key, &bytes).map_err(|error| Problem::NotRecorded(error.to_string()))?;
            people.write().insert(person, profile);
            Ok(Some(outcome))
        });
        changed.await?
    }

    /// Opens an account with the next number, made by `made`; nothing where its address is another open account's.
    pub async fn add_person(
        &self,
        made: impl FnOnce(Person) -> Profile + Send + 'static,
    ) -> Result<Option<Profile>, Problem> {
        let people = Arc::clone(&self.people);
        let added = self.beside(move |store| {
            let profile = made(people.next_number());
            if people.with_email(&profile.email).is_some() {
                return Ok(None);
            }
            let (key, bytes) = written(&profile);
            store.keep(KIND, &key, &bytes).map_err(|error| Problem::NotRecorded(error.to_string()))?;
            people.write().insert(profile.number, profile.clone());
            Ok(Some(profile))
        });
        added.await?
    }

    /// [`App::keep_person`] for callers outside the runtime.
    pub fn keep_person_blocking(&self, profile: Profile) -> Result<(), Problem> {
        let (key, bytes) = written(&profile);
        let kept = self.beside_blocking(move |store| store.keep(KIND, &key, &bytes))?;
        kept.map_err(|error| Problem::NotRecorded(error.to_string()))?;
        self.people.write().insert(profile.number, profile);
        Ok(())
    }
}

/// Everything a person may act as on `day`, offices first: what it is accredited for, and the record itself, where it
/// keeps it and nobody exercises the Technical Secretariat.
pub fn actors_of(coalition: &Coalition, profile: &Profile, day: Date) -> Vec<Actor> {
    let mut actors = right::actors_of(coalition, profile.number, day);
    let holder = coalition.mandates.holder(Office::Secretariat, day);
    // A secretariat that is suspended does not exercise its office: somebody has to be able to reinstate it.
    let vacant = holder.is_none_or(|it| !coalition.membership.in_good_standing(&it.seat, day));
    if let Some(seat) = profile.keeper.clone().filter(|_| vacant) {
        actors.insert(0, Actor { seat, capacity: Capacity::Registrar });
    }
    actors
}

fn written(profile: &Profile) -> (String, Vec<u8>) {
    (profile.number.0.to_string(), serde_json::to_vec(profile).expect("a profile is plain data"))
}
