//! Accounts: opened, corrected, closed and opened again by whoever keeps them, and by nobody else.
//!
//! The Technical Secretariat keeps the accounts, or the registrar while nobody exercises it. That is asked here, as of
//! now, whichever page the wish comes from.

use std::sync::Arc;

use domain::command::Actor;
use domain::right::Capacity;
use domain::symbol::{Person, Seat};
use domain::words::Lang;

use crate::access::{self, Change};
use crate::app::App;
use crate::one_time;
use crate::people::{self, Profile};
use crate::problem::Problem;
use crate::session::Means;
use crate::visitor::SignedIn;

/// How long a link is good that the keeper of the accounts sends: somebody may be travelling.
pub const OPENS_FOR_HOURS: u32 = 72;

/// Whoever asks for something about accounts.
#[derive(Clone, Copy, Debug)]
pub struct Asker {
    /// The person.
    pub person: Person,
    /// How it signed in.
    pub means: Means,
}

impl From<&SignedIn> for Asker {
    fn from(signed_in: &SignedIn) -> Self {
        Self { person: signed_in.profile.number, means: signed_in.session.means }
    }
}

/// What is to be known of a person who gets an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// As the person signs.
    pub name: String,
    /// What it is at home.
    pub function: String,
    /// Where letters go.
    pub email: String,
    /// The language of letters.
    pub lang: Lang,
}

/// Why something about accounts is not done.
#[derive(Debug, thiserror::Error)]
pub enum Denied {
    /// Whoever asks does not keep the accounts, or has shown a link sent by mail alone.
    #[error("does not keep the accounts")]
    NotYours,
    /// Another open account has this address.
    #[error("another account has this address")]
    Taken,
    /// There is no such account, or it is not in the state that was seen.
    #[error("no such account")]
    Unknown,
    /// One does not lock oneself out.
    #[error("one's own account")]
    Own,
    /// It could not be written down.
    #[error(transparent)]
    Failed(#[from] Problem),
}

/// As whom this person keeps the accounts today, if it does.
pub fn keeper(app: &App, asker: Asker) -> Option<Actor> {
    let profile = app.people.get(asker.person).filter(|it| !it.closed && asker.means.is_strong())?;
    let known = app.known();
    let actors = people::actors_of(&known.coalition, &profile, app.today());
    actors.into_iter().find(|it| matches!(it.capacity, Capacity::Secretariat | Capacity::Registrar))
}

impl App {
    /// Opens an account.
    pub async fn open_account(&self, asker: Asker, draft: Draft) -> Result<Profile, Denied> {
        self.permit(asker)?;
        let Draft { name, function, email, lang } = draft;
        let made = move |number| Profile { function, ..Profile::new(number, &name, &email, lang) };
        let opened = self.add_person(made).await?.ok_or(Denied::Taken)?;
        told(asker, opened.number, "an account was opened");
        Ok(opened)
    }

    /// Corrects what is known of a person.
    pub async fn correct_account(&self, asker: Asker, person: Person, draft: Draft) -> Result<(), Denied> {
        let email = draft.email.trim().to_lowercase();
        let people = Arc::clone(&self.people);
        let is_free = move |email: &str| people.with_email(email).is_none_or(|it| it.number == person);
        let changed = self.change_account(asker, person, "an account was corrected", move |profile| {
            (profile.closed || is_free(&email)).then(|| {
                let Draft { name, function, lang, .. } = draft;
                *profile = Profile { name, function, email, lang, ..profile.clone() };
            })
        });
        changed.await?.ok_or(Denied::Taken)?;
        // A link that went to the address before may lie there still.
        Ok(one_time::forget(self, person).await?)
    }

    /// Closes an account: its sessions end, and no link opens it.
    pub async fn close_account(&self, asker: Asker, person: Person) -> Result<(), Denied> {
        self.not_own(asker, person)?;
        let closed = self.change_account(asker, person, "an account was closed", |profile| {
            profile.closed = true;
            Some(())
        });
        closed.await?.ok_or(Denied::Unknown)?;
        self.lock_out(person).await
    }

    /// Opens a closed account again, unless its address is somebody else's by now.
    pub async fn reopen_account(&self, asker: Asker, person: Person) -> Result<(), Denied> {
        let people = Arc::clone(&self.people);
        let opened = self.change_account(asker, person, "an account was opened again", move |profile| {
            let is_free = people.with_email(&profile.email).is_none_or(|it| it.number == person);
            is_free.then(|| profile.closed = false)
        });
        opened.await?.ok_or(Denied::Taken)
    }

    /// Ends all sessions of a person.
    pub async fn sign_out_everywhere(&self, asker: Asker, person: Person) -> Result<(), Denied> {
        self.permit(asker)?;
        told(asker, person, "the sessions of an account were ended");
        self.lock_out(person).await
    }

    /// Takes somebody's second factor away, passkeys included, and ends its sessions.
    pub async fn reset_factor(&self, asker: Asker, person: Person) -> Result<(), Denied> {
        self.not_own(asker, person)?;
        let reset = self.change_account(asker, person, "a second factor was taken away", |profile| {
            profile.forget_second_factor();
            Some(())
        });
        reset.await?.ok_or(Denied::Unknown)?;
        self.lock_out(person).await?;
        access::tell(self, person, Change::FactorReset).await;
        Ok(())
    }

    /// Lets a person keep the record for the registrar's seat, or no longer; only the registrar may.
    pub async fn share_record(&self, asker: Asker, person: Person, keeps: bool) -> Result<(), Denied> {
        self.not_own(asker, person)?;
        let seat = self.registrar_seat(asker).ok_or(Denied::NotYours)?;
        let shared = self.change_account(asker, person, "who keeps the record was changed", move |profile| {
            profile.keeper = keeps.then_some(seat);
            Some(())
        });
        shared.await?.ok_or(Denied::Unknown)
    }

    /// A one-time link for a person, to be sent or shown; returns its token.
    pub async fn link_for(&self, asker: Asker, person: Person) -> Result<String, Denied> {
        self.permit(asker)?;
        self.people.get(person).filter(|it| !it.closed).ok_or(Denied::Unknown)?;
        told(asker, person, "a link was made for an account");
        Ok(one_time::issue(self, person, OPENS_FOR_HOURS).await?)
    }

    /// The seat for which the asker keeps the record today, if nobody exercises the Technical Secretariat.
    pub fn registrar_seat(&self, asker: Asker) -> Option<Seat> {
        keeper(self, asker).filter(|it| it.capacity == Capacity::Registrar).map(|it| it.seat)
    }

    /// Whoever was in is out, and no link that lies somewhere leads in again.
    async fn lock_out(&self, person: Person) -> Result<(), Denied> {
        one_time::forget(self, person).await?;
        Ok(self.end_sessions_of(person).await?)
    }

    fn permit(&self, asker: Asker) -> Result<(), Denied> {
        keeper(self, asker).map(drop).ok_or(Denied::NotYours)
    }

    fn not_own(&self, asker: Asker, person: Person) -> Result<(), Denied> {
        self.permit(asker)?;
        if asker.person == person { Err(Denied::Own) } else { Ok(()) }
    }

    async fn change_account<T, F>(
        &self,
        asker: Asker,
        person: Person,
        what: &'static str,
        change: F,
    ) -> Result<Option<T>, Denied>
    where
        T: Send + 'static,
        F: FnOnce(&mut Profile) -> Option<T> + Send + 'static,
    {
        self.permit(asker)?;
        self.people.get(person).ok_or(Denied::Unknown)?;
        let changed = self.change_person(person, change).await?;
        if changed.is_some() {
            told(asker, person, what);
        }
        Ok(changed)
    }
}

/// By number alone: the log is not the place for names.
fn told(asker: Asker, person: Person, what: &str) {
    tracing::info!(by = asker.person.0, person = person.0, "{what}");
}
