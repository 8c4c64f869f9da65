//! Consultations of the capitals: which matters, how long, who may still speak, who certifies.

use documents::say;
use domain::consultation::{End, Refusal};
use domain::rules::{Matter, Rules};
use domain::source::Clause;

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::Unknown(id) => say!(w, "refusal-consultation-unknown", consultation = id),
        Refusal::TextMissing => say!(w, "refusal-consultation-text-missing"),
        Refusal::WaitsForAPlenary { matter, rule } => {
            let rule = say!(w, "refusal-rule", rule = name_of(rule));
            say!(
                w,
                "refusal-consultation-waits-for-a-plenary",
                matter = self::matter(v, *matter),
                rule = rule
            )
        }
        Refusal::TooShort { hours, at_least } => {
            say!(w, "refusal-consultation-too-short", hours = hours, least = at_least)
        }
        Refusal::NobodyToAsk => say!(w, "refusal-consultation-nobody-to-ask"),
        Refusal::NotAsked(seat) => say!(w, "refusal-consultation-not-asked", seat = v.seat(seat)),
        Refusal::OfAnotherKind(kind) => say!(w, "refusal-consultation-of-another-kind", kind = name_of(kind)),
        Refusal::Over(id) => say!(w, "refusal-consultation-over", consultation = id),
        Refusal::TooLate { ended } => say!(w, "refusal-consultation-too-late", end = end(v, *ended)),
        Refusal::StillRuns { ends } => say!(w, "refusal-consultation-still-runs", end = end(v, *ends)),
        Refusal::Broken { by } => say!(w, "refusal-consultation-broken", seats = v.seats(by)),
        Refusal::AnsweredAlready(seat) => {
            say!(w, "refusal-consultation-answered-already", seat = v.seat(seat))
        }
        Refusal::StatementDoesNotFit => say!(w, "refusal-consultation-statement-does-not-fit"),
        Refusal::NotTheCirculator { by } => {
            let (capacity, seat) = (name_of(&by.capacity), v.seat(&by.seat));
            say!(w, "refusal-consultation-not-the-circulator", capacity = capacity, seat = seat)
        }
        Refusal::NotTheExtender { extender } => {
            say!(w, "refusal-consultation-not-the-extender", extender = name_of(extender))
        }
        Refusal::NotLater { ends } => say!(w, "refusal-consultation-not-later", end = end(v, *ends)),
        Refusal::AlreadyReferred(id) => say!(w, "refusal-consultation-already-referred", consultation = id),
        Refusal::NobodyReserves => say!(w, "refusal-consultation-nobody-reserves"),
        Refusal::TooSoon { at_least } => say!(w, "refusal-consultation-too-soon", date = v.date(*at_least)),
    }
}

pub fn parameter<'r>(refusal: &Refusal, rules: &'r Rules) -> Option<&'r Clause> {
    match refusal {
        Refusal::WaitsForAPlenary { .. }
        | Refusal::TooShort { .. }
        | Refusal::TooLate { .. }
        | Refusal::StillRuns { .. }
        | Refusal::NotTheExtender { .. }
        | Refusal::TooSoon { .. } => Some(rules.consultation_clause()),
        _ => None,
    }
}

/// «sustancia».
fn matter(v: &Voice, matter: Matter) -> String {
    v.words.say(&format!("matter-{}", name_of(&matter).replace('_', "-")), &[])
}

/// The instant, or the day it ends with.
fn end(v: &Voice, end: End) -> String {
    match end {
        End::At(at) => v.instant(at),
        End::After(day) => v.date(day),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::command::Actor;
    use domain::consultation::Kind;
    use domain::majority::DecisionRule;
    use domain::right::Capacity;
    use domain::rules::Extender;

    let at = End::At("2024-03-04T15:00:00Z".parse().expect("an instant"));
    let day = jiff::civil::date(2024, 4, 30);
    let mut samples = vec![
        Refusal::Unknown("PS-2024-1".into()),
        Refusal::TextMissing,
        Refusal::WaitsForAPlenary { matter: Matter::RulesChange, rule: DecisionRule::TwoThirdsMembers {} },
        Refusal::TooShort { hours: 24, at_least: 72 },
        Refusal::NobodyToAsk,
        Refusal::NotAsked("IOM".into()),
        Refusal::Over("PS-2024-1".into()),
        Refusal::TooLate { ended: at },
        Refusal::TooLate { ended: End::After(day) },
        Refusal::StillRuns { ends: at },
        Refusal::Broken { by: ["MEX".into(), "HND".into()].into() },
        Refusal::AnsweredAlready("MEX".into()),
        Refusal::StatementDoesNotFit,
        Refusal::NotLater { ends: at },
        Refusal::AlreadyReferred("AR-2024-1".into()),
        Refusal::NobodyReserves,
        Refusal::TooSoon { at_least: day },
    ];
    samples.extend([Kind::Silence, Kind::Replies, Kind::Confirmation].map(Refusal::OfAnotherKind));
    for capacity in [Capacity::Presidency, Capacity::Secretariat] {
        samples.push(Refusal::NotTheCirculator { by: Actor { seat: "GTM".into(), capacity } });
    }
    for extender in [Extender::Presidency, Extender::Secretariat] {
        samples.push(Refusal::NotTheExtender { extender });
    }
    samples
}
