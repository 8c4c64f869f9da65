//! The letter that brings somebody its link, from whoever keeps the accounts.

use std::sync::Arc;

use crate::accounts::OPENS_FOR_HOURS;
use crate::app::App;
use crate::lang::Words;
use crate::letters::{self, Letter, Purpose};
use crate::people::Profile;
use crate::problem::Problem;

/// Posts the letter; the link stands in it and is forgotten once it has left.
pub async fn post(app: &Arc<App>, person: &Profile, link: &str) -> Result<(), Problem> {
    let words = Words::of(person.lang);
    let founding = app.known().coalition.membership.founding.clone();
    let (acronym, coalition) = match &founding {
        Some(it) => (it.acronym.clone(), it.name.get(person.lang).to_owned()),
        None => ("plenaria".to_owned(), "plenaria".to_owned()),
    };
    let hours = OPENS_FOR_HOURS.to_string();
    let values =
        [("name", person.name.as_str()), ("coalition", &coalition), ("link", link), ("hours", &hours)];
    let letter = Letter {
        subject: words.say("people-letter-subject", &[("coalition", &acronym)]),
        text: words.say("people-letter-text", &values),
        ..Letter::to(person, Purpose::SignIn)
    };
    letters::post(app, letter).await.map(drop)
}
