//! The rules about rules.

use documents::say;
use domain::rules::Refusal;

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::AlreadyAdopted => say!(w, "refusal-rules-already-adopted"),
        Refusal::NoRulesYet => say!(w, "refusal-rules-no-rules-yet"),
        Refusal::TakesEffectBefore { current } => {
            say!(w, "refusal-rules-takes-effect-before", date = v.date(*current))
        }
        Refusal::Unworkable { parameter } => {
            let rule = say!(w, "refusal-parameter", parameter = parameter);
            say!(w, "refusal-rules-unworkable", rule = rule, parameter = parameter)
        }
        Refusal::NothingChanges => say!(w, "refusal-rules-nothing-changes"),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use jiff::civil::date;

    vec![
        Refusal::AlreadyAdopted,
        Refusal::NoRulesYet,
        Refusal::TakesEffectBefore { current: date(2023, 1, 1) },
        Refusal::Unworkable { parameter: "quorum_to_open" },
        Refusal::Unworkable { parameter: "notice_days" },
        Refusal::NothingChanges,
    ]
}
