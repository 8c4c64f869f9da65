//! Passkeys (W3C WebAuthn): made on the account page, and shown at the door in place of a link and a code.
//!
//! The library checks what a browser sends; what was begun waits in memory and can be finished once.

use domain::symbol::Person;
use proofs::sha256;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey as Credential, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

use crate::app::App;
use crate::pending::Pending;
use crate::people::{Passkey, Profile};
use crate::problem::Problem;
use crate::session;

/// How many passkeys a person may have.
pub const MOST: usize = 12;

/// The house as passkeys know it; they are bound to its name.
pub struct Passkeys {
    checks: Webauthn,
    registering: Pending<PasskeyRegistration>,
    entering: Pending<DiscoverableAuthentication>,
}

impl Passkeys {
    /// The passkeys of the house at this address; there are none for one that is known by a number alone.
    pub fn at(address: &str, name: &str) -> Option<Self> {
        let origin = Url::parse(address).ok()?;
        let domain = origin.domain()?;
        let checks = WebauthnBuilder::new(domain, &origin).ok()?.rp_name(name).build().ok()?;
        Some(Self { checks, registering: Pending::default(), entering: Pending::default() })
    }

    /// What a browser needs to make a passkey for this person, in this session.
    pub fn begin(&self, app: &App, profile: &Profile, session: &str) -> Option<Value> {
        let known = credentials(profile).map(|it| it.cred_id().clone()).collect();
        let handle = handle(app, profile.number);
        let begun =
            self.checks.start_passkey_registration(handle, &profile.email, &profile.name, Some(known));
        let (challenge, state) = begun.ok()?;
        self.registering.keep(session, state, app.clock.now());
        let mut challenge = serde_json::to_value(challenge).ok()?;
        // It has to name its person by itself: at the door nobody types an address first.
        let selection = &mut challenge["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = json!("required");
        selection["requireResidentKey"] = json!(true);
        Some(challenge)
    }

    /// The passkey that a browser made, once it is checked.
    pub fn finish(&self, app: &App, session: &str, name: &str, made: Value) -> Option<Passkey> {
        let state = self.registering.take(session, app.clock.now())?;
        let made: RegisterPublicKeyCredential = serde_json::from_value(made).ok()?;
        let credential = self.checks.finish_passkey_registration(&made, &state).ok()?;
        let credential = serde_json::to_value(credential).ok()?;
        Some(Passkey { name: name.to_owned(), added_at: app.clock.now(), credential })
    }

    /// What a browser needs to show a passkey, and the key of this attempt.
    pub fn ask(&self, app: &App) -> Option<Value> {
        let (challenge, state) = self.checks.start_discoverable_authentication().ok()?;
        let key = session::random();
        self.entering.keep(&key, state, app.clock.now());
        let challenge = serde_json::to_value(challenge).ok()?;
        Some(json!({ "key": key, "publicKey": challenge["publicKey"] }))
    }

    /// Whose passkey was shown, if it is right and the account is open; what it counts is written down.
    pub async fn owner(&self, app: &App, key: &str, shown: Value) -> Result<Option<Profile>, Problem> {
        let Some(state) = self.entering.take(key, app.clock.now()) else { return Ok(None) };
        let Ok(shown) = serde_json::from_value::<PublicKeyCredential>(shown) else { return Ok(None) };
        let Ok((named, id)) = self.checks.identify_discoverable_authentication(&shown) else {
            return Ok(None);
        };
        let all = app.people.all();
        let Some(profile) = all.into_iter().find(|it| !it.closed && handle(app, it.number) == named) else {
            return Ok(None);
        };
        let Some(credential) = credentials(&profile).find(|it| it.cred_id().as_slice() == id) else {
            return Ok(None);
        };
        let Ok(result) = self.checks.finish_discoverable_authentication_v2(&shown, state, &credential) else {
            return Ok(None);
        };
        app.change_person(profile.number, move |profile| {
            for passkey in &mut profile.passkeys {
                let Ok(mut credential) = serde_json::from_value::<Credential>(passkey.credential.clone())
                else {
                    continue;
                };
                if credential.update_credential(&result) == Some(true) {
                    passkey.credential = serde_json::to_value(credential).ok()?;
                }
            }
            Some(())
        })
        .await?;
        Ok(Some(profile))
    }
}

/// The name by which a page says which passkey it means.
pub fn id(passkey: &Passkey) -> String {
    sha256(passkey.credential.to_string().as_bytes()).to_hex()[..24].to_owned()
}

fn credentials(profile: &Profile) -> impl Iterator<Item = Credential> + '_ {
    profile.passkeys.iter().filter_map(|it| serde_json::from_value(it.credential.clone()).ok())
}

/// What a passkey calls its person: the same each time, and nobody's name.
fn handle(app: &App, person: Person) -> Uuid {
    let text = format!("{}\n{}", app.identity.origin, person.0);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&sha256(text.as_bytes()).0[..16]);
    Uuid::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_without_a_name_has_no_passkeys() {
        let table = [
            ("https://corett.example", true),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:8080", false),
            ("http://[::1]:8080", false),
        ];
        for (address, expected) in table {
            assert_eq!(Passkeys::at(address, "CORETT").is_some(), expected, "{address}");
        }
    }
}
