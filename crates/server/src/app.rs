//! Where a decision becomes a fact. Nothing else in the program appends to the record.
//!
//! One thread, the desk, owns the store. It takes turns: each drains the queue, decides every command
//! against the state as the earlier ones leave it, writes all that follows in one commit,
//! and only then publishes the new state and answers. See `docs/design/0002`.

use std::path::Path;
use std::sync::{Arc, RwLock, RwLockReadGuard};
use std::thread::JoinHandle;

use domain::command::{Action, Actor, Command, Context, carry_out};
use domain::source::Source;
use domain::{Coalition, Event, Fact, Refusal};
use proofs::Tree;
use store::{Reader, Store};
use tokio::sync::{mpsc, oneshot};

use crate::clock::Clock;
use crate::desk::Desk;
use crate::identity::Identity;
use crate::opening::{self, OpenError};
use crate::problem::Problem;

/// How many requests may wait before askers wait themselves.
const QUEUE: usize = 1024;

/// One coalition's record, running.
pub struct App {
    /// What the record calls itself, and how days are counted.
    pub identity: Identity,
    /// What time it is.
    pub clock: Arc<Clock>,
    known: Arc<RwLock<Known>>,
    queue: Option<mpsc::Sender<Job>>,
    desk: Option<JoinHandle<()>>,
    path: std::path::PathBuf,
}

/// What is known, and the tree that proves it.
#[derive(Clone)]
pub struct Known {
    /// The record, added up.
    pub coalition: Coalition,
    /// Its Merkle tree.
    pub tree: Tree,
    /// The newest signed checkpoint.
    pub checkpoint: Arc<str>,
}

/// Decides against the state as the turn has left it so far.
pub(crate) type Deciding = Box<dyn FnOnce(&Coalition, &Context) -> Result<Vec<Event>, Refusal> + Send>;

/// What the desk is asked for.
pub(crate) enum Job {
    /// An act.
    Act(Act),
    /// Work on what lies beside the log: files and kept values.
    Beside(Box<dyn FnOnce(&mut Store) + Send>),
}

/// An act that waits for its turn.
pub(crate) struct Act {
    pub action: &'static Action,
    pub actor: Actor,
    pub source: Option<Source>,
    pub decide: Deciding,
    pub answer: oneshot::Sender<Result<Vec<Arc<Fact>>, Problem>>,
}

impl App {
    /// Opens the record at `path` and adds it up.
    pub fn open(path: &Path, clock: Clock) -> Result<Self, OpenError> {
        let opened = opening::open(path)?;
        let known = Arc::new(RwLock::new(opened.known));
        let clock = Arc::new(clock);
        let (queue, jobs) = mpsc::channel(QUEUE);
        let desk = Desk::new(
            opened.store,
            opened.signer,
            opened.identity.clone(),
            Arc::clone(&known),
            Arc::clone(&clock),
        );
        let desk = std::thread::Builder::new()
            .name("desk".to_owned())
            .spawn(move || desk.run(jobs))
            .map_err(|error| OpenError::Machine(error.to_string()))?;
        Ok(Self {
            identity: opened.identity,
            clock,
            known,
            queue: Some(queue),
            desk: Some(desk),
            path: path.to_owned(),
        })
    }

    /// What is known now. Standard guards cannot cross an `.await`: read, and let go.
    pub fn known(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().expect("the desk does not panic while publishing")
    }

    /// A reader of the record's bytes and files.
    pub fn reader(&self) -> Result<Reader, store::OpenError> {
        Reader::open(&self.path)
    }

    /// Carries out a command and returns what happened, once it is on disk.
    ///
    /// The act runs at the desk: when a browser goes away half-way, what was decided is written and applied all the same.
    pub async fn execute<C>(
        &self,
        actor: Actor,
        source: Option<Source>,
        command: C,
    ) -> Result<Vec<Arc<Fact>>, Problem>
    where
        C: Command + Send + 'static,
    {
        let (act, answered) = act(actor, source, command);
        self.queue().send(Job::Act(act)).await.map_err(|_| Problem::Interrupted)?;
        answered.await.map_err(|_| Problem::Interrupted)?
    }

    /// The same for callers outside the runtime: the demonstration, benches, the command line.
    pub fn execute_blocking<C>(
        &self,
        actor: Actor,
        source: Option<Source>,
        command: C,
    ) -> Result<Vec<Arc<Fact>>, Problem>
    where
        C: Command + Send + 'static,
    {
        let (act, answered) = act(actor, source, command);
        self.queue().blocking_send(Job::Act(act)).map_err(|_| Problem::Interrupted)?;
        answered.blocking_recv().map_err(|_| Problem::Interrupted)?
    }

    /// Keeps a file by its SHA-256, on disk before this returns.
    pub fn keep_file_blocking(&self, bytes: Vec<u8>) -> Result<[u8; 32], Problem> {
        let kept = self.beside_blocking(move |store| store.put_file(&bytes))?;
        kept.map_err(|error| Problem::NotRecorded(error.to_string()))
    }

    /// Work on what lies beside the log, done at the desk.
    pub(crate) fn beside_blocking<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Store) -> T + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        // Whoever asked may have gone; the work is done all the same.
        let job = Job::Beside(Box::new(move |store| drop(answer.send(work(store)))));
        self.queue().blocking_send(job).map_err(|_| Problem::Interrupted)?;
        answered.blocking_recv().map_err(|_| Problem::Interrupted)
    }

    fn queue(&self) -> &mpsc::Sender<Job> {
        self.queue.as_ref().expect("the queue is there until the application is dropped")
    }
}

impl Drop for App {
    /// Lets the desk finish what it was asked and close the file.
    fn drop(&mut self) {
        self.queue.take();
        if let Some(desk) = self.desk.take() {
            // A desk that panicked has said so already.
            let _ = desk.join();
        }
    }
}

type Answered = oneshot::Receiver<Result<Vec<Arc<Fact>>, Problem>>;

fn act<C: Command + Send + 'static>(actor: Actor, source: Option<Source>, command: C) -> (Act, Answered) {
    let (answer, answered) = oneshot::channel();
    let decide: Deciding = Box::new(move |coalition, cx| carry_out(&command, coalition, cx));
    (Act { action: const { &C::ACTION }, actor, source, decide, answer }, answered)
}

#[cfg(test)]
mod tests;
