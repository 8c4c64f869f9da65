//! The form of the rules: what it shows is what it sends, and a change of one rule changes that rule alone.

use crate::html::{controls, sent};
use crate::signed_in::Browser;
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const PAGE: &str = "/es/acts/rules.amend";

/// The fields of the form as it is shown, with some of them written over.
fn fields(html: &str, over: &[(&str, &str)]) -> Vec<(String, String)> {
    let fields = sent(&controls(html, "act-form"));
    let fields = fields.into_iter().filter(|(name, _)| name != "form_token");
    let written = |(name, value): (String, String)| {
        let new = over.iter().find(|(known, _)| *known == name).map(|(_, new)| (*new).to_owned());
        (name, new.unwrap_or(value))
    };
    fields.map(written).collect()
}

#[test]
fn one_rule_changes_and_all_others_stay_to_the_letter() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let before = app.known().coalition.rules.versions.last().expect("rules").rules.clone();
    let html = browser.get(PAGE).body;
    let answer = browser.post(PAGE, fields(&html, &[("reason", "Menos antelación"), ("notice_days", "10")]));
    assert_eq!(answer.status, 303, "{}", answer.body);
    let mut expected = before;
    expected.notice_days.value = 10;
    let known = app.known();
    let version = known.coalition.rules.versions.last().expect("rules");
    assert_eq!((version.number, version.reason.as_str()), (2, "Menos antelación"));
    assert_eq!(version.rules, expected);
}

#[test]
fn rules_that_change_nothing_are_refused_and_nothing_typed_is_lost() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get(PAGE).body;
    let answer = browser.post(PAGE, fields(&html, &[("reason", "Nada")]));
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("value=\"Nada\""), "{}", answer.body);
    assert_eq!(app.known().coalition.rules.versions.len(), 1);
}

#[test]
fn what_cannot_be_read_stands_beside_its_field() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get(PAGE).body;
    let wrong = [
        ("reason", "Mal"),
        ("notice_days", "treinta"),
        ("quorum_to_open.share", "la mitad"),
        ("decided.substantive", "consensus_then_vote"),
        ("clause.notice_days.citation.es", ""),
        ("clause.notice_days.citation.en", ""),
    ];
    let answer = browser.post(PAGE, fields(&html, &wrong));
    assert_eq!(answer.status, 422);
    let faulty = [
        "notice_days",
        "quorum_to_open.share",
        "decided.substantive.number",
        "decided.substantive.then",
        "clause.citation",
    ];
    for field in faulty {
        assert!(answer.body.contains(&format!("id=\"e-{field}\"")), "no fault beside {field}");
    }
    for (name, value) in wrong.iter().take(3) {
        assert!(answer.body.contains(&format!("value=\"{value}\"")), "{name} is lost");
    }
}
