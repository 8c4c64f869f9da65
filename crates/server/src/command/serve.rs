//! `plenaria serve`: the public pages of a record, until it is told to stop.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::words::Lang;

use super::record_in;
use crate::app::App;
use crate::certificate::Certificate;
use crate::clock::Clock;
use crate::lang::Words;
use crate::letters::outbox::{self, Way};
use crate::readings::worker;
use crate::settings::{self, Given};
use crate::site::{Setup, Site};
use crate::{listening, logging, metering, pages, rehearsal};

/// Opens the record in `dir` and serves it as the settings have it.
pub fn run(dir: &Path, lang: Lang, given: &Given) -> Result<()> {
    let settings = settings::read(given, lang)?;
    logging::begin(settings.log.format, settings.log.level);
    let listener = bind(settings.listen, lang)?;
    let bound = format!("http://{}", listener.local_addr()?);
    let setup = Setup::of(&settings, &bound, lang)?;
    let certificate = match settings.tls.files() {
        Some((certificate, key)) => Some(Certificate::read(certificate, key, lang)?),
        None => None,
    };
    let counts = settings.metrics.listen.map(|it| bind(it.0, lang)).transpose()?;
    let file = record_in(dir, lang)?;
    // A rehearsal that was killed left its copy behind.
    if let Err(error) = rehearsal::clean(&file) {
        tracing::warn!(%error, "what a rehearsal left could not be deleted");
    }
    let mut app = App::open(&file, Clock::Machine)?;
    app.sessions.lifetime = settings.sessions.lifetime();
    app.readings.model = settings.model.asked(lang)?;
    let way_in = WayIn { listener, certificate, counts };
    serve(Site::new(Arc::new(app), setup), lang, way_in)
}

/// Where people come in, and where those who operate the program look.
pub struct WayIn {
    /// Where pages are served.
    pub listener: TcpListener,
    /// Encryption of our own.
    pub certificate: Option<Arc<Certificate>>,
    /// Where counts are served, if they are.
    pub counts: Option<TcpListener>,
}

impl WayIn {
    /// Without encryption or counts.
    pub fn plain(listener: TcpListener) -> Self {
        Self { listener, certificate: None, counts: None }
    }
}

/// Takes the place to listen, or says that somebody else has it.
pub fn bind(listen: SocketAddr, lang: Lang) -> Result<TcpListener> {
    let listener = TcpListener::bind(listen)
        .with_context(|| Words::of(lang).say("program-cannot-listen", &[("address", &listen.to_string())]))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves until the terminal interrupts or the system asks to end; what is being answered is answered.
pub fn serve(site: Site, lang: Lang, way_in: WayIn) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(way_in.listener)?;
        let scheme = if way_in.certificate.is_some() { "https" } else { "http" };
        let address = format!("{scheme}://{}/", listener.local_addr()?);
        let way = site.setup.way.clone().unwrap_or_else(|| Way::beside(&site.app));
        let from = site.setup.sender.clone().unwrap_or_else(|| outbox::house(&site.app));
        // From a rehearsal no letter leaves, nor is one written.
        let is_real = !rehearsal::is_of(&site.app.identity.origin);
        let letters = is_real.then(|| {
            tokio::spawn(outbox::keep_going(Arc::clone(&site.app), way, from, site.setup.address.clone()))
        });
        let readings = tokio::spawn(worker::keep_going(Arc::clone(&site.app), worker::How::apart()));
        let tls = way_in.certificate.as_ref().map(Certificate::acceptor);
        if let Some(certificate) = way_in.certificate {
            tokio::spawn(certificate.keep_fresh());
        }
        println!("{}", Words::of(lang).say("program-serving", &[("address", &address)]));
        if let Some(counts) = way_in.counts {
            let counts = tokio::net::TcpListener::from_std(counts)?;
            let address = format!("http://{}/metrics", counts.local_addr()?);
            println!("{}", Words::of(lang).say("program-counting", &[("address", &address)]));
            let router = metering::router(site.clone(), metering::begin()?);
            tokio::spawn(listening::serve(counts, None, router, std::future::pending::<()>()));
        }
        let room = Arc::clone(&site.room);
        let stop = async {
            told_to_stop().await;
            // What goes on until its reader leaves would not end by itself.
            room.end();
        };
        listening::serve(listener, tls, pages::router(site), stop).await;
        if let Some(letters) = letters {
            letters.abort();
        }
        readings.abort();
        Ok(())
    })
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let mut ended = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(ended) => ended,
            // Without that signal there is still the other.
            Err(_) => return drop(interrupted.await),
        };
        tokio::select! {
            _ = interrupted => {}
            _ = ended.recv() => {}
        }
    }
    #[cfg(not(unix))]
    drop(interrupted.await);
}
