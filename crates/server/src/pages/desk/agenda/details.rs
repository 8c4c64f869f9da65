//! What somebody typed into the row of an item, held against what it showed and what stands on record now.

use domain::plenary::{ItemDraft, Visibility};
use domain::symbol::{ItemId, PaperSymbol, is_symbol};
use domain::words::{Lang, Text};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::forms::given::Given;

/// What a row lets one change, as it stands in its boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// The title in Spanish.
    pub es: String,
    /// The title in English.
    pub en: String,
    /// Who may read it, by the name the record writes.
    pub visibility: String,
    /// Minutes planned.
    pub minutes: String,
    /// Papers by symbol, between blanks.
    pub papers: String,
}

/// A row that came back: as it was shown, and as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// As the page showed it.
    pub before: Details,
    /// As it stands in the boxes.
    pub now: Details,
}

impl Details {
    /// As the record has it.
    pub fn of(draft: &ItemDraft) -> Self {
        let version = |lang| draft.title.version(lang).unwrap_or_default().trim().to_owned();
        let papers: Vec<&str> = draft.papers.iter().map(PaperSymbol::as_str).collect();
        Self {
            es: version(Lang::Es),
            en: version(Lang::En),
            visibility: documents::name_of(&draft.visibility),
            minutes: draft.planned_minutes.map(|it| it.to_string()).unwrap_or_default(),
            papers: papers.join(" "),
        }
    }

    /// Everything in one line, to be sent along and told from others.
    pub fn written(&self) -> String {
        serde_json::to_string(self).expect("five lines of text")
    }

    /// The item with this in it, or the box that cannot be read and the message that says why.
    pub fn over(&self, draft: &ItemDraft) -> Result<ItemDraft, (&'static str, &'static str)> {
        let version = |it: &String| Some(it.clone()).filter(|it| !it.is_empty());
        let (es, en) = (version(&self.es), version(&self.en));
        let authentic = match (&es, &en) {
            (None, None) => return Err(("es", "fault-missing")),
            (Some(_), None) => Lang::Es,
            (None, Some(_)) => Lang::En,
            (Some(_), Some(_)) => draft.title.authentic,
        };
        let visibility: Visibility = serde_json::from_value(Value::String(self.visibility.clone()))
            .map_err(|_| ("visibility", "fault-choice"))?;
        let planned_minutes = match self.minutes.as_str() {
            "" => None,
            written => Some(written.parse().map_err(|_| ("minutes", "fault-number"))?),
        };
        let papers: Vec<&str> = self.papers.split([' ', ',', '\n']).filter(|it| !it.is_empty()).collect();
        if !papers.iter().all(|it| is_symbol(it)) {
            return Err(("papers", "fault-symbol"));
        }
        Ok(ItemDraft {
            title: Text { authentic, en, es },
            visibility,
            planned_minutes,
            papers: papers.into_iter().map(PaperSymbol::from).collect(),
            ..draft.clone()
        })
    }
}

impl Typed {
    /// What came back for this item, if it did.
    pub fn of(given: &Given, id: ItemId) -> Option<Self> {
        let name = |part: &str| format!("i{}.{part}", id.0);
        let part = |part: &str| given.get(&name(part)).unwrap_or_default().to_owned();
        let before = given.get(&name("was")).and_then(|it| serde_json::from_str(it).ok())?;
        let now = Details {
            es: part("es"),
            en: part("en"),
            visibility: part("visibility"),
            minutes: part("minutes"),
            papers: part("papers"),
        };
        Some(Self { before, now })
    }

    /// Whether something was typed that the record does not say.
    pub fn is_new(&self, shown: &Details) -> bool {
        self.now != self.before && self.now != *shown
    }

    /// Whether somebody else has changed in the meantime what was typed over here.
    pub fn is_overtaken(&self, shown: &Details) -> bool {
        self.is_new(shown) && self.before != *shown
    }
}

#[cfg(test)]
mod tests {
    use domain::plenary::Purpose;

    use super::*;

    fn draft() -> ItemDraft {
        ItemDraft {
            id: ItemId(3),
            parent: None,
            title: Text::both("Informe", "Report"),
            purpose: Purpose::Report,
            proposed_by: None,
            visibility: Visibility::Public,
            planned_minutes: Some(20),
            papers: vec!["I-2030/DOC/1".into()],
            reason: None,
        }
    }

    #[test]
    fn a_row_shows_and_brings_back_what_the_record_says() {
        let shown = Details::of(&draft());
        assert_eq!(shown.over(&draft()), Ok(draft()));
        assert_eq!((shown.minutes.as_str(), shown.papers.as_str()), ("20", "I-2030/DOC/1"));
    }

    #[test]
    fn what_cannot_be_read_names_its_box() {
        let with = |change: fn(&mut Details)| {
            let mut details = Details::of(&draft());
            change(&mut details);
            details.over(&draft()).map_err(|(name, _)| name)
        };
        assert_eq!(with(|it| it.minutes = "media hora".into()), Err("minutes"));
        assert_eq!(with(|it| it.papers = "dos papeles!".into()), Err("papers"));
        assert_eq!(with(|it| (it.es, it.en) = (String::new(), String::new())), Err("es"));
        assert_eq!(with(|it| it.visibility = "secret".into()), Err("visibility"));
    }

    #[test]
    fn only_what_was_typed_over_something_else_is_overtaken() {
        let row = |es: &str| Details { es: es.to_owned(), ..Details::default() };
        let cases = [
            ("a", "a", "b", (false, false), "only the other did"),
            ("a", "b", "a", (true, false), "only this one did"),
            ("a", "b", "b", (false, false), "both did the same"),
            ("a", "b", "c", (true, true), "both did, and not the same"),
        ];
        for (before, now, shown, expected, why) in cases {
            let typed = Typed { before: row(before), now: row(now) };
            assert_eq!((typed.is_new(&row(shown)), typed.is_overtaken(&row(shown))), expected, "{why}");
        }
    }
}
