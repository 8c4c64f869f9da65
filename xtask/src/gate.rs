//! The gate: a list of steps, the same on a laptop and in front of the main line. Stops at the first that fails.

mod browsers;
mod fuzzer;
mod needs;
mod outsider;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::tidy;

/// One step of the gate.
struct Step {
    title: &'static str,
    run: fn(&Gate) -> Result<()>,
}

const STEPS: &[Step] = &[
    Step { title: "what the tests need", run: |gate| needs::provide(&gate.root) },
    Step { title: "format", run: |gate| gate.cargo("fmt --all --check") },
    Step { title: "house rules", run: |gate| tidy::run(&gate.root) },
    Step {
        title: "lints",
        run: |gate| gate.cargo("clippy --workspace --all-targets --locked -- -D warnings"),
    },
    Step { title: "the fuzzer's targets compile", run: fuzzing_compiles },
    Step { title: "the rules know no clock, disk or network", run: domain_stands_alone },
    Step { title: "tests", run: tests },
    Step { title: "the demonstration, checked by an outsider", run: outsider::check },
    Step { title: "the interface for machines, asked everything", run: fuzzer::ask },
    Step { title: "pages and journeys in a browser", run: browsers::walk },
    Step {
        title: "examples in the documentation",
        run: |gate| gate.cargo("test --doc --workspace --locked"),
    },
    Step { title: "documentation", run: documentation },
];

/// Runs every step.
pub fn run(root: &Path) -> Result<()> {
    let gate = Gate { root: root.to_owned(), target: target_folder()? };
    let begun = Instant::now();
    gate.forget_other_checkouts()?;
    for (index, step) in STEPS.iter().enumerate() {
        let begun = Instant::now();
        let head = format!("{}/{} {}", index + 1, STEPS.len(), step.title);
        println!("\n── {head}");
        (step.run)(&gate).with_context(|| format!("\nthe gate stopped at {head}"))?;
        println!("── {head}: {:.1} s", begun.elapsed().as_secs_f64());
    }
    println!("\nthe gate is open: {} steps in {:.0} s", STEPS.len(), begun.elapsed().as_secs_f64());
    Ok(())
}

/// Runs the steps whose title holds `word`: to try one again and again, not to be let through.
pub fn run_some(root: &Path, word: &str) -> Result<()> {
    let gate = Gate { root: root.to_owned(), target: target_folder()? };
    gate.forget_other_checkouts()?;
    let chosen: Vec<&Step> = STEPS.iter().filter(|step| step.title.contains(word)).collect();
    if chosen.is_empty() {
        bail!("no step of the gate is called anything with `{word}`");
    }
    for step in &chosen {
        println!("\n── {}", step.title);
        (step.run)(&gate).with_context(|| format!("\n{} does not hold", step.title))?;
    }
    println!("\n{} of {} steps held; the gate stays shut", chosen.len(), STEPS.len());
    Ok(())
}

/// Takes the pictures of the documentation anew, from a demonstration of today's program.
pub fn take_pictures(root: &Path) -> Result<()> {
    let gate = Gate { root: root.to_owned(), target: target_folder()? };
    needs::provide(&gate.root)?;
    gate.forget_other_checkouts()?;
    browsers::take_pictures(&gate)
}

/// Where the gate runs and builds.
pub struct Gate {
    root: PathBuf,
    target: PathBuf,
}

impl Gate {
    /// Cargo tells our crates in two checkouts apart by the age of their files alone. Where another checkout
    /// built here last, what it made of our own crates is removed; what it made of the others serves us as well.
    fn forget_other_checkouts(&self) -> Result<()> {
        let note = self.target.join("plenaria-checkout");
        let here = self.root.display().to_string();
        if std::fs::read_to_string(&note).is_ok_and(|last| last != here) {
            let ours = ["archive", "domain", "proofs", "store", "documents", "plenaria", "verifier"];
            let packages: Vec<String> = ours.iter().map(|name| format!("-p {name}")).collect();
            self.cargo(&format!("clean --locked {}", packages.join(" ")))?;
        }
        std::fs::create_dir_all(&self.target).context("the target folder cannot be made")?;
        std::fs::write(&note, here).context("the target folder cannot be written")
    }

    fn cargo(&self, arguments: &str) -> Result<()> {
        self.run(&mut self.command(arguments), arguments)
    }

    fn command(&self, arguments: &str) -> Command {
        let mut command = cargo();
        command.args(arguments.split(' ')).current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, command: &mut Command, arguments: &str) -> Result<()> {
        println!("   cargo {arguments}");
        let status = command.status().context("cargo could not be started")?;
        if !status.success() {
            bail!("`cargo {arguments}` ended with {status}");
        }
        Ok(())
    }
}

/// The cargo that started us.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Where everything is built: where the environment says, or in the cache of whoever runs it.
fn target_folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("CARGO_TARGET_DIR") {
        return std::path::absolute(folder).context("CARGO_TARGET_DIR names no folder");
    }
    let home = std::env::var_os("HOME").context("neither CARGO_TARGET_DIR nor HOME is set")?;
    Ok(Path::new(&home).join(".cache/plenaria/target"))
}

/// The targets of the coverage-led fuzzer include files of the program: they must still find all that those use.
fn fuzzing_compiles(gate: &Gate) -> Result<()> {
    let arguments = "check --manifest-path fuzz/Cargo.toml --locked";
    // Nothing is linked, so LLVM's fuzzer itself need not be built.
    gate.run(gate.command(arguments).env("CUSTOM_LIBFUZZER_PATH", "/none"), arguments)
}

/// The crate says so itself, and compiles with no other crate of ours asking for more features.
fn domain_stands_alone(gate: &Gate) -> Result<()> {
    let path = "crates/domain/src/lib.rs";
    let text = std::fs::read_to_string(gate.root.join(path)).with_context(|| format!("{path} is missing"))?;
    if !text.lines().any(|line| line == "#![no_std]") {
        bail!("{path} no longer says `#![no_std]`; without it a rule could read the clock");
    }
    gate.cargo("check -p domain --locked")
}

/// With nextest where it is installed; what Cargo itself brings finds the same faults, a little slower.
fn tests(gate: &Gate) -> Result<()> {
    let nextest = cargo().args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    match nextest.is_ok_and(|status| status.success()) {
        true => gate.cargo("nextest run --workspace --locked"),
        false => gate.cargo("test --workspace --lib --bins --tests --locked"),
    }
}

fn documentation(gate: &Gate) -> Result<()> {
    let arguments = "doc --workspace --no-deps --locked";
    gate.run(gate.command(arguments).env("RUSTDOCFLAGS", "-D warnings"), arguments)
}
