//! The archive: what documents say, transcribed and not witnessed; every value with what says it.

use domain::archive::{ArchivedMeeting, Document, Field, Kept, Standing, State, Value};
use domain::commitment::Basis;
use domain::{Coalition, archive};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Words, words_of};
use crate::links;

words_of! {
    /// The language a document is written in.
    DocumentLanguage = archive::Language { Es, En, Pt }
}
words_of! {
    /// Whether one document says so, several do, they contradict each other, or one was preferred.
    ArchivedState = State { Single, Corroborated, Contradicted, Settled }
}

/// A document of the archive. The document itself is not published.
#[derive(Debug, Serialize, ToSchema)]
pub struct DocumentShape {
    /// `D1`.
    #[schema(example = "D1")]
    pub id: String,
    /// Its page, without a language before it.
    pub address: String,
    /// What it is.
    pub citation: Words,
    /// The language it is written in.
    pub language: DocumentLanguage,
    /// Who issued it: `state:MEX`, `body:OIM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// The day it was admitted.
    #[schema(format = Date)]
    pub admitted_on: String,
    /// SHA-256 of the file as it came.
    pub original: String,
    /// SHA-256 of the text drawn from it.
    pub text: String,
    /// The meetings it tells of.
    pub meetings: Vec<String>,
    /// The entry it stands in.
    pub position: u64,
}

impl From<&Document> for DocumentShape {
    fn from(it: &Document) -> Self {
        Self {
            id: it.id.to_string(),
            address: links::plain(format_args!("archive/documents/{}", it.id)),
            citation: (&it.citation).into(),
            language: it.language.into(),
            issuer: it.issuer.as_ref().map(ToString::to_string),
            admitted_on: it.on.to_string(),
            original: it.original.clone(),
            text: it.text.clone(),
            meetings: it.meetings.iter().map(ToString::to_string).collect(),
            position: it.position,
        }
    }
}

/// An archived meeting in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ArchivedLine {
    /// `CORETT/IV-2023`.
    #[schema(example = "CORETT/IV-2023")]
    pub id: String,
    /// Its page, without a language before it.
    pub address: String,
    /// The documents that tell of it.
    pub documents: Vec<String>,
    /// How many things documents contradict each other about, and nobody has settled.
    pub contradictions: usize,
    /// The plenary of the record that it was, where the record has witnessed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plenary: Option<String>,
}

/// An archived meeting with everything transcribed of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ArchivedWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: ArchivedLine,
    /// What stands, thing by thing.
    pub fields: Vec<FieldShape>,
    /// What was withdrawn as a mistake.
    pub withdrawn: Vec<ClaimShape>,
    /// The commitments that were taken up from it, by their ids.
    pub commitments: Vec<String>,
}

/// One thing of which there is one truth.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldShape {
    /// What it is about: `days`, `agreement`.
    pub about: String,
    /// What its values come to.
    pub state: ArchivedState,
    /// The values: the preferred one first where one was preferred.
    pub values: Vec<ValueShape>,
    /// The entry that settled it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settled: Option<u64>,
}

/// A value with the claims that say it, the fullest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct ValueShape {
    /// Never none.
    pub claims: Vec<ClaimShape>,
}

/// What one document says, in the form in which the record has it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClaimShape {
    /// An object with one key, `{"days":{"from":"2023-11-30","to":"2023-11-30"}}`.
    #[schema(value_type = Object)]
    pub claim: serde_json::Value,
    /// The document.
    pub document: String,
    /// In which words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// From which byte of its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// To which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// The rule of a reader that found it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found_by: Option<String>,
    /// Whether a person changed what the reader had proposed.
    pub corrected: bool,
    /// Why it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Words>,
    /// The entry it stands in.
    pub position: u64,
}

impl ArchivedLine {
    /// A meeting in a list.
    pub fn of(coalition: &Coalition, it: &ArchivedMeeting) -> Self {
        Self {
            id: it.id.to_string(),
            address: links::plain(format_args!("archive/meetings/{}", it.id)),
            documents: it.documents().into_iter().map(ToString::to_string).collect(),
            contradictions: it.contradicted(),
            plenary: archive::against::lived(coalition, it).map(|plenary| plenary.code.to_string()),
        }
    }
}

impl ArchivedWhole {
    /// A meeting with everything transcribed of it.
    pub fn of(coalition: &Coalition, it: &ArchivedMeeting) -> Self {
        let rests = |basis: &Basis| matches!(basis, Basis::Archived(on) if on.meeting == it.id);
        let commitments = coalition.commitments.values().filter(|one| rests(&one.basis));
        Self {
            line: ArchivedLine::of(coalition, it),
            fields: it.standings().into_iter().map(FieldShape::from).collect(),
            withdrawn: it.claims.values().filter(|it| it.withdrawn.is_some()).map(Into::into).collect(),
            commitments: commitments.map(|one| one.id.to_string()).collect(),
        }
    }
}

impl From<(&Field, Standing<'_>)> for FieldShape {
    fn from((field, it): (&Field, Standing)) -> Self {
        Self {
            about: field.name().to_owned(),
            state: it.state.into(),
            values: it.values.iter().map(Into::into).collect(),
            settled: it.settled,
        }
    }
}

impl From<&Value<'_>> for ValueShape {
    fn from(it: &Value) -> Self {
        Self { claims: it.claims.iter().map(|kept| ClaimShape::from(*kept)).collect() }
    }
}

impl From<&Kept> for ClaimShape {
    fn from(it: &Kept) -> Self {
        Self {
            claim: serde_json::to_value(&it.claim).expect("claims hold text and whole numbers alone"),
            document: it.document.to_string(),
            words: it.words.clone(),
            start: it.span.map(|span| span.start),
            end: it.span.map(|span| span.end),
            found_by: it.found_by.clone(),
            corrected: it.corrected,
            withdrawn: it.withdrawn.as_ref().map(|(reason, _)| reason.into()),
            position: it.position,
        }
    }
}
