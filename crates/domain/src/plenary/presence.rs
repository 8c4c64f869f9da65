//! Who is there, who of them counts, and whether they are enough.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{Attendance, Event, Plenary, Refusal};
use crate::decision::roll;
use crate::membership::Class;
use crate::quorum::{Quorum, Share};
use crate::right::Right;
use crate::rules::{Matter, Rules};
use crate::symbol::Seat;
use crate::{Coalition, majority, rules};

impl Plenary {
    /// The active members that are present, in the order of their symbols.
    pub fn members_present(&self, coalition: &Coalition, day: Date) -> BTreeSet<Seat> {
        self.present.keys().filter(|seat| is_active_member(coalition, seat, day)).cloned().collect()
    }

    /// The members present that may vote, the chair among them whatever the rules say of its vote.
    pub fn voters(&self, coalition: &Coalition, day: Date) -> BTreeSet<Seat> {
        let mut present = self.members_present(coalition, day);
        present.retain(|seat| coalition.has_right(seat, Right::Vote, day));
        present
    }

    /// Members present against members needed to open it.
    pub fn quorum_to_open(&self, coalition: &Coalition, day: Date) -> Result<Quorum, rules::Refusal> {
        let rules = &coalition.rules_on(day)?.rules;
        Ok(quorum(self.attendances(), coalition, rules, rules.quorum_to_open.value, day))
    }

    /// Members present against members needed to decide.
    pub fn quorum_to_decide(&self, coalition: &Coalition, day: Date) -> Result<Quorum, rules::Refusal> {
        quorum_to_decide(self.attendances(), coalition, day)
    }

    fn attendances(&self) -> impl Iterator<Item = (&Seat, Attendance)> {
        self.present.iter().map(|(seat, attendance)| (seat, *attendance))
    }

    /// What it would take to adopt something on `matter`, were it opened now.
    pub fn requirement(
        &self,
        coalition: &Coalition,
        matter: Matter,
        day: Date,
    ) -> Result<majority::Requirement, rules::Refusal> {
        let rule = coalition.rules_on(day)?.rules.decision_rule(matter);
        let members = coalition.membership.active_members(day).count() as u32;
        Ok(rule.requirement(roll::entitled(coalition, self, &rule, day)?.len() as u32, members))
    }

    /// Refuses where too few are there to decide.
    pub(crate) fn must_have_quorum(&self, coalition: &Coalition, day: Date) -> Result<(), crate::Refusal> {
        let quorum = self.quorum_to_decide(coalition, day)?;
        if quorum.is_reached() { Ok(()) } else { Err(Refusal::QuorumNotReached(quorum).into()) }
    }

    /// Refuses a seat that is not there.
    pub(crate) fn must_be_present(&self, seat: &Seat) -> Result<(), Refusal> {
        if self.present.contains_key(seat) { Ok(()) } else { Err(Refusal::NotPresent(seat.clone())) }
    }

    /// `change`, followed by the loss or the return of quorum if that is what the change brings about.
    pub(super) fn with_quorum(
        &self,
        coalition: &Coalition,
        day: Date,
        change: Event,
    ) -> Result<Vec<crate::Event>, crate::Refusal> {
        // Whom it changes, and how that seat is there afterwards; everybody else stays as they are.
        let changed = match &change {
            Event::PresenceRecorded { seat, attendance, .. } => Some((seat, Some(*attendance))),
            Event::DepartureRecorded { seat, .. } => Some((seat, None)),
            _ => None,
        };
        let others = self.attendances().filter(|(seat, _)| changed.is_none_or(|(it, _)| it != *seat));
        let present = others.chain(changed.and_then(|(seat, attendance)| Some((seat, attendance?))));
        let in_session = self.opening.is_some() || matches!(change, Event::Opened { .. });
        let quorum = quorum_to_decide(present, coalition, day)?;
        let Quorum { present, needed, .. } = quorum;
        let plenary = self.code.clone();
        let follows = match (in_session, quorum.is_reached(), self.quorum_lost) {
            (true, false, false) => Some(Event::QuorumLost { plenary, present, needed }),
            (true, true, true) => Some(Event::QuorumRegained { plenary, present, needed }),
            _ => None,
        };
        Ok([Some(change), follows].into_iter().flatten().map(Into::into).collect())
    }
}

fn quorum_to_decide<'a>(
    present: impl Iterator<Item = (&'a Seat, Attendance)>,
    coalition: &Coalition,
    day: Date,
) -> Result<Quorum, rules::Refusal> {
    let rules = &coalition.rules_on(day)?.rules;
    Ok(quorum(present, coalition, rules, rules.quorum_to_decide.value, day))
}

fn quorum<'a>(
    present: impl Iterator<Item = (&'a Seat, Attendance)>,
    coalition: &Coalition,
    rules: &Rules,
    share: Share,
    day: Date,
) -> Quorum {
    let present = present
        .filter(|(seat, attendance)| counts(rules, *attendance) && is_active_member(coalition, seat, day));
    let members = coalition.membership.active_members(day).count() as u32;
    Quorum { present: present.count() as u32, needed: share.needed(members), members }
}

/// Whether who takes part like this counts for quorum.
pub(super) fn counts(rules: &Rules, attendance: Attendance) -> bool {
    rules.remote_counts.value || attendance != Attendance::Remote
}

/// Refuses a seat that lacks `right` on `day`.
pub(crate) fn must_have_right(
    coalition: &Coalition,
    seat: &Seat,
    right: Right,
    day: Date,
) -> Result<(), Refusal> {
    if coalition.has_right(seat, right, day) {
        Ok(())
    } else {
        Err(Refusal::LacksRight { seat: seat.clone(), right })
    }
}

pub(super) fn is_active_member(coalition: &Coalition, seat: &Seat, day: Date) -> bool {
    coalition.membership.class(seat, day) == Some(Class::Member)
        && coalition.membership.in_good_standing(seat, day)
}
