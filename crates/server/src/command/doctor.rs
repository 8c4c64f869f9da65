//! `plenaria doctor`: whether this machine is fit to serve a record, one line for each thing, with what would mend it.
//!
//! It changes nothing, and may be asked while the record is served.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;

use anyhow::{Result, bail};
use documents::say;
use domain::words::Lang;
use jiff::SignedDuration;
use lettre::SmtpTransport;
use store::Reader;

use super::{check, record_in};
use crate::certificate::{self, Certificate};
use crate::clock::Clock;
use crate::extracting;
use crate::lang::Words;
use crate::letters::outbox::{self, Way};
use crate::letters::{self, Stage};
use crate::opening;
use crate::people::People;
use crate::settings::{self, Given, Settings};

/// Less room than this is soon none: a busy day is some megabytes, a backup is the whole file.
const ROOM: u64 = 1024 * 1024 * 1024;
/// Renewals are automatic these days and come a month ahead; two weeks before the end something is wrong.
const NEAR: SignedDuration = SignedDuration::from_hours(24 * 14);

/// What was found, one thing each.
struct Findings {
    words: &'static Words,
    bad: usize,
    lines: Vec<String>,
}

impl Findings {
    fn note(&mut self, mark: &str, key: &str, values: &[(&str, &str)]) {
        let mark = self.words.say(mark, &[]);
        self.lines.push(format!("{mark}  {}", self.words.say(key, values)));
    }

    fn good(&mut self, key: &str, values: &[(&str, &str)]) {
        self.note("doctor-mark-good", key, values);
    }

    fn doubtful(&mut self, key: &str, values: &[(&str, &str)]) {
        self.note("doctor-mark-doubtful", key, values);
    }

    fn bad(&mut self, key: &str, values: &[(&str, &str)]) {
        self.bad += 1;
        self.note("doctor-mark-bad", key, values);
    }
}

/// Looks at everything and says what was found; fails if something would keep people from working.
pub fn run(dir: &Path, lang: Lang, given: &Given) -> Result<()> {
    let words = Words::of(lang);
    let settings = settings::read(given, lang)?;
    let file = record_in(dir, lang)?;
    let mut found = Findings { words, bad: 0, lines: Vec::new() };
    record(&file, lang, &mut found);
    privacy(&file, &mut found);
    room(dir, &mut found);
    place(settings.listen, &mut found);
    encryption(&settings, lang, &mut found);
    mail(dir, &settings, lang, &mut found)?;
    archive(&mut found);
    found.lines.iter().for_each(|line| println!("{line}"));
    if found.bad > 0 {
        bail!(say!(words, "doctor-bad", count = found.bad));
    }
    Ok(())
}

/// What opens old documents.
fn archive(found: &mut Findings) {
    match extracting::reads_pdf() {
        true => found.good("doctor-pdf", &[]),
        false => found.doubtful("doctor-no-pdf", &[]),
    }
}

/// The record itself, its clock, its people, its letters.
fn record(file: &Path, lang: Lang, found: &mut Findings) {
    let reader = match Reader::open(file) {
        Ok(reader) => reader,
        Err(error) => return found.bad("doctor-unreadable", &[("reason", &error.to_string())]),
    };
    match check::check(&reader, lang) {
        Ok(checked) => found.good("doctor-record", &[("entries", &checked.entries.to_string())]),
        Err(error) => return found.bad("doctor-unreadable", &[("reason", &format!("{error:#}"))]),
    }
    let last = opening::identity(&reader).and_then(|identity| opening::add_up(&reader, &identity));
    let last = last.ok().and_then(|known| known.coalition.last_at);
    match last.filter(|last| Clock::Machine.now() < *last) {
        None => found.good("doctor-clock", &[]),
        Some(last) => found.bad("doctor-clock-behind", &[("last", &last.to_string())]),
    }
    let people = People::load(&reader).map(|people| people.all().iter().filter(|it| !it.closed).count());
    match people {
        Ok(0) | Err(_) => found.doubtful("doctor-nobody", &[]),
        Ok(count) => found.good("doctor-people", &[("count", &count.to_string())]),
    }
    let failed = reader.kept_all(letters::KIND).unwrap_or_default();
    let failed = failed.values().filter_map(|bytes| serde_json::from_slice::<letters::Posted>(bytes).ok());
    let failed = failed.filter(|it| matches!(it.stage, Stage::Failed { .. })).count();
    if failed > 0 {
        found.doubtful("doctor-letters-failed", &[("count", &failed.to_string())]);
    }
}

/// The file holds the key of the log and the sessions: nobody else of this machine should read it.
fn privacy(file: &Path, found: &mut Findings) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let shown = file.display().to_string();
        match file.metadata().map(|it| it.permissions().mode() & 0o077) {
            Ok(0) => found.good("doctor-private", &[]),
            _ => found.doubtful("doctor-not-private", &[("file", &shown)]),
        }
    }
}

/// What is left on the disk, as far as the system's own command tells (POSIX `df -P`).
fn room(dir: &Path, found: &mut Findings) {
    let output = std::process::Command::new("df").arg("-Pk").arg(dir).output();
    let text = output.map(|it| String::from_utf8_lossy(&it.stdout).into_owned()).unwrap_or_default();
    let free = text.lines().nth(1).and_then(|line| line.split_whitespace().nth(3)?.parse::<u64>().ok());
    let Some(bytes) = free.map(|kilobytes| kilobytes * 1024) else { return };
    let shown = (bytes / (1024 * 1024)).to_string();
    match bytes < ROOM {
        true => found.bad("doctor-no-room", &[("free", &shown)]),
        false => found.good("doctor-room", &[("free", &shown)]),
    }
}

fn place(listen: SocketAddr, found: &mut Findings) {
    let shown = listen.to_string();
    match TcpListener::bind(listen) {
        Ok(_) => found.good("doctor-place", &[("address", &shown)]),
        // It may well be we ourselves, at work.
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {
            found.doubtful("doctor-place-taken", &[("address", &shown)]);
        }
        Err(error) => found.bad("doctor-no-place", &[("address", &shown), ("reason", &error.to_string())]),
    }
}

/// Browsers keep nobody signed in over a connection that is not encrypted, except on this very machine.
fn encryption(settings: &Settings, lang: Lang, found: &mut Findings) {
    let address = settings.address.as_ref().map(settings::Address::as_str);
    match address {
        Some(address) if address.starts_with("https://") => {
            found.good("doctor-address", &[("address", address)]);
        }
        Some(address) => found.bad("doctor-address-plain", &[("address", address)]),
        None => found.doubtful("doctor-no-address", &[]),
    }
    let Some((file, key)) = settings.tls.files() else {
        if !settings.listen.ip().is_loopback() && settings.proxy.trusted.is_empty() {
            found.bad("doctor-open", &[("address", &settings.listen.to_string())]);
        }
        return;
    };
    if let Err(error) = Certificate::read(file, key, lang) {
        return found.bad("doctor-certificate-unusable", &[("reason", &format!("{error:#}"))]);
    }
    let now = Clock::Machine.now();
    match certificate::ends_at(file) {
        None => found.doubtful("doctor-certificate-strange", &[]),
        Some(end) => {
            let day = jiff::tz::TimeZone::UTC.to_datetime(end).date().to_string();
            let values = [("day", day.as_str())];
            match end.duration_since(now) {
                left if left.is_negative() => found.bad("doctor-certificate-over", &values),
                left if left < NEAR => found.doubtful("doctor-certificate-near", &values),
                _ => found.good("doctor-certificate", &values),
            }
        }
    }
}

/// Where letters go: asked without sending one.
fn mail(dir: &Path, settings: &Settings, lang: Lang, found: &mut Findings) -> Result<()> {
    match settings.mail.way(lang)?.unwrap_or_else(|| Way::Folder(dir.join("mail"))) {
        Way::Folder(folder) => {
            let shown = folder.display().to_string();
            let there = if folder.exists() { &folder } else { folder.parent().unwrap_or(dir) };
            match tried(there) {
                Ok(()) => found.doubtful("doctor-mail-folder", &[("folder", &shown)]),
                Err(error) => {
                    found.bad("doctor-mail-no-folder", &[("folder", &shown), ("reason", &error.to_string())]);
                }
            }
        }
        Way::Smtp(server) => {
            let asked = outbox::transport(&server)
                .and_then(|it: SmtpTransport| it.test_connection().map_err(|error| error.to_string()));
            match asked {
                Ok(true) => found.good("doctor-mail", &[("host", &server.host)]),
                Ok(false) => found.bad("doctor-mail-silent", &[("host", &server.host), ("reason", "NOOP")]),
                Err(reason) => {
                    found.bad("doctor-mail-silent", &[("host", &server.host), ("reason", &reason)]);
                }
            }
        }
    }
    Ok(())
}

/// Whether something can be written into `folder`; nothing stays there.
fn tried(folder: &Path) -> std::io::Result<()> {
    let file = folder.join(format!(".plenaria-doctor-{}", std::process::id()));
    std::fs::File::create_new(&file)?;
    std::fs::remove_file(file)
}
