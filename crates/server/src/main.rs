//! The command line of `plenaria`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use domain::words::Lang;
use server::command;

/// Runs a regional coalition of states, and keeps a record that no single government can rewrite.
#[derive(Parser)]
#[command(name = "plenaria", version, arg_required_else_help = true)]
struct Cli {
    /// Language of what is printed: es or en.
    #[arg(long, global = true, value_enum, default_value = "es")]
    lang: Language,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Es,
    En,
}

#[derive(Subcommand)]
enum Command {
    /// Lives through one plenary of CORETT, from convocation to minutes, then serves it.
    Demo {
        /// Where to put the record and the papers.
        #[arg(long, default_value = "plenaria-demo")]
        dir: PathBuf,
        /// Start over: an earlier demonstration in that folder is deleted.
        #[arg(long)]
        fresh: bool,
        /// End when the record is verified instead of serving it.
        #[arg(long)]
        no_serve: bool,
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
    /// Serves the public pages of a record.
    Serve {
        /// The folder of the record.
        dir: PathBuf,
        /// Where to listen; anything but loopback is up to you.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
    /// Copies a record to a new file while it is in use.
    Backup {
        /// The folder of the record.
        dir: PathBuf,
        /// The new file; must not exist.
        file: PathBuf,
    },
    /// Puts a backup in the place of a record, unless somebody has seen a newer one.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The folder of the record.
        dir: PathBuf,
        /// Monitoring address of a witness to ask for the newest checkpoint; may be repeated.
        #[arg(long)]
        witness: Vec<String>,
    },
    /// Checks a whole record: bytes, tree, checkpoints, fold, files.
    Check {
        /// The folder of the record.
        dir: PathBuf,
    },
    /// Writes a record as plain static files that anyone can host and verify.
    Export {
        /// The folder of the record.
        dir: PathBuf,
        /// The new folder; must not exist or be empty.
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let lang = match cli.lang {
        Language::Es => Lang::Es,
        Language::En => Lang::En,
    };
    tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_writer(std::io::stderr).init();
    let done = match cli.command {
        Command::Demo { dir, fresh, no_serve, listen } => {
            server::demo::run(&dir, lang, fresh, (!no_serve).then_some(listen))
        }
        Command::Serve { dir, listen } => command::serve::run(&dir, lang, listen),
        Command::Backup { dir, file } => command::backup::run(&dir, &file, lang),
        Command::Restore { file, dir, witness } => command::restore::run(&file, &dir, &witness, lang),
        Command::Check { dir } => command::check::run(&dir, lang),
        Command::Export { dir, out } => command::export::run(&dir, &out, lang),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("plenaria: {error:#}");
            ExitCode::FAILURE
        }
    }
}
