//! Our crates depend on each other in one direction: rules know no way in or out, and nothing knows the server.

use crate::manifest;
use crate::repository::{File, Repository};
use crate::rules::Finding;

/// Which of ours each package may name, for building and for its tests alike.
const ALLOWED: &[(&str, &[&str])] = &[
    ("archive", &[]),
    ("proofs", &[]),
    ("store", &[]),
    ("domain", &["proofs"]),
    ("documents", &["domain"]),
    ("plenaria", &["archive", "domain", "proofs", "store", "documents", "verifier"]),
    ("verifier", &["proofs"]),
    ("xtask", &["domain"]),
    ("fuzz", &["archive", "domain"]),
];

/// Names of ours in manifests that do not stand in the table.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let manifests = repository.under("", "/Cargo.toml").filter(|file| !file.path.starts_with("fixtures/"));
    manifests.flat_map(check).collect()
}

fn check(file: &File) -> Vec<Finding> {
    let name = manifest::package_name(&file.text).unwrap_or_default();
    let Some((_, allowed)) = ALLOWED.iter().find(|(package, _)| *package == name) else {
        let what = format!("`{name}` has no place in the direction of dependencies");
        let mend = "say in xtask/src/rules/dependencies.rs which of ours it may know";
        return vec![Finding::new(&file.path, what, mend)];
    };
    let ours = |key: &str| ALLOWED.iter().any(|(package, _)| *package == key);
    manifest::entries(&file.text)
        .into_iter()
        .filter(|entry| manifest::is_dependencies(entry.section))
        .filter(|entry| ours(entry.key) && !allowed.contains(&entry.key))
        .map(|entry| {
            let what = format!("`{name}` depends on `{}`, which is against the direction", entry.key);
            let mend = "move what it needs to a crate it may know, or hand it over as a value";
            Finding::at(&file.path, entry.line, what, mend)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(manifest: &str) -> Vec<Finding> {
        find(&Repository::of(&[("crates/it/Cargo.toml", manifest)]))
    }

    #[test]
    fn the_allowed_direction_is_silent() {
        let text =
            "[package]\nname = \"verifier\"\n[dependencies]\nproofs = { workspace = true }\nclap = \"4\"\n";
        assert!(findings(text).is_empty());
    }

    #[test]
    fn against_the_direction_is_found_in_tests_too() {
        let text = "[package]\nname = \"domain\"\n[dev-dependencies]\nstore = { workspace = true }\n";
        let found = findings(text);
        assert_eq!(found[0].place, "crates/it/Cargo.toml:4");
        assert_eq!(found[0].what, "`domain` depends on `store`, which is against the direction");
    }

    #[test]
    fn a_new_crate_needs_a_place() {
        assert_eq!(findings("[package]\nname = \"stats\"\n").len(), 1);
    }
}
