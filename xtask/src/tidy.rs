//! Runs the house rules one by one and prints what they find.

use std::path::Path;

use anyhow::{Result, bail};

use crate::repository::Repository;
use crate::rules;

/// Prints every finding of every rule; an error if there is any.
pub fn run(root: &Path) -> Result<()> {
    let repository = Repository::read(root)?;
    let mut count = 0;
    for rule in rules::ALL {
        let findings = (rule.find)(&repository);
        let verdict = match findings.len() {
            0 => "holds".to_owned(),
            1 => "1 finding".to_owned(),
            n => format!("{n} findings"),
        };
        println!("  {:<52} {verdict}", rule.says);
        for finding in &findings {
            println!("{finding}");
        }
        count += findings.len();
    }
    match count {
        0 => Ok(()),
        1 => bail!("the house rules found one thing to mend"),
        n => bail!("the house rules found {n} things to mend"),
    }
}
