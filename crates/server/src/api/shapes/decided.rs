//! What came of plenaries: agreements and declarations.

use domain::agreement::Agreement;
use domain::declaration::{Declaration, Entry, Stance};
use domain::{Coalition, Fact, consultation};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{AgreementKind, CommitmentShape, CommitteeShape, DecisionShape, PaperShape, SourceShape, Words};
use crate::links;

/// An agreement in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgreementLine {
    /// `IV-2023/A5`.
    #[schema(example = "IV-2023/A5")]
    pub id: String,
    /// Its permanent id, with the coalition's acronym.
    pub permanent: String,
    /// Its page, without a language before it.
    pub address: String,
    /// The plenary that agreed, or whose numbers it continues.
    pub plenary: String,
    /// Its number there.
    pub number: u16,
    /// What sort of agreement.
    pub kind: AgreementKind,
    /// What was agreed.
    pub text: Words,
    /// Under which item, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<u16>,
    /// The decision that took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// The consultation that adopted it without a meeting; its number continues those of the plenary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consultation: Option<String>,
    /// Whether a correction stands beside it.
    pub corrected: bool,
    /// The entry it stands in.
    pub position: u64,
}

impl AgreementLine {
    /// An agreement in a list.
    pub fn of(coalition: &Coalition, it: &Agreement) -> Self {
        Self {
            id: it.id.to_string(),
            permanent: coalition.permanent(&it.id),
            address: links::plain(&it.id),
            plenary: it.id.plenary.to_string(),
            number: it.id.number,
            kind: it.kind.into(),
            text: (&it.text).into(),
            item: it.item.map(|id| id.0),
            decision: it.decision.as_ref().map(ToString::to_string),
            consultation: it.consultation.as_ref().map(ToString::to_string),
            corrected: !it.corrigenda.is_empty(),
            position: it.position,
        }
    }
}

/// An agreement with how it was taken and what came of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgreementWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: AgreementLine,
    /// The day it was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub on: Option<String>,
    /// Where it comes from, if it was carried in from elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceShape>,
    /// The decision that took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided: Option<DecisionShape>,
    /// Corrections, oldest first.
    pub corrigenda: Vec<CorrigendumShape>,
    /// Committees born in it.
    pub committees: Vec<CommitteeShape>,
    /// Commitments that rest on it.
    pub commitments: Vec<CommitmentShape>,
    /// Certificates issued of it.
    pub papers: Vec<PaperShape>,
}

/// A correction that stands beside the text.
#[derive(Debug, Serialize, ToSchema)]
pub struct CorrigendumShape {
    /// What to read instead of what.
    pub text: Words,
    /// The entry it stands in.
    pub position: u64,
}

impl AgreementWhole {
    /// An agreement as of `today`.
    pub fn of(coalition: &Coalition, it: &Agreement, today: Date) -> Self {
        let proceedings = coalition.plenaries.get(&it.id.plenary).map(|plenary| &plenary.proceedings);
        // Proceedings stand in the order of the record.
        let fact: Option<&Fact> = proceedings.and_then(|facts| {
            let found = facts.binary_search_by_key(&it.position, |fact| fact.position).ok()?;
            facts.get(found).map(|fact| &**fact)
        });
        let consulted = consultation::of_agreement(coalition, it);
        let between = consulted.and_then(|one| one.facts.iter().find(|fact| fact.position == it.position));
        let fact = fact.or(between.map(AsRef::as_ref));
        let decided = it.decision.as_ref().and_then(|id| coalition.decision(id));
        let committees = coalition.committees.values().filter(|one| one.agreement == it.id);
        let commitments = coalition.commitments.values().filter(|one| one.agreement() == Some(&it.id));
        let papers = coalition.papers.iter().filter(|paper| paper.agreement.as_ref() == Some(&it.id));
        Self {
            line: AgreementLine::of(coalition, it),
            on: fact.map(|fact| fact.on.to_string()),
            source: fact.and_then(|fact| fact.source.as_ref()).map(Into::into),
            decided: decided.map(|one| DecisionShape::of(coalition, one)),
            corrigenda: it
                .corrigenda
                .iter()
                .map(|one| CorrigendumShape { text: (&one.text).into(), position: one.position })
                .collect(),
            committees: committees.map(|one| CommitteeShape::of(coalition, one, today)).collect(),
            commitments: commitments.map(|one| CommitmentShape::of(coalition, one, today)).collect(),
            papers: papers.map(PaperShape::of).collect(),
        }
    }
}

/// A joint declaration in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeclarationLine {
    /// `DC-1-2023`.
    #[schema(example = "DC-1-2023")]
    pub id: String,
    /// Its page, without a language before it.
    pub address: String,
    /// Its title.
    pub title: Words,
    /// The plenary it was presented to.
    pub plenary: String,
    /// The members that back it.
    pub backing: Vec<String>,
    /// The SHA-256 of its text; the file is at `/record/files/{sha256}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The entry of its presentation.
    pub position: u64,
}

impl DeclarationLine {
    /// A declaration in a list.
    pub fn of(it: &Declaration) -> Self {
        Self {
            id: it.id.to_string(),
            address: links::plain(format_args!("declarations/{}", it.id)),
            title: (&it.title).into(),
            plenary: it.plenary.to_string(),
            backing: it.backing().into_iter().map(ToString::to_string).collect(),
            sha256: it.file.clone(),
            position: it.position,
        }
    }
}

/// A joint declaration with its endorsement ledger.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeclarationWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: DeclarationLine,
    /// Every stance taken, oldest first; the last of a seat is the one that holds.
    pub ledger: Vec<StanceShape>,
}

/// A line of the endorsement ledger.
#[derive(Debug, Serialize, ToSchema)]
pub struct StanceShape {
    /// Who.
    pub seat: String,
    /// `endorsed`, `endorsed_with_reservation`, `took_note`, `declined`, `joined_later` or `withdrew`.
    pub stance: String,
    /// Whether it counts as backing.
    pub backs: bool,
    /// The reservation, or the reason of a withdrawal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// The paragraph a reservation is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// The day.
    #[schema(format = Date)]
    pub on: String,
    /// The entry it stands in.
    pub position: u64,
}

impl StanceShape {
    fn of(it: &Entry) -> Self {
        let (text, paragraph) = match &it.stance {
            Stance::EndorsedWithReservation { reservation, paragraph } => (Some(reservation), *paragraph),
            Stance::Withdrew { reason } => (reason.as_ref(), None),
            _ => (None, None),
        };
        Self {
            seat: it.seat.to_string(),
            stance: documents::name_of(&it.stance),
            backs: it.stance.backs(),
            text: text.map(Into::into),
            paragraph,
            on: it.on.to_string(),
            position: it.position,
        }
    }
}

impl DeclarationWhole {
    /// A declaration with its ledger.
    pub fn of(it: &Declaration) -> Self {
        Self { line: DeclarationLine::of(it), ledger: it.ledger.iter().map(StanceShape::of).collect() }
    }
}
