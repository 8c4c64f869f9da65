//! Our own commands: the gate, the house rules, the table of acts, the figures. `cargo xtask` lists them.

mod actions;
mod bench;
mod fluent;
mod gate;
mod manifest;
mod repository;
mod rules;
mod rust;
mod tidy;

use std::process::ExitCode;

use crate::repository::Repository;

const USAGE: &str = "\
cargo xtask <command>

  test              everything the gate runs: format, house rules, lints, tests, documentation
  test <word>       only the steps of the gate whose title holds this word; opens nothing
  tidy              the house rules alone
  actions           writes docs/actions.md from the catalogue of acts
  actions --check   says whether docs/actions.md is up to date
  pictures          takes the pictures of docs/pictures anew
  bench             the benches and the figures of the whole program
  bench --build     the same, and a clean release build with its crates and CPU-seconds (takes long)
  bench <name> …    the benches of one crate, or the one of this name, told the rest
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = Repository::root().and_then(|root| match arguments[..] {
        ["test"] => gate::run(&root),
        ["test", word] => gate::run_some(&root, word),
        ["tidy"] => tidy::run(&root),
        ["actions"] => actions::write(&root),
        ["actions", "--check"] => actions::check(&root),
        ["pictures"] => gate::take_pictures(&root),
        ["bench"] => bench::run(&root, false),
        ["bench", "--build"] => bench::run(&root, true),
        ["bench", name, ref told @ ..] => bench::run_some(&root, name, told),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => anyhow::bail!("`{}` is not one of our commands\n\n{USAGE}", arguments.join(" ")),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
