//! Committees: what they are born of, who is in, when they end.

use documents::say;
use domain::committee::Refusal;

use super::agreement::kind_of;
use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::IdTaken(id) => say!(w, "refusal-committee-id-taken", committee = id),
        Refusal::Unknown(id) => say!(w, "refusal-committee-unknown", committee = id),
        Refusal::AgreementOfOtherKind { agreement, kind } => {
            let kind = kind_of(v, *kind);
            say!(w, "refusal-committee-agreement-of-other-kind", agreement = agreement, kind = kind)
        }
        Refusal::TextMissing => say!(w, "refusal-committee-text-missing"),
        Refusal::NotADigest => say!(w, "refusal-committee-not-a-digest"),
        Refusal::DuePassed(due) => say!(w, "refusal-committee-due-passed", due = v.due(due)),
        Refusal::NotAMember(seat) => say!(w, "refusal-committee-not-a-member", seat = v.seat(seat)),
        Refusal::NobodyNamed => say!(w, "refusal-committee-nobody-named"),
        Refusal::ClosedToVolunteers => say!(w, "refusal-committee-closed-to-volunteers"),
        Refusal::AlreadyIn(seat) => say!(w, "refusal-committee-already-in", seat = v.seat(seat)),
        Refusal::Dissolved => say!(w, "refusal-committee-dissolved"),
        Refusal::MembersJoin(seat) => say!(w, "refusal-committee-members-join", seat = v.seat(seat)),
        Refusal::AlreadyOffered(seat) => say!(w, "refusal-committee-already-offered", seat = v.seat(seat)),
        Refusal::NothingOffered(seat) => say!(w, "refusal-committee-nothing-offered", seat = v.seat(seat)),
        Refusal::NotOfTheCommittee(seat) => {
            say!(w, "refusal-committee-not-of-the-committee", seat = v.seat(seat))
        }
        Refusal::NeitherDeliveredNorAgreed => say!(w, "refusal-committee-neither-delivered-nor-agreed"),
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::deadline::Due;
    use domain::symbol::AgreementId;
    use jiff::civil::date;

    let agreement = AgreementId { plenary: "IV-2023".into(), number: 5 };
    let kinds = super::agreement::every_kind();
    let kinds = kinds.map(|kind| Refusal::AgreementOfOtherKind { agreement: agreement.clone(), kind });
    let mut samples: Vec<Refusal> = kinds.collect();
    samples.extend([
        Refusal::IdTaken("PC-1-2023".into()),
        Refusal::Unknown("PC-1-2023".into()),
        Refusal::TextMissing,
        Refusal::NotADigest,
        Refusal::DuePassed(Due::On(date(2023, 6, 30))),
        Refusal::DuePassed(Due::Days(30)),
        Refusal::DuePassed(Due::FirstPlenaryOf(2023)),
        Refusal::DuePassed(Due::AtPlenary("III-2023".into())),
        Refusal::DuePassed(Due::NextPlenary {}),
        Refusal::NotAMember("IOM".into()),
        Refusal::NobodyNamed,
        Refusal::ClosedToVolunteers,
        Refusal::AlreadyIn("MEX".into()),
        Refusal::Dissolved,
        Refusal::MembersJoin("MEX".into()),
        Refusal::AlreadyOffered("IOM".into()),
        Refusal::NothingOffered("IOM".into()),
        Refusal::NotOfTheCommittee("HND".into()),
        Refusal::NeitherDeliveredNorAgreed,
    ]);
    samples
}
