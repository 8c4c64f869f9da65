//! Persons who have an account. They live beside the record, where they can be corrected and erased;
//! the record knows them by number alone (`docs/design/0005`).

use std::collections::BTreeMap;
use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use domain::symbol::{Person, Seat};
use domain::words::Lang;
use jiff::Timestamp;
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
    /// Kinds of letters the person does not want, where no duty is involved.
    #[serde(default)]
    pub unwanted: Vec<String>,
    /// Whether the account was closed; its number is not given again.
    #[serde(default)]
    pub closed: bool,
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

    /// [`App::keep_person`] for callers outside the runtime.
    pub fn keep_person_blocking(&self, profile: Profile) -> Result<(), Problem> {
        let (key, bytes) = written(&profile);
        let kept = self.beside_blocking(move |store| store.keep(KIND, &key, &bytes))?;
        kept.map_err(|error| Problem::NotRecorded(error.to_string()))?;
        self.people.write().insert(profile.number, profile);
        Ok(())
    }
}

fn written(profile: &Profile) -> (String, Vec<u8>) {
    (profile.number.0.to_string(), serde_json::to_vec(profile).expect("a profile is plain data"))
}
