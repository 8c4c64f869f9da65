//! Every public page in a real browser: the demonstration is served on loopback and walked through.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::outsider::Scratch;
use super::{Gate, needs};

/// Telling the demonstration takes some seconds; on a slow machine that builds at the same time, many.
const UNTIL_SERVED: Duration = Duration::from_secs(180);
/// For each file of tests, in milliseconds: what hangs shall not hold up the gate for an hour.
const PER_FILE: &str = "--test-timeout=300000";

/// Serves the demonstration and runs what stands in `tests/browser` against it.
pub fn walk(gate: &Gate) -> Result<()> {
    // As the outsider has it built: asked for otherwise, half of it would be built again.
    gate.cargo("build --locked -p plenaria -p verifier")?;
    let suites = gate.root.join("tests/browser");
    let modules = modules(gate, &suites)?;
    let chromium = match std::env::var_os("CHROMIUM") {
        Some(named) => PathBuf::from(named),
        None => needs::find("chromium").context("chromium is not in the PATH, and CHROMIUM names none")?,
    };
    let scratch = Scratch::new(&gate.target, "browsers")?;
    let served = Served::start(gate, &scratch.0)?;
    println!("   the demonstration is served at {}", served.address);
    let status = Command::new("node")
        .args(["--test", "--test-reporter=spec", PER_FILE])
        .args(tests(&suites)?)
        .env("ADDRESS", &served.address)
        .env("MODULES", modules)
        .env("CHROMIUM", chromium)
        .stdin(Stdio::null())
        .status()
        .context("node could not be started")?;
    match status.success() {
        true => Ok(()),
        false => bail!("a page does not hold in the browser"),
    }
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

/// The demonstration while it is served; stopped when dropped.
struct Served {
    child: Child,
    address: String,
}

impl Served {
    fn start(gate: &Gate, scratch: &Path) -> Result<Self> {
        let said = scratch.join("said.txt");
        let child = Command::new(gate.target.join("debug/plenaria"))
            .args(["demo", "--listen", "127.0.0.1:0", "--dir"])
            .arg(scratch.join("demo"))
            .stdin(Stdio::null())
            .stdout(File::create(&said)?)
            .stderr(File::create(scratch.join("complaints.txt"))?)
            .spawn()
            .context("plenaria could not be started")?;
        let mut served = Self { child, address: String::new() };
        let begun = Instant::now();
        while begun.elapsed() < UNTIL_SERVED {
            let text = fs::read_to_string(&said).unwrap_or_default();
            if let Some(address) = address(&text) {
                served.address = address.to_owned();
                return Ok(served);
            }
            if let Some(status) = served.child.try_wait()? {
                let complaints = fs::read_to_string(scratch.join("complaints.txt")).unwrap_or_default();
                bail!("the demonstration ended with {status}:\n{text}{complaints}");
            }
            sleep(Duration::from_millis(100));
        }
        bail!("the demonstration was not served within {} s", UNTIL_SERVED.as_secs())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The address that the program prints once it answers there.
fn address(said: &str) -> Option<&str> {
    let begins = said.find("http://127.0.0.1:")?;
    let address = &said[begins..];
    // Half a line may be there already; the slash ends the address.
    let host = "http://".len();
    let ends = address[host..].find('/')?;
    Some(&address[..host + ends])
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn the_address_is_read_once_it_is_whole() {
        assert_eq!(address("Sirviendo en http://127.0.0.1:81"), None);
        let whole = "Sirviendo en http://127.0.0.1:8104/ (Ctrl-C)";
        assert_eq!(address(whole), Some("http://127.0.0.1:8104"));
    }
}
