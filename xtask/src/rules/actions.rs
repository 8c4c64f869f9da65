//! The page of acts is printed from the catalogue; nobody edits it by hand.

use crate::actions::{PAGE, page};
use crate::repository::Repository;
use crate::rules::Finding;

/// The page, if it differs from what the catalogue says.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let expected = page(repository);
    match repository.text(PAGE) {
        Some(text) if text == expected => Vec::new(),
        found => {
            let line = first_difference(found.unwrap_or_default(), &expected);
            let what = "differs from the catalogue of acts";
            vec![Finding::at(PAGE, line, what, "run `cargo xtask actions` and look at the difference")]
        }
    }
}

fn first_difference(found: &str, expected: &str) -> usize {
    let same = found.lines().zip(expected.lines()).take_while(|(a, b)| a == b).count();
    same + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_page_is_silent_and_any_other_is_found() {
        let nothing = Repository::of(&[]);
        let printed = page(&nothing);
        assert!(find(&Repository::of(&[(PAGE, &printed)])).is_empty());
        assert_eq!(find(&Repository::of(&[(PAGE, "# Acts\n")])).len(), 1);
        assert_eq!(find(&nothing)[0].place, "docs/actions.md:1");
    }
}
