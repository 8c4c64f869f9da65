//! The archive: what may enter, what a claim has to be, what contradicts and what may be taken up.

use documents::say;
use domain::archive::{Fault, Refusal};

use super::voice::Voice;

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::NotADigest => say!(w, "refusal-archive-not-a-digest"),
        Refusal::AlreadyAdmitted(id) => say!(w, "refusal-archive-already-admitted", document = id),
        Refusal::TextMissing => say!(w, "refusal-archive-text-missing"),
        Refusal::DocumentUnknown(id) => say!(w, "refusal-archive-document-unknown", document = id),
        Refusal::MeetingUnknown(id) => say!(w, "refusal-archive-meeting-unknown", meeting = id),
        Refusal::NotAMeetingId(typed) => say!(w, "refusal-archive-not-a-meeting-id", typed = typed),
        Refusal::SpelledOtherwise(id) => say!(w, "refusal-archive-spelled-otherwise", meeting = id),
        Refusal::TooMany(most) => say!(w, "refusal-archive-too-many", most = most),
        Refusal::Malformed { number, fault } => {
            say!(w, "refusal-archive-malformed", number = number, fault = fault_name(*fault))
        }
        Refusal::SaidAlready { number, claim } => {
            let claim = claim.map_or_else(|| "none".to_owned(), |it| it.to_string());
            say!(w, "refusal-archive-said-already", number = number, claim = claim)
        }
        Refusal::NoSuchClaim(claim) => say!(w, "refusal-archive-no-such-claim", claim = claim),
        Refusal::Struck(claim) => say!(w, "refusal-archive-struck", claim = claim),
        Refusal::NothingToSettle => say!(w, "refusal-archive-nothing-to-settle"),
        Refusal::SettledSo => say!(w, "refusal-archive-settled-so"),
        Refusal::Bears(id) => say!(w, "refusal-archive-bears", commitment = id),
        Refusal::NotOurs(id) => say!(w, "refusal-archive-not-ours", meeting = id),
        Refusal::NotAnAgreement(claim) => say!(w, "refusal-archive-not-an-agreement", claim = claim),
        Refusal::Unsettled(id) => say!(w, "refusal-archive-unsettled", meeting = id),
        Refusal::SetAside(claim) => say!(w, "refusal-archive-set-aside", claim = claim),
        Refusal::BindsNobody(kind) => {
            say!(w, "refusal-archive-binds-nobody", kind = v.archived_kind(*kind))
        }
        Refusal::DayUnknown(id) => say!(w, "refusal-archive-day-unknown", meeting = id),
        Refusal::AlreadyTakenUp(id) => say!(w, "refusal-archive-already-taken-up", commitment = id),
    }
}

fn fault_name(fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => "empty",
        Fault::TooLong => "too-long",
        Fault::Unprintable => "unprintable",
        Fault::NotACode => "not-a-code",
        Fault::OutOfOrder => "out-of-order",
        Fault::OutOfBounds => "out-of-bounds",
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::archive::claim::Kind;

    let faults = [
        Fault::Empty,
        Fault::TooLong,
        Fault::Unprintable,
        Fault::NotACode,
        Fault::OutOfOrder,
        Fault::OutOfBounds,
    ];
    let mut samples: Vec<Refusal> = faults.map(|fault| Refusal::Malformed { number: 2, fault }).into();
    samples.extend(Kind::ALL.map(Refusal::BindsNobody));
    samples.extend([
        Refusal::NotADigest,
        Refusal::AlreadyAdmitted("D1".into()),
        Refusal::TextMissing,
        Refusal::DocumentUnknown("D9".into()),
        Refusal::MeetingUnknown("FAGA/2019-05".into()),
        Refusal::NotAMeetingId("IV 2023".to_owned()),
        Refusal::SpelledOtherwise("CORETT/IV-2023".into()),
        Refusal::TooMany(500),
        Refusal::SaidAlready { number: 2, claim: Some(41) },
        Refusal::SaidAlready { number: 2, claim: None },
        Refusal::NoSuchClaim(41),
        Refusal::Struck(41),
        Refusal::NothingToSettle,
        Refusal::SettledSo,
        Refusal::Bears("IV-2023/T1".into()),
        Refusal::NotOurs("FAGA/2019-05".into()),
        Refusal::NotAnAgreement(41),
        Refusal::Unsettled("CORETT/IV-2023".into()),
        Refusal::SetAside(41),
        Refusal::DayUnknown("CORETT/IV-2023".into()),
        Refusal::AlreadyTakenUp("IV-2023/T1".into()),
    ]);
    samples
}
