//! An election in a note: who conducted it, the member's own vote, the result.

use domain::election::{self, Election};
use domain::mandate::Office;
use domain::membership::Span;
use domain::plenary::{ItemStatus, Purpose};
use domain::symbol::{ItemId, Seat};
use domain::{Event, Fact};

use super::own;
use super::points::Telling;
use crate::course::Section;
use crate::head::held;
use crate::naming::capitalized;
use crate::say;
use crate::voice::or_none;

impl<'a> Telling<'a, '_> {
    /// An election in one go: who conducted it, the member's own vote, the result.
    pub fn election(&mut self, fact: &'a Fact, all: &[&'a Fact]) {
        let Some(election) = self.elections().find(|it| concerns(&fact.event, it)) else { return };
        if !self.done.insert(format!("election {}", election.id)) {
            return;
        }
        let v = self.course.v;
        let officer = election.officer.as_ref().map(|officer| &officer.seat);
        let secretariat = held(self.course, Office::Secretariat);
        let officer = officer.map(|seat| match secretariat {
            Some(mandate) if mandate.seat == *seat => v.holder(mandate),
            _ => v.seat(seat),
        });
        let span = election.term;
        let sentence = say!(
            v.words,
            "note-election",
            exhausted = if self.is_last() { "exhausted" } else { "not-yet" },
            officer = or_none(officer),
            office = v.office(election.office),
            year = span.from.year(),
        );
        self.told.push(capitalized(&sentence));
        if let Some(candidate) = own::candidate(self.seat, election) {
            let (seat, candidate) = (v.seat(self.seat), v.seat(candidate));
            let sentence = say!(v.words, "note-own-candidate", seat = seat, candidate = candidate);
            self.told.push(capitalized(&sentence));
        }
        if let Some(elected) = election.elected.as_ref().filter(|_| election.announced.is_some()) {
            let sentence = say!(
                v.words,
                "note-elected",
                elected = v.seat(elected),
                office = v.office(election.office),
                years = or_none(whole_years(&span).map(|years| years.to_string())),
                span = v.span(&span),
            );
            self.told.push(capitalized(&sentence));
        }
        let own = |event: &Event| own_or_public(event, self.seat);
        self.used
            .extend(all.iter().copied().filter(|fact| concerns(&fact.event, election) && own(&fact.event)));
    }

    fn elections(&self) -> impl Iterator<Item = &'a Election> + use<'a> {
        let code = &self.course.plenary.code;
        self.course.v.coalition.elections.values().filter(move |it| it.plenary == *code)
    }

    /// Whether this is the last item of substance, and all others were dealt with.
    fn is_last(&self) -> bool {
        let Section::Item(id) = self.section else { return false };
        let substance = self.course.plenary.agenda.iter().filter(|item| item.draft.purpose != Purpose::Other);
        let ids: Vec<(ItemId, bool)> =
            substance.map(|item| (item.draft.id, item.status == ItemStatus::Done)).collect();
        ids.last().is_some_and(|(last, _)| *last == id) && ids.iter().all(|(it, done)| *done || *it == id)
    }
}

/// Whether an event belongs to an election.
fn concerns(event: &Event, of: &Election) -> bool {
    use election::Event as E;
    let Event::Election(event) = event else { return false };
    let (E::Called { election, .. }
    | E::Nominated { election, .. }
    | E::Consented { election, .. }
    | E::CandidacyWithdrawn { election, .. }
    | E::Opened { election, .. }
    | E::Objected { election, .. }
    | E::VoteCast { election, .. }
    | E::RoundClosed { election, .. }
    | E::LotDrawn { election, .. }
    | E::Announced { election, .. }
    | E::VoteDisclosed { election, .. }) = event;
    *election == of.id
}

/// Whether a note may even point to an event of an election: to no vote and objection of others.
fn own_or_public(event: &Event, own: &Seat) -> bool {
    use election::Event as E;
    match event {
        Event::Election(
            E::VoteCast { seat, .. } | E::VoteDisclosed { seat, .. } | E::Objected { seat, .. },
        ) => seat == own,
        _ => true,
    }
}

/// How many years a term is, where it is whole years from a day to the day before.
fn whole_years(span: &Span) -> Option<i16> {
    let after = span.to?.tomorrow().ok()?;
    let same_day = after.month() == span.from.month() && after.day() == span.from.day();
    let years = after.year() - span.from.year();
    (same_day && years > 0).then_some(years)
}
