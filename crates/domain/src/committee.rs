//! Committees: born in an agreement, joined by volunteers, helped by partners, dissolved on delivery.

use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::deadline::Due;
use crate::minutes::Digest;
use crate::symbol::{AgreementId, CommitteeId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact, agreement, falling_due};

pub mod accept_support;
pub mod deliver;
pub mod dissolve;
pub mod establish;
pub mod offer_support;
pub mod set_up;
pub mod volunteer;

/// Who may join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Admission {
    /// Any member that volunteers.
    Open,
    /// Those named when it was set up.
    Closed,
}

/// How far an offer of support went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Offered; not yet accepted.
    Offered,
    /// Accepted.
    Accepted,
}

/// A committee.
#[derive(Clone, Debug)]
pub struct Committee {
    /// `PC-1-2023`.
    pub id: CommitteeId,
    /// Its name.
    pub name: Text,
    /// The agreement it was born in.
    pub agreement: AgreementId,
    /// What it is to do.
    pub mandate: Text,
    /// The document it works on.
    pub base_document: Text,
    /// Who may join.
    pub admission: Admission,
    /// When it delivers.
    pub due: Due,
    /// The day of the agreement; durations count from it.
    pub agreed_on: Date,
    /// The plenary its due event turned out to be, once that was convened.
    pub due_at: Option<PlenaryCode>,
    /// Members with the position at which each joined.
    pub members: Vec<(Seat, u64)>,
    /// Partners that offered help.
    pub support: BTreeMap<Seat, Support>,
    /// Deliveries: position, plenary, SHA-256 of the text where there is one.
    pub delivered: Vec<(u64, PlenaryCode, Option<Digest>)>,
    /// Position of its dissolution.
    pub dissolved: Option<u64>,
    /// Position of its setting up.
    pub position: u64,
}

/// What happened to committees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The plenary set one up.
    SetUp {
        /// Its id.
        committee: CommitteeId,
        /// Its name.
        name: Text,
        /// The agreement.
        agreement: AgreementId,
        /// What it is to do.
        mandate: Text,
        /// The document it works on.
        base_document: Text,
        /// Who may join.
        admission: Admission,
        /// When it delivers.
        due: Due,
        /// Members named at once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        members: Vec<Seat>,
    },
    /// A member joined by its own will.
    Volunteered {
        /// Which committee.
        committee: CommitteeId,
        /// Who.
        seat: Seat,
        /// In which plenary, if in one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
    },
    /// A partner offered help.
    SupportOffered {
        /// Which committee.
        committee: CommitteeId,
        /// Who.
        seat: Seat,
        /// With what.
        offer: Text,
        /// In which plenary, if in one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
    },
    /// The offer was accepted.
    SupportAccepted {
        /// Which committee.
        committee: CommitteeId,
        /// Whose.
        seat: Seat,
    },
    /// The event it is due at was found: a plenary was convened.
    FellDue {
        /// Which committee.
        committee: CommitteeId,
        /// At which plenary it is to deliver.
        plenary: PlenaryCode,
    },
    /// It delivered its text.
    Delivered {
        /// Which committee.
        committee: CommitteeId,
        /// To which plenary.
        plenary: PlenaryCode,
        /// The text, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// It ended.
    Dissolved {
        /// Which committee.
        committee: CommitteeId,
        /// The agreement that ended it, where it did not end by delivering.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
    },
}

impl Event {
    /// The committee it is about.
    pub fn committee(&self) -> &CommitteeId {
        match self {
            Self::SetUp { committee, .. }
            | Self::Volunteered { committee, .. }
            | Self::SupportOffered { committee, .. }
            | Self::SupportAccepted { committee, .. }
            | Self::FellDue { committee, .. }
            | Self::Delivered { committee, .. }
            | Self::Dissolved { committee, .. } => committee,
        }
    }
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another committee has this id.
    IdTaken(CommitteeId),
    /// The record knows no such committee.
    Unknown(CommitteeId),
    /// A committee rests on an agreement to have one; this agreement is of another nature.
    AgreementOfOtherKind {
        /// Which agreement.
        agreement: AgreementId,
        /// Its nature.
        kind: agreement::Kind,
    },
    /// A text that has to say something is empty.
    TextMissing,
    /// What it would be due at has passed.
    DuePassed(Due),
    /// Only members sit in committees.
    NotAMember(Seat),
    /// A closed committee has the members named when it is set up, and none were.
    NobodyNamed,
    /// It is closed: its members were named when it was set up.
    ClosedToVolunteers,
    /// This seat is in it already.
    AlreadyIn(Seat),
    /// It was dissolved.
    Dissolved,
    /// A member does not offer support from outside; it may join.
    MembersJoin(Seat),
    /// This seat offered before.
    AlreadyOffered(Seat),
    /// No offer of this seat waits to be accepted.
    NothingOffered(Seat),
    /// Its members deliver, or the secretariat for them.
    NotOfTheCommittee(Seat),
    /// It has neither delivered nor did a plenary agree to end it.
    NeitherDeliveredNorAgreed,
    /// What is given as a SHA-256 is none.
    NotADigest,
}

/// The committee with this id, unless it was dissolved.
pub(crate) fn standing<'a>(coalition: &'a Coalition, id: &CommitteeId) -> Result<&'a Committee, Refusal> {
    let committee = coalition.committees.get(id).ok_or_else(|| Refusal::Unknown(id.clone()))?;
    if committee.dissolved.is_some() { Err(Refusal::Dissolved) } else { Ok(committee) }
}

impl Committee {
    /// Whether `seat` is in it.
    pub fn has(&self, seat: &Seat) -> bool {
        self.members.iter().any(|(member, _)| member == seat)
    }

    /// Whether its text is still to come.
    pub fn waits(&self) -> bool {
        self.dissolved.is_none() && self.delivered.is_empty()
    }

    /// Whether its text should have come by `day` and did not.
    pub fn is_overdue(&self, coalition: &Coalition, day: Date) -> bool {
        let due = (&self.due, self.due_at.as_ref());
        self.waits() && falling_due::is_overdue(coalition, due, self.agreed_on, day)
    }

    fn take_in(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::SetUp { .. } => {}
            Event::Volunteered { seat, .. } => self.members.push((seat.clone(), fact.position)),
            Event::SupportOffered { seat, .. } => {
                self.support.insert(seat.clone(), Support::Offered);
            }
            Event::SupportAccepted { seat, .. } => {
                self.support.insert(seat.clone(), Support::Accepted);
            }
            Event::FellDue { plenary, .. } => self.due_at = Some(plenary.clone()),
            Event::Delivered { plenary, sha256, .. } => {
                self.delivered.push((fact.position, plenary.clone(), sha256.clone()));
            }
            Event::Dissolved { .. } => self.dissolved = Some(fact.position),
        }
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Arc<Fact>, event: &Event) {
    let Event::SetUp { committee, name, agreement, mandate, base_document, admission, due, members } = event
    else {
        if let Some(committee) = coalition.committees.get_mut(event.committee()) {
            committee.take_in(fact, event);
        }
        return;
    };
    let set_up = Committee {
        id: committee.clone(),
        name: name.clone(),
        agreement: agreement.clone(),
        mandate: mandate.clone(),
        base_document: base_document.clone(),
        admission: *admission,
        due: due.clone(),
        agreed_on: falling_due::agreed_on(coalition, agreement).unwrap_or(fact.on),
        due_at: None,
        members: members.iter().map(|seat| (seat.clone(), fact.position)).collect(),
        support: BTreeMap::new(),
        delivered: Vec::new(),
        dissolved: None,
        position: fact.position,
    };
    coalition.committees.insert(committee.clone(), set_up);
}
