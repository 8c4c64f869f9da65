//! Files and functions that just became too long to hold one idea.
//!
//! What was already long stands in `xtask/ratchet.txt` and is left in peace; when it has become short, its line goes.

use std::collections::BTreeSet;

use crate::repository::{File, Repository};
use crate::rules::Finding;
use crate::rust::Source;

const LIST: &str = "xtask/ratchet.txt";
const FILE_LINES: usize = 500;
const FUNCTION_LINES: usize = 70;

/// What crossed a line and is not on the list, and what is on the list and need not be.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let files = repository.under("", ".rs").filter(|file| !file.is_test);
    let long: Vec<Long> = files.flat_map(long).collect();
    let excused: BTreeSet<&str> =
        repository.text(LIST).unwrap_or_default().lines().filter(|line| is_entry(line)).collect();
    let mut findings: Vec<Finding> = long
        .iter()
        .filter(|it| !excused.contains(it.name.as_str()))
        .map(|it| {
            let mend = format!(
                "find the two ideas in it; a long straight list may stand in {LIST} as `{}`",
                it.name
            );
            Finding::at(&it.path, it.line, &it.what, mend)
        })
        .collect();
    let still: BTreeSet<&str> = long.iter().map(|it| it.name.as_str()).collect();
    findings.extend(excused.difference(&still).map(|name| {
        Finding::new(LIST, format!("`{name}` is no longer long"), "take the line out, with our compliments")
    }));
    findings
}

struct Long {
    path: String,
    line: usize,
    /// As it would stand on the list.
    name: String,
    what: String,
}

fn is_entry(line: &str) -> bool {
    !line.is_empty() && !line.starts_with('#')
}

fn long(file: &File) -> Vec<Long> {
    let source = Source::without_tests(&file.text);
    let of_tests = source.code.lines().count() - lines_left(&source, &file.text);
    let lines = file.text.lines().count() - of_tests;
    let mut found = Vec::new();
    if lines > FILE_LINES {
        let what = format!("has {lines} lines without its tests; {FILE_LINES} is where the house asks");
        found.push(Long { path: file.path.clone(), line: 1, name: file.path.clone(), what });
    }
    for (name, at, lines) in functions(&source).filter(|(_, _, lines)| *lines > FUNCTION_LINES) {
        let what = format!("`{name}` has {lines} lines; {FUNCTION_LINES} is where the house asks");
        let line = source.line(at);
        found.push(Long { path: file.path.clone(), line, name: format!("{} {name}", file.path), what });
    }
    found
}

/// How many lines are not part of a module of tests.
fn lines_left(source: &Source, text: &str) -> usize {
    let whole = Source::read(text);
    let pairs = source.code.lines().zip(whole.code.lines());
    pairs.filter(|(left, all)| !left.is_empty() || all.is_empty()).count()
}

/// Every function with a body: its name, its place, and its lines.
fn functions(source: &Source) -> impl Iterator<Item = (&str, usize, usize)> {
    source.words("fn").filter_map(|at| {
        let rest = source.code[at + 2..].trim_start();
        let name = &rest[..rest.find(|c: char| !(c.is_alphanumeric() || c == '_'))?];
        let body = source.block(at, '{', '}').filter(|_| !name.is_empty())?;
        // A semicolon outside of brackets comes first where there is no body.
        let signature = &source.code[at..body.start];
        let mut depth = 0_i32;
        let declared_only = signature.chars().any(|c| {
            depth += i32::from(matches!(c, '(' | '[')) - i32::from(matches!(c, ')' | ']'));
            c == ';' && depth == 0
        });
        let lines = source.code[at..body.end].matches('\n').count() + 1;
        (!declared_only).then_some((name, at, lines))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str, list: &str) -> Vec<String> {
        let repository = Repository::of(&[("crates/a/src/b.rs", text), (LIST, list)]);
        find(&repository).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn tests_do_not_count() {
        let long = "// x\n".repeat(400);
        let tests = format!("{long}#[cfg(test)]\nmod tests {{\n{}}}\n", "    fn f() {}\n".repeat(400));
        assert!(findings(&tests, "").is_empty());
        let found = findings(&format!("{long}{tests}"), "");
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("has 80"), "{}", found[0]);
    }

    #[test]
    fn a_long_function_is_found_by_its_name() {
        let text = format!(
            "trait T {{\n    fn short(x: [u8; 2]) -> u8;\n}}\nfn long() {{\n{}}}\n",
            "    a();\n".repeat(70)
        );
        assert_eq!(findings(&text, ""), ["`long` has 72 lines; 70 is where the house asks"]);
        assert!(findings(&text, "# why\ncrates/a/src/b.rs long\n").is_empty());
    }

    #[test]
    fn what_became_short_leaves_the_list() {
        assert_eq!(
            findings("fn f() {}", "crates/a/src/b.rs f\n"),
            ["`crates/a/src/b.rs f` is no longer long"]
        );
    }
}
