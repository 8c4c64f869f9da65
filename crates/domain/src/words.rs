//! Text in the languages of the coalition, one of them authentic.

use alloc::borrow::ToOwned;
use alloc::string::String;

use serde::{Deserialize, Serialize};

/// A language of the coalition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Español.
    #[default]
    Es,
    /// English.
    En,
}

/// A text in Spanish, English or both. The authentic version prevails; the other is a courtesy translation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Which version prevails when they differ.
    pub authentic: Lang,
    /// The English version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// The Spanish version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub es: Option<String>,
}

impl Text {
    /// A text in Spanish alone, which is then the authentic one.
    pub fn es(es: &str) -> Self {
        Self { authentic: Lang::Es, es: Some(es.to_owned()), en: None }
    }

    /// A text in English alone, which is then the authentic one.
    pub fn en(en: &str) -> Self {
        Self { authentic: Lang::En, es: None, en: Some(en.to_owned()) }
    }

    /// A text in both languages, the Spanish one authentic.
    pub fn both(es: &str, en: &str) -> Self {
        Self { authentic: Lang::Es, es: Some(es.to_owned()), en: Some(en.to_owned()) }
    }

    /// The version in `lang`, or the authentic one where there is none.
    pub fn get(&self, lang: Lang) -> &str {
        self.version(lang).or_else(|| self.version(self.authentic)).unwrap_or("")
    }

    /// The version in `lang`, if there is one.
    pub fn version(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Es => self.es.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }

    /// Whether the authentic version says something.
    pub fn is_written(&self) -> bool {
        self.version(self.authentic).is_some_and(|text| !text.trim().is_empty())
    }
}

impl From<&str> for Text {
    /// A text in Spanish alone.
    fn from(es: &str) -> Self {
        Self::es(es)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_translation_falls_back_to_the_authentic_text() {
        let text = Text::es("se crea un petit comité");
        assert_eq!(text.get(Lang::En), "se crea un petit comité");
        assert_eq!(text.version(Lang::En), None);
    }

    #[test]
    fn a_text_whose_authentic_version_is_empty_is_not_written() {
        assert!(!Text { authentic: Lang::En, ..Text::es("hola") }.is_written());
        assert!(!Text::es("  ").is_written());
        assert!(Text::en("hello").is_written());
    }
}
