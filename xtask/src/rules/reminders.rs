//! Things to do later are issues; a reminder in a file is read by nobody and kept by everybody.

use crate::repository::{File, Repository};
use crate::rules::Finding;
use crate::rust::{Source, words_in};

// Put together here, so that this file is not its own first finding.
const WORDS: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
const CODE: [&str; 4] =
    [concat!("to", "do!"), concat!("unimplemented", "!"), concat!("db", "g!"), concat!("#[ign", "ore")];

/// Reminders in comments and documents; unfinished or skipped code.
pub fn find(repository: &Repository) -> Vec<Finding> {
    repository.files().filter(|file| file.path != "Cargo.lock").flat_map(check).collect()
}

fn check(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (comments, code) = match file.path.rsplit('.').next() {
        Some("rs") => {
            let source = Source::read(&file.text);
            (source.comments, source.code)
        }
        // Roman numerals and Spanish capitals may stand in what is said; only its comments remind.
        Some("ftl") => (only_lines(&file.text, |line| line.starts_with('#')), String::new()),
        Some("md" | "toml" | "css" | "typ" | "sh" | "js" | "html" | "yml" | "yaml") => {
            (file.text.clone(), String::new())
        }
        _ => return findings,
    };
    for word in WORDS {
        for at in words_in(&comments, word) {
            let mend = "do it, or make it an issue and give its number here";
            findings.push(Finding::at(&file.path, line(&comments, at), format!("reminds with {word}"), mend));
        }
    }
    for word in CODE {
        for (at, _) in code.match_indices(word).filter(|(at, _)| apart(&code, *at)) {
            let mend = "finish it; a test that shows something wrong asserts what it does and says so";
            findings.push(Finding::at(&file.path, line(&code, at), format!("left `{word}` behind"), mend));
        }
    }
    findings
}

fn only_lines(text: &str, keep: fn(&str) -> bool) -> String {
    let lines = text.lines().map(|line| if keep(line) { line } else { "" });
    lines.collect::<Vec<_>>().join("\n")
}

fn apart(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(path: &str, text: &str) -> Vec<String> {
        find(&Repository::of(&[(path, text)])).into_iter().map(|finding| finding.place).collect()
    }

    #[test]
    fn reminders_in_comments_are_found() {
        let text = format!("//! Fine.\n// {}: later\nlet s = \"{}\";\n", WORDS[0], WORDS[2]);
        assert_eq!(places("a.rs", &text), ["a.rs:2"]);
        assert_eq!(places("a.md", &format!("A list of {}s.\n\n{}\n", WORDS[0], WORDS[1])), ["a.md:3"]);
    }

    #[test]
    fn unfinished_code_is_found() {
        let text = format!("fn f() {{\n    {}()\n}}\n{}]\nfn my_{}() {{}}\n", CODE[0], CODE[3], CODE[0]);
        assert_eq!(places("a.rs", &text), ["a.rs:2", "a.rs:4"]);
    }

    #[test]
    fn what_is_said_in_capitals_is_no_reminder() {
        assert!(places("a.ftl", &format!("a = {} EL PLENO\n", WORDS[0])).is_empty());
        assert_eq!(places("a.ftl", &format!("# {}\na = b\n", WORDS[0])), ["a.ftl:1"]);
    }
}
