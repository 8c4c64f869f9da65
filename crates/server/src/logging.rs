//! Where the program tells how it is doing: one line or one object for each thing, on the standard error.

use std::io::IsTerminal;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::settings::{Format, Level};

/// Begins to tell, for the rest of the process.
pub fn begin(format: Format, level: Level) {
    let level = match level {
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
        Level::Debug => LevelFilter::DEBUG,
    };
    // Of libraries only what somebody should look at: at `debug` they tell addresses, of mail for one.
    let ours = Targets::new().with_default(level.min(LevelFilter::WARN)).with_target("server", level);
    let to_stderr = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let told = tracing_subscriber::registry().with(ours);
    match format {
        Format::Text => told.with(to_stderr.with_ansi(std::io::stderr().is_terminal())).init(),
        Format::Json => told.with(to_stderr.json().flatten_event(true)).init(),
    }
}
