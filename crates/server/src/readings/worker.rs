//! Reads what waits, one file after another, while the house is open; it goes on where it was after a restart.

use std::sync::Arc;

use tokio::task::spawn_blocking;

use super::{Content, Counts, Reading, Refused, State, TEXT, facts, key};
use crate::app::App;
use crate::extracting::{Fault, Worker, text_of};
use crate::problem::Problem;

/// How a file is read.
#[derive(Clone, Debug)]
pub enum How {
    /// By a process that may die of it.
    Apart(Worker),
    /// In this very process: for files of our own.
    Here,
}

impl How {
    /// By a process of this program, if there is a way to start one.
    pub fn apart() -> Self {
        match Worker::this_program() {
            Ok(worker) => Self::Apart(worker),
            Err(error) => {
                tracing::error!(%error, "this program does not find itself: files are read in the house itself");
                Self::Here
            }
        }
    }

    /// What a file says.
    pub fn read(&self, bytes: &[u8], name: &str) -> Result<Content, Fault> {
        match self {
            Self::Apart(worker) => worker.read(bytes, name).map(Content::from),
            Self::Here => text_of(bytes, name).map(|file| {
                let proposal = archive::read(&file.text);
                Content { kind: file.kind, text: file.text, bare_pages: file.bare_pages, proposal }
            }),
        }
    }
}

/// Reads whatever is left, as it comes.
pub async fn keep_going(app: Arc<App>, how: How) {
    loop {
        if let Err(problem) = run_once(&app, &how).await {
            // Whatever waits stays where it is; the next file that is left tries again.
            tracing::error!(%problem, "files of the archive are not read");
        }
        app.readings.more.notified().await;
    }
}

/// Reads everything that waits, unless the queue is paused; returns how many files were read or refused.
pub async fn run_once(app: &App, how: &How) -> Result<usize, Problem> {
    let mut done = 0;
    while let Some(reading) = app.readings.next().filter(|_| !app.readings.is_paused()) {
        one(app, how, reading).await?;
        done += 1;
    }
    Ok(done)
}

async fn one(app: &App, how: &How, mut reading: Reading) -> Result<(), Problem> {
    let id = reading.id;
    reading.state = State::Reading;
    // In memory alone: after a restart it waits.
    app.readings.note(reading.clone());
    let bytes = app.file_of_reading(id).await?.unwrap_or_default();
    let (how, name) = (how.clone(), reading.name);
    let read = spawn_blocking(move || how.read(&bytes, &name)).await;
    let (state, found) = match read.unwrap_or(Err(Fault::GaveUp)) {
        Ok(mut content) => {
            if let Some(model) = &app.readings.model {
                content.proposal = model.asked_apart(&content.text, content.proposal).await;
            }
            let found = counted(&content);
            let bytes = serde_json::to_vec(&content).map_err(|it| Problem::NotRecorded(it.to_string()))?;
            app.keep(TEXT, key(id), bytes).await?;
            (State::Read, Some(found))
        }
        Err(fault) => (State::Refused(Refused::Fault(fault)), None),
    };
    app.change_reading(id, |it| {
        it.found = found;
        // Somebody may have put it aside while it was read.
        if it.state == State::Reading {
            it.state = state;
        }
    })
    .await?;
    Ok(())
}

fn counted(content: &Content) -> Counts {
    let meetings = &content.proposal.meetings;
    Counts {
        meetings: meetings.len(),
        agreements: meetings.iter().map(|it| it.agreements.len()).sum(),
        facts: facts::of(content).len(),
    }
}
