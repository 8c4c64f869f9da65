//! Data matrices: version after version.

use documents::say;
use domain::matrix::Refusal;

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::ItemUnknown(_) => say!(w, "refusal-matrix-item-unknown"),
        Refusal::VersionOutOfOrder { next } => say!(w, "refusal-matrix-version-out-of-order", next = next),
        Refusal::TextMissing => say!(w, "refusal-matrix-text-missing"),
        Refusal::NotADigest => say!(w, "refusal-matrix-not-a-digest"),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    vec![
        Refusal::ItemUnknown(domain::symbol::ItemId(3)),
        Refusal::VersionOutOfOrder { next: 2 },
        Refusal::TextMissing,
        Refusal::NotADigest,
    ]
}
