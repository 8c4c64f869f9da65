//! Links in documents, and documents named in comments, lead somewhere.

use std::collections::BTreeSet;

use crate::repository::{File, Repository};
use crate::rules::Finding;

const MEND: &str = "mend the address, or write what it leads to";

/// Links to files, folders and headings of the repository that are not there.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repository.under("", ".md") {
        findings.extend(broken_links(repository, file));
    }
    let naming = repository.files().filter(|file| {
        [".rs", ".md", ".toml", ".ftl", ".typ"].iter().any(|ending| file.path.ends_with(ending))
    });
    // The rules name pages that their own examples invent.
    for file in naming.filter(|file| !file.path.starts_with("xtask/src/rules/")) {
        findings.extend(missing_pages(repository, file));
    }
    findings
}

fn broken_links(repository: &Repository, file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (line, target) in targets(&file.text) {
        if target.contains("://") || target.starts_with("mailto:") {
            continue;
        }
        let (path, heading) = target.split_once('#').unwrap_or((&target, ""));
        let path = if path.is_empty() { file.path.clone() } else { from(&file.path, path) };
        if !path.is_empty() && !repository.has(&path) {
            findings.push(Finding::at(&file.path, line, format!("`{target}` leads nowhere"), MEND));
        } else if !heading.is_empty() && path.ends_with(".md") {
            let headings = headings(repository.text(&path).unwrap_or_default());
            if !headings.contains(heading) {
                let what = format!("`{target}` leads to no heading of {path}");
                findings.push(Finding::at(&file.path, line, what, MEND));
            }
        }
    }
    findings
}

/// Where links and pictures point to, outside of code.
fn targets(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in prose(text) {
        let plain: String = line.split('`').step_by(2).collect();
        for rest in plain.split("](").skip(1) {
            let target = rest.split(')').next().unwrap_or(rest);
            let target = target.split_whitespace().next().unwrap_or_default();
            found.push((number, target.to_owned()));
        }
        // A footnote looks like a definition and is none.
        let definition =
            plain.split_once("]: ").filter(|(name, _)| name.starts_with('[') && !name.starts_with("[^"));
        if let Some((_, target)) = definition {
            found.push((number, target.split_whitespace().next().unwrap_or_default().to_owned()));
        }
    }
    found
}

/// The lines outside of fenced code, numbered from 1.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        (!fenced && !fence).then_some((index + 1, line))
    })
}

/// `path` as seen from the file at `origin`, from the root.
fn from(origin: &str, path: &str) -> String {
    let mut parts: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => origin.split('/').collect(),
    };
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Headings as the addresses that hosts give them.
fn headings(text: &str) -> BTreeSet<String> {
    let titles =
        prose(text).filter(|(_, line)| line.starts_with('#')).map(|(_, line)| line.trim_matches('#'));
    titles
        .map(|title| {
            let kept = title.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

/// Pages named without a link: `docs/formats/events.md`, or `docs/design/0006` by its number.
fn missing_pages(repository: &Repository, file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for (at, _) in line.match_indices("docs/") {
            if line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-')) {
                continue;
            }
            let end =
                line[at..].find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.')));
            let name = line[at..].split_at(end.unwrap_or(line.len() - at)).0.trim_end_matches('.');
            let numbered = name.strip_prefix("docs/design/").is_some_and(|it| it.len() == 4 && is_number(it));
            let there = match numbered {
                true => repository.under(name, ".md").next().is_some(),
                false => !name.ends_with(".md") || repository.has(name),
            };
            if !there {
                findings.push(Finding::at(&file.path, index + 1, format!("`{name}` is not there"), MEND));
            }
        }
    }
    findings
}

fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> Vec<String> {
        let other = "# Other page\n\n## Keys & witnesses\n";
        let files =
            [("docs/operating/a.md", text), ("docs/other.md", other), ("docs/design/0002-twice.md", "")];
        find(&Repository::of(&files)).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn links_that_lead_somewhere_are_silent() {
        let text = "[a](../other.md), [b](../other.md#keys--witnesses), [c](#here), ![d](/docs) `[e](no.md)`\n\n\
                    ## Here\n\n[f]: https://example.org/x.md\n\n```\n[g](no.md)\n```\n";
        let none: Vec<String> = Vec::new();
        assert_eq!(findings(text), none);
    }

    #[test]
    fn links_that_lead_nowhere_are_found() {
        let found = findings("[a](other.md) and [b](../other.md#no)\n[c]: ./gone.png\n");
        let expected = [
            "`other.md` leads nowhere",
            "`../other.md#no` leads to no heading of docs/other.md",
            "`./gone.png` leads nowhere",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn pages_named_in_passing_are_there() {
        assert!(findings("See docs/design/0002 and `docs/other.md`.").is_empty());
        assert_eq!(findings("See docs/design/0009.\n"), ["`docs/design/0009` is not there"]);
        assert_eq!(findings("See docs/nothing.md.\n"), ["`docs/nothing.md` is not there"]);
    }
}
