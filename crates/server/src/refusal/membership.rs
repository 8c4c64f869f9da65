//! Members, observers, partners, and who speaks for them.

use documents::say;
use domain::membership::Refusal;

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::AlreadyFounded => say!(w, "refusal-membership-already-founded"),
        Refusal::NotFounded => say!(w, "refusal-membership-not-founded"),
        Refusal::TextMissing => say!(w, "refusal-membership-text-missing"),
        Refusal::NotASymbol(text) => say!(w, "refusal-membership-not-a-symbol", text = text),
        Refusal::Unknown(seat) => say!(w, "refusal-membership-unknown", seat = seat),
        Refusal::AlreadyIn { seat, class } => {
            let (seat, class) = (v.seat(seat), v.class(*class));
            say!(w, "refusal-membership-already-in", seat = seat, class = class)
        }
        Refusal::NotTakingPart { seat, on } => {
            say!(w, "refusal-membership-not-taking-part", seat = v.seat(seat), date = v.date(*on))
        }
        Refusal::AgreementUnknown(id) => say!(w, "refusal-membership-agreement-unknown", agreement = id),
        Refusal::BeginsBefore { current } => {
            say!(w, "refusal-membership-begins-before", date = v.date(*current))
        }
        Refusal::AlreadySuspended { since } => {
            say!(w, "refusal-membership-already-suspended", date = v.date(*since))
        }
        Refusal::NotSuspended(seat) => say!(w, "refusal-membership-not-suspended", seat = v.seat(seat)),
        Refusal::HoldsOffice { seat, office } => {
            let (seat, office) = (v.seat(seat), v.office(*office));
            say!(w, "refusal-membership-holds-office", seat = seat, office = office)
        }
        // The record knows persons by number alone, and a number would tell nobody anything.
        Refusal::AlreadyHasHead { seat, .. } => {
            say!(w, "refusal-membership-already-has-head", seat = v.seat(seat))
        }
        Refusal::AlreadyAccredited(_) => say!(w, "refusal-membership-already-accredited"),
        Refusal::NotAccredited(_) => say!(w, "refusal-membership-not-accredited"),
        Refusal::EndsBeforeItBegins => say!(w, "refusal-membership-ends-before-it-begins"),
        Refusal::PlenaryUnknown(code) => say!(w, "refusal-membership-plenary-unknown", plenary = code),
        Refusal::NotACommitment => say!(w, "refusal-membership-not-a-commitment"),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::mandate::Office;
    use domain::membership::Class;
    use domain::symbol::{AgreementId, Person};
    use jiff::civil::date;

    let day = date(2023, 11, 30);
    vec![
        Refusal::AlreadyFounded,
        Refusal::NotFounded,
        Refusal::TextMissing,
        Refusal::NotASymbol("IV 2023".to_owned()),
        Refusal::Unknown("XYZ".into()),
        Refusal::AlreadyIn { seat: "MEX".into(), class: Class::Member },
        Refusal::AlreadyIn { seat: "IOM".into(), class: Class::ObserverOrganization },
        Refusal::NotTakingPart { seat: "PAN".into(), on: day },
        Refusal::AgreementUnknown(AgreementId { plenary: "IV-2023".into(), number: 5 }),
        Refusal::BeginsBefore { current: day },
        Refusal::AlreadySuspended { since: day },
        Refusal::NotSuspended("MEX".into()),
        Refusal::HoldsOffice { seat: "GTM".into(), office: Office::Presidency },
        Refusal::AlreadyHasHead { seat: "MEX".into(), head: Person(7) },
        Refusal::AlreadyAccredited(Person(7)),
        Refusal::NotAccredited(Person(7)),
        Refusal::EndsBeforeItBegins,
        Refusal::PlenaryUnknown("IX-2023".into()),
        Refusal::NotACommitment,
    ]
}
