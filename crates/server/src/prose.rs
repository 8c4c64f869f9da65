//! The acta as it grows: what the secretariat writes over the sentences of a plenary, and between them, while the
//! room works. It lies beside the record until the minutes are drafted from it; the record itself is not touched.

use std::collections::BTreeMap;
use std::sync::{RwLock, RwLockReadGuard};

use domain::minutes::Paragraph;
use domain::symbol::PlenaryCode;
use domain::words::Text;
use serde::{Deserialize, Serialize};
use store::{ReadError, Reader};
use tokio::sync::Mutex;

use crate::app::App;
use crate::problem::Problem;

const KIND: &str = "prose";

/// Where a text stands in the minutes to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The event it stands at, by its position in the record.
    pub event: u64,
    /// 0 in place of the event's own sentence; from 1 a paragraph of its own after it.
    pub after: u16,
}

impl Place {
    /// As it is written in a form and beside the record: `42`, `42+1`.
    pub fn written(self) -> String {
        match self.after {
            0 => self.event.to_string(),
            after => format!("{}+{after}", self.event),
        }
    }

    /// The place that was written so.
    pub fn read(written: &str) -> Option<Self> {
        let (event, after) = written.split_once('+').unwrap_or((written, "0"));
        Some(Self { event: event.parse().ok()?, after: after.parse().ok()? })
    }
}

/// A text as it stands, and how often it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// 1 for the first time.
    pub revision: u32,
    /// What it says; nothing where it was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// What became of a text that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on disk.
    Kept(Written),
    /// Somebody else wrote there in the meantime, and this is what stands.
    Overtaken(Written),
}

/// The texts of one plenary, in the order of the minutes.
pub type Texts = BTreeMap<Place, Written>;

/// Every text that was written over the sentences of a plenary.
#[derive(Default)]
pub struct Prose {
    texts: RwLock<BTreeMap<PlenaryCode, Texts>>,
    /// Whoever writes, compares and keeps in one go.
    turn: Mutex<()>,
}

impl Prose {
    /// All texts kept beside the record.
    pub fn load(reader: &Reader) -> Result<Self, ReadError> {
        let mut texts: BTreeMap<PlenaryCode, Texts> = BTreeMap::new();
        for (key, bytes) in reader.kept_all(KIND)? {
            let place = key.rsplit_once('/').and_then(|(code, place)| Some((code, Place::read(place)?)));
            match place.zip(serde_json::from_slice::<Written>(&bytes).ok()) {
                Some(((code, place), written)) => {
                    texts.entry(PlenaryCode::from(code)).or_default().insert(place, written);
                }
                None => tracing::error!(key, "a text of the acta cannot be read"),
            }
        }
        Ok(Self { texts: RwLock::new(texts), turn: Mutex::default() })
    }

    /// The texts of `plenary`.
    pub fn of(&self, plenary: &PlenaryCode) -> Texts {
        self.read().get(plenary).cloned().unwrap_or_default()
    }

    /// The place of one paragraph more after an event.
    pub fn next_after(&self, plenary: &PlenaryCode, event: u64) -> Place {
        let last = Place { event, after: u16::MAX };
        let texts = self.read();
        let known = texts.get(plenary).and_then(|it| it.range(..=last).next_back());
        let after = known.filter(|(place, _)| place.event == event).map_or(0, |(place, _)| place.after);
        Place { event, after: after.saturating_add(1) }
    }

    fn read(&self) -> RwLockReadGuard<'_, BTreeMap<PlenaryCode, Texts>> {
        self.texts.read().expect("nobody panics while writing a text")
    }
}

impl App {
    /// Writes a text over the one that had `was` revisions, on disk before this returns; whatever somebody else wrote
    /// there in the meantime stays. The same text again is kept as it is.
    pub async fn write_prose(
        &self,
        plenary: &PlenaryCode,
        place: Place,
        was: u32,
        text: Option<Text>,
    ) -> Result<Outcome, Problem> {
        let _turn = self.prose.turn.lock().await;
        let known = self.prose.read().get(plenary).and_then(|it| it.get(&place)).cloned().unwrap_or_default();
        if known.text == text {
            return Ok(Outcome::Kept(known));
        }
        if known.revision != was {
            return Ok(Outcome::Overtaken(known));
        }
        let written = Written { revision: was + 1, text };
        let bytes = serde_json::to_vec(&written).map_err(|it| Problem::NotRecorded(it.to_string()))?;
        self.keep(KIND, format!("{plenary}/{}", place.written()), bytes).await?;
        let mut texts = self.prose.texts.write().expect("nobody panics while writing a text");
        texts.entry(plenary.clone()).or_default().insert(place, written.clone());
        Ok(Outcome::Kept(written))
    }
}

/// The paragraphs that the record proposes, with what was written over them and between them, numbered anew.
pub fn over(outline: Vec<Paragraph>, texts: &Texts) -> Vec<Paragraph> {
    let said = |place: Place| texts.get(&place).and_then(|it| it.text.clone());
    let own = |place: &Place| Some(Paragraph { number: 0, text: Some(said(*place)?), event: None });
    let mut between = texts.keys().filter(|it| it.after > 0).peekable();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for mut paragraph in outline {
        if let Some(event) = paragraph.event {
            while let Some(place) = between.next_if(|it| it.event < event) {
                paragraphs.extend(own(place));
            }
            paragraph.text = said(Place { event, after: 0 }).or(paragraph.text);
        }
        paragraphs.push(paragraph);
    }
    paragraphs.extend(between.filter_map(own));
    for (paragraph, number) in paragraphs.iter_mut().zip(1..) {
        paragraph.number = number;
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: Option<&str>) -> Written {
        Written { revision: 1, text: text.map(Text::es) }
    }

    #[test]
    fn the_draft_begins_with_what_was_written_in_the_room() {
        let outline: Vec<Paragraph> = [10, 20, 30]
            .iter()
            .map(|event| Paragraph { number: 0, text: None, event: Some(*event) })
            .collect();
        let place = |written: &str| Place::read(written).expect("a place");
        let texts = Texts::from([
            (place("20"), written(Some("sobre el segundo"))),
            (place("15+1"), written(Some("tras lo que no tiene párrafo"))),
            (place("20+1"), written(None)),
            (place("20+2"), written(Some("tras el segundo"))),
            (place("30+1"), written(Some("al final"))),
        ]);
        let told = over(outline, &texts);
        let told: Vec<String> = told
            .iter()
            .map(|it| {
                let text = it.text.as_ref().map_or("", |it| it.get(domain::words::Lang::Es));
                format!("{} {} {text}", it.number, it.event.unwrap_or_default())
            })
            .collect();
        assert_eq!(
            told,
            [
                "1 10 ",
                "2 0 tras lo que no tiene párrafo",
                "3 20 sobre el segundo",
                "4 0 tras el segundo",
                "5 30 ",
                "6 0 al final",
            ]
        );
    }

    #[test]
    fn a_place_is_read_as_it_is_written() {
        for written in ["42", "42+1"] {
            assert_eq!(Place::read(written).map(Place::written).as_deref(), Some(written));
        }
        for written in ["", "x", "1+", "1+x", "-1"] {
            assert_eq!(Place::read(written), None, "{written}");
        }
    }
}
