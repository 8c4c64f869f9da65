//! Checks a published record, or a paper of it, without trusting the program that wrote it.
//!
//! `plenaria-verify` is this and a command line; whoever links it checks a paper with [`check_paper`]
//! and gets the same verdict.
//!
//! Exit codes: 0 all holds and the signer is one you named; 1 something differs; 2 the input could
//! not be read or the command line is wrong; 3 all holds in itself, but you named nobody.

mod entry;
mod paper;
mod pdf;
mod place;
mod record;
mod report;
mod say;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Parser as _;
use proofs::note::Verifier;
use proofs::policy::Policy;

pub use crate::paper::{check as check_paper, record_of};
use crate::place::{Place, Unreadable, Why};
pub use crate::report::{Report, Trust};
pub use crate::say::{Lang, Told, told};

/// The largest paper, policy or key file that is read.
const LARGEST_FILE: u64 = 1 << 28;

/// Comprueba un registro o un documento sin confiar en quien lo escribió.
/// Checks a record or a paper without trusting those who wrote it.
#[derive(clap::Parser)]
#[command(name = "plenaria-verify", version)]
#[command(after_help = "Códigos de salida / exit codes:
  0  todo concuerda y firmó quien usted nombró / all holds and the signer is one you named
  1  algo no concuerda / something differs
  2  no se pudo leer / the input could not be read, or the command line is wrong
  3  concuerda, pero usted no nombró a nadie / all holds in itself, but you named nobody")]
struct Arguments {
    /// PDF, carpeta o dirección web / PDF, folder or web address
    #[arg(value_name = "FILE.pdf | DIR | URL")]
    target: String,
    /// Política (tlog-policy) con registros y testigos / policy with logs and witnesses
    #[arg(long, value_name = "FILE", conflicts_with = "key")]
    policy: Option<PathBuf>,
    /// Clave del registro, o archivo con ella / key of the record, or a file with it
    #[arg(long, value_name = "VKEY")]
    key: Option<String>,
    /// Idioma / language (LANG, es)
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

/// The whole program, with its output where the caller wants it.
pub fn run(arguments: impl Iterator<Item = OsString>, out: &mut impl Write, errors: &mut impl Write) -> u8 {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            let _ = write!(errors, "{error}");
            return 2;
        }
        Err(help) => {
            let _ = write!(out, "{help}");
            return 0;
        }
    };
    let lang = arguments.lang.unwrap_or_else(Lang::of_environment);
    match check(&arguments) {
        Ok(report) => {
            let _ = write!(out, "{}", say::report(lang, &arguments.target, &report));
            report.exit_code()
        }
        Err(unreadable) => {
            let _ = writeln!(errors, "{}", say::unreadable(lang, &unreadable));
            2
        }
    }
}

fn check(arguments: &Arguments) -> Result<Report, Unreadable> {
    let trust = trust(arguments)?;
    let target = arguments.target.as_str();
    if target.starts_with("http://") || target.starts_with("https://") {
        return check_web(target, &trust);
    }
    let path = Path::new(target);
    if path.is_dir() {
        return check_record(target, &Place::Folder(path.to_owned()), &trust);
    }
    let bytes = place::read_file(path, LARGEST_FILE)?;
    let bytes = bytes.ok_or_else(|| Unreadable::new(target, Why::Missing))?;
    paper_at(target, &bytes, &trust)
}

/// A record, or a paper when the address is one's.
fn check_web(url: &str, trust: &Trust) -> Result<Report, Unreadable> {
    if url.ends_with(".pdf") {
        let (base, name) = url.rsplit_once('/').unwrap_or((url, ""));
        let bytes = Place::web(base).get(name, LARGEST_FILE)?;
        let bytes = bytes.ok_or_else(|| Unreadable::new(url, Why::Missing))?;
        return paper_at(url, &bytes, trust);
    }
    let base = url.trim_end_matches('/').trim_end_matches("/checkpoint");
    match check_record(url, &Place::web(base), trust) {
        // The address of the whole program was given: its record is one step below.
        Err(Unreadable { why: Why::NoRecord, .. }) => {
            check_record(url, &Place::web(&format!("{base}/record")), trust)
        }
        outcome => outcome,
    }
}

/// A record; when there is none, what is named is what the reader typed.
fn check_record(target: &str, place: &Place, trust: &Trust) -> Result<Report, Unreadable> {
    record::check(place, trust).map_err(|unreadable| match unreadable.why {
        Why::NoRecord => Unreadable::new(target, Why::NoRecord),
        why => Unreadable { why, ..unreadable },
    })
}

fn paper_at(target: &str, bytes: &[u8], trust: &Trust) -> Result<Report, Unreadable> {
    if bytes.starts_with(b"%PDF-") {
        Ok(paper::check(bytes, trust))
    } else {
        Err(Unreadable::new(target, Why::NoRecord))
    }
}

fn trust(arguments: &Arguments) -> Result<Trust, Unreadable> {
    if let Some(path) = &arguments.policy {
        let name = path.display().to_string();
        let bytes = place::read_file(path, LARGEST_FILE)?;
        let bytes = bytes.ok_or_else(|| Unreadable::new(&name, Why::Missing))?;
        let policy = Policy::parse(&bytes).map_err(|fault| Unreadable::new(name, Why::Policy(fault)))?;
        return Ok(Trust::Named(policy));
    }
    let Some(key) = &arguments.key else { return Ok(Trust::Nobody) };
    let text = match place::read_file(Path::new(key), LARGEST_FILE) {
        Ok(Some(bytes)) => String::from_utf8_lossy(&bytes).trim().to_owned(),
        _ => key.trim().to_owned(),
    };
    let key = Verifier::parse(&text).map_err(|fault| Unreadable::new("--key", Why::Key(fault)))?;
    Ok(Trust::Named(Policy::of_log(key)))
}
