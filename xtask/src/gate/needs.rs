//! What building and testing need besides Rust, and how it gets here.
//!
//! Installs through the package manager where it may; otherwise says what is missing and how to install it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::gate::cargo;
use crate::repository::Repository;

/// A program that has to be there.
#[derive(Clone, Copy)]
struct Need {
    program: &'static str,
    /// Debian's packages that bring it.
    packages: &'static [&'static str],
    why: &'static str,
    /// Only if a source names it: a test that calls it.
    if_named: bool,
}

const NEEDS: &[Need] = &[
    Need {
        program: "cc",
        packages: &["gcc", "libc6-dev"],
        why: "SQLite is compiled from its C source",
        if_named: false,
    },
    Need {
        program: "pdftotext",
        packages: &["poppler-utils"],
        why: "tests read what a paper says",
        if_named: true,
    },
    Need {
        program: "pdftoppm",
        packages: &["poppler-utils"],
        why: "tests look at what a paper shows",
        if_named: true,
    },
    Need {
        program: "chromium",
        packages: &["chromium"],
        why: "pages are looked at and walked through in a browser",
        if_named: false,
    },
    Need {
        program: "node",
        packages: &["nodejs"],
        why: "it leads the browser through the pages",
        if_named: false,
    },
    Need {
        program: "npm",
        packages: &["npm"],
        why: "it brings what leads the browser, as locked",
        if_named: false,
    },
    Need {
        program: "python3",
        packages: &["python3", "python3-venv"],
        why: "what asks the interface for machines everything is written in it",
        if_named: false,
    },
];

/// Installs Debian's `packages` that only one step needs, where it may; that step says what is missing if it may not.
pub fn bring(packages: &[&str]) -> bool {
    install(packages)
}

/// Parts of Rust itself that a minimal installation leaves out, and how they answer when they are there.
const COMPONENTS: &[(&str, &str)] = &[("rustfmt", "fmt"), ("clippy", "clippy")];

/// Sees to it that everything is there.
pub fn provide(root: &Path) -> Result<()> {
    let components = missing_components();
    if !components.is_empty() && !add_components(&components) {
        bail!(
            "Rust is installed without {0}; add them with `rustup component add {0}`",
            components.join(" ")
        );
    }
    let repository = Repository::read(root)?;
    let missing = missing(&repository);
    if missing.is_empty() {
        println!("   everything is here");
        return Ok(());
    }
    for need in &missing {
        println!("   {} is missing: {}", need.program, need.why);
    }
    let packages = packages(&missing);
    let installed = install(&packages);
    let still: Vec<&str> = self::missing(&repository).iter().map(|need| need.program).collect();
    if !still.is_empty() {
        let why = if installed { "after installing" } else { "and there is no right to install it here" };
        bail!(
            "{} missing {why}\n  on Debian and its kin: apt-get install {}\n  elsewhere: whatever brings {}",
            still.join(" and "),
            packages.join(" "),
            still.join(" and "),
        );
    }
    Ok(())
}

fn missing(repository: &Repository) -> Vec<Need> {
    let wanted = |need: &&Need| !need.if_named || is_named(repository, need.program);
    NEEDS.iter().filter(wanted).filter(|need| !is_here(need.program)).copied().collect()
}

/// Whether a source of ours calls `program`; this one does not count.
fn is_named(repository: &Repository, program: &str) -> bool {
    let literal = format!("\"{program}\"");
    repository.under("crates/", ".rs").any(|file| file.text.contains(&literal))
}

fn is_here(program: &str) -> bool {
    find(program).is_some()
}

/// Where the shell would find it.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn packages(missing: &[Need]) -> Vec<&'static str> {
    let mut packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
    packages.sort_unstable();
    packages.dedup();
    packages
}

/// Through `apt-get`, as root or as whom `sudo` lets without asking. Whether it could be tried at all.
fn install(packages: &[&str]) -> bool {
    let may: &[&str] = if !is_here("apt-get") {
        return false;
    } else if is_root() {
        &["apt-get"]
    } else if is_here("sudo") && quietly(Command::new("sudo").args(["-n", "true"])) {
        &["sudo", "-n", "apt-get"]
    } else {
        return false;
    };
    let run = |arguments: &[&str]| {
        let mut command = Command::new(may[0]);
        command.args(&may[1..]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        println!("   {} {}", may.join(" "), arguments.join(" "));
        command.status().is_ok_and(|status| status.success())
    };
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(packages);
    // A fresh machine has no lists of packages yet; one with lists need not fetch them again.
    run(&install) || (run(&["update"]) && run(&install))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn missing_components() -> Vec<&'static str> {
    let answers = |command: &str| quietly(cargo().args([command, "--version"]));
    COMPONENTS.iter().filter(|(_, command)| !answers(command)).map(|(component, _)| *component).collect()
}

fn add_components(components: &[&str]) -> bool {
    is_here("rustup")
        && quietly(Command::new("rustup").args(["component", "add"]).args(components))
        && missing_components().is_empty()
}

fn quietly(command: &mut Command) -> bool {
    let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_source_names_is_not_needed() {
        let silent = Repository::of(&[("crates/a/src/lib.rs", "fn f() {}")]);
        let calls = Repository::of(&[("crates/a/tests/b.rs", "Command::new(\"pdftotext\")")]);
        assert!(!is_named(&silent, "pdftotext"));
        assert!(is_named(&calls, "pdftotext"));
    }

    #[test]
    fn a_package_is_asked_for_once() {
        assert_eq!(packages(&NEEDS[1..3]), ["poppler-utils"]);
    }
}
