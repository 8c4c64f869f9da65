//! What somebody typed over a paragraph, held against what stood there when the page was opened and what stands now.

use domain::Coalition;
use domain::minutes::Paragraph;
use domain::symbol::PlenaryCode;
use domain::words::{Lang, Text};

use crate::forms::given::Given;

/// A paragraph in both languages, as its boxes show it; a version that is missing is an empty box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
}

impl Wording {
    /// What stands in the boxes `name.es` and `name.en`.
    pub fn of(given: &Given, name: &str) -> Self {
        // Browsers send lines the way mail does; the record has one sort of line end.
        let version = |tag| given.get(&format!("{name}.{tag}")).unwrap_or_default().replace("\r\n", "\n");
        Self { es: version("es"), en: version("en") }
    }

    /// The version in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Es => &self.es,
            Lang::En => &self.en,
        }
    }

    /// Both versions in one, to be told from others.
    pub fn words(&self) -> String {
        format!("{}\n{}", self.es, self.en)
    }

    /// As a text of the record; where there are two versions, the one that prevailed before prevails.
    pub fn text(&self, before: Option<&Text>) -> Option<Text> {
        let version = |it: &String| Some(it.clone()).filter(|it| !it.is_empty());
        let (es, en) = (version(&self.es), version(&self.en));
        let authentic = match (&es, &en) {
            (None, None) => return None,
            (None, Some(_)) => Lang::En,
            (Some(_), None) => Lang::Es,
            (Some(_), Some(_)) => before.map_or(Lang::Es, |it| it.authentic),
        };
        Some(Text { authentic, en, es })
    }
}

impl From<&Text> for Wording {
    fn from(text: &Text) -> Self {
        let version = |lang| text.version(lang).unwrap_or_default().trim().to_owned();
        Self { es: version(Lang::Es), en: version(Lang::En) }
    }
}

/// A paragraph that came back with the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// As the page showed it when it was opened.
    pub before: Wording,
    /// Whether that was prose, and not the sentence that the record makes of the event.
    pub was_prose: bool,
    /// As it stands in the boxes now.
    pub now: Wording,
}

/// How what was typed stands to what is on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Nothing was typed, or what was typed is what the record says.
    Same,
    /// Something was typed, over what still stands.
    Typed,
    /// Something was typed, and somebody else has changed the paragraph in the meantime.
    Overtaken,
}

impl Typed {
    /// What came back for the paragraph with this number, if it did.
    pub fn of(given: &Given, number: u16) -> Option<Self> {
        let name = format!("p{number}");
        given.has(&format!("{name}.es")).then(|| Self {
            before: Wording::of(given, &format!("{name}.was")),
            was_prose: given.get(&format!("{name}.prose")).is_some(),
            now: Wording::of(given, &name),
        })
    }

    /// Whether anything was typed.
    pub fn is_changed(&self) -> bool {
        self.now != self.before
    }

    /// Held against what the page would show now.
    pub fn compared(&self, shown: &Wording) -> Compared {
        match () {
            () if !self.is_changed() || self.now == *shown => Compared::Same,
            () if self.before == *shown => Compared::Typed,
            () => Compared::Overtaken,
        }
    }

    /// Whether the paragraph on record is still the one that the page showed.
    ///
    /// Prose is compared by its words; of a sentence it is enough that nobody has written over it, since what the
    /// record makes of an event may read otherwise once more is known.
    pub fn still_stands(&self, paragraph: Option<&Paragraph>) -> bool {
        match paragraph.and_then(|it| it.text.as_ref()) {
            Some(text) => self.was_prose && Wording::from(text) == self.before,
            None => !self.was_prose,
        }
    }

    /// The same, asked of what is known when the turn comes.
    pub fn still_stands_in(&self, coalition: &Coalition, plenary: &PlenaryCode, number: u16) -> bool {
        self.still_stands(coalition.minutes.get(plenary).and_then(|it| it.paragraph(number)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(es: &str) -> Wording {
        Wording { es: es.to_owned(), en: String::new() }
    }

    fn typed(before: &str, now: &str) -> Typed {
        Typed { before: wording(before), was_prose: true, now: wording(now) }
    }

    #[test]
    fn only_what_was_typed_over_something_else_is_overtaken() {
        let cases = [
            ("a", "a", "a", Compared::Same, "nobody did anything"),
            ("a", "a", "b", Compared::Same, "only the other did"),
            ("a", "b", "b", Compared::Same, "both did the same"),
            ("a", "b", "a", Compared::Typed, "only this one did"),
            ("a", "b", "c", Compared::Overtaken, "both did, and not the same"),
        ];
        for (before, now, shown, expected, why) in cases {
            assert_eq!(typed(before, now).compared(&wording(shown)), expected, "{why}");
        }
    }

    #[test]
    fn prose_stands_as_long_as_its_words_do_and_a_sentence_as_long_as_nobody_wrote_over_it() {
        let prose = |es: &str| Paragraph { number: 1, text: Some(Text::es(es)), event: Some(7) };
        let sentence = Paragraph { number: 1, text: None, event: Some(7) };
        assert!(typed("a", "b").still_stands(Some(&prose("a"))));
        assert!(!typed("a", "b").still_stands(Some(&prose("c"))));
        assert!(!typed("a", "b").still_stands(Some(&sentence)));
        let over_sentence = Typed { was_prose: false, ..typed("a", "b") };
        assert!(over_sentence.still_stands(Some(&sentence)));
        assert!(!over_sentence.still_stands(Some(&prose("a"))));
    }

    #[test]
    fn empty_boxes_are_no_text_and_one_version_is_the_authentic_one() {
        assert_eq!(wording("").text(None), None);
        let english = Wording { es: String::new(), en: "hello".into() };
        assert_eq!(english.text(Some(&Text::es("hola"))), Some(Text::en("hello")));
        let both = Wording { es: "hola".into(), en: "hello".into() };
        assert_eq!(both.text(Some(&Text::en("x"))).map(|it| it.authentic), Some(Lang::En));
        assert_eq!(both.text(None).map(|it| it.authentic), Some(Lang::Es));
    }

    #[test]
    fn a_form_brings_back_what_it_showed() {
        let given = Given::parse("p3.es=dos%0D%0Al%C3%ADneas&p3.en=&p3.was.es=uno&p3.was.en=&p3.prose=yes");
        let typed = Typed::of(&given, 3).expect("it came");
        assert_eq!((typed.now.es.as_str(), typed.before.es.as_str()), ("dos\nlíneas", "uno"));
        assert!(typed.was_prose && typed.is_changed());
        assert_eq!(Typed::of(&given, 4), None);
    }
}
