//! From the settings of mail to the way that letters go.

use anyhow::Result;
use domain::words::Lang;

use super::{Mail, secret_in};
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
        Ok(Some(secret_in(file, lang)?))
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
