//! What an archived agreement of ours lets the house follow up: who would owe what by when.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::against::lived;
use super::claim::{Agreement, Claim, Code, Role};
use super::due::due_of;
use super::field::Field;
use super::naming::coded;
use super::words::folded;
use super::{ArchivedMeeting, Kept, Language, Who};
use crate::commitment::Owner;
use crate::committee::Committee;
use crate::deadline::Due;
use crate::mandate::Office;
use crate::membership::Class;
use crate::symbol::{AgreementId, PlenaryCode};
use crate::words::Text;
use crate::{Coalition, commitment};

/// A commitment that could be taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Position of the claim that holds the agreement.
    pub claim: u64,
    /// Who would owe it.
    pub owner: Owner,
    /// What: the summary of the agreement.
    pub text: Text,
    /// By when.
    pub due: Due,
}

/// The commitments that a meeting of ours set and nobody has taken up: an agreement that tells somebody who has a
/// seat or an office, or all members, to do something by some time. What the plenary that the record lived has bound
/// somebody to is not offered again.
pub fn offers(coalition: &Coalition, meeting: &ArchivedMeeting, today: Date) -> Vec<Offer> {
    let Some(agreed_on) = agreed_on(meeting).filter(|_| is_ours(coalition, meeting)) else {
        return Vec::new();
    };
    let mut offers = Vec::new();
    for (field, standing) in meeting.standings() {
        let kept = standing.value().kept();
        let Claim::Agreement(agreement) = &kept.claim else { continue };
        let due = agreement.deadline.as_ref().and_then(|it| due_of(it, agreed_on));
        let Some(due) = due.filter(|_| !standing.is_open() && agreement.kind.binds()) else { continue };
        for owner in owners(coalition, agreement, today) {
            if taken_up(coalition, meeting, field, &owner).is_none()
                && !is_bound(coalition, meeting, agreement, &owner)
            {
                let text = text_of(coalition, kept, agreement);
                offers.push(Offer { claim: kept.position, owner, text, due: due.clone() });
            }
        }
    }
    offers
}

/// Whether the meeting is of our own body: its acronym is ours.
pub fn is_ours(coalition: &Coalition, meeting: &ArchivedMeeting) -> bool {
    let Some(founding) = &coalition.membership.founding else { return false };
    let acronym = meeting.standing(&Field::Acronym);
    acronym.is_some_and(|it| match it.value().claim() {
        Claim::Acronym(acronym) => !it.is_open() && folded(acronym) == folded(&founding.acronym),
        _ => false,
    })
}

/// The codes that the meeting may have among our plenaries: its ordinal with the year, of the code or else of its
/// days, and as a running count.
pub fn plenary_codes(meeting: &ArchivedMeeting) -> Vec<PlenaryCode> {
    let Some(standing) = meeting.standing(&Field::Code) else { return Vec::new() };
    let Claim::Code(code) = standing.value().claim() else { return Vec::new() };
    let year = code.year.or_else(|| agreed_on(meeting).map(|day| i32::from(day.year())));
    let codes = [Code { year, ..code.clone() }, Code { year: None, ..code.clone() }].map(|it| coded(&it));
    codes.into_iter().filter(|it| !it.is_empty()).map(PlenaryCode::new).collect()
}

/// The day durations count from: the last it may have been.
pub fn agreed_on(meeting: &ArchivedMeeting) -> Option<Date> {
    match meeting.standing(&Field::Days)?.value().claim() {
        Claim::Days(days) => Some(days.to.last()),
        _ => None,
    }
}

/// The commitment by which this owner was bound to this agreement already.
pub(super) fn taken_up<'a>(
    coalition: &'a Coalition,
    meeting: &ArchivedMeeting,
    field: &Field,
    owner: &Owner,
) -> Option<&'a commitment::Commitment> {
    coalition.commitments.values().find(|it| {
        let about = it.archived().filter(|on| on.meeting == meeting.id);
        let about = about.and_then(|on| meeting.claims.get(&on.claim)).map(|kept| kept.claim.field());
        it.owner == *owner && about.as_ref() == Some(field)
    })
}

/// The commitment that our own plenary of this code made for this owner under the agreement of this number.
pub(super) fn witnessed<'a>(
    coalition: &'a Coalition,
    meeting: &ArchivedMeeting,
    agreement: &Agreement,
    owner: &Owner,
) -> Option<&'a commitment::Commitment> {
    let lived = lived_as(coalition, meeting, agreement)?;
    coalition.commitments.values().find(|it| it.agreement() == Some(&lived) && it.owner == *owner)
}

/// Whether the plenary that the record lived has bound this owner: by a commitment, or as a member of the committee
/// that was born in the same agreement.
fn is_bound(coalition: &Coalition, meeting: &ArchivedMeeting, agreement: &Agreement, owner: &Owner) -> bool {
    let Some(lived) = lived_as(coalition, meeting, agreement) else { return false };
    let sits = |it: &Committee| {
        it.agreement == lived && it.members.iter().any(|(seat, _)| *owner == Owner::Seat(seat.clone()))
    };
    witnessed(coalition, meeting, agreement, owner).is_some() || coalition.committees.values().any(sits)
}

/// The agreement of this number of the plenary that the record lived.
fn lived_as(coalition: &Coalition, meeting: &ArchivedMeeting, agreement: &Agreement) -> Option<AgreementId> {
    let plenary = lived(coalition, meeting)?.code.clone();
    let number = agreement.number.as_ref()?.parse().ok()?;
    Some(AgreementId { plenary, number })
}

/// Those who are told to, or undertake to, and can owe something here.
fn owners(coalition: &Coalition, agreement: &Agreement, today: Date) -> Vec<Owner> {
    let bound = agreement.actors.iter().filter(|it| matches!(it.role, Role::Asked | Role::Volunteers));
    let mut owners: Vec<Owner> = bound.filter_map(|it| owner(coalition, &it.who, today)).collect();
    if owners.is_empty() && agreement.kind == super::claim::Kind::Commit {
        let decides = agreement.actors.iter().filter(|it| it.role == Role::Decides);
        owners = decides.filter_map(|it| owner(coalition, &it.who, today)).collect();
    }
    let mut different: Vec<Owner> = Vec::new();
    for owner in owners {
        if !different.contains(&owner) {
            different.push(owner);
        }
    }
    different
}

fn owner(coalition: &Coalition, who: &Who, today: Date) -> Option<Owner> {
    match who {
        Who::Presidency => Some(Owner::Office(Office::Presidency)),
        Who::Secretariat => Some(Owner::Office(Office::Secretariat)),
        Who::Members | Who::Plenary => Some(Owner::AllMembers {}),
        Who::State(_) => {
            let seat = who.seat()?;
            let class = coalition.membership.class(&seat, today)?;
            (class == Class::Member && coalition.membership.in_good_standing(&seat, today))
                .then_some(Owner::Seat(seat))
        }
        _ => None,
    }
}

/// The summary, in the language of the document as far as the coalition has it.
fn text_of(coalition: &Coalition, kept: &Kept, agreement: &Agreement) -> Text {
    let language = coalition.archive.document(&kept.document).map(|it| it.language);
    match language {
        Some(Language::En) => Text::en(&agreement.summary),
        _ => Text::es(&agreement.summary),
    }
}
