//! What every handler is given: the coalition, the pages already rendered, and how this house is set up.

use std::sync::Arc;

use anyhow::Result;
use domain::words::Lang;
use lettre::message::Mailbox;

use crate::app::App;
use crate::cache::Cache;
use crate::calendar::changes::Changes;
use crate::demo::doors::{DOORS, Door, STORY};
use crate::forms::kept::KeptForms;
use crate::in_step::InStep;
use crate::letters::outbox::Way;
use crate::limits::Limits;
use crate::passkeys::Passkeys;
use crate::pending::Pending;
use crate::provider::{self, Errand, Provider};
use crate::room::hub::Hub;
use crate::search::Index;
use crate::settings::{Network, Settings};
use crate::verification::Codes;

const MEGABYTE: usize = 1024 * 1024;

/// What handlers are given.
#[derive(Clone)]
pub struct Site {
    /// The coalition.
    pub app: Arc<App>,
    /// Pages already rendered at the record's present length.
    pub cache: Arc<Cache>,
    /// Forms that wait until somebody has signed in again.
    pub forms: Arc<KeptForms>,
    /// Secrets of a second factor that wait for their first code, by session.
    pub(crate) enrolling: Arc<Pending<String>>,
    /// What calendars go by.
    pub(crate) changes: Arc<InStep<Changes>>,
    /// What can be found, and by which words.
    pub(crate) search: Arc<InStep<Index>>,
    /// The codes of papers.
    pub(crate) codes: Arc<Codes>,
    /// The identity provider of an institution, if the settings name one.
    pub(crate) provider: Arc<Option<Arc<Provider>>>,
    /// Who is on the way there, by the state that names the way.
    pub(crate) errands: Arc<Pending<Errand>>,
    /// The passkeys of this house, if it has a name that they can be bound to.
    pub(crate) passkeys: Arc<Option<Passkeys>>,
    /// The screens of the room.
    pub room: Arc<Hub>,
    /// How often somebody may knock.
    pub(crate) limits: Arc<Limits>,
    /// How this house is set up.
    pub setup: Arc<Setup>,
}

/// How this house is set up: what does not come from the record and is the same for everybody.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The address people know it by, without a slash at the end: `https://corett.example`.
    pub address: String,
    /// The way letters go; into the folder beside the record where none is named.
    pub way: Option<Way>,
    /// Whom letters come from; the house itself where nobody is named.
    pub sender: Option<Mailbox>,
    /// The most that may be sent to us at once, in bytes.
    pub largest_upload: usize,
    /// The identity provider of an institution.
    pub provider: Option<provider::Client>,
    /// The proxies whose word on where a request comes from is taken.
    pub proxies: Vec<Network>,
    /// The doors through which anybody may come in: in the demonstration alone, and nowhere else to be had.
    doors: &'static [Door],
}

impl Setup {
    /// A house known by `address`.
    pub fn at(address: &str) -> Self {
        Self {
            address: address.trim_end_matches('/').to_owned(),
            way: None,
            sender: None,
            largest_upload: 25 * MEGABYTE,
            provider: None,
            proxies: Vec::new(),
            doors: &[],
        }
    }

    /// A house as its settings have it; `bound` is where it is reached if they name no address.
    pub fn of(settings: &Settings, bound: &str, lang: Lang) -> Result<Self> {
        let address = settings.address.as_ref().map_or(bound, |it| it.as_str());
        Ok(Self {
            way: settings.mail.way(lang)?,
            sender: settings.mail.from.clone().map(|it| it.0),
            largest_upload: usize::from(settings.uploads.max_mb.get()) * MEGABYTE,
            provider: settings.provider.client(lang)?,
            proxies: settings.proxy.trusted.clone(),
            ..Self::at(address)
        })
    }

    /// The demonstration's: with its open doors, and in the room with one for every seat.
    pub(crate) fn demonstration(address: &str, room: bool) -> Self {
        Self { doors: if room { &DOORS } else { &DOORS[..STORY] }, ..Self::at(address) }
    }

    /// The doors of the demonstration; none anywhere else.
    pub(crate) fn doors(&self) -> &'static [Door] {
        self.doors
    }

    /// Whether this is the demonstration, where anybody may come in through any door.
    pub fn has_open_doors(&self) -> bool {
        !self.doors.is_empty()
    }
}

impl Site {
    /// The site of a coalition.
    pub fn new(app: Arc<App>, setup: Setup) -> Self {
        let acronym = app.known().coalition.membership.founding.as_ref().map(|it| it.acronym.clone());
        let passkeys = Passkeys::at(&setup.address, acronym.as_deref().unwrap_or("plenaria"));
        Self {
            app,
            cache: Arc::default(),
            forms: Arc::default(),
            enrolling: Arc::default(),
            changes: Arc::default(),
            search: Arc::default(),
            codes: Arc::default(),
            passkeys: Arc::new(passkeys),
            provider: Arc::new(setup.provider.clone().map(|it| Arc::new(Provider::new(it)))),
            errands: Arc::default(),
            room: Arc::default(),
            limits: Arc::default(),
            setup: Arc::new(setup),
        }
    }
}

impl From<Arc<App>> for Site {
    /// A site on this machine alone, for tests and benches.
    fn from(app: Arc<App>) -> Self {
        Self::new(app, Setup::at("http://localhost:8080"))
    }
}
