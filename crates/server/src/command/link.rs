//! `plenaria link`: a one-time link for somebody who cannot get in otherwise, made at the machine itself.
//!
//! For the first administrator whose link ended, and for whoever lost telephone and papers and has nobody to ask.

use std::path::Path;

use anyhow::{Result, bail};
use domain::words::Lang;

use super::record_in;
use crate::app::App;
use crate::clock::Clock;
use crate::lang::Words;
use crate::settings::Address;
use crate::{links, one_time};

/// How long the link is good.
const OPENS_FOR_HOURS: u32 = 24;

/// Prints a link for the account with this address, and takes its second factor away first if asked to.
pub fn run(dir: &Path, email: &str, forget_factor: bool, address: &str, lang: Lang) -> Result<()> {
    let words = Words::of(lang);
    let Ok(address) = Address::try_from(address.to_owned()) else {
        let expected = words.say("new-expects-address", &[]);
        bail!(words.say("new-wrong", &[("flag", "address"), ("expected", &expected)]));
    };
    let app = App::open(&record_in(dir, lang)?, Clock::Machine)?;
    let Some(mut profile) = app.people.with_email(email) else {
        bail!(words.say("link-no-account", &[("email", email)]));
    };
    if forget_factor {
        profile.forget_second_factor();
        app.keep_person_blocking(profile.clone())?;
        one_time::forget_blocking(&app, profile.number)?;
    }
    let token = one_time::issue_blocking(&app, profile.number, OPENS_FOR_HOURS)?;
    let link = format!("{}{}", address.as_str(), links::one_time(profile.lang, &token, "/account"));
    let hours = OPENS_FOR_HOURS.to_string();
    println!("{}", words.say("link-done", &[("name", &profile.name), ("hours", &hours), ("link", &link)]));
    Ok(())
}
