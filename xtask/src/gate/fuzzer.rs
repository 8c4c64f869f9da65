//! The interface for machines, asked everything that its own document allows and much that it does not (schemathesis):
//! no failure of ours, and every answer as the document says. The questions are the same each time.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use super::outsider::Scratch;
use super::{Gate, needs};

/// Questions for each address, besides those that cover every value and limit once.
const QUESTIONS: &str = "12";
/// What the program logged meanwhile.
const LOG: &str = "log";
/// In seconds, for the whole run.
const AT_MOST: &str = "60";

/// Serves a demonstration of its own and has it asked.
pub fn ask(gate: &Gate) -> Result<()> {
    gate.cargo("build --locked --workspace")?;
    let Some(asks) = installed(gate)? else {
        // Nothing of ours is wrong where a registry does not answer; whoever reads this run is told.
        println!("   NOT ASKED: schemathesis could not be installed; pip says why above");
        return Ok(());
    };
    let scratch = Scratch::new(&gate.target, "fuzzer")?;
    let served = Served::demonstration(&gate.target.join("debug/plenaria"), &scratch.0)?;
    let document = format!("{}/api/v1/openapi.json", served.address);
    println!("   schemathesis run {document}");
    let status = Command::new(asks)
        .args(["--no-color", "run", &document, "--checks", "all", "--phases", "examples,coverage,fuzzing"])
        .args(["--max-examples", QUESTIONS, "--max-time", AT_MOST, "--request-timeout", "10"])
        .arg("--generation-deterministic")
        .current_dir(&scratch.0)
        .stdin(Stdio::null())
        .status()
        .context("schemathesis could not be started")?;
    match status.success() {
        true => Ok(()),
        false => {
            // What went wrong on our side stands among thousands of questions that were answered.
            let log = fs::read_to_string(scratch.0.join(LOG)).unwrap_or_default();
            log.lines().filter(|line| line.contains("ERROR")).take(20).for_each(|line| println!("   {line}"));
            bail!("an answer of the interface for machines is not what its document says")
        }
    }
}

/// Where schemathesis is, outside the tree: the very versions of `tests/api`, and again when they change;
/// nowhere, if pip cannot bring them.
fn installed(gate: &Gate) -> Result<Option<PathBuf>> {
    let wanted = gate.root.join("tests/api/requirements.txt");
    let list = fs::read(&wanted).context("tests/api/requirements.txt is missing")?;
    let folder = gate.target.join("fuzzer");
    let (program, note) = (folder.join("bin/schemathesis"), folder.join("installed.txt"));
    if program.is_file() && fs::read(&note).is_ok_and(|last| last == list) {
        return Ok(Some(program));
    }
    println!("   python3 -m venv and pip install");
    if !environment(&folder) {
        // Debian parts this from Python itself.
        needs::bring(&["python3-venv"]);
        if !environment(&folder) {
            bail!("`python3 -m venv` fails; on Debian and its kin: apt-get install python3-venv");
        }
    }
    let mut pip = Command::new(folder.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    if !pip.arg(&wanted).stdin(Stdio::null()).status().context("pip could not be started")?.success() {
        return Ok(None);
    }
    fs::write(note, list).context("cannot note what was installed")?;
    Ok(Some(program))
}

fn environment(folder: &Path) -> bool {
    let made =
        Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder).stdin(Stdio::null()).status();
    made.is_ok_and(|status| status.success())
}

/// A demonstration that is served until this is dropped.
struct Served {
    program: Child,
    said: BufReader<ChildStdout>,
    address: String,
}

impl Served {
    fn demonstration(program: &Path, folder: &Path) -> Result<Self> {
        let mut child = Command::new(program)
            .args(["demo", "--listen", "127.0.0.1:0", "--dir"])
            .arg(folder.join("demo"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(folder.join(LOG)).context("its log cannot be written")?)
            .spawn()
            .context("plenaria could not be started")?;
        let said = BufReader::new(child.stdout.take().context("it says where it serves")?);
        // What it says is kept open as long as it runs: a program that nobody hears any more may stop.
        let mut served = Self { program: child, said, address: String::new() };
        let mut line = String::new();
        while served.said.read_line(&mut line).context("what it says cannot be read")? > 0 {
            if let Some(at) = line.find("http://127.0.0.1:") {
                let address = line[at..].split_whitespace().next().unwrap_or_default();
                served.address = address.trim_end_matches('/').to_owned();
                return Ok(served);
            }
            line.clear();
        }
        bail!("the demonstration ended before it was served")
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It serves from a folder that is thrown away: there is nothing that it would have to finish.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
