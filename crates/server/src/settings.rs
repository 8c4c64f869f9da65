//! How a house is set up: one file in TOML, the environment over it, the command line over both.
//!
//! What each setting means is said in `languages/*/operating.ftl`, under `setting-` and its name;
//! `plenaria config` prints all of it, and `docs/operating/configuration.md` is compared with that.
//! The open doors of the demonstration are not among the settings, and nothing here can open them.

use std::net::SocketAddr;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use confique::Config;
use domain::words::Lang;
use jiff::SignedDuration;
use serde::Deserialize;

use crate::lang::Words;
use crate::letters::outbox::Protection;
use crate::session::Lifetime;

mod kinds;
mod mail;
mod model;
mod provider;
mod reading;
mod template;

pub use kinds::{Address, Loopback, Network, Secret, Sender};
pub use reading::{Given, read};
pub use template::template;

/// All settings of a house.
#[derive(Debug, Config)]
pub struct Settings {
    /// Where pages are served.
    #[config(default = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The address people know the house by.
    pub address: Option<Address>,
    /// The log of the program.
    #[config(nested)]
    pub log: Log,
    /// The way letters go.
    #[config(nested)]
    pub mail: Mail,
    /// How long somebody stays signed in.
    #[config(nested)]
    pub sessions: Sessions,
    /// The identity provider of an institution.
    #[config(nested)]
    pub provider: Provider,
    /// A language model that may find more in old documents.
    #[config(nested)]
    pub model: Model,
    /// What may be sent to us.
    #[config(nested)]
    pub uploads: Uploads,
    /// What stands in front of the program.
    #[config(nested)]
    pub proxy: Proxy,
    /// Encryption of our own, where nothing in front of the program does it.
    #[config(nested)]
    pub tls: Tls,
    /// What those who operate the program are told.
    #[config(nested)]
    pub metrics: Metrics,
}

/// The log of the program, which is not the record.
#[derive(Debug, Config)]
pub struct Log {
    /// For people, or for programs.
    #[config(default = "text")]
    pub format: Format,
    /// How much is told.
    #[config(default = "info")]
    pub level: Level,
}

/// How a line of the log looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A line that people read.
    Text,
    /// An object in JSON.
    Json,
}

/// From which weight on something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Only failures of ours.
    Error,
    /// And what somebody should look at.
    Warn,
    /// And every request.
    Info,
    /// And what helps to find a fault.
    Debug,
}

/// A mail server, and who writes.
#[derive(Debug, Config)]
pub struct Mail {
    /// Its name; without one, letters are put into a folder.
    pub host: Option<String>,
    /// Its port.
    pub port: Option<NonZeroU16>,
    /// How the connection is protected.
    #[config(default = "tls")]
    pub protection: Protection,
    /// The account there.
    pub user: Option<String>,
    /// Its password.
    pub password: Option<Secret>,
    /// A file that holds the password instead.
    pub password_file: Option<PathBuf>,
    /// Whom letters come from.
    pub from: Option<Sender>,
    /// The folder, where there is no mail server.
    pub folder: Option<PathBuf>,
}

/// How long somebody stays signed in.
#[derive(Debug, Config)]
pub struct Sessions {
    /// Without doing anything.
    #[config(default = 12)]
    pub idle_hours: NonZeroU16,
    /// Whatever is done.
    #[config(default = 168)]
    pub absolute_hours: NonZeroU16,
}

impl Sessions {
    /// How long sessions last.
    pub fn lifetime(&self) -> Lifetime {
        let hours = |hours: NonZeroU16| SignedDuration::from_hours(i64::from(hours.get()));
        Lifetime { idle: hours(self.idle_hours), absolute: hours(self.absolute_hours) }
    }
}

/// The identity provider of an institution (OpenID Connect).
#[derive(Debug, Config)]
pub struct Provider {
    /// The address it is known by.
    pub issuer: Option<Address>,
    /// Who we are there.
    pub client_id: Option<String>,
    /// What we show for it.
    pub client_secret: Option<Secret>,
    /// A file that holds it instead.
    pub client_secret_file: Option<PathBuf>,
    /// What people call it.
    pub name: Option<String>,
}

/// A language model behind an OpenAI-compatible address.
#[derive(Debug, Config)]
pub struct Model {
    /// What stands before `/chat/completions` there.
    pub address: Option<Address>,
    /// What it is called there.
    pub name: Option<String>,
    /// What we show for it.
    pub key: Option<Secret>,
    /// A file that holds it instead.
    pub key_file: Option<PathBuf>,
    /// How long one answer may take.
    #[config(default = 120)]
    pub patience_seconds: NonZeroU16,
}

/// What may be sent to us.
#[derive(Debug, Config)]
pub struct Uploads {
    /// The most at once, in megabytes of 1,048,576 bytes.
    #[config(default = 25)]
    pub max_mb: NonZeroU16,
}

/// What stands in front of the program.
#[derive(Debug, Config)]
pub struct Proxy {
    /// The proxies whose word on where a request comes from is taken.
    #[config(default = [])]
    pub trusted: Vec<Network>,
}

/// Encryption of our own (TLS 1.2 and 1.3).
#[derive(Debug, Config)]
pub struct Tls {
    /// The file of the certificate and those above it, in PEM.
    pub certificate: Option<PathBuf>,
    /// The file of its key, in PEM.
    pub key: Option<PathBuf>,
}

impl Tls {
    /// Both files, where there is to be encryption.
    pub fn files(&self) -> Option<(&Path, &Path)> {
        self.certificate.as_deref().zip(self.key.as_deref())
    }
}

/// What those who operate the program are told.
#[derive(Debug, Config)]
pub struct Metrics {
    /// Where counts are shown, on this machine alone.
    pub listen: Option<Loopback>,
}

/// The secret that a file holds.
fn secret_in(file: &Path, lang: Lang) -> Result<String> {
    let shown = file.display().to_string();
    let read = std::fs::read_to_string(file);
    let read = read.with_context(|| Words::of(lang).say("settings-unreadable", &[("file", &shown)]))?;
    // An editor leaves a line break at the end, which is no part of a password.
    Ok(read.trim_end_matches(['\r', '\n']).to_owned())
}
