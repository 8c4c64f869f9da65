//! Whoever clones the repository has other folders and another network than whoever wrote it.

use crate::repository::{File, Repository};
use crate::rules::Finding;

// Put together here, so that this file is not its own first finding.
const FOLDERS: [&str; 4] =
    [concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("/ro", "ot/"), concat!("C:\\", "Users")];
/// The public registry, as Cargo writes it into every lock file.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Folders of a person or of this machine, and registries other than the public one.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let here = Repository::root().map(|root| root.display().to_string()).unwrap_or_default();
    let mut folders: Vec<&str> = FOLDERS.to_vec();
    folders.extend((here.matches('/').count() >= 2).then_some(here.as_str()));
    repository.files().flat_map(|file| check(file, &folders)).collect()
}

fn check(file: &File, folders: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if let Some(folder) = folders.iter().find(|folder| line.contains(**folder)) {
            let mend = "write it from the root of the repository, or for any machine";
            findings.push(Finding::at(&file.path, index + 1, format!("names `{folder}`"), mend));
        }
        if let Some(fault) = registry(&file.path, line) {
            let mend =
                "registries and mirrors belong to the configuration of a machine, not to the repository";
            findings.push(Finding::at(&file.path, index + 1, fault, mend));
        }
    }
    findings
}

fn registry(path: &str, line: &str) -> Option<String> {
    let line = line.trim();
    if path.ends_with("Cargo.lock") {
        let source = line.strip_prefix("source = ")?.trim_matches('"');
        return (source != REGISTRY).then(|| format!("takes a crate from `{source}`"));
    }
    if !path.ends_with(".toml") {
        return None;
    }
    let redirects = ["[source.", "[registries", "[registry", "replace-with", "registry =", "index ="];
    redirects.iter().find(|start| line.starts_with(**start)).map(|_| format!("redirects a registry: {line}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        find(&Repository::of(&[(path, text)])).len()
    }

    #[test]
    fn folders_of_a_person_are_found() {
        assert_eq!(findings("README.md", &format!("cd {}ana/plenaria\n", FOLDERS[0])), 1);
        assert_eq!(findings("README.md", "cd ~/plenaria\n"), 0);
        let root = Repository::root().unwrap();
        assert_eq!(findings("README.md", &format!("{}/docs\n", root.display())), 1);
    }

    #[test]
    fn a_lock_file_names_the_public_registry_alone() {
        assert_eq!(findings("Cargo.lock", &format!("source = \"{REGISTRY}\"\n")), 0);
        assert_eq!(findings("Cargo.lock", "source = \"registry+https://mirror.example/index\"\n"), 1);
        assert_eq!(findings(".cargo/config.toml", "[source.public]\nreplace-with = \"mirror\"\n"), 2);
    }
}
