//! Decisions, in sentences: what was put, what was said of it, how it came out.

use domain::decision::{Count, Event, Statement};
use domain::majority::Tally;

use super::{Form, tell};
use crate::explain;
use crate::say;
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Opened { decision, text, mode, .. } => tell!(
            v,
            form,
            "sentence-decision-opened" / "line-decision-opened",
            decision = decision,
            mode = name_of(mode),
            text = v.quoted(v.phrase(text)),
        ),
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
    }
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
    }
}
