//! What is moved, ruled and amended before a text is decided: what each came to is told by the decision it was put as.

use domain::decision::{Amendment, Part, Subject};
use domain::motion::{Motion, Ruling};
use domain::plenary::Plenary;
use serde::Serialize;
use utoipa::ToSchema;

use super::Words;

/// A procedural motion.
#[derive(Debug, Serialize, ToSchema)]
pub struct MotionShape {
    /// From 1, within its plenary.
    pub number: u16,
    /// Who moved it.
    pub seat: String,
    /// `appeal`, `suspend_session`, `adjourn_session`, `adjourn_debate`, `close_debate`, `divide` or `reorder`.
    pub kind: String,
    /// Under which item, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<u16>,
    /// What the mover said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// `pending`, `put`, `carried`, `lost`, `withdrawn`, `out_of_order` or `lapsed`.
    pub state: &'static str,
    /// The decision it was last put as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// The entry it stands in.
    pub position: u64,
}

/// What the chair ruled.
#[derive(Debug, Serialize, ToSchema)]
pub struct RulingShape {
    /// From 1, within its plenary.
    pub number: u16,
    /// Who raised the point of order, if somebody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// What was ruled.
    pub text: Words,
    /// The motion it finds out of order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_of_order: Option<u16>,
    /// Whether it stands: no appeal overturned it.
    pub stands: bool,
    /// The entry it stands in.
    pub position: u64,
}

/// A change of a text that a seat proposed.
#[derive(Debug, Serialize, ToSchema)]
pub struct AmendmentShape {
    /// From 1, in the order of submission.
    pub number: u16,
    /// Who proposed it.
    pub seat: String,
    /// What it would read.
    pub text: Words,
    /// The paragraph it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// The decision it was last put as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// Whether the text that takes it in was stated.
    pub taken_in: bool,
    /// Whether another amendment left it without an object.
    pub fallen: bool,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// The entry it stands in.
    pub position: u64,
}

/// A part of a text that is decided part by part.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartShape {
    /// From 1.
    pub number: u16,
    /// What it reads.
    pub text: Words,
    /// Whether it says what is to be done, and not why.
    pub operative: bool,
    /// The decision it was last put as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
}

/// What a decision is on, where it is not on a text of its own.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubjectShape {
    /// `motion`, `amendment` or `part`.
    pub kind: String,
    /// The decision on the text that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Its number.
    pub number: u16,
}

impl MotionShape {
    /// A motion of `plenary`.
    pub fn of(plenary: &Plenary, it: &Motion) -> Self {
        use domain::motion::State;
        Self {
            number: it.number,
            seat: it.seat.to_string(),
            kind: documents::name_of(&it.kind),
            item: it.item.map(|id| id.0),
            text: it.text.as_ref().map(Into::into),
            state: match plenary.state_of(it) {
                State::Pending => "pending",
                State::Put(_) => "put",
                State::Carried => "carried",
                State::Lost => "lost",
                State::Withdrawn => "withdrawn",
                State::OutOfOrder { .. } => "out_of_order",
                State::Lapsed => "lapsed",
            },
            decision: it.put.as_ref().map(ToString::to_string),
            position: it.position,
        }
    }
}

impl RulingShape {
    /// A ruling of the chair of `plenary`.
    pub fn of(plenary: &Plenary, it: &Ruling) -> Self {
        Self {
            number: it.number,
            seat: it.seat.as_ref().map(ToString::to_string),
            text: (&it.text).into(),
            out_of_order: it.out_of_order,
            stands: plenary.stands(it.number),
            position: it.position,
        }
    }
}

impl AmendmentShape {
    /// An amendment.
    pub fn of(it: &Amendment) -> Self {
        Self {
            number: it.number,
            seat: it.seat.to_string(),
            text: (&it.text).into(),
            paragraph: it.paragraph,
            decision: it.put.as_ref().map(ToString::to_string),
            taken_in: it.taken_in.is_some(),
            fallen: it.fallen.is_some(),
            withdrawn: it.withdrawn.is_some(),
            position: it.position,
        }
    }
}

impl PartShape {
    /// A part.
    pub fn of(it: &Part) -> Self {
        Self {
            number: it.number,
            text: (&it.text).into(),
            operative: it.operative,
            decision: it.put.as_ref().map(ToString::to_string),
        }
    }
}

impl SubjectShape {
    /// What a decision is on.
    pub fn of(it: &Subject) -> Self {
        let (of, number) = match it {
            Subject::Motion { number } => (None, *number),
            Subject::Amendment { of, number } | Subject::Part { of, number } => {
                (Some(of.to_string()), *number)
            }
        };
        Self { kind: documents::name_of(it), of, number }
    }
}
