//! What happens in the room reaches all its screens: each is made once, when the record has grown, for all who look.
//!
//! One task waits for the record to grow. For each view that somebody looks at it makes the screen and keeps its
//! newest edition where readers watch it; a reader that is slow finds the newest and nothing in between, so nothing
//! piles up for anybody. The task begins with the first reader and ends with the last.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::body::Bytes;
use domain::symbol::PlenaryCode;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use super::View;
use super::edition::{Basis, Edition, Made};
use super::twin::{Told, Twin};
use crate::app::{App, Known};
use crate::clock::Clock;
use crate::pages;
use crate::site::Site;

/// How often every screen hears that it is fresh.
pub const BEAT: Duration = Duration::from_secs(5);
/// How many screens are made before others have their turn.
const AT_ONCE: usize = 8;

/// All screens that somebody looks at.
pub struct Hub {
    screens: Mutex<Screens>,
    editions: AtomicU64,
    stir: watch::Sender<()>,
}

#[derive(Default)]
struct Screens {
    open: BTreeMap<String, Screen>,
    twins: BTreeMap<String, Arc<Twin>>,
    is_attended: bool,
    is_over: bool,
}

#[derive(Clone)]
struct Screen {
    view: View,
    now: Arc<watch::Sender<Now>>,
}

/// What the readers of a screen watch.
#[derive(Clone)]
pub struct Now {
    /// The newest edition.
    pub edition: Arc<Edition>,
    /// What was looked at last: the newest edition, and whatever came after it that changed nothing.
    pub basis: Basis,
    /// How many beats there were, and the last as an event.
    pub beat: (u64, Bytes),
}

impl Default for Hub {
    fn default() -> Self {
        // Milliseconds: later than any number of an earlier run, which gave less than one in each.
        let began = Clock::Machine.now().as_millisecond();
        Self {
            screens: Mutex::default(),
            editions: AtomicU64::new(u64::try_from(began).unwrap_or_default()),
            stir: watch::Sender::default(),
        }
    }
}

impl Hub {
    /// The number of the newest edition of anything: what is made from now on is later.
    pub fn newest(&self) -> u64 {
        self.editions.load(Ordering::SeqCst)
    }

    /// Something that screens show beside the record has changed.
    pub fn stir(&self) {
        self.stir.send_replace(());
    }

    /// Ends every stream, and begins no other: the program is told to stop.
    pub fn end(&self) {
        let mut screens = self.screens();
        screens.is_over = true;
        screens.open.clear();
        screens.twins.clear();
    }

    /// How many look at something now.
    pub fn readers(&self) -> usize {
        let screens = self.screens();
        let looking = screens.open.values().map(|it| it.now.receiver_count());
        looking.chain(screens.twins.values().map(|it| it.now.receiver_count())).sum()
    }

    /// Whether some screen was made of less than is known: whoever tests waits for that.
    pub fn is_behind(&self, app: &App) -> bool {
        let length = app.known().coalition.length;
        self.screens().open.values().any(|it| it.now.borrow().basis.length < length)
    }

    /// What a reader of `view` watches from now on; nothing where the program is about to stop.
    pub fn watch(&self, site: &Site, view: &View) -> Option<watch::Receiver<Now>> {
        let mut screens = self.screens();
        if screens.is_over {
            return None;
        }
        screens.attend(site);
        let screen = screens.open.entry(view.key()).or_insert_with(|| {
            let made = made(site, view);
            let basis = made.basis;
            let edition = Arc::new(Edition::first(self.number(), made));
            let now = Now { edition, basis, beat: (0, beat(&site.app)) };
            Screen { view: view.clone(), now: Arc::new(watch::Sender::new(now)) }
        });
        Some(screen.now.subscribe())
    }

    /// What a reader of the text twin watches from now on; nothing where the program is about to stop.
    pub fn hear(
        &self,
        site: &Site,
        view: &View,
        plenary: &PlenaryCode,
    ) -> Option<watch::Receiver<Arc<Told>>> {
        let mut screens = self.screens();
        if screens.is_over {
            return None;
        }
        screens.attend(site);
        let key = format!("{plenary} {}", view.key());
        if let Some(twin) = screens.twins.get(&key) {
            return Some(twin.now.subscribe());
        }
        let known = site.app.known();
        let twin = Twin::of(&known.coalition, known.coalition.plenaries.get(plenary)?, view);
        drop(known);
        let now = twin.now.subscribe();
        screens.twins.insert(key, Arc::new(twin));
        Some(now)
    }

    fn number(&self) -> u64 {
        self.editions.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// The screens that somebody looks at; the others are forgotten. Nothing where nobody looks at any.
    fn attended(&self) -> Option<(Vec<Screen>, Vec<Arc<Twin>>)> {
        let mut screens = self.screens();
        screens.open.retain(|_, it| it.now.receiver_count() > 0);
        screens.twins.retain(|_, it| it.now.receiver_count() > 0);
        screens.is_attended = !screens.open.is_empty() || !screens.twins.is_empty();
        let all = || (screens.open.values().cloned().collect(), screens.twins.values().cloned().collect());
        screens.is_attended.then(all)
    }

    /// Makes a screen as it is now: what it is made of, and its next edition where it differs.
    fn remake(&self, site: &Site, screen: &Screen) -> (Basis, Option<Arc<Edition>>) {
        let edition = Arc::clone(&screen.now.borrow().edition);
        let made = made(site, &screen.view);
        (made.basis, edition.next(self.number(), made).map(Arc::new))
    }

    fn screens(&self) -> MutexGuard<'_, Screens> {
        self.screens.lock().expect("nobody panics while holding the screens")
    }
}

impl Screens {
    /// Has somebody wait for the record to grow, if nobody does yet.
    fn attend(&mut self, site: &Site) {
        if !self.is_attended {
            self.is_attended = true;
            tokio::spawn(attend(site.clone()));
        }
    }
}

impl Screen {
    /// Shows what was made; with a beat, readers hear of that too.
    fn show(&self, made: Option<(Basis, Option<Arc<Edition>>)>, beat: Option<&Bytes>) {
        self.now.send_if_modified(|now| {
            if let Some(beat) = beat {
                now.beat = (now.beat.0 + 1, beat.clone());
            }
            let Some((basis, next)) = made else { return beat.is_some() };
            let wakes = beat.is_some() || next.is_some();
            now.basis = basis;
            if let Some(next) = next {
                now.edition = next;
            }
            wakes
        });
    }
}

/// Waits for the record to grow, and for the next beat, as long as somebody looks.
async fn attend(site: Site) {
    let mut grown = site.app.growth();
    let mut stirred = site.room.stir.subscribe();
    let mut beats = tokio::time::interval(BEAT);
    beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // The first comes at once, and whoever is here has just been told.
    beats.tick().await;
    loop {
        let (beats, stirs) = tokio::select! {
            changed = grown.changed() => if changed.is_err() { return } else { (false, false) },
            _ = stirred.changed() => (false, true),
            _ = beats.tick() => (true, false),
        };
        // What grew until here is in what is made now.
        grown.mark_unchanged();
        let Some((screens, twins)) = site.room.attended() else { return };
        let beat = beats.then(|| beat(&site.app));
        let now = basis(&site.app, &site.app.known());
        // All are made before any is shown: to wake the readers of each in turn costs more than to make it.
        let mut made = Vec::with_capacity(screens.len());
        for some in screens.chunks(AT_ONCE) {
            for screen in some {
                let is_as_it_is = !stirs && screen.now.borrow().basis == now;
                made.push((!is_as_it_is).then(|| site.room.remake(&site, screen)));
            }
            tokio::task::yield_now().await;
        }
        for (screen, made) in screens.iter().zip(made) {
            screen.show(made, beat.as_ref());
        }
        for twin in &twins {
            twin.renew(&site);
            tokio::task::yield_now().await;
        }
    }
}

fn made(site: &Site, view: &View) -> Made {
    let known = site.app.known();
    let basis = basis(&site.app, &known);
    let (plenary, regions) = pages::room::regions(site, &known, view);
    Made { basis, plenary, regions }
}

fn basis(app: &App, known: &Known) -> Basis {
    Basis { length: known.coalition.length, day: app.today() }
}

/// What tells a screen that it is fresh, and what time it is here.
fn beat(app: &App) -> Bytes {
    format!("event: beat\ndata: {}\n\n", app.clock.now().as_millisecond()).into()
}
