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
use domain::symbol::Person;
use domain::{Coalition, Event, Fact};
use proofs::Tree;
use store::{Kept, Reader, Store};
use tokio::sync::{mpsc, oneshot, watch};

use crate::clock::Clock;
use crate::desk::{Beside, Desk};
use crate::identity::Identity;
use crate::letters::book::Book;
use crate::opening::{self, OpenError};
use crate::outside::{self, Outside};
use crate::people::People;
use crate::problem::Problem;
use crate::prose::Prose;
use crate::readings::Readings;
use crate::requests::Requests;
use crate::room::screens::Screens;
use crate::session::Sessions;

/// How many requests may wait before askers wait themselves.
const QUEUE: usize = 1024;

/// One coalition's record, running.
pub struct App {
    /// What the record calls itself, and how days are counted.
    pub identity: Identity,
    /// What time it is.
    pub clock: Arc<Clock>,
    /// The persons who have an account, beside the record.
    pub people: Arc<People>,
    /// Who is signed in.
    pub sessions: Sessions,
    /// What the projectors of the room show.
    pub screens: Screens,
    /// Every letter in a line.
    pub(crate) letters: Book,
    /// What the secretariat writes over the sentences of the acta while the room works.
    pub prose: Prose,
    /// Files of old documents on their way into the archive.
    pub readings: Readings,
    known: Arc<RwLock<Known>>,
    grown: watch::Receiver<u64>,
    queue: Option<mpsc::Sender<Job>>,
    desk: Option<JoinHandle<()>>,
    path: std::path::PathBuf,
}

/// What is known, and the tree that proves it.
#[derive(Clone)]
pub struct Known {
    /// The record, added up.
    pub coalition: Coalition,
    /// The same without the words of what is reserved, once something is.
    pub(crate) outside: Option<Box<Coalition>>,
    /// Its Merkle tree.
    pub tree: Tree,
    /// The newest signed checkpoint.
    pub checkpoint: Arc<str>,
}

impl Known {
    /// Takes in a fact that is on disk.
    pub(crate) fn take_in(&mut self, fact: &Arc<Fact>) {
        outside::take_in(&mut self.coalition, &mut self.outside, fact);
    }

    /// What those outside are shown: without the words of what was dealt with under a reserved item.
    pub fn outside(&self) -> Outside<'_> {
        Outside {
            coalition: self.outside.as_deref().unwrap_or(&self.coalition),
            tree: &self.tree,
            checkpoint: &self.checkpoint,
        }
    }
}

/// Decides against the state as the turn has left it so far.
pub(crate) type Deciding =
    Box<dyn FnOnce(&Coalition, &Context, &AtHand) -> Result<Following, Problem> + Send>;

/// What follows from an act: events, and what is kept beside the record in the very commit that writes them.
#[derive(Default)]
pub(crate) struct Following {
    pub events: Vec<Event>,
    pub keep: Vec<Kept>,
    /// What is erased once the events are on disk, by kind and key.
    pub erase: Vec<(&'static str, String)>,
}

impl From<Vec<Event>> for Following {
    fn from(events: Vec<Event>) -> Self {
        Self { events, ..Self::default() }
    }
}

/// What the desk has at hand when it decides: what is kept beside the record, and the tree over what is written.
pub(crate) struct AtHand<'a> {
    pub reader: &'a Reader,
    /// What earlier acts of this turn are about to keep.
    pub pending: &'a [Kept],
    pub tree: &'a Tree,
}

impl AtHand<'_> {
    /// A value kept beside the record, as the turn has left it so far.
    pub fn kept(&self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, Problem> {
        let pending = self.pending.iter().rev().find(|it| it.kind == kind && it.key == key);
        match pending {
            Some(it) => Ok(Some(it.bytes.clone())),
            None => self.reader.kept(kind, key).map_err(|error| Problem::NotRecorded(error.to_string())),
        }
    }
}

/// What the desk is asked for.
pub(crate) enum Job {
    /// An act.
    Act(Act),
    /// Work on what lies beside the log: files and kept values.
    Beside(Box<dyn FnOnce(&mut Store) + Send>),
}

/// An act that waits for its turn.
pub(crate) struct Act {
    pub asker: Asker,
    pub order: Order,
    pub answer: oneshot::Sender<Result<Vec<Arc<Fact>>, Problem>>,
}

/// Who asks for an act. What the record does not hold of it is kept beside the record.
#[derive(Clone, Debug)]
pub struct Asker {
    /// The seat and the capacity that go on record.
    pub actor: Actor,
    /// Where the fact comes from, if it is carried in.
    pub source: Option<Source>,
    /// The person at the keyboard; `None` for the house's own acts, which nobody's accreditation limits.
    pub person: Option<Person>,
    /// The number of the request, chosen by whoever sends it: the same number acts once.
    pub request: Option<String>,
}

impl From<Actor> for Asker {
    fn from(actor: Actor) -> Self {
        Self { actor, source: None, person: None, request: None }
    }
}

/// A command that has forgotten its type: the act, and what decides it.
pub struct Order {
    pub(crate) action: &'static Action,
    pub(crate) decide: Deciding,
}

impl Order {
    /// This command, to be carried out later.
    pub fn of<C: Command + Send + 'static>(command: C) -> Self {
        Self::made(move |_| command)
    }

    /// The command that `make` makes of what is known when its turn comes: for numbers that are only given then.
    pub fn made<C, F>(make: F) -> Self
    where
        C: Command,
        F: FnOnce(&Coalition) -> C + Send + 'static,
    {
        Self::keeping(const { &C::ACTION }, move |coalition, cx, _| {
            Ok(carry_out(&make(coalition), coalition, cx)?.into())
        })
    }

    /// The act `action`, decided by `decide`: for acts that keep something beside the record, or need what is kept.
    pub(crate) fn keeping(
        action: &'static Action,
        decide: impl FnOnce(&Coalition, &Context, &AtHand) -> Result<Following, Problem> + Send + 'static,
    ) -> Self {
        Self { action, decide: Box::new(decide) }
    }

    /// The same order, provided that `still` holds when its turn comes: that what a person saw is still so.
    /// What others did in the meantime is then neither lost nor written over.
    pub fn provided(self, still: impl FnOnce(&Coalition) -> bool + Send + 'static) -> Self {
        let Self { action, decide } = self;
        let decide: Deciding = Box::new(move |coalition, cx, at_hand| match still(coalition) {
            true => decide(coalition, cx, at_hand),
            false => Err(Problem::Overtaken),
        });
        Self { action, decide }
    }

    /// The act it asks for.
    pub fn action(&self) -> &'static Action {
        self.action
    }
}

impl App {
    /// Opens the record at `path` and adds it up.
    pub fn open(path: &Path, clock: Clock) -> Result<Self, OpenError> {
        let opened = opening::open(path)?;
        let known = Arc::new(RwLock::new(opened.known));
        let clock = Arc::new(clock);
        let people = Arc::new(People::load(opened.store.read())?);
        let sessions = Sessions::load(opened.store.read())?;
        let requests = Requests::load(opened.store.read(), clock.now())?;
        let screens = Screens::load(opened.store.read())?;
        let letters = Book::load(opened.store.read())?;
        let prose = Prose::load(opened.store.read())?;
        let readings = Readings::load(opened.store.read())?;
        let (queue, jobs) = mpsc::channel(QUEUE);
        let length = known.read().expect("nobody has it yet").coalition.length;
        let (growing, grown) = watch::channel(length);
        let desk = Desk::new(
            opened.store,
            opened.signer,
            opened.identity.clone(),
            Arc::clone(&known),
            Arc::clone(&clock),
            Beside { people: Arc::clone(&people), requests, growing },
        );
        let desk = std::thread::Builder::new()
            .name("desk".to_owned())
            .spawn(move || desk.run(jobs))
            .map_err(|error| OpenError::Machine(error.to_string()))?;
        Ok(Self {
            identity: opened.identity,
            clock,
            people,
            sessions,
            screens,
            letters,
            prose,
            readings,
            known,
            grown,
            queue: Some(queue),
            desk: Some(desk),
            path: path.to_owned(),
        })
    }

    /// The day it is in the coalition's zone.
    pub fn today(&self) -> jiff::civil::Date {
        self.identity.zone.to_datetime(self.clock.now()).date()
    }

    /// What is known now. Standard guards cannot cross an `.await`: read, and let go.
    pub fn known(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().expect("the desk does not panic while publishing")
    }

    /// Wakes whoever waits for the record to grow, once what is new is known.
    pub fn growth(&self) -> watch::Receiver<u64> {
        self.grown.clone()
    }

    /// The folder the record lies in.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// The file of the record.
    pub(crate) fn path(&self) -> &Path {
        &self.path
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
        self.submit(Asker { source, ..Asker::from(actor) }, Order::of(command)).await
    }

    /// Carries out an order for whoever asks; see [`App::execute`]. An order whose request number was carried out
    /// before is answered with what happened then.
    pub async fn submit(&self, asker: Asker, order: Order) -> Result<Vec<Arc<Fact>>, Problem> {
        let (answer, answered) = oneshot::channel();
        let act = Act { asker, order, answer };
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
        self.submit_blocking(Asker { source, ..Asker::from(actor) }, Order::of(command))
    }

    /// [`App::submit`] for callers outside the runtime.
    pub fn submit_blocking(&self, asker: Asker, order: Order) -> Result<Vec<Arc<Fact>>, Problem> {
        let (answer, answered) = oneshot::channel();
        let act = Act { asker, order, answer };
        self.queue().blocking_send(Job::Act(act)).map_err(|_| Problem::Interrupted)?;
        answered.blocking_recv().map_err(|_| Problem::Interrupted)?
    }

    /// Keeps a file by its SHA-256, on disk before this returns.
    pub fn keep_file_blocking(&self, bytes: Vec<u8>) -> Result<[u8; 32], Problem> {
        let kept = self.beside_blocking(move |store| store.put_file(&bytes))?;
        kept.map_err(|error| Problem::NotRecorded(error.to_string()))
    }

    /// Keeps a value beside the record under its kind and key, on disk before this returns.
    pub async fn keep(&self, kind: &'static str, key: String, bytes: Vec<u8>) -> Result<(), Problem> {
        let kept = self.beside(move |store| store.keep(kind, &key, &bytes)).await?;
        kept.map_err(|error| Problem::NotRecorded(error.to_string()))
    }

    /// Forgets a value kept beside the record.
    pub async fn erase(&self, kind: &'static str, key: String) -> Result<(), Problem> {
        let erased = self.beside(move |store| store.erase(kind, &key)).await?;
        erased.map(drop).map_err(|error| Problem::NotRecorded(error.to_string()))
    }

    /// Work on what lies beside the log, done at the desk.
    pub(crate) async fn beside<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Store) -> T + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job = Job::Beside(Box::new(move |store| drop(answer.send(work(store)))));
        self.queue().send(job).await.map_err(|_| Problem::Interrupted)?;
        answered.await.map_err(|_| Problem::Interrupted)
    }

    /// [`App::beside`] for callers outside the runtime.
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

#[cfg(test)]
mod tests;
