//! Agreements: each rests on a decision, and no two on the same.

use documents::say;
use domain::agreement::{Kind, Refusal};

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::NoSuchAgreement(id) => say!(w, "refusal-agreement-no-such-agreement", agreement = id),
        Refusal::TextMissing => say!(w, "refusal-agreement-text-missing"),
        Refusal::DecisionMissing(kind) => {
            say!(w, "refusal-agreement-decision-missing", kind = kind_of(v, *kind))
        }
        Refusal::DecisionUsed { by } => say!(w, "refusal-agreement-decision-used", agreement = by),
        Refusal::NotAdopted(id) => say!(w, "refusal-agreement-not-adopted", consultation = id),
        Refusal::TakenInAPlenary(id) => say!(w, "refusal-agreement-taken-in-a-plenary", consultation = id),
        Refusal::ConsultationUsed { by } => say!(w, "refusal-agreement-consultation-used", agreement = by),
        Refusal::NoSeries => say!(w, "refusal-agreement-no-series"),
    }
}

/// «creación de un comité».
pub fn kind_of(v: &Voice, kind: Kind) -> String {
    say!(v.words, "refusal-kind", kind = name_of(&kind))
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::symbol::AgreementId;

    let id = AgreementId { plenary: "IV-2023".into(), number: 5 };
    let mut samples = vec![
        Refusal::NoSuchAgreement(id.clone()),
        Refusal::TextMissing,
        Refusal::DecisionUsed { by: id.clone() },
        Refusal::NotAdopted("PS-2024-1".into()),
        Refusal::TakenInAPlenary("AR-2024-1".into()),
        Refusal::ConsultationUsed { by: id },
        Refusal::NoSeries,
    ];
    samples.extend(every_kind().map(Refusal::DecisionMissing));
    samples
}

#[cfg(test)]
pub fn every_kind() -> impl Iterator<Item = Kind> {
    use Kind as K;

    let first = [K::MinutesApproval, K::Report, K::Declaration, K::DataFollowUp, K::Committee, K::Election];
    first.into_iter().chain([K::Commitment, K::TakeNote, K::Thank, K::Welcome, K::Other])
}
