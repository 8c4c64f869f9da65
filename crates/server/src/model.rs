//! A language model behind an OpenAI-compatible address, asked what else an old document says was agreed.
//!
//! Nobody needs it, and it is asked only where the settings name one: the text of the document leaves for that address.
//! What it answers is believed where the source says it (`archive::model`); if it does not answer, what our own reader
//! read stands as it is.

use std::time::{Duration, Instant};

use archive::Proposal;
use archive::model::{Heard, Inquiry, instructions};
use serde_json::{Value, json};
use tokio::sync::oneshot;

use crate::settings::Secret;

mod answer;

/// A model that says more about a passage of a few pages has lost its way.
const LARGEST_ANSWER: u64 = 256 * 1024;
/// Whoever is there at all lets us in soon.
const DOOR: Duration = Duration::from_secs(10);
/// The whole of a document; what was not asked about by then is said not to have been.
const WHOLE: Duration = Duration::from_secs(30 * 60);

/// A model, as the settings have it.
#[derive(Clone, Debug)]
pub struct Model {
    /// What stands before `/chat/completions`: `http://127.0.0.1:11434/v1`.
    pub address: String,
    /// What it is called there.
    pub name: String,
    /// What we show for it, if anything.
    pub key: Option<Secret>,
    /// How long one answer may take.
    pub patience: Duration,
}

/// Why a model was not heard.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("it cannot be reached: {0}")]
    Away(#[from] ureq::Error),
    #[error("it answers with status {0}")]
    Status(u16),
    #[error("its answer is no chat completion")]
    Answer,
}

impl Model {
    /// The proposal with what the model found besides in the text it was read in. Waits for the model.
    pub fn asked(&self, text: &str, proposal: Proposal) -> Proposal {
        let began = Instant::now();
        let mut inquiry = Inquiry::about(text, proposal, &self.name);
        for at in 0..inquiry.passages() {
            if began.elapsed() > WHOLE {
                tracing::warn!(
                    model = self.name,
                    "the language model takes too long; the rest is not asked about"
                );
                break;
            }
            match self.ask(inquiry.passage(at)) {
                Ok(said) => inquiry.hear(at, &answer::findings(&said)),
                // Whoever does not answer once is not waited for again over the same document.
                Err(failure) => {
                    tracing::warn!(model = self.name, %failure, "the language model was not heard");
                    break;
                }
            }
        }
        inquiry.close()
    }

    /// The same for the queue of readings. The thread is of its own, so that no end of the program waits for it.
    pub async fn asked_apart(&self, text: &str, proposal: Proposal) -> Proposal {
        let (tell, told) = oneshot::channel();
        let (model, words, read) = (self.clone(), text.to_owned(), proposal.clone());
        // The text was read whole in a process apart before; what is done with it here is a part of the same.
        let ask = move || drop(tell.send(model.asked(&words, read)));
        let began = std::thread::Builder::new().name("model".to_owned()).spawn(ask);
        match (began, told.await) {
            (Ok(_), Ok(asked)) => asked,
            _ => {
                tracing::error!(model = self.name, "asking the language model failed");
                let heard = Heard { name: self.name.clone(), passages: 1, ..Heard::default() };
                Proposal { model: Some(heard), ..proposal }
            }
        }
    }

    /// Where its address leads, as people are told it: `127.0.0.1:11434`.
    pub fn host(&self) -> &str {
        let rest = self.address.split_once("://").map_or(&*self.address, |(_, rest)| rest);
        rest.split('/').next().unwrap_or_default()
    }

    /// What it says to a passage.
    fn ask(&self, passage: &str) -> Result<String, Failure> {
        let messages = json!([
            { "role": "system", "content": instructions() },
            { "role": "user", "content": passage },
        ]);
        let question = json!({ "model": self.name, "messages": messages, "temperature": 0, "stream": false });
        let mut request = self
            .agent()
            .post(format!("{}/chat/completions", self.address))
            .header("content-type", "application/json")
            .header("accept", "application/json");
        if let Some(key) = &self.key {
            request = request.header("authorization", format!("Bearer {}", key.reveal()));
        }
        let mut answer = request.send(question.to_string())?;
        if answer.status() != 200 {
            return Err(Failure::Status(answer.status().as_u16()));
        }
        let bytes = answer.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec()?;
        let answer: Value = serde_json::from_slice(&bytes).map_err(|_| Failure::Answer)?;
        let said = answer["choices"][0]["message"]["content"].as_str().ok_or(Failure::Answer)?;
        Ok(said.to_owned())
    }

    fn agent(&self) -> ureq::Agent {
        // A redirect could lead away from TLS or to somebody else, and none is needed.
        let config = ureq::Agent::config_builder()
            .timeout_connect(Some(DOOR))
            .timeout_global(Some(self.patience))
            .max_redirects(0)
            .http_status_as_error(false);
        // What is said to this very machine does not leave it through a proxy of the environment.
        let config = if self.address.starts_with("http://") { config.proxy(None) } else { config };
        config.build().into()
    }
}
