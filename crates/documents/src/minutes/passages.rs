//! The minutes as they are worked on: each paragraph beside what the record says of its event.

use std::collections::BTreeMap;

use domain::outline::outline;
use domain::symbol::PlenaryCode;
use domain::words::Lang;
use domain::{Coalition, Fact};

use super::body;
use crate::course::{Course, Section};
use crate::papers::day_of;
use crate::sentence::sentence_in;
use crate::sheet::Run;
use crate::voice::Voice;

/// A paragraph, and what the record makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// From 1.
    pub number: u16,
    /// The heading that begins above it, if one does.
    pub heading: Option<String>,
    /// The event it tells of, by position in the record.
    pub event: Option<u64>,
    /// The formal sentence of that event.
    pub sentence: Option<String>,
    /// What stands in the minutes where nobody wrote anything else; a box of the paper may follow it.
    pub proposed: Option<String>,
}

/// The passages of the minutes of `plenary`: of its draft, or of the one that the record would propose.
pub fn passages(coalition: &Coalition, plenary: &PlenaryCode, lang: Lang) -> Vec<Passage> {
    let Some(known) = coalition.plenaries.get(plenary) else { return Vec::new() };
    let sources = BTreeMap::new();
    let course = Course { v: Voice::new(coalition, lang, day_of(known)), plenary: known, sources: &sources };
    let sections = course.sections();
    let minutes = coalition.minutes.get(plenary).filter(|it| !it.paragraphs.is_empty());
    let paragraphs = minutes.map_or_else(|| outline(known), |it| it.paragraphs.clone());
    let facts: BTreeMap<u64, &Fact> = known.proceedings.iter().map(|it| (it.position, &**it)).collect();
    let mut current: Option<Section> = None;
    let passage = |paragraph: domain::minutes::Paragraph| {
        let fact = paragraph.event.and_then(|event| facts.get(&event).copied());
        let section = paragraph.event.and_then(|event| sections.get(&event)).copied();
        let section = section.or(current).unwrap_or(Section::Opening);
        let begins = current != Some(section);
        current = Some(section);
        Passage {
            number: paragraph.number,
            heading: begins.then(|| body::heading_text(&course, section)),
            event: paragraph.event,
            sentence: fact.and_then(|fact| sentence_in(course.v, fact)),
            proposed: fact.map(|fact| flat(&body::told(&course, fact))),
        }
    };
    paragraphs.into_iter().map(passage).collect()
}

fn flat(runs: &[Run]) -> String {
    let text = |run: &Run| match run {
        Run::Plain(text) | Run::Bold(text) | Run::Italic(text) => text.clone(),
    };
    runs.iter().map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn every_event_has_its_sentence_and_stands_under_its_item() {
        let history = sample::iv_2023();
        for lang in [Lang::Es, Lang::En] {
            let passages = passages(&history.coalition, &PlenaryCode::from("IV-2023"), lang);
            assert!(passages.len() > 10, "{}", passages.len());
            assert!(passages.iter().all(|it| it.sentence.is_some() && it.proposed.is_some()));
            assert!(passages.first().is_some_and(|it| it.heading.is_some()));
        }
    }

    #[test]
    fn prose_beside_the_events_stands_under_the_heading_before_it() {
        let mut history = sample::with_minutes(false);
        let code = PlenaryCode::from("IV-2023");
        let minutes = history.coalition.minutes.get_mut(&code).expect("there are minutes");
        let number = minutes.paragraphs.len() as u16 + 1;
        let text = Some("Se agradece a la anfitriona.".into());
        minutes.paragraphs.push(domain::minutes::Paragraph { number, text, event: None });
        let last = passages(&history.coalition, &code, Lang::Es).pop().expect("it is there");
        assert_eq!((last.number, last.heading, last.proposed), (number, None, None));
    }
}
