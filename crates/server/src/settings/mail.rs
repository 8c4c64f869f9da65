//! From the settings of mail to the way that letters go.

use anyhow::{Context as _, Result};
use domain::words::Lang;

use super::Mail;
use crate::lang::Words;
use crate::letters::outbox::{Protection, Server, Way};

impl Mail {
    /// The way letters go, if the settings name one.
    pub fn way(&self, lang: Lang) -> Result<Option<Way>> {
        let Some(host) = self.host.clone() else {
            return Ok(self.folder.clone().map(Way::Folder));
        };
        let port = self.port.map_or_else(|| usual_port(self.protection), std::num::NonZero::get);
        let account = self.user.clone().zip(self.secret(lang)?);
        Ok(Some(Way::Smtp(Server { host, port, protection: self.protection, account })))
    }

    fn secret(&self, lang: Lang) -> Result<Option<String>> {
        let Some(file) = &self.password_file else {
            return Ok(self.password.as_ref().map(|it| it.reveal().to_owned()));
        };
        let shown = file.display().to_string();
        let read = std::fs::read_to_string(file);
        let read = read.with_context(|| Words::of(lang).say("settings-unreadable", &[("file", &shown)]))?;
        // An editor leaves a line break at the end, which is no part of a password.
        Ok(Some(read.trim_end_matches(['\r', '\n']).to_owned()))
    }
}

/// RFC 8314 and RFC 6409; and the plain port for a server on the same machine.
fn usual_port(protection: Protection) -> u16 {
    match protection {
        Protection::Tls => 465,
        Protection::StartTls => 587,
        Protection::None => 25,
    }
}
