//! Minutes: their stages, their clock, who may approve and sign.

use documents::say;
use domain::mandate::Office;
use domain::minutes::{Refusal, Stage};
use domain::rules::Rules;
use domain::source::Clause;

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::AlreadyKnown(plenary) => say!(w, "refusal-minutes-already-known", plenary = plenary),
        Refusal::Unknown(plenary) => say!(w, "refusal-minutes-unknown", plenary = plenary),
        Refusal::NotNow { stage } => not_now(v, stage),
        Refusal::TextMissing => say!(w, "refusal-minutes-text-missing"),
        Refusal::OutOfSequence { number, expected } => {
            say!(w, "refusal-minutes-out-of-sequence", number = number, expected = expected)
        }
        Refusal::NotInProceedings { event } => say!(w, "refusal-minutes-not-in-proceedings", event = event),
        Refusal::NoSuchParagraph(number) => say!(w, "refusal-minutes-no-such-paragraph", number = number),
        Refusal::NoSuchObservation(number) => say!(w, "refusal-minutes-no-such-observation", number = number),
        Refusal::AlreadySettled(number) => say!(w, "refusal-minutes-already-settled", number = number),
        Refusal::TextDoesNotFollow(disposition) => {
            say!(w, "refusal-minutes-text-does-not-follow", disposition = name_of(disposition))
        }
        Refusal::ClockOver { until } => say!(w, "refusal-minutes-clock-over", date = v.date(*until)),
        Refusal::ClockRunning { until } => say!(w, "refusal-minutes-clock-running", date = v.date(*until)),
        Refusal::ObservationsUnsettled(numbers) => {
            let list = v.list(numbers.iter().map(ToString::to_string));
            say!(w, "refusal-minutes-observations-unsettled", count = numbers.len(), numbers = list)
        }
        Refusal::NotLater { by, of } => say!(w, "refusal-minutes-not-later", by = by, of = of),
        Refusal::SubmittedElsewhere { to } => say!(w, "refusal-minutes-submitted-elsewhere", plenary = to),
        Refusal::DecisionMissing => say!(w, "refusal-minutes-decision-missing"),
        Refusal::DecisionDoesNotApprove(id) => {
            say!(w, "refusal-minutes-decision-does-not-approve", decision = id)
        }
        Refusal::WereNotPresentThen(seats) => {
            say!(w, "refusal-minutes-were-not-present-then", count = seats.len(), seats = v.seats(seats))
        }
        Refusal::HoldsNoSuchOffice { seat, office } => {
            let (seat, office) = (v.seat(seat), v.office(*office));
            say!(w, "refusal-minutes-holds-no-such-office", seat = seat, office = office)
        }
        Refusal::AlreadySigned { seat, office } => already_signed(v, &v.seat(seat), *office),
        Refusal::AlreadyPublished => say!(w, "refusal-minutes-already-published"),
    }
}

pub fn parameter<'r>(refusal: &Refusal, rules: &'r Rules) -> Option<&'r Clause> {
    match refusal {
        Refusal::ClockOver { .. } | Refusal::ClockRunning { .. } => Some(&rules.observation_days.clause),
        Refusal::WereNotPresentThen(_) => Some(&rules.minutes_approvers.clause),
        _ => None,
    }
}

fn not_now(v: &Voice, stage: &Stage) -> String {
    let (stage, detail) = match stage {
        Stage::Drafted => ("drafted", String::new()),
        Stage::Circulated { until } => ("circulated", v.date(*until)),
        Stage::Submitted { to } => ("submitted", to.to_string()),
        Stage::Approved { by, .. } => ("approved", by.to_string()),
    };
    say!(v.words, "refusal-minutes-not-now", stage = stage, detail = detail)
}

fn already_signed(v: &Voice, seat: &str, office: Office) -> String {
    say!(v.words, "refusal-minutes-already-signed", seat = seat, office = v.office(office))
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::minutes::Disposition;
    use domain::symbol::DecisionId;
    use jiff::civil::date;

    let day = date(2023, 12, 20);
    let id = DecisionId { plenary: "IV-2023".into(), number: 2 };
    vec![
        Refusal::AlreadyKnown("IV-2023".into()),
        Refusal::Unknown("IV-2023".into()),
        Refusal::NotNow { stage: Stage::Drafted },
        Refusal::NotNow { stage: Stage::Circulated { until: day } },
        Refusal::NotNow { stage: Stage::Submitted { to: "I-2024".into() } },
        Refusal::NotNow { stage: Stage::Approved { by: "I-2024".into(), decision: None } },
        Refusal::TextMissing,
        Refusal::OutOfSequence { number: 7, expected: 4 },
        Refusal::NotInProceedings { event: 41 },
        Refusal::NoSuchParagraph(12),
        Refusal::NoSuchObservation(3),
        Refusal::AlreadySettled(3),
        Refusal::TextDoesNotFollow(Disposition::Accepted),
        Refusal::TextDoesNotFollow(Disposition::Rejected),
        Refusal::TextDoesNotFollow(Disposition::Noted),
        Refusal::ClockOver { until: day },
        Refusal::ClockRunning { until: day },
        Refusal::ObservationsUnsettled(vec![2]),
        Refusal::ObservationsUnsettled(vec![1, 3]),
        Refusal::NotLater { by: "IV-2023".into(), of: "IV-2023".into() },
        Refusal::SubmittedElsewhere { to: "I-2024".into() },
        Refusal::DecisionMissing,
        Refusal::DecisionDoesNotApprove(id),
        Refusal::WereNotPresentThen(vec!["MEX".into()]),
        Refusal::WereNotPresentThen(vec!["MEX".into(), "HND".into()]),
        Refusal::HoldsNoSuchOffice { seat: "HND".into(), office: Office::Presidency },
        Refusal::AlreadySigned { seat: "GTM".into(), office: Office::Secretariat },
        Refusal::AlreadyPublished,
    ]
}
