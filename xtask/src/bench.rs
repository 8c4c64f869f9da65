//! Every figure we promise, measured: the benches of the crates, and the program as a whole.
//!
//! A bench prints its figures as rows of one table, and may print whatever else it likes:
//! `| figure | target | measured | peer | ratio |`.

mod whole;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::gate::cargo;
use crate::manifest;

/// In the order of the table.
const PACKAGES: &[&str] = &["domain", "store", "proofs", "documents", "server"];
const COLUMNS: usize = 5;

/// A row of the table.
pub type Figure = [String; COLUMNS];

/// Runs all benches and prints the table.
pub fn run(root: &Path, build: bool) -> Result<()> {
    let mut figures = Vec::new();
    for (package, bench) in benches(root)? {
        println!("\n── {package}: {bench}");
        let mut command = cargo();
        command.args(["bench", "--locked", "-p", &package, "--bench", &bench]).current_dir(root);
        figures.extend(figures_of(&mut command)?);
    }
    println!("\n── the whole program");
    figures.extend(whole::demonstration(root)?);
    if build {
        figures.extend(whole::builds(root)?);
    }
    println!("\n{}", table(&figures));
    Ok(())
}

/// Every bench that a crate declares, with its package.
fn benches(root: &Path) -> Result<Vec<(String, String)>> {
    let mut benches = Vec::new();
    for folder in PACKAGES {
        let path: PathBuf = root.join("crates").join(folder).join("Cargo.toml");
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let package = manifest::package_name(&text).unwrap_or(folder);
        benches.extend(manifest::bench_names(&text).iter().map(|it| (package.to_owned(), (*it).to_owned())));
    }
    Ok(benches)
}

/// Runs a command, passes on what it prints, and keeps the rows.
fn figures_of(command: &mut Command) -> Result<Vec<Figure>> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("it does not start")?;
    let output = child.stdout.take().context("it has no output")?;
    let mut figures = Vec::new();
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        figures.extend(figure(&line));
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("it ended with {status}");
    }
    Ok(figures)
}

/// A row, if the line is one.
fn figure(line: &str) -> Option<Figure> {
    let cells = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<String> = cells.split('|').map(|cell| cell.trim().to_owned()).collect();
    let cells: Figure = cells.try_into().ok()?;
    let is_rule = cells.iter().all(|cell| cell.chars().all(|c| c == '-'));
    let is_head = cells[0].eq_ignore_ascii_case("figure");
    (!is_rule && !is_head).then_some(cells)
}

/// The rows under their heads, in columns.
fn table(figures: &[Figure]) -> String {
    let heads = ["figure", "target", "measured", "peer", "ratio"].map(str::to_owned);
    let rows: Vec<&Figure> = std::iter::once(&heads).chain(figures).collect();
    let widths: [usize; COLUMNS] =
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
    fn a_row_is_told_from_everything_else() {
        let row = figure("| fold | ≥ 500,000/s | 800,000/s | – | 1.6 |").expect("it is a row");
        assert_eq!(row[2], "800,000/s");
        assert!(figure("ratio: 22").is_none());
        assert!(figure("| figure | target | measured | peer | ratio |").is_none());
        assert!(figure("| --- | --- | --- | --- | --- |").is_none());
        assert!(figure("| a | b |").is_none());
    }

    #[test]
    fn the_table_has_straight_columns() {
        let figures = [["fold", "≥ 1", "2", "", ""].map(str::to_owned)];
        let expected = "| figure | target | measured | peer | ratio |\n\
                        | ------ | ------ | -------- | ---- | ----- |\n\
                        | fold   | ≥ 1    | 2        |      |       |";
        assert_eq!(table(&figures), expected);
    }
}
