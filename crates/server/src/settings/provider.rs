//! From the settings of the identity provider to the provider.

use anyhow::Result;
use domain::words::Lang;

use super::{Provider, Secret, secret_in};
use crate::provider::Client;

impl Provider {
    /// The provider, if the settings name one.
    pub fn client(&self, lang: Lang) -> Result<Option<Client>> {
        let secret = match &self.client_secret_file {
            Some(file) => Some(Secret::from(secret_in(file, lang)?)),
            None => self.client_secret.clone(),
        };
        let Some(((issuer, client), secret)) = self.issuer.clone().zip(self.client_id.clone()).zip(secret)
        else {
            return Ok(None);
        };
        let host = issuer.as_str().split("://").nth(1).unwrap_or_default();
        let name = self.name.clone().unwrap_or_else(|| host.to_owned());
        Ok(Some(Client { issuer: issuer.as_str().to_owned(), client, secret, name }))
    }

    /// Whether some of it is said and some is missing.
    pub(super) fn is_half(&self) -> bool {
        let secret = self.client_secret.is_some() || self.client_secret_file.is_some();
        let said = [self.issuer.is_some(), self.client_id.is_some(), secret];
        let all = said.iter().all(|it| *it);
        !all && (self.name.is_some() || said.contains(&true))
    }
}
