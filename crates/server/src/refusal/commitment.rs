//! Commitments: what binds, who owes, what counts as done.

use documents::say;
use domain::commitment::{Refusal, Standing};

use super::agreement::kind_of;
use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::BindsNobody { agreement, kind } => {
            let kind = kind_of(v, *kind);
            say!(w, "refusal-commitment-binds-nobody", agreement = agreement, kind = kind)
        }
        Refusal::OwnerUnknown(seat) => say!(w, "refusal-commitment-owner-unknown", seat = v.seat(seat)),
        Refusal::TextMissing => say!(w, "refusal-commitment-text-missing"),
        Refusal::NotADigest => say!(w, "refusal-commitment-not-a-digest"),
        Refusal::DuePassed(due) => say!(w, "refusal-commitment-due-passed", due = v.due(due)),
        Refusal::Unknown(id) => say!(w, "refusal-commitment-unknown", commitment = id),
        Refusal::NotNow { standing } => {
            say!(w, "refusal-commitment-not-now", standing = standing_name(*standing))
        }
        Refusal::NotTheOwner(seat) => say!(w, "refusal-commitment-not-the-owner", seat = v.seat(seat)),
        Refusal::OwnWork(seat) => say!(w, "refusal-commitment-own-work", seat = v.seat(seat)),
        Refusal::NoEvidence => say!(w, "refusal-commitment-no-evidence"),
    }
}

fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Pending => "pending",
        Standing::InProgress => "in-progress",
        Standing::Verified => "verified",
        Standing::Disputed => "disputed",
        Standing::Fulfilled => "fulfilled",
        Standing::Lapsed => "lapsed",
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::agreement::Kind;
    use domain::deadline::Due;
    use domain::symbol::AgreementId;
    use jiff::civil::date;

    let agreement = AgreementId { plenary: "IV-2023".into(), number: 5 };
    let standings = [
        Standing::Pending,
        Standing::InProgress,
        Standing::Verified,
        Standing::Disputed,
        Standing::Fulfilled,
        Standing::Lapsed,
    ];
    let mut samples: Vec<Refusal> = standings.map(|standing| Refusal::NotNow { standing }).into();
    samples.extend([
        Refusal::BindsNobody { agreement, kind: Kind::TakeNote },
        Refusal::OwnerUnknown("XYZ".into()),
        Refusal::TextMissing,
        Refusal::NotADigest,
        Refusal::DuePassed(Due::On(date(2023, 6, 30))),
        Refusal::Unknown("IV-2023/A5/C1".into()),
        Refusal::NotTheOwner("MEX".into()),
        Refusal::OwnWork("MEX".into()),
        Refusal::NoEvidence,
    ]);
    samples
}
