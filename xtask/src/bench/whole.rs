//! Figures of the program as a whole: the demonstration, and what it takes to build.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, bail};

use crate::gate::cargo;

/// How long the demonstration takes, without building and serving, and what the server weighs at rest.
pub fn figures(root: &Path) -> Result<Vec<String>> {
    succeed(cargo().args(["build", "--release", "--locked", "-p", "plenaria"]).current_dir(root))?;
    let scratch = Scratch::new("demo")?;
    let folder = scratch.0.join("demo");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let program = root.join(target).join("release/plenaria");

    let mut demonstration = Command::new(&program);
    demonstration.args(["demo", "--no-serve", "--dir"]).arg(&folder).stdout(Stdio::null());
    let begun = Instant::now();
    succeed(demonstration.current_dir(root))?;
    let mut lines = vec![format!("whole demonstration: {:.2} s", begun.elapsed().as_secs_f64())];
    lines.extend(
        at_rest(&program, &folder)?.map(|kilobytes| format!("server at rest: {} MB", kilobytes / 1024)),
    );
    Ok(said(lines))
}

/// Resident memory, in kilobytes, of a server that has just begun to serve the record in `folder`.
fn at_rest(program: &Path, folder: &Path) -> Result<Option<u64>> {
    let mut command = Command::new(program);
    command.arg("serve").arg(folder).args(["--listen", "127.0.0.1:0"]).stdin(Stdio::null());
    let mut server = command.stdout(Stdio::piped()).spawn().context("the server does not start")?;
    let mut output = BufReader::new(server.stdout.take().context("it has no output")?);
    // It prints its address once it listens.
    let listening = output.read_line(&mut String::new());
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    server.kill()?;
    server.wait()?;
    listening?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    Ok(line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()))
}

/// A clean release build, and a development build after a line of the server changed.
pub fn builds(root: &Path) -> Result<Vec<String>> {
    let scratch = Scratch::new("build")?;
    let build = |arguments: &[&str]| {
        let mut command = cargo();
        command.args(["build", "--locked", "-p", "plenaria"]).args(arguments).current_dir(root);
        command.env("CARGO_TARGET_DIR", &scratch.0);
        command
    };
    let (cpu, begun) = (children_seconds(), Instant::now());
    let crates = compiled(&mut build(&["--release", "--message-format=json"]))?;
    let minutes = begun.elapsed().as_secs_f64() / 60.0;
    let cpu = cpu.zip(children_seconds()).map_or_else(|| "?".to_owned(), |(a, b)| format!("{:.0}", b - a));

    succeed(&mut build(&[]))?;
    // As if the file had been saved: for Cargo that is a changed line.
    let server = root.join("crates/server/src/lib.rs");
    File::options().append(true).open(&server)?.set_modified(SystemTime::now())?;
    let begun = Instant::now();
    succeed(&mut build(&[]))?;
    let line = begun.elapsed().as_secs_f64();
    Ok(said(vec![
        format!("clean release build: {minutes:.1} min, {crates} crates, {cpu} CPU-s"),
        format!("one line of the server changed: {line:.1} s"),
    ]))
}

/// The lines, once they have been shown.
fn said(lines: Vec<String>) -> Vec<String> {
    lines.iter().for_each(|line| println!("{line}"));
    lines
}

fn succeed(command: &mut Command) -> Result<()> {
    let status =
        command.stdin(Stdio::null()).status().with_context(|| format!("{command:?} does not start"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}

/// Builds, and counts the packages that were compiled for it.
fn compiled(command: &mut Command) -> Result<usize> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("{command:?} ended with {}", output.status);
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let artifacts = text.lines().filter(|line| line.contains("\"reason\":\"compiler-artifact\""));
    let package = |line: &'_ str| {
        let id = line.split_once("\"package_id\":\"")?.1;
        Some(id.split('"').next()?.to_owned())
    };
    Ok(artifacts.filter_map(package).collect::<BTreeSet<_>>().len())
}

/// CPU time of all children that have ended so far, where the system tells.
fn children_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program is in brackets and may hold anything; the rest is fields, counted from the third.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |field: usize| fields.get(field - 3)?.parse::<f64>().ok();
    let a_second = Command::new("getconf").arg("CLK_TCK").output().ok()?;
    let a_second: f64 = String::from_utf8(a_second.stdout).ok()?.trim().parse().ok()?;
    Some((ticks(16)? + ticks(17)?) / a_second)
}

/// A folder that is gone when the figure is taken.
struct Scratch(PathBuf);

impl Scratch {
    fn new(what: &str) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("plenaria-bench-{what}-{}", std::process::id()));
        std::fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // It lies where the system keeps scratch files and will be cleared away by it otherwise.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
