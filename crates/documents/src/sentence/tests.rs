//! Every event is told in both languages: the stories of the sample, and one of each shape they lack.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::source::Source;
use domain::words::Lang::{En, Es};
use domain::words::Text;
use domain::{Event, Fact, membership, rules};
use jiff::civil::date;

use super::{line, sentence};
use crate::lang::Catalog;
use crate::sample::{self, History};
use crate::voice::name_of;

/// One event of each shape that the stories lack, as the record writes it.
const EVENTS: &str = include_str!("tests/events.jsonl");
/// What is said of each, in the same order: two lines in Spanish and two in English.
const TOLD: &str = include_str!("tests/told.txt");

/// The stories of the sample, and the facts that each language is to tell.
fn samples() -> (History, Vec<Arc<Fact>>) {
    let mut story = sample::with_minutes(true);
    let last = Arc::clone(story.facts.last().expect("a story"));
    let facts = |event: Event| Arc::new(Fact { source: None, event, ..(*last).clone() });
    let amended = rules::Event::Amended {
        effective_on: date(2024, 4, 1),
        reason: "plazo".to_owned(),
        agreement: None,
        rules: sample::rules().into(),
    };
    let lines = EVENTS.lines().map(|line| serde_json::from_str(line).expect("an event"));
    let facts: Vec<Arc<Fact>> = lines.chain([amended.into()]).map(facts).collect();
    story.at("2024-03-21T17:00:00Z");
    (story, facts)
}

/// `plenary-item-added`: how messages name an event.
fn key_of(event: &Event) -> String {
    let value = serde_json::to_value(event).expect("plain data");
    let inside = &value[name_of(event).as_str()];
    format!("{}-{}", name_of(event), name_of(inside)).replace('_', "-")
}

#[test]
fn every_event_is_told_as_it_was_agreed_to_be_told() {
    let (story, facts) = samples();
    let mut told = String::new();
    let mut seen = BTreeSet::new();
    let first_of_its_shape = story.facts.iter().filter(|fact| seen.insert(key_of(&fact.event)));
    for fact in first_of_its_shape.chain(&facts) {
        told.push_str(&format!("# {}\n", key_of(&fact.event)));
        for lang in [Es, En] {
            told.push_str(&format!("{}\n", line(&story.coalition, fact, lang)));
            if let Some(sentence) = sentence(&story.coalition, fact, lang) {
                told.push_str(&format!("  {sentence}\n"));
            }
        }
    }
    for (said, agreed) in told.lines().zip(TOLD.lines()) {
        assert_eq!(said, agreed);
    }
    assert_eq!(told.lines().count(), TOLD.lines().count(), "{told}");
}

#[test]
fn the_samples_leave_no_shape_out_and_no_message_unsaid() {
    let (story, facts) = samples();
    let shapes: BTreeSet<String> =
        story.facts.iter().chain(&facts).map(|fact| format!("line-{}", key_of(&fact.event))).collect();
    let lines = Catalog::papers(Es).keys().filter(|key| key.starts_with("line-"));
    assert_eq!(shapes, lines.map(str::to_owned).collect());
}

#[test]
fn a_sentence_begins_with_a_capital_and_says_all_its_values() {
    let (story, facts) = samples();
    for fact in story.facts.iter().chain(&facts) {
        for lang in [Es, En] {
            let formal = sentence(&story.coalition, fact, lang);
            for text in formal.iter().chain([&line(&story.coalition, fact, lang)]) {
                assert!(!text.starts_with(char::is_lowercase), "{text}");
                assert!(!text.contains(['⟨', '{', '$']) && !text.contains("  "), "{text}");
                assert!(!text.contains("..") && !text.contains("none"), "{text}");
            }
            assert!(formal.is_none_or(|text| text.ends_with('.')));
        }
    }
}

#[test]
fn names_are_those_of_the_day_of_the_fact() {
    let mut it = sample::iv_2023();
    let before = Arc::clone(&it.facts[18]);
    it.at("2024-01-02T15:00:00Z");
    it.happen(
        "membership.rename",
        membership::Event::Renamed {
            seat: "GTM".into(),
            name: Text::both("Guatemala Nueva", "New Guatemala"),
            from: date(2024, 1, 1),
        },
    );
    assert_eq!(line(&it.coalition, &before, Es), "IV-2023: Guatemala, presente en sala");
    let after = Fact { on: date(2024, 1, 2), ..(*before).clone() };
    assert_eq!(line(&it.coalition, &after, En), "IV-2023: New Guatemala, present in the room");
}

#[test]
fn an_hour_is_told_where_the_record_saw_it_or_marks_it_as_assumed() {
    let it = sample::iv_2023();
    let opened = it.facts.iter().find(|fact| fact.act == "plenary.open").expect("an opening");
    let told =
        |source| sentence(&it.coalition, &Fact { source, ..(**opened).clone() }, Es).expect("a sentence");
    assert!(!told(Some(Source::confirmed("nota"))).contains("09:00"));
    assert!(told(Some(Source::assumed("hora usual"))).contains(" a las 09:00 (hora de Ciudad de Guatemala"));
    assert!(told(None).contains("09:00"));
}
