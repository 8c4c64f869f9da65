//! Elections, in sentences.

use domain::election::{Event, RoundResult};
use domain::mandate::Office;
use domain::symbol::ElectionId;

use super::{Form, tell};
use crate::say;
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Called { office, term, .. } => tell!(
            v,
            form,
            "sentence-election-called" / "line-election-called",
            office = v.office(*office),
            span = v.span(term),
        ),
        Event::Nominated { election, candidate, by, consents } => tell!(
            v,
            form,
            "sentence-election-nominated" / "line-election-nominated",
            office = office_of(v, election),
            candidate = v.seat(candidate),
            by = if by == candidate { or_none(None) } else { v.seat(by) },
            consents = if *consents { "consents" } else { "asked" },
        ),
        Event::Consented { election, candidate } => tell!(
            v,
            form,
            "sentence-election-consented" / "line-election-consented",
            office = office_of(v, election),
            candidate = v.seat(candidate),
        ),
        Event::CandidacyWithdrawn { election, candidate } => tell!(
            v,
            form,
            "sentence-election-candidacy-withdrawn" / "line-election-candidacy-withdrawn",
            office = office_of(v, election),
            candidate = v.seat(candidate),
        ),
        Event::Opened { election, officer, mode, candidates, entitled, .. } => tell!(
            v,
            form,
            "sentence-election-opened" / "line-election-opened",
            office = office_of(v, election),
            officer = officer_of(v, officer),
            mode = name_of(mode),
            candidates = v.seats(candidates),
            entitled = entitled.len(),
        ),
        Event::Objected { .. }
        | Event::VoteCast { .. }
        | Event::RoundClosed { .. }
        | Event::LotDrawn { .. }
        | Event::Announced { .. }
        | Event::VoteDisclosed { .. } => outcome(v, event, form),
    }
}

fn outcome(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Objected { election, seat } => tell!(
            v,
            form,
            "sentence-election-objected" / "line-election-objected",
            office = office_of(v, election),
            seat = v.seat(seat),
        ),
        Event::VoteCast { election, round, seat, candidate } => tell!(
            v,
            form,
            "sentence-election-vote-cast" / "line-election-vote-cast",
            office = office_of(v, election),
            round = round,
            seat = v.seat(seat),
            candidate = or_none(candidate.as_ref().map(|candidate| v.seat(candidate))),
        ),
        Event::RoundClosed { election, round, tally, abstentions, result } => {
            let votes = tally
                .iter()
                .map(|(seat, votes)| say!(v.words, "round-votes", seat = v.seat(seat), votes = votes));
            tell!(
                v,
                form,
                "sentence-election-round-closed" / "line-election-round-closed",
                office = office_of(v, election),
                round = round,
                tally = v.words.list(votes),
                abstentions = abstentions,
                result = self::result(v, result),
            )
        }
        Event::LotDrawn { election, seat, witnesses } => tell!(
            v,
            form,
            "sentence-election-lot-drawn" / "line-election-lot-drawn",
            office = office_of(v, election),
            seat = v.seat(seat),
            witnesses = if witnesses.is_empty() { or_none(None) } else { v.seats(witnesses) },
        ),
        Event::Announced { election, elected, mode } => tell!(
            v,
            form,
            "sentence-election-announced" / "line-election-announced",
            office = office_of(v, election),
            elected = v.seat(elected),
            mode = name_of(mode),
            span = or_none(v.coalition.elections.get(election).map(|election| v.span(&election.term))),
        ),
        Event::VoteDisclosed { election, seat, candidate } => tell!(
            v,
            form,
            "sentence-election-vote-disclosed" / "line-election-vote-disclosed",
            office = office_of(v, election),
            seat = v.seat(seat),
            candidate = v.seat(candidate),
        ),
        _ => String::new(),
    }
}

/// The office an election is for.
fn office_of(v: Voice, election: &ElectionId) -> String {
    match v.coalition.elections.get(election) {
        Some(election) => v.office(election.office),
        None => election.to_string(),
    }
}

/// The returning officer: by its office where it holds the Technical Secretariat.
fn officer_of(v: Voice, officer: &domain::symbol::Seat) -> String {
    match v.coalition.mandates.holder(Office::Secretariat, v.day) {
        Some(mandate) if mandate.seat == *officer => v.holder(mandate),
        _ => v.seat(officer),
    }
}

/// What a round came to, as a sentence.
fn result(v: Voice, result: &RoundResult) -> String {
    match result {
        RoundResult::Elected { seat } => say!(v.words, "round-elected", seat = v.seat(seat)),
        RoundResult::RestrictedTo { seats } => say!(v.words, "round-restricted", seats = v.seats(seats)),
        RoundResult::Repeated {} => say!(v.words, "round-repeated"),
        RoundResult::ToLot { seats } => say!(v.words, "round-to-lot", seats = v.seats(seats)),
        RoundResult::LotForSecondPlace { leader, seats } => {
            say!(v.words, "round-lot-for-second-place", leader = v.seat(leader), seats = v.seats(seats))
        }
        RoundResult::CarriedOver {} => say!(v.words, "round-carried-over"),
    }
}
