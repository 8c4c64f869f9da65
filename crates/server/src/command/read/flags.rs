//! The language model that a reading may ask: on the command line, and its key in the environment or a file.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use domain::words::Lang;

use crate::model::Model;
use crate::settings::{self, Given};

/// A language model; without an address none is asked.
#[derive(Args)]
pub struct Flags {
    /// Asks a language model for more, behind this OpenAI-compatible address (`http://127.0.0.1:11434/v1`): the text of
    /// the files goes there.
    #[arg(long, requires = "model_name")]
    model_address: Option<String>,
    /// What the model is called there.
    #[arg(long, requires = "model_address")]
    model_name: Option<String>,
    /// A file that holds its key and nothing else; or PLENARIA_MODEL_KEY in the environment.
    #[arg(long, requires = "model_address")]
    model_key_file: Option<PathBuf>,
    /// How long one answer may take, in seconds; 120 if nothing is said.
    #[arg(long, requires = "model_address")]
    model_patience_seconds: Option<String>,
}

impl Flags {
    /// The model, if this command names one: what the house is set to asks nobody about a file of one's own.
    pub fn model(self, lang: Lang) -> Result<Option<Model>> {
        if self.model_address.is_none() {
            return Ok(None);
        }
        let key_file = self.model_key_file.map(|it| it.display().to_string());
        let flags = [
            ("model.address", self.model_address),
            ("model.name", self.model_name),
            ("model.key_file", key_file),
            ("model.patience_seconds", self.model_patience_seconds),
        ];
        let flags = flags.into_iter().filter_map(|(key, value)| Some((key, value?))).collect();
        let mut given = Given::here(None, flags);
        // Nothing else of a house matters to a reading.
        given.environment.retain(|(name, _)| name.starts_with("PLENARIA_MODEL_"));
        settings::read(&given, lang)?.model.asked(lang)
    }
}
