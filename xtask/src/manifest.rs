//! Reads a `Cargo.toml` as far as the house rules need it: sections, keys, and the comment behind a line.

/// One line `key = value` of a manifest.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The section it stands in: `dev-dependencies`.
    pub section: &'a str,
    /// What stands before the first `=` or `.`.
    pub key: &'a str,
    /// What stands behind it.
    pub value: &'a str,
    /// What the comment at the end of the line says.
    pub comment: &'a str,
    /// From 1.
    pub line: usize,
}

/// All entries, in order. `[dependencies.x]` is read as an entry `x` of `dependencies`.
pub fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut section = "";
    for (index, line) in text.lines().enumerate() {
        let (content, comment) = split_comment(line);
        let line = index + 1;
        if let Some(name) = content.strip_prefix('[') {
            section = name.trim_matches(['[', ']']);
            if let Some((table, key)) = section.rsplit_once('.').filter(|(table, _)| is_dependencies(table)) {
                entries.push(Entry { section: table, key, value: "", comment, line });
            }
        } else if let Some((key, value)) = content.split_once('=') {
            let key = key.trim();
            let key = key.split('.').next().unwrap_or(key);
            entries.push(Entry { section, key, value: value.trim(), comment, line });
        }
    }
    entries
}

/// Whether a section lists dependencies, of whatever kind and for whatever target.
pub fn is_dependencies(section: &str) -> bool {
    let kind = section.rsplit('.').next().unwrap_or(section);
    matches!(kind, "dependencies" | "dev-dependencies" | "build-dependencies")
}

fn split_comment(line: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '#' if !quoted => return (line[..at].trim(), line[at + 1..].trim()),
            _ => {}
        }
    }
    (line.trim(), "")
}

/// The name the package gives itself.
pub fn package_name(text: &str) -> Option<&str> {
    let entries = entries(text);
    let name = entries.iter().find(|entry| entry.section == "package" && entry.key == "name")?;
    Some(name.value.trim_matches('"'))
}

/// The names of the benches that a package declares.
pub fn bench_names(text: &str) -> Vec<&str> {
    let entries = entries(text);
    let named = entries.iter().filter(|entry| entry.section == "bench" && entry.key == "name");
    named.map(|entry| entry.value.trim_matches('"')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_begins_outside_of_quotes() {
        let text = "[dependencies]\na = { version = \"1#2\" } # why\n";
        let entry = Entry {
            section: "dependencies",
            key: "a",
            value: "{ version = \"1#2\" }",
            comment: "why",
            line: 2,
        };
        assert_eq!(entries(text), [entry]);
    }

    #[test]
    fn dependencies_are_found_in_every_spelling() {
        let text = "[dependencies]\na.workspace = true\n[target.'cfg(unix)'.dev-dependencies]\nb = \"1\"\n\
                    [build-dependencies.c]\nversion = \"1\"\n";
        let entries = entries(text);
        let found = entries.iter().filter(|entry| is_dependencies(entry.section));
        assert_eq!(found.map(|entry| entry.key).collect::<Vec<_>>(), ["a", "b", "c"]);
    }

    #[test]
    fn benches_have_names() {
        let text = "[package]\nname = \"store\"\n[lib]\nbench = false\n[[bench]]\nname = \"append\"\nharness = false\n";
        assert_eq!(package_name(text), Some("store"));
        assert_eq!(bench_names(text), ["append"]);
    }
}
