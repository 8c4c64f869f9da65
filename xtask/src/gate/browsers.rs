//! Pages and journeys in a real browser: the tests serve demonstrations of their own on loopback and walk through them.
//! The pictures of the documentation are taken in the same way.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::{Gate, needs};

const SUITES: &str = "tests/browser";
/// For each file of tests, in milliseconds: what hangs shall not hold up the gate for an hour.
const PER_FILE: &str = "--test-timeout=1500000";

/// Runs what stands in `tests/browser`.
pub fn walk(gate: &Gate) -> Result<()> {
    let tests = tests(&gate.root.join(SUITES))?;
    let status = node(gate)?.args(["--test", "--test-reporter=spec", PER_FILE]).args(tests).status();
    match status.context("node could not be started")?.success() {
        true => Ok(()),
        false => bail!("a page does not hold in the browser"),
    }
}

/// Takes the pictures of the documentation anew.
pub fn take_pictures(gate: &Gate) -> Result<()> {
    let script = gate.root.join(SUITES).join("pictures.js");
    let status = node(gate)?.arg(script).arg(gate.root.join("docs/pictures")).status();
    match status.context("node could not be started")?.success() {
        true => Ok(()),
        false => bail!("a picture could not be taken"),
    }
}

/// Node, told where the program, the browser and its packages are.
fn node(gate: &Gate) -> Result<Command> {
    // As the outsider has it built: asked for otherwise, half of it would be built again.
    gate.cargo("build --locked --workspace")?;
    let modules = modules(gate, &gate.root.join(SUITES))?;
    let chromium = match std::env::var_os("CHROMIUM") {
        Some(named) => PathBuf::from(named),
        None => needs::find("chromium").context("chromium is not in the PATH, and CHROMIUM names none")?,
    };
    let mut node = Command::new("node");
    node.env("PROGRAM", gate.target.join("debug/plenaria")).env("MODULES", modules).env("CHROMIUM", chromium);
    node.stdin(Stdio::null());
    Ok(node)
}

/// Where the packages are, outside the tree: installed exactly as locked, and again when the lock changes.
fn modules(gate: &Gate, suites: &Path) -> Result<PathBuf> {
    let folder = gate.target.join("browser");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let lock =
        fs::read(suites.join("package-lock.json")).context("tests/browser/package-lock.json is missing")?;
    let installed = folder.join("installed.json");
    if fs::read(&installed).is_ok_and(|last| last == lock) {
        return Ok(folder);
    }
    for file in ["package.json", "package-lock.json"] {
        fs::copy(suites.join(file), folder.join(file)).with_context(|| format!("cannot copy {file}"))?;
    }
    println!("   npm ci");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder).stdin(Stdio::null());
    if !npm.status().context("npm could not be started")?.success() {
        bail!("`npm ci` failed; the browser's tests cannot run without their two packages");
    }
    fs::write(installed, lock).context("cannot note what was installed")?;
    Ok(folder)
}

fn tests(suites: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(suites)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.js") {
            found.push(path);
        }
    }
    if found.is_empty() {
        bail!("{} holds no test", suites.display());
    }
    found.sort();
    Ok(found)
}
