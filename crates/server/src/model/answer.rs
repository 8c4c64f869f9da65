//! The findings in what a model says: between fences, after its thoughts, or in an answer that breaks off.

use archive::model::Finding;

/// In bytes; the longest words that are believed fit into it, however they are escaped.
const LONGEST: usize = 32 * 1024;
/// Braces that open no finding. Whoever says more of them says nothing, and looking at each costs time.
const STRANGE: usize = 500;

/// Every object that is a finding, wherever it stands; anything else is passed over.
pub fn findings(said: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let (mut at, mut strange) = (0, 0);
    while strange < STRANGE
        && let Some(open) = said[at..].find('{')
    {
        at += open;
        let end = said.ceil_char_boundary(at + LONGEST);
        let mut objects = serde_json::Deserializer::from_str(&said[at..end]).into_iter::<Finding>();
        match objects.next() {
            Some(Ok(finding)) => {
                found.push(finding);
                at += objects.byte_offset();
            }
            // The object around them, or none.
            _ => (at, strange) = (at + 1, strange + 1),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = r#"{"agreements": [
        {"words": "Aprobar el \"plan\".", "kind": "adopt", "deadline": null, "why": {"sure": [1, {}]}},
        {"words": "Agradecer a Belice.\n", "kind": "thank", "deadline": "hoy"}
    ]}"#;

    fn words(said: &str) -> Vec<String> {
        findings(said).into_iter().map(|it| it.words).collect()
    }

    #[test]
    fn findings_are_seen_in_whatever_stands_around_them() {
        let both = ["Aprobar el \"plan\".", "Agradecer a Belice.\n"];
        let list = TWO.split_once(": ").map_or("", |(_, rest)| rest);
        let fenced =
            format!("<think>An {{object}}?</think>\nHere it is:\n```json\n{TWO}\n```\nAnything else?");
        for said in [TWO, list, &fenced, &format!("{{\"result\": {TWO}")] {
            assert_eq!(words(said), both, "{said}");
        }
        assert_eq!(findings(TWO)[1].deadline.as_deref(), Some("hoy"));
    }

    #[test]
    fn an_answer_that_breaks_off_says_what_it_said_until_then() {
        for end in (0..TWO.len()).filter(|it| TWO.is_char_boundary(*it)) {
            let said = words(&TWO[..end]);
            assert!(said.len() <= 2 && said.first().is_none_or(|it| it == "Aprobar el \"plan\"."), "{end}");
        }
    }

    #[test]
    fn what_is_no_finding_is_passed_over() {
        let table = [
            "",
            "I cannot help with that.",
            "{}",
            "{\"words\": 3}",
            "{\"words\": [\"a\", \"b\"], \"kind\": \"adopt\"}",
            "{\"kind\": \"adopt\"}",
            "[[[[{{{{",
            "{\"words\": \"\\ud800\", \"kind\": \"adopt\"}",
            "\u{0}{\u{202e}",
        ];
        for said in table {
            assert_eq!(findings(said), Vec::new(), "{said}");
        }
        for deep in ["{\"a\":", "[", "{", "{\"words\":\"", "{\"words\":{"] {
            findings(&deep.repeat(20_000));
        }
    }
}
