//! Management reports: each version is presented once.

use documents::say;
use domain::report::Refusal;

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::ItemUnknown(_) => say!(w, "refusal-report-item-unknown"),
        Refusal::AlreadyPresented { plenary } => {
            say!(w, "refusal-report-already-presented", plenary = plenary)
        }
        Refusal::NotADigest => say!(w, "refusal-report-not-a-digest"),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    vec![
        Refusal::ItemUnknown(domain::symbol::ItemId(3)),
        Refusal::AlreadyPresented { plenary: "IV-2023".into() },
        Refusal::NotADigest,
    ]
}
