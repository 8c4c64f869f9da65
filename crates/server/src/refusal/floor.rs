//! The floor: who may ask for it, who has it, who waits.

use documents::say;
use domain::floor::Refusal;

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::AlreadyAsked { seat, kind } => {
            say!(w, "refusal-floor-already-asked", seat = v.seat(seat), kind = name_of(kind))
        }
        Refusal::NotAsked { seat, kind } => {
            say!(w, "refusal-floor-not-asked", seat = v.seat(seat), kind = name_of(kind))
        }
        Refusal::MembersOnly { seat, kind } => {
            say!(w, "refusal-floor-members-only", seat = v.seat(seat), kind = name_of(kind))
        }
        Refusal::ListClosed => say!(w, "refusal-floor-list-closed"),
        Refusal::ListOpen => say!(w, "refusal-floor-list-open"),
        Refusal::ItemOver(id) => say!(w, "refusal-floor-item-over", item = v.item(*id)),
        Refusal::NobodySpeaks => say!(w, "refusal-floor-nobody-speaks"),
        Refusal::OwnSpeech(seat) => say!(w, "refusal-floor-own-speech", seat = v.seat(seat)),
        Refusal::NothingToReplyTo => say!(w, "refusal-floor-nothing-to-reply-to"),
        Refusal::HasTheFloor(seat) => say!(w, "refusal-floor-has-the-floor", seat = v.seat(seat)),
        Refusal::DoesNotSpeak(seat) => say!(w, "refusal-floor-does-not-speak", seat = v.seat(seat)),
        Refusal::VotingUnderWay => say!(w, "refusal-floor-voting-under-way"),
        Refusal::Running => say!(w, "refusal-floor-running"),
        Refusal::Paused => say!(w, "refusal-floor-paused"),
        Refusal::OrderIncomplete => say!(w, "refusal-floor-order-incomplete"),
        Refusal::UrgentFirst => say!(w, "refusal-floor-urgent-first"),
        Refusal::NoTime => say!(w, "refusal-floor-no-time"),
        Refusal::NothingChanges => say!(w, "refusal-floor-nothing-changes"),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::floor::Kind;

    let seat = || "MEX".into();
    let of_kinds = Kind::ALL.into_iter().flat_map(|kind| {
        [
            Refusal::AlreadyAsked { seat: seat(), kind },
            Refusal::NotAsked { seat: seat(), kind },
            Refusal::MembersOnly { seat: "IOM".into(), kind },
        ]
    });
    let mut samples: Vec<Refusal> = of_kinds.collect();
    samples.extend([
        Refusal::ListClosed,
        Refusal::ListOpen,
        Refusal::ItemOver(domain::symbol::ItemId(3)),
        Refusal::NobodySpeaks,
        Refusal::OwnSpeech(seat()),
        Refusal::NothingToReplyTo,
        Refusal::HasTheFloor(seat()),
        Refusal::DoesNotSpeak(seat()),
        Refusal::VotingUnderWay,
        Refusal::Running,
        Refusal::Paused,
        Refusal::OrderIncomplete,
        Refusal::UrgentFirst,
        Refusal::NoTime,
        Refusal::NothingChanges,
    ]);
    samples
}
