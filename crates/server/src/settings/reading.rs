//! Reading the settings: each value by itself, so that whoever wrote it is told which one is wrong, and where.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use confique::meta::{FieldKind, Meta};
use confique::{Config, File, FileFormat, Layer};
use domain::words::Lang;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::Settings;
use crate::lang::Words;
use crate::letters::outbox::Protection;
use crate::provider::is_protected;

type Read = <Settings as Config>::Layer;

/// What was given, from the strongest to the weakest.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// From the command line: `("log.level", "debug")`.
    pub flags: Vec<(&'static str, String)>,
    /// The environment; only names that begin with `PLENARIA_` are looked at.
    pub environment: Vec<(String, String)>,
    /// The file.
    pub file: Option<PathBuf>,
}

impl Given {
    /// With the environment of this process.
    pub fn here(file: Option<PathBuf>, flags: Vec<(&'static str, String)>) -> Self {
        let environment = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .filter(|(name, _)| name.starts_with("PLENARIA_"));
        Self { flags, environment: environment.collect(), file }
    }
}

/// Reads all settings, or says in one sentence what is wrong.
pub fn read(given: &Given, lang: Lang) -> Result<Settings> {
    let mut read = Read::empty();
    for (key, text) in &given.flags {
        let place = format!("--{}", key.replace(['.', '_'], "-"));
        read = read.with_fallback(from_text(key, text, &place, lang)?);
    }
    for key in keys() {
        let name = variable(&key);
        let found = given.environment.iter().find(|(it, text)| *it == name && !text.is_empty());
        if let Some((_, text)) = found {
            read = read.with_fallback(from_text(&key, text, &name, lang)?);
        }
    }
    if let Some(file) = &given.file {
        read = read.with_fallback(from_file(file, lang)?);
    }
    let settings = Settings::from_layer(read.with_fallback(Read::default_values()));
    settings.map_err(anyhow::Error::from).and_then(|it| fitting(it, lang))
}

/// Every setting by its name, as the file has them: `listen`, `mail.host`.
pub(super) fn keys() -> Vec<String> {
    fn below(meta: &Meta, before: &str, keys: &mut Vec<String>) {
        for field in meta.fields {
            let key = format!("{before}{}", field.name);
            match field.kind {
                FieldKind::Leaf { .. } => keys.push(key),
                FieldKind::Nested { meta } => below(meta, &format!("{key}."), keys),
            }
        }
    }
    let mut keys = Vec::new();
    below(&Settings::META, "", &mut keys);
    keys
}

/// The variable of the environment that says the same: `PLENARIA_MAIL_HOST`.
pub(super) fn variable(key: &str) -> String {
    format!("PLENARIA_{}", key.replace('.', "_").to_uppercase())
}

/// A value that was given as text: itself, a number, or a list between commas.
fn from_text(key: &str, text: &str, place: &str, lang: Lang) -> Result<Read> {
    let list = text.split(',').map(str::trim).filter(|it| !it.is_empty()).map(Value::from).collect();
    let candidates = [Some(Value::from(text)), text.parse::<u64>().ok().map(Value::from), Some(list)];
    let read = candidates.into_iter().flatten().find_map(|value| of(key, value));
    read.map_or_else(|| wrong(key, place, lang), Ok)
}

fn from_file(file: &Path, lang: Lang) -> Result<Read> {
    let shown = file.display().to_string();
    let words = Words::of(lang);
    // Before it is read as TOML: «it is not there» and «you may not read it» are other sentences than «line 3».
    if let Err(error) = std::fs::read_to_string(file) {
        let key = match error.kind() {
            std::io::ErrorKind::NotFound => "settings-no-file",
            std::io::ErrorKind::PermissionDenied => "settings-may-not-read",
            std::io::ErrorKind::InvalidData => "settings-not-text",
            _ => "settings-unreadable",
        };
        bail!(words.say(key, &[("file", &shown)]));
    }
    let tree = match File::with_format(file, FileFormat::Toml).required().load::<Tree>() {
        Ok(Tree(tree)) => tree,
        Err(error) => match place_in(&format!("{error:#}")) {
            // Not the line itself: there may be a password in it.
            Some((line, column)) => {
                bail!(
                    words.say("settings-not-toml", &[("file", &shown), ("line", &line), ("column", &column)])
                )
            }
            None => bail!(words.say("settings-unreadable", &[("file", &shown)])),
        },
    };
    let mut read = Read::empty();
    for (key, value) in leaves(tree, &Settings::META, "", &shown, lang)? {
        let value = of(&key, value).map_or_else(|| wrong(&key, &shown, lang), Ok)?;
        read = read.with_fallback(value);
    }
    Ok(read)
}

/// The line and the column of a fault, from what the reader of TOML says.
fn place_in(said: &str) -> Option<(String, String)> {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
    let (_, after) = said.split_once("at line ")?;
    let (_, column) = after.split_once("column ")?;
    Some((digits(after), digits(column)))
}

/// Every value of a file with its name; a name that no setting has is an error.
fn leaves(
    tree: Map<String, Value>,
    meta: &Meta,
    before: &str,
    file: &str,
    lang: Lang,
) -> Result<Vec<(String, Value)>> {
    let mut found = Vec::new();
    for (name, value) in tree {
        let key = format!("{before}{name}");
        match (meta.fields.iter().find(|field| field.name == name).map(|field| field.kind), value) {
            (Some(FieldKind::Leaf { .. }), value) => found.push((key, value)),
            (Some(FieldKind::Nested { meta }), Value::Object(inside)) => {
                found.extend(leaves(inside, meta, &format!("{key}."), file, lang)?);
            }
            (Some(FieldKind::Nested { .. }), _) => {
                bail!(Words::of(lang).say("settings-is-a-section", &[("key", &key), ("file", file)]))
            }
            (None, _) => {
                let names: Vec<&str> = meta.fields.iter().map(|field| field.name).collect();
                let names = names.join(", ");
                let values = [("key", &*key), ("file", file), ("names", &*names)];
                bail!(Words::of(lang).say("settings-unknown", &values))
            }
        }
    }
    Ok(found)
}

/// The settings with this one alone, if the value is of its kind.
fn of(key: &str, value: Value) -> Option<Read> {
    let nested = key
        .rsplit('.')
        .fold(value, |inside, name| Value::Object(Map::from_iter([(name.to_owned(), inside)])));
    serde_json::from_value(nested).ok()
}

fn wrong<T>(key: &str, place: &str, lang: Lang) -> Result<T> {
    let words = Words::of(lang);
    let expected = words.say(&format!("settings-expects-{}", kind(key)), &[]);
    bail!(words.say("settings-wrong", &[("key", key), ("place", place), ("expected", &expected)]))
}

/// What is to be written there, in one word.
fn kind(key: &str) -> &'static str {
    match key {
        "listen" => "socket",
        "address" | "provider.issuer" | "model.address" => "address",
        "log.format" => "format",
        "log.level" => "level",
        "mail.port" => "port",
        "mail.protection" => "protection",
        "mail.from" => "sender",
        "sessions.idle_hours" | "sessions.absolute_hours" | "uploads.max_mb" | "model.patience_seconds" => {
            "number"
        }
        "proxy.trusted" => "networks",
        "metrics.listen" => "loopback",
        _ => "text",
    }
}

/// What only makes sense together.
fn fitting(settings: Settings, lang: Lang) -> Result<Settings> {
    let words = Words::of(lang);
    let Settings { mail, sessions, provider, model, tls, .. } = &settings;
    if mail.password.is_some() && mail.password_file.is_some() {
        bail!(words.say("settings-two-passwords", &[]));
    }
    let password = mail.password.is_some() || mail.password_file.is_some();
    if mail.user.is_some() != password {
        bail!(words.say("settings-account-half", &[]));
    }
    if mail.host.is_none() && (mail.user.is_some() || mail.port.is_some()) {
        bail!(words.say("settings-no-host", &[]));
    }
    if let Some(host) = &mail.host
        && mail.protection == Protection::None
        && mail.user.is_some()
        && !is_this_machine(host)
    {
        bail!(words.say("settings-clear-password", &[("host", host)]));
    }
    if sessions.idle_hours > sessions.absolute_hours {
        bail!(words.say("settings-idle-longer", &[]));
    }
    if tls.certificate.is_some() != tls.key.is_some() {
        bail!(words.say("settings-tls-half", &[]));
    }
    if provider.client_secret.is_some() && provider.client_secret_file.is_some() {
        bail!(words.say("settings-two-secrets", &[]));
    }
    if provider.is_half() {
        bail!(words.say("settings-provider-half", &[]));
    }
    if provider.issuer.as_ref().is_some_and(|it| !is_protected(it.as_str())) {
        bail!(words.say("settings-provider-clear", &[]));
    }
    if model.key.is_some() && model.key_file.is_some() {
        bail!(words.say("settings-two-keys", &[]));
    }
    if model.is_half() {
        bail!(words.say("settings-model-half", &[]));
    }
    // The words of a document, and the key, are not for whoever listens on the way.
    if model.address.as_ref().is_some_and(|it| !is_protected(it.as_str())) {
        bail!(words.say("settings-model-clear", &[]));
    }
    Ok(settings)
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|it| it.is_loopback())
}

/// A file as it is written, before anything is expected of it.
struct Tree(Map<String, Value>);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self)
    }
}

impl Layer for Tree {
    fn empty() -> Self {
        Self(Map::new())
    }

    fn default_values() -> Self {
        Self::empty()
    }

    fn from_env() -> Result<Self, confique::Error> {
        Ok(Self::empty())
    }

    fn with_fallback(self, fallback: Self) -> Self {
        if self.0.is_empty() { fallback } else { self }
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn is_complete(&self) -> bool {
        true
    }
}
