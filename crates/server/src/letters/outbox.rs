//! The way out: letters that are due are handed over, in the order they were posted, to a folder or a mail server.
//! What fails is tried again, ever more seldom, and after three days kept as failed; nothing is thrown away.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{Message, SmtpTransport, Transport};
use serde::Deserialize;

use super::{BROKEN_OFF, CLOSED, NO_ADDRESS, Posted, Purpose, Stage, envelope, keep, read};
use crate::app::App;
use crate::jobs::{self, House};
use crate::problem::Problem;

/// How many letters leave in one pass, and how far passes are apart: no mail server takes that for a flood,
/// and nobody who waits for a link to sign in waits long.
const PASS: usize = 10;
const BETWEEN_PASSES: Duration = Duration::from_secs(5);
/// A letter that could not leave for this long is given up.
const PATIENCE: SignedDuration = SignedDuration::from_hours(72);
/// How long a mail server may take to answer.
const ANSWER: Duration = Duration::from_secs(30);

/// Where letters go.
#[derive(Clone, Debug)]
pub enum Way {
    /// Into a folder, one file each.
    Folder(PathBuf),
    /// To a mail server.
    Smtp(Server),
}

/// A mail server.
#[derive(Clone)]
pub struct Server {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub protection: Protection,
    /// The account there, and its password.
    pub account: Option<(String, String)>,
}

impl std::fmt::Debug for Server {
    /// Without the account: its password must not end up in a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("host", &self.host).field("port", &self.port).finish_non_exhaustive()
    }
}

/// How the connection to a mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protection {
    /// Not at all: for a server on the same machine.
    None,
    /// Begun in the clear and then encrypted, or not used (RFC 3207).
    StartTls,
    /// Encrypted from the first byte (RFC 8314).
    Tls,
}

impl Way {
    /// The folder `mail` beside the record: where letters go until a mail server is named.
    pub fn beside(app: &App) -> Self {
        Self::Folder(app.folder().join("mail"))
    }
}

/// Whom letters come from until the house names somebody: its own name at the host of the record's origin.
pub fn house(app: &App) -> Mailbox {
    let host = app.identity.origin.split('/').next().unwrap_or_default();
    let address =
        lettre::Address::new("plenaria", host).or_else(|_| lettre::Address::new("plenaria", "localhost"));
    Mailbox::new(None, address.expect("«localhost» is a host"))
}

/// Goes round after round until the runtime stops; a letter caught half-way leaves again next time.
pub async fn keep_going(app: Arc<App>, way: Way, from: Mailbox, address: String) {
    loop {
        go_round(&app, &way, &from, &address).await;
        tokio::time::sleep(BETWEEN_PASSES).await;
    }
}

/// Sees to new facts and to the day, and hands letters over as they fall due. What goes wrong is said once, to the log.
pub async fn go_round(app: &Arc<App>, way: &Way, from: &Mailbox, address: &str) {
    let sender = from.email.to_string();
    let house = House { address, sender: &sender };
    if let Err(problem) = jobs::run_once(app, house).await {
        tracing::error!(%problem, "what follows from the newest facts was not seen to");
    }
    if let Err(problem) = jobs::of_the_hour(app, house).await {
        tracing::error!(%problem, "the letters of this hour could not be posted");
    }
    if let Err(problem) = jobs::of_the_day(app, house).await {
        tracing::error!(%problem, "what this day asks for was not seen to");
    }
    if let Err(problem) = run_once(app, way, from).await {
        tracing::error!(%problem, "letters could not be handed over");
    }
}

/// Hands over what is due and returns how many letters left.
pub async fn run_once(app: &Arc<App>, way: &Way, from: &Mailbox) -> Result<usize, Problem> {
    let now = app.clock.now();
    let mut sent = 0;
    for id in app.letters.due(now, PASS) {
        let Some(mut posted) = read(app, &id).await? else {
            // One damaged letter must not hold up the others.
            app.letters.strike(&id);
            continue;
        };
        posted.stage = Stage::Leaving;
        posted.attempts += 1;
        // Before it leaves: if the power fails on the next line, it is known that it may have left.
        keep(app, &posted).await?;
        match hand_over(app, way, from, &posted).await {
            Ok(()) => {
                posted.stage = Stage::Sent { at: now };
                posted.reason = None;
                if posted.letter.purpose == Purpose::SignIn {
                    posted.letter.text.clear();
                }
                sent += 1;
            }
            Err(reason) => {
                posted.reason = Some(reason);
                posted.stage =
                    match now.duration_since(posted.again_at.unwrap_or(posted.posted_at)) < PATIENCE {
                        true => Stage::Waiting { due_at: now + pause(posted.attempts) },
                        false => Stage::Failed { at: now },
                    };
            }
        }
        keep(app, &posted).await?;
    }
    Ok(sent)
}

/// One minute, then twice as long each time, at most six hours.
fn pause(attempts: u32) -> SignedDuration {
    let minutes = 1_i64 << attempts.saturating_sub(1).min(9);
    SignedDuration::from_mins(minutes.min(360))
}

/// All letters, in the order they were posted.
#[cfg(test)]
pub async fn waiting(app: &Arc<App>) -> Result<Vec<Posted>, Problem> {
    let (_, mut lines) = app.letters.part(|_| true, 0, usize::MAX);
    lines.reverse();
    let mut letters = Vec::new();
    for line in lines {
        letters.extend(read(app, &line.id).await?);
    }
    Ok(letters)
}

async fn hand_over(app: &App, way: &Way, from: &Mailbox, posted: &Posted) -> Result<(), String> {
    let profile = app.people.get(posted.letter.to).filter(|it| !it.closed);
    let profile = profile.ok_or_else(|| CLOSED.to_owned())?;
    let address = profile.email.parse().map_err(|_| NO_ADDRESS.to_owned())?;
    let message = envelope::seal(posted, from, Mailbox::new(Some(profile.name), address))?;
    let (way, id) = (way.clone(), posted.id.clone());
    let handed = tokio::task::spawn_blocking(move || match way {
        Way::Folder(folder) => write(&folder, &id, &message),
        Way::Smtp(server) => send(&server, &message),
    });
    handed.await.unwrap_or_else(|_| Err(BROKEN_OFF.to_owned()))
}

/// Under its final name only once it is whole and on disk; a second time it takes the place of the first.
fn write(folder: &std::path::Path, id: &str, message: &Message) -> Result<(), String> {
    let written = || -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let (part, whole) = (folder.join(format!("{id}.part")), folder.join(format!("{id}.eml")));
        let mut file = std::fs::File::create(&part)?;
        file.write_all(&message.formatted())?;
        file.sync_all()?;
        std::fs::rename(part, whole)?;
        // The name is on disk only once the folder is, and the folder only once the one around it is.
        sync_folder(folder)?;
        folder.parent().map_or(Ok(()), sync_folder)
    };
    written().map_err(|error| error.to_string())
}

#[cfg(unix)]
fn sync_folder(folder: &std::path::Path) -> std::io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be opened, and its entries are written with the file.
#[cfg(not(unix))]
fn sync_folder(_: &std::path::Path) -> std::io::Result<()> {
    Ok(())
}

fn send(server: &Server, message: &Message) -> Result<(), String> {
    transport(server)?.send(message).map(drop).map_err(|error| error.to_string())
}

/// The connection to a mail server, not yet begun.
pub(crate) fn transport(server: &Server) -> Result<SmtpTransport, String> {
    let tls = || TlsParameters::new(server.host.clone()).map_err(|error| error.to_string());
    let tls = match server.protection {
        Protection::None => Tls::None,
        Protection::StartTls => Tls::Required(tls()?),
        Protection::Tls => Tls::Wrapper(tls()?),
    };
    let mut transport =
        SmtpTransport::builder_dangerous(&server.host).port(server.port).tls(tls).timeout(Some(ANSWER));
    if let Some((name, password)) = &server.account {
        transport = transport.credentials(Credentials::new(name.clone(), password.clone()));
    }
    Ok(transport.build())
}

#[cfg(test)]
mod tests;
