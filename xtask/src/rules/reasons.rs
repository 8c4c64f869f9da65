//! Every dependency costs every reader and every build, so its line says why it is there, in one place.

use crate::manifest::{self, Entry};
use crate::repository::Repository;
use crate::rules::Finding;

/// Lines without a reason, and versions outside of the one list.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repository.under("", "Cargo.toml").filter(|file| !file.path.starts_with("fixtures/")) {
        for entry in manifest::entries(&file.text) {
            let fault = match entry.section {
                "workspace.dependencies" => without_reason(&entry),
                section if manifest::is_dependencies(section) => outside(&entry),
                _ => None,
            };
            if let Some((what, mend)) = fault {
                findings.push(Finding::at(&file.path, entry.line, what, mend));
            }
        }
    }
    findings
}

fn without_reason(entry: &Entry) -> Option<(String, &'static str)> {
    let ours = entry.value.contains("path =");
    let says_why = entry.comment.split_whitespace().count() >= 2;
    let what = || format!("`{}` does not say why it is here", entry.key);
    (!ours && !says_why).then(|| (what(), "end the line with a comment that gives the reason"))
}

fn outside(entry: &Entry) -> Option<(String, &'static str)> {
    let what = || format!("`{}` is not taken from the workspace", entry.key);
    let mend = "put it into [workspace.dependencies] with its reason and write `workspace = true` here";
    (!entry.value.contains("workspace = true") && entry.value != "true").then(|| (what(), mend))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_more_than_a_word() {
        let text = "[workspace.dependencies]\na = \"1\" # reads tables\nb = \"1\" # needed\nc = \"1\"\nd = { path = \"d\" }\n";
        let found = find(&Repository::of(&[("Cargo.toml", text)]));
        let places: Vec<&str> = found.iter().map(|finding| finding.place.as_str()).collect();
        assert_eq!(places, ["Cargo.toml:3", "Cargo.toml:4"]);
    }

    #[test]
    fn a_crate_takes_versions_from_the_workspace() {
        let text = "[dependencies]\na = { workspace = true }\nb.workspace = true\nc = \"1\"\n";
        let found = find(&Repository::of(&[("crates/x/Cargo.toml", text)]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].what, "`c` is not taken from the workspace");
    }
}
