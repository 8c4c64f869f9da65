//! The demonstration, told by one program and checked by the other: two readings of one format must agree.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::Gate;

/// Tells the demonstration, publishes it, and has every paper and the whole record verified; a spoiled paper must fail.
pub fn check(gate: &Gate) -> Result<()> {
    gate.cargo("build --locked --workspace")?;
    let scratch = Scratch::new(&gate.target, "outsider")?;
    let (demo, public) = (scratch.0.join("demo"), scratch.0.join("public"));
    ends(gate, "plenaria", &["demo", "--no-serve", "--dir"], &[&demo], 0)?;
    ends(gate, "plenaria", &["check"], &[&demo], 0)?;
    ends(gate, "plenaria", &["export"], &[&demo, &public], 0)?;
    let key = demo.join("record.vkey");
    ends(gate, "plenaria-verify", &["--key"], &[&key, &public], 0)?;
    ends(gate, "plenaria-verify", &[], &[&public], 3)?;
    let mut papers = 0;
    for entry in fs::read_dir(demo.join("papers"))? {
        let paper = entry?.path();
        ends(gate, "plenaria-verify", &["--key"], &[&key, &paper], 0)?;
        let mut bytes = fs::read(&paper)?;
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&paper, bytes)?;
        ends(gate, "plenaria-verify", &["--key"], &[&key, &paper], 1)?;
        papers += 1;
    }
    println!("   {papers} papers and the record hold; each paper spoiled by one bit does not");
    Ok(())
}

/// Runs one of our programs, which must end with this code.
fn ends(gate: &Gate, program: &str, arguments: &[&str], paths: &[&Path], expected: i32) -> Result<()> {
    let mut command = Command::new(gate.target.join("debug").join(program));
    command.args(arguments).args(paths).stdin(Stdio::null());
    let output = command.output().with_context(|| format!("{program} could not be started"))?;
    if output.status.code() != Some(expected) {
        let said = [output.stdout, output.stderr].concat();
        bail!(
            "`{program} {}` ended with {}, not with {expected}:\n{}",
            arguments.join(" "),
            output.status,
            String::from_utf8_lossy(&said)
        );
    }
    Ok(())
}

/// A folder of our own below the target folder, gone when the step is.
pub struct Scratch(pub PathBuf);

impl Scratch {
    /// For the step of this name.
    pub fn new(target: &Path, step: &str) -> Result<Self> {
        let folder = target.join(format!("{step}-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be deleted is in nobody's way.
        let _ = fs::remove_dir_all(&self.0);
    }
}
