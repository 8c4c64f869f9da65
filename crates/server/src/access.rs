//! What is written to a person whose way in has changed: should it not have been its own doing, it is told.

use domain::symbol::Person;

use crate::app::App;
use crate::lang::Words;
use crate::letters::{self, Letter, Purpose};

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A second factor was set up.
    FactorSetUp,
    /// It was taken away by the person.
    FactorRemoved,
    /// It was taken away, passkeys included, by whoever keeps the accounts.
    FactorReset,
    /// A passkey was added.
    PasskeyAdded,
    /// A passkey was removed.
    PasskeyRemoved,
}

impl Change {
    fn key(self) -> &'static str {
        match self {
            Self::FactorSetUp => "access-factor-set-up",
            Self::FactorRemoved => "access-factor-removed",
            Self::FactorReset => "access-factor-reset",
            Self::PasskeyAdded => "access-passkey-added",
            Self::PasskeyRemoved => "access-passkey-removed",
        }
    }
}

/// Posts the letter. What was done stands all the same where the letter cannot be kept.
pub async fn tell(app: &App, person: Person, change: Change) {
    let Some(profile) = app.people.get(person).filter(|it| !it.closed) else { return };
    let words = Words::of(profile.lang);
    let founding = app.known().coalition.membership.founding.as_ref().map(|it| it.acronym.clone());
    let coalition = founding.unwrap_or_else(|| "plenaria".to_owned());
    let what = words.say(change.key(), &[]);
    let letter = Letter {
        subject: words.say("access-letter-subject", &[("coalition", &coalition)]),
        text: words.say("access-letter-text", &[("name", &profile.name), ("what", &what)]),
        ..Letter::to(&profile, Purpose::Access)
    };
    if let Err(problem) = letters::post(app, letter).await {
        tracing::error!(person = person.0, %problem, "somebody was not told that its way in changed");
    }
}
