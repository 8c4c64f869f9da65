//! The desk: takes turns, decides, writes once, publishes, answers. The order of a turn is the whole safety of the record.

use std::sync::{Arc, RwLock};
use std::time::Instant;

use domain::command::{Actor, Context};
use domain::right::Capacity;
use domain::symbol::Person;
use domain::{Coalition, Event, Fact, Refusal};
use jiff::Timestamp;
use proofs::{Hash, Signer, Tree, leaf_hash};
use store::{AppendError, Kept, Store};
use tokio::sync::oneshot::Sender;
use tokio::sync::{mpsc, watch};

use crate::app::{Act, Asker, AtHand, Following, Job, Known, Order};
use crate::clock::Clock;
use crate::identity::Identity;
use crate::people::People;
use crate::problem::Problem;
use crate::requests::{self, Requests};
use crate::{events, hands, metering, opening};

/// At most this many acts share one commit.
const TURN: usize = 256;
/// How often the record is opened again after a write of unknown outcome, and how long apart.
const REOPENINGS: u32 = 20;
const BETWEEN_REOPENINGS: std::time::Duration = std::time::Duration::from_millis(500);
/// A leaf of the tree is an entry of a bundle, which has a two-byte length.
const ENTRY_LIMIT: usize = 65_535;

/// Owns the store and a working copy of what is known.
pub(crate) struct Desk {
    /// Missing only while it is being opened again.
    store: Option<Store>,
    signer: Signer,
    identity: Identity,
    clock: Arc<Clock>,
    /// What is known if everything decided so far in this turn is written.
    working: Coalition,
    /// The tree over what is written; ahead of the published one while a turn is signed.
    tree: Tree,
    known: Arc<RwLock<Known>>,
    beside: Beside,
}

/// What lies beside the record and the desk has to know: who keeps it, which requests were answered, and whom to tell
/// that it grew.
pub(crate) struct Beside {
    pub people: Arc<People>,
    pub requests: Requests,
    pub growing: watch::Sender<u64>,
}

/// An act decided in this turn, waiting for the commit.
struct Decided {
    answer: Sender<Result<Vec<Arc<Fact>>, Problem>>,
    facts: Vec<Arc<Fact>>,
    request: Option<String>,
    /// The facts are those of an earlier act with the same request number.
    again: bool,
}

/// What a turn is about to write.
#[derive(Default)]
struct Writing {
    entries: Vec<Vec<u8>>,
    beside: Vec<Kept>,
    erase: Vec<(&'static str, String)>,
    turn: Vec<Decided>,
}

impl Desk {
    pub fn new(
        store: Store,
        signer: Signer,
        identity: Identity,
        known: Arc<RwLock<Known>>,
        clock: Arc<Clock>,
        beside: Beside,
    ) -> Self {
        let Known { coalition: working, tree, .. } = known.read().expect("nobody has it yet").clone();
        Self { store: Some(store), signer, identity, clock, working, tree, known, beside }
    }

    /// Takes turns until nobody can ask any more.
    pub fn run(mut self, mut jobs: mpsc::Receiver<Job>) {
        while let Some(first) = jobs.blocking_recv() {
            let mut acts = Vec::new();
            self.sort(first, &mut acts);
            while acts.len() < TURN {
                match jobs.try_recv() {
                    Ok(job) => self.sort(job, &mut acts),
                    Err(_) => break,
                }
            }
            if !acts.is_empty() {
                self.take_turn(acts);
            }
        }
    }

    fn sort(&mut self, job: Job, acts: &mut Vec<Act>) {
        match job {
            Job::Act(act) => acts.push(act),
            Job::Beside(work) => work(self.store()),
        }
    }

    fn take_turn(&mut self, acts: Vec<Act>) {
        let begun = Instant::now();
        let expected = self.working.length;
        let mut writing = Writing::default();
        for act in acts {
            let Act { asker, order, answer } = act;
            let name = order.action.name;
            let request = asker.request.clone();
            if let Some(facts) = request.as_ref().and_then(|request| self.answered(request, &writing.turn)) {
                writing.turn.push(Decided { answer, facts, request: None, again: true });
                continue;
            }
            match self.decide(asker, order, &mut writing) {
                Ok(facts) => writing.turn.push(Decided { answer, facts, request, again: false }),
                Err(problem) => {
                    metering::act(name, Some(&problem));
                    reply(answer, Err(problem));
                }
            }
        }
        let Writing { entries, beside, erase, turn } = writing;
        if entries.is_empty() {
            // Acts from which nothing follows are answered without a commit.
            return turn.into_iter().for_each(|it| reply(it.answer, Ok(it.facts)));
        }
        match self.store().append_beside(expected, &entries, &beside) {
            Ok(_) => {
                // What is on disk says the same; whoever is answered finds it erased.
                self.erase(&erase);
                self.publish(expected, &entries, turn);
                metering::turn(begun);
            }
            Err(error) => self.give_up(error, turn),
        }
    }

    /// What followed from the request with this number, if it was carried out before, or earlier in this turn.
    fn answered(&self, request: &str, turn: &[Decided]) -> Option<Vec<Arc<Fact>>> {
        if let Some(earlier) = turn.iter().find(|it| it.request.as_deref() == Some(request)) {
            return Some(earlier.facts.clone());
        }
        let (first, count) = self.beside.requests.answered(request)?;
        let entries = self.store.as_ref()?.read().entries(first, count).ok()?;
        let fact = |(position, bytes): (u64, &Vec<u8>)| {
            events::decode(position, bytes, &self.identity.zone).ok().map(Arc::new)
        };
        (first..).zip(&entries).map(fact).collect()
    }

    /// Decides one act against the working copy, and takes in what follows.
    fn decide(
        &mut self,
        asker: Asker,
        order: Order,
        writing: &mut Writing,
    ) -> Result<Vec<Arc<Fact>>, Problem> {
        let Asker { actor, source, person, request } = asker;
        let cx = self.context(actor, source, person)?;
        let at = cx.now;
        let store = self.store.as_ref().expect("the store is there except while it is opened again");
        let at_hand = AtHand { reader: store.read(), pending: &writing.beside, tree: &self.tree };
        let Following { events, keep, erase } = (order.decide)(&self.working, &cx, &at_hand)?;
        let facts = self.take_in(order.action.name, cx, events, &mut writing.entries)?;
        writing.beside.extend(keep);
        writing.erase.extend(erase);
        if let Some(person) = person {
            writing.beside.extend(facts.iter().map(|fact| hands::kept(fact.position, person)));
        }
        if let Some(request) = request {
            writing.beside.push(requests::kept(request, &facts, at));
        }
        Ok(facts)
    }

    /// The time and the actor, or why nothing can be done at such a time or by such a person.
    fn context(
        &self,
        actor: Actor,
        source: Option<domain::source::Source>,
        person: Option<Person>,
    ) -> Result<Context, Problem> {
        let now = self.clock.now();
        if let Some(last) = self.working.last_at.filter(|last| now < *last) {
            return Err(Problem::ClockBehind { now, last });
        }
        // Who keeps the record is known beside it, and asked here, as of now, like every other right.
        if let Some(person) = person.filter(|_| actor.capacity == Capacity::Registrar)
            && self.beside.people.keeper_for(person).as_ref() != Some(&actor.seat)
        {
            return Err(Refusal::NotAccredited { person, actor }.into());
        }
        Ok(Context { now, today: self.day(now), actor, person, source })
    }

    fn day(&self, at: Timestamp) -> jiff::civil::Date {
        self.identity.zone.to_datetime(at).date()
    }

    /// Gives events their places, encodes all of them, and only then adds them to the working copy.
    fn take_in(
        &mut self,
        act: &'static str,
        cx: Context,
        events: Vec<Event>,
        entries: &mut Vec<Vec<u8>>,
    ) -> Result<Vec<Arc<Fact>>, Problem> {
        let version = self.working.rules.on(cx.today);
        let ground = domain::catalogue::action(act).map(|action| action.basis);
        let clause = version.zip(ground).and_then(|(version, ground)| version.rules.clause(ground));
        let rules_version = version.map_or(0, |version| version.number);
        let fact = |(offset, event)| Fact {
            position: self.working.length + offset as u64,
            at: cx.now,
            on: cx.today,
            actor: cx.actor.clone(),
            act,
            rules_version,
            source: cx.source.clone(),
            event,
        };
        let facts: Vec<Arc<Fact>> = events.into_iter().enumerate().map(fact).map(Arc::new).collect();
        let encoded: Vec<Vec<u8>> =
            facts.iter().map(|fact| events::encode(fact, &self.identity.zone_name, clause)).collect();
        if let Some(size) = encoded.iter().map(Vec::len).find(|size| *size > ENTRY_LIMIT) {
            return Err(Problem::TooLong { size, limit: ENTRY_LIMIT });
        }
        entries.extend(encoded);
        facts.iter().for_each(|fact| self.working.apply(fact));
        Ok(facts)
    }

    /// The entries are on disk: sign them, show what is now known, and answer.
    ///
    /// What is signed is what is stored: the new entries are read back and compared with what was decided,
    /// so that a bit that fell over on the way is noticed before it is sworn to.
    fn publish(&mut self, expected: u64, entries: &[Vec<u8>], turn: Vec<Decided>) {
        let stored = self.store().read().entries(expected, entries.len() as u64);
        if !stored.is_ok_and(|stored| stored == entries) {
            tracing::error!(expected, "what was written is not what is stored");
            return self.start_over(turn);
        }
        let leaves: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
        leaves.iter().for_each(|leaf| self.tree.push(*leaf));
        let note = opening::sign(&self.identity.origin, &self.tree, &self.signer);
        let size = self.tree.size();
        if let Err(error) = self.store().put_checkpoint(size, note.as_bytes()) {
            // The entries stand; opening the record again signs them.
            tracing::error!(%error, "the checkpoint was not stored");
            return self.start_over(turn);
        }
        {
            // All at once: nobody ever sees a state, a tree and a checkpoint that do not belong together.
            let mut known = self.known.write().expect("readers do not panic");
            let new = turn.iter().filter(|it| !it.again);
            new.flat_map(|it| &it.facts).for_each(|fact| known.take_in(fact));
            leaves.into_iter().for_each(|leaf| known.tree.push(leaf));
            known.checkpoint = note.into();
        }
        self.beside.growing.send_replace(size);
        for it in turn {
            it.facts.first().filter(|_| !it.again).inspect(|fact| metering::act(fact.act, None));
            if let Some(request) = it.request {
                self.beside.requests.remember(request, &it.facts);
            }
            reply(it.answer, Ok(it.facts));
        }
    }

    /// Erases what is kept beside the record no longer. If the power fails before, it stays and does no harm:
    /// the events that are on disk say the same.
    fn erase(&mut self, values: &[(&'static str, String)]) {
        if !values.is_empty()
            && let Err(error) = self.store().erase_all(values)
        {
            tracing::warn!(%error, "what is no longer needed beside the record was not erased");
        }
    }

    /// The commit failed. Either nothing of it happened, or nobody knows; both ways the working copy is void.
    fn give_up(&mut self, error: AppendError, turn: Vec<Decided>) {
        tracing::error!(%error, "a turn was not recorded");
        if matches!(error, AppendError::Unknown(_) | AppendError::Moved { .. }) {
            return self.start_over(turn);
        }
        self.working = self.known.read().expect("readers do not panic").coalition.clone();
        let problem = Problem::NotRecorded(error.to_string());
        turn.into_iter().for_each(|it| reply(it.answer, Err(problem.clone())));
    }

    /// The outcome is unknown: forget everything, open the file again and add it up.
    fn start_over(&mut self, turn: Vec<Decided>) {
        let path = self.store().path().to_owned();
        // The store lets go of the file before it is opened anew.
        self.store = None;
        let fresh = self.opened_again(&path);
        match Requests::load(fresh.store.read(), self.clock.now()) {
            Ok(requests) => self.beside.requests = requests,
            Err(error) => tracing::error!(%error, "the numbers of earlier requests could not be read again"),
        }
        self.store = Some(fresh.store);
        self.working = fresh.known.coalition.clone();
        self.tree = fresh.known.tree.clone();
        let length = fresh.known.coalition.length;
        *self.known.write().expect("readers do not panic") = fresh.known;
        self.beside.growing.send_replace(length);
        turn.into_iter().for_each(|it| reply(it.answer, Err(Problem::Interrupted)));
    }

    /// Opens the record again, however long a reader holds it up; ends the program where that cannot succeed.
    fn opened_again(&self, path: &std::path::Path) -> opening::Opened {
        for _ in 0..REOPENINGS {
            match opening::open(path) {
                Ok(fresh) => return fresh,
                Err(error) => tracing::error!(%error, "the record could not be opened again yet"),
            }
            std::thread::sleep(BETWEEN_REOPENINGS);
        }
        // A server without a desk would answer every act with «interrupted» for ever; a stopped one is noticed.
        tracing::error!("the record cannot be read back after a failed write; stopping");
        std::process::exit(1)
    }

    fn store(&mut self) -> &mut Store {
        self.store.as_mut().expect("the store is there except while it is opened again")
    }
}

/// Answers; whoever asked may have gone, which changes nothing.
fn reply(answer: Sender<Result<Vec<Arc<Fact>>, Problem>>, outcome: Result<Vec<Arc<Fact>>, Problem>) {
    let _ = answer.send(outcome);
}
