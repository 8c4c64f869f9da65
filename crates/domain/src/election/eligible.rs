//! Who may be a candidate, and for which time an office can be filled.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Election, Refusal};
use crate::mandate::{Mandate, Office};
use crate::membership::Span;
use crate::plenary;
use crate::right::Right;
use crate::rules::Rules;
use crate::symbol::Seat;
use crate::{Coalition, Refusal as Any};

/// Refuses a candidate that the rules exclude, as things stand on `day`.
pub(super) fn may_stand(
    coalition: &Coalition,
    election: &Election,
    seat: &Seat,
    day: Date,
) -> Result<(), Any> {
    let rules = &coalition.rules_on(day)?.rules;
    if !coalition.has_right(seat, Right::Stand, day) {
        return Err(plenary::Refusal::LacksRight { seat: seat.clone(), right: Right::Stand }.into());
    }
    let before = coalition
        .mandates
        .all
        .iter()
        .filter(|it| it.office == election.office && it.span.from < election.term.from)
        .max_by_key(|it| it.span.from);
    if !rules.reelection.value && before.is_some_and(|it| it.seat == *seat) {
        return Err(Refusal::ReelectionExcluded(seat.clone()).into());
    }
    let other =
        |it: &&Mandate| it.office != election.office && it.seat == *seat && it.span.overlaps(&election.term);
    match coalition.mandates.all.iter().find(other) {
        Some(mandate) if !rules.both_offices.value => {
            Err(Refusal::HoldsOtherOffice { seat: seat.clone(), office: mandate.office }.into())
        }
        _ => Ok(()),
    }
}

/// How many months a term of `office` has, and its last day if it begins on `from`.
pub fn term_ends(rules: &Rules, office: Office, from: Date) -> (u16, Date) {
    let months = match office {
        Office::Presidency => rules.presidency_months.value,
        Office::Secretariat => rules.secretariat_months.value,
    };
    (months, from.saturating_add(i32::from(months).months()).saturating_sub(1.day()))
}

/// The time in which `office` is held and that shares a day with `term`, if there is one.
///
/// Who holds it *ad interim* makes room for whoever is elected.
pub(super) fn held(coalition: &Coalition, office: Office, term: &Span) -> Option<Span> {
    let regular = coalition.mandates.all.iter().filter(|it| it.office == office && !it.ad_interim);
    regular.map(|it| it.span).find(|span| span.overlaps(term))
}

/// The same, or the time for which somebody is being elected already.
pub(super) fn taken(coalition: &Coalition, office: Office, term: &Span) -> Option<Span> {
    let elections = coalition.elections.values().filter(|it| it.office == office && it.fills(coalition));
    held(coalition, office, term).or_else(|| elections.map(|it| it.term).find(|it| it.overlaps(term)))
}
