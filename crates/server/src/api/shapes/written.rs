//! Minutes and the papers that went out.

use domain::minutes::{Minutes, Observation, Paragraph, Stage};
use domain::paper::Paper;
use domain::symbol::Seat;
use domain::{Coalition, Fact};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Language, Sentence, Words, words_of};
use crate::links;

words_of! {
    /// What became of an observation.
    DispositionName = domain::minutes::Disposition { Accepted, Rejected, Noted }
}
words_of! {
    /// What a paper is.
    PaperKind = domain::paper::Kind {
        Convocation, DraftMinutes, Minutes, Certificate, Note, ConsultationCertificate,
    }
}

/// The minutes of a plenary in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct MinutesLine {
    /// Of which plenary.
    pub plenary: String,
    /// Where they stand: `drafted`, `circulated`, `submitted` or `approved`.
    pub stage: String,
    /// The last day for observations, while they circulate.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub observations_until: Option<String>,
    /// The plenary they were put before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted_to: Option<String>,
    /// The plenary that approved them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// When they were published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub published_at: Option<String>,
    /// Which text this is.
    pub revision: u16,
    /// What the paper is, for minutes that exist on paper alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_in: Option<Words>,
    /// The entry of their beginning.
    pub position: u64,
}

impl MinutesLine {
    /// Minutes in a list.
    pub fn of(it: &Minutes) -> Self {
        let (until, submitted, approved) = match &it.stage {
            Stage::Drafted => (None, None, None),
            Stage::Circulated { until } => (Some(until.to_string()), None, None),
            Stage::Submitted { to } => (None, Some(to.to_string()), None),
            Stage::Approved { by, .. } => (None, None, Some(by.to_string())),
        };
        let stage = match &it.stage {
            Stage::Drafted => "drafted",
            Stage::Circulated { .. } => "circulated",
            Stage::Submitted { .. } => "submitted",
            Stage::Approved { .. } => "approved",
        };
        Self {
            plenary: it.plenary.to_string(),
            stage: stage.to_owned(),
            observations_until: until,
            submitted_to: submitted,
            approved_by: approved,
            published_at: it.published_at.map(|at| at.to_string()),
            revision: it.revision,
            carried_in: it.carried_in.as_ref().map(Into::into),
            position: it.position,
        }
    }
}

/// The minutes of a plenary with their text.
#[derive(Debug, Serialize, ToSchema)]
pub struct MinutesWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: MinutesLine,
    /// The paragraphs.
    pub paragraphs: Vec<ParagraphShape>,
    /// What delegations observed.
    pub observations: Vec<ObservationShape>,
    /// Who signed.
    pub signatures: Vec<SignatureShape>,
    /// Corrections made after approval.
    pub corrigenda: Vec<Words>,
}

/// A paragraph of minutes.
#[derive(Debug, Serialize, ToSchema)]
pub struct ParagraphShape {
    /// From 1.
    pub number: u16,
    /// What the secretariat wrote, if it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// What the program says of the entry, where nobody wrote something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Sentence>,
    /// The entry it tells of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<u64>,
}

/// A remark of a delegation on a paragraph.
#[derive(Debug, Serialize, ToSchema)]
pub struct ObservationShape {
    /// From 1.
    pub number: u16,
    /// Who.
    pub seat: String,
    /// On which paragraph.
    pub paragraph: u16,
    /// What should be changed.
    pub text: Words,
    /// What became of it; null while it waits.
    pub disposition: Option<DispositionName>,
    /// The entry it stands in.
    pub position: u64,
}

/// A signature under minutes.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignatureShape {
    /// Whose.
    pub seat: String,
    /// As what.
    pub capacity: super::CapacityName,
}

impl MinutesWhole {
    /// The minutes with their text.
    pub fn of(coalition: &Coalition, it: &Minutes) -> Self {
        let facts = coalition.plenaries.get(&it.plenary).map_or(&[][..], |plenary| &plenary.proceedings);
        let observation = |one: &Observation| ObservationShape {
            number: one.number,
            seat: one.seat.to_string(),
            paragraph: one.paragraph,
            text: (&one.text).into(),
            disposition: one.disposition.map(Into::into),
            position: one.position,
        };
        let signature = |one: &domain::minutes::Signature| SignatureShape {
            seat: one.seat.to_string(),
            capacity: one.capacity.into(),
        };
        Self {
            line: MinutesLine::of(it),
            paragraphs: it.paragraphs.iter().map(|one| paragraph(coalition, facts, one)).collect(),
            observations: it.observations.iter().map(observation).collect(),
            signatures: it.signatures.iter().map(signature).collect(),
            corrigenda: it.corrigenda.iter().map(|(_, text)| text.into()).collect(),
        }
    }
}

fn paragraph(coalition: &Coalition, facts: &[std::sync::Arc<Fact>], it: &Paragraph) -> ParagraphShape {
    let tells_of = it.event.and_then(|position| {
        let found = facts.binary_search_by_key(&position, |fact| fact.position).ok()?;
        facts.get(found)
    });
    let said = tells_of.filter(|_| it.text.is_none()).and_then(|fact| {
        let say = |lang| documents::sentence::sentence(coalition, fact, lang);
        Some(Sentence { es: say(domain::words::Lang::Es)?, en: say(domain::words::Lang::En)? })
    });
    ParagraphShape { number: it.number, text: it.text.as_ref().map(Into::into), said, entry: it.event }
}

/// A paper that went out.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaperShape {
    /// Its symbol: `CORETT/IV-2023/acta`.
    pub symbol: String,
    /// What it is.
    pub kind: PaperKind,
    /// Of which plenary; the certificate of a consultation is of none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plenary: Option<String>,
    /// Of which agreement, for a certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// Of which consultation, for its certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consultation: Option<String>,
    /// From whose seat, for a note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// In which language.
    pub language: Language,
    /// The address of the file, with its proof behind it.
    pub file: String,
    /// SHA-256 of the file before the proof was attached.
    pub sha256: String,
    /// How many bytes that is.
    pub size: u64,
    /// The entry that issued it.
    pub position: u64,
}

impl PaperShape {
    /// A paper.
    pub fn of(it: &Paper) -> Self {
        Self {
            symbol: it.symbol.clone(),
            kind: it.kind.into(),
            plenary: it.plenary.as_ref().map(ToString::to_string),
            agreement: it.agreement.as_ref().map(ToString::to_string),
            consultation: it.consultation.as_ref().map(ToString::to_string),
            seat: it.seat.as_ref().map(Seat::to_string),
            language: it.language.into(),
            file: links::paper(it.position),
            sha256: it.sha256.clone(),
            size: it.size,
            position: it.position,
        }
    }
}
