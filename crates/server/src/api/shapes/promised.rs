//! What came of agreements: committees and commitments, as of a day.

use domain::Coalition;
use domain::commitment::{self, Commitment, Owner};
use domain::committee::{self, Committee, Support};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{DueShape, Words, words_of};

words_of! {
    /// Where a commitment stands.
    CommitmentStanding = commitment::Standing { Pending, InProgress, Verified, Disputed, Fulfilled, Lapsed }
}
words_of! {
    /// Who may join a committee.
    AdmissionName = committee::Admission { Open, Closed }
}

/// A committee.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommitteeShape {
    /// `PC-1-2023`.
    #[schema(example = "PC-1-2023")]
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The agreement it was born in.
    pub agreement: String,
    /// What it is to do.
    pub mandate: Words,
    /// The document it works on.
    pub base_document: Words,
    /// Who may join.
    pub admission: AdmissionName,
    /// Its members, in the order in which they joined.
    pub members: Vec<String>,
    /// Who offered help.
    pub support: Vec<SupportShape>,
    /// When it delivers.
    pub due: DueShape,
    /// Whether its text should have come by today and did not.
    pub overdue: bool,
    /// What it delivered.
    pub delivered: Vec<DeliveryShape>,
    /// Whether it ended.
    pub dissolved: bool,
    /// The entry that set it up.
    pub position: u64,
}

/// Help that a partner offered to a committee.
#[derive(Debug, Serialize, ToSchema)]
pub struct SupportShape {
    /// Who offered.
    pub seat: String,
    /// Whether it was accepted.
    pub accepted: bool,
}

/// What a committee delivered.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryShape {
    /// To which plenary.
    pub plenary: String,
    /// The SHA-256 of the text, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The entry it stands in.
    pub position: u64,
}

impl CommitteeShape {
    /// A committee as of `today`.
    pub fn of(coalition: &Coalition, it: &Committee, today: Date) -> Self {
        let support = |(seat, support): (&domain::symbol::Seat, &Support)| SupportShape {
            seat: seat.to_string(),
            accepted: *support == Support::Accepted,
        };
        let delivery = |(position, plenary, sha256): &(u64, domain::symbol::PlenaryCode, Option<String>)| {
            DeliveryShape { plenary: plenary.to_string(), sha256: sha256.clone(), position: *position }
        };
        Self {
            id: it.id.to_string(),
            name: (&it.name).into(),
            agreement: it.agreement.to_string(),
            mandate: (&it.mandate).into(),
            base_document: (&it.base_document).into(),
            admission: it.admission.into(),
            members: it.members.iter().map(|(seat, _)| seat.to_string()).collect(),
            support: it.support.iter().map(support).collect(),
            due: DueShape::of(&it.due, it.agreed_on, it.due_at.as_ref()),
            overdue: it.is_overdue(coalition, today),
            delivered: it.delivered.iter().map(delivery).collect(),
            dissolved: it.dissolved.is_some(),
            position: it.position,
        }
    }
}

/// A commitment.
#[derive(Debug, Serialize, ToSchema)]
pub struct CommitmentShape {
    /// `IV-2023/A5/C1`.
    #[schema(example = "IV-2023/A5/C1")]
    pub id: String,
    /// The agreement it rests on; none where it was taken up from the archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// Where it was transcribed from, if it was taken up from the archive and not witnessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcribed: Option<TranscribedShape>,
    /// Who has to do it: a seat, `presidency`, `secretariat` or `all_members`.
    pub owner: String,
    /// What.
    pub text: Words,
    /// By when.
    pub due: DueShape,
    /// The day of the agreement.
    #[schema(format = Date)]
    pub agreed_on: String,
    /// Where it stands.
    pub standing: CommitmentStanding,
    /// Whether it should have been kept by today and was not.
    pub overdue: bool,
    /// Reports on it, oldest first.
    pub progress: Vec<ProgressShape>,
    /// The entry it stands in.
    pub position: u64,
}

/// The archived agreement that a commitment rests on.
#[derive(Debug, Serialize, ToSchema)]
pub struct TranscribedShape {
    /// The archived meeting: `CORETT/IV-2023`.
    #[schema(example = "CORETT/IV-2023")]
    pub meeting: String,
    /// The entry in which its agreement was transcribed.
    pub claim: u64,
}

/// A report on a commitment.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProgressShape {
    /// Who reports.
    pub seat: String,
    /// What was done.
    pub text: Words,
    /// The SHA-256 of the evidence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The entry it stands in.
    pub position: u64,
}

impl CommitmentShape {
    /// A commitment as of `today`.
    pub fn of(coalition: &Coalition, it: &Commitment, today: Date) -> Self {
        let progress = |one: &commitment::Progress| ProgressShape {
            seat: one.seat.to_string(),
            text: (&one.text).into(),
            sha256: one.evidence.clone(),
            position: one.position,
        };
        Self {
            id: it.id.to_string(),
            agreement: it.agreement().map(ToString::to_string),
            transcribed: it
                .archived()
                .map(|on| TranscribedShape { meeting: on.meeting.to_string(), claim: on.claim }),
            owner: match &it.owner {
                Owner::Seat(seat) => seat.to_string(),
                Owner::Office(office) => documents::name_of(office),
                Owner::AllMembers {} => documents::name_of(&it.owner),
            },
            text: (&it.text).into(),
            due: DueShape::of(&it.due, it.agreed_on, it.due_at.as_ref()),
            agreed_on: it.agreed_on.to_string(),
            standing: it.standing.into(),
            overdue: it.is_overdue(coalition, today),
            progress: it.progress.iter().map(progress).collect(),
            position: it.position,
        }
    }
}
