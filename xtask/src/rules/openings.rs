//! Every source file opens with a sentence on what it is for.

use crate::repository::Repository;
use crate::rules::Finding;

/// Rust files that do not begin with `//!`.
pub fn find(repository: &Repository) -> Vec<Finding> {
    repository
        .under("", ".rs")
        .filter(|file| !opens(&file.text))
        .map(|file| {
            let mend = "begin it with `//!` and what it is, and what it leaves to others";
            Finding::at(&file.path, 1, "does not say what it is for", mend)
        })
        .collect()
}

fn opens(text: &str) -> bool {
    let first = text.lines().next().and_then(|line| line.strip_prefix("//!"));
    first.is_some_and(|sentence| sentence.split_whitespace().count() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_no_sentence() {
        assert!(opens("//! Counts votes.\n\nfn f() {}"));
        assert!(!opens("//! x\nfn main() {}"));
        assert!(!opens("use a::b;\n//! Too late."));
        assert!(!opens(""));
    }
}
