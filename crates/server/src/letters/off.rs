//! Leaving letters out that nobody has a duty to read: by a link in the letter itself, without an account to sign in to.
//! The link names the person by number and carries a code that only this house can make.

use domain::symbol::Person;
use hmac::{Hmac, KeyInit, Mac};
use proofs::Hash;
use sha2::Sha256;

use crate::app::App;
use crate::people::Profile;
use crate::problem::Problem;
use crate::session;

/// The letters that can be left out, by the name a profile has for them; all others come with a duty.
pub const DIGEST: &str = "digest";

const KIND: &str = "secret";
const KEY: &str = "letters";

/// What codes are made with; made once for a house, and kept beside the record.
pub struct Secret(Vec<u8>);

/// Whether this person wants letters of the kind `name`.
pub fn is_wanted(profile: &Profile, name: &str) -> bool {
    !profile.unwanted.iter().any(|it| it == name)
}

impl Secret {
    /// The secret of this house.
    pub async fn of(app: &App) -> Result<Self, Problem> {
        let failed = |error: &dyn std::fmt::Display| Problem::NotRecorded(error.to_string());
        // Looked up and made in one go at the desk: two who come at once get the same.
        let made = app.beside(|store| -> Result<Vec<u8>, String> {
            if let Some(known) = store.read().kept(KIND, KEY).map_err(|error| error.to_string())? {
                return Ok(known);
            }
            let secret = session::random().into_bytes();
            store.keep(KIND, KEY, &secret).map_err(|error| error.to_string())?;
            Ok(secret)
        });
        made.await?.map(Self).map_err(|error| failed(&error))
    }

    /// The last part of the link for `person`.
    pub fn token(&self, person: Person) -> String {
        let code: [u8; 32] = self.code(person).finalize().into_bytes().into();
        format!("{}-{}", person.0, Hash(code).to_hex())
    }

    /// Whom a link is for, if this house made it.
    pub fn person(&self, token: &str) -> Option<Person> {
        let (number, code) = token.split_once('-')?;
        let person = Person(number.parse().ok()?);
        let code = Hash::parse_hex(code).ok()?;
        self.code(person).verify_slice(code.as_bytes()).is_ok().then_some(person)
    }

    fn code(&self, person: Person) -> Hmac<Sha256> {
        let code = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of any length will do");
        code.chain_update(format!("letters-off:{}", person.0))
    }
}

/// Leaves letters of the kind `name` out for `person` from now on, or sends them again.
pub async fn choose(app: &App, person: Person, name: &str, wanted: bool) -> Result<(), Problem> {
    let Some(mut profile) = app.people.get(person) else { return Ok(()) };
    profile.unwanted.retain(|it| it != name);
    if !wanted {
        profile.unwanted.push(name.to_owned());
    }
    app.keep_person(profile).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_for_one_person_of_one_house() {
        let (house, other) = (Secret(b"one".to_vec()), Secret(b"other".to_vec()));
        let token = house.token(Person(7));
        assert_eq!(house.person(&token), Some(Person(7)));
        assert_eq!(other.person(&token), None);
        assert_eq!(house.person(&token.replacen('7', "8", 1)), None);
        for nonsense in ["", "7", "7-", "x-00", "7-00"] {
            assert_eq!(house.person(nonsense), None, "{nonsense}");
        }
    }
}
