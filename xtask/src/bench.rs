//! Every figure we promise, measured: the benches of the crates, and the program as a whole.
//!
//! A bench prints what it measured as lines, `what: figures`; which of them are promises stands in `promises.rs`.

mod promises;
mod whole;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::gate::cargo;
use crate::manifest;

/// In the order of the table.
const FOLDERS: &[&str] = &["domain", "store", "proofs", "documents", "archive", "server"];
const HEADS: [&str; 6] = ["figure", "target", "measured", "peer", "ratio", "holds"];

/// A row of the table.
pub type Row = [String; HEADS.len()];

/// Runs all benches and prints the table.
pub fn run(root: &Path, build: bool) -> Result<()> {
    let mut printed = Vec::new();
    for (package, bench) in benches(root)? {
        println!("\n── {package}: {bench}");
        printed.extend(lines_of(&mut bench_of(root, &package, &bench))?);
    }
    println!("\n── the whole program");
    printed.extend(whole::figures(root)?);
    if build {
        printed.extend(whole::builds(root)?);
    }
    let rows: Vec<Row> = promises::ALL
        .iter()
        .filter(|promise| build || !promise.needs_build)
        .map(|promise| promise.row(&printed))
        .collect();
    println!("\n{}", table(&rows));
    Ok(())
}

/// Runs the benches of one crate, or the one of this name, with what they are told.
pub fn run_some(root: &Path, name: &str, told: &[&str]) -> Result<()> {
    let benches = benches(root)?.into_iter();
    let chosen: Vec<_> = benches.filter(|(package, bench)| package == name || bench == name).collect();
    if chosen.is_empty() {
        bail!("no crate and no bench is called `{name}`");
    }
    for (package, bench) in chosen {
        lines_of(bench_of(root, &package, &bench).arg("--").args(told))?;
    }
    Ok(())
}

fn bench_of(root: &Path, package: &str, bench: &str) -> Command {
    let mut command = cargo();
    command.args(["bench", "--locked", "-p", package, "--bench", bench]).current_dir(root);
    command
}

/// Every bench that a crate declares, with its package.
fn benches(root: &Path) -> Result<Vec<(String, String)>> {
    let mut benches = Vec::new();
    for folder in FOLDERS {
        let path: PathBuf = root.join("crates").join(folder).join("Cargo.toml");
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let package = manifest::package_name(&text).unwrap_or(folder);
        benches.extend(manifest::bench_names(&text).iter().map(|it| (package.to_owned(), (*it).to_owned())));
    }
    Ok(benches)
}

/// Runs a command, passes on what it prints, and keeps it.
fn lines_of(command: &mut Command) -> Result<Vec<String>> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("it does not start")?;
    let output = child.stdout.take().context("it has no output")?;
    let mut lines = Vec::new();
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        lines.push(line);
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("it ended with {status}");
    }
    Ok(lines)
}

/// The rows under their heads, in columns.
fn table(rows: &[Row]) -> String {
    let heads = HEADS.map(str::to_owned);
    let rows: Vec<&Row> = std::iter::once(&heads).chain(rows).collect();
    let widths: [usize; HEADS.len()] =
        std::array::from_fn(|column| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0));
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        })
        .collect();
    let rule = widths.map(|width| "-".repeat(width)).join(" | ");
    lines.insert(1, format!("| {rule} |"));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_straight_columns() {
        let rows = [["fold", "≥ 1", "2", "", "2.00", "yes"].map(str::to_owned)];
        let expected = "| figure | target | measured | peer | ratio | holds |\n\
                        | ------ | ------ | -------- | ---- | ----- | ----- |\n\
                        | fold   | ≥ 1    | 2        |      | 2.00  | yes   |";
        assert_eq!(table(&rows), expected);
    }
}
