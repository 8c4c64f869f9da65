//! Elections: who may stand, who conducts, what follows on what.

use documents::say;
use domain::election::{Mode, Refusal, Stage};
use domain::rules::Rules;
use domain::source::Clause;

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::IdTaken(id) => say!(w, "refusal-election-id-taken", election = id),
        Refusal::Unknown(id) => say!(w, "refusal-election-unknown", election = id),
        Refusal::NotNow { stage } => not_now(v, stage),
        Refusal::TermNotOfRule { months, to } => {
            say!(w, "refusal-election-term-not-of-rule", months = months, date = v.date(*to))
        }
        Refusal::TermTaken { office, term } => {
            say!(w, "refusal-election-term-taken", office = v.office(*office), span = v.span(term))
        }
        Refusal::AlreadyNominated(seat) => say!(w, "refusal-election-already-nominated", seat = v.seat(seat)),
        Refusal::NotACandidate(seat) => say!(w, "refusal-election-not-a-candidate", seat = v.seat(seat)),
        Refusal::AlreadyConsented(seat) => say!(w, "refusal-election-already-consented", seat = v.seat(seat)),
        Refusal::ReelectionExcluded(seat) => {
            say!(w, "refusal-election-reelection-excluded", seat = v.seat(seat))
        }
        Refusal::HoldsOtherOffice { seat, office } => {
            let (seat, office) = (v.seat(seat), v.office(*office));
            say!(w, "refusal-election-holds-other-office", seat = seat, office = office)
        }
        Refusal::OfficerNotNeutral(seat) => {
            say!(w, "refusal-election-officer-not-neutral", seat = v.seat(seat))
        }
        Refusal::SecretariatConducts(seat) => {
            say!(w, "refusal-election-secretariat-conducts", seat = v.seat(seat))
        }
        Refusal::NotTheOfficer(seat) => say!(w, "refusal-election-not-the-officer", seat = v.seat(seat)),
        Refusal::CandidatesForOneVote(count) => {
            say!(w, "refusal-election-candidates-for-one-vote", count = count)
        }
        Refusal::NoCandidates => say!(w, "refusal-election-no-candidates"),
        Refusal::NotOnTheRoll(seat) => say!(w, "refusal-election-not-on-the-roll", seat = v.seat(seat)),
        Refusal::AlreadyVoted(seat) => say!(w, "refusal-election-already-voted", seat = v.seat(seat)),
        Refusal::WitnessesUnfit => say!(w, "refusal-election-witnesses-unfit"),
        Refusal::AlreadyDisclosed(seat) => say!(w, "refusal-election-already-disclosed", seat = v.seat(seat)),
    }
}

pub fn parameter<'r>(refusal: &Refusal, rules: &'r Rules) -> Option<&'r Clause> {
    match refusal {
        Refusal::TermNotOfRule { months, .. } => super::mandate::term(*months, rules),
        Refusal::ReelectionExcluded(_) => Some(&rules.reelection.clause),
        Refusal::HoldsOtherOffice { .. } => Some(&rules.both_offices.clause),
        Refusal::WitnessesUnfit => Some(&rules.election_tie.clause),
        _ => None,
    }
}

fn not_now(v: &Voice, stage: &Stage) -> String {
    let (stage, detail) = match stage {
        Stage::Called => ("called", String::new()),
        Stage::Open(mode) => ("open", by(v, *mode)),
        Stage::Contested => ("contested", String::new()),
        Stage::LotPending(seats) => ("lot-pending", v.seats(seats)),
        Stage::Decided(seat) => ("decided", v.seat(seat)),
        Stage::Announced => ("announced", String::new()),
        Stage::CarriedOver => ("carried-over", String::new()),
    };
    say!(v.words, "refusal-election-not-now", stage = stage, detail = detail)
}

/// «por aclamación».
fn by(v: &Voice, mode: Mode) -> String {
    say!(v.words, "refusal-mode", mode = name_of(&mode))
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::mandate::Office;
    use domain::membership::Span;
    use jiff::civil::date;

    let term = Span { from: date(2024, 1, 1), to: Some(date(2024, 12, 31)) };
    let stages = [
        Stage::Called,
        Stage::Open(Mode::Acclamation),
        Stage::Open(Mode::Consensus),
        Stage::Open(Mode::RollCall),
        Stage::Contested,
        Stage::LotPending(vec!["HND".into(), "MEX".into()]),
        Stage::Decided("HND".into()),
        Stage::Announced,
        Stage::CarriedOver,
    ];
    let mut samples: Vec<Refusal> = stages.map(|stage| Refusal::NotNow { stage }).into();
    samples.extend([
        Refusal::IdTaken("E-2024-presidency".into()),
        Refusal::Unknown("E-2024-presidency".into()),
        Refusal::TermNotOfRule { months: 12, to: date(2024, 12, 31) },
        Refusal::TermTaken { office: Office::Presidency, term },
        Refusal::TermTaken { office: Office::Secretariat, term: Span { to: None, ..term } },
        Refusal::AlreadyNominated("HND".into()),
        Refusal::NotACandidate("HND".into()),
        Refusal::AlreadyConsented("HND".into()),
        Refusal::ReelectionExcluded("GTM".into()),
        Refusal::HoldsOtherOffice { seat: "GTM".into(), office: Office::Secretariat },
        Refusal::OfficerNotNeutral("GTM".into()),
        Refusal::SecretariatConducts("GTM".into()),
        Refusal::NotTheOfficer("HND".into()),
        Refusal::CandidatesForOneVote(2),
        Refusal::NoCandidates,
        Refusal::NotOnTheRoll("IOM".into()),
        Refusal::AlreadyVoted("MEX".into()),
        Refusal::WitnessesUnfit,
        Refusal::AlreadyDisclosed("MEX".into()),
    ]);
    samples
}
