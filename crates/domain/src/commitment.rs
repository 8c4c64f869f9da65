//! Commitments: who is to do what by when, what was reported, and whether it was done.

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::deadline::Due;
use crate::mandate::Office;
use crate::minutes::Digest;
use crate::symbol::{AgreementId, CommitmentId, MeetingId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact, agreement, falling_due};

pub mod dispute;
pub mod fulfil;
pub mod lapse;
pub mod make;
pub mod report;
pub mod verify;

/// Who has to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// A state or a partner.
    Seat(Seat),
    /// Whoever holds an office.
    Office(Office),
    /// Every member.
    AllMembers {},
}

/// What a commitment rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// An agreement that the record has witnessed.
    Agreement(AgreementId),
    /// An agreement that a document of the archive tells of; shown as *transcribed* wherever it is used.
    Archived(Archived),
}

/// An agreement of an archived meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archived {
    /// The meeting that agreed.
    pub meeting: MeetingId,
    /// Position of the claim that holds the agreement.
    pub claim: u64,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// To be done.
    Pending,
    /// Something was reported.
    InProgress,
    /// Reported as done and verified.
    Verified,
    /// What was reported is disputed.
    Disputed,
    /// Done.
    Fulfilled,
    /// Given up or overtaken.
    Lapsed,
}

/// A report on progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Who reports.
    pub seat: Seat,
    /// What was done.
    pub text: Text,
    /// Evidence, by SHA-256.
    pub evidence: Option<Digest>,
    /// Position in the record.
    pub position: u64,
}

/// A commitment.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// `IV-2023/A5/C1`; `IV-2023/T1` where it was taken up from the archive.
    pub id: CommitmentId,
    /// What it rests on.
    pub basis: Basis,
    /// Who has to do it.
    pub owner: Owner,
    /// What.
    pub text: Text,
    /// By when.
    pub due: Due,
    /// The day of the agreement; durations count from it.
    pub agreed_on: Date,
    /// The plenary its due event turned out to be.
    pub due_at: Option<PlenaryCode>,
    /// Reports so far.
    pub progress: Vec<Progress>,
    /// Where it stands.
    pub standing: Standing,
    /// Who disputed what was reported, and why; the last one.
    pub dispute: Option<(Seat, Text)>,
    /// Position in the record.
    pub position: u64,
}

/// What happened to commitments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody is to do something.
    Made {
        /// Its id.
        commitment: CommitmentId,
        /// The agreement.
        agreement: AgreementId,
        /// Who.
        owner: Owner,
        /// What.
        text: Text,
        /// By when.
        due: Due,
        /// The day durations count from.
        agreed_on: Date,
    },
    /// What an archived meeting of ours agreed is followed up: somebody is to do something.
    TakenUp {
        /// Its id.
        commitment: CommitmentId,
        /// The archived meeting that agreed.
        meeting: MeetingId,
        /// Position of the claim that holds the agreement.
        claim: u64,
        /// Who.
        owner: Owner,
        /// What.
        text: Text,
        /// By when.
        due: Due,
        /// The day durations count from.
        agreed_on: Date,
    },
    /// The event it is due at was found: a plenary was convened.
    FellDue {
        /// Which commitment.
        commitment: CommitmentId,
        /// At which plenary.
        plenary: PlenaryCode,
    },
    /// Its owner reported.
    ProgressReported {
        /// Which commitment.
        commitment: CommitmentId,
        /// Who reports.
        seat: Seat,
        /// What was done.
        text: Text,
        /// Evidence, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// The secretariat looked at the evidence and found it right.
    Verified {
        /// Which commitment.
        commitment: CommitmentId,
    },
    /// A member disputes what was reported.
    Disputed {
        /// Which commitment.
        commitment: CommitmentId,
        /// Who.
        seat: Seat,
        /// Why.
        reason: Text,
    },
    /// It is done.
    Fulfilled {
        /// Which commitment.
        commitment: CommitmentId,
    },
    /// It was given up or overtaken.
    Lapsed {
        /// Which commitment.
        commitment: CommitmentId,
        /// Why.
        reason: Text,
    },
}

impl Event {
    /// The commitment it is about.
    pub fn commitment(&self) -> &CommitmentId {
        match self {
            Self::Made { commitment, .. }
            | Self::TakenUp { commitment, .. }
            | Self::FellDue { commitment, .. }
            | Self::ProgressReported { commitment, .. }
            | Self::Verified { commitment }
            | Self::Disputed { commitment, .. }
            | Self::Fulfilled { commitment }
            | Self::Lapsed { commitment, .. } => commitment,
        }
    }
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// To take note, to thank and to welcome bind nobody.
    BindsNobody {
        /// Which agreement.
        agreement: AgreementId,
        /// Its nature.
        kind: agreement::Kind,
    },
    /// Nobody of that name takes part in the coalition today.
    OwnerUnknown(Seat),
    /// A text that has to say something is empty.
    TextMissing,
    /// What it would be due at has passed.
    DuePassed(Due),
    /// The record knows no such commitment.
    Unknown(CommitmentId),
    /// This is not what follows on where it stands.
    NotNow {
        /// Where it stands.
        standing: Standing,
    },
    /// Its owner reports, and this seat is not the owner.
    NotTheOwner(Seat),
    /// Nobody verifies or disputes what it reported itself.
    OwnWork(Seat),
    /// What is verified rests on evidence, and none was given.
    NoEvidence,
    /// What is given as a SHA-256 is none.
    NotADigest,
}

/// The commitment with this id.
pub(crate) fn known<'a>(coalition: &'a Coalition, id: &CommitmentId) -> Result<&'a Commitment, Refusal> {
    coalition.commitments.get(id).ok_or_else(|| Refusal::Unknown(id.clone()))
}

/// Commitments still to be kept, in the order of their ids.
pub fn open(coalition: &Coalition) -> impl Iterator<Item = &Commitment> {
    coalition.commitments.values().filter(|it| it.is_open())
}

/// Commitments that should have been kept before `day` and were not.
pub fn overdue(coalition: &Coalition, day: Date) -> impl Iterator<Item = &Commitment> {
    open(coalition).filter(move |it| it.is_overdue(coalition, day))
}

impl Commitment {
    /// The agreement it rests on, where the record has witnessed one.
    pub fn agreement(&self) -> Option<&AgreementId> {
        match &self.basis {
            Basis::Agreement(id) => Some(id),
            Basis::Archived(_) => None,
        }
    }

    /// The agreement of the archive it rests on, where it was taken up from there.
    pub fn archived(&self) -> Option<&Archived> {
        match &self.basis {
            Basis::Agreement(_) => None,
            Basis::Archived(archived) => Some(archived),
        }
    }

    /// Whether it is still to be kept.
    pub fn is_open(&self) -> bool {
        !matches!(self.standing, Standing::Fulfilled | Standing::Lapsed)
    }

    /// Whether it should have been kept before `day` and was not.
    pub fn is_overdue(&self, coalition: &Coalition, day: Date) -> bool {
        let due = (&self.due, self.due_at.as_ref());
        self.is_open() && falling_due::is_overdue(coalition, due, self.agreed_on, day)
    }

    /// Its last day, where it is due on a day.
    pub fn last_day(&self) -> Option<Date> {
        falling_due::last_day(&self.due, self.agreed_on)
    }

    /// Whether `seat` has to do it, on `day`.
    pub fn binds(&self, coalition: &Coalition, seat: &Seat, day: Date) -> bool {
        match &self.owner {
            Owner::Seat(owner) => owner == seat,
            Owner::Office(office) => {
                coalition.mandates.holder(*office, day).is_some_and(|mandate| mandate.seat == *seat)
            }
            Owner::AllMembers {} => coalition.membership.active_members(day).any(|it| it.seat == *seat),
        }
    }

    fn take_in(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::Made { .. } | Event::TakenUp { .. } => {}
            Event::FellDue { plenary, .. } => self.due_at = Some(plenary.clone()),
            Event::ProgressReported { seat, text, sha256, .. } => {
                self.progress.push(Progress {
                    seat: seat.clone(),
                    text: text.clone(),
                    evidence: sha256.clone(),
                    position: fact.position,
                });
                self.standing = Standing::InProgress;
            }
            Event::Verified { .. } => self.standing = Standing::Verified,
            Event::Disputed { seat, reason, .. } => {
                self.dispute = Some((seat.clone(), reason.clone()));
                self.standing = Standing::Disputed;
            }
            Event::Fulfilled { .. } => self.standing = Standing::Fulfilled,
            Event::Lapsed { .. } => self.standing = Standing::Lapsed,
        }
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Arc<Fact>, event: &Event) {
    let (basis, owner, text, due, agreed_on) = match event {
        Event::Made { agreement, owner, text, due, agreed_on, .. } => {
            (Basis::Agreement(agreement.clone()), owner, text, due, agreed_on)
        }
        Event::TakenUp { meeting, claim, owner, text, due, agreed_on, .. } => {
            let archived = Archived { meeting: meeting.clone(), claim: *claim };
            (Basis::Archived(archived), owner, text, due, agreed_on)
        }
        _ => {
            if let Some(commitment) = coalition.commitments.get_mut(event.commitment()) {
                commitment.take_in(fact, event);
            }
            return;
        }
    };
    let made = Commitment {
        id: event.commitment().clone(),
        basis,
        owner: owner.clone(),
        text: text.clone(),
        due: due.clone(),
        agreed_on: *agreed_on,
        due_at: None,
        progress: Vec::new(),
        standing: Standing::Pending,
        dispute: None,
        position: fact.position,
    };
    coalition.commitments.insert(made.id.clone(), made);
}
