//! From the settings of the language model to the model.

use std::time::Duration;

use anyhow::Result;
use domain::words::Lang;

use super::{Model, Secret, secret_in};
use crate::model;

impl Model {
    /// The model, if the settings name one.
    pub fn asked(&self, lang: Lang) -> Result<Option<model::Model>> {
        let Some((address, name)) = self.address.as_ref().zip(self.name.clone()) else { return Ok(None) };
        let key = match &self.key_file {
            Some(file) => Some(Secret::from(secret_in(file, lang)?)),
            None => self.key.clone(),
        };
        let patience = Duration::from_secs(self.patience_seconds.get().into());
        Ok(Some(model::Model { address: address.as_str().to_owned(), name, key, patience }))
    }

    /// Whether some of it is said and some is missing.
    pub(super) fn is_half(&self) -> bool {
        let key = self.key.is_some() || self.key_file.is_some();
        self.address.is_some() != self.name.is_some() || key && self.address.is_none()
    }
}
