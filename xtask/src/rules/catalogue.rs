//! One file per act, one act per file, and each in the catalogue under the name of its place.

use domain::catalogue::ALL;

use crate::repository::Repository;
use crate::rules::Finding;
use crate::rust::Source;

/// Where the rules live.
pub const DOMAIN: &str = "crates/domain/src/";

/// An act's file.
pub struct ActFile<'a> {
    /// `crates/domain/src/plenary/convene.rs`.
    pub path: &'a str,
    /// `plenary.convene`, by its place.
    pub place: String,
    /// What the file itself calls its acts.
    pub names: Vec<String>,
    /// What the command's documentation says first.
    pub does: String,
}

/// Acts that are out of place, missing in the catalogue, or without a file.
pub fn find(repository: &Repository) -> Vec<Finding> {
    let listed: Vec<&str> = ALL.iter().map(|action| action.name).collect();
    compare(&act_files(repository), &listed)
}

/// All files that hold an act.
pub fn act_files(repository: &Repository) -> Vec<ActFile<'_>> {
    let files = repository.under(DOMAIN, ".rs").filter(|file| !file.is_test);
    let read = |file: &'_ crate::repository::File| {
        let source = Source::without_tests(&file.text);
        let names: Vec<String> = source
            .words("const ACTION")
            .filter_map(|at| {
                let named = at + source.code[at..].find("name: \"")? + "name: ".len();
                Some(source.literal(named)?.0.to_owned())
            })
            .collect();
        (!names.is_empty()).then(|| (names, first_line_of_command(&file.text)))
    };
    files
        .filter_map(|file| {
            let (names, does) = read(file)?;
            let place = file.path.strip_prefix(DOMAIN)?.trim_end_matches(".rs").replace('/', ".");
            Some(ActFile { path: &file.path, place, names, does })
        })
        .collect()
}

/// The first sentence of the documentation above the first public struct.
fn first_line_of_command(text: &str) -> String {
    let before = text.split("\npub struct ").next().unwrap_or_default();
    let documentation = before.rsplit("\n\n").next().unwrap_or_default();
    let lines = documentation.lines().filter_map(|line| line.strip_prefix("///"));
    let paragraph: Vec<&str> = lines.map(str::trim).take_while(|line| !line.is_empty()).collect();
    let paragraph = paragraph.join(" ");
    match paragraph.find(". ") {
        Some(end) => paragraph[..=end].to_owned(),
        None => paragraph,
    }
}

fn compare(files: &[ActFile<'_>], listed: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let catalogue = format!("{DOMAIN}catalogue.rs");
    for file in files {
        if file.names.len() > 1 {
            let what = format!("holds {} acts: {}", file.names.len(), file.names.join(", "));
            findings.push(Finding::new(file.path, what, "give each act a file of its own"));
        }
        for name in file.names.iter().filter(|name| **name != file.place) {
            let what = format!("calls its act `{name}`, but its place says `{}`", file.place);
            findings.push(Finding::new(file.path, what, "rename the act or move the file"));
        }
        if !listed.contains(&file.place.as_str()) {
            let what = format!("`{}` is not in the catalogue", file.place);
            let mend = format!("add its ACTION to ALL in {catalogue}, where the statute would have it");
            findings.push(Finding::new(file.path, what, mend));
        }
    }
    for (index, name) in listed.iter().enumerate() {
        if !files.iter().any(|file| file.place == *name) {
            let what = format!("lists `{name}`, which has no file of its own");
            let mend = format!("create {DOMAIN}{}.rs or take it from the list", name.replace('.', "/"));
            findings.push(Finding::new(&catalogue, what, mend));
        }
        if listed[..index].contains(name) {
            findings.push(Finding::new(&catalogue, format!("lists `{name}` twice"), "list it once"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONVENE: &str = "//! x\n\nuse a::b;\n\n/// Calls the members. By letter.\n///\n/// More.\npub struct Convene;\n\n\
        impl Command for Convene {\n    const ACTION: Action =\n        Action { name: \"plenary.convene\" };\n}\n";

    fn findings(path: &str, text: &str, listed: &[&str]) -> Vec<String> {
        let repository = Repository::of(&[(path, text)]);
        compare(&act_files(&repository), listed).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn an_act_in_its_place_and_in_the_catalogue_is_silent() {
        let none: Vec<String> = Vec::new();
        assert_eq!(findings("crates/domain/src/plenary/convene.rs", CONVENE, &["plenary.convene"]), none);
    }

    #[test]
    fn an_act_that_is_not_listed_is_found() {
        let found = findings("crates/domain/src/plenary/convene.rs", CONVENE, &[]);
        assert_eq!(found, ["`plenary.convene` is not in the catalogue"]);
    }

    #[test]
    fn an_act_of_another_name_is_found() {
        let found = findings(
            "crates/domain/src/plenary/call.rs",
            CONVENE,
            &["plenary.call", "plenary.call", "plenary.go"],
        );
        assert_eq!(
            found,
            [
                "calls its act `plenary.convene`, but its place says `plenary.call`",
                "lists `plenary.call` twice",
                "lists `plenary.go`, which has no file of its own",
            ]
        );
    }

    #[test]
    fn what_an_act_does_is_the_first_sentence_of_its_documentation() {
        assert_eq!(first_line_of_command(CONVENE), "Calls the members.");
    }
}
