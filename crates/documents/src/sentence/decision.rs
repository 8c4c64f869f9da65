//! Decisions, in sentences: what was put, what was said of it, how it came out.

use domain::decision::{Ballot, Choice, Count, Event, Outcome, Statement, Subject};
use domain::majority::{DecisionRule, Tally};
use domain::motion::Kind;
use domain::symbol::{DecisionId, PlenaryCode};

use super::{Form, motion, tell};
use crate::explain;
use crate::say;
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Opened { decision, on, text, mode, .. } => {
            let on = On::of(v, &decision.plenary, on.as_ref());
            tell!(
                v,
                form,
                "sentence-decision-opened" / "line-decision-opened",
                decision = decision,
                subject = on.subject,
                seat = on.seat,
                number = on.number,
                mode = name_of(mode),
                text = v.quoted(v.phrase(text)),
            )
        }
        Event::AmendmentProposed { .. }
        | Event::AmendmentsRanked { .. }
        | Event::AmendmentWithdrawn { .. }
        | Event::Divided { .. }
        | Event::TextAmended { .. } => motion::of_a_text(v, event, form),
        Event::Stated { decision, seat, statement, supersedes } => {
            let stated = statement_of(v, seat, statement);
            let again = if supersedes.is_some() { "again" } else { "first" };
            tell!(
                v,
                form,
                "sentence-decision-stated" / "line-decision-stated",
                decision = decision,
                stated = stated,
                again = again,
            )
        }
        Event::VoteCast { decision, seat, choice } => tell!(
            v,
            form,
            "sentence-decision-vote-cast" / "line-decision-vote-cast",
            decision = decision,
            seat = v.seat(seat),
            choice = name_of(choice),
        ),
        Event::HandsCounted { decision, count, tellers } => tell!(
            v,
            form,
            "sentence-decision-hands-counted" / "line-decision-hands-counted",
            decision = decision,
            votes = votes(v, *count),
            tellers = if tellers.is_empty() { or_none(None) } else { v.seats(tellers) },
        ),
        Event::FellBackToVote { decision, mode, .. } => tell!(
            v,
            form,
            "sentence-decision-fell-back-to-vote" / "line-decision-fell-back-to-vote",
            decision = decision,
            mode = name_of(mode),
        ),
        Event::VotedAgain { decision, count } => tell!(
            v,
            form,
            "sentence-decision-voted-again" / "line-decision-voted-again",
            decision = decision,
            votes = votes(v, *count),
        ),
        Event::TieSettled { decision, choice, outcome } => tell!(
            v,
            form,
            "sentence-decision-tie-settled" / "line-decision-tie-settled",
            decision = decision,
            choice = say!(v.words, "choice", choice = name_of(choice)),
            outcome = name_of(outcome),
        ),
        Event::Closed { decision, count, outcome, .. } if is_appeal(v, decision) => tell!(
            v,
            form,
            "sentence-appeal-closed" / "appeal-closed",
            decision = decision,
            outcome = name_of(outcome),
            votes = or_none(count.map(|count| votes(v, count))),
        ),
        Event::Closed { decision, count: None, objections: 0, outcome: Outcome::Rejected }
            if v.coalition.decision(decision).is_some_and(|it| !it.parts.is_empty()) =>
        {
            tell!(v, form, "sentence-parts-rejected" / "parts-rejected", decision = decision)
        }
        Event::Closed { decision, count, objections, outcome } => tell!(
            v,
            form,
            "sentence-decision-closed" / "line-decision-closed",
            decision = decision,
            outcome = name_of(outcome),
            votes = or_none(count.map(|count| votes(v, count))),
            objections = objections,
        ),
        Event::Withdrawn { decision } => {
            tell!(v, form, "sentence-decision-withdrawn" / "line-decision-withdrawn", decision = decision)
        }
        Event::ObjectionsAsked { .. }
        | Event::RollDrawn { .. }
        | Event::BallotReceived { .. }
        | Event::VotingExtended { .. }
        | Event::VotingClosed { .. }
        | Event::BallotsDisclosed { .. } => voting(v, event, form),
    }
}

/// How a vote is held: until when, in what order, with which ballots.
fn voting(v: Voice, event: &Event, form: Form) -> String {
    let decision = event.decision();
    match event {
        Event::ObjectionsAsked { .. } => tell!(
            v,
            form,
            "sentence-decision-objections-asked" / "line-decision-objections-asked",
            decision = decision,
        ),
        Event::RollDrawn { order, seed, .. } => tell!(
            v,
            form,
            "sentence-decision-roll-drawn" / "line-decision-roll-drawn",
            decision = decision,
            seat = or_none(order.first().map(|seat| v.seat(seat))),
            how = if seed.is_some() { "lot" } else { "protocol" },
        ),
        Event::BallotReceived { seat, .. } => tell!(
            v,
            form,
            "sentence-decision-ballot-received" / "line-decision-ballot-received",
            decision = decision,
            seat = v.seat(seat),
        ),
        Event::VotingExtended { until, .. } => tell!(
            v,
            form,
            "sentence-decision-voting-extended" / "line-decision-voting-extended",
            decision = decision,
            time = hour_of(v, event, *until),
        ),
        Event::VotingClosed { .. } => tell!(
            v,
            form,
            "sentence-decision-voting-closed" / "line-decision-voting-closed",
            decision = decision,
        ),
        Event::BallotsDisclosed { ballots, .. } => tell!(
            v,
            form,
            "sentence-decision-ballots-disclosed" / "line-decision-ballots-disclosed",
            decision = decision,
            ballots = ballots.len(),
            roll = or_none(Some(roll(v, ballots)).filter(|roll| !roll.is_empty())),
        ),
        _ => String::new(),
    }
}

/// «Votaron a favor: …. En contra: ….», without the final full stop.
fn roll(v: Voice, ballots: &[Ballot]) -> String {
    let said = Choice::ALL.into_iter().filter_map(|choice| {
        let seats: Vec<_> = ballots.iter().filter(|it| it.choice == choice).map(|it| &it.seat).collect();
        let seats = (!seats.is_empty()).then(|| v.sorted_seats(seats))?;
        Some(say!(v.words, "roll-call", choice = name_of(&choice), seats = seats))
    });
    said.collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

/// The hour on the clock of the plenary.
fn hour_of(v: Voice, event: &Event, at: jiff::Timestamp) -> String {
    let plenary = v.coalition.plenaries.get(event.plenary());
    v.words.hour(at, plenary.map_or("UTC", |it| it.zone.as_str()))
}

/// What a decision decides, for a sentence to select by.
struct On {
    /// `none`, `motion`, `appeal`, `amendment` or `part`.
    subject: &'static str,
    /// Who moved or proposed it.
    seat: String,
    number: u16,
}

impl On {
    fn of(v: Voice, plenary: &PlenaryCode, on: Option<&Subject>) -> Self {
        let seat = |seat: Option<&domain::symbol::Seat>| seat.map_or_else(String::new, |seat| v.seat(seat));
        match on {
            None => Self { subject: "none", seat: String::new(), number: 0 },
            Some(Subject::Motion { number }) => {
                let motion = v.coalition.plenaries.get(plenary).and_then(|it| it.motion(*number));
                let appeal = motion.is_some_and(|it| matches!(it.kind, Kind::Appeal { .. }));
                let subject = if appeal { "appeal" } else { "motion" };
                Self { subject, seat: seat(motion.map(|it| &it.seat)), number: *number }
            }
            Some(Subject::Amendment { of, number }) => {
                let amendment = v.coalition.decision(of).and_then(|it| it.amendment(*number));
                Self { subject: "amendment", seat: seat(amendment.map(|it| &it.seat)), number: *number }
            }
            Some(Subject::Part { number, .. }) => {
                Self { subject: "part", seat: String::new(), number: *number }
            }
        }
    }
}

/// Whether a decision is on a ruling of the chair.
fn is_appeal(v: Voice, id: &DecisionId) -> bool {
    v.coalition.decision(id).is_some_and(|it| it.on.is_some() && it.rule == DecisionRule::ChairRuling {})
}

fn votes(v: Voice, count: Count) -> String {
    let Count { yes, no, abstain } = count;
    explain::votes(v.words, &Tally { yes, no, abstain, ..Tally::default() })
}

/// What a seat attached to a decision, without a final full stop.
pub(crate) fn statement_of(v: Voice, seat: &domain::symbol::Seat, statement: &Statement) -> String {
    let seat = v.seat(seat);
    match statement {
        Statement::Objection { text } => {
            say!(v.words, "statement-objection", seat = seat, text = v.phrase(text))
        }
        Statement::DoesNotBlock { text } => {
            say!(v.words, "statement-does-not-block", seat = seat, text = v.phrase(text))
        }
        Statement::Reservation { text, paragraph } => say!(
            v.words,
            "statement-reservation",
            seat = seat,
            text = v.phrase(text),
            paragraph = or_none(paragraph.map(|paragraph| paragraph.to_string())),
        ),
        Statement::InterpretativeDeclaration { text } => {
            say!(v.words, "statement-interpretative-declaration", seat = seat, text = v.phrase(text))
        }
        Statement::Dissociation { paragraph } => {
            say!(v.words, "statement-dissociation", seat = seat, paragraph = paragraph)
        }
        Statement::Endorsement {} => say!(v.words, "statement-endorsement", seat = seat),
        Statement::WillJoin { on } => say!(v.words, "statement-will-join", seat = seat, date = v.date(*on)),
        Statement::Explanation { text } => {
            say!(v.words, "statement-explanation", seat = seat, text = v.phrase(text))
        }
        Statement::Rectification { choice, text } => say!(
            v.words,
            "statement-rectification",
            seat = seat,
            choice = name_of(choice),
            text = v.phrase(text),
        ),
    }
}
