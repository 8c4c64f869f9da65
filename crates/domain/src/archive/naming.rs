//! The id of an archived meeting: the acronym of the body and the code, or the date where there is no code.

use alloc::format;
use alloc::string::String;

use super::claim::Code;
use super::partial::Days;
use super::words::folded;
use crate::symbol::{MeetingId, is_symbol, roman};

/// Whether `text` may be the id of a meeting: a symbol that is safe in an address. Its parts, between slashes, are
/// not empty and begin with a letter or a digit.
pub fn is_meeting_id(text: &str) -> bool {
    is_symbol(text) && text.split('/').all(|part| part.starts_with(|it: char| it.is_ascii_alphanumeric()))
}

/// The id that a meeting of this body gets by its code, or by its first day where it has none; `None` where neither is
/// known, or no acronym.
pub fn meeting_id(acronym: &str, code: Option<&Code>, days: Option<Days>) -> Option<MeetingId> {
    let body = written(acronym);
    let of_code = code.map(coded).filter(|it| !it.is_empty());
    let of_day = || days.map(|it| it.from.with_month_at_most());
    let id = format!("{body}/{}", of_code.or_else(of_day)?);
    is_meeting_id(&id).then(|| MeetingId::new(id))
}

/// `IV-2023` for the fourth of 2023, however it was written; else what was written.
pub(super) fn coded(code: &Code) -> String {
    match (code.number, code.year) {
        (Some(number @ 1..4000), Some(year)) => format!("{}-{year}", roman(number as u16)),
        (Some(number @ 1..4000), None) => roman(number as u16),
        _ => written(&code.written),
    }
}

/// Letters and digits as they may stand in an address, with a hyphen for whatever stood between.
fn written(text: &str) -> String {
    let mut written = String::new();
    for part in folded(text).split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()) {
        if !written.is_empty() {
            written.push('-');
        }
        written.push_str(&part.to_ascii_uppercase());
    }
    written
}

impl super::PartialDate {
    /// Its year and month: enough to tell meetings apart that have no code.
    fn with_month_at_most(self) -> String {
        format!("{}", Self { day: None, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::PartialDate;

    fn id(
        acronym: &str,
        code: Option<(&str, Option<u32>, Option<i32>)>,
        day: Option<&str>,
    ) -> Option<String> {
        let code = code.map(|(written, number, year)| Code { written: written.into(), number, year });
        let days = day.map(|day| Days::on(PartialDate::read(day).expect("a day")));
        meeting_id(acronym, code.as_ref(), days).map(|it| it.as_str().into())
    }

    #[test]
    fn a_meeting_is_named_by_body_and_code_and_else_by_its_month() {
        let rows = [
            (id("CORETT", Some(("IV-2023", Some(4), Some(2023))), None), Some("CORETT/IV-2023")),
            (id("corett", Some(("cuarta reunión", Some(4), None)), Some("2023-11-30")), Some("CORETT/IV")),
            (id("FAGA", None, Some("2019-05-12")), Some("FAGA/2019-05")),
            (id("FAGA", None, Some("2019")), Some("FAGA/2019")),
            (id("OEA/CIM", Some(("Res. 4/09", None, None)), None), Some("OEA-CIM/RES-4-09")),
            (id("", Some(("IV-2023", Some(4), Some(2023))), None), None),
            (id("FAGA", None, None), None),
        ];
        for (found, expected) in rows {
            assert_eq!(found.as_deref(), expected);
        }
    }

    #[test]
    fn an_id_is_safe_in_an_address() {
        for good in ["CORETT/IV-2023", "FAGA/2019-05", "X"] {
            assert!(is_meeting_id(good), "{good}");
        }
        for bad in ["", "/", "A/", "A//B", "A/../B", "./A", "A B", "Á/1", "A/-"] {
            assert!(!is_meeting_id(bad), "{bad}");
        }
    }
}
