//! The command line of `plenaria`.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::words::Lang;
use server::settings::{Format, Given, Level};
use server::{command, explain, extracting, logging};

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

/// Where settings come from; what is named here is stronger than the environment, and that than the file.
#[derive(Args)]
struct Settings {
    /// A file with settings; `plenaria config` prints one.
    #[arg(long)]
    config: Option<PathBuf>,
    /// Where to listen; 127.0.0.1:8080 if nothing says otherwise.
    #[arg(long)]
    listen: Option<String>,
    /// The address people know the house by: `https://corett.example`.
    #[arg(long)]
    address: Option<String>,
    /// How a line of the log looks: text or json.
    #[arg(long)]
    log_format: Option<String>,
    /// How much is told: error, warn, info or debug.
    #[arg(long)]
    log_level: Option<String>,
}

impl Settings {
    fn given(self) -> Given {
        let flags = [
            ("listen", self.listen),
            ("address", self.address),
            ("log.format", self.log_format),
            ("log.level", self.log_level),
        ];
        let flags = flags.into_iter().filter_map(|(key, text)| Some((key, text?)));
        Given::here(self.config, flags.collect())
    }
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
        /// Goes on into the next plenary: its day has come, its clock runs, and every seat has a door.
        #[arg(long)]
        room: bool,
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
    /// Begins a record: asks what it has to know, and prints a one-time link for its first administrator.
    New {
        /// The folder of the record; must not exist or be empty.
        dir: PathBuf,
        #[command(flatten)]
        answers: command::new::Flags,
    },
    /// Prints a one-time link for somebody who cannot get in otherwise; the record must not be served meanwhile.
    Link {
        /// The folder of the record.
        dir: PathBuf,
        /// The e-mail address of the account.
        email: String,
        /// Takes the second factor and the passkeys away as well, for whoever has lost them.
        #[arg(long)]
        forget_factor: bool,
        /// The address people know the house by.
        #[arg(long, default_value = "http://127.0.0.1:8080")]
        address: String,
    },
    /// Serves a record: its public pages, and the desks of those who keep it.
    Serve {
        /// The folder of the record.
        dir: PathBuf,
        #[command(flatten)]
        settings: Settings,
    },
    /// Rehearses a plenary on a scratch copy of a record, marked on every page, and deletes it at the end.
    Rehearse {
        /// The folder of the record; it is only read, and may be served meanwhile.
        #[arg(long, default_value = ".")]
        dir: PathBuf,
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:8090")]
        listen: SocketAddr,
        /// When it is: the code of a plenary, or an instant like 2024-06-13T09:00:00-06:00; now if nothing is said.
        #[arg(long)]
        at: Option<String>,
    },
    /// Prints every setting with its meaning, as a file to fill in.
    Config,
    /// Says whether this machine is fit to serve a record, and what would mend it.
    Doctor {
        /// The folder of the record.
        dir: PathBuf,
        #[command(flatten)]
        settings: Settings,
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
    /// Reads old notes and minutes and prints what they say of a meeting, with its place in the source; records nothing.
    Read {
        /// Word, OpenDocument, PDF with text, HTML, Markdown or plain text.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// For people, or one line of JSON for each file.
        #[arg(long, value_enum, default_value = "text")]
        format: command::read::Shape,
        #[command(flatten)]
        model: command::read::Flags,
    },
    /// The process that opens one file for `read`.
    #[command(hide = true, name = extracting::COMMAND)]
    ExtractWorker {
        /// What the file is called.
        name: String,
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
    if !matches!(cli.command, Command::Serve { .. }) {
        // How a server tells is a setting.
        logging::begin(Format::Text, Level::Info);
    }
    let done = match cli.command {
        Command::Demo { dir, fresh, no_serve, room, listen } => {
            let listen = (!no_serve).then_some(listen);
            server::demo::run(&server::demo::Asked { dir: &dir, fresh, room, listen }, lang)
        }
        Command::New { dir, answers } => command::new::run(&dir, &answers, lang),
        Command::Link { dir, email, forget_factor, address } => {
            command::link::run(&dir, &email, forget_factor, &address, lang)
        }
        Command::Serve { dir, settings } => command::serve::run(&dir, lang, &settings.given()),
        Command::Rehearse { dir, listen, at } => command::rehearse::run(&dir, listen, at.as_deref(), lang),
        Command::Config => {
            command::config::run(lang);
            Ok(())
        }
        Command::Doctor { dir, settings } => command::doctor::run(&dir, lang, &settings.given()),
        Command::Backup { dir, file } => command::backup::run(&dir, &file, lang),
        Command::Restore { file, dir, witness } => command::restore::run(&file, &dir, &witness, lang),
        Command::Check { dir } => command::check::run(&dir, lang),
        Command::Read { files, format, model } => {
            model.model(lang).and_then(|it| command::read::run(&files, format, it.as_ref(), lang))
        }
        Command::ExtractWorker { name } => extracting::work(&name).map_err(Into::into),
        Command::Export { dir, out } => command::export::run(&dir, &out, lang),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("plenaria: {}", explain::told(&error, lang));
            ExitCode::FAILURE
        }
    }
}
