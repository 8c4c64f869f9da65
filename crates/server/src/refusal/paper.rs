//! Papers issued from the record: of what is there, by whom it is for, once.

use documents::say;
use domain::paper::Refusal;

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::PlenaryUnknown(code) => say!(w, "refusal-paper-plenary-unknown", plenary = code),
        Refusal::PlenaryMissing => say!(w, "refusal-paper-plenary-missing"),
        Refusal::ConsultationUnknown => say!(w, "refusal-paper-consultation-unknown"),
        Refusal::NotConcluded(id) => say!(w, "refusal-paper-not-concluded", consultation = id),
        Refusal::AgreementUnknown => say!(w, "refusal-paper-agreement-unknown"),
        Refusal::NotYourNote => say!(w, "refusal-paper-not-your-note"),
        Refusal::NoDraftAnyMore(code) => say!(w, "refusal-paper-no-draft-any-more", plenary = code),
        Refusal::NotApprovedYet(code) => say!(w, "refusal-paper-not-approved-yet", plenary = code),
        Refusal::NotADigest => say!(w, "refusal-paper-not-a-digest"),
        Refusal::AlreadyIssued { position } => say!(w, "refusal-paper-already-issued", position = position),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    vec![
        Refusal::PlenaryUnknown("IX-2023".into()),
        Refusal::PlenaryMissing,
        Refusal::ConsultationUnknown,
        Refusal::NotConcluded("PS-2024-1".into()),
        Refusal::AgreementUnknown,
        Refusal::NotYourNote,
        Refusal::NoDraftAnyMore("IV-2023".into()),
        Refusal::NotApprovedYet("IV-2023".into()),
        Refusal::NotADigest,
        Refusal::AlreadyIssued { position: 41 },
    ]
}
