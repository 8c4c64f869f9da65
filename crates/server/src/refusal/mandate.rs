//! Presidency and Technical Secretariat: who may hold them, from when to when.

use documents::say;
use domain::mandate::Refusal;
use domain::rules::Rules;
use domain::source::Clause;

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::NotAMember(seat) => say!(w, "refusal-mandate-not-a-member", seat = v.seat(seat)),
        Refusal::AlreadyHeld { by, span } => {
            say!(w, "refusal-mandate-already-held", seat = v.seat(by), span = v.span(span))
        }
        Refusal::HoldsTheOther(seat) => say!(w, "refusal-mandate-holds-the-other", seat = v.seat(seat)),
        Refusal::TooLong { months } => say!(w, "refusal-mandate-too-long", months = months),
        Refusal::EndsBeforeItBegins => say!(w, "refusal-mandate-ends-before-it-begins"),
        Refusal::NotDesignated(seat) => say!(w, "refusal-mandate-not-designated", seat = v.seat(seat)),
        Refusal::NotYet { from } => say!(w, "refusal-mandate-not-yet", date = v.date(*from)),
        Refusal::Over { last_day } => say!(w, "refusal-mandate-over", date = v.date(*last_day)),
        Refusal::NotHeld(seat) => say!(w, "refusal-mandate-not-held", seat = v.seat(seat)),
        Refusal::NoLastDay => say!(w, "refusal-mandate-no-last-day"),
        Refusal::TextMissing => say!(w, "refusal-mandate-text-missing"),
    }
}

pub fn parameter<'r>(refusal: &Refusal, rules: &'r Rules) -> Option<&'r Clause> {
    match refusal {
        Refusal::HoldsTheOther(_) => Some(&rules.both_offices.clause),
        Refusal::TooLong { months } => term(*months, rules),
        _ => None,
    }
}

/// The clause of a term of so many months. A refusal does not say for which office it is;
/// where both terms are as long, the clause is cited only if it is the same.
pub fn term(months: u16, rules: &Rules) -> Option<&Clause> {
    let (presidency, secretariat) = (&rules.presidency_months, &rules.secretariat_months);
    match (presidency.value == months, secretariat.value == months) {
        (true, true) => Some(&presidency.clause).filter(|it| **it == secretariat.clause),
        (true, false) => Some(&presidency.clause),
        (false, true) => Some(&secretariat.clause),
        (false, false) => None,
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::membership::Span;
    use jiff::civil::date;

    let day = date(2024, 1, 1);
    let span = Span { from: day, to: Some(date(2024, 12, 31)) };
    vec![
        Refusal::NotAMember("IOM".into()),
        Refusal::AlreadyHeld { by: "HND".into(), span },
        Refusal::AlreadyHeld { by: "HND".into(), span: Span { to: None, ..span } },
        Refusal::HoldsTheOther("GTM".into()),
        Refusal::TooLong { months: 12 },
        Refusal::EndsBeforeItBegins,
        Refusal::NotDesignated("MEX".into()),
        Refusal::NotYet { from: day },
        Refusal::Over { last_day: day },
        Refusal::NotHeld("MEX".into()),
        Refusal::NoLastDay,
        Refusal::TextMissing,
    ]
}
