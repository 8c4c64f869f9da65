//! Decisions: how they are taken, who takes part, when they end.

use documents::say;
use domain::decision::{Mode, Refusal};
use domain::majority::DecisionRule;
use domain::rules::Rules;
use domain::source::Clause;

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::NoSuchDecision(id) => say!(w, "refusal-decision-no-such-decision", decision = id),
        Refusal::NotOpen(id) => say!(w, "refusal-decision-not-open", decision = id),
        Refusal::NotAdopted(id) => say!(w, "refusal-decision-not-adopted", decision = id),
        Refusal::OfAnotherPlenary(id) => {
            say!(w, "refusal-decision-of-another-plenary", decision = id, plenary = id.plenary)
        }
        Refusal::NoTextOfItsOwn(id) => say!(w, "refusal-decision-no-text-of-its-own", decision = id),
        Refusal::Divided(id) => say!(w, "refusal-decision-divided", decision = id),
        Refusal::NotToBeDivided(id) => say!(w, "refusal-decision-not-to-be-divided", decision = id),
        Refusal::TooFewParts => say!(w, "refusal-decision-too-few-parts"),
        Refusal::NoSuchPart(number) => say!(w, "refusal-decision-no-such-part", number = number),
        Refusal::PartNotPending(number) => say!(w, "refusal-decision-part-not-pending", number = number),
        Refusal::PartFirst(number) => say!(w, "refusal-decision-part-first", number = number),
        Refusal::PartsPending(number) => say!(w, "refusal-decision-parts-pending", number = number),
        Refusal::NoSuchAmendment(number) => say!(w, "refusal-decision-no-such-amendment", number = number),
        Refusal::AmendmentNotPending(number) => {
            say!(w, "refusal-decision-amendment-not-pending", number = number)
        }
        Refusal::AmendmentFirst(number) => say!(w, "refusal-decision-amendment-first", number = number),
        Refusal::AmendmentsPending(number) => say!(w, "refusal-decision-amendments-pending", number = number),
        Refusal::AmendmentOrderIncomplete => say!(w, "refusal-decision-amendment-order-incomplete"),
        Refusal::TextNotStated(id) => say!(w, "refusal-decision-text-not-stated", decision = id),
        Refusal::NothingToState(id) => say!(w, "refusal-decision-nothing-to-state", decision = id),
        Refusal::TextMissing => say!(w, "refusal-decision-text-missing"),
        Refusal::ModeDoesNotSuit { rule, mode } => mode_does_not_suit(v, rule, *mode),
        Refusal::VoteUnderWay(id) => say!(w, "refusal-decision-vote-under-way", decision = id),
        Refusal::NotOnTheRoll(seat) => say!(w, "refusal-decision-not-on-the-roll", seat = v.seat(seat)),
        Refusal::AlreadyVoted(seat) => say!(w, "refusal-decision-already-voted", seat = v.seat(seat)),
        Refusal::InAnotherMode { mode } => say!(w, "refusal-decision-in-another-mode", mode = by(v, *mode)),
        Refusal::TellersUnfit => say!(w, "refusal-decision-tellers-unfit"),
        Refusal::CountTooHigh { counted, entitled } => {
            say!(w, "refusal-decision-count-too-high", counted = counted, entitled = entitled)
        }
        Refusal::NotCounted => say!(w, "refusal-decision-not-counted"),
        Refusal::NotCalled { seats } => say!(w, "refusal-decision-not-called", seats = v.seats(seats)),
        Refusal::ObjectionStands { objections } => {
            say!(w, "refusal-decision-objection-stands", objections = objections)
        }
        Refusal::NobodyObjects => say!(w, "refusal-decision-nobody-objects"),
        Refusal::NoFallback => say!(w, "refusal-decision-no-fallback"),
        Refusal::FallbackTooEarly { from } => {
            say!(w, "refusal-decision-fallback-too-early", time = v.hour(*from))
        }
        Refusal::NoTie => say!(w, "refusal-decision-no-tie"),
        Refusal::VotingOpen(id) => say!(w, "refusal-decision-voting-open", decision = id),
        Refusal::VotingClosed(id) => say!(w, "refusal-decision-voting-closed", decision = id),
        Refusal::TooLate { closed_at } => say!(w, "refusal-decision-too-late", time = v.hour(*closed_at)),
        Refusal::BallotsMissing { seats } => {
            say!(w, "refusal-decision-ballots-missing", seats = v.seats(seats))
        }
        Refusal::BallotIsItsOwn(seat) => say!(w, "refusal-decision-ballot-is-its-own", seat = v.seat(seat)),
        Refusal::SealBroken(seat) => say!(w, "refusal-decision-seal-broken", seat = v.seat(seat)),
        Refusal::StillWaiting { until } => {
            say!(w, "refusal-decision-still-waiting", time = v.hour_and_second(*until))
        }
        Refusal::WaitUnfit { least, most } => {
            say!(w, "refusal-decision-wait-unfit", least = least, most = most)
        }
        Refusal::ExtensionUnfit { most } => say!(w, "refusal-decision-extension-unfit", most = most),
        Refusal::NothingToRectify(id) => say!(w, "refusal-decision-nothing-to-rectify", decision = id),
        Refusal::RollCallBegun(id) => say!(w, "refusal-decision-roll-call-begun", decision = id),
    }
}

pub fn parameter<'r>(refusal: &Refusal, rules: &'r Rules) -> Option<&'r Clause> {
    match refusal {
        Refusal::ModeDoesNotSuit { .. }
        | Refusal::ObjectionStands { .. }
        | Refusal::NobodyObjects
        | Refusal::NoFallback
        | Refusal::FallbackTooEarly { .. } => Some(&rules.decisions.clause),
        Refusal::NoTie => Some(&rules.tie.clause),
        Refusal::AlreadyVoted(_) => rules.ballot_change.as_ref().map(|it| &it.clause),
        _ => None,
    }
}

/// With the modes that would suit; some rules are not for the room at all.
///
/// A mode that suits the rule can only be refused where a vote has to follow on the lack of consensus.
fn mode_does_not_suit(v: &Voice, rule: &DecisionRule, mode: Mode) -> String {
    let all = [Mode::Consensus, Mode::Acclamation, Mode::RollCall, Mode::ShowOfHands, Mode::Recorded];
    let fits = |it: &Mode| it.suits(rule) && (it.is_vote() || !mode.suits(rule));
    let suiting: Vec<String> = all.into_iter().filter(fits).map(|it| by(v, it)).collect();
    let suiting = v.either(&suiting);
    let rule = say!(v.words, "refusal-rule", rule = name_of(rule));
    say!(v.words, "refusal-decision-mode-does-not-suit", rule = rule, mode = by(v, mode), suiting = suiting)
}

/// «por votación nominal».
fn by(v: &Voice, mode: Mode) -> String {
    say!(v.words, "refusal-mode", mode = name_of(&mode))
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::symbol::DecisionId;

    let id = DecisionId { plenary: "IV-2023".into(), number: 2 };
    let mut samples = vec![
        Refusal::NoSuchDecision(id.clone()),
        Refusal::NotOpen(id.clone()),
        Refusal::NotAdopted(id.clone()),
        Refusal::OfAnotherPlenary(id.clone()),
        Refusal::NoTextOfItsOwn(id.clone()),
        Refusal::Divided(id.clone()),
        Refusal::NotToBeDivided(id.clone()),
        Refusal::TooFewParts,
        Refusal::NoSuchPart(2),
        Refusal::PartNotPending(2),
        Refusal::PartFirst(1),
        Refusal::PartsPending(1),
        Refusal::NoSuchAmendment(2),
        Refusal::AmendmentNotPending(2),
        Refusal::AmendmentFirst(1),
        Refusal::AmendmentsPending(1),
        Refusal::AmendmentOrderIncomplete,
        Refusal::TextNotStated(id.clone()),
        Refusal::NothingToState(id.clone()),
        Refusal::TextMissing,
        Refusal::VoteUnderWay(id.clone()),
        Refusal::NotOnTheRoll("MEX".into()),
        Refusal::AlreadyVoted("MEX".into()),
        Refusal::TellersUnfit,
        Refusal::CountTooHigh { counted: 8, entitled: 7 },
        Refusal::NotCounted,
        Refusal::NotCalled { seats: vec!["MEX".into(), "HND".into()] },
        Refusal::ObjectionStands { objections: 1 },
        Refusal::ObjectionStands { objections: 3 },
        Refusal::NobodyObjects,
        Refusal::NoFallback,
        Refusal::FallbackTooEarly { from: "2023-11-30T16:30:00Z".parse().expect("an instant") },
        Refusal::NoTie,
        Refusal::VotingOpen(id.clone()),
        Refusal::VotingClosed(id.clone()),
        Refusal::TooLate { closed_at: "2023-11-30T16:50:00Z".parse().expect("an instant") },
        Refusal::BallotsMissing { seats: vec!["MEX".into(), "HND".into()] },
        Refusal::BallotIsItsOwn("MEX".into()),
        Refusal::SealBroken("MEX".into()),
        Refusal::StillWaiting { until: "2023-11-30T16:30:20Z".parse().expect("an instant") },
        Refusal::WaitUnfit { least: 5, most: 300 },
        Refusal::ExtensionUnfit { most: 120 },
        Refusal::NothingToRectify(id.clone()),
        Refusal::RollCallBegun(id),
    ];
    for mode in [Mode::Consensus, Mode::Acclamation, Mode::RollCall, Mode::ShowOfHands, Mode::Recorded] {
        samples.push(Refusal::InAnotherMode { mode });
    }
    for rule in every_rule() {
        samples.push(Refusal::ModeDoesNotSuit { rule, mode: Mode::ShowOfHands });
    }
    samples
}

#[cfg(test)]
fn every_rule() -> Vec<DecisionRule> {
    use DecisionRule as R;

    vec![
        R::SimplePresentAndVoting {},
        R::SimplePresent {},
        R::AbsoluteMembers {},
        R::TwoThirdsPresentAndVoting {},
        R::TwoThirdsMembers {},
        R::ThreeQuartersMembers {},
        R::UnanimityPresent { strict: true },
        R::UnanimityAll {},
        R::Consensus {},
        R::ConsensusAllPresent {},
        R::ConsensusMinus { objections: 1 },
        R::ConsensusThenVote { fallback: Box::new(R::SimplePresent {}), delay_minutes: 30 },
        R::Silence { hours: 72 },
        R::Acclamation {},
        R::AdReferendum { days: 30, lapse_confirms: true },
        R::WrittenConsultation { rule: Box::new(R::SimplePresent {}), replies: 5 },
        R::ChairRuling {},
    ]
}
