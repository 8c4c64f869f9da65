//! Every address of the program in one place.

use domain::symbol::{AgreementId, PlenaryCode};
use domain::words::Lang;

/// The prefix of a language.
pub fn prefix(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "/es",
        Lang::En => "/en",
    }
}

/// The coalition's page.
pub fn home(lang: Lang) -> String {
    format!("{}/", prefix(lang))
}

/// A plenary: `/es/IV-2023`.
pub fn plenary(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}/{code}", prefix(lang))
}

/// An agreement: `/es/IV-2023/A5`.
pub fn agreement(lang: Lang, id: &AgreementId) -> String {
    format!("{}/{id}", prefix(lang))
}

/// The record, newest first; `from` is the newest position shown.
pub fn record(lang: Lang, from: Option<u64>) -> String {
    match from {
        Some(from) => format!("{}/record?from={from}", prefix(lang)),
        None => format!("{}/record", prefix(lang)),
    }
}

/// One entry of the record.
pub fn entry(lang: Lang, position: u64) -> String {
    format!("{}/record/{position}", prefix(lang))
}

/// The rules in force.
pub fn rules(lang: Lang) -> String {
    format!("{}/rules", prefix(lang))
}

/// A paper, by the position at which it was issued.
pub fn paper(position: u64) -> String {
    format!("/papers/{position}.pdf")
}
