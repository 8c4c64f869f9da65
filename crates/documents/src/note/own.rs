//! What a note may say of votes: the member's own, and nothing of anybody else's.

use domain::decision::Decision;
use domain::election::Election;
use domain::symbol::Seat;

use crate::course::Course;
use crate::naming::capitalized;
use crate::say;
use crate::sentence::statement_of;
use crate::voice::name_of;

/// How the member itself voted in a decision and what it stated, as sentences.
pub(super) fn in_decision(course: &Course, seat: &Seat, decision: &Decision) -> Vec<String> {
    let v = course.v;
    let vote = decision.votes.get(seat).filter(|_| decision.mode.names_votes() && decision.closed.is_some());
    let vote = vote.map(|choice| say!(v.words, "note-vote", seat = v.seat(seat), choice = name_of(choice)));
    let statements = decision.standing_statements().filter(|it| it.seat == *seat);
    let statements = statements.map(|it| format!("{}.", statement_of(v, &it.seat, &it.statement)));
    vote.into_iter().chain(statements).map(|sentence| capitalized(&sentence)).collect()
}

/// Whom the member voted for: by its own word, or in the last round of a roll-call that has a result.
pub(super) fn candidate<'a>(seat: &Seat, election: &'a Election) -> Option<&'a Seat> {
    let disclosed = election.disclosed.get(seat).map(|(candidate, _)| candidate);
    let closed = election.rounds.iter().take(election.results.len());
    let voted = closed.rev().find_map(|round| round.votes.get(seat)).and_then(Option::as_ref);
    disclosed.or(voted)
}
