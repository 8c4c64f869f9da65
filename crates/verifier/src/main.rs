//! The program `plenaria-verify`: the library `verifier` and a command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut out, mut errors) = (std::io::stdout().lock(), std::io::stderr().lock());
    // A reader that hangs up early, such as `head`, changes nothing about the outcome.
    ExitCode::from(verifier::run(std::env::args_os(), &mut out, &mut errors))
}
