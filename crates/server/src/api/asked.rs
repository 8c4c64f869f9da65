//! What a caller asks for: its language, the version it has, and the parameters of its address,
//! each known, given once, and within its bounds.

use std::convert::Infallible;
use std::ops::RangeInclusive;

use axum::extract::FromRequestParts;
use axum::http::HeaderName;
use axum::http::header::{ACCEPT_LANGUAGE, IF_NONE_MATCH};
use axum::http::request::Parts;
use domain::words::Lang;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::fault::Fault;
use super::shapes::Word;
use crate::visitor::negotiate;

/// How many of a list are given where nobody says.
const LIMIT: u64 = 50;
/// How many of a list are given at most.
pub const MOST: u64 = 200;
/// No list is as long as this; what is further on does not exist.
const FAR: u64 = i64::MAX as u64;
/// The longest text that a parameter takes.
pub const LONGEST: usize = 200;

/// Whoever asks.
pub struct Caller {
    /// The language in which it is told what went wrong.
    pub lang: Lang,
    /// The version of the answer that it has.
    pub has: Option<String>,
    question: Vec<(String, String)>,
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let header = |name: HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let question = form_urlencoded::parse(parts.uri.query().unwrap_or("").as_bytes());
        Ok(Self {
            lang: negotiate(None, header(ACCEPT_LANGUAGE)),
            has: header(IF_NONE_MATCH).map(str::to_owned),
            question: question.into_owned().collect(),
        })
    }
}

impl Caller {
    /// The parameters, of which this address knows `known`.
    pub fn asked(&self, known: &'static [&'static str]) -> Result<Asked<'_>, Fault> {
        for (number, (name, _)) in self.question.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return Err(Fault::Unknown { parameter: name.clone(), known });
            }
            if self.question[..number].iter().any(|(earlier, _)| earlier == name) {
                return Err(Fault::Repeated(name.clone()));
            }
        }
        Ok(Asked(&self.question))
    }
}

/// Parameters that are known and given once.
pub struct Asked<'a>(&'a [(String, String)]);

impl Asked<'_> {
    /// The text of a parameter.
    pub fn text(&self, name: &'static str) -> Result<Option<&str>, Fault> {
        let found = self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        match found {
            Some(text) if text.chars().count() > LONGEST => Err(Fault::TooLong(name, LONGEST)),
            other => Ok(other),
        }
    }

    /// A whole number within bounds.
    pub fn number(&self, name: &'static str, bounds: RangeInclusive<u64>) -> Result<Option<u64>, Fault> {
        let fault = Fault::NotANumber(name, *bounds.start(), *bounds.end());
        let Some(text) = self.text(name)? else { return Ok(None) };
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| digits && bounds.contains(number));
        number.map(Some).ok_or(fault)
    }

    /// A day of the calendar, as in `2023-11-30`.
    pub fn day(&self, name: &'static str) -> Result<Option<Date>, Fault> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        // The parser takes more forms than one; only RFC 3339's is an address.
        let day = text.parse::<Date>().ok().filter(|day| day.to_string() == text);
        day.map(Some).ok_or(Fault::NotADay(name))
    }

    /// One of the words of `T`.
    pub fn word<T: Word>(&self, name: &'static str) -> Result<Option<T>, Fault> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        let word = T::ALL.iter().copied().find(|it| documents::name_of(it) == text);
        let options = || T::ALL.iter().map(documents::name_of).collect();
        word.map(Some).ok_or_else(|| Fault::NotOneOf(name, options()))
    }

    /// Which part of a list.
    pub fn part(&self) -> Result<Part, Fault> {
        Ok(Part {
            offset: self.number("offset", 0..=FAR)?.unwrap_or(0),
            limit: self.number("limit", 1..=MOST)?.unwrap_or(LIMIT),
        })
    }
}

/// Which part of a list.
#[derive(Clone, Copy, Debug, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Part {
    /// How many to pass over.
    #[param(required = false, default = 0, minimum = 0, maximum = 9_223_372_036_854_775_807_i64)]
    pub offset: u64,
    /// How many to give at most.
    #[param(required = false, default = 50, minimum = 1, maximum = 200)]
    pub limit: u64,
}

impl Part {
    /// This part of `all`, shaped by `shape`; only what is given is shaped.
    pub fn of<T, U>(self, all: &[T], shape: impl Fn(&T) -> U) -> Listed<U> {
        let skip = usize::try_from(self.offset).unwrap_or(usize::MAX);
        let take = usize::try_from(self.limit).unwrap_or(usize::MAX);
        Listed {
            total: all.len() as u64,
            offset: self.offset,
            limit: self.limit,
            items: all.iter().skip(skip).take(take).map(shape).collect(),
        }
    }
}

/// A part of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Listed<T> {
    /// How many there are in all.
    pub total: u64,
    /// How many were passed over.
    pub offset: u64,
    /// How many were given at most.
    pub limit: u64,
    /// These.
    pub items: Vec<T>,
}
