//! What is asked: one field with its label, its hint and the shape of its answer.

use std::borrow::Cow;

use domain::words::{Lang, Text};

/// One field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name it is sent under.
    pub name: Cow<'static, str>,
    /// The message that is its label.
    pub label: &'static str,
    /// The heading of the part of the form that begins with it, said already.
    pub heading: Option<String>,
    /// What the fold says that it lies in, together with its neighbors of the same fold.
    pub fold: Option<String>,
    /// What helps to answer, said already.
    pub hint: Option<String>,
    /// The shape of its answer.
    pub kind: Kind,
    /// Whether an answer is needed.
    pub required: bool,
    /// What stands there before anybody typed, by the names it is sent under.
    pub before: Vec<(String, String)>,
}

/// The shape of an answer.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A line.
    Line,
    /// A text in the languages of the coalition: sent as `name.es`, `name.en` and `name.authentic`.
    Text,
    /// A day: `2024-03-15`.
    Day,
    /// A day and an hour, on the clock of a zone that another field or the hint names: `2024-03-15T09:00`.
    Hour,
    /// A whole number.
    Number,
    /// One of these: the value that is sent, and what is shown.
    Choice(Vec<(String, String)>),
    /// Any number of these.
    Several(Vec<(String, String)>),
    /// Yes, or nothing.
    Check,
    /// By when: a day, a number of days or an event; sent as `name`, the kind, and its value as `name.on`,
    /// `name.days`, `name.year` or `name.plenary`, which is one of these.
    Due(Vec<(String, String)>),
    /// A file; its SHA-256 is sent along as `name.sha256` once it is known.
    File,
}

impl Field {
    /// A field that needs an answer.
    pub fn new(name: impl Into<Cow<'static, str>>, label: &'static str, kind: Kind) -> Self {
        let (name, required) = (name.into(), !matches!(kind, Kind::Check | Kind::Several(_)));
        Self { name, label, heading: None, fold: None, hint: None, kind, required, before: Vec::new() }
    }

    /// A line.
    pub fn line(name: impl Into<Cow<'static, str>>, label: &'static str) -> Self {
        Self::new(name, label, Kind::Line)
    }

    /// A text in the languages of the coalition.
    pub fn text(name: impl Into<Cow<'static, str>>, label: &'static str) -> Self {
        Self::new(name, label, Kind::Text)
    }

    /// A day.
    pub fn day(name: impl Into<Cow<'static, str>>, label: &'static str) -> Self {
        Self::new(name, label, Kind::Day)
    }

    /// A whole number.
    pub fn number(name: impl Into<Cow<'static, str>>, label: &'static str) -> Self {
        Self::new(name, label, Kind::Number)
    }

    /// One of `choices`.
    pub fn choice(
        name: impl Into<Cow<'static, str>>,
        label: &'static str,
        choices: Vec<(String, String)>,
    ) -> Self {
        Self::new(name, label, Kind::Choice(choices))
    }

    /// Any number of `choices`.
    pub fn several(
        name: impl Into<Cow<'static, str>>,
        label: &'static str,
        choices: Vec<(String, String)>,
    ) -> Self {
        Self::new(name, label, Kind::Several(choices))
    }

    /// Yes, or nothing.
    pub fn check(name: impl Into<Cow<'static, str>>, label: &'static str) -> Self {
        Self::new(name, label, Kind::Check)
    }

    /// A file.
    pub fn file(name: impl Into<Cow<'static, str>>, label: &'static str) -> Self {
        Self::new(name, label, Kind::File)
    }

    /// The same, but it may stay empty.
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// The same, with a hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same, with a value that stands there beforehand.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.before.push((self.name.to_string(), value.into()));
        self
    }

    /// The same, with the value that is known, if one is.
    pub fn known(self, value: Option<impl std::fmt::Display>) -> Self {
        match value {
            Some(value) => self.value(value.to_string()),
            None => self,
        }
    }

    /// The same, with a text that stands there beforehand.
    pub fn text_known(mut self, text: Option<&Text>) -> Self {
        let Some(text) = text else { return self };
        for (tag, lang) in [("es", Lang::Es), ("en", Lang::En)] {
            let version = text.version(lang).unwrap_or_default();
            self.before.push((format!("{}.{tag}", self.name), version.to_owned()));
            if lang == text.authentic {
                self.before.push((format!("{}.authentic", self.name), tag.to_owned()));
            }
        }
        self
    }
}
