//! Why the interface for machines does not answer what was asked: problem details (RFC 9457),
//! with where it went wrong and how to mend it, in the caller's language.

use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use domain::words::Lang;
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::json;
use crate::lang::Words;

/// Why there is no answer.
#[derive(Debug)]
pub enum Fault {
    /// A parameter that this address does not know.
    Unknown {
        /// Its name.
        parameter: String,
        /// Those that it knows.
        known: &'static [&'static str],
    },
    /// A parameter that has to be there.
    Missing(&'static str),
    /// A parameter that stands there twice.
    Repeated(String),
    /// Not a whole number within its bounds.
    NotANumber(&'static str, u64, u64),
    /// Not a day of the calendar.
    NotADay(&'static str),
    /// Not one of the words that may stand there.
    NotOneOf(&'static str, Vec<String>),
    /// More letters than may stand there.
    TooLong(&'static str, usize),
    /// The record knows nothing of this name.
    NotFound,
    /// Nothing is answered but questions.
    NotAllowed,
    /// Our failure; the log has the rest under this reference.
    Ours,
}

/// What a caller is told when it is not answered (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDetails {
    /// What sort of problem; an address that explains it.
    #[serde(rename = "type")]
    #[schema(example = "/api#bad-parameter", format = "uri-reference")]
    pub kind: &'static str,
    /// The sort in a few words, in the caller's language.
    #[schema(example = "A parameter cannot be used")]
    pub title: String,
    /// The status of HTTP.
    #[schema(minimum = 400, maximum = 599, example = 400)]
    pub status: u16,
    /// What happened here.
    #[schema(example = "The parameter limit is not a whole number from 1 to 200.")]
    pub detail: String,
    /// Which parameter it is about, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "limit")]
    pub parameter: Option<String>,
    /// What to do about it.
    #[schema(example = "Correct the parameter, or leave it out.")]
    pub mend: String,
}

impl Fault {
    /// The answer in `lang`.
    pub fn respond(&self, lang: Lang) -> Response {
        let details = self.details(lang);
        let status = StatusCode::from_u16(details.status).expect("statuses of this file");
        let language = crate::links::prefix(lang).trim_start_matches('/');
        let mut response = json(status, "application/problem+json", &details);
        let headers = response.headers_mut();
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language));
        headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    fn details(&self, lang: Lang) -> ProblemDetails {
        let words = Words::of(lang);
        let (kind, status, sort) = match self {
            Self::NotFound => ("/api#not-found", 404, "not-found"),
            Self::NotAllowed => ("/api#not-allowed", 405, "not-allowed"),
            Self::Ours => ("/api#ours", 500, "ours"),
            _ => ("/api#bad-parameter", 400, "bad-parameter"),
        };
        let (parameter, detail) = self.detail(words);
        ProblemDetails {
            kind,
            title: words.say(&format!("api-title-{sort}"), &[]),
            status,
            detail,
            parameter,
            mend: words.say(&format!("api-mend-{sort}"), &[]),
        }
    }

    /// Where, and what happened there.
    fn detail(&self, words: &Words) -> (Option<String>, String) {
        let say = |key: &str, parameter: &str, more: &[(&str, &str)]| {
            let values: Vec<_> = [("parameter", parameter)].into_iter().chain(more.iter().copied()).collect();
            (Some(parameter.to_owned()), words.say(key, &values))
        };
        match self {
            Self::Unknown { parameter, known: [] } => say("api-takes-none", parameter, &[]),
            Self::Unknown { parameter, known } => {
                say("api-unknown", parameter, &[("known", &known.join(", "))])
            }
            Self::Missing(parameter) => say("api-missing", parameter, &[]),
            Self::Repeated(parameter) => say("api-repeated", parameter, &[]),
            Self::NotANumber(parameter, from, to) => {
                // The bounds are shown as digits, whatever the language does with large numbers.
                let (from, to) = (from.to_string(), to.to_string());
                say("api-not-a-number", parameter, &[("from", &from), ("to", &to)])
            }
            Self::NotADay(parameter) => say("api-not-a-day", parameter, &[]),
            Self::NotOneOf(parameter, options) => {
                say("api-not-one-of", parameter, &[("options", &options.join(", "))])
            }
            Self::TooLong(parameter, limit) => {
                say("api-too-long", parameter, &[("limit", &limit.to_string())])
            }
            Self::NotFound => (None, words.say("api-not-found", &[])),
            Self::NotAllowed => (None, words.say("api-not-allowed", &[])),
            Self::Ours => (None, words.say("api-ours", &[])),
        }
    }
}
