//! The house rules: what must hold in every commit and that no compiler checks. One file per rule.

mod actions;
mod catalogue;
mod dependencies;
mod glossary;
mod links;
mod messages;
mod openings;
mod places;
mod ratchet;
mod reasons;
mod refusals;
mod reminders;

use std::fmt;

use crate::repository::Repository;

pub use catalogue::act_files;

/// A rule of the house.
pub struct Rule {
    /// What holds, in a line.
    pub says: &'static str,
    /// Where it does not.
    pub find: fn(&Repository) -> Vec<Finding>,
}

/// All rules, in the order they are printed.
pub const ALL: &[Rule] = &[
    Rule { says: "crates depend in one direction", find: dependencies::find },
    Rule { says: "every dependency says why it is here", find: reasons::find },
    Rule { says: "every act is a file and stands in the catalogue", find: catalogue::find },
    Rule { says: "docs/actions.md is what the catalogue says", find: actions::find },
    Rule { says: "every message is said in both languages, and used", find: messages::find },
    Rule { says: "every refusal can be read in both languages", find: refusals::find },
    Rule { says: "every noun stands in the glossary", find: glossary::find },
    Rule { says: "every source file opens with what it is for", find: openings::find },
    Rule { says: "no file or function grew beyond the house's size", find: ratchet::find },
    Rule { says: "no reminder was left behind", find: reminders::find },
    Rule { says: "nothing names a machine it was written on", find: places::find },
    Rule { says: "links inside the repository lead somewhere", find: links::find },
];

/// Something to mend.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path, and line where there is one.
    pub place: String,
    /// What is the matter.
    pub what: String,
    /// What to do about it.
    pub mend: String,
}

impl Finding {
    fn new(place: impl Into<String>, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into(), mend: mend.into() }
    }

    fn at(path: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) -> Self {
        Self::new(format!("{path}:{line}"), what, mend)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "    {}: {}\n      {}", self.place, self.what, self.mend)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes each rule a test of its own, so that a failing one is seen by its name.
    macro_rules! hold {
        ($($test:ident: $rule:ident),+ $(,)?) => {
            $(
                #[test]
                fn $test() {
                    holds(super::$rule::find);
                }
            )+

            #[test]
            fn every_rule_is_tested_on_the_house() {
                assert_eq!(ALL.len(), [$(stringify!($rule)),+].len());
            }
        };
    }

    hold! {
        crates_depend_in_one_direction: dependencies,
        every_dependency_says_why_it_is_here: reasons,
        every_act_is_a_file_and_stands_in_the_catalogue: catalogue,
        the_page_of_acts_is_what_the_catalogue_says: actions,
        every_message_is_said_in_both_languages_and_used: messages,
        every_refusal_can_be_read_in_both_languages: refusals,
        every_noun_stands_in_the_glossary: glossary,
        every_source_file_opens_with_what_it_is_for: openings,
        no_file_or_function_grew_beyond_the_houses_size: ratchet,
        no_reminder_was_left_behind: reminders,
        nothing_names_a_machine_it_was_written_on: places,
        links_inside_the_repository_lead_somewhere: links,
    }

    fn holds(find: fn(&Repository) -> Vec<Finding>) {
        let root = Repository::root().expect("tests run inside the workspace");
        let repository = Repository::read(&root).expect("the repository can be read");
        let findings: Vec<String> = find(&repository).iter().map(Finding::to_string).collect();
        assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
    }
}
