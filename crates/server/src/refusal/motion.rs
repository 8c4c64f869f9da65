//! Procedural motions: what goes before what, and what is no longer to be moved.

use documents::say;
use domain::motion::{Kind, Refusal};

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::NoSuchMotion(number) => say!(w, "refusal-motion-no-such-motion", number = number),
        Refusal::NoSuchRuling(number) => say!(w, "refusal-motion-no-such-ruling", number = number),
        Refusal::TooLateToAppeal(number) => say!(w, "refusal-motion-too-late-to-appeal", number = number),
        Refusal::MovedAlready(number) => say!(w, "refusal-motion-moved-already", number = number),
        Refusal::NotPending(number) => say!(w, "refusal-motion-not-pending", number = number),
        Refusal::BeingDecided(number) => say!(w, "refusal-motion-being-decided", number = number),
        Refusal::TakesPrecedence { motion, kind } => {
            let kind = kind_of(v, kind);
            say!(w, "refusal-motion-takes-precedence", number = motion, kind = kind)
        }
        Refusal::SessionToRest(number) => say!(w, "refusal-motion-session-to-rest", number = number),
        Refusal::DebateAdjourned(item) => {
            say!(w, "refusal-motion-debate-adjourned", item = v.item(*item))
        }
        Refusal::NoItemOpen => say!(w, "refusal-motion-no-item-open"),
        Refusal::TextMissing => say!(w, "refusal-motion-text-missing"),
        Refusal::AppealStands(number) => say!(w, "refusal-motion-appeal-stands", number = number),
    }
}

/// «la moción de suspender la sesión».
fn kind_of(v: &Voice, kind: &Kind) -> String {
    say!(v.words, "motion-named", kind = name_of(kind))
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::symbol::{DecisionId, ItemId};

    let decision = DecisionId { plenary: "IV-2023".into(), number: 2 };
    let kinds = [
        Kind::Appeal { ruling: 1 },
        Kind::SuspendSession {},
        Kind::AdjournSession {},
        Kind::AdjournDebate {},
        Kind::CloseDebate {},
        Kind::Divide { decision },
        Kind::Reorder {},
    ];
    let mut samples: Vec<Refusal> =
        kinds.into_iter().map(|kind| Refusal::TakesPrecedence { motion: 2, kind }).collect();
    samples.extend([
        Refusal::NoSuchMotion(3),
        Refusal::NoSuchRuling(3),
        Refusal::TooLateToAppeal(1),
        Refusal::MovedAlready(1),
        Refusal::NotPending(1),
        Refusal::BeingDecided(1),
        Refusal::SessionToRest(1),
        Refusal::DebateAdjourned(ItemId(1)),
        Refusal::NoItemOpen,
        Refusal::TextMissing,
        Refusal::AppealStands(2),
    ]);
    samples
}
